package sim_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

func share(s float64) *float64 { return &s }

// flightTimes gives how long the messages took that were sent from now on for a while, by link.
func (b *box) flightTimes(span raft.Micros) map[string][]raft.Micros {
	b.Helper()
	mark := len(b.events)
	b.RunUntil(b.Now() + span)
	times := map[string][]raft.Micros{}
	for _, raw := range b.events[mark:] {
		if !strings.Contains(raw, `"kind":"sent"`) {
			continue
		}
		var e struct {
			At, Arrives raft.Micros
			Message     struct{ From, To string }
		}
		if err := json.Unmarshal([]byte(raw), &e); err != nil {
			b.Fatal(err)
		}
		link := e.Message.From + e.Message.To
		times[link] = append(times[link], e.Arrives-e.At)
	}
	return times
}

// A link goes by its own values in its own direction, for what they say, and by the network's for the rest.
func TestALinkHasValuesOfItsOwn(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	far := others(5, leader)[0]
	b.do(sim.Action{Do: "network", From: leader, To: far, Latency: micros(70_000)})
	b.do(sim.Action{Do: "network", From: leader, To: far, Jitter: micros(0)})
	b.do(sim.Action{Do: "network", Jitter: micros(5_000)})
	for link, times := range b.flightTimes(1_000_000) {
		for _, took := range times {
			switch own := link == fmt.Sprintf("%v%v", leader, far); {
			case own && took != 70_000:
				t.Errorf("%s: %d", link, took)
			case !own && (took < 10_000 || took > 15_000):
				t.Errorf("%s: %d", link, took)
			}
		}
	}
	state := b.State()
	want := []sim.Link{{From: leader, To: far, Latency: micros(70_000), Jitter: micros(0)}}
	if text(state.Links) != text(want) || !strings.Contains(strings.Join(b.events, ""), `"links":`+text(want)) {
		t.Errorf("the state shows %s, want %s", text(state.Links), text(want))
	}
	b.do(sim.Action{Do: "network", From: leader, To: far})
	if n := len(b.State().Links); n != 0 {
		t.Errorf("%d links have values of their own", n)
	}
	for link, times := range b.flightTimes(1_000_000) {
		for _, took := range times {
			if took < 10_000 || took > 15_000 {
				t.Errorf("%s: %d", link, took)
			}
		}
	}
}

func text(v any) string {
	raw, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(raw)
}

func TestALinkLosesAndDoublesByItself(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	b.RunUntil(b.Now() + 100_000)
	lossy, double := others(5, leader)[0], others(5, leader)[1]
	b.do(sim.Action{Do: "network", From: leader, To: lossy, Loss: share(1)})
	b.do(sim.Action{Do: "network", From: leader, To: double, Duplicate: share(1)})
	mark := len(b.events)
	b.RunUntil(b.Now() + 120_000)
	from := fmt.Sprintf(`"from":"%v","to":`, leader)
	if n := len(b.times(mark, `"lost","reason":"loss"`, from)); n == 0 || n != len(b.times(mark, `"lost"`)) || n != len(b.times(mark, `"lost"`, fmt.Sprintf(`%s"%v"`, from, lossy))) {
		t.Errorf("%d messages are lost", n)
	}
	if n := len(b.times(mark, `"duplicated"`, fmt.Sprintf(`%s"%v"`, from, double))); n == 0 || n != len(b.times(mark, `"duplicated"`)) {
		t.Errorf("%d messages are doubled", n)
	}
}

// Messages that are held back are overtaken by those sent after them; without it, and with no jitter, none is.
func TestReorderLetsLaterMessagesOvertake(t *testing.T) {
	for _, reorder := range []float64{0, 0.3} {
		b := newBox(t, func(c *sim.Config) { c.Jitter = 0; c.CheckQuorum = true })
		b.leader(firstLeader)
		b.do(sim.Action{Do: "network", Reorder: &reorder})
		b.RunUntil(b.Now() + 5_000_000)
		last, overtaken, arrived := map[string]uint64{}, 0, 0
		for _, raw := range b.events {
			var e struct {
				Kind, Type string
				Message    json.RawMessage
				From, To   any
			}
			if err := json.Unmarshal([]byte(raw), &e); err != nil {
				t.Fatal(err)
			}
			if e.Kind != "delivered" || e.Type != "AppendEntries" {
				continue
			}
			var id uint64
			if err := json.Unmarshal(e.Message, &id); err != nil {
				t.Fatal(err)
			}
			arrived++
			link := fmt.Sprint(e.From, e.To)
			if id < last[link] {
				overtaken++
			}
			last[link] = max(last[link], id)
		}
		if reorder == 0 && overtaken > 0 || reorder > 0 && overtaken < arrived/8 {
			t.Errorf("at reorder %v, %d of %d heartbeats are overtaken", reorder, overtaken, arrived)
		}
	}
}

func TestClientsFollowTheGeneralValues(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	for _, id := range others(5, leader) {
		b.do(sim.Action{Do: "network", From: id, To: leader, Latency: micros(1_000_000)})
		b.do(sim.Action{Do: "network", From: leader, To: id, Latency: micros(1_000_000)})
	}
	b.read("x", sim.LevelStale, leader)
	b.until("the client has its answer", 45_000, func(s sim.State) bool { return s.Operations[0].Returned != 0 })
}

func TestLinksThatCannotBe(t *testing.T) {
	b := newBox(t, nil)
	b.refused(sim.CodeBadCommand, "give both, or neither", sim.Action{Do: "network", From: 1, Loss: share(0.5)})
	b.refused(sim.CodeBadCommand, "give both, or neither", sim.Action{Do: "network", To: 1})
	b.refused(sim.CodeBadCommand, "two different servers", sim.Action{Do: "network", From: 1, To: 1, Loss: share(0.5)})
	b.refused(sim.CodeUnknownServer, "S6", sim.Action{Do: "network", From: 1, To: 6, Loss: share(0.5)})
	b.refused(sim.CodeImpossible, "follows the network's already", sim.Action{Do: "network", From: 1, To: 2})
	b.refused(sim.CodeBadCommand, "loss: 2, want 0 to 1", sim.Action{Do: "network", From: 1, To: 2, Loss: share(2)})
	b.refused(sim.CodeBadCommand, "reorder: -1, want 0 to 1", sim.Action{Do: "network", Reorder: share(-1)})
	b.refused(sim.CodeBadCommand, "latency: 1, want 100", sim.Action{Do: "network", From: 1, To: 2, Latency: micros(1)})
}
