package timeline

import (
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Mark is something that a run can be searched for.
type Mark int

const (
	Election  Mark = iota // a server becomes a candidate
	Commit                // a leader finds an entry committed
	Fault                 // a server, a link or a message is harmed, or a rule broken
	Violation             // a safety property falls

	markKinds
)

var markNames = [markKinds]string{"election", "commit", "fault", "violation"}

func (m Mark) String() string { return markNames[m] }

// MarkNamed gives the Mark of that name; ok is false if there is none.
func MarkNamed(name string) (m Mark, ok bool) {
	i := slices.Index(markNames[:], name)
	return Mark(i), i >= 0
}

// markOf says what an event is a mark of; ok is false if of nothing.
func markOf(e *sim.Event) (m Mark, ok bool) {
	switch e.Kind {
	case sim.RoleChanged:
		return Election, e.Fact.Role == raft.Candidate
	case sim.Committed:
		return Commit, e.Fact.Reason == raft.ReasonCounted
	case sim.Crashed, sim.Frozen, sim.Wiped:
		return Fault, true
	case sim.LinkChanged:
		return Fault, e.Reason == "cut"
	case sim.NetworkChanged:
		return Fault, e.Reason != "healed"
	case sim.Lost:
		return Fault, e.Reason == "dropped"
	case sim.RuleSet:
		return Fault, e.Reason == "broken"
	case sim.ViolationFound:
		return Violation, true
	}
	return 0, false
}

// mark notes what an event that happens at p is a mark of.
func (b *branch) mark(e *sim.Event, p Position) {
	b.marked = e.Seq
	m, ok := markOf(e)
	if ok && (len(b.marks[m]) == 0 || b.marks[m][len(b.marks[m])-1] != p) {
		b.marks[m] = append(b.marks[m], p)
	}
}

// markBefore is the last mark before the present position.
func (c *cursor) markBefore(m Mark) (p Position, ok bool) {
	before := c.sinceGoals()
	for j := c.owns; j >= 0; j-- {
		list := c.path[j].marks[m]
		if i := firstNotBefore(list, before); i > 0 {
			return list[i-1], true
		}
		if parted := c.path[j].parted; parted.Before(before) { // one at the parting itself is the parent's, and before
			before = Position{parted.At, parted.Actions + 1}
		}
	}
	return Position{}, false
}

// markAfter is the first mark behind the present position, on the whole branch.
func (c *cursor) markAfter(m Mark) (p Position, ok bool) {
	now := c.position()
	for j := c.owns; j < len(c.path); j++ {
		list := c.path[j].marks[m]
		i := firstNotBefore(list, Position{now.At, now.Actions + 1})
		if i < len(list) && (j+1 == len(c.path) || !c.path[j+1].parted.Before(list[i])) {
			return list[i], true
		}
	}
	return Position{}, false
}

func firstNotBefore(list []Position, p Position) int {
	i, _ := slices.BinarySearchFunc(list, p, func(a, b Position) int {
		switch {
		case a.Before(b):
			return -1
		case b.Before(a):
			return 1
		}
		return 0
	})
	return i
}
