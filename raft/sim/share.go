package sim

import (
	"raftplayground/raft"
	"raftplayground/raft/memory"
)

// Share lets the cluster hold its logs and disks in the memory of another one's longest log, where that holds the
// same. It is for clones that are kept for long, of one run: without it each would keep an array of its own for
// every server from before that array grew. Nothing else about the cluster changes.
func (c *Cluster) Share(with *Cluster) {
	held := with.longestLog()
	for _, s := range c.servers {
		if s.up() {
			s.node.ShareLog(held)
		}
		s.disk.entries = raft.SharedEntries(s.disk.entries, held)
		for i := range s.disk.writes {
			s.disk.writes[i].Entries = raft.SharedEntries(s.disk.writes[i].Entries, held)
		}
	}
	for i := range c.net.flights {
		m := &c.net.flights[i].Raft
		m.Entries = raft.SharedEntries(m.Entries, held)
	}
}

func (c *Cluster) longestLog() []raft.Entry {
	last := c.LastIndex()
	for _, s := range c.servers {
		if s.up() && s.node.LastIndex() == last {
			return s.node.Log()
		}
		if s.disk.lastIndex() == last {
			return s.disk.entries
		}
	}
	return nil
}

// LastIndex is that of the longest log, in memory or on a disk.
func (c *Cluster) LastIndex() raft.Index {
	var last raft.Index
	for _, s := range c.servers {
		last = max(last, s.disk.lastIndex())
		if s.up() {
			last = max(last, s.node.LastIndex())
		}
	}
	return last
}

// Memory adds what the cluster holds, as far as it grows with the run or with the number of servers: an estimate.
// What several clusters share counts once in one ledger. Checkers count if they have a method of this name.
func (c *Cluster) Memory(l *memory.Ledger) {
	l.Add(memory.SizeOf[Cluster]())
	memory.AddSlice(l, c.queue.list)
	memory.AddSlice(l, c.held)
	memory.AddSlice(l, c.net.flights)
	memory.AddSlice(l, c.net.spare)
	l.Add((len(c.net.flights) + len(c.net.spare)) * memory.SizeOf[Message]())
	memory.AddSlice(l, c.ops.recent)
	memory.AddSlice(l, c.violations)
	memory.AddSlice(l, c.grounds)
	memory.AddSlice(l, c.told)
	l.Add(len(c.clients) * memory.SizeOf[client]())
	for _, s := range c.servers {
		s.memory(l)
	}
	for _, checker := range c.checkers {
		if sized, ok := checker.(interface{ Memory(*memory.Ledger) }); ok {
			sized.Memory(l)
		}
	}
}

func (s *server) memory(l *memory.Ledger) {
	l.Add(memory.SizeOf[server]())
	memory.AddSlice(l, s.waiting)
	memory.AddSlice(l, s.disk.writes)
	s.disk.memory(l)
	if s.up() {
		s.node.Memory(l)
		s.machine.Memory(l)
	}
}

func (d *disk) memory(l *memory.Ledger) {
	memory.AddSlice(l, d.entries)
	if d.snapshot != nil {
		memory.AddSlice(l, d.snapshot.Data)
	}
}
