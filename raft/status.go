package raft

// Role is what the Node is at present.
func (n *Node) Role() Role { return n.role }

// Term is the Node's currentTerm.
func (n *Node) Term() Term { return n.currentTerm }

// Leader is the leader of the current term as far as this server knows; None if it doesn't.
func (n *Node) Leader() NodeID {
	if n.role == Leader {
		return n.id
	}
	return n.follower.leader
}

// CommitIndex is the last entry that the Node knows to be committed.
func (n *Node) CommitIndex() Index { return n.commitIndex }

// LastIndex is the last entry of its log.
func (n *Node) LastIndex() Index { return n.log.lastIndex() }

// Log is the log since the last snapshot. What it holds is never changed in place.
func (n *Node) Log() []Entry { return n.log.slice(n.log.base.index+1, n.log.lastIndex()) }

// SnapshotIndex is where the last snapshot ends; 0 if there is none.
func (n *Node) SnapshotIndex() Index { return n.log.base.index }

// ElectionDeadline is when its election timer expires; Never if it does not run.
func (n *Node) ElectionDeadline() Micros { return n.electionTimer.Deadline }

// Options are those in force.
func (n *Node) Options() Options { return n.opt }

// Status is what a Node shows of itself. The slices are lent until the next input.
type Status struct {
	Role        Role
	CurrentTerm Term
	VotedFor    NodeID
	Leader      NodeID // as far as known
	CommitIndex Index
	LastApplied Index
	Snapshot    *Snapshot // what the log before Log is; nil if Log starts at 1
	Log         []Entry
	Conf        Conf
	ConfIndex   Index      // of the entry that holds Conf; 0 for the first
	Granted     []NodeID   // a candidate's votes
	Refused     []NodeID   // who refused it theirs
	Peers       []Progress // a leader's view of the others
	Transfer    NodeID     // to whom a leader is handing over
	Durable     Index      // the log is on disk up to here
	Election    Alarm
	Heartbeat   Alarm
	Quorum      Alarm      // of a leader that checks its quorum
	Campaigns   bool       // it starts an election when its election timer expires
	Lease       LeaseState // of a leader
	Heard       Micros     // when it last heard from a leader of its term, by its own clock; far back if it never did
}

// LeaseState is what a leader has for reads of level Lease (dissertation §6.4.1).
type LeaseState struct {
	Until Micros // by its own clock; 0 if no round has been answered yet, or the option is off
	Void  bool   // for the rest of the reign, since it has asked for an election itself
}

// Progress is what a leader knows of another server (Figure 2, "volatile state on leaders").
type Progress struct {
	ID         NodeID
	NextIndex  Index
	MatchIndex Index
	State      ProgressState
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
		Snapshot:    n.snapshot,
		Log:         n.Log(),
		Conf:        n.conf,
		ConfIndex:   n.inForce().index,
		Granted:     n.candidate.granted,
		Refused:     n.candidate.refused,
		Transfer:    n.leader.transfer.to,
		Durable:     n.disk.lastIndex,
		Election:    n.electionTimer,
		Heartbeat:   n.heartbeatTimer,
		Quorum:      n.quorumTimer,
		Campaigns:   n.mayCampaign(),
		Heard:       n.heard,
		Lease:       n.lease(),
	}
	for _, p := range n.leader.peers {
		s.Peers = append(s.Peers, Progress{p.id, p.next, p.match, p.state})
	}
	return s
}
