package check_test

import (
	"slices"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/sim"
)

// ofOneServer are the properties of a single server, which a lost disk does not make fall.
var ofOneServer = []check.Property{check.CommitWithinLog, check.TermsInOrder, check.TermNeverFalls, check.VoteOnce, check.DurableBeforeReply, check.DiskSurvives}

// TestAWipedServerThatVotesAgainMakesTwoLeaders: the loss of a disk is no violation, what follows from it is.
func TestAWipedServerThatVotesAgainMakesTwoLeaders(t *testing.T) {
	cfg := sim.DefaultConfig()
	cfg.Servers = 3
	c, err := sim.New(cfg, nil, check.All())
	if err != nil {
		t.Fatal(err)
	}
	do := func(a sim.Action) {
		t.Helper()
		a.At = c.Now() + 1
		if err := c.Do(a); err != nil {
			t.Fatalf("%s: %v", a.Do, err)
		}
	}
	do(sim.Action{Do: "partition", Groups: [][]raft.NodeID{{1, 3}, {2}}})
	do(sim.Action{Do: "timeout", Server: 1})
	c.RunUntil(c.Now() + 50_000)
	if s := c.State().Servers[0]; s.Role != "leader" {
		t.Fatalf("%+v", s)
	}
	do(sim.Action{Do: "wipe", Server: 3})
	do(sim.Action{Do: "partition", Groups: [][]raft.NodeID{{1}, {2, 3}}})
	do(sim.Action{Do: "restart", Server: 3})
	if v := c.Violations(); len(v) > 0 {
		t.Fatalf("the loss itself: %+v", v)
	}
	do(sim.Action{Do: "timeout", Server: 2})
	c.RunUntil(c.Now() + 50_000)
	v := c.Violations()
	if len(v) == 0 || v[0].Property != string(check.ElectionSafety) || v[0].Term != 1 || !slices.Equal(v[0].Servers, []raft.NodeID{1, 2}) {
		t.Fatalf("%+v, want two leaders of term 1", v)
	}
	// What Raft relies on is named in place of a rule.
	if g := v[0].Grounds; len(g) != 1 || g[0].What != sim.GroundWiped || g[0].Server != 3 || g[0].From == 0 || g[0].From >= c.Now() {
		t.Errorf("%+v, want that the disk of S3 was wiped", g)
	}
}
