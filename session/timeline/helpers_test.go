package timeline_test

import (
	"cmp"
	"fmt"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/random"
	"raftplayground/raft/sim"
	"raftplayground/session/timeline"
)

func config(seed uint64, servers int) sim.Config {
	cfg := sim.DefaultConfig()
	cfg.Seed, cfg.Servers = seed, servers
	return cfg
}

// with gives the default limits, but for those that are set.
func with(l timeline.Limits) timeline.Limits {
	d := timeline.DefaultLimits()
	return timeline.Limits{
		Memory: cmp.Or(l.Memory, d.Memory), Branches: cmp.Or(l.Branches, d.Branches), Actions: cmp.Or(l.Actions, d.Actions),
		Entries: cmp.Or(l.Entries, d.Entries), Spacing: cmp.Or(l.Spacing, d.Spacing),
	}
}

func start(t testing.TB, cfg sim.Config, limits timeline.Limits, observe func(*sim.Event)) *timeline.Timeline {
	t.Helper()
	tl, err := timeline.New(cfg, with(limits), observe, check.All())
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func mustRefuse(t testing.TB, err error, code string) {
	t.Helper()
	refusal, ok := err.(*sim.Refusal)
	if !ok || refusal.Code != code || len(refusal.Reason) < 10 {
		t.Errorf("got %v, want a refusal %s with its reason", err, code)
	}
}

func do(t testing.TB, tl *timeline.Timeline, a sim.Action) (branched bool) {
	t.Helper()
	branched, err := tl.Do(a)
	must(t, err)
	return branched
}

func crash(id raft.NodeID) sim.Action { return sim.Action{Do: "crash", Server: id} }

func write(key, value string) sim.Action { return sim.Action{Do: "write", Key: key, Value: &value} }

// straight simulates a run from its beginning, without a timeline.
func straight(t testing.TB, cfg sim.Config, actions []sim.Action, until raft.Micros, observe func(*sim.Event)) *sim.Cluster {
	t.Helper()
	c, err := sim.New(cfg, observe, check.All())
	must(t, err)
	for i, a := range actions {
		if err := c.Do(a); err != nil {
			t.Fatalf("action %d, %s at %d: %v", i, a.Do, a.At, err)
		}
	}
	c.RunUntil(until)
	return c
}

// wantStraight checks that the present is that of a run without a timeline.
func wantStraight(t testing.TB, tl *timeline.Timeline, what string) {
	t.Helper()
	scenario, err := tl.Scenario()
	must(t, err)
	p := tl.Position()
	if len(scenario.Actions) != p.Actions || scenario.Until != p.At {
		t.Fatalf("%s: the scenario has %d actions until %d, the position is %+v", what, len(scenario.Actions), scenario.Until, p)
	}
	c := straight(t, tl.Cluster().Config(), scenario.Actions, p.At, nil)
	if c.Hash() != tl.Cluster().Hash() || c.Seq() != tl.Cluster().Seq() || c.Hash() != scenario.Hash {
		t.Fatalf("%s: at %+v of branch %d the state is not that of a straight replay (event %d, want %d)",
			what, p, tl.Current(), tl.Cluster().Seq(), c.Seq())
	}
}

func someAction(chance *random.Source, servers int) sim.Action {
	server := func() raft.NodeID { return raft.NodeID(chance.Between(1, int64(servers))) }
	switch chance.Between(0, 9) {
	case 0, 1:
		return crash(server())
	case 2, 3:
		return sim.Action{Do: "restart", Server: server()}
	case 4:
		return sim.Action{Do: "timeout", Server: server()}
	case 5:
		return sim.Action{Do: "cut", From: server(), To: server()}
	case 6:
		return sim.Action{Do: []string{"healAll", "freeze", "thaw", "wipe"}[chance.Between(0, 3)], Server: server()}
	case 7:
		clients, rate, reads := int(chance.Between(0, 3)), 10.0, 0.5
		return sim.Action{Do: "workload", Clients: &clients, Rate: &rate, Reads: &reads}
	}
	return write(string(rune('a'+chance.Between(0, 4))), fmt.Sprint(chance.Between(0, 99)))
}
