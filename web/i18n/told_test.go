package i18n

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"raftplayground/internal/golden"
	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/sim"
)

// scenarios reads those of a folder, by their paths.
func scenarios(t *testing.T, pattern string) map[string]sim.Scenario {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) < 5 {
		t.Fatalf("%s: %d scenarios: %v", pattern, len(paths), err)
	}
	all := make(map[string]sim.Scenario)
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if all[path], err = sim.ParseScenario(raw); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
	}
	return all
}

const (
	goldenScenarios = "../../raft/sim/testdata/golden/*.scenario.json"
	finds           = "../../raft/search/testdata/finds/*.json" // runs in which a broken rule breaks a property
)

// play runs a scenario under the eyes of the judges; asked is told of the rules that are evaluated.
func play(t *testing.T, s sim.Scenario, observe func(*sim.Event), asked func(raft.Rule)) {
	t.Helper()
	cfg := s.Config
	cfg.Seed, cfg.Servers, cfg.Start = s.Seed, s.Servers, s.Start
	cluster, err := sim.New(cfg, observe, check.All())
	if err != nil {
		t.Fatal(err)
	}
	cluster.WatchGuards(func(_ raft.NodeID, f *raft.Fact) { asked(f.Rule) })
	for _, a := range s.Actions {
		if err := cluster.Do(a); err != nil {
			t.Fatalf("%+v: %v", a, err)
		}
	}
	cluster.RunUntil(s.Until)
}

// Every rule decides something in one of these runs. What the page is told of by an event has a sentence there that names
// the rule, in every language; of the others the page has the rule's own sentence and its code.
func TestEveryRuleDecidesInSomeRun(t *testing.T) {
	asked, told := make(map[raft.Rule]bool), make(map[raft.Rule]bool)
	observe := func(e *sim.Event) {
		if e.Rule == raft.NoRule || e.Kind == sim.RuleSet || told[e.Rule] {
			return
		}
		told[e.Rule] = true
		for lang := range printers {
			sentence, ok := For(lang).Sentence(e)
			if name, section := For(lang).Rule(e.Rule); !ok || sentence == "" || name == "" || section == "" {
				t.Errorf("%s: %v: %s: %q, rule %q, section %q", lang, e.Rule, e.AppendJSON(nil), sentence, name, section)
			}
		}
	}
	for _, pattern := range []string{goldenScenarios, finds} {
		for _, s := range scenarios(t, pattern) {
			play(t, s, observe, func(r raft.Rule) { asked[r] = true })
		}
	}
	for seed := range uint64(4) {
		eventfulRun(t, seed, observe)
	}
	// A leader that nobody hears.
	alone, err := sim.ParseScenario([]byte(`{"version":1,"config":{"checkQuorum":true},"until":2000000,
		"actions":[{"at":1000000,"do":"partition","groups":[["S1"],["S2"],["S3"],["S4"],["S5"]]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	play(t, alone, observe, func(raft.Rule) {})
	for _, r := range raft.Rules() {
		if !asked[r] && !told[r] {
			t.Errorf("%v decides nothing in these runs", r)
		}
	}
	// These are the rules that an event names: whoever takes one away from its event takes its sentence from the page.
	var names []string
	for _, r := range raft.Rules() {
		if told[r] {
			names = append(names, r.String())
		}
	}
	want := strings.Fields(`refuseOldTermVote voteOncePerTerm logUpToDate refuseOldTermAppend prevLogMatches replaceConflict appendNew learnCommit
		applyCommitted higherTerm electionTimeout startElection majorityWins leaderSeen electionAgain heartbeat leaderAppends commitOwnTerm
		noOpAtTermStart snapshotReplacesLog preVote preVoteWhileLed checkQuorum voteWhileLed transferStopsProposals transferToCaughtUp
		transferAborts confOnAppend leaveJointCommitted removedLeaderStepsDown readConfirmed exactlyOnce`)
	if !slices.Equal(names, want) {
		t.Errorf("events name the rules %v, want %v", names, want)
	}
}

// Every property that falls in the runs of the hunt is told in every language, by its name.
func TestViolationsAreTold(t *testing.T) {
	fallen := make(map[string]bool)
	for path, s := range scenarios(t, finds) {
		play(t, s, func(e *sim.Event) {
			if e.Kind != sim.ViolationFound || fallen[e.Violation.Property] {
				return
			}
			fallen[e.Violation.Property] = true
			for lang := range printers {
				p := For(lang)
				if sentence, ok := p.Sentence(e); !ok || !strings.Contains(sentence, p.T("property."+e.Violation.Property+".name")) {
					t.Errorf("%s: %s: %q", path, lang, sentence)
				}
			}
		}, func(raft.Rule) {})
	}
	if len(fallen) < 8 {
		t.Errorf("only %v fall in these runs", fallen)
	}
}

// The page tells the golden streams in the same words, from the same events: its test reads what is written here. Of
// events that are told by the same key some are enough.
func TestSentencesOfTheGoldenStreams(t *testing.T) {
	const enough = 2
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	all := scenarios(t, goldenScenarios)
	for _, name := range []string{"crash", "election", "faults", "members", "network", "options", "partition", "sessions", "start", "workload", "write"} {
		s, ok := all[strings.Replace(goldenScenarios, "*", name, 1)]
		if !ok || len(all) != 11 {
			t.Fatalf("%s: there are other golden scenarios: %d", name, len(all))
		}
		written := make(map[string]int)
		play(t, s, func(e *sim.Event) {
			fields, err := fieldsOf(e)
			if err != nil {
				t.Fatal(err)
			}
			key := tellingKey(fields)
			if written[key]++; written[key] > enough {
				return
			}
			if err := encoder.Encode(map[string]any{
				"event": json.RawMessage(e.AppendJSON(nil)), "en": must(t, English, e), "zh": must(t, Chinese, e),
			}); err != nil {
				t.Fatal(err)
			}
		}, func(raft.Rule) {})
	}
	const path = "testdata/sentences.ndjson"
	golden.Compare(t, path, out.Bytes())
}

// tellingKey is the key that tells an event.
func tellingKey(fields map[string]any) string {
	for _, key := range sentenceKeys(fields) {
		if _, ok := printers[English].texts[key]; ok {
			return key
		}
	}
	return ""
}

func must(t *testing.T, lang string, e *sim.Event) string {
	t.Helper()
	sentence, ok := For(lang).Sentence(e)
	if !ok {
		t.Errorf("%s: nothing tells %s", lang, e.AppendJSON(nil))
	}
	return sentence
}
