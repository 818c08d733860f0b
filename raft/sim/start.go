package sim

import (
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/kv"
)

// Start is what a run finds when it begins, in place of empty disks: as after a power failure of all machines. Nothing is
// in memory and nothing under way. It is not to be changed once a run has begun from it.
type Start struct {
	// Servers are all there are, S1 first: the first of them as many as Config.Servers says, which know one another from
	// the beginning, and those that joined later.
	Servers []ServerStart `json:"servers"`
	// Cuts are the links on which nothing passes: from, to.
	Cuts [][2]raft.NodeID `json:"cuts,omitempty"`
	// Links are those with values of their own.
	Links []Link `json:"links,omitempty"`
	// Manual, Contact and Workload are as the actions "manual", "to" and "workload" leave them.
	Manual   bool        `json:"manual,omitempty"`
	Contact  raft.NodeID `json:"contact,omitempty"`
	Workload *Workload   `json:"workload,omitempty"`
}

// ServerStart is one server's disk. Its JSON is described in docs/protocol.md.
type ServerStart struct {
	HardState raft.HardState
	Snapshot  *SnapshotStart // nil if none was taken
	Log       []raft.Entry   // behind the snapshot
	Write     *raft.Micros   // how long the disk takes for a write; nil: as the configuration says
	Rate      float64        // of its clock; 0: 1, which is true time
	Crashed   bool           // it does not start by itself
}

// SnapshotStart is a snapshot: what it stands for, and the state machine's state as of then.
type SnapshotStart struct {
	Index    raft.Index
	Term     raft.Term
	Conf     raft.Conf
	Values   map[string]string
	Sessions []kv.Session // those that are not listed and known from the start have not been used
}

// Bounds on what a start holds. Terms and indexes that are larger don't come up in a run, and would leave no room to go on.
const (
	maxStartEntries = 80_000 // on all servers together: more than nine logs that a session lets grow
	maxStartKeys    = 50_000 // in all snapshots together
	maxStartNumber  = 1 << 40
)

// Durable is a configuration from which a new run goes on where this one would after a power failure of all machines: what
// the disks hold, which servers are crashed, and all that was set: cuts, options, the workload. What was in memory, being
// written or under way is lost: messages, roles, timers, what the clients were about to do. Its time begins at 0 again.
func (c *Cluster) Durable() Config {
	cfg := c.cfg
	cfg.Network = c.net.Network
	cfg.Start = &Start{Cuts: c.cuts(), Links: slices.Clone(c.net.links), Manual: c.manual, Contact: c.contact}
	if load := c.load; load.Clients > 0 {
		cfg.Start.Workload = &load
	}
	for _, s := range c.servers {
		found := s.disk.found()
		server := ServerStart{HardState: found.HardState, Log: found.Entries, Crashed: !s.up()}
		if found.Snapshot != nil {
			server.Snapshot = c.snapshotStart(found.Snapshot)
		}
		if write := s.disk.write; write != cfg.DiskWrite {
			server.Write = &write
		}
		if s.clock.rate != trueRate {
			server.Rate = s.clock.share()
		}
		cfg.Start.Servers = append(cfg.Start.Servers, server)
	}
	return cfg
}

func (c *Cluster) snapshotStart(s *raft.Snapshot) *SnapshotStart {
	machine := c.cfg.NewMachine()
	_ = machine.Restore(s.Data) // one that can't be read has been told as a violation, and is taken as empty
	return &SnapshotStart{s.Index, s.Term, s.Conf, machine.Values(), machine.Sessions()}
}

// begin puts on the disks, on the network and into the clients' memory what the run starts from.
func (c *Cluster) begin(from *Start) {
	for i := range from.Servers {
		s := &from.Servers[i]
		d := &c.servers[i].disk
		d.hard, d.entries = s.HardState, slices.Clone(s.Log)
		if s.Snapshot != nil {
			machine := c.cfg.NewMachine()
			machine.Load(s.Snapshot.Values, s.Snapshot.Sessions)
			d.snapshot = &raft.Snapshot{Index: s.Snapshot.Index, Term: s.Snapshot.Term, Conf: s.Snapshot.Conf, Data: machine.Snapshot()}
		}
		set(&d.write, s.Write)
		if rate, ok := rateOf(s.Rate); ok {
			c.servers[i].clock.run(c.now, rate)
		}
	}
	for _, link := range from.Cuts {
		c.net.cut[link[0]][link[1]] = true
	}
	for _, link := range from.Links {
		if !link.follows() {
			c.net.setLink(link)
		}
	}
	for i, serial := range from.serials() {
		if serial > 0 {
			for len(c.clients) <= i {
				c.newClient()
			}
			c.clients[i].serial = serial
		}
	}
	c.manual, c.contact = from.Manual, from.Contact
	if from.Workload != nil {
		c.setWorkload(*from.Workload)
	}
}

// serials are the numbers of the clients' last requests, as far as a disk holds them. A client goes on behind: else its
// next command would be taken for one that has been applied.
func (s *Start) serials() (last [maxClients]uint64) {
	note := func(session, serial uint64) {
		i := kv.ClientOf(session) - 1
		last[i] = max(last[i], serial)
	}
	for i := range s.Servers {
		if snapshot := s.Servers[i].Snapshot; snapshot != nil {
			for _, session := range snapshot.Sessions {
				note(session.ID, session.Serial)
			}
		}
		for k := range s.Servers[i].Log {
			e := &s.Servers[i].Log[k]
			if command, err := kv.Decode(e.Data); err == nil && e.Kind == raft.Normal {
				note(command.Session, command.Serial)
			}
		}
	}
	return last
}
