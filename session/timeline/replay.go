package timeline

import (
	"context"

	"raftplayground/raft/sim"
)

// Replay is a stretch of a branch that can be gone through again, apart from the timeline: on another goroutine too.
type Replay struct {
	*stretch
	opening [][]byte
	after   uint64
}

// Replay prepares to go through a branch, from behind the event with seq `after`: to the present position, if it is the
// current one and `whole` is false, else to its end. It fails with a *sim.Refusal if there is no such branch.
func (t *Timeline) Replay(id ID, after uint64, whole bool) (*Replay, error) {
	b, err := t.branch(id)
	if err != nil {
		return nil, err
	}
	to := b.end
	if b == t.current() && !whole {
		to = t.Position()
	}
	base := nearest(b.path(), to)
	for base.seq > after && base != t.root {
		base = nearest(b.path(), justBefore(base.at))
	}
	return &Replay{stretch: stretchFrom(frozen(b), base, to), opening: t.opening, after: after}, nil
}

// Events hands out the events in order, as docs/protocol.md has them, until ctx ends or yield fails; then it gives that
// error. yield must not keep the bytes. It can be called once.
func (r *Replay) Events(ctx context.Context, yield func(event []byte) error) error {
	for i, event := range r.opening {
		if uint64(i) < r.after {
			continue
		}
		if err := yield(event); err != nil {
			return err
		}
	}
	var failed error
	var buf []byte
	r.see = func(e *sim.Event) {
		if e.Seq > r.after && failed == nil {
			buf = e.AppendJSON(buf[:0])
			failed = yield(buf)
		}
	}
	err := r.cur.run(r.to, func() bool {
		if failed == nil {
			failed = ctx.Err()
		}
		return failed != nil
	})
	if failed != nil {
		return failed
	}
	return err
}

// Scenario is the run up to where the replay ends. It can be called once, in place of Events.
func (r *Replay) Scenario(ctx context.Context) (sim.Scenario, error) {
	if err := r.cur.run(r.to, func() bool { return ctx.Err() != nil }); err != nil {
		return sim.Scenario{}, err
	}
	if err := ctx.Err(); err != nil {
		return sim.Scenario{}, err
	}
	return r.cur.scenario()
}

// stretch is a part of a branch, from a checkpoint to a position, that belongs to whoever asked for it.
type stretch struct {
	cur cursor
	to  Position
	see func(*sim.Event)
}

func stretchFrom(path []*branch, base *checkpoint, to Position) *stretch {
	s := &stretch{to: to}
	s.cur = cursor{path: path, applied: base.at.Actions}
	s.cur.cluster = base.cluster.Clone(func(e *sim.Event) {
		if s.see != nil {
			s.see(e)
		}
	})
	s.cur.enter(base.at)
	s.cur.prepare()
	return s
}

// frozen is the path to a branch as it is now: what is added to it later is not seen.
func frozen(b *branch) []*branch {
	var path []*branch
	for _, live := range b.path() {
		path = append(path, &branch{id: live.id, parted: live.parted, own: live.own, goals: live.goals, end: live.end})
	}
	return path
}
