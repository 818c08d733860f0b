package sim

import (
	"encoding/json"
	"strconv"

	"raftplayground/raft"
	"raftplayground/raft/kv"
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
}

func (o *object) peer(id raft.NodeID) { o.someNode("peer", id) }

// passage names a message that has been described before.
func (o *object) passage(m *Message) {
	o.uint("message", m.ID)
	o.text("type", m.Type.String())
	o.party("from", m.From)
	o.party("to", m.To)
}

func (o *object) fate(m *Message) {
	switch {
	case m.Ends == raft.Never: // someone must pick it
	case m.Dies == "":
		o.int("arrives", int64(m.Ends))
	default:
		o.int("dies", int64(m.Ends))
	}
}

// conf writes a configuration.
func (o *object) conf(c *raft.Conf) {
	o.nodes("voters", c.Voters)
	o.someNodes("votersOutgoing", c.Outgoing)
	o.someNodes("learners", c.Learners)
	o.someNodes("learnersNext", c.LearnersNext)
}

// message writes a message with its RPC's fields.
func (o *object) message(key string, m *Message) {
	o.key(key)
	inner := object{append(o.b, '{')}
	inner.messageFields(m)
	o.b = append(inner.b, '}')
}

func (o *object) messageFields(m *Message) {
	o.uint("id", m.ID)
	o.text("type", m.Type.String())
	o.party("from", m.From)
	o.party("to", m.To)
	r := &m.Raft
	switch m.Type {
	case messageType(raft.RequestVote), messageType(raft.PreVote):
		o.uint("term", uint64(r.Term))
		o.uint("lastLogIndex", uint64(r.Index))
		o.uint("lastLogTerm", uint64(r.LogTerm))
	case messageType(raft.RequestVoteReply), messageType(raft.PreVoteReply):
		o.uint("term", uint64(r.Term))
		o.bool("voteGranted", r.Success)
	case messageType(raft.AppendEntries):
		o.uint("term", uint64(r.Term))
		o.uint("prevLogIndex", uint64(r.Index))
		o.uint("prevLogTerm", uint64(r.LogTerm))
		o.uint("leaderCommit", uint64(r.Commit))
		o.entries("entries", r.Entries)
	case messageType(raft.AppendEntriesReply):
		o.uint("term", uint64(r.Term))
		o.bool("success", r.Success)
		if r.Success {
			o.uint("matchIndex", uint64(r.Index))
		} else {
			o.uint("prevLogIndex", uint64(r.Index))
			o.uint("hintIndex", uint64(r.Hint))
			o.uint("hintTerm", uint64(r.LogTerm))
		}
	case messageType(raft.InstallSnapshot):
		o.uint("term", uint64(r.Term))
		o.uint("lastIncludedIndex", uint64(r.Index))
		o.uint("lastIncludedTerm", uint64(r.LogTerm))
		o.uint("offset", r.Offset)
		o.int("bytes", int64(len(r.Data)))
		o.bool("done", r.Done)
	case messageType(raft.InstallSnapshotReply):
		o.uint("term", uint64(r.Term))
		o.uint("lastIncludedIndex", uint64(r.Index))
		o.bool("success", r.Success)
		o.uint("offset", r.Offset)
	case messageType(raft.TimeoutNow):
		o.uint("term", uint64(r.Term))
	case messageType(raft.ReadIndex):
		o.uint("term", uint64(r.Term))
		o.uint("read", uint64(r.Read))
	case messageType(raft.ReadIndexReply):
		o.uint("term", uint64(r.Term))
		o.uint("read", uint64(r.Read))
		o.bool("success", r.Success)
		o.uint("index", uint64(r.Index))
	case ClientRequest:
		o.party("client", Client(m.Client.client))
		o.uint("serial", m.Client.serial)
		o.text("op", m.Client.Op.String())
		if m.Client.Op == kv.Register {
			break
		}
		o.text("key", m.Client.Key)
		o.text("value", m.Client.Value)
		o.someText("expect", m.Client.Expect)
		o.someText("level", m.Client.Level)
	case ClientReply:
		o.party("client", Client(m.Client.client))
		o.uint("serial", m.Client.serial)
		o.text("outcome", m.Client.Outcome)
		if m.Client.Outcome != OutcomeNotLeader {
			o.text("result", m.Client.Result)
			o.some("index", uint64(m.Client.Index))
		}
		o.someNode("leader", m.Client.Leader)
	}
}

func (o *object) entries(key string, es []raft.Entry) {
	o.key(key)
	o.b = append(o.b, '[')
	for i := range es {
		if i > 0 {
			o.b = append(o.b, ',')
		}
		o.b = AppendEntryJSON(o.b, &es[i])
	}
	o.b = append(o.b, ']')
}

// AppendEntryJSON appends an entry as events and states have it.
func AppendEntryJSON(b []byte, e *raft.Entry) []byte {
	o := object{append(b, '{')}
	o.uint("index", uint64(e.Index))
	o.uint("term", uint64(e.Term))
	o.payload(e)
	return append(o.b, '}')
}

