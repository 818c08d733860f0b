package raft

import "fmt"

// Snapshots and log compaction (§7, Figure 13).

// incomingSnapshot is a snapshot of which not all chunks have arrived.
type incomingSnapshot struct {
	at   position
	data []byte
}

// Compact lets a snapshot stand for the log up to index: data is the state machine's state after that entry.
// The Node keeps data, which must not be changed any more. It fails with ErrCompact if the entry is not applied, or is
// behind the last snapshot already, or if this server joined later and does not know the configuration as of then.
func (n *Node) Compact(now Micros, index Index, data []byte) (*Snapshot, error) {
	n.advance(now)
	if index > n.lastApplied || index <= n.log.base.index {
		return nil, fmt.Errorf("%w: asked for %d, applied is %d, the last snapshot ends at %d", ErrCompact, index, n.lastApplied, n.log.base.index)
	}
	conf := n.confAt(index)
	if len(conf.Voters) == 0 {
		return nil, fmt.Errorf("%w: the configuration as of entry %d is not known here", ErrCompact, index)
	}
	at := position{index, n.log.term(index)}
	n.snapshot = &Snapshot{Index: index, Term: at.term, Conf: conf, Data: data}
	n.log.compact(at)
	n.confsCompacted()
	n.disk.snapshotTaken()
	n.trace(Fact{Kind: FactSnapshot, Index: index, LogTerm: at.term, Conf: &n.snapshot.Conf})
	return n.snapshot, nil
}

// confAt is the configuration as of entry index.
func (n *Node) confAt(index Index) Conf {
	conf := n.confs[0].conf
	for _, c := range n.confs {
		if c.index <= index {
			conf = c.conf
		}
	}
	return conf
}

// confsCompacted lets the snapshot's configuration stand for those of the entries that it stands for.
func (n *Node) confsCompacted() {
	kept := []loggedConf{{n.snapshot.Index, n.snapshot.Conf}}
	for _, c := range n.confs {
		if c.index > n.snapshot.Index {
			kept = append(kept, c)
		}
	}
	n.confs = kept
}

// sendSnapshot sends a follower the next chunk of the snapshot. It waits for the answer; a heartbeat sends the
// chunk again, since either may have been lost.
func (n *Node) sendSnapshot(p *progress, heartbeat bool) {
	s := n.snapshot
	if p.state != Snapshotting || p.sending != s.Index {
		p.state, p.offset, p.sending = Snapshotting, 0, s.Index
		p.waiting = false
		n.traceProgress(p, ReasonSnapshot)
	}
	again := n.applies(RuleSnapshotRetry, p.waiting && heartbeat)
	if again && n.broken(RuleSnapshotRetry) {
		return
	}
	p.waiting = true
	from := min(p.offset, uint64(len(s.Data)))
	to := min(from+uint64(n.opt.SnapshotChunk), uint64(len(s.Data)))
	n.send(&Message{Kind: InstallSnapshot, To: p.id, Index: s.Index, LogTerm: s.Term, Conf: &s.Conf, Offset: from,
		Data: s.Data[from:to:to], Done: to == uint64(len(s.Data)), Round: n.leader.rounds.last(),
		Why: [2]Rule{n.kept(RuleSnapshotRetry, again)}})
}

// checkSnapshot refuses a snapshot that no leader can have sent.
func (n *Node) checkSnapshot(m *Message) error {
	if m.Term >= n.currentTerm && m.Index > n.log.base.index && m.Index <= n.commitIndex && n.log.term(m.Index) != m.LogTerm {
		return fmt.Errorf("%w: a snapshot whose last entry %d is not the committed one", ErrMessage, m.Index)
	}
	return nil
}

