package raft

import "slices"

// Reads that see every write acknowledged before they began (§8, dissertation §6.4), without a log entry.
// The leader notes its commitIndex, makes sure that it still led after the read began, and lets the read be
// served once that index is applied. It makes sure by a round of AppendEntries answered by a majority
// (ReadIndex), or by a lease: followers that answered a round will not vote for another for the shortest
// election timeout.

// ReadLevel says how a read makes sure.
type ReadLevel uint8

const (
	// Linearizable: by a round begun after the read.
	Linearizable ReadLevel = iota
	// Lease: at once while the lease runs, else as Linearizable.
	Lease
)

// Read is a read that may be served, or that failed.
type Read struct {
	ID    ReadID
	Index Index // everything up to here is in the state machine by now
	OK    bool  // false: leadership was lost; ask again
}

// reads is what a Node keeps for its reads, in whatever role.
type reads struct {
	last    ReadID
	waiting []pendingRead // for leadership to be confirmed, or to be applied
}

type pendingRead struct {
	id    ReadID
	from  NodeID // None: asked here; else forwarded by that follower, or, if it is the leader, to it
	index Index  // set once known
	round Round  // confirms it
	stage readStage

	// For the tracer.
	early  bool // it had to wait for the leader's first commit in its term
	leased bool // the lease proves it
}

type readStage uint8

const (
	readEarly     readStage = iota // waits for the leader's first commit in its term
	readUnproven                   // waits for a round
	readForwarded                  // waits for the leader's answer
	readProven                     // waits to be applied
)

func (r *reads) clone() reads { return reads{r.last, slices.Clone(r.waiting)} }

// Read asks for a read. When it may be served it shows in Ready.Reads under the id given here. A follower asks
// the leader, at level Linearizable; if the answer never comes, ask again. It fails with ErrNoLeader.
func (n *Node) Read(now Micros, level ReadLevel) (ReadID, error) {
	n.advance(now)
	r := &n.reads
	switch {
	case n.role == Leader:
		r.last++
		n.lead(pendingRead{id: r.last}, level)
	case n.Leader() != None:
		r.last++
		r.waiting = append(r.waiting, pendingRead{id: r.last, from: n.Leader(), stage: readForwarded})
		n.send(&Message{Kind: ReadIndex, To: n.Leader(), Read: r.last})
	default:
		return 0, ErrNoLeader
	}
	return r.last, nil
}

// lead takes up a read as the leader.
func (n *Node) lead(read pendingRead, level ReadLevel) {
	if !n.rule(RuleReadOwnTermFirst, n.committedInTerm()) {
		read.stage, read.early = readEarly, true
		n.reads.waiting = append(n.reads.waiting, read)
		return
	}
	read.index = n.commitIndex
	leased := level == Lease && n.leaseHolds()
	if n.rule(RuleReadConfirmed, leased) {
		read.leased = leased
		n.prove(&read, 0)
		if read.from == None {
			n.reads.waiting = append(n.reads.waiting, read)
		}
		return
	}
	read.stage, read.round = readUnproven, n.wantRound()
	if n.broken(RuleReadRoundAfter) {
		read.round = n.leader.rounds.last()
	}
	n.reads.waiting = append(n.reads.waiting, read)
	n.roundsAnswered()
}

// startEarlyReads: the leader has committed in its term and knows now what is committed.
func (n *Node) startEarlyReads() {
	if len(n.reads.waiting) == 0 || !n.committedInTerm() {
		return
	}
	waiting := n.reads.waiting
	n.reads.waiting = nil
	for _, read := range waiting {
		if read.stage == readEarly {
			n.lead(read, Linearizable)
		} else {
			n.reads.waiting = append(n.reads.waiting, read)
		}
	}
}

// prove: the leader led after the read began, by a round that a majority has answered, or, without one, by its lease. One
// asked for by a follower is answered.
func (n *Node) prove(read *pendingRead, round Round) {
	read.stage = readProven
	if n.tracer != nil {
		n.traceRead(read, round)
	}
	if read.from != None {
		n.send(&Message{Kind: ReadIndexReply, To: read.from, Read: read.id, Index: read.index, Success: true})
	}
}

func (n *Node) traceRead(read *pendingRead, round Round) {
	f := Fact{Kind: FactRead, Index: read.index, OwnIndex: n.lastApplied, Peer: read.from, Rule: n.kept(RuleReadConfirmed, true), Also: [4]Rule{
		n.kept(RuleReadOwnTermFirst, read.early), n.kept(RuleReadApplied, read.from == None && read.index > n.lastApplied)}}
	switch {
	case round > 0:
		f.Match, f.Next, f.Also[2] = Index(round), Index(read.round), n.kept(RuleReadRoundAfter, true)
	case !read.leased:
		f.Reason = ReasonUnproven
	default:
		span, drift := n.leaseSpan()
		f.Reason, f.Waited, f.Deadline, f.Span = ReasonLease, n.now-n.leader.rounds.since, span-drift, span
		f.Also[2], f.Also[3] = n.kept(RuleLeaseFromSend, true), n.kept(RuleLeaseDrift, drift > 0)
	}
	n.trace(f)
}

// readIndex: a follower asks for a read.
func (n *Node) readIndex(m *Message) {
	if n.role != Leader {
		n.send(&Message{Kind: ReadIndexReply, To: m.From, Read: m.Read})
		return
	}
	n.lead(pendingRead{id: m.Read, from: m.From}, Linearizable)
}

