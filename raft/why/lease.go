package why

import (
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// noLease says why a read that could be served by the leader's lease is not: Reason is off (the option), none (no round has
// been answered yet), over (In ago), or void (for the rest of the reign, since the leader has handed over). The read itself is
// served by a round; what stands in the way is what stands between the leader and a lease.
func (v *view) noLease(a *Answer, leader *server) {
	shown, _ := v.c.ClockOf(leader.id)
	on := true
	switch {
	case !v.cfg.LeaderLease:
		a.Reason = "off"
		a.add(Obstacle{Code: "leaseOff"}.remedy(sim.Action{Do: "configure", LeaderLease: &on, CheckQuorum: &on}))
	case leader.Lease.Void:
		a.Reason, a.Rule = "void", raft.RuleLeaseVoidAtTransfer.String()
		v.anotherReign(a, leader)
	case leader.Lease.Until == 0:
		a.Reason, a.Rule = "none", raft.RuleLeaseFromSend.String()
		v.nextRound(a, leader)
	case leader.Lease.Until <= shown:
		a.Reason, a.Rule, a.In = "over", raft.RuleLeaseFromSend.String(), shown-leader.Lease.Until
		if !v.shortLease(a, leader) {
			v.nextRound(a, leader)
		}
	default:
		return // it runs again by now
	}
	a.Code = "lease"
}

// anotherReign: who leads next has a lease of its own.
func (v *view) anotherReign(a *Answer, leader *server) {
	o := Obstacle{Code: "leaseVoid", Facts: Facts{Server: leader.id, Term: leader.CurrentTerm}}
	var others []sim.Action
	for _, id := range leader.Conf.Members() {
		if id != leader.id && leader.Conf.IsVoter(id) && v.exchange(leader.id, id) {
			others = append(others, sim.Action{Do: "transfer", To: id})
		}
	}
	if len(others) > 0 {
		o = o.remedy(others...)
	}
	a.add(o)
}

// nextRound: the next round that a majority answers begins a lease.
func (v *view) nextRound(a *Answer, leader *server) {
	o := Obstacle{Code: "leaseRound", Facts: Facts{Server: leader.id}}
	if timer, runs := leader.timers["heartbeat"]; runs {
		o.until(v, timer.Deadline)
	}
	a.add(o.remedy(sim.Action{Do: "beat", Server: leader.id}))
}

// shortLease: a lease counts from when its round was sent, and is over before the answers to the next one are there. It can
// last longer, or the answers can take less time.
func (v *view) shortLease(a *Answer, leader *server) bool {
	span := v.cfg.ElectionTimeout[0] - v.cfg.ElectionTimeout[0]*raft.Micros(v.cfg.ClockDrift)/1_000_000
	_, takes := v.roundTakes(leader)
	takes += v.cfg.Heartbeat
	if takes < span {
		return false
	}
	longer := [2]raft.Micros{2 * takes, 3 * takes}
	o := Obstacle{Code: "leaseShort", Facts: Facts{Server: leader.id, Span: span, In: takes}}
	o = o.remedy(sim.Action{Do: "configure", ElectionTimeout: &longer})
	first := sim.DefaultConfig()
	own := slices.ContainsFunc(v.links, func(l sim.Link) bool { return l.Latency != nil || l.Jitter != nil })
	if !own && 2*(first.Latency+first.Jitter)+v.slowestDisk(leader)+v.cfg.Heartbeat < span {
		o.Remedies = append(o.Remedies, Remedy{sim.Action{Do: "network", Latency: &first.Latency, Jitter: &first.Jitter}})
	}
	a.add(o)
	return true
}

// roundTakes is how long it takes a majority to answer a round, at least and at most.
func (v *view) roundTakes(leader *server) (least, most raft.Micros) {
	var all, late []raft.Micros
	for _, id := range leader.Conf.Voters {
		if id == leader.id {
			all, late = append(all, 0), append(late, 0)
			continue
		}
		there, _ := v.c.LinkOf(leader.id, id)
		back, _ := v.c.LinkOf(id, leader.id)
		takes := there.Latency + back.Latency + v.server(id).disk.Write
		all, late = append(all, takes), append(late, takes+there.Jitter+back.Jitter)
	}
	slices.Sort(all)
	slices.Sort(late)
	return all[len(all)/2], late[len(late)/2]
}

func (v *view) slowestDisk(leader *server) (slowest raft.Micros) {
	for _, id := range leader.Conf.Voters {
		slowest = max(slowest, v.server(id).disk.Write)
	}
	return slowest
}
