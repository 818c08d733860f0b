package sim_test

import (
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// A scenario starts from what the run started from, not from what its actions have made of that.
func TestARunWhoseOptionsWereChangedReplays(t *testing.T) {
	b := newBox(t, nil)
	var actions []sim.Action
	do := func(a sim.Action) {
		t.Helper()
		a.At = b.Now()
		b.do(a)
		actions = append(actions, a)
	}
	on, timeout := true, [2]raft.Micros{400_000, 500_000}
	b.RunUntil(200_000)
	do(sim.Action{Do: "configure", PreVote: &on, ElectionTimeout: &timeout})
	do(sim.Action{Do: "break", Rule: raft.RuleReadConfirmed.String()})
	b.RunUntil(1_000_000)
	do(sim.Action{Do: "mend", Rule: raft.RuleReadConfirmed.String()})
	b.RunUntil(2_000_000)
	scenario := b.Scenario(actions)
	if _, err := scenario.Run(nil); err != nil {
		t.Error(err)
	}
	if b.Config().PreVote || !b.Config().Broken.Empty() {
		t.Errorf("Config is what the run started from, and says %+v", b.Config())
	}
}
