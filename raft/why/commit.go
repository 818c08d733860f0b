package why

import (
	"cmp"
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/kv"
	"raftplayground/raft/sim"
)

// Uncommitted answers why entry index, as a server's log has it, is not committed; None: as the leader's has it, or the
// newest that has one. Codes:
//
//	noEntry    there is none: Index; Server, if one was named
//	committed  it is, and Server knows it: Index, LogTerm (0: a snapshot stands for it)
//	unlearned  it is, and Peer knows it; Server does not yet
//	noLeader   there is no leader to count copies; Servers hold it, a Tally
//	unable     its leader (Server, Term) reaches too few: Servers hold it, a Tally
//	doomed     Server's entry is not in the log of Peer, which leads PeerTerm and has another there (PeerLog), or none (0)
//	oldTerm    it is of an earlier term than Server leads (Term): Servers hold it, a Tally; it waits for entry PeerIndex
//	counting   Server leads, and Servers are known to hold it, a Tally
func Uncommitted(c *sim.Cluster, index raft.Index, at raft.NodeID) Answer {
	v := look(c)
	a := Answer{Question: Commit, Code: "noEntry", Facts: Facts{Index: index, Server: at}}
	s := v.holder(index, at)
	if s == nil {
		return a
	}
	e := entry{index, s.term(index)}
	a.Facts = Facts{Server: s.id, Index: index, LogTerm: e.term}
	if s.knows >= index || index <= s.base() && !s.frozen {
		a.Code = "committed"
		return a
	}
	if knows := v.knowing(e); knows != nil {
		v.unlearned(&a, knows, s)
		return a
	}
	leader := v.leading()
	switch {
	case leader == nil || leader.frozen:
		v.leaderless(&a, s, e)
	case !leader.holds(index, e.term):
		v.doomed(&a, leader, s, e)
	case !v.serves(leader):
		v.unreached(&a, leader, e)
	case e.term < leader.CurrentTerm:
		v.oldTerm(&a, leader, e)
	default:
		v.counting(&a, leader, e)
	}
	return a
}

// entry is one, wherever it is.
type entry struct {
	index raft.Index
	term  raft.Term
}

// holder is the server whose entry is asked about; nil if none has one there.
func (v *view) holder(index raft.Index, at raft.NodeID) *server {
	has := func(s *server) bool { return index > 0 && index <= s.lastIndex() }
	if at != raft.None {
		if int(at) > len(v.servers) || !has(v.server(at)) {
			return nil
		}
		return v.server(at)
	}
	if leader := v.leading(); leader != nil && has(leader) {
		return leader
	}
	var best *server
	for i := range v.servers {
		if s := &v.servers[i]; has(s) && (best == nil || s.newer(best)) {
			best = s
		}
	}
	return best
}

// knowing is a server that knows the entry to be committed, the leader first.
func (v *view) knowing(e entry) *server {
	knows := func(s *server) bool { return s.knows >= e.index && s.holds(e.index, e.term) }
	if leader := v.leading(); leader != nil && knows(leader) {
		return leader
	}
	for i := range v.servers {
		if s := &v.servers[i]; knows(s) {
			return s
		}
	}
	return nil
}

func (v *view) unlearned(a *Answer, knows, s *server) {
	a.Code, a.Peer, a.Rule = "unlearned", knows.id, raft.RuleLearnCommit.String()
	leader := v.leading()
	if leader == nil || leader.frozen || !v.serves(leader) {
		a.Obstacles = v.noLeader().Obstacles
		return
	}
	v.learning(a, leader, s, a.Index)
}

// learning is what a server needs to be told by its leader that an entry is committed.
func (v *view) learning(a *Answer, leader, s *server, i raft.Index) {
	b := newBench(v)
	p := plan{of: leader.id}
	b.running(&p.repairs, s.id)
	if !v.open(leader.id, s.id) {
		b.joined(&p.repairs, leader.id, s.id)
	}
	a.Obstacles = b.obstacles([]plan{p})
	if v.c.IsManual() {
		a.add(manual())
	}
	if p.repairs == (set{}) {
		a.add(v.telling(leader, s, i))
	}
}

