package sim

import (
	"raftplayground/raft"
)

// AppendJSON appends the event's wire form (docs/protocol.md). It is written by hand because a live
// cluster encodes little else; a test compares it with encoding/json.
func (e *Event) AppendJSON(b []byte) []byte {
	o := object{append(b, '{')}
	o.uint("seq", e.Seq)
	o.int("at", int64(e.At))
	o.text("kind", e.Kind.String())
	if e.Server != raft.None {
		o.node("server", e.Server)
	}
	if e.Rule != raft.NoRule {
		o.text("rule", e.Rule.String())
	}
	o.rules("also", e.Also[:])
	if e.Reason != "" {
		o.text("reason", e.Reason)
	}
	if e.Fact != nil {
		o.fact(e.Kind, e.Fact)
	} else {
		o.own(e)
	}
	return append(o.b, '}')
}

// fact writes the fields of an event that the core told.
func (o *object) fact(k Kind, f *raft.Fact) {
	switch k {
	case TimerSet:
		o.text("timer", f.Timer.String())
		o.int("deadline", int64(f.Deadline))
		o.peer(f.Peer)
	case TimerFired:
		o.text("timer", f.Timer.String())
		o.int("waited", int64(f.Waited))
		o.peer(f.Peer)
	case TimerStopped:
		o.text("timer", f.Timer.String())
	case TermChanged:
		o.uint("from", uint64(f.FromTerm))
		o.uint("to", uint64(f.Term))
		o.peer(f.Peer)
		o.someNode("votedFor", f.VotedFor)
	case RoleChanged:
		o.text("from", f.FromRole.String())
		o.text("to", f.Role.String())
		o.uint("term", uint64(f.Term))
		o.peer(f.Peer)
		if f.Reason == raft.ReasonWon {
			o.nodes("votes", f.Servers)
			o.majority(f)
		}
	case Followed:
		o.node("leader", f.Peer)
		o.uint("term", uint64(f.Term))
	case VoteDecided:
		o.node("for", f.Peer)
		if f.Message == raft.PreVote {
			o.bool("preVote", true)
		}
		o.uint("term", uint64(f.Term))
		o.bool("granted", f.Granted)
		o.someNode("votedFor", f.VotedFor)
		o.uint("lastLogIndex", uint64(f.Index))
		o.uint("lastLogTerm", uint64(f.LogTerm))
		o.uint("ownLastLogIndex", uint64(f.OwnIndex))
		o.uint("ownLastLogTerm", uint64(f.OwnTerm))
	case Tallied:
		o.peer(f.Peer)
		o.bool("granted", f.Granted)
		o.nodes("votes", f.Servers)
		o.majority(f)
	case ConfigChanged:
		o.uint("index", uint64(f.Index))
		o.conf(f.Conf)
		o.bool("committed", f.Granted)
	case SnapshotTaken, Installed:
		o.uint("lastIncludedIndex", uint64(f.Index))
		o.uint("lastIncludedTerm", uint64(f.LogTerm))
		o.snapshotConf(f.Conf)
	case Transferring:
		o.peer(f.Peer)
	case ReadProven:
		o.uint("index", uint64(f.Index))
		o.peer(f.Peer)
		o.uint("lastApplied", uint64(f.OwnIndex))
		switch f.Reason {
		case raft.ReasonTold, raft.ReasonUnproven:
		case raft.ReasonLease:
			o.int("waited", int64(f.Waited))
			o.int("lasts", int64(f.Deadline))
			o.int("span", int64(f.Span))
		default:
			o.uint("round", uint64(f.Next))
			o.uint("answered", uint64(f.Match))
		}
	case Ignored:
		o.peer(f.Peer)
		o.uint("term", uint64(f.Term))
		o.some("ownTerm", uint64(f.OwnTerm))
	case Refused:
		o.peer(f.Peer)
		o.uint("term", uint64(f.Term))
		o.uint("prevLogIndex", uint64(f.Index))
		o.uint("prevLogTerm", uint64(f.LogTerm))
		o.some("ownTerm", uint64(f.OwnTerm))
	case Appended:
		o.uint("index", uint64(f.Entries[0].Index))
		o.entries("entries", f.Entries)
		if f.OwnIndex > 0 {
			o.uint("previousIndex", uint64(f.Index))
			o.uint("commitIndex", uint64(f.OwnIndex))
		}
	case Truncated:
		o.uint("fromIndex", uint64(f.Index))
		o.uint("lastIndex", uint64(f.OwnIndex))
		o.uint("ownTerm", uint64(f.OwnTerm))
		o.uint("peerTerm", uint64(f.LogTerm))
		o.peer(f.Peer)
		if f.Broken {
			o.bool("broken", true)
		}
	case Progressed:
		o.peer(f.Peer)
		o.uint("nextIndex", uint64(f.Next))
		o.uint("matchIndex", uint64(f.Match))
		o.text("state", f.Progress.String())
	case Committed:
		o.uint("index", uint64(f.Index))
		o.uint("term", uint64(f.Term))
		if f.Reason == raft.ReasonCounted {
			o.nodes("on", f.Servers)
			o.majority(f)
			o.some("ownTerm", uint64(f.OwnTerm))
		}
		o.some("leaderCommit", uint64(f.Next))
		o.some("lastIndex", uint64(f.OwnIndex))
	}
}

