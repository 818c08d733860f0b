package check

import (
	"bytes"
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// application is what was first applied at an index.
type application struct {
	term   raft.Term
	data   []byte
	server raft.NodeID
	seq    uint64
}

// stateMachineSafety: if a server has applied an entry at an index, no other server ever applies a
// different one there (§5.4.3).
func (w *watcher) stateMachineSafety(e *sim.Event) *sim.Violation {
	if e.Kind != sim.Applied {
		return nil
	}
	entry := e.Entry
	if int(entry.Index) > len(w.applied) {
		w.applied = append(w.applied, application{entry.Term, entry.Data, e.Server, e.Seq})
		if int(entry.Index) != len(w.applied) {
			return violation(StateMachineSafety, e, 0, entry.Index, entry.Term,
				fmt.Sprintf("%v applies entry %d before entry %d.", e.Server, entry.Index, len(w.applied)), e.Server)
		}
		return nil
	}
	first := w.applied[entry.Index-1]
	if first.term == entry.Term && bytes.Equal(first.data, entry.Data) {
		return nil
	}
	return violation(StateMachineSafety, e, first.seq, entry.Index, entry.Term,
		fmt.Sprintf("At index %d, %v applies an entry of term %d, and %v one of term %d.", entry.Index, e.Server, entry.Term, first.server, first.term),
		first.server, e.Server)
}

// committedStays: a server never removes an entry that it knows to be committed, and its commitIndex
// never falls while it runs.
func (w *watcher) committedStays(e *sim.Event) *sim.Violation {
	s := w.shadow(e.Server)
	switch {
	case e.Kind == sim.Truncated && e.Fact.Index <= s.commit:
		return violation(CommittedStays, e, 0, e.Fact.Index, e.Fact.OwnTerm,
			fmt.Sprintf("%v removes entry %d, which it knows to be committed.", e.Server, e.Fact.Index), e.Server)
	case e.Kind == sim.Committed && e.Fact.Index < s.commit:
		return violation(CommittedStays, e, 0, e.Fact.Index, e.Fact.Term,
			fmt.Sprintf("%v's commitIndex falls from %d to %d.", e.Server, s.commit, e.Fact.Index), e.Server)
	}
	return nil
}
