package sim_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/sim"
)

// box is a cluster under test: all its events are kept as text.
type box struct {
	*testing.T
	*sim.Cluster
	events []string
}

func newBox(t *testing.T, change func(*sim.Config)) *box {
	t.Helper()
	b := &box{T: t}
	cfg := sim.DefaultConfig()
	cfg.Seed = 7
	if change != nil {
		change(&cfg)
	}
	c, err := sim.New(cfg, func(e *sim.Event) { b.events = append(b.events, string(e.AppendJSON(nil))) }, check.All())
	if err != nil {
		t.Fatal(err)
	}
	b.Cluster = c
	t.Cleanup(func() {
		if v := c.Violations(); len(v) > 0 {
			t.Errorf("violations: %+v", v)
		}
	})
	return b
}

func (b *box) do(a sim.Action) {
	b.Helper()
	a.At = b.Now()
	if err := b.Do(a); err != nil {
		b.Fatalf("%s: %v", a.Do, err)
	}
}

func (b *box) write(key, value string, to raft.NodeID) {
	b.Helper()
	b.do(sim.Action{Do: "write", Key: key, Value: &value, To: to})
}

func (b *box) until(what string, within raft.Micros, holds func(sim.State) bool) sim.State {
	b.Helper()
	end := b.Now() + within
	for {
		if s := b.State(); holds(s) {
			return s
		}
		at, ok := b.Next()
		if !ok || at > end {
			b.Fatalf("not within %d µs: %s", within, what)
		}
		b.RunUntil(at)
	}
}

// leader waits until one server leads a term that nobody is above, and gives it.
func (b *box) leader(within raft.Micros) sim.ServerState {
	b.Helper()
	s := b.until("a leader", within, func(s sim.State) bool { return leaderOf(s) != nil })
	return *leaderOf(s)
}

func leaderOf(s sim.State) *sim.ServerState {
	var best *sim.ServerState
	for i := range s.Servers {
		if s := &s.Servers[i]; s.Status == sim.StatusUp && (best == nil || s.CurrentTerm > best.CurrentTerm || s.CurrentTerm == best.CurrentTerm && s.Role == "leader") {
			best = s
		}
	}
	if best == nil || best.Role != "leader" {
		return nil
	}
	return best
}

func holding(key, value string, servers ...raft.NodeID) func(sim.State) bool {
	return func(s sim.State) bool {
		for _, id := range servers {
			if s.Servers[id-1].Machine[key] != value {
				return false
			}
		}
		return true
	}
}

// firstLeader is the bound of a first election that is not split: a timeout, a write, a round trip, a write.
const firstLeader = 300_000 + 2*20_000 + 3*1_000

func others(all int, except ...raft.NodeID) []raft.NodeID {
	var ids []raft.NodeID
	for id := raft.NodeID(1); id <= raft.NodeID(all); id++ {
		out := false
		for _, e := range except {
			out = out || e == id
		}
		if !out {
			ids = append(ids, id)
		}
	}
	return ids
}

func TestALeaderIsElectedWithinTheTimeouts(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader)
	s := b.until("all follow it", 30_000, func(s sim.State) bool {
		for _, server := range s.Servers {
			if server.Leader != leader.Server {
				return false
			}
		}
		return true
	})
	b.RunUntil(s.Now + 5_000_000)
	if after := leaderOf(b.State()); after == nil || after.Server != leader.Server || after.CurrentTerm != leader.CurrentTerm {
		t.Errorf("five seconds later: %+v; heartbeats keep the others quiet", after)
	}
}

func TestAWriteIsReplicatedCommittedAndAppliedEverywhere(t *testing.T) {
	b := newBox(t, nil)
	b.leader(firstLeader)
	b.write("x", "3", raft.None)
	s := b.until("applied on all", 400_000, holding("x", "3", 1, 2, 3, 4, 5))
	if op := s.Operations[0]; op.Outcome != sim.OutcomeOK || op.Result != "3" || op.Returned == 0 {
		t.Errorf("the client's operation: %+v", op)
	}
}

