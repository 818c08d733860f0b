package sim

import (
	"fmt"
	"slices"

	"raftplayground/raft"
)

// logWriter writes several servers' logs as JSON, which are nearly the same. It remembers the one that was written last, and
// where its entries begin in the text: what the next one has in common with it is copied.
type logWriter struct {
	entry  func([]byte, *raft.Entry) ([]byte, error) // appends one
	log    []raft.Entry
	starts []int
	room   []int // for the starts of the next
}

// append appends a log.
func (w *logWriter) append(b []byte, log []raft.Entry) ([]byte, error) {
	starts := slices.Grow(w.room[:0], len(log)+1)[:len(log)+1]
	b = append(b, '[')
	for i := 0; i < len(log); {
		starts[i] = len(b)
		before, n := w.find(log[i:])
		if n == 0 {
			var err error
			if b, err = w.entry(b, &log[i]); err != nil {
				return b, fmt.Errorf("log: entry %d: %w", log[i].Index, err)
			}
			b = append(b, ',')
			i++
			continue
		}
		from := w.starts[before]
		for j := range n {
			starts[i+j] = len(b) + w.starts[before+j] - from
		}
		b = append(b, b[from:w.starts[before+n]]...)
		b[len(b)-1] = ',' // the last entry of a log has none behind it
		i += n
	}
	starts[len(log)] = len(b)
	w.log, w.starts, w.room = log, starts, w.starts
	if len(log) > 0 {
		b[len(b)-1] = ']' // in place of the comma
		return b, nil
	}
	return append(b, ']'), nil
}

// find gives the place where a log begins in the one that was written last, and how many entries they have in common from
// there on.
func (w *logWriter) find(log []raft.Entry) (at, n int) {
	if len(w.log) == 0 || log[0].Index < w.log[0].Index {
		return 0, 0
	}
	from := log[0].Index - w.log[0].Index
	if from >= raft.Index(len(w.log)) {
		return 0, 0
	}
	held := w.log[from:]
	if &held[0] == &log[0] { // the same memory
		return int(from), min(len(held), len(log))
	}
	for n < min(len(held), len(log)) && log[n].Same(&held[n]) {
		n++
	}
	return int(from), n
}

// writtenEntry writes an entry as events and states have it.
func writtenEntry(b []byte, e *raft.Entry) ([]byte, error) { return AppendEntryJSON(b, e), nil }
