package raft

import (
	"errors"
	"slices"
	"testing"
)

// Dissertation chapter 4, Cluster membership changes.

// §4.1, Safety: a server at a time.

func TestD4_1_MajoritiesOfConfigurationsThatDifferByOneServerOverlap(t *testing.T) {
	for n := 1; n <= 8; n++ {
		// The old servers are the first n bits, the new ones have one more.
		for a := range uint(1) << n {
			for b := range uint(1) << (n + 1) {
				if ones(a) > n/2 && ones(b) > (n+1)/2 && a&b == 0 {
					t.Fatalf("%b of %d and %b of %d share no server", a, n, b, n+1)
				}
			}
		}
	}
}

func TestD4_1_AChangeOfOneVoterIsMadeInOneStep(t *testing.T) {
	for name, c := range map[string]struct {
		voters []NodeID
		joint  bool
	}{
		"add one":            {[]NodeID{1, 2, 3, 4}, false},
		"remove one":         {[]NodeID{1, 2}, false},
		"replace one":        {[]NodeID{1, 2, 4}, true},
		"add two":            {[]NodeID{1, 2, 3, 4, 5}, true},
		"replace the leader": {[]NodeID{2, 3, 4}, true},
	} {
		e := newEnsemble(t, 3, 2, nil)
		e.elect(1)
		e.change(1, c.voters...)
		if conf := e.node(1).Status().Conf; conf.Joint() != c.joint {
			t.Errorf("%s: %+v", name, conf)
		}
		e.run()
		e.beat(1)
		e.beat(1)
		if conf := e.node(2).Status().Conf; conf.Joint() || !slices.Equal(conf.Voters, c.voters) {
			t.Errorf("%s: in the end %+v", name, conf)
		}
	}
}

func TestD4_1_AChangeWaitsUntilTheLastOneIsCommitted(t *testing.T) {
	e := newEnsemble(t, 3, 2, nil)
	e.elect(1)
	e.change(1, 1, 2, 3, 4)
	if _, err := e.node(1).ProposeConf(e.now, Conf{Voters: []NodeID{1, 2, 3, 4, 5}}); !errors.Is(err, ErrConfPending) {
		t.Fatalf("while the last is uncommitted: %v", err)
	}
	e.run()
	e.change(1, 1, 2, 3, 4, 5)
	e.wantVoters(1, 1, 2, 3, 4, 5)
}

func TestD4_1_AConfigurationRemovedFromTheLogIsNotInForceAnyMore(t *testing.T) {
	e := newEnsemble(t, 3, 1, nil)
	e.elect(1)
	e.cutOff(1)
	e.change(1, 1, 2, 3, 4)
	e.run()
	e.wantVoters(1, 1, 2, 3, 4)
	e.elect(2)
	e.cutOff()
	e.beat(2)
	e.wantVoters(1, 1, 2, 3)
	e.wantTerms(1, 1, 2)
}

func TestD4_1_TheConfigurationInTheLogSurvivesARestart(t *testing.T) {
	e := newEnsemble(t, 3, 1, nil)
	e.elect(1)
	e.cutOff(2, 3, 4)
	e.change(1, 1, 2, 3, 4)
	e.start(1)
	e.wantVoters(1, 1, 2, 3, 4)
}

func TestD4_1_Correction_NoChangeBeforeAnEntryOfTheOwnTermIsCommitted(t *testing.T) {
	e := newEnsemble(t, 4, 1, nil)
	e.elect(1)
	e.lost = func(m *Message) bool { return m.Kind == AppendEntries }
	for range 2 {
		e.campaign(2)
	}
	e.wantRole(2, Leader)
	for name, err := range map[string]error{
		"ProposeConf":  second(e.node(2).ProposeConf(e.now, Conf{Voters: []NodeID{2, 3, 4}})),
		"ProposeJoint": second(e.node(2).ProposeJoint(e.now, Conf{Voters: []NodeID{2, 3, 4}})),
	} {
		if !errors.Is(err, ErrConfEarly) {
			t.Errorf("%s: %v", name, err)
		}
	}
	e.lost = nil
	e.beat(2)
	e.change(2, 2, 3, 4)
	e.wantVoters(2, 2, 3, 4)
}

func second(_ Index, err error) error { return err }

func TestD4_1_AServerTakesEntriesOfALeaderThatIsNotInItsConfiguration(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}})
	h.step(Message{Kind: AppendEntries, From: 7, Term: 1, Entries: []Entry{{Index: 1, Term: 1}}})
	h.synced()
	if sent := h.took(); len(sent) != 1 || !sent[0].Success || sent[0].To != 7 {
		t.Errorf("answered %+v", sent)
	}
}

func TestD4_1_AServerVotesForACandidateThatIsNotInItsConfiguration(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}})
	h.step(Message{Kind: RequestVote, From: 7, Term: 2})
	h.synced()
	if sent := h.took(); len(sent) != 1 || !sent[0].Success || sent[0].To != 7 {
		t.Errorf("answered %+v", sent)
	}
}

// §4.2, Availability.

