package raft

import (
	"errors"
	"slices"
	"testing"

	"raftplayground/raft/quorum"
)

// The pitfalls into which implementations have fallen, one test each, numbered as the field's list has them. Two are kept
// elsewhere: 21, on sessions, with the state machine in raft/kv, and 24, on what checkers get wrong, in raft/check.

// at restores a log whose entries have these terms, in a current term.
func at(term Term, terms ...Term) Restored {
	return Restored{HardState: HardState{CurrentTerm: term}, Entries: entriesOf(terms...)}
}

// with changes the host's options.
func (h *host) with(change func(*Options)) *host {
	h.t.Helper()
	o := h.node.Options()
	change(&o)
	if err := h.node.Configure(h.node.now, o); err != nil {
		h.t.Fatal(err)
	}
	h.collect()
	return h
}

// only gives the one message of a kind among those sent since the last time.
func (h *host) only(kind MessageKind) Message {
	h.t.Helper()
	sent := slices.DeleteFunc(h.took(), func(m Message) bool { return m.Kind != kind })
	if len(sent) != 1 {
		h.t.Fatalf("want one %v, got %+v", kind, sent)
	}
	return sent[0]
}

func (h *host) ack(from NodeID, index Index) {
	h.t.Helper()
	h.step(Message{Kind: AppendEntriesReply, From: from, Term: h.node.currentTerm, Success: true, Index: index})
}

// answerRound lets a follower answer the leader's latest round, and nothing more.
func (h *host) answerRound(from NodeID) {
	h.t.Helper()
	h.step(Message{Kind: AppendEntriesReply, From: from, Term: h.node.currentTerm, Success: true, Index: 0, Round: h.node.leader.rounds.last()})
}

func (h *host) wantCommit(want Index, why string) {
	h.t.Helper()
	if h.node.commitIndex != want {
		h.t.Errorf("%s: commitIndex is %d, want %d", why, h.node.commitIndex, want)
	}
}

func TestPitfall01_EntriesOfEarlierTermsAreNotCommittedByCounting(t *testing.T) {
	h := newHost(t, 3, at(2, 1, 2))
	h.elect()
	h.synced()
	h.ack(2, 2)
	h.wantCommit(0, "a majority holds entry 2, of an earlier term")
	h.ack(2, 3)
	h.wantCommit(3, "a majority holds the own term's entry")
}

func TestPitfall02_TermAndVoteAreDurableTogetherBeforeTheReply(t *testing.T) {
	h := newHost(t, 3, at(1))
	h.step(Message{Kind: RequestVote, From: 2, Term: 5})
	if sent := h.took(); len(sent) > 0 || len(h.writes) != 1 || h.writes[0].HardState != (HardState{5, 2}) {
		t.Fatalf("sent %+v while writing %+v", sent, h.writes)
	}
	h.synced()
	if m := h.only(RequestVoteReply); !m.Success || m.Term != 5 {
		t.Errorf("the reply: %+v", m)
	}
	h.expire() // its own candidacy
	if sent := h.took(); len(sent) > 0 || h.writes[0].HardState != (HardState{6, 1}) {
		t.Fatalf("asks with %+v while writing %+v", sent, h.writes)
	}
	h.step(Message{Kind: AppendEntries, From: 3, Term: 7}) // stepping down
	if sent := h.took(); len(sent) > 0 {
		t.Errorf("acknowledges with %+v before its term is on disk", sent)
	}
	h.synced()
	for _, m := range h.took() {
		if m.Kind == RequestVote && m.Term == 7 {
			t.Errorf("asks in a term that another leads: %+v", m)
		}
	}
}

func TestPitfall03_TheVoteIsKeptInItsTermAndRepliesCountInTheirs(t *testing.T) {
	h := newHost(t, 3, at(1))
	h.step(Message{Kind: RequestVote, From: 2, Term: 2})
	h.step(Message{Kind: AppendEntries, From: 2, Term: 2})
	h.synced()
	h.took()
	h.step(Message{Kind: RequestVote, From: 3, Term: 2})
	if h.only(RequestVoteReply).Success {
		t.Error("it votes twice in term 2")
	}

	h = newHost(t, 3, at(1))
	h.expire()
	h.synced()
	h.step(Message{Kind: RequestVoteReply, From: 2, Term: 1, Success: true})
	h.step(Message{Kind: PreVoteReply, From: 2, Term: 2, Success: true})
	if h.node.role != Candidate {
		t.Errorf("a vote of another term, and a pre-vote, made it a %v", h.node.role)
	}
	h = newHost(t, 3, at(1)).with(func(o *Options) { o.PreVote = true })
	h.expire()
	h.step(Message{Kind: RequestVoteReply, From: 2, Term: 1, Success: true})
	if h.node.role != PreCandidate {
		t.Errorf("a vote, where pre-votes were asked for, made it a %v", h.node.role)
	}
}

