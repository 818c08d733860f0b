package raft

import "testing"

// A server that removes itself from the configuration still campaigns until it knows that to be committed: its log
// is longer than the others', who still need its vote and can't get it (dissertation §4.2.2).
func TestAServerCampaignsUntilItsRemovalIsCommitted(t *testing.T) {
	removal := Conf{Voters: []NodeID{2}}
	h := newHost(t, 2, Restored{HardState: HardState{CurrentTerm: 1}, Entries: []Entry{
		{Index: 1, Term: 1, Kind: NoOp}, {Index: 2, Term: 1, Kind: ConfEntry, Data: removal.Encode()}}})
	if h.node.Role() != Follower {
		t.Errorf("it is a %v, want a follower", h.node.Role())
	}
	h.expire()
	h.synced()
	h.step(Message{Kind: RequestVoteReply, From: 2, Term: 2, Success: true})
	if h.node.Role() != Leader {
		t.Fatalf("with the vote of the only voter it is a %v", h.node.Role())
	}
	h.synced()
	h.step(Message{Kind: AppendEntriesReply, From: 2, Term: 2, Success: true, Index: 3})
	if h.node.Role() != Learner {
		t.Errorf("with its removal committed it is a %v, want it to step down", h.node.Role())
	}
	h.expire()
	if h.node.Role() != Learner || h.node.Term() != 2 {
		t.Errorf("it campaigns on, in term %d, as a %v", h.node.Term(), h.node.Role())
	}
}
