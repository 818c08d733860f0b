package sim

import (
	"slices"

	"raftplayground/raft"
)

// disk is a server's stable storage: what is on it survives a crash, what is still being written does not.
type disk struct {
	hard    raft.HardState
	entries []raft.Entry

	writes []raft.Save // begun, in order
	busy   raft.Micros // until then
}

func (d *disk) lastIndex() raft.Index { return raft.Index(len(d.entries)) }

func (d *disk) found() raft.Restored {
	return raft.Restored{HardState: d.hard, Entries: slices.Clone(d.entries)}
}

// begin starts a write; it is done when those before it are and its own time has passed.
func (d *disk) begin(s *server, save *raft.Save) {
	d.writes = append(d.writes, *save)
	d.busy = max(d.busy, s.c.now) + s.c.cfg.DiskWrite
	s.c.queue.push(occurrence{at: d.busy, what: writeEnds, who: uint64(s.id), life: s.life, seq: save.Seq})
}

// end: the earliest write begun, numbered seq, is on disk.
func (d *disk) end(seq raft.Seq) {
	save := d.writes[0]
	d.writes = slices.Delete(d.writes, 0, 1)
	if save.Seq != seq {
		panic("sim: writes done out of order")
	}
	d.hard = save.HardState
	if save.From != 0 {
		d.entries = append(d.entries[:save.From-1], save.Entries...)
	}
}

func (d *disk) crash() {
	d.writes = d.writes[:0]
	d.busy = 0
}
