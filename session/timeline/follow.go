package timeline

import (
	"errors"
	"fmt"

	"raftplayground/raft/sim"
)

// ErrTooLong says that a run is longer than the one who asks for it may have.
var ErrTooLong = errors.New("the run is too long")

// Follow gives the timeline of a scenario, at its end. Its one branch has the scenario's actions. It fails as Scenario.Run
// does, with sim.ErrHash too; and with an error that wraps ErrTooLong, without simulating further, for a run of more than
// `most` events, or one that goes beyond the limits. Like Rebuild it tells the observer nothing.
func Follow(run sim.Scenario, most uint64, limits Limits, observe func(*sim.Event), checkers ...sim.Checker) (*Timeline, error) {
	if len(run.Actions) > limits.Actions {
		return nil, fmt.Errorf("%w: it has %d actions, and may have %d", ErrTooLong, len(run.Actions), limits.Actions)
	}
	end := Position{run.Until, len(run.Actions)}
	tree := Tree{
		Seed: run.Seed, Servers: run.Servers, Config: run.Config, Start: run.Start,
		Branches: []TreeBranch{{ID: 1, Actions: run.Actions, End: end}}, Current: 1, Position: end,
	}
	t, err := rebuild(func(t *Timeline) error {
		switch c := t.cur.cluster; {
		case c.Seq() > most:
			return fmt.Errorf("%w: after %d µs it has had %d events already, and may have %d", ErrTooLong, c.Now(), c.Seq(), most)
		case int(c.LastIndex()) > limits.Entries:
			return fmt.Errorf("%w: after %d µs a log has %d entries, and may have %d", ErrTooLong, c.Now(), c.LastIndex(), limits.Entries)
		}
		return nil
	}, tree, limits, observe, checkers...)
	if err != nil {
		return nil, err
	}
	if hash := t.cur.cluster.Hash(); run.Hash != "" && run.Hash != hash {
		return nil, fmt.Errorf("%w: want %s, got %s", sim.ErrHash, run.Hash, hash)
	}
	return t, nil
}
