package session

import (
	"context"

	"raftplayground/session/journal"
)

// replaying is a session's run on its way out of the journal, on a goroutine of its own: however long it is, what the
// session shows is there at once, and only who wants more than that waits.
type replaying struct {
	ended  chan struct{}
	cancel context.CancelFunc
	run    resumed // what came of it, once it has ended
	err    error
}

// replayBehind replays the run of an actor that shows what was kept. Only so many sessions do at a time.
func (m *Manager) replayBehind(a *actor, c journal.Contents) {
	ctx, cancel := context.WithCancel(m.ctx)
	r := &replaying{ended: make(chan struct{}), cancel: cancel}
	a.replaying = r
	go func() {
		defer close(r.ended)
		select {
		case m.resuming <- struct{}{}:
			defer func() { <-m.resuming }()
			r.run, r.err = m.resume(ctx, a.keeper, c, a.observe)
		case <-ctx.Done():
			r.err = ctx.Err()
		}
	}()
}

// stop ends the replay, and waits until it has ended.
func (r *replaying) stop() {
	if r != nil {
		r.cancel()
		<-r.ended
	}
}

// done is closed when the run has been replayed; nil if none is.
func (r *replaying) done() <-chan struct{} {
	if r == nil {
		return nil
	}
	return r.ended
}

// showStill has the actor show what was kept.
func (a *actor) showStill(s *still) {
	a.still, a.fresh = s, s.at.Fresh
	a.setPace(s.at.Speed)
}

// takeUp gives the actor its run. If that is not what was shown until now, viewers get it as a new epoch.
func (a *actor) takeUp(r resumed) {
	was := a.still
	a.still, a.replaying = nil, nil
	a.timeline, a.again = r.timeline, r.again
	if r.lesson != nil {
		a.course = a.newCourse(r.taught, *r.lesson)
		a.learn()
	}
	if was == nil {
		a.fresh = r.fresh
	}
	a.setPace(r.speed)
	a.note()
	switch {
	case was == nil:
	case r.anew || a.seq() != was.seq:
		a.beginEpoch()
		a.show()
	default:
		a.sendClock() // what can be reached of the past may not be all that could
	}
}

// awake takes the run up that was replayed while the session showed what was kept.
func (a *actor) awake() {
	r := a.replaying
	r.cancel()
	if r.err != nil {
		a.lost = r.err
		return
	}
	a.takeUp(r.run)
}
