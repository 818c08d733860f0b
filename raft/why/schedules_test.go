package why_test

import (
	"flag"
	"fmt"
	"slices"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/random"
	"raftplayground/raft/sim"
	"raftplayground/raft/why"
)

var (
	schedules = flag.Uint64("why.schedules", 400, "how many random schedules to ask")
	firstSeed = flag.Uint64("why.first", 1, "the seed of the first")
)

// leaderWithin is how long after its remedies an election may take: with messages lost and held back, several are needed.
const leaderWithin = 60 * second

// TestRandomMoments asks in random runs why there is no leader, does what the answer says, and expects one. What was under
// way at that moment, a change of the members above all, can make the state another one before the election: then the
// question is asked again, which few runs in a thousand need.
func TestRandomMoments(t *testing.T) {
	codes := map[string]int{}
	asked, again := 0, 0
	for seed := *firstSeed; seed < *firstSeed+*schedules; seed++ {
		m := randomMoment(t, seed)
		m.cleared = serving
		var told []string
		for why.NoLeader(m.c).Code != "leads" && !m.cleared(m) && len(told) < 3 {
			told = append(told, m.follow(seed, codes))
			if m.until(leaderWithin) {
				break
			}
		}
		if len(told) > 0 {
			asked++
		}
		if len(told) > 1 {
			again++
			t.Logf("seed %d: asked again: %s", seed, told)
		}
		if len(told) == 3 && !m.cleared(m) {
			t.Errorf("seed %d: no leader after %s; now %s", seed, told, text(why.NoLeader(m.c)))
		}
	}
	t.Log(asked, "asked", again, "again", codes)
	if again > 1+asked/200 {
		t.Errorf("in %d of %d runs the first answer was not enough", again, asked)
	}
}

// follow does what the answer says. It gives that and the answer.
func (m *moment) follow(seed uint64, codes map[string]int) string {
	answer := why.NoLeader(m.c)
	codes[answer.Code]++
	for _, o := range answer.Obstacles {
		codes[answer.Code+" "+o.Code]++
	}
	all := ways(answer)
	way := all[seed%uint64(len(all))]
	for _, a := range way {
		if a.Do == "" {
			continue
		}
		if err := m.do(a); err != nil {
			m.t.Errorf("seed %d: remedy %s: %v; of %s", seed, text(a), err, text(answer))
		}
	}
	return text(way) + " of " + text(answer)
}

// chaos draws what is done to a cluster.
type chaos struct {
	r random.Source
	c *sim.Cluster
}

// randomMoment is somewhere in a run in which much has been done.
func randomMoment(t *testing.T, seed uint64) *moment {
	t.Helper()
	x := &chaos{r: random.Source(seed)}
	cfg := sim.DefaultConfig()
	cfg.Seed, cfg.Servers = seed, int(x.r.Between(1, 6))
	cfg.PreVote, cfg.CheckQuorum = x.r.Happens(0.4), x.r.Happens(0.4)
	cfg.ManualLeave = x.r.Happens(0.3)
	if x.r.Happens(0.3) {
		cfg.SnapshotEvery = int(x.r.Between(1, 6))
	}
	if x.r.Happens(0.3) {
		cfg.Loss = float64(x.r.Between(0, 20)) / 100
	}
	m := &moment{name: fmt.Sprint("seed ", seed), t: t, history: why.NewHistory(cfg)}
	c, err := sim.New(cfg, m.history.Observe)
	if err != nil {
		t.Fatal(err)
	}
	m.c, x.c = c, c
	for range x.r.Between(5, 40) {
		c.RunUntil(c.Now() + raft.Micros(x.r.Between(0, 200_000)))
		a := x.action()
		a.At = c.Now()
		_ = c.Do(a) // some are impossible at their time
	}
	return m
}

func (x *chaos) server() raft.NodeID { return raft.NodeID(x.r.Between(1, int64(x.c.Count()))) }

