package sim

import (
	"fmt"
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/kv"
)

// server is one machine: the Raft node and the state machine in its memory, and its disk.
type server struct {
	c     *Cluster
	id    raft.NodeID
	joins bool        // it was added later, and knows no configuration at first
	life  uint64      // counts its starts
	clock clock       // its node's time
	wake  raft.Micros // when its node wants a Tick, in the cluster's time

	// In memory: gone with a crash. node is nil while crashed.
	node    *raft.Node
	machine *kv.Store
	applied raft.Index
	waiting []waitingClient
	stall   *stall // what waits for it while it is frozen, else nil; see freeze.go

	disk disk

	timersSet [raft.QuorumTimer + 1]raft.Micros // when each was set last, in the cluster's time
	fact      raft.Fact                         // lent to the observers, with the times made the cluster's
}

// waitingClient is a client whose command is in the leader's log and not yet applied, or whose read is not
// yet served.
type waitingClient struct {
	index raft.Index
	term  raft.Term
	read  raft.ReadID // 0: a command
	key   string      // of the read
	op    clientOp
}

func newServer(c *Cluster, id raft.NodeID) *server {
	return &server{c: c, id: id, wake: raft.Never, clock: exact(), disk: disk{write: c.cfg.DiskWrite}}
}

// now is what its clock shows.
func (s *server) now() raft.Micros { return s.clock.local(s.c.now) }

func (s *server) up() bool { return s.node != nil }

// start boots the server with what its disk holds.
func (s *server) start() error {
	s.life++
	s.machine = s.c.cfg.NewMachine()
	s.machine.Forget(s.c.cfg.Broken.Has(raft.RuleExactlyOnce))
	node, err := s.found(s.c.random.Uint64(), s)
	if err != nil {
		return fmt.Errorf("sim: start %v: %w", s.id, err)
	}
	s.node = node
	s.node.TraceRules(s.c.guards != nil)
	s.carryOut()
	return nil
}

// found makes a node of what its disk holds.
func (s *server) found(seed uint64, tracer raft.Tracer) (*raft.Node, error) {
	var first raft.Conf
	if !s.joins {
		first.Voters = s.c.founders()
	}
	return raft.New(raft.Config{ID: s.id, Bootstrap: first, Seed: seed, Options: s.c.cfg.options(), Tracer: tracer}, s.disk.found(), s.now())
}

// founders are the voters of the cluster's first configuration.
func (c *Cluster) founders() []raft.NodeID {
	ids := make([]raft.NodeID, c.cfg.Servers)
	for i := range ids {
		ids[i] = raft.NodeID(i + 1)
	}
	return ids
}

// crash loses everything but the disk.
func (s *server) crash() {
	status := s.node.Status()
	lost, same := s.disk.compare(status.Snapshot, status.Log)
	waiting := s.stall
	s.node, s.machine, s.applied, s.waiting, s.stall = nil, nil, 0, nil, nil
	s.c.wakeAt(s, raft.Never)
	s.disk.crash()
	s.c.emit(Event{Kind: Crashed, Server: s.id, Hard: s.disk.hard, LastIndex: s.disk.lastIndex(),
		FromIndex: same, Entries: s.disk.after(same - 1), Lost: lost, Snapshot: s.disk.snapshot})
	if waiting != nil {
		s.emptyInbox(waiting)
	}
}

// wipe loses the disk of a server that is crashed.
func (s *server) wipe() {
	lost := s.disk
	s.disk.wipe()
	s.c.emit(Event{Kind: Wiped, Server: s.id, Hard: lost.hard, LastIndex: lost.lastIndex(), Snapshot: lost.snapshot})
}

// tick: the node's deadline has come.
func (s *server) tick() {
	s.node.Tick(s.now())
	s.carryOut()
}

// take takes in a message.
func (s *server) take(m *Message) {
	s.c.newEvent(Delivered).Message = m
	s.c.tell()
	if m.From.isClient() {
		s.request(&m.Client)
	} else {
		s.receive(&m.Raft)
	}
}

// receive hands a message of another server to the node. An impossible one would be a fault of the
// simulation itself.
func (s *server) receive(m *raft.Message) {
	if err := s.node.Step(s.now(), m); err != nil {
		v := Violation{Property: "possibleMessages", Servers: []raft.NodeID{m.From, m.To}, Term: m.Term, Index: m.Index}
		s.c.violated(s.id, v.Contradicts("impossibleMessage", "server", s.id, "peer", m.From, "error", err.Error()))
	}
	s.carryOut()
}

