package raft

import (
	"slices"
	"testing"
)

// §6, Cluster membership changes.

// change proposes a target configuration to a leader, and lets it leave.
func (e *ensemble) change(id NodeID, voters ...NodeID) {
	e.t.Helper()
	if _, err := e.node(id).ProposeConf(e.now, Conf{Voters: voters}); err != nil {
		e.t.Fatal(err)
	}
	e.collect(id)
}

func (e *ensemble) wantVoters(id NodeID, voters ...NodeID) {
	e.t.Helper()
	if conf := e.node(id).Status().Conf; conf.Joint() || !slices.Equal(conf.Voters, voters) {
		e.t.Errorf("%v goes by %+v, want the voters %v", id, conf, voters)
	}
}

func TestS6_AServerUsesTheLatestConfigurationInItsLogCommittedOrNot(t *testing.T) {
	e := newEnsemble(t, 3, 1, nil)
	e.elect(1)
	e.cutOff(2, 3, 4)
	e.change(1, 1, 2, 3, 4)
	e.run()
	e.wantVoters(1, 1, 2, 3, 4)
	e.wantVoters(2, 1, 2, 3)
	e.wantCommit(1, 1)
	e.cutOff(3, 4)
	e.beat(1)
	e.wantVoters(2, 1, 2, 3, 4)
	e.wantCommit(1, 1) // two of four
}

func TestS6_AChangeGoesThroughAJointConfigurationAndLeavesIt(t *testing.T) {
	e := newEnsemble(t, 3, 3, nil)
	e.elect(1)
	e.change(1, 4, 5, 6)
	if conf := e.node(1).Status().Conf; !slices.Equal(conf.Voters, []NodeID{4, 5, 6}) || !slices.Equal(conf.Outgoing, []NodeID{1, 2, 3}) {
		t.Fatalf("the leader goes by %+v", conf)
	}
	e.run()
	e.beat(1)
	e.wantVoters(1, 4, 5, 6)
	e.elect(4)
	e.wantVoters(6, 4, 5, 6)
}

func TestS6_EntriesGoToAllServersOfBothConfigurations(t *testing.T) {
	e := newEnsemble(t, 3, 3, nil)
	e.elect(1)
	e.lost = func(m *Message) bool { return m.Kind == AppendEntriesReply } // the joint configuration stays
	e.change(1, 4, 5, 6)
	e.propose(1, "x")
	e.beat(1)
	for id := NodeID(2); id <= 6; id++ {
		if e.node(id).Leader() != 1 {
			t.Errorf("%v got no AppendEntries", id)
		}
	}
}

func TestS6_AServerOfEitherConfigurationMayLead(t *testing.T) {
	for candidate := NodeID(1); candidate <= 6; candidate++ {
		e := newEnsemble(t, 3, 3, func(c *Config) { c.ManualLeave = true })
		e.elect(1)
		e.change(1, 4, 5, 6)
		e.run()
		e.beat(1)
		e.beat(1)
		if candidate != 1 {
			e.elect(candidate)
		}
		if conf := e.node(candidate).Status().Conf; !conf.Joint() {
			t.Errorf("%v leads with %+v", candidate, conf)
		}
	}
}

func TestS6_AgreementNeedsSeparateMajoritiesOfBothConfigurations(t *testing.T) {
	for _, c := range []struct {
		name   string
		down   []NodeID
		agreed bool
	}{
		{"all", nil, true},
		{"a majority of each", []NodeID{3, 6}, true},
		{"no majority of the new", []NodeID{5, 6}, false},
		{"no majority of the old", []NodeID{2, 3}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := newEnsemble(t, 3, 3, func(c *Config) { c.ManualLeave = true })
			e.elect(1)
			e.change(1, 4, 5, 6)
			e.run()
			e.beat(1)
			e.beat(1)
			if e.node(1).CommitIndex() != 2 {
				t.Fatal("the joint configuration is not committed")
			}
			e.cutOff(c.down...)
			index := e.propose(1, "x")
			e.run()
			if agreed := e.node(1).CommitIndex() >= index; agreed != c.agreed {
				t.Errorf("an entry was committed: %v", agreed)
			}
			// And so for elections.
			next := NodeID(4)
			e.campaign(next)
			if led := e.node(next).Role() == Leader; led != c.agreed {
				t.Errorf("%v could be elected: %v", next, led)
			}
		})
	}
}

