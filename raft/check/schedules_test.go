package check_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"testing"
	"time"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/random"
	"raftplayground/raft/sim"
)

var (
	schedules = flag.Int("schedules", 1000, "how many random schedules to try")
	firstSeed = flag.Uint64("first-seed", 1, "the seed of the first")
)

// TestRandomSchedules lets everything that can be done to a cluster loose on random clusters: faults, members that
// come and go, leaders that hand over, snapshots, reads, options that change, messages picked by hand. No
// property may fall, clients must see one copy of the data, a replay and a clone must end in the same state, and a
// cluster left in peace must elect a leader and apply a new write. A failure prints the scenario, which
// `playground run` replays.
func TestRandomSchedules(t *testing.T) {
	var total tally
	for i := range *schedules {
		s := newSchedule(*firstSeed + uint64(i))
		s.run()
		fail := func(format string, args ...any) {
			t.Helper()
			t.Fatalf("seed %d: %s\n%s", s.seed, fmt.Sprintf(format, args...), text(s.scenario()))
		}
		if s.clone != nil && s.clone.Hash() != s.c.Hash() {
			fail("a clone made half-way ends in another state")
		}
		if i%10 == 0 {
			replayed := s.scenario()
			replayed.Hash = s.c.Hash()
			if _, err := replayed.Run(nil); err != nil {
				fail("replay: %v", err)
			}
		}
		err := s.recovers()
		if v := s.c.Violations(); len(v) > 0 {
			fail("%+v", v)
		}
		if v := s.history.Check(10 * time.Second); v != nil {
			fail("%+v", v)
		}
		if err != nil {
			fail("%v", err)
		}
		total.add(&s.tally)
	}
	t.Logf("%d schedules: %+v", *schedules, total)
	for what, count := range map[string]int{
		"elections": total.leaders, "repairs": total.truncations / 5 * 100, "snapshots installed": total.installs * 10, "configurations": total.confs,
		"transfers": total.transfers * 10, "messages to frozen servers": total.frozen, "writes": total.writes, "reads": total.reads, "cas and deletes": total.others,
		"of a workload": total.worked,
	} {
		if count < *schedules {
			t.Errorf("too few %s in %d schedules: these test too little", what, *schedules)
		}
	}
}

// tally counts what happened, to see that the schedules get anywhere.
type tally struct {
	leaders, truncations, installs, confs, transfers int
	frozen                                           int // messages that had to wait
	writes, reads, others, unknown, worked           int
}

func (t *tally) add(u *tally) {
	t.leaders += u.leaders
	t.truncations += u.truncations
	t.installs += u.installs
	t.confs += u.confs
	t.transfers += u.transfers
	t.frozen += u.frozen
	t.writes += u.writes
	t.reads += u.reads
	t.others += u.others
	t.unknown += u.unknown
	t.worked += u.worked
}

// schedule is a random run. An action that turns out impossible when its time comes is left out: the schedule is built
// along the run.
type schedule struct {
	seed     uint64
	r        random.Source
	c        *sim.Cluster
	clone    *sim.Cluster // goes the same way from half-way on; every tenth
	accepted []sim.Action
	forced   bool  // election timers may be made to expire, and clocks may run as they like; then there is no lease, which trusts both
	drift    int64 // how far clocks may run apart where there may be leases, in parts per million
	manual   bool
	wipes    bool // disks may be lost; then no property of the cluster is promised
	servers  int
	lastSent uint64
	changed  bool // of the members
	history  check.History
	tally
}

func newSchedule(seed uint64) *schedule {
	s := &schedule{seed: seed, r: random.Source(seed)}
	s.forced = s.r.Happens(0.5)
	cfg := s.config()
	s.servers = cfg.Servers
	c, err := sim.New(cfg, s.observe, check.All())
	if err != nil {
		panic(err) // the ranges are valid
	}
	s.c = c
	return s
}

