package raft

import (
	"errors"
	"slices"
	"testing"

	"raftplayground/raft/quorum"
)

// §5.1, Raft basics.

func TestS5_1_AServerStoresATermThatOnlyIncreases(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 4}})
	for _, term := range []Term{2, 6, 5, 6, 9, 1} {
		before := h.node.Term()
		h.step(Message{Kind: AppendEntries, From: 2, Term: term})
		if h.node.Term() != max(before, term) {
			t.Errorf("in term %d, told of term %d: now in term %d", before, term, h.node.Term())
		}
	}
}

func TestS5_1_TermsAreExchangedWheneverServersCommunicate(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	sent := map[MessageKind]bool{}
	e.lost = func(m *Message) bool {
		sent[m.Kind] = true
		if m.Term != e.node(m.From).Term() {
			t.Errorf("%v of a server in term %d says term %d", m.Kind, e.node(m.From).Term(), m.Term)
		}
		return false
	}
	e.elect(1)
	e.propose(1, "x")
	e.run()
	if len(sent) != 4 {
		t.Errorf("kinds of messages seen: %v", sent)
	}
}

func TestS5_1_ASmallerTermIsUpdatedToALargerOne(t *testing.T) {
	for _, kind := range []MessageKind{RequestVote, RequestVoteReply, AppendEntries, AppendEntriesReply} {
		h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 2, VotedFor: 3}})
		h.step(Message{Kind: kind, From: 2, Term: 5})
		if h.node.Term() != 5 {
			t.Errorf("%v of term 5 left the server in term %d", kind, h.node.Term())
		}
	}
}

func TestS5_1_ACandidateOrLeaderOfAnOldTermRevertsToFollower(t *testing.T) {
	for role, prepare := range map[Role]func(*host){Candidate: (*host).expire, Leader: (*host).elect} {
		h := newHost(t, 3, Restored{})
		prepare(h)
		if h.node.Role() != role {
			t.Fatalf("prepared a %v", h.node.Role())
		}
		h.step(Message{Kind: RequestVoteReply, From: 2, Term: 7})
		if h.node.Role() != Follower || h.node.Term() != 7 {
			t.Errorf("a %v that hears of term 7 is %v in term %d", role, h.node.Role(), h.node.Term())
		}
	}
}

func TestS5_1_ARequestWithAStaleTermIsRejected(t *testing.T) {
	for _, kind := range []MessageKind{RequestVote, AppendEntries} {
		h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 5}})
		h.step(Message{Kind: kind, From: 2, Term: 4})
		h.synced()
		if sent := h.took(); len(sent) != 1 || sent[0].Success || sent[0].Term != 5 {
			t.Errorf("%v of term 4, in term 5: answered %+v", kind, sent)
		}
	}
}

func TestS5_1_AnUnansweredAppendEntriesIsSentAgain(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	e.cutOff(3)
	e.propose(1, "x")
	e.run()
	e.cutOff()
	e.wait(testHeartbeat)
	e.wantTerms(3, 1, 1)
}

// §5.2, Leader election.

func TestS5_2_ServersBeginAsFollowers(t *testing.T) {
	for _, found := range []Restored{{}, {HardState: HardState{CurrentTerm: 3, VotedFor: 1}, Entries: entriesOf(1, 3)}} {
		if h := newHost(t, 3, found); h.node.Role() != Follower {
			t.Errorf("started with %+v: %v", found, h.node.Role())
		}
	}
}

func TestS5_2_FollowersIssueNoRequestsOnTheirOwn(t *testing.T) {
	h := newHost(t, 3, Restored{})
	h.node.Tick(h.node.Deadline() - 1)
	h.collect()
	if sent := h.took(); len(sent) != 0 {
		t.Errorf("a follower sent %+v before its timer expired", sent)
	}
}

