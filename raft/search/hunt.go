package search

import (
	"slices"
	"strings"

	"raftplayground/raft"
	"raftplayground/raft/random"
	"raftplayground/raft/sim"
)

// Find is a schedule that violates a property.
type Find struct {
	Config   sim.Config
	Steps    []Step
	Property string
	Seed     uint64 // of the hunt that found it
}

// Hunt tries the random schedule of a seed, with the rules broken that are given. What it varies it draws
// once for a whole schedule (swarm testing): how many servers, which options, and how likely each kind of
// step is, many of them not at all. Half of the schedules are fine, made of single steps; the others are coarse, made of
// whole conversations, see converse.go. Equal arguments give equal results.
func Hunt(seed uint64, broken ...raft.Rule) (Find, bool) {
	h := newHunter(seed, broken)
	p, err := NewPlayer(h.cfg, nil)
	if err != nil {
		return Find{}, false // the ranges are valid
	}
	if h.run(p); len(p.Harm()) > 0 {
		return Find{h.cfg, h.steps, p.Harm()[0], seed}, true
	}
	return Find{}, false
}

// hunter draws the steps of one schedule.
type hunter struct {
	r       random.Source
	cfg     sim.Config
	p       *Player
	steps   []Step
	length  int
	weights [len(huntVerbs)]int64
	doubles float64 // how often a copy of a message stays under way
	recent  float64 // how often one of the last messages is taken
	unrest  float64 // how often a timer expires though an active server leads
	coarse  bool
	talks   [talkKinds]int64 // of a coarse schedule: how likely each kind of conversation is
	slow    raft.NodeID      // likewise, whom the others reach late only; None: nobody
	inOrder bool             // two servers that talk take up the oldest message first, not the newest
	open    float64          // how often a server talks about what has happened to it
	haste   float64          // how often a new leader, before anything else, does what it leads for
	waits   int              // steps that only say how much time passed between two others
	active  []raft.NodeID
	span    int64 // how many steps the same servers stay active
	left    int64
}

var huntVerbs = [...]Verb{Deliver, Timeout, Beat, Crash, Restart, Propose, Again, ReadAt, LeaseRead, Snapshot, Change, Transfer, Drift, Wait}

// themes are the verbs that go together with messages and timeouts in one schedule; "" are all.
var themes = [...]string{"", "", "PQ", "PQLG+", "PLD+", "C", "CP", "PSH", "H", "PX", "P"}

// stages are for rules that most schedules have no use for: what they are about is always in play.
var stages = map[raft.Rule]stage{
	raft.RuleLeaseFromSend:       {"PL+", 3, leases, false},
	raft.RuleLeaseDrift:          {"PLHD", 3, slowClocks, false},
	raft.RuleLeaseVoidAtTransfer: {"PLGH", 3, longLeases, false},
	raft.RuleVoteWhileLed:        {"PLH", 3, longLeases, false},
	raft.RuleOwnTermBeforeChange: {"C", 4, unbound, false},
	raft.RuleSnapshotDone:        {"PSHQ", 3, chunks, false},
	raft.RuleSnapshotKeepsSuffix: {"PSH", 3, longAppends, true},
}

type stage struct {
	theme   string
	servers int
	set     func(*sim.Config)
	backlog bool // one server is slow, and messages between two arrive in the order in which they were sent
}

func leases(cfg *sim.Config) { cfg.CheckQuorum, cfg.LeaderLease = true, true }

// longLeases are so long that whole conversations fit into one.
func longLeases(cfg *sim.Config) {
	leases(cfg)
	cfg.ElectionTimeout = longReigns
}

func slowClocks(cfg *sim.Config) {
	longLeases(cfg)
	cfg.ClockDrift = halfAsFast
}

// halfAsFast is how far clocks may run apart where they do, in parts per million: some run at half of true time.
const halfAsFast = 500_000

var longReigns = [2]raft.Micros{1_500_000, 3_000_000}

func chunks(cfg *sim.Config)  { cfg.SnapshotChunk = 8 }
func unbound(cfg *sim.Config) { cfg.CheckQuorum, cfg.LeaderLease = false, false } // to any leader

