package raft

// FactKind says what a Fact tells.
type FactKind uint8

const (
	// FactRule: a guard was evaluated: Rule, Holds, Broken.
	FactRule FactKind = iota
	// FactTimerSet: Timer, Deadline.
	FactTimerSet
	// FactTimerFired: Timer, Waited, Reason.
	FactTimerFired
	// FactTimerStopped: Timer.
	FactTimerStopped
	// FactTerm: FromTerm, Term, Peer, Reason.
	FactTerm
	// FactRole: FromRole, Role, Term, Peer, Reason; Servers are the votes of one who won.
	FactRole
	// FactFollow: Peer is the leader of Term.
	FactFollow
	// FactVote: this server decided on Peer's request: Granted, Reason, VotedFor, the candidate's last
	// position (Index, LogTerm) and its own (OwnIndex, OwnTerm).
	FactVote
	// FactTally: a candidate counted Peer's answer: Granted, Servers (its votes so far), Needed, Voters.
	FactTally
	// FactRefused: AppendEntries of Peer refused: Term, Index and LogTerm (prevLog), OwnTerm, Reason.
	FactRefused
	// FactAppend: Entries were appended: Reason.
	FactAppend
	// FactTruncate: own entries Index to OwnIndex were removed: OwnTerm, LogTerm (the leader's), Peer.
	FactTruncate
	// FactProgress: what a leader knows of Peer: Next, Match, Reason.
	FactProgress
	// FactCommit: commitIndex is now Index, of Term: Reason; Servers that hold it, Needed, Voters.
	FactCommit
)

// Reason is why a Fact came to be, where one kind has several causes.
type Reason uint8

const (
	NoReason Reason = iota
	ReasonExpired
	ReasonForced
	ReasonCampaign
	ReasonHigherTerm
	ReasonWon
	ReasonLeaderSeen
	ReasonSelf
	ReasonFirst
	ReasonAgain
	ReasonOldTerm
	ReasonAlreadyVoted
	ReasonLogOlder
	ReasonGap
	ReasonConflict
	ReasonLeader
	ReasonFollower
	ReasonSent
	ReasonAcked
	ReasonBacktrack
	ReasonCounted
	ReasonLearned
)

var reasonNames = [...]string{
	NoReason: "", ReasonExpired: "expired", ReasonForced: "forced", ReasonCampaign: "campaign",
	ReasonHigherTerm: "higherTerm", ReasonWon: "won", ReasonLeaderSeen: "leaderSeen", ReasonSelf: "self",
	ReasonFirst: "first", ReasonAgain: "again", ReasonOldTerm: "oldTerm", ReasonAlreadyVoted: "alreadyVoted",
	ReasonLogOlder: "logOlder", ReasonGap: "gap", ReasonConflict: "conflict", ReasonLeader: "leader",
	ReasonFollower: "follower", ReasonSent: "sent", ReasonAcked: "acked", ReasonBacktrack: "backtrack",
	ReasonCounted: "counted", ReasonLearned: "learned",
}

func (r Reason) String() string { return reasonNames[r] }

// Timer names one of a server's timers.
type Timer uint8

const (
	ElectionTimer Timer = iota
	HeartbeatTimer
)

var timerNames = [...]string{"election", "heartbeat"}

func (t Timer) String() string { return timerNames[t] }

// Fact is one thing that a Node did or decided, as a flat record: codes and numbers, no text. Which
// fields are set is said at each FactKind; Rule, where set, is the rule that decided it.
type Fact struct {
	Kind     FactKind
	Reason   Reason
	Rule     Rule
	Role     Role
	FromRole Role
	Timer    Timer
	Holds    bool
	Broken   bool
	Granted  bool
	Peer     NodeID
	VotedFor NodeID
	Term     Term
	FromTerm Term
	LogTerm  Term
	OwnTerm  Term
	Index    Index
	OwnIndex Index
	Next     Index
	Match    Index
	Deadline Micros
	Waited   Micros
	Needed   int
	Voters   int
	Entries  []Entry
	Servers  []NodeID
}

// Tracer is told everything that a Node does, in order, while it happens. The Fact and what it points
// to are lent for the call. A Tracer must not call the Node.
type Tracer interface {
	Trace(*Fact)
}

// trace costs one predictable branch when nobody listens. The fact is copied into the Node so that it
// needs no memory of its own.
func (n *Node) trace(f Fact) {
	if n.cfg.Tracer != nil {
		n.fact = f
		n.cfg.Tracer.Trace(&n.fact)
	}
}
