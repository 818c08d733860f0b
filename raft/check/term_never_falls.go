package check

import (
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// termNeverFalls: currentTerm increases monotonically (Figure 2, state) while a server runs.
func (w *watcher) termNeverFalls(e *sim.Event) *sim.Violation {
	if now := w.shadow(e.Server).term; e.Fact.Term <= now {
		return violation(TermNeverFalls, e, 0, 0, e.Fact.Term,
			fmt.Sprintf("%v goes from term %d to term %d.", e.Server, now, e.Fact.Term), e.Server)
	}
	return nil
}

// diskTermNeverFalls: nor do currentTerm and votedFor fall back on disk (Figure 2, persistent state): what is written
// has a higher term, or the same with the same vote, or with the first vote.
func (w *watcher) diskTermNeverFalls(e *sim.Event) *sim.Violation {
	old, now := w.shadow(e.Server).disk.hard, e.Hard
	if now.CurrentTerm > old.CurrentTerm || now.CurrentTerm == old.CurrentTerm && (now.VotedFor == old.VotedFor || old.VotedFor == raft.None) {
		return nil
	}
	return violation(TermNeverFalls, e, 0, 0, now.CurrentTerm,
		fmt.Sprintf("%v's disk goes from term %d, vote for %v, to term %d, vote for %v.", e.Server, old.CurrentTerm, old.VotedFor, now.CurrentTerm, now.VotedFor), e.Server)
}