// own writes the fields of an event of the simulation's own.
func (o *object) own(e *Event) {
	switch e.Kind {
	case Sent:
		o.message("message", e.Message)
		o.fate(e.Message)
	case Delivered, Lost, Queued:
		o.passage(e.Message)
	case Delayed:
		o.passage(e.Message)
		o.fate(e.Message)
	case Duplicated:
		o.passage(e.Message)
		o.message("copy", e.Copy)
		o.fate(e.Copy)
	case Persisted:
		o.hardState(e.Hard)
		o.uint("lastIndex", uint64(e.LastIndex))
	case Applied:
		o.uint("index", uint64(e.Entry.Index))
		o.uint("term", uint64(e.Entry.Term))
		o.payload(e.Entry)
		if e.Entry.Kind == raft.Normal {
			o.text("result", e.Result)
		}
	case Crashed:
		o.hardState(e.Hard)
		o.uint("lastIndex", uint64(e.LastIndex))
		o.uint("fromIndex", uint64(e.FromIndex))
		o.entries("entries", e.Entries)
		o.int("lost", int64(e.Lost))
		o.someSnapshot(e.Snapshot)
	case Wiped:
		o.hardState(e.Hard)
		o.uint("lastIndex", uint64(e.LastIndex))
		o.someSnapshot(e.Snapshot)
	case Loaded:
		o.snapshot(e.Snapshot)
		o.any("machine", e.Machine)
	case OptionsChanged:
		o.any("electionTimeout", e.Options.ElectionTimeout)
		o.int("heartbeat", int64(e.Options.Heartbeat))
		o.options(e.Options)
	case Restarted:
		o.hardState(e.Hard)
		o.uint("lastIndex", uint64(e.LastIndex))
	case Thawed:
		o.int("waited", int64(e.Waited))
		o.int("messages", int64(e.Waiting))
	case DriftChanged:
		o.any("rate", e.Rate)
		o.any("timers", e.Timers)
	case DiskChanged:
		o.int("write", int64(e.Write))
	case LinkChanged:
		o.node("from", e.From)
		o.node("to", e.To)
		o.bool("both", e.Both)
	case NetworkChanged:
		o.someNode("from", e.From)
		o.someNode("to", e.To)
		o.network(e.Network)
	case WorkloadSet:
		o.workload(e.Workload)
	case Invoked, Retried, Returned:
		o.operation(e)
	case ViolationFound:
		o.violation(e.Violation)
	case GoalFound:
		o.text("lesson", e.Goal.Lesson)
		o.text("step", e.Goal.Step)
		o.text("goal", e.Goal.Goal)
	}
}

func (o *object) majority(f *raft.Fact) {
	o.int("needed", int64(f.Needed))
	o.int("voters", int64(f.Voters))
	if f.Outgoing.Voters > 0 {
		o.int("have", int64(f.Have))
		o.key("outgoing")
		inner := object{append(o.b, '{')}
		inner.int("have", int64(f.Outgoing.Have))
		inner.int("needed", int64(f.Outgoing.Needed))
		inner.int("voters", int64(f.Outgoing.Voters))
		o.b = append(inner.b, '}')
	}
}

