package peers

import (
	"fmt"
	"hash/fnv"
	"slices"

	"raftplayground/raft"
)

// entry is a committed entry, in words that both cores share; data is empty for a leader's first entry. Of a change of the
// configuration, conf is the new one, as our core encodes it.
type entry struct {
	index, term uint64
	data, conf  string
}

// output is what a server wants done: messages to be sent, a snapshot to go on from, and then entries to be applied.
type output[M any] struct {
	messages  []M
	installed *snapshot
	committed []entry
}

// snapshot stands for the entries up to index.
type snapshot struct {
	index uint64
	data  machine
}

// machine is the state of a state machine: a digest of all that it has applied.
type machine string

func (m machine) apply(e entry) machine {
	h := fnv.New64a()
	fmt.Fprint(h, m, e)
	return machine(h.Sum(nil))
}

// firstIndex is where the logs of a cluster start: behind a snapshot of its first configuration.
const firstIndex = 2

// state is what can be compared of two servers.
type state struct {
	Leads               bool
	Term                uint64
	LastIndex, LastTerm uint64
}

// replica is one server with its disk, whatever core is inside; M is that core's message. Time-outs come from
// outside.
type replica[M any] interface {
	campaign()
	beat()
	// pass lets a heartbeat interval of cluster time pass; a follower's time-outs come from outside all the same.
	pass()
	propose(data []byte)
	// changeConf asks the leader for another configuration; compact, for a snapshot of what is applied.
	changeConf(target raft.Conf, joint bool)
	compact()
	step(m M)
	// report says whether a message of this server has arrived: of a snapshot the transport may know.
	report(m M, arrived bool)
	// collect gives what there is to do, and lets the disk write unless it is stalled.
	collect(stalled bool) output[M]
	// restart loses all but what the disk holds.
	restart()
	state() state
	conf() raft.Conf // that it goes by
}

// side is a cluster of one of the two cores in a network of faults. It watches its own safety.
type side[M any] struct {
	name     string
	replicas []replica[M]
	from, to func(*M) int
	links    [][][]M // under way, by sender and receiver
	cut      [][]bool
	down     []bool
	gone     []bool // turned off for as long as it is no member
	stalled  []bool
	clocked  bool   // time passes
	tick     func() // lets the clock go on, if the replicas share one

	first     raft.Conf
	committed []entry        // by anybody
	machines  []machine      // after so many of them
	applied   []int          // of committed, by each server, since it started
	leaders   map[uint64]int // of each term, and its place
	installed int            // snapshots that took the place of a log
	broken    error          // the first violation
}

func newSide[M any](name string, replicas []replica[M], from, to func(*M) int) *side[M] {
	n := len(replicas)
	s := &side[M]{name: name, replicas: replicas, from: from, to: to, links: make([][][]M, n), cut: make([][]bool, n),
		down: make([]bool, n), gone: make([]bool, n), stalled: make([]bool, n), applied: make([]int, n), leaders: map[uint64]int{}, machines: []machine{""}}
	for i := range replicas {
		s.links[i], s.cut[i] = make([][]M, n), make([]bool, n)
		s.collect(i)
	}
	s.installed = 0
	return s
}

// do takes a step of a schedule. What is impossible, such as to deliver where nothing is under way, does nothing.
func (s *side[M]) do(op op) {
	a, b := op.a, op.b
	switch op.kind {
	case campaign:
		s.input(a, func(r replica[M]) { r.campaign() })
	case beatNow:
		if s.clocked {
			s.pass(1, false)
		} else {
			s.input(a, func(r replica[M]) { r.beat() })
		}
	case expire:
		s.pass(electionBeats, false)
	case propose:
		if leader, ok := s.leader(); ok {
			s.input(leader, func(r replica[M]) { r.propose([]byte(op.data)) })
		}
	case deliver, double:
		if m, ok := s.take(a, b, op.n, op.kind == double); ok {
			s.input(b, func(r replica[M]) { r.step(m) })
			s.report(m, !s.down[b])
		}
	case drop:
		if m, ok := s.take(a, b, op.n, false); ok {
			s.report(m, false)
		}
	case crash:
		s.down[a] = true
	case restart:
		if s.down[a] && !s.gone[a] {
			s.down[a], s.stalled[a], s.applied[a] = false, false, 0
			s.replicas[a].restart()
			before := s.installed
			s.collect(a)
			s.installed = before
		}
	case stall:
		s.stalled[a] = true
	case sync:
		s.stalled[a] = false
		s.input(a, func(replica[M]) {})
	case cutLink:
		s.cut[a][b] = true
	case mendLink:
		s.cut[a][b] = false
	case compactNow:
		s.input(a, func(r replica[M]) { r.compact() })
	case changeNow:
		s.change(op)
	}
}

