package raft

import (
	"errors"
	"fmt"
	"slices"

	"raftplayground/raft/random"
)

// Node is one Raft server. Its methods must not be called concurrently; each runs to completion and
// waits for nothing. Every input carries the present time, which must not go backwards; an earlier one
// is taken as the latest seen.
type Node struct {
	id     NodeID
	opt    Options
	tracer Tracer
	random random.Source
	now    Micros

	// Persistent state (Figure 2): answered for only once it is on disk, see persistence.go.
	currentTerm Term
	votedFor    NodeID
	log         raftLog
	snapshot    *Snapshot // stands for what the log no longer holds; nil if none

	// Volatile state.
	commitIndex Index
	lastApplied Index // handed out in Ready

	// The configurations in the log, oldest first, and the one in force; see membership.go.
	confs []loggedConf
	conf  Conf

	// The role, and the state of that role alone: whole structs, replaced at each transition, so that
	// nothing of an earlier role can linger.
	role      Role
	follower  follower
	candidate candidate
	leader    leader

	electionTimer  Alarm
	heartbeatTimer Alarm
	quorumTimer    Alarm
	heard          Micros // when it last heard from a leader of its term

	reads   reads
	disk    persistence
	outbox  outbox
	deaf    bool  // the tracer does not listen to rules
	watched bool  // it does, or a rule is broken
	fact    Fact  // lent to the tracer
	asked   *Fact // likewise, for FactRule alone, of which there are many; only if the tracer listens to them
	holding []NodeID
}

// follower is the state of a follower or a learner.
type follower struct {
	leader   NodeID           // as far as known
	incoming incomingSnapshot // see snapshot.go
}

// candidate is the state of a candidate or, before a real election, a pre-candidate.
type candidate struct {
	granted []NodeID // in the order of arrival; itself once its own vote is on disk
	refused []NodeID
}

type leader struct {
	peers     []progress // all members but itself, by id
	voter     bool       // in the configuration's Voters
	outgoing  bool       // in its Outgoing
	rounds    rounds     // see reading.go
	transfer  transfer   // see transfer.go
	leaseVoid bool       // for the rest of the reign
}

// Alarm is a timer: when it was set, and when it expires (Never if it is not running).
type Alarm struct {
	Set      Micros
	Deadline Micros
}

// Errors of the inputs.
var (
	// ErrNotLeader: only the leader can do this. Leader tells who that is, as far as known.
	ErrNotLeader = errors.New("raft: this server is not the leader")
	// ErrNoLeader: a read can't be forwarded, since no leader is known.
	ErrNoLeader = errors.New("raft: no leader is known")
	// ErrTransferring: the leader is handing over and takes no commands until that is done or given up.
	ErrTransferring = errors.New("raft: leadership is being transferred")
	// ErrFull: as many entries are uncommitted as the options allow; try again when some are committed.
	ErrFull = errors.New("raft: too many uncommitted entries")
	// ErrMessage: the message can't come from a correct server of this cluster; it changed nothing.
	ErrMessage = errors.New("raft: impossible message")
	// ErrConf: the configuration asked for makes no sense.
	ErrConf = errors.New("raft: impossible configuration")
	// ErrConfPending: a change of the configuration is under way; the next one must wait for it.
	ErrConfPending = errors.New("raft: the last change of the configuration is not complete")
	// ErrConfEarly: the leader has not committed an entry of its own term yet; try again when it has.
	ErrConfEarly = errors.New("raft: no change of the configuration before an entry of this term is committed")
	// ErrTarget: leadership can't be transferred to that server.
	ErrTarget = errors.New("raft: leadership goes to another voter only")
	// ErrCompact: a snapshot can't be taken there.
	ErrCompact = errors.New("raft: a snapshot ends at an applied entry behind the last snapshot")
)

