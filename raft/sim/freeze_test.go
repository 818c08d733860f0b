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

// freeze and thaw stop a server's process and let it go on.
func (b *box) freeze(id raft.NodeID) { b.Helper(); b.do(sim.Action{Do: "freeze", Server: id}) }
func (b *box) thaw(id raft.NodeID)   { b.Helper(); b.do(sim.Action{Do: "thaw", Server: id}) }

// refused wants an action to be impossible, and to change nothing.
func (b *box) refused(code, why string, a sim.Action) {
	b.Helper()
	before, events := b.Hash(), len(b.events)
	a.At = b.Now()
	err := b.Do(a)
	var refusal *sim.Refusal
	if !errors.As(err, &refusal) || refusal.Code != code || !strings.Contains(refusal.Reason, why) {
		b.Errorf("%s: %v, want a refusal %s that says %q", a.Do, err, code, why)
	}
	if b.Hash() != before || len(b.events) != events {
		b.Errorf("%s was refused and changed something", a.Do)
	}
}

// told is an event as it goes over the wire.
type told struct {
	Kind    string
	Server  raft.NodeID
	Message json.RawMessage
	Type    string
	Reason  string
	To      any // a party, a term or a role
}

// since gives the events from the n-th on.
func (b *box) since(n int) []told {
	b.Helper()
	var all []told
	for _, raw := range b.events[n:] {
		var e told
		if err := json.Unmarshal([]byte(raw), &e); err != nil {
			b.Fatal(err)
		}
		all = append(all, e)
	}
	return all
}

func (b *box) read(key, level string, to raft.NodeID) uint64 {
	b.Helper()
	b.do(sim.Action{Do: "read", Key: key, Level: level, To: to})
	ops := b.State().Operations
	return ops[len(ops)-1].ID
}

func (b *box) operation(id uint64) sim.Operation {
	b.Helper()
	for _, o := range b.State().Operations {
		if o.ID == id {
			return o
		}
	}
	b.Fatalf("no operation %d", id)
	return sim.Operation{}
}

func TestMessagesWaitForAFrozenServerAndAreTakenInInOrder(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	b.RunUntil(b.Now() + 100_000)
	cold := others(5, leader)[0]
	b.freeze(cold)
	mark := len(b.events)
	b.write("x", "1", leader)
	b.RunUntil(b.Now() + 120_000)
	var queued []string
	for _, e := range b.since(mark) {
		switch {
		case e.Kind == "queued" && e.To == cold.String():
			queued = append(queued, string(e.Message))
		case e.Server == cold:
			t.Errorf("while it is frozen: %+v", e)
		case e.Kind == "delivered" && e.To == cold.String():
			t.Errorf("delivered to a frozen server: %+v", e)
		}
	}
	s := b.State().Servers[cold-1]
	if s.Status != sim.StatusFrozen || s.Machine["x"] != "" || strings.Join(queued, " ") != strings.Trim(fmt.Sprint(s.Inbox), "[]") || len(queued) < 3 {
		t.Fatalf("%+v, and %v were queued", s, queued)
	}
	mark = len(b.events)
	b.thaw(cold)
	var taken []string
	for _, e := range b.since(mark) {
		if e.Kind == "delivered" && e.To == cold.String() && len(taken) < len(queued) {
			taken = append(taken, string(e.Message))
		}
	}
	if fmt.Sprint(taken) != fmt.Sprint(queued) {
		t.Errorf("taken in: %v, and they came in the order %v", taken, queued)
	}
	if s := b.State().Servers[cold-1]; s.Status != sim.StatusUp || len(s.Inbox) != 0 || s.Role != "follower" {
		t.Errorf("after the thaw: %+v", s)
	}
	b.until("it catches up", 100_000, holding("x", "1", cold))
}

func TestNoTimerOfAFrozenServerExpires(t *testing.T) {
	b := newBox(t, nil)
	for id := raft.NodeID(1); id <= 5; id++ {
		b.freeze(id)
	}
	at, ok := b.Next()
	if ok {
		t.Errorf("something happens at %d", at)
	}
	b.RunUntil(2_000_000)
	mark := len(b.events)
	b.thaw(3)
	if s := b.State().Servers[2]; s.Role != "candidate" || s.CurrentTerm != 1 {
		t.Errorf("its timer is long over when it is thawed: %+v", s)
	}
	if e := b.since(mark); e[0].Kind != "thawed" || e[1].Kind != "timerFired" {
		t.Errorf("%+v", e[:2])
	}
}

