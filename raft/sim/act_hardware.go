package sim

// doWipe loses a server's disk: it crashes, if it is up, and when it is restarted it starts with nothing.
func (c *Cluster) doWipe(a *Action) error {
	s := c.server(a.Server)
	switch {
	case s.up():
		s.crash()
	case s.disk.empty():
		return refuse(CodeImpossible, "%v is crashed, and its disk is empty already: restart it first", s.id)
	}
	s.wipe()
	return nil
}

// doDisk sets how long each write that begins from now on takes.
func (c *Cluster) doDisk(a *Action) error {
	if a.Write == nil || *a.Write < 0 || *a.Write > maxSpan {
		return refuse(CodeBadCommand, "disk: write is the time that a write takes, 0 to %d µs", maxSpan)
	}
	s := c.server(a.Server)
	s.disk.write = *a.Write
	c.emit(Event{Kind: DiskChanged, Server: s.id, Write: s.disk.write})
	return nil
}
