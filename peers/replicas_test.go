package peers

import (
	"slices"

	etcd "go.etcd.io/raft/v3"
	pb "go.etcd.io/raft/v3/raftpb"

	"raftplayground/raft"
)

// faultOptions are the options that the two cores share in a differential test. CheckQuorum goes by time: with it,
// and not without, time passes.
type faultOptions struct {
	servers     int // voters at first
	spares      int // servers that may join
	preVote     bool
	checkQuorum bool
	small       bool // one entry in a message
	// broken are the rules that our core ignores. RulePreVoteWhileLed lets it grant pre-votes as etcd's does
	// without CheckQuorum: though it hears a leader, or is one.
	broken raft.RuleSet
}

// firstConf has the voters; the others are not in it.
func (o faultOptions) firstConf() raft.Conf {
	conf := raft.Conf{Voters: make([]raft.NodeID, o.servers)}
	for i := range conf.Voters {
		conf.Voters[i] = raft.NodeID(i + 1)
	}
	return conf
}

// etcdReplica is etcd's core with etcd's storage.
type etcdReplica struct {
	node     *etcd.RawNode
	storage  *etcd.MemoryStorage
	id       uint64
	options  faultOptions
	present  pb.Snapshot // what is applied
	changing bool        // the configuration
	started  *snapshot   // to be told of
}

// sender is the storage as the core sees it. What the core sends to a server that joins must be a snapshot of which that
// server is a member already: one of the present, not the one that its own log starts with.
type sender struct {
	*etcd.MemoryStorage
	r *etcdReplica
}

func (s sender) Snapshot() (pb.Snapshot, error) {
	if s.r.changing {
		return pb.Snapshot{}, etcd.ErrSnapshotTemporarilyUnavailable
	}
	return s.r.present, nil
}

func newEtcdSide(o faultOptions) *side[pb.Message] {
	first := pb.Snapshot{Metadata: pb.SnapshotMetadata{Index: firstIndex - 1, Term: 1}}
	for i := range o.servers {
		first.Metadata.ConfState.Voters = append(first.Metadata.ConfState.Voters, uint64(i+1))
	}
	replicas := make([]replica[pb.Message], o.servers+o.spares)
	for i := range replicas {
		storage := etcd.NewMemoryStorage()
		if i < o.servers {
			must(storage.ApplySnapshot(first))
			must(storage.SetHardState(pb.HardState{Term: 1, Commit: 1}))
		}
		r := &etcdReplica{storage: storage, id: uint64(i + 1), options: o}
		r.restart()
		replicas[i] = r
	}
	s := newSide("etcd", replicas, func(m *pb.Message) int { return int(m.From) - 1 }, func(m *pb.Message) int { return int(m.To) - 1 })
	s.first, s.clocked = o.firstConf(), o.checkQuorum
	return s
}

func (r *etcdReplica) restart() {
	c := etcdConfig(r.id, sender{r.storage, r})
	c.CheckQuorum, c.PreVote, c.DisableProposalForwarding, c.StepDownOnRemoval = r.options.checkQuorum, r.options.preVote, true, true
	if !r.options.checkQuorum {
		c.ElectionTick = 1 << 30
	}
	if r.options.small {
		c.MaxSizePerMsg = 0
		c.MaxCommittedSizePerReady = 1 << 20
	}
	r.present = must1(r.storage.Snapshot())
	if c.Applied = r.present.Metadata.Index; c.Applied > 0 {
		r.started = &snapshot{c.Applied, machine(r.present.Data)}
	}
	r.node = must1(etcd.NewRawNode(c))
}

func (r *etcdReplica) campaign() { must(r.node.Campaign()) }

// beat: with a tick for a heartbeat interval, and none but these, a leader's tick is its heartbeat.
func (r *etcdReplica) beat() {
	if r.state().Leads {
		r.node.Tick()
	}
}

// pass: a tick would let a follower campaign at a moment of its own choice, so its clock goes on without one. (The
// method is deprecated; there is no other that lets time pass, and no time-out expire.)
func (r *etcdReplica) pass() {
	if r.state().Leads {
		r.node.Tick()
	} else {
		r.node.TickQuiesced()
	}
}

// propose ignores the error: a leader that is no member any more takes no commands.
func (r *etcdReplica) propose(data []byte) { _ = r.node.Propose(data) }

