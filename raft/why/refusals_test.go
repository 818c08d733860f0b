package why_test

import (
	"cmp"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/raft/why"
)

const put = `{"do":"write","key":"x","value":"1"}`

// refusals are the causes for which the simulation refuses a command, each with a moment at which it does. Where the answer
// has a way out, it is taken: among is then the obstacle it removes.
var refusals = []struct {
	cause, among, command string
	steps                 []string
	config                func(*sim.Config)
	anyway                bool        // it becomes possible by itself, too
	code                  string      // refused, if empty
	given                 *sim.Action // in place of a command that can't be read
}{
	{cause: "workloadClients", among: "first", command: put, steps: []string{`+0 {"do":"workload","clients":9,"rate":1}`}},
	{cause: "clientsBusy", among: "first", command: put, steps: []string{`+0 {"do":"workload","clients":8,"rate":1}`, "+0 " + put}},
	{cause: "noWorkload", among: "first", command: `{"do":"workload","clients":0}`, steps: []string{"+0"}},
	{cause: "idleClient", among: "first", command: `{"do":"wake","client":"C1"}`, steps: []string{"+1000000", "+0 " + put, "+500000"}},
	{cause: "noLeader", among: "timer", command: `{"do":"transfer","to":"S1"}`, steps: []string{`+0 {"do":"crash","server":"S2"}`}, anyway: true},
	{cause: "noLeader", among: "down", command: `{"do":"addServer","server":"S4"}`, config: three,
		steps: []string{"+1000000", `+0 {"do":"crash","server":"F1"}`, `+0 {"do":"crash","server":"F2"}`, `+0 {"do":"crash","server":"L"}`}},
	{cause: "leaderFrozen", among: "first", command: `{"do":"addServer","server":"S6"}`, steps: []string{"+1000000", `+0 {"do":"freeze","server":"L"}`}},
	{cause: "early", among: "noOwnEntry", command: `{"do":"addServer","server":"S6"}`, steps: []string{`+0 {"do":"timeout","server":"S1"}`, "+100000"},
		config: func(c *sim.Config) { c.Start, c.Broken = figure8Start(), c.Broken.With(raft.RuleNoOpAtTermStart) }},
	{cause: "early", among: "down", command: `{"do":"addServer","server":"S4"}`, config: three,
		steps: []string{`+0 {"do":"timeout","server":"S1"}`, "+41000", `+0 {"do":"crash","server":"S2"}`, `+0 {"do":"crash","server":"S3"}`}},
	{cause: "changing", among: "down", command: `{"do":"addServer","server":"S5"}`, config: three,
		steps: []string{"+1000000", `+0 {"do":"crash","server":"F1"}`, `+0 {"do":"crash","server":"F2"}`, `+0 {"do":"addServer","server":"S4"}`, "+20000"}},
	{cause: "transferring", command: `{"do":"addServer","server":"S6"}`, steps: []string{"+1000000", `+0 {"do":"cut","from":"L","to":"F1"}`, `+0 {"do":"transfer","to":"F1"}`, "+1000"}},
	{cause: "selfTransfer", command: `{"do":"transfer","to":"L"}`, steps: []string{"+1000000"}},
	{cause: "noVoter", command: `{"do":"removeServer","server":"S1"}`, steps: []string{"+1000000"}, config: func(c *sim.Config) { c.Servers = 1 }},
	{cause: "notJoint", command: `{"do":"leaveJoint"}`, steps: []string{"+1000000"}},
	{cause: "nextServer", command: `{"do":"addServer","server":"S8"}`, steps: []string{"+1000000"}},
	{cause: "member", command: `{"do":"addServer","server":"S2"}`, steps: []string{"+1000000"}},
	{cause: "noLearner", command: `{"do":"promote","server":"S2"}`, steps: []string{"+1000000"}},
	{cause: "noMember", command: `{"do":"removeServer","server":"F1"}`, steps: []string{"+1000000", `+0 {"do":"removeServer","server":"F1"}`, "+100000"}},
	{cause: "crashed", among: "first", command: `{"do":"timeout","server":"S1"}`, steps: []string{`+0 {"do":"crash","server":"S1"}`}},
	{cause: "frozenAlready", among: "first", command: `{"do":"freeze","server":"S1"}`, steps: []string{`+0 {"do":"freeze","server":"S1"}`}},
	{cause: "notFrozen", among: "first", command: `{"do":"thaw","server":"S1"}`, steps: []string{"+0"}},
	{cause: "frozen", among: "first", command: `{"do":"snapshot","server":"S1"}`, steps: []string{"+1000000", `+0 {"do":"freeze","server":"S1"}`}},
	{cause: "diskEmpty", among: "first", command: `{"do":"wipe","server":"S1"}`, steps: []string{"+1000000", `+0 {"do":"wipe","server":"S1"}`}},
	{cause: "manualOn", among: "first", command: `{"do":"manual","on":true}`, steps: []string{`+0 {"do":"manual","on":true}`}},
	{cause: "manualOff", among: "first", command: `{"do":"manual","on":false}`, steps: []string{"+0"}},
	{cause: "noMessage", command: `{"do":"drop","message":999}`, steps: []string{"+0"}},
	{cause: "noDelay", among: "first", command: `{"do":"delay","message":1,"by":1000}`, steps: []string{`+0 {"do":"timeout","server":"S1"}`, "+2000", `+0 {"do":"manual","on":true}`}},
	{cause: "cutAlready", among: "first", command: `{"do":"cut","from":"S1","to":"S2"}`, steps: []string{`+0 {"do":"cut","from":"S1","to":"S2"}`}},
	{cause: "notCut", among: "first", command: `{"do":"heal","from":"S1","to":"S2"}`, steps: []string{"+0"}},
	{cause: "partitioned", among: "first", command: `{"do":"partition","groups":[["S1","S2"]]}`, steps: []string{`+0 {"do":"partition","groups":[["S1","S2"]]}`}},
	{cause: "noCut", among: "first", command: `{"do":"healAll"}`, steps: []string{"+0"}},
	{cause: "ruleBroken", among: "first", command: `{"do":"break","rule":"commitOwnTerm"}`, steps: []string{`+0 {"do":"break","rule":"commitOwnTerm"}`}},
	{cause: "ruleKept", among: "first", command: `{"do":"mend","rule":"commitOwnTerm"}`, steps: []string{"+0"}},
	{cause: "leads", among: "handOver", command: `{"do":"align","servers":["S4","S1"]}`, steps: []string{"+1000000"}},
	{cause: "noBeat", among: "handOver", command: `{"do":"beat","server":"S1"}`, steps: []string{"+1000000"}},
	{cause: "crashedAlready", among: "first", command: `{"do":"crash","server":"S1"}`, steps: []string{`+0 {"do":"crash","server":"S1"}`}},
	{cause: "running", among: "first", command: `{"do":"restart","server":"S1"}`, steps: []string{"+0"}},
	{cause: "nothingApplied", among: "cut", command: `{"do":"snapshot","server":"S1"}`, steps: []string{`+0 {"do":"partition","groups":[["S1"]]}`, "+1000000"}},
	{cause: "nothingApplied", among: "nothingNew", command: `{"do":"snapshot","server":"L"}`, steps: []string{"+1000000", `+0 {"do":"snapshot","server":"L"}`}},
	{cause: "nothingApplied", among: "timer", anyway: true, command: `{"do":"snapshot","server":"S1"}`, steps: []string{"+0"}},
	{cause: "fewTimers", among: "first", command: `{"do":"align"}`, config: three, steps: []string{"+0", `+0 {"do":"crash","server":"S1"}`, `+0 {"do":"crash","server":"S2"}`}},
	{cause: "aligned", among: "first", command: `{"do":"align"}`, steps: []string{`+0 {"do":"align"}`}},
	{cause: "oneTimeout", among: "first", command: `{"do":"spread"}`, steps: []string{"+0"}, config: func(c *sim.Config) { c.ElectionTimeout = [2]raft.Micros{150_000, 150_000} }},
	{cause: "learner", among: "learner", command: `{"do":"align","servers":["S6","F1"]}`, steps: []string{"+1000000", `+0 {"do":"addServer","server":"S6","learner":true}`, "+500000"}},
	{cause: "noServer", code: "unknownServer", among: "first", command: `{"do":"crash","server":"S6"}`, steps: []string{"+1000000"}},
	{cause: "noServer", code: "unknownServer", command: `{"do":"crash","server":"S9"}`, steps: []string{"+1000000"}},
	{cause: "mostServers", code: "unknownServer", command: `{"do":"addServer","server":"S10"}`, steps: []string{"+1000000"}},
	{cause: "nameless", code: "badCommand", given: &sim.Action{Do: "crash"}, steps: []string{"+0"}},
	{cause: "clientless", code: "badCommand", given: &sim.Action{Do: "wake"}, steps: []string{"+0"}},
	{cause: "level", code: "badCommand", command: `{"do":"read","key":"x","level":"quick"}`, steps: []string{"+0"}},
	{cause: "texts", code: "badCommand", command: `{"do":"write","key":"","value":"1"}`, steps: []string{"+0"}},
	{cause: "rateless", code: "badCommand", command: `{"do":"workload","clients":2}`, steps: []string{"+0"}},
	{cause: "range", code: "badCommand", command: `{"do":"workload","clients":2,"rate":5000}`, steps: []string{"+0"}},
	{cause: "range", code: "badCommand", command: `{"do":"network","loss":2}`, steps: []string{"+0"}},
	{cause: "range", code: "badCommand", command: `{"do":"network","from":"S1","to":"S2","latency":1}`, steps: []string{"+0"}},
	{cause: "range", code: "badCommand", command: `{"do":"configure","heartbeat":1}`, steps: []string{"+0"}},
	{cause: "range", code: "badCommand", command: `{"do":"disk","server":"S1","write":-1}`, steps: []string{"+0"}},
	{cause: "range", code: "badCommand", command: `{"do":"drift","server":"S1","rate":5}`, steps: []string{"+0"}},
	{cause: "range", code: "badCommand", command: `{"do":"delay","message":1,"by":-1}`, steps: []string{`+0 {"do":"timeout","server":"S1"}`, "+2000"}},
	{cause: "leaseAlone", code: "badCommand", among: "first", command: `{"do":"configure","leaderLease":true}`, steps: []string{"+0"}},
	{cause: "sameServer", code: "badCommand", command: `{"do":"cut","from":"S1","to":"S1"}`, steps: []string{"+0"}},
	{cause: "halfLink", code: "badCommand", command: `{"do":"network","from":"S1"}`, steps: []string{"+0"}},
	{cause: "emptyGroup", code: "badCommand", command: `{"do":"partition","groups":[[],["S1"]]}`, steps: []string{"+0"}},
	{cause: "noRule", code: "badCommand", command: `{"do":"break","rule":"nonsense"}`, steps: []string{"+0"}},
	{cause: "goalName", code: "badCommand", command: `{"do":"goal","lesson":"A b","step":"s","goal":"g"}`, steps: []string{"+0"}},
	{cause: "noOwnValues", among: "first", command: `{"do":"network","from":"S1","to":"S2"}`, steps: []string{"+0"}},
}

