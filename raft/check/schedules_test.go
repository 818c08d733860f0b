package check_test

import (
	"fmt"
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/random"
	"raftplayground/raft/sim"
)

// tally counts what happened, to see that the schedules get anywhere.
type tally struct {
	leaders, truncations, installs, confs, transfers int
	frozen                                           int // messages that had to wait
	wiped, fallen                                    int // disks that were lost; runs in which a property fell behind that
	expired                                          int // sessions that ended before their client was done
	verbs                                            map[string]int
	writes, reads, others, unknown, worked           int
}

func (t *tally) add(u *tally) {
	t.leaders += u.leaders
	t.truncations += u.truncations
	t.installs += u.installs
	t.confs += u.confs
	t.transfers += u.transfers
	t.frozen += u.frozen
	t.wiped += u.wiped
	t.fallen += u.fallen
	t.expired += u.expired
	t.writes += u.writes
	t.reads += u.reads
	t.others += u.others
	t.unknown += u.unknown
	t.worked += u.worked
	if t.verbs == nil {
		t.verbs = map[string]int{}
	}
	for verb, n := range u.verbs {
		t.verbs[verb] += n
	}
}

// schedule is a random run. An action that turns out impossible when its time comes is left out: the schedule is built
// along the run.
type schedule struct {
	seed     uint64
	r        random.Source
	c        *sim.Cluster
	clone    *sim.Cluster // goes the same way from half-way on, of a share of the schedules
	accepted []sim.Action
	forced   bool  // election timers may be made to expire, and clocks may run as they like; then there is no lease, which trusts both
	drift    int64 // how far clocks may run apart where there may be leases, in parts per million
	manual   bool
	lawless  bool // disks may be lost, and a rule be broken on which safety rests
	excuse   bool // that has happened
	thorough bool // nothing is left to a share of the schedules
	servers  int
	lastSent uint64
	changed  bool // of the members
	fell     fall // the first property that fell
	history  check.History
	tally
}

// fall is a property that fell, at a moment.
type fall struct {
	sim.Violation
	at      raft.Micros
	excused bool // a disk had been lost before, on which it rests
}

func newSchedule(seed uint64) *schedule {
	s := &schedule{seed: seed, r: random.Source(seed)}
	s.forced = s.r.Happens(0.5)
	s.start(s.config())
	return s
}

// start makes the cluster; the configuration must be valid.
func (s *schedule) start(cfg sim.Config) {
	s.servers, s.verbs = cfg.Servers, map[string]int{}
	c, err := sim.New(cfg, s.observe, check.All())
	if err != nil {
		panic(err)
	}
	s.c = c
}

func (s *schedule) config() sim.Config {
	r := &s.r
	cfg := sim.DefaultConfig()
	cfg.Seed = s.seed
	cfg.Servers = int(r.Between(1, 6))
	if r.Happens(0.1) {
		cfg.Servers = int(r.Between(7, sim.MaxServers))
	}
	cfg.PreVote, cfg.CheckQuorum = r.Happens(0.5), r.Happens(0.5)
	cfg.LeaderLease = cfg.CheckQuorum && !s.forced && r.Happens(0.7)
	s.drift = r.Between(0, 400_000)
	cfg.ClockDrift = s.drift
	cfg.MaxEntriesPerAppend = int(r.Between(0, 3))
	if r.Happens(0.6) {
		cfg.SnapshotEvery = int(r.Between(1, 10))
		cfg.SnapshotChunk = int(r.Between(8, 200))
	}
	if r.Happens(0.7) {
		cfg.DiskWrite = raft.Micros(r.Between(0, 30_000))
	}
	cfg.Network.Jitter = raft.Micros(r.Between(0, 100_000))
	if r.Happens(0.5) {
		cfg.Network.Loss, cfg.Network.Duplicate = float64(r.Between(0, 30))/100, float64(r.Between(0, 30))/100
	}
	cfg.EmptyHeartbeats, cfg.ManualLeave = r.Happens(0.2), r.Happens(0.2)
	if r.Happens(0.2) {
		cfg.MaxInFlight = int(r.Between(1, 4))
	}
	if r.Happens(0.3) {
		cfg.Sessions = int(r.Between(1, 4))
	}
	return cfg
}

