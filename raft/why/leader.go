package why

import (
	"cmp"
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/quorum"
	"raftplayground/raft/sim"
)

// NoLeader answers why there is no leader. Codes:
//
//	leads    there is one: Server leads Term, and exchanges messages with Others; a Tally of them
//	unable   Server leads Term, and can commit nothing: it exchanges messages with Others only
//	blocked  no server can get a majority of the votes: the most gets Server, from itself and Others
//	newer    likewise, and would if Peer did not refuse it: its log (PeerIndex, PeerLog) is newer than Server's
//	hindered Server could get a majority of the votes, and something else keeps elections from being won
//	coming   Servers can be elected; what it waits for is named
//	nobody   no server of the cluster is a voter by its own configuration
func NoLeader(c *sim.Cluster) Answer { return look(c).noLeader() }

func (v *view) noLeader() Answer {
	a := Answer{Question: Leader}
	b := newBench(v)
	leader := v.leading()
	if leader != nil && leader.runs() && v.serves(leader) {
		a.Code, a.Facts = "leads", v.standing(leader)
		return a
	}
	plans := b.plans()
	switch {
	case len(plans) == 0:
		a.Code = "nobody"
		return a
	case plans[0].repairs == set{}:
		b.coming(&a, plans)
		return a
	case leader != nil && leader.runs():
		a.Code, a.Facts = "unable", v.standing(leader)
	default:
		v.blocked(&a, plans[0].of)
	}
	a.Obstacles = b.obstacles(plans)
	a.Obstacles = append(a.Obstacles, b.hard(plans[0], plans)...)
	if v.c.IsManual() {
		a.add(manual())
	}
	return a
}

func manual() Obstacle {
	off := false
	return Obstacle{Code: "manual"}.remedy(sim.Action{Do: "manual", On: &off})
}

// leading is the server that leads the highest term; nil if none does.
func (v *view) leading() *server {
	var best *server
	for i := range v.servers {
		if s := &v.servers[i]; s.leads() && (best == nil || s.CurrentTerm > best.CurrentTerm) {
			best = s
		}
	}
	return best
}

// serves says whether a leader exchanges messages with a majority that does not know of a higher term.
func (v *view) serves(leader *server) bool {
	return decided(tallies(&leader.Conf, func(id raft.NodeID) bool { return v.obeys(leader, id) }))
}

func (v *view) obeys(leader *server, id raft.NodeID) bool {
	return v.exchange(leader.id, id) && v.server(id).CurrentTerm <= leader.CurrentTerm
}

// standing is how a leader's majority stands.
func (v *view) standing(leader *server) Facts {
	f := Facts{Server: leader.id, Term: leader.CurrentTerm}
	obeys := func(id raft.NodeID) bool { return v.obeys(leader, id) }
	for _, id := range leader.Conf.Members() {
		if id != leader.id && leader.Conf.IsVoter(id) && obeys(id) {
			f.Others = append(f.Others, id)
		}
	}
	f.count(&leader.Conf, obeys)
	return f
}

func (f *Facts) count(conf *raft.Conf, has func(raft.NodeID) bool) {
	now, old := tallies(conf, has)
	f.Tally, f.Old = &now, old
}

// grants says whether a voter would give a candidate its vote, if it is asked before any other.
func (v *view) grants(u, x raft.NodeID) bool {
	return u == x || v.exchange(x, u) && (!v.server(u).newer(v.server(x)) || v.cfg.Broken.Has(raft.RuleLogUpToDate))
}