func refusalMoments() []*moment {
	var all []*moment
	for _, r := range refusals {
		ask := func(m *moment) why.Answer {
			if r.given != nil {
				return why.Impossible(m.c, *r.given)
			}
			a, err := sim.ParseAction([]byte(m.fill(r.command)))
			if err != nil {
				m.t.Fatal(err)
			}
			return why.Impossible(m.c, a)
		}
		m := &moment{name: "refusal: " + r.cause + ", " + r.command, steps: r.steps, config: r.config, ask: ask, code: cmp.Or(r.code, "refused"), among: r.among, anyway: r.anyway}
		if r.among != "" {
			m.within = 4 * second
			m.cleared = func(m *moment) bool { return ask(m).Code == "possible" }
			if r.among == "first" {
				m.within = 0 // at once
			}
		}
		all = append(all, m)
	}
	return all
}

// TestRefusalsAreAsked: each cause that the simulation gives is asked about, and is the cause that the answer names.
func TestRefusalsAreAsked(t *testing.T) {
	for i, m := range refusalMoments() {
		m.play(t)
		a := m.ask(m)
		if a.Cause != refusals[i].cause {
			t.Errorf("%s: cause %q, %s", m.name, a.Cause, a.Reason)
		}
		if refusals[i].among == "" && slices.ContainsFunc(a.Obstacles, func(o why.Obstacle) bool { return len(o.Remedies) > 0 }) {
			t.Errorf("%s has remedies that nobody tries: %s", m.name, text(a))
		}
	}
	files, err := filepath.Glob("../sim/*.go")
	if err != nil {
		t.Fatal(err)
	}
	given := regexp.MustCompile(`(?:impossible|unknown|bad)\("(\w+)"`)
	found := 0
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, cause := range given.FindAllStringSubmatch(string(source), -1) {
			found++
			asked := false
			for _, r := range refusals {
				asked = asked || strings.HasPrefix(r.cause, cause[1])
			}
			if !asked {
				t.Errorf("%s: nobody asks about %q", file, cause[1])
			}
		}
		if strings.Contains(string(source), "refuse(Code") && !strings.HasSuffix(file, "action.go") && !strings.HasSuffix(file, "_test.go") {
			t.Errorf("%s refuses without a cause", file)
		}
	}
	if found < 45 {
		t.Errorf("only %d causes found", found)
	}
}
