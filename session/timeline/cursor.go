package timeline

import (
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// cursor is a cluster on its way along a branch: it knows which of the branch's actions it has carried out.
type cursor struct {
	path    []*branch // from the first branch to its own
	owns    int       // which of them the present position belongs to
	cluster *sim.Cluster
	applied int         // actions
	doing   Position    // where what happens belongs: the present position, an action under way included
	pending *sim.Action // the next recorded one; nil at the last
	broken  error       // it can't be read
}

func (c *cursor) branch() *branch { return c.path[len(c.path)-1] }

// owner is the branch on which the present position lies: its own or an ancestor.
func (c *cursor) owner() *branch { return c.path[c.owns] }

func (c *cursor) position() Position { return Position{c.cluster.Now(), c.applied} }

// prepare reads the next action.
func (c *cursor) prepare() {
	c.pending = nil
	if c.applied < c.branch().actions() {
		a, err := c.action(c.applied)
		c.pending, c.broken = &a, err
	}
}

// action is number i of the branch, from 0, its ancestors' included.
func (c *cursor) action(i int) (sim.Action, error) {
	j := len(c.path) - 1
	for c.path[j].parted.Actions > i {
		j--
	}
	return c.path[j].own.get(i - c.path[j].parted.Actions)
}

// scenario is the run up to here.
func (c *cursor) scenario() (sim.Scenario, error) {
	actions := make([]sim.Action, c.applied)
	for i := range actions {
		var err error
		if actions[i], err = c.action(i); err != nil {
			return sim.Scenario{}, err
		}
	}
	return c.cluster.Scenario(actions), nil
}

// timeOf is when action i is.
func (c *cursor) timeOf(i int) raft.Micros {
	j := len(c.path) - 1
	for c.path[j].parted.Actions > i {
		j--
	}
	return c.path[j].own.times[i-c.path[j].parted.Actions]
}

// after is the last position at a time: with all the actions up to then.
func (c *cursor) after(at raft.Micros) Position {
	j := len(c.path) - 1
	for c.path[j].parted.At > at {
		j--
	}
	return Position{at, c.path[j].parted.Actions + c.path[j].own.until(at)}
}

// enter notes which branch what happens at p belongs to.
func (c *cursor) enter(p Position) {
	c.doing = p
	for c.owns+1 < len(c.path) && c.path[c.owns+1].parted.Before(p) {
		c.owns++
	}
}

func (c *cursor) next() (at raft.Micros, ok bool) {
	at, ok, _ = c.upcoming()
	return at, ok
}

// upcoming is when something happens next; redo, if it is a recorded action. What the cluster does by itself at that
// instant comes first.
func (c *cursor) upcoming() (at raft.Micros, ok, redo bool) {
	at, ok = c.cluster.Next()
	if c.pending != nil && (!ok || c.pending.At < at) {
		return c.pending.At, true, true
	}
	return at, ok, false
}

// turn lets happen what happens next.
func (c *cursor) turn() error {
	at, ok, redo := c.upcoming()
	switch {
	case redo:
		if err := c.redo(); err != nil {
			return err
		}
	case ok:
		c.enter(Position{at, c.applied})
		c.cluster.RunUntil(at)
	}
	// What a referee found belongs to the instant: nobody comes to rest between the two.
	for c.pending != nil && c.pending.Do == sim.DoGoal && c.pending.At == c.cluster.Now() {
		if err := c.redo(); err != nil {
			return err
		}
	}
	return nil
}

// redo carries out the next recorded action.
func (c *cursor) redo() error {
	if c.broken != nil {
		return c.broken
	}
	a := c.pending
	if err := c.do(a); err != nil {
		return fmt.Errorf("branch %d: action %d (%s at %d µs) is refused in a replay: %w", c.branch().id, c.applied+1, a.Do, a.At, err)
	}
	return nil
}

// do carries out an action.
func (c *cursor) do(a *sim.Action) error {
	before, owns := c.doing, c.owns
	c.enter(Position{a.At, c.applied + 1})
	if err := c.cluster.Do(*a); err != nil {
		c.doing, c.owns = before, owns
		return err
	}
	c.applied++
	c.prepare()
	return nil
}

// run goes on to a position ahead on the branch. After each turn it asks whether to stop there; nil: never.
func (c *cursor) run(to Position, stop func() bool) error {
	for {
		at, ok, redo := c.upcoming()
		if !ok || at > to.At || redo && c.applied >= to.Actions {
			break
		}
		if err := c.turn(); err != nil {
			return err
		}
		if stop != nil && stop() {
			return nil
		}
	}
	c.wait(to.At)
	return nil
}

// wait lets time pass in which nothing happens.
func (c *cursor) wait(until raft.Micros) {
	c.cluster.RunUntil(until)
	c.enter(c.position())
}
