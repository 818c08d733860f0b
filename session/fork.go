package session

import (
	"context"
	"slices"
	"time"

	"raftplayground/raft/sim"
)

// Fork gives the request for a session of its own that begins at the moment that is shown, in the same step of the same lesson. What
// was reached on the way there is not the other's: it begins with no goal. It fails as Scenario does.
func (s *Session) Fork(ctx context.Context) (Request, error) {
	run, err := s.Scenario(ctx, Present)
	if err != nil {
		return Request{}, err
	}
	goals := len(run.Actions)
	run.Actions = slices.DeleteFunc(run.Actions, func(a sim.Action) bool { return a.Do == sim.DoGoal })
	if len(run.Actions) != goals {
		run.Hash = "" // which is of the run with them
	}
	r := Request{Scenario: &run}
	err = s.call(ctx, func(a *actor) error {
		if a.course != nil && a.course.lesson != nil {
			r.Lesson, r.Step = a.course.at.Lesson, a.course.at.Step
		}
		return nil
	})
	return r, err
}

// Ears are what somebody wants to hear of a session, as it happens. They are called on the session's goroutine, and must not wait for
// anything. A nil one hears nothing.
type Ears struct {
	// Event is called for what the session's viewers are told, too: not for what a move to another moment passes by. The event is lent.
	Event func(*sim.Event)
	// Goal is called for each goal of the session's lesson that is reached.
	Goal func(step, goal string)
	// Played is called when somebody has the clock go on.
	Played func()
}

// Listen lends the session ears, in place of those that it had, until it ends or goes to rest. It gives what has been reached of the
// session's lesson until now, by step.
func (s *Session) Listen(ctx context.Context, ears Ears) (reached map[string][]string, err error) {
	err = s.glance(ctx, func(a *actor) error {
		a.ears = ears
		if a.course != nil {
			reached = merged(a.course.reached, nil)
		}
		return nil
	})
	return reached, err
}

// Leave tells the session that whoever had it has no more use for it: it ends, or goes to rest, as soon as nobody watches it.
func (s *Session) Leave(ctx context.Context) error {
	return s.glance(ctx, func(a *actor) error {
		a.used = time.Time{}
		return nil
	})
}
