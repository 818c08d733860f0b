// Package paged is a list that only grows, and that can be copied at no cost: a run's past is kept at many
// moments, and what these have in common is kept once.
package paged

import "raftplayground/raft/memory"

const pageSize = 64

// List is a list of T; the zero value is empty. Elements stay as they were appended.
type List[T any] struct {
	pages []*[pageSize]T
	n     int
	// borrowed: the last page is another list's, which may append to it. This one copies it first.
	borrowed bool
}

// Len is the number of elements.
func (l *List[T]) Len() int { return l.n }

// At gives element i, 0 <= i < Len. It must not be changed: other lists may hold the same.
func (l *List[T]) At(i int) *T { return &l.pages[i/pageSize][i%pageSize] }

// Append adds an element at the end.
func (l *List[T]) Append(v T) {
	at := l.n % pageSize
	switch {
	case at == 0:
		l.pages = append(l.pages, new([pageSize]T))
		l.borrowed = false
	case l.borrowed:
		last := len(l.pages) - 1
		own := new([pageSize]T)
		copy(own[:at], l.pages[last][:at]) // what is behind is the other list's, which may be growing on another goroutine
		l.pages = append(l.pages[:last:last], own)
		l.borrowed = false
	}
	l.pages[len(l.pages)-1][at] = v
	l.n++
}

// Clone gives a list with the same elements. Either may grow from then on without the other.
func (l *List[T]) Clone() List[T] {
	return List[T]{pages: l.pages[:len(l.pages):len(l.pages)], n: l.n, borrowed: true}
}

// Memory adds the pages to what the ledger counts, each once, whichever lists hold it.
func (l *List[T]) Memory(ledger *memory.Ledger) {
	if !memory.AddSlice(ledger, l.pages) {
		return // counted with a longer list
	}
	for _, page := range l.pages {
		memory.AddSlice(ledger, page[:])
	}
}
