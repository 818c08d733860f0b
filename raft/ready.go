package raft

// Ready is what the host has to do now. Slices and pointers are lent until the next call of Ready;
// the entries themselves are never changed.
type Ready struct {
	// Save is to be written in order and synced, and then reported with Persisted; nil if nothing changed.
	Save *Save
	// Messages may be sent at once, in any order: what must wait for Save is not here yet.
	Messages []Message
	// Committed are to be applied to the state machine, in order. They may not be on the own disk yet: a
	// majority of the others holds them.
	Committed []Entry
}

// Save is one write, atomic: after a crash the disk holds all of it or nothing. From is the index from
// which on the log is replaced by Entries; 0 if the log is left as it is.
type Save struct {
	Seq       Seq
	HardState HardState
	From      Index
	Entries   []Entry
}

// outbox holds what the next Ready hands out; two buffers of messages take turns, so that one is lent
// while the other fills.
type outbox struct {
	messages []Message
	lent     []Message
	save     Save
}

func (o *outbox) add(m Message) { o.messages = append(o.messages, m) }

func (o *outbox) take() []Message {
	o.messages, o.lent = o.lent[:0], o.messages
	return o.lent
}

// Ready collects what the inputs since the last call have caused; ok is false if that is nothing.
// Commands proposed since then go out together.
func (n *Node) Ready() (rd Ready, ok bool) {
	n.replicate()
	rd.Save = n.save()
	rd.Messages = n.outbox.take()
	if n.rule(RuleApplyCommitted, n.lastApplied < n.commitIndex) {
		rd.Committed = n.log.slice(n.lastApplied+1, n.commitIndex)
		n.lastApplied = n.commitIndex
	}
	return rd, rd.Save != nil || len(rd.Messages) > 0 || len(rd.Committed) > 0
}
