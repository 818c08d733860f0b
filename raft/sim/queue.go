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
	for i := len(q.heap) - 1; i > 0; {
		parent := (i - 1) / 2
		if !q.less(i, parent) {
			return
		}
		q.heap[i], q.heap[parent] = q.heap[parent], q.heap[i]
		i = parent
	}
}

func (q *queue) pop() occurrence {
	first, last := q.heap[0], len(q.heap)-1
	q.heap[0] = q.heap[last]
	q.heap = q.heap[:last]
	for i := 0; ; {
		least, left, right := i, 2*i+1, 2*i+2
		if left < last && q.less(left, least) {
			least = left
		}
		if right < last && q.less(right, least) {
			least = right
		}
		if least == i {
			return first
		}
		q.heap[i], q.heap[least] = q.heap[least], q.heap[i]
		i = least
	}
}

// next is the time of the earliest occurrence; raft.Never if there is none.
func (q *queue) next() raft.Micros {
	if len(q.heap) == 0 {
		return raft.Never
	}
	return q.heap[0].at
}

func (q *queue) less(i, j int) bool {
	a, b := &q.heap[i], &q.heap[j]
	if a.at != b.at {
		return a.at < b.at
	}
	return a.order < b.order
}
