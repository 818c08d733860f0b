package check_test

import (
	"os"
	"path/filepath"
	"testing"

	"raftplayground/raft/sim"
)

// TestWhatWasFound replays what random schedules have found, each named after what was wrong: it is right now.
func TestWhatWasFound(t *testing.T) {
	files, err := filepath.Glob("testdata/found/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		sc, err := sim.ParseScenario(raw)
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		s := again(sc, true)
		if wrong := s.judge(); wrong != nil || len(s.accepted) < len(sc.Actions) {
			t.Errorf("%s: %v", file, wrong)
		}
	}
}
