package sim

import (
	"bytes"
	"slices"
)

// AppendUntimedDigest appends what can still happen in the cluster if time and chance are left out: the servers and
// their disks, and the messages under way as a set, without their numbers. Two clusters with equal digests
// can go on in the same ways, but for clocks, reads and the clients' patience.
func (c *Cluster) AppendUntimedDigest(b []byte) []byte {
	d := digest(b)
	d.uint(c.cfg.Broken[0])
	d.uint(c.cfg.Broken[1])
	for _, s := range c.servers {
		d.serverUntimed(s)
	}
	messages := make([][]byte, 0, len(c.net.flights))
	for _, m := range c.net.flights {
		messages = append(messages, m.appendUntimed(nil))
	}
	slices.SortFunc(messages, bytes.Compare)
	messages = slices.CompactFunc(messages, bytes.Equal)
	d.uint(uint64(len(messages)))
	for _, m := range messages {
		d = append(d, m...)
	}
	return d
}

func (d *digest) serverUntimed(s *server) {
	d.bool(s.up())
	if s.up() {
		*d = s.node.AppendUntimedDigest(*d)
		d.bool(s.frozen())
		if s.frozen() {
			d.stallUntimed(s.stall)
		}
	}
	d.hardState(s.disk.hard)
	*d = s.disk.snapshot.AppendDigest(*d)
	d.entries(s.disk.entries)
	d.uint(uint64(len(s.disk.writes)))
	for _, w := range s.disk.writes {
		d.hardState(w.HardState)
		*d = w.Snapshot.AppendDigest(*d)
		d.uint(uint64(w.From))
		d.entries(w.Entries)
	}
}

func (m *Message) appendUntimed(b []byte) []byte {
	d := digest(b)
	d.uint(uint64(m.Type))
	d.uint(uint64(m.From))
	d.uint(uint64(m.To))
	d = m.Raft.AppendUntimedDigest(d)
	d.op(m.Client.clientOp)
	d.request(&m.Client.clientRequest)
	return d
}

func (d *digest) stallUntimed(w *stall) {
	d.bool(w.configured)
	d.uint(uint64(len(w.arrivals)))
	for i := range w.arrivals {
		d.bool(w.arrivals[i].written != 0)
		*d = w.arrivals[i].message.appendUntimed(*d)
	}
}
