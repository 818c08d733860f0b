package raft_test

import (
	"testing"

	"raftplayground/raft"
)

func TestAnElectionTimerCanBeSet(t *testing.T) {
	n, err := raft.New(raft.Config{ID: 1, Bootstrap: raft.Conf{Voters: []raft.NodeID{1}},
		Options: raft.Options{ElectionTimeout: [2]raft.Micros{100, 200}, Heartbeat: 50}}, raft.Restored{}, 0)
	if err != nil {
		t.Fatal(err)
	}
	n.SetElectionTimer(10, 500)
	if n.ElectionDeadline() != 500 || n.Deadline() != 500 {
		t.Errorf("it expires at %d", n.ElectionDeadline())
	}
	if n.Tick(499); n.Role() != raft.Follower {
		t.Errorf("it expires before 500: %v", n.Role())
	}
	n.SetElectionTimer(499, 3)
	if n.ElectionDeadline() != 499 {
		t.Errorf("set to a time that has passed, it expires at %d, not now", n.ElectionDeadline())
	}
	n.Tick(499)
	rd, ok := n.Ready()
	if !ok || rd.Save == nil || n.Role() != raft.Candidate {
		t.Fatalf("%+v, %v", rd, n.Role())
	}
	n.Persisted(500, rd.Save.Seq)
	before := n.Deadline()
	n.SetElectionTimer(501, 600)
	if n.Role() != raft.Leader || n.ElectionDeadline() != raft.Never || n.Deadline() != before {
		t.Errorf("%v has an election timer that expires at %d", n.Role(), n.ElectionDeadline())
	}
}
