// Package timeline makes every moment of a run reachable again. A run that is gone back in and changed there does not
// lose what came after: it branches. A Timeline holds the tree of branches over one sim.Cluster, and the place in
// it that is shown.
//
// A branch is its actions: the state at any moment follows from them. Checkpoints, clones of the cluster kept
// along the way, make it follow quickly; they are thinned out where they would take too much memory, and a timeline is
// the same with few or many.
//
// There is no clock, no goroutine and no lock in here: a Timeline belongs to one goroutine, which moves it.
package timeline

import (
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Timeline is a tree of branches and a present position in it: on the current branch, at or before its end. In
// the past of its branch it goes on by what is recorded there, until it comes to the end; from then on it is new.
type Timeline struct {
	limits  Limits
	observe func(*sim.Event)

	branches []*branch // by ID - 1
	actions  int       // of all branches
	cur      cursor
	quiet    bool             // events on the way to somewhere else are nobody's business
	referee  Referee          // nil: none
	isNew    bool             // what happens now has not happened before
	probe    func(*sim.Event) // looks ahead: nothing of what it sees has happened
	stop     func() error     // ends a move early, with this error; nil but while the timeline is rebuilt

	opening [][]byte    // the events of the run's beginning
	root    *checkpoint // the run's beginning, always kept
	near    *nearby     // nil: none
	from    raft.Micros // what was before is given up
	spacing uint64      // of checkpoints, in events
	kept    uint64      // the seq of the last checkpoint at or before the present
}

// Limits bound a timeline. A zero field means "none at all", not "no limit": start from DefaultLimits.
type Limits struct {
	Memory   int    // bytes, about: beyond, checkpoints are thinned out, and then the oldest past is given up
	Branches int    // in all
	Actions  int    // in all
	Entries  int    // in the longest log: no further than that is simulated
	Spacing  uint64 // events between two checkpoints, as long as there is memory; at least 1
}

// DefaultLimits suit ten minutes of five servers with ten writes a second: with the events that a session keeps, they
// take less than 8 MiB.
func DefaultLimits() Limits {
	return Limits{Memory: 7 << 20, Branches: 200, Actions: 10_000, Entries: 8_000, Spacing: 8192}
}

// Position is a moment on a branch: all that happens up to and including At has happened, and so many of the
// branch's actions, its ancestors' included, have been carried out. Several positions can share an instant: before and
// after each action.
type Position struct {
	At      raft.Micros `json:"at"`
	Actions int         `json:"actions"`
}

// Before says whether p comes before q on their branch.
func (p Position) Before(q Position) bool {
	return p.At < q.At || p.At == q.At && p.Actions < q.Actions
}

// New starts a run, at time 0, as the first branch. The observer, if not nil, is called for every event while time
// goes on (New, Step, RunUntil, Do), not for those that a move to another moment passes by; it must not call
// the Timeline. Events are lent. It fails if the configuration makes no sense.
func New(cfg sim.Config, limits Limits, observe func(*sim.Event), checkers ...sim.Checker) (*Timeline, error) {
	first := &branch{id: 1}
	t := &Timeline{limits: limits, observe: observe, branches: []*branch{first}}
	t.spacing = max(1, limits.Spacing)
	t.cur.path = []*branch{first}
	cluster, err := sim.New(cfg, t.saw, checkers...)
	if err != nil {
		return nil, err
	}
	t.cur.cluster = cluster
	t.kept = cluster.Seq()
	t.root = &checkpoint{seq: cluster.Seq(), cluster: cluster.Clone(nil)}
	first.checkpoints = []*checkpoint{t.root}
	return t, nil
}

// Cluster is the cluster as it is at present. It must not be changed, and is another one after a move.
func (t *Timeline) Cluster() *sim.Cluster { return t.cur.cluster }

// Position is the present one.
func (t *Timeline) Position() Position { return t.cur.position() }

// InPast says whether something is recorded behind the present position: doing something here starts a branch.
func (t *Timeline) InPast() bool { return t.Position().Before(t.current().end) }

// Full says whether a log is as long as it may become: time must not go on.
func (t *Timeline) Full() bool { return int(t.cur.cluster.LastIndex()) >= t.limits.Entries }

// Next is the next instant at which something happens, recorded actions included; ok is false if nothing ever will.
func (t *Timeline) Next() (at raft.Micros, ok bool) { return t.cur.next() }

// Turn lets happen what happens at the next instant. Where an action is recorded, what the cluster does by itself
// at that instant comes first, and each action is a turn of its own. It fails with a *sim.Refusal if nothing ever
// will happen, and with another error if the recorded action is impossible: never, unless the timeline was rebuilt
// from something that no timeline has exported.
func (t *Timeline) Turn() error {
	if _, ok := t.cur.next(); !ok {
		return refuse(CodeImpossible, "nothing is going to happen by itself: no timer runs and no message flies")
	}
	t.isNew = !t.InPast()
	if err := t.cur.turn(); err != nil {
		return err
	}
	if err := t.judge(); err != nil {
		return err
	}
	t.moved()
	return nil
}

// Step lets time go on to the next instant at which something happens that can be seen: an event, or a recorded
// action. It fails as Turn does.
func (t *Timeline) Step() error {
	seq, applied := t.cur.cluster.Seq(), t.cur.applied
	for range maxIdleTurns {
		if err := t.Turn(); err != nil || t.cur.cluster.Seq() != seq || t.cur.applied != applied {
			return err
		}
	}
	return nil
}

// maxIdleTurns bounds how many instants without an event are passed over: waits that have become void.
const maxIdleTurns = 10_000

// RunUntil lets time go on to `at`. It fails as Turn does for an impossible action.
func (t *Timeline) RunUntil(at raft.Micros) error {
	for next, ok := t.cur.next(); ok && next <= at; next, ok = t.cur.next() {
		if err := t.Turn(); err != nil {
			return err
		}
	}
	t.cur.wait(at)
	t.moved()
	return nil
}

// Do carries out an action at the present position; its At is set. In the past of the branch that starts a new branch,
// which becomes the current one, and branched is true. If it can't be done, Do gives a *sim.Refusal, and nothing has
// changed.
func (t *Timeline) Do(a sim.Action) (branched bool, err error) {
	switch {
	case t.Full():
		return false, refuse(CodeTooLarge, "a log has %d entries, and that is the limit; start a new cluster", t.limits.Entries)
	case t.actions >= t.limits.Actions:
		return false, refuse(CodeTooLarge, "this cluster has had %d commands, and that is the limit; start a new cluster", t.limits.Actions)
	}
	a.At = t.cur.cluster.Now()
	text, err := encodeAction(a)
	if err != nil {
		return false, err
	}
	if a, err = decodeAction(text); err != nil { // what is done is what a replay will read
		return false, refuse(sim.CodeBadCommand, "%s: %v", a.Do, err)
	}
	was := t.cur
	if branched = t.InPast(); branched {
		if err := t.fork(); err != nil {
			return false, err
		}
	}
	t.isNew = true
	if err := t.cur.do(&a); err != nil {
		if branched {
			t.branches = t.branches[:len(t.branches)-1]
			t.cur = was
		}
		return false, err
	}
	t.current().add(&a, text)
	t.actions++
	if err := t.judge(); err != nil {
		return branched, err
	}
	t.moved()
	return branched, nil
}

// Scenario is the run up to the present position.
func (t *Timeline) Scenario() (sim.Scenario, error) { return t.cur.scenario() }

func (t *Timeline) current() *branch { return t.cur.branch() }

// saw is the observer of every cluster that this timeline shows.
func (t *Timeline) saw(e *sim.Event) {
	if t.probe != nil {
		t.probe(e)
		return
	}
	if t.root == nil {
		t.opening = append(t.opening, e.AppendJSON(nil))
	}
	if b := t.cur.owner(); e.Seq > b.marked {
		b.mark(e, t.cur.doing)
	}
	if t.isNew && t.referee != nil {
		t.referee.See(e)
	}
	if !t.quiet && t.observe != nil {
		t.observe(e)
	}
}

// moved: time has gone on.
func (t *Timeline) moved() {
	if t.probe != nil {
		return
	}
	if b, now := t.current(), t.Position(); b.end.Before(now) {
		b.end = now
	}
	if t.cur.cluster.Seq()-t.kept >= t.spacing {
		t.checkpoint()
	}
}

// refuse says why a command is not carried out.
func refuse(code, format string, args ...any) *sim.Refusal {
	return &sim.Refusal{Code: code, Reason: fmt.Sprintf(format, args...)}
}

// Codes of refusals.
const (
	CodeImpossible    = sim.CodeImpossible
	CodeTooLarge      = "tooLarge"
	CodeUnknownBranch = "unknownBranch"
)
