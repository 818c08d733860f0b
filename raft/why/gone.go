package why

import (
	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// EntryGone answers why an entry is in a server's log no more: that of the term, or, if term is 0, the last that was there.
// Reason is "committed" if it had been committed. Codes:
//
//	there      it is there: Index, LogTerm
//	compacted  a snapshot stands for it: PeerIndex is where that ends. If it was lost before, that is known only of the
//	           last that a snapshot stands for, asked about by its term
//	never      Server never held such an entry
//	truncated  the entry of Peer, of PeerTerm, took its place, at the event Event
//	installed  a snapshot of a leader took its place
//	crashed    Server crashed before it was on disk
//	wiped      Server's disk was lost
func EntryGone(c *sim.Cluster, h *History, at raft.NodeID, index raft.Index, term raft.Term) Answer {
	v := look(c)
	s := v.server(at)
	a := Answer{Question: Gone, Code: "never", Facts: Facts{Server: at, Index: index, LogTerm: term}}
	lost, found := h.lost(at, index, term)
	switch now := s.term(index); {
	case now != 0 && index > s.base() && (now == term || term == 0 && !found):
		a.Code, a.LogTerm = "there", now
		return a
	case index <= s.base() && index > 0 && (!found || index == s.base() && now == term):
		a.Code, a.PeerIndex = "compacted", s.base()
		return a
	case !found:
		return a
	}
	a.Code, a.LogTerm, a.Event, a.Peer, a.PeerTerm = lost.how, lost.entry.Term, lost.event, lost.peer, lost.peerTerm
	a.At, a.In = lost.at, 0
	switch lost.how {
	case "truncated":
		a.Rule = raft.RuleReplaceConflict.String()
	case "installed":
		a.Rule = raft.RuleSnapshotReplacesLog.String()
	case "crashed":
		a.Rule = raft.RuleDurableLog.String()
	}
	v.bringBack(&a, h, s, lost.entry)
	return a
}

// lost is the last loss of such an entry.
func (h *History) lost(at raft.NodeID, index raft.Index, term raft.Term) (loss, bool) {
	for i := len(h.losses) - 1; i >= 0; i-- {
		if l := h.losses[i]; l.server == at && l.entry.Index == index && (term == 0 || term == l.entry.Term) {
			return l, true
		}
	}
	return loss{}, false
}

// bringBack: what was committed comes back from the leader; the command of what was not can be given again.
func (v *view) bringBack(a *Answer, h *History, s *server, e raft.Entry) {
	if h.isCommitted(e) {
		a.Reason = "committed"
	}
	leader := v.leading()
	if leader == nil || leader.frozen || !v.serves(leader) {
		a.Obstacles = v.noLeader().Obstacles
		if len(a.Obstacles) > 0 {
			return
		}
	}
	switch {
	case leader != nil && (leader.term(e.Index) == e.Term || leader.base() >= e.Index && h.isCommitted(e)):
		b := newBench(v)
		p := plan{of: leader.id}
		b.running(&p.repairs, s.id)
		b.joined(&p.repairs, leader.id, s.id)
		a.Obstacles = b.obstacles([]plan{p})
		if v.c.IsManual() {
			a.add(manual())
		}
		if v.counted(leader, s.id, e.Index) && !s.holds(e.Index, e.Term) {
			v.forgotten(a, leader, s)
		} else if p.repairs == (set{}) {
			a.add(v.underway(leader, s, entry{e.Index, e.Term}))
		}
	case h.saidAgain(e) != 0:
		a.add(Obstacle{Code: "saidAgain", Facts: Facts{Index: h.saidAgain(e)}})
	default:
		if o, ok := sayAgain(e); ok {
			a.add(o)
		}
		if v.c.IsManual() {
			a.add(manual())
		}
	}
}

// forgotten: the leader has counted copies that are lost, which Raft rules out, and takes refusals of what it sends for old
// ones. The next leader knows of no copies, and finds out.
func (v *view) forgotten(a *Answer, leader, s *server) {
	o := Obstacle{Code: "forgotten", Facts: Facts{Server: s.id, Peer: leader.id, Rule: raft.RuleBacktrack.String()}}
	var others []sim.Action
	for _, p := range leader.Peers {
		if p.ID == s.id {
			o.PeerIndex = p.MatchIndex
		} else if leader.Conf.IsVoter(p.ID) && v.exchange(leader.id, p.ID) {
			others = append(others, sim.Action{Do: "transfer", To: p.ID})
		}
	}
	if len(others) > 0 {
		o = o.remedy(others...)
	}
	a.add(o)
}
