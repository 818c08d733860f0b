package timeline

import (
	"context"
	"math"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Moment is a moment of a branch that can be looked at, apart from the timeline: on another goroutine too.
type Moment struct {
	*stretch
	first sim.Config // what the run started from
}

// Now stands for the present position of the current branch, or for the end of another.
const Now raft.Micros = -1

// Moment prepares to look at a time of a branch, after all that happens then; with `whole`, going through all that
// happened before. It fails with a *sim.Refusal if there is no such branch, or no such time on it.
func (t *Timeline) Moment(id ID, at raft.Micros, whole bool) (*Moment, error) {
	b, err := t.branch(id)
	if err != nil {
		return nil, err
	}
	to := b.end
	switch {
	case at == Now && b == t.current():
		to = t.Position()
	case at == Now:
	case at < 0 || at > b.end.At:
		return nil, refuse(CodeImpossible, "branch %d goes from 0 to %d µs, and there is no %d µs on it", id, b.end.At, at)
	default:
		to = Position{at, math.MaxInt}
	}
	base := t.root
	if !whole {
		base = nearest(b.path(), to)
	}
	return &Moment{stretchFrom(frozen(b), base, to), t.cur.cluster.Config()}, nil
}

// Begin is what the run started from.
func (m *Moment) Begin() sim.Config { return m.first }

// Cluster goes to the moment and gives the cluster as it is there. see, if not nil, is called for what happens on the way.
// It can be called once.
func (m *Moment) Cluster(ctx context.Context, see func(*sim.Event)) (*sim.Cluster, error) {
	m.see = see
	if err := m.cur.run(m.to, func() bool { return ctx.Err() != nil }); err != nil {
		return nil, err
	}
	return m.cur.cluster, ctx.Err()
}

// Scenario is the run up to the moment. It can be called once, in place of Cluster.
func (m *Moment) Scenario(ctx context.Context) (sim.Scenario, error) {
	if _, err := m.Cluster(ctx, nil); err != nil {
		return sim.Scenario{}, err
	}
	return m.cur.scenario()
}
