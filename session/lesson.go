package session

import (
	"fmt"
	"log/slog"
	"slices"

	"raftplayground/lesson"
	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/session/timeline"
)

// Lessons are those that sessions can be about.
type Lessons interface {
	// Lesson gives a lesson by its name; nil if there is none.
	Lesson(name string) *lesson.Lesson
}

// Teach says which lessons there are. It must be called before the first session is made.
func (m *Manager) Teach(lessons Lessons) { m.lessons = lessons }

// lessonRecord is the step of a lesson that is watched from then on, and when it began.
type lessonRecord struct {
	Lesson string      `json:"lesson"`
	Step   string      `json:"step"`
	Began  raft.Micros `json:"began"`
	// Before is what the learner had reached before this session, by step.
	Before map[string][]string `json:"before,omitempty"`
	// Prints are those of the lesson's steps when the session was made.
	Prints map[string]string `json:"prints,omitempty"`
}

// again is where the lesson goes on in a run that begins again: its time begins at 0, and what was reached was reached before.
func (r *lessonRecord) again(reached map[string][]string) *lessonRecord {
	if r == nil {
		return nil
	}
	next := *r
	next.Began, next.Before = 0, merged(r.Before, reached)
	return &next
}

// place is where a session is in its lesson; docs/protocol.md describes its JSON.
type place struct {
	Name    string              `json:"name"`
	Step    string              `json:"step"`
	Reached map[string][]string `json:"reached"`          // by step, on any branch, in the order in which they were found
	Missed  map[string][]string `json:"missed,omitempty"` // by step, on the way to the present moment
	Before  map[string][]string `json:"before,omitempty"` // by step, before this session
	Changed map[string]string   `json:"changed,omitempty"`
	Gone    bool                `json:"gone,omitempty"` // there is no lesson of that name any more
}

// course is a session's lesson, and the timeline's referee: it watches the goals of one step. A nil one has no lesson.
type course struct {
	at      lessonRecord
	lesson  *lesson.Lesson    // as it was when the session was made or woken; nil: there is none of that name any more
	watch   *lesson.Watch     // nil: nor such a step
	changed map[string]string // the steps that were others when the session was made
	line    func() *timeline.Timeline
	log     *slog.Logger
	reached map[string][]string
	owed    []record // found, and not in the journal yet
	news    bool     // something was found that viewers have not been told
	ears    *Ears
	failed  bool // an expression could not be evaluated: once is enough
}

func (a *actor) newCourse(l *lesson.Lesson, at lessonRecord) *course {
	p := &course{at: at, lesson: l, line: func() *timeline.Timeline { return a.timeline }, log: a.log, ears: &a.ears, reached: make(map[string][]string)}
	if l != nil && at.Prints != nil {
		p.changed = l.ChangedSince(at.Prints)
	}
	p.begin()
	return p
}

// begin watches the goals of the present step.
func (p *course) begin() {
	p.watch = nil
	if p.lesson == nil {
		return
	}
	if step := p.lesson.Step(p.at.Step); step != nil {
		p.watch = step.Watch()
	}
}

// See is for the timeline.
func (p *course) See(e *sim.Event) {
	if p.watch != nil {
		p.watch.See(e)
	}
}

// Judge is for the timeline.
func (p *course) Judge(c *sim.Cluster) []sim.Action {
	if p.watch == nil || !p.watch.Waits() {
		return nil
	}
	told := p.told()
	found, err := p.watch.Judge(c, p.at.Began, &told)
	if err != nil && !p.failed {
		p.failed = true
		p.log.Warn("a goal can't be evaluated", "lesson", p.at.Lesson, "step", p.at.Step, "error", err)
	}
	actions := make([]sim.Action, len(found))
	for i, f := range found {
		actions[i] = sim.Action{Do: sim.DoGoal, Lesson: p.at.Lesson, Step: p.at.Step, Goal: f.Goal, Missed: f.Missed}
	}
	return actions
}

