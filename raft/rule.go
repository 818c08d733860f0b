package raft

import (
	"fmt"
	"strings"
)

// Rule is one clause of the algorithm. A firing rule is reported to the Tracer with the numbers that
// it compared; a rule can be broken by configuration, to see what it protects.
type Rule uint8

// The clauses of Figure 2, in its order; then the paper's Figure 13, and what the text and the
// dissertation add.
const (
	NoRule Rule = iota

	// RequestVote, receiver.
	RuleRefuseOldTermVote
	RuleVoteOncePerTerm
	RuleLogUpToDate

	// AppendEntries, receiver.
	RuleRefuseOldTermAppend
	RulePrevLogMatches
	RuleTruncateOnConflict
	RuleReplaceConflict
	RuleTruncateTail
	RuleAppendNew
	RuleLearnCommit
	RuleCommitVerified
	RuleAckVerified

	// All servers.
	RuleApplyCommitted
	RuleHigherTerm
	RuleKeepVoteInTerm

	// Followers.
	RuleElectionTimeout
	RuleHeardLeader
	RuleRandomTimeouts

	// Candidates.
	RuleStartElection
	RuleMajorityWins
	RuleStaleVoteReply
	RuleVoteCountsOnce
	RuleLeaderSeen
	RuleElectionAgain

	// Leaders.
	RuleHeartbeat
	RuleLeaderAppends
	RuleBacktrack
	RuleCommitMajority
	RuleCommitOwnTerm
	RuleNoOpAtTermStart

	// Persistence.
	RuleDurableVote
	RuleDurableLog

	// InstallSnapshot (Figure 13).
	RuleRefuseOldSnapshot
	RuleSnapshotChunks
	RuleSnapshotDone
	RuleSnapshotKeepsSuffix
	RuleSnapshotReplacesLog
	RuleSnapshotRetry

	// PreVote (dissertation §9.6).
	RulePreVote
	RulePreVoteChangesNothing
	RulePreVoteWhileLed
	RulePreVoteAdoptsTerm

	// CheckQuorum and leader stickiness (dissertation §6.2, §4.2.3).
	RuleCheckQuorum
	RuleVoteWhileLed

	// Leadership transfer (dissertation §3.10).
	RuleTransferStopsProposals
	RuleTransferToCaughtUp
	RuleTransferAborts

	// Membership (§6; dissertation §4.1 to §4.3).
	RuleConfOnAppend
	RuleOneVoterAtATime
	RuleOneChangeAtATime
	RuleOwnTermBeforeChange
	RuleJointNeedsBoth
	RuleLeaveJointCommitted
	RuleOnlyVotersCount
	RuleOnlyVotersCampaign
	RuleRemovedLeaderDoesNotCount
	RuleRemovedLeaderStepsDown

	// Reads (§8; dissertation §6.4).
	RuleReadOwnTermFirst
	RuleReadConfirmed
	RuleReadRoundAfter
	RuleReadApplied
	RuleLeaseFromSend
	RuleLeaseDrift
	RuleLeaseVoidAtTransfer

	// Clients (dissertation §6.3), kept by the state machine.
	RuleExactlyOnce

	rulesEnd
)

