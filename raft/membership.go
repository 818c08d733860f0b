package raft

import (
	"fmt"
	"slices"
)

// Membership (§6; dissertation chapter 4). A configuration is used from the moment it is in the log,
// committed or not, and if its entry is removed, so is it: each server goes by the last one in its log.

// loggedConf is a configuration and the index of its entry.
type loggedConf struct {
	index Index
	conf  Conf
}

// ProposeConf changes the cluster to a target configuration: Voters and Learners. A change of a single voter,
// or of learners alone, is made in one step; any other goes through a joint configuration, which is left by
// itself when it is committed (or with LeaveJoint, if the options say so). It gives the index of the first
// entry. It fails with ErrNotLeader, ErrTransferring, ErrConf, ErrConfEarly or ErrConfPending.
func (n *Node) ProposeConf(now Micros, target Conf) (Index, error) {
	return n.proposeConf(now, target, false)
}

// ProposeJoint is ProposeConf through a joint configuration in any case, even to the present one.
func (n *Node) ProposeJoint(now Micros, target Conf) (Index, error) {
	return n.proposeConf(now, target, true)
}

func (n *Node) proposeConf(now Micros, target Conf, throughJoint bool) (Index, error) {
	n.advance(now)
	target, err := target.normalized()
	switch {
	case n.role != Leader:
		return 0, ErrNotLeader
	case n.leader.transfer.to != None:
		return 0, ErrTransferring
	case err != nil:
		return 0, err
	case !throughJoint && target.Equal(&n.conf):
		return 0, fmt.Errorf("%w: it is the present one", ErrConf)
	case !n.rule(RuleOwnTermBeforeChange, n.committedInTerm()):
		return 0, ErrConfEarly
	case !n.rule(RuleOneChangeAtATime, n.newest().index <= n.commitIndex && !n.conf.Joint()):
		return 0, ErrConfPending
	}
	oneStep := n.broken(RuleOneVoterAtATime)
	if !throughJoint {
		oneStep = n.rule(RuleOneVoterAtATime, n.conf.votersChanged(&target) <= 1)
	}
	next := target
	if !oneStep {
		next = n.conf.joint(&target)
	}
	n.appendOwn(RuleConfOnAppend, ConfEntry, next.Encode())
	return n.log.lastIndex(), nil
}

// LeaveJoint ends a joint configuration: from its entry on the old servers have no say. Only after the
// joint configuration is committed; else the old majority could still decide without knowing of the new.
func (n *Node) LeaveJoint(now Micros) (Index, error) {
	n.advance(now)
	switch {
	case n.role != Leader:
		return 0, ErrNotLeader
	case !n.conf.Joint():
		return 0, fmt.Errorf("%w: it is not joint", ErrConf)
	case !n.rule(RuleLeaveJointCommitted, n.inForce().index <= n.commitIndex):
		return 0, ErrConfPending
	}
	n.leaveJoint()
	return n.log.lastIndex(), nil
}

// committedInTerm: has an entry of the leader's own term been committed? Only then does it know all that is
// committed (§8), and only then may it change the configuration (the correction of 2015 to §4.1).
func (n *Node) committedInTerm() bool { return n.log.term(n.commitIndex) == n.currentTerm }

// newest is the last configuration in the log.
func (n *Node) newest() *loggedConf { return &n.confs[len(n.confs)-1] }

// inForce is the configuration that this server goes by: the last in its log.
func (n *Node) inForce() *loggedConf {
	for i := len(n.confs) - 1; i > 0; i-- {
		if !n.opt.Broken.Has(RuleConfOnAppend) || n.confs[i].index <= n.commitIndex {
			return &n.confs[i]
		}
	}
	return &n.confs[0]
}

// restoreConfs finds the configurations in what was on disk.
func (n *Node) restoreConfs(bootstrap Conf, s *Snapshot) error {
	first := loggedConf{0, bootstrap}
	if s != nil {
		first = loggedConf{s.Index, s.Conf}
	} else if len(bootstrap.Voters)+len(bootstrap.Learners) > 0 {
		var err error
		if first.conf, err = bootstrap.normalized(); err != nil {
			return err
		}
	}
	n.confs = []loggedConf{first}
	for i := range n.log.entries {
		if e := &n.log.entries[i]; e.Kind == ConfEntry {
			c, err := DecodeConf(e.Data)
			if err != nil {
				return fmt.Errorf("raft: entry %d on disk: %w", e.Index, err)
			}
			n.confs = append(n.confs, loggedConf{e.Index, c})
		}
	}
	n.conf = n.inForce().conf
	return nil
}

