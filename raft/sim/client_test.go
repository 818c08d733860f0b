package sim_test

import (
	"testing"

	"raftplayground/raft/sim"
)

// A client may wait for so long that the list of recent operations has moved on: what it did is told
// all the same.
func TestAnOperationThatTakesLongIsToldWholeWhenItReturns(t *testing.T) {
	operations, slow := 0, ""
	cfg := sim.DefaultConfig()
	cfg.Network = sim.Network{Latency: 1_000}
	c, err := sim.New(cfg, func(e *sim.Event) {
		if e.Kind == sim.Returned {
			e.AppendJSON(nil)
			operations++
			if e.Operation.ID == 1 {
				slow = e.Operation.Outcome
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	c.RunUntil(1_000_000)
	value := "1"
	for _, a := range []sim.Action{{Do: "crash", Server: 5}, {Do: "write", Key: "slow", Value: &value, To: 5}} {
		a.At = c.Now()
		if err := c.Do(a); err != nil {
			t.Fatal(err)
		}
	}
	for c.Now() < 3_000_000 {
		// Refused when all clients are busy; there are others to come.
		_ = c.Do(sim.Action{At: c.Now() + 5_000, Do: "write", Key: "x", Value: &value})
	}
	if slow != sim.OutcomeOK || operations < 100 {
		t.Errorf("of %d operations, the slow one returned with %q", operations, slow)
	}
}