// blocked tells who could get the most votes.
func (v *view) blocked(a *Answer, of raft.NodeID) {
	a.Code = "blocked"
	best := v.server(of)
	most := [2]int{-1, 0} // the votes, and of how many servers it could have them but for its log
	for i := range v.servers {
		x := &v.servers[i]
		if !x.runs() || !x.Campaigns {
			continue
		}
		votes, _ := tallies(&x.Conf, func(id raft.NodeID) bool { return v.grants(id, x.id) })
		reached, _ := tallies(&x.Conf, func(id raft.NodeID) bool { return v.exchange(x.id, id) })
		if has := [2]int{votes.Have, reached.Have}; slices.Compare(has[:], most[:]) > 0 {
			best, most = x, has
		}
	}
	a.Facts = Facts{Server: best.id, Term: best.CurrentTerm, Rule: raft.RuleMajorityWins.String()}
	grants := func(id raft.NodeID) bool { return best.runs() && v.grants(id, best.id) }
	a.count(&best.Conf, grants)
	reached := func(id raft.NodeID) bool { return v.exchange(best.id, id) }
	for _, id := range best.Conf.Members() {
		switch {
		case id == best.id || !best.Conf.IsVoter(id):
		case grants(id):
			a.Others = append(a.Others, id)
		case reached(id) && decided(tallies(&best.Conf, reached)):
			u := v.server(id)
			a.Code, a.Rule = "newer", raft.RuleLogUpToDate.String()
			a.Peer, a.PeerIndex, a.PeerLog = id, u.lastIndex(), u.lastTerm()
			a.Index, a.LogTerm = best.lastIndex(), best.lastTerm()
		}
	}
	if a.Code == "blocked" && decided(*a.Tally, a.Old) {
		a.Code = "hindered"
	}
	if a.Code == "blocked" && best.Conf.Joint() {
		a.Rule = raft.RuleJointNeedsBoth.String()
	}
}

// coming tells what an election that can be won waits for.
func (b *bench) coming(a *Answer, plans []plan) {
	a.Code, a.Rule = "coming", raft.RuleElectionTimeout.String()
	for _, p := range plans {
		a.Servers = append(a.Servers, p.of)
	}
	slices.Sort(a.Servers)
	a.Servers = slices.Compact(a.Servers)
	first := b.server(a.Servers[0])
	a.count(&first.Conf, func(id raft.NodeID) bool { return b.grants(id, first.id) })
	a.Server = first.id
	if b.c.IsManual() {
		a.add(manual())
	}
	a.Obstacles = append(a.Obstacles, b.hard(plans[0], plans)...)
	if o, ok := b.election(a.Servers); ok {
		a.add(o)
		return
	}
	if o, ok := b.stepDown(); ok {
		a.add(o)
	}
	if o, ok := b.sticky(a.Servers); ok {
		a.add(o)
	}
	if o, ok := b.nextTimer(a.Servers); ok {
		a.add(o)
	}
}

// stepDown: a leader is about to hear of a higher term (§5.1).
func (v *view) stepDown() (Obstacle, bool) {
	leader := v.leading()
	if leader == nil || !leader.runs() {
		return Obstacle{}, false
	}
	o := Obstacle{Code: "stepDown", Facts: Facts{Server: leader.id, Term: leader.CurrentTerm, Rule: raft.RuleHigherTerm.String()}}
	for i := range v.servers {
		if u := &v.servers[i]; u.CurrentTerm > o.PeerTerm && v.exchange(leader.id, u.id) {
			o.Peer, o.PeerTerm = u.id, u.CurrentTerm
		}
	}
	return o, o.PeerTerm > o.Term
}

// nextTimer is the election timer that expires next, of those who can be elected.
func (v *view) nextTimer(able []raft.NodeID) (Obstacle, bool) {
	var best *server
	for _, id := range able {
		s := v.server(id)
		if _, runs := s.timers["election"]; runs && (best == nil || s.timers["election"].Deadline < best.timers["election"].Deadline) {
			best = s
		}
	}
	if best == nil {
		return Obstacle{}, false
	}
	o := Obstacle{Code: "timer", Facts: Facts{Server: best.id, Rate: best.rate, Rule: raft.RuleElectionTimeout.String()}}
	o.until(v, best.timers["election"].Deadline)
	return o.remedy(sim.Action{Do: "timeout", Server: best.id}), true
}

