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
