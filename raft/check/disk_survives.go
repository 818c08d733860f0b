package check

import (
	"fmt"

	"raftplayground/raft/sim"
)

// diskSurvives: a crash leaves on a disk exactly what had been written, and that is what the server starts from again
// (§5.1 and Figure 2, persistent state). A disk that is wiped held that, too, and holds nothing from then on.
func (w *watcher) diskSurvives(e *sim.Event) *sim.Violation {
	d := &w.shadow(e.Server).disk
	if e.Hard == d.hard && e.LastIndex == d.log.lastIndex() {
		return nil
	}
	return violation(DiskSurvives, e, 0, e.LastIndex, e.Hard.CurrentTerm,
		fmt.Sprintf("%v's disk holds term %d, a vote for %v and entries up to %d; written were term %d, a vote for %v and entries up to %d.",
			e.Server, e.Hard.CurrentTerm, e.Hard.VotedFor, e.LastIndex, d.hard.CurrentTerm, d.hard.VotedFor, d.log.lastIndex()), e.Server)
}
