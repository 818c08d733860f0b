package raft

import (
	"errors"
	"slices"
	"strconv"
	"testing"

	"raftplayground/raft/kv"
)

// Dissertation chapter 6, Client interaction; and §9.6, which goes with §6.2.

func checked(c *Config) { c.CheckQuorum = true }

// §6.2, Routing requests to the leader.

func TestD6_2_ALeaderWithoutAMajorityStepsDownWithinAnElectionTimeout(t *testing.T) {
	e := newEnsemble(t, 5, 0, checked)
	e.elect(1)
	e.cutOff(3, 4, 5)
	e.wait(2 * 150_000)
	if e.node(1).Role() == Leader {
		t.Error("it leads with two of five servers")
	}
}

func TestD6_2_ALeaderWithAMajorityGoesOn(t *testing.T) {
	e := newEnsemble(t, 5, 0, checked)
	e.elect(1)
	e.cutOff(4, 5)
	e.wait(3_000_000)
	e.wantRole(1, Leader)
}

// §6.3, Implementing linearizable semantics: the sessions of package kv, on the log.

// apply proposes a command, lets it be committed, and gives what each server's store answers.
func (e *ensemble) apply(leader NodeID, c kv.Command, stores []*kv.Store) []kv.Result {
	e.t.Helper()
	index := e.propose(leader, string(c.Encode()))
	e.run()
	e.beat(leader)
	var results []kv.Result
	for i, applied := range e.applied {
		if Index(len(applied)) < index {
			e.t.Fatalf("server %d applied %d entries, want %d", i+1, len(applied), index)
		}
		command, err := kv.Decode(applied[index-1].Data)
		if err != nil {
			e.t.Fatal(err)
		}
		results = append(results, stores[i].Apply(uint64(index), command))
	}
	return results
}

func allSame(results []kv.Result) bool {
	return !slices.ContainsFunc(results, func(r kv.Result) bool { return r != results[0] })
}

func TestD6_3_SessionsAreOpenedAndClosedByTheLogAlone(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	stores := []*kv.Store{kv.New(2, 0), kv.New(2, 0), kv.New(2, 0)} // two sessions at most
	var sessions []uint64
	for range 3 {
		opened := e.apply(1, kv.Command{Op: kv.Register}, stores)
		id, err := strconv.ParseUint(opened[0].Value, 10, 64)
		if err != nil || !allSame(opened) {
			t.Fatalf("the servers opened %+v: %v", opened, err)
		}
		sessions = append(sessions, id)
	}
	// The third one closed the first, on every server, and its client is told so.
	for i, want := range []kv.Outcome{kv.Expired, kv.OK, kv.OK} {
		results := e.apply(1, kv.Command{Session: sessions[i], Serial: 1, Key: "x", Value: strconv.Itoa(i)}, stores)
		if results[0].Outcome != want || !allSame(results) {
			t.Errorf("a command of session %d: %+v", i+1, results)
		}
	}
	if stores[0].Value("x") != "2" {
		t.Errorf("x is %q", stores[0].Value("x"))
	}
}

func TestD6_3_ADuplicateGetsTheFirstAnswerAndHasNoEffect(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	stores := []*kv.Store{kv.New(2, 2), kv.New(2, 2), kv.New(2, 2)}
	first := kv.Command{Session: 1, Serial: 1, Key: "x", Value: "1"}
	e.apply(1, first, stores)
	e.apply(1, kv.Command{Session: 2, Serial: 1, Key: "x", Value: "2"}, stores)
	again := e.apply(1, first, stores)
	if again[0] != (kv.Result{Value: "1", Again: true, Index: 2}) || !allSame(again) || stores[0].Value("x") != "2" {
		t.Errorf("asked again: %+v, x is %q", again, stores[0].Value("x"))
	}
}

func TestD6_3_SessionsAreInTheSnapshot(t *testing.T) {
	before := kv.New(2, 1)
	c := kv.Command{Session: 1, Serial: 1, Key: "x", Value: "1"}
	before.Apply(5, c)
	after := kv.New(2, 1)
	if err := after.Restore(before.Snapshot()); err != nil {
		t.Fatal(err)
	}
	if result := after.Apply(6, c); !result.Again {
		t.Errorf("after a snapshot, the same command again: %+v", result)
	}
}

// §6.4, Processing read-only queries more efficiently.

