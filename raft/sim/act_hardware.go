package sim

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
