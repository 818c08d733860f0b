package raft

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// A leader's SnapshotChunk is switched while it sends a snapshot: the next chunk has the new size, follows the one before
// it, and what is put together is the snapshot.
func TestSnapshotChunkCanBeSwitched(t *testing.T) {
	e := newEnsemble(t, 3, 0, func(c *Config) { c.SnapshotChunk = 3 })
	e.elect(1)
	data := strings.Repeat("0123456789", 4)
	configure := func(chunk int) {
		for _, n := range e.nodes {
			o := n.Options()
			o.SnapshotChunk = chunk
			if err := n.Configure(e.now, o); err != nil {
				t.Fatal(err)
			}
		}
	}
	for round, first := range []int{3, 1, 0} { // 0: the default, which is more than there is
		behind := NodeID(3 - round%2)
		e.cutOff(behind)
		for i := range 5 {
			e.propose(1, fmt.Sprintf("%d.%d", round, i))
			e.run()
		}
		e.compact(1, e.node(1).CommitIndex(), data)
		configure(first)
		var sizes []int
		e.lost = func(m *Message) bool {
			if m.Kind != InstallSnapshot {
				return false
			}
			sizes = append(sizes, len(m.Data))
			switch len(sizes) {
			case 3:
				configure(7)
			case 5:
				configure(0)
			}
			return false
		}
		e.wait(3 * testHeartbeat)
		// The third chunk is on its way already when the size changes; so is the fifth.
		want := []int{first, first, first, 7, 7, 40 - 3*first - 14}
		if first == 0 {
			want = []int{40}
		}
		if !slices.Equal(sizes, want) {
			t.Errorf("chunks of %v bytes, want %v", sizes, want)
		}
		s := e.node(behind).Status()
		if s.Snapshot == nil || string(s.Snapshot.Data) != data || s.Snapshot.Index != e.node(1).SnapshotIndex() {
			t.Errorf("%v has the snapshot %+v", behind, s.Snapshot)
		}
		e.wantSafe()
	}
}

// wantSafe checks what holds of the present state: at most one leader in a term (§5.2), logs that match (§5.3), and the
// same entries applied everywhere (§5.4).
func (e *ensemble) wantSafe() {
	e.t.Helper()
	leaders := map[Term]NodeID{}
	applied := map[Index]Entry{}
	for i, n := range e.nodes {
		if n.Role() == Leader {
			if other, taken := leaders[n.Term()]; taken {
				e.t.Errorf("%v and %v lead in term %d", other, n.id, n.Term())
			}
			leaders[n.Term()] = n.id
		}
		for _, entry := range e.applied[i] {
			other, known := applied[entry.Index]
			if known && (other.Term != entry.Term || string(other.Data) != string(entry.Data)) {
				e.t.Errorf("%v applies %+v, another %+v", n.id, entry, other)
			}
			applied[entry.Index] = entry
		}
		for _, m := range e.nodes[:i] {
			matched := false
			for at := min(n.LastIndex(), m.LastIndex()); at > max(n.SnapshotIndex(), m.SnapshotIndex()); at-- {
				same := n.log.term(at) == m.log.term(at)
				if matched && !same {
					e.t.Errorf("the logs of %v and %v match behind entry %d, and not there", n.id, m.id, at)
				}
				matched = matched || same
			}
		}
	}
}
