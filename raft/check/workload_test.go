package check

import (
	"fmt"
	"testing"
	"time"

	"raftplayground/raft"
	"raftplayground/raft/random"
	"raftplayground/raft/sim"
)

// loaded is a run of a workload under random faults, watched by both judges of linearizability.
type loaded struct {
	c       *sim.Cluster
	watch   *watcher
	history History

	ok, unknown, expired, retried, leaders, transfers int
}

// judged bounds the wall time of porcupine for one key; it is far more than these histories take.
const judged = 20 * time.Second

func newLoaded(t *testing.T, cfg sim.Config) *loaded {
	t.Helper()
	l := &loaded{watch: All().(*watcher)}
	c, err := sim.New(cfg, l.observe, l.watch)
	if err != nil {
		t.Fatal(err)
	}
	l.c = c
	return l
}

func (l *loaded) observe(e *sim.Event) {
	l.history.Observe(e)
	switch e.Kind {
	case sim.Retried:
		l.retried++
	case sim.Returned:
		switch e.Reason {
		case sim.OutcomeUnknown:
			l.unknown++
		case sim.OutcomeExpired:
			l.expired++
		default:
			l.ok++
		}
	case sim.RoleChanged:
		if e.Fact.Role == raft.Leader {
			l.leaders++
		}
	case sim.Transferring:
		if e.Fact.Reason == raft.ReasonTold {
			l.transfers++
		}
	}
}

// unsure is how many keys the watcher has given up to follow.
func (l *loaded) unsure() (unsure, all int) {
	for _, o := range l.watch.objects {
		all++
		if o.unsure {
			unsure++
		}
	}
	return unsure, all
}

// disturb does something to the cluster. Election timers are left alone: a lease trusts them.
func (l *loaded) disturb(r *random.Source) {
	server := func() raft.NodeID { return raft.NodeID(r.Between(1, int64(l.c.Count()))) }
	loss := float64(r.Between(0, 20)) / 100
	a := sim.Action{At: l.c.Now()}
	switch r.Between(0, 11) {
	case 0, 1:
		a.Do, a.Server = "crash", server()
	case 2, 3, 4:
		a.Do, a.Server = "restart", server()
	case 5:
		a.Do, a.From, a.To, a.Both = "cut", server(), server(), r.Happens(0.5)
	case 6:
		a.Do, a.Groups = "partition", [][]raft.NodeID{{server(), server()}}
	case 7, 8:
		a.Do = "healAll"
	case 9:
		a.Do, a.Loss, a.Duplicate = "network", &loss, &loss
	case 10:
		a.Do, a.To = "transfer", server()
	default:
		a.Do, a.Server = "to", server()
	}
	_ = l.c.Do(a) // what is impossible is no fault
}

func workload(clients int, rate, reads float64, level string) sim.Action {
	return sim.Action{Do: "workload", Clients: &clients, Rate: &rate, Reads: &reads, Level: level}
}

// Under crashes, cuts, loss, duplicates and transfers, what the clients of a workload see is linearizable: their reads
// proven by a round or by a lease. Both judges say so.
func TestAWorkloadUnderFaultsIsLinearizable(t *testing.T) {
	var sum loaded
	unsure, keys := 0, 0
	for seed := range uint64(60) {
		r := random.Source(seed)
		cfg := sim.DefaultConfig()
		cfg.Seed, cfg.Servers = seed, int(r.Between(2, 5))
		cfg.PreVote = r.Happens(0.5)
		cfg.SnapshotEvery = int(r.Between(0, 20))
		cfg.Sessions = int(max(0, r.Between(-3, 4))) // too few for all clients, sometimes
		level := sim.LevelLinearizable
		if seed%2 == 1 {
			cfg.CheckQuorum, cfg.LeaderLease, level = true, true, sim.LevelLease
		}
		l := newLoaded(t, cfg)
		work := workload(int(r.Between(2, 5)), float64(r.Between(5, 40)), 0.5, level)
		if err := l.c.Do(work); err != nil {
			t.Fatal(err)
		}
		for l.c.Now() < 8_000_000 {
			l.c.RunUntil(l.c.Now() + raft.Micros(r.Between(0, 400_000)))
			l.disturb(&r)
		}
		if v := l.c.Violations(); len(v) > 0 {
			t.Errorf("seed %d: %+v", seed, v)
		}
		if v := l.history.Check(judged); v != nil {
			t.Errorf("seed %d: %+v", seed, v)
		}
		sum.ok, sum.unknown, sum.expired, sum.retried = sum.ok+l.ok, sum.unknown+l.unknown, sum.expired+l.expired, sum.retried+l.retried
		sum.leaders, sum.transfers = sum.leaders+l.leaders, sum.transfers+l.transfers
		some, all := l.unsure()
		unsure, keys = unsure+some, keys+all
	}
	t.Logf("%d answers, %d unknown, %d with a session that had ended, asked again %d times, %d leaders, %d transfers; %d of %d keys given up by the watcher",
		sum.ok, sum.unknown, sum.expired, sum.retried, sum.leaders, sum.transfers, unsure, keys)
	if sum.ok < 3_000 || sum.unknown < 50 || sum.expired < 50 || sum.leaders < 120 || sum.transfers < 20 || unsure > keys/4 {
		t.Error("these runs test too little")
	}
}

