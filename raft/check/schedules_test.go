package check_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/random"
	"raftplayground/raft/sim"
)

var (
	schedules = flag.Int("schedules", 1000, "how many random fault schedules to try")
	firstSeed = flag.Uint64("first-seed", 1, "the seed of the first")
)

// TestRandomFaultSchedules lets random faults loose on random clusters. No safety property may fall, a
// replay must end in the same state, and a cluster left in peace must elect a leader and apply a new
// write. A failure prints the scenario, which `playground run` replays.
func TestRandomFaultSchedules(t *testing.T) {
	leaders, truncations := 0, 0
	for i := range *schedules {
		seed := *firstSeed + uint64(i)
		s := randomSchedule(seed)
		c, err := s.Run(func(e *sim.Event) {
			switch {
			case e.Kind == sim.RoleChanged && e.Fact.Role == raft.Leader:
				leaders++
			case e.Kind == sim.Truncated:
				truncations++
			}
		}, check.All())
		if err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, text(s))
		}
		if v := c.Violations(); len(v) > 0 {
			t.Fatalf("seed %d: %+v\n%s", seed, v, text(s))
		}
		if i%10 == 0 {
			s.Hash = c.Hash()
			if _, err := s.Run(nil); err != nil {
				t.Fatalf("seed %d: replay: %v\n%s", seed, err, text(s))
			}
		}
		if err := recovers(c); err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, text(s))
		}
	}
	t.Logf("%d schedules: %d leaders elected, %d logs repaired", *schedules, leaders, truncations)
	if leaders < *schedules || truncations < *schedules/100 {
		t.Errorf("%d elections and %d repairs in %d schedules: these schedules test too little", leaders, truncations, *schedules)
	}
}

// randomSchedule is a run of a few cluster seconds under faults. An action that turns out impossible when its
// time comes is left out: the schedule is built along a run.
func randomSchedule(seed uint64) sim.Scenario {
	r := random.Source(seed)
	cfg := sim.DefaultConfig()
	cfg.Seed = seed
	cfg.Servers = int(r.Between(1, 7))
	cfg.MaxEntriesPerAppend = int(r.Between(0, 3))
	cfg.DiskWrite = raft.Micros(r.Between(0, 30_000))
	cfg.Network.Jitter = raft.Micros(r.Between(0, 100_000))
	if r.Happens(0.5) {
		cfg.Network.Loss, cfg.Network.Duplicate = float64(r.Between(0, 30))/100, float64(r.Between(0, 30))/100
	}
	c, err := sim.New(cfg, nil)
	if err != nil {
		panic(err) // the ranges above are valid
	}
	var accepted []sim.Action
	for at := raft.Micros(0); at < 5_000_000; at += raft.Micros(r.Between(0, 200_000)) {
		a := randomAction(&r, cfg.Servers)
		a.At = at
		if c.Do(a) == nil {
			accepted = append(accepted, a)
		}
	}
	s := c.Scenario(accepted)
	s.Hash = ""
	return s
}

func randomAction(r *random.Source, servers int) sim.Action {
	server := func() raft.NodeID { return raft.NodeID(r.Between(1, int64(servers))) }
	value := fmt.Sprint(r.Between(0, 99))
	switch r.Between(0, 11) {
	case 0, 1:
		return sim.Action{Do: "crash", Server: server()}
	case 2, 3:
		return sim.Action{Do: "restart", Server: server()}
	case 4:
		return sim.Action{Do: "timeout", Server: server()}
	case 5:
		return sim.Action{Do: "cut", From: server(), To: server(), Both: r.Happens(0.5)}
	case 6:
		return sim.Action{Do: "heal", From: server(), To: server()}
	case 7:
		groups := make([][]raft.NodeID, 2)
		for id := range servers {
			i := r.Between(0, 1)
			groups[i] = append(groups[i], raft.NodeID(id+1))
		}
		return sim.Action{Do: "partition", Groups: groups}
	case 8:
		return sim.Action{Do: "healAll"}
	default:
		return sim.Action{Do: "write", Key: string(rune('a' + r.Between(0, 3))), Value: &value}
	}
}

// recovers leaves the cluster in peace and wants a new write applied within ten seconds of cluster time.
func recovers(c *sim.Cluster) error {
	none := 0.0
	calm := raft.Micros(0)
	if err := c.Do(sim.Action{At: c.Now(), Do: "network", Loss: &none, Duplicate: &none, Jitter: &calm}); err != nil {
		return err
	}
	state := c.State()
	if len(state.Cuts) > 0 {
		if err := c.Do(sim.Action{At: c.Now(), Do: "healAll"}); err != nil {
			return err
		}
	}
	for _, s := range state.Servers {
		if s.Status == sim.StatusCrashed {
			if err := c.Do(sim.Action{At: c.Now(), Do: "restart", Server: s.Server}); err != nil {
				return err
			}
		}
	}
	c.RunUntil(c.Now() + 4_000_000) // the clients' old operations end
	value := "in peace"
	if err := c.Do(sim.Action{At: c.Now(), Do: "write", Key: "new", Value: &value}); err != nil {
		return err
	}
	c.RunUntil(c.Now() + 6_000_000)
	for _, s := range c.State().Servers {
		if s.Machine["new"] != value {
			return fmt.Errorf("ten seconds of peace, and %v has not applied the new write", s.Server)
		}
	}
	return nil
}

func text(s sim.Scenario) string {
	b, err := json.Marshal(s)
	if err != nil {
		return err.Error()
	}
	return string(b)
}
