package check

import (
	"raftplayground/raft"
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
			return violation(TermsInOrder, w.appended(e, i, before), entry.Index, entry.Term, e.Server).
				Contradicts("termsFall", "server", e.Server, "index", entry.Index, "term", entry.Term, "beforeTerm", before)
		case entry.Term > s.term:
			return violation(TermsInOrder, s.since.term, entry.Index, entry.Term, e.Server).
				Contradicts("termAhead", "server", e.Server, "index", entry.Index, "term", entry.Term, "currentTerm", s.term)
		}
		before = entry.Term
	}
	return nil
}

// appended is the event in which the entry before the i-th of those appended came into the log: or, if it came in the same
// event, the one in which it came into any log first, if that was earlier.
func (w *watcher) appended(e *sim.Event, i int, before raft.Term) uint64 {
	if i == 0 {
		return w.shadow(e.Server).since.log
	}
	if first, seen := w.entries.at(position{e.Fact.Entries[i-1].Index, before}); seen && first.seq < e.Seq {
		return first.seq
	}
	return 0
}