func TestAfterACrashOfTheLeaderAnotherIsElectedAndNothingCommittedIsLost(t *testing.T) {
	b := newBox(t, nil)
	old := b.leader(firstLeader)
	b.write("x", "3", old.Server)
	b.until("committed", 200_000, func(s sim.State) bool { return s.Operations[0].Outcome == sim.OutcomeOK })
	b.do(sim.Action{Do: "crash", Server: old.Server})
	b.until("another leader", 2_000_000, func(s sim.State) bool { l := leaderOf(s); return l != nil && l.Server != old.Server })
	b.until("x is still 3", 500_000, holding("x", "3", others(5, old.Server)...))
	b.do(sim.Action{Do: "restart", Server: old.Server})
	b.until("x is 3 on the restarted server", 500_000, holding("x", "3", old.Server))
}

func TestARestartKeepsTermVoteAndLogAndNothingElse(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader)
	b.write("x", "3", leader.Server)
	b.until("applied on all", 400_000, holding("x", "3", 1, 2, 3, 4, 5))
	victim := others(5, leader.Server)[0]
	before := b.State().Servers[victim-1]
	b.do(sim.Action{Do: "crash", Server: victim})
	b.do(sim.Action{Do: "restart", Server: victim})
	after := b.State().Servers[victim-1]
	if after.CurrentTerm != before.CurrentTerm || after.VotedFor != before.VotedFor || len(after.Log) != len(before.Log) {
		t.Errorf("lost: before %+v, after %+v", before, after)
	}
	if after.Role != "follower" || after.CommitIndex != 0 || after.LastApplied != 0 || len(after.Machine) != 0 || after.Leader != raft.None {
		t.Errorf("kept what is only in memory: %+v", after)
	}
}

func TestWhatIsNotOnDiskIsLostInACrash(t *testing.T) {
	b := newBox(t, func(c *sim.Config) { c.DiskWrite = 10_000 })
	leader := b.leader(firstLeader + 100_000)
	b.until("its first entry is on disk", 100_000, func(s sim.State) bool { return s.Servers[leader.Server-1].Disk.LastIndex == 1 })
	b.write("x", "3", leader.Server)
	b.until("in its memory", 50_000, func(s sim.State) bool { return len(s.Servers[leader.Server-1].Log) == 2 })
	b.do(sim.Action{Do: "crash", Server: leader.Server})
	if s := b.State().Servers[leader.Server-1]; len(s.Log) != 1 {
		t.Errorf("its disk holds %d entries, and the write of the second had just begun", len(s.Log))
	}
}

func TestAMinorityCannotCommitAndIsRepairedWhenHealed(t *testing.T) {
	b := newBox(t, nil)
	old := b.leader(firstLeader).Server
	b.RunUntil(b.Now() + 200_000)
	mate := others(5, old)[0]
	majority := others(5, old, mate)
	b.do(sim.Action{Do: "partition", Groups: [][]raft.NodeID{{old, mate}, majority}})
	b.write("lost", "1", old)
	b.until("another leader in the majority", 2_000_000, func(s sim.State) bool { l := leaderOf(s); return l != nil && l.Server != old })
	b.write("kept", "2", leaderOf(b.State()).Server)
	s := b.until("the majority commits", 500_000, holding("kept", "2", majority...))
	if o := s.Servers[old-1]; o.Role != "leader" || o.Machine["lost"] != "" || o.CommitIndex != 1 {
		t.Errorf("the old leader: %+v; it still believes it leads, and commits nothing", o)
	}
	if s.Operations[0].Outcome == sim.OutcomeOK {
		t.Error("a write that only a minority holds was acknowledged")
	}
	b.do(sim.Action{Do: "healAll"})
	b.until("all logs agree", 1_000_000, func(s sim.State) bool {
		return s.Servers[old-1].Role == "follower" && holding("kept", "2", 1, 2, 3, 4, 5)(s)
	})
}

func TestAOneWayCutStopsOneDirection(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	b.RunUntil(b.Now() + 100_000)
	deaf := others(5, leader)[0]
	b.do(sim.Action{Do: "cut", From: leader, To: deaf})
	b.until("it hears no leader and campaigns in a higher term", 400_000, func(s sim.State) bool {
		return s.Servers[deaf-1].Role == "candidate"
	})
	b.until("its term reaches the leader", 100_000, func(s sim.State) bool {
		return s.Servers[leader-1].CurrentTerm >= s.Servers[deaf-1].CurrentTerm
	})
}

