package search

import (
	"slices"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/sim"
)

// run plays a scenario under the eyes of all judges, and gives what fell.
func run(t *testing.T, s sim.Scenario, observe func(*sim.Event)) []sim.Violation {
	t.Helper()
	s.Hash = ""
	c, err := s.Run(observe, check.All(), newExactlyOnce())
	if err != nil {
		t.Fatal(err)
	}
	return c.Violations()
}

// preventing are the rules that a violation names: those that would have kept the property from falling.
func preventing(v sim.Violation) (rules []string) {
	for _, g := range v.Grounds {
		if g.What == sim.GroundRule && g.Prevents {
			rules = append(rules, g.Rule)
		}
	}
	return rules
}

// TestEveryFallNamesTheRuleThatWouldHavePreventedIt: whatever falls without a rule, in the schedules of the table and in those that the hunt
// has found, names the rule, and no other that is broken beside it.
func TestEveryFallNamesTheRuleThatWouldHavePreventedIt(t *testing.T) {
	idle := []raft.Rule{raft.RuleHeartbeat, raft.RuleAppendNew, raft.RulePreVoteWhileLed} // whose loss breaks nothing
	for _, f := range finds(t) {
		s := f.scenario
		if s.Config.Broken != (raft.RuleSet{}).With(f.rule) {
			continue // one that is only dangerous beside another
		}
		for _, r := range idle {
			s.Config.Broken = s.Config.Broken.With(r)
		}
		all := run(t, s, nil)
		for _, v := range all {
			if v.Property == f.property && !slices.Equal(preventing(v), []string{f.rule.String()}) {
				t.Errorf("%v: %s: %+v", f.rule, v.Property, v.Grounds)
			}
		}
		all = run(t, f.scenario, nil)
		if !slices.ContainsFunc(all, func(v sim.Violation) bool { return v.Property == f.property }) {
			t.Errorf("%v: %v fall", f.rule, all)
		}
		for _, v := range all {
			if !slices.Equal(preventing(v), []string{f.rule.String()}) {
				t.Errorf("%v: %s: %+v", f.rule, v.Property, v.Grounds)
			}
			if v.Grounds[0].From != 0 || v.Grounds[0].To != nil {
				t.Errorf("%v: %+v, want it broken from the start on", f.rule, v.Grounds[0])
			}
		}
	}
	for _, r := range table(t) {
		broken := r.cfg
		broken.Broken = broken.Broken.With(r.rule)
		p := player(t, broken)
		p.PlayAll(slices.Concat(r.setup, r.steps))
		for _, v := range p.Cluster().Violations() {
			if !slices.Equal(preventing(v), []string{r.rule.String()}) {
				t.Errorf("%v: %s: %+v", r.rule, v.Property, v.Grounds)
			}
		}
	}
}

// TestARuleMendedBeforeTheFallIsNamed: a property may fall for what was done while the rule was broken.
func TestARuleMendedBeforeTheFallIsNamed(t *testing.T) {
	late := 0
	for _, f := range finds(t) {
		last := len(f.scenario.Actions) - 1
		s := f.scenario
		mend := sim.Action{At: s.Actions[last].At, Do: "mend", Rule: f.rule.String()}
		s.Actions = slices.Insert(slices.Clone(s.Actions), last, mend)
		for _, v := range run(t, s, nil) {
			i := slices.IndexFunc(v.Grounds, func(g sim.Ground) bool { return g.Rule == f.rule.String() })
			if i < 0 || !v.Grounds[i].Prevents {
				t.Errorf("%v: %s: %+v", f.rule, v.Property, v.Grounds)
				continue
			}
			if to := v.Grounds[i].To; to != nil {
				late++
				if *to != mend.At || v.Grounds[i].From != 0 {
					t.Errorf("%v: %+v, mended at %d", f.rule, v.Grounds[i], mend.At)
				}
			}
		}
	}
	if late < 20 {
		t.Errorf("%d properties fall once the rule is kept again: too few to tell", late)
	}
}

// fact is an event that a violation names, as far as it matters: what happened, and to whom.
type fact struct {
	kind   sim.Kind
	server raft.NodeID
}