func TestS5_2_AServerRemainsAFollowerWhileItHearsALeaderOrGrantsVotes(t *testing.T) {
	for _, kind := range []MessageKind{AppendEntries, RequestVote} {
		h := newHost(t, 3, Restored{})
		for range 20 {
			h.node.Tick(h.node.Deadline() - 1)
			h.step(Message{Kind: kind, From: 2, Term: 1})
			h.synced()
		}
		if h.node.Role() != Follower || h.node.Term() != 1 {
			t.Errorf("%v every now and then: %v in term %d", kind, h.node.Role(), h.node.Term())
		}
	}
}

func TestS5_2_LeadersSendPeriodicHeartbeatsToAll(t *testing.T) {
	h := newHost(t, 5, Restored{})
	h.elect()
	h.synced()
	h.took()
	for range 3 {
		at := h.node.now
		h.expire()
		if h.node.now-at != testHeartbeat {
			t.Errorf("a heartbeat %d µs after the last", h.node.now-at)
		}
		var to []NodeID
		for _, m := range h.took() {
			if m.Kind == AppendEntries {
				to = append(to, m.To)
			}
		}
		if !slices.Equal(to, []NodeID{2, 3, 4, 5}) {
			t.Errorf("heartbeats to %v", to)
		}
	}
}

func TestS5_2_AFollowerThatHearsNothingBeginsAnElection(t *testing.T) {
	h := newHost(t, 5, Restored{HardState: HardState{CurrentTerm: 3}})
	h.expire()
	if s := h.node.Status(); s.Role != Candidate || s.CurrentTerm != 4 || s.VotedFor != 1 {
		t.Fatalf("after the timeout: %+v", s)
	}
	h.synced()
	var to []NodeID
	for _, m := range h.took() {
		if m.Kind != RequestVote || m.Term != 4 {
			t.Errorf("sent %+v", m)
		}
		to = append(to, m.To)
	}
	if !slices.Equal(to, []NodeID{2, 3, 4, 5}) {
		t.Errorf("asked %v; all at once", to)
	}
}

func TestS5_2_ACandidateWinsWithAMajorityOfTheFullCluster(t *testing.T) {
	for servers, votes := range map[int]int{1: 1, 2: 2, 3: 2, 4: 3, 5: 3, 7: 4} {
		h := newHost(t, servers, Restored{})
		h.expire()
		h.synced()
		for got := 1; got < votes; got++ {
			if h.node.Role() == Leader {
				t.Errorf("%d of %d votes made a leader", got, servers)
			}
			h.step(Message{Kind: RequestVoteReply, From: NodeID(got + 1), Term: 1, Success: true})
		}
		if h.node.Role() != Leader {
			t.Errorf("%d of %d votes, and it is %v", votes, servers, h.node.Role())
		}
	}
}

func TestS5_2_AServerVotesForAtMostOneCandidateInATermFirstComeFirstServed(t *testing.T) {
	h := newHost(t, 3, Restored{})
	h.step(Message{Kind: RequestVote, From: 3, Term: 1})
	h.step(Message{Kind: RequestVote, From: 2, Term: 1})
	h.synced()
	for _, m := range h.took() {
		if m.Success != (m.To == 3) {
			t.Errorf("answered %+v; 3 asked first", m)
		}
	}
}

func TestS5_2_AVoteCountsInTheElectionThatItWasGivenForOnly(t *testing.T) {
	h := newHost(t, 3, Restored{})
	h.expire()
	h.expire() // term 2
	h.synced()
	h.step(Message{Kind: RequestVoteReply, From: 2, Term: 1, Success: true})
	if h.node.Role() != Candidate {
		t.Errorf("a vote given in term 1 made a %v of term 2", h.node.Role())
	}
}

func TestS5_2_AVoterHasOneVoteHoweverOftenItsAnswerArrives(t *testing.T) {
	h := newHost(t, 5, Restored{})
	h.expire()
	h.synced()
	for range 4 {
		h.step(Message{Kind: RequestVoteReply, From: 2, Term: 1, Success: true})
	}
	if h.node.Role() != Candidate {
		t.Errorf("two votes of five made a %v", h.node.Role())
	}
}

