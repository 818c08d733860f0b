package memory_test

import (
	"testing"

	"raftplayground/raft/memory"
)

func TestAnArrayCountsOnce(t *testing.T) {
	array := make([]int64, 10, 16)
	var l memory.Ledger
	memory.AddSlice(&l, array[:3:3]) // a part first: the rest is added when it is seen
	memory.AddSlice(&l, array)
	memory.AddSlice(&l, array[:5])
	memory.AddSlice(&l, []int64(nil))
	l.Add(7)
	if l.Bytes() != 16*8+7 {
		t.Errorf("%d bytes, want %d", l.Bytes(), 16*8+7)
	}
	memory.AddSlice(&l, make([]int64, 2))
	if l.Bytes() != 18*8+7 {
		t.Errorf("%d bytes with a second array, want %d", l.Bytes(), 18*8+7)
	}
}
