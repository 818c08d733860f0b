package check

import (
	"maps"

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
// counts is what leaves it: a grant, or a request that says that it is a candidate itself. One that has lost its disk
// can't know better: what becomes of that shows in electionSafety.
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
	return violation(VoteOnce, first.seq, 0, m.Term, m.From, first.candidate, candidate).
		Contradicts("votedTwice", "server", m.From, "other", first.candidate, "candidate", candidate, "term", m.Term)
}

// forgetVotes: the server's disk is lost, and with it what it knew of its votes.
func (w *watcher) forgetVotes(id raft.NodeID) {
	maps.DeleteFunc(w.votes, func(b ballot, _ vote) bool { return b.server == id })
}