func TestS5_2_AWinnerSendsHeartbeatsToAllAtOnce(t *testing.T) {
	h := newHost(t, 3, Restored{})
	h.elect()
	var to []NodeID
	for _, m := range h.took() {
		if m.Kind == AppendEntries {
			to = append(to, m.To)
		}
	}
	if !slices.Equal(to, []NodeID{2, 3}) {
		t.Errorf("a new leader sent AppendEntries to %v", to)
	}
}

func TestS5_2_ACandidateReturnsToFollowerForALeaderOfItsTermOrALaterOne(t *testing.T) {
	for term, want := range map[Term]Role{1: Candidate, 2: Follower, 3: Follower} {
		h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}})
		h.expire()
		h.synced()
		h.step(Message{Kind: AppendEntries, From: 2, Term: term})
		if h.node.Role() != want {
			t.Errorf("a candidate of term 2 that hears a leader of term %d is %v", term, h.node.Role())
		}
	}
}

func TestS5_2_AfterASplitVoteACandidateStartsANewElectionInTheNextTerm(t *testing.T) {
	e := newEnsemble(t, 4, 0, nil)
	for _, id := range []NodeID{1, 2} {
		e.node(id).Campaign(0)
		e.collect(id)
	}
	// 3 hears 1 first, and 4 hears 2 first.
	slices.SortStableFunc(e.inFlight, func(a, b Message) int {
		first := func(m Message) int {
			if m.From == 1 && m.To == 3 || m.From == 2 && m.To == 4 {
				return 0
			}
			return 1
		}
		return first(a) - first(b)
	})
	e.run()
	e.wantRole(1, Candidate)
	e.wantRole(2, Candidate)
	e.elect(1)
	if e.node(1).Term() != 2 {
		t.Errorf("the second election is in term %d", e.node(1).Term())
	}
}

func TestS5_2_TimeoutsAreDrawnAnewFromAFixedInterval(t *testing.T) {
	h := newHost(t, 3, Restored{})
	seen := map[Micros]bool{}
	for range 100 {
		set := h.node.Status().Election
		span := set.Deadline - set.Set
		if span < 150_000 || span > 300_000 {
			t.Fatalf("a timeout of %d µs", span)
		}
		seen[span] = true
		h.expire() // a candidate restarts its timer at the start of an election
	}
	if len(seen) < 90 {
		t.Errorf("100 elections had only %d different timeouts", len(seen))
	}
}

// §5.3, Log replication.

func TestS5_3_TheLeaderAppendsACommandAndSendsItInParallel(t *testing.T) {
	h := newHost(t, 5, Restored{})
	h.elect()
	h.synced()
	for id := NodeID(2); id <= 5; id++ {
		h.step(Message{Kind: AppendEntriesReply, From: id, Term: 1, Success: true, Index: 1})
	}
	h.took()
	index, term, err := h.node.Propose(h.node.now, []byte("x"))
	if err != nil || index != 2 || term != 1 || h.node.LastIndex() != 2 {
		t.Fatalf("Propose: %d %d %v", index, term, err)
	}
	h.collect()
	sent := h.took()
	if len(sent) != 4 {
		t.Fatalf("sent %+v", sent)
	}
	for _, m := range sent {
		if m.Kind != AppendEntries || len(m.Entries) != 1 || string(m.Entries[0].Data) != "x" {
			t.Errorf("sent %+v", m)
		}
	}
}

func TestS5_3_AnEntryIsAppliedWhenItIsSafelyReplicatedAndNotBefore(t *testing.T) {
	h := newHost(t, 5, Restored{})
	h.elect()
	h.synced()
	h.step(Message{Kind: AppendEntriesReply, From: 2, Term: 1, Success: true, Index: 1})
	if len(h.applied) != 0 {
		t.Fatalf("applied with two of five copies: %+v", h.applied)
	}
	h.step(Message{Kind: AppendEntriesReply, From: 3, Term: 1, Success: true, Index: 1})
	if len(h.applied) != 1 {
		t.Errorf("applied %d entries with three of five copies", len(h.applied))
	}
}

