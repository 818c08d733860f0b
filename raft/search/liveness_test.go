package search

import (
	"flag"
	"fmt"
	"slices"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/quorum"
	"raftplayground/raft/random"
	"raftplayground/raft/sim"
)

var livenessSeeds = flag.Uint64("liveness.seeds", 150, "how many random runs must recover")

// peace is the bound: twenty times the longest election timeout, and the same again for clients who look for the
// leader.
const peace raft.Micros = 12_000_000

// TestAQuorumInPeaceMakesProgress lets faults loose on a cluster, and then leaves a quorum in peace: the other
// servers are crashed or cut off. The quorum elects a leader and commits a new entry within the bound.
func TestAQuorumInPeaceMakesProgress(t *testing.T) {
	installed, confs := 0, 0
	for seed := uint64(1); seed <= *livenessSeeds; seed++ {
		r := random.Source(seed)
		c := troubled(t, &r, seed, func(e *sim.Event) {
			switch e.Kind {
			case sim.Installed:
				installed++
			case sim.ConfigChanged:
				confs++
			}
		})
		left := inPeace(c, &r)
		if took, ok := progress(c, left); !ok {
			t.Errorf("seed %d: %v in peace for %d s, and nothing new committed", seed, left, took/1e6)
		}
		if v := c.Violations(); len(v) > 0 {
			t.Errorf("seed %d: %+v", seed, v)
		}
	}
	t.Logf("%d runs, %d snapshots installed, %d configurations", *livenessSeeds, installed, confs)
	if installed < int(*livenessSeeds)/20 || confs < int(*livenessSeeds)/2 {
		t.Errorf("these runs do too little")
	}
}

// troubled runs a random cluster for some seconds under faults of all kinds.
func troubled(t *testing.T, r *random.Source, seed uint64, observe func(*sim.Event)) *sim.Cluster {
	t.Helper()
	cfg := sim.DefaultConfig()
	cfg.Seed = seed
	cfg.Servers = int(r.Between(2, 5))
	cfg.PreVote, cfg.CheckQuorum = r.Happens(0.5), r.Happens(0.5)
	cfg.LeaderLease = cfg.CheckQuorum && r.Happens(0.5)
	cfg.EmptyHeartbeats = r.Happens(0.3)
	cfg.MaxEntriesPerAppend = int(r.Between(0, 2))
	cfg.SnapshotEvery = int(r.Between(0, 4))
	cfg.SnapshotChunk = int(r.Between(0, 1)) * 64
	cfg.Network.Jitter = raft.Micros(r.Between(0, 30_000))
	cfg.Network.Loss = float64(r.Between(0, 20)) / 100
	c, err := sim.New(cfg, observe, check.All())
	if err != nil {
		t.Fatal(err)
	}
	for at := raft.Micros(0); at < 4_000_000; at += raft.Micros(r.Between(0, 150_000)) {
		a := trouble(r, c)
		a.At = at
		_ = c.Do(a) // one that is impossible is none
	}
	return c
}

func trouble(r *random.Source, c *sim.Cluster) sim.Action {
	server := func() raft.NodeID { return raft.NodeID(r.Between(1, int64(c.Count()))) }
	value := fmt.Sprint(r.Uint64() % 1000)
	switch r.Between(0, 12) {
	case 0:
		return sim.Action{Do: "crash", Server: server()}
	case 1, 2:
		return sim.Action{Do: "restart", Server: server()}
	case 3:
		return sim.Action{Do: "cut", From: server(), To: server()}
	case 4, 5:
		return sim.Action{Do: "heal", From: server(), To: server()}
	case 6:
		return sim.Action{Do: "addServer", Server: raft.NodeID(r.Between(1, int64(min(c.Count()+1, 6)))), Learner: r.Happens(0.3)}
	case 7:
		return sim.Action{Do: "removeServer", Server: server()}
	case 8:
		var to []raft.NodeID
		for id := range c.Count() {
			if r.Happens(0.6) {
				to = append(to, raft.NodeID(id+1))
			}
		}
		return sim.Action{Do: "joint", Servers: to}
	case 9:
		return sim.Action{Do: "transfer", To: server()}
	default:
		return sim.Action{Do: "write", Key: "k", Value: &value}
	}
}

