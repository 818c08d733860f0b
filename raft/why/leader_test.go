package why_test

import (
	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/raft/why"
)

func moments() []*moment {
	return slicesOf(leaderMoments(), commitMoments(), timeoutMoments(), voteMoments(), goneMoments(), readMoments(), writeMoments(), actionMoments(), refusalMoments(), rareMoments())
}

func slicesOf(all ...[]*moment) []*moment {
	var joined []*moment
	for _, some := range all {
		joined = append(joined, some...)
	}
	return joined
}

func askLeader(m *moment) why.Answer { return why.NoLeader(m.c) }

func leaderMoments() []*moment {
	all := []*moment{
		{name: "leader: there is one", steps: []string{"+1000000"}, code: "leads"},
		{name: "leader: too few are up", steps: []string{"+1000000", `+0 {"do":"crash","server":"F2"}`, `+0 {"do":"crash","server":"F3"}`, `+0 {"do":"crash","server":"L"}`},
			code: "blocked", among: "down"},
		{name: "leader: one of three is up", config: func(c *sim.Config) { c.Servers = 3 },
			steps: []string{"+1000000", `+0 {"do":"crash","server":"F2"}`, `+0 {"do":"crash","server":"L"}`}, code: "blocked", among: "down"},
		{name: "leader: all are down", config: func(c *sim.Config) { c.Servers = 3 },
			steps: []string{"+0", `+0 {"do":"crash","server":"S1"}`, `+0 {"do":"crash","server":"S2"}`, `+0 {"do":"crash","server":"S3"}`}, code: "blocked", among: "down"},
		{name: "leader: it is frozen, and so are others", steps: []string{"+1000000", `+0 {"do":"freeze","server":"F2"}`, `+0 {"do":"freeze","server":"F3"}`, `+0 {"do":"freeze","server":"L"}`},
			code: "blocked", among: "frozen"},
		{name: "leader: in three parts", steps: []string{"+0", `+0 {"do":"partition","groups":[["S1","S2"],["S3","S4"],["S5"]]}`},
			code: "blocked", among: "cut"},
		{name: "leader: nobody reaches anybody", config: func(c *sim.Config) { c.Servers = 3 },
			steps: []string{"+0", `+0 {"do":"partition","groups":[["S1"],["S2"],["S3"]]}`}, code: "blocked", among: "cut"},
		{name: "leader: votes don't come back", config: func(c *sim.Config) { c.Servers = 3 },
			steps: []string{"+0", `+0 {"do":"cut","from":"S1","to":"S2"}`, `+0 {"do":"cut","from":"S2","to":"S3"}`, `+0 {"do":"cut","from":"S3","to":"S1"}`},
			code:  "blocked", among: "cut"},
		{name: "leader: down and cut off", steps: []string{"+0", `+0 {"do":"crash","server":"S1"}`, `+0 {"do":"crash","server":"S2"}`, `+0 {"do":"crash","server":"S3"}`,
			`+0 {"do":"cut","from":"S4","to":"S5","both":true}`, `+0 {"do":"partition","groups":[["S1"],["S2"],["S3"],["S4"],["S5"]]}`}, code: "blocked", among: "cut"},
		{name: "leader: the one with the newest log lacks a link", config: func(c *sim.Config) { c.Start = newerStart() }, steps: []string{"+900000"}, code: "newer", among: "cut"},
		{name: "leader: it hears nobody, and all hear it", steps: []string{"+1000000",
			`+0 {"do":"cut","from":"F1","to":"L"}`, `+0 {"do":"cut","from":"F2","to":"L"}`, `+0 {"do":"cut","from":"F3","to":"L"}`, `+0 {"do":"cut","from":"F4","to":"L"}`, "+500000"},
			code: "unable", among: "cut"},
		{name: "leader: all messages are lost", steps: []string{"+0", `+0 {"do":"network","loss":1}`}, code: "blocked", among: "loss"},
		{name: "leader: messages take too long", steps: []string{"+0", `+0 {"do":"network","latency":400000}`}, code: "hindered", among: "slow"},
		{name: "leader: disks take too long", config: func(c *sim.Config) { c.Servers = 3 },
			steps: []string{"+0", `+0 {"do":"disk","server":"S1","write":400000}`, `+0 {"do":"disk","server":"S2","write":400000}`, `+0 {"do":"disk","server":"S3","write":400000}`},
			code:  "hindered", among: "slowDisk"},
		{name: "leader: joint, the leader lacks a majority of the old", steps: append(joint(), `+0 {"do":"crash","server":"S1"}`, `+0 {"do":"crash","server":"S2"}`, `+0 {"do":"crash","server":"S3"}`, "+500000"),
			code: "unable", among: "down"},
		{name: "leader: joint, without a majority of the old", steps: append(joint(), `+0 {"do":"crash","server":"L"}`, `+0 {"do":"crash","server":"S1"}`, `+0 {"do":"crash","server":"S2"}`, "+500000"),
			code: "blocked", among: "down"},
		{name: "leader: by hand", steps: []string{"+0", `+0 {"do":"manual","on":true}`}, code: "coming", among: "manual"},
		{name: "leader: by hand, and too few", steps: []string{"+0", `+0 {"do":"manual","on":true}`, `+0 {"do":"crash","server":"S1"}`, `+0 {"do":"crash","server":"S2"}`, `+0 {"do":"crash","server":"S3"}`},
			code: "blocked", among: "manual"},
	}
	waits := []*moment{
		{name: "leader: timers run", steps: []string{"+0"}, code: "coming", among: "timer"},
		{name: "leader: an election is under way", steps: []string{`+0 {"do":"timeout","server":"S2"}`, "+5000"}, code: "coming", among: "election"},
		{name: "leader: a pre-election is under way", config: func(c *sim.Config) { c.PreVote = true }, steps: []string{`+0 {"do":"timeout","server":"S2"}`, "+5000"}, code: "coming", among: "preElection"},
		{name: "leader: it has just crashed, and was heard", config: func(c *sim.Config) { c.CheckQuorum = true }, steps: []string{"+1000000", `+0 {"do":"crash","server":"L"}`},
			code: "coming", among: "timer"},
		{name: "leader: all wait equally long", config: func(c *sim.Config) { c.ElectionTimeout = [2]raft.Micros{150_000, 150_000} }, steps: []string{"+0"}, code: "coming", among: "equal"},
	}
	for _, m := range waits {
		m.anyway = true
	}
	all = append(all, waits...)
	for _, m := range all {
		m.ask, m.within = askLeader, 5*second
		if m.code != "leads" {
			m.cleared = serving
		}
	}
	return all
}

// joint are steps to a joint configuration that stays.
func joint() []string {
	return []string{"+0", `+0 {"do":"configure","manualLeave":true}`, "+1000000", `+0 {"do":"addServer","server":"S6"}`, "+500000",
		`+0 {"do":"joint","servers":["S4","S5","S6"]}`, "+500000"}
}

// newerStart: S1 has the newest log and reaches S3 alone, whom S2 reaches, too. S4 and S5 are down.
func newerStart() *sim.Start {
	hard := raft.HardState{CurrentTerm: 2}
	older := []raft.Entry{{Index: 1, Term: 1, Kind: raft.NoOp}, {Index: 2, Term: 1, Kind: raft.NoOp}}
	newer := []raft.Entry{older[0], {Index: 2, Term: 2, Kind: raft.NoOp}}
	return &sim.Start{
		Servers: []sim.ServerStart{{HardState: hard, Log: newer}, {HardState: hard, Log: older}, {HardState: hard, Log: older},
			{HardState: hard, Log: older, Crashed: true}, {HardState: hard, Log: older, Crashed: true}},
		Cuts: [][2]raft.NodeID{{1, 2}, {2, 1}, {1, 4}, {4, 1}},
	}
}
