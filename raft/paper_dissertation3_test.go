package raft

import (
	"errors"
	"slices"
	"testing"
)

// Dissertation chapter 3, where it says more than the paper: §3.8 and §3.10.

// §3.8, Persisted state and server restarts.

func TestD3_8_TermAndVoteAreOnDiskBeforeAVoteIsGivenOrAskedFor(t *testing.T) {
	for name, act := range map[string]func(*host){
		"given":     func(h *host) { h.step(Message{Kind: RequestVote, From: 2, Term: 1}) },
		"asked for": (*host).expire,
	} {
		h := newHost(t, 3, Restored{})
		act(h)
		if sent := h.took(); len(sent) != 0 {
			t.Errorf("a vote was %s before term and vote were on disk: %+v", name, sent)
		}
		if len(h.writes) != 1 || h.writes[0].HardState.CurrentTerm != 1 || h.writes[0].HardState.VotedFor == None {
			t.Errorf("to be written: %+v; term and vote in one write", h.writes)
		}
		h.synced()
		if sent := h.took(); len(sent) == 0 {
			t.Errorf("nothing was sent after a vote was %s and on disk", name)
		}
	}
}

func TestD3_8_EntriesAreOnDiskBeforeTheyAreAcknowledged(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}})
	h.step(Message{Kind: AppendEntries, From: 2, Term: 1, Entries: []Entry{{Index: 1, Term: 1}}})
	if sent := h.took(); len(sent) != 0 {
		t.Fatalf("acknowledged before it was on disk: %+v", sent)
	}
	h.synced()
	if sent := h.took(); len(sent) != 1 || !sent[0].Success || sent[0].Index != 1 {
		t.Errorf("after the write: %+v", sent)
	}
}

func TestD3_8_AServerThatForgotItsVoteCouldGiveTwo(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.cutOff(3)
	e.elect(1)
	e.start(2) // 2 restarts, and still knows for whom it voted
	e.cutOff(1)
	e.campaign(3)
	if e.node(3).Role() == Leader && e.node(3).Term() == e.node(1).Term() {
		t.Error("two leaders in one term")
	}
}

func TestD3_8_CommitIndexMayStartAtZeroAgain(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	e.propose(1, "x")
	e.run()
	e.beat(1)
	for id := NodeID(1); id <= 3; id++ {
		e.start(id)
		e.wantCommit(id, 0)
	}
	e.elect(2)
	e.beat(2)
	for id := NodeID(1); id <= 3; id++ {
		e.wantCommit(id, 3)
		if len(e.applied[id-1]) != 3 {
			t.Errorf("%v applied %d entries after the restart", id, len(e.applied[id-1]))
		}
	}
}

// §3.10, Leadership transfer extension.

func TestD3_10_1_TheLeaderStopsTakingCommands(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	e.cutOff(2)
	if err := e.node(1).TransferLeader(e.now, 2); err != nil {
		t.Fatal(err)
	}
	if _, _, err := e.node(1).Propose(e.now, nil); !errors.Is(err, ErrTransferring) {
		t.Errorf("Propose during a transfer: %v", err)
	}
	if _, err := e.node(1).ProposeConf(e.now, Conf{Voters: []NodeID{1, 2}}); !errors.Is(err, ErrTransferring) {
		t.Errorf("ProposeConf during a transfer: %v", err)
	}
	if err := e.node(1).TransferLeader(e.now, 3); !errors.Is(err, ErrTransferring) {
		t.Errorf("another transfer during a transfer: %v", err)
	}
}

func TestD3_10_2_TheTargetIsBroughtUpToDateFirst(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	e.cutOff(2)
	e.propose(1, "x")
	e.run()
	e.cutOff()
	told := Index(0)
	e.lost = func(m *Message) bool {
		if m.Kind == TimeoutNow {
			told = e.node(2).LastIndex()
		}
		return false
	}
	if err := e.node(1).TransferLeader(e.now, 2); err != nil {
		t.Fatal(err)
	}
	e.collect(1)
	e.run()
	if told != 0 {
		t.Fatalf("told at once, with a log to %d", told)
	}
	e.beat(1)
	if told != 2 {
		t.Errorf("told when its log ended at %d, want 2", told)
	}
	e.wantRole(2, Leader)
}

