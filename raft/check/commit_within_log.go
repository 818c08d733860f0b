package check

import (
	"raftplayground/raft/sim"
)

// commitWithinLog: what a server knows to be committed is in its log (Figure 2, AppendEntries, 5).
func (w *watcher) commitWithinLog(e *sim.Event) *sim.Violation {
	if s := w.shadow(e.Server); e.Fact.Index > s.log.lastIndex() {
		return violation(CommitWithinLog, s.since.log, e.Fact.Index, e.Fact.Term, e.Server).
			Contradicts("commitBeyondLog", "server", e.Server, "index", e.Fact.Index, "lastIndex", s.log.lastIndex())
	}
	return nil
}

// appliedInOrder: a server applies what it knows to be committed, each entry once in a life, in the log's order
// (Figure 2, all servers, 1).
func (w *watcher) appliedInOrder(e *sim.Event) *sim.Violation {
	s := w.shadow(e.Server)
	switch {
	case e.Entry.Index != s.applied+1:
		return violation(CommitWithinLog, s.since.applied, e.Entry.Index, e.Entry.Term, e.Server).
			Contradicts("appliedOutOfTurn", "server", e.Server, "index", e.Entry.Index, "lastApplied", s.applied)
	case e.Entry.Index > s.commit:
		return violation(CommitWithinLog, s.since.commit, e.Entry.Index, e.Entry.Term, e.Server).
			Contradicts("appliedTooSoon", "server", e.Server, "index", e.Entry.Index, "commitIndex", s.commit)
	}
	return nil
}