// change asks the leader for another configuration, as the step says.
func (s *side[M]) change(op op) {
	leader, ok := s.leader()
	if !ok {
		return
	}
	if target, joint, ok := nextConf(s.replicas[leader].conf(), leader, len(s.replicas), op); ok {
		s.input(leader, func(r replica[M]) { r.changeConf(target, joint) })
	}
}

// pass lets so many heartbeat intervals pass for everybody; what is sent arrives at once, or stays under way.
func (s *side[M]) pass(beats int, arrives bool) {
	for range beats {
		if s.tick != nil {
			s.tick()
		}
		for i := range s.replicas {
			s.input(i, func(r replica[M]) { r.pass() })
		}
		if arrives {
			s.flush()
		}
	}
}

// report tells the sender of a message whether it has arrived.
func (s *side[M]) report(m M, arrived bool) {
	s.input(s.from(&m), func(r replica[M]) { r.report(m, arrived) })
}

// take takes a message to a server off a link, the oldest or a later one, or copies it. If nothing is under way from
// the sender named, it is the next sender's.
func (s *side[M]) take(from, to, n int, keep bool) (m M, ok bool) {
	for range s.links {
		if len(s.links[from][to]) > 0 {
			break
		}
		from = (from + 1) % len(s.links)
	}
	link := s.links[from][to]
	if len(link) == 0 {
		return m, false
	}
	n %= len(link)
	m = link[n]
	if !keep {
		s.links[from][to] = append(link[:n:n], link[n+1:]...)
	}
	return m, true
}

// input gives a running server something, and handles what comes of it.
func (s *side[M]) input(i int, give func(replica[M])) {
	if !s.down[i] {
		give(s.replicas[i])
		s.collect(i)
	}
}

func (s *side[M]) collect(i int) {
	out := s.replicas[i].collect(s.stalled[i])
	var lost []M
	for k := range out.messages {
		if to := s.to(&out.messages[k]); s.cut[i][to] {
			lost = append(lost, out.messages[k])
		} else {
			s.links[i][to] = append(s.links[i][to], out.messages[k])
		}
	}
	if out.installed != nil {
		s.install(i, *out.installed)
	}
	for _, e := range out.committed {
		s.apply(i, e)
	}
	if now := s.replicas[i].state(); now.Leads {
		if other, known := s.leaders[now.Term]; known && other != i {
			s.violated("S%d and S%d lead in term %d", other+1, i+1, now.Term)
		}
		s.leaders[now.Term] = i
	}
	for _, m := range lost {
		s.report(m, false)
	}
}

// install checks that a snapshot is of what was applied up to its index.
func (s *side[M]) install(i int, at snapshot) {
	applied := int(at.index) + 1 - firstIndex
	if applied > len(s.committed) || at.data != s.machines[applied] {
		s.violated("S%d goes on from a snapshot up to entry %d that is not of what was applied", i+1, at.index)
	}
	s.applied[i] = applied
	s.installed++
}

// apply checks that everybody applies the same entries in the same order.
func (s *side[M]) apply(i int, e entry) {
	at := s.applied[i]
	if e.index != uint64(at)+firstIndex {
		s.violated("S%d applies entry %d behind %d others", i+1, e.index, at)
		return
	}
	if at == len(s.committed) {
		s.committed = append(s.committed, e)
		s.machines = append(s.machines, s.machines[at].apply(e))
	}
	if s.committed[at] != e {
		s.violated("S%d applies %v where %v was applied before", i+1, e, s.committed[at])
	}
	s.applied[i]++
}