// New starts a server at the given time, as a follower (§5.2), with what its disk holds. A server that starts
// again must be given a later time than it has seen before. New fails if the configuration or what was restored
// makes no sense.
func New(cfg Config, found Restored, now Micros) (*Node, error) {
	if err := cfg.validate(); err != nil {
		return nil, err
	}
	n := &Node{
		id: cfg.ID, opt: cfg.Options.withDefaults(), tracer: cfg.Tracer, random: random.Source(cfg.Seed), now: now,
		currentTerm: found.HardState.CurrentTerm, votedFor: found.HardState.VotedFor, snapshot: found.Snapshot,
		heartbeatTimer: Alarm{now, Never}, quorumTimer: Alarm{now, Never}, heard: -Never / 2,
	}
	n.watchRules()
	if err := n.log.restore(found.Snapshot, found.Entries, n.currentTerm); err != nil {
		return nil, err
	}
	if err := n.restoreConfs(cfg.Bootstrap, found.Snapshot); err != nil {
		return nil, err
	}
	if found.Snapshot != nil {
		n.commitIndex = found.Snapshot.Index
		n.outbox.install = found.Snapshot
	}
	if n.currentTerm > 0 && n.opt.LeaderLease {
		n.heard = now // it may have acknowledged a leader just before it went down, and that one may rely on it
	}
	n.disk.restored(n.log.lastIndex())
	n.reads.last = ReadID(max(now, 0)) // above those of its earlier lives, whose answers may still be on their way
	n.role = n.restingRole()
	n.resetElectionTimer()
	return n, nil
}

// Deadline is when the Node wants a Tick next.
func (n *Node) Deadline() Micros {
	at := min(n.electionTimer.Deadline, n.heartbeatTimer.Deadline, n.quorumTimer.Deadline)
	if n.role == Leader && n.leader.transfer.to != None {
		at = min(at, n.leader.transfer.deadline)
	}
	return at
}

// Tick lets the timers expire whose time has come.
func (n *Node) Tick(now Micros) {
	n.advance(now)
	if n.applies(RuleElectionTimeout, n.electionTimer.Deadline <= n.now) {
		n.electionTimeout(ReasonExpired)
	}
	if n.quorumTimer.Deadline <= n.now {
		n.checkQuorum()
	}
	if n.role == Leader && n.leader.transfer.to != None && n.applies(RuleTransferAborts, n.leader.transfer.deadline <= n.now) {
		n.abortTransfer()
	}
	if n.applies(RuleHeartbeat, n.heartbeatTimer.Deadline <= n.now) {
		n.heartbeat()
	}
}

// Campaign makes the election timer expire now. A leader has none: then nothing happens. Like a clock that
// jumps, it voids the assumption that reads of level Lease rest on.
func (n *Node) Campaign(now Micros) {
	n.advance(now)
	if n.role != Leader {
		n.electionTimeout(ReasonForced)
	}
}

// SetElectionTimer sets the election timer anew: it expires at deadline, or now if that has passed. A leader has none:
// then nothing happens. Like Campaign, it voids the assumption that reads of level Lease rest on, if the deadline is
// earlier than the shortest election timeout after this server last heard from a leader.
func (n *Node) SetElectionTimer(now, deadline Micros) {
	n.advance(now)
	if n.role != Leader {
		n.setTimer(&n.electionTimer, ElectionTimer, max(deadline-n.now, 0))
	}
}

// Beat makes the heartbeat timer expire now. Only a leader has one: elsewhere nothing happens.
func (n *Node) Beat(now Micros) {
	n.advance(now)
	if n.role == Leader {
		n.heartbeat()
	}
}

// Propose appends a command to the leader's log, to be replicated. It gives the entry's place: when
// another entry is committed there, the command is lost. It fails with ErrNotLeader, ErrTransferring or
// ErrFull. The Node keeps data, which must not be changed any more.
func (n *Node) Propose(now Micros, data []byte) (Index, Term, error) {
	n.advance(now)
	if !n.applies(RuleLeaderAppends, n.role == Leader) {
		return 0, 0, ErrNotLeader
	}
	if !n.rule(RuleTransferStopsProposals, n.leader.transfer.to == None) {
		return 0, 0, ErrTransferring
	}
	if n.opt.MaxUncommitted > 0 && n.log.lastIndex()-n.commitIndex >= Index(n.opt.MaxUncommitted) {
		return 0, 0, ErrFull
	}
	n.appendOwn(RuleLeaderAppends, Normal, data)
	return n.log.lastIndex(), n.currentTerm, nil
}

// Configure changes the options, from now on. It fails, and changes nothing, if they make no sense.
func (n *Node) Configure(now Micros, o Options) error {
	n.advance(now)
	if err := o.Validate(); err != nil {
		return err
	}
	before := n.opt
	n.opt = o.withDefaults()
	n.watchRules()
	n.useConf()
	if n.role == Leader {
		n.leader.rounds.forget() // what followers promised, they promised under the old options
		n.startQuorumChecks()
		n.leaveJointByItself()
		n.resumeTransfer()
		if before.Heartbeat != n.opt.Heartbeat {
			n.setTimer(&n.heartbeatTimer, HeartbeatTimer, n.opt.Heartbeat)
		}
	} else if before.ElectionTimeout != n.opt.ElectionTimeout {
		n.resetElectionTimer()
	}
	return nil
}

