package search

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// row is a schedule of testdata/table.txt.
type row struct {
	rule   raft.Rule
	breaks string
	also   []raft.Rule
	cfg    sim.Config
	setup  []Step
	steps  []Step
}

func table(t *testing.T) []row {
	t.Helper()
	raw, err := os.ReadFile("testdata/table.txt")
	if err != nil {
		t.Fatal(err)
	}
	var rows []row
	for line := range strings.Lines(string(raw)) {
		word, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		if word == "" || word == "#" {
			continue
		}
		if word == "rule" {
			rows = append(rows, row{rule: named(t, rest), cfg: Config(0)})
		}
		r := &rows[len(rows)-1]
		switch word {
		case "rule":
		case "breaks":
			r.breaks = rest
		case "also":
			for _, name := range strings.Fields(rest) {
				r.also = append(r.also, named(t, name))
			}
		case "servers":
			r.cfg.Servers, err = strconv.Atoi(rest)
		case "with":
			for _, option := range strings.Fields(rest) {
				setOption(t, &r.cfg, option)
			}
		case "setup":
			r.setup, err = Parse(rest)
		case "steps":
			r.steps, err = Parse(rest)
		default:
			t.Fatalf("table.txt: %q", line)
		}
		if err != nil {
			t.Fatalf("table.txt: %q: %v", line, err)
		}
	}
	for i := range rows {
		for _, rule := range rows[i].also {
			rows[i].cfg.Broken = rows[i].cfg.Broken.With(rule)
		}
	}
	return rows
}

func named(t *testing.T, name string) raft.Rule {
	t.Helper()
	r, ok := raft.RuleNamed(name)
	if !ok {
		t.Fatalf("table.txt: no rule %q", name)
	}
	return r
}

func setOption(t *testing.T, cfg *sim.Config, option string) {
	t.Helper()
	switch option {
	case "emptyHeartbeats":
		cfg.EmptyHeartbeats = true
	case "checkQuorum":
		cfg.CheckQuorum = true
	case "leaderLease":
		cfg.LeaderLease = true
	case "clockDrift=500000":
		cfg.ClockDrift = 500_000
	case "maxBatch=1":
		cfg.MaxEntriesPerAppend = 1
	default:
		t.Fatalf("table.txt: no option %q", option)
	}
}

func player(t *testing.T, cfg sim.Config) *Player {
	t.Helper()
	p, err := NewPlayer(cfg, nil)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func words(steps []Step, at []int) string {
	var some []Step
	for _, i := range at {
		some = append(some, steps[i])
	}
	return Format(some)
}

// TestTheTable replays each schedule twice. With the rule broken every step is possible and the last one
// violates the property; with the rule kept, none falls, and what can't happen then is passed over.
func TestTheTable(t *testing.T) {
	for _, r := range table(t) {
		t.Run(r.rule.String(), func(t *testing.T) {
			broken := r.cfg
			broken.Broken = broken.Broken.With(r.rule)
			p := player(t, broken)
			if _, passed := p.PlayAll(r.setup); len(passed) > 0 {
				t.Fatalf("setup: impossible: %s", words(r.setup, passed))
			}
			taken, passed := p.PlayAll(r.steps)
			v := p.Harm()
			switch {
			case len(passed) > 0:
				t.Errorf("broken: impossible: %s; violations %v", words(r.steps, passed), v)
			case len(v) == 0:
				t.Errorf("broken: no violation")
			case !slices.Contains(v, r.breaks):
				t.Errorf("broken: %v falls, want %s", v, r.breaks)
			case taken < len(r.steps):
				t.Errorf("broken: %d steps were enough", taken)
			}
			p = player(t, r.cfg)
			p.PlayAll(slices.Concat(r.setup, r.steps))
			if v := p.Cluster().Violations(); len(v) > 0 {
				t.Errorf("intact: %s falls: %s", v[0].Property, v[0].Detail)
			}
		})
	}
}

func TestNotation(t *testing.T) {
	for _, r := range table(t) {
		text := Format(r.steps)
		again, err := Parse(text)
		if err != nil || Format(again) != text {
			t.Errorf("%v: %q becomes %q, %v", r.rule, text, Format(again), err)
		}
	}
	for _, wrong := range []string{"A", "TZ", "TAB", "vA", "vA>", "vA>B#0", "vA>B#x", "CA", "CA={}", "CA={!}", "+x", "?A", "DA", "D=1", "DA=", "DA=fast"} {
		if _, err := Parse(wrong); err == nil {
			t.Errorf("%q is taken for a step", wrong)
		}
	}
}
