package session

import (
	"context"
	"encoding/json"
	"log/slog"
	"testing"
	"testing/synctest"
	"time"

	"raftplayground/session/timeline"
)

// inBubble runs a test with a manager on a clock of its own.
func inBubble(t *testing.T, limits Limits, test func(*testing.T, *Manager)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		m := NewManager(limits, slog.New(slog.DiscardHandler))
		defer closeManager(t, m)
		test(t, m)
	})
}

func closeManager(t *testing.T, m *Manager) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := m.Close(ctx); err != nil {
		t.Error(err)
	}
}

func create(t *testing.T, m *Manager, r Request) *Session {
	t.Helper()
	s, err := m.Create(r)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func subscribe(t *testing.T, s *Session, from *Position) *Subscriber {
	t.Helper()
	sub, err := s.Subscribe(t.Context(), false, from)
	if err != nil {
		t.Fatal(err)
	}
	return sub
}

// frame is any frame of the wire, decoded.
type frame struct {
	Kind    string            `json:"kind"`
	Epoch   string            `json:"epoch"`
	Seq     uint64            `json:"seq"`
	Playing bool              `json:"playing"`
	Speed   float64           `json:"speed"`
	Now     int64             `json:"now"`
	Events  []json.RawMessage `json:"events"`
	State   *state            `json:"state"`
	ID      *int64            `json:"id"`
	Code    string            `json:"code"`
	Reason  string            `json:"reason"`
	Again   string            `json:"again"`

	Branch   timeline.ID       `json:"branch"`
	From     int64             `json:"from"`
	End      int64             `json:"end"`
	Branches []timeline.Branch `json:"branches"`

	raw []byte
}

type state struct {
	Now     int64    `json:"now"`
	Hash    string   `json:"hash"`
	Seed    uint64   `json:"seed"`
	Servers []server `json:"servers"`
}

type server struct {
	Server string `json:"server"`
	Status string `json:"status"`
	Role   string `json:"role"`
	Log    []struct{}
}

// event is what the tests read of an event.
type event struct {
	Seq    uint64 `json:"seq"`
	At     int64  `json:"at"`
	Kind   string `json:"kind"`
	Server string `json:"server"`
	Reason string `json:"reason"`
	To     any    `json:"to"`
}

func decode[T any](t *testing.T, raw []byte) T {
	t.Helper()
	var v T
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatalf("%v in %s", err, raw)
	}
	return v
}

func next(t *testing.T, sub *Subscriber) frame {
	t.Helper()
	raw, err := sub.Next(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	f := decode[frame](t, raw)
	f.raw = raw
	return f
}

// nextOf waits for a frame of that kind and drops those before it.
func nextOf(t *testing.T, sub *Subscriber, kind string) frame {
	t.Helper()
	for {
		if f := next(t, sub); f.Kind == kind {
			return f
		}
	}
}

func do(t *testing.T, s *Session, command string) Reply {
	t.Helper()
	reply, err := s.Do(t.Context(), []byte(command))
	if err != nil {
		t.Fatal(err)
	}
	return reply
}

func mustDo(t *testing.T, s *Session, command string) Reply {
	t.Helper()
	reply := do(t, s, command)
	if reply.Refusal != nil {
		t.Fatalf("%s: %v", command, reply.Refusal)
	}
	return reply
}

func wantRefusal(t *testing.T, reply Reply, code string) {
	t.Helper()
	switch {
	case reply.Refusal == nil:
		t.Errorf("took effect, want refusal %s", code)
	case reply.Refusal.Code != code:
		t.Errorf("refused with %s (%s), want %s", reply.Refusal.Code, reply.Refusal.Reason, code)
	case len(reply.Refusal.Reason) < 10:
		t.Errorf("refused without a reason: %q", reply.Refusal.Reason)
	}
}

func keyframeOf(t *testing.T, s *Session) frame {
	t.Helper()
	raw, err := s.Keyframe(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return decode[frame](t, raw)
}

func ptr[T any](v T) *T { return &v }
