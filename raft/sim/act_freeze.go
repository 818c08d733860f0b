package sim

func (c *Cluster) doFreeze(a *Action) error {
	s := c.server(a.Server)
	switch {
	case !s.up():
		return impossible("crashed", "%v is crashed: restart it first", s.id)
	case s.frozen():
		return impossible("frozenAlready", "%v is frozen already", s.id)
	}
	s.freeze()
	return nil
}

func (c *Cluster) doThaw(a *Action) error {
	s := c.server(a.Server)
	if !s.frozen() {
		return impossible("notFrozen", "%v is not frozen", s.id)
	}
	s.thaw()
	return nil
}

// running refuses what only a process that runs can do.
func (s *server) running() error {
	switch {
	case !s.up():
		return impossible("crashed", "%v is crashed: restart it first", s.id)
	case s.frozen():
		return impossible("frozen", "%v is frozen: thaw it first", s.id)
	}
	return nil
}
