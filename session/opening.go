package session

import (
	"fmt"
	"math/rand/v2"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/sim"
)

const (
	// maxSeed is the largest seed that every JSON reader keeps exact.
	maxSeed = 1<<53 - 1
	// openingTries bounds the search for a seed. About one seed in three gives a split vote or a close
	// race; fifty in a row do not happen.
	openingTries = 50
	// openingLead is how long before the first election timer expires a visitor comes in: at the
	// speed a session starts with, 0.4 s on the wall.
	openingLead raft.Micros = 20_000
	// openingHorizon bounds the look ahead, for clusters that elect nobody.
	openingHorizon raft.Micros = 5_000_000
)

// opening is how a session's run begins.
type opening struct {
	config sim.Config
	start  raft.Micros // the cluster time at which it is first shown
}

// open chooses the run that a new session shows. A visitor should see, within two seconds and without
// a click, one server time out and win: a first election that ends in a split vote raises questions
// before it has answered any, and 150 ms of empty waiting are three seconds at the speed that a session
// starts with. So where no seed is given, one is drawn whose first election is clean. In either case
// the run itself begins at time 0, as any other of its seed; only the showing starts late.
func open(servers int, seed *uint64) (opening, error) {
	config := sim.DefaultConfig()
	if servers != 0 {
		config.Servers = servers
	}
	if seed != nil {
		config.Seed = *seed
		first, err := firstElection(config)
		return opening{config, first.showFrom()}, err
	}
	var o opening
	for range openingTries {
		config.Seed = rand.Uint64N(maxSeed + 1)
		first, err := firstElection(config)
		if err != nil {
			return opening{}, err
		}
		o = opening{config, first.showFrom()}
		if first.clean {
			break
		}
	}
	return o, nil
}

type election struct {
	at    raft.Micros // when the first election timer expires; 0 if none does
	clean bool        // the first candidate won, and nobody else stood
}

func (e election) showFrom() raft.Micros { return max(0, e.at-openingLead) }

// firstElection simulates a run up to its first leader.
func firstElection(config sim.Config) (election, error) {
	var first election
	var candidacies, leaders int
	cluster, err := newCluster(config, func(e *sim.Event) {
		switch {
		case e.Kind == sim.TimerFired && candidacies == 0:
			first.at = e.At
		case e.Kind == sim.RoleChanged && e.Fact.Role == raft.Candidate:
			candidacies++
		case e.Kind == sim.RoleChanged && e.Fact.Role == raft.Leader:
			leaders++
		}
	})
	if err != nil {
		return election{}, err
	}
	for leaders == 0 {
		next, ok := cluster.Next()
		if !ok || next > openingHorizon {
			break
		}
		cluster.RunUntil(next)
	}
	first.clean = leaders == 1 && candidacies == 1
	return first, nil
}

func newCluster(config sim.Config, observe func(*sim.Event)) (*sim.Cluster, error) {
	cluster, err := sim.New(config, observe, checkers()...)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	return cluster, nil
}

// checkers watch every cluster of this package: those that are shown and those that are tried out must tell the same
// events.
func checkers() []sim.Checker { return []sim.Checker{check.All()} }