// The disk does its work without the process, which learns of it later: no acknowledgement leaves before that.
func TestAFrozenServersWritesGoOn(t *testing.T) {
	b := newBox(t, func(c *sim.Config) { c.DiskWrite = 20_000 })
	b.leader(firstLeader + 100_000)
	b.RunUntil(b.Now() + 300_000)
	leader := b.leader(0).Server
	cold := others(5, leader)[0]
	b.write("x", "1", leader)
	b.until("it has the entry in memory alone", 100_000, func(s sim.State) bool {
		return len(s.Servers[cold-1].Log) == 2 && s.Servers[cold-1].Disk.LastIndex == 1
	})
	b.freeze(cold)
	mark := len(b.events)
	b.RunUntil(b.Now() + 100_000)
	if d := b.State().Servers[cold-1].Disk; d.LastIndex != 2 {
		t.Errorf("its disk: %+v", d)
	}
	acked := func(events []told) bool {
		for _, e := range events {
			if e.Kind == "sent" && strings.Contains(string(e.Message), fmt.Sprintf(`"AppendEntriesReply","from":"%v"`, cold)) &&
				strings.Contains(string(e.Message), `"matchIndex":2`) {
				return true
			}
		}
		return false
	}
	if acked(b.since(mark)) {
		t.Error("a frozen server has sent its acknowledgement")
	}
	mark = len(b.events)
	b.thaw(cold)
	if !acked(b.since(mark)) {
		t.Error("the acknowledgement does not leave when it is thawed")
	}
}

// oldLeaderThawed freezes a leader while clients ask it for x, which another leader changes meanwhile, and thaws it.
// It gives the ids of the stale and of the lease read.
func oldLeaderThawed(b *box) (old raft.NodeID, stale, lease uint64) {
	b.Helper()
	old = b.leader(firstLeader).Server
	b.write("x", "old", old)
	b.until("x is written", 400_000, holding("x", "old", old))
	b.freeze(old)
	stale, lease = b.read("x", sim.LevelStale, old), b.read("x", sim.LevelLease, old)
	b.until("both requests wait", 20_000, func(s sim.State) bool { return len(s.Servers[old-1].Inbox) >= 2 })
	next := b.until("another leader", 3_000_000, func(s sim.State) bool { l := leaderOf(s); return l != nil && l.Server != old })
	b.write("x", "new", leaderOf(next).Server)
	b.until("x is changed", 400_000, holding("x", "new", leaderOf(next).Server))
	return old, stale, lease
}

func TestAnOldLeaderThawedStillBelievesThatItLeads(t *testing.T) {
	for _, sticky := range []bool{false, true} {
		b := newBox(t, func(c *sim.Config) { c.CheckQuorum, c.LeaderLease = sticky, sticky })
		old, stale, lease := oldLeaderThawed(b)
		before := b.State().Servers[old-1]
		if before.Role != "leader" || before.Status != sim.StatusFrozen {
			t.Fatalf("%+v", before)
		}
		b.WatchGuards(func(id raft.NodeID, f *raft.Fact) {
			if id == old && f.Rule == raft.RuleReadConfirmed && f.Holds {
				t.Error("it serves a lease read")
			}
		})
		mark := len(b.events)
		b.thaw(old)
		after := b.State().Servers[old-1]
		if after.Role != "follower" || after.CurrentTerm <= before.CurrentTerm {
			t.Errorf("it does not step down: %+v", after)
		}
		// The reads came first, so it answers the stale one; the first message of the later term ends its reign.
		answered, reigns := false, true
		for _, e := range b.since(mark) {
			switch {
			case e.Kind == "sent" && reigns && strings.Contains(string(e.Message), `"outcome":"ok","result":"old"`):
				answered = true
			case e.Kind == "role" && e.Server == old:
				reigns = false
			}
		}
		if !answered {
			t.Error("it does not answer the stale read while it believes that it leads")
		}
		b.until("both reads end", 1_000_000, func(sim.State) bool { return b.operation(lease).Returned != 0 && b.operation(stale).Returned != 0 })
		if o := b.operation(lease); o.Result != "new" {
			t.Errorf("the lease read: %+v", o)
		}
	}
}

// The stale read's answer is what the old leader has applied, for a client that still waits for it.
func TestAFrozenLeaderAnswersAStaleReadWithWhatItHas(t *testing.T) {
	b := newBox(t, nil)
	old := b.leader(firstLeader).Server
	b.write("x", "old", old)
	b.until("x is written", 400_000, holding("x", "old", old))
	b.freeze(old)
	next := b.until("another leader", 3_000_000, func(s sim.State) bool { l := leaderOf(s); return l != nil && l.Server != old })
	b.write("x", "new", leaderOf(next).Server)
	b.until("x is changed", 400_000, holding("x", "new", leaderOf(next).Server))
	b.do(sim.Action{Do: "partition", Groups: [][]raft.NodeID{{old}}})
	id := b.read("x", sim.LevelStale, old)
	b.until("the request waits", 20_000, func(s sim.State) bool {
		return strings.Contains(b.events[len(b.events)-1], `"kind":"queued"`)
	})
	b.thaw(old)
	b.until("the answer", 50_000, func(sim.State) bool { return b.operation(id).Returned != 0 })
	if o := b.operation(id); o.Result != "old" {
		t.Errorf("%+v", o)
	}
}