// carryOut does what the node wants done: save, send, apply.
func (s *server) carryOut() {
	rd, ok := s.node.Ready()
	s.c.wakeAt(s, s.clock.cluster(s.node.Deadline()))
	if !ok {
		return
	}
	if rd.Save != nil {
		s.disk.begin(s, rd.Save)
	}
	for i := range rd.Messages {
		out := &rd.Messages[i]
		m := s.c.net.blank(messageType(out.Kind), Server(out.From), Server(out.To))
		m.Raft = *out
		s.c.send(m)
	}
	if rd.Install != nil {
		s.install(rd.Install)
	}
	for i := range rd.Committed {
		s.apply(&rd.Committed[i])
	}
	for _, read := range rd.Reads {
		s.readDone(read)
	}
	if len(s.waiting) > 0 && s.node.Role() != raft.Leader {
		s.dismiss()
	}
	if every := raft.Index(s.c.cfg.SnapshotEvery); every > 0 && s.applied >= s.node.SnapshotIndex()+every {
		_ = s.snapshot() // refused only where a server that joined does not know the configuration yet: later, then
	}
}

// writeEnds: the disk has done a write that was begun in the server's present life.
func (s *server) writeEnds(life uint64, seq raft.Seq) {
	if life != s.life || !s.up() {
		return
	}
	s.disk.end(seq, s.node.Log())
	e := s.c.newFullEvent(Persisted)
	e.Server, e.Hard, e.LastIndex, e.Save = s.id, s.disk.hard, s.disk.lastIndex(), &s.disk.done
	s.c.tell()
	if s.frozen() {
		s.stall.arrivals = append(s.stall.arrivals, arrival{written: seq})
		return
	}
	s.persisted(seq)
}

// persisted: the process learns that a write is done.
func (s *server) persisted(seq raft.Seq) {
	s.node.Persisted(s.now(), seq)
	s.carryOut()
}

// install takes over a snapshot's state.
func (s *server) install(snapshot *raft.Snapshot) {
	s.applied = snapshot.Index
	if err := s.machine.Restore(snapshot.Data); err != nil {
		v := Violation{Property: "wholeSnapshots", Servers: []raft.NodeID{s.id}, Index: snapshot.Index, Term: snapshot.Term}
		s.c.violated(s.id, v.Contradicts("snapshotBroken", "server", s.id, "index", snapshot.Index, "error", err.Error()))
	}
	s.c.emit(Event{Kind: Loaded, Server: s.id, Snapshot: snapshot, Machine: s.machine.Values()})
}

// snapshot lets the state machine's present state stand for the log up to what is applied.
func (s *server) snapshot() error {
	if _, err := s.node.Compact(s.now(), s.applied, s.machine.Snapshot()); err != nil {
		return err
	}
	s.carryOut()
	return nil
}

// apply carries out a committed entry and answers the client that waits for it.
func (s *server) apply(e *raft.Entry) {
	s.applied = e.Index
	event := s.c.newFullEvent(Applied)
	event.Server, event.Rule, event.Entry = s.id, raft.RuleApplyCommitted, e
	result := kv.Result{}
	if e.Kind == raft.Normal {
		command, err := s.c.commands.read(e.Data)
		if err != nil {
			event.Reason = "malformed"
		} else {
			result = s.machine.Apply(uint64(e.Index), command)
			event.Result = result.Value
			switch {
			case result.Again:
				event.Reason, event.Rule = "again", raft.RuleExactlyOnce
			case result.Outcome != kv.OK:
				event.Reason = result.Outcome.String()
			}
		}
	}
	s.c.tell()
	i := slices.IndexFunc(s.waiting, func(w waitingClient) bool { return w.read == 0 && w.index == e.Index })
	if i < 0 {
		return
	}
	w := s.waiting[i]
	s.waiting = slices.Delete(s.waiting, i, i+1)
	if w.term == e.Term {
		s.c.answer(s, w.op, ClientMessage{Outcome: result.Outcome.String(), Result: result.Value, Index: raft.Index(result.Index)})
	} else {
		s.c.answer(s, w.op, ClientMessage{Outcome: OutcomeNotLeader, Leader: s.node.Leader()})
	}
}

// readDone answers a client's read, from the state machine as it is now.
func (s *server) readDone(read raft.Read) {
	i := slices.IndexFunc(s.waiting, func(w waitingClient) bool { return w.read == read.ID })
	if i < 0 {
		return
	}
	w := s.waiting[i]
	s.waiting = slices.Delete(s.waiting, i, i+1)
	if read.OK {
		s.c.answer(s, w.op, ClientMessage{Outcome: OutcomeOK, Result: s.machine.Value(w.key), Index: s.applied})
	} else {
		s.c.answer(s, w.op, ClientMessage{Outcome: OutcomeNotLeader, Leader: s.node.Leader()})
	}
}

