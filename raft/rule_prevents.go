package raft

import (
	"slices"
	"strings"
)

// Prevents says whether a property is known to fall without the rule: the one that the rule's Without names, one that shows it
// sooner, or one that rests on either. Properties are named as on the wire.
func (r Rule) Prevents(property string) bool {
	_, named, ok := strings.Cut(strings.TrimSuffix(r.Without(), ")."), " (")
	if !ok {
		return false
	}
	fallen := append([]string{inCamelCase(named)}, signs[r]...)
	for i := 0; i < len(fallen); i++ {
		for _, next := range restsOn[fallen[i]] {
			if !slices.Contains(fallen, next) {
				fallen = append(fallen, next)
			}
		}
	}
	return slices.Contains(fallen, property)
}

// signs are the properties that fall sooner than the one that matters, in the schedules that package search has found.
var signs = map[Rule][]string{
	RuleVoteOncePerTerm:     {"termNeverFalls", "voteOnce", "durableBeforeReply"},
	RuleKeepVoteInTerm:      {"termNeverFalls", "voteOnce"},
	RuleDurableVote:         {"durableBeforeReply", "voteOnce"},
	RuleDurableLog:          {"durableBeforeReply"},
	RuleAckVerified:         {"durableBeforeReply"},
	RuleOneVoterAtATime:     {"configurationSafety"},
	RuleOneChangeAtATime:    {"configurationSafety"},
	RuleLeaveJointCommitted: {"configurationSafety"},
	RulePrevLogMatches:      {"termsInOrder"},
	RuleRefuseOldTermAppend: {"leaderAppendOnly"},
	RuleReplaceConflict:     {"logMatching"},
	RuleTruncateOnConflict:  {"committedStays"},
	RuleSnapshotDone:        {"wholeSnapshots"},
}

// restsOn names, for each property, those that can't be relied on without it (§5.4.3).
var restsOn = map[string][]string{
	"electionSafety":     {"logMatching", "leaderCompleteness"},
	"logMatching":        {"stateMachineSafety"},
	"leaderCompleteness": {"committedStays", "stateMachineSafety"},
	"stateMachineSafety": {"linearizability"},
}

// inCamelCase writes words as a name on the wire.
func inCamelCase(words string) string {
	name, rest, _ := strings.Cut(words, " ")
	for _, word := range strings.Fields(rest) {
		name += strings.ToUpper(word[:1]) + word[1:]
	}
	return name
}