// changeConf ignores the error, as propose does.
func (r *etcdReplica) changeConf(target raft.Conf, joint bool) {
	var c pb.ConfChangeV2
	add := func(kind pb.ConfChangeType, ids, besides []raft.NodeID) {
		for _, id := range ids {
			if !slices.Contains(besides, id) {
				c.Changes = append(c.Changes, pb.ConfChangeSingle{Type: kind, NodeID: uint64(id)})
			}
		}
	}
	now := r.conf()
	add(pb.ConfChangeAddNode, target.Voters, now.Voters)
	add(pb.ConfChangeAddLearnerNode, target.Learners, now.Learners)
	add(pb.ConfChangeRemoveNode, now.Members(), target.Members())
	if joint {
		c.Transition = pb.ConfChangeTransitionJointImplicit
	}
	_ = r.node.ProposeConfChange(c)
}

func (r *etcdReplica) compact() {
	at := &r.present.Metadata
	if at.Index > must1(r.storage.Snapshot()).Metadata.Index {
		must1(r.storage.CreateSnapshot(at.Index, &at.ConfState, r.present.Data))
		must(r.storage.Compact(at.Index))
	}
}

// step ignores the error: it says that the core has ignored the message.
func (r *etcdReplica) step(m pb.Message) { _ = r.node.Step(m) }

// report: etcd's core sends no more to a server until its host says what has become of the snapshot for it.
func (r *etcdReplica) report(m pb.Message, arrived bool) {
	switch {
	case m.Type != pb.MsgSnap:
	case arrived:
		r.node.ReportSnapshot(m.To, etcd.SnapshotFinish)
	default:
		r.node.ReportSnapshot(m.To, etcd.SnapshotFailure)
	}
}

func (r *etcdReplica) collect(stalled bool) (out output[pb.Message]) {
	out.installed, r.started = r.started, nil
	for !stalled && r.node.HasReady() {
		rd := r.node.Ready()
		if !etcd.IsEmptySnap(rd.Snapshot) {
			must(r.storage.ApplySnapshot(rd.Snapshot))
			r.present = rd.Snapshot
			out.installed, out.committed = &snapshot{rd.Snapshot.Metadata.Index, machine(rd.Snapshot.Data)}, nil
		}
		must(r.storage.Append(rd.Entries))
		if !etcd.IsEmptyHardState(rd.HardState) {
			must(r.storage.SetHardState(rd.HardState))
		}
		out.messages = append(out.messages, rd.Messages...)
		for i := range rd.CommittedEntries {
			out.committed = append(out.committed, r.apply(&rd.CommittedEntries[i]))
		}
		r.node.Advance(rd)
	}
	return out
}

func (r *etcdReplica) apply(e *pb.Entry) entry {
	applied := entry{index: e.Index, term: e.Term, data: string(e.Data)}
	if e.Type != pb.EntryNormal {
		r.changing = true
		r.present.Metadata.ConfState = *r.node.ApplyConfChange(changeOf(e))
		r.changing = false
		conf := r.conf()
		applied.data, applied.conf = "", string(conf.Encode())
	}
	r.present.Metadata.Index, r.present.Metadata.Term = e.Index, e.Term
	r.present.Data = []byte(machine(r.present.Data).apply(applied))
	return applied
}

func changeOf(e *pb.Entry) pb.ConfChangeI {
	if e.Type == pb.EntryConfChange {
		var one pb.ConfChange
		must(one.Unmarshal(e.Data))
		return one
	}
	var many pb.ConfChangeV2
	must(many.Unmarshal(e.Data))
	return many
}

func (r *etcdReplica) conf() raft.Conf {
	ids := func(of []uint64) (ids []raft.NodeID) {
		for _, id := range of {
			ids = append(ids, raft.NodeID(id))
		}
		slices.Sort(ids)
		return ids
	}
	c := &r.present.Metadata.ConfState
	return raft.Conf{Voters: ids(c.Voters), Outgoing: ids(c.VotersOutgoing), Learners: ids(c.Learners), LearnersNext: ids(c.LearnersNext)}
}

func (r *etcdReplica) state() state {
	s := r.node.BasicStatus()
	last := must1(r.storage.LastIndex())
	return state{Leads: s.RaftState == etcd.StateLeader, Term: s.Term, LastIndex: last, LastTerm: must1(r.storage.Term(last))}
}

// ourReplica is our core with a disk.
type ourReplica struct {
	node    *raft.Node
	config  raft.Config
	disk    raft.Restored
	writing []raft.Save
	now     *raft.Micros
	machine machine
}

