package session

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"raftplayground/raft/random"
	"raftplayground/raft/sim"
	"raftplayground/session/journal"
)

// keptIn runs a test with a manager that keeps its sessions.
func keptIn(t *testing.T, j journal.Journal, limits Limits, test func(*testing.T, *Manager)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		m := newKeeping(t, j, limits)
		defer closeManager(t, m)
		test(t, m)
	})
}

func newKeeping(t *testing.T, j journal.Journal, limits Limits) *Manager {
	t.Helper()
	m := NewManager(limits, slog.New(slog.DiscardHandler))
	if err := m.KeepIn(j); err != nil {
		t.Fatal(err)
	}
	return m
}

// watchFor lets a viewer watch a session for so much cluster time. It is paused then.
func watchFor(t *testing.T, s *Session, span time.Duration) {
	t.Helper()
	sub := subscribe(t, s, nil)
	defer sub.Close()
	playFor(t, s, span)
}

func find(t *testing.T, m *Manager, id string) *Session {
	t.Helper()
	s, err := m.Find(id)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// moment is what a keyframe tells, but for what a server that starts again may not know: the epoch, and that it plays.
func moment(t *testing.T, s *Session) string {
	t.Helper()
	raw, err := s.Keyframe(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	f := decode[map[string]json.RawMessage](t, raw)
	delete(f, "epoch")
	delete(f, "playing")
	return string(marshal(t, f))
}

// TestAKilledServerComesBackAsItWas does this and that in a session, and lets another server take it over from the journal at
// any moment, as after a kill. It is found at the same moment, on the same branch, with the same past, paused.
func TestAKilledServerComesBackAsItWas(t *testing.T) {
	for seed := range uint64(6) {
		var j journal.Memory
		keptIn(t, &j, hasty(), func(t *testing.T, m *Manager) {
			r := random.Source(seed)
			s := create(t, m, Request{Seed: &seed})
			id, view := s.ID(), s.View()
			kills, branches := 0, 0
			for range 120 {
				pupilDoes(t, &r, s)
				if !r.Happens(0.3) {
					continue
				}
				was := moment(t, s)
				m2 := newKeeping(t, &j, hasty())
				defer closeManager(t, m2)
				if r.Happens(0.5) {
					if seen, err := m2.FindView(view); err != nil || seen.ID() != "" || seen.View() != view {
						t.Fatalf("by its view id: %v, %v", seen, err)
					}
				}
				s2 := find(t, m2, id)
				if is := moment(t, s2); is != was {
					t.Fatalf("seed %d: it comes back as\n%s\nand was\n%s", seed, is, was)
				}
				if keyframeOf(t, s2).Playing {
					t.Fatal("it plays by itself")
				}
				m, s = m2, s2
				kills++
				branches = len(keyframeOf(t, s).Branches)
			}
			if kills < 15 || branches < 3 {
				t.Errorf("%d kills, %d branches: this tests too little", kills, branches)
			}
		})
	}
}

// pupilDoes is one thing that a learner does, for a while.
func pupilDoes(t *testing.T, r *random.Source, s *Session) {
	t.Helper()
	f := keyframeOf(t, s)
	server := fmt.Sprintf("S%d", r.Between(1, 5))
	commands := []string{
		`{"do":"step"}`, `{"do":"stepBack"}`, `{"do":"stepBack"}`, `{"do":"pause"}`, `{"do":"speed","x":0.5}`,
		fmt.Sprintf(`{"do":"seek","at":%d}`, r.Between(0, f.End+200_000)), fmt.Sprintf(`{"do":"seek","at":%d}`, f.End),
		fmt.Sprintf(`{"do":"switch","branch":%d}`, r.Between(1, int64(len(f.Branches)))),
		`{"do":"branch"}`, `{"do":"crash","server":"` + server + `"}`, `{"do":"restart","server":"` + server + `"}`,
		`{"do":"timeout","server":"` + server + `"}`, `{"do":"write","key":"x","value":"1"}`, `{"do":"healAll"}`,
		`{"do":"cut","from":"S1","to":"S2"}`, `{"do":"jump","to":"leader"}`,
	}
	do(t, s, commands[r.Between(0, int64(len(commands)-1))]) // some are refused
	if r.Happens(0.4) {
		watchFor(t, s, time.Duration(r.Between(1, 1500))*time.Millisecond)
	}
}

// What a learner sees is in the journal before: at no moment is a viewer ahead of it.
func TestNothingIsShownThatIsNotKept(t *testing.T) {
	var j journal.Memory
	keptIn(t, &j, hasty(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		sub := subscribe(t, s, nil)
		defer sub.Close()
		mustDo(t, s, `{"do":"speed","x":3}`)
		events := 0
		for i := range 200 {
			if i%20 == 10 {
				mustDo(t, s, fmt.Sprintf(`{"do":"write","key":"x","value":"%d"}`, i))
			}
			f := next(t, sub)
			if f.Kind != "events" {
				continue
			}
			events++
			c, err := j.Read(t.Context(), s.name)
			if err != nil {
				t.Fatal(err)
			}
			p, err := pastOf(c.Header, c.Records)
			if err != nil {
				t.Fatal(err)
			}
			if c.Mark.At == c.Reached() {
				p.goTo(decode[mark](t, c.Mark.Data))
			}
			if int64(p.tree.Position.At) < f.Now {
				t.Fatalf("shown is %d µs, kept %d", f.Now, p.tree.Position.At)
			}
		}
		if events < 100 {
			t.Errorf("%d batches: this tests too little", events)
		}
	})
}

func TestASessionRestsAndWakes(t *testing.T) {
	var j journal.Memory
	keptIn(t, &j, DefaultLimits(), func(t *testing.T, m *Manager) {
		untouched, s := create(t, m, Request{}), create(t, m, Request{})
		watchFor(t, s, 3*time.Second)
		mustDo(t, s, `{"do":"crash","server":"S1"}`)
		was := moment(t, s)
		time.Sleep(DefaultLimits().IdleExpiry + time.Second)
		synctest.Wait()
		if len(m.live) != 0 || m.sessions != 0 {
			t.Fatalf("%d sessions are awake", len(m.live))
		}
		again := find(t, m, s.ID())
		if is := moment(t, again); is != was {
			t.Errorf("it wakes as\n%s\nand was\n%s", is, was)
		}
		if again.ID() != s.ID() || again.View() != s.View() {
			t.Error("its ids are others")
		}
		// Nobody has seen the other one: its first viewer starts the clock, whenever that comes.
		sub := subscribe(t, find(t, m, untouched.ID()), nil)
		defer sub.Close()
		if !nextOf(t, sub, "clock").Playing {
			t.Error("the first viewer of a session that rested does not start it")
		}
		if _, err := m.Find(newID()); err != ErrUnknown {
			t.Errorf("an id of nobody's: %v", err)
		}
	})
}

// Who comes in the very moment at which a session goes to rest finds it, and can use it.
func TestWhoComesAsASessionGoesToRest(t *testing.T) {
	for _, late := range []time.Duration{-1, 0, 1} {
		var j journal.Memory
		keptIn(t, &j, DefaultLimits(), func(t *testing.T, m *Manager) {
			id := create(t, m, Request{}).ID()
			var all sync.WaitGroup
			for range 10 {
				all.Go(func() {
					time.Sleep(DefaultLimits().IdleExpiry + late)
					s, err := m.Find(id)
					if err != nil {
						t.Error(err)
						return
					}
					if _, err := s.Keyframe(t.Context()); err != nil {
						t.Errorf("%v late: %v", late, err)
					}
				})
			}
			all.Wait()
			mustDo(t, find(t, m, id), `{"do":"crash","server":"S1"}`)
		})
	}
}

func TestManyWhoComeAtATimeWakeASessionOnce(t *testing.T) {
	var j journal.Memory
	keptIn(t, &j, DefaultLimits(), func(t *testing.T, m *Manager) {
		id := create(t, m, Request{}).ID()
		time.Sleep(DefaultLimits().IdleExpiry + time.Second)
		found := make(chan *Session)
		for range 20 {
			go func() {
				s, err := m.Find(id)
				if err != nil {
					t.Error(err)
				}
				found <- s
			}()
		}
		one := <-found
		for range 19 {
			if s := <-found; s.ended != one.ended {
				t.Error("there are two of it")
			}
		}
		if m.sessions != 1 {
			t.Errorf("%d sessions are counted", m.sessions)
		}
		mustDo(t, one, `{"do":"crash","server":"S1"}`)
	})
}

// Where another server has taken a session over, the old one does no harm and lets its viewers go.
func TestASessionThatIsTakenOverEndsHere(t *testing.T) {
	var j journal.Memory
	keptIn(t, &j, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		sub := subscribe(t, s, nil)
		defer sub.Close()
		other := newKeeping(t, &j, DefaultLimits())
		defer closeManager(t, other)
		taken := find(t, other, s.ID())
		was := moment(t, taken)
		reply, err := s.Do(t.Context(), []byte(`{"do":"crash","server":"S1"}`))
		if err != nil {
			t.Fatal(err)
		}
		wantRefusal(t, reply, CodeGone)
		for {
			raw, err := sub.Next(t.Context())
			if err == ErrEnded {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(raw), `"crashed"`) {
				t.Errorf("a viewer sees what did not happen: %s", raw)
			}
		}
		if is := moment(t, taken); is != was {
			t.Errorf("the old server has changed it")
		}
		mustDo(t, taken, `{"do":"crash","server":"S1"}`)
		synctest.Wait()
		if len(m.live) != 0 {
			t.Error("the old server still has it")
		}
	})
}

// failing is a journal whose disk can be full.
type failing struct {
	journal.Journal
	full bool
}

var errFull = errors.New("no space left on device")

func (f *failing) Append(ctx context.Context, name string, token journal.Token, at journal.Position, records ...[]byte) (journal.Position, error) {
	if f.full {
		return 0, errFull
	}
	return f.Journal.Append(ctx, name, token, at, records...)
}

func (f *failing) Reached(ctx context.Context, name string, token journal.Token, at journal.Position, mark []byte) error {
	if f.full {
		return errFull
	}
	return f.Journal.Reached(ctx, name, token, at, mark)
}

// A command that can't be saved does not take effect, and the session goes on.
func TestACommandThatCantBeSavedIsUndone(t *testing.T) {
	for what, prepare := range map[string]struct {
		first, command string
	}{
		"an action":             {`{"do":"pause"}`, `{"do":"crash","server":"S1"}`},
		"an action in the past": {`{"do":"seek","at":200000}`, `{"do":"crash","server":"S2"}`},
		"a branch":              {`{"do":"seek","at":200000}`, `{"do":"branch"}`},
		"a branch elsewhere":    {`{"do":"pause"}`, `{"do":"branch","at":150000}`},
		"another branch":        {`{"do":"branch"}`, `{"do":"switch","branch":1}`},
		"another moment":        {`{"do":"pause"}`, `{"do":"seek","at":200000}`},
		"a step back":           {`{"do":"play"}`, `{"do":"stepBack"}`},
		"a jump":                {`{"do":"pause"}`, `{"do":"jump","to":"election","back":true}`},
	} {
		t.Run(what, func(t *testing.T) {
			f := &failing{Journal: new(journal.Memory)}
			keptIn(t, f, hasty(), func(t *testing.T, m *Manager) {
				seed := uint64(7)
				s := create(t, m, Request{Seed: &seed})
				watchFor(t, s, 10*time.Second)
				mustDo(t, s, prepare.first)
				was := moment(t, s)
				sub := subscribe(t, s, nil)
				defer sub.Close()
				epoch := nextOf(t, sub, "keyframe").Epoch
				f.full = true
				wantRefusal(t, do(t, s, prepare.command), CodeNotSaved)
				if is := moment(t, s); is != was {
					t.Errorf("it is\n%s\nand was\n%s", is, was)
				}
				if shown := nextOf(t, sub, "keyframe"); shown.Epoch == epoch || shown.State.Hash != keyframeOf(t, s).State.Hash {
					t.Errorf("viewers get %+v", shown)
				}
				f.full = false
				mustDo(t, s, prepare.command)
				was = moment(t, s)
				other := newKeeping(t, f, hasty())
				defer closeManager(t, other)
				if is := moment(t, find(t, other, s.ID())); is != was {
					t.Errorf("kept is\n%s\nand it was\n%s", is, was)
				}
			})
		})
	}
}

// kept writes a journal by hand.
func kept(t *testing.T, j journal.Journal, head any, records ...any) string {
	t.Helper()
	id := newID()
	name := nameOf(viewOf(id))
	token, err := j.Create(t.Context(), name, marshal(t, head))
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range records {
		if _, err := j.Append(t.Context(), name, token, journal.Position(i), marshal(t, r)); err != nil {
			t.Fatal(err)
		}
	}
	return id
}

func someHeader() header {
	cfg := sim.DefaultConfig()
	cfg.Seed = 7
	return header{recordVersion, beginningOf(cfg, 100_000)}
}

// A journal that makes no sense takes its session with it, and no other.
func TestAJournalThatMakesNoSenseIsSetAside(t *testing.T) {
	crash := sim.Action{At: 300_000, Do: "crash", Server: 1}
	unknown := map[string]any{"do": map[string]any{"branch": 1, "action": map[string]any{"at": 300_000, "do": "crash", "server": "S1", "colour": "red"}}}
	bad := someHeader()
	bad.Servers = 50
	for what, c := range map[string]struct {
		head    any
		records []any
		want    string
	}{
		"no header":             {map[string]any{"colour": "red"}, nil, ""},
		"an impossible cluster": {bad, nil, "servers: 50"},
		"an empty record":       {someHeader(), []any{record{}}, "record 1"},
		"not a record":          {someHeader(), []any{5}, "record 1"},
		"an unknown field":      {someHeader(), []any{unknown}, "colour"},
		"an unknown branch":     {someHeader(), []any{record{Do: &doRecord{2, crash}}}, "record 1"},
		"an impossible action":  {someHeader(), []any{record{Do: &doRecord{1, crash}}, record{Do: &doRecord{1, crash}}}, "S1 is crashed already"},
		"time goes back":        {someHeader(), []any{record{Do: &doRecord{1, crash}}, record{Do: &doRecord{1, sim.Action{At: 5, Do: "restart", Server: 1}}}}, "action 2 is at 5"},
		"a fork out of order":   {someHeader(), []any{record{Fork: &forkRecord{Branch: 3, Parent: 1}}}, "record 1"},
	} {
		t.Run(what, func(t *testing.T) {
			var j journal.Memory
			keptIn(t, &j, DefaultLimits(), func(t *testing.T, m *Manager) {
				sound := create(t, m, Request{})
				id := kept(t, &j, c.head, c.records...)
				for range 2 { // the second time it is aside
					_, err := m.Find(id)
					var damaged *DamagedError
					if !errors.As(err, &damaged) || !errors.Is(err, ErrDamaged) || !strings.Contains(damaged.Reason, c.want) {
						t.Errorf("%v, want %q in it", err, c.want)
					}
				}
				infos, err := j.List(t.Context())
				if err != nil || !slices.ContainsFunc(infos, func(i journal.Info) bool { return i.Name == nameOf(viewOf(id)) && i.Quarantined != "" }) {
					t.Errorf("%+v, %v", infos, err)
				}
				if m.sessions != 1 {
					t.Errorf("%d sessions are counted", m.sessions)
				}
				mustDo(t, sound, `{"do":"crash","server":"S1"}`)
			})
		})
	}
}

// What a later version has written is not damaged: that version will read it again.
func TestAJournalOfALaterVersionIsLeftAlone(t *testing.T) {
	var j journal.Memory
	keptIn(t, &j, DefaultLimits(), func(t *testing.T, m *Manager) {
		id := kept(t, &j, map[string]any{"version": recordVersion + 1, "colour": "red"})
		if _, err := m.Find(id); !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "later version") {
			t.Errorf("%v", err)
		}
		if _, err := j.Read(t.Context(), nameOf(viewOf(id))); err != nil {
			t.Errorf("it is set aside: %v", err)
		}
	})
}

