package check

import (
	"fmt"

	"raftplayground/raft/sim"
)

// termsInOrder: terms never fall along a log (§5.3: a leader only appends, and a later leader has a higher term), and
// no entry is of a term that its server has not reached (§5.1).
func (w *watcher) termsInOrder(e *sim.Event) *sim.Violation {
	s := w.shadow(e.Server)
	before := s.log.last()
	for i := range e.Fact.Entries {
		entry := &e.Fact.Entries[i]
		switch {
		case entry.Term < before:
			return violation(TermsInOrder, e, 0, entry.Index, entry.Term,
				fmt.Sprintf("%v's entry %d of term %d follows one of term %d.", e.Server, entry.Index, entry.Term, before), e.Server)
		case entry.Term > s.term:
			return violation(TermsInOrder, e, 0, entry.Index, entry.Term,
				fmt.Sprintf("%v, in term %d, has an entry %d of term %d.", e.Server, s.term, entry.Index, entry.Term), e.Server)
		}
		before = entry.Term
	}
	return nil
}