func (x *chaos) some() []raft.NodeID {
	var ids []raft.NodeID
	for id := raft.NodeID(1); int(id) <= x.c.Count(); id++ {
		if x.r.Happens(0.6) {
			ids = append(ids, id)
		}
	}
	return ids
}

func (x *chaos) action() sim.Action {
	value, on := fmt.Sprint(x.r.Between(0, 9)), x.r.Happens(0.4)
	switch k := x.r.Between(0, 99); {
	case k < 20:
		return sim.Action{Do: "write", Key: "x", Value: &value}
	case k < 32:
		return sim.Action{Do: "crash", Server: x.server()}
	case k < 36:
		return sim.Action{Do: "restart", Server: x.server()}
	case k < 42:
		return sim.Action{Do: "freeze", Server: x.server()}
	case k < 44:
		return sim.Action{Do: "thaw", Server: x.server()}
	case k < 60:
		return sim.Action{Do: "cut", From: x.server(), To: x.server(), Both: x.r.Happens(0.3)}
	case k < 62:
		return sim.Action{Do: "heal", From: x.server(), To: x.server()}
	case k < 66:
		return sim.Action{Do: "partition", Groups: [][]raft.NodeID{x.some()}}
	case k < 68:
		return sim.Action{Do: "healAll"}
	case k < 71:
		return x.network()
	case k < 73:
		rate := float64(x.r.Between(500_000, 2_000_000)) / 1e6
		return sim.Action{Do: "drift", Server: x.server(), Rate: &rate}
	case k < 75:
		write := raft.Micros(x.r.Between(0, 500_000))
		return sim.Action{Do: "disk", Server: x.server(), Write: &write}
	case k < 79:
		return sim.Action{Do: "timeout", Server: x.server()}
	case k < 92:
		return x.membership()
	case k < 94:
		return sim.Action{Do: "configure", PreVote: &on}
	case k < 96:
		return sim.Action{Do: "configure", CheckQuorum: &on}
	case k < 98:
		rules := []string{"randomTimeouts", "preVoteAdoptsTerm", "noOpAtTermStart"}
		return sim.Action{Do: "break", Rule: rules[x.r.Between(0, 1)]}
	}
	return sim.Action{Do: "manual", On: &on}
}

func (x *chaos) network() sim.Action {
	a := sim.Action{Do: "network"}
	if x.r.Happens(0.7) {
		a.From, a.To = x.server(), x.server()
	}
	loss, latency, jitter := float64(x.r.Between(0, 2))/2, raft.Micros(x.r.Between(100, 400_000)), raft.Micros(x.r.Between(0, 100_000))
	switch x.r.Between(0, 2) {
	case 0:
		a.Loss = &loss
	case 1:
		a.Latency = &latency
	default:
		a.Jitter = &jitter
	}
	return a
}

func (x *chaos) membership() sim.Action {
	next := raft.NodeID(min(x.c.Count()+1, sim.MaxServers))
	switch x.r.Between(0, 6) {
	case 0, 1:
		return sim.Action{Do: "addServer", Server: next, Learner: x.r.Happens(0.4)}
	case 2:
		return sim.Action{Do: "promote", Server: x.server()}
	case 3:
		return sim.Action{Do: "removeServer", Server: x.server()}
	case 4, 5:
		return sim.Action{Do: "joint", Servers: x.some()}
	}
	return sim.Action{Do: "transfer", To: x.server()}
}

