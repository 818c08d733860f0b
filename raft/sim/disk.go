package sim

import (
	"slices"

	"raftplayground/raft"
)

// disk is a server's stable storage: what is on it survives a crash, what is still being written does not.
type disk struct {
	hard     raft.HardState
	snapshot *raft.Snapshot
	entries  []raft.Entry // those after the snapshot; never changed in place, since clones share them

	write  raft.Micros // how long one takes
	writes []raft.Save // begun, in order
	done   raft.Save   // the last that was done
	busy   raft.Micros // until then
}

func (d *disk) base() raft.Index {
	if d.snapshot == nil {
		return 0
	}
	return d.snapshot.Index
}

func (d *disk) lastIndex() raft.Index { return d.base() + raft.Index(len(d.entries)) }

// after gives the entries behind index.
func (d *disk) after(index raft.Index) []raft.Entry {
	return d.entries[min(max(index, d.base())-d.base(), raft.Index(len(d.entries))):]
}

func (d *disk) found() raft.Restored {
	return raft.Restored{HardState: d.hard, Snapshot: d.snapshot, Entries: slices.Clone(d.entries)}
}

// begin starts a write; it is done when those before it are and its own time has passed.
func (d *disk) begin(s *server, save *raft.Save) {
	d.writes = append(d.writes, *save)
	d.busy = max(d.busy, s.c.now) + d.write
	s.c.queue.push(occurrence{at: d.busy, what: writeEnds, who: uint64(s.id), life: s.life, seq: save.Seq})
}

// end: the earliest write begun, numbered seq, is on disk. log is what the server has in memory by now.
func (d *disk) end(seq raft.Seq, log []raft.Entry) {
	d.done = d.writes[0]
	save := &d.done
	d.writes = append(d.writes[:0], d.writes[1:]...)
	if save.Seq != seq {
		panic("sim: writes done out of order")
	}
	d.hard = save.HardState
	if save.Snapshot != nil {
		d.entries = slices.Clone(d.after(save.Snapshot.Index))
		d.snapshot = save.Snapshot
	}
	if save.From != 0 {
		if keep := save.From - d.base() - 1; keep < raft.Index(len(d.entries)) {
			d.entries = d.entries[:keep:keep] // what is behind may be a clone's, too
		}
		d.put(save.Entries, log)
	}
}

// put adds entries. Where they are a piece of the log in memory, and what is on the disk equals what is before them there,
// the disk shares the log's array instead of copying it: half of what a long run takes.
func (d *disk) put(es, log []raft.Entry) {
	n := len(d.entries)
	if end := n + len(es); len(es) > 0 && end <= len(log) && &log[n] == &es[0] {
		d.entries = raft.SharedEntries(d.entries, log[:n])
		if n == 0 || &d.entries[0] == &log[0] {
			d.entries = log[:end:end]
			return
		}
	}
	d.entries = append(d.entries, es...)
}

func (d *disk) crash() {
	d.writes = nil
	d.busy = 0
}

func (d *disk) empty() bool { return d.hard == raft.HardState{} && d.lastIndex() == 0 }

// wipe loses all that is on it.
func (d *disk) wipe() { *d = disk{write: d.write} }

// compare says what of a log in memory is not on disk: how many entries, and from which index on the disk
// holds something else.
func (d *disk) compare(snapshot *raft.Snapshot, log []raft.Entry) (lost int, from raft.Index) {
	var base raft.Index
	if snapshot != nil {
		base = snapshot.Index
	}
	same := 0
	for same < len(log) && log[same].Index <= d.lastIndex() && log[same].Index > d.base() && d.entries[log[same].Index-d.base()-1].Term == log[same].Term {
		same++
	}
	if base != d.base() {
		return len(log) - same, 1
	}
	return len(log) - same, base + raft.Index(same) + 1
}

func (d *disk) clone() disk {
	c := *d
	c.entries, c.writes, c.done = d.entries[:len(d.entries):len(d.entries)], slices.Clone(d.writes), raft.Save{}
	return c
}