// Step takes in a message from another server. It fails with ErrMessage, and changes nothing, if no
// correct server could have sent it. The message is lent for the call and not changed.
func (n *Node) Step(now Micros, m *Message) error {
	n.advance(now)
	if err := n.check(m); err != nil {
		n.trace(Fact{Kind: FactImpossible, Peer: m.From, Term: m.Term, Index: m.Index})
		return err
	}
	if n.ignoresWhileLed(m) {
		return nil
	}
	n.seeTerm(m)
	switch m.Kind {
	case RequestVote:
		n.requestVote(m)
	case RequestVoteReply:
		n.requestVoteReply(m)
	case AppendEntries:
		n.appendEntries(m)
	case AppendEntriesReply:
		n.appendEntriesReply(m)
	case PreVote:
		n.preVote(m)
	case PreVoteReply:
		n.preVoteReply(m)
	case InstallSnapshot:
		n.installSnapshot(m)
	case InstallSnapshotReply:
		n.installSnapshotReply(m)
	case TimeoutNow:
		n.timeoutNow(m)
	case ReadIndex:
		n.readIndex(m)
	case ReadIndexReply:
		n.readIndexReply(m)
	}
	return nil
}

// farthest is a term and an index that no cluster reaches: what is counted from them does not overflow.
const farthest = 1 << 62

// check refuses what no correct server of the cluster can have sent to this one.
func (n *Node) check(m *Message) error {
	switch {
	case m.To != n.id:
		return fmt.Errorf("%w: sent to %v, arrived at %v", ErrMessage, m.To, n.id)
	case m.From == n.id || m.From == None:
		return fmt.Errorf("%w: from %v, which is not another server", ErrMessage, m.From)
	case m.Kind < RequestVote || m.Kind >= messageKindsEnd:
		return fmt.Errorf("%w: kind %d", ErrMessage, m.Kind)
	case m.Term == 0 || m.LogTerm > m.Term && m.Kind != AppendEntriesReply:
		return fmt.Errorf("%w: %v of term %d with log term %d", ErrMessage, m.Kind, m.Term, m.LogTerm)
	case m.Term > farthest || m.Index > farthest || m.Hint > farthest:
		return fmt.Errorf("%w: %v of term %d speaks of entries %d and %d, where no cluster gets", ErrMessage, m.Kind, m.Term, m.Index, m.Hint)
	case m.Kind == InstallSnapshot && (m.Conf == nil || m.Conf.check() != nil || m.Index == 0 || m.LogTerm == 0):
		return fmt.Errorf("%w: a snapshot without a configuration or an end", ErrMessage)
	case !n.opt.Broken.Empty():
		return nil // the others break the rules as well
	}
	switch m.Kind {
	case AppendEntries, InstallSnapshot, TimeoutNow:
		if m.Term == n.currentTerm && n.role == Leader {
			return fmt.Errorf("%w: %v from %v in term %d, which this server leads", ErrMessage, m.Kind, m.From, m.Term)
		}
	case AppendEntriesReply, InstallSnapshotReply:
		// A refusal may be of what this server sent in an earlier reign, with a log that was longer then.
		if m.Success && m.Term == n.currentTerm && n.role == Leader && m.Index > n.log.lastIndex() {
			return fmt.Errorf("%w: %v speaks of entry %d, and the log ends at %d", ErrMessage, m.From, m.Index, n.log.lastIndex())
		}
	}
	switch {
	case m.Kind == InstallSnapshot:
		return n.checkSnapshot(m)
	case len(m.Entries) > 0:
		return n.checkEntries(m)
	}
	return nil
}

// checkEntries refuses entries that are not in order, or that would replace committed ones.
func (n *Node) checkEntries(m *Message) error {
	if m.Kind != AppendEntries {
		return fmt.Errorf("%w: %v with entries", ErrMessage, m.Kind)
	}
	before := position{m.Index, m.LogTerm}
	for i := range m.Entries {
		e := &m.Entries[i]
		if e.Index != before.index+1 || e.Term < before.term || e.Term > m.Term || e.Term == 0 {
			return fmt.Errorf("%w: entry %d of term %d behind entry %d of term %d", ErrMessage, e.Index, e.Term, before.index, before.term)
		}
		if m.Term >= n.currentTerm && e.Index > n.log.base.index && e.Index <= n.commitIndex && n.log.term(e.Index) != e.Term {
			return fmt.Errorf("%w: %v would replace entry %d, which is committed", ErrMessage, m.From, e.Index)
		}
		if e.Kind == ConfEntry {
			if _, err := DecodeConf(e.Data); err != nil {
				return fmt.Errorf("%w: entry %d: %w", ErrMessage, e.Index, err)
			}
		}
		before = position{e.Index, e.Term}
	}
	return nil
}