// The records of another engine lead elsewhere: the session begins again with what was kept last, and says so.
func TestAnotherEngineBeginsAgain(t *testing.T) {
	for _, keeps := range []bool{true, false} {
		t.Run(fmt.Sprint("kept: ", keeps), func(t *testing.T) {
			var j journal.Memory
			keptIn(t, &j, hasty(), func(t *testing.T, m *Manager) {
				other := someHeader()
				other.Engine = sim.EngineVersion + 1
				id := kept(t, &j, other, map[string]any{"do": map[string]any{"branch": 1, "action": map[string]any{"do": "juggle", "balls": 3}}})
				name := nameOf(viewOf(id))
				if keeps {
					cfg := sim.DefaultConfig()
					cfg.Seed = 7
					cluster, err := newCluster(cfg, nil)
					if err != nil {
						t.Fatal(err)
					}
					value := "kept"
					if err := cluster.Do(sim.Action{At: 900_000, Do: "write", Key: "x", Value: &value}); err != nil {
						t.Fatal(err)
					}
					cluster.RunUntil(2_000_000)
					next := beginningOf(cluster.Durable(), 0)
					next.Engine = other.Engine
					token, c, err := j.Claim(t.Context(), name)
					if err != nil {
						t.Fatal(err)
					}
					if err := j.Keep(t.Context(), name, token, c.Reached(), marshal(t, rest{mark: mark{Branch: 1}, Hash: "what it was", Next: next})); err != nil {
						t.Fatal(err)
					}
				}
				s := find(t, m, id)
				f := keyframeOf(t, s)
				if f.Again != againEngine || f.Playing {
					t.Errorf("it says again: %q, playing: %v", f.Again, f.Playing)
				}
				if got := len(f.State.Servers[0].Log) > 0; got != keeps {
					t.Errorf("a log: %v, kept: %v", got, keeps)
				}
				watchFor(t, s, 20*time.Second)
				mustDo(t, s, `{"do":"write","key":"y","value":"1"}`)
				was := moment(t, s)
				later := newKeeping(t, &j, hasty())
				defer closeManager(t, later)
				again := find(t, later, id)
				if is := moment(t, again); is != was || keyframeOf(t, again).Again != againEngine {
					t.Errorf("it comes back as\n%s\nand was\n%s", is, was)
				}
				c, err := j.Read(t.Context(), name)
				if err != nil || c.Reached() != 3 || !strings.Contains(string(c.Records[0]), "juggle") {
					t.Errorf("the journal holds %q, %v", c.Records, err)
				}
			})
		})
	}
}