func newOurSide(o faultOptions) *side[raft.Message] {
	options := raft.Options{ElectionTimeout: [2]raft.Micros{electionBeats * beat, 2 * electionBeats * beat}, Heartbeat: beat,
		PreVote: o.preVote, CheckQuorum: o.checkQuorum}
	if o.small {
		options.MaxEntriesPerAppend = 1
	}
	options.Broken = o.broken
	now := new(raft.Micros)
	first := raft.Restored{HardState: raft.HardState{CurrentTerm: 1},
		Snapshot: &raft.Snapshot{Index: firstIndex - 1, Term: 1, Conf: o.firstConf()}}
	replicas := make([]replica[raft.Message], o.servers+o.spares)
	for i := range replicas {
		r := &ourReplica{config: raft.Config{ID: raft.NodeID(i + 1), Options: options}, now: now}
		if i < o.servers {
			r.disk = first
		}
		r.restart()
		replicas[i] = r
	}
	s := newSide("ours", replicas, func(m *raft.Message) int { return int(m.From) - 1 }, func(m *raft.Message) int { return int(m.To) - 1 })
	s.first, s.clocked = o.firstConf(), o.checkQuorum
	s.tick = func() { *now += beat }
	return s
}

// restart: our core wants to be told a later time than it has seen.
func (r *ourReplica) restart() {
	*r.now++
	r.writing, r.machine = nil, ""
	found := r.disk
	r.node = must1(raft.New(r.config, found, *r.now))
}

// campaign lets so much time pass, unless that comes from outside, that nobody's refusal is for having heard from a leader.
func (r *ourReplica) campaign() {
	if !r.config.CheckQuorum {
		*r.now += 20 * beat
	}
	r.node.Campaign(*r.now)
}

func (r *ourReplica) beat() { r.node.Beat(*r.now) }

// pass: the clock is the whole cluster's, and has gone on already.
func (r *ourReplica) pass() {
	if r.node.Role() == raft.Leader {
		r.node.Tick(*r.now)
	}
}

func (r *ourReplica) propose(data []byte) {
	_, _, err := r.node.Propose(*r.now, data)
	must(err)
}

// step: no message of a correct server may be called impossible.
func (r *ourReplica) step(m raft.Message) { must(r.node.Step(*r.now, &m)) }

// report: our core sends a snapshot again with a heartbeat, until it is answered.
func (r *ourReplica) report(raft.Message, bool) {}

// changeConf and compact ignore errors: they say that it is impossible now.
func (r *ourReplica) changeConf(target raft.Conf, joint bool) {
	if joint {
		_, _ = r.node.ProposeJoint(*r.now, target)
	} else {
		_, _ = r.node.ProposeConf(*r.now, target)
	}
}

func (r *ourReplica) compact() {
	_, _ = r.node.Compact(*r.now, r.node.Status().LastApplied, []byte(r.machine))
}

func (r *ourReplica) collect(stalled bool) (out output[raft.Message]) {
	for {
		rd, ok := r.node.Ready()
		if rd.Save != nil {
			r.writing = append(r.writing, *rd.Save)
		}
		out.messages = append(out.messages, rd.Messages...)
		if rd.Install != nil {
			r.machine = machine(rd.Install.Data)
			out.installed, out.committed = &snapshot{uint64(rd.Install.Index), r.machine}, nil
		}
		for _, e := range rd.Committed {
			c := entry{index: uint64(e.Index), term: uint64(e.Term), data: string(e.Data)}
			if e.Kind == raft.ConfEntry {
				c.data, c.conf = "", c.data
			}
			r.machine = r.machine.apply(c)
			out.committed = append(out.committed, c)
		}
		if !stalled && len(r.writing) > 0 {
			r.write()
		} else if !ok {
			return out
		}
	}
}

// write does all writes that have been handed out.
func (r *ourReplica) write() {
	base := func() raft.Index {
		if r.disk.Snapshot == nil {
			return 0
		}
		return r.disk.Snapshot.Index
	}
	for _, save := range r.writing {
		r.disk.HardState = save.HardState
		if save.Snapshot != nil {
			covered := min(int(save.Snapshot.Index-base()), len(r.disk.Entries))
			r.disk.Entries, r.disk.Snapshot = slices.Clone(r.disk.Entries[covered:]), save.Snapshot
		}
		if save.From > 0 {
			keep := min(int(save.From-base()-1), len(r.disk.Entries))
			r.disk.Entries = append(r.disk.Entries[:keep:keep], save.Entries...)
		}
	}
	last := r.writing[len(r.writing)-1].Seq
	r.writing = nil
	r.node.Persisted(*r.now, last)
}

func (r *ourReplica) conf() raft.Conf { return r.node.Status().Conf }

func (r *ourReplica) state() state {
	s := r.node.Status()
	now := state{Leads: s.Role == raft.Leader, Term: uint64(s.CurrentTerm)}
	if s.Snapshot != nil {
		now.LastIndex, now.LastTerm = uint64(s.Snapshot.Index), uint64(s.Snapshot.Term)
	}
	if n := len(s.Log); n > 0 {
		now.LastIndex, now.LastTerm = uint64(s.Log[n-1].Index), uint64(s.Log[n-1].Term)
	}
	return now
}
