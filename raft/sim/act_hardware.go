package sim

import "fmt"

// doWipe loses a server's disk: it crashes, if it is up, and when it is restarted it starts with nothing.
func (c *Cluster) doWipe(a *Action) error {
	s := c.server(a.Server)
	switch {
	case s.up():
		s.crash()
	case s.disk.empty():
		return impossible("diskEmpty", "%v is crashed, and its disk is empty already: restart it first", s.id)
	}
	s.wipe()
	c.wentWithout(Ground{What: GroundWiped, Server: s.id, From: c.now})
	return nil
}

// doDisk sets how long each write that begins from now on takes.
func (c *Cluster) doDisk(a *Action) error {
	if a.Write == nil || *a.Write < 0 || *a.Write > maxSpan {
		return outOfRange("disk", fmt.Errorf("write: the time that a write takes, 0 to %d µs", maxSpan))
	}
	s := c.server(a.Server)
	s.disk.write = *a.Write
	c.emit(Event{Kind: DiskChanged, Server: s.id, Write: s.disk.write})
	return nil
}

// doDrift lets a server's clock run faster or slower. Its timers expire by that clock.
func (c *Cluster) doDrift(a *Action) error {
	if a.Rate == nil {
		return bad("rateless", "drift: rate is missing: 0.5 to 2, where 1 is true time")
	}
	rate, ok := rateOf(*a.Rate)
	if !ok {
		return outOfRange("drift", fmt.Errorf("rate: %v, want 0.5 to 2, where 1 is true time", *a.Rate))
	}
	s := c.server(a.Server)
	s.clock.run(c.now, rate)
	c.clocksApart()
	if s.up() && !s.frozen() {
		s.c.wakeAt(s, s.clock.cluster(s.node.Deadline()))
	}
	c.emit(Event{Kind: DriftChanged, Server: s.id, Rate: s.clock.share(), Timers: s.timers()})
	return nil
}
