package sim_test

import (
	"fmt"
	"strings"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// A snapshot goes in pieces of the size that was configured while the cluster ran.
func TestSnapshotChunkIsSwitchedWhileTheClusterRuns(t *testing.T) {
	for _, chunk := range []int{0, 16} {
		b := newBox(t, nil)
		leader := b.leader(firstLeader).Server
		behind := others(5, leader)[0]
		b.do(sim.Action{Do: "crash", Server: behind})
		for _, key := range []string{"x", "y", "z"} {
			b.write(key, "a value of some length", raft.None)
			b.RunUntil(b.Now() + 300_000)
		}
		b.do(sim.Action{Do: "configure", SnapshotChunk: &chunk})
		if last := b.events[len(b.events)-1]; !strings.Contains(last, fmt.Sprintf(`"snapshotChunk":%d,`, chunk)) {
			t.Error(last)
		}
		from := len(b.events)
		b.do(sim.Action{Do: "snapshot", Server: leader})
		b.RunUntil(b.Now() + 100_000) // what was under way to it had the entries themselves
		b.do(sim.Action{Do: "restart", Server: behind})
		b.until("the snapshot is installed", 5_000_000, func(s sim.State) bool {
			return s.Servers[behind-1].Machine["z"] != ""
		})
		pieces := 0
		for _, piece := range b.sent(from) {
			if piece.Message.Type != "InstallSnapshot" {
				continue
			}
			pieces++
			if got := piece.Message.Bytes; chunk == 0 && got <= 16 || chunk > 0 && got > chunk {
				t.Errorf("a chunk of %d: a piece has %d bytes", chunk, got)
			}
		}
		if pieces == 0 {
			t.Error("no snapshot was sent")
		}
	}
	b, wrong := newBox(t, nil), -1
	b.refused(sim.CodeBadCommand, "", sim.Action{Do: "configure", SnapshotChunk: &wrong})
}

// With empty heartbeats a follower that is only probed, because it does not answer, is sent no entry.
func TestEmptyHeartbeatsAreSwitchedWhileTheClusterRuns(t *testing.T) {
	b := newBox(t, nil)
	b.do(sim.Action{Do: "crash", Server: 5})
	b.leader(firstLeader)
	for _, on := range []bool{true, false, true} {
		b.do(sim.Action{Do: "configure", EmptyHeartbeats: &on})
		from, probes, carried := len(b.events), 0, 0
		b.RunUntil(b.Now() + 500_000)
		for _, probe := range b.sent(from) {
			if probe.Message.Type == "AppendEntries" && probe.Message.To == "S5" {
				probes++
				carried += min(1, len(probe.Message.Entries))
			}
		}
		if want := map[bool]int{true: 0, false: probes}[on]; probes == 0 || carried != want {
			t.Errorf("empty heartbeats %v: %d of %d carry an entry, want %d", on, carried, probes, want)
		}
	}
}
