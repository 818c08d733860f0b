package session

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"raftplayground/lesson"
	"raftplayground/raft/sim"
	"raftplayground/session/journal"
	"raftplayground/session/timeline"
)

// resumed is a run that was replayed from its journal.
type resumed struct {
	timeline *timeline.Timeline
	speed    float64
	fresh    bool
	again    string         // why it began again; empty if it did not
	lesson   *lessonRecord  // nil: it has none
	taught   *lesson.Lesson // nil: there is none of that name any more
	anew     bool           // it did so just now: it is not what was kept
}

// resume brings a journal's session to where it was, and ends early if ctx does. The keeper is its own meanwhile. Where the
// session can't be had, the journal is given up or set aside, and the error is for who wanted it.
func (m *Manager) resume(ctx context.Context, k *keeper, c journal.Contents, observe func(*sim.Event)) (resumed, error) {
	r, err := k.resume(ctx, c, m.limits.timeline(), observe)
	if r.lesson != nil && m.lessons != nil {
		r.taught = m.lessons.Lesson(r.lesson.Lesson)
	}
	switch {
	case err == nil || isLost(err):
		return r, err
	case ctx.Err() != nil:
		return r, ctx.Err()
	case errors.Is(err, errLater):
		k.release()
		return r, &DamagedError{err.Error()}
	}
	return r, k.setAside(err)
}

func (k *keeper) resume(ctx context.Context, c journal.Contents, limits timeline.Limits, observe func(*sim.Event)) (r resumed, err error) {
	defer func() { // a fault is an error like others here: it is the journal's
		if fault := recover(); fault != nil {
			k.log.Error("a session can't be replayed", "session", Short(k.name), "fault", fault, "stack", string(debug.Stack()))
			err = fmt.Errorf("a fault while it was replayed: %v", fault)
		}
	}()
	p, err := pastOf(c.Header, c.Records)
	if err != nil {
		return r, err
	}
	r.speed, r.fresh = defaultSpeed, c.Reached() == 0 && c.Mark == nil
	if at := markOf(c); at != nil {
		p.goTo(*at)
		k.marked, r.fresh, r.speed = *at, at.Fresh, at.Speed
	}
	rebuild := func() error {
		r.timeline, err = timeline.Rebuild(ctx, p.tree, limits, observe, checkers()...)
		return err
	}
	kept := restOf(c.Keyframe)
	if p.Engine != sim.EngineVersion {
		r.anew, err = true, k.beginAgain(&p, kept, againEngine, rebuild)
	} else if err = rebuild(); err == nil && kept != nil && c.Keyframe.At == c.Reached() && kept.mark == k.marked {
		if kept.Shown != nil {
			k.rested = kept.mark
		}
		if kept.Hash != r.timeline.Cluster().Hash() {
			r.anew, err = true, k.beginAgain(&p, kept, againHash, rebuild)
		}
	}
	r.again, r.lesson = p.why, p.lesson
	return r, err
}

// beginAgain lets the session go on from the state that was kept last, or from its beginning if none was: its records do
// not lead to where they did. They stay in the journal, and are passed over from then on.
func (k *keeper) beginAgain(p *past, kept *rest, why string, rebuild func() error) error {
	next, reached := p.beginning, p.reached()
	if kept != nil {
		next = kept.Next
		if kept.Shown != nil && kept.Shown.Lesson != nil {
			reached = merged(reached, kept.Shown.Lesson.Reached)
		}
	}
	next.Engine = sim.EngineVersion
	err := p.begin(next)
	if err == nil {
		err = rebuild()
	}
	if err != nil {
		return fmt.Errorf("beginning again: %w", err)
	}
	p.why = why
	records := beginAgainRecords(why, p.beginning)
	if p.lesson != nil {
		p.lesson = p.lesson.again(reached)
		records = append(records, record{Lesson: p.lesson})
	}
	k.log.Warn("a session begins again from the state that was kept last", "session", Short(k.name), "why", why, "kept", kept != nil)
	return k.append(records...)
}
