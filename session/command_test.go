package session

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"raftplayground/raft/check"
	"raftplayground/raft/sim"
	"raftplayground/session/timeline"
)

func TestEveryCommandTakesEffect(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		for _, command := range []string{
			`{"id":1,"do":"play"}`,
			`{"do":"pause"}`,
			`{"do":"speed","x":0.001}`,
			`{"do":"speed","x":100}`,
			`{"do":"step","id":9007199254740993}`,
			`{"do":"timeout","server":"S1"}`,
			`{"do":"crash","server":"S2"}`,
			`{"do":"restart","server":"S2"}`,
			`{"do":"stepBack"}`,
			`{"do":"seek","at":100000}`,
			`{"do":"jump","to":"fault","back":false}`,
			`{"do":"jump","to":"election","back":true}`,
			`{"do":"branch","at":150000}`,
			`{"do":"branch"}`,
			`{"do":"switch","branch":1}`,
			`{"do":"cut","from":"S1","to":"S2"}`,
			`{"do":"cut","from":"S3","to":"S4","both":true}`,
			`{"do":"heal","from":"S1","to":"S2"}`,
			`{"do":"partition","groups":[["S1","S2"],["S3","S4","S5"]]}`,
			`{"do":"healAll"}`,
			`{"do":"network","latency":5000,"loss":0.5}`,
			`{"do":"write","key":"x","value":"3"}`,
			`{"do":"write","key":"x","value":"","to":"S3"}`,
			`{"do":"write","key":"键","value":"值 <&>"}`,
		} {
			mustDo(t, s, command)
		}
	})
}

// badCommands are refused with badCommand, whatever the cluster is like.
var badCommands = []string{
	``, ` `, `nonsense`, `null`, `true`, `3`, `"play"`, `[]`, `[{"do":"play"}]`, `{}`, `{`, `{"do"`, `{"do":"play"`,
	`{"do":"play"} x`, `{"do":"play"}{"do":"pause"}`, `{"do":"play",}`, `{'do':'play'}`,
	`{"do":null}`, `{"do":3}`, `{"do":""}`, `{"do":"fly"}`, `{"do":"Play"}`, `{"Do":"play"}`, `{"DO":"play"}`,
	`{"do":"play","x":1}`, `{"do":"pause","server":"S1"}`, `{"do":"step","n":2}`, `{"do":"play","do":"pause"}`,
	`{"id":"one","do":"play"}`, `{"id":1.5,"do":"play"}`, `{"id":1e3,"do":"play"}`, `{"id":null,"do":"play"}`,
	`{"id":99999999999999999999,"do":"play"}`, `{"id":{},"do":"play"}`, `{"id":1,"id":2,"do":"play"}`,
	`{"do":"speed"}`, `{"do":"speed","x":null}`, `{"do":"speed","x":"1"}`, `{"do":"speed","x":0}`, `{"do":"speed","x":-1}`,
	`{"do":"speed","x":0.0009}`, `{"do":"speed","x":100.1}`, `{"do":"speed","x":1e400}`, `{"do":"speed","x":1,"y":2}`,
	`{"do":"crash"}`, `{"do":"crash","server":null}`, `{"do":"crash","server":2}`, `{"do":"crash","server":""}`,
	`{"do":"crash","server":"s1"}`, `{"do":"crash","server":"S"}`, `{"do":"crash","server":"S0"}`, `{"do":"crash","server":"S-1"}`,
	`{"do":"crash","server":"S01"}`, `{"do":"crash","server":"S1 "}`, `{"do":"crash","server":"none"}`,
	`{"do":"crash","Server":"S1"}`, `{"do":"crash","server":"S1","why":"fun"}`, `{"do":"crash","servers":["S1"]}`,
	`{"do":"seek"}`, `{"do":"seek","at":-1}`, `{"do":"seek","at":1.5}`, `{"do":"seek","at":"1"}`, `{"do":"seek","at":1e30}`, `{"do":"seek","at":1,"to":2}`,
	`{"do":"stepBack","n":1}`, `{"do":"branch","at":-1}`, `{"do":"branch","branch":1}`, `{"do":"switch"}`, `{"do":"switch","branch":"1"}`,
	`{"do":"jump"}`, `{"do":"jump","to":3}`, `{"do":"jump","to":"dinner"}`, `{"do":"jump","to":"commit","back":1}`, `{"do":"jump","to":"commit","at":1}`,
	`{"do":"timeout"}`, `{"do":"restart"}`, `{"do":"cut"}`, `{"do":"cut","from":"S1"}`, `{"do":"cut","from":"S1","to":"S1"}`,
	`{"do":"cut","from":"S1","to":"S2","both":1}`, `{"do":"heal","from":"S1","to":"S2","both":true}`,
	`{"do":"cut","from":null,"to":"S2"}`, `{"do":"heal","from":"S1","to":null}`,
	`{"do":"partition"}`, `{"do":"partition","groups":null}`, `{"do":"partition","groups":"S1"}`, `{"do":"partition","groups":["S1"]}`,
	`{"do":"partition","groups":[["S1",2]]}`, `{"do":"partition","groups":[[]]}`, `{"do":"partition","groups":[null]}`,
	`{"do":"partition","groups":[["S1",null],["S2"]]}`,
	`{"do":"network","latency":"fast"}`, `{"do":"network","latency":-1}`, `{"do":"network","loss":2}`, `{"do":"network","speed":1}`,
	`{"do":"network","latency":1.5}`,
	`{"do":"write"}`, `{"do":"write","key":"x"}`, `{"do":"write","value":"x"}`, `{"do":"write","key":"","value":"x"}`,
	`{"do":"write","key":null,"value":"x"}`, `{"do":"write","key":"x","value":null}`, `{"do":"write","key":1,"value":"x"}`,
	`{"do":"write","key":"x","value":"y","to":null}`, `{"do":"write","key":"x","value":"y","to":"leader"}`,
	`{"do":"healAll","groups":[]}`,
}

