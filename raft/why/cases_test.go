package why_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"raftplayground/internal/golden"
	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/raft/why"
)

const second raft.Micros = 1_000_000

// moment is a run up to where a question is asked.
type moment struct {
	name   string
	config func(*sim.Config)
	steps  []string // commands, each with a time to wait before it: "+50000 {...}"; "+50000" alone only waits
	ask    func(*moment) why.Answer
	code   string // what the answer is
	among  string // an obstacle that must be among those named; empty: any

	cleared func(*moment) bool // what was asked about has happened
	within  raft.Micros        // after the remedies
	between raft.Micros        // after each remedy
	anyway  bool               // it happens by itself, too: no control

	t       *testing.T
	c       *sim.Cluster
	history *why.History
	answer  why.Answer
	refused uint64 // the last vote that was refused, or ignored
	granted uint64 // the last that was granted to another
}

// observe notes what questions can be about.
func (m *moment) observe(e *sim.Event) {
	m.history.Observe(e)
	switch {
	case e.Kind == sim.Ignored && e.Rule != raft.RuleStaleVoteReply, e.Kind == sim.VoteDecided && !e.Fact.Granted:
		m.refused = e.Seq
	case e.Kind == sim.VoteDecided && e.Fact.Peer != e.Server:
		m.granted = e.Seq
	}
}

// play goes through the steps.
func (m *moment) play(t *testing.T) {
	t.Helper()
	m.t = t
	cfg := sim.DefaultConfig()
	cfg.Seed, cfg.Servers = 1, 5
	if m.config != nil {
		m.config(&cfg)
	}
	m.history = why.NewHistory(cfg)
	c, err := sim.New(cfg, m.observe)
	if err != nil {
		t.Fatal(err)
	}
	m.c = c
	for _, step := range m.steps {
		m.step(step)
	}
}

func (m *moment) step(step string) {
	m.t.Helper()
	wait, command, _ := strings.Cut(step, " ")
	var span raft.Micros
	if _, err := fmt.Sscanf(wait, "+%d", &span); err != nil {
		m.t.Fatalf("%s: step %q begins with no time", m.name, step)
	}
	m.c.RunUntil(m.c.Now() + span)
	if command == "" {
		return
	}
	a, err := sim.ParseAction([]byte(m.fill(command)))
	if err != nil {
		m.t.Fatal(err)
	}
	a.At = m.c.Now()
	if err := m.c.Do(a); err != nil {
		m.t.Fatalf("%s: %s: %v", m.name, command, err)
	}
}

// fill puts the leader's name, and the others', in the place of L and F1, F2, ...
func (m *moment) fill(command string) string {
	leader := m.leader()
	if leader == raft.None {
		return command
	}
	command = strings.ReplaceAll(command, `"L"`, fmt.Sprintf("%q", leader))
	n := 0
	for id := raft.NodeID(1); id <= raft.NodeID(m.c.Count()); id++ {
		if id != leader {
			n++
			command = strings.ReplaceAll(command, fmt.Sprintf(`"F%d"`, n), fmt.Sprintf("%q", id))
		}
	}
	return command
}

func (m *moment) leader() raft.NodeID {
	best, term := raft.None, raft.Term(0)
	for id := raft.NodeID(1); id <= raft.NodeID(m.c.Count()); id++ {
		if s, up := m.c.StatusOf(id); up && s.Role == raft.Leader && s.CurrentTerm > term {
			best, term = id, s.CurrentTerm
		}
	}
	return best
}

// branch is the same moment, to go on from in another direction.
func (m *moment) branch() *moment {
	b := *m
	b.history = m.history.Clone()
	b.c = m.c.Clone(b.history.Observe)
	return &b
}

func (m *moment) do(a sim.Action) error {
	a.At = m.c.Now()
	return m.c.Do(a)
}

// until lets time pass until what was asked about has happened; false if it does not.
func (m *moment) until(span raft.Micros) bool {
	for end := m.c.Now() + span; ; {
		if m.cleared(m) {
			return true
		}
		at, ok := m.c.Next()
		if !ok || at > end {
			m.c.RunUntil(end)
			return m.cleared(m)
		}
		m.c.RunUntil(max(at, m.c.Now()+2_000)) // to look at each event takes long
	}
}

// serving says whether a leader has committed an entry of its own term, and can go on committing.
func serving(m *moment) bool {
	id := m.leader()
	if id == raft.None || m.c.IsFrozen(id) {
		return false
	}
	s, _ := m.c.StatusOf(id)
	committed := s.Snapshot != nil && s.Snapshot.Term == s.CurrentTerm ||
		slices.ContainsFunc(s.Log, func(e raft.Entry) bool { return e.Term == s.CurrentTerm && e.Index <= s.CommitIndex })
	return committed && why.NoLeader(m.c).Code == "leads"
}

// ways are the different ways to follow an answer: each remedy of each obstacle is done in at least one of them.
func ways(a why.Answer) [][]sim.Action {
	most := 1
	for _, o := range a.Obstacles {
		most = max(most, len(o.Remedies))
	}
	var all [][]sim.Action
	for shift := range most {
		var way []sim.Action
		for _, o := range a.Obstacles {
			if len(o.Remedies) == 0 && o.At > 0 {
				way = append(way, sim.Action{At: o.At}) // it is to be waited for
			}
			for i := range o.Take {
				way = append(way, o.Remedies[(shift+i)%len(o.Remedies)].Action)
			}
		}
		if !slices.ContainsFunc(all, func(w []sim.Action) bool { return slices.EqualFunc(w, way, sameAction) }) {
			all = append(all, way)
		}
	}
	return all
}

func sameAction(a, b sim.Action) bool { return text(a) == text(b) }

func text(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// TestAnswers asks at each of the moments, compares the answers with those that are stored, and does what they say would
// change it: then it changes, and where the answer says that it would not have by itself, it does not.
func TestAnswers(t *testing.T) {
	var got bytes.Buffer
	for _, m := range moments() {
		m.play(t)
		answer := m.ask(m)
		fmt.Fprintf(&got, "{\"moment\":%q,\"answer\":%s}\n", m.name, text(answer))
		t.Run(strings.ReplaceAll(m.name, " ", "_"), func(t *testing.T) {
			m.t = t
			m.judge(answer)
		})
	}
	const path = "testdata/answers.ndjson"
	golden.Compare(t, path, got.Bytes())
}

func (m *moment) judge(answer why.Answer) {
	t := m.t
	m.answer = answer
	if answer.Code != m.code || m.among != "" && !slices.ContainsFunc(answer.Obstacles, func(o why.Obstacle) bool { return o.Code == m.among }) {
		t.Fatalf("want %s with obstacle %q, got %s", m.code, m.among, text(answer))
	}
	if m.cleared == nil {
		return
	}
	if m.cleared(m) {
		t.Fatalf("what is asked about has happened already: %s", text(answer))
	}
	for _, way := range ways(answer) {
		b := m.branch()
		for _, a := range way {
			if a.Do == "" {
				b.c.RunUntil(a.At)
				continue
			}
			if err := b.do(a); err != nil && !(a.Do == "deliver" && b.c.Now() > m.c.Now()) { // it has arrived by itself
				t.Fatalf("remedy %s is impossible: %v; of %s", text(a), err, text(answer))
			}
			b.c.RunUntil(b.c.Now() + m.between)
		}
		if !b.until(m.within) {
			t.Errorf("after %s it does not happen in %d ms; of %s", text(way), m.within/1000, text(answer))
		}
	}
	if b := m.branch(); !m.anyway && b.until(m.within) {
		t.Errorf("it happens without the remedies, too: %s", text(answer))
	}
}
