package check_test

import (
	"flag"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"raftplayground/raft/sim"
)

var (
	schedules = flag.Int("schedules", defaultSchedules, "how many random schedules to try")
	firstSeed = flag.Uint64("first-seed", 1, "the seed of the first")
)

// TestRandomSchedules lets everything that can be done to a cluster loose on random clusters: faults, members that
// come and go, leaders that hand over, snapshots, reads, options that change, messages picked by hand. What judge says
// must hold. A failure is shrunk; it prints the scenario, which `playground run` replays, and the command that runs the
// schedule again.
func TestRandomSchedules(t *testing.T) {
	shards := min(runtime.GOMAXPROCS(0), *schedules)
	totals := make([]tally, shards)
	t.Run("shards", func(t *testing.T) {
		for shard := range shards {
			t.Run(strconv.Itoa(shard), func(t *testing.T) {
				t.Parallel()
				for i := shard; i < *schedules && !t.Failed(); i += shards {
					s := newSchedule(*firstSeed + uint64(i))
					s.lawless = s.seed%lawlessEvery == 3
					s.run()
					s.fallen += count(s.fell.excused)
					if wrong := s.judge(); wrong != nil {
						t.Error(s.report(wrong))
					}
					totals[shard].add(&s.tally)
				}
			})
		}
	})
	var total tally
	for i := range totals {
		total.add(&totals[i])
	}
	t.Logf("%d schedules: %+v", *schedules, total)
	if *schedules >= 1000 && !t.Failed() {
		total.suffices(t)
	}
}

// suffices holds the schedules to do all that there is to do, and often enough.
func (t *tally) suffices(test *testing.T) {
	for _, verb := range sim.Verbs() {
		if t.verbs[verb] == 0 && verb != sim.DoGoal { // which changes nothing
			test.Errorf("no schedule has %q in it", verb)
		}
	}
	for what, count := range map[string]int{
		"elections": t.leaders, "repairs": t.truncations * 50, "snapshots installed": t.installs * 20, "configurations": t.confs * 5,
		"transfers": t.transfers * 20, "messages to frozen servers": t.frozen, "writes": t.writes, "reads": t.reads, "cas and deletes": t.others,
		"operations of a workload": t.worked * 5, "disks lost": t.wiped * 50, "properties that fall with a disk": t.fallen * 1000,
		"sessions that ended": t.expired * 20,
	} {
		if count < *schedules {
			test.Errorf("too few %s in %d schedules: these test too little", what, *schedules)
		}
	}
}

// report shrinks a run that failed, and says how to have it again.
func (s *schedule) report(wrong *failure) string {
	whole := s.scenario()
	short := shrink(whole, wrong.promise)
	return fmt.Sprintf("seed %d: %v\nThe schedule again:\n  go test ./raft/check -run 'TestRandomSchedules$' -schedules 1 -first-seed %d -v\n"+
		"Shrunk from %d actions to %d, for `playground run FILE`:\n%s", s.seed, wrong, s.seed, len(whole.Actions), len(short.Actions), text(short))
}

// lastLine is the scenario in a report.
func lastLine(report string) string { return report[strings.LastIndexByte(report, '\n')+1:] }
