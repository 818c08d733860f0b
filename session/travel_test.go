package session

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"raftplayground/raft/sim"
	"raftplayground/session/timeline"
)

// hasty allows as many commands as a test wants to give.
func hasty() Limits {
	limits := DefaultLimits()
	limits.CommandsPerSecond = 1_000_000
	return limits
}

// playFor lets a session with a viewer play for so much cluster time.
func playFor(t *testing.T, s *Session, span time.Duration) {
	t.Helper()
	mustDo(t, s, `{"do":"speed","x":1}`)
	mustDo(t, s, `{"do":"play"}`)
	time.Sleep(span)
	mustDo(t, s, `{"do":"pause"}`)
}

func TestAMoveGivesEverybodyAKeyframeOfANewEpoch(t *testing.T) {
	inBubble(t, hasty(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		one, two := subscribe(t, s, nil), subscribe(t, s, nil)
		defer one.Close()
		defer two.Close()
		playFor(t, s, time.Second)
		mustDo(t, s, `{"do":"crash","server":"S1"}`)
		playFor(t, s, time.Second)
		end := keyframeOf(t, s).State.Now
		epochs := map[string]bool{}
		for _, command := range []string{
			`{"do":"seek","at":300000}`, `{"do":"stepBack"}`, `{"do":"jump","to":"fault"}`, `{"do":"branch","at":200000}`,
			`{"do":"seek","at":0}`, `{"do":"switch","branch":1}`, `{"do":"undo"}`, `{"do":"switch","branch":1}`,
			`{"do":"jump","to":"election","back":true}`,
		} {
			for _, sub := range []*Subscriber{one, two} {
				for !sub.empty() {
					next(t, sub)
				}
			}
			reply := mustDo(t, s, command)
			state := keyframeOf(t, s)
			var first frame
			for i, sub := range []*Subscriber{one, two} {
				f := next(t, sub)
				if f.Kind != "keyframe" || epochs[f.Epoch] || f.Seq != state.Seq || f.Seq != reply.Seq || f.State.Hash != state.State.Hash {
					t.Fatalf("%s: viewer %d got %.200s", command, i, f.raw)
				}
				if i == 0 {
					first = f
				} else if &f.raw[0] != &first.raw[0] {
					t.Errorf("%s: encoded twice", command)
				}
				clock := next(t, sub)
				if clock.Kind != "clock" || clock.Playing || clock.Now != f.State.Now || clock.Branch != f.Branch || clock.End != f.End ||
					!slices.Equal(clock.Branches, f.Branches) || !sub.empty() {
					t.Fatalf("%s: after the keyframe %.200s", command, clock.raw)
				}
			}
			epochs[first.Epoch] = true
		}
		last := keyframeOf(t, s)
		want := []timeline.Branch{{ID: 1, End: last.Branches[0].End, Actions: 1, First: last.Branches[0].First}, {ID: 2, Parent: 1, At: 200_000, End: 200_000}, {ID: 3, Parent: 1, At: last.Branches[0].First.At, End: last.Branches[0].First.At}}
		if last.Branch != 1 || last.From != 0 || last.End != end || !slices.Equal(last.Branches, want) {
			t.Errorf("at last branch %d from %d to %d of %+v", last.Branch, last.From, last.End, last.Branches)
		}
	})
}

func TestAMoveThatIsRefusedChangesNothing(t *testing.T) {
	limits := hasty()
	limits.Branches = 1
	inBubble(t, limits, func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		sub := subscribe(t, s, nil)
		defer sub.Close()
		playFor(t, s, time.Second)
		mustDo(t, s, `{"do":"seek","at":500000}`)
		for !sub.empty() {
			next(t, sub)
		}
		before := keyframeOf(t, s)
		for command, code := range map[string]string{
			`{"do":"seek","at":90000000000}`:              CodeImpossible,
			`{"do":"jump","to":"violation"}`:              CodeImpossible,
			`{"do":"jump","to":"violation","back":true}`:  CodeImpossible,
			`{"do":"switch","branch":2}`:                  CodeUnknownBranch,
			`{"do":"switch","branch":0}`:                  CodeUnknownBranch,
			`{"do":"branch"}`:                             CodeTooLarge,
			`{"do":"branch","at":100000}`:                 CodeTooLarge,
			`{"do":"crash","server":"S1"}`:                CodeTooLarge, // in the past: it would branch
			`{"do":"restart","server":"S1"}`:              CodeTooLarge,
			`{"do":"crash","server":"S7"}`:                CodeTooLarge,
			`{"do":"write","key":"","value":"x","to":""}`: CodeBadCommand,
		} {
			wantRefusal(t, do(t, s, command), code)
		}
		after := keyframeOf(t, s)
		if after.Epoch != before.Epoch || after.State.Hash != before.State.Hash || after.Seq != before.Seq || len(after.Branches) != 1 || !sub.empty() {
			t.Error("something changed")
		}
		mustDo(t, s, `{"do":"seek","at":0}`)
		wantRefusal(t, do(t, s, `{"do":"stepBack"}`), CodeImpossible)
	})
}

