package check

import (
	"testing"

	"raftplayground/raft/sim"
)

// What checkers get wrong (the last of the field's pitfalls): each of these histories is correct, and has been reported by
// a checker that asked for too much.
func TestPitfall24_CorrectHistoriesAreNotReported(t *testing.T) {
	for name, history := range map[string][]sim.Event{
		"leaders of different terms at one time": {inTerm(1, 2), inTerm(2, 3), leads(1, 2), leads(2, 3), appends(1, 1, 2), appends(2, 1, 3)},
		"uncommitted entries of a later term are behind those of an earlier one elsewhere": {inTerm(1, 4), inTerm(2, 4),
			appends(1, 1, 2, 3), appends(2, 1, 4), truncates(1, 1), appends(1, 1, 4)},
		"a log that is more up-to-date lacks what is committed later": {inTerm(1, 2), inTerm(2, 3), inTerm(3, 3), leads(1, 2), appends(1, 1, 2),
			appends(2, 1, 3), appends(3, 1, 2), commits(1, 1)},
		"a leader of an earlier term than the commit's lacks the entry": {inTerm(1, 2), leads(1, 2), inTerm(2, 3), leads(2, 3), appends(2, 1, 3), commits(2, 1)},
	} {
		checker := All()
		for i := range history {
			if v := checker.Check(&history[i]); v != nil {
				t.Errorf("%s: %+v", name, v)
			}
		}
	}
}
