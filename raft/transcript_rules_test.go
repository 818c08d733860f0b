package raft_test

import (
	"path/filepath"
	"testing"

	"raftplayground/raft"
)

// Trace lets a watch listen to a node of its own.
func (w *ruleWatch) Trace(f *raft.Fact) {
	if f.Kind == raft.FactRule {
		w.guard(f)
	}
}

// changeTwoVoters asks a lone leader for a change of two voters in one step. The simulation does not: its actions
// change one server, or name a joint configuration.
func changeTwoVoters(t *testing.T, watch *ruleWatch) {
	n, err := raft.New(raft.Config{ID: 1, Bootstrap: raft.Conf{Voters: []raft.NodeID{1}}, Tracer: watch,
		Options: raft.Options{ElectionTimeout: [2]raft.Micros{150_000, 300_000}, Heartbeat: 50_000}}, raft.Restored{}, 0)
	if err != nil {
		t.Fatal(err)
	}
	n.Campaign(0)
	for rd, ok := n.Ready(); ok; rd, ok = n.Ready() {
		if rd.Save != nil {
			n.Persisted(0, rd.Save.Seq)
		}
	}
	if _, err := n.ProposeConf(0, raft.Conf{Voters: []raft.NodeID{1, 2, 3}}); err != nil {
		t.Fatal(err)
	}
	if conf := n.Status().Conf; !conf.Joint() {
		t.Errorf("two voters were added in one step: %+v", conf)
	}
}

// unconditional are the rules that say "always", and why: only breaking them shows what else there could be.
var unconditional = map[raft.Rule]string{
	raft.RuleNoOpAtTermStart: "every leader appends a blank entry, whatever its log holds",
}

// Every rule is seen to hold and seen not to hold, somewhere in the transcripts: each can be read there both
// ways, and none is a rule that nothing ever asks for. (exactlyOnce is the state machine's: it fails where a
// command is found to have been applied before.)
func TestEveryRuleGoesBothWays(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(transcripts, "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	watch := newRuleWatch()
	for _, file := range files {
		runTranscript(t, file, watch)
	}
	changeTwoVoters(t, watch)
	for _, r := range raft.Rules() {
		if watch.held[r] == 0 {
			t.Errorf("%v (%s) never holds in any transcript", r, r.Section())
		}
		if why, ok := unconditional[r]; ok {
			if watch.failed[r] > 0 || watch.broken[r] == 0 {
				t.Errorf("%v (%s) fails %d times and is broken %d times; it has no other way, since %s",
					r, r.Section(), watch.failed[r], watch.broken[r], why)
			}
			continue
		}
		if watch.failed[r] == 0 {
			t.Errorf("%v (%s) holds always: no transcript shows the other way", r, r.Section())
		}
	}
}
