package session

import (
	"errors"
	"testing"

	"raftplayground/raft/random"
	"raftplayground/raft/sim"
	"raftplayground/session/journal"
	"raftplayground/session/timeline"
)

// TestAScenarioIsASession takes runs of all sorts as scenarios, at any moment: the session that begins with one is paused at that
// moment, has the run as its past, and comes back from its journal as it was.
func TestAScenarioIsASession(t *testing.T) {
	for seed := range uint64(4) {
		var j journal.Memory
		keptIn(t, &j, hasty(), func(t *testing.T, m *Manager) {
			r := random.Source(seed)
			from := create(t, m, Request{Seed: &seed})
			for range 40 {
				pupilDoes(t, &r, from)
			}
			run, err := from.Scenario(t.Context(), Present)
			if err != nil {
				t.Fatal(err)
			}
			s := create(t, m, Request{Scenario: &run})
			began := keyframeOf(t, s)
			if began.State.Hash != run.Hash || began.Playing || began.State.Now != int64(run.Until) {
				t.Fatalf("seed %d: it begins at %d with %s, the scenario ends at %d with %s", seed, began.State.Now, began.State.Hash, run.Until, run.Hash)
			}
			if again, err := s.Scenario(t.Context(), Present); err != nil || again.Hash != run.Hash || len(again.Actions) != len(run.Actions) {
				t.Fatalf("its scenario: %v, %d actions", err, len(again.Actions))
			}
			sub := subscribe(t, s, nil)
			if f := nextOf(t, sub, "clock"); f.Playing {
				t.Error("the first viewer starts it")
			}
			mustDo(t, s, `{"do":"stepBack"}`)
			mustDo(t, s, `{"do":"switch","branch":1}`)
			mustDo(t, s, `{"do":"write","key":"after","value":"it"}`)
			was := moment(t, s)
			sub.Close()
			m2 := newKeeping(t, &j, hasty())
			defer closeManager(t, m2)
			if is := moment(t, find(t, m2, s.ID())); is != was {
				t.Errorf("seed %d: it comes back as\n%s\nand was\n%s", seed, is, was)
			}
		})
	}
}

func TestAScenarioThatCannotBeASession(t *testing.T) {
	idle := func() sim.Scenario {
		return sim.Scenario{Version: sim.ScenarioVersion, Seed: 7, Servers: 3, Config: sim.DefaultConfig(), Until: 1_000_000}
	}
	limits := hasty()
	limits.ScenarioEvents = 10_000
	for name, c := range map[string]struct {
		spoil func(*sim.Scenario)
		want  []error
	}{
		"another hash":      {func(s *sim.Scenario) { s.Hash = "0123456789abcdef0123456789abcdef" }, []error{ErrOtherHash, sim.ErrHash}},
		"impossible action": {func(s *sim.Scenario) { s.Actions = []sim.Action{{At: 5, Do: "restart", Server: 1}} }, []error{ErrScenario}},
		"no such server":    {func(s *sim.Scenario) { s.Actions = []sim.Action{{At: 5, Do: "crash", Server: 9}} }, []error{ErrScenario}},
		"no servers":        {func(s *sim.Scenario) { s.Servers = 0 }, []error{ErrScenario}},
		"too many events":   {func(s *sim.Scenario) { s.Until = 24 * 3600 * 1e6 }, []error{ErrTooLong, timeline.ErrTooLong}},
		"too many actions":  {func(s *sim.Scenario) { s.Actions = make([]sim.Action, limits.Actions+1) }, []error{ErrTooLong}},
		"too long a log": {func(s *sim.Scenario) {
			s.Actions = []sim.Action{{At: 1, Do: "workload", Clients: ptr(9), Rate: ptr(1000.0)}}
			s.Until = 60e6
		}, []error{ErrTooLong}},
	} {
		t.Run(name, func(t *testing.T) {
			inBubble(t, limits, func(t *testing.T, m *Manager) {
				run := idle()
				if s := create(t, m, Request{Scenario: &run, Address: "a"}); keyframeOf(t, s).State.Now != 1_000_000 {
					t.Fatal("as it is it can be one")
				}
				c.spoil(&run)
				s, err := m.Create(Request{Scenario: &run, Address: "a"})
				for _, want := range append(c.want, ErrInvalid) {
					if !errors.Is(err, want) {
						t.Errorf("%v, %v; want %v", s, err, want)
					}
				}
				if m.sessions != 1 || m.perAddress["a"] != 1 {
					t.Errorf("%d sessions, %d of the address: what could not be made is counted", m.sessions, m.perAddress["a"])
				}
			})
		})
	}
}
