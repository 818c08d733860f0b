package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"raftplayground/internal/golden"
	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// The properties must be able to fail: each is shown a history that violates it, and one that looks alike
// and does not.

func leads(s raft.NodeID, term raft.Term, votes ...raft.NodeID) sim.Event {
	return sim.Event{Kind: sim.RoleChanged, Server: s, Fact: &raft.Fact{Role: raft.Leader, Term: term, Servers: votes}}
}

func follows(s raft.NodeID) sim.Event {
	return sim.Event{Kind: sim.RoleChanged, Server: s, Fact: &raft.Fact{Role: raft.Follower}}
}

func inTerm(s raft.NodeID, term raft.Term) sim.Event {
	return sim.Event{Kind: sim.TermChanged, Server: s, Fact: &raft.Fact{Term: term}}
}

func entries(from raft.Index, terms ...raft.Term) []raft.Entry {
	var es []raft.Entry
	for i, term := range terms {
		es = append(es, raft.Entry{Index: from + raft.Index(i), Term: term})
	}
	return es
}

func appends(s raft.NodeID, from raft.Index, terms ...raft.Term) sim.Event {
	return sim.Event{Kind: sim.Appended, Server: s, Fact: &raft.Fact{Entries: entries(from, terms...)}}
}

func changes(s raft.NodeID, index raft.Index, term raft.Term, conf raft.Conf) sim.Event {
	return sim.Event{Kind: sim.Appended, Server: s, Fact: &raft.Fact{Reason: raft.ReasonLeader,
		Entries: []raft.Entry{{Index: index, Term: term, Kind: raft.ConfEntry, Data: conf.Encode()}}}}
}

func voters(ids ...raft.NodeID) raft.Conf { return raft.Conf{Voters: ids} }

func truncates(s raft.NodeID, from raft.Index) sim.Event {
	return sim.Event{Kind: sim.Truncated, Server: s, Fact: &raft.Fact{Index: from}}
}

func commits(s raft.NodeID, index raft.Index) sim.Event {
	return sim.Event{Kind: sim.Committed, Server: s, Fact: &raft.Fact{Index: index, Reason: raft.ReasonCounted}}
}

func counts(s raft.NodeID, index raft.Index, term raft.Term, on ...raft.NodeID) sim.Event {
	return sim.Event{Kind: sim.Committed, Server: s, Fact: &raft.Fact{Index: index, Term: term, Reason: raft.ReasonCounted, Servers: on}}
}

func applies(s raft.NodeID, index raft.Index, term raft.Term) sim.Event {
	return sim.Event{Kind: sim.Applied, Server: s, Entry: &raft.Entry{Index: index, Term: term}}
}

func compacts(s raft.NodeID, index raft.Index, term raft.Term) sim.Event {
	return sim.Event{Kind: sim.SnapshotTaken, Server: s, Fact: &raft.Fact{Index: index, LogTerm: term}}
}

// installs has a server take over a snapshot, after which its log ends at last.
func installs(s raft.NodeID, index raft.Index, term raft.Term, last raft.Index) sim.Event {
	return sim.Event{Kind: sim.Installed, Server: s, Fact: &raft.Fact{Index: index, LogTerm: term, OwnIndex: last}}
}

func hard(term raft.Term, vote raft.NodeID) raft.HardState {
	return raft.HardState{CurrentTerm: term, VotedFor: vote}
}

// writes puts a term, a vote and entries on disk.
func writes(s raft.NodeID, h raft.HardState, es ...raft.Entry) sim.Event {
	save := &raft.Save{HardState: h, Entries: es}
	if len(es) > 0 {
		save.From = es[0].Index
	}
	return sim.Event{Kind: sim.Persisted, Server: s, Hard: h, Save: save}
}

func wipes(s raft.NodeID, h raft.HardState, last raft.Index) sim.Event {
	return sim.Event{Kind: sim.Wiped, Server: s, Hard: h, LastIndex: last}
}