var rules = [rulesEnd]struct{ name, section string }{
	RuleRefuseOldTermVote:         {"refuseOldTermVote", "§5.1"},
	RuleVoteOncePerTerm:           {"voteOncePerTerm", "§5.2"},
	RuleLogUpToDate:               {"logUpToDate", "§5.2, §5.4.1"},
	RuleRefuseOldTermAppend:       {"refuseOldTermAppend", "§5.1"},
	RulePrevLogMatches:            {"prevLogMatches", "§5.3"},
	RuleTruncateOnConflict:        {"truncateOnConflict", "§5.3"},
	RuleReplaceConflict:           {"replaceConflict", "§5.3"},
	RuleTruncateTail:              {"truncateTail", "§5.3"},
	RuleAppendNew:                 {"appendNew", "§5.3"},
	RuleLearnCommit:               {"learnCommit", "§5.3"},
	RuleCommitVerified:            {"commitVerified", "§5.3"},
	RuleAckVerified:               {"ackVerified", "§5.3"},
	RuleApplyCommitted:            {"applyCommitted", "§5.3"},
	RuleHigherTerm:                {"higherTerm", "§5.1"},
	RuleKeepVoteInTerm:            {"keepVoteInTerm", "§5.2"},
	RuleElectionTimeout:           {"electionTimeout", "§5.2"},
	RuleHeardLeader:               {"heardLeader", "§5.2"},
	RuleRandomTimeouts:            {"randomTimeouts", "§5.2"},
	RuleStartElection:             {"startElection", "§5.2"},
	RuleMajorityWins:              {"majorityWins", "§5.2"},
	RuleStaleVoteReply:            {"staleVoteReply", "§5.2"},
	RuleVoteCountsOnce:            {"voteCountsOnce", "§5.2"},
	RuleLeaderSeen:                {"leaderSeen", "§5.2"},
	RuleElectionAgain:             {"electionAgain", "§5.2"},
	RuleHeartbeat:                 {"heartbeat", "§5.2"},
	RuleLeaderAppends:             {"leaderAppends", "§5.3"},
	RuleBacktrack:                 {"backtrack", "§5.3"},
	RuleCommitMajority:            {"commitMajority", "§5.3"},
	RuleCommitOwnTerm:             {"commitOwnTerm", "§5.3, §5.4.2"},
	RuleNoOpAtTermStart:           {"noOpAtTermStart", "§8"},
	RuleDurableVote:               {"durableVote", "Figure 2"},
	RuleDurableLog:                {"durableLog", "Figure 2"},
	RuleRefuseOldSnapshot:         {"refuseOldSnapshot", "§7, Figure 13"},
	RuleSnapshotChunks:            {"snapshotChunks", "§7, Figure 13"},
	RuleSnapshotDone:              {"snapshotDone", "§7, Figure 13"},
	RuleSnapshotKeepsSuffix:       {"snapshotKeepsSuffix", "§7, Figure 13"},
	RuleSnapshotReplacesLog:       {"snapshotReplacesLog", "§7, Figure 13"},
	RuleSnapshotRetry:             {"snapshotRetry", "§7"},
	RulePreVote:                   {"preVote", "D §9.6"},
	RulePreVoteChangesNothing:     {"preVoteChangesNothing", "D §9.6"},
	RulePreVoteWhileLed:           {"preVoteWhileLed", "D §9.6"},
	RulePreVoteAdoptsTerm:         {"preVoteAdoptsTerm", "D §9.6"},
	RuleCheckQuorum:               {"checkQuorum", "D §6.2"},
	RuleVoteWhileLed:              {"voteWhileLed", "D §4.2.3"},
	RuleTransferStopsProposals:    {"transferStopsProposals", "D §3.10"},
	RuleTransferToCaughtUp:        {"transferToCaughtUp", "D §3.10"},
	RuleTransferAborts:            {"transferAborts", "D §3.10"},
	RuleConfOnAppend:              {"confOnAppend", "§6; D §4.1"},
	RuleOneVoterAtATime:           {"oneVoterAtATime", "D §4.1"},
	RuleOneChangeAtATime:          {"oneChangeAtATime", "D §4.1"},
	RuleOwnTermBeforeChange:       {"ownTermBeforeChange", "D §4.1, as corrected in 2015"},
	RuleJointNeedsBoth:            {"jointNeedsBoth", "§6; D §4.3"},
	RuleLeaveJointCommitted:       {"leaveJointCommitted", "§6; D §4.3"},
	RuleOnlyVotersCount:           {"onlyVotersCount", "D §4.2.1"},
	RuleOnlyVotersCampaign:        {"onlyVotersCampaign", "D §4.2.1"},
	RuleRemovedLeaderDoesNotCount: {"removedLeaderDoesNotCount", "§6; D §4.2.2"},
	RuleRemovedLeaderStepsDown:    {"removedLeaderStepsDown", "§6; D §4.2.2"},
	RuleReadOwnTermFirst:          {"readOwnTermFirst", "§8; D §6.4"},
	RuleReadConfirmed:             {"readConfirmed", "§8; D §6.4"},
	RuleReadRoundAfter:            {"readRoundAfter", "§8; D §6.4"},
	RuleReadApplied:               {"readApplied", "D §6.4"},
	RuleLeaseFromSend:             {"leaseFromSend", "D §6.4.1"},
	RuleLeaseDrift:                {"leaseDrift", "D §6.4.1"},
	RuleLeaseVoidAtTransfer:       {"leaseVoidAtTransfer", "D §6.4.1, §3.10"},
	RuleExactlyOnce:               {"exactlyOnce", "§8; D §6.3"},
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

// Section says where the paper, or with a D the dissertation, states the rule.
func (r Rule) Section() string {
	if r < rulesEnd {
		return rules[r].section
	}
	return ""
}

// RuleSet is a set of rules.
type RuleSet [2]uint64

// With gives the set with r added, Without the set with r removed.
func (s RuleSet) With(r Rule) RuleSet {
	s[r/64] |= 1 << (r % 64)
	return s
}

func (s RuleSet) Without(r Rule) RuleSet {
	s[r/64] &^= 1 << (r % 64)
	return s
}

// Has says whether r is in the set.
func (s RuleSet) Has(r Rule) bool { return s[r/64]&(1<<(r%64)) != 0 }

// Empty says whether no rule is in the set.
func (s RuleSet) Empty() bool { return s == RuleSet{} }

// MarshalText gives the names of the rules, with commas between.
func (s RuleSet) MarshalText() ([]byte, error) {
	var names []string
	for _, r := range Rules() {
		if s.Has(r) {
			names = append(names, r.String())
		}
	}
	return []byte(strings.Join(names, ",")), nil
}

// UnmarshalText reads such a list.
func (s *RuleSet) UnmarshalText(text []byte) error {
	var set RuleSet
	for _, name := range strings.Split(string(text), ",") {
		r, ok := RuleNamed(name)
		if !ok && name != "" {
			return fmt.Errorf("raft: there is no rule %q", name)
		}
		set = set.With(r)
	}
	*s = set.Without(NoRule)
	return nil
}

// RuleNamed finds a rule by its name on the wire.
func RuleNamed(name string) (Rule, bool) {
	for _, r := range Rules() {
		if r.String() == name {
			return r, true
		}
	}
	return NoRule, false
}

// TraceRules says whether the Tracer is told of each rule that is evaluated (FactRule), dozens for each message. At
// first it is; who goes by the other facts alone saves time without.
func (n *Node) TraceRules(on bool) {
	n.deaf = !on
	n.watchRules()
}

func (n *Node) watchRules() {
	n.watched = n.tracer != nil && !n.deaf || !n.opt.Broken.Empty()
}

// rule says whether a guard lets the algorithm go on: it does if it holds, or if it is broken by
// configuration. Small enough to be inlined; what costs is done only when someone watches.
func (n *Node) rule(r Rule, holds bool) bool {
	if n.watched {
		return n.ruleWatched(r, holds)
	}
	return holds
}

func (n *Node) ruleWatched(r Rule, holds bool) bool {
	broken := n.opt.Broken.Has(r)
	if n.tracer != nil && !n.deaf {
		n.asked.Rule, n.asked.Holds, n.asked.Broken = r, holds, broken // its Kind is FactRule, the rest is empty
		n.tracer.Trace(&n.asked)
	}
	return holds || broken
}

// applies says whether a rule that makes the algorithm act, rather than stops it, does so now: holds, as it
// is, and told to who watches. Such a rule is broken by leaving out what it would have done, see broken.
func (n *Node) applies(r Rule, holds bool) bool {
	if n.watched {
		n.ruleWatched(r, holds)
	}
	return holds
}

// broken says whether a rule is broken that is no guard: what it would have done is then left out.
func (n *Node) broken(r Rule) bool {
	return n.watched && n.opt.Broken.Has(r)
}