func TestS5_3_TheLeaderRetriesEvenAfterTheEntryIsCommitted(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	e.cutOff(3)
	index := e.propose(1, "x")
	e.run()
	e.wantCommit(1, index)
	e.wait(300_000)
	e.cutOff()
	e.wait(300_000)
	e.wantTerms(3, termsOf(e.node(1).log.entries)...)
}

func TestS5_3_AnEntryHoldsItsTermAndItsIndex(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	e.propose(1, "x")
	e.run()
	for _, n := range e.nodes {
		for i, entry := range n.log.entries {
			if entry.Index != Index(i+1) || entry.Term != 1 {
				t.Errorf("%v's entry %d: %+v", n.id, i+1, entry)
			}
		}
	}
}

func TestS5_3_CommittingAnEntryCommitsAllBeforeIt(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	for id := NodeID(1); id <= 3; id++ {
		e.withLog(id, 2, 1, 2)
	}
	e.elect(1)
	e.wantCommit(1, 3)
	if len(e.applied[0]) != 3 {
		t.Errorf("applied %d entries: those of earlier leaders are committed as well", len(e.applied[0]))
	}
}

func TestS5_3_FollowersLearnWhatIsCommittedFromTheNextAppendEntries(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	e.propose(1, "x")
	e.propose(1, "y")
	e.run()
	e.beat(1) // a heartbeat will do
	for i, applied := range e.applied {
		if len(applied) != 3 || string(applied[1].Data) != "x" || string(applied[2].Data) != "y" {
			t.Errorf("server %d applied %+v; in log order", i+1, applied)
		}
	}
}

func TestS5_3_AFollowerRefusesEntriesThatDoNotFollowOneItHolds(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 2}, Entries: entriesOf(1, 2)})
	for _, prev := range []position{{2, 1}, {3, 2}, {9, 2}} {
		h.step(Message{Kind: AppendEntries, From: 2, Term: 3, Index: prev.index, LogTerm: prev.term, Entries: []Entry{{Index: prev.index + 1, Term: 3}}})
		h.synced()
		if sent := h.took(); len(sent) != 1 || sent[0].Success || h.node.LastIndex() != 2 {
			t.Errorf("entries behind %+v: answered %+v", prev, sent)
		}
	}
}

func TestS5_3_EntriesThatAreThereAlreadyStayAndSoDoesWhatFollowsThem(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}, Entries: entriesOf(1, 1, 1)})
	// A message sent before entries 2 and 3 were, arriving late.
	reply := h.append(1, 0, 0, 0, Entry{Index: 1, Term: 1})
	if got := termsOf(h.node.log.entries); !slices.Equal(got, []Term{1, 1, 1}) {
		t.Errorf("the log's terms are %v", got)
	}
	if !reply.Success || reply.Index != 1 {
		t.Errorf("answered %+v; the message speaks of entry 1 only", reply)
	}
}

func TestS5_3_AConflictRemovesTheEntryAndAllThatFollow(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 2}, Entries: entriesOf(1, 1, 2, 2)})
	h.append(3, 1, 1, 0, Entry{Index: 2, Term: 3})
	if got := termsOf(h.node.log.entries); !slices.Equal(got, []Term{1, 3}) {
		t.Errorf("the log's terms are %v", got)
	}
}

func TestS5_3_AFollowerCommitsNoFurtherThanTheLastEntryThatTheMessageVouchesFor(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 2}, Entries: entriesOf(1, 2, 2)})
	for _, c := range []struct{ prev, commit, want Index }{{1, 3, 1}, {2, 3, 2}, {3, 2, 2}, {3, 9, 3}} {
		h.append(3, c.prev, h.node.log.term(c.prev), c.commit)
		if got := h.node.CommitIndex(); got != c.want {
			t.Errorf("leaderCommit %d, entry %d matches: commitIndex %d, want %d", c.commit, c.prev, got, c.want)
		}
	}
}

