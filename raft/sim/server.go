package sim

import (
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/kv"
)

// server is one machine: the Raft node and the state machine in its memory, and its disk.
type server struct {
	c    *Cluster
	id   raft.NodeID
	life uint64      // counts its starts
	wake raft.Micros // when its node wants a Tick

	// In memory: gone with a crash. node is nil while crashed.
	node    *raft.Node
	machine kv.Store
	applied raft.Index
	waiting []waitingClient

	disk disk
}

// waitingClient is a client whose command is in the leader's log and not yet applied.
type waitingClient struct {
	index raft.Index
	term  raft.Term
	op    clientOp
}

func newServer(c *Cluster, id raft.NodeID) *server {
	return &server{c: c, id: id, wake: raft.Never}
}

func (s *server) up() bool { return s.node != nil }

// start boots the server with what its disk holds.
func (s *server) start() error {
	s.life++
	voters := make([]raft.NodeID, len(s.c.servers))
	for i := range voters {
		voters[i] = raft.NodeID(i + 1)
	}
	node, err := raft.New(raft.Config{
		ID:        s.id,
		Bootstrap: raft.Conf{Voters: voters},
		Seed:      s.c.random.Uint64(),
		Options: raft.Options{
			ElectionTimeout:     s.c.cfg.ElectionTimeout,
			Heartbeat:           s.c.cfg.Heartbeat,
			PreVote:             s.c.cfg.PreVote,
			CheckQuorum:         s.c.cfg.CheckQuorum,
			MaxEntriesPerAppend: s.c.cfg.MaxEntriesPerAppend,
		},
		Tracer: s,
	}, s.disk.found(), s.c.now)
	if err != nil {
		return fmt.Errorf("sim: start %v: %w", s.id, err)
	}
	s.node = node
	s.carryOut()
	return nil
}

// crash loses everything but the disk.
func (s *server) crash() {
	memory := s.node.Status().Log
	onDisk := s.disk.entries
	same := 0
	for same < len(memory) && same < len(onDisk) && memory[same].Term == onDisk[same].Term {
		same++
	}
	s.node, s.machine, s.applied, s.waiting = nil, kv.Store{}, 0, nil
	s.wake = raft.Never
	s.disk.crash()
	s.c.emit(Event{Kind: Crashed, Server: s.id, Hard: s.disk.hard, LastIndex: s.disk.lastIndex(),
		FromIndex: raft.Index(same + 1), Entries: onDisk[same:], Lost: len(memory) - same})
}

// tick: the node's deadline has come.
func (s *server) tick() {
	s.node.Tick(s.c.now)
	s.carryOut()
}

// receive hands a message of another server to the node. An impossible one would be a fault of the
// simulation itself.
func (s *server) receive(m raft.Message) {
	if err := s.node.Step(s.c.now, m); err != nil {
		s.c.emit(Event{Kind: ViolationFound, Server: s.id, Violation: &Violation{
			Property: "possibleMessages", Servers: []raft.NodeID{m.From, m.To}, Term: m.Term, Index: m.Index, Detail: err.Error()}})
	}
	s.carryOut()
}

// carryOut does what the node wants done: save, send, apply.
func (s *server) carryOut() {
	rd, ok := s.node.Ready()
	s.wake = s.node.Deadline()
	if !ok {
		return
	}
	if rd.Save != nil {
		s.disk.begin(s, rd.Save)
	}
	for i := range rd.Messages {
		s.c.send(Message{Type: messageType(rd.Messages[i].Kind), From: Server(rd.Messages[i].From), To: Server(rd.Messages[i].To), Raft: rd.Messages[i]})
	}
	for i := range rd.Committed {
		s.apply(&rd.Committed[i])
	}
	s.dismiss()
}

// writeEnds: the disk has done a write that was begun in the server's present life.
func (s *server) writeEnds(life uint64, seq raft.Seq) {
	if life != s.life || !s.up() {
		return
	}
	s.disk.end(seq)
	s.c.emit(Event{Kind: Persisted, Server: s.id, Hard: s.disk.hard, LastIndex: s.disk.lastIndex()})
	s.node.Persisted(s.c.now, seq)
	s.carryOut()
}

// apply carries out a committed entry and answers the client that waits for it.
func (s *server) apply(e *raft.Entry) {
	s.applied = e.Index
	event := Event{Kind: Applied, Server: s.id, Rule: raft.RuleApplyCommitted, Entry: e}
	if e.Kind == raft.Normal {
		command, err := kv.Decode(e.Data)
		if err != nil {
			event.Reason = "malformed"
		} else {
			var again bool
			event.Result, again = s.machine.Apply(command)
			if again {
				event.Reason = "again"
			}
		}
	}
	s.c.emit(event)
	for i, w := range s.waiting {
		if w.index == e.Index {
			s.waiting = append(s.waiting[:i], s.waiting[i+1:]...)
			if w.term == e.Term {
				s.c.answer(s, w.op, ClientMessage{Outcome: OutcomeOK, Result: event.Result})
			} else {
				s.c.answer(s, w.op, ClientMessage{Outcome: OutcomeNotLeader, Leader: s.node.Leader()})
			}
			return
		}
	}
}

// dismiss sends the waiting clients away when the server has ceased to lead: it can't tell any more
// whether their commands will be committed.
func (s *server) dismiss() {
	if len(s.waiting) == 0 || s.node.Role() == raft.Leader {
		return
	}
	waiting := s.waiting
	s.waiting = nil
	for _, w := range waiting {
		s.c.answer(s, w.op, ClientMessage{Outcome: OutcomeNotLeader, Leader: s.node.Leader()})
	}
}

// request takes in a client's request.
func (s *server) request(op clientOp, command kv.Command) {
	index, term, err := s.node.Propose(s.c.now, command.Encode())
	if err != nil {
		s.c.answer(s, op, ClientMessage{Outcome: OutcomeNotLeader, Leader: s.node.Leader()})
		return
	}
	s.waiting = append(s.waiting, waitingClient{index, term, op})
	s.carryOut()
}

// Trace makes events of what the node tells. Evaluated guards are not events: what follows from them is.
func (s *server) Trace(f *raft.Fact) {
	if f.Kind == raft.FactRule || f.Kind == raft.FactImpossible {
		return // receive tells of an impossible message
	}
	s.c.emit(Event{Kind: factKinds[f.Kind], Server: s.id, Rule: f.Rule, Reason: f.Reason.String(), Fact: f})
}
