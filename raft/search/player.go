package search

import (
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/sim"
)

// pace is the time between two steps. It is longer than a disk's write in Config, so that a step
// finds the writes of the one before it done, unless it is a Crash.
const pace raft.Micros = 10_000

// Config is a cluster for schedules: writes take a tenth of the time between steps.
func Config(servers int, broken ...raft.Rule) sim.Config {
	cfg := sim.DefaultConfig()
	cfg.Servers = servers
	cfg.DiskWrite = pace / 10
	for _, r := range broken {
		cfg.Broken = cfg.Broken.With(r)
	}
	return cfg
}

// Player carries out steps in a cluster in manual mode.
type Player struct {
	c       *sim.Cluster
	actions []sim.Action
	writes  int
}

// key is what all the clients write and read.
const key = "x"

// NewPlayer starts a cluster in manual mode. Checked are all of package check's properties, and this package's.
func NewPlayer(cfg sim.Config, observe func(*sim.Event)) (*Player, error) {
	c, err := sim.New(cfg, observe, check.All(), newExactlyOnce())
	if err != nil {
		return nil, err
	}
	p := &Player{c: c}
	on := true
	if err := p.do(sim.Action{Do: "manual", On: &on}); err != nil {
		return nil, err
	}
	return p, nil
}

// Cluster is where the steps are carried out.
func (p *Player) Cluster() *sim.Cluster { return p.c }

// Scenario is the run so far.
func (p *Player) Scenario() sim.Scenario { return p.c.Scenario(p.actions) }

// Clone copies the Player with its cluster; the copy's events go to observe.
func (p *Player) Clone(observe func(*sim.Event)) *Player {
	return &Player{c: p.c.Clone(observe), actions: slices.Clip(p.actions), writes: p.writes}
}

func (p *Player) do(a sim.Action) error {
	a.At = p.c.Now()
	if err := p.c.Do(a); err != nil {
		return err
	}
	p.actions = append(p.actions, a)
	return nil
}

// Play carries out one step; it is false, and nothing but the time has changed, if the step is impossible.
func (p *Player) Play(s Step) bool {
	switch s.Verb {
	case Crash:
	case Wait:
		p.c.RunUntil(p.c.Now() + raft.Micros(s.Millis)*1_000)
		return true
	default:
		p.c.RunUntil(p.c.Now() + pace)
	}
	done := p.carryOut(s)
	p.answerClients()
	return done
}

// harm are the properties that matter by themselves: what Raft promises, and what a log must never be. The
// others say of each server that it keeps the rules, and of course fall when one is broken.
var harm = []string{
	string(check.ElectionSafety), string(check.LeaderAppendOnly), string(check.LogMatching), string(check.LeaderCompleteness),
	string(check.StateMachineSafety), string(check.CommittedStays), string(check.TermsInOrder), string(check.Linearizability), ExactlyOnce,
}

// Harm names the properties of harm that have fallen, the first one first.
func (p *Player) Harm() []string { return harmed(p.c) }

// fallen says whether a property has fallen, of harm or not.
func (p *Player) fallen(property string) bool {
	return slices.ContainsFunc(p.c.Violations(), func(v sim.Violation) bool { return v.Property == property })
}

func harmed(c *sim.Cluster) []string {
	var found []string
	for _, v := range c.Violations() {
		if slices.Contains(harm, v.Property) {
			found = append(found, v.Property)
		}
	}
	return found
}

// PlayAll carries out steps until there is harm, and says how many that took. The steps passed over are given
// by their places.
func (p *Player) PlayAll(steps []Step) (taken int, passed []int) {
	for i, s := range steps {
		if len(p.Harm()) > 0 {
			return i, passed
		}
		if !p.Play(s) {
			passed = append(passed, i)
		}
	}
	return len(steps), passed
}

func (p *Player) carryOut(s Step) bool {
	switch s.Verb {
	case Timeout:
		return p.mayExpire(s.Server) && p.do(sim.Action{Do: "timeout", Server: s.Server}) == nil
	case Beat:
		return p.do(sim.Action{Do: "beat", Server: s.Server}) == nil
	case Crash, Restart:
		return p.crash(s)
	case Propose:
		return p.propose(s)
	case Again:
		return p.deliver(p.requestTo(s.Server), false)
	case ReadAt:
		return p.read(s, sim.LevelLinearizable)
	case LeaseRead:
		return p.read(s, sim.LevelLease)
	case Snapshot:
		return p.do(sim.Action{Do: "snapshot", Server: s.Server}) == nil
	case Change:
		return p.change(s)
	case Transfer:
		return p.leads(s.Server) && p.do(sim.Action{Do: "transfer", To: s.To}) == nil
	case Drift:
		return p.do(sim.Action{Do: "drift", Server: s.Server, Rate: &s.Rate}) == nil
	case Deliver:
		return p.deliver(p.find(s), s.Keep)
	}
	return false
}

// mayExpire: a lease trusts the clocks (dissertation §6.4.1). With leases on, the election timer of a server that may
// have promised something to a leader does not expire before its time, whatever a schedule asks for.
func (p *Player) mayExpire(id raft.NodeID) bool { return p.untilMayExpire(id) <= 0 }