func TestABranchIsToldByWhatWasDoneFirstOnIt(t *testing.T) {
	inBubble(t, hasty(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		sub := subscribe(t, s, nil)
		defer sub.Close()
		mustDo(t, s, `{"do":"pause"}`)
		mustDo(t, s, `{"do":"branch"}`)
		mustDo(t, s, `{"do":"cut","from":"S1","to":"S2"}`)
		var told []timeline.Branch
		for !sub.empty() {
			if f := next(t, sub); f.Kind == "clock" {
				told = f.Branches
			}
		}
		if len(told) != 2 || told[1].First != (timeline.Deed{At: told[1].At, Do: "cut", From: 1, To: 2}) {
			t.Errorf("told are %+v", told)
		}
	})
}

func TestDoingSomethingInThePastStartsABranch(t *testing.T) {
	inBubble(t, hasty(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		sub := subscribe(t, s, nil)
		defer sub.Close()
		playFor(t, s, 2*time.Second)
		old := keyframeOf(t, s)
		whole := collect(t, s, 0)
		mustDo(t, s, `{"do":"seek","at":1000000}`)
		past := keyframeOf(t, s)
		for !sub.empty() {
			next(t, sub)
		}
		if err := sub.Do(t.Context(), []byte(`{"id":9,"do":"crash","server":"S2"}`)); err != nil {
			t.Fatal(err)
		}
		f := next(t, sub)
		if f.Kind != "keyframe" || f.Epoch == past.Epoch || f.Seq != past.Seq || f.State.Hash != past.State.Hash || f.Branch != 2 || len(f.Branches) != 2 {
			t.Fatalf("first %.300s", f.raw)
		}
		batch := next(t, sub)
		if batch.Kind != "events" || batch.Epoch != f.Epoch || batch.Seq != f.Seq+1 || decode[event](t, batch.Events[0]).Kind != "crashed" {
			t.Fatalf("then %s", batch.raw)
		}
		if ack := next(t, sub); ack.Kind != "ack" || *ack.ID != 9 {
			t.Fatalf("then %s", ack.raw)
		}
		playFor(t, s, time.Second)

		// What was there before is there still, and can be read without going there.
		var again []string
		if err := s.Events(t.Context(), 1, 0, func(e []byte) error { again = append(again, string(e)); return nil }); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(again, whole) {
			t.Errorf("branch 1 has %d events, it had %d, or others", len(again), len(whole))
		}
		scenario, err := s.Scenario(t.Context(), 1)
		if err != nil || scenario.Hash != old.State.Hash {
			t.Errorf("branch 1 as a scenario: %v", err)
		}
		if _, err := scenario.Run(nil, checkers()...); err != nil {
			t.Error(err)
		}
		for branch, want := range map[timeline.ID]int{Present: 1, 2: 1, 1: 0} {
			scenario, err := s.Scenario(t.Context(), branch)
			if err != nil || len(scenario.Actions) != want {
				t.Errorf("branch %d: %v, %d actions", branch, err, len(scenario.Actions))
			}
		}
		found, err := s.Compare(t.Context(), 1, 2)
		if err != nil || found.Parts == nil || found.Parts.Seq != f.Seq+1 || found.A.Hash != old.State.Hash {
			t.Errorf("compared: %+v, %v", found.Parts, err)
		}
		branches, err := s.Branches(t.Context())
		if err != nil || branches.Branch != 2 || len(branches.Branches) != 2 {
			t.Errorf("branches %+v, %v", branches, err)
		}
		unknown := func(err error) {
			t.Helper()
			if refusal := (*sim.Refusal)(nil); !errors.As(err, &refusal) || refusal.Code != CodeUnknownBranch {
				t.Errorf("got %v", err)
			}
		}
		unknown(s.Events(t.Context(), 3, 0, nil))
		_, err = s.Scenario(t.Context(), 3)
		unknown(err)
		_, err = s.Compare(t.Context(), 1, 3)
		unknown(err)
		mustDo(t, s, `{"do":"switch","branch":1}`)
		if back := keyframeOf(t, s); back.State.Hash != old.State.Hash || back.Seq != old.Seq {
			t.Error("branch 1 is not what it was")
		}
	})
}

