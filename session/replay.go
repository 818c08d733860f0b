package session

import (
	"context"

	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/session/timeline"
)

// Present stands for the branch that is shown, up to the moment that is shown. Any other number is a branch as Branches
// lists it, up to its end.
const Present timeline.ID = 0

// Events hands out a branch's events after seq `after`, in order and without a gap. Those that are no longer kept come
// from a replay of the run, on the caller's goroutine, until ctx ends. yield must not keep the bytes that it is given. An
// error of yield ends it and is returned.
//
// It gives a *LimitError if too many replays are under way, and a *sim.Refusal if there is no such branch.
func (s *Session) Events(ctx context.Context, branch timeline.ID, after uint64, yield func(event []byte) error) error {
	var kept []chunk
	var run *timeline.Replay
	err := s.call(ctx, func(a *actor) (err error) {
		a.present()
		if branch == Present {
			var all bool
			if kept, all = a.history.since(after, a.seq()); all {
				return nil
			}
		}
		run, err = a.replay(branch, after)
		return err
	})
	if err != nil {
		return err
	}
	if run != nil {
		return s.replaying(func() error { return run.Events(ctx, yield) })
	}
	for _, c := range kept {
		if err := c.each(yield); err != nil {
			return err
		}
	}
	return nil
}

// Scenario gives a run as a scenario. Replaying it gives the hash that it holds: for the Present one, that of Keyframe at
// the same moment. It fails as Events does.
func (s *Session) Scenario(ctx context.Context, branch timeline.ID) (sim.Scenario, error) {
	var scenario sim.Scenario
	var run *timeline.Replay
	err := s.call(ctx, func(a *actor) (err error) {
		a.present()
		if branch == Present {
			scenario, err = a.timeline.Scenario()
		} else {
			run, err = a.replay(branch, a.seq())
		}
		return err
	})
	if err != nil || run == nil {
		return scenario, err
	}
	err = s.replaying(func() (err error) {
		scenario, err = run.Scenario(ctx)
		return err
	})
	return scenario, err
}

// ScenarioAt gives the branch that is shown up to a time of it, after all that happens then. It fails as Events does, and with a
// *sim.Refusal if the branch has no such time.
func (s *Session) ScenarioAt(ctx context.Context, at raft.Micros) (run sim.Scenario, err error) {
	var moment *timeline.Moment
	err = s.call(ctx, func(a *actor) (err error) {
		a.present()
		moment, err = a.timeline.Moment(a.timeline.Current(), at, false)
		return err
	})
	if err != nil {
		return run, err
	}
	err = s.replaying(func() (err error) {
		run, err = moment.Scenario(ctx)
		return err
	})
	return run, err
}

// Branches lists all branches, and says which is shown.
func (s *Session) Branches(ctx context.Context) (Branches, error) {
	var all Branches
	err := s.call(ctx, func(a *actor) error {
		a.present()
		all = Branches{Branch: a.timeline.Current(), Branches: a.timeline.Branches()}
		return nil
	})
	return all, err
}

// Branches is the tree of branches; docs/protocol.md describes its JSON.
type Branches struct {
	Branch   timeline.ID       `json:"branch"` // the one that is shown
	Branches []timeline.Branch `json:"branches"`
}

// Compare says where two branches part and what differs at their ends. It fails as Events does, and with a *sim.Refusal
// if both are the same branch.
func (s *Session) Compare(ctx context.Context, one, other timeline.ID) (timeline.Comparison, error) {
	var prepared *timeline.Comparing
	err := s.call(ctx, func(a *actor) (err error) {
		a.present()
		prepared, err = a.timeline.Compare(one, other)
		return err
	})
	if err != nil {
		return timeline.Comparison{}, err
	}
	var found timeline.Comparison
	err = s.replaying(func() (err error) {
		found, err = prepared.Run(ctx)
		return err
	})
	return found, err
}

func (a *actor) replay(branch timeline.ID, after uint64) (*timeline.Replay, error) {
	if branch == Present {
		return a.timeline.Replay(a.timeline.Current(), after, false)
	}
	return a.timeline.Replay(branch, after, true)
}

// replaying simulates on the caller's goroutine, if not too many do already.
func (s *Session) replaying(f func() error) error {
	release, err := s.manager.acquireReplay()
	if err != nil {
		return err
	}
	defer release()
	return f()
}

// Run goes through a run from its beginning, on the caller's goroutine: the Present one up to the moment that is shown, another
// branch up to its end. begin is told what the run starts from, and gives who sees the events, which are lent. end is given the
// cluster as it is at the end; what it does counts as replaying still, so it must wait for nobody. An error of end is returned.
// It fails as Events does.
func (s *Session) Run(ctx context.Context, branch timeline.ID, begin func(sim.Config) func(*sim.Event), end func(*sim.Cluster) error) error {
	var moment *timeline.Moment
	err := s.call(ctx, func(a *actor) (err error) {
		a.present()
		if branch == Present {
			branch = a.timeline.Current()
		}
		moment, err = a.timeline.Moment(branch, timeline.Now, true)
		return err
	})
	if err != nil {
		return err
	}
	return s.replaying(func() error {
		cluster, err := moment.Cluster(ctx, begin(moment.Begin()))
		if err != nil {
			return err
		}
		return end(cluster)
	})
}
