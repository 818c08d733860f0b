package lesson

import (
	"errors"
	"path"
)

// Check replays what a lesson says of itself: that each solution reaches the goals that are shown and has the run answer the
// question, that the claims are true of it, and that the near misses reach nothing. It gives what is wrong, nil if nothing is.
func (l *Lesson) Check(folder string) Problems {
	c := &checker{fileReader: fileReader{name: path.Join(folder, "lesson.yaml")}}
	var p *player
	for _, s := range l.Steps {
		if s.Start != nil {
			var err error
			if p, err = begin(s); err != nil {
				c.complain(s.line, "step %s: start: %v", s.ID, err)
				return c.problems
			}
		}
		p.enter(s)
		at := p.branch()
		if p = c.solution(s, p); p == nil {
			return c.problems
		}
		for _, m := range s.NearMisses {
			c.nearMiss(s, m, at)
		}
		c.complete(s)
	}
	return c.problems
}

type checker struct {
	fileReader
}

// solution carries a step's out, and checks what it comes to and what is claimed of it. nil: the steps behind can't be checked.
func (c *checker) solution(s *Step, p *player) *player {
	reached := make(map[string]bool)
	p.found = func(f Found) {
		if f.Missed {
			return
		}
		if !reached[f.Goal] {
			m := p.moment()
			m.event = &f.event
			c.claims(s, f.Goal, m)
		}
		reached[f.Goal] = true
	}
	p.failed = c.failed(s)
	c.claims(s, AtStart, p.moment())
	if err := p.carryOutAll(s.Solution); err != nil {
		c.complain(entryLine(err, s.line), "step %s: solution: %v", s.ID, err)
		return nil
	}
	for _, g := range s.Goals {
		if !g.Hidden && !reached[g.ID] {
			c.complain(g.line, "step %s: the solution does not reach %s", s.ID, g.ID)
		}
	}
	answered := len(s.Ask) == 0
	for _, o := range s.Ask {
		answered = answered || reached[o.ID]
	}
	if !answered {
		c.complain(s.Ask[0].line, "step %s: the solution's run answers the question with none of its answers", s.ID)
	}
	c.claims(s, AtEnd, p.moment())
	p.found, p.failed = nil, nil
	return p
}

// entryLine is the line of the entry that could not be carried out.
func entryLine(err error, otherwise int) int {
	var at *deedError
	if errors.As(err, &at) {
		return at.line
	}
	return otherwise
}

// failed complains about an expression that can't be evaluated, once for each goal.
func (c *checker) failed(s *Step) func(error) {
	seen := make(map[string]bool)
	return func(err error) {
		var at *GoalError
		if errors.As(err, &at) && !seen[at.goal.ID] {
			seen[at.goal.ID] = true
			c.complain(at.goal.line, "step %s: %v", s.ID, err)
		}
	}
}

func (c *checker) claims(s *Step, at string, m moment) {
	for _, claim := range s.Claims {
		if claim.At != at {
			continue
		}
		holds, err := claim.holds.eval(m)
		switch {
		case err != nil:
			c.complain(claim.line, "step %s: claim %s: %v", s.ID, claim.ID, err)
		case !holds:
			c.complain(claim.line, "step %s: claim %s is not true at %s (%d µs): %s", s.ID, claim.ID, at, m.cluster.Now(), claim.holds.source)
		}
	}
}

// nearMiss carries one out from where the step begins.
func (c *checker) nearMiss(s *Step, m *NearMiss, at *player) {
	p := at.branch()
	p.enter(s)
	hit := false
	p.found = func(f Found) {
		if f.Goal == m.Goal && !f.Missed && !hit {
			hit = true
			c.complain(m.line, "step %s: this near miss reaches %s, at %d µs", s.ID, m.Goal, p.cluster.Now())
		}
	}
	p.failed = c.failed(s)
	if err := p.carryOutAll(m.Actions); err != nil {
		c.complain(entryLine(err, m.line), "step %s: near miss of %s: %v", s.ID, m.Goal, err)
	}
}

// complete: each goal that is shown has a near miss.
func (c *checker) complete(s *Step) {
	for _, g := range s.Goals {
		has := g.Hidden
		for _, m := range s.NearMisses {
			has = has || m.Goal == g.ID
		}
		if !has {
			c.complain(g.line, "step %s: %s has no near miss: something that almost reaches it, and must not", s.ID, g.ID)
		}
	}
}
