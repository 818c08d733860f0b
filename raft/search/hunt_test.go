package search

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/sim"
)

var (
	huntRule  = flag.String("hunt.rule", "", "the rules to hunt with -hunt.seeds, with commas between; empty: all that can be found")
	huntSeeds = flag.Uint64("hunt.seeds", 0, "how many seeds to try for each rule; 0: enough for those that are soon found")
	huntFrom  = flag.Uint64("hunt.from", 1, "the first seed, with -hunt.seeds")
	huntWrite = flag.Bool("hunt.write", false, "write what is found to testdata/finds")
	huntCalm  = flag.Uint64("hunt.calm", 1500, "how many seeds to try with no rule broken")
)

// find is a scenario of testdata/finds: the shortest that the hunt came down to. Its notes stand beside it in
// a file of text: the seed, the property, and the steps.
type find struct {
	rule     raft.Rule
	seed     uint64
	property string
	steps    []Step
	scenario sim.Scenario
}

func finds(t *testing.T) []find {
	t.Helper()
	paths, err := filepath.Glob("testdata/finds/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no finds: %v", err)
	}
	var all []find
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		f := find{rule: named(t, name)}
		notes, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		head, steps, _ := strings.Cut(string(notes), "\n")
		if _, err := fmt.Sscanf(head, "seed %d %s", &f.seed, &f.property); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if f.steps, err = Parse(steps); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		raw, err := os.ReadFile(strings.TrimSuffix(path, "txt") + "json")
		if err != nil {
			t.Fatal(err)
		}
		if f.scenario, err = sim.ParseScenario(raw); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		all = append(all, f)
	}
	return all
}

// write keeps a find.
func (f Find) write(t *testing.T, rule raft.Rule) {
	t.Helper()
	p := player(t, f.Config)
	p.PlayAll(f.Steps)
	scenario, err := json.Marshal(p.Scenario())
	if err != nil {
		t.Fatal(err)
	}
	var lines bytes.Buffer
	if err := json.Indent(&lines, scenario, "", " "); err != nil {
		t.Fatal(err)
	}
	lines.WriteByte('\n')
	notes := fmt.Sprintf("seed %d %s\n%s\n", f.Seed, f.Property, Format(f.Steps))
	base := filepath.Join("testdata/finds", rule.String())
	for path, content := range map[string]string{base + ".txt": notes, base + ".json": lines.String()} {
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestHunt looks for a violation for each rule, from seed 1 on: as far as -hunt.seeds says, or, without that,
// for the rules whose violation is soon found, ten times as far as it took.
func TestHunt(t *testing.T) {
	budget := map[raft.Rule]uint64{}
	for _, f := range finds(t) {
		if f.seed <= 150 {
			budget[f.rule] = 10 * f.seed
		}
	}
	for _, rule := range raft.Rules() {
		if *huntRule != "" && !strings.Contains(","+*huntRule+",", ","+rule.String()+",") {
			continue
		}
		seeds := *huntSeeds
		if seeds == 0 {
			seeds = budget[rule]
		}
		found := false
		for seed := *huntFrom; seed < *huntFrom+seeds && !found; seed++ {
			var f Find
			if f, found = Hunt(seed, rule); !found {
				continue
			}
			short := Shrink(f)
			t.Logf("%v: seed %d: %s: %d steps, shrunk to %d: %s", rule, seed, f.Property, len(f.Steps), len(short.Steps), Format(short.Steps))
			if *huntWrite {
				short.write(t, rule)
			}
		}
		switch {
		case found || seeds == 0:
		case *huntSeeds == 0:
			t.Errorf("%v: nothing in %d seeds", rule, seeds)
		default:
			t.Logf("%v: nothing in %d seeds", rule, seeds)
		}
	}
}

// TestFinds replays what the hunt's finds were shrunk to: as a scenario, and as steps with the rule kept, which
// does no harm. No step can be left out. The seed's own schedule does harm too. With -hunt.write it stores anew where
// the steps lead.
func TestFinds(t *testing.T) {
	for _, f := range finds(t) {
		t.Run(f.rule.String(), func(t *testing.T) {
			if *huntWrite {
				Find{Config: f.scenario.Config, Seed: f.seed, Steps: f.steps, Property: f.property}.write(t, f.rule)
				return
			}
			c, err := f.scenario.Run(nil, check.All(), newExactlyOnce())
			if err != nil {
				t.Fatal(err)
			}
			if harm := harmed(c); !slices.Contains(harm, f.property) {
				t.Errorf("the scenario violates %v, want %s", harm, f.property)
			}
			cfg := f.scenario.Config
			cfg.Broken = raft.RuleSet{}
			p := player(t, cfg)
			p.PlayAll(f.steps)
			if v := p.Cluster().Violations(); len(v) > 0 {
				t.Errorf("intact: %+v", v)
			}
			if _, found := Hunt(f.seed, f.rule); !found {
				t.Errorf("the hunt finds nothing in seed %d", f.seed)
			}
			for i := range f.steps {
				whole := Find{Config: f.scenario.Config, Steps: f.steps, Property: f.property}
				if _, ok := whole.try(whole.Config, slices.Delete(slices.Clone(f.steps), i, i+1)); ok {
					t.Errorf("step %d, %v, could be left out", i+1, f.steps[i])
				}
			}
		})
	}
}

// TestCalm: the same random schedules find nothing while all rules are kept, and do get somewhere.
func TestCalm(t *testing.T) {
	var steps, leaders, commits, installed, confs, reads int
	for seed := uint64(1); seed <= *huntCalm; seed++ {
		h := newHunter(seed, nil)
		p, err := NewPlayer(h.cfg, func(e *sim.Event) {
			switch {
			case e.Kind == sim.RoleChanged && e.Fact.Role == raft.Leader:
				leaders++
			case e.Kind == sim.Committed:
				commits++
			case e.Kind == sim.Installed:
				installed++
			case e.Kind == sim.ConfigChanged:
				confs++
			case e.Kind == sim.ReadProven:
				reads++
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		h.run(p)
		if v := p.Cluster().Violations(); len(v) > 0 {
			f := Shrink(Find{Config: h.cfg, Steps: h.steps, Property: v[0].Property})
			t.Errorf("seed %d: %+v\n%s", seed, v[0], Format(f.Steps))
		}
		steps += len(h.steps)
	}
	t.Logf("%d schedules: %d steps, %d leaders, %d commits, %d snapshots installed, %d configurations, %d reads",
		*huntCalm, steps, leaders, commits, installed, confs, reads)
	n := int(*huntCalm)
	if leaders < n || commits < n || installed < n/600 || confs < n/5 || reads < n/20 {
		t.Errorf("these schedules do too little")
	}
}
