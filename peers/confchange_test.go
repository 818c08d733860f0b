package peers

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/cockroachdb/datadriven"

	"raftplayground/raft"
)

// etcd changes a configuration by lists of operations when they are applied; our leader is given the target, and
// uses it when it is appended. The adapter turns operations into targets and puts each to a real leader of the
// configuration at hand. Where the two models differ, what ours does instead is checked, and the case counted:
//
//   - refused by both, in other words: the same reason, our error (sameRefusal).
//   - no leader: etcd's files start from a configuration of nobody. With us a cluster starts with its first
//     configuration, and nobody leads a cluster of nobody (noLeader).
//   - joint by itself: etcd's simple change refuses to change two voters; ours goes through a joint configuration (goesJoint).
//   - no change: etcd applies a change to what is so already; ours refuses it and leaves the log alone (noChange).
//
// What etcd prints of each server's progress beyond its name and whether it is a learner is not compared: the next
// index there is the number of the command, which has no meaning in our model.
type difference string

const (
	sameRefusal difference = "same refusal"
	noLeader    difference = "no leader"
	goesJoint   difference = "goes joint"
	noChange    difference = "no change"
)

// refusals are etcd's messages and the errors of ours that say the same.
var refusals = map[string]error{
	"config is already joint":                          raft.ErrConfPending,
	"can't apply simple config change in joint config": raft.ErrConfPending,
	"can't leave a non-joint config":                   raft.ErrConf,
	"removed all voters":                               raft.ErrConf,
}

// progressNumbers is what etcd prints of a server's progress and we do not compare.
var progressNumbers = regexp.MustCompile(` StateProbe match=\d+ next=\d+`)

func TestConfigurationsAgreeWithEtcd(t *testing.T) {
	differences := map[difference]int{}
	for _, file := range []struct {
		name  string
		cases int
	}{
		{"joint_autoleave", 4}, {"joint_idempotency", 3}, {"joint_learners_next", 3}, {"joint_safety", 15},
		{"simple_idempotency", 11}, {"simple_promote_demote", 7}, {"simple_safety", 11}, {"update", 3}, {"zero", 1},
	} {
		var conf raft.Conf // as of the last case
		etcdData(t, "confchange/testdata/"+file.name+".txt", file.cases, func(t *testing.T, d *datadriven.TestData) string {
			answer := changeConf(t, d, &conf, differences)
			if answer == progressNumbers.ReplaceAllString(d.Expected, "") {
				return d.Expected
			}
			return answer
		})
	}
	want := map[difference]int{sameRefusal: 11, noLeader: 3, goesJoint: 3, noChange: 8}
	for kind, count := range want {
		if differences[kind] != count {
			t.Errorf("%s: %d cases, want %d", kind, differences[kind], count)
		}
	}
}

// changeConf puts a case to our side, from the configuration at hand, which it updates.
func changeConf(t *testing.T, d *datadriven.TestData, conf *raft.Conf, differences map[difference]int) string {
	t.Helper()
	target := targetOf(t, d, *conf)
	if len(conf.Voters) == 0 {
		return firstConf(t, d, conf, target, differences)
	}
	options := plain()
	if d.Cmd == "enter-joint" && strings.Contains(d.Expected, "autoleave") {
		options.ManualLeave = false
	}
	node := leaderOf(t, *conf, options)
	var err error
	switch d.Cmd {
	case "simple":
		_, err = node.ProposeConf(0, target)
	case "enter-joint":
		_, err = node.ProposeJoint(0, target)
	case "leave-joint":
		_, err = node.LeaveJoint(0)
	default:
		d.Fatalf(t, "unknown command")
	}
	status := node.Status()
	said := strings.TrimSpace(d.Expected)
	switch {
	case err != nil && refusals[said] != nil && errors.Is(err, refusals[said]) && status.Conf.Equal(conf):
		differences[sameRefusal]++
		return d.Expected
	case d.Cmd == "simple" && !conf.Joint() && target.Equal(conf) && errors.Is(err, raft.ErrConf) && status.Conf.Equal(conf):
		differences[noChange]++
		return describe(*conf, "")
	case said == "more than one voter changed without entering joint config":
		want := raft.Conf{Voters: target.Voters, Outgoing: conf.Voters}
		for _, id := range target.Learners {
			if slices.Contains(conf.Voters, id) {
				want.LearnersNext = append(want.LearnersNext, id)
			} else {
				want.Learners = append(want.Learners, id)
			}
		}
		if err == nil && status.Conf.Equal(&want) {
			differences[goesJoint]++
			return d.Expected
		}
	}
	if err != nil {
		return err.Error() + "\n"
	}
	*conf = status.Conf
	suffix := ""
	if status.Conf.Joint() && leavesByItself(t, node) {
		suffix = " autoleave"
	}
	return describe(*conf, suffix)
}