func TestABadCommandIsRefusedAndChangesNothing(t *testing.T) {
	limits := DefaultLimits()
	limits.CommandsPerSecond = 1_000_000
	inBubble(t, limits, func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		mustDo(t, s, `{"do":"step"}`)
		before := keyframeOf(t, s)
		refused := func(command, code string) {
			t.Helper()
			reply := do(t, s, command)
			if reply.Refusal == nil || reply.Refusal.Code != code || len(reply.Refusal.Reason) < 10 {
				t.Errorf("%.80s: got %+v, want refusal %s with a reason", command, reply.Refusal, code)
			}
			if frame := decode[frame](t, reply.AppendJSON(nil)); frame.Kind != "refused" {
				t.Errorf("%.80s: %+v", command, frame)
			}
		}
		for _, command := range badCommands {
			refused(command, CodeBadCommand)
		}
		long, tooLong := strings.Repeat("k", 33), strings.Repeat("v", 65)
		refused(fmt.Sprintf(`{"do":"write","key":%q,"value":"x"}`, long), CodeBadCommand)
		refused(fmt.Sprintf(`{"do":"write","key":"x","value":%q}`, tooLong), CodeBadCommand)
		for _, command := range []string{
			`{"do":"crash","server":"S6"}`, `{"do":"crash","server":"S9"}`, `{"do":"cut","from":"S1","to":"S7"}`,
			`{"do":"partition","groups":[["S1","S8"]]}`, `{"do":"write","key":"x","value":"y","to":"S6"}`, `{"do":"timeout","server":"S6"}`,
		} {
			refused(command, "unknownServer")
		}
		for _, command := range []string{`{"do":"restart","server":"S1"}`, `{"do":"heal","from":"S1","to":"S2"}`, `{"do":"healAll"}`} {
			refused(command, CodeImpossible)
		}
		after := keyframeOf(t, s)
		if after.State.Hash != before.State.Hash || after.Seq != before.Seq || after.Playing != before.Playing || after.Speed != before.Speed {
			t.Error("refused commands changed the session")
		}
		mustDo(t, s, `{"do":"crash","server":"S1"}`)
	})
}