// TestRandomEntries asks in random runs why the last entry of a log is not committed, does what the answer says, and expects
// it to be committed; where another could be elected without it, or already was, the answer says so instead.
func TestRandomEntries(t *testing.T) {
	codes := map[string]int{}
	asked, missed := 0, 0
	for seed := *firstSeed; seed < *firstSeed+*schedules; seed++ {
		m := randomMoment(t, seed)
		at := raft.NodeID(seed%uint64(m.c.Count())) + 1
		index, term := lastOf(m, at)
		if index == 0 {
			continue
		}
		m.cleared = func(m *moment) bool { return isCommitted(m, index, term) }
		answer := why.Uncommitted(m.c, index, at)
		codes[answer.Code]++
		if answer.Code == "committed" && !m.cleared(m) {
			t.Errorf("seed %d: entry %d of term %d: %s", seed, index, term, text(answer))
		}
		unsure := slices.ContainsFunc(answer.Obstacles, func(o why.Obstacle) bool { return o.Code == "mayLose" || o.Code == "race" })
		if m.cleared(m) || unsure || slices.Contains([]string{"committed", "unlearned", "doomed", "noEntry"}, answer.Code) {
			continue
		}
		asked++
		all := ways(answer)
		for _, a := range all[seed%uint64(len(all))] {
			if a.Do == "" {
				continue
			}
			if err := m.do(a); err != nil {
				t.Errorf("seed %d: remedy %s: %v; of %s", seed, text(a), err, text(answer))
			}
		}
		if !m.until(leaderWithin) {
			missed++
			t.Logf("seed %d: entry %d of term %d of %v is not committed; answered %s; now %s", seed, index, term, at, text(answer), text(why.Uncommitted(m.c, index, at)))
		}
	}
	t.Log(asked, "asked", missed, "missed", codes)
	if missed > 1+asked/50 {
		t.Errorf("in %d of %d runs what was said did not do", missed, asked)
	}
}

func lastOf(m *moment, at raft.NodeID) (raft.Index, raft.Term) {
	for _, s := range m.c.State().Servers {
		if n := len(s.Log); s.Server == at && n > 0 {
			return s.Log[n-1].Index, s.Log[n-1].Term
		}
	}
	return 0, 0
}

// isCommitted says whether a server knows an entry to be committed. Of what is behind the end of a snapshot it can't be told
// which entry it was.
func isCommitted(m *moment, index raft.Index, term raft.Term) bool {
	for _, s := range m.c.State().Servers {
		if snapshot := s.Snapshot; snapshot != nil && snapshot.LastIncludedIndex >= index {
			if snapshot.LastIncludedIndex > index || snapshot.LastIncludedTerm == term {
				return true
			}
		}
		if s.CommitIndex >= index && slices.ContainsFunc(s.Log, func(e raft.Entry) bool { return e.Index == index && e.Term == term }) {
			return true
		}
	}
	return false
}

// TestRandomWrites asks in random runs why the last write is not answered, does what the answer says, and expects it to be
// answered while its client waits. Where its client gave up, the answer says no more than what has become of the command.
func TestRandomWrites(t *testing.T) {
	codes := map[string]int{}
	asked, missed := 0, 0
	for seed := *firstSeed; seed < *firstSeed+*schedules; seed++ {
		m := randomMoment(t, seed)
		operations := m.c.State().Operations
		if len(operations) == 0 {
			continue
		}
		o := operations[len(operations)-1]
		m.cleared = answered(o.ID)
		answer, _ := why.WriteAnswered(m.c, m.history, o.ID)
		codes[answer.Code]++
		if (answer.Code == "answered") != m.cleared(m) || answer.Code == "" {
			t.Errorf("seed %d: %+v: %s", seed, o, text(answer))
		}
		all := ways(answer)
		for _, a := range all[seed%uint64(len(all))] {
			if a.Do == "" {
				continue
			}
			if err := m.do(a); err != nil {
				t.Errorf("seed %d: remedy %s: %v; of %s", seed, text(a), err, text(answer))
			}
		}
		if o.Outcome != "" {
			continue
		}
		asked++
		if !m.until(4 * second) {
			missed++
			now, _ := why.WriteAnswered(m.c, m.history, o.ID)
			t.Logf("seed %d: write %d is not answered; answered %s; now %s", seed, o.ID, text(answer), text(now))
		}
	}
	t.Log(asked, "asked", missed, "missed", codes)
	if missed > 1+asked/10 {
		t.Errorf("in %d of %d runs what was said did not do", missed, asked)
	}
}
