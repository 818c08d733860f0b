package why_test

import (
	"raftplayground/raft/sim"
	"raftplayground/raft/why"
)

// answered says whether a write has been answered, and took effect.
func answered(id uint64) func(*moment) bool {
	return func(m *moment) bool {
		for _, o := range m.c.State().Operations {
			if o.ID == id && o.Outcome == sim.OutcomeOK {
				return true
			}
		}
		return false
	}
}

func writeMoments() []*moment {
	ask := func(id uint64) func(*moment) why.Answer {
		return func(m *moment) why.Answer {
			a, ok := why.WriteAnswered(m.c, m.history, id)
			if !ok {
				m.t.Fatalf("%s: there is no such write", m.name)
			}
			return a
		}
	}
	alone := `+0 {"do":"partition","groups":[["L"]]}`
	anywhere := `{"do":"write","key":"x","value":"1"}`
	few := []string{"+1000000", `+0 {"do":"crash","server":"F1"}`, `+0 {"do":"crash","server":"F2"}`}
	after := func(steps ...string) []string { return append(few[:3:3], steps...) }
	return []*moment{
		{name: "write: it was answered", steps: []string{"+1000000", "+0 " + write, "+300000"}, ask: ask(1), code: "answered"},
		{name: "write: its comparison failed", steps: []string{"+1000000", "+0 " + write, "+300000", `+0 {"do":"cas","key":"x","expect":"7","value":"2","to":"L"}`, "+300000"},
			ask: ask(2), code: "mismatch", among: "compareAgain", cleared: written("2"), within: second},
		{name: "write: its comparison failed, and the key held nothing", steps: []string{"+1000000", `+0 {"do":"cas","key":"x","expect":"7","value":"2","to":"L"}`, "+300000"},
			ask: ask(1), code: "mismatch", among: "compareAgain", cleared: written("2"), within: second},
		{name: "write: no leader", config: three, steps: after(`+0 {"do":"crash","server":"L"}`, "+0 "+anywhere, "+100000"), ask: ask(1), code: "noLeader", among: "down", cleared: answered(1), within: 4 * second},
		{name: "write: no leader for now", steps: []string{"+0 " + anywhere, "+40000"}, ask: ask(1), code: "noLeader", among: "timer", cleared: answered(1), within: 2 * second, anyway: true},
		{name: "write: its entry is not committed", config: three, steps: after("+0 "+write, "+100000"), ask: ask(1), code: "committing", among: "down", cleared: answered(1), within: 3 * second},
		{name: "write: its entry is being copied", steps: []string{"+1000000", "+0 " + write, "+36000"}, ask: ask(1), code: "committing", among: "underway", cleared: answered(1), within: second / 10, anyway: true},
		{name: "write: its entry is not committed, and its client asks another", config: three, steps: after("+0 "+write, "+310000"),
			ask: ask(1), code: "unasked", among: "patience", cleared: answered(1), within: 3 * second},
		{name: "write: its entry is not committed, and its client gives up next", config: three, steps: after("+0 "+write, "+2800000"),
			ask: ask(1), code: "committing", among: "down", cleared: answered(1), within: second / 5},
		{name: "write: its leader has restarted", steps: []string{"+1000000", "+0 " + write, "+30000", `+0 {"do":"crash","server":"L"}`, `+0 {"do":"restart","server":"S4"}`, `+0 {"do":"timeout","server":"S4"}`, "+50000"},
			ask: ask(1), code: "unasked", among: "patience", cleared: answered(1), within: second / 5},
		{name: "write: its entry is of an earlier term", config: three, steps: []string{"+1000000", `+0 {"do":"break","rule":"noOpAtTermStart"}`, `+0 {"do":"crash","server":"F1"}`, "+0 " + write, "+35000", `+0 {"do":"crash","server":"L"}`,
			`+0 {"do":"restart","server":"S1"}`, `+0 {"do":"timeout","server":"S3"}`, "+60000"}, ask: ask(1), code: "unasked", among: "noOwnEntry", cleared: answered(1), within: second / 8},
		{name: "write: its entry lacks a majority of the old configuration", steps: append(halfJoint(), "+0 "+write, "+60000"), ask: ask(1), code: "committing", among: "down", cleared: answered(1), within: 2 * second},
		{name: "write: a session comes first", config: func(c *sim.Config) { c.Servers, c.Sessions = 3, 2 }, steps: after("+0 "+write, "+100000"), ask: ask(1), code: "opening", among: "down", cleared: answered(1), within: 3 * second},
		{name: "write: the answer is on its way", steps: []string{"+1000000", "+0 " + write, "+58000"}, ask: ask(1), code: "answering", among: "underway", cleared: answered(1), within: 1_000},
		{name: "write: the answer was lost", steps: []string{"+1000000", "+0 " + write, "+44000", `+0 {"do":"network","loss":1}`, "+16000", `+0 {"do":"network","loss":0}`},
			ask: ask(1), code: "done", among: "patience", cleared: answered(1), within: second / 10},
		{name: "write: the answer was lost, and then all others", config: three, steps: []string{"+1000000", "+0 " + write, "+34000", `+0 {"do":"network","loss":1}`, "+26000", `+0 {"do":"network","loss":0}`, `+0 {"do":"crash","server":"F1"}`, `+0 {"do":"crash","server":"F2"}`},
			ask: ask(1), code: "done", among: "patience", cleared: answered(1), within: second},
		{name: "write: its leader answered and crashed", steps: []string{"+1000000", "+0 " + write, "+58000", `+0 {"do":"crash","server":"L"}`},
			ask: ask(1), code: "answering", among: "underway", cleared: answered(1), within: second / 20, anyway: true},
		{name: "write: its leader leads no more", steps: []string{"+1000000", alone, "+0 " + write, `+0 {"do":"timeout","server":"F1"}`, "+120000"},
			ask: ask(1), code: "deposed", among: "patience", cleared: answered(1), within: second / 6},
		{name: "write: the leader could not commit it", config: three, steps: after(`+0 {"do":"write","key":"x","value":"1","to":"F1"}`, "+50000"),
			ask: ask(1), code: "unproven", among: "patience", cleared: answered(1), within: second, between: second / 5},
		{name: "write: who was asked is down", steps: []string{"+1000000", `+0 {"do":"crash","server":"F1"}`, `+0 {"do":"write","key":"x","value":"1","to":"F1"}`, "+50000"},
			ask: ask(1), code: "silent", among: "patience", cleared: answered(1), within: second / 5},
		{name: "write: answers take too long", steps: []string{"+1000000", `+0 {"do":"network","latency":100000}`, "+0 " + write, "+420000"},
			ask: ask(1), code: "done", among: "slowAnswer", cleared: answered(1), within: second},
		{name: "write: the request is on its way", steps: []string{"+1000000", "+0 " + write, "+5000"}, ask: ask(1), code: "asking", among: "underway", cleared: answered(1), within: second / 10, anyway: true},
		{name: "write: the request was lost", steps: []string{"+1000000", `+0 {"do":"network","loss":1}`, "+0 " + write, `+0 {"do":"network","loss":0}`, "+60000"},
			ask: ask(1), code: "lost", among: "patience", cleared: answered(1), within: second / 5},
		{name: "write: it gives up next", steps: allLost(),
			ask: ask(1), code: "lost", among: "patience", cleared: answered(1), within: second / 4},
		{name: "write: to a follower", steps: []string{"+1000000", `+0 {"do":"write","key":"x","value":"1","to":"F1"}`, "+5000"},
			ask: ask(1), code: "asking", among: "underway", cleared: answered(1), within: second / 5, anyway: true},
		{name: "write: a follower sends it on", steps: []string{"+1000000", `+0 {"do":"write","key":"x","value":"1","to":"F1"}`, "+22000"},
			ask: ask(1), code: "sentOn", among: "underway", cleared: answered(1), within: second / 5, anyway: true},
		{name: "write: what a follower said was lost", steps: []string{"+1000000", `+0 {"do":"write","key":"x","value":"1","to":"F1"}`, "+5000", `+0 {"do":"network","loss":1}`, "+25000", `+0 {"do":"network","loss":0}`},
			ask: ask(1), code: "lost", among: "patience", cleared: answered(1), within: second / 5},
		{name: "write: a server that knows no leader", steps: []string{"+1000000", `+0 {"do":"crash","server":"F1"}`, `+0 {"do":"restart","server":"F1"}`, `+0 {"do":"partition","groups":[["F1"]]}`, `+0 {"do":"write","key":"x","value":"1","to":"F1"}`, "+40000"},
			ask: ask(1), code: "sentAway", among: "patience", cleared: answered(1), within: second / 8, anyway: true},
		{name: "write: who was asked is frozen", steps: []string{"+1000000", `+0 {"do":"freeze","server":"F1"}`, `+0 {"do":"write","key":"x","value":"1","to":"F1"}`, "+50000"},
			ask: ask(1), code: "silent", among: "frozen", cleared: answered(1), within: second / 5},
		{name: "write: its entry was truncated", steps: []string{"+1000000", alone, "+0 " + write, `+0 {"do":"timeout","server":"F1"}`, "+120000", `+0 {"do":"healAll"}`, "+30000"},
			ask: ask(1), code: "gone", among: "underway", cleared: answered(1), within: second / 5, anyway: true},
		{name: "write: its entry went with a crash", steps: []string{"+1000000", `+0 {"do":"disk","server":"L","write":200000}`, alone, "+0 " + write, "+30000", `+0 {"do":"crash","server":"L"}`, `+0 {"do":"timeout","server":"S1"}`, "+60000"},
			ask: ask(1), code: "gone", among: "patience", cleared: answered(1), within: second / 4},
		{name: "write: its session has just been opened", config: func(c *sim.Config) { c.Servers, c.Sessions = 3, 2 }, steps: []string{"+1000000", "+0 " + write, "+50000"},
			ask: ask(1), code: "opened", among: "underway", cleared: answered(1), within: second / 5, anyway: true},
		{name: "write: of the workload, and no leader", config: three, steps: []string{"+1000000", `+0 {"do":"crash","server":"F1"}`, `+0 {"do":"crash","server":"L"}`, `+0 {"do":"workload","clients":1,"rate":1,"reads":0}`, "+100000"},
			ask: func(m *moment) why.Answer { return ask(lastGiven(m))(m) }, code: "noLeader", among: "down", cleared: func(m *moment) bool { return answered(lastGiven(m))(m) }, within: 2 * second},
		{name: "write: by hand", steps: []string{"+1000000", `+0 {"do":"manual","on":true}`, "+0 " + write}, ask: ask(1), code: "asking", among: "manual", cleared: answered(1), within: second},
		{name: "write: by hand, and who was asked is down", steps: []string{"+1000000", `+0 {"do":"crash","server":"F1"}`, `+0 {"do":"write","key":"x","value":"1","to":"F1"}`, "+50000", `+0 {"do":"manual","on":true}`},
			ask: ask(1), code: "silent", among: "patience", cleared: answered(1), within: second / 5},
		{name: "write: it gave up, and it took effect", config: three, steps: after("+0 "+write, "+3200000", `+0 {"do":"restart","server":"F1"}`, "+1000000"), ask: ask(1), code: "tookEffect"},
		{name: "write: it gave up, and it may take effect", config: three, steps: after("+0 "+write, "+3400000"), ask: ask(1), code: "open", among: "down", cleared: written("1"), within: second},
		{name: "write: it gave up, and nobody has it", config: three, steps: after(`+0 {"do":"crash","server":"L"}`, "+0 "+anywhere, "+3400000"),
			ask: ask(1), code: "gaveUp", among: "down", cleared: written("1"), within: 4 * second},
		{name: "write: it gave up, and it had changed nothing", config: three, steps: after(`+0 {"do":"cas","key":"x","expect":"7","value":"2","to":"L"}`, "+3200000", `+0 {"do":"restart","server":"F1"}`, "+1000000"),
			ask: ask(1), code: "noEffect", among: "compareAgain", cleared: written("2"), within: second},
		{name: "write: it gave up, and another leads without it", steps: []string{"+1000000", alone, "+0 " + write, `+0 {"do":"timeout","server":"F1"}`, `+0 {"do":"network","loss":1}`, "+3400000", `+0 {"do":"network","loss":0}`, "+1000000"},
			ask: ask(1), code: "open", among: "again", cleared: written("1"), within: second},
		{name: "write: it gave up before its request arrived", steps: []string{"+1000000", `+0 {"do":"configure","electionTimeout":[5000000,6000000]}`, `+0 {"do":"network","latency":3600000}`, "+0 " + write,
			`+0 {"do":"network","latency":10000,"loss":1}`, "+3400000", `+0 {"do":"network","loss":0}`}, ask: ask(1), code: "late", among: "underway", cleared: written("1"), within: second, anyway: true},
		{name: "write: its session was forgotten", config: func(c *sim.Config) { c.Sessions = 1 }, steps: []string{"+1000000", "+0 " + write, `+0 {"do":"write","key":"x","value":"9","to":"L"}`, "+600000"},
			ask: func(m *moment) why.Answer { return ask(expiredOf(m))(m) }, code: "expired", among: "again", cleared: written("9"), within: second},
	}
}

// expiredOf is the last operation whose client's session the servers had forgotten.
func expiredOf(m *moment) uint64 {
	var id uint64
	for _, o := range m.c.State().Operations {
		if o.Outcome == sim.OutcomeExpired {
			id = o.ID
		}
	}
	return id
}

// lastGiven is the last operation.
func lastGiven(m *moment) uint64 {
	all := m.c.State().Operations
	return all[len(all)-1].ID
}

// halfJoint leaves the leader with a majority of the new configuration, and without one of the old.
func halfJoint() []string {
	return append(joint(), `+0 {"do":"crash","server":"S1"}`, `+0 {"do":"crash","server":"S2"}`, `+0 {"do":"crash","server":"S3"}`)
}

// allLost are steps in which each request of a client is lost, up to the last.
func allLost() []string {
	const off, on = ` {"do":"network","loss":1}`, ` {"do":"network","loss":0}`
	steps := []string{"+1000000", "+0" + off, "+0 " + write, "+1000" + on}
	for range 9 {
		steps = append(steps, "+298000"+off, "+2000"+on)
	}
	return append(steps, "+100000")
}
