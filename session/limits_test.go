package session

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"golang.org/x/time/rate"
)

func unlimited() *rate.Limiter { return rate.NewLimiter(rate.Inf, 0) }

func wantLimit(t *testing.T, err error, limit Limit) {
	t.Helper()
	var e *LimitError
	if !errors.As(err, &e) || e.Limit != limit || e.RetryAfter <= 0 || len(e.Error()) < 20 {
		t.Errorf("got %v, want limit %s", err, limit)
	}
}

func TestSessionsAreLimited(t *testing.T) {
	limits := DefaultLimits()
	limits.Sessions, limits.SessionsPerAddress = 5, 3
	inBubble(t, limits, func(t *testing.T, m *Manager) {
		for range 3 {
			create(t, m, Request{Address: "a"})
		}
		_, err := m.Create(Request{Address: "a"})
		wantLimit(t, err, LimitSessionsPerAddress)
		for range 2 {
			create(t, m, Request{Address: "b"})
		}
		_, err = m.Create(Request{Address: "c"})
		wantLimit(t, err, LimitSessions)
		_, err = m.Create(Request{Address: "c", Servers: 10})
		wantLimit(t, err, LimitSessions)

		time.Sleep(limits.IdleExpiry + time.Second)
		for range 3 {
			create(t, m, Request{Address: "a"})
		}
	})
}

func TestACreationThatFailsIsNotCounted(t *testing.T) {
	limits := DefaultLimits()
	limits.Sessions = 1
	inBubble(t, limits, func(t *testing.T, m *Manager) {
		for _, r := range []Request{{Servers: -1}, {Servers: 10}, {Seed: ptr[uint64](maxSeed + 1)}, {Servers: 12, Seed: ptr[uint64](1)}} {
			if _, err := m.Create(r); !errors.Is(err, ErrInvalid) || errors.Unwrap(err) == ErrInvalid {
				t.Errorf("%+v: got %v", r, err)
			}
		}
		create(t, m, Request{Servers: 9, Seed: ptr[uint64](maxSeed)})
	})
}

func TestViewersAreLimited(t *testing.T) {
	limits := DefaultLimits()
	limits.Viewers, limits.ViewersPerSession = 3, 2
	inBubble(t, limits, func(t *testing.T, m *Manager) {
		one, two := create(t, m, Request{}), create(t, m, Request{})
		first := subscribe(t, one, nil)
		subscribe(t, one, nil)
		_, err := one.Subscribe(t.Context(), true, nil)
		wantLimit(t, err, LimitViewersPerSession)
		subscribe(t, two, nil)
		_, err = two.Subscribe(t.Context(), true, nil)
		wantLimit(t, err, LimitViewers)
		first.Close()
		first.Close() // a second time must not make room for two
		subscribe(t, two, nil)
		_, err = one.Subscribe(t.Context(), true, nil)
		wantLimit(t, err, LimitViewers)
	})
}

func TestReplaysAreLimited(t *testing.T) {
	limits := DefaultLimits()
	limits.Replays = 1
	inBubble(t, limits, func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		time.Sleep(2 * keepHistory) // nothing is kept in memory now
		synctest.Wait()
		if err := s.call(t.Context(), func(a *actor) error { a.history = history{}; return nil }); err != nil {
			t.Fatal(err)
		}
		err := s.Events(t.Context(), Present, 0, func([]byte) error {
			wantLimit(t, s.Events(t.Context(), Present, 0, func([]byte) error { return nil }), LimitReplays)
			return nil
		})
		if err != nil {
			t.Error(err)
		}
		if err := s.Events(t.Context(), Present, 0, func([]byte) error { return nil }); err != nil {
			t.Error(err)
		}
	})
}

func TestAnUnusedSessionExpires(t *testing.T) {
	limits := DefaultLimits()
	limits.IdleExpiry = 3 * time.Minute
	inBubble(t, limits, func(t *testing.T, m *Manager) {
		unused, asked, watched := create(t, m, Request{}), create(t, m, Request{}), create(t, m, Request{})
		sub := subscribe(t, watched, nil)
		defer sub.Close()
		go drainFrames(t, sub)
		for range 4 {
			time.Sleep(limits.IdleExpiry / 3)
			keyframeOf(t, asked)
		}
		if _, err := m.Find(unused.ID()); err != ErrUnknown {
			t.Errorf("a session that nobody used: %v", err)
		}
		if _, err := m.FindView(unused.View()); err != ErrUnknown {
			t.Errorf("its view: %v", err)
		}
		if _, err := unused.Keyframe(t.Context()); err != ErrEnded {
			t.Errorf("asking it: %v", err)
		}
		for _, s := range []*Session{asked, watched} {
			if _, err := m.Find(s.ID()); err != nil {
				t.Errorf("a session in use: %v", err)
			}
		}
		sub.Close()
		time.Sleep(limits.IdleExpiry - time.Second)
		if _, err := m.Find(watched.ID()); err != nil {
			t.Errorf("just before it expires: %v", err)
		}
		time.Sleep(2 * time.Second)
		if _, err := m.Find(watched.ID()); err != ErrUnknown {
			t.Errorf("its viewer left long ago: %v", err)
		}
	})
}

func TestARunCannotGrowForEver(t *testing.T) {
	limits := DefaultLimits()
	limits.Actions, limits.CommandsPerSecond = 10, 1000
	inBubble(t, limits, func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		for i := range limits.Actions {
			mustDo(t, s, []string{`{"do":"crash","server":"S1"}`, `{"do":"restart","server":"S1"}`}[i%2])
		}
		wantRefusal(t, do(t, s, `{"do":"crash","server":"S1"}`), CodeTooLarge)
		mustDo(t, s, `{"do":"step"}`) // looking on is still possible
		mustDo(t, s, `{"do":"play"}`)
	})
}

func TestALogCannotGrowForEver(t *testing.T) {
	limits := DefaultLimits()
	limits.LogEntries, limits.CommandsPerSecond = 5, 1000
	inBubble(t, limits, func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		sub := subscribe(t, s, nil)
		defer sub.Close()
		go drainFrames(t, sub)
		mustDo(t, s, `{"do":"speed","x":1}`)
		for keyframeOf(t, s).Playing {
			do(t, s, `{"do":"write","key":"x","value":"1"}`)
			time.Sleep(100 * time.Millisecond)
		}
		full := keyframeOf(t, s)
		for _, command := range []string{`{"do":"write","key":"x","value":"1"}`, `{"do":"play"}`, `{"do":"step"}`, `{"do":"timeout","server":"S1"}`} {
			wantRefusal(t, do(t, s, command), CodeTooLarge)
		}
		late := subscribe(t, s, nil)
		defer late.Close()
		time.Sleep(time.Minute)
		if now := keyframeOf(t, s); now.State.Hash != full.State.Hash {
			t.Error("it goes on")
		}
		longest := 0
		for _, server := range full.State.Servers {
			longest = max(longest, len(server.Log))
		}
		if longest != limits.LogEntries {
			t.Errorf("the longest log has %d entries, want %d", longest, limits.LogEntries)
		}
	})
}
