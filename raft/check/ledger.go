package check

import (
	"maps"
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/memory"
	"raftplayground/raft/paged"
)

// ledger is what was decided at each index of the log. A run that begins with full disks does not tell what had been decided
// by then, up to base; of that, early holds what is known.
type ledger[T any] struct {
	base  raft.Index
	early map[raft.Index]T
	later paged.List[T] // behind base
}

// last is the last index at which something was decided.
func (l *ledger[T]) last() raft.Index { return l.base + raft.Index(l.later.Len()) }

// at is what was decided at an index; nil if nothing was, or it is not known. It is not to be changed.
func (l *ledger[T]) at(index raft.Index) *T {
	if index > l.base && index <= l.last() {
		return l.later.At(int(index-l.base) - 1)
	}
	if decided, ok := l.early[index]; ok {
		return &decided
	}
	return nil
}

// decide enters what was decided at an index where nothing is known yet: the next one, or one up to base.
func (l *ledger[T]) decide(index raft.Index, decided T) {
	switch {
	case index > l.base:
		l.later.Append(decided)
	case l.early == nil:
		l.early = map[raft.Index]T{index: decided}
	default:
		l.early[index] = decided
	}
}

// each goes through all that is known, in order.
func (l *ledger[T]) each(yield func(raft.Index, *T) bool) {
	for _, index := range slices.Sorted(maps.Keys(l.early)) {
		if decided := l.early[index]; !yield(index, &decided) {
			return
		}
	}
	for i := range l.later.Len() {
		if !yield(l.base+raft.Index(i+1), l.later.At(i)) {
			return
		}
	}
}

func (l *ledger[T]) clone() ledger[T] {
	return ledger[T]{l.base, maps.Clone(l.early), l.later.Clone()}
}

func (l *ledger[T]) memory(of *memory.Ledger) {
	l.later.Memory(of)
	of.Add(len(l.early) * 2 * memory.SizeOf[T]())
}
