package sim

import "raftplayground/raft"

// InFlight lists the messages under way, oldest first. They are lent until the cluster goes on.
func (c *Cluster) InFlight() []*Message { return c.net.flights }

// StatusOf is what a server shows of itself; ok is false while it is crashed, or if there is no such server.
func (c *Cluster) StatusOf(id raft.NodeID) (status raft.Status, ok bool) {
	if id == raft.None || id > raft.NodeID(len(c.servers)) || !c.server(id).up() {
		return raft.Status{}, false
	}
	return c.server(id).node.Status(), true
}

// ClockOf is what a server's own clock shows; false if there is no such server.
func (c *Cluster) ClockOf(id raft.NodeID) (raft.Micros, bool) {
	if id == raft.None || id > raft.NodeID(len(c.servers)) {
		return 0, false
	}
	return c.server(id).now(), true
}

// Count is how many servers there are, crashed ones and removed ones too.
func (c *Cluster) Count() int { return len(c.servers) }

// Settings are the configuration as it is by now: what "configure", "network", "break" and "mend" have made of it.
func (c *Cluster) Settings() Config {
	cfg := c.cfg
	cfg.Network = c.net.Network
	return cfg
}

// LinkOf gives the values by which messages of one server travel to another, and whether nothing passes.
func (c *Cluster) LinkOf(from, to raft.NodeID) (values Network, cut bool) {
	return *c.net.on(Server(from), Server(to)), c.net.cut[from][to]
}

// DiskBusyUntil is when the writes that a server's disk has begun are done; earlier than now if there are none.
func (c *Cluster) DiskBusyUntil(id raft.NodeID) raft.Micros { return c.server(id).disk.busy }

// ClusterTimeOf is when a server's clock will show a time, as the cluster counts; now, if it does already.
func (c *Cluster) ClusterTimeOf(id raft.NodeID, shown raft.Micros) raft.Micros {
	return max(c.server(id).clock.cluster(shown), c.now)
}

// StatusIfRestarted is what a crashed server would show of itself if it were started again now; false if there is no such
// server, or it runs.
func (c *Cluster) StatusIfRestarted(id raft.NodeID) (status raft.Status, ok bool) {
	if id == raft.None || id > raft.NodeID(len(c.servers)) || c.server(id).up() {
		return raft.Status{}, false
	}
	node, err := c.server(id).found(0, nil)
	if err != nil {
		return raft.Status{}, false
	}
	return node.Status(), true
}

// IsFrozen says whether a server's process stands still.
func (c *Cluster) IsFrozen(id raft.NodeID) bool { return c.server(id).frozen() }

// IsManual says whether nothing arrives and no timer expires by itself.
func (c *Cluster) IsManual() bool { return c.manual }

// ValueOf is what a server's state machine holds under a key; empty if nothing, or while the server is crashed.
func (c *Cluster) ValueOf(id raft.NodeID, key string) string {
	if id == raft.None || id > raft.NodeID(len(c.servers)) || !c.server(id).up() {
		return ""
	}
	return c.server(id).machine.Value(key)
}

// RoleOf is a server's role and term; up is false while it is crashed, or if there is no such server.
func (c *Cluster) RoleOf(id raft.NodeID) (role raft.Role, term raft.Term, up bool) {
	if id == raft.None || id > raft.NodeID(len(c.servers)) || !c.server(id).up() {
		return 0, 0, false
	}
	return c.server(id).node.Role(), c.server(id).node.Term(), true
}
