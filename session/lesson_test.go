package session

import (
	"fmt"
	"log/slog"
	"os"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"raftplayground/lesson"
	"raftplayground/raft/random"
	"raftplayground/raft/sim"
	"raftplayground/session/journal"
	"raftplayground/session/timeline"
)

// taught is the lesson of these tests, by its name.
type taught struct{ it *lesson.Lesson }

func (t taught) Lesson(name string) *lesson.Lesson {
	if t.it == nil || name != t.it.Name {
		return nil
	}
	return t.it
}

func lessonOf(t testing.TB) taught {
	t.Helper()
	l, err := lesson.Load(os.DirFS("../lesson/testdata/lessons"), "01-first", lesson.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return taught{l}
}

// inLesson runs a test with a session that begins at a step.
func inLesson(t *testing.T, step string, test func(*testing.T, *Session)) {
	t.Helper()
	inBubble(t, hasty(), func(t *testing.T, m *Manager) {
		m.Teach(lessonOf(t))
		test(t, create(t, m, Request{Lesson: "first", Step: step}))
	})
}

// lessonAt is what frames say of a session's lesson.
func lessonAt(t *testing.T, s *Session) place {
	t.Helper()
	raw, err := s.Keyframe(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return placeIn(t, raw)
}

func placeIn(t *testing.T, raw []byte) place {
	t.Helper()
	f := decode[struct{ Lesson *place }](t, raw)
	if f.Lesson == nil {
		t.Fatalf("the frame has no lesson: %.300s", raw)
	}
	return *f.Lesson
}

func wantReached(t *testing.T, s *Session, step string, goals ...string) {
	t.Helper()
	if got := lessonAt(t, s).Reached[step]; !slices.Equal(got, goals) {
		t.Errorf("reached in step %s: %v, want %v", step, got, goals)
	}
}

// goalEvents are those on a branch, up to its end.
func goalEvents(t *testing.T, s *Session, branch timeline.ID) (all []string) {
	t.Helper()
	err := s.Events(t.Context(), branch, 0, func(raw []byte) error {
		if e := decode[struct {
			Kind, Goal, Reason string
			At                 int64
		}](t, raw); e.Kind == "goal" {
			all = append(all, fmt.Sprintf("%s %s at %d", e.Goal, e.Reason, e.At))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestAGoalIsReachedWhileTheClusterPlays(t *testing.T) {
	inLesson(t, "", func(t *testing.T, s *Session) {
		sub := subscribe(t, s, nil)
		defer sub.Close()
		if f := next(t, sub); f.Kind != "keyframe" || f.Speed != 0.1 || f.State.Now != 0 || len(f.State.Servers) != 3 {
			t.Fatalf("it begins with %.200s", f.raw)
		}
		wantReached(t, s, "elect")
		var told []string
		for len(told) < 3 {
			f := nextOf(t, sub, "events")
			for _, raw := range f.Events {
				if e := decode[struct {
					Kind, Lesson, Step, Goal, Reason string
				}](t, raw); e.Kind == "goal" && e.Lesson == "first" && e.Step == "elect" && e.Reason == "reached" {
					told = append(told, e.Goal)
				}
			}
		}
		if !slices.Equal(told, []string{"s3", "asked", "elected"}) {
			t.Errorf("told are %v", told)
		}
		if clock := nextOf(t, sub, "clock"); !slices.Equal(placeIn(t, clock.raw).Reached["elect"], told) {
			t.Errorf("the clock behind the events says %s", clock.raw)
		}
		wantReached(t, s, "elect", told...)
		if branches := keyframeOf(t, s).Branches; branches[0].Actions != 0 || branches[0].First != (timeline.Deed{}) {
			t.Errorf("goals count as commands: %+v", branches)
		}
	})
}

// What was reached is reached: in the past it is played again as it is recorded, and told no second time.
func TestAGoalIsNotReachedAgainInThePast(t *testing.T) {
	inLesson(t, "elect", func(t *testing.T, s *Session) {
		watchFor(t, s, time.Second)
		once := goalEvents(t, s, 1)
		if len(once) != 3 {
			t.Fatalf("reached are %v", once)
		}
		for _, command := range []string{`{"do":"seek","at":0}`, `{"do":"jump","to":"election"}`, `{"do":"step"}`, `{"do":"stepBack"}`, `{"do":"seek","at":100000}`} {
			mustDo(t, s, command)
			wantReached(t, s, "elect", "s3", "asked", "elected") // on some branch, though not here
		}
		watchFor(t, s, 2*time.Second)
		if again := goalEvents(t, s, 1); !slices.Equal(again, once) {
			t.Errorf("after it was played again: %v, before %v", again, once)
		}
	})
}

// A step is done with goals that were reached on different branches; on each branch every goal is told once.
func TestGoalsAreReachedAcrossBranches(t *testing.T) {
	inLesson(t, "elect", func(t *testing.T, s *Session) {
		mustDo(t, s, `{"do":"crash","server":"S1"}`)
		mustDo(t, s, `{"do":"crash","server":"S2"}`)
		wantReached(t, s, "elect")
		mustDo(t, s, `{"do":"jump","to":"election"}`) // ahead of the branch's end: new time
		wantReached(t, s, "elect", "s3", "asked")
		mustDo(t, s, `{"do":"restart","server":"S1"}`)
		mustDo(t, s, `{"do":"crash","server":"S1"}`)
		if missed := lessonAt(t, s).Missed["elect"]; !slices.Equal(missed, []string{"elected"}) {
			t.Errorf("missed are %v", missed)
		}
		mustDo(t, s, `{"do":"seek","at":0}`)
		mustDo(t, s, `{"do":"stepBack"}`)
		mustDo(t, s, `{"do":"stepBack"}`)
		if missed := lessonAt(t, s).Missed; missed != nil {
			t.Errorf("missed at the beginning: %v", missed)
		}
		mustDo(t, s, `{"do":"timeout","server":"S1"}`)
		mustDo(t, s, `{"do":"seek","at":1000000}`)
		wantReached(t, s, "elect", "s3", "asked", "s1", "elected")
		one, two := goalEvents(t, s, 1), goalEvents(t, s, 2)
		if len(one) != 3 || len(two) != 3 || two[0] != "s1 reached at 0" || two[1] != "asked reached at 0" || keyframeOf(t, s).Branch != 2 {
			t.Errorf("on branch 1: %v, on branch 2: %v", one, two)
		}
		for range 6 {
			mustDo(t, s, `{"do":"write","key":"x","value":"1"}`)
		}
		if missed := lessonAt(t, s).Missed; missed != nil { // on branch 1, after this one had parted from it
			t.Errorf("missed on branch 2: %v", missed)
		}
	})
}

func TestGoalsAreNoCommands(t *testing.T) {
	inLesson(t, "elect", func(t *testing.T, s *Session) {
		wantRefusal(t, do(t, s, `{"do":"goal","lesson":"first","step":"elect","goal":"elected"}`), CodeBadCommand)
		wantReached(t, s, "elect")
		wantRefusal(t, do(t, s, `{"do":"undo"}`), CodeImpossible)
		mustDo(t, s, `{"do":"timeout","server":"S1"}`)
		wantReached(t, s, "elect", "s1", "asked")
		before := keyframeOf(t, s)
		if before.Branches[0].Actions != 1 || before.Branches[0].First.Do != "timeout" {
			t.Errorf("the branch is told as %+v", before.Branches)
		}
		mustDo(t, s, `{"do":"stepBack"}`) // before the command, not between it and what it reached
		if f := keyframeOf(t, s); f.State.Now != 0 || f.State.Servers[0].Role != "follower" {
			t.Errorf("one step back leads to %d µs", f.State.Now)
		}
		mustDo(t, s, `{"do":"seek","at":1000000}`)
		wantReached(t, s, "elect", "s1", "asked", "elected")
		mustDo(t, s, `{"do":"undo"}`)
		if f := keyframeOf(t, s); f.State.Now != 0 || f.Branch != 2 || f.Branches[1].Actions != 0 {
			t.Errorf("undo leads to branch %d at %d µs", f.Branch, f.State.Now)
		}
		if events := goalEvents(t, s, 2); events != nil {
			t.Errorf("the new branch has %v", events)
		}
	})
}

// Steps back go from instant to instant: what was found in one is no instant of its own.
func TestStepsBackPassGoalsBy(t *testing.T) {
	inLesson(t, "elect", func(t *testing.T, s *Session) {
		mustDo(t, s, `{"do":"seek","at":400000}`)
		goals := goalEvents(t, s, 1)
		last := int64(400_000)
		for range 60 {
			if do(t, s, `{"do":"stepBack"}`).Refusal != nil {
				break
			}
			now := keyframeOf(t, s).State.Now
			if now >= last {
				t.Fatalf("a step back from %d leads to %d", last, now)
			}
			last = now
		}
		// A jump goes to the election's instant with what was found in it, and from there to the election before it.
		mustDo(t, s, `{"do":"seek","at":400000}`)
		mustDo(t, s, `{"do":"jump","to":"election","back":true}`)
		wantRefusal(t, do(t, s, `{"do":"jump","to":"election","back":true}`), CodeImpossible)
		mustDo(t, s, `{"do":"write","key":"x","value":"1"}`)
		if here := goalEvents(t, s, 2); !slices.Equal(here, goals[:2]) {
			t.Errorf("on a branch from that instant: %v, want %v", here, goals[:2])
		}
		if again := goalEvents(t, s, 1); !slices.Equal(again, goals) {
			t.Errorf("the goals were %v, and are %v", goals, again)
		}
	})
}

func TestANearMissReachesNothing(t *testing.T) {
	inLesson(t, "elect", func(t *testing.T, s *Session) {
		mustDo(t, s, `{"do":"partition","groups":[["S1"],["S2"],["S3"]]}`)
		mustDo(t, s, `{"do":"seek","at":5000000}`)
		wantReached(t, s, "elect", "s3", "asked")
	})
}

func TestTheNextStepIsWatchedFromThenOn(t *testing.T) {
	inLesson(t, "elect", func(t *testing.T, s *Session) {
		mustDo(t, s, `{"do":"write","key":"x","value":"1"}`)
		mustDo(t, s, `{"do":"seek","at":500000}`)
		wantReached(t, s, "write")
		sub := subscribe(t, s, nil)
		defer sub.Close()
		mustDo(t, s, `{"do":"pause"}`)
		wantRefusal(t, do(t, s, `{"do":"lesson","step":"nothing"}`), CodeBadCommand)
		wantRefusal(t, do(t, s, `{"do":"lesson"}`), CodeBadCommand)
		wantRefusal(t, do(t, s, `{"do":"lesson","step":"write","at":3}`), CodeBadCommand)
		mustDo(t, s, `{"do":"lesson","step":"write"}`)
		if at := lessonAt(t, s); at.Name != "first" || at.Step != "write" || keyframeOf(t, s).State.Now != 500_000 {
			t.Errorf("it is at %+v", at)
		}
		mustDo(t, s, `{"do":"seek","at":0}`)
		playFor(t, s, 400*time.Millisecond)
		mustDo(t, s, `{"do":"seek","at":500000}`)
		wantReached(t, s, "write") // what was before is past
		mustDo(t, s, `{"do":"seek","at":3000000}`)
		before := len(goalEvents(t, s, 1))
		mustDo(t, s, `{"do":"write","key":"x","value":"2"}`)
		mustDo(t, s, `{"do":"seek","at":4000000}`)
		wantReached(t, s, "write", "written")
		wantReached(t, s, "elect", "s3", "asked", "elected")
		if after := goalEvents(t, s, 1); len(after) > before+1 {
			t.Errorf("the step before is still watched: %v", after)
		}
	})
	inBubble(t, hasty(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		wantRefusal(t, do(t, s, `{"do":"lesson","step":"write"}`), CodeImpossible)
		if _, err := m.Create(Request{Lesson: "first"}); err == nil {
			t.Error("a lesson begins that nobody teaches")
		}
		m.Teach(lessonOf(t))
		if _, err := m.Create(Request{Lesson: "first", Step: "nothing"}); err == nil {
			t.Error("a lesson begins at a step that it does not have")
		}
	})
}

// A step without a start begins with what the steps before it came to.
func TestASessionBeginsAtALaterStep(t *testing.T) {
	inLesson(t, "write", func(t *testing.T, s *Session) {
		leads := slices.ContainsFunc(keyframeOf(t, s).State.Servers, func(s server) bool { return s.Role == "leader" })
		if at := lessonAt(t, s); at.Step != "write" || len(at.Reached) != 0 || !leads {
			t.Errorf("it begins at %+v, with a leader: %v", at, leads)
		}
	})
}

// TestGoalsAreThoseOfEachBranch does this and that, and compares what was told on each branch with what a plain simulation of
// its commands comes to, looked at instant by instant.
func TestGoalsAreThoseOfEachBranch(t *testing.T) {
	found := 0
	for seed := range uint64(8) {
		inLesson(t, "elect", func(t *testing.T, s *Session) {
			r := random.Source(seed)
			mustDo(t, s, `{"do":"speed","x":1}`)
			for range 80 {
				pupilDoes(t, &r, s)
			}
			for _, b := range keyframeOf(t, s).Branches {
				run, err := s.Scenario(t.Context(), b.ID)
				if err != nil {
					t.Fatal(err)
				}
				var told, commands []sim.Action
				for _, a := range run.Actions {
					if a.Do == sim.DoGoal {
						told = append(told, a)
					} else {
						commands = append(commands, a)
					}
				}
				if want := goalsOf(t, run, commands); !slices.EqualFunc(told, want, func(a, b sim.Action) bool {
					return a.At == b.At && a.Goal == b.Goal && a.Missed == b.Missed
				}) {
					t.Fatalf("seed %d, branch %d: told are\n%v, want\n%v", seed, b.ID, told, want)
				}
				found += len(told)
			}
		})
	}
	if found < 100 {
		t.Errorf("%d goals: this tests too little", found)
	}
}

// goalsOf is what a run comes to.
func goalsOf(t *testing.T, run sim.Scenario, commands []sim.Action) (goals []sim.Action) {
	t.Helper()
	watch := lessonOf(t).it.Step("elect").Watch()
	cfg := run.Config
	cfg.Seed, cfg.Servers, cfg.Start = run.Seed, run.Servers, run.Start
	cluster, err := sim.New(cfg, watch.See)
	if err != nil {
		t.Fatal(err)
	}
	watch.Forget()
	var told lesson.Told
	judge := func() {
		found, err := watch.Judge(cluster, 0, &told)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			goals = append(goals, sim.Action{At: cluster.Now(), Goal: f.Goal, Missed: f.Missed})
		}
	}
	for _, a := range append(slices.Clone(commands), sim.Action{At: run.Until}) {
		for next, ok := cluster.Next(); ok && next <= a.At; next, ok = cluster.Next() {
			cluster.RunUntil(next)
			judge()
		}
		if a.Do != "" {
			if err := cluster.Do(a); err != nil {
				t.Fatal(err)
			}
			judge()
		}
	}
	return goals
}

// A session that is killed at any moment comes back with all that was reached, and where.
func TestALessonComesBackAfterAKill(t *testing.T) {
	for seed := range uint64(4) {
		var j journal.Memory
		keptIn(t, &j, hasty(), func(t *testing.T, m *Manager) {
			m.Teach(lessonOf(t))
			r := random.Source(seed)
			step := []string{"elect", "write"}[seed%2]
			s := create(t, m, Request{Lesson: "first", Step: step})
			id := s.ID()
			reached := 0
			for i := range 60 {
				if i == 30 {
					mustDo(t, s, `{"do":"lesson","step":"write"}`)
				}
				pupilDoes(t, &r, s)
				if i > 0 && !r.Happens(0.3) {
					continue
				}
				was, goals := moment(t, s), goalEvents(t, s, 1)
				m2 := newKeeping(t, &j, hasty())
				m2.Teach(lessonOf(t))
				defer closeManager(t, m2)
				s2 := find(t, m2, id)
				if is := moment(t, s2); is != was {
					t.Fatalf("seed %d: it comes back as\n%s\nand was\n%s", seed, is, was)
				}
				if is := goalEvents(t, s2, 1); !slices.Equal(is, goals) {
					t.Fatalf("seed %d: the goals come back as %v, and were %v", seed, is, goals)
				}
				m, s = m2, s2
				reached = len(lessonAt(t, s).Reached["elect"]) + len(lessonAt(t, s).Reached["write"])
			}
			if reached < 1 {
				t.Errorf("seed %d: nothing was reached: this tests too little", seed)
			}
		})
	}
}

// Killed while it plays, it comes back and finds what it has not yet written down.
func TestALessonRestsAndWakes(t *testing.T) {
	var j journal.Memory
	keptIn(t, &j, hasty(), func(t *testing.T, m *Manager) {
		lessons := &withdrawable{Lessons: lessonOf(t)}
		m.Teach(lessons)
		s := create(t, m, Request{Lesson: "first"})
		watchFor(t, s, time.Second)
		wantReached(t, s, "elect", "s3", "asked", "elected")
		was := moment(t, s)
		time.Sleep(hasty().IdleExpiry + time.Second)
		synctest.Wait()
		again := find(t, m, s.ID())
		if is := moment(t, again); is != was {
			t.Errorf("it wakes as\n%s\nand was\n%s", is, was)
		}
		lessons.gone.Store(true)
		time.Sleep(hasty().IdleExpiry + time.Second)
		synctest.Wait()
		again = find(t, m, s.ID())
		wantRefusal(t, do(t, again, `{"do":"lesson","step":"write"}`), CodeImpossible)
		wantReached(t, again, "elect", "s3", "asked", "elected")
		watchFor(t, again, time.Second)
	})
}

// withdrawable are lessons that can go while sessions are at work, as an operator's do.
type withdrawable struct {
	Lessons
	gone atomic.Bool
}

func (w *withdrawable) Lesson(name string) *lesson.Lesson {
	if w.gone.Load() {
		return nil
	}
	return w.Lessons.Lesson(name)
}

// A goal whose record can't be written is written with what comes next.
func TestGoalsThatCantBeSavedAreSavedLater(t *testing.T) {
	j := &failing{Journal: new(journal.Memory)}
	keptIn(t, j, hasty(), func(t *testing.T, m *Manager) {
		m.Teach(lessonOf(t))
		s := create(t, m, Request{Lesson: "first"})
		j.full = true
		for range 2 {
			wantRefusal(t, do(t, s, `{"do":"timeout","server":"S1"}`), CodeNotSaved)
			wantReached(t, s, "elect")
		}
		watchFor(t, s, time.Second)
		wantRefusal(t, do(t, s, `{"do":"crash","server":"S1"}`), CodeNotSaved)
		wantReached(t, s, "elect", "s3", "asked", "elected")
		j.full = false
		mustDo(t, s, `{"do":"crash","server":"S1"}`)
		was := moment(t, s)
		m2 := NewManager(hasty(), slog.New(slog.DiscardHandler))
		m2.Teach(lessonOf(t))
		defer closeManager(t, m2)
		if err := m2.KeepIn(j); err != nil {
			t.Fatal(err)
		}
		if is := moment(t, find(t, m2, s.ID())); is != was {
			t.Errorf("it comes back as\n%s\nand was\n%s", is, was)
		}
	})
}
