package why

import (
	"errors"
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Impossible answers why something can't be done now. Codes: possible; refused, with Cause, the Server, the Peer and the Count
// that it is about, and Reason, the English sentence with which the command would be refused; unknownServer and badCommand
// likewise, and Key is the field whose value is wrong. The remedies are those commands
// after any of which it is possible at once; where there are none, what the cause itself waits for.
func Impossible(c *sim.Cluster, wanted sim.Action) Answer {
	wanted.At = c.Now()
	a := Answer{Question: Action, Code: "possible"}
	err := c.Clone(nil).Do(wanted)
	if err == nil {
		return a
	}
	a.Code, a.Reason = "refused", err.Error()
	var refusal *sim.Refusal
	if !errors.As(err, &refusal) {
		return a
	}
	a.Cause, a.Count, a.Key, a.Rule, a.Client = refusal.Cause, refusal.Count, refusal.Field, wanted.Rule, wanted.Client.String()
	if wanted.Client == 0 {
		a.Client = ""
	}
	if n := len(refusal.Servers); n > 0 {
		a.Server = refusal.Servers[0]
		if n > 1 {
			a.Peer = refusal.Servers[1]
		}
	}
	if refusal.Code != sim.CodeImpossible {
		a.Code = refusal.Code
	}
	var unlocks []sim.Action
	for _, first := range beforehand(c, wanted) {
		first.At = c.Now()
		tried := c.Clone(nil)
		if tried.Do(first) == nil && tried.Do(wanted) == nil {
			first.At = 0
			unlocks = append(unlocks, first)
		}
	}
	if len(unlocks) > 0 {
		a.add(Obstacle{Code: "first"}.remedy(unlocks...))
		return a
	}
	a.Obstacles = awaited(c, &a, wanted)
	return a
}

// awaited is what a cause waits for that no single command removes at once.
func awaited(c *sim.Cluster, a *Answer, wanted sim.Action) []Obstacle {
	v := look(c)
	leader, cause := v.leading(), a.Cause
	switch {
	case cause == "nothingApplied" && (leader == nil || leader.frozen || !v.serves(leader)):
		return v.noLeader().Obstacles
	case cause == "nothingApplied":
		return v.unapplied(leader, v.server(a.Server))
	case cause == "learner":
		asked := Answer{}
		v.noVoter(&asked, v.server(a.Server))
		return asked.Obstacles
	case cause == "noLeader" || cause == "noBeat" && leader == nil:
		return v.noLeader().Obstacles
	case leader != nil && (cause == "noBeat" || cause == "leads"):
		return v.handOver(leader, cause == "noBeat", append([]raft.NodeID{wanted.Server}, wanted.Servers...))
	case leader == nil || cause != "early" && cause != "changing":
		return nil
	case cause == "early" && leader.lastTerm() == leader.CurrentTerm:
		return Uncommitted(c, leader.lastIndex(), leader.id).Obstacles
	case cause == "early":
		value := "1"
		return []Obstacle{Obstacle{Code: "noOwnEntry", Facts: Facts{Server: leader.id, Term: leader.CurrentTerm, Rule: raft.RuleNoOpAtTermStart.String()}}.
			remedy(sim.Action{Do: "write", Key: "x", Value: &value, To: leader.id})}
	}
	for i := len(leader.Log) - 1; i >= 0; i-- {
		if e := leader.Log[i]; e.Kind == raft.ConfEntry {
			return Uncommitted(c, e.Index, leader.id).Obstacles
		}
	}
	return nil
}

// handOver: another server can lead: one of those named, or one of the others.
func (v *view) handOver(leader *server, named bool, servers []raft.NodeID) []Obstacle {
	var to []sim.Action
	for _, id := range leader.Conf.Members() {
		if id != leader.id && leader.Conf.IsVoter(id) && v.exchange(leader.id, id) && slices.Contains(servers, id) == named {
			to = append(to, sim.Action{Do: "transfer", To: id})
		}
	}
	if len(to) == 0 {
		return nil
	}
	return []Obstacle{Obstacle{Code: "handOver", Facts: Facts{Server: leader.id}}.remedy(to...)}
}

// unapplied is what a server that has applied nothing new waits for.
func (v *view) unapplied(leader, s *server) []Obstacle {
	var a Answer
	switch {
	case leader.CommitIndex > s.CommitIndex:
		v.learning(&a, leader, s, leader.CommitIndex)
	case leader.lastIndex() > leader.CommitIndex:
		return Uncommitted(v.c, leader.lastIndex(), leader.id).Obstacles
	default:
		value := "1"
		a.add(Obstacle{Code: "nothingNew", Facts: Facts{Server: leader.id}}.remedy(sim.Action{Do: "write", Key: "x", Value: &value, To: leader.id}))
	}
	return a.Obstacles
}

// beforehand are commands that may have to come first.
func beforehand(c *sim.Cluster, wanted sim.Action) []sim.Action {
	var all []sim.Action
	servers := append([]raft.NodeID{wanted.Server, wanted.From, wanted.To}, wanted.Servers...)
	leader := look(c).leading()
	if leader != nil && leader.frozen {
		servers = append(servers, leader.id)
	}
	for _, id := range servers {
		if int(id) == c.Count()+1 {
			all = append(all, sim.Action{Do: "addServer", Server: id})
		}
		if id == raft.None || int(id) > c.Count() {
			continue
		}
		for _, do := range []string{"restart", "thaw", "crash", "freeze"} {
			all = append(all, sim.Action{Do: do, Server: id})
		}
	}
	if wanted.Do == "align" || wanted.Do == "spread" {
		for id := raft.NodeID(1); int(id) <= c.Count(); id++ {
			all = append(all, sim.Action{Do: "restart", Server: id}, sim.Action{Do: "thaw", Server: id})
		}
		all = append(all, sim.Action{Do: "spread"}, sim.Action{Do: "configure", ElectionTimeout: &[2]raft.Micros{150_000, 300_000}})
	}
	if wanted.Do == "partition" {
		all = append(all, sim.Action{Do: "healAll"})
	}
	if wanted.From != raft.None && wanted.To != raft.None {
		all = append(all, sim.Action{Do: "heal", From: wanted.From, To: wanted.To}, sim.Action{Do: "cut", From: wanted.From, To: wanted.To})
	}
	on, off := true, false
	all = append(all, sim.Action{Do: "manual", On: &off}, sim.Action{Do: "manual", On: &on})
	if wanted.LeaderLease != nil {
		all = append(all, sim.Action{Do: "configure", CheckQuorum: &on})
	}
	if wanted.Rule != "" {
		all = append(all, sim.Action{Do: "mend", Rule: wanted.Rule}, sim.Action{Do: "break", Rule: wanted.Rule})
	}
	none, one, rate, value, slow := 0, 1, 1.0, "1", raft.Micros(20_000)
	switch wanted.Do {
	case "healAll":
		all = append(all, sim.Action{Do: "cut", From: 1, To: 2})
	case "workload":
		all = append(all, sim.Action{Do: "workload", Clients: &one, Rate: &rate})
	case "wake":
		all = append(all, sim.Action{Do: "write", Key: "x", Value: &value})
	case "network":
		all = append(all, sim.Action{Do: "network", From: wanted.From, To: wanted.To, Latency: &slow})
	}
	return append(all, sim.Action{Do: "workload", Clients: &none})
}
