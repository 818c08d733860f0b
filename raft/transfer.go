package raft

// Leadership transfer (dissertation §3.10): the leader stops taking commands, brings the target up to date,
// and tells it to start an election at once. If that takes longer than an election timeout, it goes on
// leading.

type transfer struct {
	to       NodeID // None: no transfer under way
	deadline Micros
	told     bool // TimeoutNow has been sent
}

// TransferLeader hands leadership over to another voter. It fails with ErrNotLeader, ErrTransferring (to
// another one, not done yet) or ErrTarget. Whether it succeeds shows in who leads next.
func (n *Node) TransferLeader(now Micros, to NodeID) error {
	n.advance(now)
	switch {
	case n.role != Leader:
		return ErrNotLeader
	case n.leader.transfer.to != None:
		return ErrTransferring
	case to == n.id || !n.conf.IsVoter(to) || n.progressOf(to) == nil:
		return ErrTarget
	}
	n.leader.transfer = transfer{to: to, deadline: n.now + n.opt.ElectionTimeout[0]}
	n.trace(Fact{Kind: FactTransfer, Peer: to, Reason: ReasonStarted, Rule: RuleTransferStopsProposals})
	n.transferIfReady()
	return nil
}

// transferIfReady tells the target to campaign once it holds the whole log: it could not win before. From
// then on followers may vote although they hear this leader, so its lease is void for good.
func (n *Node) transferIfReady() {
	t := &n.leader.transfer
	if t.to == None || t.told {
		return
	}
	p := n.progressOf(t.to)
	if p == nil || !n.rule(RuleTransferToCaughtUp, p.match == n.log.lastIndex()) {
		return
	}
	t.told = true
	n.leader.leaseVoid = true
	n.send(&Message{Kind: TimeoutNow, To: t.to})
	n.trace(Fact{Kind: FactTransfer, Peer: t.to, Reason: ReasonTold, Rule: RuleTransferToCaughtUp,
		Also: [4]Rule{n.kept(RuleLeaseVoidAtTransfer, n.opt.LeaderLease)}})
}

// abortTransfer: it has taken too long; the leader takes commands again.
func (n *Node) abortTransfer() {
	if n.broken(RuleTransferAborts) {
		n.leader.transfer.deadline = Never
		return
	}
	n.trace(Fact{Kind: FactTransfer, Peer: n.leader.transfer.to, Reason: ReasonAborted, Rule: RuleTransferAborts})
	n.leader.transfer = transfer{}
}

// resumeTransfer: a transfer that outlived its time while the rule was broken is overdue once it is mended.
func (n *Node) resumeTransfer() {
	t := &n.leader.transfer
	if t.to != None && t.deadline == Never && !n.broken(RuleTransferAborts) {
		t.deadline = n.now
	}
}

// timeoutNow: the leader wants this server to campaign at once, without asking for pre-votes.
func (n *Node) timeoutNow(m *Message) {
	if m.Term != n.currentTerm || n.role == Leader || !n.rule(RuleOnlyVotersCampaign, n.mayCampaign()) {
		return
	}
	n.trace(Fact{Kind: FactTimerFired, Timer: ElectionTimer, Waited: n.now - n.electionTimer.Set, Reason: ReasonTold, Rule: RuleTransferToCaughtUp, Peer: m.From})
	n.startElection(true)
}
