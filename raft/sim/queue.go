package sim

import (
	"slices"

	"raftplayground/raft"
)

// occurrence is something that will happen: a message arrives, a write is done, a client loses patience.
type occurrence struct {
	at    raft.Micros
	order uint64 // of scheduling: ties in time are settled by it
	what  what
	who   uint64 // the message, the server or the client
	life  uint64 // of the server: what was scheduled before a crash is void; of a client, its wait or turn
	seq   raft.Seq
}

type what uint8

const (
	messageEnds what = iota // it arrives or is lost
	writeEnds
	clientWaited
	clientTurn
)

// queue holds the occurrences to come, the earliest first. Most of what is scheduled comes behind nearly all that is,
// so that to put it in its place from the end takes few steps: fewer than a heap needs.
type queue struct {
	list  []occurrence // up to first, what has happened
	first int
	order uint64
}

func (q *queue) push(o occurrence) {
	q.order++
	o.order = q.order
	if len(q.list) == cap(q.list) && q.first > len(q.list)/2 {
		q.list, q.first = append(q.list[:0], q.coming()...), 0 // in the room of what has happened
	}
	q.list = append(q.list, o)
	coming := q.coming()
	i := len(coming) - 1
	for ; i > 0 && o.before(&coming[i-1]); i-- {
		coming[i] = coming[i-1]
	}
	coming[i] = o
}

func (q *queue) pop() occurrence {
	q.first++
	return q.list[q.first-1]
}

// coming is what has not happened yet, in order.
func (q *queue) coming() []occurrence { return q.list[q.first:] }

// next is the time of the earliest occurrence; raft.Never if there is none.
func (q *queue) next() raft.Micros {
	if q.first == len(q.list) {
		return raft.Never
	}
	return q.list[q.first].at
}

func (q *queue) clone() queue {
	return queue{list: slices.Clone(q.coming()), order: q.order}
}

func (o *occurrence) before(p *occurrence) bool {
	return o.at < p.at || o.at == p.at && o.order < p.order
}
