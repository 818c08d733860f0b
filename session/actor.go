package session

import (
	"context"
	"fmt"
	"slices"
	"time"

	"golang.org/x/time/rate"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

const (
	// flushEvery is the shortest time between two batches: 20 a second are smooth enough, since the
	// page draws between them from cluster time.
	flushEvery = 50 * time.Millisecond
	// clockEvery is the longest silence while playing.
	clockEvery = time.Second
	// maxEventsPerTurn bounds what one turn simulates. A cluster that is shown faster than it can be
	// simulated lags behind its clock; it does not make its viewers or its neighbours wait.
	maxEventsPerTurn = 4096
	// maxGap is how much wall time one turn makes up for. After a longer gap, as when the machine
	// slept, cluster time goes on from where it was.
	maxGap = 2 * clockEvery
	// keepHistory is how long after its last viewer left a session can still give a returning one
	// just the events it missed.
	keepHistory = time.Minute
)

// actor is what a session's goroutine owns. No other goroutine touches it.
type actor struct {
	limits   Limits
	cluster  *sim.Cluster
	actions  []sim.Action // all that took effect, in order
	commands *rate.Limiter

	epoch   string
	pending batch   // events that nobody has been sent yet
	history history // those that were sent last
	subs    map[*Subscriber]struct{}

	playing  bool
	fresh    bool // nobody has watched yet or touched the clock: the first viewer starts it
	pace     pace
	turned   time.Time // the last turn
	sent     time.Time // the last frame to everybody
	used     time.Time // the last sign of somebody's interest
	logIndex raft.Index
}

// run serves calls and lets time pass until ctx ends or nobody has used the session for long.
func (a *actor) run(ctx context.Context, inbox <-chan func(*actor)) {
	timer := time.NewTimer(a.limits.IdleExpiry)
	defer timer.Stop()
	for {
		if at, ok := a.wakeAt(); ok {
			timer.Reset(time.Until(at))
		} else {
			timer.Stop()
		}
		select {
		case <-ctx.Done():
			return
		case f := <-inbox:
			a.used = time.Now()
			f(a)
		case <-timer.C:
			if a.expired() {
				return
			}
			a.turn()
		}
	}
}

// wakeAt says when the session next has something to do by itself. Paused before an audience it has
// nothing to do; without one it waits to be forgotten.
func (a *actor) wakeAt() (time.Time, bool) {
	if len(a.subs) == 0 {
		if len(a.history.chunks) > 0 && keepHistory < a.limits.IdleExpiry {
			return a.used.Add(keepHistory), true
		}
		return a.used.Add(a.limits.IdleExpiry), true
	}
	if !a.playing {
		return time.Time{}, false
	}
	at := a.sent.Add(clockEvery)
	if next, ok := a.cluster.Next(); ok {
		if due := later(a.pace.wallTime(next), a.sent.Add(flushEvery)); due.Before(at) {
			at = due
		}
	}
	return at, true
}

func (a *actor) expired() bool {
	return len(a.subs) == 0 && time.Since(a.used) >= a.limits.IdleExpiry
}

// turn is what the timer is for.
func (a *actor) turn() {
	if len(a.subs) == 0 {
		a.history = history{}
		return
	}
	a.present()
	if time.Since(a.sent) >= clockEvery {
		a.sendClock()
	}
}

// live: cluster time passes.
func (a *actor) live() bool { return a.playing && len(a.subs) > 0 }

// advance brings the cluster to the present.
func (a *actor) advance() {
	if !a.live() {
		return
	}
	now := time.Now()
	if gap := now.Sub(a.turned); gap > maxGap {
		a.pace.wall = a.pace.wall.Add(gap - maxGap)
	}
	a.turned = now
	target := a.pace.clusterTime(now)
	enough := a.cluster.Seq() + maxEventsPerTurn
	for next, ok := a.cluster.Next(); ok && next <= target; next, ok = a.cluster.Next() {
		if a.cluster.Seq() >= enough {
			a.setPace(a.pace.speed)
			return
		}
		a.cluster.RunUntil(next)
		if a.full() {
			a.pause()
			return
		}
	}
	a.cluster.RunUntil(target)
}

// setPace makes this moment the one from which cluster time is counted.
func (a *actor) setPace(speed float64) {
	now := time.Now()
	a.pace = pace{speed: speed, wall: now, at: a.cluster.Now()}
	a.turned = now
}

// full: a log is at its limit, and time may not go on lest it grow further.
func (a *actor) full() bool { return int(a.logIndex) >= a.limits.LogEntries }

// observe is the cluster's observer.
func (a *actor) observe(e *sim.Event) {
	a.pending.add(e.Seq, e)
	if e.Kind == sim.Appended {
		last := e.Fact.Entries[len(e.Fact.Entries)-1]
		a.logIndex = max(a.logIndex, last.Index)
	}
}

// flush sends what happened since the last time to everybody.
func (a *actor) flush() {
	if a.pending.empty() {
		return
	}
	sent := chunk{first: a.pending.first, events: a.pending.data, ends: slices.Clone(a.pending.ends)}
	var frame []byte
	frame, sent.events = eventsFrame(a.epoch, a.cluster.Now(), sent)
	a.pending.reset()
	a.history.add(sent)
	a.broadcast(frame)
}

func (a *actor) sendClock() {
	a.broadcast(clockFrame(a.playing, a.pace.speed, a.cluster.Now()))
}

func (a *actor) broadcast(frame []byte) {
	a.sent = time.Now()
	for sub := range a.subs {
		sub.push(frame, false)
	}
}

func (a *actor) subscribe(sub *Subscriber, from *Position) error {
	if len(a.subs) >= a.limits.ViewersPerSession {
		return &LimitError{LimitViewersPerSession, a.limits.ViewersPerSession, retryViewers}
	}
	if a.fresh {
		a.fresh, a.playing = false, true
	}
	if len(a.subs) == 0 {
		a.setPace(a.pace.speed)
	}
	if err := a.greet(sub, from); err != nil {
		return err
	}
	a.subs[sub] = struct{}{}
	return nil
}

// greet gives a viewer all up to the present: the events that it lacks, or a keyframe.
func (a *actor) greet(sub *Subscriber, from *Position) error {
	a.present()
	clock := clockFrame(a.playing, a.pace.speed, a.cluster.Now())
	if from != nil && from.Epoch == a.epoch {
		if missed, ok := a.history.since(from.After, a.cluster.Seq()); ok {
			if len(missed) == 0 {
				sub.restart(clock)
				return nil
			}
			frame, _ := eventsFrame(a.epoch, a.cluster.Now(), missed...)
			sub.restart(frame, clock)
			return nil
		}
	}
	state, err := a.encodeState()
	if err != nil {
		return err
	}
	sub.restart(state, clock)
	return nil
}

// catchUp is for a viewer whose frames were dropped.
func (a *actor) catchUp(sub *Subscriber) error { return a.greet(sub, nil) }

func (a *actor) unsubscribe(sub *Subscriber) {
	a.present()
	delete(a.subs, sub)
}

// present brings the cluster to the present and everybody with it: what is asked for next must not
// overlap with a batch that is sent later.
func (a *actor) present() {
	a.advance()
	a.flush()
}

func (a *actor) keyframe() ([]byte, error) {
	a.present()
	return a.encodeState()
}

func (a *actor) encodeState() ([]byte, error) {
	return keyframe(a.epoch, a.cluster.Seq(), a.playing, a.pace.speed, a.cluster.State())
}

func (a *actor) scenario() sim.Scenario {
	a.present()
	return a.cluster.Scenario(a.actions)
}

// do carries out a command at the present cluster time and sends everybody what came of it.
func (a *actor) do(cmd command) Reply {
	refusal := a.try(cmd)
	a.flush()
	return Reply{ID: cmd.id, Seq: a.cluster.Seq(), Refusal: refusal}
}

func (a *actor) try(cmd command) *sim.Refusal {
	if !a.commands.AllowN(time.Now(), 1) {
		return &sim.Refusal{Code: CodeTooFast, Reason: fmt.Sprintf(
			"more than %d commands a second; try again in a second", a.limits.CommandsPerSecond)}
	}
	a.advance()
	switch cmd.do {
	case doPlay:
		return a.play()
	case doPause:
		a.fresh = false
		a.pause()
		return nil
	case doSpeed:
		a.setPace(cmd.speed)
		a.flush()
		a.sendClock()
		return nil
	case doStep:
		return a.step()
	default:
		return a.act(cmd.action)
	}
}

func (a *actor) play() *sim.Refusal {
	if a.full() {
		return a.refuseFull()
	}
	a.fresh = false
	if !a.playing {
		a.playing = true
		a.setPace(a.pace.speed)
		a.sendClock()
	}
	return nil
}

func (a *actor) pause() {
	if a.playing {
		a.playing = false
		a.flush()
		a.sendClock()
	}
}

func (a *actor) step() *sim.Refusal {
	next, ok := a.cluster.Next()
	switch {
	case a.full():
		return a.refuseFull()
	case !ok:
		return &sim.Refusal{Code: CodeImpossible, Reason: "nothing is going to happen by itself: no timer runs and no message flies"}
	}
	a.fresh, a.playing = false, false
	a.cluster.RunUntil(next)
	a.flush()
	a.sendClock()
	return nil
}

func (a *actor) act(action sim.Action) *sim.Refusal {
	switch {
	case a.full():
		return a.refuseFull()
	case len(a.actions) >= a.limits.Actions:
		return &sim.Refusal{Code: CodeTooLarge, Reason: fmt.Sprintf(
			"this cluster has had %d commands, and that is the limit; start a new cluster", a.limits.Actions)}
	}
	action.At = a.cluster.Now()
	if err := a.cluster.Do(action); err != nil {
		return asRefusal(err, CodeImpossible)
	}
	// A replay ends by running up to and including its last instant, so the live run completes the
	// instant of each action too: only then have both the same hash at all times.
	a.cluster.RunUntil(action.At)
	a.actions = append(a.actions, action)
	return nil
}

func (a *actor) refuseFull() *sim.Refusal {
	return &sim.Refusal{Code: CodeTooLarge, Reason: fmt.Sprintf(
		"a log has %d entries, and that is the limit; start a new cluster", a.limits.LogEntries)}
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
