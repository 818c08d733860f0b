package lesson

import (
	"errors"
	"fmt"

	"github.com/expr-lang/expr/vm"

	"raftplayground/raft"
	"raftplayground/raft/kv"
	"raftplayground/raft/sim"
)

// environment is what an expression sees: docs/lessons.md describes it. The fields' types are what expr checks expressions
// against when a lesson is loaded. What an expression does not name is not computed.
type environment struct {
	Event     *Event                          `expr:"event"`
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
	event   *Event      // nil: none
	reached func(goal string) bool
}

// evaluator evaluates expressions, one after the other, in room of its own that is used again. It belongs to one goroutine.
type evaluator struct {
	moment
	env    environment
	vm     vm.VM
	rounds int
	uses   names // of the expression
}

var noEvent Event

func newEvaluator() *evaluator {
	e := &evaluator{}
	e.env = environment{
		Server: func(id string) *Server {
			n, ok := named(e.cluster, id)
			if !ok {
				return &Server{}
			}
			return serverOf(e.cluster, n, e.uses)
		},
		Leader:    func() string { return leader(e.cluster) },
		Leaders:   func() []string { return leaders(e.cluster) },
		Cut:       func(from, to string) bool { return cut(e.cluster, from, to) },
		Reaches:   func(from, to string) bool { return reaches(e.cluster, from, to) },
		Committed: func(index int) bool { return committed(e.cluster, raft.Index(index)) },
		Reached:   func(goal string) bool { return e.reached(goal) },
		Value: func(server, key string) string {
			n, _ := named(e.cluster, server)
			return e.cluster.ValueOf(n, key)
		},
		Tick: func() bool {
			if e.rounds++; e.rounds > maxRounds {
				panic(fmt.Sprintf("its loops take more than %d rounds", maxRounds))
			}
			return true
		},
	}
	return e
}

// eval says whether an expression holds. It fails where that asks for what there is not, such as the first of none.
func (e *evaluator) eval(p *predicate, m moment) (bool, error) {
	e.moment, e.rounds, e.uses = m, 0, p.uses
	e.env.Now, e.env.Since = int(m.cluster.Now()), int(max(0, m.cluster.Now()-m.began))
	if e.env.Event = m.event; m.event == nil {
		e.env.Event = &noEvent
	}
	e.env.Servers = e.env.Servers[:0]
	if p.uses.servers {
		for id := range ids(m.cluster) {
			e.env.Servers = append(e.env.Servers, serverOf(m.cluster, id, p.uses))
		}
	}
	result, err := e.vm.Run(p.program, &e.env)
	if err != nil {
		return false, errors.New(reasonOf(err))
	}
	holds, _ := result.(bool) // checked when it was compiled
	return holds, nil
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
	best, term := raft.None, raft.Term(0)
	for id := range ids(c) {
		if role, its, up := c.RoleOf(id); up && role == raft.Leader && (best == raft.None || its > term) {
			best, term = id, its
		}
	}
	return nameOf(best)
}

func leaders(c *sim.Cluster) []string {
	all := []string{}
	for id := range ids(c) {
		if role, _, up := c.RoleOf(id); up && role == raft.Leader {
			all = append(all, id.String())
		}
	}
	return all
}

func cut(c *sim.Cluster, from, to string) bool {
	a, okA := named(c, from)
	b, okB := named(c, to)
	if !okA || !okB {
		return false
	}
	_, cut := c.LinkOf(a, b)
	return cut
}

// committed: some server that runs knows that entry to be committed.
func committed(c *sim.Cluster, index raft.Index) bool {
	for id := range ids(c) {
		if s, up := c.StatusOf(id); up && s.CommitIndex >= index {
			return true
		}
	}
	return false
}

// reaches: a message from the one to the other would arrive and be taken in.
func reaches(c *sim.Cluster, from, to string) bool {
	a, okA := named(c, from)
	b, okB := named(c, to)
	if !okA || !okB {
		return false
	}
	for _, id := range []raft.NodeID{a, b} {
		if _, _, up := c.RoleOf(id); !up || c.IsFrozen(id) {
			return false
		}
	}
	_, cut := c.LinkOf(a, b)
	return a == b || !cut
}

func serverOf(c *sim.Cluster, id raft.NodeID, uses names) *Server {
	status, up := c.StatusOf(id)
	if !up {
		status, _ = c.StatusIfRestarted(id)
	}
	s := &Server{
		ID: id.String(), Up: up, Frozen: c.IsFrozen(id), Role: status.Role.String(), Term: int(status.CurrentTerm),
		VotedFor: nameOf(status.VotedFor), Leader: nameOf(status.Leader),
		CommitIndex: int(status.CommitIndex), LastApplied: int(status.LastApplied),
		Votes: len(status.Granted), Joint: len(status.Conf.Outgoing) > 0, Transfer: nameOf(status.Transfer),
	}
	if status.Snapshot != nil {
		s.Snapshot = int(status.Snapshot.Index)
		s.LastIndex, s.LastTerm = s.Snapshot, int(status.Snapshot.Term)
	}
	if n := len(status.Log); n > 0 {
		last := &status.Log[n-1]
		s.LastIndex, s.LastTerm = int(last.Index), int(last.Term)
	}
	if uses.members {
		s.Voters, s.Learners = namesOf(status.Conf.Voters), namesOf(status.Conf.Learners)
	}
	if uses.log {
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
