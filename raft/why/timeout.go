package why

import (
	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// NoTimeout answers why a server does not time out and start an election. Codes:
//
//	leads    it leads Term, and a leader has no election timer
//	down, frozen  it does not run
//	learner  it is no voter by its own configuration, and asks for no votes when its timer expires
//	hears    it hears Peer, the leader of Term, and each message of it sets the timer anew: last Span ago
//	waits    its timer runs, until At
func NoTimeout(c *sim.Cluster, id raft.NodeID) Answer {
	v := look(c)
	s := v.server(id)
	a := Answer{Question: Timeout, Code: "waits", Facts: Facts{Server: id, Term: s.CurrentTerm, Rate: s.rate, Rule: raft.RuleElectionTimeout.String()}}
	if s.leads() && s.runs() {
		a.Code, a.Rule = "leads", raft.RuleHeartbeat.String()
		return a
	}
	v.standsStill(&a, s)
	timer, runs := s.timers["election"]
	if runs && s.runs() {
		a.until(v, timer.Deadline)
		a.Span = v.now - timer.Set
	}
	switch leader := s.Leader; {
	case !s.Campaigns:
		v.noVoter(&a, s)
	case s.runs() && leader != raft.None && leader != id && v.server(leader).leads() && v.server(leader).runs() && v.open(leader, id):
		a.Code, a.Peer, a.Rule = "hears", leader, raft.RuleHeardLeader.String()
	}
	if v.c.IsManual() && a.Code == "waits" {
		a.Code = "manual"
	}
	if !s.Campaigns && a.Code == "learner" && len(a.Obstacles) == 0 {
		return a
	}
	if !s.frozen || timer.Deadline > v.now {
		o := Obstacle{Code: "timer", Facts: Facts{Server: id, Rate: s.rate}}
		o.At, o.In = a.At, a.In
		a.add(o.remedy(sim.Action{Do: "timeout", Server: id}))
	}
	return a
}

// standsStill: a server that does not run has no timer, or one that waits.
func (v *view) standsStill(a *Answer, s *server) {
	switch {
	case !s.up:
		a.Code = "down"
		a.add(Obstacle{Code: "down", Facts: Facts{Servers: []raft.NodeID{s.id}}}.remedy(sim.Action{Do: "restart", Server: s.id}))
	case s.frozen:
		a.Code = "frozen"
		a.add(Obstacle{Code: "frozen", Facts: Facts{Servers: []raft.NodeID{s.id}}}.remedy(sim.Action{Do: "thaw", Server: s.id}))
	}
}

// noVoter: only a voter starts an election (D §4.2.1); the leader can make it one.
func (v *view) noVoter(a *Answer, s *server) {
	if a.Code == "waits" {
		a.Code = "learner"
	}
	a.Rule = raft.RuleOnlyVotersCampaign.String()
	leader := v.leading()
	if leader == nil || !leader.runs() || !v.serves(leader) {
		return
	}
	act := sim.Action{Do: "promote", Server: s.id}
	for _, id := range leader.Conf.Learners {
		if id == s.id {
			a.add(Obstacle{Code: "learner", Facts: Facts{Server: s.id, Peer: leader.id}}.remedy(act))
			return
		}
	}
	if !leader.Conf.IsVoter(s.id) {
		act.Do = "addServer"
		a.add(Obstacle{Code: "outsider", Facts: Facts{Server: s.id, Peer: leader.id}}.remedy(act))
	}
}
