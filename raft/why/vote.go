package why

import (
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// VoteRefused answers why a vote was refused: that of the event with that seq. ok is false if it is no such event. What
// would change it is said of the present moment. Server is the voter, Peer the candidate. Codes:
//
//	granted       it was not: PeerTerm
//	oldTerm       Peer asked for PeerTerm, and Server is in Term then or later
//	alreadyVoted  Server's vote of PeerTerm is that of Servers[0]
//	logOlder      Peer's log ends at PeerIndex, PeerLog; Server's is newer: Index, LogTerm
//	led           Server heard a leader, and took no notice, or refused a pre-vote
func VoteRefused(c *sim.Cluster, h *History, event uint64) (a Answer, ok bool) {
	vote, ok := h.votes[event]
	if !ok {
		return Answer{}, false
	}
	f := &vote.fact
	a = Answer{Question: Vote, Code: f.Reason.String(), Facts: Facts{Server: vote.by, Peer: f.Peer, PeerTerm: f.Term, Event: event, Rule: vote.rule.String(),
		Index: f.OwnIndex, LogTerm: f.OwnTerm, PeerIndex: f.Index, PeerLog: f.LogTerm}}
	switch {
	case f.Granted:
		a.Code = "granted"
		return a, true
	case f.VotedFor != raft.None && f.Reason == raft.ReasonAlreadyVoted:
		a.Servers = []raft.NodeID{f.VotedFor}
	}
	v := look(c)
	v.toBeGranted(&a, v.server(vote.by), v.server(f.Peer))
	a.Term = v.server(vote.by).CurrentTerm
	return a, true
}

// toBeGranted says what it takes for a voter to vote for a candidate.
func (v *view) toBeGranted(a *Answer, u, x *server) {
	if x.leads() || u.CurrentTerm == x.CurrentTerm && u.VotedFor == x.id {
		return // it has won meanwhile, or has this vote
	}
	b := newBench(v)
	p := plan{of: x.id}
	b.running(&p.repairs, x.id)
	b.running(&p.repairs, u.id)
	b.joined(&p.repairs, x.id, u.id)
	a.Obstacles = b.obstacles([]plan{p})
	switch leader := v.leading(); {
	case u.newer(x):
		o := Obstacle{Code: "newerLog", Facts: Facts{Server: u.id, Peer: x.id, Index: u.lastIndex(), LogTerm: u.lastTerm(), PeerIndex: x.lastIndex(), PeerLog: x.lastTerm(), Rule: raft.RuleLogUpToDate.String()}}
		if leader == nil || leader.id != u.id {
			o = o.remedy(sim.Action{Do: "timeout", Server: u.id}) // it leads, and brings the other's log up to date
		}
		a.add(o)
	case (v.cfg.CheckQuorum || v.cfg.PreVote) && leader != nil && leader.runs() && v.serves(leader) && leader.id != x.id && leader.Conf.IsVoter(x.id) && x.CurrentTerm <= leader.CurrentTerm:
		a.add(Obstacle{Code: "hears", Facts: Facts{Server: u.id, Peer: leader.id, Rule: raft.RuleVoteWhileLed.String()}}.remedy(sim.Action{Do: "transfer", To: x.id}))
		return
	case (v.cfg.CheckQuorum || v.cfg.PreVote) && v.freeAt(u) > v.now:
		o := Obstacle{Code: "sticky", Facts: Facts{Servers: []raft.NodeID{u.id}, Span: v.cfg.ElectionTimeout[0], Rule: raft.RuleVoteWhileLed.String()}}
		o.until(v, v.freeAt(u))
		a.add(o)
	}
	if x.Campaigns {
		a.add(Obstacle{Code: "askAgain", Facts: Facts{Server: x.id, Term: max(x.CurrentTerm, u.CurrentTerm) + 1}}.remedy(sim.Action{Do: "timeout", Server: x.id}))
	}
	if v.c.IsManual() {
		a.Obstacles = slices.Insert(a.Obstacles, 0, manual())
	}
}