// told is what has been found of the step on the way to the present moment.
func (p *course) told() (told lesson.Told) {
	for _, g := range p.line().GoalsHere() {
		if g.Lesson == p.at.Lesson && g.Step == p.at.Step {
			told.Add(g.Goal, g.Missed)
		}
	}
	return told
}

// Recorded is for the timeline.
func (p *course) Recorded(branch timeline.ID, a sim.Action) {
	p.owed = append(p.owed, record{Do: &doRecord{branch, a}})
	p.news = true
	if !a.Missed {
		p.note(a.Step, a.Goal)
		if p.ears.Goal != nil {
			p.ears.Goal(a.Step, a.Goal)
		}
	}
}

// note counts a goal as reached, once.
func (p *course) note(step, goal string) {
	if !slices.Contains(p.reached[step], goal) {
		p.reached[step] = append(p.reached[step], goal)
	}
}

// recount finds out anew what has been reached.
func (p *course) recount() {
	clear(p.reached)
	for _, g := range p.line().Goals() {
		if g.Lesson == p.at.Lesson && !g.Missed {
			p.note(g.Step, g.Goal)
		}
	}
}

// place is what frames say of the lesson; nil without one.
func (p *course) place() *place {
	if p == nil {
		return nil
	}
	at := &place{Name: p.at.Lesson, Step: p.at.Step, Reached: p.reached, Before: p.at.Before, Changed: p.changed, Gone: p.lesson == nil}
	for _, g := range p.line().GoalsHere() {
		if g.Lesson == p.at.Lesson && g.Missed && !slices.Contains(at.Missed[g.Step], g.Goal) {
			if at.Missed == nil {
				at.Missed = make(map[string][]string)
			}
			at.Missed[g.Step] = append(at.Missed[g.Step], g.Goal)
		}
	}
	return at
}

// learn has the timeline watched for the session's lesson, if it has one. It is called whenever there is another timeline.
func (a *actor) learn() {
	if a.course != nil {
		a.timeline.Appoint(a.course)
		a.course.recount()
	}
}

// owed are the records of goals that are not in the journal yet.
func (a *actor) owed() []record {
	if a.course == nil {
		return nil
	}
	return a.course.owed
}

// saveGoals writes to the journal which goals have been found. What can't be written is tried again with the next thing that is: if
// the server is killed before, it finds them again.
func (a *actor) saveGoals() bool {
	if len(a.owed()) == 0 {
		return true
	}
	if err := a.keeper.append(a.owed()...); err != nil {
		if isLost(err) {
			a.lost = err
		}
		a.keeper.warn("goals that were reached can't be saved", err)
		return false
	}
	a.course.owed = nil
	return true
}

// note notes in the journal where the session is.
func (a *actor) note() {
	if a.saveGoals() {
		a.keeper.mark(a.mark())
	}
}

// enter has the goals of another step watched. It moves no time, but may change how fast it goes.
func (a *actor) enter(id string) *sim.Refusal {
	switch {
	case a.course == nil:
		return &sim.Refusal{Code: CodeImpossible, Reason: "this session has no lesson"}
	case a.course.lesson == nil:
		return &sim.Refusal{Code: CodeImpossible, Reason: fmt.Sprintf("there is no lesson %q any more", a.course.at.Lesson)}
	}
	l := a.course.lesson
	step := l.Step(id)
	if step == nil {
		return badCommand("lesson %q has no step %.40q", l.Name, id)
	}
	if now := l.Step(a.course.at.Step); now == nil || l.Begins(step) != l.Begins(now) {
		return &sim.Refusal{Code: CodeImpossible, Reason: fmt.Sprintf("step %q begins with a cluster of its own; start a new session for it", id)}
	}
	at := a.course.at
	at.Step, at.Began = id, a.now()
	a.note()
	if err := a.keeper.append(record{Lesson: &at}); err != nil {
		return a.unsaved(err)
	}
	a.course.at = at
	a.course.begin()
	a.follow(step)
	a.note()
	a.flush()
	a.sendClock()
	return nil
}

