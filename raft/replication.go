package raft

// ProgressState is how a leader sends to a follower.
type ProgressState uint8

const (
	// Probing: the leader does not know yet where the logs agree and sends one message at a time.
	Probing ProgressState = iota
	// Replicating: it sends ahead, up to a window of unacknowledged entries (pipelining).
	Replicating
	// Snapshotting: the follower needs entries that only the snapshot stands for; chunks are on their way.
	Snapshotting
)

var progressStateNames = [...]string{"probe", "replicate", "snapshot"}

func (s ProgressState) String() string { return progressStateNames[s] }

// progress is what a leader knows of one other member.
type progress struct {
	id      NodeID
	next    Index // the entry to send next
	match   Index // known to be on the follower's disk
	state   ProgressState
	waiting bool   // for an answer, or for the next heartbeat if it got lost; not while replicating
	offset  uint64 // while snapshotting: the bytes that the follower holds
	sending Index  // while snapshotting: the end of the snapshot
	round   Round  // the latest round it has answered
	heard   bool   // since the last quorum check

	voter    bool // in the configuration's Voters
	outgoing bool // in its Outgoing
}

// becomeLeader starts a reign: each follower is first taken to hold the whole log (Figure 2, nextIndex),
// and a blank entry of the own term lets everything before it be committed (§8).
func (n *Node) becomeLeader() {
	was, votes := n.role, n.candidate.granted
	n.become(Leader)
	of, outgoing := n.majorities(votes)
	n.trace(Fact{Kind: FactRole, FromRole: was, Role: Leader, Term: n.currentTerm, Reason: ReasonWon, Rule: RuleMajorityWins,
		Also:    [4]Rule{n.kept(RuleJointNeedsBoth, n.conf.Joint())},
		Servers: votes, Majority: of, Outgoing: outgoing})
	n.syncPeers()
	if n.applies(RuleNoOpAtTermStart, !n.broken(RuleNoOpAtTermStart)) {
		n.appendOwn(RuleNoOpAtTermStart, NoOp, nil)
	} else {
		n.wantRound()
	}
	n.setTimer(&n.heartbeatTimer, HeartbeatTimer, n.opt.Heartbeat)
	n.startQuorumChecks()
}

// appendOwn puts a new entry into the leader's log (Leaders, 2). It goes out with the next Ready.
func (n *Node) appendOwn(rule Rule, kind EntryKind, data []byte) {
	index := n.log.lastIndex() + 1
	n.log.append(Entry{Index: index, Term: n.currentTerm, Kind: kind, Data: data})
	n.disk.entriesChanged(index)
	if n.tracer != nil {
		f := Fact{Kind: FactAppend, Entries: n.log.slice(index, index), Reason: ReasonLeader, Rule: rule}
		if rule == RuleConfOnAppend {
			f.Index, f.OwnIndex = n.newest().index, n.commitIndex
			f.Also = [4]Rule{n.kept(RuleOneVoterAtATime, true), n.kept(RuleOneChangeAtATime, true), n.kept(RuleOwnTermBeforeChange, true)}
		}
		n.trace(f)
	}
	if kind == ConfEntry {
		n.confsAppended(n.log.slice(index, index))
	}
}

// heartbeat sends AppendEntries to everybody, so that no election timer expires (Leaders, 1), and with
// it whatever a follower has not answered for. It is a new round.
func (n *Node) heartbeat() {
	if n.tracer != nil {
		n.trace(Fact{Kind: FactTimerFired, Timer: HeartbeatTimer, Waited: n.now - n.heartbeatTimer.Set, Reason: ReasonExpired, Rule: RuleHeartbeat})
	}
	n.broadcast()
	n.setTimer(&n.heartbeatTimer, HeartbeatTimer, n.opt.Heartbeat)
}

func (n *Node) broadcast() {
	n.leader.rounds.begin(n.now)
	for i := range n.leader.peers {
		n.sendAppend(&n.leader.peers[i], true)
	}
	n.roundsAnswered()
}

// replicate sends each follower what it lacks (Leaders, 3), as far as may be sent now.
func (n *Node) replicate() {
	peers, last := n.leader.peers, n.log.lastIndex()
	for i := range peers {
		p := &peers[i]
		for p.next <= last && !p.waiting && !n.windowFull(p) {
			n.sendAppend(p, false)
		}
	}
}

// windowFull: as many entries are on their way as may be. A follower that is probed has nothing on its way,
// however far behind it is.
func (n *Node) windowFull(p *progress) bool {
	return p.state == Replicating && p.next-p.match > Index(n.opt.MaxInFlight)
}

