package check

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/anishathalye/porcupine"

	"raftplayground/raft"
	"raftplayground/raft/random"
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
	if err := h.Visualize(&page, 0, 0, time.Minute); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"x write(1): ok 1", `x read: ok \u003c/script\u003e`, "y write(2): unknown", "y cas(2 → 3): mismatch"} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("the page has no %q", want)
		}
	}
	if !strings.Contains(page.String(), `"ClientId":1,`) || strings.Contains(page.String(), `"ClientId":5,`) {
		t.Error("the rows of the page are not the clients' numbers")
	}
	if strings.Contains(page.String(), "stale") {
		t.Error("a stale read promises nothing, and is judged")
	}
	for _, state := range []any{cell{begun: true, value: "<b>"}, cell{begun: true, any: true}} {
		if said := keyModel.DescribeState(state); strings.ContainsAny(said, "<>") {
			t.Errorf("the page takes what a client wrote for HTML: %s", said)
		}
	}
}

// TestVisualizeTellsOfTheRun: the page says without which rules the run goes, and which properties fall, when nobody asks anything, too.
func TestVisualizeTellsOfTheRun(t *testing.T) {
	var h History
	rule, _ := raft.RuleNamed("voteOncePerTerm")
	read := sim.Operation{ID: 1, Op: "read", Key: "x"}
	for _, e := range []sim.Event{
		{At: 1_000, Kind: sim.RuleSet, Rule: rule, Reason: "broken"},
		{At: 2_500, Kind: sim.ViolationFound, Violation: &sim.Violation{Property: "electionSafety", Detail: "S1 and S2 both lead term 1."}},
		{At: 3_000, Kind: sim.Invoked, Operation: &read},
		{At: 4_000, Kind: sim.RuleSet, Rule: rule, Reason: "mended"},
		{At: 5_000, Kind: sim.RuleSet, Rule: rule, Reason: "broken"},
	} {
		h.Observe(&e)
	}
	for _, p := range []part{whole, {9_000, 0}} {
		var page strings.Builder
		if err := h.Visualize(&page, p.from, p.to, time.Minute); err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{
			`"Tag":"voteOncePerTerm","Start":0,"End":200,"Description":"broken at 1.000 ms"`,
			`"Tag":"violation","Start":100,"End":100,"Description":"electionSafety","Details":"at 2.500 ms: S1 and S2 both lead term 1."`,
			`"Tag":"voteOncePerTerm","Start":300,"End":400,"Description":"broken at 5.000 ms"`,
		} {
			if !strings.Contains(page.String(), want) {
				t.Errorf("the page has no %s: %s", want, page.String()[strings.Index(page.String(), "const data"):])
			}
		}
	}
}

// TestAPartOfAHistory: histories that can be explained as a whole can be explained in each part; one that can't be in a part is found there.
func TestAPartOfAHistory(t *testing.T) {
	r := random.Source(1)
	shown, left := 0, 0
	for range 3000 {
		h := explainable(&r)
		for range 4 {
			from := raft.Micros(r.Between(1, 60))
			p := part{from, from + raft.Micros(r.Between(0, 40))}
			of := h.of("x", p)
			if porcupine.CheckOperationsTimeout(keyModel, of, time.Minute) != porcupine.Ok {
				t.Fatalf("from %d to %d of %+v", p.from, p.to, h.operations)
			}
			shown, left = shown+len(of), left+h.Operations()-len(of)
		}
	}
	if shown < 10_000 || left < 10_000 {
		t.Errorf("%d operations in the parts, %d outside: this tests too little", shown, left)
	}
	var h History
	for i, o := range []sim.Operation{
		{Op: "write", Key: "x", Value: "1", Invoked: 1, Returned: 2},
		{Op: "write", Key: "x", Value: "2", Invoked: 10, Returned: 20},
		{Op: "read", Key: "x", Result: "1", Invoked: 21, Returned: 22},
		{Op: "write", Key: "x", Value: "3", Invoked: 30, Returned: 40},
	} {
		o.ID, o.Outcome = uint64(i+1), sim.OutcomeOK
		if o.Op == "write" {
			o.Result = o.Value
		}
		h.Invoke(o)
		h.Return(o)
	}
	for p, want := range map[part]int{{5, 0}: 3, {5, 25}: 2, {15, 25}: 2, {21, 0}: 2, {0, 15}: 2, {41, 0}: 0} {
		of := h.of("x", p)
		legal := porcupine.CheckOperationsTimeout(keyModel, of, time.Minute) == porcupine.Ok
		if len(of) != want || legal == (p.from == 5) {
			t.Errorf("%+v: %d operations, want %d; explained: %v", p, len(of), want, legal)
		}
	}
}

// explainable makes a history of one key by letting each operation take effect at a moment while it is under way, or never.
func explainable(r *random.Source) *History {
	h := &History{}
	value := ""
	var under []sim.Operation // with what they were told, if they took effect
	for at := raft.Micros(1); at < 100; at++ {
		switch r.Between(0, 3) {
		case 0:
			if len(under) == 4 {
				continue
			}
			o := sim.Operation{ID: uint64(at), Key: "x", Value: strconv.Itoa(int(r.Between(1, 3))), Invoked: at}
			o.Op = []string{"write", "cas", "read", "delete"}[r.Between(0, 3)]
			if o.Op == "cas" {
				o.Expect = strconv.Itoa(int(r.Between(1, 3)))
			}
			h.Invoke(o)
			under = append(under, o)
		case 1, 2:
			if len(under) == 0 {
				continue
			}
			o := &under[r.Between(0, int64(len(under)-1))]
			if op, ok := operationOf(o); ok && o.Outcome == "" {
				var told answer
				value, told = op.do(value)
				o.Outcome, o.Result = told.outcome, told.result
			}
		case 3:
			if len(under) == 0 {
				continue
			}
			o := under[0]
			under = under[1:]
			if o.Outcome == "" || r.Between(0, 4) == 0 {
				o.Outcome, o.Result = sim.OutcomeUnknown, ""
			}
			o.Returned = at
			h.Return(o)
		}
	}
	return h
}
