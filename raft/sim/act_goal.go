package sim

import "regexp"

// DoGoal names the action by which a lesson's goal is written into the run. It is nobody's command: who watches the run says
// that a goal is reached, at the moment at which it is. It changes nothing of the cluster.
const DoGoal = "goal"

// goalName is what lessons, steps and goals are called.
var goalName = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

const maxGoalName = 64

func (c *Cluster) doGoal(a *Action) error {
	for _, name := range []string{a.Lesson, a.Step, a.Goal} {
		if len(name) > maxGoalName || !goalName.MatchString(name) {
			return bad("goalName", "goal: %q: want small letters, digits and hyphens, at most %d", name, maxGoalName)
		}
	}
	reason := "reached"
	if a.Missed {
		reason = "missed"
	}
	c.emit(Event{Kind: GoalFound, Reason: reason, Goal: &GoalEvent{a.Lesson, a.Step, a.Goal}})
	return nil
}

// GoalEvent names a goal of a lesson.
type GoalEvent struct{ Lesson, Step, Goal string }