// sendAppend sends AppendEntries with the next entries, or without any if there are none; or a part of the
// snapshot, where the log no longer reaches back. A heartbeat sends again what may have been lost.
func (n *Node) sendAppend(p *progress, heartbeat bool) {
	if p.state == Snapshotting || p.next <= n.log.base.index {
		n.sendSnapshot(p, heartbeat)
		return
	}
	prev := p.next - 1
	last := min(n.log.lastIndex(), prev+Index(n.opt.MaxEntriesPerAppend))
	full := n.windowFull(p)
	if full || heartbeat && n.opt.EmptyHeartbeats {
		last = prev
	}
	n.send(&Message{Kind: AppendEntries, To: p.id, Index: prev, LogTerm: n.log.term(prev),
		Commit: n.commitIndex, Entries: n.log.slice(p.next, last), Round: n.leader.rounds.last()})
	if p.state == Probing {
		p.waiting = true
		return
	}
	if last >= p.next {
		p.next = last + 1
		n.traceProgress(p, ReasonSent)
	}
}

// appendEntries answers a leader (Figure 2, AppendEntries, receiver implementation). The election timer
// starts anew even if the entries are refused: their sender leads (§5.2).
func (n *Node) appendEntries(m *Message) {
	if !n.rule(RuleRefuseOldTermAppend, m.Term >= n.currentTerm) {
		n.applies(RuleHeardLeader, false)
		n.refuseAppend(m, ReasonOldTerm, RuleRefuseOldTermAppend)
		return
	}
	prev := position{m.Index, m.LogTerm}
	ok := n.log.matches(prev) || prev.index < n.log.base.index
	n.applies(RuleHeardLeader, true)
	if ok || !n.broken(RuleHeardLeader) {
		n.follow(m.From, m.Term)
	}
	if !n.rule(RulePrevLogMatches, ok) {
		why := ReasonConflict
		if prev.index > n.log.lastIndex() {
			why = ReasonGap
		}
		n.refuseAppend(m, why, RulePrevLogMatches)
		return
	}
	n.takeOver(m)
	verified := m.Index + Index(len(m.Entries))
	commit := m.Commit
	if !n.rule(RuleCommitVerified, commit <= verified) {
		commit = verified
	}
	n.learnCommit(min(commit, n.log.lastIndex()), m.Commit)
	acked, why := n.log.lastIndex(), NoRule
	if !n.rule(RuleAckVerified, acked == verified) {
		acked, why = verified, RuleAckVerified
	}
	n.sendDurable(RuleDurableLog, &Message{Kind: AppendEntriesReply, To: m.From, Success: true, Index: acked, Round: m.Round, Why: [2]Rule{why}})
}

// refuseAppend tells the leader where to try next: the last own position whose term is not above that
// of the leader's entry can be the last one on which the two logs agree (§5.3). A leader numbers its rounds anew in
// each reign: in a later term than its own, the round of an old message would be taken for one of the new reign, and
// prove reads that it came before (dissertation §6.4).
func (n *Node) refuseAppend(m *Message, why Reason, rule Rule) {
	n.trace(Fact{Kind: FactRefused, Peer: m.From, Term: m.Term, Index: m.Index, LogTerm: m.LogTerm, OwnTerm: n.log.term(m.Index), Reason: why, Rule: rule})
	hint := n.log.lastAtMost(position{m.Index, m.LogTerm})
	reply := Message{Kind: AppendEntriesReply, To: m.From, Index: m.Index, Hint: hint.index, LogTerm: hint.term}
	if m.Term == n.currentTerm {
		reply.Round = m.Round
	}
	n.send(&reply)
}

// takeOver brings the own log in line with the leader's entries (AppendEntries, 3 and 4). Entries that are
// there already stay, and so does what follows them: an old message may hold a part of what is known since.
func (n *Node) takeOver(m *Message) {
	fresh := m.Entries
	for len(fresh) > 0 && fresh[0].Index <= n.log.base.index {
		fresh = fresh[1:] // the snapshot stands for it
	}
	if len(fresh) > 0 && fresh[0].Index > n.log.lastIndex()+1 {
		n.padLog(fresh[0].Index) // only with RulePrevLogMatches broken
	}
	for len(fresh) > 0 && n.log.matches(position{fresh[0].Index, fresh[0].Term}) && !n.rule(RuleTruncateOnConflict, false) {
		fresh = fresh[1:]
	}
	if !n.applies(RuleAppendNew, len(fresh) > 0) {
		return
	}
	from, last := fresh[0].Index, n.log.lastIndex()
	if n.applies(RuleReplaceConflict, from <= last) {
		fresh, from = n.resolve(m.From, fresh)
		if len(fresh) == 0 {
			return
		}
	}
	n.log.append(fresh...)
	n.disk.entriesChanged(from)
	if n.tracer != nil {
		n.trace(Fact{Kind: FactAppend, Entries: fresh, Peer: m.From, Reason: ReasonFollower, Rule: RuleAppendNew})
	}
	n.confsAppended(fresh)
}

