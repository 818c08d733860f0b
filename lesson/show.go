package lesson

import (
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Show plays a step's solution, from where the step begins to where the solution's first branch ends, and tells each event of
// it: what a picture of the lesson is drawn from. It gives the moments at which it begins and ends. The cluster before the step is
// not told of; the state at its beginning is given to begun.
func (l *Lesson) Show(step *Step, begun func(*sim.Cluster), observe func(*sim.Event)) (from, to raft.Micros, err error) {
	s, err := l.Opening(step)
	if err != nil {
		return 0, 0, err
	}
	quiet := true
	tell := func(e *sim.Event) {
		if !quiet {
			observe(e)
		}
	}
	p := &player{}
	if p.cluster, err = s.Run(tell); err != nil {
		return 0, 0, fmt.Errorf("lesson %s: step %s: %w", l.Name, step.ID, err)
	}
	quiet = false
	from = p.cluster.Now()
	begun(p.cluster)
	p.enter(step)
	p.watch = nil
	for _, d := range step.Solution {
		if d.back != "" {
			break
		}
		if err := p.carryOut(d); err != nil {
			return 0, 0, fmt.Errorf("lesson %s: the solution of step %s: %w", l.Name, step.ID, err)
		}
	}
	return from, p.cluster.Now(), nil
}