// Figure 7: the logs (a) to (f) when the leader for term 8 comes to power.
var figure7 = []struct {
	name  string
	terms []Term
}{
	{"a", []Term{1, 1, 1, 4, 4, 5, 5, 6, 6}},
	{"b", []Term{1, 1, 1, 4}},
	{"c", []Term{1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 6}},
	{"d", []Term{1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 7, 7}},
	{"e", []Term{1, 1, 1, 4, 4, 4, 4}},
	{"f", []Term{1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3}},
}

func figure7Ensemble(t *testing.T) *ensemble {
	t.Helper()
	e := newEnsemble(t, 7, 0, nil)
	e.withLog(1, 7, 1, 1, 1, 4, 4, 5, 5, 6, 6, 6)
	for i, follower := range figure7 {
		e.withLog(NodeID(i+2), 7, follower.terms...)
	}
	return e
}

func TestS5_3_TheLeaderMakesFollowersLogsDuplicateItsOwn_Figure7(t *testing.T) {
	e := figure7Ensemble(t)
	e.elect(1)
	for i := range figure7 {
		t.Run(figure7[i].name, func(t *testing.T) {
			e.t = t
			e.wantTerms(NodeID(i+2), 1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 8)
		})
	}
}

func TestS5_3_ALeaderStartsWithNextIndexJustAfterItsLastEntry(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}, Entries: entriesOf(1, 1, 1)})
	h.elect()
	for _, m := range h.took() {
		if m.Kind == AppendEntries && m.Index != 3 {
			t.Errorf("the first AppendEntries builds on entry %d, want 3", m.Index)
		}
	}
}

func TestS5_3_ARefusalMovesNextIndexBackATermAtATime(t *testing.T) {
	e := figure7Ensemble(t)
	refusals := map[NodeID]int{}
	e.lost = func(m *Message) bool {
		if m.Kind == AppendEntriesReply && !m.Success {
			refusals[m.From]++
		}
		return false
	}
	e.elect(1)
	for i, follower := range figure7 {
		if n := refusals[NodeID(i+2)]; n > 2 {
			t.Errorf("(%s) refused %d times; its log has conflicts in two terms at most", follower.name, n)
		}
	}
	if refusals[7] == 0 {
		t.Error("(f) conflicts, and never refused")
	}
}

func TestS5_3_ALeaderNeverOverwritesOrDeletesItsEntries(t *testing.T) {
	e := figure7Ensemble(t)
	before := slices.Clone(e.node(1).log.entries)
	e.elect(1)
	e.propose(1, "x")
	e.run()
	if after := e.node(1).log.entries; !slices.EqualFunc(before, after[:len(before)], func(a, b Entry) bool { return a.Index == b.Index && a.Term == b.Term }) {
		t.Errorf("the leader's log was %v and is %v", termsOf(before), termsOf(after))
	}
}

// §5.4.1, Election restriction.

func TestS5_4_1_LogsAreComparedByLastTermThenByLength(t *testing.T) {
	for _, c := range []struct {
		p, q position
		want bool
	}{
		{position{1, 2}, position{9, 1}, true},
		{position{9, 1}, position{1, 2}, false},
		{position{3, 2}, position{2, 2}, true},
		{position{2, 2}, position{3, 2}, false},
		{position{3, 2}, position{3, 2}, true},
		{position{}, position{}, true},
	} {
		if got := c.p.atLeast(c.q); got != c.want {
			t.Errorf("a log that ends at %+v is at least as up-to-date as one at %+v: %v", c.p, c.q, got)
		}
	}
}

