package search

import (
	"fmt"
	"maps"
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/kv"
	"raftplayground/raft/sim"
)

// Properties judged here, beside those of package check.
const (
	// LogOrder: terms never fall along a log (§5.3, by induction from how entries come into it).
	LogOrder = "logOrder"
	// FreshReads: a read that is not meant to be stale sees every write acknowledged before it began (§8).
	FreshReads = "freshReads"
	// ExactlyOnce: a client's command takes effect once (dissertation §6.3).
	ExactlyOnce = "exactlyOnce"
)

// judge looks at the terms along the logs and at what the clients see. It takes for granted that all
// the clients use one key and that every write has a value of its own.
type judge struct {
	last    map[raft.NodeID][]raft.Term // each log's terms
	writes  map[string]write            // by value
	began   map[uint64]uint64           // operation: the event that began it
	effects map[effect]raft.Index       // where a client's command took effect
	fallen  map[string]bool
}

type write struct{ began, acked uint64 } // events; acked 0: not yet

type effect struct{ session, serial uint64 }

func newJudge() *judge {
	return &judge{map[raft.NodeID][]raft.Term{}, map[string]write{}, map[uint64]uint64{}, map[effect]raft.Index{}, map[string]bool{}}
}

// Clone copies the judge with all it knows.
func (j *judge) Clone() sim.Checker {
	c := &judge{maps.Clone(j.last), maps.Clone(j.writes), maps.Clone(j.began), maps.Clone(j.effects), maps.Clone(j.fallen)}
	for id := range c.last {
		c.last[id] = slices.Clip(c.last[id])
	}
	return c
}

// Check takes in one event.
func (j *judge) Check(e *sim.Event) *sim.Violation {
	var v *sim.Violation
	switch e.Kind {
	case sim.Appended:
		v = j.appended(e)
	case sim.Truncated:
		j.cut(e.Server, e.Fact.Index)
	case sim.Installed:
		log := make([]raft.Term, e.Fact.Index)
		for i := range log {
			log[i] = e.Fact.LogTerm
		}
		if int(e.Fact.Index) <= len(j.last[e.Server]) && j.last[e.Server][e.Fact.Index-1] == e.Fact.LogTerm {
			copy(log, j.last[e.Server])
		}
		j.last[e.Server] = log
	case sim.Crashed:
		j.cut(e.Server, e.FromIndex)
		for i := range e.Entries {
			j.last[e.Server] = append(j.last[e.Server], e.Entries[i].Term)
		}
	case sim.Invoked:
		j.began[e.Operation.ID] = e.Seq
		if e.Operation.Op == kv.Put.String() {
			j.writes[e.Operation.Value] = write{began: e.Seq}
		}
	case sim.Returned:
		v = j.returned(e)
	case sim.Applied:
		v = j.applied(e)
	}
	if v == nil || j.fallen[v.Property] {
		return nil
	}
	j.fallen[v.Property] = true
	return v
}

func (j *judge) cut(id raft.NodeID, from raft.Index) {
	keep := min(int(from)-1, len(j.last[id]))
	j.last[id] = j.last[id][:keep:keep]
}

func (j *judge) appended(e *sim.Event) *sim.Violation {
	var v *sim.Violation
	log := j.last[e.Server]
	for i := range e.Fact.Entries {
		entry := &e.Fact.Entries[i]
		if len(log) > 0 && entry.Term < log[len(log)-1] && v == nil {
			v = &sim.Violation{Property: LogOrder, Servers: []raft.NodeID{e.Server}, Index: entry.Index, Term: entry.Term,
				Detail: fmt.Sprintf("%v's log has entry %d of term %d behind one of term %d.", e.Server, entry.Index, entry.Term, log[len(log)-1])}
		}
		log = append(log, entry.Term)
	}
	j.last[e.Server] = log
	return v
}

// returned: a read is stale if a write was acknowledged before the read began, and the value that it
// gives was acknowledged before that write began, or is that of a key never written.
func (j *judge) returned(e *sim.Event) *sim.Violation {
	op := e.Operation
	if op.Outcome != sim.OutcomeOK {
		return nil
	}
	if op.Op != kv.Get.String() {
		w := j.writes[op.Value]
		w.acked = e.Seq
		j.writes[op.Value] = w
		return nil
	}
	seen, began := j.writes[op.Result], j.began[op.ID]
	for _, value := range slices.Sorted(maps.Keys(j.writes)) {
		w := j.writes[value]
		missed := w.acked != 0 && w.acked < began && value != op.Result
		if missed && (op.Result == "" || seen.acked != 0 && seen.acked < w.began) && op.Level != sim.LevelStale {
			return &sim.Violation{Property: FreshReads, Servers: []raft.NodeID{e.To}, Earlier: w.acked,
				Detail: fmt.Sprintf("A read gives %q, though a later write was acknowledged before it began.", op.Result)}
		}
	}
	return nil
}

func (j *judge) applied(e *sim.Event) *sim.Violation {
	if e.Entry.Kind != raft.Normal || e.Reason != "" {
		return nil
	}
	c, err := kv.Decode(e.Entry.Data)
	if err != nil {
		return nil
	}
	before, done := j.effects[effect{c.Session, c.Serial}]
	if done && before != e.Entry.Index {
		return &sim.Violation{Property: ExactlyOnce, Servers: []raft.NodeID{e.Server}, Index: e.Entry.Index, Term: e.Entry.Term,
			Detail: fmt.Sprintf("The command of entry %d took effect before, at %d.", e.Entry.Index, before)}
	}
	j.effects[effect{c.Session, c.Serial}] = e.Entry.Index
	return nil
}
