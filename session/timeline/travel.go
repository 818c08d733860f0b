package timeline

import (
	"math"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// maxAhead is how far behind a branch's end a move may go, and maxAheadEvents how many events a search behind
// it looks at: what takes longer is better watched.
const (
	maxAhead       raft.Micros = 60_000_000
	maxAheadEvents uint64      = 1 << 14
)

// Seek moves to a time on the current branch, after all that happens then. Behind the branch's end it simulates on to
// there, or to where a log is Full. It fails with a *sim.Refusal if that moment is given up or too far ahead.
func (t *Timeline) Seek(at raft.Micros) error {
	oldest, end := t.Oldest(), t.End()
	switch {
	case at < 0:
		return refuse(CodeImpossible, "the run begins at 0 µs")
	case at < oldest:
		return t.givenUp(oldest)
	case at > end+maxAhead:
		return refuse(CodeImpossible, "this branch has been simulated up to %d µs: a move goes at most %d µs beyond", end, maxAhead)
	}
	return t.move(t.cur.path, t.cur.after(at))
}

// StepBack moves to just before the last action, if it was made at the present time; else to the last instant before
// at which something happened. It fails with a *sim.Refusal at the beginning, and before what is given up.
func (t *Timeline) StepBack() error {
	now := t.Position()
	if n := t.cur.commands(); n > 0 && t.cur.timeOf(n-1) == now.At {
		return t.move(t.cur.path, Position{now.At, n - 1})
	}
	if now == t.root.at {
		return refuse(CodeImpossible, "this is where the run begins")
	}
	last := now.At - 1
	base := t.nearest(t.cur.path, Position{last, math.MaxInt})
	for {
		found, ok, err := t.lastHappening(base, last)
		switch {
		case err != nil:
			return err
		case !ok && base != t.root: // did something happen just when the checkpoint was made?
			last, base = base.at.At, nearest(t.cur.path, justBefore(base.at))
			continue
		case found.At < t.Oldest():
			return t.givenUp(t.Oldest())
		}
		return t.move(t.cur.path, found)
	}
}

// Undo moves to just before the last action, whenever it was, and starts a branch there: what follows goes on without it.
// It fails with a *sim.Refusal if nothing has been done by then, or what was then is given up, or there are too many
// branches.
func (t *Timeline) Undo() error {
	n := t.cur.commands()
	if n == 0 {
		return refuse(CodeImpossible, "nothing has been done to the cluster before this moment")
	}
	to := Position{t.cur.timeOf(n - 1), n - 1}
	if oldest := t.Oldest(); to.At < oldest {
		return t.givenUp(oldest)
	}
	if err := t.mayFork(); err != nil {
		return err
	}
	if err := t.move(t.cur.path, to); err != nil {
		return err
	}
	return t.Fork()
}

func justBefore(p Position) Position {
	if p.Actions > 0 {
		return Position{p.At, p.Actions - 1}
	}
	return Position{p.At - 1, math.MaxInt}
}

// Jump moves to the next mark of a kind, or to the one before. Behind the branch's end it simulates on for a while. It
// fails with a *sim.Refusal if there is none.
func (t *Timeline) Jump(m Mark, back bool) error {
	if back {
		p, ok := t.cur.markBefore(m)
		switch {
		case !ok:
			return refuse(CodeImpossible, "there is no %v before this moment", m)
		case p.At < t.Oldest():
			return t.givenUp(t.Oldest())
		}
		return t.move(t.cur.path, p)
	}
	p, ok := t.cur.markAfter(m)
	if !ok {
		var err error
		if p, ok, err = t.markAhead(m); err != nil {
			return err
		}
	}
	if !ok {
		return refuse(CodeImpossible, "there is no %v after this moment, and none comes by itself soon", m)
	}
	return t.move(t.cur.path, p)
}

// Switch moves to the end of another branch. It fails with a *sim.Refusal if there is no such branch.
func (t *Timeline) Switch(id ID) error {
	b, err := t.branch(id)
	if err != nil {
		return err
	}
	return t.move(b.path(), b.end)
}

func (t *Timeline) givenUp(oldest raft.Micros) error {
	return refuse(CodeImpossible, "what was before %d µs has been given up, since memory for the past is limited", oldest)
}

// move goes to a position of a branch, from the checkpoint before it or from where it is.
func (t *Timeline) move(path []*branch, to Position) error {
	was, base := t.cur, t.nearest(path, to)
	if path[len(path)-1] == was.branch() && !to.Before(was.position()) && base.seq <= was.cluster.Seq() {
		return t.pass(to)
	}
	t.cur = t.cursorAt(path, base)
	t.kept = base.seq
	if err := t.pass(to); err != nil {
		t.cur = was
		return err
	}
	t.leave(was)
	return nil
}

// leave keeps the end of the branch that was shown until now, if it was shown.
func (t *Timeline) leave(was cursor) {
	if b := was.branch(); !was.position().Before(b.end) {
		t.keepEnd(b, &was)
	}
}

// pass goes on to a position without telling what happens on the way.
func (t *Timeline) pass(to Position) error {
	t.quiet = true
	defer func() { t.quiet = false }()
	t.isNew = !t.InPast()
	var failed error
	err := t.cur.run(to, func() bool {
		failed = t.judge()
		t.moved()
		t.isNew = !t.InPast()
		return failed != nil || !t.InPast() && t.Full() || t.stop != nil && t.stop() != nil
	})
	t.moved()
	if failed != nil {
		return failed
	}
	return err
}

func (t *Timeline) cursorAt(path []*branch, base *checkpoint) cursor {
	c := cursor{path: path, cluster: base.cluster.Clone(t.saw), applied: base.at.Actions}
	c.enter(base.at)
	c.prepare()
	return c
}

// nearEvents is how far before the present a step back keeps a moment for the next ones.
const nearEvents uint64 = 512

func (t *Timeline) keepNear(c *cursor) {
	t.near = &nearby{checkpoint{at: c.position(), seq: c.cluster.Seq(), cluster: c.cluster.Clone(nil)}, c.branch()}
	t.near.cluster.Share(t.cur.cluster)
}

// lastHappening is the last position behind a checkpoint and not after a time at which something happened; if
// nothing did, ok is false, and it is the checkpoint's own.
func (t *Timeline) lastHappening(base *checkpoint, last raft.Micros) (found Position, ok bool, err error) {
	c := t.cursorAt(t.cur.path, base)
	found = base.at
	t.probe = func(*sim.Event) {}
	defer func() { t.probe = nil }()
	now := t.cur.cluster.Seq()
	far := base.seq+2*nearEvents < now
	for at, more := c.next(); more && at <= last; at, more = c.next() {
		seq, applied := c.cluster.Seq(), c.applied
		if far && seq+nearEvents >= now {
			far = false
			t.keepNear(&c)
		}
		if err := c.turn(); err != nil {
			return found, false, err
		}
		if c.cluster.Seq() != seq || c.applied != applied {
			found, ok = c.position(), true
		}
	}
	return found, ok, nil
}

// markAhead is the first mark behind the branch's end, if one comes soon.
func (t *Timeline) markAhead(m Mark) (p Position, ok bool, err error) {
	end := t.current().end
	c := t.cursorAt(t.cur.path, nearest(t.cur.path, end))
	t.probe = func(e *sim.Event) {
		if kind, is := markOf(e); is && kind == m && !ok && end.Before(c.doing) {
			p, ok = c.doing, true
		}
	}
	defer func() { t.probe = nil }()
	if err := c.run(end, nil); err != nil {
		return p, false, err
	}
	enough := c.cluster.Seq() + maxAheadEvents
	for at, more := c.next(); more && !ok && at <= end.At+maxAhead && c.cluster.Seq() < enough && int(c.cluster.LastIndex()) < t.limits.Entries; at, more = c.next() {
		if err := c.turn(); err != nil {
			return p, false, err
		}
	}
	return p, ok, nil
}
