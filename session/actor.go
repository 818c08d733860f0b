package session

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"time"

	"golang.org/x/time/rate"

	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/session/timeline"
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
	// keepEvery is how much of what a session came to may be lost, at most, if the program is killed and the next one
	// simulates differently.
	keepEvery = time.Minute
	// keepHistory is how long after its last viewer left a session can still give a returning one
	// just the events it missed.
	keepHistory = time.Minute
)

// actor is what a session's goroutine owns. No other goroutine touches it.
type actor struct {
	limits   Limits
	log      *slog.Logger
	timeline *timeline.Timeline
	keeper   *keeper // nil: the session is not kept
	course   *course // nil: it has no lesson

	still     *still     // in place of a timeline, until the run is replayed; nil from then on
	replaying *replaying // likewise: it has the keeper until then

	lost     error  // its journal is not its own any more: the session must end
	again    string // why the run began again after it was kept; empty if it did not
	commands *rate.Limiter

	epoch   string  // names what viewers have seen without a break; each move to another moment begins a new one
	pending batch   // events that nobody has been sent yet
	history history // those that were sent last, of this epoch
	alarm   alarm
	subs    map[*Subscriber]struct{}
	viewers int // of subs, those that count against the limit
	ears    Ears

	playing bool
	fresh   bool // nobody has watched yet or touched the clock: the first viewer starts it
	pace    pace
	turned  time.Time // the last turn
	sent    time.Time // the last frame to everybody
	used    time.Time // the last sign of somebody's interest
}

func (a *actor) now() raft.Micros {
	if a.still != nil {
		return a.still.at.Position.At
	}
	return a.timeline.Position().At
}

func (a *actor) seq() uint64 {
	if a.still != nil {
		return a.still.seq
	}
	return a.timeline.Cluster().Seq()
}

// run serves calls and lets time pass until ctx ends or nobody has used the session for long.
func (a *actor) run(ctx context.Context, inbox, glances <-chan func(*actor)) {
	timer := time.NewTimer(a.limits.IdleExpiry)
	defer timer.Stop()
	for {
		if at, ok := a.wakeAt(); ok {
			timer.Reset(time.Until(at))
		} else {
			timer.Stop()
		}
		calls := inbox
		if a.still != nil {
			calls = nil
		}
		select {
		case <-ctx.Done():
			return
		case <-a.replaying.done():
			a.awake()
		case f := <-calls:
			a.used = time.Now()
			f(a)
		case f := <-glances:
			a.used = time.Now()
			f(a)
		case <-timer.C:
			if a.expired() {
				return
			}
			a.turn()
		}
		if a.lost != nil {
			return
		}
		a.keepNowAndThen()
	}
}

// wakeAt says when the session next has something to do by itself.
func (a *actor) wakeAt() (time.Time, bool) {
	at, ok := a.playAt()
	if keep, due := a.keepAt(); due && (!ok || keep.Before(at)) {
		return keep, true
	}
	return at, ok
}

// playAt is wakeAt, but for what is kept. Paused before an audience a session has nothing to do; without one it waits to be
// forgotten.
func (a *actor) playAt() (time.Time, bool) {
	if len(a.subs) == 0 {
		if len(a.history.chunks) > 0 && keepHistory < a.limits.IdleExpiry {
			return a.used.Add(keepHistory), true
		}
		return a.used.Add(a.limits.IdleExpiry), true
	}
	if !a.live() {
		return time.Time{}, false
	}
	at := a.sent.Add(clockEvery)
	if next, ok := a.timeline.Next(); ok {
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
		if time.Since(a.used) >= keepHistory {
			a.history = history{}
		}
		return
	}
	a.present()
	if a.live() && time.Since(a.sent) >= clockEvery {
		a.sendClock()
	}
}

// live: cluster time passes.
func (a *actor) live() bool { return a.playing && len(a.subs) > 0 && a.still == nil }

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
	enough := a.seq() + maxEventsPerTurn
	for next, ok := a.timeline.Next(); ok && next <= target; next, ok = a.timeline.Next() {
		if a.seq() >= enough {
			a.setPace(a.pace.speed)
			return
		}
		must(a.timeline.Turn())
		if a.stopAtViolation() {
			return
		}
		if a.timeline.Full() {
			a.pause()
			return
		}
	}
	must(a.timeline.RunUntil(target))
}

// must ends the session with what can't go wrong, and did: an action that was possible once and is not when it is done
// again, or a state that has no JSON.
func must(err error) {
	if err != nil {
		panic(err)
	}
}

// setPace makes this moment the one from which cluster time is counted.
func (a *actor) setPace(speed float64) {
	now := time.Now()
	a.pace = pace{speed: speed, wall: now, at: a.now()}
	a.turned = now
}

// observe is the timeline's observer.
func (a *actor) observe(e *sim.Event) {
	a.pending.add(e.Seq, e)
	a.alarm.hear(e)
	if a.ears.Event != nil {
		a.ears.Event(e)
	}
}

// flush sends what happened since the last time to everybody.
func (a *actor) flush() {
	if a.pending.empty() {
		return
	}
	a.note()
	sent := chunk{first: a.pending.first, events: a.pending.data, ends: slices.Clone(a.pending.ends)}
	var frame []byte
	frame, sent.events = eventsFrame(a.epoch, a.now(), sent)
	a.pending.reset()
	a.history.add(sent)
	a.broadcast(frame)
	if a.course != nil && a.course.news {
		a.sendClock() // it says what has been reached
	}
}

func (a *actor) sendClock() {
	a.note()
	if a.course != nil {
		a.course.news = false
	}
	a.broadcast(a.clock())
}

func (a *actor) clock() []byte { return clockFrame(a.showing(), a.now()) }

