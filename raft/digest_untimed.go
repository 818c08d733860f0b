package raft

// AppendUntimedDigest appends what decides how the Node will behave if time and chance are left out: no clock, no
// timers, no random source, and neither rounds nor the numbers of writes, which only count up. It is for
// exploring all that can happen, where a timer may expire at any moment; reads and leases, which rest on rounds
// and clocks, are not in it.
func (n *Node) AppendUntimedDigest(b []byte) []byte {
	b = appendUints(b, uint64(n.currentTerm), uint64(n.votedFor), uint64(n.commitIndex), uint64(n.lastApplied),
		uint64(n.role), uint64(n.follower.leader), uint64(n.log.base.index), uint64(n.log.base.term))
	b = AppendDigest(b, n.log.entries)
	b = n.snapshot.AppendDigest(b)
	b = appendUints(b, uint64(len(n.confs)))
	for i := range n.confs {
		b = appendConf(appendUints(b, uint64(n.confs[i].index)), &n.confs[i].conf)
	}
	in := &n.follower.incoming
	b = appendBytes(appendUints(b, uint64(in.at.index), uint64(in.at.term)), in.data)
	b = appendIDs(appendIDs(b, n.candidate.granted), n.candidate.refused)
	b = appendUints(b, uint64(len(n.leader.peers)), flag(n.leader.voter), flag(n.leader.outgoing), uint64(n.leader.transfer.to), flag(n.leader.transfer.told))
	for _, p := range n.leader.peers {
		b = appendUints(b, uint64(p.id), uint64(p.next), uint64(p.match), uint64(p.state), flag(p.waiting),
			p.offset, uint64(p.sending), flag(p.heard))
	}
	d := &n.disk
	b = appendUints(b, flag(d.hardState), flag(d.snapshot), uint64(d.from), uint64(d.lastIndex), uint64(len(d.writes)))
	for _, w := range d.writes {
		b = appendUints(b, uint64(w.seq-d.done), uint64(w.last))
	}
	b = appendUints(b, uint64(len(d.withheld)))
	for _, w := range d.withheld {
		b = w.m.AppendUntimedDigest(appendUints(b, uint64(w.until-d.done)))
	}
	return b
}

// AppendUntimedDigest appends the message without its round.
func (m *Message) AppendUntimedDigest(b []byte) []byte {
	c := *m
	c.Round = 0
	return c.AppendDigest(b)
}
