package raft

import "testing"

// The follower has an entry of another term at the very place where the leader's snapshot ends: only the snapshot helps.
// To probe there again would be refused again, as fast as messages travel, for ever.
func TestAConflictAtTheSnapshotsLastEntryIsMetWithTheSnapshot(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 2},
		Snapshot: &Snapshot{Index: 7, Term: 2, Conf: Conf{Voters: []NodeID{1, 2, 3}}, Data: []byte("state")}})
	h.elect()
	h.took()
	for _, refused := range []Message{
		{Index: 7, Hint: 7, LogTerm: 1}, // an older entry at the same place
		{Index: 7, Hint: 4, LogTerm: 1}, // a shorter log
		{Index: 7, Hint: 0, LogTerm: 0}, // none
	} {
		before := h.node.Clone(nil)
		refused.Kind, refused.From, refused.Term = AppendEntriesReply, 2, h.node.currentTerm
		h.step(refused)
		sent := h.took()
		if len(sent) != 1 || sent[0].Kind != InstallSnapshot || sent[0].Index != 7 {
			t.Errorf("refused with hint %d of term %d: sent %+v", refused.Hint, refused.LogTerm, sent)
		}
		h.node = before.Clone(h)
	}
}
