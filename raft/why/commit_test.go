package why_test

import (
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/raft/why"
)

func askCommit(index raft.Index, at raft.NodeID) func(*moment) why.Answer {
	return func(m *moment) why.Answer {
		if at == leaderItself {
			at = m.leader()
		}
		return why.Uncommitted(m.c, index, at)
	}
}

// leaderItself stands for the server that leads when it is asked.
const leaderItself raft.NodeID = 99

// committed says whether some server knows the entry of term 1 at that index to be committed; with at, that server.
func committed(index raft.Index, at raft.NodeID) func(*moment) bool {
	return func(m *moment) bool {
		for id := raft.NodeID(1); int(id) <= m.c.Count(); id++ {
			s, up := m.c.StatusOf(id)
			holds := slices.ContainsFunc(s.Log, func(e raft.Entry) bool { return e.Index == index && e.Term == 1 })
			if up && holds && s.CommitIndex >= index && (at == raft.None || at == id) {
				return true
			}
		}
		return false
	}
}

// written says whether some server has applied x=value.
func written(value string) func(*moment) bool {
	return func(m *moment) bool {
		for _, s := range m.c.State().Servers {
			if s.Machine["x"] == value {
				return true
			}
		}
		return false
	}
}

const write = `{"do":"write","key":"x","value":"1","to":"L"}`

func commitMoments() []*moment {
	isolated := []string{"+1000000", `+0 {"do":"partition","groups":[["L","F1"]]}`, "+0 " + write, "+60000"}
	all := []*moment{
		{name: "commit: there is no such entry", steps: []string{"+1000000"}, ask: askCommit(9, 0), code: "noEntry"},
		{name: "commit: it is committed", steps: []string{"+1000000"}, ask: askCommit(1, leaderItself), code: "committed"},
		{name: "commit: too few are up", steps: []string{"+1000000", `+0 {"do":"crash","server":"F1"}`, `+0 {"do":"crash","server":"F2"}`, `+0 {"do":"crash","server":"F3"}`, "+0 " + write, "+60000"},
			ask: askCommit(2, leaderItself), code: "unable", among: "down", cleared: committed(2, 0)},
		{name: "commit: the leader is cut off", steps: isolated, ask: askCommit(2, leaderItself), code: "unable", among: "race", cleared: committed(2, 0)},
		{name: "commit: answers don't come back", steps: []string{"+1000000", `+0 {"do":"cut","from":"F1","to":"L"}`, `+0 {"do":"cut","from":"F2","to":"L"}`, `+0 {"do":"cut","from":"F3","to":"L"}`, "+0 " + write, "+60000"},
			ask: askCommit(2, leaderItself), code: "unable", among: "cut", cleared: committed(2, 0)},
		{name: "commit: another leads, without it", steps: append(isolated, "+200000"), ask: func(m *moment) why.Answer { return why.Uncommitted(m.c, 2, oldLeader(m)) },
			code: "doomed", cleared: written("1"), anyway: true}, // the client asks again by itself, too
		{name: "commit: its leader is down, and a majority with it", steps: []string{"+1000000", "+0 " + write, "+25000", `+0 {"do":"crash","server":"F1"}`, `+0 {"do":"crash","server":"F2"}`, `+0 {"do":"crash","server":"L"}`},
			ask: askCommit(2, 0), code: "noLeader", among: "down", cleared: committed(2, 0)},
		{name: "commit: of an earlier term, and nothing of the new one", config: func(c *sim.Config) { c.Start, c.Broken = figure8Start(), c.Broken.With(raft.RuleNoOpAtTermStart) },
			steps: []string{`+0 {"do":"timeout","server":"S1"}`, "+100000"}, ask: askCommit(2, 1), code: "oldTerm", among: "noOwnEntry", cleared: committed(2, 0)},
		{name: "commit: by hand", steps: []string{"+1000000", `+0 {"do":"manual","on":true}`, "+0 " + write, "+0"}, ask: askCommit(1, 2), code: "committed"},
		{name: "commit: joint, without the new", steps: []string{"+0", `+0 {"do":"configure","manualLeave":true}`, "+1000000", `+0 {"do":"crash","server":"F1"}`, `+0 {"do":"crash","server":"F2"}`,
			`+0 {"do":"joint","servers":["F1","F2"]}`, "+60000"}, ask: askCommit(2, leaderItself), code: "unable", among: "down", cleared: committed(2, 0)},
	}
	waits := []*moment{
		{name: "commit: just sent", steps: []string{"+1000000", "+0 " + write, "+25000"}, ask: askCommit(2, leaderItself), code: "counting", among: "underway", cleared: committed(2, 0)},
		{name: "commit: disks are slow", steps: []string{"+1000000", `+0 {"do":"disk","server":"F1","write":300000}`, `+0 {"do":"disk","server":"F2","write":300000}`, `+0 {"do":"disk","server":"F3","write":300000}`, "+0 " + write, "+80000"},
			ask: askCommit(2, leaderItself), code: "counting", among: "underway", cleared: committed(2, 0)},
		{name: "commit: a follower does not know yet", steps: []string{"+1000000", "+0 " + write, "+48000"}, ask: askCommit(2, 1), code: "unlearned", among: "underway", cleared: committed(2, 1)},
		{name: "commit: of an earlier term", config: func(c *sim.Config) { c.Start = figure8Start() }, steps: []string{`+0 {"do":"timeout","server":"S1"}`, "+40000"},
			ask: askCommit(2, 1), code: "oldTerm", among: "underway", cleared: committed(2, 0)},
		{name: "commit: who leads next may lack it", steps: []string{"+1000000", `+0 {"do":"cut","from":"L","to":"F2"}`, `+0 {"do":"cut","from":"L","to":"F3"}`, `+0 {"do":"cut","from":"L","to":"F4"}`, "+0 " + write, "+36000", `+0 {"do":"crash","server":"L"}`},
			ask: askCommit(2, 0), code: "noLeader", among: "mayLose", cleared: committed(2, 0)},
	}
	for _, m := range waits {
		m.anyway = true
	}
	all = append(all, waits...)
	for _, m := range all {
		if m.within == 0 {
			m.within = 5 * second
		}
	}
	return all
}

// oldLeader is a server that leads a term that is over.
func oldLeader(m *moment) raft.NodeID {
	for id := raft.NodeID(1); int(id) <= m.c.Count(); id++ {
		if s, up := m.c.StatusOf(id); up && s.Role == raft.Leader && id != m.leader() {
			return id
		}
	}
	return raft.None
}

// figure8Start: S1, S2 and S3 hold an entry of term 1 that nobody knows to be committed.
func figure8Start() *sim.Start {
	hard := raft.HardState{CurrentTerm: 3}
	log := []raft.Entry{{Index: 1, Term: 1, Kind: raft.NoOp}, {Index: 2, Term: 1, Kind: raft.NoOp}}
	return &sim.Start{Servers: []sim.ServerStart{{HardState: hard, Log: log}, {HardState: hard, Log: log}, {HardState: hard, Log: log}, {HardState: hard, Log: log[:1:1]}, {HardState: hard}}}
}
