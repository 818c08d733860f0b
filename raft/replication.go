package raft

import "slices"

// progress is what a leader knows of one follower.
type progress struct {
	id    NodeID
	next  Index // the entry to send next
	match Index // known to be on the follower's disk
	// probing: the leader does not know yet where the logs agree and sends one message at a time;
	// waiting for its answer, or for the next heartbeat if it got lost. Else it sends ahead (pipelining).
	probing bool
	waiting bool
}

// becomeLeader starts a reign: each follower is first taken to hold the whole log (Figure 2, nextIndex),
// and a blank entry of the own term lets everything before it be committed (§8).
func (n *Node) becomeLeader() {
	was, votes := n.role, n.candidate.granted
	n.become(Leader)
	n.trace(Fact{Kind: FactRole, FromRole: was, Role: Leader, Term: n.currentTerm, Reason: ReasonWon, Rule: RuleMajorityWins,
		Servers: votes, Needed: n.majority(), Voters: len(n.cfg.Voters)})
	n.leader.peers = make([]progress, 0, len(n.cfg.Voters)-1)
	for _, id := range n.cfg.Voters {
		if id != n.cfg.ID {
			p := progress{id: id, next: n.log.lastIndex() + 1, probing: true}
			n.leader.peers = append(n.leader.peers, p)
			n.traceProgress(&p, NoReason)
		}
	}
	n.appendOwn(RuleNoOpAtTermStart, NoOp, nil)
	n.setTimer(&n.heartbeatTimer, HeartbeatTimer, n.cfg.Heartbeat)
}

// appendOwn puts a new entry into the leader's log (Leaders, 2). It goes out with the next Ready.
func (n *Node) appendOwn(rule Rule, kind EntryKind, data []byte) {
	index := n.log.lastIndex() + 1
	n.log.append(Entry{Index: index, Term: n.currentTerm, Kind: kind, Data: data})
	n.disk.entriesChanged(index)
	n.trace(Fact{Kind: FactAppend, Entries: n.log.slice(index, index), Reason: ReasonLeader, Rule: rule})
}

// heartbeat sends AppendEntries to everybody, so that no election timer expires (Leaders, 1), and with
// it whatever a follower has not answered for.
func (n *Node) heartbeat() {
	n.trace(Fact{Kind: FactTimerFired, Timer: HeartbeatTimer, Waited: n.now - n.heartbeatTimer.Set, Reason: ReasonExpired, Rule: RuleHeartbeat})
	for i := range n.leader.peers {
		n.sendAppend(&n.leader.peers[i])
	}
	n.setTimer(&n.heartbeatTimer, HeartbeatTimer, n.cfg.Heartbeat)
}

// replicate sends each follower what it lacks (Leaders, 3), as far as may be sent now.
func (n *Node) replicate() {
	for i := range n.leader.peers {
		p := &n.leader.peers[i]
		for p.next <= n.log.lastIndex() && !p.waiting {
			n.sendAppend(p)
		}
	}
}

// sendAppend sends AppendEntries with the next entries, or empty if there are none.
func (n *Node) sendAppend(p *progress) {
	prev := p.next - 1
	last := min(n.log.lastIndex(), prev+Index(n.cfg.MaxEntriesPerAppend))
	n.send(Message{Kind: AppendEntries, To: p.id, Index: prev, LogTerm: n.log.term(prev),
		Commit: n.commitIndex, Entries: n.log.slice(p.next, last)})
	if p.probing {
		p.waiting = true
		return
	}
	if last >= p.next {
		p.next = last + 1
		n.traceProgress(p, ReasonSent)
	}
}