// inPeace ends all faults among a quorum, and takes the other servers out of the game for good. The quorum is one
// in every configuration that any server goes by.
func inPeace(c *sim.Cluster, r *random.Source) []raft.NodeID {
	none, calm := 0.0, raft.Micros(0)
	_ = c.Do(sim.Action{At: c.Now(), Do: "network", Loss: &none, Duplicate: &none, Jitter: &calm})
	_ = c.Do(sim.Action{At: c.Now(), Do: "healAll"})
	var confs []raft.Conf
	for id := raft.NodeID(1); int(id) <= c.Count(); id++ {
		_ = c.Do(sim.Action{At: c.Now(), Do: "restart", Server: id})
		if s, ok := c.StatusOf(id); ok && len(s.Conf.Voters) > 0 {
			confs = append(confs, s.Conf)
		}
	}
	order := r.Between(0, int64(c.Count()-1))
	var left []raft.NodeID
	for i := range c.Count() {
		id := raft.NodeID((int(order)+i)%c.Count()) + 1
		if !decides(confs, left) && slices.ContainsFunc(confs, func(conf raft.Conf) bool { return conf.IsVoter(id) }) {
			left = append(left, id)
		}
	}
	slices.Sort(left)
	crash := r.Happens(0.5)
	for id := raft.NodeID(1); crash && int(id) <= c.Count(); id++ {
		if !slices.Contains(left, id) {
			_ = c.Do(sim.Action{At: c.Now(), Do: "crash", Server: id})
		}
	}
	_ = c.Do(sim.Action{At: c.Now(), Do: "partition", Groups: [][]raft.NodeID{left}})
	return left
}

func decides(confs []raft.Conf, ids []raft.NodeID) bool {
	for _, conf := range confs {
		for _, half := range [][]raft.NodeID{conf.Voters, conf.Outgoing} {
			here := 0
			for _, id := range half {
				if slices.Contains(ids, id) {
					here++
				}
			}
			if len(half) > 0 && here < quorum.Majority(len(half)) {
				return false
			}
		}
	}
	return true
}

// progress waits until the servers have a leader, and a command given to it is applied; ok is false if that does
// not come about in the time of peace.
func progress(c *sim.Cluster, among []raft.NodeID) (took raft.Micros, ok bool) {
	start := c.Now()
	value := fmt.Sprint("after ", start)
	for c.Now() < start+peace {
		c.RunUntil(c.Now() + 100_000)
		state := c.State()
		for _, id := range among {
			switch s := &state.Servers[id-1]; {
			case s.Machine["new"] == value:
				return c.Now() - start, true
			case s.Role == raft.Leader.String():
				_ = c.Do(sim.Action{At: c.Now(), Do: "write", Key: "new", Value: &value, To: id}) // until all clients wait
			}
		}
	}
	return c.Now() - start, false
}

// stuck are the rules that keep Raft from standing still. Each comes with a situation that the cluster gets out of
// while the rule is kept, and does not when it is broken.
var stuck = []struct {
	rule raft.Rule
	// prepare leads into the situation, with the rule as it will be; among are those who should go on.
	prepare func(*lab)
	among   []raft.NodeID
	// goes says whether it goes on; nil: a new command is applied.
	goes func(*lab) bool
}{
	{rule: raft.RuleRandomTimeouts, among: []raft.NodeID{1, 2, 3}, prepare: func(l *lab) {
		l.start(sim.Config{Servers: 3})
		l.release()
	}},
	// A has been alone and counted its term up; B, whose log is newer, is behind. Neither would vote for the other.
	{rule: raft.RulePreVoteAdoptsTerm, among: []raft.NodeID{1, 2}, prepare: func(l *lab) {
		l.start(sim.Config{Servers: 3})
		l.play("TB vB>C gC>B aB>C kC>B TA TA TA TA RB")
		on := true
		l.do(sim.Action{Do: "configure", PreVote: &on})
		l.do(sim.Action{Do: "crash", Server: 3})
		l.release()
	}},
	// Two logs with nothing in common take a round trip for each term to be brought in line: longer than any timeout.
	{rule: raft.RuleHeardLeader, among: []raft.NodeID{1, 2}, prepare: func(l *lab) {
		l.start(sim.Config{Servers: 3, Network: sim.Network{Latency: 60_000}})
		for term := raft.Term(1); term <= 20; term++ {
			l.reign(raft.NodeID(term%2)+1, 3, term)
		}
		l.play("RA RB")
		l.do(sim.Action{Do: "crash", Server: 3})
		l.release()
	}},
	{rule: raft.RuleSnapshotRetry, among: []raft.NodeID{1, 2}, prepare: func(l *lab) {
		l.start(sim.Config{Servers: 3})
		l.play("TA vA>C gC>A aA>C kC>A SA HA")
		on := true
		l.do(sim.Action{Do: "configure", PreVote: &on})
		l.do(sim.Action{Do: "crash", Server: 3})
		l.release()
	}},
	// A's heartbeats arrive, and the answers do not.
	{rule: raft.RuleCheckQuorum, among: []raft.NodeID{2, 3}, prepare: func(l *lab) {
		l.start(sim.Config{Servers: 3, CheckQuorum: true, PreVote: true})
		l.play("TA wA>B yB>A vA>B gB>A aA>B kB>A aA>C kC>A")
		l.do(sim.Action{Do: "cut", From: 2, To: 1})
		l.do(sim.Action{Do: "cut", From: 3, To: 1})
		l.release()
	}},
	// D is no member any more and does not know it.
	{rule: raft.RuleVoteWhileLed, prepare: func(l *lab) {
		l.start(sim.Config{Servers: 4, CheckQuorum: true})
		l.play("TA vA>B gB>A vA>C gC>A aA>B kB>A aA>C kC>A CA={ABC} aA>B kB>A aA>C kC>A")
		l.release()
	}, goes: func(l *lab) bool {
		before, _ := l.c.StatusOf(1)
		l.c.RunUntil(l.c.Now() + peace)
		after, _ := l.c.StatusOf(1)
		return after.Role == raft.Leader && after.CurrentTerm == before.CurrentTerm
	}},
	// B lacks what would get it elected.
	{rule: raft.RuleTransferToCaughtUp, prepare: func(l *lab) {
		l.start(sim.Config{Servers: 3})
		l.play("TA vA>C gC>A aA>C kC>A PA aA>C kC>A")
		l.drop()
		l.play("GA>B")
		l.do(sim.Action{Do: "manual", On: new(bool)})
	}, goes: func(l *lab) bool {
		l.c.RunUntil(l.c.Now() + 500_000)
		status, _ := l.c.StatusOf(2)
		return status.Role == raft.Leader
	}},
	{rule: raft.RuleTransferAborts, among: []raft.NodeID{1, 3}, prepare: func(l *lab) {
		l.start(sim.Config{Servers: 3})
		l.play("TA vA>C gC>A aA>C kC>A")
		l.do(sim.Action{Do: "crash", Server: 2})
		l.play("GA>B")
		l.release()
	}},
}

