package why

import (
	"encoding/json"
	"math"
	"math/bits"
	"reflect"
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/quorum"
	"raftplayground/raft/sim"
)

// repair is one command that takes something out of the way.
type repair struct {
	code  string // of the obstacle
	act   sim.Action
	about raft.NodeID    // the server in the way, if it is one
	link  [2]raft.NodeID // or the link
}

// set is some of the repairs that a view knows, by number.
type set [4]uint64

func (s set) with(i int) set {
	s[i/64] |= 1 << (i % 64)
	return s
}

func (s set) has(i int) bool { return s[i/64]&(1<<(i%64)) != 0 }

func (s set) union(t set) set {
	for i := range s {
		s[i] |= t[i]
	}
	return s
}

func (s set) both(t set) set {
	for i := range s {
		s[i] &= t[i]
	}
	return s
}

func (s set) size() int {
	n := 0
	for _, word := range s {
		n += bits.OnesCount64(word)
	}
	return n
}

// bench is where repairs are numbered.
type bench struct {
	*view
	repairs []repair
	numbers map[string]int
	wary    bool               // any leader that is heard is a rival
	among   func(*server) bool // who may lead; nil: anyone
	harm    set                // the repairs that break something else
}

func newBench(v *view) *bench { return &bench{view: v, numbers: map[string]int{}} }

// need adds a repair to a set.
func (b *bench) need(s *set, r repair) {
	key, err := json.Marshal(r.act)
	if err != nil {
		return // no action is that odd
	}
	i, known := b.numbers[string(key)]
	if !known {
		i = len(b.repairs)
		b.repairs = append(b.repairs, r)
		b.numbers[string(key)] = i
	}
	*s = s.with(i)
	if r.code == "rival" {
		b.harm = b.harm.with(i)
	}
}

// running is what makes a server take part.
func (b *bench) running(s *set, id raft.NodeID) {
	switch u := b.server(id); {
	case !u.up:
		b.need(s, repair{code: "down", act: sim.Action{Do: "restart", Server: id}, about: id})
	case u.frozen:
		b.need(s, repair{code: "frozen", act: sim.Action{Do: "thaw", Server: id}, about: id})
	}
}

// joined is what makes two servers reach each other both ways.
func (b *bench) joined(s *set, x, u raft.NodeID) {
	if b.cut(x, u) || b.cut(u, x) {
		b.need(s, repair{code: "cut", act: sim.Action{Do: "heal", From: min(x, u), To: max(x, u)}, link: [2]raft.NodeID{min(x, u), max(x, u)}})
	}
	none := 0.0
	for _, way := range [][2]raft.NodeID{{x, u}, {u, x}} {
		on, _ := b.c.LinkOf(way[0], way[1])
		switch {
		case on.Loss < 1:
		case b.cfg.Network.Loss == 1:
			b.need(s, repair{code: "loss", act: sim.Action{Do: "network", Loss: &none}})
			if !b.follows(way, func(l *sim.Link) bool { return l.Loss == nil }) {
				b.need(s, repair{code: "loss", act: sim.Action{Do: "network", From: way[0], To: way[1], Loss: &none}, link: way})
			}
		default:
			b.need(s, repair{code: "loss", act: sim.Action{Do: "network", From: way[0], To: way[1], Loss: &none}, link: way})
		}
	}
}

// follows says whether a link goes by the network's value.
func (b *bench) follows(way [2]raft.NodeID, absent func(*sim.Link) bool) bool {
	for _, l := range b.links {
		if l.From == way[0] && l.To == way[1] {
			return absent(&l)
		}
	}
	return true
}

// timely is what makes an answer come within an election: a candidate's requests leave when its term and vote are on
// disk, and the answers when the voter's are (Figure 2).
func (b *bench) timely(s *set, x, u raft.NodeID) {
	if float64(b.electionTakes(x, u))*b.server(x).rate < float64(b.cfg.ElectionTimeout[1]) {
		return
	}
	first := sim.DefaultConfig()
	for _, id := range []raft.NodeID{x, u} {
		if own := b.server(id).disk.Write; own > first.DiskWrite && own*4 >= b.cfg.ElectionTimeout[0] {
			b.need(s, b.quickDisk(id))
		}
	}
	if x == u {
		return
	}
	for _, way := range [][2]raft.NodeID{{x, u}, {u, x}} {
		on, _ := b.c.LinkOf(way[0], way[1])
		if on.Latency*4 < b.cfg.ElectionTimeout[0] {
			continue
		}
		act := sim.Action{Do: "network", Latency: &first.Latency, Jitter: &first.Jitter}
		r := repair{code: "slow", act: act}
		if !b.follows(way, func(l *sim.Link) bool { return l.Latency == nil }) {
			act.From, act.To, act.Jitter = way[0], way[1], nil
			r.act, r.link = act, way
		}
		b.need(s, r)
	}
}

// after says whether a repair is one of a plan's.
func (b *bench) after(p plan, is func(*repair) bool) bool {
	for i := range b.repairs {
		if p.repairs.has(i) && is(&b.repairs[i]) {
			return true
		}
	}
	return false
}

