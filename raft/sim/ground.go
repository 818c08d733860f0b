package sim

import (
	"slices"

	"raftplayground/raft"
)

// Ground is what a run went without for a time, and what a property can fall for: a rule that the servers did not keep, or
// something that Raft takes for granted.
type Ground struct {
	What     string       `json:"what"`
	Rule     string       `json:"rule,omitempty"`
	Server   raft.NodeID  `json:"server,omitzero"`
	From     raft.Micros  `json:"from"`
	To       *raft.Micros `json:"to,omitempty"`       // nil: ever since
	Prevents bool         `json:"prevents,omitempty"` // the rule is known to keep the property from falling
}

const (
	GroundRule   = "rule"
	GroundWiped  = "wiped"  // a disk has lost what was written
	GroundClocks = "clocks" // clocks run apart faster than leases allow for
	GroundStart  = "start"  // the run began with disks that it was given
)

// firstGrounds are those that a run begins with. That it goes without a rule is its first event, as it is one later.
func (c *Cluster) firstGrounds() {
	for _, r := range raft.Rules() {
		if c.cfg.Broken.Has(r) {
			c.ruleSet(r, true)
			c.emit(Event{Kind: RuleSet, Rule: r, Reason: "broken"})
		}
	}
	if c.cfg.Start != nil {
		c.wentWithout(Ground{What: GroundStart})
	}
}

// mostGrounds bounds what is kept, however often a rule is broken and mended: of what is over, the oldest is forgotten.
const mostGrounds = 64

func (c *Cluster) wentWithout(g Ground) {
	if len(c.grounds) == mostGrounds {
		over := slices.IndexFunc(c.grounds, func(g Ground) bool { return g.To != nil })
		c.grounds = slices.Delete(c.grounds, max(over, 0), max(over, 0)+1)
	}
	c.grounds = append(c.grounds, g)
}

// ruleSet notes that a rule is broken from now on, or kept.
func (c *Cluster) ruleSet(r raft.Rule, broken bool) {
	if broken {
		c.wentWithout(Ground{What: GroundRule, Rule: r.String(), From: c.now})
		return
	}
	for i := range c.grounds {
		if g := &c.grounds[i]; g.Rule == r.String() && g.To == nil {
			to := c.now
			g.To = &to
		}
	}
}

// clocksApart notes whether leases can be relied on: the fastest clock may outrun the slowest by the option's share of its
// own time (D §6.4.1).
func (c *Cluster) clocksApart() {
	slowest, fastest := c.servers[0].clock.share(), c.servers[0].clock.share()
	for _, s := range c.servers {
		slowest, fastest = min(slowest, s.clock.share()), max(fastest, s.clock.share())
	}
	apart := c.cfg.LeaderLease && slowest < fastest*(1-float64(c.cfg.ClockDrift)/1e6)-1e-6
	var last *Ground
	for i := range c.grounds {
		if g := &c.grounds[i]; g.What == GroundClocks && g.To == nil {
			last = g
		}
	}
	switch {
	case apart && last == nil:
		c.wentWithout(Ground{What: GroundClocks, From: c.now})
	case !apart && last != nil:
		to := c.now
		last.To = &to
	}
}

// violated tells a violation, with what the run went without before it.
func (c *Cluster) violated(by raft.NodeID, v *Violation) {
	for _, g := range c.grounds {
		if r, ok := raft.RuleNamed(g.Rule); ok {
			g.Prevents = r.Prevents(v.Property)
		}
		v.Grounds = append(v.Grounds, g)
	}
	c.emit(Event{Kind: ViolationFound, Server: by, Violation: v})
}
