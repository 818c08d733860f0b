package search

import (
	"slices"

	"raftplayground/raft"
)

// A coarse schedule is made of whole conversations: an election with the votes of some, what two servers have to
// say to each other until neither has anything more. It gets further in fewer draws than a fine one, and leaves
// out much of what single messages can do.

// talk is a kind of conversation.
type talk int

const (
	talkElect    talk = iota // a server campaigns, and some of the others answer
	talkExchange             // two servers talk, the newest message first
	talkLate                 // old messages arrive, in any order
	talkAct                  // something happens to a server, or it is asked for something; then it may talk about it
	talkKinds
)

// play plays a step and keeps it if it was possible. If not, the time that it took is kept.
func (h *hunter) play(s Step) bool {
	if len(h.p.Harm()) > 0 {
		return false
	}
	if !h.p.Play(s) {
		h.waited(pace)
		return false
	}
	h.steps = append(h.steps, s)
	return true
}

// wait lets time pass.
func (h *hunter) wait(span raft.Micros) {
	if len(h.p.Harm()) == 0 {
		h.p.Play(Step{Verb: Wait, Millis: int(span / 1_000)})
		h.waited(span)
	}
}

// waited keeps time that has passed between two steps. It does not count as a step of its own.
func (h *hunter) waited(span raft.Micros) {
	if last := len(h.steps) - 1; last >= 0 && h.steps[last].Verb == Wait {
		h.steps[last].Millis += int(span / 1_000)
		return
	}
	h.steps = append(h.steps, Step{Verb: Wait, Millis: int(span / 1_000)})
	h.waits++
}

// converse plays one conversation.
func (h *hunter) converse() {
	a := h.anyone()
	if l, ok := h.anyLeader(); ok && h.r.Happens(0.5) {
		a = l
	}
	switch talk(h.weighed(h.talks[:])) {
	case talkElect:
		h.elect(a)
	case talkExchange:
		h.confer(a)
	case talkLate:
		h.late(a, h.another(a))
	case talkAct:
		for range h.among(1, 2, 4) {
			h.act(a)
		}
	}
}

// passesBy: much that is sent to a slow server, or by it, arrives late if at all.
func (h *hunter) passesBy(a, b raft.NodeID) bool {
	return (a == h.slow || b == h.slow) && h.r.Happens(0.8)
}

// weighed draws a place by the weights, of which some are more than 0.
func (h *hunter) weighed(weights []int64) int {
	total := int64(0)
	for _, w := range weights {
		total += w
	}
	pick, i := h.r.Between(0, total-1), 0
	for ; pick >= weights[i]; i++ {
		pick -= weights[i]
	}
	return i
}

func (h *hunter) anyone() raft.NodeID { return raft.NodeID(h.r.Between(1, int64(h.p.c.Count()))) }

// another draws a server that is not a.
func (h *hunter) another(a raft.NodeID) raft.NodeID {
	n := int64(h.p.c.Count())
	return raft.NodeID((int64(a)+h.r.Between(0, max(n-2, 0)))%n) + 1
}

// anyLeader draws one of the leaders; there can be several, of different terms.
func (h *hunter) anyLeader() (raft.NodeID, bool) {
	var leaders []raft.NodeID
	for id := raft.NodeID(1); int(id) <= h.p.c.Count(); id++ {
		if h.leads(id) {
			leaders = append(leaders, id)
		}
	}
	if len(leaders) == 0 {
		return raft.None, false
	}
	return leaders[h.r.Between(0, int64(len(leaders)-1))], true
}

func (h *hunter) leads(id raft.NodeID) bool {
	s, ok := h.p.c.StatusOf(id)
	return ok && s.Role == raft.Leader
}

