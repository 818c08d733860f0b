package check

import (
	"bytes"
	"fmt"

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
		next := w.applied.last() + 1
		w.applied.decide(entry.Index, application{entry.Term, entry.Data, false, e.Server, e.Seq})
		if entry.Index > next {
			return violation(StateMachineSafety, e, 0, entry.Index, entry.Term,
				fmt.Sprintf("%v applies entry %d before entry %d.", e.Server, entry.Index, next), e.Server)
		}
		return nil
	}
	if first.term == entry.Term && (first.inSnapshot || bytes.Equal(first.data, entry.Data)) {
		return nil
	}
	return violation(StateMachineSafety, e, first.seq, entry.Index, entry.Term,
		fmt.Sprintf("At index %d, %v applies an entry of term %d, and %v one of term %d.", entry.Index, e.Server, entry.Term, first.server, first.term),
		first.server, e.Server)
}

// snapshotIsCommitted: a snapshot stands for entries that are applied, up to the one that it names (§7).
func (w *watcher) snapshotIsCommitted(e *sim.Event) *sim.Violation {
	index, term := e.Fact.Index, e.Fact.LogTerm
	if index > w.applied.last() {
		return violation(StateMachineSafety, e, 0, index, term,
			fmt.Sprintf("%v has a snapshot up to entry %d, which no server has applied.", e.Server, index), e.Server)
	}
	first := w.applied.at(index)
	if first == nil || first.term == term {
		return nil
	}
	return violation(StateMachineSafety, e, first.seq, index, term,
		fmt.Sprintf("%v has a snapshot up to entry %d of term %d, and %v applied one of term %d there.", e.Server, index, term, first.server, first.term),
		first.server, e.Server)
}
