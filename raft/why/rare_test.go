package why_test

import (
	"cmp"
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/raft/why"
)

// rareMoments are those in which something stands in the way that seldom does.
func rareMoments() []*moment {
	return slicesOf(rareLeaders(), rareCommits(), rareLosses(), rareActions())
}

func rareLeaders() []*moment {
	star := `+0 {"do":"partition","groups":[["S1","S2"],["S1","S3"],["S1","S4"],["S1","S5"]]}`
	deaf := []string{"+1000000"}
	for i := 1; i < 9; i++ {
		deaf = append(deaf, fmt.Sprintf(`+0 {"do":"cut","from":"F%d","to":"L"}`, i))
	}
	two := func(c *sim.Config) { c.Servers = 2 }
	all := []*moment{
		{name: "leader: it is alone", config: func(c *sim.Config) { c.Servers = 1 }, steps: []string{"+1000000"}, code: "leads"},
		{name: "leader: there is one, while joint", steps: joint(), code: "leads"},
		{name: "leader: none of those that are left is a voter", config: func(c *sim.Config) { c.Servers = 1 },
			steps: []string{"+1000000", `+0 {"do":"addServer","server":"S2"}`, "+500000", `+0 {"do":"removeServer","server":"S1"}`, "+1000000", `+0 {"do":"wipe","server":"S2"}`, `+0 {"do":"restart","server":"S2"}`, "+0"},
			code:  "nobody"},
		{name: "leader: nine hear it, and it hears none", config: func(c *sim.Config) { c.Servers = 9 }, steps: append(deaf, "+500000"), code: "unable", among: "rival"},
		{name: "leader: one link loses all", config: two, steps: []string{`+0 {"do":"network","from":"S1","to":"S2","loss":1}`}, code: "blocked", among: "loss"},
		{name: "leader: one link is slow", config: two, steps: []string{`+0 {"do":"network","from":"S1","to":"S2","latency":400000}`}, code: "hindered", among: "slow"},
	}
	waits := []*moment{
		{name: "leader: a fast clock is in its way", steps: []string{star, `+0 {"do":"drift","server":"S2","rate":2}`}, code: "coming", among: "hasty"},
		{name: "leader: half of the messages are lost", steps: []string{`+0 {"do":"network","loss":0.5}`}, code: "coming", among: "lossy"},
		{name: "leader: messages take long", steps: []string{`+0 {"do":"network","latency":70000}`}, code: "coming", among: "tight"},
		{name: "leader: a rule is broken", config: func(c *sim.Config) { c.PreVote = true }, steps: []string{`+0 {"do":"break","rule":"preVoteAdoptsTerm"}`}, code: "coming", among: "rule"},
		{name: "leader: one does not know yet that its term is over",
			steps: []string{"+1000000", `+0 {"do":"partition","groups":[["L"]]}`, "+600000", `+0 {"do":"crash","server":"L"}`, `+0 {"do":"healAll"}`}, code: "coming", among: "stepDown"},
	}
	for _, m := range waits {
		m.anyway = true
	}
	all = append(all, waits...)
	for _, m := range all {
		m.ask, m.within = askLeader, 5*second
		if m.code != "leads" && m.code != "nobody" {
			m.cleared = serving
		}
	}
	return all
}

func rareCommits() []*moment {
	alone := func(command string) []string {
		return []string{"+1000000", `+0 {"do":"partition","groups":[["L"]]}`, "+0 " + command, "+260000"}
	}
	old := func(m *moment) why.Answer { return why.Uncommitted(m.c, 2, oldLeader(m)) }
	all := []*moment{
		{name: "commit: a server has no such entry", steps: []string{"+1000000"}, ask: askCommit(9, 1), code: "noEntry"},
		{name: "commit: joint, just sent", steps: append(joint(), "+0 "+write, "+25000"), ask: askCommit(4, leaderItself), code: "counting", among: "underway", cleared: committed(4, 0), anyway: true},
		{name: "commit: joint, and no leader", steps: append(joint(), "+0 "+write, "+25000", `+0 {"do":"crash","server":"S1"}`, `+0 {"do":"crash","server":"S2"}`, `+0 {"do":"crash","server":"L"}`),
			ask: askCommit(4, 0), code: "noLeader", among: "down", cleared: committed(4, 0)},
		{name: "commit: answers are on their way", steps: []string{"+1000000", "+0 " + write, "+36000"}, ask: askCommit(2, leaderItself), code: "counting", among: "underway", cleared: committed(2, 0), within: 1_000},
		{name: "commit: a follower is being told", steps: []string{"+1000000", "+0 " + write, "+55000"}, ask: askCommit(2, 1), code: "unlearned", among: "underway", cleared: committed(2, 1), within: 1_000},
		{name: "commit: a snapshot comes first", steps: []string{"+1000000", `+0 {"do":"crash","server":"F1"}`, `+0 {"do":"configure","snapshotChunk":8}`, "+0 " + write, "+300000", `+0 {"do":"snapshot","server":"L"}`,
			`+0 {"do":"crash","server":"F2"}`, `+0 {"do":"crash","server":"F3"}`, "+0 " + write, "+60000", `+0 {"do":"restart","server":"S1"}`, "+50000"},
			ask: askCommit(3, leaderItself), code: "counting", among: "underway", cleared: committed(3, 0), anyway: true},
		{name: "commit: a refusal is on its way", config: func(c *sim.Config) { c.Start = figure8Start() }, steps: []string{`+0 {"do":"timeout","server":"S1"}`, "+58000"},
			ask: func(m *moment) why.Answer { return why.Uncommitted(m.c, 2, 1) }, code: "oldTerm", among: "underway", cleared: committed(2, 0), anyway: true},
		{name: "commit: the leader seeks where the logs agree", config: func(c *sim.Config) { c.Start = figure8Start() }, steps: []string{`+0 {"do":"crash","server":"S3"}`, `+0 {"do":"crash","server":"S4"}`, `+0 {"do":"timeout","server":"S1"}`, "+50000", `+0 {"do":"cut","from":"S1","to":"S5","both":true}`, "+25000", `+0 {"do":"healAll"}`, "+3000"},
			ask: func(m *moment) why.Answer { return why.Uncommitted(m.c, 2, 1) }, code: "oldTerm", among: "underway", cleared: committed(2, 0), anyway: true},
		{name: "commit: only a learner is left who has it", steps: []string{"+1000000", `+0 {"do":"addServer","server":"S6","learner":true}`, "+500000", `+0 {"do":"partition","groups":[["L","S6"]]}`, "+0 " + write, "+70000",
			`+0 {"do":"wipe","server":"L"}`, `+0 {"do":"healAll"}`}, ask: askCommit(3, 6), code: "noLeader", among: "mayLose"},
		{name: "commit: only the one that is down has it", steps: append(alone(write)[:3:3], "+30000", `+0 {"do":"crash","server":"L"}`, `+0 {"do":"healAll"}`), ask: askCommit(2, 0), code: "noLeader", among: "mayLose", cleared: committed(2, 0)},
		{name: "commit: a removal that another leads without", steps: alone(`{"do":"delete","key":"x","to":"L"}`), ask: old, code: "doomed", among: "again"},
		{name: "commit: a comparison that another leads without", steps: alone(`{"do":"cas","key":"x","expect":"","value":"1","to":"L"}`), ask: old, code: "doomed", among: "again", cleared: written("1"), anyway: true},
	}
	for _, m := range all {
		m.within = cmp.Or(m.within, 5*second)
	}
	return all
}