func (s *side[M]) violated(format string, args ...any) {
	if s.broken == nil {
		s.broken = fmt.Errorf(s.name+": "+format, args...)
	}
}

// leader is the running leader of the highest term.
func (s *side[M]) leader() (leader int, ok bool) {
	term := uint64(0)
	for i, r := range s.replicas {
		if now := r.state(); !s.down[i] && now.Leads && now.Term > term {
			leader, term, ok = i, now.Term, true
		}
	}
	return leader, ok
}

// flush delivers everything that is under way, and what comes of it, a message of each link at a time.
func (s *side[M]) flush() {
	for busy := true; busy; {
		busy = false
		for from := range s.links {
			for to := range s.links {
				if len(s.links[from][to]) > 0 {
					busy = true
					s.do(op{kind: deliver, a: from, b: to})
				}
			}
		}
	}
}

// heal ends all faults.
func (s *side[M]) heal() {
	for i := range s.replicas {
		s.do(op{kind: restart, a: i})
		s.do(op{kind: sync, a: i})
		clear(s.cut[i])
	}
	s.flush()
}

// finish lets the healed cluster elect a leader if it has none, and commit one more command; everybody must have
// applied it after that, behind everything that was ever committed.
func (s *side[M]) finish(data string) {
	s.heal()
	for i := range s.replicas { // a leader that the others have left behind learns it
		s.do(op{kind: beatNow, a: i})
		s.flush()
	}
	for range 3 { // the first to campaign may only learn the term, or that it is a member
		for i := range s.replicas {
			if s.member(i) && !s.led(i) {
				s.expire(i)
			}
		}
	}
	leader, ok := s.leader()
	if !ok {
		s.violated("a healed cluster elects nobody")
		return
	}
	s.do(op{kind: propose, data: data})
	s.flush()
	for range 4 { // to find out what is missing, perhaps a snapshot, and to learn that it is committed
		s.do(op{kind: beatNow, a: leader})
		s.flush()
	}
	if last := len(s.committed) - 1; last < 0 || s.committed[last].data != data {
		s.violated("a healed cluster does not commit %q", data)
	}
	for i, applied := range s.applied {
		if s.member(i) && applied != len(s.committed) {
			s.violated("S%d has applied %d of %d entries at the end", i+1, applied, len(s.committed))
		}
	}
}

// expire lets a server's election timer expire, and delivers all that comes of it.
func (s *side[M]) expire(i int) {
	if s.clocked {
		s.pass(electionBeats, true)
	}
	s.do(op{kind: campaign, a: i})
	s.flush()
}

// conf is the last configuration that was committed by anybody.
func (s *side[M]) conf() raft.Conf {
	for i := len(s.committed) - 1; i >= 0; i-- {
		if encoded := s.committed[i].conf; encoded != "" {
			return must1(raft.DecodeConf([]byte(encoded)))
		}
	}
	return s.first
}

// member says whether a server is in that configuration, or in one that the leader goes by already.
func (s *side[M]) member(i int) bool {
	is := func(c raft.Conf) bool { return slices.Contains(c.Members(), raft.NodeID(i+1)) }
	leader, ok := s.leader()
	return is(s.conf()) || ok && is(s.replicas[leader].conf())
}

// led says whether there is a leader that server i accepts; else it will time out. (A server of a higher term than
// the leader's is deposing it by its answers to the heartbeats, if it gives any: etcd's does with PreVote or CheckQuorum only.)
func (s *side[M]) led(i int) bool {
	leader, ok := s.leader()
	return ok && s.replicas[i].state().Term <= s.replicas[leader].state().Term
}

// states are those of all servers; one that is down has none.
func (s *side[M]) states() []state {
	all := make([]state, len(s.replicas))
	for i, r := range s.replicas {
		if !s.down[i] {
			all[i] = r.state()
		}
	}
	return all
}