func TestARefusalCarriesTheIDThatCouldBeRead(t *testing.T) {
	for raw, want := range map[string]string{
		`{"id":7,"do":"fly"}`:          `7`,
		`{"id":-9223372036854775808}`:  `-9223372036854775808`,
		`{"do":"fly"}`:                 ``,
		`{"id":"seven","do":"play"}`:   ``,
		`{"id":12,"do":"crash","s":1}`: `12`,
	} {
		cmd, refusal := parseCommand([]byte(raw))
		if refusal == nil || string(cmd.id) != want {
			t.Errorf("%s: id %s, refusal %v", raw, cmd.id, refusal)
		}
	}
}

func TestTooManyCommandsASecond(t *testing.T) {
	limits := DefaultLimits()
	inBubble(t, limits, func(t *testing.T, m *Manager) {
		s := create(t, m, Request{})
		taken := 0
		for do(t, s, `{"do":"pause"}`).Refusal == nil {
			taken++
		}
		if taken != 2*limits.CommandsPerSecond {
			t.Errorf("%d commands at once, want %d", taken, 2*limits.CommandsPerSecond)
		}
		wantRefusal(t, do(t, s, `{"do":"pause"}`), CodeTooFast)
		time.Sleep(time.Second)
		for i := range limits.CommandsPerSecond {
			if refusal := do(t, s, `{"do":"pause"}`).Refusal; refusal != nil {
				t.Fatalf("command %d a second later: %v", i, refusal)
			}
		}
		wantRefusal(t, do(t, s, `{"do":"pause"}`), CodeTooFast)
	})
}

func TestARunReplaysToTheSameHash(t *testing.T) {
	limits := DefaultLimits()
	limits.CommandsPerSecond = 1_000_000
	for round := range 10 {
		inBubble(t, limits, func(t *testing.T, m *Manager) {
			random := rand.New(rand.NewPCG(uint64(round), 0))
			s := create(t, m, Request{})
			sub := subscribe(t, s, nil)
			defer sub.Close()
			go drainFrames(t, sub)
			for range 200 {
				do(t, s, randomCommand(random))
				if random.IntN(2) == 0 {
					time.Sleep(time.Duration(random.IntN(500)) * time.Millisecond)
				}
			}
			mustDo(t, s, `{"do":"pause"}`)
			now := keyframeOf(t, s)
			scenario, err := s.Scenario(t.Context(), Present)
			if err != nil {
				t.Fatal(err)
			}
			written, err := json.Marshal(scenario)
			if err != nil {
				t.Fatal(err)
			}
			read, err := sim.ParseScenario(written)
			if err != nil {
				t.Fatalf("the scenario can't be read back: %v", err)
			}
			replayed, err := read.Run(nil, check.All())
			if err != nil {
				t.Fatal(err)
			}
			if replayed.Hash() != now.State.Hash || scenario.Hash != now.State.Hash || replayed.Seq() != now.Seq {
				t.Errorf("round %d: replayed to event %d, hash %s; it was event %d, hash %s", round, replayed.Seq(), replayed.Hash(), now.Seq, now.State.Hash)
			}
		})
	}
}

// With a disk that takes no time, a command makes more happen at its own instant.
func TestAnActionCompletesItsInstant(t *testing.T) {
	config := sim.DefaultConfig()
	config.DiskWrite = 0
	a := newActor(t, config)
	if err := a.timeline.RunUntil(50_000); err != nil {
		t.Fatal(err)
	}
	cmd, refusal := parseCommand([]byte(`{"do":"timeout","server":"S1"}`))
	if refusal != nil {
		t.Fatal(refusal)
	}
	if reply := a.do(cmd); reply.Refusal != nil {
		t.Fatal(reply.Refusal)
	}
	scenario, err := a.timeline.Scenario()
	if err != nil {
		t.Fatal(err)
	}
	replayed, err := scenario.Run(nil)
	if err != nil {
		t.Fatal(err)
	}
	if replayed.Seq() != a.seq() {
		t.Errorf("the run stands at event %d, its replay at %d", a.seq(), replayed.Seq())
	}
}

