package check_test

import (
	"fmt"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/random"
	"raftplayground/raft/sim"
)

// leaseRun lets clocks run apart by no more than the option says, deposes one leader after the other by cutting it
// off, and asks the deposed ones for lease reads while others write. It counts the lease reads answered by a
// leader that was cut off, and gives what was violated.
func leaseRun(t *testing.T, seed uint64, broken bool) (answered int, violations []sim.Violation) {
	t.Helper()
	r := random.Source(seed)
	drift := r.Between(10_000, 740_000)
	cfg := sim.DefaultConfig()
	cfg.Seed, cfg.Servers = seed, 3
	cfg.ElectionTimeout, cfg.Heartbeat = [2]raft.Micros{150_000, 170_000}, 25_000
	cfg.Latency, cfg.Jitter = 1_000, 1_000
	cfg.CheckQuorum, cfg.LeaderLease, cfg.ClockDrift = true, true, drift
	if broken {
		cfg.Broken = cfg.Broken.With(raft.RuleLeaseDrift)
	}
	var cut raft.NodeID
	c, err := sim.New(cfg, func(e *sim.Event) {
		if e.Kind == sim.ReadProven && e.Server == cut {
			answered++
		}
	}, check.All())
	if err != nil {
		t.Fatal(err)
	}
	do := func(a sim.Action) {
		a.At = c.Now()
		_ = c.Do(a) // all clients may wait
	}
	slow := 0.5
	fast := float64(int64(slow/(1-float64(drift)/1e6)*1e6)) / 1e6
	for id := raft.NodeID(1); id <= 3; id++ {
		rate := slow + (fast-slow)*float64(r.Between(0, 100))/100
		do(sim.Action{Do: "drift", Server: id, Rate: &rate})
	}
	for round := range 6 {
		c.RunUntil(c.Now() + 700_000)
		for _, s := range c.State().Servers {
			if s.Role == raft.Leader.String() {
				cut = s.Server
			}
		}
		for id := raft.NodeID(1); id <= 3 && cut != raft.None; id++ {
			rate := &fast
			if id == cut {
				rate = &slow
			}
			do(sim.Action{Do: "drift", Server: id, Rate: rate})
		}
		c.RunUntil(c.Now() + 300_000)
		do(sim.Action{Do: "partition", Groups: [][]raft.NodeID{{cut}}})
		end := c.Now() + 400_000
		value := fmt.Sprint(round)
		for written := false; c.Now() < end; {
			for id := raft.NodeID(1); id <= 3; id++ {
				if status, _ := c.StatusOf(id); id != cut && status.Role == raft.Leader && !written {
					do(sim.Action{Do: "write", Key: "x", Value: &value, To: id})
					written = true
				}
			}
			do(sim.Action{Do: "read", Key: "x", Level: sim.LevelLease, To: cut})
			c.RunUntil(c.Now() + 5_000)
		}
		do(sim.Action{Do: "healAll"})
	}
	return answered, c.Violations()
}

// TestALeaseReadIsNeverStaleWhileClocksKeepToTheOption: and it is, if the leader leaves out the margin.
func TestALeaseReadIsNeverStaleWhileClocksKeepToTheOption(t *testing.T) {
	answered, stale := 0, 0
	for seed := range uint64(40) {
		n, violations := leaseRun(t, seed, false)
		answered += n
		if len(violations) > 0 {
			t.Errorf("seed %d: %+v", seed, violations)
		}
		_, violations = leaseRun(t, seed, true)
		for _, v := range violations {
			if v.Property != string(check.Linearizability) {
				t.Errorf("seed %d, without the margin: %+v", seed, v)
			}
			stale++
		}
	}
	t.Logf("%d lease reads by leaders that are cut off; without the margin, %d of 40 runs have a stale one", answered, stale)
	if answered < 500 || stale < 10 {
		t.Error("too few: these test too little")
	}
}
