package raft

import (
	"bytes"

	"raftplayground/raft/memory"
)

// SharedEntries gives entries that equal es in the memory of `held`, which is a log that may hold the same; if it
// does not, it gives es itself. States that are kept for long need one array for all their logs then, and not one
// for each server at each moment.
func SharedEntries(es, held []Entry) []Entry {
	if len(es) == 0 || len(held) == 0 || es[0].Index < held[0].Index {
		return es
	}
	from := es[0].Index - held[0].Index
	to := from + Index(len(es))
	if to > Index(len(held)) {
		return es
	}
	part := held[from:to:to]
	if &part[0] == &es[0] {
		return es
	}
	for i := len(es) - 1; i >= 0; i-- { // logs that differ do so at their ends
		if !es[i].Same(&part[i]) {
			return es
		}
	}
	return part
}

// Same says whether two entries are equal in all they hold.
func (e *Entry) Same(f *Entry) bool {
	return e.Index == f.Index && e.Term == f.Term && e.Kind == f.Kind && bytes.Equal(e.Data, f.Data)
}

// ShareLog lets the Node hold its log, and what it lends of it, in the memory of another log where that holds the
// same: see SharedEntries. It is for a clone that is kept; nothing else about the Node changes.
func (n *Node) ShareLog(held []Entry) {
	n.log.entries = SharedEntries(n.log.entries, held)
	for i := range n.outbox.messages {
		m := &n.outbox.messages[i]
		m.Entries = SharedEntries(m.Entries, held)
	}
}

// Memory adds what the Node holds: its log, its snapshot, and about what the rest takes.
func (n *Node) Memory(l *memory.Ledger) {
	const rest = 1024 // what a leader knows of its peers, configurations, writes under way
	l.Add(memory.SizeOf[Node]() + rest)
	memory.AddSlice(l, n.log.entries)
	if n.snapshot != nil {
		memory.AddSlice(l, n.snapshot.Data)
	}
}
