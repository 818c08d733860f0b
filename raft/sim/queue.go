package sim

import (
	"slices"

	"raftplayground/raft"
)

// occurrence is something that will happen: a message arrives, a write is done, a client loses patience.
type occurrence struct {
	at   raft.Micros
	what what
	who  uint64 // the message, the server or the client
	life uint64 // of the server: what was scheduled before a crash is void; of a client, its wait or turn
	seq  raft.Seq
}

type what uint8

const (
	messageEnds what = iota // it arrives or is lost
	writeEnds
	clientWaited
	clientTurn
)

// queue holds the occurrences to come, the earliest first; ties in time are settled by which was scheduled first. Most
// of what is scheduled comes behind nearly all that is: to put it in its place from the end takes fewer steps than a
// heap needs.
type queue struct {
	list []occurrence
	next int // in list: what is before has happened
}

func (q *queue) push(o occurrence) {
	if len(q.list) == cap(q.list) {
		q.makeRoom()
	}
	first, i := q.next, len(q.list)
	list := q.list[:i+1]
	for ; i > first && o.at < list[i-1].at; i-- {
		list[i] = list[i-1]
	}
	list[i] = o
	q.list = list
}

// makeRoom makes room for one more: that of what has happened, if that is much.
func (q *queue) makeRoom() {
	if q.next > len(q.list)/2 {
		q.list, q.next = append(q.list[:0], q.coming()...), 0
	} else {
		q.list = slices.Grow(q.list, 1)
	}
}

// pop takes the earliest occurrence, which is lent until the next push.
func (q *queue) pop() *occurrence {
	q.next++
	return &q.list[q.next-1]
}

// coming is what has not happened yet, in order.
func (q *queue) coming() []occurrence { return q.list[q.next:] }

// at is the time of the earliest occurrence; raft.Never if there is none.
func (q *queue) at() raft.Micros {
	if q.next == len(q.list) {
		return raft.Never
	}
	return q.list[q.next].at
}

func (q *queue) clone() queue { return queue{list: slices.Clone(q.coming())} }
