package sim_test

import (
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// What is refused is no part of the run: replayed without it, the run ends in the same state.
func TestARefusedActionLeavesNoTrace(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	b.RunUntil(1_000_000)
	refused := []sim.Action{
		{Do: "leaveJoint"}, {Do: "transfer", To: leader}, {Do: "promote", Server: 1}, {Do: "addServer", Server: 1},
		{Do: "joint"}, {Do: "timeout", Server: leader}, {Do: "restart", Server: 1}, {Do: "deliver", Message: 1},
		{Do: "configure", Heartbeat: new(raft.Micros)},
	}
	for _, a := range refused {
		a.At = b.Now() + 7
		other := b.Clone(nil)
		if err := b.Do(a); err == nil {
			t.Fatalf("%s is not refused", a.Do)
		}
		if other.RunUntil(b.Now()); other.Hash() != b.Hash() {
			t.Errorf("%s was refused and changed the state", a.Do)
		}
	}
}
