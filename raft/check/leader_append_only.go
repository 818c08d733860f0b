package check

import (
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// leaderAppendOnly: a leader never overwrites or deletes entries in its log (§5.3).
func (w *watcher) leaderAppendOnly(e *sim.Event) *sim.Violation {
	if e.Kind != sim.Truncated || w.shadow(e.Server).role != raft.Leader {
		return nil
	}
	return violation(LeaderAppendOnly, e, 0, e.Fact.Index, e.Fact.Term,
		fmt.Sprintf("%v leads and removes its entry %d.", e.Server, e.Fact.Index), e.Server)
}
