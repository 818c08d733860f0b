package source

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"raftplayground/raft"
)

func TestEveryRuleHasItsPlace(t *testing.T) {
	for _, r := range raft.Rules() {
		places, err := Of(r)
		if err != nil {
			t.Fatal(err)
		}
		if len(places) == 0 {
			t.Errorf("%v stands nowhere", r)
			continue
		}
		if places[0].role != decides {
			t.Errorf("%v is decided nowhere: %s only names it", r, places[0].Function)
		}
		for _, p := range places {
			if len(p.Lit) == 0 || p.Lit[0] < p.First || p.Lit[len(p.Lit)-1] >= p.First+len(p.Lines) || len(p.Lit) > len(p.Lines) {
				t.Errorf("%v: lines %v are lit of %s, which has %d from %d on", r, p.Lit, p.Function, len(p.Lines), p.First)
			}
			if len(p.Lines) > 90 {
				t.Errorf("%v: %s has %d lines", r, p.Function, len(p.Lines))
			}
		}
	}
}

// What is shown is what the files say, line by line.
func TestPlacesAreAsInTheFiles(t *testing.T) {
	for _, r := range raft.Rules() {
		places, err := Of(r)
		if err != nil {
			t.Fatal(err)
		}
		name := "Rule" + strings.ToUpper(r.String()[:1]) + r.String()[1:]
		for _, p := range places {
			text, err := os.ReadFile(filepath.Join("../..", p.File))
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(string(text), "\n")
			if !slices.Equal(lines[p.First-1:p.First-1+len(p.Lines)], p.Lines) {
				t.Errorf("%v: %s in %s is not as in the file", r, p.Function, p.File)
			}
			if !strings.Contains(strings.Join(p.Lines, "\n"), p.Function+"(") {
				t.Errorf("%v: %s does not stand in what is shown of it", r, p.Function)
			}
			if !slices.ContainsFunc(p.Lit, func(n int) bool { return strings.Contains(lines[n-1], name) }) {
				t.Errorf("%v: no line of %v that is lit in %s names it", r, p.Lit, p.Function)
			}
		}
	}
}

func TestAClauseIsLitAsAWhole(t *testing.T) {
	places, err := Of(raft.RuleVoteOncePerTerm)
	if err != nil {
		t.Fatal(err)
	}
	p := places[0]
	lit := make([]string, 0, len(p.Lit))
	for _, n := range p.Lit {
		lit = append(lit, strings.TrimSpace(p.Lines[n-p.First]))
	}
	if p.File != "raft/election.go" || len(lit) < 3 || !strings.HasPrefix(lit[0], "if !n.rule(RuleVoteOncePerTerm") || lit[len(lit)-1] != "}" {
		t.Errorf("%s, %s: %q", p.File, p.Function, lit)
	}
}

// All files of the core are part of the program, and no test is.
func TestTheWholeSourceIsEmbedded(t *testing.T) {
	paths, err := filepath.Glob("../*.go")
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	for _, path := range paths {
		if !strings.HasSuffix(path, "_test.go") {
			want = append(want, filepath.Base(path))
		}
	}
	entries, err := raft.Source.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if !slices.Equal(got, want) {
		t.Errorf("embedded are %v, want %v", got, want)
	}
}
