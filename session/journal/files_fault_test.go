package journal

import (
	"fmt"
	"log/slog"
	"testing"
)

var quiet = slog.New(slog.DiscardHandler)

// tell lives the story on a disk with faults, and says how many steps it took.
func tell(t *testing.T, dir string, persist bool, fails func(step int) (dead, err bool)) (*story, *faulty) {
	t.Helper()
	system := newFaulty(fails)
	files, err := openFiles(dir, system, quiet)
	if err != nil {
		t.Fatal(err)
	}
	s := &story{t: t, files: files}
	s.live(persist)
	return s, system
}

func never(int) (dead, err bool) { return false, false }

// steps is how many changes of the disk the whole story takes.
func steps(t *testing.T) int {
	t.Helper()
	s, system := tell(t, t.TempDir(), false, never)
	if !s.removed || len(s.told) != 8 {
		t.Fatalf("without a fault it went so far: %+v", s)
	}
	if err := s.files.Close(); err != nil {
		t.Error(err)
	}
	return system.step
}

// TestKilledAtEveryStep: a process that dies at any moment, with half of a write done, loses nothing that it had reported.
func TestKilledAtEveryStep(t *testing.T) {
	for at := range steps(t) {
		t.Run(fmt.Sprint(at+1), func(t *testing.T) {
			dir := t.TempDir()
			s, _ := tell(t, dir, false, func(step int) (dead, err bool) { return step > at, false })
			s.check(dir, false)
		})
	}
}

// TestPowerCutAtEveryStep: of what was not synced nothing is left; or the names are, and the files are empty or short.
func TestPowerCutAtEveryStep(t *testing.T) {
	all := steps(t)
	for _, names := range []bool{false, true} {
		for at := range all + 1 {
			t.Run(fmt.Sprint(at+1, names), func(t *testing.T) {
				dir := t.TempDir()
				s, system := tell(t, dir, false, func(step int) (dead, err bool) { return step > at, false })
				system.powerCut(t, dir, names)
				s.check(dir, true)
			})
		}
	}
}

// TestAFaultAtEveryStep: the disk is full for a step or a few, so that undoing fails too, and the process lives on. What it
// tries again works, once.
func TestAFaultAtEveryStep(t *testing.T) {
	all := steps(t)
	for _, long := range []int{1, 3} {
		for at := range all {
			t.Run(fmt.Sprint(at+1, long), func(t *testing.T) {
				dir := t.TempDir()
				s, _ := tell(t, dir, true, func(step int) (dead, err bool) { return false, step > at && step <= at+long })
				if !s.removed || len(s.told) != 8 {
					t.Errorf("it went so far: %+v", s)
				}
				s.check(dir, false)
			})
		}
	}
}