// reachable is what a lesson has of what somebody is said to have reached: nothing else is kept, and nothing twice.
func reachable(l *lesson.Lesson, reached map[string][]string) map[string][]string {
	var known map[string][]string
	for _, step := range l.Steps {
		for _, goal := range step.Goals {
			if !slices.Contains(reached[step.ID], goal.ID) {
				continue
			}
			if known == nil {
				known = make(map[string][]string)
			}
			known[step.ID] = append(known[step.ID], goal.ID)
		}
	}
	return known
}

// merged is what was reached according to either; nil if nothing was.
func merged(a, b map[string][]string) map[string][]string {
	var all map[string][]string
	for _, reached := range []map[string][]string{a, b} {
		for step, goals := range reached {
			for _, goal := range goals {
				if slices.Contains(all[step], goal) {
					continue
				}
				if all == nil {
					all = make(map[string][]string)
				}
				all[step] = append(all[step], goal)
			}
		}
	}
	return all
}

// follow sets the clock as a step wants it.
func (a *actor) follow(step *lesson.Step) {
	if step.Paused {
		a.fresh, a.playing = false, false
	}
	speed := a.pace.speed
	if step.Speed != 0 {
		speed = step.Speed
	}
	a.setPace(speed)
}

// openLesson is the run that leads to where a step of a lesson begins; without a step, to the lesson's beginning.
func (m *Manager) openLesson(name, id string) (l *lesson.Lesson, step *lesson.Step, run sim.Scenario, err error) {
	if m.lessons != nil {
		l = m.lessons.Lesson(name)
	}
	if l == nil {
		return nil, nil, run, fmt.Errorf("%w: there is no lesson %.40q", ErrInvalid, name)
	}
	step = l.Steps[0]
	if id != "" {
		if step = l.Step(id); step == nil {
			return nil, nil, run, fmt.Errorf("%w: lesson %q has no step %.40q", ErrInvalid, name, id)
		}
	}
	run, err = l.Opening(step)
	return l, step, run, err
}

// buildLesson makes a new session that begins at a step of a lesson.
func (m *Manager) buildLesson(r Request) (*Session, *actor, error) {
	l, step, run, err := m.openLesson(r.Lesson, r.Step)
	if err != nil {
		return nil, nil, err
	}
	cfg := run.Config
	cfg.Seed, cfg.Servers, cfg.Start = run.Seed, run.Servers, run.Start
	s, a, err := m.buildOn(cfg, r.Address)
	if err != nil {
		return nil, nil, err
	}
	done := make([]record, 0, len(run.Actions)+1)
	for _, action := range run.Actions {
		if err = a.timeline.RunUntil(action.At); err == nil {
			_, err = a.timeline.Do(action)
		}
		if err != nil {
			return nil, nil, fmt.Errorf("beginning lesson %s: %w", l.Name, err)
		}
		done = append(done, record{Do: &doRecord{a.timeline.Current(), action}})
	}
	if err := a.timeline.RunUntil(run.Until); err != nil {
		return nil, nil, err
	}
	a.flush()
	at := lessonRecord{l.Name, step.ID, a.now(), reachable(l, r.Reached), l.Prints()}
	a.course = a.newCourse(l, at)
	a.learn()
	a.fresh = true
	a.setPace(defaultSpeed)
	a.follow(step)
	if a.keeper, err = m.keep(s.name, beginningOf(cfg, 0)); err != nil {
		return nil, nil, err
	}
	if err := a.keeper.append(append(done, record{Lesson: &at})...); err != nil {
		a.keeper.release()
		return nil, nil, fmt.Errorf("starting a session's journal: %w", err)
	}
	a.note()
	return s, a, nil
}