func (s *schedule) observe(e *sim.Event) {
	s.history.Observe(e)
	switch e.Kind {
	case sim.Sent:
		s.lastSent = e.Message.ID
	case sim.Added:
		s.servers = int(e.Server)
	case sim.ConfigChanged:
		s.changed = true
		if e.Fact.Granted {
			s.confs++
		}
	case sim.RoleChanged:
		if e.Fact.Role == raft.Leader {
			s.leaders++
		}
	case sim.Truncated:
		s.truncations++
	case sim.Installed:
		s.installs++
	case sim.Queued:
		s.frozen++
	case sim.Wiped:
		s.wiped++
		s.excuse = true
	case sim.RuleSet:
		s.excuse = s.excuse || e.Rule == raft.RuleLeaveJointCommitted
	case sim.ViolationFound:
		if v := *e.Violation; s.fell.Property == "" || s.fell.excused {
			s.fell = fall{v, e.At, s.excuse && !slices.Contains(ofOneServer, check.Property(v.Property))}
		}
	case sim.Transferring:
		if e.Fact.Reason == raft.ReasonTold {
			s.transfers++
		}
	case sim.Returned:
		if e.Operation.Workload {
			s.worked++
		}
		switch {
		case e.Operation.Outcome == sim.OutcomeExpired:
			s.expired++
		case e.Operation.Outcome == sim.OutcomeUnknown:
			s.unknown++
		case e.Operation.Op == "write":
			s.writes++
		case e.Operation.Op == "read":
			s.reads++
		default:
			s.others++
		}
	}
}

// run is a moment, or a few cluster seconds, of this and that: many short runs find more than a few long ones, but some
// things take their time.
func (s *schedule) run() {
	end := raft.Micros(s.r.Between(300_000, 2_000_000))
	if s.r.Happens(0.3) {
		end *= 3
	}
	for at := raft.Micros(0); at < end; at += s.pause() {
		if at > end/2 {
			s.branch()
		}
		a := s.action()
		a.At = at
		if s.try(a) {
			s.verbs[a.Do]++
		}
	}
	s.end(end)
}

// branch makes the clone.
func (s *schedule) branch() {
	if s.clone == nil && (s.thorough || s.seed%cloneEvery == 0) {
		s.clone = s.c.Clone(nil)
	}
}

// end lets what is under way go on until then.
func (s *schedule) end(until raft.Micros) {
	s.c.RunUntil(until)
	if s.clone != nil {
		s.clone.RunUntil(until)
	}
}

func (s *schedule) pause() raft.Micros {
	if s.manual {
		return raft.Micros(s.r.Between(0, 5_000))
	}
	return raft.Micros(s.r.Between(0, 100_000))
}

// try does it if it is possible.
func (s *schedule) try(a sim.Action) bool {
	if s.c.Do(a) != nil {
		return false
	}
	s.accepted = append(s.accepted, a)
	if a.Do == "manual" {
		s.manual = *a.On
	}
	if s.clone != nil {
		_ = s.clone.Do(a) // as the original; the hashes will tell
	}
	return true
}

func (s *schedule) scenario() sim.Scenario {
	sc := s.c.Scenario(s.accepted)
	sc.Hash = ""
	return sc
}

func (s *schedule) server() raft.NodeID { return raft.NodeID(s.r.Between(1, int64(s.servers))) }

// anyone is a server, or None for a client's own choice.
func (s *schedule) anyone() raft.NodeID {
	if s.r.Happens(0.7) {
		return raft.None
	}
	return s.server()
}

// some is a random set of servers.
func (s *schedule) some() []raft.NodeID {
	var ids []raft.NodeID
	for id := raft.NodeID(1); id <= raft.NodeID(s.servers); id++ {
		if s.r.Happens(0.6) {
			ids = append(ids, id)
		}
	}
	return ids
}

func (s *schedule) action() sim.Action {
	if s.manual {
		return s.byHand()
	}
	switch k := s.r.Between(0, 99); {
	case k < 47:
		return s.operation()
	case k < 50:
		return s.clientele()
	case k < 65:
		return s.serverAction()
	case k < 67:
		return s.hardware()
	case k < 79:
		return s.networkAction()
	case k < 92:
		return s.membership()
	case k < 95:
		return s.options()
	case k < 97:
		return s.rule()
	default:
		on := true
		return sim.Action{Do: "manual", On: &on}
	}
}

