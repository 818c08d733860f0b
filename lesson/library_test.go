package lesson

import (
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// shelved is a library over a directory with one lesson, and a clock that the test moves.
func shelved(t *testing.T) (l *Library, dir string, later func()) {
	t.Helper()
	dir = t.TempDir()
	copyLesson(t, dir, "01-first")
	now := time.Unix(0, 0)
	l, err := NewLibrary(os.DirFS(dir), Options{}, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	l.now = func() time.Time { return now }
	l.looked = now
	return l, dir, func() { now = now.Add(lookEvery) }
}

func copyLesson(t *testing.T, dir, folder string) {
	t.Helper()
	if err := os.CopyFS(filepath.Join(dir, folder), os.DirFS("testdata/lessons/01-first")); err != nil {
		t.Fatal(err)
	}
}

// edit changes a file. Its time is set, too: two changes within one tick of the file system's clock are rare, but not in tests.
func edit(t *testing.T, path, from, to string) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.ReplaceAll(string(raw), from, to)), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(path, time.Time{}, info.ModTime().Add(time.Second)); err != nil {
		t.Fatal(err)
	}
}

func TestAnOperatorsLessonsStandBehindTheCourse(t *testing.T) {
	l, _, _ := shelved(t)
	all := l.All()
	if n := len(l.builtIn); len(all) != n+1 || all[n].Name != "first" || l.Lesson("first") != all[n] || l.Lesson("nothing") != nil || l.Problems() != nil {
		t.Errorf("%d lessons, problems %v", len(all), l.Problems())
	}
}

func TestALessonIsReadAgainWhenItChanges(t *testing.T) {
	l, dir, later := shelved(t)
	first := l.Lesson("first")
	edit(t, filepath.Join(dir, "01-first", "en.md"), "The first vote", "The first votes")
	if l.Lesson("first") != first {
		t.Error("it is looked at more than once a second")
	}
	later()
	second := l.Lesson("first")
	if second == first || second.Text("en").Title.Text != "The first votes" || first.Text("en").Title.Text != "The first vote" {
		t.Errorf("its title is %q by now, and what was given before has %q", second.Text("en").Title.Text, first.Text("en").Title.Text)
	}
	later()
	if l.Lesson("first") != second {
		t.Error("it is read again though it has not changed")
	}
	if err := os.RemoveAll(filepath.Join(dir, "01-first")); err != nil {
		t.Fatal(err)
	}
	later()
	if l.Lesson("first") != nil {
		t.Error("it is there though its folder is gone")
	}
}

// While a teacher's file is wrong, it is said where, the others stay, and so does what it was before.
func TestABrokenLessonIsReportedAndHarmsNothing(t *testing.T) {
	l, dir, later := shelved(t)
	copyLesson(t, dir, "02-second")
	copyLesson(t, dir, "03-first")
	first := l.Lesson("first")
	edit(t, filepath.Join(dir, "01-first", "lesson.yaml"), "on: [commit]", "on: [comit]")
	later()
	problems := l.Problems()
	if len(problems) < 2 || problems[0].String() != `01-first/lesson.yaml:37: goal: on: there are no events of kind "comit"` ||
		problems[len(problems)-1].String() != "03-first: a lesson of the name first is in 01-first already" {
		t.Errorf("problems are %v", problems)
	}
	if l.Lesson("second") == nil || l.Lesson("first") != first {
		t.Error("one lesson's mistake harms another, or what it was before")
	}
	edit(t, filepath.Join(dir, "01-first", "lesson.yaml"), "on: [comit]", "on: [commit]")
	later()
	if problems := l.Problems(); len(problems) != 1 || l.Lesson("first") == first {
		t.Errorf("after it was mended: %v", problems)
	}
	if err := os.RemoveAll(filepath.Join(dir, "01-first")); err != nil {
		t.Fatal(err)
	}
	later()
	if problems := l.Problems(); problems != nil || l.Lesson("first") == nil || l.Lesson("first").Folder != "03-first" {
		t.Errorf("after the other one of its name is gone: %v", problems)
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	later()
	if problems := l.Problems(); len(problems) == 0 {
		t.Error("that the directory is gone is not said")
	}
	if l.Lesson("first") == nil {
		t.Error("a lesson is lost with a directory that can't be read at the moment")
	}
}
