package raft

// Rule is one clause of the algorithm. A firing rule is reported to the Tracer with the numbers that
// it compared; a rule can be broken by configuration, to see what it protects.
type Rule uint8

// The clauses of Figure 2, in its order, and what the text adds to them.
const (
	NoRule Rule = iota

	RuleRefuseOldTermVote
	RuleVoteOncePerTerm
	RuleLogUpToDate

	RuleRefuseOldTermAppend
	RulePrevLogMatches
	RuleTruncateOnConflict
	RuleAppendNew
	RuleLearnCommit

	RuleApplyCommitted
	RuleHigherTerm

	RuleElectionTimeout

	RuleStartElection
	RuleMajorityWins
	RuleLeaderSeen
	RuleElectionAgain

	RuleHeartbeat
	RuleLeaderAppends
	RuleBacktrack
	RuleCommitOwnTerm

	RuleNoOpAtTermStart
	RuleDurableBeforeReply
	RuleStaleVoteReply

	rulesEnd
)

var rules = [rulesEnd]struct{ name, section string }{
	RuleRefuseOldTermVote:   {"refuseOldTermVote", "§5.1"},
	RuleVoteOncePerTerm:     {"voteOncePerTerm", "§5.2"},
	RuleLogUpToDate:         {"logUpToDate", "§5.2, §5.4.1"},
	RuleRefuseOldTermAppend: {"refuseOldTermAppend", "§5.1"},
	RulePrevLogMatches:      {"prevLogMatches", "§5.3"},
	RuleTruncateOnConflict:  {"truncateOnConflict", "§5.3"},
	RuleAppendNew:           {"appendNew", "§5.3"},
	RuleLearnCommit:         {"learnCommit", "§5.3"},
	RuleApplyCommitted:      {"applyCommitted", "§5.3"},
	RuleHigherTerm:          {"higherTerm", "§5.1"},
	RuleElectionTimeout:     {"electionTimeout", "§5.2"},
	RuleStartElection:       {"startElection", "§5.2"},
	RuleMajorityWins:        {"majorityWins", "§5.2"},
	RuleLeaderSeen:          {"leaderSeen", "§5.2"},
	RuleElectionAgain:       {"electionAgain", "§5.2"},
	RuleHeartbeat:           {"heartbeat", "§5.2"},
	RuleLeaderAppends:       {"leaderAppends", "§5.3"},
	RuleBacktrack:           {"backtrack", "§5.3"},
	RuleCommitOwnTerm:       {"commitOwnTerm", "§5.3, §5.4.2"},
	RuleNoOpAtTermStart:     {"noOpAtTermStart", "§8"},
	RuleDurableBeforeReply:  {"durableBeforeReply", "§5, Figure 2"},
	RuleStaleVoteReply:      {"staleVoteReply", "§5.2"},
}

// Rules lists every rule, in the order of Figure 2.
func Rules() []Rule {
	all := make([]Rule, 0, rulesEnd-1)
	for r := NoRule + 1; r < rulesEnd; r++ {
		all = append(all, r)
	}
	return all
}

// String gives the rule's name on the wire; the catalogues hold its sentence under that name.
func (r Rule) String() string {
	if r < rulesEnd {
		return rules[r].name
	}
	return ""
}

// Section says where the paper states the rule.
func (r Rule) Section() string {
	if r < rulesEnd {
		return rules[r].section
	}
	return ""
}

// RuleSet is a set of rules.
type RuleSet uint64

// With gives the set with r added.
func (s RuleSet) With(r Rule) RuleSet { return s | 1<<r }

// Has says whether r is in the set.
func (s RuleSet) Has(r Rule) bool { return s&(1<<r) != 0 }

// rule says whether a guard lets the algorithm go on: it does if it holds, or if it is broken by
// configuration. Small enough to be inlined; what costs is done only when someone watches.
func (n *Node) rule(r Rule, holds bool) bool {
	if n.watched {
		return n.ruleWatched(r, holds)
	}
	return holds
}

func (n *Node) ruleWatched(r Rule, holds bool) bool {
	broken := n.cfg.Broken.Has(r)
	n.trace(Fact{Kind: FactRule, Rule: r, Holds: holds, Broken: broken})
	return holds || broken
}