func (s *schedule) operation() sim.Action {
	value, expect := fmt.Sprint(s.r.Between(0, 3)), fmt.Sprint(s.r.Between(0, 3))
	key := string(rune('a' + s.r.Between(0, 2)))
	switch k := s.r.Between(0, 9); {
	case k < 4:
		return sim.Action{Do: "write", Key: key, Value: &value, To: s.anyone()}
	case k < 5:
		return sim.Action{Do: "cas", Key: key, Expect: &expect, Value: &value, To: s.anyone()}
	case k < 6:
		return sim.Action{Do: "delete", Key: key, To: s.anyone()}
	}
	levels := []string{sim.LevelLinearizable, sim.LevelLinearizable, sim.LevelLease, sim.LevelLease, sim.LevelStale}
	return sim.Action{Do: "read", Key: key, Level: levels[s.r.Between(0, int64(len(levels)-1))], To: s.anyone()}
}

// clientele is what is done to the clients as a whole.
func (s *schedule) clientele() sim.Action {
	switch s.r.Between(0, 3) {
	case 0:
		return sim.Action{Do: "to", Server: s.server()}
	case 1:
		return s.wake()
	}
	levels := []string{sim.LevelLinearizable, sim.LevelLease, sim.LevelStale}
	clients, rate, reads := int(s.r.Between(0, 4)), float64(s.r.Between(1, 100))/10, float64(s.r.Between(0, 4))/4
	return sim.Action{Do: "workload", Clients: &clients, Rate: &rate, Reads: &reads, Level: levels[s.r.Between(0, 2)]}
}

func (s *schedule) wake() sim.Action {
	return sim.Action{Do: "wake", Client: sim.Client(uint64(s.r.Between(1, 9)))}
}

func (s *schedule) serverAction() sim.Action {
	does := []string{"crash", "crash", "restart", "restart", "restart", "beat", "snapshot", "freeze", "thaw", "thaw", "timeout", "align", "spread"}
	if !s.forced {
		does = does[:len(does)-3]
	}
	switch do := does[s.r.Between(0, int64(len(does)-1))]; do {
	case "align", "spread":
		return sim.Action{Do: do}
	default:
		return sim.Action{Do: do, Server: s.server()}
	}
}

func (s *schedule) hardware() sim.Action {
	if s.lawless && s.r.Happens(0.5) {
		return sim.Action{Do: "wipe", Server: s.server()}
	}
	if s.r.Happens(0.5) {
		rate := s.rate()
		return sim.Action{Do: "drift", Server: s.server(), Rate: &rate}
	}
	write := raft.Micros(s.r.Between(0, 100_000))
	return sim.Action{Do: "disk", Server: s.server(), Write: &write}
}

// rate is that of a clock: where there may be leases, no two run apart faster than the option says.
func (s *schedule) rate() float64 {
	if s.forced {
		return float64(s.r.Between(500_000, 2_000_000)) / 1e6
	}
	return float64(1_000_000+s.r.Between(-s.drift/2, s.drift/2)) / 1e6
}

func (s *schedule) networkAction() sim.Action {
	switch s.r.Between(0, 8) {
	case 7:
		loss, reorder, latency := float64(s.r.Between(0, 50))/100, float64(s.r.Between(0, 50))/100, raft.Micros(s.r.Between(100, 60_000))
		return sim.Action{Do: "network", From: s.server(), To: s.server(), Loss: &loss, Reorder: &reorder, Latency: &latency}
	case 8:
		return sim.Action{Do: "network", From: s.server(), To: s.server()}
	case 0:
		return sim.Action{Do: "cut", From: s.server(), To: s.server(), Both: s.r.Happens(0.5)}
	case 1:
		return sim.Action{Do: "heal", From: s.server(), To: s.server()}
	case 2:
		return sim.Action{Do: "partition", Groups: [][]raft.NodeID{s.some()}}
	case 3, 4:
		return sim.Action{Do: "healAll"}
	case 5:
		loss, jitter := float64(s.r.Between(0, 30))/100, raft.Micros(s.r.Between(0, 100_000))
		reorder := float64(s.r.Between(0, 20)) / 100
		return sim.Action{Do: "network", Loss: &loss, Jitter: &jitter, Reorder: &reorder}
	default:
		return sim.Action{Do: "delay", Message: s.message(), By: raft.Micros(s.r.Between(1, 400_000))}
	}
}

