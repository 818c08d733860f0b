package raft

import (
	"errors"
	"fmt"
	"slices"

	"raftplayground/raft/quorum"
	"raftplayground/raft/random"
)

// Node is one Raft server. Its methods must not be called concurrently; each runs to completion and
// waits for nothing. Every input carries the present time, which must not go backwards; an earlier one
// is taken as the latest seen.
type Node struct {
	cfg    Config
	random random.Source
	now    Micros

	// Persistent state (Figure 2): answered for only once it is on disk, see persistence.go.
	currentTerm Term
	votedFor    NodeID
	log         raftLog

	// Volatile state.
	commitIndex Index
	lastApplied Index // handed out in Ready.Committed

	// The role, and the state of that role alone: whole structs, replaced at each transition, so that
	// nothing of an earlier role can linger.
	role      Role
	follower  follower
	candidate candidate
	leader    leader

	electionTimer  Alarm
	heartbeatTimer Alarm

	disk    persistence
	outbox  outbox
	watched bool // a tracer listens or a rule is broken
	fact    Fact // lent to the tracer
}

type follower struct {
	leader NodeID // as far as known
}

type candidate struct {
	granted []NodeID // in the order of arrival; itself once its own vote is on disk
}

type leader struct {
	peers []progress // all voters but itself, by id
}

// Errors of the inputs.
var (
	// ErrNotLeader: only the leader takes commands. Status tells who that is, as far as this server knows.
	ErrNotLeader = errors.New("raft: this server is not the leader")
	// ErrMessage: the message can't come from a correct server of this cluster; it changed nothing.
	ErrMessage = errors.New("raft: impossible message")
)

// New starts a server at the given time, as a follower (§5.2), with what its disk holds. It fails if the
// configuration or what was restored makes no sense.
func New(cfg Config, found Restored, now Micros) (*Node, error) {
	if err := cfg.validate(); err != nil {
		return nil, err
	}
	cfg.Voters = slices.Sorted(slices.Values(cfg.Voters))
	if cfg.MaxEntriesPerAppend == 0 {
		cfg.MaxEntriesPerAppend = defaultMaxEntriesPerAppend
	}
	n := &Node{
		cfg:            cfg,
		random:         random.Source(cfg.Seed),
		now:            now,
		currentTerm:    found.HardState.CurrentTerm,
		votedFor:       found.HardState.VotedFor,
		heartbeatTimer: Alarm{now, Never},
		watched:        cfg.Tracer != nil || cfg.Broken != 0,
	}
	if err := n.log.restore(found.Entries, n.currentTerm); err != nil {
		return nil, err
	}
	n.disk.restored(n.log.lastIndex())
	n.resetElectionTimer()
	return n, nil
}

// Deadline is when the Node wants a Tick next.
func (n *Node) Deadline() Micros {
	return min(n.electionTimer.Deadline, n.heartbeatTimer.Deadline)
}

// Tick lets the timers expire whose time has come.
func (n *Node) Tick(now Micros) {
	n.advance(now)
	if n.electionTimer.Deadline <= n.now {
		n.electionTimeout(ReasonExpired)
	}
	if n.heartbeatTimer.Deadline <= n.now {
		n.heartbeat()
	}
}

// Campaign makes the election timer expire now. A leader has none: then nothing happens.
func (n *Node) Campaign(now Micros) {
	n.advance(now)
	if n.role != Leader {
		n.electionTimeout(ReasonForced)
	}
}

// Propose appends a command to the leader's log, to be replicated. It gives the entry's place: when
// another entry is committed there, the command is lost. It fails with ErrNotLeader elsewhere. The
// Node keeps data, which must not be changed any more.
func (n *Node) Propose(now Micros, data []byte) (Index, Term, error) {
	n.advance(now)
	if n.role != Leader {
		return 0, 0, ErrNotLeader
	}
	n.appendOwn(RuleLeaderAppends, Normal, data)
	return n.log.lastIndex(), n.currentTerm, nil
}

// Step takes in a message from another server. It fails with ErrMessage, and changes nothing, if no
// correct server could have sent it.
func (n *Node) Step(now Micros, m Message) error {
	n.advance(now)
	if err := n.check(&m); err != nil {
		return err
	}
	n.seeTerm(&m)
	switch m.Kind {
	case RequestVote:
		n.requestVote(&m)
	case RequestVoteReply:
		n.requestVoteReply(&m)
	case AppendEntries:
		n.appendEntries(&m)
	case AppendEntriesReply:
		n.appendEntriesReply(&m)
	}
	return nil
}

// Role is what the Node is at present.
func (n *Node) Role() Role { return n.role }

