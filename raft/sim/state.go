package sim

import (
	"encoding/json"
	"slices"

	"raftplayground/raft"
)

// State is all that a view needs to draw one moment; its JSON is described in docs/protocol.md. It is a
// copy and stays true.
type State struct {
	Now             raft.Micros       `json:"now"`
	Hash            string            `json:"hash"`
	Seed            uint64            `json:"seed"`
	ElectionTimeout [2]raft.Micros    `json:"electionTimeout"`
	Heartbeat       raft.Micros       `json:"heartbeat"`
	Options         OptionsState      `json:"options"`
	Broken          []string          `json:"broken"` // the rules that no server keeps, by name
	Network         Network           `json:"network"`
	DiskWrite       raft.Micros       `json:"diskWrite"` // of a new server's disk
	Founders        []raft.NodeID     `json:"founders"`  // the voters of the first configuration
	Servers         []ServerState     `json:"servers"`
	Messages        []FlightState     `json:"messages"`
	Cuts            [][2]raft.NodeID  `json:"cuts"`
	Links           []Link            `json:"links"` // those with values of their own
	Manual          bool              `json:"manual,omitempty"`
	Contact         raft.NodeID       `json:"contact,omitempty"`
	Workload        *Workload         `json:"workload,omitempty"`
	Operations      []Operation       `json:"operations"`
	Violations      []json.RawMessage `json:"violations"` // their events
}

// ServerState is one server; of a crashed one, what its disk holds.
type ServerState struct {
	Server      raft.NodeID               `json:"server"`
	Status      string                    `json:"status"` // up, frozen, crashed
	Role        string                    `json:"role"`
	CurrentTerm raft.Term                 `json:"currentTerm"`
	VotedFor    raft.NodeID               `json:"votedFor,omitempty"`
	Leader      raft.NodeID               `json:"leader,omitempty"`
	CommitIndex raft.Index                `json:"commitIndex"`
	LastApplied raft.Index                `json:"lastApplied"`
	Snapshot    *SnapshotState            `json:"snapshot,omitempty"` // stands for the log before Log
	Log         LogState                  `json:"log"`
	Votes       []raft.NodeID             `json:"votes"`
	Peers       map[raft.NodeID]PeerState `json:"peers"`
	Transfer    raft.NodeID               `json:"transfer,omitempty"` // to whom a leader hands over
	Timers      map[string]TimerState     `json:"timers"`
	Rate        float64                   `json:"rate"` // of its clock; 1 is true
	Disk        DiskState                 `json:"disk"`
	Inbox       []uint64                  `json:"inbox"` // the messages that wait for a frozen one, in order
	Machine     map[string]string         `json:"machine"`
}

// Values of ServerState.Status.
const (
	StatusUp      = "up"
	StatusFrozen  = "frozen"
	StatusCrashed = "crashed"
)

// SnapshotState is what a snapshot stands for.
type SnapshotState struct {
	LastIncludedIndex raft.Index `json:"lastIncludedIndex"`
	LastIncludedTerm  raft.Term  `json:"lastIncludedTerm"`
	Config            confFile   `json:"config"` // as of then
}

// LogState is a log. Its entries are lent by the server, which changes none of them in place.
type LogState []raft.Entry

// MarshalJSON writes the entries as in events.
func (l LogState) MarshalJSON() ([]byte, error) {
	w := logWriter{entry: writtenEntry}
	return w.append(nil, l)
}

// Types of entries that carry no command.
const (
	typeNoOp   = "noop"
	typeConfig = "config"
)

// PeerState is what a leader knows of a follower.
type PeerState struct {
	NextIndex  raft.Index `json:"nextIndex"`
	MatchIndex raft.Index `json:"matchIndex"`
	State      string     `json:"state"` // how the leader sends to it: probe, replicate, snapshot
}

// TimerState is a timer that runs.
type TimerState struct {
	Set      raft.Micros `json:"set"`
	Deadline raft.Micros `json:"deadline"`
}

// OptionsState are the core's options on every server, beside its times.
type OptionsState struct{ config Config }