// Recorded actions happen again while the past is played, and what is behind the end is new.
func TestThePastIsPlayedAsItWas(t *testing.T) {
	inBubble(t, hasty(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		sub := subscribe(t, s, nil)
		defer sub.Close()
		playFor(t, s, 700*time.Millisecond)
		mustDo(t, s, `{"do":"write","key":"x","value":"1"}`)
		playFor(t, s, 500*time.Millisecond)
		mustDo(t, s, `{"do":"crash","server":"S1"}`)
		playFor(t, s, 500*time.Millisecond)
		want := collect(t, s, 0)
		mustDo(t, s, `{"do":"seek","at":400000}`)
		at := keyframeOf(t, s)
		for !sub.empty() {
			next(t, sub)
		}
		go drainFrames(t, sub)
		playFor(t, s, 3*time.Second)
		got := collect(t, s, at.Seq)
		if rest := want[at.Seq:]; len(got) <= len(rest) || !slices.Equal(got[:len(rest)], rest) {
			t.Errorf("%d events played again, want these %d first", len(got), len(rest))
		}
		if last := keyframeOf(t, s); len(last.Branches) != 1 || last.Branches[0].Actions != 2 || last.End != last.State.Now {
			t.Errorf("it ends with %+v", last.Branches)
		}
	})
}

// Replays and comparisons go on beside the session, on memory that they share with it.
func TestReadingBranchesDoesNotDisturbTheSession(t *testing.T) {
	inBubble(t, hasty(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		sub := subscribe(t, s, nil)
		defer sub.Close()
		go drainFrames(t, sub)
		playFor(t, s, time.Second)
		mustDo(t, s, `{"do":"seek","at":800000}`)
		mustDo(t, s, `{"do":"workload","clients":3,"rate":100}`)
		mustDo(t, s, `{"do":"play"}`)
		done := make(chan error, 2)
		for range 2 {
			go func() {
				var err error
				for i := range 20 {
					_, compared := s.Compare(t.Context(), 1, 2)
					err = errors.Join(err, compared, s.Events(t.Context(), timeline.ID(1+i%2), uint64(i), func([]byte) error { return nil }))
					_, written := s.Scenario(t.Context(), 2)
					err = errors.Join(err, written)
					time.Sleep(50 * time.Millisecond)
				}
				done <- err
			}()
		}
		for range 40 {
			mustDo(t, s, `{"do":"write","key":"k","value":"v"}`)
			time.Sleep(30 * time.Millisecond)
		}
		if err := errors.Join(<-done, <-done); err != nil {
			t.Error(err)
		}
		mustDo(t, s, `{"do":"pause"}`)
		scenario, err := s.Scenario(t.Context(), Present)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := scenario.Run(nil, checkers()...); err != nil {
			t.Error(err)
		}
	})
}

func TestAClientThatReturnsAfterAMoveGetsAKeyframe(t *testing.T) {
	inBubble(t, hasty(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		sub := subscribe(t, s, nil)
		playFor(t, s, time.Second)
		now := keyframeOf(t, s)
		sub.Close()
		mustDo(t, s, `{"do":"stepBack"}`)
		mustDo(t, s, `{"do":"step"}`) // the same event again, but in another epoch
		returned := subscribe(t, s, &Position{Epoch: now.Epoch, After: now.Seq})
		if f := next(t, returned); f.Kind != "keyframe" || f.Epoch == now.Epoch {
			t.Errorf("got %.100s", f.raw)
		}
		returned.Close()
		here := keyframeOf(t, s)
		returned = subscribe(t, s, &Position{Epoch: here.Epoch, After: here.Seq})
		defer returned.Close()
		if f := next(t, returned); f.Kind != "clock" {
			t.Errorf("up to date: got %.100s", f.raw)
		}
	})
}

