package timeline_test

import (
	"context"
	"errors"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/session/timeline"
)

// TestAMomentIsTheStateThen: a moment that is looked at is the one that a move leads to, and looking moves nothing.
func TestAMomentIsTheStateThen(t *testing.T) {
	tl, err := timeline.New(sim.DefaultConfig(), timeline.DefaultLimits(), nil)
	if err != nil {
		t.Fatal(err)
	}
	hashes := map[raft.Micros]string{}
	for _, at := range []raft.Micros{300_000, 900_000, 1_500_000} {
		if err := tl.RunUntil(at); err != nil {
			t.Fatal(err)
		}
		if at == 900_000 {
			if _, err := tl.Do(sim.Action{Do: "crash", Server: 1}); err != nil {
				t.Fatal(err)
			}
		}
		hashes[at] = tl.Cluster().Hash()
	}
	look := func(at raft.Micros, whole bool) (string, uint64) {
		t.Helper()
		m, err := tl.Moment(1, at, whole)
		if err != nil {
			t.Fatal(err)
		}
		var seen uint64
		c, err := m.Cluster(context.Background(), func(*sim.Event) { seen++ })
		if err != nil {
			t.Fatal(err)
		}
		return c.Hash(), seen
	}
	for at, want := range hashes {
		if got, seen := look(at, true); got != want || seen == 0 {
			t.Errorf("at %d: %s after %d events, want %s", at, got, seen, want)
		}
		if got, _ := look(at, false); got != want {
			t.Errorf("at %d, from a checkpoint: %s, want %s", at, got, want)
		}
	}
	if got, _ := look(timeline.Now, false); got != hashes[1_500_000] || tl.Position().At != 1_500_000 {
		t.Errorf("now: %s at %d", got, tl.Position().At)
	}
	if err := tl.Seek(300_000); err != nil {
		t.Fatal(err)
	}
	if got, _ := look(timeline.Now, false); got != hashes[300_000] {
		t.Error("gone back, now is another moment than then")
	}
	for _, wrong := range []struct {
		id timeline.ID
		at raft.Micros
	}{{1, 1_500_001}, {1, -2}, {2, timeline.Now}} {
		var refusal *sim.Refusal
		if _, err := tl.Moment(wrong.id, wrong.at, false); !errors.As(err, &refusal) {
			t.Errorf("%v: %v", wrong, err)
		}
	}
	m, err := tl.Moment(1, timeline.Now, true)
	if err != nil {
		t.Fatal(err)
	}
	ended, end := context.WithCancel(context.Background())
	end()
	if _, err := m.Cluster(ended, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("given up: %v", err)
	}
}
