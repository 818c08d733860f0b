package lesson

import (
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Watch looks on while a cluster runs, and says which goals of a step are reached. An event that no goal waits for costs it
// one look into a table. It belongs to one goroutine.
type Watch struct {
	step  *Step
	kinds kindSet // of events that any of the goals waits for
	seen  []heard
	eval  *evaluator
}

type heard struct {
	kind  sim.Kind
	event Event
}

// Found is a goal that is reached or missed at an instant. Event is what it was evaluated on, for those who check claims.
type Found struct {
	Goal   string
	Missed bool
	event  Event
}

// Told is which goals of a step have been found on the way to a moment: on its branch.
type Told struct{ reached, missed map[string]bool }

// Watch begins to watch the step.
func (s *Step) Watch() *Watch {
	w := &Watch{step: s, kinds: make(kindSet, len(sim.Kinds())), eval: newEvaluator()}
	for _, g := range s.watched {
		for kind, on := range g.on {
			w.kinds[kind] = w.kinds[kind] || on
		}
	}
	return w
}

// Step is the one that is watched.
func (w *Watch) Step() *Step { return w.step }

// See is to be told every event of the instants that are judged.
func (w *Watch) See(e *sim.Event) {
	if w.kinds.has(e.Kind) {
		w.seen = append(w.seen, heard{e.Kind, eventOf(e)})
	}
}

// Forget forgets what was seen since the last instant that was judged.
func (w *Watch) Forget() { w.seen = w.seen[:0] }

// Judge evaluates the goals at the end of an instant, on the events seen in it, and adds what it finds to told. An expression that fails
// is taken as false; err tells of the first.
func (w *Watch) Judge(c *sim.Cluster, began raft.Micros, told *Told) (found []Found, err error) {
	if len(w.seen) == 0 {
		return nil, nil
	}
	defer w.Forget()
	for i := range w.seen {
		at := moment{cluster: c, began: began, event: &w.seen[i].event, reached: told.Has}
		var now []Found
		for _, g := range w.step.watched {
			if !g.on.has(w.seen[i].kind) || told.Has(g.ID) || !told.all(g.After) {
				continue
			}
			holds, failed := w.eval.eval(g.holds, at)
			if failed != nil && err == nil {
				err = &GoalError{g, failed}
			}
			if holds && !(g.option && w.answered(told, now)) {
				now = append(now, Found{Goal: g.ID, event: w.seen[i].event})
				continue
			}
			if g.missed == nil || holds || told.missed[g.ID] {
				continue
			}
			missed, failed := w.eval.eval(g.missed, at)
			if failed != nil && err == nil {
				err = &GoalError{g, failed}
			}
			if missed {
				now = append(now, Found{Goal: g.ID, Missed: true, event: w.seen[i].event})
			}
		}
		for _, f := range now { // a goal comes after another one if that was reached at an earlier event
			told.Add(f.Goal, f.Missed)
		}
		found = append(found, now...)
	}
	return found, err
}

// answered: one of the options has come true already. The first one is the answer.
func (w *Watch) answered(told *Told, now []Found) bool {
	for _, o := range w.step.Ask {
		if told.Has(o.ID) {
			return true
		}
		for _, f := range now {
			if f.Goal == o.ID {
				return true
			}
		}
	}
	return false
}

// GoalError is an expression of a goal that can't be evaluated.
type GoalError struct {
	goal *Goal
	err  error
}

func (e *GoalError) Error() string { return fmt.Sprintf("goal %s: %v", e.goal.ID, e.err) }

func (e *GoalError) Unwrap() error { return e.err }

// Has says whether a goal was reached.
func (t *Told) Has(goal string) bool { return t.reached[goal] }

// Missed says whether a goal was missed.
func (t *Told) Missed(goal string) bool { return t.missed[goal] }

func (t *Told) all(goals []string) bool {
	for _, g := range goals {
		if !t.reached[g] {
			return false
		}
	}
	return true
}

// Add adds what was found.
func (t *Told) Add(goal string, missed bool) {
	into := &t.reached
	if missed {
		into = &t.missed
	}
	if *into == nil {
		*into = make(map[string]bool)
	}
	(*into)[goal] = true
}

// Waits says whether something was seen that has to be judged.
func (w *Watch) Waits() bool { return len(w.seen) > 0 }
