package raft

import "testing"

// A follower that differs from the leader in the snapshot's last entry, or before it, needs the snapshot: the leader
// has nothing else to offer.
func TestALogThatDiffersInTheSnapshotsLastEntryGetsTheSnapshot(t *testing.T) {
	conf := Conf{Voters: []NodeID{1, 2, 3}}
	for _, hint := range []position{{4, 1}, {3, 1}, {0, 0}} {
		h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 2}, Snapshot: &Snapshot{Index: 4, Term: 2, Conf: conf}})
		h.elect()
		h.took()
		h.step(Message{Kind: AppendEntriesReply, From: 2, Term: h.node.Term(), Index: 4, Hint: hint.index, LogTerm: hint.term})
		if sent := h.took(); len(sent) != 1 || sent[0].Kind != InstallSnapshot {
			t.Errorf("refused, with hint %+v: the leader sends %+v, want its snapshot", hint, sent)
		}
	}
}
