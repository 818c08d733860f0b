package search

import (
	"os"
	"slices"
	"strings"
	"testing"

	"raftplayground/raft"
)

// unhunted are the rules that the random search has not come upon by itself yet, and how far it has looked, in
// fine schedules and in coarse ones.
var unhunted = map[raft.Rule]string{
	raft.RuleOwnTermBeforeChange: "85,000 fine, 160,000 coarse: the shortest schedule has 20 steps, of four servers and four terms",
	raft.RuleSnapshotKeepsSuffix: "85,000 fine, 120,000 coarse: it needs a snapshot overtaken by the entries that it stands for",
	raft.RuleLeaseDrift:          "not looked for: the clocks of its clusters all run alike",
	raft.RuleLeaseVoidAtTransfer: "25,000 fine, 120,000 coarse: a transfer, a write and a read within one lease",
}

// TestEveryRuleHasAVerdict: breaking a rule violates a safety property, by a schedule of the table; or it is said
// why not. What is called a matter of liveness is either shown in a situation that gets stuck, or said to be.
func TestEveryRuleHasAVerdict(t *testing.T) {
	raw, err := os.ReadFile("testdata/harmless.txt")
	if err != nil {
		t.Fatal(err)
	}
	reasons := map[raft.Rule]string{}
	for line := range strings.Lines(string(raw)) {
		name, reason, _ := strings.Cut(strings.TrimSpace(line), " ")
		if name == "" || name == "#" {
			continue
		}
		kind, why, _ := strings.Cut(reason, " ")
		if !slices.Contains([]string{"liveness", "none", "unseen"}, kind) || why == "" {
			t.Errorf("harmless.txt: %q", line)
		}
		reasons[named(t, name)] = kind
	}
	kills, found := map[raft.Rule]bool{}, map[raft.Rule]bool{}
	for _, f := range finds(t) {
		kills[f.rule], found[f.rule] = true, true
	}
	for _, r := range table(t) {
		kills[r.rule] = true
		if _, missing := unhunted[r.rule]; missing == found[r.rule] {
			t.Errorf("%v: found by the hunt: %v; said not to be: %v", r.rule, found[r.rule], missing)
		}
	}
	for _, s := range stuck {
		if reasons[s.rule] != "liveness" && !kills[s.rule] {
			t.Errorf("%v is shown to be a matter of liveness, and not said to be", s.rule)
		}
	}
	for _, r := range raft.Rules() {
		switch _, explained := reasons[r]; {
		case !kills[r] && !explained:
			t.Errorf("%v: no schedule breaks it, and no reason is given", r)
		case kills[r] && explained && reasons[r] != "liveness":
			t.Errorf("%v: called harmless, and there is a schedule that breaks it", r)
		}
	}
}
