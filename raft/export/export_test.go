package export

import (
	"encoding/json"
	"os"
	"regexp"
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
	acceptedByShiViz(t, all)
	return all
}

// acceptedByShiViz checks what ShiViz demands of clocks, or else shows nothing: a host's own counts from 1 without a gap, and no
// clock speaks of an event that is not there.
func acceptedByShiViz(t *testing.T, all []logged) {
	t.Helper()
	events := map[string]uint64{}
	for _, e := range all {
		events[e.host]++
		if e.clock[e.host] != events[e.host] {
			t.Fatalf("event %d of %s has the clock %v: %s", events[e.host], e.host, e.clock, e.text)
		}
		for host, n := range e.clock {
			if n < 1 || n > events[host] {
				t.Fatalf("%v speaks of event %d of %s, which has not been", e, n, host)
			}
		}
	}
}

func (e logged) before(o logged) bool {
	for host, n := range e.clock {
		if n > o.clock[host] {
			return false
		}
	}
	for host, n := range o.clock {
		if e.clock[host] < n {
			return true
		}
	}
	return false
}

// TestClocksOrderWhatHappenedBefore compares the clocks with the definition: an event happened before another if it came earlier
// at the same host, or sent the message that the other received, or there is one between them. In a part of a run it is the same.
func TestClocksOrderWhatHappenedBefore(t *testing.T) {
	for seed := range uint64(3) {
		var log ShiViz
		if seed == 2 {
			log.From, log.To = 150_000, 1_250_000
		}
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
			if !within(e.At, log.From, log.To) {
				return
			}
			from := func() int {
				if sent, known := sender[e.Message.ID]; known {
					return sent
				}
				return -1 // before this part of the run
			}
			switch e.Kind {
			case sim.Sent:
				add(e.Message.From.String(), -1)
				sender[e.Message.ID] = len(reaches) - 1
			case sim.Duplicated:
				sender[e.Copy.ID] = from()
				doubled++
			case sim.Delivered:
				add(e.Message.To.String(), from())
			case sim.Lost:
				lost++
			default:
				if happening(e) != "" {
					add(hostOf(e), -1)
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
	all := lines(text.String())
	if all[0] != "sequenceDiagram" {
		t.Fatalf("it begins with %q", all[0])
	}
	for _, line := range all[1:] {
		if !mermaidLine.MatchString(line) {
			t.Errorf("line %q", line)
		}
	}
	return text.String()
}

func lines(text string) []string { return strings.Split(strings.TrimSuffix(text, "\n"), "\n") }

func TestMermaid(t *testing.T) {
	text := diagram(t, sim.Scenario{Version: 1, Seed: 7, Servers: 3, Config: sim.DefaultConfig(), Until: 700_000,
		Actions: []sim.Action{{At: 400_000, Do: "write", Key: "end", Value: ptr("a;b\n#9 \"end\"")}, {At: 600_000, Do: "crash", Server: 2}}}, 0, 0)
	golden.Compare(t, "testdata/sequence.mmd", []byte(text))
}

func TestMermaidDrawsTheEndOfALongRun(t *testing.T) {
	long := rough(1)
	long.Until = 5_000_000
	text := diagram(t, long, 0, 0)
	if len(text) > 50_000 || !strings.Contains(text, "left out before") || !strings.Contains(text, "-x") {
		t.Errorf("%d bytes: %.300s", len(text), text)
	}
	part := diagram(t, long, 1_100_000, 1_210_000)
	if strings.Contains(part, "left out") || !strings.Contains(part, "Note over S2: crashed") || strings.Contains(part, "Note over S1: crashed") {
		t.Errorf("a part of it: %.300s", part)
	}
}

// unlawful is a run of three servers in which a rule is broken, and two lead one term because of it.
func unlawful(until raft.Micros) sim.Scenario {
	return sim.Scenario{Version: 1, Seed: 7, Servers: 3, Config: sim.DefaultConfig(), Until: until, Actions: []sim.Action{
		{At: 50_000, Do: "break", Rule: "voteOncePerTerm"},
		{At: 100_000, Do: "timeout", Server: 1},
		{At: 100_000, Do: "timeout", Server: 2},
		{At: 250_000, Do: "mend", Rule: "voteOncePerTerm"},
	}}
}

// twoLeaders finds that two servers lead one term.
type twoLeaders struct{ leader map[raft.Term]raft.NodeID }

func (c *twoLeaders) Check(e *sim.Event) *sim.Violation {
	if e.Kind != sim.RoleChanged || e.Fact.Role != raft.Leader {
		return nil
	}
	if other, led := c.leader[e.Fact.Term]; led {
		return &sim.Violation{Property: "electionSafety", Servers: []raft.NodeID{other, e.Server}}
	}
	c.leader[e.Fact.Term] = e.Server
	return nil
}

func (c *twoLeaders) Clone() sim.Checker { return c }

// TestAnUnlawfulRunIsMarked: that a rule is broken, and which property falls, is told of the whole run and of each part of it, also
// of a run so long that what is drawn is only its end.
func TestAnUnlawfulRunIsMarked(t *testing.T) {
	for name, c := range map[string]struct {
		until, from, to  raft.Micros
		mermaid          []string
		broken, violated string // in ShiViz
	}{
		"whole":  {400_000, 0, 0, []string{"Note over S1,S3: broken rule voteOncePerTerm", "Note over S2: violation of electionSafety by S2, S1\n"}, "S1", "S2"},
		"long":   {20_000_000, 0, 0, []string{"Note over S1,S3: violation of electionSafety by S2, S1 at 134.602 ms, which is not drawn"}, "S1", "S2"},
		"before": {400_000, 0, 40_000, []string{"violation of electionSafety by S2, S1 at 134.602 ms, which is not drawn"}, "S1", "S2"},
		"after":  {400_000, 300_000, 350_000, []string{"violation of electionSafety by S2, S1 at 134.602 ms, which is not drawn"}, "S1", "S2"},
	} {
		t.Run(name, func(t *testing.T) {
			s := unlawful(c.until)
			begin := s.Config
			begin.Seed, begin.Servers = s.Seed, s.Servers
			m, v := NewMermaid(begin), ShiViz{From: c.from, To: c.to}
			m.From, m.To = c.from, c.to
			if _, err := s.Run(func(e *sim.Event) { m.Observe(e); v.Observe(e) }, &twoLeaders{map[raft.Term]raft.NodeID{}}); err != nil {
				t.Fatal(err)
			}
			var drawn, log strings.Builder
			_, err := m.WriteTo(&drawn)
			if err == nil {
				_, err = v.WriteTo(&log)
			}
			if err != nil {
				t.Fatal(err)
			}
			for _, want := range append(c.mermaid, "Note over S1,S3: not Raft as it is: without voteOncePerTerm\n") {
				if !strings.Contains(drawn.String(), want) {
					t.Errorf("Mermaid's has no %q: %.500s", want, drawn.String())
				}
			}
			for _, line := range lines(drawn.String())[1:] {
				if !mermaidLine.MatchString(line) {
					t.Errorf("line %q", line)
				}
			}
			told := map[string]string{}
			events := readShiViz(t, log.String())
			for _, e := range events {
				told[e.text] = e.host
			}
			if c.from > 0 && (!strings.HasPrefix(events[0].text, "broken") || !strings.HasPrefix(events[1].text, "violation")) {
				t.Errorf("what was before is not told first: %v", events[:2])
			}
			if told["broken rule voteOncePerTerm at 50.000 ms"] != c.broken || told["violation of electionSafety by S2, S1 at 134.602 ms"] != c.violated {
				t.Errorf("ShiViz's has no line of them: %.900s", log.String())
			}
		})
	}
}

func TestAnUnlawfulRunOfOneServer(t *testing.T) {
	s := sim.Scenario{Version: 1, Seed: 7, Servers: 1, Config: sim.DefaultConfig(), Until: 300_000, Actions: []sim.Action{{At: 1, Do: "break", Rule: "voteOncePerTerm"}}}
	text := diagram(t, s, 0, 0)
	if !strings.Contains(text, "Note over S1: not Raft as it is: without voteOncePerTerm") || !strings.Contains(text, "seed 7, 1 server\n") {
		t.Error(text)
	}
}

// TestAShiVizLogHasAnEnd: a log that would be too long says where it ends, and is one that ShiViz reads. What befalls the run after
// that is told all the same.
func TestAShiVizLogHasAnEnd(t *testing.T) {
	long := rough(1)
	long.Actions = append(long.Actions, sim.Action{At: 2_500_000, Do: "break", Rule: "voteOncePerTerm"})
	log := ShiViz{room: 50_000}
	run(t, long, log.Observe)
	var text strings.Builder
	if _, err := log.WriteTo(&text); err != nil {
		t.Fatal(err)
	}
	all := readShiViz(t, text.String())
	if n := len(all); text.Len() < log.room || text.Len() > log.room+1000 || !strings.HasPrefix(all[n-2].text, "the log ends here") || all[n-1].text != "broken rule voteOncePerTerm at 2500.000 ms" {
		t.Errorf("%d bytes, which end with %v", text.Len(), all[n-2:])
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