// showing is what every clock and every keyframe say of how the run is shown.
func (a *actor) showing() showing {
	if s := a.still; s != nil {
		return showing{a.playing, a.pace.speed, s.at.Branch, s.from, s.at.End, s.branches, s.again, s.lesson}
	}
	return showing{
		playing: a.playing, speed: a.pace.speed,
		branch: a.timeline.Current(), from: a.timeline.Oldest(), end: a.timeline.End(), branches: a.timeline.Branches(),
		again: a.again, lesson: a.course.place(),
	}
}

func (a *actor) broadcast(frame []byte) {
	a.sent = time.Now()
	for sub := range a.subs {
		sub.push(frame, false)
	}
}

func (a *actor) subscribe(sub *Subscriber, from *Position) error {
	if sub.counted && a.viewers >= a.limits.ViewersPerSession {
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
	if sub.counted {
		a.viewers++
	}
	return nil
}

// greet gives a viewer all up to the present: the events that it lacks, or a keyframe.
func (a *actor) greet(sub *Subscriber, from *Position) error {
	a.present()
	clock := a.clock()
	if from != nil && from.Epoch == a.epoch {
		if missed, ok := a.history.since(from.After, a.seq()); ok {
			if len(missed) == 0 {
				sub.restart(clock)
				return nil
			}
			frame, _ := eventsFrame(a.epoch, a.now(), missed...)
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
	if _, known := a.subs[sub]; known && sub.counted {
		a.viewers--
	}
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
	if a.still != nil {
		return keyframeWith(a.epoch, a.seq(), a.showing(), len(a.still.state), func(b []byte) ([]byte, error) {
			return append(b, a.still.state...), nil
		})
	}
	return keyframe(a.epoch, a.seq(), a.showing(), a.timeline.Cluster().State())
}

// do carries out a command at the present cluster time and sends everybody what came of it.
func (a *actor) do(cmd command) Reply {
	refusal := a.try(cmd)
	if refusal != nil {
		a.alarm.raised = false // by what did not take effect
	}
	a.stopAtViolation()
	a.flush()
	return Reply{ID: cmd.id, Seq: a.seq(), Refusal: refusal}
}

func (a *actor) try(cmd command) *sim.Refusal {
	if !a.commands.AllowN(time.Now(), 1) {
		return &sim.Refusal{Code: CodeTooFast, Reason: fmt.Sprintf(
			"more than %d commands a second; try again in a second", a.limits.CommandsPerSecond)}
	}
	a.advance()
	switch cmd.do {
	case doPlay:
		refusal := a.play()
		if refusal == nil && a.ears.Played != nil {
			a.ears.Played()
		}
		return refusal
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
	case doStepBack:
		return a.pauseAt(a.timeline.StepBack)
	case doUndo:
		return a.pauseAt(a.timeline.Undo)
	case doSeek:
		return a.move(func() error { return a.timeline.Seek(cmd.at) })
	case doJump:
		return a.move(func() error { return a.timeline.Jump(cmd.mark, cmd.back) })
	case doSwitch:
		return a.move(func() error { return a.timeline.Switch(cmd.branch) })
	case doLesson:
		return a.enter(cmd.step)
	case doBranch:
		if cmd.here {
			return a.move(a.timeline.Fork)
		}
		return a.move(func() error { return a.timeline.ForkAt(cmd.at) })
	default:
		return a.act(cmd.action)
	}
}

func (a *actor) play() *sim.Refusal {
	if a.timeline.Full() {
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
	if a.timeline.Full() {
		return a.refuseFull()
	}
	if err := a.timeline.Step(); err != nil {
		return asRefusal(err, CodeImpossible)
	}
	a.fresh, a.playing = false, false
	a.flush()
	a.sendClock()
	return nil
}

// pauseAt goes to another moment, and stays there.
func (a *actor) pauseAt(move func() error) *sim.Refusal {
	return a.move(func() error {
		if err := move(); err != nil {
			return err
		}
		a.fresh, a.playing = false, false
		return nil
	})
}

// move goes to another moment. What viewers have seen does not lead there: they get a keyframe, and a new epoch begins.
func (a *actor) move(move func() error) *sim.Refusal {
	a.flush()
	was := a.whereabouts()
	if err := move(); err != nil {
		return asRefusal(err, CodeImpossible)
	}
	if refusal := a.commit(was, nil); refusal != nil {
		return refusal
	}
	a.setPace(a.pace.speed)
	a.beginEpoch()
	a.show()
	return nil
}

// show gives everybody the present moment as a keyframe.
func (a *actor) show() {
	a.note()
	state, err := a.encodeState()
	must(err)
	a.broadcast(state)
	a.sendClock()
}

func (a *actor) beginEpoch() { a.epoch, a.history = newEpoch(), history{} }

// act does something to the cluster. In the past that starts a branch: viewers get the present moment as a keyframe of
// the new epoch first, and then what came of it.
func (a *actor) act(action sim.Action) *sim.Refusal {
	var state sim.State
	if a.timeline.InPast() {
		a.flush()
		state = a.timeline.Cluster().State()
	}
	before, was := a.seq(), a.whereabouts()
	branched, err := a.timeline.Do(action)
	if err != nil {
		return asRefusal(err, CodeImpossible)
	}
	action.At = was.Position.At
	if refusal := a.commit(was, &action); refusal != nil {
		return refusal
	}
	if branched {
		a.beginEpoch()
		frame, err := keyframe(a.epoch, before, a.showing(), state)
		must(err)
		a.broadcast(frame)
	} else if a.timeline.First() {
		a.flush()
		a.sendClock() // the branch is named by what was just done
	}
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
