package sim

import (
	"encoding/json"

	"raftplayground/raft"
	"raftplayground/raft/kv"
)

// State is all that a view needs to draw one moment; its JSON is described in docs/protocol.md. It is a
// copy and stays true.
type State struct {
	Now             raft.Micros      `json:"now"`
	Hash            string           `json:"hash"`
	Seed            uint64           `json:"seed"`
	ElectionTimeout [2]raft.Micros   `json:"electionTimeout"`
	Heartbeat       raft.Micros      `json:"heartbeat"`
	Network         Network          `json:"network"`
	Servers         []ServerState    `json:"servers"`
	Messages        []FlightState    `json:"messages"`
	Cuts            [][2]raft.NodeID `json:"cuts"`
	Operations      []Operation      `json:"operations"`
	Violations      []Violation      `json:"violations"`
}

// ServerState is one server; of a crashed one, what its disk holds.
type ServerState struct {
	Server      raft.NodeID               `json:"server"`
	Status      string                    `json:"status"` // up, crashed
	Role        string                    `json:"role"`
	CurrentTerm raft.Term                 `json:"currentTerm"`
	VotedFor    raft.NodeID               `json:"votedFor,omitempty"`
	Leader      raft.NodeID               `json:"leader,omitempty"`
	CommitIndex raft.Index                `json:"commitIndex"`
	LastApplied raft.Index                `json:"lastApplied"`
	Log         []EntryState              `json:"log"`
	Votes       []raft.NodeID             `json:"votes"`
	Peers       map[raft.NodeID]PeerState `json:"peers"`
	Timers      map[string]TimerState     `json:"timers"`
	Disk        DiskState                 `json:"disk"`
	Machine     map[string]string         `json:"machine"`
}

// Values of ServerState.Status.
const (
	StatusUp      = "up"
	StatusCrashed = "crashed"
)

// EntryState is a log entry.
type EntryState struct {
	Index raft.Index    `json:"index"`
	Term  raft.Term     `json:"term"`
	Type  string        `json:"type"` // write, noop
	Data  *CommandState `json:"data,omitempty"`
}

// CommandState is what a write's entry carries.
type CommandState struct {
	Client Party  `json:"client"`
	Serial uint64 `json:"serial"`
	Key    string `json:"key"`
	Value  string `json:"value"`
}

// PeerState is what a leader knows of a follower.
type PeerState struct {
	NextIndex  raft.Index `json:"nextIndex"`
	MatchIndex raft.Index `json:"matchIndex"`
}

// TimerState is a timer that runs.
type TimerState struct {
	Set      raft.Micros `json:"set"`
	Deadline raft.Micros `json:"deadline"`
}

// DiskState is what a disk holds.
type DiskState struct {
	CurrentTerm raft.Term   `json:"currentTerm"`
	VotedFor    raft.NodeID `json:"votedFor,omitempty"`
	LastIndex   raft.Index  `json:"lastIndex"`
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
		ElectionTimeout: c.cfg.ElectionTimeout, Heartbeat: c.cfg.Heartbeat, Network: c.net.Network,
		Servers: []ServerState{}, Messages: []FlightState{}, Cuts: c.cuts(),
		Operations: append([]Operation{}, c.ops.recent...), Violations: append([]Violation{}, c.violations...),
	}
	for _, server := range c.servers {
		s.Servers = append(s.Servers, server.state())
	}
	for i := range c.net.flights {
		s.Messages = append(s.Messages, FlightState{c.net.flights[i]})
	}
	return s
}

func (s *server) state() ServerState {
	state := ServerState{
		Server: s.id, Status: StatusCrashed, Role: raft.Follower.String(),
		CurrentTerm: s.disk.hard.CurrentTerm, VotedFor: s.disk.hard.VotedFor, Log: entryStates(s.disk.entries),
		Votes: []raft.NodeID{}, Peers: map[raft.NodeID]PeerState{}, Timers: map[string]TimerState{},
		Disk:    DiskState{s.disk.hard.CurrentTerm, s.disk.hard.VotedFor, s.disk.lastIndex()},
		Machine: map[string]string{},
	}
	if !s.up() {
		return state
	}
	n := s.node.Status()
	state.Status, state.Role = StatusUp, n.Role.String()
	state.CurrentTerm, state.VotedFor, state.Leader = n.CurrentTerm, n.VotedFor, n.Leader
	state.CommitIndex, state.LastApplied = n.CommitIndex, s.applied
	state.Log = entryStates(n.Log)
	state.Votes = append(state.Votes, n.Granted...)
	for _, p := range n.Peers {
		state.Peers[p.ID] = PeerState{p.NextIndex, p.MatchIndex}
	}
	for timer, alarm := range map[raft.Timer]raft.Alarm{raft.ElectionTimer: n.Election, raft.HeartbeatTimer: n.Heartbeat} {
		if alarm.Deadline != raft.Never {
			state.Timers[timer.String()] = TimerState(alarm)
		}
	}
	state.Machine = s.machine.Values()
	return state
}

func entryStates(es []raft.Entry) []EntryState {
	states := make([]EntryState, 0, len(es))
	for _, e := range es {
		state := EntryState{Index: e.Index, Term: e.Term, Type: "noop"}
		if e.Kind == raft.Normal {
			state.Type = opWrite
			if command, err := kv.Decode(e.Data); err == nil {
				state.Data = &CommandState{Client(command.Client), command.Serial, command.Key, command.Value}
			}
		}
		states = append(states, state)
	}
	return states
}

var _ json.Marshaler = FlightState{}