func TestPitfall04_TheElectionTimerStartsAnewOnARefusedAppendAndNotOnARefusedVote(t *testing.T) {
	h := newHost(t, 3, at(2, 1))
	before := h.node.Deadline()
	h.node.advance(100_000)
	h.step(Message{Kind: RequestVote, From: 3, Term: 2})
	if h.node.Deadline() != before {
		t.Error("a refused vote resets the timer")
	}
	h.step(Message{Kind: AppendEntries, From: 2, Term: 2, Index: 9, LogTerm: 2})
	if m := h.only2(RequestVoteReply, AppendEntriesReply); m.Success || h.node.Deadline() < 100_000+150_000 {
		t.Errorf("%+v, and the timer expires at %d", m, h.node.Deadline())
	}
	before = h.node.Deadline()
	h.node.advance(150_000)
	h.step(Message{Kind: AppendEntries, From: 3, Term: 1})
	if h.node.Deadline() != before {
		t.Error("an append of an old term resets the timer")
	}
}

// only2 gives the second of two messages, of these kinds.
func (h *host) only2(first, second MessageKind) Message {
	h.t.Helper()
	sent := h.took()
	if len(sent) != 2 || sent[0].Kind != first || sent[1].Kind != second {
		h.t.Fatalf("want %v and %v, got %+v", first, second, sent)
	}
	return sent[1]
}

func TestPitfall05_OnlyAConflictTruncatesAndNeverBelowCommit(t *testing.T) {
	h := newHost(t, 3, at(2, 1, 1, 2))
	all := entriesOf(1, 1, 2)
	h.step(Message{Kind: AppendEntries, From: 2, Term: 2, Entries: all[:1]})
	h.step(Message{Kind: AppendEntries, From: 2, Term: 2, Index: 1, LogTerm: 1})
	if h.node.LastIndex() != 3 {
		t.Fatalf("old appends cut the log at %d", h.node.LastIndex())
	}
	h.step(Message{Kind: AppendEntries, From: 2, Term: 2, Index: 3, LogTerm: 2, Commit: 2})
	other := []Entry{{Index: 2, Term: 3}}
	if err := h.node.Step(0, &Message{Kind: AppendEntries, From: 3, To: 1, Term: 3, Index: 1, LogTerm: 1, Entries: other}); !errors.Is(err, ErrMessage) || h.node.Term() != 2 {
		t.Errorf("an append that replaces a committed entry: %v, term %d", err, h.node.Term())
	}
	other[0].Index = 3
	h.step(Message{Kind: AppendEntries, From: 3, Term: 3, Index: 2, LogTerm: 1, Entries: other})
	if got := termsOf(h.node.Status().Log); !slices.Equal(got, []Term{1, 1, 3}) {
		t.Errorf("after a conflict: %v", got)
	}
}

func TestPitfall06_AFollowerCommitsNoFurtherThanTheMessageVerified(t *testing.T) {
	h := newHost(t, 3, at(2, 1, 1, 1))
	h.step(Message{Kind: AppendEntries, From: 2, Term: 2, Index: 1, LogTerm: 1, Commit: 3})
	h.wantCommit(1, "the message vouches for entry 1 alone")
}

func TestPitfall07_AnAcknowledgementSpeaksOfWhatTheMessageHeld(t *testing.T) {
	h := newHost(t, 3, at(2, 1, 1, 1))
	h.step(Message{Kind: AppendEntries, From: 2, Term: 2, Index: 1, LogTerm: 1})
	h.synced()
	if m := h.only(AppendEntriesReply); m.Index != 1 {
		t.Errorf("it acknowledges entry %d", m.Index)
	}

	h = newHost(t, 3, at(1, 1, 1))
	h.elect()
	h.synced()
	h.ack(2, 3)
	h.ack(2, 1)
	h.step(Message{Kind: AppendEntriesReply, From: 2, Term: 2, Index: 2, Hint: 0})
	if p := h.node.progressOf(2); p.match != 3 || p.next != 4 {
		t.Errorf("late answers moved the follower to match %d, next %d", p.match, p.next)
	}
}

