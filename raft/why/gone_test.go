package why_test

import (
	"raftplayground/raft"
	"raftplayground/raft/why"
)

func goneMoments() []*moment {
	ask := func(at raft.NodeID, index raft.Index, term raft.Term) func(*moment) why.Answer {
		return func(m *moment) why.Answer { return why.EntryGone(m.c, m.history, at, index, term) }
	}
	wiped := func(m *moment) bool { // it is back
		s, up := m.c.StatusOf(1)
		return up && len(s.Log) >= 2
	}
	all := []*moment{
		{name: "gone: it is there", steps: []string{"+1000000"}, ask: ask(1, 1, 0), code: "there"},
		{name: "gone: it never was", steps: []string{"+1000000"}, ask: ask(1, 7, 0), code: "never"},
		{name: "gone: a snapshot stands for it", steps: []string{"+1000000", "+0 " + write, "+300000", `+0 {"do":"snapshot","server":"S1"}`}, ask: ask(1, 1, 0), code: "compacted"},
		{name: "gone: lost once, a snapshot stands for it now", steps: []string{"+1000000", "+0 " + write, "+300000", `+0 {"do":"wipe","server":"S1"}`, `+0 {"do":"restart","server":"S1"}`, `+0 {"do":"snapshot","server":"S2"}`, `+0 {"do":"transfer","to":"S2"}`, "+1000000"}, ask: ask(1, 2, 1), code: "compacted"},
		{name: "gone: another leader's took its place", steps: []string{"+1000000", `+0 {"do":"partition","groups":[["L"],["F1","F2","F3","F4"]]}`, "+0 " + write, "+230000", `+0 {"do":"healAll"}`, "+60000"},
			ask: ask(4, 2, 1), code: "truncated", among: "again", cleared: written("1"), within: second / 4, anyway: true}, // its client asks again, too
		{name: "gone: it was not on disk", steps: []string{"+1000000", `+0 {"do":"disk","server":"L","write":200000}`, `+0 {"do":"cut","from":"L","to":"F1"}`, `+0 {"do":"cut","from":"L","to":"F2"}`, `+0 {"do":"cut","from":"L","to":"F3"}`, `+0 {"do":"cut","from":"L","to":"F4"}`,
			"+0 " + write, "+30000", `+0 {"do":"crash","server":"L"}`, `+0 {"do":"healAll"}`, `+0 {"do":"restart","server":"S4"}`, "+220000"},
			ask: ask(4, 2, 0), code: "crashed", among: "again", cleared: written("1"), within: second / 4, anyway: true},
		{name: "gone: its disk was lost", steps: []string{"+1000000", "+0 " + write, "+300000", `+0 {"do":"wipe","server":"S1"}`}, ask: ask(1, 2, 0), code: "wiped", among: "down", cleared: wiped, within: 2 * second, between: second / 5},
	}
	return all
}