// readIndexReply: the leader has answered for a read of this server.
func (n *Node) readIndexReply(m *Message) {
	for i := range n.reads.waiting {
		read := &n.reads.waiting[i]
		if read.stage != readForwarded || read.id != m.Read || read.from != m.From {
			continue
		}
		if m.Success {
			read.stage, read.index, read.from = readProven, m.Index, None
			if n.lastApplied < m.Index {
				n.trace(Fact{Kind: FactRead, Index: m.Index, OwnIndex: n.lastApplied, Peer: m.From, Reason: ReasonTold, Rule: n.kept(RuleReadApplied, true)})
			}
			return
		}
		n.outbox.reads = append(n.outbox.reads, Read{ID: read.id})
		n.reads.waiting = slices.Delete(n.reads.waiting, i, i+1)
		return
	}
}

// failReads: the server's role has changed; what was not proven by then never will be.
func (n *Node) failReads() {
	n.reads.waiting = slices.DeleteFunc(n.reads.waiting, func(read pendingRead) bool {
		if read.stage == readProven {
			return false
		}
		if read.from == None || read.stage == readForwarded {
			n.outbox.reads = append(n.outbox.reads, Read{ID: read.id})
		} else {
			n.send(&Message{Kind: ReadIndexReply, To: read.from, Read: read.id})
		}
		return true
	})
}

// servableReads hands out the proven reads whose index has been applied.
func (n *Node) servableReads() {
	n.reads.waiting = slices.DeleteFunc(n.reads.waiting, func(read pendingRead) bool {
		if read.stage != readProven || !n.rule(RuleReadApplied, read.index <= n.lastApplied) {
			return false
		}
		n.outbox.reads = append(n.outbox.reads, Read{read.id, read.index, true})
		return true
	})
}

// rounds numbers a leader's rounds and remembers when those began that no majority has answered yet.
type rounds struct {
	count    Round
	wanted   bool     // begin one with the next Ready
	answered Round    // by a majority
	first    Round    // of starts
	starts   []Micros // by round - first
	since    Micros   // when round answered began
	valid    bool     // since is known
}

func (r *rounds) last() Round { return r.count }

func (r *rounds) begin(now Micros) {
	r.count++
	r.wanted = false
	if len(r.starts) == 0 {
		r.first = r.count
	}
	r.starts = append(r.starts, now)
}

// answer: a majority has answered this round.
func (r *rounds) answer(round Round) {
	if round <= r.answered {
		return
	}
	r.answered = round
	if round >= r.first && int(round-r.first) < len(r.starts) {
		r.since, r.valid = r.starts[round-r.first], true
		r.starts = append(r.starts[:0], r.starts[round-r.first+1:]...)
		r.first = round + 1
	}
}

// forget the lease: only rounds that begin from now on count for it.
func (r *rounds) forget() {
	r.starts, r.valid = r.starts[:0], false
	r.first = r.count + 1
}

func (r *rounds) clone() rounds {
	c := *r
	c.starts = slices.Clone(r.starts)
	return c
}

// wantRound asks for a round that begins after now; reads asked for until the next Ready share it.
func (n *Node) wantRound() Round {
	n.leader.rounds.wanted = true
	return n.leader.rounds.count + 1
}

// roundsAnswered finds the latest round that a majority has answered, and the reads which that proves.
func (n *Node) roundsAnswered() {
	r := &n.leader.rounds
	if r.answered == r.count && len(n.reads.waiting) == 0 {
		return // a majority has answered the last one already
	}
	round := Round(n.majorityReached(roundAnswered, Index(r.count)))
	r.answer(round)
	for i := 0; i < len(n.reads.waiting); i++ {
		read := &n.reads.waiting[i]
		if read.stage != readUnproven || !n.rule(RuleReadRoundAfter, round >= read.round) {
			continue
		}
		n.prove(read, round) // RuleReadConfirmed
		if read.from != None {
			n.reads.waiting = slices.Delete(n.reads.waiting, i, i+1)
			i--
		}
	}
}

// leaseHolds: the followers that answered a round heard from this leader after the round began, and will not
// vote for another until the shortest election timeout from then has passed (dissertation §6.4.1). Measured
// from when the round was sent, on a clock that may run slow; and void once this leader has asked for an
// election itself.
func (n *Node) leaseHolds() bool {
	if !n.opt.LeaderLease {
		return false
	}
	r := &n.leader.rounds
	span, drift := n.leaseSpan()
	if !n.rule(RuleLeaseFromSend, r.valid && n.now < r.since+span) {
		return false
	}
	forever := n.broken(RuleLeaseFromSend) // until a quorum check deposes it
	return n.rule(RuleLeaseDrift, forever || n.now < r.since+span-drift) &&
		n.rule(RuleLeaseVoidAtTransfer, !n.leader.leaseVoid)
}

// leaseSpan is how long a lease would last if all clocks ran alike, and how much shorter it is since they don't.
func (n *Node) leaseSpan() (span, drift Micros) {
	span = n.opt.ElectionTimeout[0]
	return span, Micros((int64(span)*n.opt.ClockDrift + 999_999) / 1_000_000)
}

// lease is how the lease stands.
func (n *Node) lease() LeaseState {
	r := &n.leader.rounds
	if !n.opt.LeaderLease || n.role != Leader || !r.valid {
		return LeaseState{Void: n.leader.leaseVoid}
	}
	span, drift := n.leaseSpan()
	return LeaseState{Until: r.since + span - drift, Void: n.leader.leaseVoid}
}
