package sim

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"raftplayground/internal/golden"
	"raftplayground/raft"
)

// TestGoldenStreams replays each scenario of testdata/golden and compares its stream, events with states
// between, with the one stored. The page's reducer is tested against the same files, so that Go and
// TypeScript can't drift apart; and a change of the engine's behaviour shows up here.
func TestGoldenStreams(t *testing.T) {
	for _, stored := range GoldenScenarios(t) {
		name := filepath.Join("testdata", "golden", stored.Name)
		t.Run(stored.Name, func(t *testing.T) {
			got := goldenStream(t, stored.Scenario)
			golden.Compare(t, name+".ndjson", got)
		})
	}
}

// GoldenScenario is one of testdata/golden, by the name of its file.
type GoldenScenario struct {
	Name string
	Scenario
}

// GoldenScenarios reads them all, for every test that goes through them.
func GoldenScenarios(t *testing.T) []GoldenScenario {
	t.Helper()
	paths, err := filepath.Glob("testdata/golden/*.scenario.json")
	if err != nil || len(paths) < 5 {
		t.Fatalf("%d scenarios: %v", len(paths), err)
	}
	var all []GoldenScenario
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		s, err := ParseScenario(raw)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		all = append(all, GoldenScenario{strings.TrimSuffix(filepath.Base(path), ".scenario.json"), s})
	}
	return all
}

// goldenStream is the run as lines {"state":...} and {"event":...}: a state before the first event that
// follows New, one at every tenth of the run, one right after every action, one at the end. With a state of manual
// mode come the "choices" that it leaves.
func goldenStream(t *testing.T, s Scenario) []byte {
	t.Helper()
	var out bytes.Buffer
	var events [][]byte
	c, err := New(s.Config, func(e *Event) { events = append(events, e.AppendJSON(nil)) })
	if err != nil {
		t.Fatal(err)
	}
	events = nil // the first state includes those of New
	flush := func() {
		for _, e := range events {
			out.WriteString(`{"event":`)
			out.Write(e)
			out.WriteString("}\n")
		}
		events = nil
		line := map[string]any{"state": c.State()}
		if c.manual {
			line["choices"] = choicesOf(t, c)
		}
		state, err := json.Marshal(line)
		if err != nil {
			t.Fatal(err)
		}
		out.Write(state)
		out.WriteByte('\n')
	}
	flush()
	next := s.Actions
	for tenth := raft.Micros(1); tenth <= 10; tenth++ {
		until := s.Until * tenth / 10
		for len(next) > 0 && next[0].At <= until {
			if err := c.Do(next[0]); err != nil {
				t.Fatalf("%+v: %v", next[0], err)
			}
			next = next[1:]
			flush()
		}
		c.RunUntil(until)
		flush()
	}
	return out.Bytes()
}

// choicesOf lists the choices as commands: an action without its time.
func choicesOf(t *testing.T, c *Cluster) []map[string]any {
	t.Helper()
	choices := make([]map[string]any, 0)
	for _, a := range c.Choices() {
		encoded, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		var command map[string]any
		if err := json.Unmarshal(encoded, &command); err != nil {
			t.Fatal(err)
		}
		delete(command, "at")
		choices = append(choices, command)
	}
	return choices
}
