package session

import (
	"errors"
	"fmt"
	"runtime/debug"

	"raftplayground/raft/sim"
	"raftplayground/session/timeline"
)

// Errors of Manager.Create, for a scenario. Each is wrapped by one that says which action, or how much, and each of these is an ErrInvalid.
var (
	// ErrScenario: the run can't be replayed, since an action in it is impossible, or what it starts from is.
	ErrScenario = fmt.Errorf("%w: its scenario can't be replayed", ErrInvalid)
	// ErrOtherHash: the replay ends in another state than the scenario says: another version of this program wrote it.
	ErrOtherHash = fmt.Errorf("%w: its scenario's replay ends in another state", ErrInvalid)
	// ErrTooLong: to replay it takes more than Limits allow.
	ErrTooLong = fmt.Errorf("%w: its scenario is too long", ErrInvalid)
)

// appendAtOnce is how many actions go into the journal in one piece.
const appendAtOnce = 1000

// buildScenario makes a new session that begins, paused, where a scenario ends; its past is the scenario's run.
func (m *Manager) buildScenario(r Request) (*Session, *actor, error) {
	run := *r.Scenario
	a := m.newActor()
	var err error
	if a.timeline, err = m.follow(run, a.observe); err != nil {
		return nil, nil, scenarioError(err)
	}
	a.setPace(defaultSpeed)
	id := newID()
	view := viewOf(id)
	s := m.newSession(nameOf(view), r.Address).known(id, view)
	cfg := run.Config
	cfg.Seed, cfg.Servers, cfg.Start = run.Seed, run.Servers, run.Start
	var at *lessonRecord
	if r.Lesson != "" {
		l, step, _, err := m.openLesson(r.Lesson, r.Step)
		if err != nil {
			return nil, nil, err
		}
		at = &lessonRecord{l.Name, step.ID, a.now(), reachable(l, r.Reached), l.Prints()}
		a.course = a.newCourse(l, *at)
		a.learn()
	}
	if a.keeper, err = m.keep(s.name, beginningOf(cfg, 0).folded()); err != nil {
		return nil, nil, err
	}
	done := make([]record, 0, appendAtOnce)
	for i := range len(run.Actions) + 1 {
		switch {
		case i < len(run.Actions):
			done = append(done, record{Do: &doRecord{a.timeline.Current(), run.Actions[i]}})
		case at != nil:
			done = append(done, record{Lesson: at})
		}
		if len(done) == 0 || len(done) < appendAtOnce && i < len(run.Actions) {
			continue
		}
		if err := a.keeper.append(done...); err != nil {
			a.keeper.release()
			return nil, nil, fmt.Errorf("starting a session's journal: %w", err)
		}
		done = done[:0]
	}
	a.note()
	return s, a, nil
}

// follow replays a scenario, when it is its turn: what others have brought is replayed first.
func (m *Manager) follow(run sim.Scenario, observe func(*sim.Event)) (t *timeline.Timeline, err error) {
	defer func() { // a fault of the simulation is the run's that shows it
		if fault := recover(); fault != nil {
			m.log.Error("a scenario can't be replayed", "fault", fault, "stack", string(debug.Stack()))
			err = fmt.Errorf("a fault while it was replayed: %v", fault)
		}
	}()
	select {
	case m.resuming <- struct{}{}:
		defer func() { <-m.resuming }()
	case <-m.ctx.Done():
		return nil, ErrDraining
	}
	return timeline.Follow(run, uint64(m.limits.ScenarioEvents), m.limits.timeline(), observe, checkers()...)
}

func scenarioError(err error) error {
	switch {
	case errors.Is(err, ErrDraining):
		return err
	case errors.Is(err, sim.ErrHash):
		return fmt.Errorf("%w: %w", ErrOtherHash, err)
	case errors.Is(err, timeline.ErrTooLong):
		return fmt.Errorf("%w: %w", ErrTooLong, err)
	default:
		return fmt.Errorf("%w: %w", ErrScenario, err)
	}
}
