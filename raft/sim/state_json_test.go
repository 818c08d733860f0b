package sim_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"raftplayground/raft/sim"
)

// Written out by hand, a state is byte for byte what encoding/json makes of it.
func TestAStateIsWrittenAsEncodingJSONWould(t *testing.T) {
	files, err := filepath.Glob("testdata/golden/*.scenario.json")
	if err != nil || len(files) < 5 {
		t.Fatalf("%d scenarios: %v", len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		scenario, err := sim.ParseScenario(text)
		if err != nil {
			t.Fatal(err)
		}
		scenario.Hash = ""
		whole := scenario.Actions
		for n := range len(whole) + 1 {
			scenario.Actions = whole[:n]
			c, err := scenario.Run(nil)
			if err != nil {
				t.Fatal(err)
			}
			state := c.State()
			want, err := json.Marshal(state)
			if err != nil {
				t.Fatal(err)
			}
			got, err := state.AppendJSON([]byte("before"))
			if err != nil || string(got) != "before"+string(want) {
				t.Fatalf("%s after %d actions: %v\n%s\nwant\n%s", file, n, err, got, want)
			}
		}
	}
}
