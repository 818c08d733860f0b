package check_test

import (
	"slices"
	"strings"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/sim"
)

// shrink makes a scenario that breaks a promise as short as it can (delta debugging): fewer actions, at earlier times, with
// a plainer configuration, as long as the same promise is broken. No single action of the result can be left out.
func shrink(sc sim.Scenario, promise string) sim.Scenario {
	short, ok := breaks(sc, promise)
	if !ok {
		return sc // it is not the run alone that decides: worth seeing whole
	}
	for before := ""; text(short) != before; {
		before = text(short)
		short = plainer(sooner(fewer(short, promise), promise), promise)
	}
	return short
}

// breaks plays a scenario. If it breaks the promise, it gives it without the actions that were impossible, and up to the
// moment when a property fell.
func breaks(sc sim.Scenario, promise string) (sim.Scenario, bool) {
	if sc.Config.Validate() != nil {
		return sc, false
	}
	s := again(sc, !isProperty(promise))
	played := s.scenario()
	if isProperty(promise) {
		played.Until = s.fell.at
		played.Actions = slices.DeleteFunc(played.Actions, func(a sim.Action) bool { return a.At > s.fell.at })
		return played, s.fell.Property == promise && !s.fell.excused
	}
	wrong := s.judge()
	return played, wrong != nil && wrong.promise == promise
}

// again plays a scenario, leaving out what is impossible; thorough: the judge leaves out nothing.
func again(sc sim.Scenario, thorough bool) *schedule {
	s := &schedule{seed: sc.Seed, thorough: thorough}
	s.start(sc.Config)
	for _, a := range sc.Actions {
		if a.At > sc.Until/2 {
			s.branch()
		}
		s.try(a)
	}
	s.end(sc.Until)
	return s
}

// fewer leaves out runs of actions, long ones first.
func fewer(sc sim.Scenario, promise string) sim.Scenario {
	for size := max(1, len(sc.Actions)/2); size > 0; size /= 2 {
		for at := 0; at < len(sc.Actions); {
			if shorter, ok := breaks(without(sc, at, size), promise); ok {
				sc = shorter
			} else {
				at += size
			}
		}
	}
	return sc
}

func without(sc sim.Scenario, at, size int) sim.Scenario {
	sc.Actions = slices.Delete(slices.Clone(sc.Actions), at, min(at+size, len(sc.Actions)))
	return sc
}

// sooner lets less time pass before each action: none, or else a round number of milliseconds.
func sooner(sc sim.Scenario, promise string) sim.Scenario {
	for i := 0; i < len(sc.Actions); i++ {
		var before raft.Micros
		if i > 0 {
			before = sc.Actions[i-1].At
		}
		pause := sc.Actions[i].At - before
		for _, shorter := range []raft.Micros{0, pause / 100_000 * 100_000, pause / 10_000 * 10_000, pause / 1_000 * 1_000} {
			if shorter == pause {
				break
			}
			moved := sc
			moved.Actions = slices.Clone(sc.Actions)
			for j := i; j < len(moved.Actions); j++ {
				moved.Actions[j].At -= pause - shorter
			}
			if earlier, ok := breaks(moved, promise); ok {
				sc = earlier
				break
			}
		}
	}
	return sc
}

// plainer tries the usual options, a quiet network and fewer servers.
func plainer(sc sim.Scenario, promise string) sim.Scenario {
	usual := sim.DefaultConfig()
	for _, change := range []func(*sim.Config){
		func(c *sim.Config) { c.Network = usual.Network },
		func(c *sim.Config) { c.Loss, c.Duplicate = 0, 0 },
		func(c *sim.Config) { c.Jitter = usual.Jitter },
		func(c *sim.Config) { c.PreVote = false },
		func(c *sim.Config) { c.LeaderLease = false },
		func(c *sim.Config) { c.CheckQuorum, c.LeaderLease = false, false },
		func(c *sim.Config) { c.ClockDrift = 0 },
		func(c *sim.Config) { c.EmptyHeartbeats = false },
		func(c *sim.Config) { c.ManualLeave = false },
		func(c *sim.Config) { c.MaxInFlight = 0 },
		func(c *sim.Config) { c.MaxEntriesPerAppend = 0 },
		func(c *sim.Config) { c.SnapshotChunk = 0 },
		func(c *sim.Config) { c.SnapshotEvery, c.SnapshotChunk = 0, 0 },
		func(c *sim.Config) { c.DiskWrite = usual.DiskWrite },
		func(c *sim.Config) { c.Sessions = 0 },
		func(c *sim.Config) { c.Servers-- },
	} {
		changed := sc
		change(&changed.Config)
		changed.Servers = changed.Config.Servers
		if changed.Config == sc.Config {
			continue
		}
		if plain, ok := breaks(changed, promise); ok {
			sc = plain
		}
	}
	return sc
}

// TestAFailureIsShrunk breaks rules on purpose: what is reported runs as it is printed, violates the property of the whole
// run, and needs each of its actions.
func TestAFailureIsShrunk(t *testing.T) {
	for _, c := range []struct {
		rule raft.Rule
		most int // actions
	}{
		{raft.RuleLogUpToDate, 12},
		{raft.RuleCommitMajority, 12},
		{raft.RuleExactlyOnce, 30}, // a history that has no order needs many operations
	} {
		t.Run(c.rule.String(), func(t *testing.T) {
			s, wrong := failing(t, c.rule)
			report := s.report(wrong)
			t.Log(report)
			if !strings.Contains(report, "go test ./raft/check -run 'TestRandomSchedules$' -schedules 1 -first-seed ") {
				t.Error("the report does not say how to run the schedule again")
			}
			short, err := sim.ParseScenario([]byte(lastLine(report)))
			if err != nil {
				t.Fatal(err)
			}
			if n := len(short.Actions); n > c.most || n >= len(s.accepted) {
				t.Errorf("%d actions are left of %d, want at most %d", n, len(s.accepted), c.most)
			}
			cluster, err := short.Run(nil, check.All())
			if err != nil {
				t.Fatal(err)
			}
			if v := cluster.Violations(); len(v) == 0 || v[0].Property != wrong.promise {
				t.Errorf("the shrunk scenario violates %+v, want %s", v, wrong.promise)
			}
			for i, a := range short.Actions {
				if _, ok := breaks(without(short, i, 1), wrong.promise); ok {
					t.Errorf("action %d, %s, can be left out", i+1, a.Do)
				}
			}
		})
	}
}

// failing is the first schedule in which a property falls without the rule.
func failing(t *testing.T, rule raft.Rule) (*schedule, *failure) {
	t.Helper()
	for seed := range uint64(2000) {
		s := newSchedule(3<<33 + seed)
		cfg := s.c.Config()
		cfg.Broken = cfg.Broken.With(rule)
		s.start(cfg)
		s.run()
		if s.fell.Property != "" {
			return s, s.judge()
		}
	}
	t.Fatal("no schedule needs the rule")
	return nil, nil
}
