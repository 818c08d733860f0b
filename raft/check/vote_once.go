package check

import (
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// ballot is a server's say in one term; vote is what it was used for, and the event that shows it.
type ballot struct {
	server raft.NodeID
	term   raft.Term
}

type vote struct {
	candidate raft.NodeID
	seq       uint64
}

// voteOnce: a server gives its vote in a term to one candidate at most, whatever it forgets in a crash (§5.2). What
// counts is what leaves it: a grant, or a request that says that it is a candidate itself.
func (w *watcher) voteOnce(e *sim.Event) *sim.Violation {
	m := &e.Message.Raft
	candidate := m.From
	switch {
	case m.Kind == raft.RequestVote:
	case m.Kind == raft.RequestVoteReply && m.Success:
		candidate = m.To
	default:
		return nil
	}
	own := ballot{m.From, m.Term}
	first, used := w.votes[own]
	if !used {
		w.votes[own] = vote{candidate, e.Seq}
		return nil
	}
	if first.candidate == candidate {
		return nil
	}
	return violation(VoteOnce, e, first.seq, 0, m.Term,
		fmt.Sprintf("In term %d, %v votes for %v and for %v.", m.Term, m.From, first.candidate, candidate), m.From, first.candidate, candidate)
}
