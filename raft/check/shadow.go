package check

import (
	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// shadow is a server as the events show it: what is in its memory, and what is on its disk.
type shadow struct {
	role    raft.Role
	term    raft.Term
	commit  raft.Index
	applied raft.Index
	log     shadowLog
	disk    shadowDisk
	since   since
}

// since says by which events it has become so; 0 if it was so before the run.
type since struct{ role, term, commit, applied, log uint64 }

// writtenOr is the event by which the disk holds what it does; while nothing was ever written, the one by which the memory
// holds what the disk does not.
func (s *shadow) writtenOr(inMemory uint64) uint64 {
	if s.disk.seq != 0 {
		return s.disk.seq
	}
	return inMemory
}

type shadowDisk struct {
	hard     raft.HardState
	snapshot raft.Index // where its snapshot ends; 0 if there is none
	log      shadowLog
	seq      uint64 // of the event by which it holds this
}

type position struct {
	index raft.Index
	term  raft.Term
}

// shadowLog is the term of each entry, as runs of entries of one term: a log has few. What lies before base came as
// a snapshot of what is committed, and is not known one by one; a log that was compacted keeps what it had. runs is
// never changed in place: others hold on to parts of it.
type shadowLog struct {
	base position
	runs []position // the first entry of each run
	end  raft.Index // the last entry
}

func (l *shadowLog) lastIndex() raft.Index { return l.end }

// at is the term of an entry; ok is false where the log can't tell.
func (l *shadowLog) at(index raft.Index) (term raft.Term, ok bool) {
	switch {
	case index == l.base.index:
		return l.base.term, true
	case index < l.base.index || index > l.end:
		return 0, false
	}
	return l.runs[l.run(index)].term, true
}

// run is the run that an entry is in: the last ones are asked for most.
func (l *shadowLog) run(index raft.Index) int {
	i := len(l.runs) - 1
	for l.runs[i].index > index {
		i--
	}
	return i
}

// last is the term of the last entry.
func (l *shadowLog) last() raft.Term {
	term, _ := l.at(l.end)
	return term
}

// holds says whether the log has the entry, or a snapshot that stands for it.
func (l *shadowLog) holds(p position) bool {
	if p.index < l.base.index {
		return true
	}
	term, ok := l.at(p.index)
	return ok && term == p.term
}

func (l *shadowLog) append(es []raft.Entry) {
	for i := range es {
		l.end++
		if len(l.runs) == 0 || l.runs[len(l.runs)-1].term != es[i].Term {
			l.runs = append(l.runs, position{l.end, es[i].Term})
		}
	}
}

// cut removes entry from and all behind it; what is appended later goes to new memory.
func (l *shadowLog) cut(from raft.Index) {
	if from > l.end {
		return
	}
	l.end = max(from, l.base.index+1) - 1
	keep := 0
	if l.end > l.base.index {
		keep = l.run(l.end) + 1
	}
	l.runs = l.runs[:keep:keep]
}

// rebase lets a snapshot that ends at p stand for what is before; what follows stays.
func (l *shadowLog) rebase(p position) {
	rest := shadowLog{base: p, end: p.index}
	if p.index < l.end && p.index >= l.base.index {
		first := l.run(p.index + 1)
		rest.runs = append([]position{{p.index + 1, l.runs[first].term}}, l.runs[first+1:]...)
		rest.end = l.end
	}
	*l = rest
}

// clipped is a copy that later changes do not touch.
func (l *shadowLog) clipped() shadowLog {
	return shadowLog{l.base, l.runs[:len(l.runs):len(l.runs)], l.end}
}

// write does to a disk what a server asked for.
func (d *shadowDisk) write(s *raft.Save) {
	d.hard = s.HardState
	if s.Snapshot != nil {
		d.snapshot = s.Snapshot.Index
		if at := (position{s.Snapshot.Index, s.Snapshot.Term}); !d.log.holds(at) || at.index < d.log.base.index {
			d.log.rebase(at)
		}
	}
	if s.From != 0 {
		d.log.cut(s.From)
		d.log.append(s.Entries)
	}
}

// follow keeps the shadows up to date.
func (w *watcher) follow(e *sim.Event) {
	if e.Server == raft.None {
		return
	}
	s := w.shadow(e.Server)
	switch e.Kind {
	case sim.RoleChanged:
		s.role, s.since.role = e.Fact.Role, e.Seq
	case sim.TermChanged:
		s.term, s.since.term = e.Fact.Term, e.Seq
	case sim.Appended:
		s.log.append(e.Fact.Entries)
		s.since.log = e.Seq
	case sim.Truncated:
		s.log.cut(e.Fact.Index)
		s.since.log = e.Seq
	case sim.Committed:
		s.commit, s.since.commit = e.Fact.Index, e.Seq
	case sim.Applied:
		s.applied, s.since.applied = e.Entry.Index, e.Seq
	case sim.Installed:
		s.log.rebase(position{e.Fact.Index, e.Fact.LogTerm})
		s.log.cut(e.Fact.OwnIndex + 1)
		s.commit, s.applied = e.Fact.Index, e.Fact.Index
		s.since.log, s.since.commit, s.since.applied = e.Seq, e.Seq, e.Seq
	case sim.Persisted:
		if e.Save != nil {
			s.disk.write(e.Save)
			s.disk.seq = e.Seq
		}
	case sim.Crashed:
		*s = shadow{term: s.disk.hard.CurrentTerm, commit: s.disk.snapshot, applied: s.disk.snapshot,
			log: s.disk.log.clipped(), disk: s.disk, since: since{e.Seq, e.Seq, e.Seq, e.Seq, e.Seq}}
	case sim.Wiped:
		*s = shadow{disk: shadowDisk{seq: e.Seq}, since: since{e.Seq, e.Seq, e.Seq, e.Seq, e.Seq}}
		w.diskLost = true
		w.forgetVotes(e.Server)
	}
}

func (w *watcher) shadow(id raft.NodeID) *shadow {
	if int(id) > len(w.servers) {
		w.servers = append(w.servers, make([]shadow, int(id)-len(w.servers))...)
	}
	return &w.servers[id-1]
}
