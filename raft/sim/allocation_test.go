package sim_test

import (
	"testing"

	"raftplayground/raft/check"
	"raftplayground/raft/sim"
)

// What an event allocates in the long run: nothing, with all checkers on and nobody watching. What is left is counted:
//
//   - for each write 2: the entry's bytes, and the text of its key and value, read out of them once for all servers;
//   - for each snapshot 6: the state's bytes, and the orders of keys and sessions for them; the snapshot; room for the
//     log behind it, and for its configurations.
//
// The checkers know every entry that ever was: their tables grow, a few times in all that is measured here.
func TestSteadyStateAllocatesNothing(t *testing.T) {
	const perWrite, perSnapshot = 2, 6
	for name, writes := range map[string]int{"heartbeats": 0, "writes": 10} {
		t.Run(name, func(t *testing.T) {
			cfg := sim.DefaultConfig()
			cfg.SnapshotEvery = 10
			events, snapshots := 0, 0
			c, err := sim.New(cfg, func(e *sim.Event) {
				events++
				if e.Kind == sim.SnapshotTaken {
					snapshots++
				}
			}, check.All())
			if err != nil {
				t.Fatal(err)
			}
			value := "pear"
			second := func() {
				end := c.Now() + 1_000_000
				for range writes {
					if err := c.Do(sim.Action{At: c.Now() + 100_000, Do: "write", Key: "basket", Value: &value}); err != nil {
						t.Fatal(err)
					}
				}
				c.RunUntil(end)
			}
			for range 100 {
				second() // buffers and logs grow to their size
			}
			events, snapshots = 0, 0
			const seconds = 50
			allocations := testing.AllocsPerRun(seconds, second)
			events, snapshots = events/(seconds+1), snapshots/(seconds+1) // once more to warm up
			if events < 400 || snapshots != writes/cfg.SnapshotEvery*cfg.Servers {
				t.Fatalf("a second has %d events and %d snapshots", events, snapshots)
			}
			if allowed := float64(perWrite*writes + perSnapshot*snapshots); allocations > allowed {
				t.Errorf("%v allocations in a second of %d events, want at most %v", allocations, events, allowed)
			}
		})
	}
}
