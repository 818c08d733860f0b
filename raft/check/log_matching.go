package check

import (
	"bytes"
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// known is an entry as it was first seen.
type known struct {
	server raft.NodeID
	seq    uint64
	kind   raft.EntryKind
	data   []byte
	before raft.Term // of the entry just before it
}

// logMatching: if two logs hold an entry with the same index and term, they are the same in all entries
// up to it (§5.3). It is enough that each such entry is the same and follows one of the same term: the
// rest follows by induction.
func (w *watcher) logMatching(e *sim.Event) *sim.Violation {
	if e.Kind != sim.Appended {
		return nil
	}
	if w.entries == nil {
		w.entries = map[position]*known{}
	}
	log := w.shadow(e.Server).log
	for i := range e.Fact.Entries {
		entry := &e.Fact.Entries[i]
		var before raft.Term
		switch {
		case i > 0:
			before = e.Fact.Entries[i-1].Term
		case entry.Index > 1 && int(entry.Index)-1 <= len(log):
			before = log[entry.Index-2]
		}
		if int(e.Fact.Entries[0].Index) != len(log)+1 {
			return violation(LogMatching, e, 0, entry.Index, entry.Term,
				fmt.Sprintf("%v appends entry %d behind its entry %d.", e.Server, entry.Index, len(log)), e.Server)
		}
		at := position{entry.Index, entry.Term}
		first, seen := w.entries[at]
		if !seen {
			w.entries[at] = &known{e.Server, e.Seq, entry.Kind, entry.Data, before}
			continue
		}
		if first.kind != entry.Kind || !bytes.Equal(first.data, entry.Data) || first.before != before {
			return violation(LogMatching, e, first.seq, entry.Index, entry.Term,
				fmt.Sprintf("Entry %d of term %d on %v is not the one on %v, or does not follow the same entries.", entry.Index, entry.Term, e.Server, first.server),
				first.server, e.Server)
		}
	}
	return nil
}
