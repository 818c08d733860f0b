// Package memory estimates how much memory states hold that have parts in common: each part counts once.
package memory

import "reflect"

// Ledger adds up. The zero value has counted nothing.
type Ledger struct {
	bytes int
	seen  map[any]int // the arrays counted, by their first element, with their size
}

// Bytes is the sum so far.
func (l *Ledger) Bytes() int { return l.bytes }

// Add counts memory that nobody else holds.
func (l *Ledger) Add(bytes int) { l.bytes += bytes }

// AddSlice counts the array behind a slice, from the slice's beginning to its capacity, unless it is counted
// already; it reports whether there was something to add. What the elements point to is not counted.
func AddSlice[T any](l *Ledger, s []T) bool {
	if cap(s) == 0 {
		return false
	}
	if l.seen == nil {
		l.seen = map[any]int{}
	}
	array, size := &s[:1][0], cap(s)*SizeOf[T]()
	counted := l.seen[array]
	if size <= counted {
		return false
	}
	l.bytes += size - counted
	l.seen[array] = size
	return true
}

// SizeOf is the size of a value of type T, without what it points to.
func SizeOf[T any]() int { return int(reflect.TypeFor[T]().Size()) }
