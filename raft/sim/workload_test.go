package sim_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// workload is the action that sets one.
func workload(clients int, rate, reads float64) sim.Action {
	return sim.Action{Do: "workload", Clients: &clients, Rate: &rate, Reads: &reads}
}

func (b *box) stopWorkload() {
	b.Helper()
	none := 0
	b.do(sim.Action{Do: "workload", Clients: &none})
}

// clientEvent is an event of a client, as it is on the wire.
type clientEvent struct {
	Seq      uint64      `json:"seq"`
	At       raft.Micros `json:"at"`
	Kind     string      `json:"kind"`
	Reason   string      `json:"reason"`
	Client   string      `json:"client"`
	ID       uint64      `json:"id"`
	Serial   uint64      `json:"serial"`
	Op       string      `json:"op"`
	Key      string      `json:"key"`
	Value    string      `json:"value"`
	Level    string      `json:"level"`
	Workload bool        `json:"workload"`
	Peer     raft.NodeID `json:"peer"`
	Result   string      `json:"result"`
	Index    raft.Index  `json:"index"`
}

// told gives the clients' events of a kind since the event of that number.
func (b *box) told(kind string, since int) []clientEvent {
	b.Helper()
	var all []clientEvent
	for _, text := range b.events[since:] {
		if !strings.Contains(text, `"kind":"`+kind+`"`) {
			continue
		}
		var e clientEvent
		if err := json.Unmarshal([]byte(text), &e); err != nil {
			b.Fatal(err)
		}
		all = append(all, e)
	}
	return all
}

// sent is a message that was sent, as it is on the wire.
type sent struct {
	Seq     uint64 `json:"seq"`
	Message struct {
		ID      uint64     `json:"id"`
		Type    string     `json:"type"`
		From    string     `json:"from"`
		To      string     `json:"to"`
		Client  string     `json:"client"`
		Serial  uint64     `json:"serial"`
		Outcome string     `json:"outcome"`
		Index   raft.Index `json:"index"`
		Bytes   int        `json:"bytes"`
		Entries []struct{} `json:"entries"`
	} `json:"message"`
}

// sent gives the messages sent since the event of that number.
func (b *box) sent(since int) []sent {
	b.Helper()
	var all []sent
	for _, text := range b.events[since:] {
		if !strings.Contains(text, `"kind":"sent"`) {
			continue
		}
		var e sent
		if err := json.Unmarshal([]byte(text), &e); err != nil {
			b.Fatal(err)
		}
		all = append(all, e)
	}
	return all
}

func TestAWorkloadKeepsItsRateAndItsShareOfReads(t *testing.T) {
	b := newBox(t, nil)
	b.leader(firstLeader)
	b.do(workload(3, 30, 0.5))
	b.RunUntil(b.Now() + 10_000_000 - 1)
	invoked := b.told("invoke", 0)
	if len(invoked) != 300 {
		t.Errorf("%d operations in ten seconds at 30 a second", len(invoked))
	}
	reads, clients, keys, values := 0, map[string]int{}, map[string]int{}, map[string]bool{}
	for _, op := range invoked {
		clients[op.Client]++
		keys[op.Key]++
		if op.Op == "read" {
			reads++
			continue
		}
		if values[op.Value] {
			t.Errorf("%q is written twice", op.Value)
		}
		values[op.Value] = true
		if !op.Workload {
			t.Errorf("%+v is not marked as the workload's", op)
		}
	}
	if reads < 120 || reads > 180 {
		t.Errorf("%d of 300 are reads, want about half", reads)
	}
	if clients["C1"] != 100 || clients["C2"] != 100 || clients["C3"] != 100 {
		t.Errorf("operations by client: %v", clients)
	}
	if len(keys) != 3 || keys["x"] == 0 || keys["y"] == 0 || keys["z"] == 0 {
		t.Errorf("operations by key: %v", keys)
	}
	b.stopWorkload()
	b.RunUntil(b.Now() + 1_000_000)
	after := len(b.told("invoke", 0))
	if returned := b.told("return", 0); len(returned) != after {
		t.Errorf("%d of %d operations have returned", len(returned), after)
	}
	b.RunUntil(b.Now() + 2_000_000)
	if more := len(b.told("invoke", 0)) - after; more > 0 {
		t.Errorf("%d operations after the workload was stopped", more)
	}
}

