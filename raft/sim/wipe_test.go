package sim_test

import (
	"strings"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// wiped gives a cluster of which one server, a follower, has lost its disk and runs again.
func wiped(t *testing.T) (b *box, leader, victim raft.NodeID) {
	b = newBox(t, nil)
	leader = b.leader(firstLeader).Server
	b.write("x", "1", leader)
	b.until("applied on all", 400_000, holding("x", "1", 1, 2, 3, 4, 5))
	victim = others(5, leader)[0]
	mark := len(b.events)
	b.do(sim.Action{Do: "wipe", Server: victim})
	if e := b.since(mark); len(e) != 2 || e[0].Kind != "crashed" || e[1].Kind != "wiped" || e[1].Server != victim ||
		!strings.Contains(b.events[mark+1], `"hardState":{"currentTerm":1,"votedFor"`) || !strings.Contains(b.events[mark+1], `"lastIndex":2`) {
		t.Errorf("%v", b.events[mark:])
	}
	b.wantNothing(victim)
	b.do(sim.Action{Do: "restart", Server: victim})
	b.wantNothing(victim)
	return b, leader, victim
}

func (b *box) wantNothing(id raft.NodeID) {
	b.Helper()
	s := b.State().Servers[id-1]
	if s.CurrentTerm != 0 || s.VotedFor != raft.None || len(s.Log) != 0 || s.Snapshot != nil || len(s.Machine) != 0 ||
		s.Disk != (sim.DiskState{Write: 1_000}) || s.Role != "follower" {
		b.Errorf("%+v", s)
	}
}

func TestAWipedServerIsBroughtUpToDateByTheNextLeader(t *testing.T) {
	b, leader, victim := wiped(t)
	b.RunUntil(b.Now() + 2_000_000)
	if s := b.State(); len(s.Servers[victim-1].Log) != 0 || leaderOf(s).Server != leader {
		t.Errorf("the leader that counted its copies takes its refusals for old ones, and sends none again: %+v", s.Servers[victim-1])
	}
	b.do(sim.Action{Do: "transfer", To: others(5, leader, victim)[0]})
	b.until("it has everything again", 1_000_000, holding("x", "1", victim))
}

func TestAWipedServerIsBroughtUpToDateWhenItIsRemovedAndAddedAgain(t *testing.T) {
	b, _, victim := wiped(t)
	b.RunUntil(b.Now() + 100_000)
	b.do(sim.Action{Do: "removeServer", Server: victim})
	b.RunUntil(b.Now() + 200_000)
	b.do(sim.Action{Do: "addServer", Server: victim})
	b.until("it has everything again", 1_000_000, holding("x", "1", victim))
}

func TestACrashedServerCanBeWipedOnce(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	victim := others(5, leader)[0]
	b.freeze(victim)
	b.do(sim.Action{Do: "crash", Server: victim})
	mark := len(b.events)
	b.do(sim.Action{Do: "wipe", Server: victim})
	if e := b.since(mark); len(e) != 1 || e[0].Kind != "wiped" {
		t.Errorf("%v", b.events[mark:])
	}
	b.refused(sim.CodeImpossible, "empty already", sim.Action{Do: "wipe", Server: victim})
	b.refused(sim.CodeUnknownServer, "S6", sim.Action{Do: "wipe", Server: 6})
	b.do(sim.Action{Do: "restart", Server: victim})
	b.do(sim.Action{Do: "wipe", Server: victim})
	if s := b.State().Servers[victim-1]; s.Status != sim.StatusCrashed {
		t.Errorf("%+v", s)
	}
}

// What was begun before the disk was lost does not come to it afterwards.
func TestAWriteThatIsUnderWayIsLostWithTheDisk(t *testing.T) {
	b := newBox(t, func(c *sim.Config) { c.DiskWrite = 50_000 })
	b.do(sim.Action{Do: "timeout", Server: 1})
	b.RunUntil(10_000)
	b.do(sim.Action{Do: "wipe", Server: 1})
	b.do(sim.Action{Do: "restart", Server: 1})
	b.RunUntil(60_000)
	if d := b.State().Servers[0].Disk; d.CurrentTerm != 0 {
		t.Errorf("%+v", d)
	}
}
