package check

import (
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// elected is who won a term, with the log it had then.
type elected struct {
	term   raft.Term
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
	i, taken := w.leaderOf(e.Fact.Term)
	if !taken {
		w.leaders = slices.Insert(w.leaders, i, elected{})
	} else if before := &w.leaders[i]; before.server != e.Server {
		return violation(ElectionSafety, before.seq, 0, e.Fact.Term, before.server, e.Server).
			Contradicts("twoLeaders", "server", e.Server, "other", before.server, "term", e.Fact.Term)
	}
	w.leaders[i] = elected{e.Fact.Term, e.Server, e.Seq, w.shadow(e.Server).log.clipped()}
	return nil
}

// leaderOf finds who won a term: where in leaders, or where it would stand. Most ask for the last.
func (w *watcher) leaderOf(term raft.Term) (i int, won bool) {
	i = len(w.leaders)
	for i > 0 && w.leaders[i-1].term >= term {
		i--
	}
	return i, i < len(w.leaders) && w.leaders[i].term == term
}
