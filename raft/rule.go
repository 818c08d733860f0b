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

// Rules lists every rule, in the order of Figure 2.
func Rules() []Rule {
	all := make([]Rule, 0, rulesEnd-1)
	for r := NoRule + 1; r < rulesEnd; r++ {
		all = append(all, r)
	}
	return all
}

// String gives the rule's name, as on the wire; the catalogues hold its sentence under that name.
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

// Sentence says in English what the rule demands.
func (r Rule) Sentence() string {
	if r < rulesEnd {
		return rules[r].sentence
	}
	return ""
}

// Without says in English what goes wrong if the rule is ignored, and in brackets which property falls: one of Figure 3,
// one that is checked beside them, or liveness. Of some rules it says that nothing does.
func (r Rule) Without() string {
	if r < rulesEnd {
		return rules[r].without
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

// Names gives the names of its rules, in their order.
func (s RuleSet) Names() []string {
	names := []string{}
	for _, r := range Rules() {
		if s.Has(r) {
			names = append(names, r.String())
		}
	}
	return names
}

// MarshalText gives the names of the rules, with commas between.
func (s RuleSet) MarshalText() ([]byte, error) { return []byte(strings.Join(s.Names(), ",")), nil }

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
		if n.asked == nil {
			n.asked = &Fact{Kind: FactRule}
		}
		n.asked.Rule, n.asked.Holds, n.asked.Broken = r, holds, broken
		n.tracer.Trace(n.asked)
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

// kept names a rule that decided, if it did and is not broken: for the tracer.
func (n *Node) kept(r Rule, decided bool) Rule {
	if !decided || n.broken(r) {
		return NoRule
	}
	return r
}

// broken says whether a rule is broken that is no guard: what it would have done is then left out.
func (n *Node) broken(r Rule) bool {
	return n.watched && n.opt.Broken.Has(r)
}
