package search

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/sim"
)

var (
	huntRule  = flag.String("hunt.rule", "", "the rules to hunt with -hunt.seeds, with commas between; empty: all that can be found")
	huntSeeds = flag.Uint64("hunt.seeds", 0, "how many seeds to try for each rule, from 1; 0: only the seed that the finds tell")
	huntWrite = flag.Bool("hunt.write", false, "write what is found to testdata/finds")
	huntCalm  = flag.Uint64("hunt.calm", 3000, "how many seeds to try with no rule broken")
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

// TestHunt looks for a violation for each rule, from seed 1 on, when told how far with -hunt.seeds.
func TestHunt(t *testing.T) {
	for _, rule := range raft.Rules() {
		if *huntRule != "" && !strings.Contains(","+*huntRule+",", ","+rule.String()+",") {
			continue
		}
		for seed := uint64(1); seed <= *huntSeeds; seed++ {
			f, ok := Hunt(seed, rule)
			if !ok {
				continue
			}
			short := Shrink(f)
			t.Logf("%v: seed %d: %s: %d steps, shrunk to %d: %s", rule, seed, f.Property, len(f.Steps), len(short.Steps), Format(short.Steps))
			if *huntWrite {
				short.write(t, rule)
			}
			break
		}
	}
}

// TestFinds hunts again at the seed that found each violation (with -hunt.write it keeps what that gives), and replays what it was shrunk to: as a
// scenario, as steps, and with the rule kept, which does no harm.
func TestFinds(t *testing.T) {
	for _, f := range finds(t) {
		t.Run(f.rule.String(), func(t *testing.T) {
			found, ok := Hunt(f.seed, f.rule)
			if !ok {
				t.Fatalf("seed %d finds nothing", f.seed)
			}
			if *huntWrite {
				Shrink(found).write(t, f.rule)
				return
			}
			if short := Shrink(found); short.Property != f.property || Format(short.Steps) != Format(f.steps) {
				t.Errorf("seed %d shrinks to %s: %s", f.seed, short.Property, Format(short.Steps))
			}
			c, err := f.scenario.Run(nil, check.All(), newExactlyOnce())
			if err != nil {
				t.Fatal(err)
			}
			if harm := harmed(c); len(harm) == 0 || harm[0] != f.property {
				t.Errorf("the scenario violates %v, want %s", harm, f.property)
			}
			cfg := f.scenario.Config
			cfg.Broken = raft.RuleSet{}
			p := player(t, cfg)
			p.PlayAll(f.steps)
			if v := p.Cluster().Violations(); len(v) > 0 {
				t.Errorf("intact: %+v", v)
			}
			for i := range f.steps {
				p := player(t, f.scenario.Config)
				for j, s := range f.steps {
					if j != i {
						p.Play(s)
					}
				}
				if harm := p.Harm(); len(harm) > 0 && harm[0] == f.property {
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
			f := Shrink(Find{h.cfg, h.steps, v[0].Property, seed})
			t.Errorf("seed %d: %+v\n%s", seed, v[0], Format(f.Steps))
		}
		steps += len(h.steps)
	}
	t.Logf("%d schedules: %d steps, %d leaders, %d commits, %d snapshots installed, %d configurations, %d reads",
		*huntCalm, steps, leaders, commits, installed, confs, reads)
	n := int(*huntCalm)
	if leaders < n || commits < n || installed < n/200 || confs < n/5 || reads < n/20 {
		t.Errorf("these schedules do too little")
	}
}
