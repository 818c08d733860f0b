package search

import (
	"maps"

	"raftplayground/raft"
	"raftplayground/raft/kv"
	"raftplayground/raft/sim"
)

// ExactlyOnce says: a client's command takes effect once (dissertation §6.3). What a client can see of it is part
// of linearizability; this looks at the state machines themselves.
const ExactlyOnce = "exactlyOnce"

type exactlyOnce struct {
	effects map[effect]took // where a client's command took effect
	fallen  bool
}

type effect struct{ session, serial uint64 }

// took is the entry with which a command took effect, and the event in which it was applied first.
type took struct {
	index raft.Index
	seq   uint64
}

func newExactlyOnce() *exactlyOnce { return &exactlyOnce{effects: map[effect]took{}} }

// Clone copies the checker with all it knows.
func (x *exactlyOnce) Clone() sim.Checker { return &exactlyOnce{maps.Clone(x.effects), x.fallen} }

// Check takes in one event.
func (x *exactlyOnce) Check(e *sim.Event) *sim.Violation {
	if x.fallen || e.Kind != sim.Applied || e.Entry.Kind != raft.Normal || e.Reason != "" {
		return nil
	}
	c, err := kv.Decode(e.Entry.Data)
	if err != nil {
		return nil
	}
	before, done := x.effects[effect{c.Session, c.Serial}]
	if !done {
		x.effects[effect{c.Session, c.Serial}] = took{e.Entry.Index, e.Seq}
		return nil
	}
	x.fallen = before.index != e.Entry.Index // else another server applies the same entry
	if !x.fallen {
		return nil
	}
	v := sim.Violation{Property: ExactlyOnce, Servers: []raft.NodeID{e.Server}, Index: e.Entry.Index, Term: e.Entry.Term, Earlier: before.seq}
	return v.Contradicts("tookEffectTwice", "server", e.Server, "index", e.Entry.Index, "beforeIndex", before.index)
}
