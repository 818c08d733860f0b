package peers

import (
	etcd "go.etcd.io/raft/v3"
	pb "go.etcd.io/raft/v3/raftpb"

	"raftplayground/raft"
)

// faultOptions are the options that the two cores share in a differential test. CheckQuorum is off: it goes by time,
// and here nothing does.
type faultOptions struct {
	servers int
	preVote bool
	small   bool // one entry in a message
	// broken are the rules that our core ignores. RulePreVoteWhileLed lets it grant pre-votes as etcd's does
	// without CheckQuorum: though it hears a leader, or is one.
	broken raft.RuleSet
}

// etcdReplica is etcd's core with etcd's storage.
type etcdReplica struct {
	node    *etcd.RawNode
	storage *etcd.MemoryStorage
	id      uint64
	options faultOptions
}

func newEtcdSide(o faultOptions) *side[pb.Message] {
	voters := make([]uint64, o.servers)
	for i := range voters {
		voters[i] = uint64(i + 1)
	}
	replicas := make([]replica[pb.Message], o.servers)
	for i, id := range voters {
		storage := etcd.NewMemoryStorage()
		must(storage.ApplySnapshot(pb.Snapshot{Metadata: pb.SnapshotMetadata{ConfState: pb.ConfState{Voters: voters}, Index: 1, Term: 1}}))
		must(storage.SetHardState(pb.HardState{Term: 1, Commit: 1}))
		r := &etcdReplica{storage: storage, id: id, options: o}
		r.restart()
		replicas[i] = r
	}
	return newSide("etcd", replicas, func(m *pb.Message) int { return int(m.To) - 1 })
}

func (r *etcdReplica) restart() {
	c := etcdConfig(r.id, r.storage)
	c.ElectionTick, c.CheckQuorum, c.PreVote, c.Applied, c.DisableProposalForwarding = 1<<30, false, r.options.preVote, 1, true
	if r.options.small {
		c.MaxSizePerMsg = 0
		c.MaxCommittedSizePerReady = 1 << 20
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

func (r *etcdReplica) propose(data []byte) { must(r.node.Propose(data)) }

// step ignores the error: it says that the core has ignored the message.
func (r *etcdReplica) step(m pb.Message) { _ = r.node.Step(m) }

func (r *etcdReplica) collect(stalled bool) (messages []pb.Message, committed []entry) {
	for !stalled && r.node.HasReady() {
		rd := r.node.Ready()
		must(r.storage.Append(rd.Entries))
		if !etcd.IsEmptyHardState(rd.HardState) {
			must(r.storage.SetHardState(rd.HardState))
		}
		messages = append(messages, rd.Messages...)
		for _, e := range rd.CommittedEntries {
			committed = append(committed, entry{e.Index, e.Term, string(e.Data)})
		}
		r.node.Advance(rd)
	}
	return messages, committed
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
}

func newOurSide(o faultOptions) *side[raft.Message] {
	conf := raft.Conf{Voters: make([]raft.NodeID, o.servers)}
	for i := range conf.Voters {
		conf.Voters[i] = raft.NodeID(i + 1)
	}
	options := raft.Options{ElectionTimeout: [2]raft.Micros{10 * beat, 20 * beat}, Heartbeat: beat, PreVote: o.preVote}
	if o.small {
		options.MaxEntriesPerAppend = 1
	}
	options.Broken = o.broken
	now := new(raft.Micros)
	replicas := make([]replica[raft.Message], o.servers)
	for i, id := range conf.Voters {
		r := &ourReplica{config: raft.Config{ID: id, Options: options}, now: now, disk: raft.Restored{
			HardState: raft.HardState{CurrentTerm: 1}, Snapshot: &raft.Snapshot{Index: 1, Term: 1, Conf: conf}}}
		r.restart()
		replicas[i] = r
	}
	return newSide("ours", replicas, func(m *raft.Message) int { return int(m.To) - 1 })
}

func (r *ourReplica) restart() {
	*r.now += 20 * beat
	r.writing = nil
	found := r.disk
	r.node = must1(raft.New(r.config, found, *r.now))
}

// campaign lets so much time pass that nobody's refusal is for having heard from a leader.
func (r *ourReplica) campaign() {
	*r.now += 20 * beat
	r.node.Campaign(*r.now)
}

func (r *ourReplica) beat() { r.node.Beat(*r.now) }

func (r *ourReplica) propose(data []byte) {
	_, _, err := r.node.Propose(*r.now, data)
	must(err)
}

// step: no message of a correct server may be called impossible.
func (r *ourReplica) step(m raft.Message) { must(r.node.Step(*r.now, m)) }

func (r *ourReplica) collect(stalled bool) (messages []raft.Message, committed []entry) {
	for {
		rd, ok := r.node.Ready()
		if rd.Save != nil {
			r.writing = append(r.writing, *rd.Save)
		}
		messages = append(messages, rd.Messages...)
		for _, e := range rd.Committed {
			committed = append(committed, entry{uint64(e.Index), uint64(e.Term), string(e.Data)})
		}
		if !stalled && len(r.writing) > 0 {
			r.write()
		} else if !ok {
			return messages, committed
		}
	}
}

// write does all writes that have been handed out.
func (r *ourReplica) write() {
	for _, save := range r.writing {
		r.disk.HardState = save.HardState
		if save.From > 0 {
			keep := int(save.From - r.disk.Snapshot.Index - 1)
			r.disk.Entries = append(r.disk.Entries[:keep:keep], save.Entries...)
		}
	}
	last := r.writing[len(r.writing)-1].Seq
	r.writing = nil
	r.node.Persisted(*r.now, last)
}

func (r *ourReplica) state() state {
	s := r.node.Status()
	now := state{Leads: s.Role == raft.Leader, Term: uint64(s.CurrentTerm), LastIndex: uint64(s.Snapshot.Index), LastTerm: uint64(s.Snapshot.Term)}
	if n := len(s.Log); n > 0 {
		now.LastIndex, now.LastTerm = uint64(s.Log[n-1].Index), uint64(s.Log[n-1].Term)
	}
	return now
}
