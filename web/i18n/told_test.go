package i18n

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
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

// ruleScenarios are runs in which rules decide of which the others show nothing.
const ruleScenarios = "testdata/rules/*.scenario.json"

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

// Every rule decides something in one of these runs, and some event names it: whoever takes a rule away from its event takes
// it from the page. In every language there is a sentence for what it had to do with each kind of event that names it; the
// page finds the same words, by the file that is compared here.
func TestEveryRuleDecidesInSomeRun(t *testing.T) {
	asked, told := make(map[raft.Rule]bool), make(map[raft.Rule]bool)
	written := make(map[string]bool)
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	observe := func(e *sim.Event) {
		if e.Kind == sim.RuleSet {
			return
		}
		for _, r := range append(e.Also[:], e.Rule) {
			if key := fmt.Sprint(r, e.Kind); r == raft.NoRule || written[key] {
				continue
			} else {
				told[r], written[key] = true, true
			}
			texts := make(map[string]string)
			for lang := range printers {
				sentence, ok := For(lang).SentenceOf(e, r)
				if name, section := For(lang).Rule(r); !ok || sentence == "" || name == "" || section == "" || strings.ContainsAny(sentence, "{}") {
					t.Errorf("%s: %v: %s: %q, rule %q, section %q", lang, r, e.AppendJSON(nil), sentence, name, section)
				} else {
					texts[lang] = sentence
				}
			}
			if err := encoder.Encode(map[string]any{"rule": r.String(), "event": json.RawMessage(e.AppendJSON(nil)), "en": texts[English], "zh": texts[Chinese]}); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, pattern := range []string{goldenScenarios, finds, ruleScenarios} {
		all := scenarios(t, pattern)
		for _, path := range slices.Sorted(maps.Keys(all)) {
			play(t, all[path], observe, func(r raft.Rule) { asked[r] = true })
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
	for _, r := range raft.Rules() {
		if !told[r] {
			t.Errorf("no event of these runs names %v", r)
		}
	}
	golden.Compare(t, "testdata/firings.ndjson", out.Bytes())
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

// The page tells the golden streams in the same words, from the same events, and elections under a joint configuration, which
// they don't have: its test reads what is written here. Of events that are told by the same key some are enough.
func TestSentencesOfTheGoldenStreams(t *testing.T) {
	const enough = 2
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	all := scenarios(t, goldenScenarios)
	if len(all) != 11 {
		t.Fatalf("there are other golden scenarios: %d", len(all))
	}
	for path, s := range scenarios(t, ruleScenarios) {
		if strings.Contains(path, "/joint_") {
			all[path] = s
		}
	}
	for _, name := range []string{"crash", "election", "faults", "members", "network", "options", "partition", "sessions", "start", "workload", "write", "joint_election", "joint_half"} {
		s, ok := all[strings.Replace(goldenScenarios, "*", name, 1)]
		if !ok {
			s, ok = all[strings.Replace(ruleScenarios, "*", name, 1)]
		}
		if !ok {
			t.Fatalf("there is no scenario %s", name)
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
