package source

import (
	"slices"
	"strings"

	"raftplayground/raft"
)

// Moment is what an event tells of where in the core a rule decided it: docs/protocol.md has the words.
type Moment struct {
	Kind   string
	Reason string
	Type   string // of the message: of one sent, and PreVote of a vote that promises nothing
}

// At is Of with the place first that ran for an event which names the rule, and in it only the lines of the clause that
// was taken.
func At(r raft.Rule, m Moment) ([]Place, error) {
	all, err := Of(r)
	if err != nil || m == (Moment{}) {
		return all, err
	}
	w := where(r, m)
	i := max(0, slices.IndexFunc(all, func(p Place) bool { return p.Function == w.function }))
	if len(all) == 0 || w.function != "" && all[i].Function != w.function {
		return all, nil
	}
	taken := all[i]
	taken.Ran = true
	taken.light(w.clause, w.passed)
	return slices.Concat([]Place{taken}, all[:i], all[i+1:]), nil
}

// span is a clause: its first line, the last of its condition, and its last.
type span struct{ first, head, last int }

// light leaves only the clauses lit in which a text stands, and of those, if the rule let the algorithm go on, what was asked.
func (p *Place) light(text string, passed bool) {
	spans := p.spans
	p.Lit, p.spans = nil, nil
	for _, s := range spans {
		if !strings.Contains(strings.Join(p.Lines[s.first-p.First:s.last+1-p.First], "\n"), text) {
			continue
		}
		if passed {
			s.last = s.head
		}
		p.spans = append(p.spans, s)
		for n := s.first; n <= s.last; n++ {
			p.Lit = append(p.Lit, n)
		}
	}
	slices.Sort(p.Lit)
	p.Lit = slices.Compact(p.Lit)
}

// where is the entry of elsewhere for an event that names a rule; an empty one says that it is the rule's first place.
func where(r raft.Rule, m Moment) place {
	for _, w := range elsewhere {
		if w.rule == r && (w.kind == "" || w.kind == m.Kind) && (w.of == "" || w.of == m.Reason || w.of == m.Type) {
			return w
		}
	}
	return place{}
}

// place is where a rule decided what an event tells.
type place struct {
	rule     raft.Rule
	kind, of string // of the event: its kind, and its reason or the type of its message
	function string // the first place's, if it is empty
	clause   string // a text of the one that was taken, if the function has several
	passed   bool   // only its condition ran: the rule let the algorithm go on
}

// elsewhere are the rules that are kept in several functions or clauses: by the kind of the event, and its reason or type,
// where it is not the first. A test goes through runs in which every rule fires, and compares with what runs.
var elsewhere = []place{
	{rule: raft.RuleRefuseOldTermVote, of: "PreVote", function: "preVote"},
	{rule: raft.RuleVoteOncePerTerm, of: "PreVote", function: "preVote"},
	{rule: raft.RuleLogUpToDate, of: "PreVote", function: "preVote"},
	{rule: raft.RuleLogUpToDate, of: "first", function: "requestVote", passed: true},
	{rule: raft.RuleLogUpToDate, of: "again", function: "requestVote", passed: true},
	{rule: raft.RulePreVote, kind: "vote", function: "preVote"},
	{rule: raft.RulePreVoteChangesNothing, kind: "role", function: "startPreVote"},
	{rule: raft.RulePreVoteAdoptsTerm, function: "seeTerm", passed: true},
	{rule: raft.RuleHigherTerm, function: "seeTerm", clause: "RuleHigherTerm, false", passed: true},
	{rule: raft.RuleHeardLeader, function: "follow"},
	{rule: raft.RuleRandomTimeouts, function: "drawElectionTimer", passed: true},
	{rule: raft.RuleElectionTimeout, function: "electionTimeout"},
	{rule: raft.RuleHeartbeat, function: "heartbeat"},
	{rule: raft.RuleMajorityWins, function: "votes", clause: "applies(RuleMajorityWins"},
	{rule: raft.RuleVoteCountsOnce, function: "countVote", passed: true},
	{rule: raft.RuleDurableVote, of: "RequestVote", function: "startElection"},
	{rule: raft.RuleDurableVote, of: "RequestVoteReply", function: "answerVote"},
	{rule: raft.RuleDurableLog, of: "AppendEntriesReply", function: "appendEntries"},
	{rule: raft.RuleDurableLog, of: "InstallSnapshotReply", function: "installSnapshot"},
	{rule: raft.RuleVoteWhileLed, function: "ignoresWhileLed", passed: true},
	{rule: raft.RuleTruncateOnConflict, kind: "truncate", function: "resolve"},
	{rule: raft.RuleTruncateTail, function: "resolve", passed: true},
	{rule: raft.RuleAppendNew, function: "takeOver", passed: true},
	{rule: raft.RuleLearnCommit, function: "learnCommit", passed: true},
	{rule: raft.RuleLeaderAppends, function: "Propose", passed: true},
	{rule: raft.RuleBacktrack, function: "backtrack", passed: true},
	{rule: raft.RuleCommitMajority, function: "advanceCommit", passed: true},
	{rule: raft.RuleCommitOwnTerm, function: "advanceCommit", passed: true},
	{rule: raft.RuleSnapshotRetry, function: "sendSnapshot", clause: "applies(RuleSnapshotRetry"},
	{rule: raft.RuleOnlyVotersCount, function: "reached", passed: true},
	{rule: raft.RuleRemovedLeaderDoesNotCount, function: "reached", passed: true},
	{rule: raft.RuleJointNeedsBoth, kind: "role", function: "votes", passed: true},
	{rule: raft.RuleJointNeedsBoth, kind: "commit", function: "majorityReached", clause: "applies(RuleJointNeedsBoth"},
	{rule: raft.RuleConfOnAppend, kind: "append", function: "proposeConf"},
	{rule: raft.RuleConfOnAppend, kind: "config", function: "inForce"},
	{rule: raft.RuleConfOnAppend, kind: "role", function: "useRestingRole"},
	{rule: raft.RuleOneVoterAtATime, function: "proposeConf"},
	{rule: raft.RuleOneChangeAtATime, function: "proposeConf", passed: true},
	{rule: raft.RuleOwnTermBeforeChange, function: "proposeConf", passed: true},
	{rule: raft.RuleLeaveJointCommitted, function: "leaveJoint"},
	{rule: raft.RuleTransferStopsProposals, kind: "transfer", function: "TransferLeader"},
	{rule: raft.RuleTransferToCaughtUp, kind: "timerFired", function: "timeoutNow"},
	{rule: raft.RuleTransferToCaughtUp, kind: "transfer", function: "transferIfReady", passed: true},
	{rule: raft.RuleLeaseVoidAtTransfer, kind: "transfer", function: "transferIfReady"},
	{rule: raft.RuleLeaseFromSend, function: "leaseHolds", clause: "!n.rule(RuleLeaseFromSend", passed: true},
	{rule: raft.RuleReadConfirmed, of: "lease", function: "lead"},
	{rule: raft.RuleReadConfirmed, function: "roundsAnswered"},
	{rule: raft.RuleReadRoundAfter, function: "roundsAnswered", passed: true},
	{rule: raft.RuleReadApplied, of: "told", function: "readIndexReply"},
	{rule: raft.RuleReadApplied, kind: "readProven", function: "traceRead"},
}
