package check

import (
	"bytes"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// application is what was first applied at an index.
type application struct {
	term       raft.Term
	data       []byte
	inSnapshot bool // in one that the run began with: the data is not known
	server     raft.NodeID
	seq        uint64
}

// stateMachineSafety: if a server has applied an entry at an index, no other server ever applies a
// different one there (§5.4.3).
func (w *watcher) stateMachineSafety(e *sim.Event) *sim.Violation {
	entry := e.Entry
	first := w.applied.at(entry.Index)
	if first == nil {
		next, before := w.applied.last()+1, w.lastApplied()
		w.applied.decide(entry.Index, application{entry.Term, entry.Data, false, e.Server, e.Seq})
		if entry.Index > next {
			return violation(StateMachineSafety, before, entry.Index, entry.Term, e.Server).
				Contradicts("appliedEarly", "server", e.Server, "index", entry.Index, "next", next)
		}
		return nil
	}
	if first.term == entry.Term && (first.inSnapshot || bytes.Equal(first.data, entry.Data)) {
		return nil
	}
	v := violation(StateMachineSafety, first.seq, entry.Index, entry.Term, first.server, e.Server)
	if first.term == entry.Term {
		return v.Contradicts("appliedOther", "server", e.Server, "other", first.server, "index", entry.Index, "term", entry.Term)
	}
	return v.Contradicts("appliedDiffer", "server", e.Server, "other", first.server, "index", entry.Index, "term", entry.Term, "otherTerm", first.term)
}

// snapshotIsCommitted: a snapshot stands for entries that are applied, up to the one that it names (§7).
func (w *watcher) snapshotIsCommitted(e *sim.Event) *sim.Violation {
	index, term := e.Fact.Index, e.Fact.LogTerm
	if index > w.applied.last() {
		return violation(StateMachineSafety, w.lastApplied(), index, term, e.Server).
			Contradicts("snapshotTooFar", "server", e.Server, "index", index)
	}
	first := w.applied.at(index)
	if first == nil || first.term == term {
		return nil
	}
	return violation(StateMachineSafety, first.seq, index, term, first.server, e.Server).
		Contradicts("snapshotDiffers", "server", e.Server, "other", first.server, "index", index, "term", term, "otherTerm", first.term)
}

// lastApplied is the event in which the last entry that any server has applied was applied first; 0 if none was.
func (w *watcher) lastApplied() uint64 {
	if last := w.applied.at(w.applied.last()); last != nil {
		return last.seq
	}
	return 0
}