// payload writes what an entry carries: its type, and the command or the configuration.
func (o *object) payload(e *raft.Entry) {
	switch e.Kind {
	case raft.NoOp:
		o.text("type", typeNoOp)
	case raft.ConfEntry:
		o.text("type", typeConfig)
		if conf, err := raft.DecodeConf(e.Data); err == nil {
			o.key("data")
			inner := object{append(o.b, '{')}
			inner.conf(&conf)
			o.b = append(inner.b, '}')
		}
	default:
		o.command(e.Data)
	}
}

func (o *object) command(data []byte) {
	command, err := kv.Decode(data)
	if err != nil {
		o.text("type", kv.Put.String())
		return
	}
	o.text("type", command.Op.String())
	o.key("data")
	inner := object{append(o.b, '{')}
	inner.party("client", Client(kv.ClientOf(command.Session)))
	inner.uint("serial", command.Serial)
	if command.Op != kv.Register {
		inner.text("key", command.Key)
		inner.text("value", command.Value)
		inner.someText("expect", command.Expect)
	}
	o.b = append(inner.b, '}')
}

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

// object writes the fields of one JSON object; its opening brace is written already.
type object struct{ b []byte }

func (o *object) key(name string) {
	b := o.b
	if b[len(b)-1] != '{' {
		b = append(b, ',')
	}
	b = append(append(b, '"'), name...)
	o.b = append(b, '"', ':')
}

func (o *object) uint(name string, v uint64) {
	o.key(name)
	o.b = strconv.AppendUint(o.b, v, 10)
}

// some writes a number that is absent when it is 0.
func (o *object) some(name string, v uint64) {
	if v != 0 {
		o.uint(name, v)
	}
}

func (o *object) int(name string, v int64) {
	o.key(name)
	o.b = strconv.AppendInt(o.b, v, 10)
}

// any writes what is seldom written, as encoding/json does.
func (o *object) any(name string, v any) {
	o.key(name)
	text, err := json.Marshal(v)
	if err != nil {
		text = []byte("null")
	}
	o.b = append(o.b, text...)
}

func (o *object) snapshot(s *raft.Snapshot) {
	o.uint("lastIncludedIndex", uint64(s.Index))
	o.uint("lastIncludedTerm", uint64(s.Term))
	o.snapshotConf(&s.Conf)
}

// snapshotConf writes the configuration as of a snapshot.
func (o *object) snapshotConf(conf *raft.Conf) {
	o.key("config")
	inner := object{append(o.b, '{')}
	inner.conf(conf)
	o.b = append(inner.b, '}')
}

// someSnapshot writes what a snapshot stands for; absent if there is none.
func (o *object) someSnapshot(s *raft.Snapshot) {
	if s == nil {
		return
	}
	o.key("snapshot")
	inner := object{append(o.b, '{')}
	inner.snapshot(s)
	o.b = append(inner.b, '}')
}

func (o *object) bool(name string, v bool) {
	o.key(name)
	o.b = strconv.AppendBool(o.b, v)
}

func (o *object) text(name, v string) {
	o.key(name)
	o.b = appendString(o.b, v)
}

// someText writes a text that is absent when it is empty.
func (o *object) someText(name, v string) {
	if v != "" {
		o.text(name, v)
	}
}

func (o *object) node(name string, id raft.NodeID) {
	o.key(name)
	o.b = appendNode(o.b, id)
}

func (o *object) party(name string, p Party) {
	if n := p.number(); n > 0 {
		o.key(name)
		o.b = append(strconv.AppendUint(append(o.b, '"', 'C'), n, 10), '"')
	} else {
		o.node(name, raft.NodeID(p))
	}
}

func (o *object) someNode(name string, id raft.NodeID) {
	if id != raft.None {
		o.node(name, id)
	}
}

func (o *object) nodes(name string, ids []raft.NodeID) {
	o.key(name)
	o.b = appendNodes(o.b, ids)
}

// someNodes writes a list that is absent when it is empty.
func (o *object) someNodes(name string, ids []raft.NodeID) {
	if len(ids) > 0 {
		o.nodes(name, ids)
	}
}

func appendNode(b []byte, id raft.NodeID) []byte {
	b = append(b, '"', 'S')
	b = strconv.AppendUint(b, uint64(id), 10)
	return append(b, '"')
}

func appendNodes(b []byte, ids []raft.NodeID) []byte {
	b = append(b, '[')
	for i, id := range ids {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendNode(b, id)
	}
	return append(b, ']')
}

// appendString writes a JSON string; what needs escaping is left to encoding/json.
func appendString(b []byte, s string) []byte {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' {
			quoted, err := json.Marshal(s)
			if err != nil {
				return append(b, `""`...)
			}
			return append(b, quoted...)
		}
	}
	b = append(b, '"')
	b = append(b, s...)
	return append(b, '"')
}