func (e *ensemble) read(id NodeID, level ReadLevel) ReadID {
	e.t.Helper()
	read, err := e.node(id).Read(e.now, level)
	if err != nil {
		e.t.Fatal(err)
	}
	e.collect(id)
	return read
}

func TestD6_4_1to5_AReadNeedsNoLogEntryOnlyARound(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	e.propose(1, "x")
	e.run()
	last := e.node(1).LastIndex()
	id := e.read(1, Linearizable)
	if len(e.reads[0]) != 0 {
		t.Fatal("served before the round")
	}
	e.run()
	if reads := e.reads[0]; len(reads) != 1 || reads[0] != (Read{id, 2, true}) {
		t.Errorf("served %+v", reads)
	}
	if e.node(1).LastIndex() != last {
		t.Error("a read left something in the log")
	}
}

func TestD6_4_OneRoundServesAllReadsThatCameBefore(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	for range 10 {
		if _, err := e.node(1).Read(e.now, Linearizable); err != nil {
			t.Fatal(err)
		}
	}
	e.collect(1)
	if len(e.inFlight) != 2 {
		t.Errorf("%d messages for ten reads; one to each follower", len(e.inFlight))
	}
	e.run()
	if len(e.reads[0]) != 10 {
		t.Errorf("served %d reads of ten", len(e.reads[0]))
	}
}

func TestD6_4_AReadIsServedWhenItsIndexIsApplied(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	e.beat(1)
	e.lost = func(m *Message) bool { return m.To == 3 && m.Kind == AppendEntries }
	index := e.propose(1, "x")
	e.run()
	id := e.read(3, Linearizable)
	e.run()
	if len(e.reads[2]) != 0 {
		t.Fatalf("a follower without entry %d served %+v", index, e.reads[2])
	}
	e.lost = nil
	e.beat(1)
	if reads := e.reads[2]; len(reads) != 1 || reads[0] != (Read{id, index, true}) || len(e.applied[2]) != int(index) {
		t.Errorf("served %+v with %d entries applied", reads, len(e.applied[2]))
	}
}

func TestD6_4_AFollowerAsksTheLeaderForTheIndex(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	if _, err := e.node(2).Read(0, Linearizable); !errors.Is(err, ErrNoLeader) {
		t.Errorf("without a leader: %v", err)
	}
	e.elect(1)
	e.read(2, Linearizable)
	if len(e.inFlight) != 1 || e.inFlight[0].Kind != ReadIndex || e.inFlight[0].To != 1 {
		t.Errorf("sent %+v", e.inFlight)
	}
	e.run()
	e.beat(1)
	if reads := e.reads[1]; len(reads) != 1 || !reads[0].OK {
		t.Errorf("served %+v", reads)
	}
}

func TestD6_4_ASingleServerReadsAtOnce(t *testing.T) {
	e := newEnsemble(t, 1, 0, nil)
	e.elect(1)
	e.read(1, Linearizable)
	if reads := e.reads[0]; len(reads) != 1 || !reads[0].OK {
		t.Errorf("served %+v", reads)
	}
}

// §6.4.1, Using clocks to reduce messaging for read-only queries.

func TestD6_4_1_TheLeaseRunsFromWhenAnAnsweredRoundWasSent(t *testing.T) {
	for wait, held := range map[Micros]bool{0: true, 134_999: true, 135_000: false, 200_000: false} {
		e := newEnsemble(t, 3, 0, func(c *Config) { c.CheckQuorum, c.LeaderLease, c.ClockDrift = true, true, 100_000 })
		e.elect(1)
		start := e.now
		e.lost = func(*Message) bool { e.now += 1_000; return false } // answers take a while
		e.beat(1)
		e.lost = nil
		e.now = start + wait
		e.inFlight = nil
		e.read(1, Lease)
		if got := len(e.reads[0]) == 1; got != held {
			t.Errorf("%d µs after the round was sent, of 150 ms less 10%%: served without asking: %v", wait, got)
		}
	}
}

func TestD6_4_1_AnUnansweredRoundGivesNoLease(t *testing.T) {
	e := newEnsemble(t, 3, 0, func(c *Config) { c.CheckQuorum, c.LeaderLease = true, true })
	e.elect(1)
	e.now += 140_000
	e.cutOff(1)
	e.beat(1) // sent, and not answered
	e.now += 20_000
	e.read(1, Lease)
	if len(e.reads[0]) != 0 {
		t.Errorf("served %+v", e.reads[0])
	}
}