// election is one under way that can still be won: that of the highest term.
func (v *view) election(able []raft.NodeID) (Obstacle, bool) {
	var running []*server
	for _, id := range able {
		if s := v.server(id); s.Role == raft.Candidate || s.Role == raft.PreCandidate {
			running = append(running, s)
		}
	}
	slices.SortStableFunc(running, func(a, b *server) int { return cmp.Compare(b.CurrentTerm, a.CurrentTerm) })
	for _, x := range running {
		open := v.outstanding(x)
		if !v.canWin(x, open) {
			continue
		}
		o := Obstacle{Code: "election", Facts: Facts{Server: x.id, Term: x.CurrentTerm, Servers: x.Granted, Others: open, Rule: raft.RuleMajorityWins.String()}}
		if x.Role == raft.PreCandidate {
			o.Code, o.Rule = "preElection", raft.RulePreVote.String()
		}
		o.count(&x.Conf, func(id raft.NodeID) bool { return slices.Contains(x.Granted, id) })
		o.until(v, x.timers["election"].Deadline)
		return o, true
	}
	return Obstacle{}, false
}

func (v *view) canWin(x *server, open []raft.NodeID) bool {
	half := func(voters []raft.NodeID) quorum.Result {
		refused := 0
		for _, id := range voters {
			if !slices.Contains(x.Granted, id) && !slices.Contains(open, id) {
				refused++
			}
		}
		return quorum.Vote(len(voters), 0, refused)
	}
	return quorum.Both(half(x.Conf.Voters), half(x.Conf.Outgoing)) != quorum.Lost
}

// outstanding are the voters whose answer to a candidate is still to come, as far as what is under way can tell.
func (v *view) outstanding(x *server) []raft.NodeID {
	var open []raft.NodeID
	for _, id := range slices.Compact(slices.Sorted(slices.Values(slices.Concat(x.Conf.Voters, x.Conf.Outgoing)))) {
		if slices.Contains(x.Granted, id) || slices.Contains(x.Refused, id) {
			continue
		}
		if id == x.id || v.awaited(x, id) {
			open = append(open, id)
		}
	}
	return open
}

// awaited says whether a candidate's request to a voter, or the answer, is under way, or is being written down first.
func (v *view) awaited(x *server, id raft.NodeID) bool {
	if x.disk.CurrentTerm != x.CurrentTerm || x.disk.VotedFor != x.id {
		if x.Role == raft.Candidate {
			return v.exchange(x.id, id) // its requests leave when its term and vote are on disk
		}
	}
	u := v.server(id)
	if u.runs() && u.CurrentTerm == x.CurrentTerm && u.VotedFor == x.id && x.Role == raft.Candidate &&
		(u.disk.CurrentTerm != u.CurrentTerm || u.disk.VotedFor != x.id) {
		return v.open(id, x.id)
	}
	for _, m := range v.c.InFlight() {
		if m.Dies != "" {
			continue
		}
		asks := m.From == sim.Server(x.id) && m.To == sim.Server(id) && u.runs() && v.open(id, x.id) &&
			(m.Raft.Kind == raft.RequestVote && m.Raft.Term == x.CurrentTerm && x.Role == raft.Candidate && v.wouldGrant(u, x, &m.Raft) ||
				m.Raft.Kind == raft.PreVote && m.Raft.Term == x.CurrentTerm+1 && x.Role == raft.PreCandidate)
		answers := m.From == sim.Server(id) && m.To == sim.Server(x.id) && m.Raft.Success &&
			(m.Raft.Kind == raft.RequestVoteReply && m.Raft.Term == x.CurrentTerm && x.Role == raft.Candidate ||
				m.Raft.Kind == raft.PreVoteReply && m.Raft.Term == x.CurrentTerm+1 && x.Role == raft.PreCandidate)
		if asks || answers {
			return true
		}
	}
	return false
}

