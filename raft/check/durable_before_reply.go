package check

import (
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// promises says whether a message says something that must be on a disk. Most do not, and need no look.
func promises(m *raft.Message) bool {
	switch m.Kind {
	case raft.RequestVote:
		return true
	case raft.RequestVoteReply, raft.AppendEntriesReply, raft.InstallSnapshotReply:
		return m.Success
	}
	return false
}

// durableBeforeReply: a server that grants a vote, asks for one, or acknowledges entries or a snapshot has on its disk
// what it says (Figure 2: "updated on stable storage before responding to RPCs").
func (w *watcher) durableBeforeReply(e *sim.Event) *sim.Violation {
	m := &e.Message.Raft
	switch {
	case m.Kind == raft.RequestVote:
		return w.voteDurable(m.From, m.Term, m.From)
	case m.Kind == raft.RequestVoteReply && m.Success:
		return w.voteDurable(m.From, m.Term, m.To)
	case m.Kind == raft.AppendEntriesReply && m.Success:
		return w.entryDurable(m.From, m.Term, m.Index)
	case m.Kind == raft.InstallSnapshotReply && m.Success:
		if c := w.committed.at(m.Index); c != nil && !w.committedInDoubt() {
			return w.positionDurable(m.From, position{m.Index, c.term})
		}
	}
	return nil
}

// ownVoteDurable: so has a candidate that counts its own vote.
func (w *watcher) ownVoteDurable(e *sim.Event) *sim.Violation {
	if e.Fact.Role != raft.Leader || !slices.Contains(e.Fact.Servers, e.Server) {
		return nil
	}
	return w.voteDurable(e.Server, e.Fact.Term, e.Server)
}

// ownCopyDurable: so has a leader that counts itself among the holders of an entry (D §10.2.1).
func (w *watcher) ownCopyDurable(e *sim.Event) *sim.Violation {
	if e.Fact.Reason != raft.ReasonCounted || !slices.Contains(e.Fact.Servers, e.Server) {
		return nil
	}
	return w.positionDurable(e.Server, position{e.Fact.Index, e.Fact.Term})
}

func (w *watcher) voteDurable(voter raft.NodeID, term raft.Term, candidate raft.NodeID) *sim.Violation {
	s := w.shadow(voter)
	on := s.disk.hard
	if on.CurrentTerm > term || on.CurrentTerm == term && on.VotedFor == candidate {
		return nil
	}
	v := violation(DurableBeforeReply, s.writtenOr(s.since.term), 0, term, voter)
	switch {
	case on.CurrentTerm != term:
		return v.Contradicts("voteNotOnDisk", "server", voter, "candidate", candidate, "term", term, "currentTerm", on.CurrentTerm)
	case on.VotedFor == raft.None:
		return v.Contradicts("voteUnwritten", "server", voter, "candidate", candidate, "term", term)
	}
	return v.Contradicts("voteForAnother", "server", voter, "candidate", candidate, "term", term, "votedFor", on.VotedFor)
}

// entryDurable: a server tells the leader of a term that it holds the leader's log up to index.
func (w *watcher) entryDurable(from raft.NodeID, term raft.Term, index raft.Index) *sim.Violation {
	i, known := w.leaderOf(term)
	if !known || index == 0 || w.fallen[ElectionSafety] { // of two leaders it could be either
		return nil
	}
	leader := &w.leaders[i]
	at, ok := leader.log.at(index)
	switch {
	case index > leader.log.lastIndex():
		at = term
	case !ok:
		committed := w.committed.at(index)
		if committed == nil || w.committedInDoubt() {
			return nil
		}
		at = committed.term
	}
	return w.positionDurable(from, position{index, at})
}

// committedInDoubt: once a disk was lost, or without the properties below, a cluster can commit something else at an index.
// No server is to blame for not holding what came before, nor for a snapshot that stands for something else.
func (w *watcher) committedInDoubt() bool {
	return w.diskLost || w.fallen[LeaderCompleteness] || w.fallen[StateMachineSafety]
}

func (w *watcher) positionDurable(server raft.NodeID, at position) *sim.Violation {
	s := w.shadow(server)
	on := &s.disk
	if on.log.holds(at) || at.index <= on.snapshot && w.committedInDoubt() {
		return nil
	}
	return violation(DurableBeforeReply, s.writtenOr(s.since.log), at.index, at.term, server).
		Contradicts("entryNotOnDisk", "server", server, "index", at.index, "term", at.term, "lastIndex", on.log.lastIndex())
}
