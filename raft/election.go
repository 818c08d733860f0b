package raft

import (
	"slices"

	"raftplayground/raft/quorum"
)

// electionTimeout: no leader was heard and no vote given for too long (§5.2).
func (n *Node) electionTimeout(why Reason) {
	rule := RuleElectionTimeout
	if n.applies(RuleElectionAgain, n.role == Candidate) {
		rule = RuleElectionAgain
	}
	n.trace(Fact{Kind: FactTimerFired, Timer: ElectionTimer, Waited: n.now - n.electionTimer.Set, Reason: why, Rule: rule,
		Also: [4]Rule{n.kept(RuleOnlyVotersCampaign, !n.mayCampaign())}})
	switch {
	case !n.rule(RuleOnlyVotersCampaign, n.mayCampaign()):
		n.resetElectionTimer()
	case n.applies(RulePreVote, n.opt.PreVote):
		n.startPreVote()
	default:
		n.startElection(false)
	}
}

// startElection: a new term, a vote for itself, a new timer, and RequestVote to all others (Candidates, 1).
// The requests leave when term and vote are on disk, and its own vote counts from then on: a candidate
// that crashed before would otherwise ask twice in one term, with different logs.
func (n *Node) startElection(transfer bool) {
	n.applies(RuleStartElection, true)
	from := n.currentTerm
	n.currentTerm++
	n.votedFor = n.id
	n.disk.hardStateChanged()
	n.trace(Fact{Kind: FactTerm, FromTerm: from, Term: n.currentTerm, Reason: ReasonCampaign, Rule: RuleStartElection})

	was := n.role
	n.become(Candidate)
	n.trace(Fact{Kind: FactRole, FromRole: was, Role: Candidate, Term: n.currentTerm, Reason: ReasonCampaign, Rule: RuleStartElection})
	last := n.log.last()
	n.trace(Fact{Kind: FactVote, Peer: n.id, Term: n.currentTerm, Granted: true, Reason: ReasonSelf, Rule: RuleStartElection,
		VotedFor: n.id, Index: last.index, LogTerm: last.term, OwnIndex: last.index, OwnTerm: last.term})
	n.resetElectionTimer()

	for _, to := range n.electorate() {
		n.sendDurable(RuleDurableVote, &Message{Kind: RequestVote, To: to, Index: last.index, LogTerm: last.term, Transfer: transfer})
	}
	n.countOwnVote()
}

// electorate is whom a candidate asks: all voters but itself.
func (n *Node) electorate() []NodeID {
	all := slices.Concat(n.conf.Voters, n.conf.Outgoing)
	slices.Sort(all)
	return slices.DeleteFunc(slices.Compact(all), func(id NodeID) bool { return id == n.id })
}

// requestVote answers a candidate (Figure 2, RequestVote, receiver implementation). A learner votes like
// anybody who is asked: it may be a voter without knowing it yet.
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
	if n.role != Leader {
		n.resetElectionTimer()
	}
}

func (n *Node) answerVote(m *Message, granted bool, why Reason, rule Rule) {
	n.traceVote(m, granted, why, rule)
	reply := Message{Kind: RequestVoteReply, To: m.From, Success: granted}
	if granted {
		n.sendDurable(RuleDurableVote, &reply)
	} else {
		n.send(&reply)
	}
}

func (n *Node) traceVote(m *Message, granted bool, why Reason, rule Rule) {
	last := n.log.last()
	n.trace(Fact{Kind: FactVote, Peer: m.From, Term: m.Term, Granted: granted, Reason: why, Rule: rule, Message: m.Kind,
		Also:     [4]Rule{n.kept(RulePreVoteChangesNothing, why == ReasonWould && m.Term > n.currentTerm)},
		VotedFor: n.votedFor, Index: m.Index, LogTerm: m.LogTerm, OwnIndex: last.index, OwnTerm: last.term})
}

// requestVoteReply counts an answer, in the election that it was given for.
func (n *Node) requestVoteReply(m *Message) {
	if n.role != Candidate {
		return
	}
	if !n.rule(RuleStaleVoteReply, m.Term == n.currentTerm) {
		n.trace(Fact{Kind: FactIgnored, Peer: m.From, Term: m.Term, OwnTerm: n.currentTerm, Reason: ReasonOldTerm, Rule: RuleStaleVoteReply})
		return
	}
	n.countVote(m.From, m.Success)
	if n.votes() == quorum.Won {
		n.becomeLeader()
	}
}

