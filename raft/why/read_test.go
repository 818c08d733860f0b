package why_test

import (
	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/raft/why"
)

// seen says whether a read has been answered with a value.
func seen(value string) func(*moment) bool {
	return func(m *moment) bool {
		for _, o := range m.c.State().Operations {
			if o.Op == "read" && o.Outcome == sim.OutcomeOK && o.Result == value {
				return true
			}
		}
		return false
	}
}

func readMoments() []*moment {
	ask := func(id uint64) func(*moment) why.Answer {
		return func(m *moment) why.Answer {
			a, ok := why.ReadAnswered(m.c, m.history, id)
			if !ok {
				m.t.Fatalf("%s: there is no such read", m.name)
			}
			return a
		}
	}
	cutOff := `+0 {"do":"partition","groups":[["F1"]]}`
	all := []*moment{
		{name: "read: it saw everything", steps: []string{"+1000000", "+0 " + write, "+300000", `+0 {"do":"read","key":"x","to":"L"}`, "+200000"}, ask: ask(2), code: "fresh"},
		{name: "read: stale", steps: []string{"+1000000", cutOff, "+0 " + write, "+150000", `+0 {"do":"read","key":"x","level":"stale","to":"S1"}`, "+50000"},
			ask: ask(2), code: "stale", among: "readAgain", cleared: seen("1"), within: second},
		{name: "read: stale, but not of its key", steps: []string{"+1000000", cutOff, "+0 " + write, "+150000", `+0 {"do":"read","key":"y","level":"stale","to":"S1"}`, "+50000"}, ask: ask(2), code: "lagging"},
		{name: "read: nobody confirms the leader", config: three, steps: []string{"+1000000", "+0 " + write, "+200000", `+0 {"do":"crash","server":"F1"}`, `+0 {"do":"crash","server":"F2"}`, `+0 {"do":"read","key":"x","to":"L"}`, "+100000"},
			ask: ask(2), code: "unproven", among: "down", cleared: seen("1"), within: 4 * second},
		{name: "read: no leader", config: three, steps: []string{"+1000000", "+0 " + write, "+200000", `+0 {"do":"crash","server":"F1"}`, `+0 {"do":"crash","server":"L"}`, `+0 {"do":"read","key":"x"}`, "+100000"},
			ask: ask(2), code: "noLeader", among: "down", cleared: seen("1"), within: 4 * second},
		{name: "read: it gave up", config: three, steps: []string{"+1000000", "+0 " + write, "+200000", `+0 {"do":"crash","server":"F1"}`, `+0 {"do":"crash","server":"L"}`, `+0 {"do":"read","key":"x"}`, "+4000000"},
			ask: ask(2), code: "gaveUp", among: "readAgain", cleared: seen("1"), within: 4 * second},
		{name: "read: nothing of the leader's term is committed", config: func(c *sim.Config) { c.Start, c.Broken = figure8Start(), c.Broken.With(raft.RuleNoOpAtTermStart) },
			steps: []string{`+0 {"do":"timeout","server":"S1"}`, "+100000", `+0 {"do":"read","key":"y","to":"S1"}`, "+50000"}, ask: ask(1), code: "early", among: "noOwnEntry",
			cleared: seen("1"), within: second, anyway: true},
		{name: "read: by hand", steps: []string{"+1000000", `+0 {"do":"manual","on":true}`, `+0 {"do":"read","key":"x","to":"L"}`}, ask: ask(1), code: "asking", among: "manual", cleared: seen(""), within: second},
		{name: "read: who was asked is down", steps: []string{"+1000000", `+0 {"do":"crash","server":"F1"}`, `+0 {"do":"read","key":"x","to":"F1"}`, "+50000"}, ask: ask(1), code: "asking", among: "patience", cleared: seen(""), within: second / 5},
		{name: "read: a round of heartbeats", steps: []string{"+1000000", `+0 {"do":"read","key":"x","to":"L"}`, "+25000"}, ask: ask(1), code: "round", cleared: seen(""), within: second / 10, anyway: true},
		{name: "read: by lease, and leases are off", steps: []string{"+1000000", `+0 {"do":"read","key":"x","level":"lease","to":"L"}`, "+25000"}, ask: ask(1), code: "lease", among: "leaseOff", cleared: byLease, within: second / 5},
		{name: "read: by lease, before any round is answered", config: leased, steps: append(ledAt(), `+0 {"do":"configure","heartbeat":50001}`, `+0 {"do":"read","key":"x","level":"lease","to":"L"}`, "+21000"), ask: ask(1), code: "lease", among: "leaseRound", cleared: byLease, within: 45_000, anyway: true},
		{name: "read: by lease, and it is over", config: leased, steps: append(ledAt(), `+0 {"do":"network","latency":72000}`, "+300000", `+0 {"do":"read","key":"x","level":"lease","to":"L"}`, "+110000"), ask: ask(1), code: "lease", among: "leaseShort", cleared: lastsLong, within: second},
		{name: "read: by lease, and it is void", config: leased, steps: append(ledAt(), `+0 {"do":"cut","from":"L","to":"F1"}`, `+0 {"do":"transfer","to":"F1"}`, "+300000", `+0 {"do":"read","key":"x","level":"lease","to":"L"}`, "+21000"), ask: ask(1), code: "lease", among: "leaseVoid", cleared: byLease, within: second},
	}
	return all
}

func leased(c *sim.Config) { c.CheckQuorum, c.LeaderLease = true, true }

// byLease says whether a lease proves a read that the leader is asked for now.
func byLease(m *moment) bool {
	leased := false
	c := m.c.Clone(func(e *sim.Event) {
		leased = leased || e.Fact != nil && e.Fact.Kind == raft.FactRead && e.Fact.Reason == raft.ReasonLease
	})
	if c.Do(sim.Action{At: c.Now(), Do: "read", Key: "x", Level: sim.LevelLease, To: m.leader()}) != nil {
		return false
	}
	c.RunUntil(c.Now() + second/5)
	return leased
}

// lastsLong says whether the lease holds all the time for as long as several rounds take.
func lastsLong(m *moment) bool {
	b := m.branch()
	for range 20 {
		if !byLease(b) {
			return false
		}
		b.c.RunUntil(b.c.Now() + 17_000)
	}
	return true
}

func ledAt() []string { return []string{"+1000000"} }
