package raft

import (
	"slices"

	"raftplayground/raft/quorum"
)

// advanceCommit: an entry of the leader's own term that is on the disks of a majority is committed,
// and with it all before it (Leaders, 4). Copies of older entries do not count: such an entry could
// still be overwritten (§5.4.2, Figure 8).
func (n *Node) advanceCommit() {
	if n.commitIndex == n.log.lastIndex() {
		return // nothing is left to commit
	}
	// With a rule broken a term may have two leaders, and followers may hold more of the other's log than this one has.
	index := min(n.majorityReached(logHeld, n.disk.lastIndex), n.log.lastIndex())
	if !n.applies(RuleCommitMajority, index > n.commitIndex) || !n.rule(RuleCommitOwnTerm, n.log.term(index) == n.currentTerm) {
		return
	}
	if n.tracer != nil {
		holders := n.holders(index)
		of, outgoing := n.majorities(holders)
		var own Term
		if n.currentTerm != n.log.term(index) {
			own = n.currentTerm
		}
		n.trace(Fact{Kind: FactCommit, Index: index, Term: n.log.term(index), Reason: ReasonCounted, Rule: RuleCommitOwnTerm,
			Also: [4]Rule{n.kept(RuleCommitMajority, true), n.kept(RuleJointNeedsBoth, n.conf.Joint()),
				n.kept(RuleOnlyVotersCount, n.heldOutside(index)), n.kept(RuleRemovedLeaderDoesNotCount, !n.leader.voter && !n.leader.outgoing)},
			OwnTerm: own, Servers: holders, Majority: of, Outgoing: outgoing})
	}
	n.committed(index)
	if n.role == Leader {
		n.startEarlyReads()
	}
}

// reachable is what a majority can have reached.
type reachable uint8

const (
	logHeld       reachable = iota // the log on disk, up to an index
	roundAnswered                  // the leader's rounds, up to a number
	wasHeard                       // 1: was heard from since the last quorum check
)

// reached is how far this follower has come.
func (p *progress) reached(what reachable) Index {
	switch {
	case what == logHeld:
		return p.match
	case what == roundAnswered:
		return Index(p.round)
	case p.heard:
		return 1
	}
	return 0
}

// majorityOf says of whom: a half of a joint configuration, and Voters all there is of another.
type majorityOf uint8

const (
	ofVoters majorityOf = iota
	ofOutgoing
	ofEither // only with RuleJointNeedsBoth broken
)

// in says whether the server is a voter in that half.
func (p *progress) in(h majorityOf) bool {
	return h != ofOutgoing && p.voter || h != ofVoters && p.outgoing
}

// majorityReached is the largest value that a majority of the voters have reached, each half of a joint
// configuration by itself (§6). The leader counts like the others, and only if it is a voter.
func (n *Node) majorityReached(what reachable, own Index) Index {
	l := &n.leader
	if n.applies(RuleJointNeedsBoth, n.conf.Joint()) {
		if n.broken(RuleJointNeedsBoth) {
			return n.reached(what, ofEither, len(n.electorate())+1, l.voter || l.outgoing, own)
		}
		return min(
			n.reached(what, ofVoters, len(n.conf.Voters), l.voter, own),
			n.reached(what, ofOutgoing, len(n.conf.Outgoing), l.outgoing, own))
	}
	return n.reached(what, ofVoters, len(n.conf.Voters), l.voter, own)
}

// reached is the same for one half, which has so many voters, the leader itself among them or not.
func (n *Node) reached(what reachable, h majorityOf, voters int, self bool, own Index) Index {
	var room [16]Index
	values := room[:0]
	if n.rule(RuleRemovedLeaderDoesNotCount, self) {
		values = append(values, own)
	}
	peers := n.leader.peers
	for i := range peers {
		if p := &peers[i]; n.rule(RuleOnlyVotersCount, p.in(h)) {
			values = append(values, p.reached(what))
		}
	}
	need := quorum.Majority(voters)
	if n.broken(RuleCommitMajority) {
		need = max(1, voters/2)
	}
	return quorum.Reached(values, need)
}

// holders names the voters known to hold entry index, for the tracer; the list is lent like the fact that tells it.
func (n *Node) holders(index Index) []NodeID {
	ids := n.holding[:0]
	if (n.leader.voter || n.leader.outgoing) && n.disk.lastIndex >= index {
		ids = append(ids, n.id)
	}
	for i := range n.leader.peers {
		if p := &n.leader.peers[i]; p.match >= index && (p.voter || p.outgoing) {
			ids = append(ids, p.id)
		}
	}
	slices.Sort(ids)
	n.holding = ids
	return ids
}

// heldOutside says whether a member without a vote holds entry index, for the tracer.
func (n *Node) heldOutside(index Index) bool {
	for i := range n.leader.peers {
		if p := &n.leader.peers[i]; p.match >= index && !p.voter && !p.outgoing {
			return true
		}
	}
	return false
}

// learnCommit follows the leader's commitIndex, as far as this server's log is known to match
// (AppendEntries, 5).
func (n *Node) learnCommit(index, leaders Index) {
	if !n.rule(RuleLearnCommit, index > n.commitIndex) || index <= n.commitIndex {
		return
	}
	if n.tracer != nil {
		f := n.blank(FactCommit)
		f.Index, f.Term, f.Reason, f.Rule = index, n.log.term(index), ReasonLearned, RuleLearnCommit
		if leaders > index {
			f.Next, f.Also[0] = leaders, n.kept(RuleCommitVerified, true)
		}
		n.tracer.Trace(f)
	}
	n.committed(index)
}

// committed moves commitIndex, and what hangs on it.
func (n *Node) committed(index Index) {
	before := n.commitIndex
	n.commitIndex = index
	n.confsCommitted(before, index)
}