// With a rule broken, clients see something that no order explains; and the two judges agree on which runs.
func TestBothJudgesAgreeOnAWorkloadsHistory(t *testing.T) {
	doubling := sim.Network{Latency: 10_000, Jitter: 50_000, Duplicate: 0.2}
	for broken, network := range map[raft.Rule]sim.Network{raft.RuleReadConfirmed: sim.DefaultConfig().Network, raft.RuleExactlyOnce: doubling} {
		bad := 0
		const runs = 80
		for seed := range uint64(runs) {
			r := random.Source(seed)
			cfg := sim.DefaultConfig()
			cfg.Seed, cfg.Servers, cfg.Broken = seed, 3, cfg.Broken.With(broken)
			cfg.Network = network
			l := newLoaded(t, cfg)
			work, one := workload(3, 30, 0.6, sim.LevelLinearizable), 1
			work.Keys = &one
			if err := l.c.Do(work); err != nil {
				t.Fatal(err)
			}
			for l.c.Now() < 6_000_000 {
				l.c.RunUntil(l.c.Now() + raft.Micros(r.Between(0, 300_000)))
				l.disturb(&r)
			}
			some, _ := l.unsure()
			online := l.watch.fallen[Linearizability]
			whole := l.history.Check(judged) != nil
			if online {
				bad++
			}
			if online != whole && (online || some == 0) {
				t.Errorf("%v broken, seed %d: step by step violated %v, as a whole %v", broken, seed, online, whole)
			}
		}
		t.Logf("%v broken: %d of %d histories are not linearizable", broken, bad, runs)
		if bad == 0 || bad == runs {
			t.Errorf("%v broken: %d of %d histories are not linearizable: this tests too little", broken, bad, runs)
		}
	}
}

// A server that is cut off answers a stale read with what was true long ago. That was asked for, and no violation; a
// linearizable read there gets no answer.
func TestStaleReadsAreSeenToBeStaleAndAreNoViolation(t *testing.T) {
	l := newLoaded(t, sim.DefaultConfig())
	do := func(a sim.Action) {
		t.Helper()
		a.At = l.c.Now()
		if err := l.c.Do(a); err != nil {
			t.Fatal(err)
		}
	}
	last := func() sim.Operation {
		operations := l.c.State().Operations
		return operations[len(operations)-1]
	}
	write := func(value string) {
		t.Helper()
		do(sim.Action{Do: "write", Key: "x", Value: &value})
		l.c.RunUntil(l.c.Now() + 2_000_000)
		if op := last(); op.Outcome != sim.OutcomeOK {
			t.Fatalf("%+v", op)
		}
	}
	write("old")
	var leader, follower raft.NodeID
	for _, s := range l.c.State().Servers {
		if s.Role == raft.Leader.String() {
			leader = s.Server
		} else {
			follower = s.Server
		}
	}
	for _, cutOff := range []raft.NodeID{follower, leader} {
		do(sim.Action{Do: "partition", Groups: [][]raft.NodeID{{cutOff}}})
		l.c.RunUntil(l.c.Now() + 1_000_000)
		before := l.c.State().Servers[cutOff-1].Machine["x"]
		write(fmt.Sprintf("without %v", cutOff))
		do(sim.Action{Do: "read", Key: "x", Level: sim.LevelStale, To: cutOff})
		l.c.RunUntil(l.c.Now() + 100_000)
		if op := last(); op.Outcome != sim.OutcomeOK || op.Result != before {
			t.Errorf("a stale read at %v: %+v, want %q", cutOff, op, before)
		}
		do(sim.Action{Do: "read", Key: "x", To: cutOff})
		l.c.RunUntil(l.c.Now() + 100_000)
		if op := last(); op.Outcome != "" {
			t.Errorf("a linearizable read at %v: %+v", cutOff, op)
		}
		do(sim.Action{Do: "healAll"})
		l.c.RunUntil(l.c.Now() + 4_000_000)
	}
	if v := l.c.Violations(); len(v) > 0 {
		t.Errorf("%+v", v)
	}
	if v := l.history.Check(judged); v != nil {
		t.Errorf("%+v", v)
	}
}
