package sim

import (
	"raftplayground/raft"
	"raftplayground/raft/kv"
)

// Clients of the cluster: each has one operation under way, looks for the leader, asks again when no
// answer comes, and gives up in the end, not knowing whether its operation took effect.
const (
	maxClients = 9

	clientPatience raft.Micros = 300_000   // until it asks another server
	clientPause    raft.Micros = 50_000    // before it asks on, when no leader is known
	clientGivesUp  raft.Micros = 3_000_000 // from the start of an operation
)

type client struct {
	c      *Cluster
	id     uint64
	serial uint64
	leader raft.NodeID // as far as it knows

	busy    bool
	op      Operation // the last one; under way if busy
	request clientRequest
	asked   raft.NodeID
	turn    raft.NodeID // the last asked on its own account, not because another named it as the leader
	told    bool        // it was told that no leader is known, and pauses
	wait    uint64      // numbers its waits: an older one is void
}

// clientRequest is what a client wants.
type clientRequest struct {
	Op     kv.Op
	Key    string
	Value  string
	Expect string // cas
	Level  string // read
}

// Operation is what a client did, as it saw it: from invoke to return.
type Operation struct {
	ID       uint64      `json:"id"`
	Client   Party       `json:"client"`
	Op       string      `json:"op"`
	Key      string      `json:"key"`
	Value    string      `json:"value"`
	Expect   string      `json:"expect,omitempty"`
	Level    string      `json:"level,omitempty"`
	Invoked  raft.Micros `json:"invoked"`
	Returned raft.Micros `json:"returned,omitempty"` // 0: still under way
	Outcome  string      `json:"outcome,omitempty"`
	Result   string      `json:"result,omitempty"`
}

// operations keeps the last of them, oldest first.
type operations struct {
	count  uint64
	recent []Operation
}

const recentOperations = 20

func (o *operations) add(op Operation) {
	o.recent = append(o.recent, op)
	if len(o.recent) > recentOperations {
		o.recent = append(o.recent[:0], o.recent[1:]...)
	}
}

// update brings up to date what is kept of an operation, if it is still among the last.
func (o *operations) update(op Operation) {
	for i := range o.recent {
		if o.recent[i].ID == op.ID {
			o.recent[i] = op
		}
	}
}

// idleClient is a client with nothing to do; nil if all are busy.
func (c *Cluster) idleClient() *client {
	for _, cl := range c.clients {
		if !cl.busy {
			return cl
		}
	}
	if len(c.clients) == maxClients {
		return nil
	}
	cl := &client{c: c, id: uint64(len(c.clients) + 1)}
	c.clients = append(c.clients, cl)
	return cl
}

// start begins an operation; to is the server asked first, or None for the client's own choice.
func (cl *client) start(r clientRequest, to raft.NodeID) {
	c := cl.c
	c.ops.count++
	cl.serial++
	cl.busy, cl.request = true, r
	cl.op = Operation{ID: c.ops.count, Client: Client(cl.id), Op: r.Op.String(), Key: r.Key, Value: r.Value, Expect: r.Expect, Level: r.Level, Invoked: c.now}
	c.ops.add(cl.op)
	cl.emit(Invoked, "")
	switch {
	case to != raft.None:
	case cl.leader != raft.None:
		to = cl.leader
	default:
		to = raft.NodeID(c.random.Between(1, int64(len(c.servers))))
	}
	cl.turn = to
	cl.ask(to)
}

func (cl *client) ask(to raft.NodeID) {
	cl.asked, cl.told = to, false
	m := cl.c.net.blank(ClientRequest, Client(cl.id), Server(to))
	m.Client = ClientMessage{clientOp: clientOp{cl.id, cl.serial}, clientRequest: cl.request}
	cl.c.send(m)
	cl.pause(clientPatience)
}

func (cl *client) pause(span raft.Micros) {
	cl.wait++
	cl.c.queue.push(occurrence{at: cl.c.now + span, what: clientWaited, who: cl.id, life: cl.wait})
}

// waited: no answer came in time, or the pause after "no leader known" is over.
func (cl *client) waited(wait uint64) {
	if !cl.busy || wait != cl.wait {
		return
	}
	if cl.c.now-cl.op.Invoked >= clientGivesUp {
		cl.done(OutcomeUnknown, "")
		return
	}
	why := "timeout"
	if cl.told {
		why = "noLeader"
	} else {
		cl.turn = cl.asked
	}
	cl.leader = raft.None
	// Behind the one whose turn it was, not behind a leader that it named: two servers that are no longer told anything
	// could send the client back and forth for ever.
	cl.turn = cl.turn%raft.NodeID(len(cl.c.servers)) + 1
	cl.retry(cl.turn, why)
}

func (cl *client) retry(to raft.NodeID, why string) {
	cl.asked = to
	cl.emit(Retried, why)
	cl.ask(to)
}

// reply takes in an answer; one to a question that it no longer asks is of no use.
func (cl *client) reply(m *Message) {
	if !cl.busy || m.Client.serial != cl.serial || m.From != Server(cl.asked) {
		cl.c.lose(m, lostStopped)
		return
	}
	cl.c.emit(Event{Kind: Delivered, Message: m})
	switch leader := m.Client.Leader; {
	case m.Client.Outcome != OutcomeNotLeader:
		if cl.request.Op != kv.Get {
			cl.leader = cl.asked
		}
		cl.done(m.Client.Outcome, m.Client.Result)
	case leader != raft.None && leader != cl.asked:
		cl.leader = leader
		cl.retry(leader, OutcomeNotLeader)
	default:
		cl.told = true
		cl.pause(clientPause)
	}
}

func (cl *client) done(outcome, result string) {
	cl.busy = false
	cl.op.Returned, cl.op.Outcome, cl.op.Result = cl.c.now, outcome, result
	cl.c.ops.update(cl.op)
	cl.emit(Returned, outcome)
}

// emit tells of the operation under way.
func (cl *client) emit(k Kind, reason string) {
	cl.c.emit(Event{Kind: k, Reason: reason, Operation: &cl.op, To: cl.asked})
}

// answer sends a server's reply to a client.
func (c *Cluster) answer(s *server, op clientOp, reply ClientMessage) {
	m := c.net.blank(ClientReply, Server(s.id), Client(op.client))
	m.Client = reply
	m.Client.clientOp = op
	c.send(m)
}

func (m *ClientMessage) command() kv.Command {
	return kv.Command{Op: m.Op, Session: m.client, Serial: m.serial, Key: m.Key, Value: m.Value, Expect: m.Expect}
}
