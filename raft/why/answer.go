// Package why answers why something has not happened: why there is no leader, why an entry is not committed, why a
// server does not time out. An answer is computed from the state of a cluster, and where that has forgotten it from the
// run's events. It names the numbers, the rule and the servers in the way, in the order in which they stand there, and
// the commands that would change it. It is coded, as events are: the words are the catalogues' business.
package why

import (
	"encoding/json"
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Question is what can be asked.
type Question string

const (
	// Leader: why is there no leader?
	Leader Question = "leader"
	// Commit: why is this entry not committed?
	Commit Question = "commit"
	// Timeout: why does this server not time out?
	Timeout Question = "timeout"
	// Vote: why was this vote refused?
	Vote Question = "vote"
	// Gone: why is this entry gone?
	Gone Question = "gone"
	// Read: why was this read refused, or stale, or why does it wait?
	Read Question = "read"
	// Write: why is this write not answered?
	Write Question = "write"
	// Action: why can't this be done now?
	Action Question = "action"
)

// Questions lists them.
func Questions() []Question {
	return []Question{Leader, Commit, Timeout, Vote, Gone, Read, Write, Action}
}

// Answer is one: what the question comes to, and what stands in the way, the first first.
type Answer struct {
	Question Question `json:"question"`
	Code     string   `json:"code"`
	Facts
	Obstacles []Obstacle `json:"obstacles"`
}

// Obstacle stands in the way. It is gone after any Take of its remedies; without remedies it goes by itself, at the time
// At where that is known, or never.
type Obstacle struct {
	Code string `json:"code"`
	Facts
	Take     int      `json:"take,omitempty"`
	Remedies []Remedy `json:"remedies,omitempty"`
}

// Facts are what a code speaks of; docs/protocol.md says which code has which.
type Facts struct {
	Server  raft.NodeID   `json:"server,omitempty"`
	Peer    raft.NodeID   `json:"peer,omitempty"`
	Servers []raft.NodeID `json:"servers,omitempty"`
	Others  []raft.NodeID `json:"others,omitempty"`

	Links [][2]raft.NodeID `json:"links,omitempty"`

	Term      raft.Term  `json:"term,omitempty"`
	PeerTerm  raft.Term  `json:"peerTerm,omitempty"`
	Index     raft.Index `json:"index,omitempty"`
	PeerIndex raft.Index `json:"peerIndex,omitempty"`
	LogTerm   raft.Term  `json:"logTerm,omitempty"` // of the entry at Index
	PeerLog   raft.Term  `json:"peerLogTerm,omitempty"`

	// Of a majority: how many there are of how many, and how many it takes; while joint those of the new configuration,
	// and Old of the one that is left.
	*Tally
	Old *Tally `json:"old,omitempty"`

	At   raft.Micros `json:"at,omitempty"` // when it happens
	In   raft.Micros `json:"in,omitempty"` // how long until then
	Span raft.Micros `json:"span,omitempty"`
	Rate float64     `json:"rate,omitempty"`

	Share float64 `json:"share,omitempty"` // 0 to 1

	Rule   string `json:"rule,omitempty"` // that stands in the way
	Event  uint64 `json:"event,omitempty"`
	Reason string `json:"reason,omitempty"`
	Cause  string `json:"cause,omitempty"` // as a refusal of the simulation has it
	Count  uint64 `json:"count,omitempty"`

	Client string `json:"client,omitempty"`
	Key    string `json:"key,omitempty"`
	Value  string `json:"value,omitempty"`
}

// Tally is how a majority stands.
type Tally struct {
	Have   int `json:"have"`
	Needed int `json:"needed"`
	Of     int `json:"of"`
}

// reached says whether it is one.
func (t Tally) reached() bool { return t.Have >= t.Needed }

// Remedy is a command that would change it.
type Remedy struct{ sim.Action }

// MarshalJSON writes the command as clients send it: without a time.
func (r Remedy) MarshalJSON() ([]byte, error) {
	text, err := json.Marshal(r.Action)
	if err != nil {
		return nil, fmt.Errorf("why: remedy %s: %w", r.Do, err)
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(text, &fields); err != nil {
		return nil, fmt.Errorf("why: remedy %s: %w", r.Do, err)
	}
	delete(fields, "at")
	return json.Marshal(fields)
}

// UnmarshalJSON reads a command.
func (r *Remedy) UnmarshalJSON(text []byte) error {
	a, err := sim.ParseAction(text)
	r.Action = a
	return err
}

func (a *Answer) add(o Obstacle) { a.Obstacles = append(a.Obstacles, o) }

// remedy gives an obstacle its way out: any of these commands.
func (o Obstacle) remedy(any ...sim.Action) Obstacle {
	o.Take = 1
	for _, a := range any {
		o.Remedies = append(o.Remedies, Remedy{a})
	}
	return o
}
