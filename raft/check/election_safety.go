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
	log    shadowLog
}

// electionSafety: at most one leader can be elected in a given term (§5.2). Leaders of different terms
// may well be there at the same time: all but the last are powerless.
func (w *watcher) electionSafety(e *sim.Event) *sim.Violation {
	if e.Kind != sim.RoleChanged || e.Fact.Role != raft.Leader {
		return nil
	}
	before, taken := w.leaders[e.Fact.Term]
	if taken && before.server != e.Server {
		return violation(ElectionSafety, e, before.seq, 0, e.Fact.Term,
			fmt.Sprintf("%v and %v both lead term %d.", before.server, e.Server, e.Fact.Term), before.server, e.Server)
	}
	w.leaders[e.Fact.Term] = elected{e.Server, e.Seq, w.shadow(e.Server).log.clipped()}
	return nil
}
