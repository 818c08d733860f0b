package sim

import (
	"cmp"
	"slices"

	"raftplayground/raft"
)

// doAlign lets election timers expire at the same instant, that of the earliest: the two earliest of all, or those of
// the servers named. By a slow clock that instant may be a microsecond earlier.
func (c *Cluster) doAlign(a *Action) error {
	waiting := c.campaigners()
	if len(a.Servers) > 0 {
		for _, id := range a.Servers {
			if err := c.server(id).campaigner(); err != nil {
				return err
			}
		}
		waiting = slices.DeleteFunc(waiting, func(s *server) bool { return !slices.Contains(a.Servers, s.id) })
	} else if len(waiting) > 2 {
		waiting = waiting[:2]
	}
	if len(waiting) < 2 {
		return impossible("fewTimers", "align takes two election timers that run; running now: %d", len(waiting))
	}
	first, last := waiting[0].electionDeadline(), waiting[len(waiting)-1].electionDeadline()
	if first == last {
		return impossible("aligned", "these election timers expire at the same instant already")
	}
	for _, s := range waiting[1:] {
		s.setElectionTimer(first)
	}
	return nil
}

// doSpread sets the election timers apart evenly, over the range from which timeouts are drawn, in the order in which
// they would expire.
func (c *Cluster) doSpread(*Action) error {
	waiting := c.campaigners()
	if len(waiting) < 2 {
		return impossible("fewTimers", "spread takes two election timers that run; running now: %d", len(waiting))
	}
	lo, hi := c.cfg.ElectionTimeout[0], c.cfg.ElectionTimeout[1]
	if lo == hi {
		return impossible("oneTimeout", "all election timeouts are %d µs: configure electionTimeout with a range first", lo)
	}
	for i, s := range waiting {
		s.setElectionTimer(c.now + lo + (hi-lo)*raft.Micros(i)/raft.Micros(len(waiting)-1))
	}
	return nil
}

// campaigners are the servers whose election timers run and lead to an election, the earliest first.
func (c *Cluster) campaigners() []*server {
	var waiting []*server
	for _, s := range c.servers {
		if s.campaigner() == nil {
			waiting = append(waiting, s)
		}
	}
	slices.SortStableFunc(waiting, func(a, b *server) int { return cmp.Compare(a.electionDeadline(), b.electionDeadline()) })
	return waiting
}

// campaigner says why a server's election timer does not run, or leads to no election; nil if it does.
func (s *server) campaigner() error {
	if err := s.running(); err != nil {
		return err
	}
	switch s.node.Role() {
	case raft.Leader:
		return impossible("leads", "%v leads, and a leader has no election timer", s.id)
	case raft.Learner:
		return impossible("learner", "%v is a learner, and asks for no votes when its timer expires", s.id)
	}
	return nil
}

// electionDeadline is when its election timer expires, in the cluster's time.
func (s *server) electionDeadline() raft.Micros { return s.clock.cluster(s.node.ElectionDeadline()) }

func (s *server) setElectionTimer(at raft.Micros) {
	s.node.SetElectionTimer(s.now(), s.clock.local(at))
	s.carryOut()
}
