package raft

import "slices"

// electionTimeout: no leader was heard and no vote given for too long (§5.2).
func (n *Node) electionTimeout(why Reason) {
	rule := RuleElectionTimeout
	if n.role == Candidate {
		rule = RuleElectionAgain
	}
	n.trace(Fact{Kind: FactTimerFired, Timer: ElectionTimer, Waited: n.now - n.electionTimer.Set, Reason: why, Rule: rule})
	n.startElection()
}

// startElection: a new term, a vote for itself, a new timer, and RequestVote to all others (Candidates, 1).
// The requests leave when term and vote are on disk, and its own vote counts from then on: a candidate
// that crashed before would otherwise ask twice in one term, with different logs.
func (n *Node) startElection() {
	from := n.currentTerm
	n.currentTerm++
	n.votedFor = n.cfg.ID
	n.disk.hardStateChanged()
	n.trace(Fact{Kind: FactTerm, FromTerm: from, Term: n.currentTerm, Reason: ReasonCampaign, Rule: RuleStartElection})

	was := n.role
	n.become(Candidate)
	n.trace(Fact{Kind: FactRole, FromRole: was, Role: Candidate, Term: n.currentTerm, Reason: ReasonCampaign, Rule: RuleStartElection})
	last := n.log.last()
	n.trace(Fact{Kind: FactVote, Peer: n.cfg.ID, Term: n.currentTerm, Granted: true, Reason: ReasonSelf, Rule: RuleStartElection,
		VotedFor: n.cfg.ID, Index: last.index, LogTerm: last.term, OwnIndex: last.index, OwnTerm: last.term})
	n.resetElectionTimer()

	for _, to := range n.cfg.Voters {
		if to != n.cfg.ID {
			n.sendDurable(Message{Kind: RequestVote, To: to, Index: last.index, LogTerm: last.term})
		}
	}
}

// requestVote answers a candidate (Figure 2, RequestVote, receiver implementation).
func (n *Node) requestVote(m *Message) {
	if !n.rule(RuleRefuseOldTermVote, m.Term >= n.currentTerm) {
		n.answerVote(m, false, ReasonOldTerm, RuleRefuseOldTermVote)
		return
	}
	if !n.rule(RuleVoteOncePerTerm, n.votedFor == None || n.votedFor == m.From) {
		n.answerVote(m, false, ReasonAlreadyVoted, RuleVoteOncePerTerm)
		return
	}
	asked := position{m.Index, m.LogTerm}
	if !n.rule(RuleLogUpToDate, asked.atLeast(n.log.last())) {
		n.answerVote(m, false, ReasonLogOlder, RuleLogUpToDate)
		return
	}
	why := ReasonAgain
	if n.votedFor != m.From {
		why = ReasonFirst
		n.votedFor = m.From
		n.disk.hardStateChanged()
	}
	n.answerVote(m, true, why, RuleLogUpToDate)
	n.resetElectionTimer()
}

func (n *Node) answerVote(m *Message, granted bool, why Reason, rule Rule) {
	last := n.log.last()
	n.trace(Fact{Kind: FactVote, Peer: m.From, Term: m.Term, Granted: granted, Reason: why, Rule: rule,
		VotedFor: n.votedFor, Index: m.Index, LogTerm: m.LogTerm, OwnIndex: last.index, OwnTerm: last.term})
	reply := Message{Kind: RequestVoteReply, To: m.From, Success: granted}
	if granted {
		n.sendDurable(reply)
	} else {
		n.send(reply)
	}
}

// requestVoteReply counts an answer, in the election that it was given for.
func (n *Node) requestVoteReply(m *Message) {
	if n.role != Candidate || !n.rule(RuleStaleVoteReply, m.Term == n.currentTerm) {
		return
	}
	n.countVote(m.From, m.Success)
}

// countVote makes the candidate leader once a majority has voted for it (Candidates, 2). Votes are kept
// as a set: a reply that arrives twice counts once.
func (n *Node) countVote(from NodeID, granted bool) {
	c := &n.candidate
	if granted && !slices.Contains(c.granted, from) {
		c.granted = append(c.granted, from)
	}
	n.trace(Fact{Kind: FactTally, Peer: from, Granted: granted, Servers: c.granted, Needed: n.majority(), Voters: len(n.cfg.Voters)})
	if n.rule(RuleMajorityWins, len(c.granted) >= n.majority()) {
		n.becomeLeader()
	}
}

// seeTerm: a higher term means that what this server knew is over (All servers, 2).
func (n *Node) seeTerm(m *Message) {
	if n.rule(RuleHigherTerm, m.Term <= n.currentTerm) {
		return
	}
	from := n.currentTerm
	n.currentTerm = m.Term
	n.votedFor = None
	n.disk.hardStateChanged()
	n.trace(Fact{Kind: FactTerm, FromTerm: from, Term: m.Term, Peer: m.From, Reason: ReasonHigherTerm, Rule: RuleHigherTerm})
	was := n.role
	n.become(Follower)
	if was != Follower {
		n.trace(Fact{Kind: FactRole, FromRole: was, Role: Follower, Term: m.Term, Peer: m.From, Reason: ReasonHigherTerm, Rule: RuleHigherTerm})
	}
}

// follow accepts the sender of AppendEntries as the leader of the current term: a candidate gives up
// (Candidates, 3), and the election timer starts anew.
func (n *Node) follow(leader NodeID) {
	if n.role == Candidate {
		n.become(Follower)
		n.trace(Fact{Kind: FactRole, FromRole: Candidate, Role: Follower, Term: n.currentTerm, Peer: leader, Reason: ReasonLeaderSeen, Rule: RuleLeaderSeen})
	}
	if n.follower.leader != leader {
		n.follower.leader = leader
		n.trace(Fact{Kind: FactFollow, Peer: leader, Term: n.currentTerm})
	}
	n.resetElectionTimer()
}