// telling is how a server will learn that an entry is committed: with the next message that the leader sends it.
func (v *view) telling(leader, s *server, i raft.Index) Obstacle {
	o := Obstacle{Code: "underway", Facts: Facts{Server: s.id, Peer: leader.id, Index: i, Reason: "heartbeat"}}
	for _, m := range v.c.InFlight() {
		if m.Dies == "" && m.From == sim.Server(leader.id) && m.To == sim.Server(s.id) && m.Raft.Kind == raft.AppendEntries && m.Raft.Commit >= i {
			o.Reason = "telling"
			o.arrives(v, m)
			return o
		}
	}
	o.beaten(v, leader)
	return o
}

// held counts the voters whose disk holds an entry, by the configuration of a server, whether the leader knows it or not.
func (v *view) held(f *Facts, of *server, e entry) {
	has := func(id raft.NodeID) bool {
		s := v.server(id)
		return s.holds(e.index, e.term) && (!s.up || s.Durable >= e.index)
	}
	f.Servers = nil
	for i := range v.servers {
		if id := v.servers[i].id; has(id) {
			f.Servers = append(f.Servers, id)
		}
	}
	f.count(&of.Conf, has)
}

func (v *view) leaderless(a *Answer, s *server, e entry) {
	a.Code, a.Rule = "noLeader", raft.RuleCommitOwnTerm.String()
	v.held(&a.Facts, s, e)
	b := newBench(v)
	b.among = func(x *server) bool { return x.holds(e.index, e.term) }
	keeping := b.plans()
	if len(keeping) == 0 {
		leader := v.noLeader()
		a.Obstacles = leader.Obstacles
		if len(leader.Servers) > 0 {
			a.add(Obstacle{Code: "mayLose", Facts: Facts{Index: e.index, LogTerm: e.term, Servers: leader.Servers, Rule: raft.RuleReplaceConflict.String()}})
		}
		return
	}
	threats := b.threats(keeping[0], e)
	switch {
	case keeping[0].repairs != (set{}):
		a.Obstacles = append(b.obstacles(keeping), b.hard(keeping[0], keeping)...)
		if v.c.IsManual() {
			a.add(manual())
		}
	case len(threats) > 0:
		if v.c.IsManual() {
			a.add(manual())
		}
	default:
		a.Obstacles = v.noLeader().Obstacles
		return
	}
	if len(threats) > 0 {
		v.mayLose(a, e, threats, keeping)
	}
}

// threats are the servers that lack an entry and could be elected, too, once a plan is carried out.
func (b *bench) threats(p plan, e entry) []raft.NodeID {
	var all []raft.NodeID
	for i := range b.servers {
		y := &b.servers[i]
		if y.holds(e.index, e.term) {
			continue
		}
		if base, ok := b.fit(y); ok {
			for _, q := range b.plansOf(y, base) {
				if q.repairs.union(p.repairs) == p.repairs {
					all = append(all, y.id)
					break
				}
			}
		}
	}
	return all
}

// mayLose: some that lack the entry can be elected, too, and would replace it. One that holds it must ask first.
func (v *view) mayLose(a *Answer, e entry, threats []raft.NodeID, keeping []plan) {
	o := Obstacle{Code: "mayLose", Facts: Facts{Index: e.index, LogTerm: e.term, Servers: threats, Rule: raft.RuleReplaceConflict.String()}}
	var first []sim.Action
	for _, p := range keeping {
		if p.repairs == keeping[0].repairs && !slices.Contains(o.Others, p.of) {
			o.Others = append(o.Others, p.of)
			first = append(first, sim.Action{Do: "timeout", Server: p.of})
		}
	}
	slices.Sort(o.Others)
	a.add(o.remedy(first...))
}

func (v *view) doomed(a *Answer, leader, s *server, e entry) {
	a.Code, a.Rule = "doomed", raft.RuleReplaceConflict.String()
	a.Peer, a.PeerTerm, a.PeerLog = leader.id, leader.CurrentTerm, leader.term(e.index)
	v.held(&a.Facts, leader, e)
	if again, ok := v.again(s, e.index); ok {
		if v.serves(leader) {
			a.add(again)
		}
	}
}

// again is the same command once more: as another entry.
func (v *view) again(s *server, i raft.Index) (Obstacle, bool) {
	if i <= s.base() || i > s.lastIndex() {
		return Obstacle{}, false
	}
	return sayAgain(s.Log[i-s.base()-1])
}

