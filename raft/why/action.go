package why

import (
	"errors"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Impossible answers why something can't be done now. Codes: possible; refused, with Reason, the English sentence with which
// the command would be refused. The remedies are those commands after any of which it is possible at once.
func Impossible(c *sim.Cluster, wanted sim.Action) Answer {
	wanted.At = c.Now()
	a := Answer{Question: Action, Code: "possible"}
	err := c.Clone(nil).Do(wanted)
	if err == nil {
		return a
	}
	a.Code, a.Reason = "refused", err.Error()
	var refusal *sim.Refusal
	if errors.As(err, &refusal) && refusal.Code != sim.CodeImpossible {
		a.Code = refusal.Code
		return a
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
	}
	return a
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
		if id == raft.None || int(id) > c.Count() {
			continue
		}
		for _, do := range []string{"restart", "thaw", "crash", "freeze"} {
			all = append(all, sim.Action{Do: do, Server: id})
		}
	}
	if wanted.From != raft.None && wanted.To != raft.None {
		all = append(all, sim.Action{Do: "heal", From: wanted.From, To: wanted.To}, sim.Action{Do: "cut", From: wanted.From, To: wanted.To})
	}
	on, off := true, false
	all = append(all, sim.Action{Do: "manual", On: &off}, sim.Action{Do: "manual", On: &on})
	if wanted.Rule != "" {
		all = append(all, sim.Action{Do: "mend", Rule: wanted.Rule}, sim.Action{Do: "break", Rule: wanted.Rule})
	}
	none := 0
	return append(all, sim.Action{Do: "workload", Clients: &none})
}