func TestD3_10_3_TheTargetStartsAnElectionAtOnceAndIsVotedFor(t *testing.T) {
	e := newEnsemble(t, 3, 0, func(c *Config) { c.PreVote, c.CheckQuorum = true, true })
	e.elect(1)
	e.beat(1)
	e.lost = func(m *Message) bool {
		if m.Kind == PreVote {
			t.Error("it asked for pre-votes; they would be refused, since all hear a leader")
		}
		return false
	}
	if err := e.node(1).TransferLeader(e.now, 2); err != nil {
		t.Fatal(err)
	}
	e.collect(1)
	e.run()
	e.wantRole(2, Leader)
	e.wantRole(1, Follower)
}

func TestD3_10_4_ATransferIsAbortedAfterAnElectionTimeout(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	e.lost = func(m *Message) bool { return m.Kind == TimeoutNow }
	if err := e.node(1).TransferLeader(e.now, 2); err != nil {
		t.Fatal(err)
	}
	e.collect(1)
	e.wait(149_000)
	if _, _, err := e.node(1).Propose(e.now, nil); !errors.Is(err, ErrTransferring) {
		t.Errorf("before the timeout: %v", err)
	}
	e.wait(1_000)
	if _, _, err := e.node(1).Propose(e.now, nil); err != nil {
		t.Errorf("after the timeout: %v", err)
	}
}

func TestD3_10_ATransferGoesToAnotherVoterOnly(t *testing.T) {
	e := newEnsemble(t, 3, 1, nil)
	e.elect(1)
	if _, err := e.node(1).ProposeConf(e.now, Conf{Voters: []NodeID{1, 2, 3}, Learners: []NodeID{4}}); err != nil {
		t.Fatal(err)
	}
	e.collect(1)
	for _, to := range []NodeID{1, 4, 9, None} {
		if err := e.node(1).TransferLeader(e.now, to); !errors.Is(err, ErrTarget) {
			t.Errorf("to %v: %v", to, err)
		}
	}
	if err := e.node(2).TransferLeader(e.now, 3); !errors.Is(err, ErrNotLeader) {
		t.Errorf("by a follower: %v", err)
	}
}

// §3.3 to §3.6 are the paper's §5. Its Figure 3.2 shows what a leader keeps of each follower:

func TestD3_5_MatchIndexOnlyGrows(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}, Entries: entriesOf(1, 1, 1, 1)})
	h.elect()
	h.synced()
	var seen []Index
	for _, index := range []Index{2, 5, 3, 1, 5} {
		h.step(Message{Kind: AppendEntriesReply, From: 2, Term: 2, Success: true, Index: index})
		seen = append(seen, h.node.leader.peers[0].match)
	}
	if !slices.Equal(seen, []Index{2, 5, 5, 5, 5}) {
		t.Errorf("matchIndex went %v", seen)
	}
}

func TestD3_5_ALateRefusalOfWhatIsKnownToMatchChangesNothing(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}, Entries: entriesOf(1, 1, 1)})
	h.elect()
	h.synced()
	h.step(Message{Kind: AppendEntriesReply, From: 2, Term: 2, Success: true, Index: 4})
	h.took()
	h.step(Message{Kind: AppendEntriesReply, From: 2, Term: 2, Index: 3})
	if p := h.node.leader.peers[0]; p.match != 4 || p.next != 5 || p.state != Replicating {
		t.Errorf("the leader's view: %+v", p)
	}
	if sent := h.took(); len(sent) != 0 {
		t.Errorf("sent again: %+v", sent)
	}
}