func TestAFullInboxLosesWhatComes(t *testing.T) {
	b := newBox(t, func(c *sim.Config) { c.Heartbeat = 1_000 })
	leader := b.leader(firstLeader).Server
	cold := others(5, leader)[0]
	b.freeze(cold)
	mark := len(b.events)
	b.RunUntil(b.Now() + 400_000)
	if n := len(b.State().Servers[cold-1].Inbox); n != 256 {
		t.Errorf("%d messages wait", n)
	}
	full := 0
	for _, e := range b.since(mark) {
		if e.Kind == "lost" && e.Reason == "full" && e.To == cold.String() {
			full++
		}
	}
	if full < 50 {
		t.Errorf("%d messages are lost", full)
	}
}

func TestAFrozenServerCanBeKilledAndLosesItsInbox(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	cold := others(5, leader)[0]
	b.RunUntil(b.Now() + 100_000)
	b.freeze(cold)
	b.RunUntil(b.Now() + 120_000)
	waiting := b.State().Servers[cold-1].Inbox
	mark := len(b.events)
	b.do(sim.Action{Do: "crash", Server: cold})
	var lost []string
	for _, e := range b.since(mark) {
		if e.Kind == "lost" && e.Reason == "down" {
			lost = append(lost, string(e.Message))
		}
	}
	if len(waiting) == 0 || strings.Join(lost, " ") != strings.Trim(fmt.Sprint(waiting), "[]") {
		t.Errorf("%v waited, and %v are lost", waiting, lost)
	}
	if s := b.State().Servers[cold-1]; s.Status != sim.StatusCrashed || len(s.Inbox) != 0 {
		t.Errorf("%+v", s)
	}
	b.refused(sim.CodeImpossible, "not frozen", sim.Action{Do: "thaw", Server: cold})
	b.do(sim.Action{Do: "restart", Server: cold})
	b.until("it follows again", 100_000, func(s sim.State) bool { return s.Servers[cold-1].Leader == leader })
}

func TestWhatAFrozenServerCannotDo(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	b.RunUntil(b.Now() + 100_000)
	down, cold := others(5, leader)[0], others(5, leader)[1]
	b.do(sim.Action{Do: "crash", Server: down})
	b.refused(sim.CodeImpossible, "restart it first", sim.Action{Do: "freeze", Server: down})
	b.refused(sim.CodeImpossible, "not frozen", sim.Action{Do: "thaw", Server: down})
	b.refused(sim.CodeImpossible, "not frozen", sim.Action{Do: "thaw", Server: cold})
	b.refused(sim.CodeUnknownServer, "S6", sim.Action{Do: "freeze", Server: 6})
	b.freeze(cold)
	b.refused(sim.CodeImpossible, "frozen already", sim.Action{Do: "freeze", Server: cold})
	for _, do := range []string{"timeout", "restart", "snapshot"} {
		b.refused(sim.CodeImpossible, fmt.Sprintf("%v is frozen: thaw it first", cold), sim.Action{Do: do, Server: cold})
	}
	b.freeze(leader)
	thaw := fmt.Sprintf("%v leads, and is frozen: thaw it first", leader)
	b.refused(sim.CodeImpossible, fmt.Sprintf("%v is frozen: thaw it first", leader), sim.Action{Do: "beat", Server: leader})
	b.refused(sim.CodeImpossible, thaw, sim.Action{Do: "transfer", To: others(5, leader)[2]})
	b.refused(sim.CodeImpossible, thaw, sim.Action{Do: "addServer", Server: 6})
}

// Options that change while it is frozen are in force when it goes on.
func TestAFrozenServerLearnsOfOptionsWhenItIsThawed(t *testing.T) {
	b := newBox(t, nil)
	b.freeze(2)
	b.do(sim.Action{Do: "configure", ElectionTimeout: &[2]raft.Micros{500_000, 600_000}})
	before := b.State().Servers[1].Timers["election"].Deadline
	if before > 300_000 {
		t.Fatalf("a frozen server has set its timer anew: %d", before)
	}
	b.thaw(2)
	if after := b.State().Servers[1].Timers["election"].Deadline; after < 500_000 {
		t.Errorf("its timer expires at %d", after)
	}
}

func TestManualModeWithAFrozenServer(t *testing.T) {
	b := newBox(t, nil)
	on := true
	b.do(sim.Action{Do: "manual", On: &on})
	b.do(sim.Action{Do: "timeout", Server: 1})
	b.RunUntil(b.Now() + 10_000)
	request := b.InFlight()[0]
	b.freeze(2)
	if request.To != sim.Server(2) {
		t.Fatalf("%+v", request)
	}
	b.do(sim.Action{Do: "deliver", Message: request.ID})
	if s := b.State().Servers[1]; len(s.Inbox) != 1 || s.Inbox[0] != request.ID || s.CurrentTerm != 0 {
		t.Fatalf("%+v", s)
	}
	b.refused(sim.CodeImpossible, "not in flight", sim.Action{Do: "deliver", Message: request.ID})
	b.RunUntil(b.Now() + 1_000_000)
	b.thaw(2)
	if s := b.State().Servers[1]; s.VotedFor != 1 || s.Role != "follower" || len(s.Inbox) != 0 {
		t.Errorf("%+v", s)
	}
}
