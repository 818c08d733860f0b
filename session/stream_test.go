package session

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"testing/synctest"
	"time"
)

func TestAConnectionThatBreaksLosesNothing(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		random := rand.New(rand.NewPCG(1, 2))
		s := create(t, m, Request{})
		mustDo(t, s, `{"do":"speed","x":1}`)

		// One viewer stays; the other's connection breaks a hundred times.
		steady := subscribe(t, s, nil)
		defer steady.Close()
		if f := next(t, steady); f.Kind != "keyframe" {
			t.Fatalf("a fresh viewer got %s", f.raw)
		}
		broken := subscribe(t, s, nil)
		at := next(t, broken)
		if at.Kind != "keyframe" {
			t.Fatalf("a fresh viewer got %s", at.raw)
		}
		var whole, pieced []string
		position := Position{Epoch: at.Epoch, After: at.Seq}
		for range 100 {
			for range random.IntN(4) {
				f := next(t, broken)
				pieced = append(pieced, eventsOf(t, f, &position)...)
			}
			broken.Close()
			time.Sleep(time.Duration(random.IntN(400)) * time.Millisecond)
			if random.IntN(5) == 0 {
				do(t, s, []string{`{"do":"crash","server":"S2"}`, `{"do":"restart","server":"S2"}`, `{"do":"write","key":"k","value":"v"}`}[random.IntN(3)])
			}
			broken = subscribe(t, s, &position)
			var sinceReturn []frame
			for {
				f := next(t, broken)
				sinceReturn = append(sinceReturn, f)
				if f.Kind == "keyframe" {
					t.Fatal("a keyframe, though the events are still kept")
				}
				pieced = append(pieced, eventsOf(t, f, &position)...)
				if f.Kind == "clock" {
					break
				}
			}
			if len(sinceReturn) > 2 {
				t.Fatalf("%d frames before the clock", len(sinceReturn))
			}
			for !steady.empty() {
				whole = append(whole, eventsOf(t, next(t, steady), nil)...)
			}
		}
		mustDo(t, s, `{"do":"pause"}`)
		for !broken.empty() {
			pieced = append(pieced, eventsOf(t, next(t, broken), &position)...)
		}
		broken.Close()
		for !steady.empty() {
			whole = append(whole, eventsOf(t, next(t, steady), nil)...)
		}
		if len(whole) < 1000 {
			t.Fatalf("only %d events", len(whole))
		}
		if !slices.Equal(whole, pieced) {
			t.Errorf("the broken connection got %d events, the steady one %d, or others", len(pieced), len(whole))
		}
	})
}

// eventsOf gives a frame's events, and moves the position behind them; it checks that there is no gap.
func eventsOf(t *testing.T, f frame, position *Position) []string {
	t.Helper()
	var events []string
	for i, raw := range f.Events {
		if e := decode[event](t, raw); e.Seq != f.Seq+uint64(i) {
			t.Fatalf("event %d of a batch from %d has seq %d", i, f.Seq, e.Seq)
		}
		events = append(events, string(raw))
	}
	if position != nil && len(events) > 0 {
		if f.Seq != position.After+1 {
			t.Fatalf("events from %d after %d", f.Seq, position.After)
		}
		position.After += uint64(len(events))
	}
	return events
}

func (s *Subscriber) empty() bool {
	synctest.Wait()
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.queue) == 0 && !s.behind
}

func TestAPositionThatIsOfNoUseGivesAKeyframe(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		now := keyframeOf(t, s)
		for name, position := range map[string]*Position{
			"none":           nil,
			"another epoch":  {Epoch: "elsewhere", After: now.Seq},
			"in the future":  {Epoch: now.Epoch, After: now.Seq + 1},
			"far in it":      {Epoch: now.Epoch, After: 1<<64 - 1},
			"no longer kept": {Epoch: now.Epoch, After: 0},
		} {
			if name == "no longer kept" {
				sub := subscribe(t, s, nil)
				mustDo(t, s, `{"do":"speed","x":1}`)
				go drainFrames(t, sub)
				for keyframeOf(t, s).Seq < 3*historyEvents {
					time.Sleep(time.Second)
				}
				sub.Close()
			}
			sub := subscribe(t, s, position)
			if f := next(t, sub); f.Kind != "keyframe" {
				t.Errorf("%s: got %s", name, f.raw)
			}
			if f := next(t, sub); f.Kind != "clock" {
				t.Errorf("%s: got %s after the keyframe", name, f.raw)
			}
			sub.Close()
		}
		// At the very end there is nothing to send but the clock.
		now = keyframeOf(t, s)
		sub := subscribe(t, s, &Position{Epoch: now.Epoch, After: now.Seq})
		defer sub.Close()
		if f := next(t, sub); f.Kind != "clock" {
			t.Errorf("up to date: got %s", f.raw)
		}
	})
}

