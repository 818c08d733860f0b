package raft

import (
	"fmt"
	"sort"
)

// raftLog is the log in memory: entries[i] has index i+1. Slices of it are lent to messages, writes
// and facts, so what it holds is never changed in place: truncate gives up the room behind the cut, and
// a later append moves to new memory.
type raftLog struct {
	entries []Entry
}

// position is a place in a log: an index and the term of the entry there.
type position struct {
	index Index
	term  Term
}

// atLeast says whether a log that ends at p is at least as up-to-date as one that ends at q (§5.4.1):
// the later last term wins; if they are equal, the longer log.
func (p position) atLeast(q position) bool {
	if p.term != q.term {
		return p.term > q.term
	}
	return p.index >= q.index
}

func (l *raftLog) lastIndex() Index { return Index(len(l.entries)) }

func (l *raftLog) last() position {
	i := l.lastIndex()
	return position{i, l.term(i)}
}

// term is that of entry i: 0 where the log has no such entry, and before its first.
func (l *raftLog) term(i Index) Term {
	if i == 0 || i > l.lastIndex() {
		return 0
	}
	return l.entries[i-1].Term
}

// matches says whether the log has an entry at p's index with p's term. The place before the first
// entry matches in all logs.
func (l *raftLog) matches(p position) bool {
	return p.index <= l.lastIndex() && l.term(p.index) == p.term
}

// slice lends the entries from index lo to hi, both included.
func (l *raftLog) slice(lo, hi Index) []Entry {
	if lo > hi {
		return nil
	}
	return l.entries[lo-1 : hi : hi]
}

func (l *raftLog) append(es ...Entry) {
	l.entries = append(l.entries, es...)
}

// truncate removes entry from and all behind it.
func (l *raftLog) truncate(from Index) {
	l.entries = l.entries[: from-1 : from-1]
}

// lastAtMost is the last position, not behind p, whose term is at most p's: where two logs that
// disagree at p may still agree. Each side of AppendEntries uses it on the other's answer, so that
// a conflict is passed a term at a time, not an entry at a time (§5.3). Terms never fall along a log,
// so it can be found by bisection.
func (l *raftLog) lastAtMost(p position) position {
	end := min(p.index, l.lastIndex())
	i := sort.Search(int(end), func(i int) bool { return l.entries[i].Term > p.term })
	return position{Index(i), l.term(Index(i))}
}

// restore checks what was found on disk and makes it the log.
func (l *raftLog) restore(es []Entry, currentTerm Term) error {
	var before Term
	for i, e := range es {
		switch {
		case e.Index != Index(i+1):
			return fmt.Errorf("raft: restored entry %d has index %d", i+1, e.Index)
		case e.Term < before || e.Term == 0:
			return fmt.Errorf("raft: restored entry %d has term %d after term %d", e.Index, e.Term, before)
		case e.Term > currentTerm:
			return fmt.Errorf("raft: restored entry %d has term %d, above the current term %d", e.Index, e.Term, currentTerm)
		}
		before = e.Term
	}
	l.entries = es[:len(es):len(es)]
	return nil
}
