package raft

import (
	"fmt"
	"strconv"
	"strings"
)

// NodeID names a server. IDs start at 1; 0 is None.
type NodeID uint64

// None is the absence of a server: nobody voted for, no leader known.
const None NodeID = 0

// String gives the name that people and the wire use: S1, S2, ...
func (id NodeID) String() string {
	if id == None {
		return "none"
	}
	return "S" + strconv.FormatUint(uint64(id), 10)
}

// MarshalText gives the name; None has none, and is left out by omitempty.
func (id NodeID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText reads a name: S and a number from 1 on.
func (id *NodeID) UnmarshalText(text []byte) error {
	number, ok := strings.CutPrefix(string(text), "S")
	n, err := strconv.ParseUint(number, 10, 64)
	if !ok || err != nil || n == 0 || number[0] == '0' || number[0] == '+' {
		return fmt.Errorf("raft: %q is not a server's name: want S1, S2 and so on", text)
	}
	*id = NodeID(n)
	return nil
}

// Term is a period of time with at most one leader (§5.1). Terms start at 1; 0 is "before any".
type Term uint64

// Index is a position in the log. The first entry has index 1; 0 is "before the log".
type Index uint64

// Seq numbers the writes that a Node hands out in Ready.Save, from 1.
type Seq uint64

// Micros is cluster time in microseconds: an instant since the run began, or a span.
type Micros int64

// Never is a deadline that does not come.
const Never Micros = 1<<63 - 1

// Role is what a server currently is (§5.1, Figure 4).
type Role uint8

const (
	Follower Role = iota
	PreCandidate
	Candidate
	Leader
	// Learner receives the log and does not vote: it is no voter in the configuration it knows.
	Learner
)

var roleNames = [...]string{"follower", "preCandidate", "candidate", "leader", "learner"}

func (r Role) String() string { return roleNames[r] }

// EntryKind says what a log entry is for.
type EntryKind uint8

const (
	// Normal carries a command for the state machine.
	Normal EntryKind = iota
	// NoOp is the blank entry a leader appends when its term starts (§8).
	NoOp
	// ConfEntry carries a new configuration of the cluster (§6).
	ConfEntry
)

// Entry is one position of the log. Data is never changed once an Entry holds it.
type Entry struct {
	Index Index
	Term  Term
	Kind  EntryKind
	Data  []byte
}

// HardState is Figure 2's "persistent state on all servers", without the log.
type HardState struct {
	CurrentTerm Term
	VotedFor    NodeID
}

// Snapshot stands for the log up to Index: the state machine's data after it, and the configuration then
// (§7). It is never changed once made.
type Snapshot struct {
	Index Index
	Term  Term
	Conf  Conf
	Data  []byte
}

// Restored is what a server finds on its disk when it starts: the zero value for a first start.
type Restored struct {
	HardState HardState
	Snapshot  *Snapshot // nil if none was taken
	Entries   []Entry   // those after the snapshot, without gaps
}

// ReadID numbers the reads that a Node was asked for, upwards from the time of its start: a server that starts again
// does not use a number twice, unless it is asked for more than a read each microsecond.
type ReadID uint64

// Round numbers a leader's rounds of AppendEntries, from 1 in each of its terms; replies carry the number
// back, and so say that the leader was still followed when that round reached them.
type Round uint64
