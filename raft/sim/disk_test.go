package sim_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

func (b *box) disk(id raft.NodeID, write raft.Micros) {
	b.Helper()
	b.do(sim.Action{Do: "disk", Server: id, Write: &write})
}

// times gives when the events were that hold all of the words, from the n-th event on.
func (b *box) times(n int, words ...string) []raft.Micros {
	b.Helper()
	var all []raft.Micros
	for _, raw := range b.events[n:] {
		holds := true
		for _, word := range words {
			holds = holds && strings.Contains(raw, word)
		}
		if !holds {
			continue
		}
		var e struct{ At raft.Micros }
		if err := json.Unmarshal([]byte(raw), &e); err != nil {
			b.Fatal(err)
		}
		all = append(all, e.At)
	}
	return all
}

func TestNothingIsSaidBeforeASlowDiskHoldsIt(t *testing.T) {
	const slow = 123_000
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	b.RunUntil(b.Now() + 100_000)
	lame := others(5, leader)[0]
	b.disk(lame, slow)
	mark := len(b.events)
	b.write("x", "1", leader)
	b.until("its disk holds the entry", 400_000, func(s sim.State) bool { return s.Servers[lame-1].Disk.LastIndex == 2 })
	b.RunUntil(b.Now() + 1_000)
	begun := b.times(mark, `"kind":"append"`, fmt.Sprintf(`"server":"%v"`, lame))
	acked := b.times(mark, `"kind":"sent"`, fmt.Sprintf(`"AppendEntriesReply","from":"%v"`, lame), `"matchIndex":2`)
	if len(begun) != 1 || len(acked) == 0 || acked[0] != begun[0]+slow {
		t.Errorf("the entry comes at %v, and is acknowledged at %v", begun, acked)
	}
	if s := b.State().Servers[lame-1].Disk; s.Write != slow {
		t.Errorf("%+v", s)
	}
	// The others do not wait for it.
	if o := b.State().Operations[0]; o.Returned == 0 || o.Returned > acked[0] {
		t.Errorf("%+v", o)
	}
}

func TestACandidateWithASlowDiskAsksLate(t *testing.T) {
	b := newBox(t, nil)
	b.disk(2, 40_000)
	b.do(sim.Action{Do: "timeout", Server: 2})
	b.RunUntil(39_999)
	if n := len(b.times(0, `"type":"RequestVote"`)); n != 0 {
		t.Errorf("%d requests left before its vote for itself is on disk", n)
	}
	b.RunUntil(40_000)
	if n := len(b.times(0, `"type":"RequestVote"`)); n != 4 {
		t.Errorf("%d requests have left", n)
	}
}

func TestACrashLosesWhatASlowDiskHasNotWritten(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	b.RunUntil(b.Now() + 100_000)
	lame := others(5, leader)[0]
	b.disk(lame, 3_600_000_000)
	b.write("x", "1", leader)
	b.until("in its memory", 100_000, func(s sim.State) bool { return len(s.Servers[lame-1].Log) == 2 })
	b.RunUntil(b.Now() + 300_000)
	b.do(sim.Action{Do: "crash", Server: lame})
	if s := b.State().Servers[lame-1]; len(s.Log) != 1 {
		t.Errorf("its disk holds %d entries", len(s.Log))
	}
	b.disk(lame, 0)
	b.do(sim.Action{Do: "restart", Server: lame})
	b.until("it catches up at the speed of memory", 200_000, holding("x", "1", lame))
}

func TestWhatNoDiskCanDo(t *testing.T) {
	b := newBox(t, nil)
	b.refused(sim.CodeBadCommand, "write", sim.Action{Do: "disk", Server: 1})
	b.refused(sim.CodeBadCommand, "0 to 3600000000", sim.Action{Do: "disk", Server: 1, Write: micros(-1)})
	b.refused(sim.CodeBadCommand, "0 to 3600000000", sim.Action{Do: "disk", Server: 1, Write: micros(3_600_000_001)})
	b.refused(sim.CodeUnknownServer, "S7", sim.Action{Do: "disk", Server: 7, Write: micros(1)})
	b.refused(sim.CodeBadCommand, "server", sim.Action{Do: "disk", Write: micros(1)})
}