func rareLosses() []*moment {
	ask := func(at raft.NodeID, index raft.Index, term raft.Term) func(*moment) why.Answer {
		return func(m *moment) why.Answer { return why.EntryGone(m.c, m.history, at, index, term) }
	}
	back := func(m *moment) bool {
		s, up := m.c.StatusOf(m.answer.Server)
		return up && len(s.Log) >= 2
	}
	apart := []string{"+1000000", `+0 {"do":"partition","groups":[["L"],["F1","F2","F3","F4"]]}`, "+0 " + write, "+300000"}
	// S2 leads three servers, and S1 alone holds what it has committed with it, after the disk of S2 is lost.
	betrayed := []string{"+1000000", `+0 {"do":"cut","from":"L","to":"S3","both":true}`, "+0 " + write, "+100000", `+0 {"do":"crash","server":"S1"}`, `+0 {"do":"wipe","server":"S2"}`,
		`+0 {"do":"restart","server":"S2"}`, `+0 {"do":"healAll"}`, "+700000"}
	return []*moment{
		{name: "gone: a snapshot without it took its place", steps: append(apart, `+0 {"do":"write","key":"y","value":"2","to":"L"}`, "+200000", `+0 {"do":"snapshot","server":"L"}`, `+0 {"do":"healAll"}`, "+200000"),
			ask: ask(4, 2, 1), code: "installed"},
		{name: "gone: it was not on disk, and is committed", steps: []string{"+1000000", `+0 {"do":"disk","server":"S1","write":200000}`, "+0 " + write, "+80000", `+0 {"do":"crash","server":"S1"}`},
			ask: ask(1, 2, 0), code: "crashed", among: "down", cleared: back, within: second},
		{name: "gone: its disk was lost, and nobody else had it", steps: append(apart, `+0 {"do":"wipe","server":"S4"}`), ask: ask(4, 2, 1), code: "wiped", among: "again", cleared: written("1"), within: second / 4, anyway: true},
		{name: "gone: its client has asked again", steps: append(apart, `+0 {"do":"healAll"}`, "+1500000"), ask: ask(4, 2, 1), code: "truncated", among: "saidAgain"},
		{name: "gone: it was committed, and a disk was lost", config: three, steps: append(betrayed, `+0 {"do":"restart","server":"S1"}`, "+300000"), ask: ask(1, 2, 1), code: "truncated"},
		{name: "gone: it was committed, a disk was lost, and a snapshot came", config: three,
			steps: append(betrayed, `+0 {"do":"snapshot","server":"L"}`, `+0 {"do":"restart","server":"S1"}`, "+300000"), ask: ask(1, 2, 1), code: "installed"},
	}
}

func rareActions() []*moment {
	ask := func(command string) func(*moment) why.Answer {
		return func(m *moment) why.Answer {
			a, err := sim.ParseAction([]byte(command))
			if err != nil {
				m.t.Fatal(err)
			}
			return why.Impossible(m.c, a)
		}
	}
	return []*moment{
		{name: "action: it is not frozen", steps: []string{"+0"}, ask: ask(`{"do":"thaw","server":"S1"}`), code: "refused", among: "first"},
		{name: "action: manual mode is off", steps: []string{"+0"}, ask: ask(`{"do":"manual","on":false}`), code: "refused", among: "first"},
		{name: "action: all clients work", steps: []string{`+0 {"do":"workload","clients":9,"rate":1}`}, ask: ask(`{"do":"write","key":"x","value":"1"}`), code: "refused", among: "first"},
		{name: "action: it makes no sense", steps: []string{"+0"}, ask: func(m *moment) why.Answer { return why.Impossible(m.c, sim.Action{Do: "explode"}) }, code: "badCommand"},
	}
}
