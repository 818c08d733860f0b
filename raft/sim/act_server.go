package sim

import "raftplayground/raft"

func (c *Cluster) doTimeout(a *Action) error {
	s := c.server(a.Server)
	switch {
	case !s.up():
		return impossible("crashed", "%v is crashed and has no timer: restart it first", s.id)
	case s.frozen():
		return s.running()
	case s.node.Role() == raft.Leader:
		return impossible("leads", "%v leads, and a leader has no election timer", s.id)
	}
	s.node.Campaign(s.now())
	s.carryOut()
	return nil
}

func (c *Cluster) doBeat(a *Action) error {
	s := c.server(a.Server)
	switch {
	case !s.up() || s.node.Role() != raft.Leader:
		return impossible("noBeat", "%v does not lead, and only a leader sends heartbeats", s.id)
	case s.frozen():
		return s.running()
	}
	s.node.Beat(s.now())
	s.carryOut()
	return nil
}

func (c *Cluster) doCrash(a *Action) error {
	s := c.server(a.Server)
	if !s.up() {
		return impossible("crashedAlready", "%v is crashed already", s.id)
	}
	s.crash()
	return nil
}

func (c *Cluster) doRestart(a *Action) error {
	s := c.server(a.Server)
	switch {
	case s.frozen():
		return s.running()
	case s.up():
		return impossible("running", "%v is running: crash it first", s.id)
	}
	c.emit(Event{Kind: Restarted, Server: s.id, Hard: s.disk.hard, LastIndex: s.disk.lastIndex()})
	return s.start()
}

func (c *Cluster) doSnapshot(a *Action) error {
	s := c.server(a.Server)
	if err := s.running(); err != nil {
		return err
	}
	if err := s.snapshot(); err != nil {
		return impossible("nothingApplied", "%v has applied nothing since its last snapshot, or has not yet applied the change that added it", s.id)
	}
	return nil
}
