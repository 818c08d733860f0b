package raft

import (
	"fmt"
	"sort"
)

// raftLog is the log since the last snapshot: entries[i] has index base.index+1+i. Slices of it are lent to
// messages, writes and facts, so what it holds is never changed in place: truncate gives up the room behind
// the cut, and a later append moves to new memory.
type raftLog struct {
	base    position // the last entry that the snapshot stands for
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

func (l *raftLog) lastIndex() Index { return l.base.index + Index(len(l.entries)) }

func (l *raftLog) last() position {
	if len(l.entries) == 0 {
		return l.base
	}
	e := &l.entries[len(l.entries)-1]
	return position{e.Index, e.Term}
}

// term is that of entry i: 0 where the log can't tell, before the snapshot's last entry and behind its own.
func (l *raftLog) term(i Index) Term {
	switch {
	case i == l.base.index:
		return l.base.term
	case i < l.base.index || i > l.lastIndex():
		return 0
	}
	return l.entries[i-l.base.index-1].Term
}

// matches says whether the log has an entry at p's index with p's term. The place before the first
// entry matches in all logs.
func (l *raftLog) matches(p position) bool {
	return p.index >= l.base.index && p.index <= l.lastIndex() && l.term(p.index) == p.term
}

// slice lends the entries from index lo to hi, both included; they must be in the log.
func (l *raftLog) slice(lo, hi Index) []Entry {
	if lo > hi {
		return nil
	}
	lo, hi = lo-l.base.index-1, hi-l.base.index
	return l.entries[lo:hi:hi]
}

func (l *raftLog) append(es ...Entry) {
	l.entries = append(l.entries, es...)
}

// truncate removes entry from and all behind it.
func (l *raftLog) truncate(from Index) {
	keep := from - l.base.index - 1
	l.entries = l.entries[:keep:keep]
}

// compact lets a snapshot that ends at p stand for the entries up to there; those behind it stay. There is
// room for as many as there were: the log will have grown as long again when it is compacted next.
func (l *raftLog) compact(p position) {
	l.entries = append(make([]Entry, 0, len(l.entries)), l.slice(p.index+1, l.lastIndex())...)
	l.base = p
}

// reset lets a snapshot that ends at p stand for everything.
func (l *raftLog) reset(p position) { *l = raftLog{base: p} }

// lastAtMost is the last position, not behind p, whose term is at most p's: where two logs that
// disagree at p may still agree. Each side of AppendEntries uses it on the other's answer, so that
// a conflict is passed a term at a time, not an entry at a time (§5.3). Terms never fall along a log,
// so it can be found by bisection.
func (l *raftLog) lastAtMost(p position) position {
	if p.index < l.base.index {
		return l.base
	}
	end := min(p.index, l.lastIndex()) - l.base.index
	i := Index(sort.Search(int(end), func(i int) bool { return l.entries[i].Term > p.term }))
	return position{l.base.index + i, l.term(l.base.index + i)}
}

// restore checks what was found on disk and makes it the log.
func (l *raftLog) restore(s *Snapshot, es []Entry, currentTerm Term) error {
	if s != nil {
		l.base = position{s.Index, s.Term}
	}
	before := l.base
	for _, e := range es {
		switch {
		case e.Index != before.index+1:
			return fmt.Errorf("raft: entry %d follows entry %d on disk", e.Index, before.index)
		case e.Term < before.term || e.Term == 0:
			return fmt.Errorf("raft: entry %d on disk has term %d after term %d", e.Index, e.Term, before.term)
		}
		before = position{e.Index, e.Term}
	}
	if before.term > currentTerm {
		return fmt.Errorf("raft: entry %d on disk has term %d, above the current term %d", before.index, before.term, currentTerm)
	}
	l.entries = es[:len(es):len(es)]
	return nil
}
