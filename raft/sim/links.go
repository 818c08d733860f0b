package sim

import (
	"slices"

	"raftplayground/raft"
)

// Link are the values that one directed link has of its own; for those that are nil it follows the network's.
type Link struct {
	From      raft.NodeID  `json:"from"`
	To        raft.NodeID  `json:"to"`
	Latency   *raft.Micros `json:"latency,omitempty"`
	Jitter    *raft.Micros `json:"jitter,omitempty"`
	Loss      *float64     `json:"loss,omitempty"`
	Duplicate *float64     `json:"duplicate,omitempty"`
	Reorder   *float64     `json:"reorder,omitempty"`
}

// follows says whether the link has no values of its own.
func (l *Link) follows() bool { return *l == Link{From: l.From, To: l.To} }

// over gives the network's values with the link's own in their place.
func (l *Link) over(n Network) Network {
	set(&n.Latency, l.Latency)
	set(&n.Jitter, l.Jitter)
	set(&n.Loss, l.Loss)
	set(&n.Duplicate, l.Duplicate)
	set(&n.Reorder, l.Reorder)
	return n
}

// findLink gives the place of a link's own values, and whether it has any.
func (n *network) findLink(from, to raft.NodeID) (int, bool) {
	return slices.BinarySearchFunc(n.links, Link{From: from, To: to}, func(a, b Link) int {
		if a.From != b.From {
			return int(a.From) - int(b.From)
		}
		return int(a.To) - int(b.To)
	})
}

// on gives the values by which a message travels, lent until the next call. Those of clients follow the network's.
func (n *network) on(from, to Party) *Network {
	if len(n.links) == 0 || from.isClient() || to.isClient() {
		return &n.Network
	}
	if i, ok := n.findLink(raft.NodeID(from), raft.NodeID(to)); ok {
		n.link = n.links[i].over(n.Network)
		return &n.link
	}
	return &n.Network
}

// setLink gives a link values of its own, or takes them away.
func (n *network) setLink(l Link) {
	i, ok := n.findLink(l.From, l.To)
	switch {
	case !ok:
		n.links = slices.Insert(n.links, i, l)
	case l.follows():
		n.links = slices.Delete(n.links, i, i+1)
	default:
		n.links[i] = l
	}
}

// doLink changes the values of one directed link; without any, it follows the network's again.
func (c *Cluster) doLink(a *Action) error {
	if a.From == raft.None || a.To == raft.None {
		return bad("halfLink", "network: from and to name a link together: give both, or neither")
	}
	if err := c.linkOf(a); err != nil {
		return err
	}
	asked := Link{a.From, a.To, a.Latency, a.Jitter, a.Loss, a.Duplicate, a.Reorder}
	changed, reason := Link{From: a.From, To: a.To}, "followed"
	i, own := c.net.findLink(a.From, a.To)
	switch {
	case !asked.follows():
		if own {
			changed = c.net.links[i]
		}
		changed.take(&asked)
		reason = "link"
	case !own:
		return impossible("noOwnValues", "the link from %v to %v has no values of its own: it follows the network's already", a.From, a.To)
	}
	now := changed.over(c.net.Network)
	if err := now.Validate(); err != nil {
		return outOfRange("network", err)
	}
	c.net.setLink(changed)
	e := c.networkEvent(reason, nil)
	e.From, e.To = a.From, a.To
	c.emit(e)
	return nil
}

// take takes over the values that another has.
func (l *Link) take(other *Link) {
	keep(&l.Latency, other.Latency)
	keep(&l.Jitter, other.Jitter)
	keep(&l.Loss, other.Loss)
	keep(&l.Duplicate, other.Duplicate)
	keep(&l.Reorder, other.Reorder)
}

// keep copies a value that is there, so that it is nobody else's.
func keep[T any](field **T, value *T) {
	if value != nil {
		own := *value
		*field = &own
	}
}

func (l *Link) appendDigest(d *digest) {
	d.uint(uint64(l.From))
	d.uint(uint64(l.To))
	for _, v := range []*raft.Micros{l.Latency, l.Jitter} {
		if d.bool(v != nil); v != nil {
			d.time(*v)
		}
	}
	for _, v := range []*float64{l.Loss, l.Duplicate, l.Reorder} {
		if d.bool(v != nil); v != nil {
			d.float(*v)
		}
	}
}