func (n *Node) advance(now Micros) { n.now = max(n.now, now) }

// become enters a role with that role's fresh state, and starts and stops the timers that go with it.
// Reads that wait can't be served in another role: they fail.
func (n *Node) become(r Role) {
	n.role = r
	n.follower, n.candidate, n.leader = follower{}, candidate{}, leader{}
	n.failReads()
	if r == Leader {
		n.stopTimer(&n.electionTimer, ElectionTimer)
		return
	}
	n.stopTimer(&n.heartbeatTimer, HeartbeatTimer)
	n.stopTimer(&n.quorumTimer, QuorumTimer)
	if n.electionTimer.Deadline == Never {
		n.resetElectionTimer()
	}
}

// restingRole is what a server is that neither leads nor campaigns.
func (n *Node) restingRole() Role {
	if n.mayCampaign() {
		return Follower
	}
	return Learner
}

// rest makes a follower, or a learner, of the server.
func (n *Node) rest(peer NodeID, why Reason, rule Rule) {
	was := n.role
	n.become(n.restingRole())
	if was != n.role {
		n.trace(Fact{Kind: FactRole, FromRole: was, Role: n.role, Term: n.currentTerm, Peer: peer, Reason: why, Rule: rule})
	}
}

func (n *Node) setTimer(t *Alarm, name Timer, wait Micros) { n.setTimerBy(t, name, wait, None, NoRule) }

func (n *Node) setTimerBy(t *Alarm, name Timer, wait Micros, peer NodeID, rule Rule) {
	*t = Alarm{Set: n.now, Deadline: n.now + wait}
	if n.tracer != nil {
		f := n.blank(FactTimerSet)
		f.Timer, f.Deadline, f.Peer, f.Rule = name, t.Deadline, peer, rule
		n.tracer.Trace(f)
	}
}

func (n *Node) stopTimer(t *Alarm, name Timer) {
	if t.Deadline != Never {
		*t = Alarm{Set: n.now, Deadline: Never}
		n.trace(Fact{Kind: FactTimerStopped, Timer: name})
	}
}

// resetElectionTimer starts the election timer anew for any reason but that a leader was heard.
func (n *Node) resetElectionTimer() { n.drawElectionTimer(None, RuleRandomTimeouts) }

// drawElectionTimer draws a new random timeout, so that split votes are rare and soon over (§5.2).
func (n *Node) drawElectionTimer(leader NodeID, why Rule) {
	lo, hi := int64(n.opt.ElectionTimeout[0]), int64(n.opt.ElectionTimeout[1])
	if n.applies(RuleRandomTimeouts, lo < hi) && n.broken(RuleRandomTimeouts) {
		hi = lo
	}
	n.setTimerBy(&n.electionTimer, ElectionTimer, Micros(n.random.Between(lo, hi)), leader, n.kept(why, true))
}

// progressOf finds a peer of the leader; nil if it is no member.
func (n *Node) progressOf(id NodeID) *progress {
	for i := range n.leader.peers {
		if n.leader.peers[i].id == id {
			return &n.leader.peers[i]
		}
	}
	return nil
}

// Clone copies the Node, to go on from the same state in another direction. The copy has no tracer but the
// one given; it shares only what is never changed.
func (n *Node) Clone(tracer Tracer) *Node {
	c := *n
	c.tracer, c.fact, c.asked, c.holding = tracer, Fact{}, nil, nil
	c.watchRules()
	c.log.entries = n.log.entries[:len(n.log.entries):len(n.log.entries)]
	c.confs = slices.Clone(n.confs)
	c.follower.incoming.data = slices.Clone(n.follower.incoming.data)
	c.candidate = candidate{slices.Clone(n.candidate.granted), slices.Clone(n.candidate.refused)}
	c.leader.peers = slices.Clone(n.leader.peers)
	c.leader.rounds = n.leader.rounds.clone()
	c.reads = n.reads.clone()
	c.disk = n.disk.clone()
	c.outbox = n.outbox.clone()
	return &c
}
