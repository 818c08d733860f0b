package sim

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math"
	"slices"

	"raftplayground/raft"
)

// Hash is a digest of the whole state of the run: everything that decides what happens from here on. 32
// hexadecimal digits; equal runs have equal hashes on every machine.
func (c *Cluster) Hash() string {
	d := digest(make([]byte, 0, c.digestSize()))
	sum := sha256.New()
	d.time(c.now)
	d.bool(c.manual)
	d.uint(uint64(c.random))
	d.config(&c.cfg)
	for _, s := range c.servers {
		d.server(s)
		sum.Write(d)
		d = d[:0] // the next in the same room
	}
	d.network(&c.net)
	d.uint(uint64(len(c.clients)))
	for _, cl := range c.clients {
		d.client(cl)
	}
	d.queue(&c.queue)
	d.uint(uint64(len(c.held)))
	for _, o := range c.held {
		d.occurrence(o)
	}
	d.clientele(c)
	sum.Write(d)
	return hex.EncodeToString(sum.Sum(nil)[:16])
}

// digestSize is about how much is digested of one server at most: most of it is the log, in memory and on disk.
func (c *Cluster) digestSize() int {
	return 4096 + 2*32*int(c.LastIndex())
}

type digest []byte

func (d *digest) uint(v uint64)      { *d = binary.AppendUvarint(*d, v) }
func (d *digest) time(t raft.Micros) { d.uint(uint64(t)) }
func (d *digest) float(f float64)    { d.uint(math.Float64bits(f)) }

func (d *digest) text(s string) {
	d.uint(uint64(len(s)))
	*d = append(*d, s...)
}

func (d *digest) bool(v bool) { d.uint(bit(v)) }

func bit(v bool) uint64 {
	if v {
		return 1
	}
	return 0
}

func (d *digest) config(c *Config) {
	d.uint(c.Seed)
	d.uint(uint64(c.Servers))
	d.time(c.ElectionTimeout[0])
	d.time(c.ElectionTimeout[1])
	d.time(c.Heartbeat)
	d.bool(c.PreVote)
	d.bool(c.CheckQuorum)
	d.uint(bit(c.LeaderLease) | bit(c.EmptyHeartbeats)<<1 | bit(c.ManualLeave)<<2 | uint64(c.MaxInFlight)<<3)
	d.uint(uint64(c.ClockDrift))
	d.uint(uint64(c.SnapshotEvery))
	d.uint(uint64(c.SnapshotChunk))
	d.uint(c.Broken[0])
	d.uint(c.Broken[1])
	d.time(c.DiskWrite)
	d.uint(uint64(c.MaxEntriesPerAppend))
}

func (d *digest) server(s *server) {
	d.uint(s.life)
	d.bool(s.joins)
	d.time(s.wake)
	d.uint(uint64(s.clock.rate))
	d.time(s.clock.since)
	d.time(s.clock.shown)
	d.uint(uint64(s.clock.frac))
	d.bool(s.up())
	if s.up() {
		*d = s.node.AppendDigest(*d)
		*d = append(*d, s.machine.Snapshot()...)
		d.uint(uint64(s.applied))
		d.uint(uint64(len(s.waiting)))
		for _, w := range s.waiting {
			d.uint(uint64(w.index))
			d.uint(uint64(w.term))
			d.uint(uint64(w.read))
			d.text(w.key)
			d.op(w.op)
		}
		s.stall.appendDigest(d)
		for _, at := range s.timersSet {
			d.time(at)
		}
	}
	d.hardState(s.disk.hard)
	*d = s.disk.snapshot.AppendDigest(*d)
	d.entries(s.disk.entries)
	d.time(s.disk.write)
	d.time(s.disk.busy)
	d.uint(uint64(len(s.disk.writes)))
	for _, w := range s.disk.writes {
		d.uint(uint64(w.Seq))
		d.hardState(w.HardState)
		*d = w.Snapshot.AppendDigest(*d)
		d.uint(uint64(w.From))
		d.entries(w.Entries)
	}
}

func (d *digest) hardState(h raft.HardState) {
	d.uint(uint64(h.CurrentTerm))
	d.uint(uint64(h.VotedFor))
}

func (d *digest) entries(es []raft.Entry) { *d = raft.AppendDigest(*d, es) }

func (d *digest) network(n *network) {
	d.time(n.Latency)
	d.time(n.Jitter)
	d.float(n.Loss)
	d.float(n.Duplicate)
	d.float(n.Reorder)
	d.uint(uint64(len(n.links)))
	for i := range n.links {
		n.links[i].appendDigest(d)
	}
	for from := range n.cut {
		for to := range n.cut[from] {
			d.bool(n.cut[from][to])
		}
	}
	d.uint(n.lastID)
	d.uint(uint64(len(n.flights)))
	for _, m := range n.flights {
		d.message(m)
	}
}

func (d *digest) message(m *Message) {
	d.uint(m.ID)
	d.uint(uint64(m.Type))
	d.uint(uint64(m.From))
	d.uint(uint64(m.To))
	d.time(m.Sent)
	d.time(m.Ends)
	d.text(m.Dies)
	*d = m.Raft.AppendDigest(*d)
	d.op(clientOp{max(m.Client.client, m.Client.session), m.Client.serial}) // the client is part of its session's number
	d.request(&m.Client.clientRequest)
	d.text(m.Client.Outcome)
	d.text(m.Client.Result)
	d.uint(uint64(m.Client.Leader) | uint64(m.Client.Index)<<4) // never both
}

func (d *digest) op(o clientOp) {
	d.uint(o.client)
	d.uint(o.serial)
}

func (d *digest) request(r *clientRequest) {
	d.uint(uint64(r.Op))
	d.text(r.Key)
	d.text(r.Value)
	d.text(r.Expect)
	d.text(r.Level)
}

func (d *digest) client(cl *client) {
	d.uint(cl.serial)
	d.uint(uint64(cl.leader))
	d.bool(cl.busy)
	d.uint(cl.op.ID)
	d.request(&cl.request)
	d.time(cl.op.Invoked)
	d.uint(uint64(cl.asked))
	d.uint(uint64(cl.turn))
	d.uint(bit(cl.told) | uint64(cl.hops)<<1)
	d.uint(cl.wait)
}

// clientele digests what only clients have that were sent somewhere or have worked of their own accord. It is last, and
// empty for other runs: those keep the hashes that they have always had.
func (d *digest) clientele(c *Cluster) {
	special := c.contact != raft.None || c.cfg.Sessions > 0 || slices.ContainsFunc(c.clients, func(cl *client) bool { return cl.shift > 0 })
	if !special {
		return
	}
	d.uint(uint64(c.contact))
	d.uint(uint64(c.cfg.Sessions))
	d.uint(uint64(c.load.Clients))
	d.float(c.load.Rate)
	d.float(c.load.Reads)
	d.text(c.load.Level)
	d.uint(uint64(c.load.Keys))
	d.uint(c.ops.count) // the next value
	for _, cl := range c.clients {
		d.bool(cl.sent)
		d.bool(cl.opening)
		d.uint(cl.session)
		d.bool(cl.due)
		d.uint(cl.shift)
		d.bool(cl.op.Workload)
	}
}

// queue digests what will happen in the order in which it will.
func (d *digest) queue(q *queue) {
	d.uint(uint64(len(q.coming())))
	for _, o := range q.coming() {
		d.occurrence(o)
	}
}

func (d *digest) occurrence(o occurrence) {
	d.time(o.at)
	d.uint(uint64(o.what))
	d.uint(o.who)
	d.uint(o.life)
	d.uint(uint64(o.seq))
}
