package sim_test

import (
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// underFault are actions that leave a fault active, one list for each, to be done to a cluster that has a leader.
var underFault = map[string][]sim.Action{
	"frozen":    {{Do: "freeze", Server: 2}},
	"wiped":     {{Do: "wipe", Server: 2}},
	"timers":    {{Do: "align"}, {Do: "spread"}, {Do: "align"}},
	"links":     {{Do: "network", From: 2, To: 3, Loss: share(0.5), Reorder: share(0.3)}, {Do: "network", From: 1, To: 2, Latency: micros(30_000), Duplicate: share(0.5)}},
	"reorder":   {{Do: "network", Reorder: share(0.3)}},
	"drift":     {{Do: "drift", Server: 2, Rate: rate(0.7)}, {Do: "drift", Server: 3, Rate: rate(1.3)}},
	"slow disk": {{Do: "disk", Server: 2, Write: micros(40_000)}},
}

func micros(t raft.Micros) *raft.Micros { return &t }

// A copy goes on as the original does, and a replay leads to the same state, while a fault is active and when it is over.
func TestAFaultIsPartOfTheRun(t *testing.T) {
	for name, actions := range underFault {
		t.Run(name, func(t *testing.T) {
			b := newBox(t, func(c *sim.Config) { c.Loss = 0.05 })
			var done []sim.Action
			act := func(a sim.Action) {
				a.At = b.Now()
				if b.Do(a) == nil {
					done = append(done, a)
				}
			}
			b.RunUntil(800_000)
			plain := b.Clone(nil)
			for _, a := range actions {
				if act(a); len(done) == 0 {
					t.Fatalf("%s is refused", a.Do)
				}
			}
			if plain.Hash() == b.Hash() {
				t.Error("the hash does not tell")
			}
			same := func(when string, clone *sim.Cluster) {
				t.Helper()
				if clone.Hash() != b.Hash() {
					t.Errorf("%s, the copy is in another state", when)
				}
				if _, err := b.Scenario(done).Run(nil); err != nil {
					t.Errorf("%s, a replay: %v", when, err)
				}
			}
			clone := b.Clone(nil)
			b.RunUntil(b.Now() + 777_777)
			later := b.Clone(nil)
			clone.RunUntil(b.Now())
			same("with the fault active", clone)
			for _, a := range []sim.Action{{Do: "thaw", Server: 2}, {Do: "restart", Server: 2}} {
				act(a) // what needs no mending is refused
			}
			for i := range done {
				if a := done[i]; a.At == b.Now() {
					if err := later.Do(a); err != nil {
						t.Fatal(err)
					}
				}
			}
			b.RunUntil(b.Now() + 555_555)
			later.RunUntil(b.Now())
			same("when it is over", later)
		})
	}
}
