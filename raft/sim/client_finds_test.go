package sim_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// asked gives the servers that clients have sent requests to since the event of that number.
func (b *box) asked(since int) map[string]int {
	b.Helper()
	all := map[string]int{}
	for _, e := range b.sent(since) {
		if e.Message.Type == "ClientRequest" {
			all[e.Message.To]++
		}
	}
	return all
}

func TestClientsTurnToTheServerTheyAreSentTo(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	b.RunUntil(b.Now() + 100_000)
	b.write("x", "1", leader)
	b.until("C1 knows the leader", 300_000, func(s sim.State) bool { return s.Operations[0].Outcome == sim.OutcomeOK })
	contact := others(5, leader)[2]
	b.write("x", "2", leader) // under way while the clients are sent elsewhere
	b.do(sim.Action{Do: "to", Server: contact})
	if s := b.State(); s.Contact != contact {
		t.Errorf("the state says %v", s.Contact)
	}
	b.until("C1 is done", 300_000, func(s sim.State) bool { return s.Operations[1].Outcome == sim.OutcomeOK })

	// C1, which knows the leader, and C2, which is new, both go there and are sent on to the leader.
	since := len(b.events)
	b.write("x", "3", raft.None)
	b.write("x", "4", raft.None)
	if asked := b.asked(since); asked[contact.String()] != 2 {
		t.Errorf("asked: %v, want only %v", asked, contact)
	}
	b.until("both are answered", 500_000, func(s sim.State) bool {
		return s.Operations[3].Outcome == sim.OutcomeOK && s.Operations[2].Outcome == sim.OutcomeOK
	})
	if asked := b.asked(since); asked[leader.String()] != 2 || len(asked) != 2 {
		t.Errorf("asked: %v, want %v and then %v", asked, contact, leader)
	}

	// Now both have learnt otherwise.
	since = len(b.events)
	b.write("x", "5", raft.None)
	b.write("x", "6", raft.None)
	if asked := b.asked(since); asked[leader.String()] != 2 || len(asked) != 1 {
		t.Errorf("asked: %v, want %v", asked, leader)
	}
}

// The field of one operation goes before what the clients were told, which stays for the next.
func TestAnOperationsOwnServerGoesFirst(t *testing.T) {
	b := newBox(t, nil)
	b.leader(firstLeader)
	b.RunUntil(b.Now() + 100_000)
	b.do(sim.Action{Do: "to", Server: 3})
	since := len(b.events)
	b.do(sim.Action{Do: "read", Key: "x", Level: sim.LevelStale, To: 4})
	b.do(sim.Action{Do: "read", Key: "x", Level: sim.LevelStale})
	if asked := b.asked(since); asked["S4"] != 1 || asked["S3"] != 1 {
		t.Errorf("asked: %v", asked)
	}
}

// The server that the clients turn to does not answer: they find the leader in time, and stay with it.
func TestClientsLeaveAServerThatDoesNotAnswer(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	contact := others(5, leader)[0]
	b.do(sim.Action{Do: "crash", Server: contact})
	b.do(sim.Action{Do: "to", Server: contact})
	b.do(workload(3, 30, 0))
	b.until("all have been answered", 3_000_000, func(sim.State) bool { return len(b.told("return", 0)) >= 3 })
	since := len(b.events)
	b.RunUntil(b.Now() + 2_000_000)
	if asked := b.asked(since); asked[leader.String()] < 40 || len(asked) != 1 {
		t.Errorf("asked: %v, want only the leader, %v", asked, leader)
	}
}

