package sim_test

import (
	"encoding/json"
	"testing"

	"raftplayground/raft/sim"
)

// Written out by hand, a state is byte for byte what encoding/json makes of it.
func TestAStateIsWrittenAsEncodingJSONWould(t *testing.T) {
	for _, golden := range sim.GoldenScenarios(t) {
		scenario := golden.Scenario
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
				t.Fatalf("%s after %d actions: %v\n%s\nwant\n%s", golden.Name, n, err, got, want)
			}
		}
	}
}