// willRun says whether a server runs once a plan is carried out.
func (b *bench) willRun(p plan, id raft.NodeID) bool {
	return b.server(id).runs() || b.after(p, func(r *repair) bool { return r.about == id && (r.code == "down" || r.code == "frozen") })
}

// willHear says whether one hears the other then.
func (b *bench) willHear(p plan, to, from raft.NodeID) bool {
	return b.open(from, to) || b.after(p, func(r *repair) bool {
		return r.code == "cut" && r.link == [2]raft.NodeID{min(from, to), max(from, to)} || r.code == "loss"
	})
}

func (b *bench) quickDisk(id raft.NodeID) repair {
	write := sim.DefaultConfig().DiskWrite
	return repair{code: "slowDisk", act: sim.Action{Do: "disk", Server: id, Write: &write}, about: id}
}

// electionTakes is the shortest time from the start of an election to an answer.
func (v *view) electionTakes(x, u raft.NodeID) raft.Micros {
	if x == u {
		return v.server(x).disk.Write // of its own vote
	}
	there, _ := v.c.LinkOf(x, u)
	back, _ := v.c.LinkOf(u, x)
	return v.server(x).disk.Write + there.Latency + v.server(u).disk.Write + back.Latency
}

// cost counts the repairs of a plan. To break something else is the last resort, and so is a leader that has no vote itself:
// it steps down when it has committed that (D §4.2.2).
func (b *bench) cost(p plan) int {
	cost := p.repairs.size() + 2*p.repairs.both(b.harm).size()
	if own := b.server(p.of).Conf; cost > 0 && !own.IsVoter(p.of) {
		cost += 2
	}
	return cost
}

// plan is what makes one server the leader, or lets it go on as one.
type plan struct {
	of      raft.NodeID
	with    [sim.MaxServers + 1]bool // the voters it counts on
	repairs set
}

// plans are those that take the fewest repairs, of all servers.
func (b *bench) plans() []plan {
	if plans := b.cheapest(); len(plans) == 0 || plans[0].repairs == (set{}) {
		return plans
	}
	b.wary = true // what deposes a leader now may not, once something is repaired
	return b.cheapest()
}

func (b *bench) cheapest() []plan {
	var best []plan
	for _, x := range b.byPromise() {
		base, ok := b.fit(x)
		if !ok || b.among != nil && !b.among(x) {
			continue
		}
		best = b.cheaper(best, b.plansOf(x, base))
	}
	return b.easiest(best)
}

// easiest leaves out those whose elections fail more often than need be, if others don't.
func (b *bench) easiest(plans []plan) []plan {
	var easy []plan
	var least []Obstacle
	for _, p := range plans {
		hard := b.hard(p, plans)
		switch {
		case easy == nil || len(hard) < len(least):
			easy, least = []plan{p}, hard
		case reflect.DeepEqual(hard, least):
			easy = append(easy, p)
		}
	}
	return easy
}

// byPromise are the servers, leaders first.
func (b *bench) byPromise() []*server {
	var all []*server
	for _, wanted := range []bool{true, false} {
		for i := range b.servers {
			if s := &b.servers[i]; s.leads() == wanted {
				all = append(all, s)
			}
		}
	}
	return all
}

// cheaper keeps those that take the fewest repairs, each set of them once.
func (b *bench) cheaper(best, more []plan) []plan {
	for _, p := range more {
		switch {
		case len(best) > 0 && b.cost(p) > b.cost(best[0]):
		case len(best) > 0 && b.cost(p) < b.cost(best[0]):
			best = []plan{p}
		case !slices.ContainsFunc(best, func(q plan) bool { return q.of == p.of && q.repairs == p.repairs }):
			best = append(best, p)
		}
	}
	return best
}

// plansOf are the cheapest ways to give one server a majority.
func (b *bench) plansOf(x *server, base set) []plan {
	voters := slices.DeleteFunc(slices.Compact(slices.Sorted(slices.Values(slices.Concat(x.Conf.Voters, x.Conf.Outgoing)))),
		func(id raft.NodeID) bool { return id == x.id })
	costs, able := make([]set, len(voters)), make([]bool, len(voters))
	for i, id := range voters {
		costs[i], able[i] = b.support(x, b.server(id), base)
	}
	majority, old := quorum.Majority(len(x.Conf.Voters)), 0
	if x.Conf.Joint() {
		old = quorum.Majority(len(x.Conf.Outgoing))
	}
	var best []plan
	least := math.MaxInt
	for chosen := range 1 << len(voters) {
		p, possible := plan{of: x.id, repairs: base}, true
		p.with[x.id] = true
		for i, id := range voters {
			if chosen>>i&1 == 1 {
				p.repairs, possible = p.repairs.union(costs[i]), possible && able[i]
				p.with[id] = true
			}
		}
		if !possible || among(&p, x.Conf.Voters) < majority || among(&p, x.Conf.Outgoing) < old {
			continue
		}
		cost := b.cost(p)
		if cost < least {
			best, least = best[:0], cost
		}
		p.with[x.id] = false
		if cost == least && !slices.ContainsFunc(best, func(q plan) bool { return q.repairs == p.repairs }) {
			best = append(best, p)
		}
	}
	return best
}