func sayAgain(e raft.Entry) (Obstacle, bool) {
	if e.Kind != raft.Normal {
		return Obstacle{}, false
	}
	command, err := kv.Decode(e.Data)
	if err != nil {
		return Obstacle{}, false
	}
	act := sim.Action{Do: "write", Key: command.Key, Value: &command.Value}
	switch command.Op {
	case kv.Put:
	case kv.Delete:
		act = sim.Action{Do: "delete", Key: command.Key}
	case kv.CAS:
		act = sim.Action{Do: "cas", Key: command.Key, Expect: &command.Expect, Value: &command.Value}
	default:
		return Obstacle{}, false
	}
	return Obstacle{Code: "again", Facts: Facts{Key: command.Key, Value: command.Value}}.remedy(act), true
}

func (v *view) unreached(a *Answer, leader *server, e entry) {
	a.Code, a.Server, a.Term, a.Rule = "unable", leader.id, leader.CurrentTerm, raft.RuleCommitMajority.String()
	v.held(&a.Facts, leader, e)
	b := newBench(v)
	base, _ := b.fit(leader)
	plans := b.easiest(b.plansOf(leader, base))
	if len(plans) > 0 {
		a.Obstacles = append(b.obstacles(plans), b.hard(plans[0], plans)...)
	} else {
		a.Obstacles = v.noLeader().Obstacles
	}
	if v.c.IsManual() {
		a.add(manual())
	}
	if others := newBench(v).cheapest(); len(others) > 0 && others[0].repairs == (set{}) {
		v.race(a, leader, e, others)
	}
}

// race: others can elect a leader that lacks the entry, unless this one is heard first.
func (v *view) race(a *Answer, leader *server, e entry, others []plan) {
	o := Obstacle{Code: "race", Facts: Facts{Server: leader.id, Index: e.index, LogTerm: e.term, Rule: raft.RuleReplaceConflict.String()}}
	for _, p := range others {
		if !v.server(p.of).holds(e.index, e.term) && !slices.Contains(o.Servers, p.of) {
			o.Servers = append(o.Servers, p.of)
			if timer, runs := v.server(p.of).timers["election"]; runs && (o.At == 0 || timer.Deadline < o.At) {
				o.until(v, timer.Deadline)
			}
		}
	}
	if len(o.Servers) > 0 {
		slices.Sort(o.Servers)
		a.add(o.remedy(sim.Action{Do: "beat", Server: leader.id}))
	}
}

// oldTerm: a leader counts copies only of entries of its own term (§5.4.2); the entry is committed with the first of those.
func (v *view) oldTerm(a *Answer, leader *server, e entry) {
	a.Code, a.Server, a.Term, a.Rule = "oldTerm", leader.id, leader.CurrentTerm, raft.RuleCommitOwnTerm.String()
	v.held(&a.Facts, leader, e)
	for _, own := range leader.Log {
		if own.Term == leader.CurrentTerm {
			a.PeerIndex = own.Index
			v.missing(a, leader, entry{own.Index, own.Term})
			return
		}
	}
	value := "1"
	a.add(Obstacle{Code: "noOwnEntry", Facts: Facts{Server: leader.id, Term: leader.CurrentTerm, Rule: raft.RuleNoOpAtTermStart.String()}}.
		remedy(sim.Action{Do: "write", Key: "x", Value: &value, To: leader.id}))
	if v.c.IsManual() {
		a.add(manual())
	}
}

func (v *view) counting(a *Answer, leader *server, e entry) {
	a.Code, a.Server, a.Term, a.Rule = "counting", leader.id, leader.CurrentTerm, raft.RuleCommitMajority.String()
	if leader.Conf.Joint() {
		a.Rule = raft.RuleJointNeedsBoth.String()
	}
	v.missing(a, leader, e)
	counted := func(id raft.NodeID) bool { return v.counted(leader, id, e.index) }
	for _, id := range leader.Conf.Members() {
		switch {
		case !leader.Conf.IsVoter(id):
		case counted(id):
			a.Servers = append(a.Servers, id)
		default:
			a.Others = append(a.Others, id)
		}
	}
	a.count(&leader.Conf, counted)
}

