package sim

import "raftplayground/raft"

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

// queue is a binary heap of occurrences, the earliest first.
type queue struct {
	heap  []occurrence
	order uint64
}

func (q *queue) push(o occurrence) {
	q.order++
	o.order = q.order
	q.heap = append(q.heap, o)
	i := len(q.heap) - 1
	for i > 0 {
		parent := (i - 1) / 2
		if !o.before(&q.heap[parent]) {
			break
		}
		q.heap[i] = q.heap[parent]
		i = parent
	}
	q.heap[i] = o
}

func (q *queue) pop() occurrence {
	size := len(q.heap) - 1
	first, last := q.heap[0], q.heap[size]
	q.heap = q.heap[:size]
	if size == 0 {
		return first
	}
	i := 0
	for child := 1; child < size; child = 2*i + 1 {
		if right := child + 1; right < size && q.heap[right].before(&q.heap[child]) {
			child = right
		}
		if !q.heap[child].before(&last) {
			break
		}
		q.heap[i] = q.heap[child]
		i = child
	}
	q.heap[i] = last
	return first
}

// next is the time of the earliest occurrence; raft.Never if there is none.
func (q *queue) next() raft.Micros {
	if len(q.heap) == 0 {
		return raft.Never
	}
	return q.heap[0].at
}

func (o *occurrence) before(p *occurrence) bool {
	return o.at < p.at || o.at == p.at && o.order < p.order
}
