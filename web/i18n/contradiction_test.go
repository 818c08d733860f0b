package i18n

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"raftplayground/internal/golden"
	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// What contradicts what is told in English by the simulation itself, and by the catalogue in the same words.
func TestContradictionsAreThoseOfTheSimulation(t *testing.T) {
	want := sim.Contradictions()
	for code, sentence := range want {
		if got := printers[English].texts["contradiction."+code].Other; got != sentence {
			t.Errorf("%s: the catalogue says %q, the simulation %q", code, got, sentence)
		}
	}
	for key := range printers[English].texts {
		if code, ok := strings.CutPrefix(key, "contradiction."); ok && want[code] == "" {
			t.Errorf("%s tells nothing", key)
		}
	}
}

// The page tells the violations of the hunt in the same words, from the same events: its test reads what is written here.
func TestSentencesOfTheViolations(t *testing.T) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	written := map[string]bool{}
	all := scenarios(t, finds)
	var paths []string
	for path := range all {
		paths = append(paths, path)
	}
	slices.Sort(paths)
	for _, path := range paths {
		play(t, all[path], func(e *sim.Event) {
			if e.Kind != sim.ViolationFound || written[e.Violation.Code] {
				return
			}
			written[e.Violation.Code] = true
			english, chinese := must(t, English, e), must(t, Chinese, e)
			if !strings.Contains(english, e.Violation.Detail) || strings.Contains(chinese, e.Violation.Detail) || strings.ContainsAny(english+chinese, "{}") {
				t.Errorf("%s: %q, %q", e.Violation.Detail, english, chinese)
			}
			if err := encoder.Encode(map[string]any{"event": json.RawMessage(e.AppendJSON(nil)), "en": english, "zh": chinese}); err != nil {
				t.Fatal(err)
			}
		}, func(raft.Rule) {})
	}
	if len(written) < 12 {
		t.Errorf("only %d kinds of contradictions in these runs", len(written))
	}
	golden.Compare(t, "testdata/violations.ndjson", out.Bytes())
}