// resolve removes the own entries from the first conflicting one on; the leader's take their place. With
// rules broken, the conflicting entries stay, or those behind them do.
func (n *Node) resolve(leader NodeID, fresh []Entry) ([]Entry, Index) {
	from, last := fresh[0].Index, n.log.lastIndex()
	n.applies(RuleTruncateOnConflict, n.log.term(from) != fresh[0].Term)
	if n.opt.Broken.Has(RuleReplaceConflict) {
		if fresh[len(fresh)-1].Index <= last {
			return nil, from
		}
		return fresh[last+1-from:], last + 1
	}
	if n.rule(RuleTruncateTail, fresh[len(fresh)-1].Index >= last) && n.broken(RuleTruncateTail) && fresh[len(fresh)-1].Index < last {
		tail := n.log.slice(fresh[len(fresh)-1].Index+1, last)
		fresh = append(fresh[:len(fresh):len(fresh)], tail...)
	}
	n.trace(Fact{Kind: FactTruncate, Index: from, OwnIndex: last, OwnTerm: n.log.term(from), LogTerm: fresh[0].Term, Peer: leader, Rule: RuleReplaceConflict,
		Broken: !n.opt.Broken.Empty(),
		Also:   [4]Rule{n.kept(RuleTruncateOnConflict, true), n.kept(RuleTruncateTail, last > from)}})
	n.log.truncate(from)
	n.confsTruncated(from)
	return fresh, from
}

// padLog fills a hole with blank entries of no term, up to before index: what a server does that does not
// check what its entries follow.
func (n *Node) padLog(index Index) {
	from := n.log.lastIndex() + 1
	for i := from; i < index; i++ {
		n.log.append(Entry{Index: i, Kind: NoOp})
	}
	n.disk.entriesChanged(from)
	n.trace(Fact{Kind: FactAppend, Entries: n.log.slice(from, index-1), Reason: ReasonFollower, Rule: RulePrevLogMatches})
}

// appendEntriesReply updates what the leader knows of a follower (Leaders, 3).
func (n *Node) appendEntriesReply(m *Message) {
	p := n.heardFrom(m)
	switch {
	case p == nil:
	case m.Success:
		n.acked(p, m.Index)
	default:
		n.backtrack(p, m)
	}
}

// heardFrom notes a follower's answer in the present term, to whatever; nil if the sender is none.
func (n *Node) heardFrom(m *Message) *progress {
	if n.role != Leader || m.Term < n.currentTerm {
		return nil
	}
	p := n.progressOf(m.From)
	if p == nil {
		return nil
	}
	p.heard = true
	if m.Round > p.round {
		p.round = min(m.Round, n.leader.rounds.last())
		n.roundsAnswered()
	}
	return p
}

// acked: the follower's log matches up to index. An answer that arrives late never lowers what is known.
func (n *Node) acked(p *progress, index Index) {
	if p.state == Snapshotting && index < p.sending {
		return
	}
	p.waiting = false
	grown := index > p.match
	if !grown && p.state == Replicating {
		return
	}
	p.match = max(p.match, index)
	p.next = max(p.next, p.match+1)
	if p.state != Replicating {
		p.state = Replicating
		p.next = p.match + 1
	}
	n.traceProgress(p, ReasonAcked)
	if grown {
		n.advanceCommit()
		n.transferIfReady()
	}
}

// backtrack: the follower's log does not hold the entry before those sent; go back to where the logs
// can still agree. A refusal of something already known to match is an old one.
func (n *Node) backtrack(p *progress, m *Message) {
	if p.state == Snapshotting || !n.rule(RuleBacktrack, m.Index > p.match && m.Index < p.next) {
		return
	}
	hint := n.log.lastAtMost(position{m.Hint, m.LogTerm})
	p.next = max(hint.index, p.match) + 1
	if base := n.log.base; p.match < base.index && (m.Hint < base.index || hint == base && base.term > m.LogTerm) {
		p.next = min(m.Hint+1, base.index) // the logs agree at most on what the snapshot stands for
	}
	p.state, p.waiting = Probing, false
	n.traceProgress(p, ReasonBacktrack)
}

func (n *Node) traceProgress(p *progress, why Reason) {
	if n.tracer != nil {
		f := n.blank(FactProgress)
		f.Peer, f.Next, f.Match, f.Reason, f.Progress = p.id, p.next, p.match, why, p.state
		f.Rule = n.kept(RuleBacktrack, why == ReasonBacktrack)
		n.tracer.Trace(f)
	}
}