func (s *schedule) membership() sim.Action {
	kind := s.r.Between(0, 6)
	if s.lawless && s.r.Happens(0.7) { // joint configurations that are left by hand
		kind = s.r.Between(4, 5)
	}
	switch kind {
	case 0, 1:
		next := raft.NodeID(s.servers)
		if s.servers < sim.MaxServers {
			next++
		}
		return sim.Action{Do: "addServer", Server: raft.NodeID(s.r.Between(1, int64(next))), Learner: s.r.Happens(0.4)}
	case 2:
		return sim.Action{Do: "promote", Server: s.server()}
	case 3:
		return sim.Action{Do: "removeServer", Server: s.server()}
	case 4:
		return sim.Action{Do: "joint", Servers: s.some()}
	case 5:
		return sim.Action{Do: "leaveJoint"}
	default:
		return sim.Action{Do: "transfer", To: s.server()}
	}
}

func (s *schedule) options() sim.Action {
	on := s.r.Happens(0.5)
	switch s.r.Between(0, 10) {
	case 10:
		return sim.Action{Do: "configure", EmptyHeartbeats: &on}
	case 9:
		return sim.Action{Do: "configure", ManualLeave: &on}
	case 8:
		chunk := int(s.r.Between(0, 200))
		return sim.Action{Do: "configure", SnapshotChunk: &chunk}
	case 7:
		window := int(s.r.Between(0, 4))
		return sim.Action{Do: "configure", MaxInFlight: &window}
	case 6:
		drift := s.drift + s.r.Between(0, 100_000)
		return sim.Action{Do: "configure", ClockDrift: &drift}
	case 0:
		return sim.Action{Do: "configure", PreVote: &on}
	case 1:
		lease := on && !s.forced
		return sim.Action{Do: "configure", CheckQuorum: &on, LeaderLease: &lease}
	case 2:
		lo := raft.Micros(s.r.Between(100_000, 250_000))
		return sim.Action{Do: "configure", ElectionTimeout: &[2]raft.Micros{lo, lo + raft.Micros(s.r.Between(50_000, 200_000))}}
	case 3:
		beat := raft.Micros(s.r.Between(20_000, 80_000))
		return sim.Action{Do: "configure", Heartbeat: &beat}
	case 4:
		every := int(s.r.Between(0, 10))
		return sim.Action{Do: "configure", SnapshotEvery: &every}
	default:
		batch := int(s.r.Between(0, 3))
		return sim.Action{Do: "configure", MaxBatch: &batch}
	}
}

// harmless are rules without which no safety property falls (raft/search/testdata/harmless.txt says why) as long as no
// leases rest on them.
var harmless = []string{"appendNew", "learnCommit", "applyCommitted", "heardLeader", "randomTimeouts", "backtrack",
	"noOpAtTermStart", "snapshotRetry", "preVoteChangesNothing", "preVoteWhileLed", "preVoteAdoptsTerm", "checkQuorum",
	"voteWhileLed", "transferStopsProposals", "transferToCaughtUp", "transferAborts"}

// rule breaks one, or mends it; where there may be leases, one that says what happens and guards nothing. Without
// leaveJointCommitted a joint configuration waits for being left by hand.
func (s *schedule) rule() sim.Action {
	some := harmless
	if !s.forced {
		some = harmless[:3]
	}
	if s.lawless {
		some = []string{"leaveJointCommitted"}
	}
	rule := some[s.r.Between(0, int64(len(some)-1))]
	if s.r.Happens(0.4) {
		return sim.Action{Do: "mend", Rule: rule}
	}
	return sim.Action{Do: "break", Rule: rule}
}

// message is one that was sent lately.
func (s *schedule) message() uint64 {
	return s.lastSent - min(s.lastSent, uint64(s.r.Between(0, 20)))
}

// byHand is what one does with manual mode on.
func (s *schedule) byHand() sim.Action {
	off := false
	switch k := s.r.Between(0, 29); {
	case k < 1:
		return sim.Action{Do: "manual", On: &off}
	case k < 20:
		return sim.Action{Do: "deliver", Message: s.message()}
	case k < 22:
		return sim.Action{Do: "drop", Message: s.message()}
	case k < 24:
		return sim.Action{Do: "duplicate", Message: s.message()}
	case k < 26:
		return sim.Action{Do: "beat", Server: s.server()}
	case k < 27:
		return s.serverAction()
	case k < 28:
		return s.wake()
	}
	return s.operation()
}
