package check

import (
	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// termNeverFalls: currentTerm increases monotonically (Figure 2, state) while a server runs.
func (w *watcher) termNeverFalls(e *sim.Event) *sim.Violation {
	if s := w.shadow(e.Server); e.Fact.Term <= s.term {
		return violation(TermNeverFalls, s.since.term, 0, e.Fact.Term, e.Server).
			Contradicts("termFalls", "server", e.Server, "currentTerm", s.term, "term", e.Fact.Term)
	}
	return nil
}

// diskTermNeverFalls: nor do currentTerm and votedFor fall back on disk (Figure 2, persistent state): what is written
// has a higher term, or the same with the same vote, or with the first vote.
func (w *watcher) diskTermNeverFalls(e *sim.Event) *sim.Violation {
	d := &w.shadow(e.Server).disk
	old, now := d.hard, e.Hard
	if now.CurrentTerm > old.CurrentTerm || now.CurrentTerm == old.CurrentTerm && (now.VotedFor == old.VotedFor || old.VotedFor == raft.None) {
		return nil
	}
	v := violation(TermNeverFalls, d.seq, 0, now.CurrentTerm, e.Server)
	if now.CurrentTerm < old.CurrentTerm {
		return v.Contradicts("diskTermFalls", "server", e.Server, "currentTerm", old.CurrentTerm, "term", now.CurrentTerm)
	}
	return v.Contradicts("diskVoteFalls", "server", e.Server, "votedFor", old.VotedFor, "term", now.CurrentTerm)
}