func TestD6_4_1_WithoutTheOptionThereIsNoLease(t *testing.T) {
	e := newEnsemble(t, 3, 0, checked)
	e.elect(1)
	e.beat(1)
	e.read(1, Lease)
	if len(e.reads[0]) != 0 {
		t.Errorf("served %+v at once", e.reads[0])
	}
	e.run()
	if len(e.reads[0]) != 1 {
		t.Errorf("a read of level Lease is served by a round otherwise: %+v", e.reads[0])
	}
}

func TestD6_4_1_ATransferVoidsTheLease(t *testing.T) {
	e := newEnsemble(t, 3, 0, func(c *Config) { c.CheckQuorum, c.LeaderLease = true, true })
	e.elect(1)
	e.beat(1)
	e.lost = func(m *Message) bool { return m.Kind == TimeoutNow }
	if err := e.node(1).TransferLeader(e.now, 2); err != nil {
		t.Fatal(err)
	}
	e.collect(1)
	e.read(1, Lease)
	if len(e.reads[0]) != 0 {
		t.Errorf("served %+v, while another may be elected", e.reads[0])
	}
}

// §9.6, Preventing disruptions when a server rejoins the cluster.

func preVoting(c *Config) { c.PreVote = true }

func TestD9_6_AServerThatCanNotWinKeepsItsTerm(t *testing.T) {
	e := newEnsemble(t, 5, 0, preVoting)
	e.elect(1)
	e.cutOff(5)
	e.wait(5_000_000)
	if e.node(5).Term() != 1 {
		t.Errorf("cut off, it went up to term %d", e.node(5).Term())
	}
	e.cutOff()
	e.wait(1_000_000)
	e.wantRole(1, Leader)
	e.wantRole(5, Follower)
}

func TestD9_6_APreVoteChangesNothing(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 2}})
	deadline := h.node.Deadline()
	h.node.advance(1_000)
	h.step(Message{Kind: PreVote, From: 2, Term: 9})
	if sent := h.took(); len(sent) != 1 || !sent[0].Success || sent[0].Term != 9 {
		t.Errorf("answered %+v; at once, since it promises nothing", sent)
	}
	if s := h.node.Status(); s.CurrentTerm != 2 || s.VotedFor != None || len(h.writes) != 0 || h.node.Deadline() != deadline {
		t.Errorf("after a pre-vote: %+v", s)
	}
}

func TestD9_6_APreVoteIsGrantedByTheRulesForAVoteAndOnlyIfNoLeaderIsHeard(t *testing.T) {
	for _, c := range []struct {
		name    string
		heard   bool
		ask     Message
		granted bool
	}{
		{"it could win", false, Message{Term: 3, Index: 2, LogTerm: 2}, true},
		{"its log is older", false, Message{Term: 3, Index: 9, LogTerm: 1}, false},
		{"its term is over", false, Message{Term: 1, Index: 2, LogTerm: 1}, false},
		{"a leader was heard just now", true, Message{Term: 3, Index: 2, LogTerm: 2}, false},
	} {
		h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 2}, Entries: entriesOf(1, 2)})
		if c.heard {
			h.append(2, 2, 2, 0)
		}
		c.ask.Kind, c.ask.From = PreVote, 3
		h.step(c.ask)
		if sent := h.took(); len(sent) != 1 || sent[0].Success != c.granted {
			t.Errorf("%s: answered %+v", c.name, sent)
		}
	}
}

func TestD9_6_AMajorityOfPreVotesStartsTheElection(t *testing.T) {
	e := newEnsemble(t, 5, 0, preVoting)
	var kinds []MessageKind
	e.lost = func(m *Message) bool {
		if m.From == 1 && !slices.Contains(kinds, m.Kind) {
			kinds = append(kinds, m.Kind)
		}
		return false
	}
	e.elect(1)
	if !slices.Equal(kinds, []MessageKind{PreVote, RequestVote, AppendEntries}) || e.node(1).Term() != 1 {
		t.Errorf("it sent %v, and leads term %d", kinds, e.node(1).Term())
	}
}

func TestD9_6_ARefusalBringsTheTermToWhoHasFallenBehind(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 2}})
	o := h.node.Options()
	o.PreVote = true
	if err := h.node.Configure(0, o); err != nil {
		t.Fatal(err)
	}
	h.expire()
	h.took()
	h.step(Message{Kind: PreVoteReply, From: 2, Term: 7})
	if h.node.Term() != 7 || h.node.Role() != Follower {
		t.Errorf("%v in term %d", h.node.Role(), h.node.Term())
	}
}
