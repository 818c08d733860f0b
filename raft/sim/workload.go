package sim

import (
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/kv"
)

// Workload is what clients do of their own accord: C1 to C<Clients> take turns, each beginning one operation when its
// turn comes. A client that is still busy then begins when it is done; the turns that pass until then are left out.
type Workload struct {
	Clients int     `json:"clients"` // 1 to 9; 0 in the zero value: there is none
	Rate    float64 `json:"rate"`    // operations a cluster second, of all clients together
	Reads   float64 `json:"reads"`   // the share of reads, 0 to 1; the others are writes
	Level   string  `json:"level"`   // of the reads
	Keys    int     `json:"keys"`    // how many different keys: x, y, z, a, b, ...
}

const (
	minRate      = 0.001
	maxRate      = 1000
	workloadKeys = "xyzabcdefghijklmnopqrstuvw"
)

// Validate says what is wrong with a workload, naming the field as it is written in the command.
func (w Workload) Validate() error {
	switch {
	case w.Clients < 0 || w.Clients > maxClients:
		return fmt.Errorf("clients: %d, want 0 (none) to %d", w.Clients, maxClients)
	case w.Clients > 0 && !(w.Rate >= minRate && w.Rate <= maxRate):
		return fmt.Errorf("rate: %v, want %v to %v operations a cluster second", w.Rate, minRate, maxRate)
	case !isShare(w.Reads):
		return fmt.Errorf("reads: %v, want the share of reads, 0 to 1", w.Reads)
	case !isLevel(w.Level):
		return fmt.Errorf("level: %q, want linearizable, lease or stale", w.Level)
	case w.Keys < 1 || w.Keys > len(workloadKeys):
		return fmt.Errorf("keys: %d, want 1 to %d", w.Keys, len(workloadKeys))
	}
	return nil
}

// period is the time between two turns of one client: whole microseconds, so that every machine adds up the same.
func (w *Workload) period() raft.Micros {
	return raft.Micros(1e6 * float64(w.Clients) / w.Rate)
}

// setWorkload lets the first clients work from now on, and the others no more. Operations under way go on.
func (c *Cluster) setWorkload(w Workload) {
	c.load = w
	for len(c.clients) < w.Clients {
		c.newClient()
	}
	for i, cl := range c.clients {
		cl.due = false
		cl.shift++ // no turn given out before counts any more
		if i < w.Clients {
			cl.awaitTurn(w.period() * raft.Micros(i) / raft.Micros(w.Clients))
		}
	}
}

// works says whether the client takes turns in the workload.
func (cl *client) works() bool { return cl.id <= uint64(cl.c.load.Clients) }

func (cl *client) awaitTurn(in raft.Micros) {
	cl.shift++
	cl.c.queue.push(occurrence{at: cl.c.now + in, what: clientTurn, who: cl.id, life: cl.shift})
}

// takeTurn: the client's turn has come, unless it was given another since.
func (cl *client) takeTurn(shift uint64) {
	if shift != cl.shift {
		return
	}
	cl.awaitTurn(cl.c.load.period())
	if cl.due = cl.busy; !cl.busy {
		cl.work()
	}
}

// catchUp begins the operation whose turn came while the client was busy. In manual mode it waits to be picked.
func (cl *client) catchUp() {
	if cl.due && !cl.busy && !cl.c.manual {
		cl.due = false
		cl.work()
	}
}

// work begins the workload's next operation. What it writes is named after the operation, and so written once only.
func (cl *client) work() {
	c, w := cl.c, &cl.c.load
	r := clientRequest{Op: kv.Put, Key: string(workloadKeys[c.random.Between(0, int64(w.Keys-1))])}
	if w.Reads > 0 && c.random.Happens(w.Reads) {
		r.Op, r.Level = kv.Get, w.Level
	} else {
		r.Value = fmt.Sprintf("v%d", c.ops.count+1)
	}
	cl.start(r, raft.None, true)
}
