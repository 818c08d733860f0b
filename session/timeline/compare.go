package timeline

import (
	"bytes"
	"context"
	"encoding/json"
	"maps"
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Comparison says where two branches part, and what differs at their ends; docs/protocol.md describes its JSON.
type Comparison struct {
	A       Side         `json:"a"`
	B       Side         `json:"b"`
	Parts   *Parting     `json:"parts,omitempty"` // nil: all that has happened on both is the same
	Servers []Difference `json:"servers"`         // those that differ
}

// Side is the end of one of the two branches.
type Side struct {
	Branch     ID                `json:"branch"`
	End        raft.Micros       `json:"end"`
	Hash       string            `json:"hash"`
	Leader     raft.NodeID       `json:"leader,omitempty"` // of the highest term that has one
	Violations []json.RawMessage `json:"violations"`       // their events
}

// Parting is the first event at which the branches differ. One of them is absent where that branch ends before.
type Parting struct {
	Seq uint64          `json:"seq"`
	At  raft.Micros     `json:"at"` // of the earlier one
	A   json.RawMessage `json:"a,omitempty"`
	B   json.RawMessage `json:"b,omitempty"`
}

// Difference is a server that is not the same at the two ends. Differs names the fields.
type Difference struct {
	Server  raft.NodeID  `json:"server"`
	Differs []string     `json:"differs"`
	LogFrom raft.Index   `json:"logFrom,omitempty"` // the first entry that differs, if the logs do
	A       *ServerAtEnd `json:"a,omitempty"`       // absent: this branch has no such server
	B       *ServerAtEnd `json:"b,omitempty"`
}

// ServerAtEnd is a server at the end of a branch: as in the state, but of the log only what is from LogFrom on.
type ServerAtEnd struct {
	Status      string            `json:"status"`
	Role        string            `json:"role"`
	CurrentTerm raft.Term         `json:"currentTerm"`
	VotedFor    raft.NodeID       `json:"votedFor,omitempty"`
	CommitIndex raft.Index        `json:"commitIndex"`
	Log         []json.RawMessage `json:"log"`
	Machine     map[string]string `json:"machine"`

	base    raft.Index
	entries []json.RawMessage
}

// Comparing is a comparison that is prepared. It can be carried out on another goroutine.
type Comparing struct {
	a, b       *stretch // from where they may part first
	endA, endB *stretch
}

// Compare prepares the comparison of two branches. It fails with a *sim.Refusal if there is no such branch, or if they
// are one.
func (t *Timeline) Compare(a, b ID) (*Comparing, error) {
	one, err := t.branch(a)
	if err != nil {
		return nil, err
	}
	other, err := t.branch(b)
	if err != nil {
		return nil, err
	}
	if a == b {
		return nil, refuse(CodeImpossible, "branch %d is the same as itself: name two branches", a)
	}
	base := nearest(one.path(), common(one, other))
	return &Comparing{
		a:    stretchFrom(frozen(one), base, one.end),
		b:    stretchFrom(frozen(other), base, other.end),
		endA: stretchFrom(frozen(one), nearest(one.path(), one.end), one.end),
		endB: stretchFrom(frozen(other), nearest(other.path(), other.end), other.end),
	}, nil
}

// common is the last position that two branches have in common for sure.
func common(a, b *branch) Position {
	one, other := a.path(), b.path()
	i := 0
	for i < len(one) && i < len(other) && one[i] == other[i] {
		i++
	}
	switch {
	case i == len(one):
		return other[i].parted
	case i == len(other):
		return one[i].parted
	case one[i].parted.Before(other[i].parted):
		return one[i].parted
	}
	return other[i].parted
}

// Run carries out the comparison, or gives ctx's error when that ends first.
func (c *Comparing) Run(ctx context.Context) (Comparison, error) {
	parts, err := c.parting(ctx)
	if err != nil {
		return Comparison{}, err
	}
	for _, end := range []*stretch{c.endA, c.endB} {
		if err := end.cur.run(end.to, func() bool { return ctx.Err() != nil }); err != nil {
			return Comparison{}, err
		}
		if err := ctx.Err(); err != nil {
			return Comparison{}, err
		}
	}
	a, b := c.endA.cur.cluster.State(), c.endB.cur.cluster.State()
	servers := differences(&a, &b)
	return Comparison{A: sideOf(c.endA, &a), B: sideOf(c.endB, &b), Parts: parts, Servers: servers}, nil
}

// parting goes along both branches side by side.
func (c *Comparing) parting(ctx context.Context) (*Parting, error) {
	a, b := &told{stretch: c.a}, &told{stretch: c.b}
	for _, side := range []*told{a, b} {
		side.see = side.hear
	}
	for {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		eventA, err := a.next()
		if err != nil {
			return nil, err
		}
		eventB, err := b.next()
		if err != nil {
			return nil, err
		}
		switch {
		case eventA == nil && eventB == nil:
			return nil, nil
		case eventA != nil && eventB != nil && bytes.Equal(eventA.text, eventB.text):
			continue
		}
		p := &Parting{At: raft.Never}
		if eventA != nil {
			p.Seq, p.At, p.A = eventA.seq, eventA.at, eventA.text
		}
		if eventB != nil {
			p.Seq, p.At, p.B = eventB.seq, min(p.At, eventB.at), eventB.text
		}
		return p, nil
	}
}

// told is a stretch that is told event by event.
type told struct {
	*stretch
	waiting []toldEvent
	ended   bool
}

type toldEvent struct {
	seq  uint64
	at   raft.Micros
	text []byte
}

func (t *told) hear(e *sim.Event) {
	t.waiting = append(t.waiting, toldEvent{e.Seq, e.At, e.AppendJSON(nil)})
}

// next is nil at the end.
func (t *told) next() (*toldEvent, error) {
	for len(t.waiting) == 0 && !t.ended {
		t.ended = true // unless it stops at an event before
		err := t.cur.run(t.to, func() bool { t.ended = len(t.waiting) == 0; return !t.ended })
		if err != nil {
			return nil, err
		}
	}
	if len(t.waiting) == 0 {
		return nil, nil
	}
	first := t.waiting[0]
	t.waiting = t.waiting[1:]
	return &first, nil
}

func sideOf(end *stretch, s *sim.State) Side {
	side := Side{Branch: end.cur.branch().id, End: s.Now, Hash: s.Hash, Violations: s.Violations}
	var term raft.Term
	for i := range s.Servers {
		if server := &s.Servers[i]; server.Role == raft.Leader.String() && server.CurrentTerm >= term {
			side.Leader, term = server.Server, server.CurrentTerm
		}
	}
	return side
}

func differences(a, b *sim.State) []Difference {
	different := []Difference{}
	for i := range max(len(a.Servers), len(b.Servers)) {
		d := Difference{Server: raft.NodeID(i + 1), Differs: []string{}}
		if i < len(a.Servers) {
			d.A = serverAtEnd(&a.Servers[i])
		}
		if i < len(b.Servers) {
			d.B = serverAtEnd(&b.Servers[i])
		}
		if d.find() {
			different = append(different, d)
		}
	}
	return different
}

func serverAtEnd(s *sim.ServerState) *ServerAtEnd {
	e := &ServerAtEnd{Status: s.Status, Role: s.Role, CurrentTerm: s.CurrentTerm, VotedFor: s.VotedFor,
		CommitIndex: s.CommitIndex, Log: []json.RawMessage{}, Machine: s.Machine}
	if s.Snapshot != nil {
		e.base = s.Snapshot.LastIncludedIndex
	}
	for _, entry := range s.Log {
		e.entries = append(e.entries, sim.AppendEntryJSON(nil, &entry))
	}
	return e
}

// find compares the two sides. It says whether they differ.
func (d *Difference) find() bool {
	a, b := d.A, d.B
	if a == nil || b == nil {
		d.Differs = append(d.Differs, "server")
		return true
	}
	for _, field := range []struct {
		name string
		same bool
	}{
		{"status", a.Status == b.Status},
		{"role", a.Role == b.Role},
		{"currentTerm", a.CurrentTerm == b.CurrentTerm},
		{"votedFor", a.VotedFor == b.VotedFor},
		{"commitIndex", a.CommitIndex == b.CommitIndex},
		{"log", d.sameLogs()},
		{"machine", maps.Equal(a.Machine, b.Machine)},
	} {
		if !field.same {
			d.Differs = append(d.Differs, field.name)
		}
	}
	return len(d.Differs) > 0
}

// sameLogs compares the logs, as far as neither is compacted, and notes from where on they differ.
func (d *Difference) sameLogs() bool {
	a, b := d.A, d.B
	start := max(a.base, b.base)
	restA, restB := a.behind(start), b.behind(start)
	same := 0
	for same < min(len(restA), len(restB)) && bytes.Equal(restA[same], restB[same]) {
		same++
	}
	if same == len(restA) && same == len(restB) {
		return true
	}
	d.LogFrom = start + raft.Index(same) + 1
	a.Log, b.Log = append(a.Log, restA[same:]...), append(b.Log, restB[same:]...)
	return false
}

func (e *ServerAtEnd) behind(index raft.Index) []json.RawMessage {
	return slices.Clip(e.entries[min(int(index-e.base), len(e.entries)):])
}