// Each property, a rule without which it falls, and the two events that contradict each other then. The other properties fall by
// no broken rule: package check tests them with events made up.
var contradictions = []struct {
	property       check.Property
	rule           raft.Rule
	code           string
	servers        []raft.NodeID
	index          raft.Index
	term           raft.Term
	earlier, later fact
}{
	{check.ElectionSafety, raft.RuleMajorityWins, "twoLeaders", []raft.NodeID{1, 3}, 0, 1, fact{sim.RoleChanged, 1}, fact{sim.RoleChanged, 3}},
	{check.LeaderAppendOnly, raft.RuleRefuseOldTermAppend, "leaderRemoves", []raft.NodeID{3}, 1, 2, fact{sim.RoleChanged, 3}, fact{sim.Truncated, 3}},
	{check.LogMatching, raft.RuleReplaceConflict, "entriesFollow", []raft.NodeID{1, 2}, 2, 3, fact{sim.Appended, 2}, fact{sim.Appended, 1}},
	{check.LeaderCompleteness, raft.RuleLogUpToDate, "leaderLacks", []raft.NodeID{1, 3}, 2, 3, fact{sim.Committed, 1}, fact{sim.RoleChanged, 3}},
	{check.LeaderCompleteness, raft.RuleCommitOwnTerm, "leaderLacks", []raft.NodeID{3, 4}, 1, 5, fact{sim.Committed, 3}, fact{sim.RoleChanged, 4}},
	{check.StateMachineSafety, raft.RuleCommitVerified, "appliedDiffer", []raft.NodeID{1, 2}, 1, 1, fact{sim.Applied, 1}, fact{sim.Applied, 2}},
	{check.CommittedStays, raft.RuleTruncateOnConflict, "committedRemoved", []raft.NodeID{2}, 1, 1, fact{sim.Committed, 2}, fact{sim.Truncated, 2}},
	{check.TermsInOrder, raft.RuleHigherTerm, "termAhead", []raft.NodeID{1}, 1, 2, fact{sim.TermChanged, 1}, fact{sim.Appended, 1}},
	{check.TermsInOrder, raft.RulePrevLogMatches, "termsFall", []raft.NodeID{2}, 2, 0, fact{sim.Appended, 2}, fact{sim.Appended, 2}},
	{check.TermNeverFalls, raft.RuleKeepVoteInTerm, "diskVoteFalls", []raft.NodeID{1}, 0, 3, fact{sim.Persisted, 1}, fact{sim.Persisted, 1}},
	{check.VoteOnce, raft.RuleDurableVote, "votedTwice", []raft.NodeID{1, 2, 3}, 0, 1, fact{sim.Sent, 3}, fact{sim.Sent, 3}},
	{check.DurableBeforeReply, raft.RuleDurableVote, "voteNotOnDisk", []raft.NodeID{1}, 0, 1, fact{sim.TermChanged, 1}, fact{sim.Sent, 1}},
	{check.DurableBeforeReply, raft.RuleDurableLog, "entryNotOnDisk", []raft.NodeID{1}, 1, 1, fact{sim.Persisted, 1}, fact{sim.Sent, 1}},
	{check.DurableBeforeReply, raft.RuleVoteOncePerTerm, "voteForAnother", []raft.NodeID{2}, 0, 1, fact{sim.Persisted, 2}, fact{sim.RoleChanged, 2}},
	{check.ConfigurationSafety, raft.RuleOneChangeAtATime, "configUncommitted", []raft.NodeID{1}, 3, 1, fact{sim.Appended, 1}, fact{sim.Appended, 1}},
	{check.ConfigurationSafety, raft.RuleOneVoterAtATime, "majoritiesApart", []raft.NodeID{2}, 2, 1, fact{}, fact{sim.Appended, 2}}, // the first configuration is older than the run
	{check.Linearizability, raft.RuleReadApplied, "readNothingUnexplained", []raft.NodeID{}, 0, 0, fact{sim.Returned, 0}, fact{sim.Returned, 0}},
	{"wholeSnapshots", raft.RuleSnapshotDone, "snapshotBroken", []raft.NodeID{1}, 3, 2, fact{}, fact{sim.Installed, 1}}, // what can't be read contradicts nothing else
	{ExactlyOnce, raft.RuleExactlyOnce, "tookEffectTwice", []raft.NodeID{2}, 3, 1, fact{sim.Applied, 2}, fact{sim.Applied, 2}},
}

func TestAViolationNamesBothFacts(t *testing.T) {
	var covered []check.Property
	byRule := map[raft.Rule]find{}
	for _, f := range finds(t) {
		byRule[f.rule] = f
	}
	for _, c := range contradictions {
		covered = append(covered, c.property)
		var happened []fact // by seq - 1
		var found *sim.Violation
		var later fact
		run(t, byRule[c.rule].scenario, func(e *sim.Event) {
			if e.Kind == sim.ViolationFound && e.Violation.Property == string(c.property) {
				found, later = e.Violation, happened[len(happened)-1]
			}
			server := e.Server
			if e.Kind == sim.Sent {
				server = raft.NodeID(e.Message.From)
			}
			happened = append(happened, fact{e.Kind, server})
		})
		if found == nil {
			t.Errorf("%s does not fall without %v", c.property, c.rule)
			continue
		}
		var earlier fact
		if found.Earlier > 0 {
			earlier = happened[found.Earlier-1]
		}
		if found.Code != c.code || !slices.Equal(found.Servers, c.servers) || found.Index != c.index || found.Term != c.term {
			t.Errorf("%s without %v: %s on %v, index %d, term %d", c.property, c.rule, found.Code, found.Servers, found.Index, found.Term)
		}
		if earlier != c.earlier || later != c.later {
			t.Errorf("%s without %v: %v contradicts %v", c.property, c.rule, later, earlier)
		}
	}
	for _, p := range check.Properties() {
		if !slices.Contains(covered, p) && p != check.CommitWithinLog && p != check.DiskSurvives {
			t.Errorf("%s is not shown", p)
		}
	}
}
