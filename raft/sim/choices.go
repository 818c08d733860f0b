package sim

import "raftplayground/raft"

// Choices lists what can be made to happen now, each as an action without a time: all that manual mode keeps from
// happening by itself, and the loss of a message. Messages come first, by id, then the servers' timers, then the
// clients.
func (c *Cluster) Choices() []Action {
	var all []Action
	for i := range c.net.flights {
		id := c.net.flights[i].ID
		all = append(all, Action{Do: "deliver", Message: id}, Action{Do: "drop", Message: id})
	}
	for _, s := range c.servers {
		switch {
		case !s.up() || s.frozen():
		case s.node.Role() == raft.Leader:
			all = append(all, Action{Do: "beat", Server: s.id})
		default:
			all = append(all, Action{Do: "timeout", Server: s.id})
		}
	}
	for _, cl := range c.clients {
		if cl.waits() {
			all = append(all, Action{Do: "wake", Client: Client(cl.id)})
		}
	}
	return all
}
