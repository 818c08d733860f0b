package why_test

import (
	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/raft/why"
)

// given says whether the voter of the answer votes for the candidate by now.
func given(m *moment) bool {
	s, up := m.c.StatusOf(m.answer.Server)
	return up && s.VotedFor == m.answer.Peer
}

func voteMoments() []*moment {
	refused := func(m *moment) why.Answer {
		a, ok := why.VoteRefused(m.c, m.history, m.refused)
		if !ok {
			m.t.Fatalf("%s: no vote has been refused", m.name)
		}
		return a
	}
	granted := func(m *moment) why.Answer {
		a, _ := why.VoteRefused(m.c, m.history, m.granted)
		return a
	}
	all := []*moment{
		{name: "vote: it was granted", steps: []string{`+0 {"do":"timeout","server":"S1"}`, "+30000"}, ask: granted, code: "granted"},
		{name: "vote: it is another's", config: three, steps: []string{`+0 {"do":"timeout","server":"S1"}`, `+0 {"do":"cut","from":"S2","to":"S3"}`, `+0 {"do":"cut","from":"S3","to":"S2"}`,
			`+0 {"do":"timeout","server":"S2"}`, "+25000"}, ask: refused, code: "alreadyVoted", among: "askAgain", cleared: given, anyway: true},
		{name: "vote: the log is older", config: func(c *sim.Config) { three(c); c.Start = olderStart() }, steps: []string{`+0 {"do":"timeout","server":"S2"}`, "+30000"},
			ask: refused, code: "logOlder", among: "newerLog", cleared: given},
		{name: "vote: the term is over", config: func(c *sim.Config) { three(c); c.Start = termsStart() }, steps: []string{`+0 {"do":"timeout","server":"S1"}`, "+20000"},
			ask: refused, code: "oldTerm", among: "askAgain", cleared: given, anyway: true},
		{name: "vote: it hears a leader", config: func(c *sim.Config) { three(c); c.CheckQuorum = true }, steps: []string{"+1000000", `+0 {"do":"timeout","server":"F1"}`, `+0 {"do":"crash","server":"L"}`, "+22000"},
			ask: refused, code: "led", among: "sticky", cleared: given, anyway: true},
		{name: "vote: it hears a leader, and refuses a pre-vote", config: func(c *sim.Config) { three(c); c.PreVote = true }, steps: []string{"+1000000", `+0 {"do":"timeout","server":"F1"}`, "+22000"},
			ask: refused, code: "led", among: "hears", cleared: given},
		{name: "vote: the voter is down by now", config: func(c *sim.Config) { three(c); c.Start = termsStart() },
			steps: []string{`+0 {"do":"timeout","server":"S1"}`, "+20000", `+0 {"do":"crash","server":"S3"}`, `+0 {"do":"cut","from":"S1","to":"S3"}`},
			ask:   refused, code: "oldTerm", among: "cut", cleared: given},
	}
	for _, m := range all {
		m.within, m.between = second/2, second/5
	}
	return all
}

func three(c *sim.Config) { c.Servers = 3 }

func olderStart() *sim.Start {
	s := newerStart()
	return &sim.Start{Servers: s.Servers[:3]}
}

// termsStart: S2 and S3 have seen term 5.
func termsStart() *sim.Start {
	return &sim.Start{Servers: []sim.ServerStart{{HardState: raft.HardState{CurrentTerm: 1}}, {HardState: raft.HardState{CurrentTerm: 5}}, {HardState: raft.HardState{CurrentTerm: 5}}}}
}
