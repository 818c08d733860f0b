package session

import (
	"bytes"
	"errors"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"raftplayground/raft/sim"
	"raftplayground/session/journal"
)

// holdReplays keeps the runs of sessions that are woken from being replayed, until release is called.
func holdReplays(m *Manager) (release func()) {
	for range cap(m.resuming) {
		m.resuming <- struct{}{}
	}
	return func() {
		for range cap(m.resuming) {
			<-m.resuming
		}
	}
}

// goToRest lets all sessions that nobody watches go to rest.
func goToRest(t *testing.T, m *Manager) {
	t.Helper()
	time.Sleep(m.limits.IdleExpiry + time.Second)
	synctest.Wait()
	if len(m.live) != 0 {
		t.Fatalf("%d sessions are awake", len(m.live))
	}
}

// However long the run takes to replay: who comes sees at once what was left, nobody else waits, and what is commanded
// meanwhile is done afterwards, in order.
func TestAWokenSessionIsShownBeforeItIsReplayed(t *testing.T) {
	var j journal.Memory
	keptIn(t, &j, hasty(), func(t *testing.T, m *Manager) {
		s, other := create(t, m, Request{}), create(t, m, Request{})
		watchFor(t, s, 10*time.Second)
		mustDo(t, s, `{"do":"crash","server":"S1"}`)
		mustDo(t, s, `{"do":"seek","at":300000}`)
		mustDo(t, s, `{"do":"crash","server":"S2"}`)
		mustDo(t, s, `{"do":"speed","x":2}`)
		was := moment(t, s)
		goToRest(t, m)

		release := holdReplays(m)
		s = find(t, m, s.ID())
		if is := moment(t, s); is != was {
			t.Errorf("it is shown as\n%s\nand was\n%s", is, was)
		}
		sub := subscribe(t, s, nil)
		defer sub.Close()
		shown, clock := next(t, sub), next(t, sub)
		if shown.Kind != "keyframe" || shown.Playing || shown.Speed != 2 || clock.Kind != "clock" || clock.Now != shown.State.Now || len(clock.Branches) != 2 {
			t.Errorf("a viewer gets %s and %s", shown.raw, clock.raw)
		}
		back := subscribe(t, s, &Position{shown.Epoch, shown.Seq})
		defer back.Close()
		if f := next(t, back); f.Kind != "clock" {
			t.Errorf("who has that keyframe gets %s", f.raw)
		}
		var all sync.WaitGroup
		commands := []string{`{"do":"crash","server":"S3"}`, `{"do":"crash","server":"S4"}`, `{"do":"restart","server":"S3"}`, `{"do":"restart","server":"S3"}`}
		replies := make([]Reply, len(commands))
		for i, command := range commands {
			all.Go(func() { replies[i] = do(t, s, command) })
			synctest.Wait()
			if replies[i].Seq != 0 || replies[i].Refusal != nil {
				t.Errorf("done before the run is replayed: %v", replies[i])
			}
		}
		// The other one has a command already when its run is asked for, and neither keeps anybody waiting.
		find(t, m, other.ID()).Keyframe(t.Context())
		mustDo(t, create(t, m, Request{}), `{"do":"crash","server":"S1"}`)

		release()
		all.Wait()
		if replies[0].Seq <= shown.Seq || replies[1].Seq <= replies[0].Seq || replies[2].Seq <= replies[1].Seq || replies[2].Refusal != nil {
			t.Errorf("done in another order: %+v", replies)
		}
		wantRefusal(t, replies[3], CodeImpossible)
		for crashed := 0; crashed < 2; {
			f := next(t, sub)
			crashed += bytes.Count(f.raw, []byte(`"kind":"crashed"`))
			if f.Kind == "keyframe" || f.Kind == "events" && f.Epoch != shown.Epoch {
				t.Errorf("what follows does not go on from what was shown: %s", f.raw)
			}
		}
		mustDo(t, s, `{"do":"stepBack"}`)
	})
}

// The clock of a session that nobody has watched yet starts with its first viewer, and runs once the run is there.
func TestAFreshSessionThatIsWokenPlays(t *testing.T) {
	var j journal.Memory
	keptIn(t, &j, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		goToRest(t, m)
		release := holdReplays(m)
		sub := subscribe(t, find(t, m, s.ID()), nil)
		defer sub.Close()
		shown := nextOf(t, sub, "keyframe")
		if clock := next(t, sub); !clock.Playing {
			t.Errorf("the first viewer gets %s", clock.raw)
		}
		time.Sleep(time.Hour)
		release()
		if f := nextOf(t, sub, "events"); f.Seq != shown.Seq+1 || f.Now > shown.State.Now+1_000_000 {
			t.Errorf("an hour later events %d go on from %d, at %d from %d", f.Seq, shown.Seq, f.Now, shown.State.Now)
		}
	})
}

