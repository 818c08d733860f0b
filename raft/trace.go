package raft

// FactKind says what a Fact tells.
type FactKind uint8

const (
	// FactRule: a guard was evaluated: Rule, Holds, Broken.
	FactRule FactKind = iota
	// FactTimerSet: Timer, Deadline; Peer is the leader whose message started it anew.
	FactTimerSet
	// FactTimerFired: Timer, Waited, Reason.
	FactTimerFired
	// FactTimerStopped: Timer.
	FactTimerStopped
	// FactTerm: FromTerm, Term, Peer, Reason; VotedFor is the vote of the old term, which is forgotten.
	FactTerm
	// FactRole: FromRole, Role, Term, Peer, Reason; Servers are the votes of one who won.
	FactRole
	// FactFollow: Peer is the leader of Term.
	FactFollow
	// FactVote: this server decided on Peer's request: Granted, Reason, VotedFor, the candidate's last
	// position (Index, LogTerm) and its own (OwnIndex, OwnTerm).
	FactVote
	// FactTally: a candidate counted Peer's answer: Granted, Servers (its votes so far), and how far that is from a majority:
	// Needed, Voters; while joint those of the new configuration, of which there are Have, and Outgoing of the old.
	FactTally
	// FactRefused: AppendEntries of Peer refused: Term, Index and LogTerm (prevLog), OwnTerm, Reason.
	FactRefused
	// FactAppend: Entries were appended: Reason. Where a leader changes the configuration: Index is that of the one before,
	// OwnIndex the commitIndex.
	FactAppend
	// FactTruncate: own entries Index to OwnIndex were removed: OwnTerm, LogTerm (the leader's), Peer; Broken: some rule is, and
	// nobody can say that they were not committed.
	FactTruncate
	// FactProgress: what a leader knows of Peer: Next, Match, Reason.
	FactProgress
	// FactCommit: commitIndex is now Index, of Term: Reason; Servers that hold it, Needed, Voters, Have, Outgoing as above,
	// and OwnTerm if the leader's is another one, which only a broken rule lets pass. Learned: Next is the leader's
	// commitIndex, if that is above; OwnIndex the own last entry, if a snapshot ends before it.
	FactCommit
	// FactIgnored: a RequestVote of Peer for Term was ignored, or its vote in that Term: Reason; OwnTerm.
	FactIgnored
	// FactTransfer: leadership is to go to Peer: Reason says how far that is.
	FactTransfer
	// FactConf: Conf, the entry at Index, is in force (Granted: and committed).
	FactConf
	// FactSnapshot: a snapshot of the own state up to Index, of LogTerm, was taken.
	FactSnapshot
	// FactInstalled: a leader's snapshot up to Index, of LogTerm, took the place of the own state and log, which ends
	// at OwnIndex now.
	FactInstalled
	// FactRead: a read at Index is proven (asked for by Peer, if not here); OwnIndex is applied. By a round: Match is that
	// which a majority has answered, Next the first that began after the read. By the lease: Waited since the round
	// was sent on which it rests, Deadline (how long it lasts from then), Span (how long, if all clocks ran alike). Unproven: with the
	// rule broken. Told: by
	// the leader Peer, to a follower that has not applied so much yet.
	FactRead
	// FactImpossible: a message of Peer, of Term, was refused because no correct server can have sent it.
	FactImpossible
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
	ReasonLed
	ReasonWould
	ReasonNoQuorum
	ReasonRemoved
	ReasonConf
	ReasonSnapshot
	ReasonStarted
	ReasonTold
	ReasonAborted
	ReasonLease
	ReasonUnproven
)

var reasonNames = [...]string{
	NoReason: "", ReasonExpired: "expired", ReasonForced: "forced", ReasonCampaign: "campaign",
	ReasonHigherTerm: "higherTerm", ReasonWon: "won", ReasonLeaderSeen: "leaderSeen", ReasonSelf: "self",
	ReasonFirst: "first", ReasonAgain: "again", ReasonOldTerm: "oldTerm", ReasonAlreadyVoted: "alreadyVoted",
	ReasonLogOlder: "logOlder", ReasonGap: "gap", ReasonConflict: "conflict", ReasonLeader: "leader",
	ReasonFollower: "follower", ReasonSent: "sent", ReasonAcked: "acked", ReasonBacktrack: "backtrack",
	ReasonCounted: "counted", ReasonLearned: "learned",
	ReasonLed: "led", ReasonWould: "would", ReasonNoQuorum: "noQuorum", ReasonRemoved: "removed", ReasonConf: "conf",
	ReasonSnapshot: "snapshot", ReasonStarted: "started", ReasonTold: "told", ReasonAborted: "aborted",
	ReasonLease: "lease", ReasonUnproven: "unproven",
}

func (r Reason) String() string { return reasonNames[r] }

// Timer names one of a server's timers.
type Timer uint8

const (
	ElectionTimer Timer = iota
	HeartbeatTimer
	QuorumTimer // of a leader that checks its quorum
)

var timerNames = [...]string{"election", "heartbeat", "quorum"}

func (t Timer) String() string { return timerNames[t] }

// Fact is one thing that a Node did or decided, as a flat record: codes and numbers, no text. Which
// fields are set is said at each FactKind; Rule, where set, is the rule that decided it, and Also are others without which
// it would have been otherwise.
type Fact struct {
	Kind     FactKind
	Reason   Reason
	Rule     Rule
	Also     [4]Rule // NoRule where there is none; in a fact's order
	Role     Role
	FromRole Role
	Timer    Timer
	Progress ProgressState
	Message  MessageKind // FactVote: RequestVote or PreVote; 0 for its own
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
	Span     Micros
	Majority
	Outgoing Majority // of the old configuration, while joint; else zero
	Entries  []Entry
	Servers  []NodeID
	Conf     *Conf
}

// Majority is how far the voters of one configuration have come: Have of the Needed, of Voters. Have is set only while the
// configuration is joint: else it is the number of the fact's Servers.
type Majority struct{ Have, Needed, Voters int }

// Tracer is told everything that a Node does, in order, while it happens. The Fact and what it points
// to are lent for the call. A Tracer must not call the Node.
type Tracer interface {
	Trace(*Fact)
}

// blank is the fact that is lent next, for those that are told most: filling it in place saves a copy.
func (n *Node) blank(k FactKind) *Fact {
	n.fact = Fact{Kind: k}
	return &n.fact
}

// trace costs one predictable branch when nobody listens. The fact is copied into the Node so that it
// needs no memory of its own.
func (n *Node) trace(f Fact) {
	if n.tracer != nil {
		n.fact = f
		n.tracer.Trace(&n.fact)
	}
}
