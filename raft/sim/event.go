package sim

import "raftplayground/raft"

// Kind says what an Event tells; docs/protocol.md lists the kinds and their fields.
type Kind uint8

const (
	TimerSet Kind = iota
	TimerFired
	TimerStopped
	TermChanged
	RoleChanged
	Followed
	VoteDecided
	Tallied
	Sent
	Delivered
	Lost
	Duplicated
	Refused
	Appended
	Truncated
	Progressed
	Persisted
	Committed
	Applied
	Ignored
	ConfigChanged
	SnapshotTaken
	Installed
	Loaded
	Transferring
	ReadProven
	Delayed
	ManualSet
	OptionsChanged
	RuleSet
	Added
	Crashed
	Restarted
	Frozen
	Thawed
	Queued
	Wiped
	DiskChanged
	DriftChanged
	LinkChanged
	NetworkChanged
	WorkloadSet
	ContactSet
	Invoked
	Retried
	Returned
	ViolationFound
	GoalFound

	kindsEnd
)

var kindNames = [kindsEnd]string{
	TimerSet: "timerSet", TimerFired: "timerFired", TimerStopped: "timerStopped", TermChanged: "term",
	RoleChanged: "role", Followed: "follow", VoteDecided: "vote", Tallied: "tally", Sent: "sent",
	Delivered: "delivered", Lost: "lost", Duplicated: "duplicated", Refused: "refused", Appended: "append",
	Truncated: "truncate", Progressed: "progress", Persisted: "persisted", Committed: "commit", Applied: "apply", Ignored: "ignored",
	ConfigChanged: "config", SnapshotTaken: "snapshot", Installed: "installed", Loaded: "loaded", Transferring: "transfer", ReadProven: "readProven",
	Delayed: "delayed", ManualSet: "manual", OptionsChanged: "options", RuleSet: "ruleSet", Added: "added",
	Crashed: "crashed", Restarted: "restarted", Frozen: "frozen", Thawed: "thawed", Queued: "queued", Wiped: "wiped",
	DiskChanged: "disk", DriftChanged: "drift", LinkChanged: "link", NetworkChanged: "network", WorkloadSet: "workload", ContactSet: "contact",
	Invoked: "invoke", Retried: "retry", Returned: "return", ViolationFound: "violation", GoalFound: "goal",
}

func (k Kind) String() string { return kindNames[k] }

// Kinds lists every kind.
func Kinds() []Kind {
	all := make([]Kind, kindsEnd)
	for i := range all {
		all[i] = Kind(i)
	}
	return all
}

// factKinds are the kinds of the events that the core's facts become.
var factKinds = [...]Kind{
	raft.FactTimerSet: TimerSet, raft.FactTimerFired: TimerFired, raft.FactTimerStopped: TimerStopped,
	raft.FactTerm: TermChanged, raft.FactRole: RoleChanged, raft.FactFollow: Followed, raft.FactVote: VoteDecided,
	raft.FactTally: Tallied, raft.FactRefused: Refused, raft.FactAppend: Appended, raft.FactTruncate: Truncated,
	raft.FactProgress: Progressed, raft.FactCommit: Committed, raft.FactIgnored: Ignored,
	raft.FactConf: ConfigChanged, raft.FactSnapshot: SnapshotTaken, raft.FactInstalled: Installed,
	raft.FactTransfer: Transferring, raft.FactRead: ReadProven,
}

// Event is one thing that happened. Which fields are set depends on Kind. It is lent to observers for
// the call, with everything that it points to; AppendJSON makes a lasting copy.
type Event struct {
	Seq    uint64
	At     raft.Micros
	Kind   Kind
	Server raft.NodeID
	Rule   raft.Rule
	Also   [4]raft.Rule // others without which it would have been otherwise; NoRule where there is none
	Reason string

	Fact    *raft.Fact // what the core told, for the kinds that come from it
	Message *Message   // sent, delivered, lost, duplicated, queued
	Copy    *Message   // duplicated

	Hard      raft.HardState // persisted, crashed, restarted: what the disk holds; wiped: what it held
	LastIndex raft.Index
	FromIndex raft.Index     // crashed: from here on the disk differs from what was in memory
	Entries   []raft.Entry   // crashed: what the disk holds there
	Save      *raft.Save     // persisted: the write that is done
	Lost      int            // crashed: entries that were not on disk
	Snapshot  *raft.Snapshot // crashed: what the disk holds; wiped: what it held; loaded: what the state machine was loaded from

	Waited  raft.Micros // thawed: how long it stood still
	Waiting int         // thawed: how many messages wait for it

	Rate   float64               // drift: of the clock, from now on
	Timers map[string]TimerState // drift: those that run, as they are now
	Write  raft.Micros           // disk: how long a write takes

	Machine map[string]string // loaded: the state machine now
	Options *Config           // options

	Entry  *raft.Entry // apply
	Result string      // apply

	From, To raft.NodeID // link, network (of one link); To also: the server that a client asks (invoke, retry, return)
	Both     bool
	Network  *NetworkEvent

	Workload  *Workload  // workload; nil if it was stopped
	Operation *Operation // invoke, retry, return
	Violation *Violation
	Goal      *GoalEvent // goal
}

// NetworkEvent is the network as it is after a change.
type NetworkEvent struct {
	Network
	Cuts   [][2]raft.NodeID
	Links  []Link          // those with values of their own
	Groups [][]raft.NodeID // partition
}

// On gives the values by which one directed link goes.
func (e *NetworkEvent) On(from, to raft.NodeID) Network {
	for i := range e.Links {
		if l := &e.Links[i]; l.From == from && l.To == to {
			return l.over(e.Network)
		}
	}
	return e.Network
}