func crashes(s raft.NodeID, h raft.HardState, last raft.Index) sim.Event {
	return sim.Event{Kind: sim.Crashed, Server: s, Hard: h, LastIndex: last}
}

func sends(m raft.Message) sim.Event {
	return sim.Event{Kind: sim.Sent, Message: &sim.Message{Raft: m}}
}

func grants(s, to raft.NodeID, term raft.Term) sim.Event {
	return sends(raft.Message{Kind: raft.RequestVoteReply, From: s, To: to, Term: term, Success: true})
}

func acks(s, to raft.NodeID, term raft.Term, index raft.Index) sim.Event {
	return sends(raft.Message{Kind: raft.AppendEntriesReply, From: s, To: to, Term: term, Index: index, Success: true})
}

func invokes(id uint64, op, value string) sim.Event {
	return sim.Event{Kind: sim.Invoked, Operation: &sim.Operation{ID: id, Op: op, Key: "x", Value: value}}
}

func returns(id uint64, op, value, outcome, result string) sim.Event {
	return sim.Event{Kind: sim.Returned, Operation: &sim.Operation{ID: id, Op: op, Key: "x", Value: value, Outcome: outcome, Result: result}}
}

func TestProperties(t *testing.T) {
	fell := map[Property]bool{}
	facts, unseen := map[string]string{}, sim.Contradictions()
	for _, c := range []struct {
		name    string
		history []sim.Event
		falls   Property // "" if all hold
	}{
		{"two leaders in one term", []sim.Event{leads(1, 2), leads(2, 2)}, ElectionSafety},
		{"two leaders in two terms", []sim.Event{leads(1, 2), leads(2, 3)}, ""},
		{"one leader, twice in its term", []sim.Event{leads(1, 2), follows(1), leads(1, 2)}, ""},

		{"a leader removes", []sim.Event{inTerm(1, 2), appends(1, 1, 1), leads(1, 2), truncates(1, 1)}, LeaderAppendOnly},
		{"a deposed leader removes", []sim.Event{inTerm(1, 2), appends(1, 1, 1), leads(1, 2), follows(1), truncates(1, 1)}, ""},
		{"a crashed leader comes back and removes", []sim.Event{inTerm(1, 2), appends(1, 1, 1), leads(1, 2),
			writes(1, hard(2, 1), entries(1, 1)...), crashes(1, hard(2, 1), 1), truncates(1, 1)}, ""},

		{"one entry after two pasts", []sim.Event{inTerm(1, 3), inTerm(2, 3), appends(1, 1, 1, 3), appends(2, 1, 2, 3)}, LogMatching},
		{"one entry with two contents", []sim.Event{inTerm(1, 1), inTerm(2, 1), appends(1, 1, 1),
			{Kind: sim.Appended, Server: 2, Fact: &raft.Fact{Entries: []raft.Entry{{Index: 1, Term: 1, Data: []byte("x")}}}}}, LogMatching},
		{"a hole", []sim.Event{inTerm(1, 1), appends(1, 2, 1)}, LogMatching},
		{"a lost tail is written again", []sim.Event{inTerm(1, 1), appends(1, 1, 1, 1), writes(1, hard(1, 0), entries(1, 1)...),
			crashes(1, hard(1, 0), 1), appends(1, 2, 1)}, ""},
		{"different entries of different terms", []sim.Event{inTerm(1, 1), inTerm(2, 2), appends(1, 1, 1), appends(2, 1, 2)}, ""},
		{"a conflicting suffix stays behind a snapshot", []sim.Event{inTerm(1, 2), appends(1, 1, 1, 1), inTerm(2, 2), appends(2, 1, 2),
			commits(2, 1), applies(2, 1, 2), installs(1, 1, 2, 2)}, LogMatching},
		{"a log goes on behind a snapshot", []sim.Event{inTerm(1, 2), appends(1, 1, 1, 1), inTerm(2, 2), appends(2, 1, 2),
			commits(2, 1), applies(2, 1, 2), installs(1, 1, 2, 1), appends(1, 2, 2)}, ""},

		{"a later leader lacks a committed entry", []sim.Event{inTerm(1, 1), leads(1, 1), appends(1, 1, 1), commits(1, 1), leads(2, 2)}, LeaderCompleteness},
		{"a later leader, elected before the commit, lacks it", []sim.Event{inTerm(1, 1), leads(1, 1), appends(1, 1, 1), leads(2, 2), commits(1, 1)}, LeaderCompleteness},
		{"an earlier leader lacks it", []sim.Event{inTerm(2, 2), leads(2, 2), appends(2, 1, 2), commits(2, 1), leads(1, 1)}, ""},
		{"a later leader holds it", []sim.Event{inTerm(1, 1), inTerm(2, 1), leads(1, 1), appends(1, 1, 1), appends(2, 1, 1), commits(1, 1), leads(2, 2)}, ""},
		{"a later leader has it in a snapshot", []sim.Event{inTerm(1, 1), inTerm(2, 1), leads(1, 1), appends(1, 1, 1), commits(1, 1),
			applies(1, 1, 1), installs(2, 1, 1, 1), leads(2, 2)}, ""},

		{"two entries applied at one index", []sim.Event{inTerm(1, 1), appends(1, 1, 1), commits(1, 1), applies(1, 1, 1),
			inTerm(2, 2), appends(2, 1, 2), commits(2, 1), applies(2, 1, 2)}, StateMachineSafety},
		{"applied again after a restart", []sim.Event{inTerm(1, 1), appends(1, 1, 1), writes(1, hard(1, 0), entries(1, 1)...), commits(1, 1),
			applies(1, 1, 1), crashes(1, hard(1, 0), 1), commits(1, 1), applies(1, 1, 1)}, ""},
		{"two contents applied at one index", []sim.Event{inTerm(1, 1), appends(1, 1, 1), commits(1, 1), applies(1, 1, 1), inTerm(2, 1), appends(2, 1, 1),
			commits(2, 1), {Kind: sim.Applied, Server: 2, Entry: &raft.Entry{Index: 1, Term: 1, Data: []byte("x")}}}, StateMachineSafety},
		{"applied before the one before it", []sim.Event{inTerm(1, 1), appends(1, 1, 1, 1), commits(1, 2), applies(1, 2, 1)}, StateMachineSafety},
		{"a snapshot of an entry that was not applied", []sim.Event{inTerm(1, 1), appends(1, 1, 1), commits(1, 1), compacts(1, 1, 1)}, StateMachineSafety},
		{"a snapshot of another entry than was applied", []sim.Event{inTerm(1, 1), appends(1, 1, 1), commits(1, 1), applies(1, 1, 1), installs(2, 1, 2, 1)}, StateMachineSafety},

		{"a committed entry is removed", []sim.Event{inTerm(1, 1), appends(1, 1, 1), commits(1, 1), truncates(1, 1)}, CommittedStays},
		{"commitIndex falls", []sim.Event{inTerm(1, 1), appends(1, 1, 1, 1), commits(1, 2), commits(1, 1)}, CommittedStays},
		{"commitIndex starts over after a crash", []sim.Event{inTerm(1, 1), appends(1, 1, 1, 1), writes(1, hard(1, 0), entries(1, 1, 1)...),
			commits(1, 2), crashes(1, hard(1, 0), 2), commits(1, 1)}, ""},
		{"a snapshot behind commitIndex", []sim.Event{inTerm(1, 1), appends(1, 1, 1, 1), commits(1, 2), applies(1, 1, 1), installs(1, 1, 1, 2)}, CommittedStays},

		{"commitIndex past the log", []sim.Event{commits(1, 1)}, CommitWithinLog},
		{"applied out of order", []sim.Event{inTerm(1, 1), appends(1, 1, 1, 1), commits(1, 2), applies(1, 1, 1), applies(1, 1, 1)}, CommitWithinLog},
		{"applied before it is committed", []sim.Event{inTerm(1, 1), appends(1, 1, 1), applies(1, 1, 1)}, CommitWithinLog},

		{"terms fall along a log", []sim.Event{inTerm(1, 2), appends(1, 1, 2, 1)}, TermsInOrder},
		{"terms fall from one append to the next", []sim.Event{inTerm(1, 2), appends(1, 1, 2), appends(1, 2, 1)}, TermsInOrder},
		{"an entry of the future", []sim.Event{inTerm(1, 1), appends(1, 1, 2)}, TermsInOrder},
		{"terms grow along a log", []sim.Event{inTerm(1, 2), appends(1, 1, 1, 2, 2)}, ""},

		{"currentTerm falls", []sim.Event{inTerm(1, 2), inTerm(1, 1)}, TermNeverFalls},
		{"currentTerm falls on disk", []sim.Event{writes(1, hard(2, 0)), writes(1, hard(1, 0))}, TermNeverFalls},
		{"a vote is changed on disk", []sim.Event{writes(1, hard(2, 1)), writes(1, hard(2, 3))}, TermNeverFalls},
		{"a vote is taken back on disk", []sim.Event{writes(1, hard(2, 1)), writes(1, hard(2, 0))}, TermNeverFalls},
		{"a vote that was not on disk is lost", []sim.Event{inTerm(1, 2), crashes(1, hard(0, 0), 0), inTerm(1, 1)}, ""},
		{"a first vote, and a new term", []sim.Event{writes(1, hard(2, 0)), writes(1, hard(2, 3)), writes(1, hard(3, 0))}, ""},

		{"two votes in a term", []sim.Event{writes(1, hard(2, 2)), grants(1, 2, 2), writes(1, hard(3, 0)), grants(1, 3, 2)}, VoteOnce},
		{"a candidate votes for another", []sim.Event{writes(1, hard(2, 1)), sends(raft.Message{Kind: raft.RequestVote, From: 1, To: 2, Term: 2}),
			writes(1, hard(3, 0)), grants(1, 3, 2)}, VoteOnce},
		{"a vote given again", []sim.Event{writes(1, hard(2, 2)), grants(1, 2, 2), grants(1, 2, 2), writes(1, hard(3, 3)), grants(1, 3, 3)}, ""},

		{"a vote before it is on disk", []sim.Event{grants(1, 2, 2), writes(1, hard(2, 2))}, DurableBeforeReply},
		{"a vote, and another on disk", []sim.Event{writes(1, hard(2, 3)), grants(1, 2, 2)}, DurableBeforeReply},
		{"a vote, and the term alone on disk", []sim.Event{writes(1, hard(2, 0)), grants(1, 2, 2)}, DurableBeforeReply},
		{"a candidate before its term is on disk", []sim.Event{writes(1, hard(1, 1)), sends(raft.Message{Kind: raft.RequestVote, From: 1, To: 2, Term: 2})}, DurableBeforeReply},
		{"an acknowledgement before the entry is on disk", []sim.Event{leads(2, 1), writes(1, hard(1, 0), entries(1, 1)...), acks(1, 2, 1, 2)}, DurableBeforeReply},
		{"an acknowledgement, and another entry on disk", []sim.Event{leads(2, 2), writes(1, hard(2, 0), entries(1, 1)...), acks(1, 2, 2, 1)}, DurableBeforeReply},
		{"an acknowledgement of what is on disk", []sim.Event{leads(2, 1), writes(1, hard(1, 0), entries(1, 1, 1)...), acks(1, 2, 1, 2), acks(1, 2, 1, 1)}, ""},
		{"an acknowledgement of a snapshot that is not on disk", []sim.Event{inTerm(1, 1), appends(1, 1, 1), commits(1, 1),
			sends(raft.Message{Kind: raft.InstallSnapshotReply, From: 2, To: 1, Term: 1, Index: 1, Success: true})}, DurableBeforeReply},
		{"an acknowledgement of a snapshot on disk", []sim.Event{inTerm(1, 1), appends(1, 1, 1), commits(1, 1),
			{Kind: sim.Persisted, Server: 2, Hard: hard(1, 0), Save: &raft.Save{HardState: hard(1, 0), Snapshot: &raft.Snapshot{Index: 1, Term: 1}}},
			sends(raft.Message{Kind: raft.InstallSnapshotReply, From: 2, To: 1, Term: 1, Index: 1, Success: true})}, ""},
		{"a leader counts what it has not on disk", []sim.Event{inTerm(1, 1), appends(1, 1, 1), counts(1, 1, 1, 1, 2)}, DurableBeforeReply},
		{"a leader counts others alone", []sim.Event{inTerm(1, 1), appends(1, 1, 1), counts(1, 1, 1, 2, 3)}, ""},
		{"a winner counts a vote that it has not on disk", []sim.Event{leads(1, 2, 1, 2)}, DurableBeforeReply},
		{"a winner counts the vote on its disk", []sim.Event{writes(1, hard(2, 1)), leads(1, 2, 1, 2)}, ""},

		{"what was wiped is promised again", []sim.Event{inTerm(1, 1), appends(1, 1, 1), writes(1, hard(1, 2), entries(1, 1)...), grants(1, 2, 1),
			crashes(1, hard(1, 2), 1), wipes(1, hard(1, 2), 1), {Kind: sim.Restarted, Server: 1}, inTerm(1, 1), appends(1, 1, 1),
			writes(1, hard(1, 3), entries(1, 1)...), grants(1, 3, 1)}, ""},
		{"an acknowledgement of what was wiped", []sim.Event{leads(2, 1), writes(1, hard(1, 0), entries(1, 1, 1)...), acks(1, 2, 1, 2),
			crashes(1, hard(1, 0), 2), wipes(1, hard(1, 0), 2), acks(1, 2, 1, 2)}, DurableBeforeReply},
		{"another's vote, after a wipe", []sim.Event{writes(1, hard(2, 2)), grants(1, 2, 2), crashes(3, hard(0, 0), 0), wipes(3, hard(0, 0), 0),
			writes(1, hard(3, 0)), grants(1, 3, 2)}, VoteOnce},
		{"a wiped disk held something else", []sim.Event{writes(1, hard(1, 2)), crashes(1, hard(1, 2), 0), wipes(1, hard(1, 0), 0)}, DiskSurvives},
		{"a server starts from a disk that was wiped", []sim.Event{writes(1, hard(1, 2)), crashes(1, hard(1, 2), 0), wipes(1, hard(1, 2), 0),
			{Kind: sim.Restarted, Server: 1, Hard: hard(1, 2)}}, DiskSurvives},
		{"a disk loses an entry", []sim.Event{writes(1, hard(1, 0), entries(1, 1, 1)...), crashes(1, hard(1, 0), 1)}, DiskSurvives},
		{"a disk loses a vote", []sim.Event{writes(1, hard(1, 2)), crashes(1, hard(1, 0), 0)}, DiskSurvives},
		{"a server starts from another disk", []sim.Event{writes(1, hard(1, 2)), crashes(1, hard(1, 2), 0), {Kind: sim.Restarted, Server: 1}}, DiskSurvives},

		{"a change before the last is committed", []sim.Event{inTerm(1, 1), changes(1, 1, 1, voters(1, 2, 3, 4)), changes(1, 2, 1, voters(1, 2, 3))}, ConfigurationSafety},
		{"a configuration that can't be read", []sim.Event{inTerm(1, 1), {Kind: sim.Appended, Server: 1, Fact: &raft.Fact{Reason: raft.ReasonLeader,
			Entries: []raft.Entry{{Index: 1, Term: 1, Kind: raft.ConfEntry, Data: []byte{0xff}}}}}}, ConfigurationSafety},
		{"two voters at a time", []sim.Event{inTerm(1, 1), changes(1, 1, 1, voters(1))}, ConfigurationSafety},
		{"a joint configuration left before it is committed", []sim.Event{inTerm(1, 1),
			changes(1, 1, 1, raft.Conf{Voters: []raft.NodeID{1, 4, 5}, Outgoing: []raft.NodeID{1, 2, 3}}), changes(1, 2, 1, voters(1, 4, 5))}, ConfigurationSafety},
		{"one voter, and then another", []sim.Event{inTerm(1, 1), changes(1, 1, 1, voters(1, 2)), commits(1, 1), changes(1, 2, 1, voters(2))}, ""},
		{"through a joint configuration", []sim.Event{inTerm(1, 1),
			changes(1, 1, 1, raft.Conf{Voters: []raft.NodeID{4, 5}, Outgoing: []raft.NodeID{1, 2, 3}}), commits(1, 1), changes(1, 2, 1, voters(4, 5))}, ""},

		{"a read misses a write", []sim.Event{invokes(1, "write", "1"), returns(1, "write", "1", "ok", "1"),
			invokes(2, "read", ""), returns(2, "read", "", "ok", "")}, Linearizability},
		{"a read during a write misses it", []sim.Event{invokes(1, "write", "1"), invokes(2, "read", ""), returns(2, "read", "", "ok", ""), returns(1, "write", "1", "ok", "1")}, ""},
		{"a read that began before a write misses it, and returns after", []sim.Event{invokes(1, "write", "1"), invokes(2, "read", ""), returns(1, "write", "1", "ok", "1"),
			invokes(3, "write", "2"), returns(3, "write", "2", "ok", "2"), returns(2, "read", "", "ok", "")}, ""},
		{"a read sees a write of before it began", []sim.Event{invokes(1, "write", "1"), returns(1, "write", "1", "ok", "1"), invokes(2, "read", ""),
			invokes(3, "write", "2"), returns(3, "write", "2", "ok", "2"), returns(2, "read", "", "ok", "")}, Linearizability},
		{"a read that was given up, and a cas", []sim.Event{invokes(1, "read", ""), returns(1, "read", "", "unknown", ""), invokes(2, "write", "2"),
			invokes(3, "cas", "1"), returns(2, "write", "2", "ok", "2"), returns(3, "cas", "1", "mismatch", "2")}, ""},
		{"two reads see a write and then do not", []sim.Event{invokes(1, "write", "1"), invokes(2, "read", ""), returns(2, "read", "", "ok", "1"),
			invokes(3, "read", ""), returns(3, "read", "", "ok", "")}, Linearizability},
		{"a write takes effect twice", []sim.Event{invokes(1, "write", "1"), returns(1, "write", "1", "ok", "1"), invokes(2, "write", "2"), returns(2, "write", "2", "ok", "2"),
			invokes(3, "read", ""), returns(3, "read", "", "ok", "1")}, Linearizability},
		{"a write that was given up takes effect late", []sim.Event{invokes(1, "write", "1"), returns(1, "write", "1", "unknown", ""), invokes(2, "write", "2"), returns(2, "write", "2", "ok", "2"),
			invokes(3, "read", ""), returns(3, "read", "", "ok", "2"), invokes(4, "read", ""), returns(4, "read", "", "ok", "1")}, ""},
		{"a write that was given up takes effect twice", []sim.Event{invokes(1, "write", "1"), returns(1, "write", "1", "unknown", ""),
			invokes(3, "read", ""), returns(3, "read", "", "ok", "1"), invokes(2, "write", "2"), returns(2, "write", "2", "ok", "2"),
			invokes(4, "read", ""), returns(4, "read", "", "ok", "1")}, Linearizability},
		{"a read overlaps a write, returns later and came before it", []sim.Event{invokes(1, "write", "1"), invokes(2, "read", ""),
			returns(1, "write", "1", "ok", "1"), returns(2, "read", "", "ok", "")}, ""},
		{"a delete finds what was not there", []sim.Event{invokes(1, "delete", ""), returns(1, "delete", "", "ok", "1")}, Linearizability},
		{"a cas takes what was not there", []sim.Event{invokes(1, "cas", "1"), returns(1, "cas", "1", "mismatch", "5")}, Linearizability},
		{"a cas of nothing", []sim.Event{invokes(1, "cas", "1"), returns(1, "cas", "1", "ok", "1"), invokes(2, "delete", ""), returns(2, "delete", "", "ok", "1")}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			checker := All()
			checker.(sim.Starter).Start(sim.Config{Servers: 3})
			var h History
			began := map[uint64]raft.Micros{}
			var found []string
			for i := range c.history {
				c.history[i].Seq = uint64(i + 1)
				if o := c.history[i].Operation; c.history[i].Kind == sim.Invoked {
					o.Invoked, began[o.ID] = raft.Micros(i), raft.Micros(i)
				} else if o != nil {
					o.Invoked, o.Returned = began[o.ID], raft.Micros(i)
				}
				h.Observe(&c.history[i])
				if v := checker.Check(&c.history[i]); v != nil {
					found = append(found, v.Property)
					facts[c.name] = fmt.Sprintf("%d contradicts %d: %s", i+1, v.Earlier, v.Detail)
					delete(unseen, v.Code)
				}
			}
			switch {
			case c.falls == "" && len(found) > 0:
				t.Errorf("found %v violated", found)
			case c.falls != "" && (len(found) != 1 || found[0] != string(c.falls)):
				t.Errorf("found %v violated, want %s alone", found, c.falls)
			}
			if v := h.Check(0); (v != nil) != (c.falls == Linearizability) {
				t.Errorf("the history as a whole: %+v", v)
			}
			fell[c.falls] = true
		})
	}
	for _, p := range Properties() {
		if !fell[p] {
			t.Errorf("no history violates %s", p)
		}
	}
	var told strings.Builder
	for _, name := range slices.Sorted(maps.Keys(facts)) {
		fmt.Fprintf(&told, "%s\n\t%s\n", name, facts[name])
	}
	golden.Compare(t, "testdata/contradictions.txt", []byte(told.String()))
	for _, code := range []string{"historyUnexplained", "tookEffectTwice", "impossibleMessage", "snapshotBroken"} {
		delete(unseen, code) // no properties of All
	}
	for code := range unseen {
		t.Errorf("no history shows %s", code)
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

func TestACloneGoesItsOwnWay(t *testing.T) {
	begin := []sim.Event{inTerm(1, 1), inTerm(2, 2), appends(1, 1, 1), invokes(1, "write", "1")}
	one := All()
	for i := range begin {
		one.Check(&begin[i])
	}
	two := one.Clone()
	for _, e := range []sim.Event{appends(1, 2, 1), leads(1, 1), grants(2, 1, 1), returns(1, "write", "1", "ok", "1")} {
		one.Check(&e)
	}
	for _, e := range []sim.Event{appends(1, 2, 1), returns(1, "write", "1", "ok", "1"), invokes(2, "read", ""), returns(2, "read", "", "ok", "1"), writes(3, hard(1, 3)), leads(3, 1, 3)} {
		if v := two.Check(&e); v != nil {
			t.Errorf("the clone takes the original's events for its own: %+v", v)
		}
	}
	if v := two.Check(&sim.Event{Kind: sim.RoleChanged, Server: 2, Fact: &raft.Fact{Role: raft.Leader, Term: 1}}); v == nil {
		t.Error("the clone does not see what it should")
	}
}