// longAppends hold more than a snapshot that is taken after they were sent, and may be overtaken by it.
func longAppends(cfg *sim.Config) {
	unbound(cfg)
	cfg.MaxEntriesPerAppend, cfg.EmptyHeartbeats = 0, false
}

func newHunter(seed uint64, broken []raft.Rule) *hunter {
	h := &hunter{r: random.Source(seed)}
	h.coarse = h.r.Happens(0.5)
	h.cfg = Config(int(h.among(2, 3, 3, 3, 4, 5)), broken...)
	h.cfg.PreVote = h.r.Happens(0.2)
	h.cfg.CheckQuorum = h.r.Happens(0.3)
	h.cfg.LeaderLease = h.cfg.CheckQuorum && h.r.Happens(0.7)
	h.cfg.ClockDrift = h.among(0, halfAsFast)
	h.cfg.EmptyHeartbeats = h.r.Happens(0.3)
	h.cfg.MaxEntriesPerAppend = int(h.among(0, 1, 1))
	h.cfg.SnapshotChunk = int(h.among(0, 8))
	h.cfg.DiskWrite = raft.Micros(h.among(1_000, 1_000, 25_000))
	if h.r.Happens(0.4) {
		h.cfg.ElectionTimeout = longReigns
	}
	h.length = int(h.among(30, 60, 100))
	theme := themes[h.r.Between(0, int64(len(themes)-1))]
	least, backlog := int64(0), false
	for _, r := range broken {
		if s, ok := stages[r]; ok {
			theme, h.cfg.Servers, least, backlog = s.theme, s.servers, 1, s.backlog
			s.set(&h.cfg)
		}
	}
	for i, verb := range huntVerbs {
		switch {
		case verb == Drift && h.cfg.LeaderLease && h.cfg.ClockDrift == 0: // leases trust that no clock drifts
		case verb == Deliver:
			h.weights[i] = h.among(40, 80)
		case verb == Timeout:
			h.weights[i] = h.among(2, 4, 8)
		case theme == "" || strings.ContainsRune(theme, rune(verb)):
			h.weights[i] = max(h.among(0, 2, 6), least)
		case verb == Wait && h.cfg.LeaderLease && !h.coarse: // else nobody may campaign after the first
			h.weights[i] = 4
		}
	}
	h.doubles = float64(h.among(0, 0, 10)) / 100
	h.recent = float64(h.among(30, 60, 90)) / 100
	h.unrest = float64(h.among(5, 20, 100)) / 100
	h.span = h.among(4, 8, 16, 1000)
	if h.r.Happens(0.5) || backlog {
		h.slow = raft.NodeID(h.r.Between(1, int64(h.cfg.Servers)))
	}
	h.open = float64(h.among(0, 30, 70)) / 100
	h.inOrder = backlog
	h.haste = float64(h.among(0, 50)) / 100
	for i := range h.talks {
		h.talks[i] = h.among(1, 3, 6)
	}
	h.talks[talkElect] = h.among(1, 2, 5)
	return h
}

// run plays random steps until there is harm, or there have been enough.
func (h *hunter) run(p *Player) {
	h.p = p
	for tries := 0; len(h.steps)-h.waits < h.length && tries < 5*h.length && len(p.Harm()) == 0; tries++ {
		if h.coarse {
			h.converse()
		} else if s, ok := h.next(); ok {
			h.play(s)
		}
	}
}

func (h *hunter) among(values ...int64) int64 { return values[h.r.Between(0, int64(len(values)-1))] }

// next draws a step; it need not be possible.
func (h *hunter) next() (Step, bool) {
	if h.left--; h.left <= 0 {
		h.attend()
	}
	return h.step(huntVerbs[h.weighed(h.weights[:])])
}

// step draws a step of a kind for an active server.
func (h *hunter) step(verb Verb) (Step, bool) {
	s := Step{Verb: verb, Server: h.active[h.r.Between(0, int64(len(h.active)-1))]}
	switch s.Verb {
	case Deliver:
		return h.message()
	case Timeout:
		_, led := h.byLeader(s)
		return s, !led || h.r.Happens(h.unrest)
	case Propose:
		s.Keep = h.r.Happens(h.doubles)
		return h.byLeader(s)
	case Beat:
		return h.byLeader(s)
	case Change:
		s, ok := h.byLeader(s)
		if ok {
			s.Conf = h.target(s.Server)
		}
		return s, ok
	case Transfer:
		s, ok := h.byLeader(s)
		s.To = raft.NodeID(h.r.Between(1, int64(h.p.c.Count())))
		return s, ok
	case Drift:
		s.Rate = []float64{0.5, 1}[h.r.Between(0, 1)]
	case Wait:
		s = Step{Verb: Wait, Millis: int(h.among(100, 200))}
	}
	return s, true
}