// A thousand times the connection breaks, anywhere, while the session plays, goes back, branches and is acted on. What the
// client pieces together is what one sees whose connection never broke: in each epoch no event is missing and
// none comes twice.
func TestAConnectionThatBreaksLosesNothingOnAnyBranch(t *testing.T) {
	inBubble(t, hasty(), func(t *testing.T, m *Manager) {
		random := rand.New(rand.NewPCG(3, 4))
		s := create(t, m, Request{})
		mustDo(t, s, `{"do":"speed","x":1}`)
		steady, broken := subscribe(t, s, nil), subscribe(t, s, nil)
		defer steady.Close()
		truth := seen{}
		resumed, moved := 0, 0
		var pieced viewer
		catchUp := func() {
			for !steady.empty() {
				truth.note(t, next(t, steady))
			}
		}
		for cut := range 1000 {
			time.Sleep(time.Duration(random.IntN(150)) * time.Millisecond)
			catchUp()
			for range random.IntN(4) {
				if !broken.empty() {
					pieced.take(t, next(t, broken), truth)
				}
			}
			broken.Close()
			time.Sleep(time.Duration(random.IntN(120)) * time.Millisecond)
			if random.IntN(3) == 0 {
				do(t, s, []string{
					`{"do":"stepBack"}`, `{"do":"play"}`, `{"do":"play"}`, `{"do":"step"}`,
					fmt.Sprintf(`{"do":"seek","at":%d}`, random.IntN(8_000_000)),
					fmt.Sprintf(`{"do":"switch","branch":%d}`, 1+random.IntN(4)),
					`{"do":"branch"}`, `{"do":"jump","to":"commit","back":true}`, `{"do":"jump","to":"election"}`,
					`{"do":"crash","server":"S2"}`, `{"do":"restart","server":"S2"}`, `{"do":"write","key":"k","value":"v"}`,
				}[random.IntN(12)])
			}
			broken = subscribe(t, s, pieced.position)
			catchUp()
			for first := true; ; first = false {
				f := next(t, broken)
				if f.Kind == "keyframe" {
					if !first {
						t.Fatalf("cut %d: a keyframe after something else", cut)
					}
					if pieced.position != nil && pieced.position.Epoch == f.Epoch {
						t.Fatalf("cut %d: a keyframe, though the events since %d are still kept", cut, pieced.position.After)
					}
					moved++
				}
				pieced.take(t, f, truth)
				if f.Kind == "clock" {
					break
				}
				resumed++
			}
		}
		broken.Close()
		if resumed < 300 || moved < 100 || len(truth) < 50 || keyframeOf(t, s).Branches[3].Parent == 0 {
			t.Errorf("resumed %d times, %d keyframes, %d epochs: too little was tried", resumed, moved, len(truth))
		}
	})
}

// seen is what a viewer whose connection never breaks got: events by epoch and seq.
type seen map[string]map[uint64]string

func (s seen) note(t *testing.T, f frame) {
	t.Helper()
	if f.Kind != "events" {
		return
	}
	if s[f.Epoch] == nil {
		s[f.Epoch] = map[uint64]string{}
	}
	for i, e := range f.Events {
		if seq := decode[event](t, e).Seq; seq != f.Seq+uint64(i) {
			t.Fatalf("event %d at the place of %d", seq, f.Seq+uint64(i))
		}
		if _, twice := s[f.Epoch][f.Seq+uint64(i)]; twice {
			t.Fatalf("event %d twice in one epoch", f.Seq+uint64(i))
		}
		s[f.Epoch][f.Seq+uint64(i)] = string(e)
	}
}

// viewer is one that comes back and goes on from what it has.
type viewer struct{ position *Position }

func (v *viewer) take(t *testing.T, f frame, truth seen) {
	t.Helper()
	switch f.Kind {
	case "keyframe":
		v.position = &Position{Epoch: f.Epoch, After: f.Seq}
	case "events":
		if v.position == nil || f.Epoch != v.position.Epoch || f.Seq != v.position.After+1 {
			t.Fatalf("events from %d of %s, the viewer is at %+v", f.Seq, f.Epoch, v.position)
		}
		for i, raw := range f.Events {
			if want := truth[f.Epoch][f.Seq+uint64(i)]; string(raw) != want {
				t.Fatalf("event %d is %s, the steady viewer got %s", f.Seq+uint64(i), raw, want)
			}
		}
		v.position.After = f.Seq + uint64(len(f.Events)) - 1
	}
}
