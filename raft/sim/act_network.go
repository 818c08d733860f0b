package sim

import (
	"slices"

	"raftplayground/raft"
)

func (c *Cluster) doCut(a *Action) error {
	if err := c.linkOf(a); err != nil {
		return err
	}
	if c.net.cut[a.From][a.To] && (!a.Both || c.net.cut[a.To][a.From]) {
		return impossible("cutAlready", "nothing passes from %v to %v already", a.From, a.To)
	}
	c.emit(Event{Kind: LinkChanged, Reason: "cut", From: a.From, To: a.To, Both: a.Both})
	c.setCut(a.From, a.To, true)
	if a.Both {
		c.setCut(a.To, a.From, true)
	}
	return nil
}

func (c *Cluster) doHeal(a *Action) error {
	if err := c.linkOf(a); err != nil {
		return err
	}
	if !c.net.cut[a.From][a.To] && !c.net.cut[a.To][a.From] {
		return impossible("notCut", "the link between %v and %v is not cut", a.From, a.To)
	}
	c.setCut(a.From, a.To, false)
	c.setCut(a.To, a.From, false)
	c.emit(Event{Kind: LinkChanged, Reason: "healed", From: a.From, To: a.To, Both: true})
	return nil
}

func (c *Cluster) linkOf(a *Action) error {
	if a.From == a.To || a.From == raft.None || a.To == raft.None {
		return bad("sameServer", "%s: a link joins two different servers", a.Do)
	}
	return nil
}

func (c *Cluster) doPartition(a *Action) error {
	groups := slices.Clone(a.Groups)
	rest := c.ungrouped(groups)
	if len(rest) > 0 {
		groups = append(groups, rest)
	}
	if slices.ContainsFunc(groups, func(g []raft.NodeID) bool { return len(g) == 0 }) {
		return bad("emptyGroup", "partition: a group has no server")
	}
	cut := c.net.cut
	for from := 1; from <= len(c.servers); from++ {
		for to := 1; to <= len(c.servers); to++ {
			cut[from][to] = from != to && !share(groups, raft.NodeID(from), raft.NodeID(to))
		}
	}
	if cut == c.net.cut {
		return impossible("partitioned", "the cluster is cut in just this way already")
	}
	before := c.net.cut
	c.net.cut = cut
	c.emit(c.networkEvent("partition", groups))
	for from := range cut {
		for to := range cut[from] {
			if cut[from][to] && !before[from][to] {
				c.setCut(raft.NodeID(from), raft.NodeID(to), true)
			}
		}
	}
	return nil
}

// ungrouped are the servers that are in no group.
func (c *Cluster) ungrouped(groups [][]raft.NodeID) []raft.NodeID {
	var rest []raft.NodeID
	for _, s := range c.servers {
		if !slices.ContainsFunc(groups, func(g []raft.NodeID) bool { return slices.Contains(g, s.id) }) {
			rest = append(rest, s.id)
		}
	}
	return rest
}

func share(groups [][]raft.NodeID, a, b raft.NodeID) bool {
	return slices.ContainsFunc(groups, func(g []raft.NodeID) bool { return slices.Contains(g, a) && slices.Contains(g, b) })
}

func (c *Cluster) doHealAll(*Action) error {
	if len(c.cuts()) == 0 {
		return impossible("noCut", "no link is cut")
	}
	c.net.cut = [MaxServers + 1][MaxServers + 1]bool{}
	c.emit(c.networkEvent("healed", nil))
	return nil
}

func (c *Cluster) doNetwork(a *Action) error {
	if a.From != raft.None || a.To != raft.None {
		return c.doLink(a)
	}
	changed := c.net.Network
	set(&changed.Latency, a.Latency)
	set(&changed.Jitter, a.Jitter)
	set(&changed.Loss, a.Loss)
	set(&changed.Duplicate, a.Duplicate)
	set(&changed.Reorder, a.Reorder)
	if err := changed.Validate(); err != nil {
		return outOfRange("network", err)
	}
	c.net.Network = changed
	c.emit(c.networkEvent("changed", nil))
	return nil
}

func set[T any](field *T, value *T) {
	if value != nil {
		*field = *value
	}
}

func (c *Cluster) networkEvent(why string, groups [][]raft.NodeID) Event {
	return Event{Kind: NetworkChanged, Reason: why, Network: &NetworkEvent{Network: c.net.Network, Cuts: c.cuts(), Links: slices.Clone(c.net.links), Groups: groups}}
}
