package peers

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	pb "go.etcd.io/raft/v3/raftpb"

	"raftplayground/raft"
)

var schedules = flag.Int("schedules", 10_000, "how many random schedules are given to both cores, half of them message by message and half in lockstep; in half of each the members change, logs are compacted, and CheckQuorum may be on")

// op is a step of a schedule: what happens to server a, or on the link from a to b.
type op struct {
	kind opKind
	a, b int
	n    int // which of the messages under way
	data string
}

type opKind uint8

const (
	campaign opKind = iota
	beatNow
	propose
	deliver
	double
	drop
	crash
	restart
	stall
	sync
	cutLink
	mendLink
	expire // an election time-out passes
	compactNow
	changeNow
)

var opNames = [...]string{"campaign", "beat", "propose", "deliver", "double", "drop", "crash", "restart", "stall", "sync", "cut", "mend", "expire", "compact", "change"}

func (o op) String() string {
	switch {
	case o.kind == propose:
		return "propose " + o.data
	case o.kind == campaign || o.kind == beatNow || o.kind >= crash && o.kind <= sync || o.kind == expire || o.kind == compactNow:
		return fmt.Sprintf("%s S%d", opNames[o.kind], o.a+1)
	}
	return fmt.Sprintf("%s S%d S%d %d", opNames[o.kind], o.a+1, o.b+1, o.n)
}

// pick draws a kind by its weight.
func pick(r *rand.Rand, weights map[opKind]int) opKind {
	total := 0
	for _, w := range weights {
		total += w
	}
	at := r.IntN(total)
	for kind := campaign; ; kind++ {
		if at -= weights[kind]; at < 0 {
			return kind
		}
	}
}

func draw(r *rand.Rand, servers, step int, weights map[opKind]int) op {
	o := op{kind: pick(r, weights), a: r.IntN(servers), data: fmt.Sprintf("c%d", step)}
	o.b = (o.a + 1 + r.IntN(servers-1)) % servers
	if r.IntN(4) == 0 { // mostly in order
		o.n = r.IntN(8)
	}
	return o
}

func words(ops []op) string {
	var b strings.Builder
	for _, o := range ops {
		fmt.Fprintf(&b, "\t%v\n", o)
	}
	return b.String()
}

// The same schedule of time-outs, deliveries, losses, copies, crashes and stalled disks for both cores. They send
// different messages, so one side may elect or commit where the other does not; but on each side there is one leader
// a term and one sequence of entries, and when the faults end, both elect, commit one more command, and everybody has
// applied the same.
func TestSchedulesOfMessages(t *testing.T) {
	weights := map[opKind]int{campaign: 6, beatNow: 6, propose: 12, deliver: 120, double: 6, drop: 8, crash: 2, restart: 4,
		stall: 3, sync: 5, cutLink: 2, mendLink: 4}
	var elected, committed, confs, installed [2]int
	for seed := range uint64(*schedules / 2) {
		r := rand.New(rand.NewPCG(seed, 1))
		o := faultOptions{servers: 3 + r.IntN(3), preVote: r.IntN(2) == 0, small: r.IntN(2) == 0}
		weights := weights
		if seed%2 == 1 {
			o.servers, o.spares, o.checkQuorum = 2+r.IntN(2), 1, r.IntN(2) == 0
			weights = maps.Clone(weights)
			weights[compactNow], weights[changeNow], weights[deliver] = 8, 24, 240
			if o.checkQuorum {
				weights[expire] = 4
			}
		}
		ours, theirs := newOurSide(o), newEtcdSide(o)
		var ops []op
		for step := range 60 + r.IntN(240) {
			op := draw(r, o.servers+o.spares, step, weights)
			ops = append(ops, op)
			ours.do(op)
			theirs.do(op)
		}
		confs[0], confs[1] = confs[0]+ours.changes(), confs[1]+theirs.changes()
		installed[0], installed[1] = installed[0]+ours.installed, installed[1]+theirs.installed
		elected[0], elected[1] = elected[0]+len(ours.leaders), elected[1]+len(theirs.leaders)
		committed[0], committed[1] = committed[0]+len(ours.committed), committed[1]+len(theirs.committed)
		ours.finish("last")
		theirs.finish("last")
		for _, err := range []error{ours.broken, theirs.broken} {
			if err != nil {
				t.Fatalf("seed %d, %+v: %v\n%s", seed, o, err, words(ops))
			}
		}
	}
	t.Logf("before the faults ended, ours and etcd's: leaders %v, entries committed %v, configurations %v, snapshots %v", elected, committed, confs, installed)
	for i := range 2 { // schedules in which nothing happens would prove nothing
		if elected[i] < *schedules/4 || committed[i] < *schedules/4 || confs[i] < *schedules/20 || installed[i] < *schedules/80 {
			t.Errorf("hardly anything happens")
		}
	}
}

