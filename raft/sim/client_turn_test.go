package sim

import (
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/kv"
)

// S4 takes S3 for the leader, and S3 knows of none: both were removed and are no longer told. A client that comes to
// them asks on behind S4, so that it gets to every server.
func TestAClientDoesNotGoBackAndForthBetweenServersThatNobodyLeads(t *testing.T) {
	c, err := New(DefaultConfig(), nil)
	if err != nil {
		t.Fatal(err)
	}
	cl := c.idleClient()
	cl.start(clientRequest{Op: kv.Put, Key: "x"}, 4, false)
	notLeader := func(leader raft.NodeID) {
		cl.reply(&Message{From: Server(cl.asked), Client: ClientMessage{clientOp: clientOp{cl.id, cl.serial}, Outcome: OutcomeNotLeader, Leader: leader}})
	}
	asked := map[raft.NodeID]bool{}
	for range 10 {
		asked[cl.asked] = true
		if cl.asked == 4 {
			notLeader(3)
		} else {
			notLeader(raft.None)
			cl.waited(cl.wait)
		}
	}
	if len(asked) != 5 {
		t.Errorf("it asked only %v", asked)
	}
}

// Two servers name each other as the leader, as may be when one has lost its disk. A client that they send back and forth
// pauses in between, and so gives up in the end.
func TestAClientThatIsSentRoundInACirclePausesAndGivesUp(t *testing.T) {
	c, err := New(DefaultConfig(), nil)
	if err != nil {
		t.Fatal(err)
	}
	cl := c.idleClient()
	cl.start(clientRequest{Op: kv.Put, Key: "x"}, 3, false)
	for sent := 0; cl.busy; sent++ {
		c.now += 1_000
		if cl.told {
			c.now += clientPause
			cl.waited(cl.wait)
			continue
		}
		if sent > 1_000 {
			t.Fatal("it goes on for ever")
		}
		other := raft.NodeID(3)
		if cl.asked == 3 {
			other = 4
		}
		cl.reply(&Message{From: Server(cl.asked), Client: ClientMessage{clientOp: clientOp{cl.id, cl.serial}, Outcome: OutcomeNotLeader, Leader: other}})
	}
	if cl.op.Outcome != OutcomeUnknown {
		t.Errorf("%+v", cl.op)
	}
}
