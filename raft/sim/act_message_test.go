package sim_test

import (
	"errors"
	"testing"

	"raftplayground/raft/sim"
)

func TestAMessageThatIsNotInFlightCannotBePicked(t *testing.T) {
	b := newBox(t, nil) // nothing has been sent yet
	for _, do := range []string{"deliver", "drop", "duplicate", "delay"} {
		var refusal *sim.Refusal
		if err := b.Do(sim.Action{Do: do, Message: 1, By: 1}); !errors.As(err, &refusal) || refusal.Code != sim.CodeImpossible {
			t.Errorf("%s: %v", do, err)
		}
	}
}
