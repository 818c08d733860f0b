package check

import (
	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// commitment is a committed entry: its own term, and the term in which it was committed.
type commitment struct {
	term   raft.Term
	in     raft.Term
	server raft.NodeID
	seq    uint64
}

// Leader completeness: an entry committed in some term is in the logs of the leaders of all later terms (§5.4.3); of
// later terms only: an old leader that nobody follows any more may well lack it.

// leaderHoldsAll checks a new leader against what was committed before its term.
func (w *watcher) leaderHoldsAll(e *sim.Event) *sim.Violation {
	if e.Fact.Role != raft.Leader {
		return nil
	}
	log := &w.shadow(e.Server).log
	for index, c := range w.committed.each {
		if c.in < e.Fact.Term && !log.holds(position{index, c.term}) {
			return lacks(c.seq, e.Server, e.Fact.Term, index, *c)
		}
	}
	return nil
}

// laterLeadersHold records what a leader commits, and checks it against the leaders elected since.
func (w *watcher) laterLeadersHold(e *sim.Event) *sim.Violation {
	if e.Fact.Reason != raft.ReasonCounted {
		return nil
	}
	s := w.shadow(e.Server)
	var found *sim.Violation
	var in raft.Term // the term whose leader lacks what is found
	for w.committed.last() < e.Fact.Index {
		index := w.committed.last() + 1
		entry, ok := s.log.at(index)
		if !ok {
			break
		}
		c := commitment{entry, s.term, e.Server, e.Seq}
		w.committed.decide(index, c)
		later, _ := w.leaderOf(c.in + 1)
		for _, leader := range w.leaders[later:] {
			if !leader.log.holds(position{index, c.term}) && (found == nil || leader.term < in) {
				found, in = lacks(leader.seq, leader.server, leader.term, index, c), leader.term
			}
		}
	}
	return found
}

// lacks tells it by the earlier event: that an entry is committed which a later leader lacks, or that a leader is elected
// without an entry that an earlier one commits only now.
func lacks(earlier uint64, leader raft.NodeID, term raft.Term, index raft.Index, c commitment) *sim.Violation {
	return violation(LeaderCompleteness, earlier, index, term, leader, c.server).
		Contradicts("leaderLacks", "leader", leader, "leaderTerm", term, "index", index, "term", c.term, "server", c.server, "committedIn", c.in)
}
