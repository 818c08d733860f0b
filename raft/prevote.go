package raft

import "raftplayground/raft/quorum"

// PreVote (dissertation §9.6): before it disturbs anybody with a new term, a server asks whether the
// others would vote for it. One that can't be elected keeps its term, and does no harm when it returns.

// startPreVote asks for votes in the next term without entering it.
func (n *Node) startPreVote() {
	was := n.role
	n.become(PreCandidate)
	n.trace(Fact{Kind: FactRole, FromRole: was, Role: PreCandidate, Term: n.currentTerm, Reason: ReasonCampaign, Rule: RulePreVote,
		Also: [4]Rule{n.kept(RulePreVoteChangesNothing, true)}})
	n.resetElectionTimer()
	last := n.log.last()
	for _, to := range n.electorate() {
		n.send(&Message{Kind: PreVote, To: to, Term: n.currentTerm + 1, Index: last.index, LogTerm: last.term})
	}
	n.countVote(n.id, true)
	n.preVotesCounted()
}

// preVote answers whether this server would vote for the sender in the term it names: by the rules for a
// vote, and only if it hears no leader. It promises nothing and changes nothing.
func (n *Node) preVote(m *Message) {
	switch {
	case !n.rule(RuleRefuseOldTermVote, m.Term >= n.currentTerm):
		n.answerPreVote(m, false, ReasonOldTerm, RuleRefuseOldTermVote)
	case !n.rule(RulePreVoteWhileLed, !n.hearsLeader()):
		n.answerPreVote(m, false, ReasonLed, RulePreVoteWhileLed)
	case !n.rule(RuleVoteOncePerTerm, m.Term > n.currentTerm || n.votedFor == None || n.votedFor == m.From):
		n.answerPreVote(m, false, ReasonAlreadyVoted, RuleVoteOncePerTerm)
	case !n.rule(RuleLogUpToDate, position{m.Index, m.LogTerm}.atLeast(n.log.last())):
		n.answerPreVote(m, false, ReasonLogOlder, RuleLogUpToDate)
	default:
		n.answerPreVote(m, true, ReasonWould, RulePreVote)
	}
}

// answerPreVote: a grant repeats the term asked for; a refusal carries the own term, so that a server which
// has fallen behind catches up and is heard (RulePreVoteAdoptsTerm).
func (n *Node) answerPreVote(m *Message, granted bool, why Reason, rule Rule) {
	n.traceVote(m, granted, why, rule)
	reply := Message{Kind: PreVoteReply, To: m.From, Success: granted}
	if granted {
		reply.Term = m.Term
	} else if n.currentTerm == 0 {
		return
	}
	n.send(&reply)
}

func (n *Node) preVoteReply(m *Message) {
	if n.role != PreCandidate || m.Success && m.Term != n.currentTerm+1 {
		return
	}
	n.countVote(m.From, m.Success)
	n.preVotesCounted()
}

// preVotesCounted starts the real election once it could be won.
func (n *Node) preVotesCounted() {
	if n.applies(RuleStartElection, n.votes() == quorum.Won) {
		n.startElection(false)
	}
}
