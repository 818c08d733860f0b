package raft_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/cockroachdb/datadriven"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// The files of testdata/transcripts are conversations: what is done to a cluster, and all that its servers
// then say and decide, with the rules that made them. They are meant to be read. README.md there explains
// the notation; go test ./raft -run TestTranscripts -rewrite writes the answers anew.

const transcripts = "testdata/transcripts"

func TestTranscripts(t *testing.T) {
	datadriven.Walk(t, transcripts, func(t *testing.T, path string) {
		if filepath.Ext(path) != ".txt" {
			return
		}
		runTranscript(t, path, nil)
	})
}

// runTranscript plays a file; guards, if not nil, is told of every rule that a server evaluates, and events
// of everything that happens.
func runTranscript(t *testing.T, path string, watch *ruleWatch) {
	var p *player
	datadriven.RunTest(t, path, func(t *testing.T, d *datadriven.TestData) string {
		if d.Cmd == "cluster" {
			p.finish(t)
			p = newPlayer(t, d, watch)
			return p.said()
		}
		if p == nil {
			d.Fatalf(t, "the first step must be: cluster")
		}
		switch lines := strings.Split(d.Input, "\n"); d.Cmd {
		case "play", "quietly":
			for _, line := range lines {
				if d.Cmd == "play" {
					p.say("> %s", line)
				}
				p.quiet = d.Cmd == "quietly"
				if err := p.command(strings.Fields(line)); err != nil {
					d.Fatalf(t, "%v\n%s", err, p.said())
				}
				p.quiet = false
			}
		default:
			if err := p.command(words(d)); err != nil {
				d.Fatalf(t, "%v\n%s", err, p.said())
			}
		}
		return p.said()
	})
	p.finish(t)
}

// words gives a step's command as it was written.
func words(d *datadriven.TestData) []string {
	all := []string{d.Cmd}
	for _, a := range d.CmdArgs {
		word := a.Key
		if len(a.Vals) > 0 {
			word += "=" + strings.Join(a.Vals, ",")
		}
		all = append(all, word)
	}
	return all
}

// finish checks the run as a whole: no property has fallen unless a rule was broken, and what was played is
// a scenario that gives the same run again.
func (p *player) finish(t *testing.T) {
	if p == nil {
		return
	}
	violations := p.cluster.Violations()
	if len(violations) > 0 && !p.broke {
		t.Errorf("%s: violated with every rule kept: %+v", t.Name(), violations)
	}
	scenario := p.cluster.Scenario(p.actions)
	again, err := scenario.Run(nil, newChecker())
	if err != nil {
		t.Fatalf("%s: replayed: %v", t.Name(), err)
	}
	if !reflect.DeepEqual(again.Violations(), violations) {
		t.Errorf("%s: replayed, the run violates %+v, and did violate %+v", t.Name(), again.Violations(), violations)
	}
}

func TestTranscriptsAreAllDescribed(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(transcripts, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%d transcripts: %v", len(files), err)
	}
	readme, err := os.ReadFile(filepath.Join(transcripts, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !strings.Contains(string(readme), "`"+filepath.Base(file)+"`") {
			t.Errorf("README.md does not say what %s is about", filepath.Base(file))
		}
	}
}

// ruleWatch counts which way each rule went where it was kept, and how often one was asked that was broken.
type ruleWatch struct {
	held, failed, broken map[raft.Rule]int
}

func newRuleWatch() *ruleWatch {
	return &ruleWatch{held: map[raft.Rule]int{}, failed: map[raft.Rule]int{}, broken: map[raft.Rule]int{}}
}

func (w *ruleWatch) guard(f *raft.Fact) {
	if w == nil {
		return
	}
	switch {
	case f.Broken:
		w.broken[f.Rule]++
	case f.Holds:
		w.held[f.Rule]++
	default:
		w.failed[f.Rule]++
	}
}

// event: RuleExactlyOnce is kept by the state machine, which says of a command that it was applied before.
func (w *ruleWatch) event(e *sim.Event) {
	if w == nil || e.Kind != sim.Applied || e.Entry.Kind != raft.Normal {
		return
	}
	w.guard(&raft.Fact{Rule: raft.RuleExactlyOnce, Holds: e.Rule != raft.RuleExactlyOnce})
}
