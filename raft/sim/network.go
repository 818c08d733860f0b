package sim

import (
	"slices"

	"raftplayground/raft"
)

// network carries messages. Each ordered pair of servers is a link of its own, which may be cut;
// clients reach every server.
type network struct {
	Network
	links   []Link                               // those with values of their own, by From and To
	link    Network                              // the values of such a link, lent by on
	cut     [MaxServers + 1][MaxServers + 1]bool // [from][to]
	flights []*Message                           // by id
	landed  *Message                             // the last whose flight ended: lent to its receiver and the observers
	spare   []*Message                           // those before it: messages yet to be sent take their place
	lastID  uint64
}

// maxSpare bounds what is kept of a time with more messages in flight.
const maxSpare = 64

func (n *network) init(cfg Config) { n.Network = cfg.Network }

// Why a message does not arrive.
const (
	lostCut     = "cut"
	lostLoss    = "loss"
	lostDown    = "down"
	lostStopped = "stopped"
	lostDropped = "dropped"
	lostFull    = "full"
)

// blank is a message to be filled in and sent: Raft, or Client if it is a client's, as a whole; the other is empty.
func (n *network) blank(t MessageType, from, to Party) *Message {
	last := len(n.spare) - 1
	if last < 0 {
		return &Message{Type: t, From: from, To: to}
	}
	m := n.spare[last]
	n.spare = n.spare[:last]
	if m.Type.isClient() != t.isClient() {
		*m = Message{}
	}
	m.Type, m.From, m.To = t, from, to
	return m
}

// send puts a message on its way and decides its fate. From then on it belongs to the network.
func (c *Cluster) send(m *Message) {
	on := c.net.on(m.From, m.To)
	c.launch(m, on)
	e := c.newEvent(Sent)
	e.Message, e.Rule, e.Also[0] = m, m.Raft.Why[0], m.Raft.Why[1]
	c.tell()
	if on.Duplicate > 0 && m.Dies == "" && c.random.Happens(on.Duplicate) {
		c.double(m)
	}
}

// double sends a message in flight a second time.
func (c *Cluster) double(m *Message) {
	twin := c.net.blank(m.Type, m.From, m.To)
	twin.Raft, twin.Client = m.Raft, m.Client
	c.launch(twin, c.net.on(m.From, m.To))
	c.emit(Event{Kind: Duplicated, Message: m, Copy: twin})
}

// launch lets a message travel by the values of its link.
func (c *Cluster) launch(m *Message, on *Network) {
	n := &c.net
	n.lastID++
	m.ID, m.Sent, m.Dies = n.lastID, c.now, ""
	travel := c.travel(on)
	switch {
	case !m.Type.isClient() && n.cut[m.From][m.To]:
		m.Dies = lostCut
	case on.Loss > 0 && c.random.Happens(on.Loss):
		m.Dies = lostLoss
	}
	if m.Dies != "" {
		travel /= 2
	}
	c.schedule(m, travel)
	n.flights = append(n.flights, m)
}

// travel draws how long a message takes. One that is held back waits for the next heartbeat, and longer: on a link
// that carries heartbeats, that one overtakes it.
func (c *Cluster) travel(on *Network) raft.Micros {
	travel := raft.Micros(c.random.Between(int64(on.Latency), int64(on.Latency+on.Jitter)))
	if on.Reorder > 0 && c.random.Happens(on.Reorder) {
		travel += on.Jitter + raft.Micros(c.random.Between(int64(c.cfg.Heartbeat), 2*int64(c.cfg.Heartbeat)))
	}
	return travel
}

// schedule sets when a message arrives, or dies: in manual mode never, but for one on a cut link.
func (c *Cluster) schedule(m *Message, in raft.Micros) {
	if c.manual && m.Dies == "" {
		m.Ends = raft.Never
		return
	}
	m.Ends = c.now + in
	c.queue.push(occurrence{at: m.Ends, what: messageEnds, who: m.ID})
}

// messageEnds: a message arrives, or dies. One that was lost, delivered or put off before is passed over.
func (c *Cluster) messageEnds(id uint64) {
	i, ok := c.net.find(id)
	if !ok || c.net.flights[i].Ends != c.now {
		return
	}
	if m := c.net.land(i); m.Dies != "" {
		c.lose(m, m.Dies)
	} else {
		c.arrive(m)
	}
}

// arrive hands a message to its receiver.
func (c *Cluster) arrive(m *Message) {
	if m.To.isClient() {
		c.clients[m.To-firstClient-1].reply(m)
		return
	}
	s := c.server(raft.NodeID(m.To))
	switch {
	case !s.up():
		c.lose(m, lostDown)
	case s.frozen():
		s.queueUp(m)
	default:
		s.take(m)
	}
}

func (c *Cluster) lose(m *Message, why string) {
	e := c.newEvent(Lost)
	e.Message, e.Reason = m, why
	c.tell()
}

func (n *network) find(id uint64) (int, bool) {
	for i, m := range n.flights { // those that end are among the first
		if m.ID >= id {
			return i, m.ID == id
		}
	}
	return 0, false
}

// land takes a message out of the air; it is lent until the next one lands.
func (n *network) land(i int) *Message {
	if n.landed != nil && len(n.spare) < maxSpare {
		n.spare = append(n.spare, n.landed)
	}
	flights, last := n.flights, len(n.flights)-1
	n.landed = flights[i]
	for ; i < last; i++ { // a few: slices.Delete pays for any number
		flights[i] = flights[i+1]
	}
	flights[last] = nil
	n.flights = flights[:last]
	return n.landed
}

// setCut cuts or heals one direction of a link. What is in flight where it is cut is lost.
func (c *Cluster) setCut(from, to raft.NodeID, cut bool) {
	c.net.cut[from][to] = cut
	if !cut {
		return
	}
	var lost []*Message
	c.net.flights = slices.DeleteFunc(c.net.flights, func(m *Message) bool {
		hit := m.From == Server(from) && m.To == Server(to)
		if hit {
			lost = append(lost, m)
		}
		return hit
	})
	for _, m := range lost {
		c.lose(m, lostCut)
	}
}

// cuts lists the directed links that are cut, in order.
func (c *Cluster) cuts() [][2]raft.NodeID {
	cuts := [][2]raft.NodeID{}
	for from := range c.net.cut {
		for to, cut := range c.net.cut[from] {
			if cut {
				cuts = append(cuts, [2]raft.NodeID{raft.NodeID(from), raft.NodeID(to)})
			}
		}
	}
	return cuts
}

// clone copies the network with all that is in flight.
func (n *network) clone() network {
	c := *n
	c.landed, c.spare = nil, nil
	c.links = slices.Clone(n.links)
	copies := make([]Message, len(n.flights))
	c.flights = make([]*Message, len(n.flights))
	for i, m := range n.flights {
		copies[i] = *m
		c.flights[i] = &copies[i]
	}
	return c
}