// The same engine that comes to another state than it did is another engine: whoever forgot to say so, the learner is told.
func TestAReplayThatEndsElsewhereBeginsAgain(t *testing.T) {
	var j journal.Memory
	keptIn(t, &j, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		watchFor(t, s, 3*time.Second)
		time.Sleep(DefaultLimits().IdleExpiry + time.Second)
		synctest.Wait()
		token, c, err := j.Claim(t.Context(), s.name)
		if err != nil || c.Keyframe == nil {
			t.Fatalf("%v, %v", c.Keyframe, err)
		}
		kept := decode[rest](t, c.Keyframe.Data)
		kept.Hash = "another"
		if err := j.Keep(t.Context(), s.name, token, c.Reached(), marshal(t, kept)); err != nil {
			t.Fatal(err)
		}
		release := holdReplays(m)
		sub := subscribe(t, find(t, m, s.ID()), nil)
		defer sub.Close()
		before := nextOf(t, sub, "keyframe")
		release()
		after := nextOf(t, sub, "keyframe")
		if before.Again != "" || after.Again != againHash || after.Epoch == before.Epoch || after.State.Now != 0 {
			t.Errorf("it is shown at %d as of %s, again: %q; then at %d as of %s, again: %q",
				before.State.Now, before.Epoch, before.Again, after.State.Now, after.Epoch, after.Again)
		}
	})
}

