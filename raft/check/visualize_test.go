package check

import (
	"strings"
	"testing"
	"time"

	"raftplayground/raft/sim"
)

// TestVisualize: the page tells of each operation that is judged, of both keys, and of an outcome that is not known.
func TestVisualize(t *testing.T) {
	var h History
	for i, o := range []sim.Operation{
		{Op: "write", Key: "x", Value: "1", Outcome: sim.OutcomeOK, Result: "1"},
		{Op: "read", Key: "x", Outcome: sim.OutcomeOK, Result: "</script><script>"},
		{Op: "write", Key: "y", Value: "2", Outcome: sim.OutcomeUnknown},
		{Op: "cas", Key: "y", Expect: "2", Value: "3", Outcome: "mismatch", Result: ""},
		{Op: "read", Key: "y", Level: sim.LevelStale, Outcome: sim.OutcomeOK, Result: "stale"},
	} {
		o.ID, o.Client = uint64(i+1), sim.Client(uint64(i+1))
		h.Invoke(o)
		h.Return(o)
	}
	var page strings.Builder
	if err := h.Visualize(&page, time.Minute); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"x write(1): ok 1", `x read: ok \u003c/script\u003e`, "y write(2): unknown", "y cas(2 → 3): mismatch"} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("the page has no %q", want)
		}
	}
	if strings.Contains(page.String(), "stale") {
		t.Error("a stale read promises nothing, and is judged")
	}
}