// elect lets a server campaign. What a leader may do only later, a new leader is asked for at once, now and then.
func (h *hunter) elect(a raft.NodeID) {
	for span := h.p.untilMayExpire(a); span > 0 && !h.leads(a) && len(h.p.Harm()) == 0; span = h.p.untilMayExpire(a) {
		h.wait(span/1_000*1_000 + 1_000) // longer, if its clock is slow
	}
	if !h.play(Step{Verb: Timeout, Server: a}) {
		return
	}
	for b := raft.NodeID(1); int(b) <= h.p.c.Count(); b++ {
		if b != a && h.r.Happens(0.6) {
			h.exchange(a, b, int(h.among(1, 2, 2, 4, 8)))
		}
	}
	if h.leads(a) && h.r.Happens(h.haste) {
		h.act(a)
	}
}

// mingle lets some of the others hear what a server has to say, and answer. Some messages are left for later.
func (h *hunter) mingle(a raft.NodeID) {
	for b := raft.NodeID(1); int(b) <= h.p.c.Count(); b++ {
		if b != a && h.r.Happens(0.6) && !h.passesBy(a, b) {
			h.exchange(a, b, int(h.among(1, 2, 2, 4, 8)))
		}
	}
}

// act plays a single step that is neither a message nor a time-out, and lets the server talk about it with another.
func (h *hunter) act(a raft.NodeID) {
	weights := h.weights
	for i, verb := range huntVerbs {
		if verb == Deliver || verb == Timeout {
			weights[i] = 0
		}
	}
	if slices.Max(weights[:]) == 0 {
		return
	}
	h.active = append(h.active[:0], a)
	s, ok := h.step(huntVerbs[h.weighed(weights[:])])
	if !ok || !h.play(s) {
		return
	}
	if s.Verb == Transfer && h.r.Happens(0.8) {
		h.exchange(s.Server, s.To, int(h.among(1, 1, 4)))
		h.mingle(s.To)
	} else if h.r.Happens(h.open) {
		h.confer(a)
	}
}

// confer lets a server talk with another, or with several.
func (h *hunter) confer(a raft.NodeID) {
	if h.r.Happens(0.3) {
		h.mingle(a)
	} else if b := h.another(a); !h.passesBy(a, b) {
		h.exchange(a, b, int(h.among(1, 2, 4, 8)))
	}
}

// exchange delivers so many messages between two servers in turn, as long as there are any.
func (h *hunter) exchange(a, b raft.NodeID, count int) {
	speaker := a
	for ; count > 0; count-- {
		h.wait(pace) // for the disks, on which the next message may wait
		if len(h.onLink(speaker, a+b-speaker)) == 0 {
			speaker = a + b - speaker
		}
		link := h.onLink(speaker, a+b-speaker)
		if len(link) == 0 {
			return
		}
		at := link[len(link)-1]
		if h.inOrder {
			at = link[0]
		}
		if !h.play(stepOf(h.p.c.InFlight(), at)) {
			return
		}
		speaker = a + b - speaker
	}
}

// late delivers messages that were sent from a to b at any time, in order or not, and the answers to some.
func (h *hunter) late(a, b raft.NodeID) {
	if h.slow != raft.None && a != h.slow && h.r.Happens(0.8) {
		b = h.slow
	}
	inOrder := h.r.Happens(0.5)
	for range h.among(1, 2, 3, 6) {
		link := h.onLink(a, b)
		if len(link) == 0 {
			return
		}
		at := 0
		if !inOrder {
			at = int(h.r.Between(0, int64(len(link)-1)))
		}
		s := stepOf(h.p.c.InFlight(), link[at])
		s.Keep = h.r.Happens(h.doubles)
		if !h.play(s) || !h.r.Happens(0.5) {
			continue
		}
		h.wait(pace) // for the disks, on which the next message may wait
		if answers := h.onLink(b, a); len(answers) > 0 {
			h.play(stepOf(h.p.c.InFlight(), answers[len(answers)-1]))
		}
	}
}

// onLink finds the messages under way from one server to another, the oldest first.
func (h *hunter) onLink(from, to raft.NodeID) []int {
	var found []int
	flights := h.p.c.InFlight()
	for i := range flights {
		if m := &flights[i].Raft; m.Kind != 0 && m.From == from && m.To == to {
			found = append(found, i)
		}
	}
	return found
}