// lab is where a situation is prepared.
type lab struct {
	*testing.T
	*Player
	broken raft.Rule
}

// start begins a run in manual mode, with the rule broken if there is one.
func (l *lab) start(change sim.Config) {
	l.Helper()
	cfg := Config(change.Servers, l.broken)
	cfg.Network.Jitter = 0
	cfg.PreVote, cfg.CheckQuorum = change.PreVote, change.CheckQuorum
	if change.Latency > 0 {
		cfg.Network.Latency = change.Latency
	}
	p, err := NewPlayer(cfg, nil)
	if err != nil {
		l.Fatal(err)
	}
	l.Player = p
}

func (l *lab) play(text string) {
	l.Helper()
	steps, err := Parse(text)
	if err != nil {
		l.Fatal(err)
	}
	for _, s := range steps {
		if !l.Play(s) {
			l.Fatalf("%v is impossible", s)
		}
	}
}

func (l *lab) do(a sim.Action) {
	l.Helper()
	if err := l.Player.do(a); err != nil {
		l.Fatalf("%s: %v", a.Do, err)
	}
}

// reign lets a server lead a term for long enough to append its no-op, by the vote of another, and then loses all
// that it said.
func (l *lab) reign(id, by raft.NodeID, term raft.Term) {
	l.Helper()
	l.play("R" + string(letter(id)))
	for {
		l.drop()
		l.play("T" + string(letter(id)))
		if status, _ := l.c.StatusOf(id); status.CurrentTerm == term {
			break
		}
	}
	l.c.RunUntil(l.c.Now() + pace)
	a, b := string(letter(id)), string(letter(by))
	l.play("v" + a + ">" + b + " g" + b + ">" + a)
}

// drop loses all messages under way.
func (l *lab) drop() {
	l.c.RunUntil(l.c.Now() + pace)
	for len(l.c.InFlight()) > 0 {
		l.do(sim.Action{Do: "drop", Message: l.c.InFlight()[0].ID})
	}
}

// release loses all messages under way, and lets the cluster go on by itself.
func (l *lab) release() {
	l.drop()
	l.do(sim.Action{Do: "manual", On: new(bool)})
}

// TestStuckWithoutTheRule shows each situation twice.
func TestStuckWithoutTheRule(t *testing.T) {
	for _, s := range stuck {
		for _, rule := range []raft.Rule{raft.NoRule, s.rule} {
			t.Run(s.rule.String()+map[bool]string{true: "/kept", false: "/broken"}[rule == raft.NoRule], func(t *testing.T) {
				l := &lab{T: t, broken: rule}
				s.prepare(l)
				goes := false
				if s.goes != nil {
					goes = s.goes(l)
				} else {
					_, goes = progress(l.c, s.among)
				}
				if goes != (rule == raft.NoRule) {
					t.Errorf("it goes on: %v", goes)
				}
				if harm := l.Harm(); len(harm) > 0 {
					t.Errorf("%v", l.c.Violations())
				}
			})
		}
	}
}
