// Package check watches a run for Raft's safety properties (Figure 3 of the paper) and for what else holds at every
// moment of a correct run: each is stated once, in a file of its own, and is checked on every event as it happens. A
// property that has fallen is reported once.
package check

import (
	"maps"
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/memory"
	"raftplayground/raft/sim"
)

// Property is a safety property's name on the wire.
type Property string

const (
	// Figure 3.
	ElectionSafety     Property = "electionSafety"     // at most one leader in a term
	LeaderAppendOnly   Property = "leaderAppendOnly"   // a leader never removes or changes its entries
	LogMatching        Property = "logMatching"        // same index and term: same entry, and the same before it
	LeaderCompleteness Property = "leaderCompleteness" // later leaders hold every committed entry
	StateMachineSafety Property = "stateMachineSafety" // no two servers apply different entries at an index

	// What one server must keep to.
	CommittedStays     Property = "committedStays"     // a server never removes what it knows to be committed
	CommitWithinLog    Property = "commitWithinLog"    // commitIndex is in the log, and only committed entries are applied, in order
	TermsInOrder       Property = "termsInOrder"       // terms never fall along a log, nor pass currentTerm
	TermNeverFalls     Property = "termNeverFalls"     // currentTerm only grows, in memory and on disk
	VoteOnce           Property = "voteOnce"           // one vote a term, across restarts too
	DurableBeforeReply Property = "durableBeforeReply" // what a message promises is on disk before it leaves
	DiskSurvives       Property = "diskSurvives"       // a crash leaves on the disk exactly what was written

	// What the cluster must keep to as a whole.
	ConfigurationSafety Property = "configurationSafety" // one change at a time, and no two disjoint majorities
	Linearizability     Property = "linearizability"     // clients see one copy of the data
)

// Properties lists them all.
func Properties() []Property {
	return []Property{ElectionSafety, LeaderAppendOnly, LogMatching, LeaderCompleteness, StateMachineSafety,
		CommittedStays, CommitWithinLog, TermsInOrder, TermNeverFalls, VoteOnce, DurableBeforeReply, DiskSurvives,
		ConfigurationSafety, Linearizability}
}

// check looks at one event, on the state before it, and says what it violates, or nil.
type check func(*watcher, *sim.Event) *sim.Violation

// checks are those that a kind of event can matter to. Most of a run's events matter to none.
var checks = [256][]check{
	sim.RoleChanged:   {(*watcher).electionSafety, (*watcher).leaderHoldsAll, (*watcher).ownVoteDurable},
	sim.TermChanged:   {(*watcher).termNeverFalls},
	sim.Appended:      {(*watcher).logMatching, (*watcher).termsInOrder, (*watcher).configurationSafety},
	sim.Truncated:     {(*watcher).leaderAppendOnly, (*watcher).committedStays},
	sim.Committed:     {(*watcher).committedStays, (*watcher).commitWithinLog, (*watcher).laterLeadersHold, (*watcher).ownCopyDurable},
	sim.Applied:       {(*watcher).stateMachineSafety, (*watcher).appliedInOrder},
	sim.Installed:     {(*watcher).snapshotIsCommitted, (*watcher).suffixMatches, (*watcher).committedStays},
	sim.SnapshotTaken: {(*watcher).snapshotIsCommitted},
	sim.Persisted:     {(*watcher).diskTermNeverFalls},
	sim.Sent:          {(*watcher).voteOnce, (*watcher).durableBeforeReply},
	sim.Crashed:       {(*watcher).diskSurvives},
	sim.Restarted:     {(*watcher).diskSurvives},
	sim.Wiped:         {(*watcher).diskSurvives},
	sim.Invoked:       {(*watcher).invoked},
	sim.Returned:      {(*watcher).returned},
}

// All gives a checker of all properties, for sim.New. It belongs to one run.
func All() sim.Checker {
	return &watcher{fallen: map[Property]bool{}, entries: seenEntries{other: map[position]known{}},
		votes: map[ballot]vote{}, objects: map[string]*object{}}
}

// watcher keeps what the properties speak of: each server's log, role and disk, rebuilt from the events alone, and
// what has been decided in the run so far.
type watcher struct {
	fallen   map[Property]bool
	servers  []shadow // by id - 1
	diskLost bool     // some server's, at some time

	leaders   []elected // by term
	entries   seenEntries
	committed ledger[commitment]
	applied   ledger[application]
	votes     map[ballot]vote
	confs     []loggedConf
	objects   map[string]*object // by key
}

// Clone copies the watcher with all it knows.
func (w *watcher) Clone() sim.Checker {
	c := *w
	c.fallen, c.leaders, c.votes = maps.Clone(w.fallen), slices.Clone(w.leaders), maps.Clone(w.votes)
	c.servers, c.entries, c.committed, c.applied = slices.Clone(w.servers), w.entries.clone(), w.committed.clone(), w.applied.clone()
	c.confs = slices.Clip(w.confs)
	for i := range c.servers {
		c.servers[i].log = c.servers[i].log.clipped()
		c.servers[i].disk.log = c.servers[i].disk.log.clipped()
	}
	c.objects = make(map[string]*object, len(w.objects))
	for key, o := range w.objects {
		c.objects[key] = o.clone()
	}
	return &c
}

// Memory adds what the watcher holds, and what grows with the run.
func (w *watcher) Memory(l *memory.Ledger) {
	l.Add(memory.SizeOf[watcher]() + len(w.votes)*memory.SizeOf[ballot]()*2)
	memory.AddSlice(l, w.leaders)
	memory.AddSlice(l, w.servers)
	w.entries.memory(l)
	w.committed.memory(l)
	w.applied.memory(l)
	for _, o := range w.objects {
		l.Add(memory.SizeOf[object]() + cap(o.pending)*memory.SizeOf[pendingOp]() + cap(o.worlds)*memory.SizeOf[world]())
	}
}

// Matters says whether a kind of event is one that a property speaks of, or that changes what it speaks of.
func (w *watcher) Matters(k sim.Kind) bool { return checks[k] != nil }

// Check takes in one event: first the properties, on the state before it, then the event itself.
func (w *watcher) Check(e *sim.Event) *sim.Violation {
	if e.Kind == sim.Sent && !promises(&e.Message.Raft) {
		return nil
	}
	var found *sim.Violation
	for _, check := range checks[e.Kind] {
		if v := check(w, e); v != nil && found == nil && !w.fallen[Property(v.Property)] {
			w.fallen[Property(v.Property)] = true
			found = v
		}
	}
	w.follow(e)
	return found
}

// violation names the servers, the entry and the term that it is about, and the earlier of the two events that contradict each
// other: 0 if that was before the run, or if the later one is impossible by itself.
func violation(p Property, earlier uint64, index raft.Index, term raft.Term, servers ...raft.NodeID) *sim.Violation {
	slices.Sort(servers)
	return &sim.Violation{Property: string(p), Servers: slices.Compact(servers), Index: index, Term: term, Earlier: earlier}
}
