package check

import (
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// The properties must be able to fail: each is shown a history that violates it, and one that looks alike
// and does not.

func leads(s raft.NodeID, term raft.Term) sim.Event {
	return sim.Event{Kind: sim.RoleChanged, Server: s, Fact: &raft.Fact{Role: raft.Leader, Term: term}}
}

func follows(s raft.NodeID) sim.Event {
	return sim.Event{Kind: sim.RoleChanged, Server: s, Fact: &raft.Fact{Role: raft.Follower}}
}

func inTerm(s raft.NodeID, term raft.Term) sim.Event {
	return sim.Event{Kind: sim.TermChanged, Server: s, Fact: &raft.Fact{Term: term}}
}

func appends(s raft.NodeID, from raft.Index, terms ...raft.Term) sim.Event {
	var es []raft.Entry
	for i, term := range terms {
		es = append(es, raft.Entry{Index: from + raft.Index(i), Term: term})
	}
	return sim.Event{Kind: sim.Appended, Server: s, Fact: &raft.Fact{Entries: es}}
}

func truncates(s raft.NodeID, from raft.Index) sim.Event {
	return sim.Event{Kind: sim.Truncated, Server: s, Fact: &raft.Fact{Index: from}}
}

func commits(s raft.NodeID, index raft.Index) sim.Event {
	return sim.Event{Kind: sim.Committed, Server: s, Fact: &raft.Fact{Index: index, Reason: raft.ReasonCounted}}
}

func applies(s raft.NodeID, index raft.Index, term raft.Term) sim.Event {
	return sim.Event{Kind: sim.Applied, Server: s, Entry: &raft.Entry{Index: index, Term: term}}
}

func crashes(s raft.NodeID, term raft.Term, from raft.Index) sim.Event {
	return sim.Event{Kind: sim.Crashed, Server: s, Hard: raft.HardState{CurrentTerm: term}, FromIndex: from}
}

func TestProperties(t *testing.T) {
	for _, c := range []struct {
		name    string
		history []sim.Event
		falls   Property // "" if all hold
	}{
		{"two leaders in one term", []sim.Event{leads(1, 2), leads(2, 2)}, ElectionSafety},
		{"two leaders in two terms", []sim.Event{leads(1, 2), leads(2, 3)}, ""},
		{"one leader, twice in its term", []sim.Event{leads(1, 2), follows(1), leads(1, 2)}, ""},
		{"a leader removes", []sim.Event{appends(1, 1, 1), leads(1, 2), truncates(1, 1)}, LeaderAppendOnly},
		{"a deposed leader removes", []sim.Event{appends(1, 1, 1), leads(1, 2), follows(1), truncates(1, 1)}, ""},
		{"a crashed leader comes back and removes", []sim.Event{appends(1, 1, 1), leads(1, 2), crashes(1, 2, 2), truncates(1, 1)}, ""},
		{"one entry after two pasts", []sim.Event{appends(1, 1, 1, 3), appends(2, 1, 2, 3)}, LogMatching},
		{"a hole", []sim.Event{appends(1, 2, 1)}, LogMatching},
		{"a lost tail is written again", []sim.Event{appends(1, 1, 1, 1), crashes(1, 1, 2), appends(1, 2, 1)}, ""},
		{"different entries of different terms", []sim.Event{appends(1, 1, 1), appends(2, 1, 2)}, ""},
		{"a later leader lacks a committed entry", []sim.Event{inTerm(1, 1), leads(1, 1), appends(1, 1, 1), commits(1, 1), leads(2, 2)}, LeaderCompleteness},
		{"a later leader, elected before the commit, lacks it", []sim.Event{inTerm(1, 1), leads(1, 1), appends(1, 1, 1), leads(2, 2), commits(1, 1)}, LeaderCompleteness},
		{"an earlier leader lacks it", []sim.Event{inTerm(2, 2), leads(2, 2), appends(2, 1, 2), commits(2, 1), leads(1, 1)}, ""},
		{"a later leader holds it", []sim.Event{inTerm(1, 1), leads(1, 1), appends(1, 1, 1), appends(2, 1, 1), commits(1, 1), leads(2, 2)}, ""},
		{"two entries applied at one index", []sim.Event{applies(1, 1, 1), applies(2, 1, 2)}, StateMachineSafety},
		{"applied out of order", []sim.Event{applies(1, 2, 1)}, StateMachineSafety},
		{"applied again after a restart", []sim.Event{applies(1, 1, 1), crashes(1, 1, 2), applies(1, 1, 1)}, ""},
		{"a committed entry is removed", []sim.Event{appends(1, 1, 1), commits(1, 1), truncates(1, 1)}, CommittedStays},
		{"commitIndex falls", []sim.Event{appends(1, 1, 1, 1), commits(1, 2), commits(1, 1)}, CommittedStays},
		{"commitIndex starts over after a crash", []sim.Event{appends(1, 1, 1, 1), commits(1, 2), crashes(1, 1, 3), commits(1, 1)}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			checker := All()
			var found []string
			for i := range c.history {
				if v := checker.Check(&c.history[i]); v != nil {
					found = append(found, v.Property)
				}
			}
			switch {
			case c.falls == "" && len(found) > 0:
				t.Errorf("found %v violated", found)
			case c.falls != "" && (len(found) != 1 || found[0] != string(c.falls)):
				t.Errorf("found %v violated, want %s alone", found, c.falls)
			}
		})
	}
}

func TestAPropertyIsReportedOnce(t *testing.T) {
	checker := All()
	count := 0
	for _, e := range []sim.Event{leads(1, 2), leads(2, 2), leads(3, 2)} {
		if checker.Check(&e) != nil {
			count++
		}
	}
	if count != 1 {
		t.Errorf("reported %d times", count)
	}
}