// among counts those of the voters that a plan counts on.
func among(p *plan, voters []raft.NodeID) int {
	n := 0
	for _, id := range voters {
		if p.with[id] {
			n++
		}
	}
	return n
}

// fit is what lets a server ask for votes, or go on leading; false if nothing does.
func (b *bench) fit(x *server) (s set, ok bool) {
	b.running(&s, x.id)
	if x.leads() {
		return s, true
	}
	for _, rival := range b.rivals() {
		if rival.id != x.id && b.open(rival.id, x.id) && rival.CurrentTerm >= x.CurrentTerm {
			b.need(&s, repair{code: "rival", act: sim.Action{Do: "crash", Server: rival.id}, about: rival.id})
		}
	}
	b.timely(&s, x.id, x.id)
	return s, x.Campaigns || b.cfg.Broken.Has(raft.RuleOnlyVotersCampaign)
}

// support is what lets a voter stand by a server: vote for it, or acknowledge its entries; false if nothing does.
func (b *bench) support(x, u *server, base set) (s set, ok bool) {
	b.running(&s, u.id)
	b.joined(&s, x.id, u.id)
	if x.leads() && b.exchange(x.id, u.id) && u.CurrentTerm <= x.CurrentTerm {
		return s, true // who has not heard it may have a higher term by then, and the leader needs its vote again
	}
	b.timely(&s, x.id, u.id)
	if b.cfg.PreVote && b.cfg.Broken.Has(raft.RulePreVoteAdoptsTerm) && u.CurrentTerm > x.CurrentTerm+1 {
		b.need(&s, repair{code: "rule", act: sim.Action{Do: "mend", Rule: raft.RulePreVoteAdoptsTerm.String()}})
	}
	for _, rival := range b.rivals() {
		if rival.id == x.id {
			continue
		}
		crash := repair{code: "rival", act: sim.Action{Do: "crash", Server: rival.id}, about: rival.id}
		if b.cfg.PreVote && rival.id != u.id && b.open(rival.id, u.id) && rival.CurrentTerm >= u.CurrentTerm {
			b.need(&s, crash)
		}
		if rival.id == u.id {
			var gone set
			b.need(&gone, crash)
			if base.union(gone) == base || rival.CurrentTerm >= x.CurrentTerm && !b.deposed(rival) {
				return s, false // what does not run does not vote, and what is heard is followed
			}
		}
	}
	if u.leads() && u.frozen && u.CurrentTerm >= x.CurrentTerm && !b.cfg.CheckQuorum {
		return s, false // thawed, it leads on
	}
	return s, !b.becomesNewer(u, x) || b.cfg.Broken.Has(raft.RuleLogUpToDate)
}

// becomesNewer says whether a server's log is newer than the other's, or may be by the time it is asked: a leader sends it
// more, or has.
func (v *view) becomesNewer(u, x *server) bool {
	if u.newer(x) {
		return true
	}
	for i := range v.servers {
		if l := &v.servers[i]; l.id != x.id && l.id != u.id && l.leads() && l.runs() && l.CurrentTerm >= u.CurrentTerm && v.open(l.id, u.id) && l.newer(x) {
			return true
		}
	}
	for _, m := range v.c.InFlight() {
		if m.Dies != "" || m.To != sim.Server(u.id) || m.From == sim.Server(x.id) || len(m.Raft.Entries) == 0 || m.Raft.Term < u.CurrentTerm {
			continue
		}
		last := m.Raft.Entries[len(m.Raft.Entries)-1]
		if last.Term > x.lastTerm() || last.Term == x.lastTerm() && last.Index > x.lastIndex() {
			return true
		}
	}
	return false
}

// rivals are leaders that are heard, commit nothing, and stay all the same: nobody's higher term reaches them, and they
// don't check their quorum. Who hears one does not campaign (§5.2), nor grants a pre-vote (D §9.6).
func (b *bench) rivals() []*server {
	var all []*server
	for i := range b.servers {
		if s := &b.servers[i]; s.leads() && s.runs() && !b.cfg.CheckQuorum && (b.wary || !b.deposed(s)) {
			all = append(all, s)
		}
	}
	return all
}

// deposed says whether the term of a server that does not hear the leader, and so goes on campaigning, will reach it, over
// however many others.
func (v *view) deposed(leader *server) bool {
	var told []raft.NodeID
	for i := range v.servers {
		s := &v.servers[i]
		deaf := s.id != leader.id && s.runs() && s.Campaigns && !v.open(leader.id, s.id) && !v.cfg.PreVote
		if deaf || s.runs() && s.CurrentTerm > leader.CurrentTerm {
			told = append(told, s.id)
		}
	}
	for i := 0; i < len(told); i++ {
		for k := range v.servers {
			s := &v.servers[k]
			if s.runs() && !slices.Contains(told, s.id) && v.open(told[i], s.id) {
				told = append(told, s.id)
			}
		}
	}
	return slices.Contains(told, leader.id)
}
