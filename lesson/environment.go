package lesson

import (
	"raftplayground/raft"
	"raftplayground/raft/kv"
	"raftplayground/raft/sim"
)

// environment is what an expression sees: docs/lessons.md describes it. The fields' types are what expr checks expressions
// against when a lesson is loaded. What an expression does not name is not computed.
type environment struct {
	Event     Event                           `expr:"event"`
	Servers   []*Server                       `expr:"servers"`
	Server    func(id string) *Server         `expr:"server"`
	Leader    func() string                   `expr:"leader"`
	Leaders   func() []string                 `expr:"leaders"`
	Reaches   func(from, to string) bool      `expr:"reaches"`
	Cut       func(from, to string) bool      `expr:"cut"`
	Committed func(index int) bool            `expr:"committed"`
	Value     func(server, key string) string `expr:"value"`
	Reached   func(goal string) bool          `expr:"reached"`
	Now       int                             `expr:"now"`
	Since     int                             `expr:"since"`

	Tick func() bool `expr:"__tick"` // counts the rounds of loops
}

// Server is a server as an expression sees it; of a crashed one, what it would show if it were restarted.
type Server struct {
	ID          string   `expr:"id"`
	Role        string   `expr:"role"`
	Term        int      `expr:"term"`
	VotedFor    string   `expr:"votedFor"`
	Leader      string   `expr:"leader"`
	CommitIndex int      `expr:"commitIndex"`
	LastApplied int      `expr:"lastApplied"`
	LastIndex   int      `expr:"lastIndex"`
	LastTerm    int      `expr:"lastTerm"`
	Up          bool     `expr:"up"`
	Frozen      bool     `expr:"frozen"`
	Votes       int      `expr:"votes"`    // of a candidate, its own included
	Snapshot    int      `expr:"snapshot"` // the last index that a snapshot stands for; 0 without one
	Voters      []string `expr:"voters"`   // by the configuration that it goes by
	Learners    []string `expr:"learners"`
	Joint       bool     `expr:"joint"`
	Transfer    string   `expr:"transfer"` // of a leader: to whom it hands over
	Log         []Entry  `expr:"log"`
}

// Entry is an entry of a log.
type Entry struct {
	Index int    `expr:"index"`
	Term  int    `expr:"term"`
	Type  string `expr:"type"`
	Key   string `expr:"key"`
	Value string `expr:"value"`
}

// moment is what an expression is evaluated on.
type moment struct {
	cluster *sim.Cluster
	began   raft.Micros // the step
	event   Event
	reached func(goal string) bool
}

// environment gives what an expression sees that names these things.
func (m moment) environment(uses names, tick func() bool) environment {
	c := m.cluster
	env := environment{
		Event: m.event, Reached: m.reached, Tick: tick, Now: int(c.Now()), Since: int(max(0, c.Now()-m.began)),
		Server: func(id string) *Server {
			n, ok := named(c, id)
			if !ok {
				return &Server{}
			}
			return serverOf(c, n, uses.log)
		},
		Leader:  func() string { return leader(c) },
		Leaders: func() []string { return leaders(c) },
		Cut: func(from, to string) bool {
			a, okA := named(c, from)
			b, okB := named(c, to)
			if !okA || !okB {
				return false
			}
			_, cut := c.LinkOf(a, b)
			return cut
		},
		Reaches: func(from, to string) bool { return reaches(c, from, to) },
		Committed: func(index int) bool {
			for id := range ids(c) {
				if s, ok := c.StatusOf(id); ok && int(s.CommitIndex) >= index {
					return true
				}
			}
			return false
		},
		Value: func(server, key string) string {
			n, ok := named(c, server)
			if !ok {
				return ""
			}
			return c.ValueOf(n, key)
		},
	}
	if uses.servers {
		for id := range ids(c) {
			env.Servers = append(env.Servers, serverOf(c, id, uses.log))
		}
	}
	return env
}

func ids(c *sim.Cluster) func(yield func(raft.NodeID) bool) {
	return func(yield func(raft.NodeID) bool) {
		for i := range c.Count() {
			if !yield(raft.NodeID(i + 1)) {
				return
			}
		}
	}
}

// named gives the server of that name; ok is false if the cluster has none.
func named(c *sim.Cluster, name string) (id raft.NodeID, ok bool) {
	for id := range ids(c) {
		if id.String() == name {
			return id, true
		}
	}
	return raft.None, false
}

func leader(c *sim.Cluster) string {
	best, term := "", raft.Term(0)
	for id := range ids(c) {
		if s, ok := c.StatusOf(id); ok && s.Role == raft.Leader && (best == "" || s.CurrentTerm > term) {
			best, term = id.String(), s.CurrentTerm
		}
	}
	return best
}

func leaders(c *sim.Cluster) []string {
	all := []string{}
	for id := range ids(c) {
		if s, ok := c.StatusOf(id); ok && s.Role == raft.Leader {
			all = append(all, id.String())
		}
	}
	return all
}

// reaches: a message from the one to the other would arrive and be taken in.
func reaches(c *sim.Cluster, from, to string) bool {
	a, okA := named(c, from)
	b, okB := named(c, to)
	if !okA || !okB {
		return false
	}
	for _, id := range []raft.NodeID{a, b} {
		if _, up := c.StatusOf(id); !up || c.IsFrozen(id) {
			return false
		}
	}
	_, cut := c.LinkOf(a, b)
	return a == b || !cut
}

func serverOf(c *sim.Cluster, id raft.NodeID, withLog bool) *Server {
	status, up := c.StatusOf(id)
	if !up {
		status, _ = c.StatusIfRestarted(id)
	}
	s := &Server{
		ID: id.String(), Up: up, Frozen: c.IsFrozen(id), Role: status.Role.String(), Term: int(status.CurrentTerm),
		VotedFor: nameOf(status.VotedFor), Leader: nameOf(status.Leader),
		CommitIndex: int(status.CommitIndex), LastApplied: int(status.LastApplied),
		Votes: len(status.Granted), Voters: namesOf(status.Conf.Voters), Learners: namesOf(status.Conf.Learners),
		Joint: len(status.Conf.Outgoing) > 0, Transfer: nameOf(status.Transfer),
	}
	if status.Snapshot != nil {
		s.Snapshot = int(status.Snapshot.Index)
		s.LastIndex, s.LastTerm = s.Snapshot, int(status.Snapshot.Term)
	}
	if n := len(status.Log); n > 0 {
		last := &status.Log[n-1]
		s.LastIndex, s.LastTerm = int(last.Index), int(last.Term)
	}
	if withLog {
		s.Log = make([]Entry, len(status.Log))
		for i := range status.Log {
			s.Log[i] = entryOf(&status.Log[i])
		}
	}
	return s
}

func entryOf(e *raft.Entry) Entry {
	entry := Entry{Index: int(e.Index), Term: int(e.Term)}
	switch e.Kind {
	case raft.NoOp:
		entry.Type = "noop"
	case raft.ConfEntry:
		entry.Type = "config"
	default:
		if command, err := kv.Decode(e.Data); err == nil {
			entry.Type, entry.Key, entry.Value = command.Op.String(), command.Key, command.Value
		}
	}
	return entry
}

func nameOf(id raft.NodeID) string {
	if id == raft.None {
		return ""
	}
	return id.String()
}

func namesOf(ids []raft.NodeID) []string {
	all := make([]string, len(ids))
	for i, id := range ids {
		all[i] = id.String()
	}
	return all
}
