package sim

import (
	"fmt"

	"raftplayground/raft"
)

// doManual: while manual is on, no message arrives and no timer expires by itself; each is picked.
func (c *Cluster) doManual(a *Action) error {
	on := a.On != nil && *a.On
	if on == c.manual {
		return impossible("manual"+map[bool]string{true: "On", false: "Off"}[on], "manual is %s already", onOff(on))
	}
	c.manual = on
	c.emit(Event{Kind: ManualSet, Reason: onOff(on)})
	for _, m := range c.net.flights {
		switch {
		case on && m.Dies == "":
			m.Ends = raft.Never
		case !on && m.Ends == raft.Never:
			c.schedule(m, c.travel(c.net.on(m.From, m.To)))
			c.emit(Event{Kind: Delayed, Message: m})
		}
	}
	if !on {
		for _, o := range c.held {
			o.at = max(o.at, c.now)
			c.queue.push(o)
		}
		c.held = nil
		for _, cl := range c.clients {
			cl.catchUp()
		}
	}
	return nil
}

func onOff(on bool) string {
	if on {
		return "on"
	}
	return "off"
}

// inFlight finds the message that an action names.
func (c *Cluster) inFlight(a *Action) (int, error) {
	i, ok := c.net.find(a.Message)
	if !ok {
		return 0, impossible("noMessage", "message %d is not in flight", a.Message)
	}
	return i, nil
}

func (c *Cluster) doDeliver(a *Action) error {
	i, err := c.inFlight(a)
	if err != nil {
		return err
	}
	m := c.net.land(i)
	m.Dies = ""
	c.arrive(m)
	return nil
}

func (c *Cluster) doDrop(a *Action) error {
	i, err := c.inFlight(a)
	if err != nil {
		return err
	}
	c.lose(c.net.land(i), lostDropped)
	return nil
}

func (c *Cluster) doDuplicate(a *Action) error {
	i, err := c.inFlight(a)
	if err != nil {
		return err
	}
	c.double(c.net.flights[i])
	return nil
}

func (c *Cluster) doDelay(a *Action) error {
	i, err := c.inFlight(a)
	switch {
	case err != nil:
		return err
	case c.manual:
		return impossible("noDelay", "in manual mode no message has a time to be delayed from")
	case a.By <= 0 || a.By > maxSpan:
		return outOfRange("delay", fmt.Errorf("by: %d µs, want 1 to %d", a.By, maxSpan))
	}
	m := c.net.flights[i]
	c.schedule(m, m.Ends+a.By-c.now)
	c.emit(Event{Kind: Delayed, Message: m})
	return nil
}