func TestJournalsThatNobodyUsesAreRemoved(t *testing.T) {
	var j journal.Memory
	limits := DefaultLimits()
	limits.KeepJournals = 3 * time.Hour
	keptIn(t, &j, limits, func(t *testing.T, m *Manager) {
		unused, watched := create(t, m, Request{}), create(t, m, Request{})
		sub := subscribe(t, watched, nil)
		defer sub.Close()
		mustDo(t, watched, `{"do":"pause"}`)
		time.Sleep(limits.KeepJournals + 2*sweepEvery)
		synctest.Wait()
		if _, err := m.Find(unused.ID()); err != ErrUnknown {
			t.Errorf("the unused one: %v", err)
		}
		mustDo(t, watched, `{"do":"crash","server":"S1"}`)
		if m.stored != 1 {
			t.Errorf("%d journals are counted", m.stored)
		}
	})
}

func TestThereAreOnlySoManyJournals(t *testing.T) {
	var j journal.Memory
	limits := DefaultLimits()
	limits.Journals = 2
	keptIn(t, &j, limits, func(t *testing.T, m *Manager) {
		for range 2 {
			create(t, m, Request{})
		}
		var limit *LimitError
		if _, err := m.Create(Request{}); !errors.As(err, &limit) || limit.Limit != LimitJournals || limit.Max != 2 {
			t.Errorf("%v", err)
		}
		if m.sessions != 2 {
			t.Errorf("%d sessions are counted", m.sessions)
		}
	})
}

func TestAJournalTellsNoId(t *testing.T) {
	var j journal.Memory
	keptIn(t, &j, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{Address: "192.0.2.7"})
		watchFor(t, s, 3*time.Second)
		mustDo(t, s, `{"do":"crash","server":"S1"}`)
		time.Sleep(DefaultLimits().IdleExpiry + time.Second)
		synctest.Wait()
		c, err := j.Read(t.Context(), s.name)
		if err != nil {
			t.Fatal(err)
		}
		all := slices.Concat(append(c.Records, c.Header, c.Mark.Data, c.Keyframe.Data, []byte(s.name))...)
		for _, secret := range []string{s.ID(), s.View(), "192.0.2.7"} {
			if strings.Contains(string(all), secret) {
				t.Errorf("it holds %s", secret)
			}
		}
	})
}
