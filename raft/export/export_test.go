package export

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"raftplayground/internal/golden"
	"raftplayground/raft"
	"raftplayground/raft/random"
	"raftplayground/raft/sim"
)

// rough is a run in which messages are lost, doubled and overtaken, servers crash, and clients write.
func rough(seed uint64) sim.Scenario {
	cfg := sim.DefaultConfig()
	cfg.Loss, cfg.Duplicate, cfg.Reorder = 0.1, 0.1, 0.1
	actions := []sim.Action{
		{At: 0, Do: "workload", Clients: ptr(3), Rate: ptr(20.0)},
		{At: 900_000, Do: "crash", Server: 1},
		{At: 1_200_000, Do: "crash", Server: 2},
		{At: 1_500_000, Do: "restart", Server: 1},
		{At: 1_800_000, Do: "freeze", Server: 3},
		{At: 2_100_000, Do: "thaw", Server: 3},
	}
	return sim.Scenario{Version: sim.ScenarioVersion, Seed: seed, Servers: 5, Config: cfg, Actions: actions, Until: 2_500_000}
}

func ptr[T any](v T) *T { return &v }

func run(t *testing.T, s sim.Scenario, observe func(*sim.Event)) {
	t.Helper()
	if _, err := s.Run(observe); err != nil {
		t.Fatal(err)
	}
}

// logged is an event as ShiViz reads it.
type logged struct {
	host  string
	clock map[string]uint64
	text  string
}

// shivizExpression is ShiViz's default one.
var shivizExpression = regexp.MustCompile(`(?P<host>\S*) (?P<clock>{.*})\n(?P<event>.*)`)

func readShiViz(t *testing.T, log string) []logged {
	t.Helper()
	var all []logged
	for _, m := range shivizExpression.FindAllStringSubmatch(log, -1) {
		e := logged{host: m[1], text: m[3]}
		if err := json.Unmarshal([]byte(m[2]), &e.clock); err != nil {
			t.Fatalf("clock %s: %v", m[2], err)
		}
		all = append(all, e)
	}
	if 2*len(all) != strings.Count(log, "\n") {
		t.Fatalf("%d events in %d lines", len(all), strings.Count(log, "\n"))
	}
	return all
}

func (e logged) before(o logged) bool {
	less := false
	for _, host := range slices.Concat(keys(e.clock), keys(o.clock)) {
		if e.clock[host] > o.clock[host] {
			return false
		}
		less = less || e.clock[host] < o.clock[host]
	}
	return less
}

func keys(clock map[string]uint64) []string {
	var all []string
	for k := range clock {
		all = append(all, k)
	}
	return all
}

// TestClocksOrderWhatHappenedBefore compares the clocks with the definition: an event happened before another if it came earlier
// at the same host, or sent the message that the other received, or there is one between them.
func TestClocksOrderWhatHappenedBefore(t *testing.T) {
	for seed := range uint64(2) {
		var log ShiViz
		sender := map[uint64]int{} // by message, the event that sent it
		last := map[string]int{}
		var reaches [][]bool // by event, the events before it
		add := func(host string, also int) {
			before := make([]bool, len(reaches))
			for _, cause := range []int{last[host] - 1, also} {
				if cause < 0 {
					continue
				}
				before[cause] = true
				for i, further := range reaches[cause] {
					before[i] = before[i] || further
				}
			}
			reaches = append(reaches, before)
			last[host] = len(reaches)
		}
		s := rough(seed)
		s.Until = 1_300_000
		lost, doubled := 0, 0
		run(t, s, func(e *sim.Event) {
			log.Observe(e)
			switch e.Kind {
			case sim.Sent:
				add(e.Message.From.String(), -1)
				sender[e.Message.ID] = len(reaches) - 1
			case sim.Duplicated:
				sender[e.Copy.ID] = sender[e.Message.ID]
				doubled++
			case sim.Delivered:
				add(e.Message.To.String(), sender[e.Message.ID])
			case sim.Lost:
				lost++
			default:
				if happening(e) != "" && place(e) != "" {
					add(place(e), -1)
				}
			}
		})
		var text strings.Builder
		if _, err := log.WriteTo(&text); err != nil {
			t.Fatal(err)
		}
		all := readShiViz(t, text.String())
		if len(all) != len(reaches) || lost < 10 || doubled < 10 || len(all) < 500 {
			t.Fatalf("%d events, of %d; %d lost, %d doubled: this tests too little", len(all), len(reaches), lost, doubled)
		}
		for i := range all {
			for j := range i {
				if got := all[j].before(all[i]); got != reaches[i][j] {
					t.Fatalf("seed %d: %v before %v: %v by the clocks, %v by definition", seed, all[j], all[i], got, reaches[i][j])
				}
				if all[i].before(all[j]) {
					t.Fatalf("seed %d: %v is before %v, which is above it", seed, all[i], all[j])
				}
			}
		}
	}
}

