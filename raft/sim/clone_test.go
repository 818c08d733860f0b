package sim_test

import (
	"fmt"
	"slices"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/memory"
	"raftplayground/raft/random"
	"raftplayground/raft/sim"
)

// life is a cluster with what was done to it: enough to make it anew.
type life struct {
	cluster *sim.Cluster
	actions []sim.Action
}

// Clones share memory with what they were made from. Whatever happens to any of them afterwards, each must be as a
// cluster that never had a clone: same state, same violations, and the same events from there on.
func TestClonesShareMemoryAndNothingElse(t *testing.T) {
	for seed := range uint64(12) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			cfg := sim.DefaultConfig()
			cfg.Seed, cfg.Servers = seed, 3+int(seed%3)
			if seed%4 == 1 {
				cfg.SnapshotEvery = 15
			}
			if seed%3 == 2 { // logs that differ in the middle
				cfg.Broken = cfg.Broken.With(raft.RuleMajorityWins).With(raft.RuleTruncateOnConflict)
			}
			chance := random.Source(seed)
			first, err := sim.New(cfg, nil, check.All())
			if err != nil {
				t.Fatal(err)
			}
			lives := []*life{{cluster: first}}
			for range 600 {
				l := lives[chance.Between(0, int64(len(lives)-1))]
				switch {
				case chance.Happens(0.02) && len(lives) < 24:
					lives = append(lives, &life{l.cluster.Clone(nil), slices.Clone(l.actions)})
				case chance.Happens(0.05):
					kept := l.cluster.Clone(nil) // at rest, as a checkpoint is
					kept.Share(lives[chance.Between(0, int64(len(lives)-1))].cluster)
					l.cluster = kept.Clone(nil)
				case chance.Happens(0.3):
					l.cluster.RunUntil(l.cluster.Now() + raft.Micros(chance.Between(1, 400_000)))
				default:
					a := someAction(&chance, l.cluster)
					if l.cluster.Do(a) == nil {
						l.actions = append(l.actions, a)
					}
				}
			}
			for i, l := range lives {
				anew, err := sim.New(cfg, nil, check.All())
				if err != nil {
					t.Fatal(err)
				}
				for _, a := range l.actions {
					if err := anew.Do(a); err != nil {
						t.Fatalf("life %d: %v is refused when done again: %v", i, a, err)
					}
				}
				anew.RunUntil(l.cluster.Now())
				if anew.Hash() != l.cluster.Hash() || anew.Seq() != l.cluster.Seq() || len(anew.Violations()) != len(l.cluster.Violations()) {
					t.Fatalf("life %d of %d: state, events or violations differ from those of a run without clones", i, len(lives))
				}
				if got, want := tail(l.cluster.Clone), tail(anew.Clone); !slices.Equal(got, want) {
					t.Fatalf("life %d of %d goes on otherwise than a run without clones", i, len(lives))
				}
			}
		})
	}
}

// tail is what happens next.
func tail(clone func(func(*sim.Event)) *sim.Cluster) []string {
	var events []string
	c := clone(func(e *sim.Event) { events = append(events, string(e.AppendJSON(nil))) })
	c.RunUntil(c.Now() + 500_000)
	return append(events, c.Hash())
}

func someAction(chance *random.Source, c *sim.Cluster) sim.Action {
	a := sim.Action{At: c.Now() + raft.Micros(chance.Between(0, 30_000))}
	server := func() raft.NodeID { return raft.NodeID(chance.Between(1, int64(c.Count()))) }
	switch chance.Between(0, 13) {
	case 0:
		a.Do, a.Server = "crash", server()
	case 1, 2:
		a.Do, a.Server = "restart", server()
	case 3:
		a.Do, a.Server = "timeout", server()
	case 4:
		a.Do, a.From, a.To = "cut", server(), server()
	case 5:
		a.Do = "healAll"
	case 6:
		a.Do, a.Groups = "partition", [][]raft.NodeID{{server(), server()}}
	case 7:
		a.Do, a.Server = []string{"snapshot", "freeze", "thaw", "wipe"}[chance.Between(0, 3)], server()
	case 8:
		a.Do, a.To = "transfer", server()
	default:
		value := fmt.Sprint(chance.Between(0, 99))
		a.Do, a.Key, a.Value = "write", string(rune('a'+chance.Between(0, 5))), &value
	}
	return a
}

// Checkpoints of a long run must not hold its logs once each.
func TestKeptClonesShareOneLog(t *testing.T) {
	c, err := sim.New(sim.DefaultConfig(), nil, check.All())
	if err != nil {
		t.Fatal(err)
	}
	value := "3"
	var kept []*sim.Cluster
	for i := range 2000 {
		if err := c.Do(sim.Action{At: c.Now() + 100_000, Do: "write", Key: "x", Value: &value}); err != nil {
			t.Fatal(err)
		}
		if i%50 == 49 {
			k := c.Clone(nil)
			k.Share(k)
			for _, earlier := range kept {
				earlier.Share(k)
			}
			kept = append(kept, k)
		}
	}
	var l memory.Ledger
	c.Memory(&l)
	alone := l.Bytes()
	for _, k := range kept {
		k.Memory(&l)
	}
	if each := (l.Bytes() - alone) / len(kept); each > 40_000 {
		t.Errorf("a clone holds %d bytes of its own beside the cluster's %d", each, alone)
	} else {
		t.Logf("a clone holds %d bytes of its own beside the cluster's %d", each, alone)
	}
}
