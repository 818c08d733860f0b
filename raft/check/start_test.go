package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/random"
	"raftplayground/raft/sim"
)

// TestPowerFailures breaks random schedules off again and again, as if the power failed everywhere, and lets a new run begin
// with what the disks hold. None of the runs violates anything, what was there before is neither lost nor cried over, and in
// the end the cluster recovers.
func TestPowerFailures(t *testing.T) {
	settled, crashed, snapshots, joined, unsettled := 0, 0, 0, 0, 0
	runs := *schedules / 100
	for i := range runs {
		s := newSchedule(1<<33 + *firstSeed + uint64(i))
		lives := int(s.r.Between(1, 3))
		for life := range lives {
			end := s.c.Now() + raft.Micros(s.r.Between(100_000, 2_500_000))
			for at := s.c.Now(); at < end; at += s.pause() {
				a := s.action()
				a.At = at
				s.try(a)
			}
			for _, server := range s.c.Durable().Start.Servers {
				crashed += count(server.Crashed)
				snapshots += count(server.Snapshot != nil)
				unsettled += count(len(server.Log) > 0)
			}
			joined += count(s.c.Count() > s.c.Config().Servers)
			if v := s.c.Violations(); len(v) > 0 {
				t.Fatalf("seed %d, life %d: %+v\n%s", s.seed, life, v, text(s.scenario()))
			}
			s.restart(t)
			settled += len(s.history.Keys())
		}
		if off := false; s.manual {
			s.try(sim.Action{At: s.c.Now(), Do: "manual", On: &off})
		}
		err := s.recovers()
		if v := s.c.Violations(); len(v) > 0 {
			t.Fatalf("seed %d: %+v\n%s", s.seed, v, text(s.scenario()))
		}
		if v := s.history.Check(10 * time.Second); v != nil {
			t.Fatalf("seed %d: %+v\n%s", s.seed, v, text(s.scenario()))
		}
		if err != nil {
			t.Fatalf("seed %d: %v\n%s", s.seed, err, text(s.scenario()))
		}
	}
	t.Logf("begun with: %d crashed servers, %d snapshots, %d logs, %d clusters with servers that had joined, %d keys", crashed, snapshots, unsettled, joined, settled)
	for _, n := range []int{crashed, snapshots, joined, unsettled, settled} {
		if n < runs/12 {
			t.Errorf("too few in %d runs: these test too little", runs)
		}
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// restart lets a new run begin where this one would after a power failure. It is read from its own text.
func (s *schedule) restart(t *testing.T) {
	t.Helper()
	cfg := s.c.Durable()
	written := sim.Scenario{Version: sim.ScenarioVersion, Seed: cfg.Seed, Servers: cfg.Servers, Config: cfg, Start: cfg.Start}
	read, err := sim.ParseScenario([]byte(text(written)))
	if err != nil {
		t.Fatalf("seed %d: %v\n%s", s.seed, err, text(written))
	}
	s.begin(t, read.Config)
	fresh, err := sim.New(cfg, nil)
	if err != nil {
		t.Fatal(err)
	}
	if fresh.Hash() != s.c.Hash() {
		t.Fatalf("seed %d: what was read is not what was written\n%s", s.seed, text(written))
	}
	s.accepted, s.manual, s.clone = nil, cfg.Start.Manual, nil
}

func (s *schedule) begin(t *testing.T, cfg sim.Config) {
	t.Helper()
	s.history = check.History{}
	s.history.Start(cfg)
	c, err := sim.New(cfg, s.observe, check.All())
	if err != nil {
		t.Fatalf("seed %d: %v", s.seed, err)
	}
	s.c = c
}

// startOf makes a start of logs, each given as the terms of its entries; behind a colon comes the current term, if it is
// later.
func startOf(logs ...string) *sim.Start {
	start := &sim.Start{}
	for _, log := range logs {
		terms, current, _ := strings.Cut(log, ":")
		var s sim.ServerStart
		for i, term := range strings.Fields(terms) {
			e := raft.Entry{Index: raft.Index(i + 1), Kind: raft.NoOp}
			fmt.Sscan(term, &e.Term)
			s.Log, s.HardState.CurrentTerm = append(s.Log, e), e.Term
		}
		fmt.Sscan(current, &s.HardState.CurrentTerm)
		start.Servers = append(start.Servers, s)
	}
	return start
}

// TestAStartIsHeldToItsPromises: what a disk says before the run begins counts as much as what happens later.
func TestAStartIsHeldToItsPromises(t *testing.T) {
	snapshot := &sim.SnapshotStart{Index: 2, Term: 1, Conf: raft.Conf{Voters: []raft.NodeID{1, 2, 3}}}
	for _, c := range []struct {
		name   string
		start  *sim.Start
		change func(*sim.Config)
		do     []sim.Action
		want   check.Property
	}{
		{"a majority has what is committed", startOf("1 1", "1 1", "1"), func(c *sim.Config) {
			c.Start.Servers[0].Snapshot, c.Start.Servers[0].Log = snapshot, nil
		}, []sim.Action{{At: 0, Do: "timeout", Server: 1}}, ""},
		{"a change follows on the snapshot's configuration", startOf("1 1", "1 1", "1 1", "1 1", "1 1"), func(c *sim.Config) {
			c.Servers = 2
			for i := range c.Start.Servers {
				c.Start.Servers[i].Snapshot, c.Start.Servers[i].Log = &sim.SnapshotStart{Index: 2, Term: 1, Conf: raft.Conf{Voters: []raft.NodeID{1, 2, 3, 4, 5}}}, nil
			}
		}, []sim.Action{{At: 0, Do: "timeout", Server: 1}, {At: 200_000, Do: "addServer", Server: 6}}, ""},
		{"committed entries are gone", startOf("1 1:2", "3", "3"), func(c *sim.Config) {
			c.Start.Servers[0].Snapshot, c.Start.Servers[0].Log = snapshot, nil
		}, []sim.Action{{At: 0, Do: "crash", Server: 1}, {At: 0, Do: "timeout", Server: 2}}, check.LeaderCompleteness},
		{"a vote of before is given again", startOf("1", "1", "1"), func(c *sim.Config) {
			for i := range c.Start.Servers {
				c.Start.Servers[i].HardState = raft.HardState{CurrentTerm: 2, VotedFor: 1}
			}
			c.Start.Servers[1].HardState = raft.HardState{CurrentTerm: 1}
			c.Broken = raft.RuleSet{}.With(raft.RuleVoteOncePerTerm)
		}, []sim.Action{{At: 0, Do: "timeout", Server: 2}}, check.VoteOnce},
		{"the disks differ in the same entry", startOf("1 1", "1 1", "1 1"), func(c *sim.Config) {
			c.Start.Servers[0].Log[1] = raft.Entry{Index: 2, Term: 1, Kind: raft.ConfEntry, Data: snapshot.Conf.Encode()}
		}, []sim.Action{{At: 0, Do: "timeout", Server: 2}}, check.StateMachineSafety},
	} {
		t.Run(c.name, func(t *testing.T) {
			cfg := sim.DefaultConfig()
			cfg.Seed, cfg.Servers, cfg.Start = 7, len(c.start.Servers), c.start
			c.change(&cfg)
			cluster, err := sim.New(cfg, nil, check.All())
			if err != nil {
				t.Fatal(err)
			}
			for _, a := range c.do {
				if err := cluster.Do(a); err != nil {
					t.Fatal(err)
				}
			}
			cluster.RunUntil(1_000_000)
			var found []check.Property
			for _, v := range cluster.Violations() {
				found = append(found, check.Property(v.Property))
			}
			if c.want == "" && len(found) > 0 || c.want != "" && !slices.Contains(found, c.want) {
				t.Errorf("found %+v violated, want %q", cluster.Violations(), c.want)
			}
		})
	}
}

// TestRandomStarts lets runs begin with disks that no cluster would ever come to: whatever comes of it is told as a
// violation, and nothing breaks.
func TestRandomStarts(t *testing.T) {
	violated := 0
	for seed := range uint64(300) {
		r := random.Source(seed)
		cfg := sim.DefaultConfig()
		cfg.Seed, cfg.Servers = seed, int(r.Between(1, 5))
		cfg.SnapshotEvery = int(r.Between(0, 3))
		var logs []string
		for range cfg.Servers + int(r.Between(0, 2)) {
			log, term := "", int64(1)
			for range r.Between(0, 6) {
				term += r.Between(0, 2) / 2
				log += fmt.Sprint(term, " ")
			}
			logs = append(logs, log+":"+fmt.Sprint(term+r.Between(0, 2)))
		}
		cfg.Start = startOf(logs...)
		for i := range cfg.Start.Servers {
			s := &cfg.Start.Servers[i]
			s.Crashed = r.Happens(0.2)
			if n := r.Between(0, int64(len(s.Log))); n > 0 && r.Happens(0.3) {
				last := s.Log[n-1]
				s.Snapshot = &sim.SnapshotStart{Index: last.Index, Term: last.Term, Conf: raft.Conf{Voters: []raft.NodeID{1}}}
				s.Log = s.Log[n:]
			}
		}
		c, err := sim.New(cfg, nil, check.All())
		if err != nil {
			t.Fatalf("%q: %v", logs, err)
		}
		value := "1"
		for at := range raft.Micros(20) {
			_ = c.Do(sim.Action{At: at * 100_000, Do: "write", Key: "x", Value: &value})
			_ = c.Do(sim.Action{At: at * 100_000, Do: "restart", Server: raft.NodeID(r.Between(1, int64(c.Count())))})
		}
		violated += count(len(c.Violations()) > 0)
	}
	if violated == 0 {
		t.Error("no start leads to a violation: these test too little")
	}
}
