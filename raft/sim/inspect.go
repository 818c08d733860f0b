package sim

import (
	"slices"

	"raftplayground/raft"
)

// InFlight lists the messages under way, oldest first. They are lent until the cluster goes on.
func (c *Cluster) InFlight() []*Message { return c.net.flights }

// StatusOf is what a server shows of itself; ok is false while it is crashed, or if there is no such server.
func (c *Cluster) StatusOf(id raft.NodeID) (status raft.Status, ok bool) {
	if id == raft.None || id > raft.NodeID(len(c.servers)) || !c.server(id).up() {
		return raft.Status{}, false
	}
	return c.server(id).node.Status(), true
}

// ClockOf is what a server's own clock shows; false if there is no such server.
func (c *Cluster) ClockOf(id raft.NodeID) (raft.Micros, bool) {
	if id == raft.None || id > raft.NodeID(len(c.servers)) {
		return 0, false
	}
	return c.server(id).now(), true
}

// Count is how many servers there are, crashed ones and removed ones too.
func (c *Cluster) Count() int { return len(c.servers) }

// Settings are the configuration as it is by now: what "configure", "network", "break" and "mend" have made of it.
func (c *Cluster) Settings() Config {
	cfg := c.cfg
	cfg.Network = c.net.Network
	return cfg
}

// LinkOf gives the values by which messages of one server travel to another, and whether nothing passes.
func (c *Cluster) LinkOf(from, to raft.NodeID) (values Network, cut bool) {
	return *c.net.on(Server(from), Server(to)), c.net.cut[from][to]
}

// Conversation is how a client that waits for an answer stands with the server that it asked last. Messages are lent until
// the cluster goes on.
type Conversation struct {
	Request  *Message // on its way, and will arrive while the server runs
	Reply    *Message // on its way
	Awaited  bool     // the server answers as soon as it has carried out what it was asked for
	Queued   bool     // the request waits for the server, which is frozen
	Told     bool     // the server sent the client away, and it pauses
	AsksOn   raft.Micros
	GivesUp  raft.Micros // at the earliest
	Waits    raft.Micros // for an answer, before it asks another server
	Persists bool        // woken now, it asks another server; else it gives up
}

// ConversationOf is that of a client; false if it waits for no answer. AsksOn is when it turns to another server, and GivesUp
// when it does not do that any more: neither comes by itself in manual mode, and both are Never.
func (c *Cluster) ConversationOf(of Party) (with Conversation, ok bool) {
	n := of.number()
	if n == 0 || n > uint64(len(c.clients)) || !c.clients[n-1].busy {
		return with, false
	}
	cl := c.clients[n-1]
	with = Conversation{Told: cl.told, Waits: clientPatience, AsksOn: raft.Never, GivesUp: raft.Never, Persists: c.now < cl.op.Invoked+clientGivesUp}
	s, op := c.server(cl.asked), clientOp{cl.id, cl.serial}
	for _, m := range c.net.flights {
		switch {
		case m.Dies != "" || m.Client.clientOp != op || cl.told:
		case m.Type == ClientRequest && m.To == Server(s.id) && s.up():
			with.Request = m
		case m.Type == ClientReply && m.From == Server(s.id):
			with.Reply = m
		}
	}
	with.Awaited = slices.ContainsFunc(s.waiting, func(w waitingClient) bool { return w.op == op })
	with.Queued = s.frozen() && slices.ContainsFunc(s.stall.arrivals, func(a arrival) bool {
		return a.written == 0 && a.message.Type == ClientRequest && a.message.Client.clientOp == op
	})
	if c.manual {
		return with, true
	}
	with.GivesUp = cl.op.Invoked + clientGivesUp
	for _, o := range c.queue.coming() {
		if cl.isNext(o) {
			with.AsksOn = o.at
			break
		}
	}
	if with.AsksOn >= with.GivesUp {
		with.AsksOn, with.GivesUp = raft.Never, with.AsksOn
	}
	return with, true
}

// IsOf says whether it belongs to a client's request or an answer to it: to those of one serial number.
func (m *ClientMessage) IsOf(of Party, serial uint64) bool {
	return m.clientOp == clientOp{of.number(), serial}
}

// Serial is the number that the client gave its request.
func (m *ClientMessage) Serial() uint64 { return m.serial }

// DiskBusyUntil is when the writes that a server's disk has begun are done; earlier than now if there are none.
func (c *Cluster) DiskBusyUntil(id raft.NodeID) raft.Micros { return c.server(id).disk.busy }

// ClusterTimeOf is when a server's clock will show a time, as the cluster counts; now, if it does already.
func (c *Cluster) ClusterTimeOf(id raft.NodeID, shown raft.Micros) raft.Micros {
	return max(c.server(id).clock.cluster(shown), c.now)
}

// StatusIfRestarted is what a crashed server would show of itself if it were started again now; false if there is no such
// server, or it runs.
func (c *Cluster) StatusIfRestarted(id raft.NodeID) (status raft.Status, ok bool) {
	if id == raft.None || id > raft.NodeID(len(c.servers)) || c.server(id).up() {
		return raft.Status{}, false
	}
	node, err := c.server(id).found(0, nil)
	if err != nil {
		return raft.Status{}, false
	}
	return node.Status(), true
}

// IsFrozen says whether a server's process stands still.
func (c *Cluster) IsFrozen(id raft.NodeID) bool { return c.server(id).frozen() }

// IsManual says whether nothing arrives and no timer expires by itself.
func (c *Cluster) IsManual() bool { return c.manual }

// ValueOf is what a server's state machine holds under a key; empty if nothing, or while the server is crashed.
func (c *Cluster) ValueOf(id raft.NodeID, key string) string {
	if id == raft.None || id > raft.NodeID(len(c.servers)) || !c.server(id).up() {
		return ""
	}
	return c.server(id).machine.Value(key)
}

// RoleOf is a server's role and term; up is false while it is crashed, or if there is no such server.
func (c *Cluster) RoleOf(id raft.NodeID) (role raft.Role, term raft.Term, up bool) {
	if id == raft.None || id > raft.NodeID(len(c.servers)) || !c.server(id).up() {
		return 0, 0, false
	}
	return c.server(id).node.Role(), c.server(id).node.Term(), true
}
