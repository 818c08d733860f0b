package search

import (
	"flag"
	"testing"

	"raftplayground/raft"
)

var (
	huntRule  = flag.String("hunt.rule", "", "the rule to break; all if empty")
	huntSeeds = flag.Uint64("hunt.seeds", 0, "how many seeds to try for each rule, from 1")
)

func TestHuntTry(t *testing.T) {
	for _, rule := range raft.Rules() {
		if *huntRule != "" && rule.String() != *huntRule {
			continue
		}
		for seed := uint64(1); seed <= *huntSeeds; seed++ {
			if f, ok := Hunt(seed, rule); ok {
				s := Shrink(f)
				t.Logf("%v seed %d %s servers %d: %d -> %d: %s", rule, seed, s.Property, s.Config.Servers, len(f.Steps), len(s.Steps), Format(s.Steps))
				break
			}
		}
	}
}

func TestIntact(t *testing.T) {
	for seed := uint64(1); seed <= *huntSeeds; seed++ {
		if f, ok := Hunt(seed); ok {
			s := Shrink(f)
			p, _ := NewPlayer(s.Config, nil)
			p.PlayAll(s.Steps)
			t.Logf("seed %d %s servers %d: %d -> %d: %s %+v", seed, s.Property, s.Config.Servers, len(f.Steps), len(s.Steps), Format(s.Steps), p.c.Violations())
		}
	}
}