// untilMayExpire is how long that takes by the server's own clock.
func (p *Player) untilMayExpire(id raft.NodeID) raft.Micros {
	status, ok := p.c.StatusOf(id)
	o := p.c.Config()
	if !ok || !o.LeaderLease || status.CurrentTerm == 0 {
		return 0
	}
	now, _ := p.c.ClockOf(id)
	return status.Election.Set + o.ElectionTimeout[0] - now
}

func (p *Player) crash(s Step) bool {
	if p.do(sim.Action{Do: "crash", Server: s.Server}) != nil {
		return false
	}
	return p.do(sim.Action{Do: "restart", Server: s.Server}) == nil
}

// leads says whether a server leads, and no other leads a later term: the cluster's actions go to that one.
func (p *Player) leads(id raft.NodeID) bool {
	status, ok := p.c.StatusOf(id)
	if !ok || status.Role != raft.Leader {
		return false
	}
	for other := raft.NodeID(1); int(other) <= p.c.Count(); other++ {
		if o, ok := p.c.StatusOf(other); ok && o.Role == raft.Leader && o.CurrentTerm > status.CurrentTerm {
			return false
		}
	}
	return true
}

func (p *Player) propose(s Step) bool {
	if status, ok := p.c.StatusOf(s.Server); !ok || status.Role != raft.Leader {
		return false
	}
	value := string(rune('a' + p.writes%26))
	if p.do(sim.Action{Do: "write", Key: key, Value: &value, To: s.Server}) != nil {
		return false
	}
	p.writes++
	return p.deliver(p.lastID(), s.Keep)
}

func (p *Player) read(s Step, level string) bool {
	status, ok := p.c.StatusOf(s.Server)
	if !ok || status.Leader == raft.None {
		return false
	}
	if p.do(sim.Action{Do: "read", Key: key, Level: level, To: s.Server}) != nil {
		return false
	}
	return p.deliver(p.lastID(), false)
}

// lastID is the message sent last; 0 if none is under way.
func (p *Player) lastID() uint64 {
	flights := p.c.InFlight()
	if len(flights) == 0 {
		return 0
	}
	return flights[len(flights)-1].ID
}

func (p *Player) requestTo(id raft.NodeID) uint64 {
	for _, m := range p.c.InFlight() {
		if m.Type == sim.ClientRequest && m.To == sim.Server(id) {
			return m.ID
		}
	}
	return 0
}

func (p *Player) find(s Step) uint64 {
	nth := s.Nth
	flights := p.c.InFlight()
	for i := range flights {
		m := flights[i]
		if m.Raft.Kind != s.Type.Kind || m.Raft.Success != s.Type.Success || m.Raft.From != s.Server || m.Raft.To != s.To {
			continue
		}
		if nth == 0 {
			return m.ID
		}
		nth--
	}
	return 0
}

func (p *Player) deliver(id uint64, keep bool) bool {
	if id == 0 {
		return false
	}
	if keep && p.do(sim.Action{Do: "duplicate", Message: id}) != nil {
		return false
	}
	return p.do(sim.Action{Do: "deliver", Message: id}) == nil
}

// answerClients lets every answer to a client arrive: the clients' own network is not what is tried out.
func (p *Player) answerClients() {
	for i := 0; i < len(p.c.InFlight()); {
		if m := p.c.InFlight()[i]; m.Type == sim.ClientReply {
			p.deliver(m.ID, false)
			i = 0
		} else {
			i++
		}
	}
}

// change finds the action that leads from the leader's configuration to the step's.
func (p *Player) change(s Step) bool {
	if !p.leads(s.Server) {
		return false
	}
	status, _ := p.c.StatusOf(s.Server)
	now, to := status.Conf, s.Conf
	if now.Joint() {
		return slices.Equal(now.Voters, to.Voters) && p.do(sim.Action{Do: "leaveJoint"}) == nil
	}
	if to.Joint() {
		return slices.Equal(now.Voters, to.Outgoing) && p.do(sim.Action{Do: "joint", Servers: to.Voters}) == nil
	}
	in, out := missing(to.Voters, now.Voters), missing(now.Voters, to.Voters)
	learners, gone := missing(to.Learners, now.Learners), missing(now.Members(), to.Members())
	switch {
	case len(in)+len(out) > 1:
		return p.do(sim.Action{Do: "joint", Servers: to.Voters}) == nil
	case len(in) == 1 && slices.Contains(now.Learners, in[0]):
		return p.do(sim.Action{Do: "promote", Server: in[0]}) == nil
	case len(in) == 1:
		return p.do(sim.Action{Do: "addServer", Server: in[0]}) == nil
	case len(gone) == 1:
		return p.do(sim.Action{Do: "removeServer", Server: gone[0]}) == nil
	case len(learners) == 1:
		return p.do(sim.Action{Do: "addServer", Server: learners[0], Learner: true}) == nil
	}
	return false
}

// missing are those of a that are not in b.
func missing(a, b []raft.NodeID) []raft.NodeID {
	return slices.DeleteFunc(slices.Clone(a), func(id raft.NodeID) bool { return slices.Contains(b, id) })
}
