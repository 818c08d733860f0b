package raft

import (
	"slices"

	"raftplayground/raft/quorum"
)

// persistence is the one home of the rule "durable before reply": what this server says about its
// term, its vote and its log must survive a crash, so a message that says it waits until it is on disk
// (Figure 2: "updated on stable storage before responding to RPCs"). A leader may send entries while its
// own write of them is under way, but counts itself only when that is done (dissertation §10.2.1).
type persistence struct {
	handedOut Seq   // the last write handed out in Ready
	done      Seq   // all writes up to this one are on disk
	hardState bool  // changed since the last write
	snapshot  bool  // likewise
	from      Index // entries from here on changed since the last write; 0 if none
	lastIndex Index // the log in memory is on disk up to here

	writes   []write    // handed out and not done, in order
	withheld []withheld // messages that wait for a write
}

type write struct {
	seq  Seq
	last Index // the last entry it puts on disk that has not been replaced since
}

type withheld struct {
	until Seq
	m     Message
}

// restored: the disk holds the log up to last.
func (d *persistence) restored(last Index) { d.lastIndex = last }

func (d *persistence) hardStateChanged() { d.hardState = true }

func (d *persistence) snapshotTaken() { d.snapshot = true }

func (d *persistence) dirty() bool { return d.hardState || d.snapshot || d.from != 0 }

func (d *persistence) clone() persistence {
	c := *d
	c.writes, c.withheld = slices.Clone(d.writes), slices.Clone(d.withheld)
	return c
}

// entriesChanged: the entries from index on are new. Whatever the disk holds there, or is being
// written there, is not what the log holds any more: no later Persisted may vouch for it.
func (d *persistence) entriesChanged(index Index) {
	if d.from == 0 || index < d.from {
		d.from = index
	}
	d.lastIndex = min(d.lastIndex, index-1)
	for i := range d.writes {
		d.writes[i].last = min(d.writes[i].last, index-1)
	}
}

// pending is the write after which everything that is true now is on disk.
func (d *persistence) pending() Seq {
	if d.dirty() {
		return d.handedOut + 1
	}
	return d.handedOut
}

// save hands out what changed since the last time, as one write.
func (n *Node) save() *Save {
	d := &n.disk
	d.handedOut++
	s := &n.outbox.save
	*s = Save{Seq: d.handedOut, HardState: HardState{n.currentTerm, n.votedFor}}
	w := write{seq: d.handedOut, last: d.lastIndex}
	if len(d.writes) > 0 {
		w.last = d.writes[len(d.writes)-1].last
	}
	if d.snapshot {
		s.Snapshot = n.snapshot
	}
	if d.from != 0 {
		w.last = n.log.lastIndex()
		s.From = max(d.from, n.log.base.index+1) // what is before may have been compacted since
		s.Entries = n.log.slice(s.From, w.last)
	}
	d.writes = append(d.writes, w)
	d.hardState, d.snapshot, d.from = false, false, 0
	return s
}

// Persisted says that all writes up to seq are on disk. What waited for them goes on: withheld messages leave,
// a candidate counts its own vote, a leader counts itself among the holders of its entries.
func (n *Node) Persisted(now Micros, seq Seq) {
	n.advance(now)
	d := &n.disk
	if seq <= d.done || seq > d.handedOut {
		return
	}
	d.done = seq
	done := 0
	for done < len(d.writes) && d.writes[done].seq <= seq {
		d.lastIndex = max(d.lastIndex, d.writes[done].last)
		done++
	}
	d.writes = append(d.writes[:0], d.writes[done:]...)
	n.release()
	switch n.role {
	case Candidate:
		n.countOwnVote()
	case Leader:
		n.advanceCommit()
	}
}

// release lets go of the messages whose write is done.
func (n *Node) release() {
	d := &n.disk
	kept := d.withheld[:0]
	for i := range d.withheld {
		if w := &d.withheld[i]; w.until <= d.done {
			n.outbox.add(&w.m)
		} else {
			kept = append(kept, *w)
		}
	}
	d.withheld = kept
}

// countOwnVote counts a candidate's vote for itself, once, when it is on disk.
func (n *Node) countOwnVote() {
	if n.role != Candidate || slices.Contains(n.candidate.granted, n.id) ||
		!n.rule(RuleDurableVote, n.disk.pending() <= n.disk.done) {
		return
	}
	n.countVote(n.id, true)
	if n.votes() == quorum.Won {
		n.becomeLeader()
	}
}

// sendDurable sends a message that promises something: only when all that it rests on is on disk.
func (n *Node) sendDurable(rule Rule, m *Message) {
	until := n.disk.pending()
	if n.rule(rule, until <= n.disk.done) {
		n.send(m)
		return
	}
	if n.tracer != nil {
		m.Why[0], m.Why[1] = rule, m.Why[0]
	}
	n.address(m)
	n.disk.withheld = append(n.disk.withheld, withheld{until, *m})
}

// send sends a message at once.
func (n *Node) send(m *Message) {
	n.address(m)
	n.outbox.add(m)
}

func (n *Node) address(m *Message) {
	m.From = n.id
	if m.Term == 0 {
		m.Term = n.currentTerm
	}
}
