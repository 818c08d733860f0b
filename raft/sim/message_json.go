package sim

import (
	"raftplayground/raft"
	"raftplayground/raft/kv"
)

// passage names a message that has been described before.
func (o *object) passage(m *Message) {
	o.uint("message", m.ID)
	o.text("type", m.Type.String())
	o.party("from", m.From)
	o.party("to", m.To)
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

func (o *object) fate(m *Message) {
	switch {
	case m.Ends == raft.Never: // someone must pick it
	case m.Dies == "":
		o.int("arrives", int64(m.Ends))
	default:
		o.int("dies", int64(m.Ends))
	}
}
