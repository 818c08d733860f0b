package raft

import "encoding/binary"

// AppendDigest appends everything that decides how the Node will behave, in a fixed form, for a hash:
// two Nodes with equal digests and equal inputs do the same from then on. The time of the last input is no part of it,
// since the next brings its own: an input that was refused leaves the digest as it was.
func (n *Node) AppendDigest(b []byte) []byte {
	b = appendUints(b, uint64(n.random), uint64(n.currentTerm), uint64(n.votedFor),
		uint64(n.commitIndex), uint64(n.lastApplied), uint64(n.role), uint64(n.follower.leader), uint64(n.heard))
	b = n.opt.appendDigest(b)
	b = appendUints(b, uint64(n.log.base.index), uint64(n.log.base.term))
	b = AppendDigest(b, n.log.entries)
	b = n.snapshot.AppendDigest(b)
	b = appendUints(b, uint64(len(n.confs)))
	for i := range n.confs {
		b = appendConf(appendUints(b, uint64(n.confs[i].index)), &n.confs[i].conf)
	}
	in := &n.follower.incoming
	b = appendBytes(appendUints(b, uint64(in.at.index), uint64(in.at.term)), in.data)
	b = appendIDs(appendIDs(b, n.candidate.granted), n.candidate.refused)
	b = n.leader.appendDigest(b)
	for _, t := range [...]Alarm{n.electionTimer, n.heartbeatTimer, n.quorumTimer} {
		b = appendUints(b, uint64(t.Set), uint64(t.Deadline))
	}
	b = appendUints(b, uint64(n.reads.last), uint64(len(n.reads.waiting)))
	for _, r := range n.reads.waiting {
		b = appendUints(b, uint64(r.id), uint64(r.from), uint64(r.index), uint64(r.round), uint64(r.stage))
	}
	d := &n.disk
	b = appendUints(b, uint64(d.handedOut), uint64(d.done), flag(d.hardState), flag(d.snapshot), uint64(d.from), uint64(d.lastIndex), uint64(len(d.writes)))
	for _, w := range d.writes {
		b = appendUints(b, uint64(w.seq), uint64(w.last))
	}
	b = appendUints(b, uint64(len(d.withheld)))
	for _, w := range d.withheld {
		b = w.m.AppendDigest(appendUints(b, uint64(w.until)))
	}
	b = appendUints(b, uint64(len(n.outbox.messages)))
	for i := range n.outbox.messages {
		b = n.outbox.messages[i].AppendDigest(b)
	}
	b = appendUints(b, uint64(len(n.outbox.reads)), flag(n.outbox.install != nil))
	return b
}

func (l *leader) appendDigest(b []byte) []byte {
	b = appendUints(b, uint64(len(l.peers)), flag(l.voter), flag(l.outgoing), flag(l.leaseVoid))
	for _, p := range l.peers {
		b = appendUints(b, uint64(p.id), uint64(p.next), uint64(p.match), uint64(p.state), flag(p.waiting),
			p.offset, uint64(p.sending), uint64(p.round), flag(p.heard), flag(p.voter), flag(p.outgoing))
	}
	t, r := &l.transfer, &l.rounds
	b = appendUints(b, uint64(t.to), uint64(t.deadline), flag(t.told), uint64(r.count), flag(r.wanted),
		uint64(r.answered), uint64(r.first), uint64(r.since), flag(r.valid), uint64(len(r.starts)))
	for _, at := range r.starts {
		b = appendUints(b, uint64(at))
	}
	return b
}

func (o *Options) appendDigest(b []byte) []byte {
	return appendUints(b, uint64(o.ElectionTimeout[0]), uint64(o.ElectionTimeout[1]), uint64(o.Heartbeat),
		flag(o.PreVote), flag(o.CheckQuorum), flag(o.LeaderLease), uint64(o.ClockDrift), flag(o.ManualLeave)|flag(o.EmptyHeartbeats)<<1,
		uint64(o.MaxEntriesPerAppend), uint64(o.MaxInFlight), uint64(o.MaxUncommitted), uint64(o.SnapshotChunk),
		o.Broken[0], o.Broken[1])
}

// AppendDigest appends the whole snapshot, in a fixed form; nil is one that is not there.
func (s *Snapshot) AppendDigest(b []byte) []byte {
	if s == nil {
		return append(b, 0)
	}
	b = appendConf(appendUints(b, 1, uint64(s.Index), uint64(s.Term)), &s.Conf)
	return appendBytes(b, s.Data)
}

// AppendDigest appends the whole message, in a fixed form.
func (m *Message) AppendDigest(b []byte) []byte {
	b = appendUints(b, uint64(m.Kind), flag(m.Success), flag(m.Transfer), flag(m.Done), uint64(m.From), uint64(m.To), uint64(m.Term),
		uint64(m.Index), uint64(m.LogTerm), uint64(m.Hint), uint64(m.Commit), uint64(m.Round), uint64(m.Read), m.Offset)
	b = appendBytes(b, m.Data)
	if m.Conf != nil {
		b = appendConf(b, m.Conf)
	}
	return AppendDigest(b, m.Entries)
}

// AppendDigest appends entries, in a fixed form.
func AppendDigest(b []byte, es []Entry) []byte {
	b = appendUints(b, uint64(len(es)))
	for i := range es {
		e := &es[i]
		b = binary.AppendUvarint(b, uint64(e.Index))
		b = binary.AppendUvarint(b, uint64(e.Term))
		b = binary.AppendUvarint(b, uint64(e.Kind))
		b = binary.AppendUvarint(b, uint64(len(e.Data)))
		b = append(b, e.Data...)
	}
	return b
}

func appendUints(b []byte, values ...uint64) []byte {
	for _, v := range values {
		b = binary.AppendUvarint(b, v)
	}
	return b
}

func appendBytes(b, data []byte) []byte {
	return append(appendUints(b, uint64(len(data))), data...)
}

func appendIDs(b []byte, ids []NodeID) []byte {
	b = appendUints(b, uint64(len(ids)))
	for _, id := range ids {
		b = appendUints(b, uint64(id))
	}
	return b
}

func appendConf(b []byte, c *Conf) []byte { return append(b, c.Encode()...) }

func flag(set bool) uint64 {
	if set {
		return 1
	}
	return 0
}
