package raft

// CheckQuorum (dissertation §6.2) and its counterpart, leader stickiness (§4.2.3): a leader that reaches
// no majority steps down by itself, and who hears a leader does not help to depose it. Each needs the other:
// sticky followers of a leader that can't hear them would be stuck.

// startQuorumChecks starts the leader's timer if the option is on, and stops it if not.
func (n *Node) startQuorumChecks() {
	if !n.opt.CheckQuorum {
		n.stopTimer(&n.quorumTimer, QuorumTimer)
	} else if n.quorumTimer.Deadline == Never {
		n.setTimer(&n.quorumTimer, QuorumTimer, n.opt.ElectionTimeout[0])
	}
}

// checkQuorum: has a majority answered since the last check?
func (n *Node) checkQuorum() {
	if !n.rule(RuleCheckQuorum, n.majorityReached(wasHeard, 1) > 0) {
		n.rest(None, ReasonNoQuorum, RuleCheckQuorum)
		return
	}
	for i := range n.leader.peers {
		n.leader.peers[i].heard = false
	}
	n.setTimer(&n.quorumTimer, QuorumTimer, n.opt.ElectionTimeout[0])
}

// ignoresWhileLed: a server that has heard from a leader within the shortest election timeout takes no
// notice of a candidate: it neither votes nor enters the candidate's term. An election that the
// leader itself has asked for is the exception (§3.10).
func (n *Node) ignoresWhileLed(m *Message) bool {
	if m.Kind != RequestVote || m.Term <= n.currentTerm || !n.opt.CheckQuorum {
		return false
	}
	if n.rule(RuleVoteWhileLed, m.Transfer || !n.hearsLeader()) {
		return false
	}
	n.trace(Fact{Kind: FactIgnored, Peer: m.From, Term: m.Term, Reason: ReasonLed, Rule: RuleVoteWhileLed})
	return true
}

// hearsLeader: it leads, or has heard from the leader within the shortest election timeout.
func (n *Node) hearsLeader() bool {
	return n.role == Leader || n.now < n.heard+n.opt.ElectionTimeout[0]
}
