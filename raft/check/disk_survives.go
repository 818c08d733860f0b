package check

import (
	"raftplayground/raft/sim"
)

// diskSurvives: a crash leaves on a disk exactly what had been written, and that is what the server starts from again
// (§5.1 and Figure 2, persistent state). A disk that is wiped held that, too, and holds nothing from then on.
func (w *watcher) diskSurvives(e *sim.Event) *sim.Violation {
	d := &w.shadow(e.Server).disk
	if e.Hard == d.hard && e.LastIndex == d.log.lastIndex() {
		return nil
	}
	code := "diskChanged"
	if e.Hard.CurrentTerm == d.hard.CurrentTerm && e.LastIndex == d.log.lastIndex() {
		code = "diskVoteChanged"
	}
	return violation(DiskSurvives, d.seq, e.LastIndex, e.Hard.CurrentTerm, e.Server).
		Contradicts(code, "server", e.Server, "term", e.Hard.CurrentTerm, "votedFor", e.Hard.VotedFor, "index", e.LastIndex,
			"writtenTerm", d.hard.CurrentTerm, "writtenVotedFor", d.hard.VotedFor, "writtenIndex", d.log.lastIndex())
}
