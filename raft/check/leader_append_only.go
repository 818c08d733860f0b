package check

import (
	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// leaderAppendOnly: a leader never overwrites or deletes entries in its log (§5.3).
func (w *watcher) leaderAppendOnly(e *sim.Event) *sim.Violation {
	s := w.shadow(e.Server)
	if e.Kind != sim.Truncated || s.role != raft.Leader {
		return nil
	}
	return violation(LeaderAppendOnly, s.since.role, e.Fact.Index, e.Fact.OwnTerm, e.Server).
		Contradicts("leaderRemoves", "server", e.Server, "index", e.Fact.Index, "term", s.term)
}
