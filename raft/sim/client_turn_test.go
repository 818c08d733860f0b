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