// Leader is the leader of the current term as far as this server knows; None if it doesn't.
func (n *Node) Leader() NodeID {
	if n.role == Leader {
		return n.cfg.ID
	}
	return n.follower.leader
}

// Status is what a Node shows of itself. The slices are lent until the next input.
type Status struct {
	Role        Role
	CurrentTerm Term
	VotedFor    NodeID
	Leader      NodeID // as far as known
	CommitIndex Index
	LastApplied Index
	Log         []Entry
	Granted     []NodeID   // a candidate's votes
	Peers       []Progress // a leader's view of the others
	Election    Alarm
	Heartbeat   Alarm
}

// Progress is what a leader knows of another server (Figure 2, "volatile state on leaders").
type Progress struct {
	ID         NodeID
	NextIndex  Index
	MatchIndex Index
}

// Alarm is a timer: when it was set, and when it expires (Never if it is not running).
type Alarm struct {
	Set      Micros
	Deadline Micros
}

// Status gives a view of the Node's state.
func (n *Node) Status() Status {
	s := Status{
		Role:        n.role,
		CurrentTerm: n.currentTerm,
		VotedFor:    n.votedFor,
		Leader:      n.Leader(),
		CommitIndex: n.commitIndex,
		LastApplied: n.lastApplied,
		Log:         n.log.slice(1, n.log.lastIndex()),
		Granted:     n.candidate.granted,
		Election:    n.electionTimer,
		Heartbeat:   n.heartbeatTimer,
	}
	for _, p := range n.leader.peers {
		s.Peers = append(s.Peers, Progress{p.id, p.next, p.match})
	}
	return s
}

// check refuses what no correct server of the cluster can have sent to this one.
func (n *Node) check(m *Message) error {
	switch {
	case m.To != n.cfg.ID:
		return fmt.Errorf("%w: sent to %v, arrived at %v", ErrMessage, m.To, n.cfg.ID)
	case m.From == n.cfg.ID || !slices.Contains(n.cfg.Voters, m.From):
		return fmt.Errorf("%w: from %v, which is not another server of the cluster", ErrMessage, m.From)
	case m.Kind < RequestVote || m.Kind > AppendEntriesReply:
		return fmt.Errorf("%w: kind %d", ErrMessage, m.Kind)
	case m.Term == 0:
		return fmt.Errorf("%w: %v of term 0", ErrMessage, m.Kind)
	}
	if m.Kind != AppendEntries {
		return nil
	}
	if m.Term == n.currentTerm && n.role == Leader {
		return fmt.Errorf("%w: AppendEntries from %v in term %d, which this server leads", ErrMessage, m.From, m.Term)
	}
	before := m.LogTerm
	for i, e := range m.Entries {
		if e.Index <= n.commitIndex && n.log.term(e.Index) != e.Term && n.cfg.Broken == 0 {
			return fmt.Errorf("%w: AppendEntries from %v would replace entry %d, which is committed", ErrMessage, m.From, e.Index)
		}
		if e.Index != m.Index+Index(i)+1 || e.Term < before || e.Term > m.Term {
			return fmt.Errorf("%w: AppendEntries of term %d with entry %d of term %d behind index %d", ErrMessage, m.Term, e.Index, e.Term, m.Index)
		}
		before = e.Term
	}
	return nil
}

func (n *Node) advance(now Micros) { n.now = max(n.now, now) }

func (n *Node) majority() int { return quorum.Majority(len(n.cfg.Voters)) }

// become enters a role with that role's fresh state, and starts and stops the timers that go with it.
func (n *Node) become(r Role) {
	n.role = r
	n.follower, n.candidate, n.leader = follower{}, candidate{}, leader{}
	if r == Leader {
		n.stopTimer(&n.electionTimer, ElectionTimer)
		return
	}
	n.stopTimer(&n.heartbeatTimer, HeartbeatTimer)
	if n.electionTimer.Deadline == Never {
		n.resetElectionTimer()
	}
}

func (n *Node) setTimer(t *Alarm, name Timer, wait Micros) {
	*t = Alarm{Set: n.now, Deadline: n.now + wait}
	n.trace(Fact{Kind: FactTimerSet, Timer: name, Deadline: t.Deadline})
}

func (n *Node) stopTimer(t *Alarm, name Timer) {
	if t.Deadline != Never {
		*t = Alarm{Set: n.now, Deadline: Never}
		n.trace(Fact{Kind: FactTimerStopped, Timer: name})
	}
}

// resetElectionTimer draws a new random timeout, so that split votes are rare and soon over (§5.2).
func (n *Node) resetElectionTimer() {
	lo, hi := int64(n.cfg.ElectionTimeout[0]), int64(n.cfg.ElectionTimeout[1])
	n.setTimer(&n.electionTimer, ElectionTimer, Micros(n.random.Between(lo, hi)))
}