func TestPitfall08_DivergentTailsArePassedATermAtATime(t *testing.T) {
	tail := func(length int, first, term Term) Restored {
		terms := []Term{first}
		for range length {
			terms = append(terms, term)
		}
		return at(term, terms...)
	}
	leader := newHost(t, 2, tail(100, 1, 3))
	leader.elect()
	found := tail(150, 1, 2)
	found.HardState.CurrentTerm = leader.node.currentTerm
	follower, err := New(testConfig(2, 2), found, 0)
	if err != nil {
		t.Fatal(err)
	}
	rounds := 0
	for ; leader.node.progressOf(2).match < 102 && rounds < 50; rounds++ {
		for _, m := range leader.took() {
			if err := follower.Step(0, &m); err != nil {
				t.Fatal(err)
			}
		}
		for rd, ok := follower.Ready(); ok; rd, ok = follower.Ready() {
			if rd.Save != nil {
				follower.Persisted(0, rd.Save.Seq)
			}
			for _, m := range rd.Messages {
				leader.step(m)
			}
		}
	}
	if rounds > 5 {
		t.Errorf("two logs of two terms each were brought in line in %d rounds", rounds)
	}
}

func TestPitfall09_NoChangeBeforeAnEntryOfTheOwnTermIsCommitted(t *testing.T) {
	h := newHost(t, 3, at(1, 1))
	h.elect()
	target := Conf{Voters: []NodeID{1, 2, 3, 4}}
	if _, err := h.node.ProposeConf(0, target); !errors.Is(err, ErrConfEarly) {
		t.Fatalf("at once: %v", err)
	}
	h.synced()
	h.ack(2, 2)
	if _, err := h.node.ProposeConf(h.node.now, target); err != nil {
		t.Errorf("when it is committed: %v", err)
	}
}

func TestPitfall10_OneChangeAtATimeInForceOnceInTheLogAndBackWhenItIsCut(t *testing.T) {
	h := newHost(t, 3, at(1, 1))
	h.elect()
	h.synced()
	h.ack(2, 2)
	four := Conf{Voters: []NodeID{1, 2, 3, 4}}
	if _, err := h.node.ProposeConf(h.node.now, four); err != nil {
		t.Fatal(err)
	}
	h.collect()
	if !h.node.conf.Equal(&four) {
		t.Error("it is not in force at once")
	}
	if _, err := h.node.ProposeConf(h.node.now, Conf{Voters: []NodeID{1, 2}}); !errors.Is(err, ErrConfPending) {
		t.Errorf("the next change: %v", err)
	}
	h.step(Message{Kind: AppendEntries, From: 2, Term: 9, Index: 2, LogTerm: 2, Entries: []Entry{{Index: 3, Term: 9, Kind: NoOp}}})
	if three := (Conf{Voters: []NodeID{1, 2, 3}}); !h.node.conf.Equal(&three) {
		t.Errorf("its entry is gone, and in force is %+v", h.node.conf)
	}
}

// jointLeader leads a joint configuration of {1, 4, 5} and {1, 2, 3}.
func jointLeader(t *testing.T) *host {
	t.Helper()
	joint := Conf{Voters: []NodeID{1, 4, 5}, Outgoing: []NodeID{1, 2, 3}}
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}, Entries: []Entry{{Index: 1, Term: 1, Kind: ConfEntry, Data: joint.Encode()}}})
	h.with(func(o *Options) { o.CheckQuorum, o.LeaderLease, o.ManualLeave = true, true, true })
	h.expire()
	h.synced()
	for _, id := range []NodeID{4, 5} {
		h.step(Message{Kind: RequestVoteReply, From: id, Term: 2, Success: true})
	}
	if h.node.role == Leader {
		t.Fatal("elected by one half")
	}
	h.step(Message{Kind: RequestVoteReply, From: 2, Term: 2, Success: true})
	if h.node.role != Leader {
		t.Fatalf("elected by both halves, it is a %v", h.node.role)
	}
	h.synced()
	return h
}

