// Package check watches a run for Raft's safety properties (Figure 3 of the paper): each is stated once,
// in a file of its own, and is checked on every event as it happens. A property that has fallen is
// reported once.
package check

import (
	"maps"
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Property is a safety property's name on the wire.
type Property string

const (
	ElectionSafety     Property = "electionSafety"     // at most one leader in a term
	LeaderAppendOnly   Property = "leaderAppendOnly"   // a leader never removes or changes its entries
	LogMatching        Property = "logMatching"        // same index and term: same entry, and the same before it
	LeaderCompleteness Property = "leaderCompleteness" // later leaders hold every committed entry
	StateMachineSafety Property = "stateMachineSafety" // no two servers apply different entries at an index
	CommittedStays     Property = "committedStays"     // a server never removes what it knows to be committed
)

// Properties lists them all.
func Properties() []Property {
	return []Property{ElectionSafety, LeaderAppendOnly, LogMatching, LeaderCompleteness, StateMachineSafety, CommittedStays}
}

// All gives a checker of all properties, for sim.New. It belongs to one run.
func All() sim.Checker {
	w := &watcher{fallen: map[Property]bool{}}
	w.checks = []func(*sim.Event) *sim.Violation{
		w.electionSafety, w.leaderAppendOnly, w.logMatching, w.leaderCompleteness, w.stateMachineSafety, w.committedStays,
	}
	return w
}

// Clone copies the checker with all it knows.
func (w *watcher) Clone() sim.Checker {
	c := All().(*watcher)
	c.fallen, c.leaders, c.entries = maps.Clone(w.fallen), maps.Clone(w.leaders), maps.Clone(w.entries)
	c.servers, c.committed, c.applied = slices.Clone(w.servers), slices.Clone(w.committed), slices.Clone(w.applied)
	for i := range c.servers {
		c.servers[i].log = slices.Clip(c.servers[i].log)
	}
	return c
}

// watcher keeps what the properties speak of: each server's log and role, rebuilt from the events alone,
// and what has been decided in the run so far.
type watcher struct {
	checks  []func(*sim.Event) *sim.Violation
	fallen  map[Property]bool
	servers []shadow // by id - 1

	leaders   map[raft.Term]elected
	entries   map[position]*known
	committed []commitment // by index - 1
	applied   []application
}

// shadow is a server as the events show it.
type shadow struct {
	role   raft.Role
	term   raft.Term
	commit raft.Index
	log    []raft.Term // the term of each entry; never changed in place
}

type position struct {
	index raft.Index
	term  raft.Term
}

// Check takes in one event: first the properties, on the state before it, then the event itself.
func (w *watcher) Check(e *sim.Event) *sim.Violation {
	if !speaks(e.Kind) {
		return nil
	}
	var found *sim.Violation
	for _, check := range w.checks {
		if v := check(e); v != nil && found == nil && !w.fallen[Property(v.Property)] {
			w.fallen[Property(v.Property)] = true
			found = v
		}
	}
	w.follow(e)
	return found
}

// speaks says whether a kind of event can matter to any property; most of a run's events do not.
func speaks(k sim.Kind) bool {
	switch k {
	case sim.RoleChanged, sim.TermChanged, sim.Appended, sim.Truncated, sim.Committed, sim.Applied, sim.Crashed:
		return true
	}
	return false
}

// follow keeps the shadows up to date.
func (w *watcher) follow(e *sim.Event) {
	s := w.shadow(e.Server)
	switch e.Kind {
	case sim.RoleChanged:
		s.role = e.Fact.Role
	case sim.TermChanged:
		s.term = e.Fact.Term
	case sim.Appended:
		for i := range e.Fact.Entries {
			s.log = append(s.log, e.Fact.Entries[i].Term)
		}
	case sim.Truncated:
		s.log = cutOff(s.log, e.Fact.Index)
	case sim.Committed:
		s.commit = e.Fact.Index
	case sim.Crashed:
		s.role, s.term, s.commit = raft.Follower, e.Hard.CurrentTerm, 0
		s.log = cutOff(s.log, e.FromIndex)
		for i := range e.Entries {
			s.log = append(s.log, e.Entries[i].Term)
		}
	}
}

// cutOff removes entry from and all behind it; what is appended later goes to new memory, since others
// may hold on to the old.
func cutOff(log []raft.Term, from raft.Index) []raft.Term {
	keep := min(int(from)-1, len(log))
	return log[:keep:keep]
}

func (w *watcher) shadow(id raft.NodeID) *shadow {
	for len(w.servers) < int(id) {
		w.servers = append(w.servers, shadow{})
	}
	return &w.servers[id-1]
}

// holds says whether the log has the entry.
func holds(log []raft.Term, p position) bool {
	return int(p.index) <= len(log) && log[p.index-1] == p.term
}

func violation(p Property, e *sim.Event, earlier uint64, index raft.Index, term raft.Term, detail string, servers ...raft.NodeID) *sim.Violation {
	slices.Sort(servers)
	return &sim.Violation{Property: string(p), Servers: slices.Compact(servers), Index: index, Term: term, Earlier: earlier, Detail: detail}
}