func newActor(t *testing.T, config sim.Config) *actor {
	t.Helper()
	a := &actor{limits: DefaultLimits(), commands: unlimited()}
	var err error
	if a.timeline, err = timeline.New(config, a.limits.timeline(), a.observe, checkers()...); err != nil {
		t.Fatal(err)
	}
	return a
}

func randomCommand(random *rand.Rand) string {
	server := func() string { return fmt.Sprintf("S%d", 1+random.IntN(5)) }
	switch random.IntN(12) {
	case 10:
		return fmt.Sprintf(`{"do":"seek","at":%d}`, random.IntN(20_000_000))
	case 11:
		return []string{`{"do":"stepBack"}`, `{"do":"switch","branch":1}`, `{"do":"branch"}`, `{"do":"branch","at":700000}`, `{"do":"switch","branch":3}`,
			`{"do":"jump","to":"election"}`, `{"do":"jump","to":"fault","back":true}`}[random.IntN(7)]
	case 0:
		return fmt.Sprintf(`{"do":"speed","x":%v}`, []float64{0.05, 0.5, 1}[random.IntN(3)])
	case 1:
		return []string{`{"do":"play"}`, `{"do":"pause"}`}[random.IntN(2)]
	case 2:
		return fmt.Sprintf(`{"do":"crash","server":%q}`, server())
	case 3:
		return fmt.Sprintf(`{"do":"restart","server":%q}`, server())
	case 4:
		return fmt.Sprintf(`{"do":"timeout","server":%q}`, server())
	case 5:
		return fmt.Sprintf(`{"do":"cut","from":%q,"to":%q,"both":%v}`, server(), server(), random.IntN(2) == 0)
	case 6:
		return fmt.Sprintf(`{"do":"partition","groups":[[%q,%q]]}`, server(), server())
	case 7:
		return []string{`{"do":"healAll"}`, `{"do":"network","loss":0.1,"duplicate":0.2}`, `{"do":"network","loss":0}`}[random.IntN(3)]
	case 8:
		return `{"do":"step"}`
	default:
		return fmt.Sprintf(`{"do":"write","key":"k%d","value":"%d"}`, random.IntN(4), random.IntN(100))
	}
}

func FuzzCommand(f *testing.F) {
	for _, command := range badCommands {
		f.Add([]byte(command))
	}
	random := rand.New(rand.NewPCG(1, 1))
	for range 50 {
		f.Add([]byte(randomCommand(random)))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		cmd, refusal := parseCommand(raw)
		reply := Reply{ID: cmd.id, Refusal: refusal}
		if refusal == nil {
			a := newActor(t, sim.DefaultConfig())
			reply = a.do(cmd)
			// Whatever was taken must be replayable from its own JSON.
			scenario, err := a.timeline.Scenario()
			if err != nil {
				t.Fatal(err)
			}
			written, err := json.Marshal(scenario)
			if err != nil {
				t.Fatal(err)
			}
			read, err := sim.ParseScenario(written)
			if err != nil {
				t.Fatalf("%q was taken, but not read back from %s: %v", raw, written, err)
			}
			if _, err := read.Run(nil); err != nil {
				t.Fatalf("%q was taken, but not replayed: %v", raw, err)
			}
		}
		frame := reply.AppendJSON(nil)
		if !json.Valid(frame) || bytes.ContainsAny(frame, "\n") {
			t.Fatalf("%q was answered with %q", raw, frame)
		}
	})
}
