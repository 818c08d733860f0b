package search

import (
	"slices"

	"raftplayground/raft"
)

// play plays a step and keeps it if it was possible.
func (h *hunter) play(s Step) bool {
	if len(h.p.Harm()) > 0 || !h.p.Play(s) {
		return false
	}
	h.steps = append(h.steps, s)
	return true
}

// converse plays one conversation of a coarse schedule, or a single step.
func (h *hunter) converse() {
	n := int64(h.p.c.Count())
	a := raft.NodeID(h.r.Between(1, n))
	if l, ok := h.anyLeader(); ok && h.r.Happens(0.5) {
		a = l
	}
	b := raft.NodeID((int64(a)+h.r.Between(0, max(n-2, 0)))%n) + 1
	h.active, h.left = append(h.active[:0], a), 1000
	switch h.r.Between(0, 9) {
	case 0, 1, 2:
		h.elect(a)
	case 3, 4:
		h.exchange(a, b, int(h.among(1, 2, 8)))
	default:
		s, ok := h.next()
		if !ok || s.Verb == Timeout || s.Verb == Deliver || !h.play(s) {
			return
		}
		if h.r.Happens(0.5) {
			h.exchange(a, b, int(h.among(1, 2, 4)))
		}
	}
}

// anyLeader draws one of the leaders; there can be several, of different terms.
func (h *hunter) anyLeader() (raft.NodeID, bool) {
	var leaders []raft.NodeID
	for id := raft.NodeID(1); int(id) <= h.p.c.Count(); id++ {
		if s, ok := h.p.c.StatusOf(id); ok && s.Role == raft.Leader {
			leaders = append(leaders, id)
		}
	}
	if len(leaders) == 0 {
		return raft.None, false
	}
	return leaders[h.r.Between(0, int64(len(leaders)-1))], true
}

// elect lets a server campaign, and some of the others hear of it and answer. Some messages are left for later.
func (h *hunter) elect(a raft.NodeID) {
	if !h.play(Step{Verb: Timeout, Server: a}) {
		return
	}
	for b := raft.NodeID(1); int(b) <= h.p.c.Count(); b++ {
		if b != a && h.r.Happens(0.5) {
			h.exchange(a, b, int(h.among(1, 2, 2, 4, 8)))
		}
	}
}

// exchange delivers so many messages between two servers in turn, the newest first, as long as there are any.
func (h *hunter) exchange(a, b raft.NodeID, count int) {
	speaker := a
	for ; count > 0; count-- {
		if h.play(Step{Verb: Wait, Millis: int(pace / 1_000)}) { // for the disks, on which the next message may wait
			h.waits++
		}
		at := h.newest(speaker, a+b-speaker)
		if at < 0 {
			speaker = a + b - speaker
			if at = h.newest(speaker, a+b-speaker); at < 0 {
				return
			}
		}
		if !h.play(stepOf(h.p.c.InFlight(), at)) {
			return
		}
		speaker = a + b - speaker
	}
}

// newest finds the last message from one server to another; -1 if none is under way.
func (h *hunter) newest(from, to raft.NodeID) int {
	flights := slices.Clone(h.p.c.InFlight())
	for i := len(flights) - 1; i >= 0; i-- {
		if m := &flights[i].Raft; m.Kind != 0 && m.From == from && m.To == to {
			return i
		}
	}
	return -1
}
