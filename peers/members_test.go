package peers

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"raftplayground/raft"
)

// nextConf is what a step changes the leader's configuration to: a server more, as a learner; a learner promoted; a
// server less, but not the leader; or several of these at once, jointly. The step's numbers choose.
func nextConf(now raft.Conf, leader, servers int, op op) (target raft.Conf, joint, ok bool) {
	if now.Joint() || len(now.Voters) == 0 {
		return now, false, false
	}
	target = raft.Conf{Voters: slices.Clone(now.Voters), Learners: slices.Clone(now.Learners)}
	id := raft.NodeID(op.a + 1)
	without := func(ids []raft.NodeID) []raft.NodeID {
		return slices.DeleteFunc(ids, func(other raft.NodeID) bool { return other == id })
	}
	flip := func() { // outside, learner, voter, outside
		voter, learner := slices.Contains(target.Voters, id), slices.Contains(target.Learners, id)
		target.Learners = without(target.Learners)
		switch {
		case voter && int(id) != leader+1 && len(target.Voters) > 2:
			target.Voters = without(target.Voters)
		case learner:
			target.Voters = append(target.Voters, id)
		case !voter:
			target.Learners = append(target.Learners, id)
		}
	}
	flip()
	if joint = op.n%2 == 1; joint {
		for range 2 {
			id = raft.NodeID((int(id)+op.b)%servers) + 1
			flip()
		}
	}
	slices.Sort(target.Voters)
	slices.Sort(target.Learners)
	return target, joint, !target.Equal(&now)
}

// changes counts the configurations committed.
func (s *side[M]) changes() (count int) {
	for _, e := range s.committed {
		if e.conf != "" {
			count++
		}
	}
	return count
}

// Lockstep with changing members, compacted logs, and CheckQuorum in half of the schedules. etcd's servers use a
// configuration when they apply it, ours when it is in their log, so the two can be told apart while a change is under
// way: the faults end before a change, and everybody has applied it when they go on. Who is no member is
// turned off: with etcd it has got the entry that removes it, with us it has not.
func TestChangingMembersInLockstep(t *testing.T) {
	leaders, committed, confs, installed := 0, 0, 0, 0
	for seed := range uint64(*schedules / 4) {
		ours, err := runMembersInLockstep(seed, raft.RuleSet{})
		if err != nil {
			t.Fatal(err)
		}
		leaders, committed = leaders+len(ours.leaders), committed+len(ours.committed)
		confs, installed = confs+ours.changes(), installed+ours.installed
	}
	t.Logf("%d leaders, %d entries committed, %d configurations, %d snapshots", leaders, committed, confs, installed)
	if leaders < *schedules/4 || committed < *schedules/2 || confs < *schedules/8 || installed < *schedules/8 {
		t.Errorf("hardly anything happens")
	}
}

// runMembersInLockstep gives both cores the schedule of a seed, ours with some rules broken. It says where they disagree.
func runMembersInLockstep(seed uint64, broken raft.RuleSet) (*side[raft.Message], error) {
	weights := map[opKind]int{campaign: 10, beatNow: 8, propose: 20, crash: 4, restart: 6, cutLink: 8, mendLink: 8, expire: 2, compactNow: 10, changeNow: 6}
	r := rand.New(rand.NewPCG(seed, 3))
	o := faultOptions{servers: 2 + r.IntN(3), spares: 2, preVote: true, checkQuorum: r.IntN(2) == 0, small: r.IntN(2) == 0, broken: broken}
	if !o.checkQuorum {
		o.broken = broken.With(raft.RulePreVoteWhileLed)
		weights[expire] = 0
	}
	ours, theirs := newOurSide(o), newEtcdSide(o)
	ours.turnOff()
	theirs.turnOff()
	var ops []op
	for step := range 20 + r.IntN(40) {
		op := draw(r, o.servers+o.spares, step, weights)
		ops = append(ops, op)
		memberStep(ours, op)
		memberStep(theirs, op)
		if err := disagreement(ours, theirs); err != nil {
			return ours, fmt.Errorf("seed %d, %+v: %w\n%s", seed, o, err, words(ops))
		}
	}
	ours.finish("last")
	theirs.finish("last")
	if err := disagreement(ours, theirs); err != nil {
		return ours, fmt.Errorf("seed %d, %+v: at the end: %w\n%s", seed, o, err, words(ops))
	}
	return ours, nil
}

// memberStep takes a step, with all that a change of the members needs before it and after.
func memberStep[M any](s *side[M], op op) {
	switch op.kind {
	case changeNow:
		s.settle()
		s.do(op)
		s.settle()
		s.turnOff()
		s.settle()
	case expire:
		s.pass(electionBeats, true)
	default:
		lockstep(s, op)
	}
}

// settle ends all faults and lets the leader, if there is one, tell everybody what is committed.
func (s *side[M]) settle() {
	s.heal()
	for range 2 {
		for i := range s.replicas {
			s.do(op{kind: beatNow, a: i})
			s.flush()
		}
	}
}

// turnOff turns off the servers that are no members.
func (s *side[M]) turnOff() {
	for i := range s.replicas {
		s.gone[i] = !s.member(i)
		s.down[i] = s.down[i] || s.gone[i]
	}
}
