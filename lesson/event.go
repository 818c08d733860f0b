package lesson

import (
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Event is an event as an expression sees it: flat, by the names that it has on the wire. What a kind of event does not have
// is empty, 0 or false.
type Event struct {
	Kind   string `expr:"kind"`
	Server string `expr:"server"`
	Reason string `expr:"reason"`
	Rule   string `expr:"rule"`
	At     int    `expr:"at"`

	// From and To are roles (role), terms (term), or the two ends of a message or a link.
	From any `expr:"from"`
	To   any `expr:"to"`

	Term     int    `expr:"term"`
	Index    int    `expr:"index"`
	Peer     string `expr:"peer"`
	Leader   string `expr:"leader"`
	For      string `expr:"for"`
	VotedFor string `expr:"votedFor"`
	Granted  bool   `expr:"granted"` // a reply to RequestVote and PreVote, too
	Success  bool   `expr:"success"` // of a reply
	Votes    int    `expr:"votes"`   // how many
	On       int    `expr:"on"`      // on how many servers
	Needed   int    `expr:"needed"`
	Voters   int    `expr:"voters"` // how many there are
	Learners int    `expr:"learners"`
	Joint    bool   `expr:"joint"`
	Timer    string `expr:"timer"`
	Waited   int    `expr:"waited"`
	Deadline int    `expr:"deadline"`

	LastLogIndex    int `expr:"lastLogIndex"`
	LastLogTerm     int `expr:"lastLogTerm"`
	OwnLastLogIndex int `expr:"ownLastLogIndex"`
	OwnLastLogTerm  int `expr:"ownLastLogTerm"`
	PrevLogIndex    int `expr:"prevLogIndex"`
	PrevLogTerm     int `expr:"prevLogTerm"`
	LeaderCommit    int `expr:"leaderCommit"`
	MatchIndex      int `expr:"matchIndex"`
	NextIndex       int `expr:"nextIndex"`
	FromIndex       int `expr:"fromIndex"`
	LastIndex       int `expr:"lastIndex"`
	OwnTerm         int `expr:"ownTerm"`
	PeerTerm        int `expr:"peerTerm"`

	Type    string `expr:"type"`    // of a message; of the (first) entry that is appended or applied
	Message int    `expr:"message"` // its id
	Entries int    `expr:"entries"` // how many
	Lost    int    `expr:"lost"`    // how many entries a crash lost
	State   string `expr:"state"`

	Op       string `expr:"op"`
	Key      string `expr:"key"`
	Value    string `expr:"value"`
	Expect   string `expr:"expect"`
	Level    string `expr:"level"`
	Result   string `expr:"result"`
	Client   string `expr:"client"`
	Serial   int    `expr:"serial"`
	Workload bool   `expr:"workload"`

	LastIncludedIndex int    `expr:"lastIncludedIndex"`
	LastIncludedTerm  int    `expr:"lastIncludedTerm"`
	Property          string `expr:"property"`
}

// eventOf copies what is lent.
func eventOf(e *sim.Event) Event {
	out := Event{Kind: e.Kind.String(), Server: nameOf(e.Server), Reason: e.Reason, At: int(e.At)}
	if e.Rule != raft.NoRule {
		out.Rule = e.Rule.String()
	}
	if e.Fact != nil {
		out.fact(e.Kind, e.Fact)
	} else {
		out.own(e)
	}
	return out
}

// fact fills in what the core told.
func (out *Event) fact(k sim.Kind, f *raft.Fact) {
	out.Peer, out.Term = nameOf(f.Peer), int(f.Term)
	switch k {
	case sim.TimerSet:
		out.Timer, out.Deadline = f.Timer.String(), int(f.Deadline)
	case sim.TimerFired:
		out.Timer, out.Waited = f.Timer.String(), int(f.Waited)
	case sim.TimerStopped:
		out.Timer = f.Timer.String()
	case sim.TermChanged:
		out.From, out.To = int(f.FromTerm), int(f.Term)
	case sim.RoleChanged:
		out.From, out.To = f.FromRole.String(), f.Role.String()
		out.Votes, out.Needed, out.Voters = len(f.Servers), f.Needed, f.Voters
	case sim.Followed:
		out.Leader = nameOf(f.Peer)
	case sim.VoteDecided:
		out.For, out.Granted, out.VotedFor = nameOf(f.Peer), f.Granted, nameOf(f.VotedFor)
		out.LastLogIndex, out.LastLogTerm = int(f.Index), int(f.LogTerm)
		out.OwnLastLogIndex, out.OwnLastLogTerm = int(f.OwnIndex), int(f.OwnTerm)
	case sim.Tallied:
		out.Granted, out.Votes, out.Needed, out.Voters = f.Granted, len(f.Servers), f.Needed, f.Voters
	case sim.ConfigChanged:
		out.Index = int(f.Index)
		out.Voters, out.Learners, out.Joint = len(f.Conf.Voters), len(f.Conf.Learners), len(f.Conf.Outgoing) > 0
	case sim.SnapshotTaken, sim.Installed:
		out.LastIncludedIndex, out.LastIncludedTerm = int(f.Index), int(f.LogTerm)
	case sim.ReadProven:
		out.Index = int(f.Index)
	case sim.Refused:
		out.PrevLogIndex, out.PrevLogTerm, out.OwnTerm = int(f.Index), int(f.LogTerm), int(f.OwnTerm)
	case sim.Appended:
		out.Index = int(f.Entries[0].Index)
		out.entries(f.Entries)
	case sim.Truncated:
		out.FromIndex, out.LastIndex = int(f.Index), int(f.OwnIndex)
		out.OwnTerm, out.PeerTerm = int(f.OwnTerm), int(f.LogTerm)
	case sim.Progressed:
		out.NextIndex, out.MatchIndex, out.State = int(f.Next), int(f.Match), f.Progress.String()
	case sim.Committed:
		out.Index = int(f.Index)
		out.On, out.Needed, out.Voters = len(f.Servers), f.Needed, f.Voters
	}
}

// own fills in what the simulation told.
func (out *Event) own(e *sim.Event) {
	switch e.Kind {
	case sim.Sent, sim.Delivered, sim.Lost, sim.Queued, sim.Delayed, sim.Duplicated:
		out.message(e.Message)
	case sim.Persisted, sim.Restarted, sim.Crashed, sim.Wiped:
		out.Term, out.VotedFor = int(e.Hard.CurrentTerm), nameOf(e.Hard.VotedFor)
		out.LastIndex, out.FromIndex, out.Lost = int(e.LastIndex), int(e.FromIndex), e.Lost
	case sim.Applied:
		out.Index, out.Result = int(e.Entry.Index), e.Result
		out.entries([]raft.Entry{*e.Entry})
		out.Term = int(e.Entry.Term)
	case sim.Loaded:
		out.LastIncludedIndex, out.LastIncludedTerm = int(e.Snapshot.Index), int(e.Snapshot.Term)
	case sim.Thawed:
		out.Waited = int(e.Waited)
	case sim.LinkChanged, sim.NetworkChanged:
		out.From, out.To = nameOf(e.From), nameOf(e.To)
	case sim.Invoked, sim.Retried, sim.Returned:
		op := e.Operation
		out.Client, out.Serial, out.Op, out.Key, out.Value = op.Client.String(), int(op.Serial), op.Op, op.Key, op.Value
		out.Expect, out.Level, out.Workload, out.Peer = op.Expect, op.Level, op.Workload, nameOf(e.To)
		if e.Kind == sim.Returned {
			out.Result, out.Index = op.Result, int(op.Index)
		}
	case sim.ViolationFound:
		out.Property, out.Index, out.Term = e.Violation.Property, int(e.Violation.Index), int(e.Violation.Term)
	}
}

// entries fills in the first of some entries, and how many there are.
func (out *Event) entries(all []raft.Entry) {
	out.Entries = len(all)
	if len(all) > 0 {
		first := entryOf(&all[0])
		out.Term, out.Type, out.Key, out.Value = first.Term, first.Type, first.Key, first.Value
	}
}

func (out *Event) message(m *sim.Message) {
	out.Message, out.Type = int(m.ID), m.Type.String()
	out.From, out.To = m.From.String(), m.To.String()
	r := &m.Raft
	switch out.Type {
	case "ClientRequest", "ClientReply":
		c := &m.Client
		out.Op, out.Key, out.Value, out.Expect, out.Level = c.Op.String(), c.Key, c.Value, c.Expect, c.Level
		out.Result, out.Leader = c.Result, nameOf(c.Leader)
		return
	case "RequestVote", "PreVote":
		out.LastLogIndex, out.LastLogTerm = int(r.Index), int(r.LogTerm)
	case "AppendEntries":
		if len(r.Entries) > 0 {
			first := entryOf(&r.Entries[0])
			out.Entries, out.Key, out.Value = len(r.Entries), first.Key, first.Value
		}
		out.PrevLogIndex, out.PrevLogTerm, out.LeaderCommit = int(r.Index), int(r.LogTerm), int(r.Commit)
	case "AppendEntriesReply":
		out.MatchIndex = int(r.Index)
	case "InstallSnapshot", "InstallSnapshotReply":
		out.LastIncludedIndex, out.LastIncludedTerm = int(r.Index), int(r.LogTerm)
	}
	out.Term, out.Granted, out.Success = int(r.Term), r.Success, r.Success
}

// kindSet says of every kind of event whether it is one of some.
type kindSet []bool

func (s kindSet) has(k sim.Kind) bool { return s[k] }

// kindNamed gives the kind of event of that name; false if there is none that a lesson can wait for.
func kindNamed(name string) (sim.Kind, bool) {
	all := sim.Kinds()
	i := slices.IndexFunc(all, func(k sim.Kind) bool { return k.String() == name })
	if i < 0 {
		return 0, false
	}
	return all[i], true
}