func TestPitfall11_AJointConfigurationNeedsBothMajoritiesForEverything(t *testing.T) {
	h := jointLeader(t)
	h.ack(4, 2)
	h.ack(5, 2)
	h.wantCommit(0, "held by one half")
	h.ack(3, 2)
	h.wantCommit(2, "held by both")

	id, err := h.node.Read(h.node.now, Linearizable)
	if err != nil {
		t.Fatal(err)
	}
	served := func() bool {
		rd, _ := h.node.Ready()
		return slices.ContainsFunc(rd.Reads, func(r Read) bool { return r.ID == id && r.OK })
	}
	served() // begins the round
	h.answerRoundRaw(4)
	h.answerRoundRaw(5)
	if served() || h.node.leaseHolds() {
		t.Error("one half confirms a read, or gives a lease")
	}
	h.answerRoundRaw(2)
	if !served() || !h.node.leaseHolds() {
		t.Error("both halves confirm neither read nor lease")
	}

	h.node.Tick(h.node.quorumTimer.Deadline) // all were heard since it leads
	for range 3 {                            // and from here on, one half
		h.answerRoundRaw(4)
		h.answerRoundRaw(5)
	}
	h.node.Tick(h.node.quorumTimer.Deadline)
	if h.node.role == Leader {
		t.Error("it leads on, heard by one half")
	}
}

// answerRoundRaw is answerRound without collecting what follows.
func (h *host) answerRoundRaw(from NodeID) {
	h.t.Helper()
	if err := h.node.Step(h.node.now, &Message{Kind: AppendEntriesReply, From: from, To: 1, Term: h.node.currentTerm, Success: true, Round: h.node.leader.rounds.last()}); err != nil {
		h.t.Fatal(err)
	}
}

func TestPitfall12_AJointConfigurationIsLeftOnlyWhenItIsCommitted(t *testing.T) {
	h := jointLeader(t)
	if _, err := h.node.LeaveJoint(h.node.now); !errors.Is(err, ErrConfPending) {
		t.Errorf("by hand, before it is committed: %v", err)
	}
	h.with(func(o *Options) { o.ManualLeave = false })
	if !h.node.conf.Joint() {
		t.Error("a leader that found it in its log left it before its own term's entry was committed")
	}
	h.ack(4, 2)
	h.ack(2, 2)
	if h.node.conf.Joint() {
		t.Error("committed, and not left")
	}
}

func TestPitfall13_ALeaderThatRemovesItselfDoesNotCountAndStepsDownInTheEnd(t *testing.T) {
	h := newHost(t, 3, at(1, 1))
	h.elect()
	h.synced()
	h.ack(2, 2)
	if _, err := h.node.ProposeConf(h.node.now, Conf{Voters: []NodeID{2, 3}}); err != nil {
		t.Fatal(err)
	}
	h.collect()
	h.synced()
	h.ack(2, 3)
	h.wantCommit(2, "held by itself and one of the two others")
	h.ack(3, 3)
	if h.wantCommit(3, "held by both others"); h.node.role != Learner {
		t.Errorf("its removal is committed, and it is a %v", h.node.role)
	}
	h.took()
	h.expire()
	if sent := h.took(); len(sent) > 0 {
		t.Errorf("it disturbs with %+v", sent)
	}
	// An outgoing voter of a joint configuration, on the other hand, votes for itself.
	out := Conf{Voters: []NodeID{2, 3}, Outgoing: []NodeID{1, 2}}
	h = newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}, Entries: []Entry{{Index: 1, Term: 1, Kind: ConfEntry, Data: out.Encode()}}})
	h.expire()
	h.synced()
	h.step(Message{Kind: RequestVoteReply, From: 2, Term: 2, Success: true})
	h.step(Message{Kind: RequestVoteReply, From: 3, Term: 2, Success: true})
	if h.node.role != Leader {
		t.Errorf("with its own vote in the outgoing half it should lead: %v", h.node.role)
	}
}

func TestPitfall14_WhoHearsALeaderTakesNoNoticeOfACandidate(t *testing.T) {
	follower := newHost(t, 3, at(2)).with(func(o *Options) { o.CheckQuorum = true })
	follower.step(Message{Kind: AppendEntries, From: 2, Term: 2})
	leader := newHost(t, 3, at(2)).with(func(o *Options) { o.CheckQuorum = true })
	leader.elect()
	for name, h := range map[string]*host{"a follower": follower, "the leader": leader} {
		h.synced()
		h.took()
		term := h.node.Term()
		h.step(Message{Kind: RequestVote, From: 3, Term: 9, Index: 9, LogTerm: 2})
		if sent := h.took(); len(sent) > 0 || h.node.Term() != term {
			t.Errorf("%s answers a removed server with %+v and is in term %d", name, sent, h.node.Term())
		}
		h.step(Message{Kind: RequestVote, From: 3, Term: 9, Index: 9, LogTerm: 9, Transfer: true})
		if h.node.votedFor != 3 {
			t.Errorf("%s does not vote in an election that the leader asked for", name)
		}
	}
}

