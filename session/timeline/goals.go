package timeline

import (
	"sort"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Referee watches new time being simulated, and has what it finds written into the run: as actions, sim.DoGoal, right behind
// the instant in which it was found. It is not asked again when that is gone through once more. It must not move the Timeline.
type Referee interface {
	// See is told every event of an instant.
	See(*sim.Event)
	// Judge is called at the end of the instant. What it gives is done.
	Judge(*sim.Cluster) []sim.Action
	// Recorded is told what was done, and on which branch.
	Recorded(ID, sim.Action)
}

// Appoint makes a referee watch from now on.
func (t *Timeline) Appoint(r Referee) { t.referee = r }

// Goal is what a referee has found, and where.
type Goal struct {
	Branch ID
	At     raft.Micros
	Lesson string
	Step   string
	Goal   string
	Missed bool
}

// goal is one with its place among its branch's own actions.
type goal struct {
	action int
	Goal
}

// Goals lists what has been found on all branches.
func (t *Timeline) Goals() []Goal {
	var all []Goal
	for _, b := range t.branches {
		for _, g := range b.goals {
			all = append(all, g.Goal)
		}
	}
	return all
}

// GoalsHere lists what has been found on the way to the present position.
func (t *Timeline) GoalsHere() []Goal {
	var all []Goal
	for j, b := range t.cur.path {
		until := t.cur.applied
		if j+1 < len(t.cur.path) {
			until = min(until, t.cur.path[j+1].parted.Actions)
		}
		for _, g := range b.goals {
			if b.parted.Actions+g.action < until {
				all = append(all, g.Goal)
			}
		}
	}
	return all
}

// judge has the referee's findings of a new instant written into the run.
func (t *Timeline) judge() error {
	for t.isNew && t.referee != nil {
		found := t.referee.Judge(t.cur.cluster)
		if len(found) == 0 {
			break
		}
		for i := range found {
			a := &found[i]
			a.At = t.cur.cluster.Now()
			text, err := encodeAction(*a)
			if err == nil {
				err = t.cur.do(a)
			}
			if err != nil {
				return err
			}
			t.current().add(a, text)
			t.actions++
			t.referee.Recorded(t.current().id, *a)
		}
	}
	return nil
}

// isGoal says whether action i of the branch is a referee's.
func (c *cursor) isGoal(i int) bool {
	j := len(c.path) - 1
	for c.path[j].parted.Actions > i {
		j--
	}
	own, goals := i-c.path[j].parted.Actions, c.path[j].goals
	k := sort.Search(len(goals), func(k int) bool { return goals[k].action >= own })
	return k < len(goals) && goals[k].action == own
}

// commands is how many of the actions there are up to the last command that has been carried out. What a referee has found since
// belongs to the instant before it.
func (c *cursor) commands() int {
	n := c.applied
	for n > 0 && c.isGoal(n-1) {
		n--
	}
	return n
}

// sinceGoals is the present position without what a referee has found at this very time, after the last command.
func (c *cursor) sinceGoals() Position {
	now := c.position()
	for now.Actions > 0 && c.isGoal(now.Actions-1) && c.timeOf(now.Actions-1) == now.At {
		now.Actions--
	}
	return now
}
