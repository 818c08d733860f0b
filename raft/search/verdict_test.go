package search

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"raftplayground/raft"
)

// reason is why no schedule breaks a safety property without a rule.
type reason struct{ kind, why string }

func harmless(t *testing.T) map[raft.Rule]reason {
	t.Helper()
	raw, err := os.ReadFile("testdata/harmless.txt")
	if err != nil {
		t.Fatal(err)
	}
	reasons := map[raft.Rule]reason{}
	for line := range strings.Lines(string(raw)) {
		name, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		if name == "" || name == "#" {
			continue
		}
		kind, why, _ := strings.Cut(rest, " ")
		if !slices.Contains([]string{"liveness", "none", "unseen"}, kind) || why == "" {
			t.Errorf("harmless.txt: %q", line)
		}
		reasons[named(t, name)] = reason{kind, why}
	}
	return reasons
}

// TestEveryRuleHasAVerdict: breaking a rule violates a safety property, by a schedule of the table; or it is said
// why not. What is called a matter of liveness is either shown in a situation that gets stuck, or said to be.
func TestEveryRuleHasAVerdict(t *testing.T) {
	reasons := harmless(t)
	kills, found := map[raft.Rule]bool{}, map[raft.Rule]bool{}
	for _, f := range finds(t) {
		kills[f.rule], found[f.rule] = true, true
	}
	for _, r := range table(t) {
		kills[r.rule] = true
		if !found[r.rule] {
			t.Errorf("%v: the hunt has not found by itself what the table shows", r.rule)
		}
	}
	for _, s := range stuck {
		if reasons[s.rule].kind != "liveness" && !kills[s.rule] {
			t.Errorf("%v is shown to be a matter of liveness, and not said to be", s.rule)
		}
	}
	for _, r := range raft.Rules() {
		switch _, explained := reasons[r]; {
		case !kills[r] && !explained:
			t.Errorf("%v: no schedule breaks it, and no reason is given", r)
		case kills[r] && explained && reasons[r].kind != "liveness":
			t.Errorf("%v: called harmless, and there is a schedule that breaks it", r)
		}
	}
}

// TestTheTableOfRulesSaysWhatBreaks: what a rule's table says of doing without it is what is shown here. The property that
// falls is named in words; a find's own property may be another, which falls earlier.
func TestTheTableOfRulesSaysWhatBreaks(t *testing.T) {
	falls := map[raft.Rule]string{}
	for _, f := range finds(t) {
		falls[f.rule] = f.property
	}
	for _, r := range table(t) {
		falls[r.rule] = r.breaks
	}
	for rule, reason := range harmless(t) {
		if kind := reason.kind; falls[rule] == "" && kind == "liveness" {
			falls[rule] = kind
		}
	}
	for _, rule := range raft.Rules() {
		want := "Nothing changes: "
		if property := falls[rule]; property != "" {
			want = "(" + inWords(property) + ")."
		} else if harmless(t)[rule].kind == "unseen" {
			want = "No violation is known: "
		}
		if !strings.Contains(rule.Without(), want) {
			t.Errorf("%v: %q does not say %q", rule, rule.Without(), want)
		}
	}
}

// inWords gives a property's name as it is written in a sentence.
func inWords(name string) string {
	return regexp.MustCompile("[A-Z]").ReplaceAllStringFunc(name, func(c string) string { return " " + strings.ToLower(c) })
}
