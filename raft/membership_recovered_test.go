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