// appendEntries answers a leader (Figure 2, AppendEntries, receiver implementation).
func (n *Node) appendEntries(m *Message) {
	if !n.rule(RuleRefuseOldTermAppend, m.Term >= n.currentTerm) {
		n.refuseAppend(m, ReasonOldTerm, RuleRefuseOldTermAppend)
		return
	}
	n.follow(m.From)
	prev := position{m.Index, m.LogTerm}
	if !n.rule(RulePrevLogMatches, n.log.matches(prev)) {
		why := ReasonConflict
		if prev.index > n.log.lastIndex() {
			why = ReasonGap
		}
		n.refuseAppend(m, why, RulePrevLogMatches)
		return
	}
	n.takeOver(m)
	verified := m.Index + Index(len(m.Entries))
	n.learnCommit(min(m.Commit, verified))
	n.sendDurable(Message{Kind: AppendEntriesReply, To: m.From, Success: true, Index: verified})
}

// refuseAppend tells the leader where to try next: the last own position whose term is not above that
// of the leader's entry can be the last one on which the two logs agree (§5.3).
func (n *Node) refuseAppend(m *Message, why Reason, rule Rule) {
	n.trace(Fact{Kind: FactRefused, Peer: m.From, Term: m.Term, Index: m.Index, LogTerm: m.LogTerm, OwnTerm: n.log.term(m.Index), Reason: why, Rule: rule})
	hint := n.log.lastAtMost(position{m.Index, m.LogTerm})
	n.send(Message{Kind: AppendEntriesReply, To: m.From, Index: m.Index, Hint: hint.index, LogTerm: hint.term})
}

// takeOver brings the own log in line with the leader's entries (AppendEntries, 3 and 4). Entries that are
// there already stay, and so does what follows them: an old message may hold a part of what is known since.
func (n *Node) takeOver(m *Message) {
	fresh := m.Entries
	for len(fresh) > 0 && n.log.matches(position{fresh[0].Index, fresh[0].Term}) {
		fresh = fresh[1:]
	}
	if len(fresh) == 0 {
		return
	}
	from, last := fresh[0].Index, n.log.lastIndex()
	if !n.rule(RuleTruncateOnConflict, from > last) {
		n.trace(Fact{Kind: FactTruncate, Index: from, OwnIndex: last, OwnTerm: n.log.term(from), LogTerm: fresh[0].Term, Peer: m.From, Rule: RuleTruncateOnConflict})
		n.log.truncate(from)
	}
	n.log.append(fresh...)
	n.disk.entriesChanged(from)
	n.trace(Fact{Kind: FactAppend, Entries: fresh, Peer: m.From, Reason: ReasonFollower, Rule: RuleAppendNew})
}

// appendEntriesReply updates what the leader knows of a follower (Leaders, 3).
func (n *Node) appendEntriesReply(m *Message) {
	if n.role != Leader || m.Term < n.currentTerm || m.Index > n.log.lastIndex() {
		return
	}
	i, ok := slices.BinarySearchFunc(n.leader.peers, m.From, func(p progress, id NodeID) int { return int(p.id) - int(id) })
	if !ok {
		return
	}
	p := &n.leader.peers[i]
	if m.Success {
		n.acked(p, m.Index)
	} else {
		n.backtrack(p, m)
	}
}

// acked: the follower's log matches up to index. An answer that arrives late never lowers what is known.
func (n *Node) acked(p *progress, index Index) {
	p.waiting = false
	grown := index > p.match
	if !grown && !p.probing {
		return
	}
	p.match = max(p.match, index)
	p.next = max(p.next, p.match+1)
	if p.probing {
		p.probing = false
		p.next = p.match + 1
	}
	n.traceProgress(p, ReasonAcked)
	if grown {
		n.advanceCommit()
	}
}

// backtrack: the follower's log does not hold the entry before those sent; go back to where the logs
// can still agree. A refusal of something already known to match is an old one.
func (n *Node) backtrack(p *progress, m *Message) {
	if !n.rule(RuleBacktrack, m.Index > p.match && m.Index < p.next) {
		return
	}
	hint := n.log.lastAtMost(position{m.Hint, m.LogTerm})
	p.next = max(hint.index, p.match) + 1
	p.probing, p.waiting = true, false
	n.traceProgress(p, ReasonBacktrack)
}

func (n *Node) traceProgress(p *progress, why Reason) {
	n.trace(Fact{Kind: FactProgress, Peer: p.id, Next: p.next, Match: p.match, Reason: why})
}
