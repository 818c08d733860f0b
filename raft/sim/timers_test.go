package sim_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// deadlines are those of the election timers, of S1 first.
func (b *box) deadlines() []raft.Micros {
	b.Helper()
	var all []raft.Micros
	for _, s := range b.State().Servers {
		all = append(all, s.Timers["election"].Deadline)
	}
	return all
}

// ledFirstTerm says whether term 1 has a leader, after enough time for an election in it.
func (b *box) ledFirstTerm() bool {
	b.Helper()
	b.RunUntil(1_500_000)
	return len(b.times(0, `"kind":"role"`, `"reason":"won"`, `"to":"leader","term":1,`)) > 0
}

func fresh(t *testing.T, servers int, seed uint64) *box {
	b := newBox(t, func(c *sim.Config) { c.Servers, c.Seed = servers, seed })
	b.RunUntil(10_000)
	return b
}

func TestAlignLetsTheTwoEarliestTimersExpireTogether(t *testing.T) {
	for seed := range uint64(20) {
		b := fresh(t, 5, seed)
		before := b.deadlines()
		mark := len(b.events)
		b.do(sim.Action{Do: "align"})
		after := b.deadlines()
		sorted := slices.Sorted(slices.Values(before))
		together := 0
		for i := range after {
			switch {
			case after[i] == sorted[0]:
				together++
			case after[i] != before[i] || before[i] < sorted[2]:
				t.Errorf("S%d: %d becomes %d", i+1, before[i], after[i])
			}
		}
		if together != 2 {
			t.Errorf("%v becomes %v", before, after)
		}
		if n := len(b.times(mark, `"timerSet"`, `"election"`)); n != 1 || len(b.events) != mark+1 {
			t.Errorf("%v", b.events[mark:])
		}
		b.refused(sim.CodeImpossible, "already", sim.Action{Do: "align"})
	}
}

// Two candidates at once split the vote of four if each gets one of the other two votes: about as often as not.
func TestAlignedTimersSplitTheVoteOfFour(t *testing.T) {
	split := 0
	for seed := range uint64(60) {
		b := fresh(t, 4, seed)
		b.do(sim.Action{Do: "align"})
		if !b.ledFirstTerm() {
			split++
		}
	}
	t.Logf("the vote is split in %d of 60", split)
	if split < 20 {
		t.Errorf("the vote is split in %d of 60", split)
	}
}

func TestAllTimersAlignedSplitTheVoteForCertain(t *testing.T) {
	for _, servers := range []int{2, 4, 5} {
		for seed := range uint64(20) {
			b := fresh(t, servers, seed)
			b.do(sim.Action{Do: "align", Servers: others(servers)})
			if b.ledFirstTerm() {
				t.Errorf("seed %d: term 1 of %d servers has a leader", seed, servers)
			}
		}
	}
}

func TestSpreadTimersDoNotSplitTheVote(t *testing.T) {
	for _, servers := range []int{4, 5} {
		for seed := range uint64(20) {
			b := fresh(t, servers, seed)
			b.do(sim.Action{Do: "align", Servers: others(servers)})
			b.do(sim.Action{Do: "spread"})
			sorted := slices.Sorted(slices.Values(b.deadlines()))
			for i := 1; i < servers; i++ {
				if gap := sorted[i] - sorted[i-1]; gap < 150_000/raft.Micros(servers-1) {
					t.Errorf("seed %d: %v: two are %d apart", seed, sorted, gap)
				}
			}
			if sorted[0] != 160_000 || sorted[servers-1] != 310_000 {
				t.Errorf("%v", sorted)
			}
			if !b.ledFirstTerm() {
				t.Errorf("seed %d: term 1 of %d servers has no leader", seed, servers)
			}
		}
	}
}

// The instant is one of the cluster's time, whatever the servers' clocks show.
func TestTimersOfClocksThatDriftAreAligned(t *testing.T) {
	b := fresh(t, 3, 7)
	b.drift(1, 0.5)
	b.drift(2, 2)
	b.drift(3, 1.234567)
	b.RunUntil(20_000)
	b.do(sim.Action{Do: "align", Servers: others(3)})
	if d := b.deadlines(); slices.Max(d)-slices.Min(d) > 1 {
		t.Errorf("%v", d)
	}
	b.do(sim.Action{Do: "spread"})
	if d := slices.Sorted(slices.Values(b.deadlines())); d[1]-d[0] < 74_998 || d[2]-d[1] < 74_998 {
		t.Errorf("%v", d)
	}
}

func TestTimersThatCannotBeSet(t *testing.T) {
	b := newBox(t, func(c *sim.Config) { c.Servers = 3; c.ElectionTimeout[1] = c.ElectionTimeout[0] })
	b.refused(sim.CodeImpossible, "with a range first", sim.Action{Do: "spread"})
	b.do(sim.Action{Do: "timeout", Server: 1})
	leader := b.leader(firstLeader).Server
	b.RunUntil(b.Now() + 100_000)
	cold, down := others(3, leader)[0], others(3, leader)[1]
	b.refused(sim.CodeImpossible, "a leader has no election timer", sim.Action{Do: "align", Servers: []raft.NodeID{leader, cold}})
	b.refused(sim.CodeImpossible, "running now: 1", sim.Action{Do: "align", Servers: []raft.NodeID{cold, cold}})
	b.refused(sim.CodeUnknownServer, "S4", sim.Action{Do: "align", Servers: []raft.NodeID{4, cold}})
	b.do(sim.Action{Do: "addServer", Server: 4, Learner: true})
	b.refused(sim.CodeImpossible, "learner", sim.Action{Do: "align", Servers: []raft.NodeID{4, cold}})
	b.freeze(cold)
	b.refused(sim.CodeImpossible, fmt.Sprintf("%v is frozen: thaw it first", cold), sim.Action{Do: "align", Servers: []raft.NodeID{down, cold}})
	b.refused(sim.CodeImpossible, "running now: 1", sim.Action{Do: "align"})
	b.refused(sim.CodeImpossible, "running now: 1", sim.Action{Do: "spread"})
	b.do(sim.Action{Do: "crash", Server: down})
	b.refused(sim.CodeImpossible, "running now: 0", sim.Action{Do: "align"})
	b.refused(sim.CodeImpossible, "restart it first", sim.Action{Do: "align", Servers: []raft.NodeID{down, cold}})
	if !strings.Contains(strings.Join(b.events, ""), `"added","server":"S4"`) {
		t.Error("there is no learner")
	}
}