// countVote keeps an answer. Votes are a set: a reply that arrives twice counts once.
func (n *Node) countVote(from NodeID, granted bool) {
	list := &n.candidate.refused
	if granted {
		list = &n.candidate.granted
	}
	var decided Rule
	if n.rule(RuleVoteCountsOnce, !slices.Contains(*list, from)) {
		*list = append(*list, from)
	} else {
		decided = RuleVoteCountsOnce
	}
	of, outgoing := n.majorities(n.candidate.granted)
	n.trace(Fact{Kind: FactTally, Rule: decided, Peer: from, Granted: granted, Servers: n.candidate.granted, Majority: of, Outgoing: outgoing})
}

// votes says how the election stands (Candidates, 2): with a joint configuration it needs a majority of
// the old voters and one of the new.
func (n *Node) votes() quorum.Result {
	c := &n.candidate
	half := func(voters []NodeID) quorum.Result {
		granted, refused := count(c.granted, voters), count(c.refused, voters)
		if n.broken(RuleMajorityWins) && granted >= max(1, len(voters)/2) {
			return quorum.Won
		}
		return quorum.Vote(len(voters), granted, refused)
	}
	if n.applies(RuleJointNeedsBoth, n.conf.Joint()) && n.broken(RuleJointNeedsBoth) {
		return half(append(n.electorate(), n.id))
	}
	result := quorum.Both(half(n.conf.Voters), half(n.conf.Outgoing))
	n.applies(RuleMajorityWins, result == quorum.Won)
	return result
}

// count is how many of the ids are among the voters.
func count(ids, voters []NodeID) int {
	c := 0
	for _, id := range ids {
		if slices.Contains(voters, id) {
			c++
		}
	}
	return c
}

// majorities says how far servers that agree are from a majority of the voters, and while the configuration is joint, of the
// old ones (§6), for the tracer.
func (n *Node) majorities(agree []NodeID) (of, outgoing Majority) {
	of = Majority{Needed: quorum.Majority(len(n.conf.Voters)), Voters: len(n.conf.Voters)}
	if n.conf.Joint() {
		of.Have = count(agree, n.conf.Voters)
		outgoing = Majority{count(agree, n.conf.Outgoing), quorum.Majority(len(n.conf.Outgoing)), len(n.conf.Outgoing)}
	}
	return of, outgoing
}

// seeTerm: a higher term means that what this server knew is over (All servers, 2). Asking for pre-votes
// and granting them speak of a term that nobody has entered yet, and change nothing (dissertation §9.6).
func (n *Node) seeTerm(m *Message) {
	switch {
	case m.Term <= n.currentTerm:
		n.rule(RuleHigherTerm, true)
		return
	case !n.rule(RulePreVoteChangesNothing, m.Kind != PreVote), m.Kind == PreVoteReply && m.Success:
		return
	case n.applies(RulePreVoteAdoptsTerm, m.Kind == PreVoteReply) && n.broken(RulePreVoteAdoptsTerm):
		return
	case n.rule(RuleHigherTerm, false) && n.role != Follower && n.role != Learner:
		return // broken: it goes on campaigning, or leading, in its own term
	}
	n.applies(RuleKeepVoteInTerm, false) // a new term, and a new vote
	from, vote := n.currentTerm, n.votedFor
	n.currentTerm = m.Term
	n.votedFor = None
	n.disk.hardStateChanged()
	n.trace(Fact{Kind: FactTerm, FromTerm: from, Term: m.Term, Peer: m.From, Reason: ReasonHigherTerm, VotedFor: vote, Rule: RuleHigherTerm,
		Also: [4]Rule{n.kept(RuleKeepVoteInTerm, vote != None), n.kept(RulePreVoteAdoptsTerm, m.Kind == PreVoteReply)}})
	n.rest(m.From, ReasonHigherTerm, RuleHigherTerm)
}

// follow accepts the sender of AppendEntries or InstallSnapshot as the leader of the current term: a
// candidate gives up (Candidates, 3), and the election timer starts anew. The vote of the term is kept
// (§5.2): it may be needed to refuse another candidate of the term.
func (n *Node) follow(leader NodeID, term Term) {
	campaigns := n.role == Candidate || n.role == PreCandidate
	if n.applies(RuleLeaderSeen, campaigns && term == n.currentTerm) {
		n.rest(leader, ReasonLeaderSeen, RuleLeaderSeen)
	}
	if n.role == Candidate || n.role == PreCandidate || n.role == Leader {
		return // only when rules are broken
	}
	if n.applies(RuleKeepVoteInTerm, true) && n.broken(RuleKeepVoteInTerm) && n.votedFor != None {
		n.votedFor = None
		n.disk.hardStateChanged()
	}
	if n.follower.leader != leader {
		n.follower.leader = leader
		n.trace(Fact{Kind: FactFollow, Peer: leader, Term: n.currentTerm})
	}
	n.heard = n.now
	n.drawElectionTimer(leader, RuleHeardLeader)
}
