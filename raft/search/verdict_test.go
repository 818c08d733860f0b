package search

import (
	"os"
	"slices"
	"strings"
	"testing"

	"raftplayground/raft"
)

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
	kills := map[raft.Rule]bool{}
	for _, r := range table(t) {
		kills[r.rule] = true
	}
	for _, f := range finds(t) {
		kills[f.rule] = true
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
