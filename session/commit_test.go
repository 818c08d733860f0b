package session

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"raftplayground/session/journal"
)

// witness is a journal that tells when it is about to be written.
type witness struct {
	journal.Journal
	written func()
	kept    int
}

func (w *witness) Append(ctx context.Context, name string, token journal.Token, at journal.Position, records ...[]byte) (journal.Position, error) {
	w.written()
	return w.Journal.Append(ctx, name, token, at, records...)
}

func (w *witness) Reached(ctx context.Context, name string, token journal.Token, at journal.Position, mark []byte) error {
	w.written()
	return w.Journal.Reached(ctx, name, token, at, mark)
}

func (w *witness) Keep(ctx context.Context, name string, token journal.Token, at journal.Position, keyframe []byte) error {
	w.kept++
	return w.Journal.Keep(ctx, name, token, at, keyframe)
}

// A move is in the journal before anybody sees where it went: a server that is killed then, and started again, has it.
func TestAMoveIsKeptBeforeItIsShown(t *testing.T) {
	w := &witness{Journal: new(journal.Memory), written: func() {}}
	keptIn(t, w, hasty(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{Seed: ptr[uint64](7)})
		watchFor(t, s, 20*time.Second)
		mustDo(t, s, `{"do":"branch","at":400000}`)
		sub := subscribe(t, s, nil)
		defer sub.Close()
		for _, command := range []string{
			`{"do":"seek","at":300000}`, `{"do":"stepBack"}`, `{"do":"jump","to":"commit","back":true}`, `{"do":"switch","branch":1}`,
			`{"do":"jump","to":"election","back":true}`, `{"do":"seek","at":5000000}`, `{"do":"step"}`,
		} {
			synctest.Wait()
			for frame, _ := sub.pop(); frame != nil; frame, _ = sub.pop() {
			}
			writes := 0
			w.written = func() {
				if sub.mu.Lock(); len(sub.queue) > 0 && writes == 0 {
					t.Errorf("%s is shown before it is kept: %s", command, sub.queue[0].frame)
				}
				sub.mu.Unlock()
				writes++
			}
			mustDo(t, s, command)
			if writes == 0 {
				t.Errorf("%s is not kept", command)
			}
			was := moment(t, s)
			killed := newKeeping(t, copyOf(t, w.Journal), hasty())
			if is := moment(t, find(t, killed, s.ID())); is != was {
				t.Errorf("after %s it comes back as\n%s\nand was\n%s", command, is, was)
			}
			closeManager(t, killed)
		}
	})
}

// copyOf is what another server would find.
func copyOf(t *testing.T, from journal.Journal) journal.Journal {
	t.Helper()
	all, err := from.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	to := new(journal.Memory)
	for _, info := range all {
		c, err := from.Read(t.Context(), info.Name)
		if err != nil {
			t.Fatal(err)
		}
		token, err := to.Create(t.Context(), info.Name, c.Header)
		if err == nil {
			_, err = to.Append(t.Context(), info.Name, token, 0, c.Records...)
		}
		if err == nil && c.Mark != nil {
			err = to.Reached(t.Context(), info.Name, token, c.Mark.At, c.Mark.Data)
		}
		if err == nil && c.Keyframe != nil {
			err = to.Keep(t.Context(), info.Name, token, c.Keyframe.At, c.Keyframe.Data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return to
}

// While a session goes on a keyframe is kept every minute, and none while nothing changes: what a program that simulates
// differently finds after a kill is never older.
func TestKeyframesAreKeptWhileASessionGoesOn(t *testing.T) {
	w := &witness{Journal: new(journal.Memory), written: func() {}}
	keptIn(t, w, hasty(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		sub := subscribe(t, s, nil)
		defer sub.Close()
		kept := func() rest {
			t.Helper()
			synctest.Wait()
			c, err := w.Read(t.Context(), s.name)
			if err != nil || c.Keyframe == nil {
				t.Fatalf("no keyframe: %v", err)
			}
			return decode[rest](t, c.Keyframe.Data)
		}
		time.Sleep(10*keepEvery + keepEvery/2)
		if w.kept < 10 || w.kept > 11 {
			t.Errorf("%d keyframes are kept in ten minutes and a half", w.kept)
		}
		if f := keyframeOf(t, s); f.State.Now-int64(kept().Position.At) > int64(keepEvery.Seconds()*defaultSpeed*1e6)+100_000 {
			t.Errorf("the session is at %d, the keyframe of %d", f.State.Now, kept().Position.At)
		}
		mustDo(t, s, `{"do":"pause"}`)
		mustDo(t, s, `{"do":"crash","server":"S1"}`)
		time.Sleep(keepEvery)
		was, before := moment(t, s), w.kept
		if kept().Hash != keyframeOf(t, s).State.Hash {
			t.Errorf("kept is %+v", kept().mark)
		}
		time.Sleep(time.Hour)
		synctest.Wait()
		if w.kept != before {
			t.Errorf("%d keyframes are kept of a moment that stands still", w.kept-before)
		}
		// A server that was killed then shows it at once.
		killed := newKeeping(t, copyOf(t, w.Journal), hasty())
		defer closeManager(t, killed)
		release := holdReplays(killed)
		if is := moment(t, find(t, killed, s.ID())); is != was {
			t.Errorf("it comes back as\n%s\nand was\n%s", is, was)
		}
		release()
	})
}
