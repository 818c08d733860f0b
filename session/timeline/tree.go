package timeline

import (
	"context"
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Tree is a timeline as plain data, for a journal or a file. A timeline that is rebuilt from it has the same branches, the
// same present position and, at every position, the same hash. What changes it:
//
//   - RunUntil, Turn, Step: Position, and the current branch's End where it is passed.
//   - Do at the end of the current branch: one action more in that branch's Actions; Position and End.
//   - Do in the past, and Fork: one Branch more, with Parent, Parted, its Actions (one, or none) and End; Current and
//     Position. The other branches stay as they are.
//   - Seek, StepBack, Jump: Position; End if they went behind it.
//   - Switch: Current and Position.
//   - From only when memory has run short.
type Tree struct {
	Seed     uint64       `json:"seed"`
	Servers  int          `json:"servers"`
	Config   sim.Config   `json:"config"`
	Start    *sim.Start   `json:"start,omitempty"`
	Branches []TreeBranch `json:"branches"` // by ID, from 1
	Current  ID           `json:"current"`
	Position Position     `json:"position"`
	From     raft.Micros  `json:"from,omitempty"` // what was before is given up
}

// TreeBranch is one branch of a Tree: what was done on it since it parted from its parent.
type TreeBranch struct {
	ID      ID           `json:"id"`
	Parent  ID           `json:"parent,omitempty"` // absent: the first
	Parted  Position     `json:"parted"`           // a position on the parent: so many of its actions are this branch's, too
	Actions []sim.Action `json:"actions"`
	End     Position     `json:"end"`
}

// Tree exports the timeline.
func (t *Timeline) Tree() (Tree, error) {
	cfg := t.cur.cluster.Config()
	tree := Tree{Seed: cfg.Seed, Servers: cfg.Servers, Config: cfg, Start: cfg.Start, Current: t.Current(), Position: t.Position(), From: t.from}
	for _, b := range t.branches {
		exported := TreeBranch{ID: b.id, Parent: b.describe().Parent, Parted: b.parted, Actions: []sim.Action{}, End: b.end}
		for i := range b.own.len() {
			a, err := b.own.get(i)
			if err != nil {
				return Tree{}, err
			}
			exported.Actions = append(exported.Actions, a)
		}
		tree.Branches = append(tree.Branches, exported)
	}
	return tree, nil
}

// Rebuild gives the timeline that was exported. It simulates the current branch up to its end, without telling the
// observer, and the others only when they are gone to. It fails if the tree makes no sense, if the
// current branch can't be simulated as it says, or with the error of a ctx that has ended.
func Rebuild(ctx context.Context, tree Tree, limits Limits, observe func(*sim.Event), checkers ...sim.Checker) (*Timeline, error) {
	return rebuild(func(*Timeline) error { return ctx.Err() }, tree, limits, observe, checkers...)
}

func rebuild(stop func(*Timeline) error, tree Tree, limits Limits, observe func(*sim.Event), checkers ...sim.Checker) (*Timeline, error) {
	cfg := tree.Config
	cfg.Seed, cfg.Servers, cfg.Start = tree.Seed, tree.Servers, tree.Start
	t, err := New(cfg, limits, nil, checkers...)
	if err != nil {
		return nil, err
	}
	t.branches = nil
	for i := range tree.Branches {
		if err := t.graft(&tree.Branches[i]); err != nil {
			return nil, fmt.Errorf("branch %d of %d: %w", i+1, len(tree.Branches), err)
		}
	}
	current, err := t.branch(tree.Current)
	if err != nil {
		return nil, fmt.Errorf("the current branch: %w", err)
	}
	c := cursor{path: current.path()}
	if current.end.Before(tree.Position) || !c.has(tree.Position) {
		return nil, fmt.Errorf("the present position (%d µs, %d actions) is not on branch %d", tree.Position.At, tree.Position.Actions, tree.Current)
	}
	t.stop = func() error { return stop(t) }
	for _, to := range []Position{current.end, tree.Position} {
		if err := t.move(current.path(), to); err != nil {
			return nil, err
		}
		if err := t.stop(); err != nil {
			return nil, err
		}
	}
	t.stop = nil
	t.from = max(t.from, min(tree.From, tree.Position.At))
	t.observe = observe
	return t, nil
}

// maxEnd is a day of cluster time, as of a scenario.
const maxEnd raft.Micros = 24 * 3600 * 1e6

// graft adds an exported branch.
func (t *Timeline) graft(from *TreeBranch) error {
	b := &branch{id: from.ID, parted: from.Parted, end: from.End}
	switch {
	case int(from.ID) != len(t.branches)+1:
		return fmt.Errorf("its id is %d: ids count from 1", from.ID)
	case from.ID == 1:
		if from.Parent != 0 || from.Parted != (Position{}) {
			return fmt.Errorf("the first branch has no parent")
		}
		b.checkpoints, b.marks, b.marked = []*checkpoint{t.root}, t.cur.path[0].marks, t.cur.path[0].marked
	default:
		parent, err := t.branch(from.Parent)
		if err != nil {
			return fmt.Errorf("its parent: %w", err)
		}
		b.parent = parent
		c := cursor{path: parent.path()}
		if parent.end.Before(from.Parted) || from.Parted.Before(parent.parted) || !c.has(from.Parted) {
			return fmt.Errorf("where it parted (%d µs, %d actions) is not on branch %d", from.Parted.At, from.Parted.Actions, from.Parent)
		}
	}
	last := from.Parted.At
	for i, a := range from.Actions {
		if a.At < last {
			return fmt.Errorf("action %d is at %d µs, before what is before it at %d", i+1, a.At, last)
		}
		last = a.At
		text, err := encodeAction(a)
		if err != nil {
			return err
		}
		b.add(&a, text)
	}
	if b.end.At > maxEnd {
		return fmt.Errorf("its end is at %d µs: a run takes at most %d", b.end.At, maxEnd)
	}
	if b.end.At < last || b.end.Actions != b.actions() {
		return fmt.Errorf("its end (%d µs, %d actions) is not behind its last action (%d µs, %d actions)", b.end.At, b.end.Actions, last, b.actions())
	}
	t.branches = append(t.branches, b)
	t.actions += len(from.Actions)
	if from.ID == 1 {
		t.cur.path = []*branch{b}
		t.cur.prepare()
	}
	return nil
}

// has says whether a position has as many actions as the branch has up to its time, or, of those at its very time, some.
func (c *cursor) has(p Position) bool {
	n := p.Actions
	return n >= 0 && n <= c.branch().actions() && p.At >= 0 &&
		(n == 0 || c.timeOf(n-1) <= p.At) && (n == c.branch().actions() || c.timeOf(n) >= p.At)
}