// mermaidLine is what the diagrams use of Mermaid's grammar.
var mermaidLine = regexp.MustCompile(`^    (%% .*|participant [SC][1-9]|Note over [SC][1-9](,S[1-9])?: [^;#]*(#\d+;[^;#]*)*|[SC][1-9](->>|-->>|-x)[SC][1-9]: [^;#]+(#\d+;[^;#]*)*)$`)

func diagram(t *testing.T, s sim.Scenario, from, to raft.Micros) string {
	t.Helper()
	begin := s.Config
	begin.Seed, begin.Servers = s.Seed, s.Servers
	m := NewMermaid(begin)
	m.From, m.To = from, to
	run(t, s, m.Observe)
	var text strings.Builder
	if _, err := m.WriteTo(&text); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(text.String(), "\n"), "\n")
	if lines[0] != "sequenceDiagram" {
		t.Fatalf("it begins with %q", lines[0])
	}
	for _, line := range lines[1:] {
		if !mermaidLine.MatchString(line) {
			t.Errorf("line %q", line)
		}
	}
	return text.String()
}

func TestMermaid(t *testing.T) {
	text := diagram(t, sim.Scenario{Version: 1, Seed: 7, Servers: 3, Config: sim.DefaultConfig(), Until: 700_000,
		Actions: []sim.Action{{At: 400_000, Do: "write", Key: "end", Value: ptr("a;b\n#9 \"end\"")}, {At: 600_000, Do: "crash", Server: 2}}}, 0, 0)
	golden.Compare(t, "testdata/sequence.mmd", []byte(text))
}

func TestMermaidDrawsTheEndOfALongRun(t *testing.T) {
	long := rough(1)
	long.Until = 5_000_000
	text := diagram(t, long, 0, 0)
	if len(text) > 50_000 || !strings.Contains(text, "are left out") || !strings.Contains(text, "-x") {
		t.Errorf("%d bytes: %.300s", len(text), text)
	}
	part := diagram(t, long, 1_100_000, 1_210_000)
	if strings.Contains(part, "left out") || !strings.Contains(part, "Note over S2: crashed") || strings.Contains(part, "Note over S1: crashed") {
		t.Errorf("a part of it: %.300s", part)
	}
}

// TestHostileText: what clients write can't end a line, a note or a log's event.
func TestHostileText(t *testing.T) {
	r := random.Source(1)
	for range 200 {
		var text strings.Builder
		for range 12 {
			text.WriteRune(rune(r.Between(1, 0x2100)))
		}
		for _, said := range []string{text.String(), "end", "End;", "a\nS1->>S2: x", "%%{init: {}}%%"} {
			if line := "    Note over S1: " + escapeMermaid(said); !mermaidLine.MatchString(line) || endWord.MatchString(strings.TrimPrefix(line, "    ")) {
				t.Errorf("%q becomes %q", said, line)
			}
			if line := oneLine(said); strings.ContainsAny(line, "\n\r\u2028") {
				t.Errorf("%q becomes %q", said, line)
			}
		}
	}
}

func ExampleShiViz() {
	var log ShiViz
	s := sim.Scenario{Version: 1, Seed: 7, Servers: 1, Config: sim.DefaultConfig(), Until: 300_000}
	if _, err := s.Run(log.Observe); err != nil {
		panic(err)
	}
	if _, err := log.WriteTo(os.Stdout); err != nil {
		panic(err)
	}
	// Output:
	// S1 {"S1":1}
	// election timer fired at 294.194 ms
	// S1 {"S1":2}
	// candidate, term 1 at 294.194 ms
	// S1 {"S1":3}
	// leader, term 1 at 295.194 ms
	// S1 {"S1":4}
	// commitIndex 1 at 296.194 ms
}
