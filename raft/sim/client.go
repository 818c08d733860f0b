package sim

import (
	"slices"
	"strconv"

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
	c       *Cluster
	id      uint64
	session uint64      // the client's number if it has one from the start; 0: none
	opening bool        // it asks for one, before its operation
	serial  uint64      // of the request under way
	leader  raft.NodeID // as far as it knows; or, if it only reads, the server that answered last
	sent    bool        // it was told to turn to the cluster's contact with its next operation

	busy    bool
	op      Operation // the last one; under way if busy
	request clientRequest
	asked   raft.NodeID
	turn    raft.NodeID // the last asked on its own account, not because another named it as the leader
	told    bool        // it was told that no leader is known, and pauses
	hops    int         // how often in a row it was sent on to another server
	wait    uint64      // numbers its waits: an older one is void

	due   bool   // its turn in the workload came while it was busy
	shift uint64 // numbers its turns in the workload: an older one is void
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
	Serial   uint64      `json:"serial"` // of the client's requests for it
	Op       string      `json:"op"`
	Key      string      `json:"key"`
	Value    string      `json:"value"`
	Expect   string      `json:"expect,omitempty"`
	Level    string      `json:"level,omitempty"`
	Workload bool        `json:"workload,omitempty"` // not by command
	Invoked  raft.Micros `json:"invoked"`
	Returned raft.Micros `json:"returned,omitempty"` // 0: still under way
	Outcome  string      `json:"outcome,omitempty"`
	Result   string      `json:"result,omitempty"`
	Index    raft.Index  `json:"index,omitempty"` // of the entry with which it took effect, or up to which a read saw the log
}

// operations keeps the last of them, oldest first, and all that are under way.
type operations struct {
	count  uint64
	recent []Operation
}

const recentOperations = 20

func (o *operations) add(op Operation) {
	o.recent = append(o.recent, op)
	if len(o.recent) > recentOperations {
		oldest := slices.IndexFunc(o.recent, func(op Operation) bool { return op.Outcome != "" })
		o.recent = slices.Delete(o.recent, oldest, oldest+1)
	}
}

// update brings up to date what is kept of an operation.
func (o *operations) update(op Operation) {
	for i := len(o.recent) - 1; i >= 0; i-- {
		if o.recent[i].ID == op.ID {
			o.recent[i] = op
			return
		}
	}
}

// idleClient is a client outside of the workload with nothing to do; nil if there is none.
func (c *Cluster) idleClient() *client {
	for _, cl := range c.clients {
		if !cl.busy && !cl.works() {
			return cl
		}
	}
	if len(c.clients) == maxClients {
		return nil
	}
	return c.newClient()
}

func (c *Cluster) newClient() *client {
	cl := &client{c: c, id: uint64(len(c.clients) + 1)}
	if c.cfg.Sessions == 0 {
		cl.session = cl.id
	}
	c.clients = append(c.clients, cl)
	return cl
}

// start begins an operation; to is the server asked first, or None for the client's own choice.
func (cl *client) start(r clientRequest, to raft.NodeID, workload bool) {
	c := cl.c
	c.ops.count++
	cl.serial++
	serial := cl.serial
	if cl.opening = cl.session == 0 && r.Op != kv.Get; cl.opening {
		serial++ // behind the request for a session
	}
	cl.busy, cl.request = true, r
	cl.op = Operation{ID: c.ops.count, Client: Client(cl.id), Serial: serial, Op: r.Op.String(), Key: r.Key, Value: r.Value, Expect: r.Expect, Level: r.Level, Workload: workload, Invoked: c.now}
	c.ops.add(cl.op)
	cl.emit(Invoked, "")
	switch {
	case to != raft.None:
	case cl.leader != raft.None && !cl.sent:
		to = cl.leader
	case c.contact != raft.None:
		to, cl.sent = c.contact, false
	default:
		to = raft.NodeID(c.random.Between(1, int64(len(c.servers))))
	}
	cl.turn = to
	cl.ask(to)
}

