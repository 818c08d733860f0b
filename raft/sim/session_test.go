package sim_test

import (
	"strings"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

func (b *box) answered(id int, within raft.Micros) sim.Operation {
	b.Helper()
	s := b.until("answered", within, func(s sim.State) bool { return s.Operations[id-1].Returned != 0 })
	return s.Operations[id-1]
}

// With few sessions to have, a client asks for one before its first command, keeps it, and needs none for a read.
func TestAClientOpensASessionBeforeItsFirstCommand(t *testing.T) {
	b := newBox(t, func(c *sim.Config) { c.Sessions = 2 })
	leader := b.leader(firstLeader).Server
	b.RunUntil(b.Now() + 100_000)
	b.do(sim.Action{Do: "read", Key: "x"})
	if op := b.answered(1, 500_000); op.Outcome != sim.OutcomeOK {
		t.Errorf("%+v", op)
	}
	b.write("x", "1", leader)
	if op := b.answered(2, 500_000); op.Outcome != sim.OutcomeOK || op.Index != 3 || op.Serial != 3 {
		t.Errorf("%+v, want the entry behind that of the session, and the serial behind", op)
	}
	b.write("x", "2", leader)
	if op := b.answered(3, 500_000); op.Outcome != sim.OutcomeOK || op.Index != 4 {
		t.Errorf("%+v, want the next entry", op)
	}
	if all := strings.Join(b.events, "\n"); !strings.Contains(all, `"type":"register","data":{"client":"C1","serial":2}`) || !strings.Contains(all, `"reason":"registered"`) {
		t.Error("nothing tells of the session")
	}
}

// There is room for two sessions, and three clients write: the servers forget the one that was quiet for longest. It learns
// so, not knowing whether its write took effect, and opens another session.
func TestAClientWhoseSessionHasEndedLearnsItAndOpensAnother(t *testing.T) {
	b := newBox(t, func(c *sim.Config) { c.Sessions = 2 })
	leader := b.leader(firstLeader).Server
	b.RunUntil(b.Now() + 100_000)
	b.write("x", "1", leader)
	b.answered(1, 1_000_000)
	b.do(workload(2, 10, 0)) // C1 belongs to it, and with it C2
	b.until("both have a session", 1_000_000, func(s sim.State) bool { return len(b.told("return", 0)) >= 3 })
	b.stopWorkload()
	b.RunUntil(b.Now() + 1_000_000)
	before := len(b.told("return", 0))

	// C1 to C3 at once: C3 opens a session in the place of one of the others.
	for range 3 {
		b.write("y", "late", leader)
	}
	b.RunUntil(b.Now() + 1_000_000)
	outcomes := map[string]int{}
	for _, e := range b.told("return", 0)[before:] {
		outcomes[e.Reason]++
		if e.Reason == sim.OutcomeExpired && e.Index != 0 {
			t.Errorf("%+v", e)
		}
	}
	if outcomes[sim.OutcomeExpired] == 0 || outcomes[sim.OutcomeOK]+outcomes[sim.OutcomeExpired] != 3 {
		t.Errorf("outcomes: %v", outcomes)
	}
	since := len(b.events)
	for range 3 {
		b.write("z", "again", leader)
		b.RunUntil(b.Now() + 1_000_000)
	}
	registered := 0
	for _, e := range b.told("retry", since) {
		if e.Reason == "registered" {
			registered++
		}
	}
	if registered == 0 {
		t.Error("no client has opened another session")
	}
	b.until("all servers agree", 1_000_000, holding("z", "again", 1, 2, 3, 4, 5))
}

func TestTheNumberOfSessionsIsBounded(t *testing.T) {
	for _, bad := range []string{`{"version":1,"config":{"sessions":10}}`, `{"version":1,"config":{"sessions":-1}}`} {
		if _, err := sim.ParseScenario([]byte(bad)); err == nil || !strings.Contains(err.Error(), "sessions") {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

// A run in which sessions end is replayed and cloned like any other.
func TestARunWithSessionsThatEndIsReplayedAndCloned(t *testing.T) {
	b := newBox(t, func(c *sim.Config) { c.Sessions, c.SnapshotEvery = 2, 10 })
	loss := 0.1
	actions := []sim.Action{workload(4, 20, 0.3), {Do: "network", Loss: &loss, Duplicate: &loss}, {Do: "crash", Server: 1}, {Do: "restart", Server: 1}, {Do: "crash", Server: 2}}
	var clone *sim.Cluster
	for i := range actions {
		actions[i].At = raft.Micros(i+1) * 1_000_000
		if i == 3 {
			clone = b.Clone(nil)
		}
		if clone != nil {
			if err := clone.Do(actions[i]); err != nil {
				t.Fatal(err)
			}
		}
		if err := b.Do(actions[i]); err != nil {
			t.Fatal(err)
		}
	}
	b.RunUntil(8_000_000)
	clone.RunUntil(8_000_000)
	if clone.Hash() != b.Hash() {
		t.Error("the clone went another way")
	}
	if _, err := b.Scenario(actions).Run(nil); err != nil {
		t.Errorf("replayed: %v", err)
	}
	expired := 0
	for _, e := range b.told("return", 0) {
		if e.Reason == sim.OutcomeExpired {
			expired++
		}
	}
	if expired < 5 {
		t.Errorf("%d sessions ended under a write: this tests too little", expired)
	}
}

// A command that was given up before there was a session was never sent; its serial is no other request's.
func TestSerialsAreNotUsedTwice(t *testing.T) {
	b := newBox(t, func(c *sim.Config) { c.Servers, c.Sessions = 1, 1 })
	b.do(sim.Action{Do: "crash", Server: 1})
	b.write("x", "1", raft.None)
	if op := b.answered(1, 4_000_000); op.Outcome != sim.OutcomeUnknown || op.Serial != 2 {
		t.Errorf("%+v", op)
	}
	b.do(sim.Action{Do: "restart", Server: 1})
	b.RunUntil(b.Now() + 1_000_000)
	b.write("x", "2", raft.None)
	if op := b.answered(2, 1_000_000); op.Outcome != sim.OutcomeOK || op.Serial != 4 {
		t.Errorf("%+v, want serial 4: 1 and 3 are those of the requests for a session", op)
	}
}