// wouldGrant says whether a voter would grant a request if it came now.
func (v *view) wouldGrant(u, x *server, m *raft.Message) bool {
	free := u.CurrentTerm < m.Term || u.CurrentTerm == m.Term && (u.VotedFor == raft.None || u.VotedFor == x.id)
	return free && !u.newer(x)
}

// sticky are voters that heard a leader too recently to vote for another, where too few remain without them.
func (v *view) sticky(able []raft.NodeID) (Obstacle, bool) {
	if !v.cfg.CheckQuorum && !v.cfg.PreVote {
		return Obstacle{}, false
	}
	o := Obstacle{Code: "sticky", Facts: Facts{Span: v.cfg.ElectionTimeout[0], Rule: raft.RuleVoteWhileLed.String()}}
	if v.cfg.PreVote {
		o.Rule = raft.RulePreVoteWhileLed.String()
	}
	for _, id := range able {
		x := v.server(id)
		deadline, runs := x.timers["election"]
		var stuck []raft.NodeID
		until := v.now
		for _, voter := range x.Conf.Members() {
			free := v.freeAt(v.server(voter))
			if voter != id && v.grants(voter, id) && runs && free > deadline.Deadline {
				stuck = append(stuck, voter)
				until = max(until, free)
			}
		}
		if decided(tallies(&x.Conf, func(u raft.NodeID) bool { return v.grants(u, id) && !slices.Contains(stuck, u) })) {
			return Obstacle{}, false
		}
		if o.Servers == nil {
			o.Server, o.Servers = id, stuck
			o.until(v, until)
		}
	}
	return o, len(o.Servers) > 0
}

// freeAt is when a server that has heard a leader may vote for another.
func (v *view) freeAt(s *server) raft.Micros {
	if !s.up || s.Heard < 0 {
		return 0
	}
	return v.c.ClusterTimeOf(s.id, s.Heard+v.cfg.ElectionTimeout[0])
}

// hard is what makes the elections of a plan fail again and again, though each could be won.
func (b *bench) hard(p plan, plans []plan) []Obstacle {
	var all []Obstacle
	if len(b.servers) > 1 {
		if o, ok := b.split(); ok {
			all = append(all, o)
		}
		if rule := raft.RulePreVoteAdoptsTerm; b.cfg.PreVote && b.cfg.Broken.Has(rule) && b.ofKind(p.repairs, "rule") == (set{}) {
			all = append(all, Obstacle{Code: "rule", Facts: Facts{Rule: rule.String()}}.remedy(sim.Action{Do: "mend", Rule: rule.String()}))
		}
	}
	all = append(all, b.hasty(p, plans)...)
	if o, ok := b.lossy(p); ok {
		all = append(all, o)
	}
	if o, ok := b.tight(p); ok {
		all = append(all, o)
	}
	return all
}

// hasty are servers whose clock is much faster: they ask first, again and again, and can't win, and who votes for one starts
// to wait anew.
func (b *bench) hasty(p plan, plans []plan) []Obstacle {
	x := b.server(p.of)
	var all []Obstacle
	for i := range b.servers {
		y := &b.servers[i]
		wins := slices.ContainsFunc(plans, func(q plan) bool { return q.of == y.id && q.repairs == p.repairs })
		if y.id == x.id || wins || y.rate < x.rate*1.25 || !y.Campaigns || !b.willRun(p, y.id) {
			continue
		}
		if !slices.ContainsFunc(b.servers, func(u server) bool {
			return (u.id == x.id || p.with[u.id]) && u.id != y.id && b.willHear(p, u.id, y.id) && !u.newer(y)
		}) {
			continue
		}
		rate := x.rate
		o := Obstacle{Code: "hasty", Facts: Facts{Server: y.id, Peer: x.id, Rate: y.rate, Rule: raft.RuleRandomTimeouts.String()}}
		all = append(all, o.remedy(sim.Action{Do: "drift", Server: y.id, Rate: &rate}))
	}
	return all
}