// A session that goes to rest before its run was replayed leaves nothing behind: the bubble waits for every goroutine.
func TestASessionGoesToRestBeforeItIsReplayed(t *testing.T) {
	var j journal.Memory
	keptIn(t, &j, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		watchFor(t, s, 10*time.Second)
		mustDo(t, s, `{"do":"crash","server":"S1"}`)
		was := moment(t, s)
		goToRest(t, m)
		before, err := j.Read(t.Context(), s.name)
		if err != nil {
			t.Fatal(err)
		}
		release := holdReplays(m)
		find(t, m, s.ID())
		goToRest(t, m)
		release()
		after, err := j.Read(t.Context(), s.name)
		if err != nil || after.Reached() != before.Reached() || !bytes.Equal(after.Keyframe.Data, before.Keyframe.Data) {
			t.Errorf("its journal is another: %d records and %d; %v", before.Reached(), after.Reached(), err)
		}
		if m.sessions != 0 {
			t.Errorf("%d sessions are counted", m.sessions)
		}
		s = find(t, m, s.ID())
		mustDo(t, s, `{"do":"restart","server":"S1"}`)
		mustDo(t, s, `{"do":"stepBack"}`)
		if is := moment(t, s); is == was {
			t.Error("a restart has changed nothing")
		}
	})
}

// A journal that turns out to make no sense after its keyframe was shown is set aside: its viewers are let go, and learn why
// when they ask again.
func TestASessionThatCantBeReplayedIsSetAside(t *testing.T) {
	var j journal.Memory
	keptIn(t, &j, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		watchFor(t, s, 10*time.Second)
		goToRest(t, m)
		token, c, err := j.Claim(t.Context(), s.name)
		if err != nil {
			t.Fatal(err)
		}
		at, err := j.Append(t.Context(), s.name, token, c.Reached(), encode(record{Do: &doRecord{7, sim.Action{Do: "crash", Server: 1}}}))
		if err == nil {
			err = errors.Join(j.Keep(t.Context(), s.name, token, at, c.Keyframe.Data), j.Reached(t.Context(), s.name, token, at, c.Mark.Data))
		}
		if err != nil {
			t.Fatal(err)
		}
		release := holdReplays(m)
		woken := find(t, m, s.ID())
		sub := subscribe(t, woken, nil)
		defer sub.Close()
		nextOf(t, sub, "keyframe")
		release()
		if _, err := woken.Do(t.Context(), []byte(`{"do":"step"}`)); err != ErrEnded {
			t.Errorf("a command: %v", err)
		}
		nextOf(t, sub, "clock")
		if f, err := sub.Next(t.Context()); err != ErrEnded {
			t.Errorf("a viewer gets %s, %v", f, err)
		}
		synctest.Wait()
		if _, err := m.Find(s.ID()); !errors.Is(err, ErrDamaged) {
			t.Errorf("who asks again: %v", err)
		}
	})
}

// A keyframe that says less than it should, or something else, does no harm: the run is replayed first.
func TestAKeyframeThatCantBeShownIsPassedOver(t *testing.T) {
	for what, spoil := range map[string]func(*rest){
		"nothing to show":     func(r *rest) { r.Shown = nil },
		"not folded":          func(r *rest) { r.Shown.State = []byte("x") },
		"cut short":           func(r *rest) { r.Shown.State = r.Shown.State[:len(r.Shown.State)/2] },
		"of another moment":   func(r *rest) { r.Position.At++ },
		"of another engine":   func(r *rest) { r.Next.Engine++ },
		"of a later position": func(r *rest) { r.Branch = 9 },
	} {
		t.Run(what, func(t *testing.T) {
			var j journal.Memory
			keptIn(t, &j, DefaultLimits(), func(t *testing.T, m *Manager) {
				s := create(t, m, Request{})
				watchFor(t, s, 10*time.Second)
				was := moment(t, s)
				goToRest(t, m)
				token, c, err := j.Claim(t.Context(), s.name)
				if err != nil {
					t.Fatal(err)
				}
				kept := decode[rest](t, c.Keyframe.Data)
				spoil(&kept)
				if err := j.Keep(t.Context(), s.name, token, c.Reached(), encode(kept)); err != nil {
					t.Fatal(err)
				}
				s = find(t, m, s.ID())
				if is := moment(t, s); is != was {
					t.Errorf("it wakes as\n%s\nand was\n%s", is, was)
				}
				mustDo(t, s, `{"do":"crash","server":"S1"}`)
			})
		})
	}
}
