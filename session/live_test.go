package session

import (
	"fmt"
	"testing"
	"testing/synctest"
	"time"
)

func TestAVisitorSeesAnElectionWithinTwoSeconds(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		for range 20 {
			s := create(t, m, Request{})
			sub := subscribe(t, s, nil)
			begun := time.Now()
			candidacies := 0
			for elected := false; !elected; {
				for _, raw := range next(t, sub).Events {
					e := decode[event](t, raw)
					if e.Kind == "role" && e.To == "candidate" {
						candidacies++
					}
					elected = elected || e.Kind == "role" && e.To == "leader"
				}
			}
			if took := time.Since(begun); took > 2*time.Second {
				t.Errorf("seed %d: the first leader after %v", keyframeOf(t, s).State.Seed, took)
			}
			if candidacies != 1 {
				t.Errorf("seed %d: %d candidates in the first election", keyframeOf(t, s).State.Seed, candidacies)
			}
			sub.Close()
		}
	})
}

func TestAGivenSeedIsTheRunThatItAlwaysIs(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{Seed: ptr[uint64](7), Servers: 3})
		first := keyframeOf(t, s)
		if first.State.Seed != 7 || len(first.State.Servers) != 3 {
			t.Errorf("got seed %d, %d servers", first.State.Seed, len(first.State.Servers))
		}
		if first.State.Now < 100_000 || first.Seq != 3 {
			t.Errorf("shown from %d µs, after event %d: want the moment before the first election", first.State.Now, first.Seq)
		}
		scenario, err := s.Scenario(t.Context(), Present)
		if err != nil {
			t.Fatal(err)
		}
		replayed, err := scenario.Run(nil)
		if err != nil {
			t.Fatal(err)
		}
		if replayed.Hash() != first.State.Hash {
			t.Error("the run is not that of its seed")
		}
	})
}

func TestSessionsKnowNothingOfEachOther(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		one, two := create(t, m, Request{}), create(t, m, Request{})
		if one.ID() == two.ID() || one.View() == two.View() || one.ID() == one.View() {
			t.Fatal("ids are not distinct")
		}
		before := keyframeOf(t, two)
		mustDo(t, one, `{"do":"crash","server":"S1"}`)
		if after := keyframeOf(t, two); after.State.Hash != before.State.Hash {
			t.Error("a crash in one session changed the other")
		}
		if status := keyframeOf(t, one).State.Servers[0].Status; status != "crashed" {
			t.Errorf("S1 is %s in its own session", status)
		}
	})
}

func TestTimePassesAtTheGivenSpeed(t *testing.T) {
	for _, speed := range []float64{0.001, 0.05, 1, 100} {
		t.Run(fmt.Sprint(speed), func(t *testing.T) {
			inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
				s := create(t, m, Request{})
				sub := subscribe(t, s, nil)
				defer sub.Close()
				mustDo(t, s, fmt.Sprintf(`{"do":"speed","x":%v}`, speed))
				begun := keyframeOf(t, s).State.Now
				go drainFrames(t, sub)
				time.Sleep(2 * time.Second)
				passed := float64(keyframeOf(t, s).State.Now - begun)
				if want := speed * 2e6; passed < want*0.999-2 || passed > want*1.001+2 {
					t.Errorf("%.0f µs of cluster time in 2 s, want %.0f", passed, want)
				}
			})
		})
	}
}

func drainFrames(t *testing.T, sub *Subscriber) {
	for {
		if _, err := sub.Next(t.Context()); err != nil {
			return
		}
	}
}

func TestBatchesComeAtMostTwentyTimesASecond(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		sub := subscribe(t, s, nil)
		defer sub.Close()
		mustDo(t, s, `{"do":"speed","x":1}`)
		last := time.Now()
		for range 100 {
			nextOf(t, sub, "events")
			if gap := time.Since(last); gap < flushEvery && gap != 0 {
				t.Fatalf("a batch %v after the one before it", gap)
			}
			last = time.Now()
		}
	})
}

func TestTheClockTicksWhereNothingHappens(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{Servers: 1})
		sub := subscribe(t, s, nil)
		defer sub.Close()
		mustDo(t, s, `{"do":"crash","server":"S1"}`)
		nextOf(t, sub, "events")
		for range 5 {
			begun := time.Now()
			f := next(t, sub)
			if f.Kind != "clock" || !f.Playing || f.Speed != defaultSpeed || time.Since(begun) > clockEvery {
				t.Fatalf("after %v: %s", time.Since(begun), f.raw)
			}
		}
	})
}

