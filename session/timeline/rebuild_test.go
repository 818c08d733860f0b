package timeline_test

import (
	"context"
	"errors"
	"testing"

	"raftplayground/raft/sim"
	"raftplayground/session/timeline"
)

// counter is a checker that ends a context at an event, and counts how far the run goes on.
type counter struct {
	end  context.CancelFunc
	at   uint64
	last *uint64
}

func (c counter) Check(e *sim.Event) *sim.Violation {
	if *c.last = max(*c.last, e.Seq); e.Seq == c.at {
		c.end()
	}
	return nil
}

func (c counter) Clone() sim.Checker { return c }

// Who does not want a timeline any more does not wait for its end.
func TestARebuildEndsWithItsContext(t *testing.T) {
	tl := start(t, config(1, 5), timeline.Limits{}, nil)
	must(t, tl.RunUntil(20_000_000))
	tree, err := tl.Tree()
	must(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var last uint64
	_, err = timeline.Rebuild(ctx, tree, timeline.DefaultLimits(), nil, counter{cancel, 500, &last})
	if !errors.Is(err, context.Canceled) || last < 500 || last > 1000 {
		t.Errorf("it ends at event %d of %d with %v", last, tl.Cluster().Seq(), err)
	}
}
