package session

import (
	"context"
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Events hands out the session's events after seq `after`, up to this moment, in order and without a
// gap. Those that are no longer kept come from a replay of the run, on the caller's goroutine, until
// ctx ends. yield must not keep the bytes that it is given. An error of yield ends it and is returned.
//
// It gives a *LimitError if too many replays are under way.
func (s *Session) Events(ctx context.Context, after uint64, yield func(event []byte) error) error {
	var kept []chunk
	var all bool
	var run past
	err := s.call(ctx, func(a *actor) error {
		a.present()
		kept, all = a.history.since(after, a.cluster.Seq())
		if !all {
			run = past{config: a.cluster.Config(), actions: a.actions[:len(a.actions):len(a.actions)], until: a.cluster.Now()}
		}
		return nil
	})
	if err != nil {
		return err
	}
	if !all {
		release, err := s.manager.acquireReplay()
		if err != nil {
			return err
		}
		defer release()
		return run.replay(ctx, after, yield)
	}
	for _, c := range kept {
		if err := c.each(yield); err != nil {
			return err
		}
	}
	return nil
}

// past is a run up to a moment. Its actions are shared with the session, which only appends.
type past struct {
	config  sim.Config
	actions []sim.Action
	until   raft.Micros
}

func (p past) replay(ctx context.Context, after uint64, yield func(event []byte) error) error {
	var buf []byte
	var failed error
	cluster, err := newCluster(p.config, func(e *sim.Event) {
		if e.Seq > after && failed == nil {
			buf = e.AppendJSON(buf[:0])
			failed = yield(buf)
		}
	})
	if err != nil {
		return err
	}
	runUntil := func(t raft.Micros) error {
		for next, ok := cluster.Next(); ok && next <= t; next, ok = cluster.Next() {
			cluster.RunUntil(next)
			if failed != nil {
				return failed
			}
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		cluster.RunUntil(t)
		return failed
	}
	for i, action := range p.actions {
		if err := runUntil(action.At); err != nil {
			return err
		}
		if err := cluster.Do(action); err != nil {
			return fmt.Errorf("replaying action %d (%s): %w", i+1, action.Do, err)
		}
	}
	return runUntil(p.until)
}
