package sim_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/kv"
	"raftplayground/raft/sim"
)

// example is a start as somebody would write it by hand.
const example = `{"version":1,"seed":7,"servers":3,"start":{
 "servers":[
  {"currentTerm":3,"votedFor":"S1","log":[{"term":1,"type":"noop"},{"term":1,"type":"write","data":{"client":"C2","serial":4,"key":"x","value":"1"}},{"term":3,"type":"noop"}]},
  {"currentTerm":3,"votedFor":"S1","snapshot":{"lastIncludedIndex":2,"lastIncludedTerm":1,"config":{"voters":["S1","S2","S3"]},"machine":{"x":"1"},
   "clients":[{"client":"C2","index":2,"serial":4,"outcome":"ok","result":"1"}]}},
  {"crashed":true},
  {"currentTerm":2,"log":[{"index":1,"term":1,"type":"noop"}]}],
 "cuts":[["S1","S3"],["S3","S1"]]}`

func scenario(t *testing.T, text string) sim.Scenario {
	t.Helper()
	s, err := sim.ParseScenario([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func run(t *testing.T, s sim.Scenario) *box {
	t.Helper()
	b := &box{T: t}
	c, err := s.Run(func(e *sim.Event) { b.events = append(b.events, string(e.AppendJSON(nil))) }, check.All())
	if err != nil {
		t.Fatal(err)
	}
	b.Cluster = c
	return b
}

func TestARunBeginsWithWhatTheDisksHold(t *testing.T) {
	b := run(t, scenario(t, example+"}"))
	state := b.State()
	s1, s2, s3, s4 := state.Servers[0], state.Servers[1], state.Servers[2], state.Servers[3]
	if s1.CurrentTerm != 3 || s1.VotedFor != 1 || len(s1.Log) != 3 || s1.CommitIndex != 0 || s1.Disk.LastIndex != 3 || s1.Status != sim.StatusUp {
		t.Errorf("%+v", s1)
	}
	if s2.Snapshot == nil || s2.Snapshot.LastIncludedIndex != 2 || s2.CommitIndex != 2 || s2.LastApplied != 2 || s2.Machine["x"] != "1" {
		t.Errorf("%+v", s2)
	}
	if s3.Status != sim.StatusCrashed || s3.CurrentTerm != 0 {
		t.Errorf("%+v", s3)
	}
	if s4.Role != raft.Learner.String() || len(s4.Log) != 1 || s4.CurrentTerm != 2 {
		t.Errorf("a server that joined: %+v", s4)
	}
	if !slices.Equal(state.Cuts, [][2]raft.NodeID{{1, 3}, {3, 1}}) || len(state.Messages)+len(state.Operations) != 0 || state.Now != 0 {
		t.Errorf("%+v", state)
	}
	leader := b.leader(3_000_000)
	if leader.CurrentTerm < 4 || leader.Server > 2 {
		t.Errorf("%v leads term %d", leader.Server, leader.CurrentTerm)
	}
	b.write("y", "2", leader.Server)
	b.RunUntil(b.Now() + 500_000)
	if s := b.State().Servers[leader.Server-1]; s.Machine["x"] != "1" || s.Machine["y"] != "2" {
		t.Errorf("it holds %v", s.Machine)
	}
}

// A client whose last operation a disk holds goes on behind it: else its next would be taken for one that is done.
func TestClientsOfAStartGoOnBehindTheirLastOperation(t *testing.T) {
	b := run(t, scenario(t, example+"}"))
	leader := b.leader(3_000_000)
	for _, value := range []string{"2", "3", "4", "5", "6"} {
		b.write("x", value, leader.Server)
		b.write("y", value, leader.Server)
		b.RunUntil(b.Now() + 300_000)
		if m := b.State().Servers[leader.Server-1].Machine; m["x"] != value || m["y"] != value {
			t.Fatalf("it holds %v, want %s", m, value)
		}
	}
}

func TestACrashedServerOfAStartCanBeRestarted(t *testing.T) {
	b := run(t, scenario(t, example+"}"))
	b.do(sim.Action{Do: "healAll"})
	b.do(sim.Action{Do: "crash", Server: 1})
	b.do(sim.Action{Do: "crash", Server: 2})
	b.do(sim.Action{Do: "restart", Server: 2})
	b.do(sim.Action{Do: "restart", Server: 3})
	if leader := b.leader(5_000_000); leader.Server != 2 {
		t.Errorf("%v leads, and only S2 can", leader.Server)
	}
	b.RunUntil(b.Now() + 1_000_000)
	if s := b.State().Servers[2]; s.Machine["x"] != "1" {
		t.Errorf("S3, which had nothing, holds %v", s.Machine)
	}
}

func TestAScenarioWithAStartComesBackAsItWas(t *testing.T) {
	s := scenario(t, example+`,"actions":[{"at":900000,"do":"write","key":"x","value":"2"},{"at":1200000,"do":"crash","server":"S1"}],"until":2000000}`)
	before := marshal(t, s.Start)
	b := run(t, s)
	again := b.Scenario(s.Actions)
	written := marshal(t, again)
	if _, err := scenario(t, written).Run(nil); err != nil { // with its hash
		t.Errorf("%v\n%s", err, written)
	}
	if rewritten := marshal(t, scenario(t, written)); rewritten != written {
		t.Errorf("written again it is\n%s\nand was\n%s", rewritten, written)
	}
	if after := marshal(t, s.Start); after != before {
		t.Errorf("the run has changed what it began with, to\n%s\nfrom\n%s", after, before)
	}
}

func marshal(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// wantWrittenQuickly wants the quick way to write a start to be read as the ordinary one is.
func wantWrittenQuickly(t *testing.T, s *sim.Start) {
	t.Helper()
	text, err := s.AppendJSON([]byte("before"))
	if err != nil {
		t.Fatal(err)
	}
	var read sim.Start
	if err := json.Unmarshal(bytes.TrimPrefix(text, []byte("before")), &read); err != nil || marshal(t, &read) != marshal(t, s) {
		t.Errorf("%v: written is\n%s\nand it should be read as\n%s", err, text, marshal(t, s))
	}
}

// Every start that a run of the golden scenarios would leave is written quickly, too.
func TestAStartIsWrittenQuickly(t *testing.T) {
	for _, golden := range sim.GoldenScenarios(t) {
		scenario := golden.Scenario
		c, err := scenario.Run(nil)
		if err != nil {
			t.Fatal(err)
		}
		wantWrittenQuickly(t, c.Durable().Start)
	}
}

// What a power failure leaves is what the disks hold, and what is not on a machine: cuts and options.
func TestDurable(t *testing.T) {
	b := newBox(t, func(c *sim.Config) { c.Servers = 3 })
	leader := b.leader(2_000_000).Server
	b.write("x", "1", leader)
	b.RunUntil(b.Now() + 300_000)
	latency := raft.Micros(12_345)
	b.do(sim.Action{Do: "snapshot", Server: leader})
	b.do(sim.Action{Do: "addServer", Server: 4})
	b.RunUntil(b.Now() + 300_000)
	b.do(sim.Action{Do: "cut", From: 1, To: 2})
	b.do(sim.Action{Do: "network", Latency: &latency})
	slow, clients, rate, on := raft.Micros(7_000), 2, 5.0, true
	b.do(sim.Action{Do: "disk", Server: 1, Write: &slow})
	fast := 1.25
	b.do(sim.Action{Do: "drift", Server: 2, Rate: &fast})
	b.do(sim.Action{Do: "network", From: 3, To: 1, Latency: &slow})
	b.do(sim.Action{Do: "to", Server: 2})
	b.do(sim.Action{Do: "workload", Clients: &clients, Rate: &rate})
	b.do(sim.Action{Do: "freeze", Server: 4})
	b.do(sim.Action{Do: "manual", On: &on})
	b.do(sim.Action{Do: "break", Rule: raft.RuleVoteOncePerTerm.String()})
	down := leader%3 + 1
	b.do(sim.Action{Do: "crash", Server: down})
	b.write("x", "lost", leader) // in flight

	hash := b.Hash()
	cfg := b.Durable()
	if b.Hash() != hash {
		t.Error("looking at it changes it")
	}
	next, err := sim.New(cfg, nil, check.All())
	if err != nil {
		t.Fatal(err)
	}
	was, is := b.State(), next.State()
	for i := range is.Servers {
		if marshal(t, is.Servers[i].Disk) != marshal(t, was.Servers[i].Disk) || (is.Servers[i].Status == sim.StatusCrashed) != (was.Servers[i].Status == sim.StatusCrashed) {
			t.Errorf("%+v, was %+v", is.Servers[i], was.Servers[i])
		}
	}
	if is.Servers[down-1].Status != sim.StatusCrashed || len(is.Servers) != 4 || is.Network.Latency != latency || !slices.Equal(is.Cuts, was.Cuts) ||
		!is.Manual || is.Contact != 2 || *is.Workload != *was.Workload || is.Servers[0].Disk.Write != slow || is.Servers[1].Rate != fast || marshal(t, is.Links) != marshal(t, was.Links) || len(is.Links) != 1 || is.Servers[3].Status != sim.StatusUp ||
		!next.Config().Broken.Has(raft.RuleVoteOncePerTerm) || next.Config().Servers != 3 || len(is.Messages)+len(is.Operations) != 0 {
		t.Errorf("%+v", is)
	}
	wantWrittenQuickly(t, cfg.Start)
	if again := next.Durable(); marshal(t, again.Start) != marshal(t, cfg.Start) {
		t.Errorf("at its beginning its disks hold %s, want %s", marshal(t, again.Start), marshal(t, cfg.Start))
	}
}

func TestBadStartsSayWhatAndWhere(t *testing.T) {
	server := func(s string) string { return `{"servers":[` + s + `,{},{}]}` }
	log := func(entries string) string { return server(`{"currentTerm":2,"log":[` + entries + `]}`) }
	command := func(data string) string { return log(`{"term":1,"type":"write","data":` + data + `}`) }
	snapshot := func(fields string) string {
		return server(`{"currentTerm":2,"snapshot":{"lastIncludedIndex":5,"lastIncludedTerm":1,` + fields + `}}`)
	}
	long := strings.Repeat("x", 70)
	for _, c := range []struct{ start, want string }{
		{`{"servers":[]}`, "start: 0 servers, want 3"},
		{`{"servers":[{},{},{},{},{},{},{},{},{},{}]}`, "start: 10 servers, want 3"},
		{`{"servers":[{},{},{}],"colour":1}`, "colour"},
		{`{"servers":[{},{},{"colour":1}]}`, "colour"},
		{`{"servers":[{},{},{}],"cuts":[["S1","S4"]]}`, "cuts: 1: S4"},
		{`{"servers":[{},{},{}],"cuts":[["S1","S2"],["S2","S2"]]}`, "cuts: 2"},
		{`{"servers":[{},{},{}],"cuts":[["S1"]]}`, "cuts: 1: none"},
		{`{"servers":[{},{},{}],"contact":"S4"}`, "contact: S4"},
		{`{"servers":[{},{},{}],"workload":{"clients":10,"rate":1,"level":"stale","keys":1}}`, "workload: clients: 10"},
		{`{"servers":[{},{},{}],"workload":{"level":"stale","keys":1}}`, "workload: clients: 0"},
		{server(`{"write":-1}`), "S1: write: -1"},
		{server(`{"rate":3}`), "S1: rate: 3"},
		{server(`{"rate":1e-300}`), "S1: rate"},
		{`{"servers":[{},{},{}],"links":[{"from":"S1","to":"S4","loss":1}]}`, "links: 1: S4"},
		{`{"servers":[{},{},{}],"links":[{"from":"S1","to":"S2","loss":1},{"from":"S1","to":"S2","loss":0}]}`, "links: 2: this link stands twice"},
		{`{"servers":[{},{},{}],"links":[{"from":"S1","to":"S2","loss":2}]}`, "links: 1: loss: 2"},
		{server(`{"currentTerm":-1}`), "currentTerm"},
		{server(`{"currentTerm":9000000000000000000}`), "S1: currentTerm"},
		{server(`{"votedFor":"S1"}`), "S1: votedFor"},
		{server(`{"currentTerm":1,"votedFor":"S4"}`), "S1: votedFor"},
		{server(`{"currentTerm":1,"votedFor":"C1"}`), "server's name"},
		{log(`{"index":2,"term":1,"type":"noop"}`), "S1: log: entry 2 follows entry 0"},
		{log(`{"term":1,"type":"noop"},{"index":1,"term":1,"type":"noop"}`), "entry 1 follows entry 1"},
		{log(`{"term":2,"type":"noop"},{"term":1,"type":"noop"}`), "S1: log: entry 2: term 1, want 2"},
		{log(`{"term":3,"type":"noop"}`), "to 2 (currentTerm)"},
		{log(`{"type":"noop"}`), "entry 1: term 0"},
		{log(`{"term":1,"type":"noop","data":{}}`), "no data"},
		{log(`{"term":1,"type":"boop"}`), "data is missing"},
		{log(`{"term":1,"type":"boop","data":{}}`), `"boop"`},
		{log(`{"term":1,"type":"read","data":{"client":"C1","serial":1,"key":"x","value":""}}`), `"read"`},
		{log(`{"term":1,"type":"config","data":{"voters":["S1","S4"]}}`), "S4 is none of S1 to S3"},
		{log(`{"term":1,"type":"config","data":{"voters":[]}}`), "configuration"},
		{log(`{"term":1,"type":"config","data":{"voters":["S2","S1"]}}`), "configuration"},
		{log(`{"term":1,"type":"config","data":{"voter":["S1"]}}`), "voter"},
		{log(`{"term":1,"type":"write"}`), "data is missing"},
		{command(`{"client":"S1","serial":1,"key":"x","value":""}`), "client: want C1 to C9"},
		{command(`{"client":"C10","serial":1,"key":"x","value":""}`), "is no name"},
		{command(`{"client":"C0","serial":1,"key":"x","value":""}`), "is no name"},
		{command(`{"client":"C1","session":1,"serial":1,"key":"x"}`), "session: clients have one"},
		{command(`{"client":"C1","session":1000000000000000000,"serial":1,"key":"x"}`), "session: 1000000000000000000"},
		{log(`{"term":1,"type":"register","data":{"client":"C1","serial":1}}`), "nobody registers"},
		{command(`{"client":"C1","serial":0,"key":"x","value":""}`), "serial: 0"},
		{command(`{"client":"C1","serial":1,"key":"","value":""}`), "the key has 0 characters"},
		{command(`{"client":"C1","serial":1,"key":"` + long + `","value":""}`), "the key has 70 characters"},
		{command(`{"client":"C1","serial":1,"key":"x","value":"` + long + `"}`), "more than 64"},
		{snapshot(`"machine":{}`), "config: not a configuration: want voters"},
		{snapshot(`"config":{"voters":["S9"]},"machine":{}`), "config: S9"},
		{snapshot(`"config":{"voters":["S1"]},"machine":{"":"1"}`), "machine: the key has 0"},
		{snapshot(`"config":{"voters":["S1"]},"machine":{},"clients":[{"client":"S1","index":1,"serial":1,"outcome":"ok"}]`), "clients: 1: client: want C1 to C9"},
		{snapshot(`"config":{"voters":["S1"]},"machine":{},"clients":[{"client":"C1","index":6,"serial":1,"outcome":"ok"}]`), "clients: 1: index: 6"},
		{snapshot(`"config":{"voters":["S1"]},"machine":{},"clients":[{"client":"C1","index":1,"serial":1,"outcome":"fine"}]`), "clients: 1: outcome: want"},
		{snapshot(`"config":{"voters":["S1"]},"machine":{},"clients":[{"client":"C1","index":1,"serial":1,"outcome":"ok"},{"client":"C1","index":1,"serial":1,"outcome":"ok"}]`), "clients: 2: this session stands twice"},
		{server(`{"currentTerm":2,"snapshot":{"lastIncludedIndex":0,"lastIncludedTerm":1,"config":{"voters":["S1"]}}}`), "lastIncludedIndex"},
		{server(`{"currentTerm":2,"snapshot":{"lastIncludedIndex":1,"lastIncludedTerm":3,"config":{"voters":["S1"]}}}`), "lastIncludedTerm"},
		{server(`{"currentTerm":2,"snapshot":{"lastIncludedIndex":5,"lastIncludedTerm":2,"config":{"voters":["S1"]}},"log":[{"term":1,"type":"noop"}]}`), "entry 6: term 1, want 2"},
		{`{"servers":[{"currentTerm":1,"log":[` + strings.Repeat(`{"term":1,"type":"noop"},`, 80_000) + `{"term":1,"type":"noop"}]},{},{}]}`, "80001 log entries"},
	} {
		_, err := sim.ParseScenario([]byte(`{"version":1,"servers":3,"start":` + c.start + `}`))
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "scenario: ") || strings.Contains(err.Error(), "json:") {
			t.Errorf("%.300s: %v, want %q in it", c.start, err, c.want)
		}
	}
}

func TestBadStartsOfClustersWhoseClientsRegister(t *testing.T) {
	for _, c := range []struct{ entry, want string }{
		{`{"term":1,"type":"register","data":{"client":"C1","serial":1}}`, ""},
		{`{"term":1,"type":"register","data":{"client":"C1","serial":1,"key":"x"}}`, "names no key"},
		{`{"term":1,"type":"register","data":{"client":"C1","session":1,"serial":1}}`, "client: want C1 to C9"},
		{`{"term":1,"type":"write","data":{"client":"C1","serial":2,"key":"x"}}`, "session: 0, want"},
		{`{"term":1,"type":"noop"},{"term":1,"type":"write","data":{"client":"C1","session":2,"serial":2,"key":"x"}}`, "session: 2, want the index of the entry that opened it, 1 to 1"},
		{`{"term":1,"type":"register","data":{"client":"C1","serial":1}},{"term":1,"type":"write","data":{"client":"C1","session":1,"serial":2,"key":"x"}}`, ""},
	} {
		_, err := sim.ParseScenario([]byte(`{"version":1,"servers":1,"config":{"sessions":1},"start":{"servers":[{"currentTerm":1,"log":[` + c.entry + `]}]}}`))
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q in it", c.entry, err, c.want)
		}
	}
	session := `{"client":"C1","session":1,"index":1,"serial":1,"outcome":"ok"}`
	_, err := sim.ParseScenario([]byte(`{"version":1,"servers":1,"config":{"sessions":1},"start":{"servers":[{"currentTerm":1,"snapshot":
		{"lastIncludedIndex":2,"lastIncludedTerm":1,"config":{"voters":["S1"]},"machine":{},"clients":[` + session + `,` + strings.Replace(session, "C1", "C2", 1) + `]}}]}}`))
	if err == nil || !strings.Contains(err.Error(), "clients: 2 sessions, want at most 1") {
		t.Errorf("%v", err)
	}
}

// What no scenario can say, a program can.
func TestBadStartsOfPrograms(t *testing.T) {
	for what, s := range map[string]sim.ServerStart{
		"kind": {HardState: raft.HardState{CurrentTerm: 1}, Log: []raft.Entry{{Index: 1, Term: 1, Kind: 9}}},
		"noop": {HardState: raft.HardState{CurrentTerm: 1}, Log: []raft.Entry{{Index: 1, Term: 1, Kind: raft.NoOp, Data: []byte("x")}}},
		"data": {HardState: raft.HardState{CurrentTerm: 1}, Log: []raft.Entry{{Index: 1, Term: 1, Data: []byte{250}}}},
		"conf": {HardState: raft.HardState{CurrentTerm: 1}, Log: []raft.Entry{{Index: 1, Term: 1, Kind: raft.ConfEntry, Data: []byte{250}}}},
		"sessions": {HardState: raft.HardState{CurrentTerm: 1}, Snapshot: &sim.SnapshotStart{Index: 1, Term: 1, Conf: raft.Conf{Voters: []raft.NodeID{1}},
			Sessions: []kv.Session{{ID: 1, Result: kv.Result{Outcome: 9}}}}},
	} {
		cfg := sim.DefaultConfig()
		cfg.Servers, cfg.Start = 1, &sim.Start{Servers: []sim.ServerStart{s}}
		if _, err := sim.New(cfg, nil); err == nil || !strings.Contains(err.Error(), "start: S1: ") {
			t.Errorf("%s: %v", what, err)
		}
	}
}