// The same schedule of time-outs, partitions, crashes and commands for both cores, with all messages delivered
// between two steps: then the two must agree after each step on who leads, on everybody's term and log, and on
// what is committed. (PreVote is on: without it etcd's servers do not answer a leader whose term is over. Partitions
// go both ways: our heartbeats carry what may have been lost, even to a follower that can't be heard.)
func TestSchedulesInLockstep(t *testing.T) {
	leaders, committed := 0, 0
	for seed := range uint64(*schedules / 4) {
		ours, err := runInLockstep(seed, raft.RuleSet{})
		if err != nil {
			t.Fatal(err)
		}
		leaders, committed = leaders+len(ours.leaders), committed+len(ours.committed)
	}
	t.Logf("%d leaders, %d entries committed", leaders, committed)
	if leaders < *schedules/4 || committed < *schedules/4 {
		t.Errorf("hardly anything happens: %d leaders, %d entries", leaders, committed)
	}
}

// The oracle notices when our core ignores one of the rules that such schedules exercise. (Not commitOwnTerm, which
// needs messages that are late, nor what concerns the disk, which never stalls here.)
func TestLockstepNoticesBrokenRules(t *testing.T) {
	notices(t, runInLockstep, raft.RuleLogUpToDate, raft.RuleMajorityWins, raft.RuleCommitMajority, raft.RuleHigherTerm,
		raft.RuleRefuseOldTermAppend, raft.RulePreVoteChangesNothing, raft.RuleReplaceConflict, raft.RuleTruncateTail,
		raft.RuleNoOpAtTermStart, raft.RulePrevLogMatches)
	notices(t, runMembersInLockstep, raft.RuleSnapshotRetry, raft.RuleCheckQuorum, raft.RulePreVoteWhileLed, raft.RulePreVoteAdoptsTerm,
		raft.RuleConfOnAppend, raft.RuleOneVoterAtATime, raft.RuleOnlyVotersCount, raft.RuleOnlyVotersCampaign)
}

func notices(t *testing.T, run func(uint64, raft.RuleSet) (*side[raft.Message], error), rules ...raft.Rule) {
	t.Helper()
	for _, rule := range rules {
		noticed := false
		seed := uint64(0)
		for ; seed < 500 && !noticed; seed++ {
			_, err := run(seed, raft.RuleSet{}.With(rule))
			noticed = err != nil
		}
		if !noticed {
			t.Errorf("%v may be broken, and nothing shows in %d schedules", rule, seed)
		}
	}
}

// runInLockstep gives both cores the schedule of a seed, ours with some rules broken. It says where they disagree.
func runInLockstep(seed uint64, broken raft.RuleSet) (*side[raft.Message], error) {
	weights := map[opKind]int{campaign: 10, beatNow: 10, propose: 20, crash: 4, restart: 6, cutLink: 8, mendLink: 10}
	r := rand.New(rand.NewPCG(seed, 2))
	o := faultOptions{servers: 3 + r.IntN(3), preVote: true, small: r.IntN(2) == 0, broken: broken.With(raft.RulePreVoteWhileLed)}
	ours, theirs := newOurSide(o), newEtcdSide(o)
	var ops []op
	for step := range 20 + r.IntN(40) {
		op := draw(r, o.servers, step, weights)
		ops = append(ops, op)
		lockstep(ours, op)
		lockstep(theirs, op)
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

// lockstep takes a step and delivers everything.
func lockstep[M any](s *side[M], op op) {
	if op.kind == campaign {
		s.expire(op.a)
		return
	}
	s.do(op)
	if op.kind == cutLink || op.kind == mendLink {
		op.a, op.b = op.b, op.a
		s.do(op)
	}
	s.flush()
}

// disagreement says how the two sides differ, if they do or if one is broken.
func disagreement(ours *side[raft.Message], theirs *side[pb.Message]) error {
	switch {
	case ours.broken != nil:
		return ours.broken
	case theirs.broken != nil:
		return theirs.broken
	case !slices.Equal(ours.states(), theirs.states()):
		return fmt.Errorf("ours: %+v\netcd: %+v", ours.states(), theirs.states())
	case !slices.Equal(ours.committed, theirs.committed):
		return fmt.Errorf("committed by ours: %v\nby etcd: %v", ours.committed, theirs.committed)
	}
	return nil
}