func TestASlowViewerIsCaughtUpByOneKeyframe(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		slow := subscribe(t, s, nil)
		defer slow.Close()
		nextOf(t, slow, "clock")
		mustDo(t, s, `{"do":"speed","x":10}`)
		var acked int64
		for range 40 {
			time.Sleep(250 * time.Millisecond)
			acked++
			// Acks must come through all the same, as long as there is room for them.
			if acked <= maxQueuedReplies {
				if err := slow.Do(t.Context(), fmt.Appendf(nil, `{"id":%d,"do":"play"}`, acked)); err != nil {
					t.Fatal(err)
				}
			}
			slow.mu.Lock()
			frames, bytes := len(slow.queue), slow.bytes
			slow.mu.Unlock()
			if frames > maxQueuedFrames+maxQueuedReplies || bytes > maxQueuedBytes+maxQueuedReplies*100 {
				t.Fatalf("%d frames, %d bytes wait for a viewer who does not read", frames, bytes)
			}
		}
		present := keyframeOf(t, s)
		first := next(t, slow)
		if first.Kind != "keyframe" {
			t.Fatalf("caught up with %.80s", first.raw)
		}
		if first.Seq < present.Seq {
			t.Errorf("the keyframe is of event %d, the present is %d", first.Seq, present.Seq)
		}
		if f := next(t, slow); f.Kind != "clock" {
			t.Errorf("after the keyframe: %.80s", f.raw)
		}
		for id := range int64(maxQueuedReplies) {
			f := next(t, slow)
			if f.Kind != "ack" || *f.ID != id+1 || f.Seq > first.Seq {
				t.Fatalf("want ack %d, got %.80s", id+1, f.raw)
			}
		}
		position := Position{After: first.Seq}
		for range 100 {
			f := next(t, slow)
			if f.Kind == "keyframe" {
				t.Fatal("a second keyframe")
			}
			eventsOf(t, f, &position)
		}
	})
}

func TestAViewerWhoOnlySendsIsHeldBack(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		sub := subscribe(t, s, nil)
		defer sub.Close()
		mustDo(t, s, `{"do":"pause"}`)
		sent := 0
		ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
		defer cancel()
		for {
			if err := sub.Do(ctx, []byte(`{"do":"pause"}`)); err != nil {
				break
			}
			sent++
		}
		if sent != maxQueuedReplies {
			t.Errorf("%d commands taken from a viewer who reads no reply, want %d", sent, maxQueuedReplies)
		}
	})
}

func TestAllViewersGetTheSameBytes(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		one, two := subscribe(t, s, nil), subscribe(t, s, nil)
		defer one.Close()
		defer two.Close()
		for range 20 {
			a, b := nextOf(t, one, "events"), nextOf(t, two, "events")
			if &a.raw[0] != &b.raw[0] {
				t.Fatal("encoded twice")
			}
		}
	})
}

func TestAnAckFollowsTheEventsThatItsCommandCaused(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		mustDo(t, s, `{"do":"pause"}`)
		actor, watcher := subscribe(t, s, nil), subscribe(t, s, nil)
		defer actor.Close()
		defer watcher.Close()
		nextOf(t, actor, "clock")
		nextOf(t, watcher, "clock")
		if err := actor.Do(t.Context(), []byte(`{"id":-17,"do":"crash","server":"S2"}`)); err != nil {
			t.Fatal(err)
		}
		batch := next(t, actor)
		if batch.Kind != "events" || decode[event](t, batch.Events[0]).Kind != "crashed" {
			t.Fatalf("first %s", batch.raw)
		}
		ack := next(t, actor)
		if want := fmt.Sprintf(`{"kind":"ack","id":-17,"seq":%d}`, batch.Seq+uint64(len(batch.Events))-1); string(ack.raw) != want {
			t.Errorf("then %s, want %s", ack.raw, want)
		}
		if f := next(t, watcher); !bytes.Equal(f.raw, batch.raw) {
			t.Errorf("the other viewer got %s", f.raw)
		}
		if !watcher.empty() {
			t.Errorf("the other viewer also got %s", next(t, watcher).raw)
		}
	})
}