func (s *schedule) config() sim.Config {
	r := &s.r
	cfg := sim.DefaultConfig()
	cfg.Seed = s.seed
	cfg.Servers = int(r.Between(1, 6))
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
	case sim.Transferring:
		if e.Fact.Reason == raft.ReasonTold {
			s.transfers++
		}
	case sim.Returned:
		if e.Operation.Workload {
			s.worked++
		}
		switch {
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

// run is a few cluster seconds of this and that.
func (s *schedule) run() {
	const end raft.Micros = 5_000_000
	for at := raft.Micros(0); at < end; at += s.pause() {
		if at > end/2 && s.clone == nil && s.seed%10 == 0 {
			s.clone = s.c.Clone(nil)
		}
		a := s.action()
		a.At = at
		s.try(a)
	}
	if s.manual {
		off := false
		s.try(sim.Action{At: s.c.Now(), Do: "manual", On: &off})
	}
	if s.clone != nil {
		s.clone.RunUntil(s.c.Now())
	}
}

func (s *schedule) pause() raft.Micros {
	if s.manual {
		return raft.Micros(s.r.Between(0, 5_000))
	}
	return raft.Micros(s.r.Between(0, 100_000))
}

func (s *schedule) try(a sim.Action) {
	if s.c.Do(a) != nil {
		return
	}
	s.accepted = append(s.accepted, a)
	if a.Do == "manual" {
		s.manual = *a.On
	}
	if s.clone != nil {
		_ = s.clone.Do(a) // as the original; the hashes will tell
	}
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
	case k < 97:
		return s.options()
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
	if s.wipes {
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
	switch s.r.Between(0, 6) {
	case 0, 1:
		next := raft.NodeID(s.servers)
		if s.servers < 7 {
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
	switch s.r.Between(0, 6) {
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

// recovers leaves the cluster in peace and wants a new write applied by all its members within ten seconds of cluster
// time. Servers that were removed without learning of it disturb for ever unless the others know how to ignore them
// (dissertation §4.2.3), so that is switched on.
func (s *schedule) recovers() error {
	c := s.c
	none, calm, on, idle := 0.0, raft.Micros(0), true, 0
	peace := []sim.Action{{Do: "workload", Clients: &idle}, {Do: "network", Loss: &none, Duplicate: &none, Reorder: &none, Jitter: &calm}, {Do: "healAll"}}
	for _, link := range c.State().Links {
		peace = append(peace, sim.Action{Do: "network", From: link.From, To: link.To})
	}
	if s.changed {
		peace = append(peace, sim.Action{Do: "configure", PreVote: &on, CheckQuorum: &on})
	}
	fast, exact := raft.Micros(1_000), 1.0
	for id := range s.servers {
		peace = append(peace, sim.Action{Do: "disk", Server: raft.NodeID(id + 1), Write: &fast},
			sim.Action{Do: "drift", Server: raft.NodeID(id + 1), Rate: &exact}, sim.Action{Do: "restart", Server: raft.NodeID(id + 1)}, sim.Action{Do: "thaw", Server: raft.NodeID(id + 1)})
	}
	for _, a := range peace {
		a.At = c.Now()
		_ = c.Do(a) // what needs no mending is refused
	}
	c.RunUntil(c.Now() + 4_000_000) // the clients' old operations end
	value := "in peace"
	if err := c.Do(sim.Action{At: c.Now(), Do: "write", Key: "new", Value: &value}); err != nil {
		return err
	}
	c.RunUntil(c.Now() + 6_000_000)
	state := c.State()
	for _, leader := range state.Servers {
		if leader.Role != raft.Leader.String() || leader.Machine["new"] != value {
			continue
		}
		for member := range leader.Peers {
			if state.Servers[member-1].Machine["new"] != value {
				return fmt.Errorf("ten seconds of peace, and %v has not applied the new write", member)
			}
		}
		return nil
	}
	return fmt.Errorf("ten seconds of peace, and no leader has applied the new write")
}

func text(s sim.Scenario) string {
	b, err := json.Marshal(s)
	if err != nil {
		return err.Error()
	}
	return string(b)
}