func TestPitfall15_NobodyIsStrandedByAHigherTerm(t *testing.T) {
	both := func(o *Options) { o.PreVote, o.CheckQuorum = true, true }
	h := newHost(t, 3, at(5, 1, 5)).with(both)
	h.step(Message{Kind: AppendEntries, From: 2, Term: 3})
	if m := h.only(AppendEntriesReply); m.Term != 5 || m.Success {
		t.Errorf("a leader of an old term is not told: %+v", m)
	}
	h.step(Message{Kind: PreVote, From: 2, Term: 4, Index: 9, LogTerm: 4})
	if m := h.only(PreVoteReply); m.Success || m.Term != 5 {
		t.Errorf("a refusal must carry the own term: %+v", m)
	}
	h.step(Message{Kind: PreVote, From: 2, Term: 9, Index: 1, LogTerm: 1})
	if h.only(PreVoteReply).Success {
		t.Error("a pre-vote for a log that could not win")
	}
	h.step(Message{Kind: PreVote, From: 2, Term: 9, Index: 2, LogTerm: 5})
	if m := h.only(PreVoteReply); !m.Success || m.Term != 9 || h.node.Term() != 5 || h.node.votedFor != None || len(h.writes) > 0 {
		t.Errorf("a pre-vote must repeat the term asked for and change nothing: %+v", m)
	}

	h.expire()
	h.step(Message{Kind: PreVoteReply, From: 2, Term: 7})
	if h.node.Term() != 7 || h.node.role != Follower {
		t.Errorf("refused from a higher term, it is a %v in term %d", h.node.role, h.node.Term())
	}

	h = newHost(t, 3, at(1, 1)).with(both)
	h.expire()
	h.step(Message{Kind: PreVoteReply, From: 2, Term: 2, Success: true})
	h.synced()
	h.step(Message{Kind: RequestVoteReply, From: 2, Term: 2, Success: true})
	h.node.Tick(h.node.quorumTimer.Deadline) // heard by nobody
	h.collect()
	h.took()
	h.step(Message{Kind: PreVote, From: 2, Term: 3, Index: 2, LogTerm: 2})
	if !h.only(PreVoteReply).Success {
		t.Error("a deposed leader refuses as if it led")
	}
}

func TestPitfall16_ALearnerVotesButNeverCampaignsNorCounts(t *testing.T) {
	cfg := testConfig(1, 0)
	cfg.Bootstrap = Conf{Voters: []NodeID{2, 3}, Learners: []NodeID{1}}
	n, err := New(cfg, Restored{}, 0)
	if err != nil {
		t.Fatal(err)
	}
	h := &host{t: t, node: n}
	h.step(Message{Kind: RequestVote, From: 2, Term: 1})
	h.synced()
	if !h.only(RequestVoteReply).Success {
		t.Error("a learner refuses to vote: it may be a voter without knowing it")
	}
	h.expire()
	h.step(Message{Kind: TimeoutNow, From: 2, Term: 1})
	if sent := h.took(); len(sent) > 0 || n.Role() != Learner {
		t.Errorf("a learner campaigns: %v, %+v", n.Role(), sent)
	}

	cfg = testConfig(1, 2)
	cfg.Bootstrap.Learners = []NodeID{3, 4}
	if h.node, err = New(cfg, Restored{}, 0); err != nil {
		t.Fatal(err)
	}
	h.elect()
	h.synced()
	h.ack(3, 1)
	h.ack(4, 1)
	h.wantCommit(0, "held by learners")
	h.ack(2, 1)
	h.wantCommit(1, "held by the voters")
}