func TestAWorkloadShowsInTheStateUntilItIsStopped(t *testing.T) {
	b := newBox(t, nil)
	a := workload(2, 0.5, 1)
	keys := 26
	a.Keys, a.Level = &keys, sim.LevelStale
	b.do(a)
	if w := b.State().Workload; w == nil || *w != (sim.Workload{Clients: 2, Rate: 0.5, Reads: 1, Level: sim.LevelStale, Keys: 26}) {
		t.Errorf("%+v", w)
	}
	b.do(workload(1, 3, 0))
	if w := b.State().Workload; w == nil || *w != (sim.Workload{Clients: 1, Rate: 3, Level: sim.LevelLinearizable, Keys: 3}) {
		t.Errorf("what the second command leaves out: %+v", w)
	}
	b.stopWorkload()
	if w := b.State().Workload; w != nil {
		t.Errorf("%+v", w)
	}
}

// All servers are down for long: each client has one operation under way, and when they are back there is no rush.
func TestTurnsOfABusyClientDoNotPileUp(t *testing.T) {
	b := newBox(t, nil)
	b.leader(firstLeader)
	for id := raft.NodeID(1); id <= 5; id++ {
		b.do(sim.Action{Do: "crash", Server: id})
	}
	b.do(workload(4, 100, 0))
	b.RunUntil(b.Now() + 2_500_000)
	if n := len(b.told("invoke", 0)); n != 4 {
		t.Errorf("%d operations have begun, and none can end", n)
	}
	for id := raft.NodeID(1); id <= 5; id++ {
		b.do(sim.Action{Do: "restart", Server: id})
	}
	since := len(b.events)
	from := b.Now()
	b.until("all have caught up", 4_000_000, func(sim.State) bool { return len(b.told("return", since)) >= 8 })
	b.RunUntil(b.Now() + 3_000_000)
	if n, most := len(b.told("invoke", since)), int((b.Now()-from)/10_000)+4; n > most {
		t.Errorf("%d operations have begun since, want at most %d: what was missed is not made up for", n, most)
	}
	busy := map[string]bool{}
	for _, e := range b.events {
		if strings.Contains(e, `"kind":"invoke"`) || strings.Contains(e, `"kind":"return"`) {
			var op clientEvent
			if err := json.Unmarshal([]byte(e), &op); err != nil {
				t.Fatal(err)
			}
			if op.Kind == "invoke" && busy[op.Client] {
				t.Fatalf("%s begins an operation while another is under way: %s", op.Client, e)
			}
			busy[op.Client] = op.Kind == "invoke"
		}
	}
}

// A client that is slower than its turns begins the next operation when it is done with the last.
func TestABusyClientBeginsItsNextOperationWhenItIsDone(t *testing.T) {
	b := newBox(t, nil)
	b.leader(firstLeader)
	b.do(workload(1, 1000, 0))
	b.RunUntil(b.Now() + 2_000_000)
	invoked, returned := b.told("invoke", 0), b.told("return", 0)
	if len(returned) < 10 {
		t.Fatalf("only %d operations", len(returned))
	}
	for i, e := range returned {
		if i+1 < len(invoked) && invoked[i+1].At != e.At {
			t.Errorf("operation %d ended at %d, the next began at %d", e.ID, e.At, invoked[i+1].At)
		}
	}
}