// A server that crashes with a client's request is given up after the client's patience; another is asked, with the
// same serial, and the write takes effect once.
func TestAClientWhoseServerCrashesAsksAnother(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	b.RunUntil(b.Now() + 200_000)
	b.write("x", "1", leader)
	b.until("the request has reached it", 30_000, func(s sim.State) bool { return len(s.Servers[leader-1].Log) == 2 })
	b.until("others hold the entry", 30_000, func(s sim.State) bool {
		holders := 0
		for _, server := range s.Servers {
			if server.Disk.LastIndex == 2 {
				holders++
			}
		}
		return holders >= 3
	})
	b.do(sim.Action{Do: "crash", Server: leader})
	s := b.until("answered", 3_000_000, func(s sim.State) bool { return s.Operations[0].Returned != 0 })
	if op := s.Operations[0]; op.Outcome != sim.OutcomeOK || op.Index != 2 {
		t.Errorf("%+v, want the first entry to have taken effect", op)
	}
	if retried := b.told("retry", 0); len(retried) == 0 || retried[0].Reason != "timeout" || retried[0].At-s.Operations[0].Invoked != 300_000 {
		t.Errorf("%+v", retried)
	}
	again := 0
	for _, e := range b.told("apply", 0) {
		if e.Reason == "again" {
			again++
		}
	}
	if again == 0 {
		t.Error("the command was committed only once: this tests nothing")
	}
}

// Two of five are removed. Clients that only read, and know no leader from writing, stay with a server that answers.
func TestClientsDoNotAskRemovedServersForEver(t *testing.T) {
	for _, level := range []string{sim.LevelLinearizable, sim.LevelStale} {
		b := newBox(t, func(c *sim.Config) { c.PreVote, c.CheckQuorum = true, true })
		leader := b.leader(firstLeader).Server
		b.RunUntil(b.Now() + 200_000)
		gone := others(5, leader)[:2]
		for _, id := range gone {
			b.do(sim.Action{Do: "removeServer", Server: id})
			b.RunUntil(b.Now() + 500_000)
		}
		a := workload(6, 60, 1)
		a.Level = level
		b.do(a)
		b.RunUntil(b.Now() + 2_000_000)
		since := len(b.events)
		b.RunUntil(b.Now() + 5_000_000)
		asked := b.asked(since)
		if level == sim.LevelLinearizable && (asked[gone[0].String()] > 0 || asked[gone[1].String()] > 0) {
			t.Errorf("%s: seconds after %v were removed, clients ask %v", level, gone, asked)
		}
		if n := len(b.told("return", since)); n < 200 {
			t.Errorf("%s: only %d reads in five seconds", level, n)
		}
	}
}

// A client finds servers that were added, when the first ones are gone.
func TestClientsFindServersThatWereAdded(t *testing.T) {
	b := newBox(t, func(c *sim.Config) { c.Servers = 1 })
	b.leader(firstLeader)
	b.RunUntil(b.Now() + 200_000)
	b.do(workload(2, 20, 0.5))
	b.do(sim.Action{Do: "addServer", Server: 2})
	b.until("S2 votes and holds all", 2_000_000, func(s sim.State) bool { return len(s.Servers[1].Log) == len(s.Servers[0].Log) })
	b.do(sim.Action{Do: "transfer", To: 2})
	b.until("S2 leads", 2_000_000, func(s sim.State) bool { l := leaderOf(s); return l != nil && l.Server == 2 })
	b.RunUntil(b.Now() + 200_000)
	b.do(sim.Action{Do: "removeServer", Server: 1})
	b.RunUntil(b.Now() + 500_000)
	b.do(sim.Action{Do: "crash", Server: 1})
	b.RunUntil(b.Now() + 1_000_000)
	since := len(b.events)
	b.RunUntil(b.Now() + 2_000_000)
	if asked := b.asked(since); fmt.Sprint(slices.Sorted(maps.Keys(asked))) != "[S2]" || len(b.told("return", since)) < 35 {
		t.Errorf("asked: %v, %d answers", asked, len(b.told("return", since)))
	}
}

// The last server that led knows that it was removed: it does not answer from its old state.
func TestAServerThatKnowsThatItWasRemovedServesNoStaleReads(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	b.RunUntil(b.Now() + 200_000)
	b.do(sim.Action{Do: "removeServer", Server: leader})
	b.RunUntil(b.Now() + 1_000_000)
	b.do(sim.Action{Do: "read", Key: "x", Level: sim.LevelStale, To: leader})
	s := b.until("answered", 1_000_000, func(s sim.State) bool { return s.Operations[0].Outcome == sim.OutcomeOK })
	if retried := b.told("retry", 0); len(retried) == 0 {
		t.Errorf("%v answered: %+v", leader, s.Operations[0])
	}
}
