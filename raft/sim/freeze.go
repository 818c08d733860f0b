package sim

import (
	"slices"

	"raftplayground/raft"
)

// inboxRoom is how many messages wait for a frozen server; those beyond are lost, as in a full socket buffer.
const inboxRoom = 256

// stall is what waits for a server whose process stands still, as after SIGSTOP: the machine goes on, and the
// process will find what has come meanwhile.
type stall struct {
	since      raft.Micros
	arrivals   []arrival // in order
	messages   int       // among them
	configured bool      // the options were changed meanwhile
}

// arrival is a message, or, if written is set, the end of a write.
type arrival struct {
	message Message
	written raft.Seq
}

// frozen says whether the process stands still. It is up, and takes part in nothing.
func (s *server) frozen() bool { return s.stall != nil }

func (s *server) freeze() {
	s.stall = &stall{since: s.c.now}
	s.c.wakeAt(s, raft.Never)
	s.c.emit(Event{Kind: Frozen, Server: s.id})
}

// thaw lets the process go on: it takes in what has come, in the order in which it came, at the present time. The
// timers that are due by now come after that.
func (s *server) thaw() {
	waiting := s.stall
	s.stall = nil
	s.c.emit(Event{Kind: Thawed, Server: s.id, Waited: s.c.now - waiting.since, Waiting: waiting.messages})
	s.c.wakeAt(s, s.clock.cluster(s.node.Deadline()))
	if waiting.configured {
		_ = s.configure() // they were accepted when they were changed
	}
	for i := range waiting.arrivals {
		if a := &waiting.arrivals[i]; a.written != 0 {
			s.persisted(a.written)
		} else {
			s.take(&a.message)
		}
	}
}

// queueUp lets a message wait until the server is thawed.
func (s *server) queueUp(m *Message) {
	if s.stall.messages == inboxRoom {
		s.c.lose(m, lostFull)
		return
	}
	s.stall.arrivals = append(s.stall.arrivals, arrival{message: *m})
	s.stall.messages++
	s.c.emit(Event{Kind: Queued, Message: m})
}

// emptyInbox loses the messages that wait: the process has ended.
func (s *server) emptyInbox(waiting *stall) {
	for i := range waiting.arrivals {
		if a := &waiting.arrivals[i]; a.written == 0 {
			s.c.lose(&a.message, lostDown)
		}
	}
}

// inbox lists the messages that wait, in the order in which they came.
func (s *server) inbox() []uint64 {
	ids := []uint64{}
	if s.frozen() {
		for i := range s.stall.arrivals {
			if a := &s.stall.arrivals[i]; a.written == 0 {
				ids = append(ids, a.message.ID)
			}
		}
	}
	return ids
}

func (w *stall) clone() *stall {
	if w == nil {
		return nil
	}
	c := *w
	c.arrivals = slices.Clone(w.arrivals)
	return &c
}

func (w *stall) appendDigest(d *digest) {
	d.bool(w != nil)
	if w == nil {
		return
	}
	d.time(w.since)
	d.bool(w.configured)
	d.uint(uint64(len(w.arrivals)))
	for i := range w.arrivals {
		d.uint(uint64(w.arrivals[i].written))
		d.message(&w.arrivals[i].message)
	}
}