// dismiss sends clients away that wait for commands, when the server has ceased to lead: it can't tell any
// more whether these will be committed.
func (s *server) dismiss() {
	s.waiting = slices.DeleteFunc(s.waiting, func(w waitingClient) bool {
		if w.read == 0 {
			s.c.answer(s, w.op, ClientMessage{Outcome: OutcomeNotLeader, Leader: s.node.Leader()})
		}
		return w.read == 0
	})
}

// request takes in a client's request.
func (s *server) request(m *ClientMessage) {
	if m.Op == kv.Get {
		s.read(m)
		return
	}
	index, term, err := s.node.Propose(s.now(), m.command().Encode())
	if err != nil {
		s.c.answer(s, m.clientOp, ClientMessage{Outcome: OutcomeNotLeader, Leader: s.node.Leader()})
		return
	}
	s.waiting = append(s.waiting, waitingClient{index: index, term: term, op: m.clientOp})
	s.carryOut()
}

// read serves a read: stale from what is applied here, the others when the node says so.
func (s *server) read(m *ClientMessage) {
	if m.Level == LevelStale {
		s.readStale(m)
		return
	}
	level := raft.Linearizable
	if m.Level == LevelLease {
		level = raft.Lease
	}
	id, err := s.node.Read(s.now(), level)
	if err != nil {
		s.c.answer(s, m.clientOp, ClientMessage{Outcome: OutcomeNotLeader})
		return
	}
	s.waiting = append(s.waiting, waitingClient{read: id, key: m.Key, op: m.clientOp})
	s.carryOut()
}

// readStale answers at once, however old the state is. A server that does not belong to the cluster, as far as it
// knows, sends the client away: nobody keeps it up to date.
func (s *server) readStale(m *ClientMessage) {
	conf := s.node.Status().Conf
	if !slices.Contains(conf.Members(), s.id) {
		s.c.answer(s, m.clientOp, ClientMessage{Outcome: OutcomeNotLeader, Leader: s.node.Leader()})
		return
	}
	s.c.answer(s, m.clientOp, ClientMessage{Outcome: OutcomeOK, Result: s.machine.Value(m.Key), Index: s.applied})
}

func (s *server) clone(c *Cluster) *server {
	d := *s
	d.c = c
	d.disk = s.disk.clone()
	d.waiting = slices.Clone(s.waiting)
	d.stall = s.stall.clone()
	if s.up() {
		d.node = s.node.Clone(&d)
		d.node.TraceRules(c.guards != nil)
		d.machine = s.machine.Clone()
	}
	return &d
}

// Trace makes events of what the node tells. Evaluated guards are not events: what follows from them is.
func (s *server) Trace(f *raft.Fact) {
	switch f.Kind {
	case raft.FactRule:
		if s.c.guards != nil {
			s.c.guards(s.id, f)
		}
		return
	case raft.FactImpossible:
		return // receive tells of it
	}
	e := s.c.newEvent(factKinds[f.Kind])
	e.Server, e.Rule, e.Also, e.Reason, e.Fact = s.id, f.Rule, f.Also, f.Reason.String(), f
	if f.Kind == raft.FactTimerSet || f.Kind == raft.FactTimerFired {
		e.Fact = s.timed(f)
	}
	s.c.tell()
}

// timed makes the times of a fact about a timer, which are by the server's own clock, the cluster's.
func (s *server) timed(f *raft.Fact) *raft.Fact {
	if f.Kind == raft.FactTimerSet {
		s.timersSet[f.Timer] = s.c.now
	}
	if s.clock.isExact() {
		return f
	}
	s.fact = *f
	if f.Kind == raft.FactTimerSet {
		s.fact.Deadline = s.clock.cluster(f.Deadline)
	} else {
		s.fact.Waited = s.c.now - s.timersSet[f.Timer]
	}
	return &s.fact
}

// timers are those that run, in the cluster's time.
func (s *server) timers() map[string]TimerState {
	timers := map[string]TimerState{}
	if !s.up() {
		return timers
	}
	n := s.node.Status()
	for timer, alarm := range [...]raft.Alarm{raft.ElectionTimer: n.Election, raft.HeartbeatTimer: n.Heartbeat, raft.QuorumTimer: n.Quorum} {
		if alarm.Deadline != raft.Never {
			timers[raft.Timer(timer).String()] = TimerState{s.timersSet[timer], s.clock.cluster(alarm.Deadline)}
		}
	}
	return timers
}
