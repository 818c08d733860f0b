package timeline

import (
	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// ID names a branch: 1 is the first, and each new one takes the next number.
type ID int

// Branch is what can be told of a branch.
type Branch struct {
	ID      ID          `json:"id"`
	Parent  ID          `json:"parent,omitempty"` // absent: the first branch
	At      raft.Micros `json:"at"`               // where it parted from its parent
	End     raft.Micros `json:"end"`              // the furthest moment simulated on it
	Actions int         `json:"actions"`          // its own commands: those of its parent up to At are not counted, nor are goals
	First   Deed        `json:"first,omitzero"`   // the first of these; absent if there is none
}

// Deed is an action as far as it takes to name it.
type Deed struct {
	At     raft.Micros `json:"at"`
	Do     string      `json:"do"`
	Server raft.NodeID `json:"server,omitempty"`
	From   raft.NodeID `json:"from,omitempty"`
	To     raft.NodeID `json:"to,omitempty"`
	Key    string      `json:"key,omitempty"`
	Client sim.Party   `json:"client,omitempty"`
}

// branch goes from where it parted to its end. What is before belongs to its parent.
type branch struct {
	id     ID
	parent *branch // nil: the first
	parted Position
	own    actionList
	goals  []goal // those of its own actions that a referee has made, in order
	first  Deed   // of the others
	end    Position

	checkpoints []*checkpoint // in order
	marks       [markKinds][]Position
	marked      uint64 // the seq of the last event looked at for marks
}

// actions is how many the whole branch has, with what it took over.
func (b *branch) actions() int { return b.parted.Actions + b.own.len() }

func (b *branch) describe() Branch {
	d := Branch{ID: b.id, At: b.parted.At, End: b.end.At, Actions: b.commands()}
	if b.parent != nil {
		d.Parent = b.parent.id
	}
	if b.commands() > 0 {
		d.First = b.first
	}
	return d
}

// commands are those of its own actions that somebody has given.
func (b *branch) commands() int { return b.own.len() - len(b.goals) }

// path leads from the first branch to this one.
func (b *branch) path() []*branch {
	if b.parent == nil {
		return []*branch{b}
	}
	return append(b.parent.path(), b)
}

// Branches lists all, by ID.
func (t *Timeline) Branches() []Branch {
	all := make([]Branch, len(t.branches))
	for i, b := range t.branches {
		all[i] = b.describe()
	}
	return all
}

// Current is the branch that the present position is on.
func (t *Timeline) Current() ID { return t.current().id }

// End is the furthest moment simulated on the current branch.
func (t *Timeline) End() raft.Micros { return t.current().end.At }

// Oldest is the oldest moment that can be reached on the current branch; 0 unless memory has run short.
func (t *Timeline) Oldest() raft.Micros { return t.oldest(t.current()) }

// oldest: a branch that ended before what is given up keeps its end.
func (t *Timeline) oldest(b *branch) raft.Micros { return min(t.from, b.end.At) }

// Fork starts a branch at the present position, and makes it the current one. It fails with a *sim.Refusal if there
// are too many.
func (t *Timeline) Fork() error {
	ended := t.current()
	atEnd, here := !t.InPast(), t.cur
	if err := t.fork(); err != nil {
		return err
	}
	if atEnd {
		here.cluster = here.cluster.Clone(nil)
		t.keepEnd(ended, &here)
	}
	return nil
}

// ForkAt is Seek and Fork. If it fails, it has done neither.
func (t *Timeline) ForkAt(at raft.Micros) error {
	if err := t.mayFork(); err != nil {
		return err
	}
	if err := t.Seek(at); err != nil {
		return err
	}
	return t.Fork()
}

func (t *Timeline) mayFork() error {
	if len(t.branches) >= t.limits.Branches {
		return refuse(CodeTooLarge, "this cluster has %d branches, and that is the limit; go on at the end of one of them", t.limits.Branches)
	}
	return nil
}

func (t *Timeline) fork() error {
	if err := t.mayFork(); err != nil {
		return err
	}
	// Its parent is the branch that the present position belongs to: an ancestor of the current one, if that parted later.
	here := t.Position()
	b := &branch{id: ID(len(t.branches) + 1), parent: t.cur.owner(), parted: here, end: here, marked: t.cur.cluster.Seq()}
	t.branches = append(t.branches, b)
	t.cur.path = b.path()
	t.cur.prepare()
	return nil
}

func (t *Timeline) branch(id ID) (*branch, error) {
	if id < 1 || int(id) > len(t.branches) {
		return nil, refuse(CodeUnknownBranch, "there is no branch %d: this cluster has 1 to %d", id, len(t.branches))
	}
	return t.branches[id-1], nil
}

// First says whether the current branch has a parent, and a single command of its own.
func (t *Timeline) First() bool { return t.current().parent != nil && t.current().commands() == 1 }

// Count is how many branches there are.
func (t *Timeline) Count() int { return len(t.branches) }

// Tip is the current branch without its actions: where it parted, from which, and where it ends.
func (t *Timeline) Tip() TreeBranch {
	b := t.current()
	tip := TreeBranch{ID: b.id, Parted: b.parted, End: b.end}
	if b.parent != nil {
		tip.Parent = b.parent.id
	}
	return tip
}

// add appends an action of the branch's own.
func (b *branch) add(a *sim.Action, text []byte) {
	if a.Do == sim.DoGoal {
		b.goals = append(b.goals, goal{b.own.len(), Goal{b.id, a.At, a.Lesson, a.Step, a.Goal, a.Missed}})
	} else if b.commands() == 0 {
		b.first = Deed{a.At, a.Do, a.Server, a.From, a.To, a.Key, a.Client}
	}
	b.own.add(a.At, text)
}
