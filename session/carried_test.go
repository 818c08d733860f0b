package session

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"raftplayground/lesson"
	"raftplayground/session/journal"
)

// What a learner had reached before is kept with the session, and told to whoever opens it: after a kill, too, and at each step.
func TestProgressFromBeforeComesAlong(t *testing.T) {
	var j journal.Memory
	keptIn(t, &j, hasty(), func(t *testing.T, m *Manager) {
		m.Teach(lessonOf(t))
		said := map[string][]string{"elect": {"elected", "elected", "nothing", "s1"}, "write": nil, "none": {"x"}}
		s := create(t, m, Request{Lesson: "first", Step: "elect", Reached: said})
		want := func(s *Session) {
			t.Helper()
			if before := lessonAt(t, s).Before; len(before) != 1 || !slices.Equal(before["elect"], []string{"elected"}) {
				t.Errorf("reached before is %v", before)
			}
		}
		want(s)
		wantReached(t, s, "elect") // in this session nothing is yet
		mustDo(t, s, `{"do":"lesson","step":"write"}`)
		want(s)
		m2 := newKeeping(t, &j, hasty())
		m2.Teach(lessonOf(t))
		defer closeManager(t, m2)
		want(find(t, m2, s.ID()))
		if at := lessonAt(t, create(t, m2, Request{Lesson: "first"})); at.Before != nil {
			t.Errorf("a session of somebody else's has %v", at.Before)
		}
	})
}

// A run that begins again with what its disks held has its past no more; what was reached in it is not lost.
func TestARunThatBeginsAgainLosesNoGoal(t *testing.T) {
	var j journal.Memory
	keptIn(t, &j, hasty(), func(t *testing.T, m *Manager) {
		m.Teach(lessonOf(t))
		s := create(t, m, Request{Lesson: "first", Reached: map[string][]string{"write": {"written"}}})
		mustDo(t, s, `{"do":"seek","at":1000000}`)
		wantReached(t, s, "elect", "s3", "asked", "elected")
		goToRest(t, m)
		token, c, err := j.Claim(t.Context(), s.name)
		if err != nil || c.Keyframe == nil {
			t.Fatalf("%v, %v", c.Keyframe, err)
		}
		kept := decode[rest](t, c.Keyframe.Data)
		kept.Hash = "another"
		if err := j.Keep(t.Context(), s.name, token, c.Reached(), marshal(t, kept)); err != nil {
			t.Fatal(err)
		}
		for range 2 { // once it begins again, then it is as it is in the journal
			s = find(t, m, s.ID())
			mustDo(t, s, `{"do":"pause"}`)
			if again := keyframeOf(t, s).Again; again != againHash {
				t.Fatalf("it begins again: %q", again)
			}
			before := lessonAt(t, s).Before
			if !slices.Contains(before["elect"], "elected") || !slices.Equal(before["write"], []string{"written"}) {
				t.Errorf("reached before is %v", before)
			}
			goToRest(t, m)
		}
	})
}

// While a session is awake it goes by the lesson with which it began, whatever becomes of that. One that wakes goes by the lesson as it
// is then, and says which steps are not what they were.
func TestAWokenSessionSaysWhatOfItsLessonChanged(t *testing.T) {
	var j journal.Memory
	keptIn(t, &j, hasty(), func(t *testing.T, m *Manager) {
		shelf := &exchanged{}
		old := lessonOf(t).it
		shelf.it.Store(old)
		m.Teach(shelf)
		s := create(t, m, Request{Lesson: "first"})
		mustDo(t, s, `{"do":"seek","at":1000000}`)
		goesBy := func(s *Session, l *lesson.Lesson, changed map[string]string, gone bool) {
			t.Helper()
			mustDo(t, s, `{"do":"pause"}`) // its run is replayed
			now, err := s.Lesson(t.Context())
			if at := lessonAt(t, s); err != nil || now != l || !maps.Equal(at.Changed, changed) || at.Gone != gone {
				t.Errorf("it goes by another lesson: %v; changed: %v, want %v; gone: %v; %v", now != l, at.Changed, changed, at.Gone, err)
			}
			wantReached(t, s, "elect", "s3", "asked", "elected")
		}
		other := anotherLesson(t, "en.md", "Now write", "Write now")
		shelf.it.Store(other)
		goesBy(s, old, nil, false)
		goToRest(t, m)
		s = find(t, m, s.ID())
		goesBy(s, other, map[string]string{"write": other.Step("write").Print}, false)
		mustDo(t, s, `{"do":"lesson","step":"write"}`) // which it is told until the session's end
		goesBy(s, other, map[string]string{"write": other.Step("write").Print}, false)

		renamed := anotherLesson(t, "*", "write", "note")
		shelf.it.Store(renamed)
		goToRest(t, m)
		s = find(t, m, s.ID())
		goesBy(s, renamed, map[string]string{"write": "", "note": renamed.Step("note").Print}, false)

		shelf.it.Store(nil)
		goToRest(t, m)
		goesBy(find(t, m, s.ID()), nil, nil, true)

		shelf.it.Store(old)
		goToRest(t, m)
		goesBy(find(t, m, s.ID()), old, nil, false)
	})
}

// exchanged is a lesson that others take the place of, as an operator's do.
type exchanged struct{ it atomic.Pointer[lesson.Lesson] }

func (e *exchanged) Lesson(name string) *lesson.Lesson {
	return taught{e.it.Load()}.Lesson(name)
}

// anotherLesson is the one of these tests with an edited file; "*" stands for all of them.
func anotherLesson(t *testing.T, file, from, to string) *lesson.Lesson {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "01-first"), os.DirFS("../lesson/testdata/lessons/01-first")); err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob(filepath.Join(dir, "01-first", file))
	if err != nil || len(paths) == 0 {
		t.Fatalf("%v, %v", paths, err)
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		edited := strings.NewReplacer("do: write", "do: write", from, to).Replace(string(raw))
		if err := os.WriteFile(path, []byte(edited), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	l, err := lesson.Load(os.DirFS(dir), "01-first", lesson.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return l
}
