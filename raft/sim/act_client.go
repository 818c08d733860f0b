package sim

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"raftplayground/raft/kv"
)

const (
	maxKey   = 32
	maxValue = 64
)

// Levels of reads.
const (
	LevelLinearizable = "linearizable"
	LevelLease        = "lease"
	LevelStale        = "stale"
)

func (c *Cluster) doWrite(a *Action) error {
	return c.operate(a, clientRequest{Op: kv.Put})
}

func (c *Cluster) doCAS(a *Action) error {
	return c.operate(a, clientRequest{Op: kv.CAS})
}

func (c *Cluster) doDelete(a *Action) error {
	return c.operate(a, clientRequest{Op: kv.Delete})
}

func (c *Cluster) doRead(a *Action) error {
	r := clientRequest{Op: kv.Get, Level: levelOf(a)}
	if !isLevel(r.Level) {
		return bad("level", "read: level %q, want linearizable, lease or stale", a.Level)
	}
	return c.operate(a, r)
}

func levelOf(a *Action) string {
	if a.Level == "" {
		return LevelLinearizable
	}
	return a.Level
}

func isLevel(level string) bool {
	return level == LevelLinearizable || level == LevelLease || level == LevelStale
}

// operate lets an idle client start an operation.
func (c *Cluster) operate(a *Action, r clientRequest) error {
	set(&r.Value, a.Value)
	set(&r.Expect, a.Expect)
	r.Key = a.Key
	if err := validateTexts(r.Key, r.Value, r.Expect); err != nil {
		return bad("texts", "%s: %v", a.Do, err)
	}
	cl := c.idleClient()
	switch {
	case cl != nil:
	case c.load.Clients == maxClients:
		return impossible("workloadClients", "all %d clients belong to the workload; give it fewer to have one for yourself", maxClients)
	default:
		return impossible("clientsBusy", "all %d clients that are not the workload's still wait for an answer; wait for one", maxClients-c.load.Clients)
	}
	cl.start(r, a.To, false)
	return nil
}

// defaultKeys is how many keys a workload has if the command does not say.
const defaultKeys = 3

// doWorkload: clients work of their own accord from now on. What the command leaves out is as at first, not as before.
func (c *Cluster) doWorkload(a *Action) error {
	w := Workload{Level: levelOf(a), Keys: defaultKeys}
	set(&w.Clients, a.Clients)
	set(&w.Rate, a.Rate)
	set(&w.Reads, a.Reads)
	set(&w.Keys, a.Keys)
	switch err := w.Validate(); {
	case w.Clients > 0 && a.Rate == nil:
		return bad("rateless", `workload: field "rate" is missing: operations a cluster second`)
	case err != nil:
		return outOfRange("workload", err)
	case w.Clients > 0:
		c.setWorkload(w)
		c.emit(Event{Kind: WorkloadSet, Reason: "started", Workload: &w})
	case c.load.Clients == 0:
		return impossible("noWorkload", "no workload is running; start one with 1 to %d clients and a rate", maxClients)
	default:
		c.setWorkload(Workload{})
		c.emit(Event{Kind: WorkloadSet, Reason: "stopped"})
	}
	return nil
}

// doTo: all clients turn to this server with their next operation, and later whenever they know no leader.
func (c *Cluster) doTo(a *Action) error {
	c.contact = a.Server
	for _, cl := range c.clients {
		cl.sent = true
	}
	c.emit(Event{Kind: ContactSet, Server: a.Server})
	return nil
}

// doWake: what the client waits for is over now: for an answer, until it asks on, or for its turn in the workload.
func (c *Cluster) doWake(a *Action) error {
	n := a.Client.number()
	switch {
	case n == 0:
		return bad("clientless", `wake: a client's name such as "C1" is missing`)
	case n > uint64(len(c.clients)) || !c.clients[n-1].waits():
		return impossible("idleClient", "%v waits for nothing: no operation of its is under way, and it has no turn in a workload", a.Client)
	}
	cl := c.clients[n-1]
	c.held = slices.DeleteFunc(c.held, cl.isNext)
	if cl.busy {
		cl.waited(cl.wait)
	} else {
		cl.takeTurn(cl.shift)
	}
	return nil
}

// validateTexts says what is wrong with a key and values.
func validateTexts(key string, values ...string) error {
	valid := utf8.ValidString(key)
	for _, value := range values {
		valid = valid && utf8.ValidString(value)
	}
	if !valid {
		return fmt.Errorf("keys and values must be valid UTF-8")
	}
	if n := utf8.RuneCountInString(key); n < 1 || n > maxKey {
		return fmt.Errorf("the key has %d characters, want 1 to %d", n, maxKey)
	}
	for _, value := range values {
		if utf8.RuneCountInString(value) > maxValue {
			return fmt.Errorf("a value has more than %d characters", maxValue)
		}
	}
	return nil
}