func (o *object) peer(id raft.NodeID) { o.someNode("peer", id) }

// options writes the core's options beside its times.
func (o *object) options(c *Config) {
	o.bool("preVote", c.PreVote)
	o.bool("checkQuorum", c.CheckQuorum)
	o.bool("leaderLease", c.LeaderLease)
	o.int("clockDrift", c.ClockDrift)
	o.bool("emptyHeartbeats", c.EmptyHeartbeats)
	o.bool("manualLeave", c.ManualLeave)
	o.int("snapshotEvery", int64(c.SnapshotEvery))
	o.int("snapshotChunk", int64(c.SnapshotChunk))
	o.int("maxBatch", int64(c.MaxEntriesPerAppend))
	o.int("maxInFlight", int64(c.MaxInFlight))
}

func (o *object) hardState(h raft.HardState) {
	o.key("hardState")
	inner := object{append(o.b, '{')}
	inner.uint("currentTerm", uint64(h.CurrentTerm))
	inner.someNode("votedFor", h.VotedFor)
	o.b = append(inner.b, '}')
}

func (o *object) network(n *NetworkEvent) {
	o.key("cuts")
	o.b = append(o.b, '[')
	for i, cut := range n.Cuts {
		if i > 0 {
			o.b = append(o.b, ',')
		}
		o.b = appendNodes(o.b, cut[:])
	}
	o.b = append(o.b, ']')
	if n.Groups != nil {
		o.key("groups")
		o.b = append(o.b, '[')
		for i, group := range n.Groups {
			if i > 0 {
				o.b = append(o.b, ',')
			}
			o.b = appendNodes(o.b, group)
		}
		o.b = append(o.b, ']')
	}
	o.int("latency", int64(n.Latency))
	o.int("jitter", int64(n.Jitter))
	o.any("loss", n.Loss)
	o.any("duplicate", n.Duplicate)
	o.any("reorder", n.Reorder)
	if len(n.Links) > 0 {
		o.any("links", n.Links)
	}
}

func (o *object) workload(w *Workload) {
	if w == nil {
		o.int("clients", 0)
		return
	}
	o.int("clients", int64(w.Clients))
	o.any("rate", w.Rate)
	o.any("reads", w.Reads)
	o.text("level", w.Level)
	o.int("keys", int64(w.Keys))
}

func (o *object) operation(e *Event) {
	op := e.Operation
	o.party("client", op.Client)
	o.uint("id", op.ID)
	o.uint("serial", op.Serial)
	o.text("op", op.Op)
	o.text("key", op.Key)
	o.text("value", op.Value)
	o.someText("expect", op.Expect)
	o.someText("level", op.Level)
	if op.Workload {
		o.bool("workload", true)
	}
	if e.Kind == Retried {
		o.node("peer", e.To)
	}
	if e.Kind == Returned && e.Reason != OutcomeUnknown && e.Reason != OutcomeExpired {
		o.text("result", op.Result)
		o.some("index", uint64(op.Index))
	}
}

func (o *object) violation(v *Violation) {
	o.text("property", v.Property)
	o.nodes("servers", v.Servers)
	o.some("index", uint64(v.Index))
	o.some("term", uint64(v.Term))
	o.some("earlier", v.Earlier)
	o.text("detail", v.Detail)
	if v.Code != "" {
		o.text("code", v.Code)
		o.key("fields")
		inner := object{append(o.b, '{')}
		for _, f := range v.Fields {
			if f.Value != raft.None {
				inner.any(f.Name, f.Value)
			}
		}
		o.b = append(inner.b, '}')
	}
	if len(v.Grounds) > 0 {
		o.any("grounds", v.Grounds)
	}
}

// rules writes the names of the rules that there are; absent if there is none.
func (o *object) rules(name string, all []raft.Rule) {
	none := true
	for _, r := range all {
		if r == raft.NoRule {
			continue
		}
		if none {
			o.key(name)
			o.b = append(o.b, '[', '"')
		} else {
			o.b = append(o.b, ',', '"')
		}
		none = false
		o.b = append(append(o.b, r.String()...), '"')
	}
	if !none {
		o.b = append(o.b, ']')
	}
}
