package why_test

import (
	"raftplayground/raft"
	"raftplayground/raft/why"
)

// campaigned says whether a server has entered a new term by itself since.
func campaigned(id raft.NodeID) func(*moment) bool {
	return func(m *moment) bool {
		s, up := m.c.StatusOf(id)
		return up && (s.Role == raft.Candidate || s.Role == raft.PreCandidate || s.Role == raft.Leader)
	}
}

func timeoutMoments() []*moment {
	ask := func(id raft.NodeID) func(*moment) why.Answer {
		return func(m *moment) why.Answer { return why.NoTimeout(m.c, id) }
	}
	return []*moment{
		{name: "timeout: it leads", steps: []string{"+1000000"}, ask: func(m *moment) why.Answer { return why.NoTimeout(m.c, m.leader()) }, code: "leads"},
		{name: "timeout: it is down", steps: []string{"+1000000", `+0 {"do":"crash","server":"S1"}`}, ask: ask(1), code: "down", among: "timer", cleared: campaigned(1), within: second},
		{name: "timeout: it is frozen", steps: []string{"+1000000", `+0 {"do":"freeze","server":"S1"}`}, ask: ask(1), code: "frozen", among: "frozen", cleared: campaigned(1), within: second},
		{name: "timeout: it hears a leader", steps: []string{"+1000000"}, ask: ask(1), code: "hears", among: "timer", cleared: campaigned(1), within: second},
		{name: "timeout: its timer runs", steps: []string{"+1000"}, ask: ask(1), code: "waits", among: "timer", cleared: campaigned(1), within: second / 10},
		{name: "timeout: its clock is slow", steps: []string{`+0 {"do":"drift","server":"S1","rate":0.5}`, "+1000"}, ask: ask(1), code: "waits", among: "timer", cleared: campaigned(1), within: second / 10},
		{name: "timeout: by hand", steps: []string{`+0 {"do":"manual","on":true}`, "+900000"}, ask: ask(1), code: "manual", among: "timer", cleared: campaigned(1), within: second},
		{name: "timeout: it is a learner", steps: []string{"+1000000", `+0 {"do":"addServer","server":"S6","learner":true}`, "+500000"}, ask: ask(6), code: "learner", among: "learner",
			cleared: campaigned(6), within: second, between: second / 2},
		{name: "timeout: it was removed", steps: []string{"+1000000", `+0 {"do":"removeServer","server":"L"}`, "+500000"}, ask: ask(4), code: "learner", among: "outsider",
			cleared: campaigned(4), within: second, between: second / 2},
	}
}
