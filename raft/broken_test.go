package raft

import (
	"errors"
	"testing"
)

// What a server does with a rule broken must be that rule's violation and nothing else.

func breakRule(h *host, rules ...Rule) {
	o := h.node.Options()
	for _, r := range rules {
		o.Broken = o.Broken.With(r)
	}
	if err := h.node.Configure(h.node.now, o); err != nil {
		h.t.Fatal(err)
	}
	h.collect()
}

func TestAFollowerAdoptsAHigherTermThoughCandidatesDoNot(t *testing.T) {
	h := newHost(t, 3, Restored{})
	breakRule(h, RuleHigherTerm)
	h.step(Message{Kind: RequestVote, From: 2, Term: 4})
	if h.node.Term() != 4 {
		t.Errorf("a follower is in term %d, want 4", h.node.Term())
	}
	h.expire()
	h.step(Message{Kind: AppendEntries, From: 2, Term: 7})
	if h.node.Term() != 5 || h.node.Role() != Candidate {
		t.Errorf("it is %v in term %d, want a candidate who stays in term 5", h.node.Role(), h.node.Term())
	}
}

func TestOneChangeAtATimeHoldsWhenConfigurationsCountOnCommit(t *testing.T) {
	h := newHost(t, 3, Restored{})
	h.elect()
	h.synced()
	h.step(Message{Kind: AppendEntriesReply, From: 2, Term: h.node.Term(), Success: true, Index: 1})
	breakRule(h, RuleConfOnAppend)
	if _, err := h.node.ProposeConf(h.node.now, Conf{Voters: []NodeID{1, 2}}); err != nil {
		t.Fatal(err)
	}
	if _, err := h.node.ProposeConf(h.node.now, Conf{Voters: []NodeID{1, 3}}); !errors.Is(err, ErrConfPending) {
		t.Errorf("a second change: %v, want ErrConfPending", err)
	}
}

// A transfer that nothing ends while the rule is broken is over soon after it is mended, and commands are taken again.
func TestATransferThatOutlivedItsTimeEndsWhenTheRuleIsMended(t *testing.T) {
	h := newHost(t, 3, Restored{})
	h.elect()
	h.synced()
	breakRule(h, RuleTransferAborts)
	if err := h.node.TransferLeader(h.node.now, 2); err != nil {
		t.Fatal(err)
	}
	h.node.Tick(h.node.now + h.node.Options().ElectionTimeout[1])
	if _, _, err := h.node.Propose(h.node.now, nil); !errors.Is(err, ErrTransferring) {
		t.Fatalf("with the rule broken: %v, want ErrTransferring", err)
	}
	o := h.node.Options()
	o.Broken = RuleSet{}
	if err := h.node.Configure(h.node.now, o); err != nil {
		t.Fatal(err)
	}
	h.node.Tick(h.node.Deadline())
	if _, _, err := h.node.Propose(h.node.now, nil); err != nil {
		t.Errorf("with the rule mended: %v", err)
	}
}

func TestALeaderCommitsNoMoreThanItsOwnLogThoughFollowersHoldMore(t *testing.T) {
	for _, r := range Rules() {
		h := newHost(t, 3, Restored{})
		h.elect()
		h.synced()
		breakRule(h, r)
		for _, follower := range []NodeID{2, 3} {
			h.step(Message{Kind: AppendEntriesReply, From: follower, Term: h.node.Term(), Success: true, Index: 20})
			h.collect()
		}
		if last, commit := h.node.log.lastIndex(), h.node.Status().CommitIndex; commit > last {
			t.Errorf("%v broken: entry %d is committed, and the log ends at %d", r, commit, last)
		}
	}
}

func TestABrokenLeaseOutlivesItsRound(t *testing.T) {
	for _, broken := range []bool{false, true} {
		h := newHost(t, 3, Restored{})
		o := h.node.Options()
		o.CheckQuorum, o.LeaderLease = true, true
		if err := h.node.Configure(0, o); err != nil {
			t.Fatal(err)
		}
		h.elect()
		h.node.Beat(h.node.now)
		h.collect()
		h.step(Message{Kind: AppendEntriesReply, From: 2, Term: h.node.Term(), Success: true, Index: 1, Round: 1})
		if !h.node.leaseHolds() {
			t.Fatal("no lease behind an answered round")
		}
		if broken {
			o.Broken = o.Broken.With(RuleLeaseFromSend)
			h.node.opt, h.node.watched = o.withDefaults(), true
		}
		h.node.advance(h.node.now + o.ElectionTimeout[0])
		if h.node.leaseHolds() != broken {
			t.Errorf("rule broken: %v; an election timeout later, the lease holds: %v", broken, !broken)
		}
	}
}

func TestEmptyHeartbeatsCarryNothing(t *testing.T) {
	h := newHost(t, 3, Restored{})
	o := h.node.Options()
	o.EmptyHeartbeats = true
	if err := h.node.Configure(0, o); err != nil {
		t.Fatal(err)
	}
	h.elect()
	h.took() // the no-op, which gets lost
	h.node.Beat(h.node.now)
	h.collect()
	for _, m := range h.took() {
		if m.Kind == AppendEntries && len(m.Entries) > 0 {
			t.Errorf("a heartbeat with %d entries", len(m.Entries))
		}
	}
	h.step(Message{Kind: AppendEntriesReply, From: 2, Term: h.node.Term(), Success: true, Round: 1})
	if sent := h.took(); len(sent) != 1 || len(sent[0].Entries) != 1 {
		t.Errorf("the answer to a heartbeat makes the leader send %+v, want the entry that was lost", sent)
	}
}
