package raft

import "slices"

// Ready is what the host has to do now, in this order. It is lent with all it points to until the next call
// of Ready; entries and snapshots themselves are never changed.
type Ready struct {
	// Save is to be written in order and synced, and then reported with Persisted; nil if nothing changed.
	Save *Save
	// Messages may be sent at once, in any order: what must wait for Save is not here yet.
	Messages []Message
	// Install, if not nil, replaces the state machine's whole state.
	Install *Snapshot
	// Committed are to be applied to the state machine, in order. They may not be on the own disk yet: a
	// majority of the others holds them.
	Committed []Entry
	// Reads are to be answered, after Committed has been applied.
	Reads []Read
}

// Save is one write, atomic: after a crash the disk holds all of it or nothing. Snapshot, if not nil, takes
// the place of the log up to its index. From is the index from which on the log is replaced by Entries; 0 if
// it is left as it is.
type Save struct {
	Seq       Seq
	HardState HardState
	Snapshot  *Snapshot
	From      Index
	Entries   []Entry
}

// outbox holds what the next Ready hands out; two buffers take turns, so that one is lent while the other
// fills.
type outbox struct {
	messages     []Message
	lentMessages []Message
	reads        []Read
	lentReads    []Read
	install      *Snapshot
	save         Save
	ready        Ready
}

func (o *outbox) add(m *Message) { o.messages = append(o.messages, *m) }

func (o *outbox) clone() outbox {
	return outbox{messages: slices.Clone(o.messages), reads: slices.Clone(o.reads), install: o.install}
}

// Ready collects what the inputs since the last call have caused; ok is false if that is nothing.
// Commands proposed since then go out together.
func (n *Node) Ready() (rd *Ready, ok bool) {
	if n.role == Leader {
		if n.leader.rounds.wanted {
			n.broadcast()
		}
		n.replicate()
	}
	o := &n.outbox
	rd = &o.ready
	*rd = Ready{}
	if n.disk.dirty() {
		rd.Save = n.save()
	}
	rd.Install, o.install = o.install, nil
	if rd.Install != nil {
		n.lastApplied = rd.Install.Index
	}
	if n.applies(RuleApplyCommitted, n.lastApplied < n.commitIndex) {
		rd.Committed = n.log.slice(n.lastApplied+1, n.commitIndex)
		n.lastApplied = n.commitIndex
	}
	if len(n.reads.waiting) > 0 {
		n.servableReads()
	}
	if len(o.messages) > 0 {
		o.messages, o.lentMessages = o.lentMessages[:0], o.messages
		rd.Messages = o.lentMessages
	}
	if len(o.reads) > 0 {
		o.reads, o.lentReads = o.lentReads[:0], o.reads
		rd.Reads = o.lentReads
	}
	return rd, rd.Save != nil || len(rd.Messages) > 0 || len(rd.Committed) > 0 || len(rd.Reads) > 0 || rd.Install != nil
}
