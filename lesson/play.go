package lesson

import (
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/sim"
)

// maxEvents bounds what one solution or near miss simulates.
const maxEvents = 500_000

// player carries out a lesson's own runs: a plain simulation, with clones in place of branches.
type player struct {
	cluster *sim.Cluster
	actions []sim.Action // that have led to where it is, on its branch
	watch   *Watch       // nil: nobody looks
	began   raft.Micros  // the step
	told    Told         // on this branch
	found   func(Found)  // is called at the moment; nil: nobody is interested
	failed  func(error)  // likewise, for expressions that can't be evaluated
	marks   map[string]*player
}

// begin starts the cluster of a step that has a Start.
func begin(step *Step) (*player, error) {
	p := &player{}
	s := step.Start
	cfg := s.Config
	cfg.Seed, cfg.Servers, cfg.Start = s.Seed, s.Servers, s.Start
	cluster, err := sim.New(cfg, p.see, check.All())
	if err != nil {
		return nil, err
	}
	p.cluster = cluster
	for _, a := range s.Actions {
		if err := p.do(a); err != nil {
			return nil, err
		}
	}
	return p, p.runUntil(s.Until)
}

// branch is a copy that goes on by itself.
func (p *player) branch() *player {
	q := *p
	q.marks = nil
	q.cluster = p.cluster.Clone(q.see)
	q.actions = append([]sim.Action{}, p.actions...)
	q.told = Told{}
	for g := range p.told.reached {
		q.told.Add(g, false)
	}
	for g := range p.told.missed {
		q.told.Add(g, true)
	}
	return &q
}

// become goes on from what a branch has come to.
func (p *player) become(q *player) {
	fresh := q.branch()
	fresh.marks, fresh.found, fresh.failed = p.marks, p.found, p.failed
	*p = *fresh
	p.cluster = fresh.cluster.Clone(p.see)
}

func (p *player) see(e *sim.Event) {
	if p.watch != nil {
		p.watch.See(e)
	}
}

// enter begins a step; from now on its goals are watched.
func (p *player) enter(s *Step) {
	p.watch, p.told, p.began, p.marks = s.Watch(), Told{}, p.cluster.Now(), make(map[string]*player)
}

func (p *player) judge() {
	if p.watch == nil {
		return
	}
	found, err := p.watch.Judge(p.cluster, p.began, &p.told)
	if err != nil && p.failed != nil {
		p.failed(err)
	}
	for _, f := range found {
		if p.found != nil {
			p.found(f)
		}
	}
}

func (p *player) moment() moment {
	return moment{cluster: p.cluster, began: p.began, reached: p.told.Has}
}

// runUntil lets time pass, instant by instant.
func (p *player) runUntil(at raft.Micros) error {
	_, err := p.runTo(at, func() (bool, error) { return false, nil })
	return err
}

// runTo is the same, and stops where stop says so.
func (p *player) runTo(at raft.Micros, stop func() (bool, error)) (stopped bool, err error) {
	for next, ok := p.cluster.Next(); ok && next <= at; next, ok = p.cluster.Next() {
		if p.cluster.Seq() > maxEvents {
			return false, fmt.Errorf("the run has more than %d events", maxEvents)
		}
		p.cluster.RunUntil(next)
		p.judge()
		if stopped, err := stop(); stopped || err != nil {
			return stopped, err
		}
	}
	p.cluster.RunUntil(at)
	return false, nil
}

func (p *player) do(a sim.Action) error {
	if err := p.runUntil(a.At); err != nil {
		return err
	}
	a.At = p.cluster.Now()
	if err := p.cluster.Do(a); err != nil {
		return fmt.Errorf("%s: %w", a.Do, err)
	}
	p.actions = append(p.actions, a)
	p.judge()
	return nil
}

// carryOut does one entry of a solution.
func (p *player) carryOut(d *Deed) error {
	switch {
	case d.Action != nil:
		a := *d.Action
		a.At = p.cluster.Now()
		if d.At != nil {
			if a.At = p.began + *d.At; a.At < p.cluster.Now() {
				return fmt.Errorf("%s: at %d µs, but %d µs have passed since the step began", a.Do, *d.At, p.cluster.Now()-p.began)
			}
		}
		return p.do(a)
	case d.until != nil:
		return p.waitFor(d)
	case d.mark != "":
		p.marks[d.mark] = p.branch()
		return nil
	case d.back != "":
		p.become(p.marks[d.back])
		return nil
	default:
		return p.runUntil(p.cluster.Now() + d.wait)
	}
}

func (p *player) waitFor(d *Deed) error {
	holds := func() (bool, error) { return d.until.eval(p.moment()) }
	stopped, err := holds()
	if err == nil && !stopped {
		stopped, err = p.runTo(p.cluster.Now()+d.within, holds)
	}
	switch {
	case err != nil:
		return fmt.Errorf("until %s: %w", d.until.source, err)
	case !stopped:
		return fmt.Errorf("until %s: it does not come true within %d ms", d.until.source, d.within/1000)
	}
	return nil
}

// deedError is an entry that could not be carried out.
type deedError struct {
	line int
	err  error
}

func (e *deedError) Error() string { return e.err.Error() }

func (e *deedError) Unwrap() error { return e.err }

func (p *player) carryOutAll(deeds []*Deed) error {
	for _, d := range deeds {
		if err := p.carryOut(d); err != nil {
			return &deedError{d.line, err}
		}
	}
	return nil
}

// Opening is the run that leads to where a step begins: its own Start, or that of the step it goes on from and the solutions since, of
// which only what led to the end counts. Until is the moment at which it begins.
func (l *Lesson) Opening(step *Step) (sim.Scenario, error) {
	first := l.Begins(step)
	if first == nil {
		return sim.Scenario{}, fmt.Errorf("lesson %s has no such step", l.Name)
	}
	p, err := begin(first)
	if err != nil {
		return sim.Scenario{}, fmt.Errorf("lesson %s: step %s: %w", l.Name, first.ID, err)
	}
	for _, s := range l.Steps {
		if s == step {
			break
		}
		if l.Begins(s) != first {
			continue
		}
		p.enter(s)
		if err := p.carryOutAll(s.Solution); err != nil {
			return sim.Scenario{}, fmt.Errorf("lesson %s: the solution of step %s: %w", l.Name, s.ID, err)
		}
	}
	return p.cluster.Scenario(p.actions), nil
}
