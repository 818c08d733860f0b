package check

import (
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// elected is who won a term, with the log it had then.
type elected struct {
	server raft.NodeID
	seq    uint64
	log    []raft.Term
}

// electionSafety: at most one leader can be elected in a given term (§5.2). Leaders of different terms
// may well be there at the same time: all but the last are powerless.
func (w *watcher) electionSafety(e *sim.Event) *sim.Violation {
	if e.Kind != sim.RoleChanged || e.Fact.Role != raft.Leader {
		return nil
	}
	if w.leaders == nil {
		w.leaders = map[raft.Term]elected{}
	}
	before, taken := w.leaders[e.Fact.Term]
	if taken && before.server != e.Server {
		return violation(ElectionSafety, e, before.seq, 0, e.Fact.Term,
			fmt.Sprintf("%v and %v both lead term %d.", before.server, e.Server, e.Fact.Term), before.server, e.Server)
	}
	log := w.shadow(e.Server).log
	w.leaders[e.Fact.Term] = elected{e.Server, e.Seq, log[:len(log):len(log)]}
	return nil
}

// leaderAppendOnly: a leader never overwrites or deletes entries in its log (§5.3).
func (w *watcher) leaderAppendOnly(e *sim.Event) *sim.Violation {
	if e.Kind != sim.Truncated || w.shadow(e.Server).role != raft.Leader {
		return nil
	}
	return violation(LeaderAppendOnly, e, 0, e.Fact.Index, e.Fact.Term,
		fmt.Sprintf("%v leads and removes its entry %d.", e.Server, e.Fact.Index), e.Server)
}