// lossy: so many messages are lost that few elections come to an end.
func (b *bench) lossy(p plan) (Obstacle, bool) {
	none, most := 0.0, 0.0
	var way [2]raft.NodeID
	for i := range b.servers {
		if u := b.servers[i].id; p.with[u] {
			for _, w := range [][2]raft.NodeID{{p.of, u}, {u, p.of}} {
				if on, _ := b.c.LinkOf(w[0], w[1]); on.Loss > most && on.Loss < 1 {
					most, way = on.Loss, w
				}
			}
		}
	}
	o := Obstacle{Code: "lossy", Facts: Facts{Share: most}}
	switch {
	case most < 0.25:
		return o, false
	case b.follows(way, func(l *sim.Link) bool { return l.Loss == nil }):
		return o.remedy(sim.Action{Do: "network", Loss: &none}), true
	}
	o.Links = [][2]raft.NodeID{way}
	return o.remedy(sim.Action{Do: "network", From: way[0], To: way[1], Loss: &none}), true
}

// split: all servers wait equally long, campaign together and split the votes (§5.2).
func (v *view) split() (Obstacle, bool) {
	random := raft.RuleRandomTimeouts
	o := Obstacle{Code: "equal", Facts: Facts{Span: v.cfg.ElectionTimeout[0], Rule: random.String()}}
	switch wide := [2]raft.Micros{v.cfg.ElectionTimeout[0], v.cfg.ElectionTimeout[0] * 2}; {
	case v.cfg.ElectionTimeout[0] == v.cfg.ElectionTimeout[1]:
		return o.remedy(sim.Action{Do: "configure", ElectionTimeout: &wide}), true
	case v.cfg.Broken.Has(random):
		return o.remedy(sim.Action{Do: "mend", Rule: random.String()}), true
	}
	return o, false
}

// tight: an election may take longer than the shortest timeout, and then its candidate, or another, interrupts it (§5.6).
func (b *bench) tight(p plan) (Obstacle, bool) {
	x := b.server(p.of)
	longest, fastest := b.writes(p, x.id), x.rate
	for i := range b.servers {
		if u := &b.servers[i]; p.with[u.id] {
			longest = max(longest, b.writes(p, x.id)+b.travels(p, x.id, u.id)+b.writes(p, u.id)+b.travels(p, u.id, x.id))
			fastest = max(fastest, u.rate)
		}
	}
	lasts := raft.Micros(float64(longest) * fastest) // by the fastest clock
	if lasts <= b.cfg.ElectionTimeout[0] {
		return Obstacle{}, false
	}
	wide := [2]raft.Micros{lasts * 2, lasts * 4}
	o := Obstacle{Code: "tight", Facts: Facts{Span: longest, In: b.cfg.ElectionTimeout[0], Rate: fastest}}
	return o.remedy(sim.Action{Do: "configure", ElectionTimeout: &wide}), true
}

// writes is how long a disk takes for a write once a plan is carried out.
func (b *bench) writes(p plan, id raft.NodeID) raft.Micros {
	if b.after(p, func(r *repair) bool { return r.code == "slowDisk" && r.about == id }) {
		return sim.DefaultConfig().DiskWrite
	}
	return b.server(id).disk.Write
}

// travels is the longest that a message takes then, as far as it is not held back.
func (b *bench) travels(p plan, from, to raft.NodeID) raft.Micros {
	on, _ := b.c.LinkOf(from, to)
	first := sim.DefaultConfig()
	way := [2]raft.NodeID{from, to}
	own := !b.follows(way, func(l *sim.Link) bool { return l.Latency == nil })
	switch {
	case b.after(p, func(r *repair) bool { return r.code == "slow" && r.link == way }):
		on.Latency = first.Latency
	case !own && b.after(p, func(r *repair) bool { return r.code == "slow" && r.link == [2]raft.NodeID{} }):
		on.Latency, on.Jitter = first.Latency, first.Jitter
	}
	return on.Latency + on.Jitter
}