func TestCommandsUseTheClientsThatTheWorkloadLeaves(t *testing.T) {
	b := newBox(t, nil)
	for id := raft.NodeID(1); id <= 3; id++ {
		b.do(sim.Action{Do: "crash", Server: id})
	}
	b.do(workload(7, 10, 0))
	b.write("mine", "1", raft.None)
	b.write("mine", "2", raft.None)
	var mine []string
	for _, op := range b.told("invoke", 0) {
		if op.Key == "mine" {
			mine = append(mine, op.Client)
			if op.Workload {
				t.Errorf("%+v is marked as the workload's", op)
			}
		}
	}
	if fmt.Sprint(mine) != "[C8 C9]" {
		t.Errorf("clients of the commands: %v", mine)
	}
	value := "3"
	write := sim.Action{Do: "write", Key: "mine", Value: &value}
	b.refused(sim.CodeImpossible, "all 2 clients", write)
	b.do(workload(9, 10, 0))
	b.refused(sim.CodeImpossible, "workload", write)
	b.RunUntil(b.Now() + 4_000_000) // the commands' operations end; the clients now are the workload's
	b.refused(sim.CodeImpossible, "workload", write)
	b.do(workload(8, 10, 0))
	b.do(sim.Action{Do: "restart", Server: 1})
	b.RunUntil(b.Now() + 4_000_000) // C9 has no more turns
	b.write("mine", "3", raft.None)
}

