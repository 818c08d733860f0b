package sim

import (
	"fmt"
	"testing"

	"raftplayground/raft"
)

// groundsAfter gives what a run went without, once a property falls after these actions.
func groundsAfter(t *testing.T, cfg Config, actions ...Action) string {
	t.Helper()
	c, err := New(cfg, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, a := range actions {
		a.At = raft.Micros(i+1) * 1_000
		if err := c.Do(a); err != nil {
			t.Fatalf("%s: %v", a.Do, err)
		}
	}
	c.violated(raft.None, &Violation{Property: "electionSafety"})
	var text string
	for _, g := range c.Violations()[0].Grounds {
		text += g.What + " " + g.Rule + " from " + fmt.Sprint(int64(g.From))
		if g.To != nil {
			text += " to " + fmt.Sprint(int64(*g.To))
		}
		if g.Prevents {
			text += ", prevents"
		}
		text += "; "
	}
	return text
}

func TestGrounds(t *testing.T) {
	rate := func(r float64) *float64 { return &r }
	drift := func(ppm int64) *int64 { return &ppm }
	off := false
	kept, leases := DefaultConfig(), DefaultConfig()
	leases.CheckQuorum, leases.LeaderLease, leases.ClockDrift = true, true, 100_000
	broken := DefaultConfig()
	broken.Broken = broken.Broken.With(raft.RuleMajorityWins).With(raft.RuleHeartbeat)
	given := DefaultConfig()
	given.Start = &Start{Servers: make([]ServerStart, given.Servers)}
	for _, c := range []struct {
		name    string
		cfg     Config
		actions []Action
		want    string
	}{
		{"nothing", kept, nil, ""},
		{"rules from the start on", broken, nil, "rule majorityWins from 0, prevents; rule heartbeat from 0; "},
		{"a rule broken and mended, twice", kept, []Action{{Do: "break", Rule: "majorityWins"}, {Do: "mend", Rule: "majorityWins"}, {Do: "break", Rule: "majorityWins"}, {Do: "mend", Rule: "majorityWins"}},
			"rule majorityWins from 1000 to 2000, prevents; rule majorityWins from 3000 to 4000, prevents; "},
		{"one mended, another not", broken, []Action{{Do: "mend", Rule: "majorityWins"}}, "rule majorityWins from 0 to 1000, prevents; rule heartbeat from 0; "},
		{"a wiped disk", kept, []Action{{Do: "wipe", Server: 1}}, "wiped  from 1000; "},
		{"clocks apart, and nobody relies on them", kept, []Action{{Do: "drift", Server: 1, Rate: rate(0.5)}}, ""},
		{"clocks as far apart as leases allow for", leases, []Action{{Do: "drift", Server: 1, Rate: rate(0.9)}}, ""},
		{"clocks further apart", leases, []Action{{Do: "drift", Server: 1, Rate: rate(0.8)}, {Do: "drift", Server: 1, Rate: rate(0.7)}, {Do: "drift", Server: 1, Rate: rate(1)}}, "clocks  from 1000 to 3000; "},
		{"clocks apart once leases allow for less", leases, []Action{{Do: "drift", Server: 1, Rate: rate(0.9)}, {Do: "configure", ClockDrift: drift(0)}}, "clocks  from 2000; "},
		{"leases are given up", leases, []Action{{Do: "drift", Server: 1, Rate: rate(0.5)}, {Do: "configure", LeaderLease: &off}}, "clocks  from 1000 to 2000; "},
		{"given disks", given, nil, "start  from 0; "},
	} {
		if got := groundsAfter(t, c.cfg, c.actions...); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A clone's past is its own from there on.
func TestACloneHasItsOwnGrounds(t *testing.T) {
	cfg := DefaultConfig()
	cfg.Broken = cfg.Broken.With(raft.RuleHeartbeat)
	c, err := New(cfg, nil)
	if err != nil {
		t.Fatal(err)
	}
	d := c.Clone(nil)
	if err := d.Do(Action{At: 5, Do: "mend", Rule: "heartbeat"}); err != nil {
		t.Fatal(err)
	}
	if c.grounds[0].To != nil || d.grounds[0].To == nil {
		t.Errorf("%+v and %+v", c.grounds, d.grounds)
	}
}

// A run that goes without a rule from the start on says so first of all.
func TestARunBeginsWithWhatItGoesWithout(t *testing.T) {
	cfg := DefaultConfig()
	cfg.Broken = cfg.Broken.With(raft.RuleMajorityWins).With(raft.RuleHeartbeat)
	var first []string
	if _, err := New(cfg, func(e *Event) {
		if len(first) < 3 {
			first = append(first, fmt.Sprint(e.Kind, " ", e.Rule, " ", e.Reason))
		}
	}); err != nil {
		t.Fatal(err)
	}
	if len(first) < 3 || first[0] != "ruleSet majorityWins broken" || first[1] != "ruleSet heartbeat broken" || first[2][:7] == "ruleSet" {
		t.Errorf("%q", first)
	}
}

// However often rules are broken and mended, what is so still is kept.
func TestGroundsAreBounded(t *testing.T) {
	cfg := DefaultConfig()
	cfg.Broken = cfg.Broken.With(raft.RuleMajorityWins)
	c, err := New(cfg, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 300 {
		do := []string{"break", "mend"}[i%2]
		if err := c.Do(Action{Do: do, Rule: "heartbeat"}); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(c.grounds); n != mostGrounds || c.grounds[0].Rule != "majorityWins" || c.grounds[0].To != nil {
		t.Errorf("%d, the first %+v", n, c.grounds[0])
	}
}