func (cl *client) ask(to raft.NodeID) {
	cl.asked, cl.told = to, false
	m := cl.c.net.blank(ClientRequest, Client(cl.id), Server(to))
	m.Client = ClientMessage{clientOp: clientOp{cl.id, cl.serial}, session: cl.session, clientRequest: cl.request}
	if cl.opening {
		m.Client.session, m.Client.clientRequest = cl.id, clientRequest{Op: kv.Register}
	}
	cl.c.send(m)
	cl.pause(clientPatience)
}

func (cl *client) pause(span raft.Micros) {
	cl.wait++
	cl.c.queue.push(occurrence{at: cl.c.now + span, what: clientWaited, who: cl.id, life: cl.wait})
}

// happen: what the client was waiting for has come.
func (cl *client) happen(o *occurrence) {
	if o.what == clientTurn {
		cl.takeTurn(o.life)
	} else {
		cl.waited(o.life)
	}
}

// waits says whether there is something that the client will do by itself in time.
func (cl *client) waits() bool { return cl.busy || cl.works() }

// isNext says whether an occurrence is what the client waits for now.
func (cl *client) isNext(o occurrence) bool {
	if o.who != cl.id {
		return false
	}
	return o.what == clientWaited && cl.busy && o.life == cl.wait || o.what == clientTurn && !cl.busy && o.life == cl.shift
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
	cl.leader, cl.hops = raft.None, 0
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
	cl.c.newEvent(Delivered).Message = m
	cl.c.tell()
	switch leader := m.Client.Leader; {
	case m.Client.Outcome == OutcomeOK && cl.opening:
		cl.opened(m.Client.Result)
	case m.Client.Outcome != OutcomeNotLeader:
		if cl.request.Op != kv.Get || cl.leader == raft.None {
			cl.leader = cl.asked
		}
		cl.op.Index = m.Client.Index
		cl.done(m.Client.Outcome, m.Client.Result)
	case leader != raft.None && leader != cl.asked && cl.hops < len(cl.c.servers):
		cl.leader = leader
		cl.hops++
		cl.retry(leader, OutcomeNotLeader)
	default: // none is known, or it is sent round in a circle
		cl.told = true
		cl.pause(clientPause)
	}
}

// opened: the client has a session now, and sends what it wanted to send.
func (cl *client) opened(session string) {
	cl.session, _ = strconv.ParseUint(session, 10, 64) // a number: the state machine says so
	cl.opening, cl.leader, cl.hops = false, cl.asked, 0
	cl.serial++
	cl.retry(cl.asked, "registered")
}

func (cl *client) done(outcome, result string) {
	if outcome == OutcomeExpired {
		cl.session = 0 // it opens another with its next command
	}
	if cl.opening { // it gave up before
		cl.opening, cl.serial = false, cl.serial+1
	}
	cl.busy, cl.hops = false, 0
	cl.op.Returned, cl.op.Outcome, cl.op.Result = cl.c.now, outcome, result
	cl.c.ops.update(cl.op)
	cl.emit(Returned, outcome)
	cl.catchUp()
}

// emit tells of the operation under way.
func (cl *client) emit(k Kind, reason string) {
	e := cl.c.newFullEvent(k)
	e.Reason, e.Operation, e.To = reason, &cl.op, cl.asked
	cl.c.tell()
}

// answer sends a server's reply to a client.
func (c *Cluster) answer(s *server, op clientOp, reply ClientMessage) {
	m := c.net.blank(ClientReply, Server(s.id), Client(op.client))
	m.Client = reply
	m.Client.clientOp = op
	c.send(m)
}

func (m *ClientMessage) command() kv.Command {
	return kv.Command{Op: m.Op, Session: m.session, Serial: m.serial, Key: m.Key, Value: m.Value, Expect: m.Expect}
}