func TestMessagesInFlightAreLostWhereTheLinkIsCut(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	to := others(5, leader)[0]
	b.do(sim.Action{Do: "cut", From: leader, To: to, Both: true})
	for _, m := range b.State().Messages {
		text, err := m.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), fmt.Sprintf(`"from":"%v","to":"%v"`, leader, to)) {
			t.Errorf("still in flight: %s", text)
		}
	}
}

func TestTimeoutMakesACandidateAtOnce(t *testing.T) {
	b := newBox(t, nil)
	b.do(sim.Action{Do: "timeout", Server: 3})
	if s := b.State().Servers[2]; s.Role != "candidate" || s.CurrentTerm != 1 || s.VotedFor != 3 {
		t.Errorf("%+v", s)
	}
	if l := b.leader(100_000); l.Server != 3 {
		t.Errorf("%v leads", l.Server)
	}
}

func TestAClientFindsTheLeaderByAsking(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	b.RunUntil(b.Now() + 100_000)
	b.write("x", "1", others(5, leader)[0])
	b.until("answered", 300_000, func(s sim.State) bool { return s.Operations[0].Outcome == sim.OutcomeOK })
	if !strings.Contains(strings.Join(b.events, "\n"), `"kind":"retry","reason":"notLeader"`) {
		t.Error("it was not sent on to the leader")
	}
}

func TestAClientGivesUpWithoutKnowing(t *testing.T) {
	b := newBox(t, nil)
	for id := raft.NodeID(1); id <= 3; id++ {
		b.do(sim.Action{Do: "crash", Server: id})
	}
	b.write("x", "1", raft.None)
	s := b.until("gives up", 4_000_000, func(s sim.State) bool { return s.Operations[0].Returned != 0 })
	if s.Operations[0].Outcome != sim.OutcomeUnknown {
		t.Errorf("%+v", s.Operations[0])
	}
}

func TestImpossibleActionsAreRefusedAndChangeNothing(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	crashed := others(5, leader)[0]
	b.do(sim.Action{Do: "crash", Server: crashed})
	b.do(sim.Action{Do: "cut", From: 1, To: 2})
	long, bad, half := strings.Repeat("x", 65), 2.0, -1.0
	negative := raft.Micros(-1)
	for _, c := range []struct {
		code   string
		action sim.Action
	}{
		{sim.CodeImpossible, sim.Action{Do: "crash", Server: crashed}},
		{sim.CodeImpossible, sim.Action{Do: "restart", Server: leader}},
		{sim.CodeImpossible, sim.Action{Do: "timeout", Server: leader}},
		{sim.CodeImpossible, sim.Action{Do: "timeout", Server: crashed}},
		{sim.CodeImpossible, sim.Action{Do: "cut", From: 1, To: 2}},
		{sim.CodeImpossible, sim.Action{Do: "heal", From: 3, To: 4}},
		{sim.CodeBadCommand, sim.Action{Do: "cut", From: 1, To: 1}},
		{sim.CodeBadCommand, sim.Action{Do: "cut"}},
		{sim.CodeBadCommand, sim.Action{Do: "crash"}},
		{sim.CodeBadCommand, sim.Action{Do: "explode"}},
		{sim.CodeBadCommand, sim.Action{Do: ""}},
		{sim.CodeUnknownServer, sim.Action{Do: "crash", Server: 6}},
		{sim.CodeUnknownServer, sim.Action{Do: "partition", Groups: [][]raft.NodeID{{1, 9}}}},
		{sim.CodeBadCommand, sim.Action{Do: "partition", Groups: [][]raft.NodeID{{}, {1}}}},
		{sim.CodeBadCommand, sim.Action{Do: "partition", Groups: [][]raft.NodeID{{raft.None}}}},
		{sim.CodeBadCommand, sim.Action{Do: "write", Key: ""}},
		{sim.CodeBadCommand, sim.Action{Do: "write", Key: long}},
		{sim.CodeBadCommand, sim.Action{Do: "write", Key: "k", Value: &long}},
		{sim.CodeBadCommand, sim.Action{Do: "write", Key: "\xff"}},
		{sim.CodeUnknownServer, sim.Action{Do: "write", Key: "k", To: 9}},
		{sim.CodeBadCommand, sim.Action{Do: "network", Loss: &bad}},
		{sim.CodeBadCommand, sim.Action{Do: "network", Duplicate: &half}},
		{sim.CodeBadCommand, sim.Action{Do: "network", Latency: &negative}},
	} {
		before, events := b.Hash(), len(b.events)
		c.action.At = b.Now()
		err := b.Do(c.action)
		var refusal *sim.Refusal
		if !errors.As(err, &refusal) || refusal.Code != c.code || refusal.Reason == "" {
			t.Errorf("%+v: %v, want a refusal %s", c.action, err, c.code)
		}
		if b.Hash() != before || len(b.events) != events {
			t.Errorf("%+v was refused and changed something", c.action)
		}
	}
}