func TestS5_4_1_AVoterDeniesItsVoteIfItsOwnLogIsMoreUpToDate(t *testing.T) {
	// Who of Figure 7 votes for whom: a candidate's row, a voter's column.
	logs := [][]Term{{1, 1, 1, 4, 4, 5, 5, 6, 6, 6}}
	for _, follower := range figure7 {
		logs = append(logs, follower.terms)
	}
	for _, candidate := range logs {
		for _, voter := range logs {
			h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 7}, Entries: entriesOf(voter...)})
			last := candidate[len(candidate)-1]
			h.step(Message{Kind: RequestVote, From: 2, Term: 8, Index: Index(len(candidate)), LogTerm: last})
			h.synced()
			newer := last > voter[len(voter)-1] || last == voter[len(voter)-1] && len(candidate) >= len(voter)
			if sent := h.took(); len(sent) != 1 || sent[0].Success != newer {
				t.Errorf("a voter with the terms %v, asked by %v: %+v", voter, candidate, sent)
			}
		}
	}
}

func TestS5_4_1_ALeaderHasEveryCommittedEntryFromTheMomentOfItsElection(t *testing.T) {
	e := newEnsemble(t, 5, 0, nil)
	e.elect(1)
	e.cutOff(4, 5)
	index := e.propose(1, "x")
	e.run()
	e.wantCommit(1, index)
	e.cutOff(1)
	for _, id := range []NodeID{4, 5} {
		if e.campaign(id); e.node(id).Role() == Leader {
			t.Fatalf("%v leads without the committed entry", id)
		}
	}
	for range 3 { // until its term is above those of 4 and 5
		e.campaign(2)
	}
	e.wantRole(2, Leader)
	e.wantTerms(4, termsOf(e.node(2).log.entries)...)
}

// §5.4.2, Committing entries from previous terms.

func TestS5_4_2_AnEntryOfAnEarlierTermIsNotCommittedByCounting_Figure8(t *testing.T) {
	e := newEnsemble(t, 5, 0, func(c *Config) { c.MaxEntriesPerAppend = 1 })
	// (c): S1 has entry 2 of term 2 as S2 has, S5 one of term 3; S1 leads term 4 and sends S3 its old entry.
	for id, terms := range map[NodeID][]Term{1: {1, 2}, 2: {1, 2}, 3: {1}, 4: {1}, 5: {1, 3}} {
		e.withLog(id, 3, terms...)
	}
	e.lost = func(m *Message) bool {
		own := m.Kind == AppendEntries && len(m.Entries) > 0 && m.Entries[0].Term == 4
		return m.To == 5 || m.From == 5 || m.To == 4 && m.Kind == AppendEntries || own && m.To == 3 && e.node(3).LastIndex() == 2
	}
	e.elect(1)
	for range 3 {
		e.beat(1)
	}
	e.wantTerms(2, 1, 2, 4)
	e.wantTerms(3, 1, 2)
	e.wantCommit(1, 0) // although 1, 2 and 3 hold entry 2
	// (d): S5 can still win, and overwrite it.
	e.cutOff(1)
	e.campaign(5)
	e.elect(5)
	e.wantTerms(3, 1, 3, 5)
	e.wantCommit(5, 3)
}

func TestS5_4_2_OnceAnEntryOfTheOwnTermIsCommittedAllBeforeItAre_Figure8(t *testing.T) {
	e := newEnsemble(t, 5, 0, func(c *Config) { c.MaxEntriesPerAppend = 1 })
	for id, terms := range map[NodeID][]Term{1: {1, 2}, 2: {1, 2}, 3: {1}, 4: {1}, 5: {1, 3}} {
		e.withLog(id, 3, terms...)
	}
	e.cutOff(4, 5)
	e.elect(1)
	e.wantCommit(1, 3)
	// (e): S5 can't win any more.
	e.cutOff(1)
	for range 3 {
		if e.campaign(5); e.node(5).Role() == Leader {
			t.Fatal("a server without the committed entry leads")
		}
	}
}

// §5.4.3, Safety argument.

func TestS5_4_3_AnyTwoMajoritiesShareAServer(t *testing.T) {
	for n := 1; n <= 9; n++ {
		for a := range uint(1) << n {
			for b := range uint(1) << n {
				if ones(a) >= quorum.Majority(n) && ones(b) >= quorum.Majority(n) && a&b == 0 {
					t.Fatalf("of %d servers, %b and %b are disjoint majorities", n, a, b)
				}
			}
		}
	}
}

