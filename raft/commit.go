package raft

import "raftplayground/raft/quorum"

// advanceCommit: an entry of the leader's own term that is on the disks of a majority is committed,
// and with it all before it (Leaders, 4). Copies of older entries do not count: such an entry could
// still be overwritten (§5.4.2, Figure 8).
func (n *Node) advanceCommit() {
	index := n.majorityHolds()
	if index <= n.commitIndex || !n.rule(RuleCommitOwnTerm, n.log.term(index) == n.currentTerm) {
		return
	}
	n.commitIndex = index
	n.trace(Fact{Kind: FactCommit, Index: index, Term: n.log.term(index), Reason: ReasonCounted, Rule: RuleCommitOwnTerm,
		Servers: n.holders(index), Needed: n.majority(), Voters: len(n.cfg.Voters)})
}

// majorityHolds is the largest index that a majority has on disk. The leader counts itself like the
// others: only what its own disk holds.
func (n *Node) majorityHolds() Index {
	var room [16]Index
	held := append(room[:0], n.disk.lastIndex)
	for i := range n.leader.peers {
		held = append(held, n.leader.peers[i].match)
	}
	return quorum.Reached(held)
}

// holders names the servers known to hold entry index; only the tracer asks.
func (n *Node) holders(index Index) []NodeID {
	if n.cfg.Tracer == nil {
		return nil
	}
	var ids []NodeID
	for _, id := range n.cfg.Voters {
		match := n.disk.lastIndex
		for i := range n.leader.peers {
			if n.leader.peers[i].id == id {
				match = n.leader.peers[i].match
			}
		}
		if match >= index {
			ids = append(ids, id)
		}
	}
	return ids
}

// learnCommit follows the leader's commitIndex, as far as this server's log is known to match
// (AppendEntries, 5).
func (n *Node) learnCommit(index Index) {
	if index <= n.commitIndex {
		return
	}
	n.commitIndex = index
	n.trace(Fact{Kind: FactCommit, Index: index, Term: n.log.term(index), Reason: ReasonLearned, Rule: RuleLearnCommit})
}