// MarshalJSON writes the options as in events.
func (s OptionsState) MarshalJSON() ([]byte, error) {
	o := object{[]byte{'{'}}
	o.options(&s.config)
	return append(o.b, '}'), nil
}

// DiskState is what a disk holds.
type DiskState struct {
	CurrentTerm raft.Term   `json:"currentTerm"`
	VotedFor    raft.NodeID `json:"votedFor,omitempty"`
	LastIndex   raft.Index  `json:"lastIndex"`
	Write       raft.Micros `json:"write"` // how long one takes
}

// FlightState is a message in flight.
type FlightState struct{ message Message }

// MarshalJSON writes the message with its times.
func (f FlightState) MarshalJSON() ([]byte, error) {
	var o object
	o.b = []byte{'{'}
	o.messageFields(&f.message)
	o.int("sent", int64(f.message.Sent))
	o.fate(&f.message)
	return append(o.b, '}'), nil
}

// State gives the present moment.
func (c *Cluster) State() State {
	s := State{
		Now: c.now, Hash: c.Hash(), Seed: c.cfg.Seed,
		ElectionTimeout: c.cfg.ElectionTimeout, Heartbeat: c.cfg.Heartbeat, Options: OptionsState{c.cfg}, Broken: c.cfg.Broken.Names(), Network: c.net.Network, DiskWrite: c.cfg.DiskWrite,
		Founders: c.founders(), Servers: []ServerState{}, Messages: []FlightState{}, Cuts: c.cuts(), Links: append([]Link{}, c.net.links...), Manual: c.manual, Contact: c.contact,
		Operations: append([]Operation{}, c.ops.recent...), Violations: append([]json.RawMessage{}, c.told...),
	}
	slices.Sort(s.Broken)
	if w := c.load; w.Clients > 0 {
		s.Workload = &w
	}
	for _, server := range c.servers {
		s.Servers = append(s.Servers, server.state())
	}
	for _, m := range c.net.flights {
		s.Messages = append(s.Messages, FlightState{*m})
	}
	return s
}

func (s *server) state() ServerState {
	state := ServerState{
		Server: s.id, Status: StatusCrashed, Role: raft.Follower.String(),
		CurrentTerm: s.disk.hard.CurrentTerm, VotedFor: s.disk.hard.VotedFor,
		Snapshot: snapshotState(s.disk.snapshot), Log: LogState(s.disk.entries),
		Votes: []raft.NodeID{}, Peers: map[raft.NodeID]PeerState{}, Timers: s.timers(),
		Disk:    DiskState{s.disk.hard.CurrentTerm, s.disk.hard.VotedFor, s.disk.lastIndex(), s.disk.write},
		Rate:    s.clock.share(),
		Inbox:   s.inbox(),
		Machine: map[string]string{},
	}
	if !s.up() {
		return state
	}
	n := s.node.Status()
	state.Status, state.Role = StatusUp, n.Role.String()
	if s.frozen() {
		state.Status = StatusFrozen
	}
	state.CurrentTerm, state.VotedFor, state.Leader = n.CurrentTerm, n.VotedFor, n.Leader
	state.CommitIndex, state.LastApplied = n.CommitIndex, s.applied
	state.Snapshot, state.Log = snapshotState(n.Snapshot), LogState(n.Log)
	state.Votes = append(state.Votes, n.Granted...)
	state.Transfer = n.Transfer
	for _, p := range n.Peers {
		state.Peers[p.ID] = PeerState{p.NextIndex, p.MatchIndex, p.State.String()}
	}
	state.Machine = s.machine.Values()
	return state
}

func snapshotState(s *raft.Snapshot) *SnapshotState {
	if s == nil {
		return nil
	}
	return &SnapshotState{s.Index, s.Term, confFileOf(&s.Conf)}
}

var _, _ json.Marshaler = FlightState{}, LogState{}

// Message is the message in flight. It is a copy; what it points to must not be changed.
func (f *FlightState) Message() *Message { return &f.message }