func ones(set uint) (n int) {
	for ; set != 0; set &= set - 1 {
		n++
	}
	return n
}

func TestS5_4_3_EntriesAreAppliedInLogIndexOrder(t *testing.T) {
	e := figure7Ensemble(t)
	e.elect(1)
	e.propose(1, "x")
	e.run()
	e.beat(1)
	for i, applied := range e.applied {
		for j, entry := range applied {
			if entry.Index != Index(j+1) {
				t.Errorf("server %d applied entry %d as its %d-th", i+1, entry.Index, j+1)
			}
		}
		if len(applied) != 12 {
			t.Errorf("server %d applied %d entries", i+1, len(applied))
		}
	}
}

// §5.5, Follower and candidate crashes.

func TestS5_5_RequestsToACrashedServerAreRetriedUntilItRestarts(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	e.cutOff(2)
	e.propose(1, "x")
	e.run()
	e.start(2)
	e.cutOff()
	e.wait(2 * testHeartbeat)
	e.wantTerms(2, 1, 1)
}

func TestS5_5_RequestsAreIdempotent(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}, Entries: entriesOf(1)})
	for _, m := range []Message{
		{Kind: RequestVote, From: 2, Term: 2, Index: 1, LogTerm: 1},
		{Kind: AppendEntries, From: 2, Term: 2, Index: 1, LogTerm: 1, Commit: 2, Entries: []Entry{{Index: 2, Term: 2}, {Index: 3, Term: 2}}},
	} {
		var answers [2][]Message
		var logs [2][]Term
		for i := range 2 {
			h.step(m)
			h.synced()
			answers[i], logs[i] = h.took(), slices.Clone(termsOf(h.node.log.entries))
		}
		if len(answers[0]) != 1 || len(answers[1]) != 1 || answers[0][0].Success != answers[1][0].Success ||
			answers[0][0].Index != answers[1][0].Index || !slices.Equal(logs[0], logs[1]) {
			t.Errorf("%v, twice: answered %+v, with the logs %v", m.Kind, answers, logs)
		}
	}
}

// §5.6, Timing and availability.

func TestS5_6_WhatIsDecidedDoesNotDependOnTiming(t *testing.T) {
	run := func(step Micros) []byte {
		e := newEnsemble(t, 3, 0, nil)
		e.lost = func(*Message) bool { e.now += step; return false }
		e.elect(1)
		for _, data := range []string{"x", "y"} {
			e.propose(1, data)
			e.run()
		}
		e.elect(2)
		e.propose(2, "z")
		e.run()
		return AppendDigest(nil, e.applied[1])
	}
	if fast, slow := run(0), run(1_000_000); !slices.Equal(fast, slow) {
		t.Error("the same messages in the same order, slower, led to other applied entries")
	}
}

func TestS5_6_AHealthyLeaderIsNeverDeposed(t *testing.T) {
	e := newEnsemble(t, 5, 0, nil)
	e.elect(1)
	e.wait(60_000_000)
	e.wantRole(1, Leader)
	if e.node(1).Term() != 1 {
		t.Errorf("after a quiet minute it leads term %d", e.node(1).Term())
	}
}

// Figure 2, persistent state.

func TestFigure2_TermVoteAndLogSurviveARestart(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	e.propose(1, "x")
	e.run()
	e.beat(1)
	e.start(2)
	s := e.node(2).Status()
	if s.CurrentTerm != 1 || s.VotedFor != 1 || len(s.Log) != 2 {
		t.Errorf("after a restart: %+v", s)
	}
	if s.CommitIndex != 0 || s.LastApplied != 0 || s.Role != Follower || s.Leader != None {
		t.Errorf("volatile state survived: %+v", s)
	}
}

func TestFigure2_ARequestToAServerThatDoesNotLeadFails(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	if _, _, err := e.node(2).Propose(e.now, nil); !errors.Is(err, ErrNotLeader) {
		t.Errorf("a follower's answer: %v", err)
	}
}