// installSnapshot takes in a chunk (Figure 13, InstallSnapshot, receiver implementation).
func (n *Node) installSnapshot(m *Message) {
	reply := Message{Kind: InstallSnapshotReply, To: m.From, Index: m.Index}
	if !n.rule(RuleRefuseOldSnapshot, m.Term >= n.currentTerm) {
		reply.Why = [2]Rule{RuleRefuseOldSnapshot}
		n.send(&reply) // without the round, see refuseAppend
		return
	}
	reply.Round = m.Round
	n.follow(m.From, m.Term)
	if m.Index > n.commitIndex && !n.takeIn(m, &reply) {
		n.send(&reply)
		return
	}
	reply.Success = true // what it stands for is here, and committed
	n.sendDurable(RuleDurableLog, &reply)
}

// takeIn puts a chunk to those before it, and installs the snapshot once it is whole. If it is not yet, the reply says from
// where on more is needed.
func (n *Node) takeIn(m, reply *Message) (installed bool) {
	in := &n.follower.incoming
	if at := (position{m.Index, m.LogTerm}); in.at != at {
		*in = incomingSnapshot{at: at}
	}
	if n.rule(RuleSnapshotChunks, m.Offset == uint64(len(in.data))) {
		in.data = append(in.data, m.Data...)
	} else if m.Offset+uint64(len(m.Data)) != uint64(len(in.data)) || m.Done {
		reply.Offset, reply.Why = uint64(len(in.data)), [2]Rule{RuleSnapshotChunks}
		return false
	}
	if !n.rule(RuleSnapshotDone, m.Done) {
		reply.Offset, reply.Why = uint64(len(in.data)), [2]Rule{RuleSnapshotDone, n.kept(RuleSnapshotChunks, true)}
		return false
	}
	n.install(&Snapshot{Index: m.Index, Term: m.LogTerm, Conf: *m.Conf, Data: in.data})
	n.follower.incoming = incomingSnapshot{}
	return true
}

// install brings the own log in line with a snapshot of what is committed. If the log holds the snapshot's
// last entry, all before it matches as well, and what follows it stays (Figure 13, 6). Else the whole log goes,
// even if it is longer: it conflicts (Figure 13, 7).
func (n *Node) install(s *Snapshot) {
	at := position{s.Index, s.Term}
	if !n.rule(RuleSnapshotKeepsSuffix, !n.log.matches(at)) {
		n.keepSuffix(s.Index)
		return
	}
	n.snapshot = s
	if last := n.log.lastIndex(); !n.rule(RuleSnapshotReplacesLog, last <= s.Index) || !n.broken(RuleSnapshotReplacesLog) {
		n.log.reset(at)
	} else if last > s.Index {
		n.log.compact(at)
	} else {
		n.log.reset(at)
	}
	n.confs = []loggedConf{{s.Index, s.Conf}}
	n.commitIndex, n.lastApplied = s.Index, s.Index
	n.disk.snapshotTaken()
	n.disk.entriesChanged(s.Index + 1)
	n.outbox.install = s
	n.trace(Fact{Kind: FactInstalled, Index: s.Index, LogTerm: s.Term, Conf: &s.Conf, OwnIndex: n.log.lastIndex(), Rule: RuleSnapshotReplacesLog})
	n.useConf()
}

// keepSuffix: of the snapshot only this is news, that all up to its end is committed.
func (n *Node) keepSuffix(index Index) {
	n.trace(Fact{Kind: FactCommit, Index: index, Term: n.log.term(index), OwnIndex: n.log.lastIndex(), Reason: ReasonLearned, Rule: RuleSnapshotKeepsSuffix})
	n.committed(index)
}

// installSnapshotReply goes on with the next chunk, or with the entries behind the snapshot.
func (n *Node) installSnapshotReply(m *Message) {
	p := n.heardFrom(m)
	switch {
	case p == nil || p.state != Snapshotting || m.Index != p.sending:
	case m.Success:
		n.acked(p, m.Index)
	case m.Offset > uint64(len(n.snapshot.Data)):
	default:
		p.offset = m.Offset
		n.sendSnapshot(p, false)
	}
}
