package session

import "raftplayground/raft"

// batch collects encoded events until they are sent.
type batch struct {
	first uint64   // seq of the first event
	data  []byte   // the events, with a comma between two
	ends  []uint32 // where in data each event ends
}

func (b *batch) empty() bool { return len(b.ends) == 0 }

func (b *batch) reset() {
	b.data, b.ends = b.data[:0], b.ends[:0]
	// One burst must not keep its memory for the session's life.
	if cap(b.data) > 256<<10 {
		b.data, b.ends = nil, nil
	}
}

// encodable is what a batch needs of a sim.Event.
type encodable interface {
	AppendJSON([]byte) []byte
}

func (b *batch) add(seq uint64, e encodable) {
	if b.empty() {
		b.first = seq
	} else {
		b.data = append(b.data, ',')
	}
	b.data = e.AppendJSON(b.data)
	b.ends = append(b.ends, uint32(len(b.data)))
}

// chunk is a batch that was sent. It is never changed, so everybody may share it: the frame that
// subscribers hold and the history hold the same bytes.
type chunk struct {
	first  uint64
	events []byte // with a comma between two
	ends   []uint32
}

func (c chunk) last() uint64 { return c.first + uint64(len(c.ends)) - 1 }

// from cuts off the events before seq, which must be in the chunk.
func (c chunk) from(seq uint64) chunk {
	skip := int(seq - c.first)
	if skip == 0 {
		return c
	}
	start := c.ends[skip-1] + 1 // after the comma
	ends := make([]uint32, len(c.ends)-skip)
	for i, end := range c.ends[skip:] {
		ends[i] = end - start
	}
	return chunk{first: seq, events: c.events[start:], ends: ends}
}

// each hands out the events one by one until yield fails.
func (c chunk) each(yield func(event []byte) error) error {
	start := uint32(0)
	for _, end := range c.ends {
		if err := yield(c.events[start:end]); err != nil {
			return err
		}
		start = end + 1
	}
	return nil
}

// historyEvents is how many of a session's last events are kept, at least, for those who lost their
// connection.
const historyEvents = 4096

// history keeps the last events of a session, in whole chunks.
type history struct {
	chunks []chunk
	events int
}

func (h *history) add(c chunk) {
	h.chunks = append(h.chunks, c)
	h.events += len(c.ends)
	drop := 0
	for h.events-len(h.chunks[drop].ends) >= historyEvents {
		h.events -= len(h.chunks[drop].ends)
		drop++
	}
	if drop > 0 {
		n := copy(h.chunks, h.chunks[drop:])
		clear(h.chunks[n:])
		h.chunks = h.chunks[:n]
	}
}

// since gives the events after seq `after`, as chunks in order. It reports false if some of them
// are no longer kept. last is the session's last seq.
func (h *history) since(after, last uint64) ([]chunk, bool) {
	if after >= last {
		return nil, after == last
	}
	if len(h.chunks) == 0 || after+1 < h.chunks[0].first {
		return nil, false
	}
	var found []chunk
	for _, c := range h.chunks {
		switch {
		case c.last() <= after:
		case c.first <= after:
			found = append(found, c.from(after+1))
		default:
			found = append(found, c)
		}
	}
	return found, true
}

// eventsFrame puts chunks that follow each other into one frame. It gives the frame, and the part of
// it that holds the events.
func eventsFrame(epoch string, now raft.Micros, chunks ...chunk) (frame, events []byte) {
	size := 96
	for _, c := range chunks {
		size += len(c.events) + 1
	}
	b := make([]byte, 0, size)
	b = append(b, `{"kind":"events","epoch":"`...)
	b = append(b, epoch...)
	b = append(b, `","seq":`...)
	b = appendUint(b, chunks[0].first)
	b = append(b, `,"now":`...)
	b = appendInt(b, int64(now))
	b = append(b, `,"events":[`...)
	start := len(b)
	for i, c := range chunks {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, c.events...)
	}
	end := len(b)
	b = append(b, `]}`...)
	return b, b[start:end:end]
}