// firstConf is a case that starts from a configuration of nobody: for us, a cluster's first configuration.
func firstConf(t *testing.T, d *datadriven.TestData, conf *raft.Conf, target raft.Conf, differences map[difference]int) string {
	t.Helper()
	if d.Cmd != "simple" {
		node, err := raft.New(raft.Config{ID: 1, Options: plain()}, raft.Restored{}, 0)
		if err != nil {
			t.Fatal(err)
		}
		node.Campaign(0)
		write(node)
		_, joint := node.ProposeJoint(0, raft.Conf{Voters: []raft.NodeID{1}})
		_, leave := node.LeaveJoint(0)
		if !errors.Is(joint, raft.ErrNotLeader) || !errors.Is(leave, raft.ErrNotLeader) {
			t.Errorf("%s: a member of nobody leads: %v, %v", d.Pos, joint, leave)
		}
		differences[noLeader]++
		return d.Expected
	}
	node, err := raft.New(raft.Config{ID: 1, Options: plain(), Bootstrap: target}, raft.Restored{}, 0)
	if want := refusals[strings.TrimSpace(d.Expected)]; want != nil && errors.Is(err, want) {
		differences[sameRefusal]++
		return d.Expected
	}
	if err != nil {
		return err.Error() + "\n"
	}
	*conf = node.Status().Conf
	return describe(*conf, "")
}

// targetOf applies etcd's operations, in order, to a configuration: v3 makes a voter of server 3, l3 a learner, r3
// removes it, u3 changes nothing; server 0 is nobody.
func targetOf(t *testing.T, d *datadriven.TestData, conf raft.Conf) raft.Conf {
	t.Helper()
	target := raft.Conf{Voters: slices.Clone(conf.Voters), Learners: slices.Clone(conf.Learners)}
	for _, operation := range strings.Fields(d.Input) {
		id, err := strconv.ParseUint(operation[1:], 10, 64)
		if err != nil {
			d.Fatalf(t, "%v", err)
		}
		if id == 0 || operation[0] == 'u' {
			continue
		}
		isIt := func(member raft.NodeID) bool { return member == raft.NodeID(id) }
		target.Voters, target.Learners = slices.DeleteFunc(target.Voters, isIt), slices.DeleteFunc(target.Learners, isIt)
		switch operation[0] {
		case 'v':
			target.Voters = append(target.Voters, raft.NodeID(id))
		case 'l':
			target.Learners = append(target.Learners, raft.NodeID(id))
		}
	}
	slices.Sort(target.Voters)
	slices.Sort(target.Learners)
	return target
}

// leaderOf gives a leader of a committed configuration that has committed the first entry of its term.
func leaderOf(t *testing.T, conf raft.Conf, options raft.Options) *raft.Node {
	t.Helper()
	self := conf.Voters[0]
	node := withConf(t, self, conf, options)
	node.Campaign(0)
	write(node)
	for _, id := range conf.Members() {
		if id != self && node.Role() != raft.Leader {
			vote(t, node, self, id, true)
		}
	}
	commitAll(t, node)
	return node
}

// commitAll writes and acknowledges everything in the leader's log, on each member of its configuration.
func commitAll(t *testing.T, node *raft.Node) {
	t.Helper()
	write(node)
	last := node.LastIndex()
	for _, p := range node.Status().Peers {
		if node.Role() == raft.Leader {
			ack(t, node, node.Leader(), p.ID, last)
		}
	}
}

// leavesByItself says whether a copy of the leader leaves its joint configuration once that is committed.
func leavesByItself(t *testing.T, node *raft.Node) bool {
	t.Helper()
	node = node.Clone(nil)
	commitAll(t, node)
	conf := node.Status().Conf
	return !conf.Joint()
}

// describe gives a configuration in etcd's words: the halves, then each member and whether it is a learner.
func describe(conf raft.Conf, suffix string) string {
	list := func(ids []raft.NodeID) string {
		var words []string
		for _, id := range ids {
			words = append(words, strconv.FormatUint(uint64(id), 10))
		}
		return "(" + strings.Join(words, " ") + ")"
	}
	var b strings.Builder
	b.WriteString("voters=" + list(conf.Voters))
	if conf.Joint() {
		b.WriteString("&&" + list(conf.Outgoing))
	}
	if len(conf.Learners) > 0 {
		b.WriteString(" learners=" + list(conf.Learners))
	}
	if len(conf.LearnersNext) > 0 {
		b.WriteString(" learners_next=" + list(conf.LearnersNext))
	}
	b.WriteString(suffix + "\n")
	for _, id := range conf.Members() {
		learner := ""
		if slices.Contains(conf.Learners, id) {
			learner = " learner"
		}
		fmt.Fprintf(&b, "%d:%s\n", id, learner)
	}
	return b.String()
}