func TestWorkloadsThatCanNotBeAreRefused(t *testing.T) {
	b := newBox(t, nil)
	b.leader(firstLeader)
	for _, c := range []struct{ command, words string }{
		{`{"do":"workload","clients":10,"rate":1}`, "clients: 10"},
		{`{"do":"workload","clients":-1,"rate":1}`, "clients: -1"},
		{`{"do":"workload","clients":1}`, `"rate" is missing`},
		{`{"do":"workload","clients":1,"rate":0}`, "rate: 0"},
		{`{"do":"workload","clients":1,"rate":-2}`, "rate: -2"},
		{`{"do":"workload","clients":1,"rate":0.0009}`, "rate: 0.0009"},
		{`{"do":"workload","clients":1,"rate":1000.5}`, "rate: 1000.5"},
		{`{"do":"workload","clients":1,"rate":1,"reads":1.5}`, "reads: 1.5"},
		{`{"do":"workload","clients":1,"rate":1,"level":"fresh"}`, `level: "fresh"`},
		{`{"do":"workload","clients":1,"rate":1,"keys":0}`, "keys: 0"},
		{`{"do":"workload","clients":1,"rate":1,"keys":27}`, "keys: 27"},
		{`{"do":"wake","client":"S1"}`, "client's name"},
	} {
		a, err := sim.ParseAction([]byte(c.command))
		if err != nil {
			t.Errorf("%s: %v", c.command, err)
			continue
		}
		b.refused(sim.CodeBadCommand, c.words, a)
	}
	none := 0
	b.refused(sim.CodeImpossible, "no workload is running", sim.Action{Do: "workload", Clients: &none})
	b.refused(sim.CodeUnknownServer, "S1 to S5", sim.Action{Do: "to", Server: 6})
	b.refused(sim.CodeBadCommand, "server", sim.Action{Do: "to"})
	b.refused(sim.CodeBadCommand, "client", sim.Action{Do: "wake"})
	b.refused(sim.CodeImpossible, "C1 waits for nothing", sim.Action{Do: "wake", Client: sim.Client(1)})
	for _, bad := range []string{
		`{"do":"workload"}`, `{"do":"workload","clients":"2","rate":1}`, `{"do":"workload","clients":1.5,"rate":1}`,
		`{"do":"workload","clients":1,"rate":"fast"}`, `{"do":"workload","clients":1,"rate":1,"writes":1}`,
		`{"do":"to"}`, `{"do":"to","server":"C1"}`, `{"do":"wake"}`, `{"do":"wake","client":"C0"}`, `{"do":"wake","client":"C10"}`, `{"do":"wake","client":1}`,
	} {
		_, err := sim.ParseAction([]byte(bad))
		var refusal *sim.Refusal
		if !errors.As(err, &refusal) || refusal.Code != sim.CodeBadCommand || refusal.Reason == "" {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

// disturbed is a run of a workload under faults: its actions, with their times.
func disturbed() []sim.Action {
	loss := 0.1
	stale := workload(5, 20, 1)
	stale.Level = sim.LevelStale
	actions := []sim.Action{
		workload(4, 33.3, 0.5), {Do: "network", Loss: &loss, Duplicate: &loss}, {Do: "crash", Server: 1}, {Do: "to", Server: 2},
		{Do: "cut", From: 2, To: 3}, {Do: "restart", Server: 1}, stale, {Do: "timeout", Server: 4}, {Do: "wake", Client: sim.Client(2)},
		workload(9, 50, 0.2), {Do: "healAll"},
	}
	for i := range actions {
		actions[i].At = raft.Micros(i+1) * 400_000
	}
	return actions
}

func TestARunWithAWorkloadIsReplayedFromItsScenarioAndItsClones(t *testing.T) {
	b := newBox(t, nil)
	var accepted []sim.Action
	var clone *sim.Cluster
	var cloned []string
	for i, a := range disturbed() {
		if i == 4 {
			b.RunUntil(a.At - 1)
			cloned = append(cloned, b.events...)
			clone = b.Clone(func(e *sim.Event) { cloned = append(cloned, string(e.AppendJSON(nil))) })
		}
		err := b.Do(a)
		if clone != nil {
			if other := clone.Do(a); (other == nil) != (err == nil) {
				t.Errorf("%s: %v, on the clone %v", a.Do, err, other)
			}
		}
		if err == nil {
			accepted = append(accepted, a)
		}
	}
	b.RunUntil(6_000_000)
	clone.RunUntil(6_000_000)
	if strings.Join(cloned, "\n") != strings.Join(b.events, "\n") || clone.Hash() != b.Hash() {
		t.Error("the clone went another way")
	}
	text, err := json.Marshal(b.Scenario(accepted))
	if err != nil {
		t.Fatal(err)
	}
	scenario, err := sim.ParseScenario(text)
	if err != nil {
		t.Fatal(err)
	}
	var again []string
	if _, err := scenario.Run(func(e *sim.Event) { again = append(again, string(e.AppendJSON(nil))) }); err != nil {
		t.Errorf("replayed: %v", err)
	}
	if strings.Join(again, "\n") != strings.Join(b.events, "\n") {
		t.Error("the replay's events are others")
	}
	if len(accepted) < 10 || len(b.told("return", 0)) < 50 {
		t.Errorf("%d actions, %d operations: this tests too little", len(accepted), len(b.told("return", 0)))
	}
}

func TestTheHashTellsWorkloadsApart(t *testing.T) {
	seen := map[string]string{}
	keys, level := 2, sim.LevelLease
	with := func(change func(*sim.Action)) sim.Action {
		a := workload(2, 1, 0.5)
		change(&a)
		return a
	}
	for name, do := range map[string][]sim.Action{
		"none":           {},
		"two clients":    {workload(2, 1, 0.5)},
		"three clients":  {workload(3, 1.5, 0.5)},
		"another rate":   {workload(2, 1.001, 0.5)},
		"another share":  {workload(2, 1, 0.25)},
		"other keys":     {with(func(a *sim.Action) { a.Keys = &keys })},
		"another level":  {with(func(a *sim.Action) { a.Level = level })},
		"a contact":      {{Do: "to", Server: 1}},
		"another":        {{Do: "to", Server: 2}},
		"contact, load":  {{Do: "to", Server: 2}, workload(2, 1, 0.5)},
		"one that ended": {workload(2, 1, 0.5), {Do: "workload", Clients: new(int)}},
	} {
		b := newBox(t, nil)
		for _, a := range do {
			b.do(a)
		}
		if other, taken := seen[b.Hash()]; taken {
			t.Errorf("%q has the hash of %q", name, other)
		}
		seen[b.Hash()] = name
	}
}

// The state names the operations that have not returned, however many have since.
func TestTheStateKeepsEveryOperationThatIsUnderWay(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	slow := others(5, leader)[0]
	b.do(sim.Action{Do: "crash", Server: slow})
	reads := workload(7, 500, 1)
	reads.Level = sim.LevelStale
	b.do(reads)
	b.RunUntil(b.Now() + 500_000)
	b.write("slow", "1", slow)
	b.RunUntil(b.Now() + 290_000)
	operations := b.State().Operations
	begun := len(b.told("invoke", 0))
	if len(operations) != 20 || operations[0].Key != "slow" || begun-int(operations[0].ID) < 30 {
		t.Errorf("%d operations, the first %+v, of %d", len(operations), operations[0], begun)
	}
}
