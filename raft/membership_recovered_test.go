package raft

import "testing"

// jointRecovered is a leader in term 3 whose log ends with a joint configuration that its predecessor had
// committed and had not left.
func jointRecovered(t *testing.T, manual bool) *host {
	t.Helper()
	joint := Conf{Voters: []NodeID{1, 2, 4}, Outgoing: []NodeID{1, 2, 3}}
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 2}, Entries: []Entry{
		{Index: 1, Term: 2, Kind: NoOp}, {Index: 2, Term: 2, Kind: ConfEntry, Data: joint.Encode()}}})
	o := h.node.Options()
	o.ManualLeave = manual
	if err := h.node.Configure(0, o); err != nil {
		t.Fatal(err)
	}
	h.step(Message{Kind: AppendEntries, From: 3, Term: 2, Index: 2, LogTerm: 2, Commit: 2})
	if h.node.commitIndex != 2 {
		t.Fatalf("commitIndex is %d", h.node.commitIndex)
	}
	h.elect()
	return h
}

// ackAll lets the followers hold the leader's whole log.
func (h *host) ackAll() {
	h.t.Helper()
	h.synced()
	for _, id := range []NodeID{2, 3, 4} {
		h.step(Message{Kind: AppendEntriesReply, From: id, Term: h.node.currentTerm, Success: true, Index: h.node.log.lastIndex()})
	}
}

func TestALeaderLeavesAJointConfigurationThatWasCommittedBeforeItsReign(t *testing.T) {
	h := jointRecovered(t, false)
	if !h.node.conf.Joint() {
		t.Fatal("left before an entry of the own term is committed")
	}
	h.ackAll()
	if h.node.conf.Joint() || h.node.inForce().index != 4 {
		t.Errorf("in force: %+v of entry %d", h.node.conf, h.node.inForce().index)
	}
}

func TestAJointConfigurationIsLeftWhenManualLeaveIsSwitchedOff(t *testing.T) {
	h := jointRecovered(t, true)
	h.ackAll()
	if !h.node.conf.Joint() {
		t.Fatal("left by itself")
	}
	o := h.node.Options()
	o.ManualLeave = false
	if err := h.node.Configure(h.node.now, o); err != nil {
		t.Fatal(err)
	}
	if h.node.conf.Joint() {
		t.Error("still joint")
	}
}

// A leader removes itself and fails before that is committed. It holds entries that the other server lacks, and by the
// configuration before, its vote is needed: if it kept quiet, nobody could be elected ever again.
func TestARemovedServerCampaignsUntilItsRemovalIsCommitted(t *testing.T) {
	removed := Conf{Voters: []NodeID{2}}
	found := Restored{HardState: HardState{CurrentTerm: 1}, Entries: []Entry{
		{Index: 1, Term: 1, Kind: NoOp}, {Index: 2, Term: 1, Kind: ConfEntry, Data: removed.Encode()}}}
	h := newHost(t, 2, found)
	h.expire()
	h.synced()
	if h.node.role != Candidate {
		t.Fatalf("it is a %v, and should campaign", h.node.role)
	}
	h.step(Message{Kind: RequestVoteReply, From: 2, Term: h.node.currentTerm, Success: true})
	if h.node.role != Leader {
		t.Fatalf("it is a %v, elected by all of the new configuration", h.node.role)
	}
	h.synced()
	if h.node.commitIndex != 0 {
		t.Fatal("it counts itself")
	}
	h.step(Message{Kind: AppendEntriesReply, From: 2, Term: h.node.currentTerm, Success: true, Index: 3})
	if h.node.role != Learner || h.node.commitIndex != 3 {
		t.Fatalf("it is a %v with commitIndex %d, and its removal is committed", h.node.role, h.node.commitIndex)
	}
	h.took()
	h.expire()
	if sent := h.took(); len(sent) > 0 {
		t.Errorf("it disturbs with %+v", sent)
	}
}
