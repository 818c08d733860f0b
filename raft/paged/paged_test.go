package paged_test

import (
	"slices"
	"testing"

	"raftplayground/raft/memory"
	"raftplayground/raft/paged"
	"raftplayground/raft/random"
)

func elements(l *paged.List[int]) []int {
	var all []int
	for i := range l.Len() {
		all = append(all, *l.At(i))
	}
	return all
}

// A list and its copies must each hold what was appended to it, in whatever order they grow and are copied.
func TestCopiesGrowApart(t *testing.T) {
	var chance random.Source = 1
	lists := []*paged.List[int]{{}}
	want := [][]int{nil}
	for step := range 20_000 {
		i := int(chance.Between(0, int64(len(lists)-1)))
		if chance.Happens(0.02) && len(lists) < 40 {
			copied := lists[i].Clone()
			lists, want = append(lists, &copied), append(want, slices.Clone(want[i]))
			continue
		}
		lists[i].Append(step)
		want[i] = append(want[i], step)
	}
	for i := range lists {
		if got := elements(lists[i]); !slices.Equal(got, want[i]) {
			t.Errorf("list %d of %d elements differs from what was appended to it", i, len(want[i]))
		}
	}
}

func TestCopiesShareTheirMemory(t *testing.T) {
	var l paged.List[int]
	for i := range 10_000 {
		l.Append(i)
	}
	var alone, together memory.Ledger
	l.Memory(&alone)
	l.Memory(&together)
	for range 100 {
		copied := l.Clone()
		copied.Append(1)
		copied.Memory(&together)
	}
	// A copy that has grown has a last page of its own, and its own list of pages.
	if extra := (together.Bytes() - alone.Bytes()) / 100; extra < 64*8 || extra > alone.Bytes()/10 {
		t.Errorf("a copy holds %d bytes of its own; the list has %d", extra, alone.Bytes())
	}
}

// The copy of a list may be read, and may grow, on another goroutine than the list itself: for the race detector.
func TestCopiesGrowOnGoroutinesOfTheirOwn(t *testing.T) {
	var l paged.List[int]
	for i := range 100 {
		l.Append(i)
	}
	copied := l.Clone()
	done := make(chan []int)
	go func() {
		for i := range 100 {
			copied.Append(-i)
		}
		done <- elements(&copied)
	}()
	for i := range 100 {
		l.Append(100 + i)
	}
	theirs := <-done
	for i, v := range elements(&l) {
		if v != i {
			t.Fatalf("element %d is %d", i, v)
		}
	}
	for i, v := range theirs {
		want := i
		if i >= 100 {
			want = 100 - i
		}
		if v != want {
			t.Fatalf("element %d of the copy is %d, want %d", i, v, want)
		}
	}
}
