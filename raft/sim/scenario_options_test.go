package sim_test

import (
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// A scenario starts from what the run started from, not from the options that were switched on its way.
func TestAScenarioWithSwitchedOptionsReplays(t *testing.T) {
	b := newBox(t, nil)
	began, on := b.Config(), true
	actions := []sim.Action{
		{At: 500_000, Do: "configure", ElectionTimeout: &[2]raft.Micros{50_000, 90_000}, PreVote: &on},
		{At: 600_000, Do: "crash", Server: b.leader(firstLeader).Server},
	}
	for _, a := range actions {
		if err := b.Do(a); err != nil {
			t.Fatal(err)
		}
	}
	b.RunUntil(2_000_000)
	s := b.Scenario(actions)
	if s.Config != began || b.Config() != began {
		t.Errorf("it starts from %+v, and the run did from %+v", s.Config, began)
	}
	if _, err := s.Run(nil); err != nil {
		t.Error(err)
	}
}

// What an action causes at the very same instant is part of the state that the scenario ends in.
func TestAScenarioThatEndsWithAnActionReplays(t *testing.T) {
	b := newBox(t, func(c *sim.Config) { c.DiskWrite, c.Servers = 0, 1 })
	actions := []sim.Action{{At: 1_000, Do: "timeout", Server: 1}}
	if err := b.Do(actions[0]); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Scenario(actions).Run(nil); err != nil {
		t.Error(err)
	}
}