func TestPausedOrUnwatchedASessionSleeps(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		wakes := func() (at time.Time, ok bool) {
			t.Helper()
			err := s.call(t.Context(), func(a *actor) error { at, ok = a.wakeAt(); return nil })
			if err != nil {
				t.Fatal(err)
			}
			return at, ok
		}
		sub := subscribe(t, s, nil)
		if at, ok := wakes(); !ok || time.Until(at) > clockEvery {
			t.Errorf("playing: wakes at %v (%v)", at, ok)
		}
		mustDo(t, s, `{"do":"pause"}`)
		if at, ok := wakes(); ok {
			t.Errorf("paused before a viewer: wakes at %v", at)
		}
		before := keyframeOf(t, s)
		time.Sleep(time.Hour)
		if after := keyframeOf(t, s); after.State.Hash != before.State.Hash {
			t.Error("time passed while paused")
		}
		mustDo(t, s, `{"do":"play"}`)
		sub.Close()
		before = keyframeOf(t, s)
		time.Sleep(DefaultLimits().IdleExpiry / 2)
		if at, _ := wakes(); time.Until(at) < keepHistory {
			t.Errorf("unwatched: wakes in %v", time.Until(at))
		}
		if after := keyframeOf(t, s); after.State.Hash != before.State.Hash {
			t.Error("time passed while nobody watched")
		}
		back := subscribe(t, s, nil)
		defer back.Close()
		nextOf(t, back, "keyframe")
		if f := nextOf(t, back, "clock"); !f.Playing {
			t.Error("it did not go on when a viewer came back")
		}
		time.Sleep(time.Second)
		if passed := keyframeOf(t, s).State.Now - before.State.Now; passed != 50_000 {
			t.Errorf("a second after a viewer came back %d µs had passed, want 50000", passed)
		}
	})
}

func TestTheFirstViewerStartsTheClockOnlyIfNobodyTouchedIt(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		if keyframeOf(t, s).Playing {
			t.Error("plays before anybody watches")
		}
		mustDo(t, s, `{"do":"step"}`)
		sub := subscribe(t, s, nil)
		defer sub.Close()
		if next(t, sub).Playing {
			t.Error("a viewer set a session going that somebody steps through")
		}
	})
}

func TestStepGoesToTheNextInstant(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		sub := subscribe(t, s, nil)
		defer sub.Close()
		nextOf(t, sub, "clock")
		last := int64(0)
		for range 50 {
			mustDo(t, s, `{"do":"step"}`)
			batch := nextOf(t, sub, "events")
			for _, raw := range batch.Events {
				if e := decode[event](t, raw); e.At != batch.Now || e.At < last {
					t.Fatalf("event at %d in a step to %d", e.At, batch.Now)
				}
			}
			last = batch.Now
			if f := nextOf(t, sub, "clock"); f.Playing || f.Now != batch.Now {
				t.Fatalf("after a step: %s", f.raw)
			}
			time.Sleep(300 * time.Millisecond) // within the command limit
		}
	})
}

func TestStepWhereNothingWillHappen(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{Servers: 1})
		sub := subscribe(t, s, nil)
		defer sub.Close()
		mustDo(t, s, `{"do":"crash","server":"S1"}`)
		wantRefusal(t, do(t, s, `{"do":"step"}`), CodeImpossible)
		if !keyframeOf(t, s).Playing {
			t.Error("a refused step paused the session")
		}
	})
}

// A machine that slept, or is too slow, must not make up for all of it at once.
func TestClusterTimeLagsRatherThanFreezes(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		_, a, err := m.build(Request{Seed: ptr[uint64](1)})
		if err != nil {
			t.Fatal(err)
		}
		a.playing = true
		a.subs[newSubscriber(nil, false)] = struct{}{}
		a.setPace(1)
		begun := a.now()

		time.Sleep(time.Hour)
		a.advance()
		if passed := a.now() - begun; passed > 2_000_000 {
			t.Errorf("after an hour's gap %d µs of cluster time passed in one turn", passed)
		}

		a.setPace(100)
		for range 5 {
			time.Sleep(time.Second)
			before, seq := a.now(), a.seq()
			a.advance()
			if events := a.seq() - seq; events > maxEventsPerTurn+1000 {
				t.Fatalf("%d events in one turn", events)
			}
			if a.now() <= before {
				t.Fatal("time stands still")
			}
			a.flush()
		}
	})
}

func TestAFaultEndsOnlyItsOwnSession(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		broken, sound := create(t, m, Request{}), create(t, m, Request{})
		err := broken.call(t.Context(), func(*actor) error { panic("a fault of the simulation") })
		if err != ErrEnded {
			t.Errorf("the caller got %v", err)
		}
		synctest.Wait()
		if _, err := m.Find(broken.ID()); err != ErrUnknown {
			t.Errorf("the broken session is still found: %v", err)
		}
		mustDo(t, sound, `{"do":"crash","server":"S1"}`)
	})
}