func TestS6_TheNewConfigurationFollowsOnceTheJointOneIsCommitted(t *testing.T) {
	e := newEnsemble(t, 3, 1, nil)
	e.elect(1)
	e.cutOff(2, 3)
	if _, err := e.node(1).ProposeJoint(e.now, Conf{Voters: []NodeID{1, 2, 4}}); err != nil {
		t.Fatal(err)
	}
	e.collect(1)
	e.run()
	e.beat(1)
	if conf := e.node(1).Status().Conf; !conf.Joint() {
		t.Errorf("left the joint configuration before it was committed: %+v", conf)
	}
	e.cutOff()
	e.beat(1)
	e.beat(1)
	e.wantVoters(1, 1, 2, 4)
}

func TestS6_NewServersMayFirstJoinAsNonVotingMembers(t *testing.T) {
	e := newEnsemble(t, 3, 1, nil)
	e.elect(1)
	if _, err := e.node(1).ProposeConf(e.now, Conf{Voters: []NodeID{1, 2, 3}, Learners: []NodeID{4}}); err != nil {
		t.Fatal(err)
	}
	e.collect(1)
	e.run()
	e.beat(1)
	e.wantRole(4, Learner)
	e.wantTerms(4, 1, 1)
	e.cutOff(2, 3)
	index := e.propose(1, "x")
	e.run()
	e.wantTerms(4, 1, 1, 1)
	if e.node(1).CommitIndex() >= index {
		t.Error("an entry was committed with the copy of a server that has no vote")
	}
}

func TestS6_ALeaderOutsideTheNewConfigurationStepsDownWhenItIsCommitted(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	e.cutOff(3)
	e.change(1, 2, 3)
	e.run()
	e.wantRole(1, Leader) // it manages a cluster that it is not part of
	e.wantCommit(1, 1)    // and does not count itself: 2 alone is no majority of 2 and 3
	e.cutOff()
	e.beat(1)
	e.wantCommit(1, 2)
	e.wantRole(1, Learner)
}

func TestS6_RemovedServersDoNotDisturb(t *testing.T) {
	e := newEnsemble(t, 4, 0, func(c *Config) { c.CheckQuorum = true })
	e.elect(1)
	e.cutOff(4)
	e.change(1, 1, 2, 3)
	e.run()
	e.lost = func(m *Message) bool { return m.To == 4 } // it hears nothing any more, and all others hear it
	e.wait(3_000_000)
	e.wantRole(1, Leader)
	if e.node(1).Term() != 1 || e.node(4).Term() < 2 {
		t.Errorf("the leader's term is %d, that of the removed server %d", e.node(1).Term(), e.node(4).Term())
	}
}

func TestS6_ARequestForAVoteIsDisregardedWithinTheMinimumTimeoutOfHearingALeader(t *testing.T) {
	for span, granted := range map[Micros]bool{149_999: false, 150_000: true} {
		h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}})
		o := h.node.Options()
		o.CheckQuorum = true
		if err := h.node.Configure(0, o); err != nil {
			t.Fatal(err)
		}
		h.append(1, 0, 0, 0)
		h.node.advance(span)
		h.step(Message{Kind: RequestVote, From: 3, Term: 2})
		h.synced()
		if got := len(h.took()) == 1; got != granted {
			t.Errorf("%d µs after hearing a leader, the server voted: %v", span, got)
		}
		if changed := h.node.Term() == 2; changed != granted {
			t.Errorf("%d µs after hearing a leader, it is in term %d", span, h.node.Term())
		}
	}
}

func TestS6_NormalElectionsAreNotAffected(t *testing.T) {
	e := newEnsemble(t, 3, 0, func(c *Config) { c.CheckQuorum = true })
	e.elect(1)
	e.cutOff(1)
	e.wait(2_000_000)
	if e.node(2).Role() != Leader && e.node(3).Role() != Leader {
		t.Error("nobody leads two seconds after the leader was cut off")
	}
}
