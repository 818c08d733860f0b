package raft

import "encoding/binary"

// AppendDigest appends everything that decides how the Node will behave, in a fixed form, for a hash:
// two Nodes with equal digests and equal inputs do the same from then on.
func (n *Node) AppendDigest(b []byte) []byte {
	b = appendUints(b, uint64(n.random), uint64(n.now), uint64(n.currentTerm), uint64(n.votedFor),
		uint64(n.commitIndex), uint64(n.lastApplied), uint64(n.role), uint64(n.follower.leader))
	b = AppendDigest(b, n.log.entries)
	b = appendUints(b, uint64(len(n.candidate.granted)))
	for _, id := range n.candidate.granted {
		b = appendUints(b, uint64(id))
	}
	b = appendUints(b, uint64(len(n.leader.peers)))
	for _, p := range n.leader.peers {
		b = appendUints(b, uint64(p.id), uint64(p.next), uint64(p.match), flag(p.probing), flag(p.waiting))
	}
	b = appendUints(b, uint64(n.electionTimer.Set), uint64(n.electionTimer.Deadline),
		uint64(n.heartbeatTimer.Set), uint64(n.heartbeatTimer.Deadline))
	d := &n.disk
	b = appendUints(b, uint64(d.handedOut), uint64(d.done), flag(d.hardState), uint64(d.from), uint64(d.lastIndex), uint64(len(d.writes)))
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
	return b
}

// AppendDigest appends the whole message, in a fixed form.
func (m *Message) AppendDigest(b []byte) []byte {
	b = appendUints(b, uint64(m.Kind), flag(m.Success), uint64(m.From), uint64(m.To), uint64(m.Term),
		uint64(m.Index), uint64(m.LogTerm), uint64(m.Hint), uint64(m.Commit))
	return AppendDigest(b, m.Entries)
}

// AppendDigest appends entries, in a fixed form.
func AppendDigest(b []byte, es []Entry) []byte {
	b = appendUints(b, uint64(len(es)))
	for i := range es {
		b = appendUints(b, uint64(es[i].Index), uint64(es[i].Term), uint64(es[i].Kind), uint64(len(es[i].Data)))
		b = append(b, es[i].Data...)
	}
	return b
}

func appendUints(b []byte, values ...uint64) []byte {
	for _, v := range values {
		b = binary.AppendUvarint(b, v)
	}
	return b
}

func flag(set bool) uint64 {
	if set {
		return 1
	}
	return 0
}
