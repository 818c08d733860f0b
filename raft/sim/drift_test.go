package sim_test

import (
	"encoding/json"
	"strings"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

func rate(share float64) *float64 { return &share }

func (b *box) drift(id raft.NodeID, share float64) {
	b.Helper()
	b.do(sim.Action{Do: "drift", Server: id, Rate: &share})
}

// A timer that runs expires sooner by a fast clock, and later by a slow one; what is told is the cluster's time.
func TestTimersExpireByTheServersOwnClock(t *testing.T) {
	for _, share := range []float64{0.5, 2} {
		b := newBox(t, nil)
		b.RunUntil(50_000)
		before := b.State().Servers[2].Timers["election"]
		b.drift(3, share)
		after := b.State().Servers[2].Timers["election"]
		left := raft.Micros(float64(before.Deadline-50_000) / share)
		if before.Set != 0 || after.Set != 0 || after.Deadline < 50_000+left || after.Deadline > 50_001+left {
			t.Errorf("at rate %v: %+v becomes %+v", share, before, after)
		}
		var told struct {
			Rate   float64
			Timers map[string]sim.TimerState
		}
		if err := json.Unmarshal([]byte(b.events[len(b.events)-1]), &told); err != nil || told.Rate != share || told.Timers["election"] != after {
			t.Errorf("%s, %v, want %+v", b.events[len(b.events)-1], err, after)
		}
		for id := raft.NodeID(1); id <= 5; id++ {
			if id != 3 {
				b.freeze(id)
			}
		}
		b.RunUntil(after.Deadline - 1)
		if s := b.State().Servers[2]; s.Role != "follower" || s.Rate != share {
			t.Errorf("just before its deadline: %+v", s)
		}
		mark := len(b.events)
		b.RunUntil(after.Deadline)
		if fired := b.events[mark]; !strings.Contains(fired, `"timerFired"`) || !strings.Contains(fired, `"waited":`+number(after.Deadline)+`}`) {
			t.Errorf("%s, and it was set at 0", fired)
		}
	}
}

func number(t raft.Micros) string {
	text, _ := json.Marshal(t)
	return string(text)
}

func TestALeaderWithASlowClockSendsFewerHeartbeats(t *testing.T) {
	b := newBox(t, func(c *sim.Config) { c.ElectionTimeout = [2]raft.Micros{500_000, 900_000} })
	leader := b.leader(2_000_000).Server
	count := func() int {
		mark := len(b.events)
		b.RunUntil(b.Now() + 1_000_000)
		return len(b.times(mark, `"timerFired","server":"`+leader.String()))
	}
	b.RunUntil(b.Now() + 100_000)
	if n := count(); n != 20 {
		t.Errorf("%d in a second with a true clock", n)
	}
	b.drift(leader, 0.5)
	if n := count(); n != 10 {
		t.Errorf("%d in a second at half speed", n)
	}
	b.drift(leader, 1)
	if n := count(); n != 20 {
		t.Errorf("%d in a second with a true clock again", n)
	}
}

// Each server's time goes on, whatever happens to its clock, through a crash and a freeze too: no deadline that is told
// lies in the past, and every timer fires when it was said to.
func TestDeadlinesAreToldInTheClustersTime(t *testing.T) {
	b := newBox(t, func(c *sim.Config) { c.CheckQuorum = true })
	shares := []float64{0.5, 1.3, 2, 0.777777, 1}
	for i := range 60 {
		b.RunUntil(b.Now() + 33_333)
		id := raft.NodeID(i%5 + 1)
		b.drift(id, shares[i*7%5])
		switch i % 6 {
		case 1:
			b.freeze(id)
			b.RunUntil(b.Now() + 20_000)
			b.drift(id, shares[i%5])
			b.thaw(id)
		case 3:
			b.do(sim.Action{Do: "crash", Server: id})
			b.drift(id, shares[i%5])
			b.do(sim.Action{Do: "restart", Server: id})
		}
	}
	fired := 0
	deadlines := map[string]raft.Micros{}
	for _, raw := range b.events {
		var e struct {
			At, Deadline, Waited raft.Micros
			Kind, Server, Timer  string
			Timers               map[string]sim.TimerState
		}
		if err := json.Unmarshal([]byte(raw), &e); err != nil {
			t.Fatal(err)
		}
		switch e.Kind {
		case "timerSet":
			if e.Deadline <= e.At {
				t.Errorf("%s: the deadline is past", raw)
			}
			deadlines[e.Server+e.Timer] = e.Deadline
		case "drift":
			for name, timer := range e.Timers {
				deadlines[e.Server+name] = timer.Deadline
			}
		case "thawed", "crashed":
			delete(deadlines, e.Server+"election")
			delete(deadlines, e.Server+"heartbeat")
		case "timerFired":
			if deadline, known := deadlines[e.Server+e.Timer]; known && !strings.Contains(raw, "forced") {
				fired++
				if e.At != deadline {
					t.Errorf("%s: its deadline was %d", raw, deadline)
				}
			}
		}
	}
	if fired < 30 {
		t.Errorf("%d timers fired", fired)
	}
}

func TestConfigureTakesClockDrift(t *testing.T) {
	b := newBox(t, nil)
	drift, wrong := int64(200_000), int64(1_000_000)
	b.do(sim.Action{Do: "configure", ClockDrift: &drift})
	if last := b.events[len(b.events)-1]; !strings.Contains(last, `"clockDrift":200000`) {
		t.Error(last)
	}
	b.refused(sim.CodeBadCommand, "clockDrift", sim.Action{Do: "configure", ClockDrift: &wrong})
}

func TestClocksThatCannotBe(t *testing.T) {
	b := newBox(t, nil)
	b.refused(sim.CodeBadCommand, "rate is missing", sim.Action{Do: "drift", Server: 1})
	for _, share := range []float64{0.4, 2.1, 0, -1} {
		b.refused(sim.CodeBadCommand, "want 0.5 to 2", sim.Action{Do: "drift", Server: 1, Rate: rate(share)})
	}
	b.refused(sim.CodeUnknownServer, "S6", sim.Action{Do: "drift", Server: 6, Rate: rate(1)})
}
