package check

import (
	"bytes"
	"maps"

	"raftplayground/raft"
	"raftplayground/raft/memory"
	"raftplayground/raft/paged"
	"raftplayground/raft/sim"
)

// known is an entry as it was first seen.
type known struct {
	term   raft.Term
	before raft.Term // of the entry just before it
	kind   raft.EntryKind
	data   []byte
	server raft.NodeID
	seq    uint64
}

// seenEntries are those that any log has held: at each index the one first seen, and beside it those of other terms, and
// what came out of order. What is there is never changed.
type seenEntries struct {
	base  raft.Index        // up to here the run began with a snapshot
	first paged.List[known] // behind base, by index
	other map[position]known
}

func (es *seenEntries) at(p position) (k known, seen bool) {
	if i := int(p.index) - int(es.base) - 1; i >= 0 && i < es.first.Len() && es.first.At(i).term == p.term {
		return *es.first.At(i), true
	}
	k, seen = es.other[p]
	return k, seen
}

func (es *seenEntries) add(index raft.Index, k known) {
	if index == es.base+raft.Index(es.first.Len())+1 {
		es.first.Append(k)
	} else {
		es.other[position{index, k.term}] = k
	}
}

func (es *seenEntries) clone() seenEntries {
	return seenEntries{es.base, es.first.Clone(), maps.Clone(es.other)}
}

func (es *seenEntries) memory(l *memory.Ledger) {
	es.first.Memory(l)
	l.Add(len(es.other) * 2 * memory.SizeOf[known]())
}

// logMatching: if two logs hold an entry with the same index and term, they are the same in all entries
// up to it (§5.3). It is enough that each such entry is the same and follows one of the same term: the
// rest follows by induction.
func (w *watcher) logMatching(e *sim.Event) *sim.Violation {
	log := &w.shadow(e.Server).log
	if first := &e.Fact.Entries[0]; first.Index != log.lastIndex()+1 {
		return violation(LogMatching, w.shadow(e.Server).since.log, first.Index, first.Term, e.Server).
			Contradicts("gapInLog", "server", e.Server, "index", first.Index, "lastIndex", log.lastIndex())
	}
	before := log.last()
	for i := range e.Fact.Entries {
		entry := &e.Fact.Entries[i]
		at := position{entry.Index, entry.Term}
		first, seen := w.entries.at(at)
		if !seen {
			w.entries.add(at.index, known{at.term, before, entry.Kind, entry.Data, e.Server, e.Seq})
		} else if first.kind != entry.Kind || !bytes.Equal(first.data, entry.Data) {
			return violation(LogMatching, first.seq, entry.Index, entry.Term, first.server, e.Server).
				Contradicts("entriesDiffer", "server", e.Server, "other", first.server, "index", entry.Index, "term", entry.Term)
		} else if first.before != before {
			return violation(LogMatching, first.seq, entry.Index, entry.Term, first.server, e.Server).
				Contradicts("entriesFollow", "server", e.Server, "other", first.server, "index", entry.Index, "term", entry.Term,
					"beforeTerm", before, "otherTerm", first.before)
		}
		before = entry.Term
	}
	return nil
}

// suffixMatches: what a server keeps behind a snapshot that it installs followed the snapshot's last entry (§7).
func (w *watcher) suffixMatches(e *sim.Event) *sim.Violation {
	log, next := &w.shadow(e.Server).log, e.Fact.Index+1
	kept, ok := log.at(next)
	if !ok || e.Fact.OwnIndex < next {
		return nil
	}
	first, seen := w.entries.at(position{next, kept})
	if !seen || first.before == e.Fact.LogTerm {
		return nil
	}
	return violation(LogMatching, first.seq, next, kept, first.server, e.Server).
		Contradicts("suffixOfAnother", "server", e.Server, "other", first.server, "index", next, "term", kept, "lastIncludedTerm", e.Fact.LogTerm)
}