func TestD4_2_1_ALearnerNeitherCountsNorCampaigns(t *testing.T) {
	e := newEnsemble(t, 1, 1, nil)
	e.elect(1)
	if _, err := e.node(1).ProposeConf(e.now, Conf{Voters: []NodeID{1}, Learners: []NodeID{2}}); err != nil {
		t.Fatal(err)
	}
	e.collect(1)
	e.run()
	e.cutOff(2)
	index := e.propose(1, "x")
	e.run()
	e.wantCommit(1, index) // its leader does not wait for it
	e.wait(2_000_000)
	e.wantRole(2, Learner)
	e.wantRole(1, Leader)
}

func TestD4_2_1_ALearnerIsPromotedWhenItHasCaughtUp(t *testing.T) {
	e := newEnsemble(t, 2, 1, nil)
	e.elect(1)
	if _, err := e.node(1).ProposeConf(e.now, Conf{Voters: []NodeID{1, 2}, Learners: []NodeID{3}}); err != nil {
		t.Fatal(err)
	}
	e.collect(1)
	e.run()
	e.beat(1)
	e.change(1, 1, 2, 3)
	e.run()
	e.wantRole(3, Follower)
	e.cutOff(2)
	index := e.propose(1, "x")
	e.run()
	e.wantCommit(1, index) // with the copy of the new voter
}

func TestD4_2_2_ALeaderThatRemovesItselfLeadsUntilThatIsCommitted(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	e.change(1, 2, 3)
	e.wantRole(1, Leader)
	e.run()
	e.wantRole(1, Learner)
	e.wait(3_000_000)
	e.wantRole(1, Learner) // and does not campaign
	if e.node(2).Role() != Leader && e.node(3).Role() != Leader {
		t.Error("nobody leads the others")
	}
}

func TestD4_2_2_ADemotedVoterCountsUntilTheJointConfigurationIsLeft(t *testing.T) {
	e := newEnsemble(t, 3, 1, func(c *Config) { c.ManualLeave = true })
	e.elect(1)
	if _, err := e.node(1).ProposeConf(e.now, Conf{Voters: []NodeID{1, 2, 4}, Learners: []NodeID{3}}); err != nil {
		t.Fatal(err)
	}
	e.collect(1)
	conf := e.node(1).Status().Conf
	if !slices.Equal(conf.LearnersNext, []NodeID{3}) || !conf.IsVoter(3) {
		t.Fatalf("joint: %+v", conf)
	}
	e.run()
	e.beat(1)
	if _, err := e.node(1).LeaveJoint(e.now); err != nil {
		t.Fatal(err)
	}
	e.collect(1)
	e.run()
	e.wantRole(3, Follower) // until it knows that this is committed, it may be needed to win (§4.2.2)
	e.beat(1)
	e.wantRole(3, Learner)
	e.wantVoters(1, 1, 2, 4)
}

func TestD4_2_3_AServerThatHearsALeaderIgnoresCandidatesButNotATransfer(t *testing.T) {
	for _, transfer := range []bool{false, true} {
		e := newEnsemble(t, 3, 0, func(c *Config) { c.CheckQuorum = true })
		e.elect(1)
		e.beat(1)
		m := Message{Kind: RequestVote, From: 3, To: 2, Term: 2, Index: 1, LogTerm: 1, Transfer: transfer}
		e.deliver(m)
		if took := e.node(2).Term() == 2; took != transfer {
			t.Errorf("transfer %v: the server entered term %d", transfer, e.node(2).Term())
		}
		m.To = 1
		e.deliver(m)
		if took := e.node(1).Role() != Leader; took != transfer {
			t.Errorf("transfer %v: the leader is %v; it hears a leader, itself", transfer, e.node(1).Role())
		}
	}
}

// §4.3, Arbitrary configuration changes using joint consensus.

func TestD4_3_AJointConfigurationIsLeftOnlyWhenItIsCommitted(t *testing.T) {
	e := newEnsemble(t, 3, 2, func(c *Config) { c.ManualLeave = true })
	e.elect(1)
	e.cutOff(2, 3)
	e.change(1, 1, 4, 5)
	e.run()
	if _, err := e.node(1).LeaveJoint(e.now); !errors.Is(err, ErrConfPending) {
		t.Errorf("before it is committed: %v", err)
	}
	e.cutOff()
	e.beat(1)
	e.beat(1)
	if _, err := e.node(1).LeaveJoint(e.now); err != nil {
		t.Errorf("after: %v", err)
	}
	e.wantVoters(1, 1, 4, 5)
	if _, err := e.node(1).LeaveJoint(e.now); !errors.Is(err, ErrConf) {
		t.Errorf("twice: %v", err)
	}
}

func TestD4_3_ANewLeaderFinishesAJointChange(t *testing.T) {
	e := newEnsemble(t, 3, 2, nil)
	e.elect(1)
	e.change(1, 1, 4, 5)
	// All come to hold the joint configuration, and the leader is gone before it knows.
	e.lost = func(m *Message) bool {
		return m.Kind == AppendEntriesReply && m.Success && m.Index > 1
	}
	e.run()
	e.beat(1)
	e.cutOff(1)
	e.elect(4)
	e.beat(4)
	e.wantVoters(4, 1, 4, 5)
	e.wantVoters(5, 1, 4, 5)
}