func TestAReadOnlyViewerWatches(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		found, err := m.FindView(s.View())
		if err != nil || found.View() != s.View() || found.ID() != "" {
			t.Fatalf("FindView: %v", err)
		}
		if _, err := m.Find(s.View()); err != ErrUnknown {
			t.Errorf("the view id gives control: %v", err)
		}
		sub, err := found.Subscribe(t.Context(), true, nil)
		if err != nil {
			t.Fatal(err)
		}
		defer sub.Close()
		before := keyframeOf(t, s).State.Servers[0].Status
		if err := sub.Do(t.Context(), []byte(`{"id":3,"do":"crash","server":"S1"}`)); err != nil {
			t.Fatal(err)
		}
		f := nextOf(t, sub, "refused")
		if f.Code != CodeReadOnly || *f.ID != 3 {
			t.Errorf("got %s", f.raw)
		}
		if after := keyframeOf(t, s).State.Servers[0].Status; after != before {
			t.Error("a viewer crashed a server")
		}
	})
}

func TestEverythingEndsWithTheManager(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		sub := subscribe(t, s, nil)
		ended := make(chan error)
		go func() {
			for {
				if _, err := sub.Next(context.Background()); err != nil {
					ended <- err
					return
				}
			}
		}()
		m.Drain()
		if _, err := m.Create(Request{}); err != ErrDraining {
			t.Errorf("a new session while draining: %v", err)
		}
		mustDo(t, s, `{"do":"crash","server":"S1"}`) // the old ones go on
		closeManager(t, m)
		if err := <-ended; err != ErrEnded {
			t.Errorf("a viewer got %v", err)
		}
		sub.Close()
		sub.Close()
		if _, err := s.Do(t.Context(), []byte(`{"do":"play"}`)); err != ErrEnded {
			t.Errorf("a command got %v", err)
		}
		if err := sub.Do(t.Context(), []byte(`{"do":"play"}`)); err != ErrEnded {
			t.Errorf("a viewer's command got %v", err)
		}
		if m.viewers != 0 || m.sessions != 0 || len(m.live)+len(m.waking)+len(m.perAddress) != 0 {
			t.Error("something is still counted")
		}
	})
}

func TestEventsAreTheSameFromMemoryAndFromAReplay(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		sub := subscribe(t, s, nil)
		defer sub.Close()
		mustDo(t, s, `{"do":"speed","x":1}`)
		var watched []string
		watched = collect(t, s, 0) // those from before the first viewer
		first := next(t, sub)
		if int(first.Seq) != len(watched) {
			t.Fatalf("%d events before the keyframe of event %d", len(watched), first.Seq)
		}
		position := Position{After: first.Seq}
		for len(watched) < 3*historyEvents {
			watched = append(watched, eventsOf(t, next(t, sub), &position)...)
		}
		mustDo(t, s, `{"do":"crash","server":"S3"}`)
		mustDo(t, s, `{"do":"pause"}`)
		for !sub.empty() {
			watched = append(watched, eventsOf(t, next(t, sub), &position)...)
		}
		for _, after := range []int{0, 1, len(watched) - historyEvents - 2000, len(watched) - historyEvents + 10, len(watched) - 1, len(watched)} {
			if got := collect(t, s, uint64(after)); !slices.Equal(got, watched[after:]) {
				t.Errorf("after %d: got %d events, want %d, or they differ", after, len(got), len(watched)-after)
			}
		}
		if got := collect(t, s, uint64(len(watched)+5)); len(got) != 0 {
			t.Errorf("%d events from the future", len(got))
		}
	})
}

func TestAReplayStopsWhenNobodyWaits(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		sub := subscribe(t, s, nil)
		mustDo(t, s, `{"do":"speed","x":10}`)
		time.Sleep(10 * time.Second)
		sub.Close()
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		seen := 0
		err := s.Events(ctx, Present, 0, func([]byte) error { seen++; cancel(); return nil })
		if err != context.Canceled || seen > 1000 {
			t.Errorf("%d events after the caller had gone; %v", seen, err)
		}
		broken := fmt.Errorf("a full disk")
		if err := s.Events(t.Context(), Present, 0, func([]byte) error { return broken }); err != broken {
			t.Errorf("got %v", err)
		}
	})
}

func collect(t *testing.T, s *Session, after uint64) []string {
	t.Helper()
	var events []string
	err := s.Events(t.Context(), Present, after, func(e []byte) error {
		if !json.Valid(e) {
			t.Fatalf("not JSON: %s", e)
		}
		events = append(events, string(e))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return events
}
