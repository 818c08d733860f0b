package sim

import (
	"fmt"

	"raftplayground/raft"
)

// doConfigure changes the options of the core on every server, from now on.
func (c *Cluster) doConfigure(a *Action) error {
	cfg := c.cfg
	set(&cfg.PreVote, a.PreVote)
	set(&cfg.CheckQuorum, a.CheckQuorum)
	set(&cfg.LeaderLease, a.LeaderLease)
	set(&cfg.ClockDrift, a.ClockDrift)
	set(&cfg.ElectionTimeout, a.ElectionTimeout)
	set(&cfg.Heartbeat, a.Heartbeat)
	set(&cfg.EmptyHeartbeats, a.EmptyHeartbeats)
	set(&cfg.ManualLeave, a.ManualLeave)
	set(&cfg.SnapshotEvery, a.SnapshotEvery)
	set(&cfg.SnapshotChunk, a.SnapshotChunk)
	set(&cfg.MaxEntriesPerAppend, a.MaxBatch)
	set(&cfg.MaxInFlight, a.MaxInFlight)
	if err := cfg.Validate(); err != nil {
		r := outOfRange("configure", err)
		if r.Field == "leaderLease" {
			r.Cause = "leaseAlone"
		}
		return r
	}
	return c.reconfigure(cfg, Event{Kind: OptionsChanged, Options: &cfg})
}

func (c *Cluster) doBreak(a *Action) error { return c.setBroken(a, true) }
func (c *Cluster) doMend(a *Action) error  { return c.setBroken(a, false) }

// setBroken breaks or mends a rule of the algorithm on every server.
func (c *Cluster) setBroken(a *Action, broken bool) error {
	r, ok := raft.RuleNamed(a.Rule)
	if !ok {
		return bad("noRule", "%s: there is no rule %q", a.Do, a.Rule)
	}
	cfg, reason := c.cfg, "mended"
	switch {
	case c.cfg.Broken.Has(r) == broken:
		return impossible("rule"+map[bool]string{true: "Broken", false: "Kept"}[broken], "rule %q is %s already", a.Rule, map[bool]string{true: "broken", false: "kept"}[broken])
	case broken:
		cfg.Broken, reason = cfg.Broken.With(r), "broken"
	default:
		cfg.Broken = cfg.Broken.Without(r)
	}
	c.ruleSet(r, broken)
	return c.reconfigure(cfg, Event{Kind: RuleSet, Rule: r, Reason: reason})
}

func (c *Cluster) reconfigure(cfg Config, e Event) error {
	c.cfg = cfg
	c.clocksApart()
	c.emit(e)
	for _, s := range c.servers {
		switch {
		case !s.up():
		case s.frozen():
			s.stall.configured = true
		default:
			if err := s.configure(); err != nil {
				return fmt.Errorf("sim: options that were found right: %w", err)
			}
		}
	}
	return nil
}

// configure hands the cluster's options to the server.
func (s *server) configure() error {
	if err := s.node.Configure(s.now(), s.c.cfg.options()); err != nil {
		return err
	}
	s.machine.Forget(s.c.cfg.Broken.Has(raft.RuleExactlyOnce))
	s.carryOut()
	return nil
}