func TestParseAction(t *testing.T) {
	good, err := sim.ParseAction([]byte(`{"id":4,"do":"write","key":"x","value":"3","to":"S2"}`))
	if err != nil || good.Key != "x" || *good.Value != "3" || good.To != 2 {
		t.Errorf("%+v %v", good, err)
	}
	for _, bad := range []string{
		``, `null`, `[]`, `"crash"`, `{}`, `{"do":7}`, `{"do":"crash"}`, `{"do":"crash","server":7}`, `{"do":"crash","server":"S0"}`,
		`{"do":"crash","server":"S1","extra":1}`, `{"do":"crash","Server":"S1"}`, `{"do":"cut","from":"S1"}`,
		`{"do":"cut","from":"S1","to":"S2","both":"yes"}`, `{"do":"partition","groups":"S1"}`, `{"do":"network","loss":"much"}`,
		`{"do":"crash","server":null}`, `{"do":"write","key":"x","value":null}`,
	} {
		_, err := sim.ParseAction([]byte(bad))
		var refusal *sim.Refusal
		if !errors.As(err, &refusal) || refusal.Code != sim.CodeBadCommand {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

// TestSameHashInAnotherProcess runs this test binary again and compares.
func TestSameHashInAnotherProcess(t *testing.T) {
	const mark = "RAFT_PLAYGROUND_PRINT_HASH"
	hash := func() string {
		s, err := sim.ParseScenario([]byte(`{"version":1,"seed":7,"until":5000000,"config":{"loss":0.05},"actions":[
			{"at":400000,"do":"write","key":"x","value":"1"},{"at":1000000,"do":"crash","server":"S1"},{"at":2000000,"do":"partition","groups":[["S2","S3"]]}]}`))
		if err != nil {
			t.Fatal(err)
		}
		c, err := s.Run(nil)
		if err != nil {
			t.Fatal(err)
		}
		return c.Hash()
	}
	if os.Getenv(mark) != "" {
		fmt.Printf("hash %s\n", hash())
		return
	}
	cmd := exec.Command(os.Args[0], "-test.run=^TestSameHashInAnotherProcess$")
	cmd.Env = append(os.Environ(), mark+"=1")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if want := "hash " + hash() + "\n"; !bytes.Contains(out, []byte(want)) {
		t.Errorf("the other process says %s, want %s", out, want)
	}
}

func TestTheHashTellsRunsApart(t *testing.T) {
	seen := map[string]string{}
	for _, c := range []struct {
		name   string
		change func(*sim.Config)
		do     *sim.Action
	}{
		{"as it is", nil, nil},
		{"another seed", func(c *sim.Config) { c.Seed = 8 }, nil},
		{"another latency", func(c *sim.Config) { c.Latency++ }, nil},
		{"another size", func(c *sim.Config) { c.Servers = 4 }, nil},
		{"a cut link", nil, &sim.Action{Do: "cut", From: 1, To: 2}},
		{"a crashed server", nil, &sim.Action{Do: "crash", Server: 1}},
	} {
		b := newBox(t, c.change)
		if c.do != nil {
			b.do(*c.do)
		}
		if other, taken := seen[b.Hash()]; taken {
			t.Errorf("%q has the hash of %q", c.name, other)
		}
		seen[b.Hash()] = c.name
	}
}

func TestEventsAreNumberedWithoutAGap(t *testing.T) {
	b := newBox(t, nil)
	b.RunUntil(1_000_000)
	for i, e := range b.events {
		if !strings.HasPrefix(e, fmt.Sprintf(`{"seq":%d,`, i+1)) {
			t.Fatalf("event %d: %s", i+1, e)
		}
	}
	if b.Seq() != uint64(len(b.events)) {
		t.Errorf("Seq() = %d after %d events", b.Seq(), len(b.events))
	}
}

func TestScenarioRoundTrip(t *testing.T) {
	b := newBox(t, nil)
	var done []sim.Action
	for _, a := range []sim.Action{{Do: "crash", Server: 2}, {Do: "cut", From: 1, To: 3, Both: true}, {Do: "restart", Server: 2}} {
		b.RunUntil(b.Now() + 123_456)
		b.do(a)
		a.At = b.Now()
		done = append(done, a)
	}
	at, _ := b.Next()
	b.RunUntil(at)
	again, err := b.Scenario(done).Run(nil)
	if err != nil || again.Hash() != b.Hash() {
		t.Errorf("replayed: %v, hash %s, want %s", err, again.Hash(), b.Hash())
	}
}

func TestBadScenariosSayWhatAndWhere(t *testing.T) {
	for _, c := range []struct{ scenario, want string }{
		{``, "line 1"},
		{`{"version":1,`, "line 1"},
		{"{\"version\":1,\n\"seed\":\"x\"}", "line 2"},
		{`{"version":2}`, "version"},
		{`{"version":1,"seed":-1}`, "seed"},
		{`{"version":1,"seed":9007199254740993}`, "seed"},
		{`{"version":1,"servers":10}`, "servers"},
		{`{"version":1,"servers":0}`, "servers"},
		{`{"version":1,"colour":"red"}`, "colour"},
		{`{"version":1,"config":{"loss":2}}`, "loss"},
		{`{"version":1,"config":{"electionTimeout":[300000,150000]}}`, "electionTimeout"},
		{"{\"version\":1,\"actions\":[\n{\"at\":1,\"do\":\"crash\",\"server\":\"S1\"},\n{\"at\":2,\"do\":\"explode\"}]}", "line 3: action 2"},
		{`{"version":1,"actions":[{"do":"healAll"}]}`, `"at" is missing`},
		{`{"version":1,"actions":[{"at":2,"do":"healAll"},{"at":1,"do":"healAll"}]}`, "action 2"},
		{`{"version":1,"until":-5}`, "until"},
		{`{"version":1,"until":5,"actions":[{"at":6,"do":"healAll"}]}`, "until"},
		{`{"version":1} {}`, "follows"},
	} {
		if _, err := sim.ParseScenario([]byte(c.scenario)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q in it", c.scenario, err, c.want)
		}
	}
}

func TestAnImpossibleActionOfAScenarioIsNamedWithItsLine(t *testing.T) {
	s, err := sim.ParseScenario([]byte("{\"version\":1,\"actions\":[\n{\"at\":1,\"do\":\"crash\",\"server\":\"S1\"},\n{\"at\":1,\"do\":\"crash\",\"server\":\"S1\"}]}"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Run(nil); err == nil || !strings.Contains(err.Error(), "line 3: action 2") {
		t.Errorf("%v", err)
	}
}

func TestAScenarioThatEndsElsewhereSaysSo(t *testing.T) {
	s, err := sim.ParseScenario([]byte(`{"version":1,"seed":7,"until":1000,"hash":"00000000000000000000000000000000"}`))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Run(nil); !errors.Is(err, sim.ErrHash) {
		t.Errorf("%v, want ErrHash", err)
	}
}

func FuzzParseScenario(f *testing.F) {
	f.Add([]byte(`{"version":1,"seed":7,"servers":3,"until":500000,"actions":[{"at":1,"do":"crash","server":"S1"}]}`))
	f.Add([]byte(`{"version":1,"config":{"latency":100,"loss":0.5},"actions":[{"at":9,"do":"partition","groups":[["S1"],[]]}]}`))
	f.Add([]byte(example + `,"until":900000}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		s, err := sim.ParseScenario(raw)
		if err != nil || s.Until > 2_000_000 {
			return
		}
		if _, err := s.Run(nil, check.All()); err != nil {
			var refusal *sim.Refusal
			if !errors.As(err, &refusal) && !errors.Is(err, sim.ErrHash) {
				t.Fatal(err)
			}
		}
	})
}