func TestPitfall17_AReadWaitsForTheOwnTermAndForARoundBegunAfterIt(t *testing.T) {
	h := newHost(t, 3, at(1, 1))
	h.elect()
	h.synced()
	read := func() (id ReadID) {
		id, err := h.node.Read(h.node.now, Linearizable)
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	served := func() (ids []ReadID) {
		rd, _ := h.node.Ready()
		for _, r := range rd.Reads {
			if !r.OK {
				t.Errorf("read %d failed", r.ID)
			}
			ids = append(ids, r.ID)
		}
		return ids
	}
	first := read()
	h.node.Beat(h.node.now)
	h.answerRoundRaw(2)
	if got := served(); len(got) > 0 {
		t.Fatal("served before an entry of the term is committed")
	}
	if err := h.node.Step(h.node.now, &Message{Kind: AppendEntriesReply, From: 2, To: 1, Term: 2, Success: true, Index: 2}); err != nil {
		t.Fatal(err)
	}
	if got := served(); len(got) > 0 {
		t.Fatal("served without a round begun since")
	}
	round := h.node.leader.rounds.last()
	second := read() // after that round was sent
	h.step(Message{Kind: AppendEntriesReply, From: 2, Term: 2, Success: true, Index: 2, Round: round})
	waiting := len(h.node.reads.waiting)
	if waiting != 1 || h.node.reads.waiting[0].id != second || first == second {
		t.Fatalf("%d reads wait: the first round proves read %d and not read %d", waiting, first, second)
	}
	h.answerRoundRaw(3)
	if got := served(); !slices.Equal(got, []ReadID{second}) {
		t.Errorf("served: %v", got)
	}
}

func TestPitfall18_ALeaseRunsFromTheSendLessTheDriftAndIsVoidAtATransfer(t *testing.T) {
	lease := func(drift int64) *host {
		h := newHost(t, 3, at(1, 1)).with(func(o *Options) { o.CheckQuorum, o.LeaderLease, o.ClockDrift = true, true, drift })
		h.elect()
		h.synced()
		h.ack(2, 2)
		h.node.Beat(h.node.now)
		h.collect()
		return h
	}
	h := lease(0)
	sent := h.node.now
	h.node.advance(sent + 60_000) // the answer takes its time
	h.answerRound(2)
	if !h.node.leaseHolds() {
		t.Fatal("no lease")
	}
	h.node.advance(sent + 149_999)
	if !h.node.leaseHolds() {
		t.Error("it ends early")
	}
	if h.node.advance(sent + 150_000); h.node.leaseHolds() {
		t.Error("it is measured from when the answer came, not from when the round was sent")
	}

	h = lease(100_000) // a tenth
	sent = h.node.now
	h.answerRound(2)
	if h.node.advance(sent + 135_000); h.node.leaseHolds() {
		t.Error("it does not allow for a clock that runs slow")
	}

	h = lease(0)
	h.answerRound(2)
	if err := h.node.TransferLeader(h.node.now, 2); err != nil {
		t.Fatal(err)
	}
	if h.node.leaseHolds() {
		t.Error("it asked for an election, in which those who hear it may vote")
	}
	h.node.Tick(h.node.leader.transfer.deadline)
	h.node.Beat(h.node.now)
	h.answerRound(2)
	if h.node.leaseHolds() {
		t.Error("the election may still come")
	}
}

func TestPitfall19_ASnapshotKeepsASuffixThatMatchesAndNothingElse(t *testing.T) {
	conf := Conf{Voters: []NodeID{1, 2, 3, 4}}
	install := Message{Kind: InstallSnapshot, From: 2, Term: 3, Index: 2, LogTerm: 2, Conf: &conf, Data: []byte("s"), Done: true}
	h := newHost(t, 3, at(3, 1, 2, 2))
	h.step(install)
	h.synced()
	if m := h.only(InstallSnapshotReply); !m.Success || h.node.LastIndex() != 3 || h.node.CommitIndex() != 2 || h.node.snapshot != nil {
		t.Errorf("the log holds its last entry: %+v, log to %d, commit %d", m, h.node.LastIndex(), h.node.CommitIndex())
	}

	h = newHost(t, 3, at(3, 1, 1, 1, 1))
	h.step(install)
	if h.node.LastIndex() != 2 || h.node.CommitIndex() != 2 || !h.node.conf.Equal(&conf) {
		t.Errorf("a longer log in conflict: log to %d, commit %d, %+v", h.node.LastIndex(), h.node.CommitIndex(), h.node.conf)
	}
	if sent := h.took(); len(sent) > 0 {
		t.Errorf("sent %+v before it is on disk", sent)
	}
	h.expire()
	if sent := h.took(); len(sent) > 0 {
		t.Errorf("it campaigns with %+v before the snapshot is on disk", sent)
	}
	h.synced()

	h.step(Message{Kind: AppendEntries, From: 2, Term: 9, Index: 2, LogTerm: 2, Entries: []Entry{{Index: 3, Term: 3}}, Commit: 3})
	install.Term = 9
	h.step(install)
	if h.wantCommit(3, "an old snapshot came late"); h.node.LastIndex() != 3 {
		t.Errorf("the log ends at %d", h.node.LastIndex())
	}
}

func TestPitfall20_ATransferStopsProposalsCatchesUpSkipsPreVoteAndIsGivenUp(t *testing.T) {
	h := newHost(t, 3, at(1, 1)).with(func(o *Options) { o.PreVote = true })
	h.expire()
	h.step(Message{Kind: PreVoteReply, From: 2, Term: 2, Success: true})
	h.synced()
	h.step(Message{Kind: RequestVoteReply, From: 2, Term: 2, Success: true})
	h.synced()
	for _, wrong := range []NodeID{1, 4} {
		if err := h.node.TransferLeader(h.node.now, wrong); !errors.Is(err, ErrTarget) {
			t.Errorf("to %v: %v", wrong, err)
		}
	}
	h.took()
	if err := h.node.TransferLeader(h.node.now, 2); err != nil {
		t.Fatal(err)
	}
	h.collect()
	if _, _, err := h.node.Propose(h.node.now, nil); !errors.Is(err, ErrTransferring) {
		t.Errorf("a command meanwhile: %v", err)
	}
	for _, m := range h.took() {
		if m.Kind == TimeoutNow {
			t.Error("the target lacks entries and is told to campaign")
		}
	}
	h.ack(2, 2)
	h.only(TimeoutNow)
	h.node.Tick(h.node.leader.transfer.deadline)
	if _, _, err := h.node.Propose(h.node.now, nil); err != nil {
		t.Errorf("a command after an election timeout: %v", err)
	}

	target := newHost(t, 3, at(2, 1)).with(func(o *Options) { o.PreVote = true })
	target.step(Message{Kind: TimeoutNow, From: 2, Term: 2})
	if target.synced(); target.node.role != Candidate || !target.took()[0].Transfer {
		t.Errorf("told to campaign, it is a %v", target.node.role)
	}
}

func TestPitfall22_AfterARestartTheStateMachineStartsFromTheSnapshot(t *testing.T) {
	s := &Snapshot{Index: 2, Term: 1, Conf: Conf{Voters: []NodeID{1, 2, 3}}, Data: []byte("state")}
	n, err := New(testConfig(1, 3), Restored{HardState: HardState{CurrentTerm: 1}, Snapshot: s, Entries: []Entry{{Index: 3, Term: 1}}}, 0)
	if err != nil {
		t.Fatal(err)
	}
	rd, ok := n.Ready()
	if !ok || rd.Install != s || len(rd.Committed) > 0 || n.Status().LastApplied != 2 {
		t.Fatalf("at the start: %+v", rd)
	}
	if err := n.Step(0, &Message{Kind: AppendEntries, From: 2, To: 1, Term: 1, Index: 3, LogTerm: 1, Commit: 3}); err != nil {
		t.Fatal(err)
	}
	if rd, _ = n.Ready(); rd.Install != nil || len(rd.Committed) != 1 || rd.Committed[0].Index != 3 {
		t.Errorf("then: %+v", rd)
	}
}

func TestPitfall23_HalfOfAnEvenClusterIsNoMajorityAndVotesAreASet(t *testing.T) {
	h := newHost(t, 4, at(1))
	h.expire()
	h.synced()
	for range 3 {
		h.step(Message{Kind: RequestVoteReply, From: 2, Term: 2, Success: true})
	}
	if h.node.role == Leader {
		t.Fatal("two of four elected a leader")
	}
	h.step(Message{Kind: RequestVoteReply, From: 3, Term: 2, Success: true})
	if h.node.role != Leader {
		t.Errorf("three of four, and it is a %v", h.node.role)
	}
	h.synced()
	h.ack(2, 1)
	h.wantCommit(0, "two of four")
	h.ack(3, 1)
	h.wantCommit(1, "three of four")
	if quorum.Both(quorum.Vote(3, 2, 0), quorum.Vote(0, 0, 0)) != quorum.Won {
		t.Error("a half without voters stands in the way")
	}
}