// counted says whether the leader counts a server among those that hold an entry.
func (v *view) counted(leader *server, id raft.NodeID, i raft.Index) bool {
	if id == leader.id {
		return leader.Durable >= i
	}
	for _, p := range leader.Peers {
		if p.ID == id {
			return p.MatchIndex >= i
		}
	}
	return false
}

// missing tells what copies that are still needed wait for, the next first.
func (v *view) missing(a *Answer, leader *server, e entry) {
	if v.c.IsManual() {
		a.add(manual())
	}
	var waits []Obstacle
	for _, id := range leader.Conf.Members() {
		u := v.server(id)
		if !leader.Conf.IsVoter(id) || v.counted(leader, id, e.index) || !v.obeys(leader, id) {
			continue
		}
		waits = append(waits, v.underway(leader, u, e))
	}
	slices.SortStableFunc(waits, func(a, b Obstacle) int {
		return cmp.Or(cmp.Compare(unknownLast(a.At), unknownLast(b.At)), cmp.Compare(a.Server, b.Server))
	})
	a.Obstacles = append(a.Obstacles, waits...)
}

func unknownLast(at raft.Micros) raft.Micros {
	if at == 0 {
		return raft.Never
	}
	return at
}

// underway is what comes next between a leader and a server that it does not count yet for an entry. Reasons:
//
//	writing    Server's disk is writing it, until At
//	acking     its answer arrives At
//	sending    the leader's message with it arrives at Server At
//	answering  another answer of Server arrives At, and the leader goes on from there
//	snapshot   a part of the leader's snapshot arrives At
//	probing    the leader is finding out where the logs agree (PeerIndex: up to where it knows)
//	telling    a message that says that it is committed arrives At
//	heartbeat  nothing is under way: the leader (Peer) sends it again with its heartbeat At
func (v *view) underway(leader, u *server, e entry) Obstacle {
	o := Obstacle{Code: "underway", Facts: Facts{Server: u.id, Peer: leader.id, Index: e.index, Reason: "heartbeat"}}
	if u.term(e.index) == e.term && u.Durable < e.index {
		o.Reason, o.Rule = "writing", raft.RuleDurableLog.String()
		o.until(v, v.c.DiskBusyUntil(u.id))
		return o
	}
	for _, m := range v.c.InFlight() {
		switch {
		case m.Dies != "":
		case m.From == sim.Server(u.id) && m.To == sim.Server(leader.id) && m.Raft.Kind == raft.AppendEntriesReply && m.Raft.Success && m.Raft.Index >= e.index:
			o.Reason = "acking"
			o.arrives(v, m)
			return o
		case m.From == sim.Server(u.id) && m.To == sim.Server(leader.id) && o.Reason == "heartbeat" && (m.Raft.Kind == raft.AppendEntriesReply || m.Raft.Kind == raft.InstallSnapshotReply):
			o.Reason = "answering"
			o.arrives(v, m)
		case m.From != sim.Server(leader.id) || m.To != sim.Server(u.id) || o.Reason != "heartbeat" && o.Reason != "answering":
		case m.Raft.Kind == raft.AppendEntries && m.Raft.Index+raft.Index(len(m.Raft.Entries)) >= e.index:
			o.Reason = "sending"
			o.arrives(v, m)
		case m.Raft.Kind == raft.InstallSnapshot:
			o.Reason = "snapshot"
			o.arrives(v, m)
		}
	}
	if o.Reason == "heartbeat" {
		for _, p := range leader.Peers {
			if p.ID == u.id && p.State == raft.Probing {
				o.Reason, o.PeerIndex, o.Rule = "probing", p.MatchIndex, raft.RulePrevLogMatches.String()
			}
		}
		o.beaten(v, leader)
	}
	return o
}

// arrives: a message will arrive, or is delivered now.
func (o *Obstacle) arrives(v *view, m *sim.Message) {
	o.until(v, m.Ends)
	o.Take, o.Remedies = 1, []Remedy{{sim.Action{Do: "deliver", Message: m.ID}}}
}

// beaten: the leader's next heartbeat will tell, or one that it sends now.
func (o *Obstacle) beaten(v *view, leader *server) {
	if timer, runs := leader.timers["heartbeat"]; runs {
		o.until(v, timer.Deadline)
	}
	if leader.runs() {
		o.Take, o.Remedies = 1, []Remedy{{sim.Action{Do: "beat", Server: leader.id}}}
	}
}
