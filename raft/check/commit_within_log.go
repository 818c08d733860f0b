package check

import (
	"fmt"

	"raftplayground/raft/sim"
)

// commitWithinLog: what a server knows to be committed is in its log (Figure 2, AppendEntries, 5).
func (w *watcher) commitWithinLog(e *sim.Event) *sim.Violation {
	if last := w.shadow(e.Server).log.lastIndex(); e.Fact.Index > last {
		return violation(CommitWithinLog, e, 0, e.Fact.Index, e.Fact.Term,
			fmt.Sprintf("%v's commitIndex is %d, and its log ends at %d.", e.Server, e.Fact.Index, last), e.Server)
	}
	return nil
}

// appliedInOrder: a server applies what it knows to be committed, each entry once in a life, in the log's order
// (Figure 2, all servers, 1).
func (w *watcher) appliedInOrder(e *sim.Event) *sim.Violation {
	s := w.shadow(e.Server)
	switch {
	case e.Entry.Index != s.applied+1:
		return violation(CommitWithinLog, e, 0, e.Entry.Index, e.Entry.Term,
			fmt.Sprintf("%v applies entry %d after entry %d.", e.Server, e.Entry.Index, s.applied), e.Server)
	case e.Entry.Index > s.commit:
		return violation(CommitWithinLog, e, 0, e.Entry.Index, e.Entry.Term,
			fmt.Sprintf("%v applies entry %d, and its commitIndex is %d.", e.Server, e.Entry.Index, s.commit), e.Server)
	}
	return nil
}