// attend draws the servers that something happens to for the next steps: as if the others were cut off.
func (h *hunter) attend() {
	h.left = h.r.Between(1, h.span)
	h.active = h.active[:0]
	n := h.p.c.Count()
	for len(h.active) == 0 {
		for id := raft.NodeID(1); int(id) <= n; id++ {
			if h.span > 100 || h.r.Happens(0.6) {
				h.active = append(h.active, id)
			}
		}
	}
}

// byLeader gives a leader's step to an active leader.
func (h *hunter) byLeader(s Step) (Step, bool) {
	start := h.r.Between(0, int64(len(h.active)-1))
	for i := range h.active {
		id := h.active[(int(start)+i)%len(h.active)]
		if status, ok := h.p.c.StatusOf(id); ok && status.Role == raft.Leader {
			s.Server = id
			return s, true
		}
	}
	return s, false
}

// message draws one between active servers.
func (h *hunter) message() (Step, bool) {
	flights := h.p.c.InFlight()
	var possible []int
	for i := range flights {
		m := &flights[i].Raft
		if m.Kind != 0 && slices.Contains(h.active, m.From) && slices.Contains(h.active, m.To) {
			possible = append(possible, i)
		}
	}
	if len(possible) == 0 {
		return Step{}, false
	}
	first := 0
	if h.r.Happens(h.recent) {
		first = max(0, len(possible)-4)
	}
	at := possible[h.r.Between(int64(first), int64(len(possible)-1))]
	s := stepOf(flights, at)
	s.Keep = h.r.Happens(h.doubles)
	return s, true
}

// stepOf names a message under way.
func stepOf(flights []*sim.Message, at int) Step {
	m := &flights[at].Raft
	s := Step{Verb: Deliver, Server: m.From, To: m.To, Type: typeOf(m)}
	for i := range at {
		if o := &flights[i].Raft; o.From == m.From && o.To == m.To && o.Kind == m.Kind && typeOf(o) == s.Type {
			s.Nth++
		}
	}
	return s
}

func typeOf(m *raft.Message) Type { return Type{m.Kind, m.Success} }

// target draws a configuration for the leader to change to.
func (h *hunter) target(leader raft.NodeID) raft.Conf {
	status, _ := h.p.c.StatusOf(leader)
	now := status.Conf
	if now.Joint() {
		return raft.Conf{Voters: now.Voters}
	}
	to := raft.Conf{Voters: slices.Clone(now.Voters), Learners: slices.Clone(now.Learners)}
	id := raft.NodeID(h.r.Between(1, int64(min(h.p.c.Count()+1, 5))))
	remove := func(ids []raft.NodeID) []raft.NodeID {
		return slices.DeleteFunc(ids, func(other raft.NodeID) bool { return other == id })
	}
	switch h.r.Between(0, 3) {
	case 0, 1: // in or out
		member := slices.Contains(now.Members(), id)
		to.Voters, to.Learners = remove(to.Voters), remove(to.Learners)
		if !member {
			to.Voters = append(to.Voters, id)
		}
	case 2: // a learner, or a learner's promotion
		if slices.Contains(to.Learners, id) {
			to.Learners = remove(to.Learners)
			to.Voters = append(to.Voters, id)
		} else if !slices.Contains(to.Voters, id) {
			to.Learners = append(to.Learners, id)
		}
	default:
		to.Voters = nil
		for other := raft.NodeID(1); int(other) <= h.p.c.Count(); other++ {
			if h.r.Happens(0.5) {
				to.Voters = append(to.Voters, other)
			}
		}
		if h.r.Happens(0.5) && len(to.Voters) > 0 {
			to.Outgoing = slices.Clone(now.Voters)
		}
	}
	slices.Sort(to.Voters)
	slices.Sort(to.Learners)
	return to
}