// confsAppended takes note of configurations among new entries.
func (n *Node) confsAppended(es []Entry) {
	found := false
	for i := range es {
		if !n.applies(RuleConfOnAppend, es[i].Kind == ConfEntry) {
			continue
		}
		if c, err := DecodeConf(es[i].Data); err == nil {
			n.confs = append(n.confs, loggedConf{es[i].Index, c})
			found = true
		}
	}
	if found {
		n.useConf()
	}
}

// confsTruncated forgets the configurations whose entries are removed.
func (n *Node) confsTruncated(from Index) {
	before := len(n.confs)
	n.confs = slices.DeleteFunc(n.confs, func(c loggedConf) bool { return c.index >= from && c.index > n.log.base.index })
	if len(n.confs) != before {
		n.useConf()
	}
}

// confsCommitted: configurations at indexes after before, up to index, are committed now. The leader leaves
// a joint one, and steps down if it has no place in the new one.
func (n *Node) confsCommitted(before, index Index) {
	if n.opt.Broken.Has(RuleConfOnAppend) {
		n.useConf()
	}
	if at := n.inForce(); at.index > before && at.index <= index {
		n.traceConf(at, true)
		n.useRestingRole()
		if n.role == Leader && !n.conf.Joint() && !n.rule(RuleRemovedLeaderStepsDown, n.leader.voter) {
			n.rest(None, ReasonRemoved, RuleRemovedLeaderStepsDown)
		}
	}
	n.leaveJointByItself()
}

// leaveJointByItself ends a joint configuration that is committed. It may have been committed before this
// leader's reign, and its last leader may have gone without leaving it: hence not only when it is
// committed, but whenever the leader knows, by an entry of its own term, what is.
func (n *Node) leaveJointByItself() {
	if n.role != Leader || !n.conf.Joint() || n.inForce().index > n.commitIndex || !n.committedInTerm() {
		return
	}
	if !n.applies(RuleLeaveJointCommitted, !n.opt.ManualLeave) {
		return
	}
	n.leaveJoint()
}

// leaveJoint appends the configuration that follows a joint one: its new half, alone.
func (n *Node) leaveJoint() {
	next := n.conf.left()
	n.appendOwn(RuleLeaveJointCommitted, ConfEntry, next.Encode())
}

// useConf goes by the configuration in force, if that has changed.
func (n *Node) useConf() {
	at := n.inForce()
	if !at.conf.Equal(&n.conf) {
		n.conf = at.conf
		n.traceConf(at, at.index <= n.commitIndex)
		if n.role == Leader {
			n.syncPeers()
		}
	}
	n.useRestingRole()
}

// useRestingRole makes a learner of a follower, or the other way round, if the configuration says so now.
func (n *Node) useRestingRole() {
	was, resting := n.role, n.restingRole()
	if was == resting || was != Follower && was != Learner {
		return
	}
	n.role = resting
	n.trace(Fact{Kind: FactRole, FromRole: was, Role: n.role, Term: n.currentTerm, Reason: ReasonConf, Rule: RuleConfOnAppend})
}

// mayCampaign: it is a voter in the configuration that it goes by; or, as long as that one is not known to be
// committed, in one before it. The others may still go by that one and need its vote, which they don't get if
// its log is longer: then only it can be elected (dissertation §4.2.2).
func (n *Node) mayCampaign() bool {
	if n.opt.Broken.Has(RuleConfOnAppend) {
		return n.conf.IsVoter(n.id)
	}
	for i := len(n.confs) - 1; i >= 0; i-- {
		if n.confs[i].conf.IsVoter(n.id) {
			return true
		}
		if n.confs[i].index <= n.commitIndex {
			break
		}
	}
	return false
}

func (n *Node) traceConf(at *loggedConf, committed bool) {
	n.trace(Fact{Kind: FactConf, Conf: &at.conf, Index: at.index, Granted: committed, Rule: RuleConfOnAppend})
}

// syncPeers gives the leader a progress for each member: those that stay keep theirs.
func (n *Node) syncPeers() {
	l := &n.leader
	l.voter, l.outgoing = slices.Contains(n.conf.Voters, n.id), slices.Contains(n.conf.Outgoing, n.id)
	old := l.peers
	l.peers = make([]progress, 0, len(n.conf.Voters))
	for _, id := range n.conf.Members() {
		if id == n.id {
			continue
		}
		p := progress{id: id, next: n.log.lastIndex() + 1}
		i := slices.IndexFunc(old, func(p progress) bool { return p.id == id })
		if i >= 0 {
			p = old[i]
		}
		p.voter, p.outgoing = slices.Contains(n.conf.Voters, id), slices.Contains(n.conf.Outgoing, id)
		l.peers = append(l.peers, p)
		if i < 0 {
			n.traceProgress(&p, NoReason)
		}
	}
	if l.transfer.to != None && !n.conf.IsVoter(l.transfer.to) {
		n.abortTransfer()
	}
}
