package sim_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// effects finds out, as a view would, when each operation took effect: from nothing but the events, by the rules of
// docs/protocol.md.
type effects struct {
	t        *testing.T
	invoked  map[uint64]uint64     // operation: seq
	replied  map[uint64]uint64     // message: seq of its sending
	applied  map[raft.Index]uint64 // entry: seq of its first application
	entries  map[raft.Index]command
	accepted uint64 // the ClientReply that reached a client last
	ended    []operation
}

// command is what an entry does, and who asked for it.
type command struct {
	Type string `json:"type"`
	Data struct {
		Client string `json:"client"`
		Serial uint64 `json:"serial"`
		Key    string `json:"key"`
		Value  string `json:"value"`
		Expect string `json:"expect"`
	} `json:"data"`
	Reason string `json:"reason"`
}

type operation struct {
	clientEvent
	reply uint64 // the message that answered it
}

func (x *effects) observe(e *sim.Event) {
	text := e.AppendJSON(nil)
	switch e.Kind {
	case sim.Invoked:
		x.invoked[e.Operation.ID] = e.Seq
	case sim.Sent:
		x.replied[e.Message.ID] = e.Seq
	case sim.Duplicated:
		x.replied[e.Copy.ID] = x.replied[e.Message.ID]
	case sim.Delivered:
		if e.Message.Type == sim.ClientReply {
			x.accepted = e.Message.ID
		}
	case sim.Applied:
		if x.applied[e.Entry.Index] == 0 {
			x.applied[e.Entry.Index] = e.Seq
			x.entries[e.Entry.Index] = parse[command](x.t, text)
		}
	case sim.Returned:
		x.ended = append(x.ended, operation{parse[clientEvent](x.t, text), x.accepted})
	}
}

func parse[T any](t *testing.T, text []byte) T {
	t.Helper()
	var v T
	if err := json.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// at is the seq at which an operation took effect, twice, so that there is an instant just before each event.
func (x *effects) at(op operation) uint64 {
	if op.Op != "read" {
		return 2 * x.applied[op.Index]
	}
	at := 2 * x.replied[op.reply]
	if next := x.applied[op.Index+1]; next != 0 && 2*next < at {
		at = 2*next - 1
	}
	return at
}

// valueAfter is what a key holds after an entry.
func (x *effects) valueAfter(index raft.Index, key string) string {
	values := map[string]string{}
	for i := raft.Index(1); i <= index; i++ {
		switch c := x.entries[i]; {
		case c.Reason != "":
		case c.Type == "delete":
			delete(values, c.Data.Key)
		case c.Type == "write", c.Type == "cas":
			values[c.Data.Key] = c.Data.Value
		}
	}
	return values[key]
}

// Between its invocation and its return each operation has an instant at which it takes effect, and in the order of these
// instants the operations give the results that the clients were told.
func TestOperationsTakeEffectWhereTheirEventsSay(t *testing.T) {
	reads, commands, early, again := 0, 0, 0, 0
	for seed := range uint64(6) {
		x := &effects{t: t, invoked: map[uint64]uint64{}, replied: map[uint64]uint64{}, applied: map[raft.Index]uint64{}, entries: map[raft.Index]command{}}
		cfg := sim.DefaultConfig()
		cfg.Seed, cfg.Loss, cfg.Duplicate = seed, 0.05, 0.05
		cfg.CheckQuorum, cfg.LeaderLease = true, true
		c, err := sim.New(cfg, x.observe)
		if err != nil {
			t.Fatal(err)
		}
		lease := workload(5, 60, 0.6)
		lease.Level = sim.LevelLease
		expect, value, jitter := "v1", "mine", raft.Micros(40_000)
		for i, a := range []sim.Action{
			workload(5, 60, 0.6), {Do: "network", Jitter: &jitter}, {Do: "crash", Server: 1}, {Do: "delete", Key: "x"}, {Do: "crash", Server: 2}, {Do: "restart", Server: 1}, lease,
			{Do: "cas", Key: "y", Expect: &expect, Value: &value}, {Do: "restart", Server: 2}, {Do: "partition", Groups: [][]raft.NodeID{{1, 2}}},
			{Do: "delete", Key: "z"}, {Do: "healAll"}, {Do: "snapshot", Server: 3}, {Do: "crash", Server: 4},
		} {
			a.At = raft.Micros(i+1) * 500_000
			_ = c.Do(a) // some are impossible at their time
		}
		c.RunUntil(9_000_000)
		for _, op := range x.ended {
			if op.Reason == sim.OutcomeUnknown {
				continue
			}
			fail := func(what string) { t.Errorf("seed %d: %+v: %s", seed, op, what) }
			at := x.at(op)
			if at <= 2*x.invoked[op.ID] || at >= 2*op.Seq {
				fail(fmt.Sprintf("it took effect at %d/2, and was invoked at %d", at, x.invoked[op.ID]))
			}
			entry := x.entries[op.Index]
			if op.Op == "read" {
				reads++
				if at%2 == 1 {
					early++
				}
				if want := x.valueAfter(op.Index, op.Key); op.Result != want {
					fail(fmt.Sprintf("want %q", want))
				}
				continue
			}
			commands++
			if entry.Data.Client != op.Client || entry.Data.Serial != op.Serial || entry.Type != op.Op {
				fail(fmt.Sprintf("its entry is %+v", entry))
			}
			if before := x.valueAfter(op.Index-1, op.Key); op.Op == "delete" && op.Result != before {
				fail(fmt.Sprintf("want %q", before))
			}
		}
		for _, c := range x.entries {
			if c.Reason == "again" {
				again++
			}
		}
	}
	t.Logf("%d reads, %d of them took effect before they were answered; %d commands, %d committed twice", reads, early, commands, again)
	if reads < 500 || early == 0 || commands < 300 || again == 0 {
		t.Error("this tests too little")
	}
}
