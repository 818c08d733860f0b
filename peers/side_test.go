package peers

import "fmt"

// entry is a committed entry, in words that both cores share; data is empty for a leader's first entry.
type entry struct {
	index, term uint64
	data        string
}

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
	propose(data []byte)
	step(m M)
	// collect gives what is to be sent and applied, and lets the disk write unless it is stalled.
	collect(stalled bool) (messages []M, committed []entry)
	// restart loses all but what the disk holds.
	restart()
	state() state
}

// side is a cluster of one of the two cores in a network of faults. It watches its own safety.
type side[M any] struct {
	name     string
	replicas []replica[M]
	to       func(*M) int
	links    [][][]M // under way, by sender and receiver
	cut      [][]bool
	down     []bool
	stalled  []bool

	committed []entry        // by anybody
	applied   []int          // of committed, by each server, since it started
	leaders   map[uint64]int // of each term, and its place
	broken    error          // the first violation
}

func newSide[M any](name string, replicas []replica[M], to func(*M) int) *side[M] {
	n := len(replicas)
	s := &side[M]{name: name, replicas: replicas, to: to, links: make([][][]M, n), cut: make([][]bool, n),
		down: make([]bool, n), stalled: make([]bool, n), applied: make([]int, n), leaders: map[uint64]int{}}
	for i := range replicas {
		s.links[i], s.cut[i] = make([][]M, n), make([]bool, n)
		s.collect(i)
	}
	return s
}

// do takes a step of a schedule. What is impossible, such as to deliver where nothing is under way, does nothing.
func (s *side[M]) do(op op) {
	a, b := op.a, op.b
	switch op.kind {
	case campaign:
		s.input(a, func(r replica[M]) { r.campaign() })
	case beatNow:
		s.input(a, func(r replica[M]) { r.beat() })
	case propose:
		if leader, ok := s.leader(); ok {
			s.input(leader, func(r replica[M]) { r.propose([]byte(op.data)) })
		}
	case deliver, double:
		if m, ok := s.take(a, b, op.n, op.kind == double); ok {
			s.input(b, func(r replica[M]) { r.step(m) })
		}
	case drop:
		s.take(a, b, op.n, false)
	case crash:
		s.down[a] = true
	case restart:
		if s.down[a] {
			s.down[a], s.stalled[a], s.applied[a] = false, false, 0
			s.replicas[a].restart()
			s.collect(a)
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
	}
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
	messages, committed := s.replicas[i].collect(s.stalled[i])
	for k := range messages {
		if to := s.to(&messages[k]); !s.cut[i][to] {
			s.links[i][to] = append(s.links[i][to], messages[k])
		}
	}
	for _, e := range committed {
		s.apply(i, e)
	}
	if now := s.replicas[i].state(); now.Leads {
		if other, known := s.leaders[now.Term]; known && other != i {
			s.violated("S%d and S%d lead in term %d", other+1, i+1, now.Term)
		}
		s.leaders[now.Term] = i
	}
}

// apply checks that everybody applies the same entries in the same order.
func (s *side[M]) apply(i int, e entry) {
	at := s.applied[i]
	if at == len(s.committed) {
		s.committed = append(s.committed, e)
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
	for range 2 { // the first to campaign may only learn the term
		for i := range s.replicas {
			if !s.led(i) {
				s.do(op{kind: campaign, a: i})
				s.flush()
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
	for range 2 { // once to learn what is missing, once to learn that it is committed
		s.do(op{kind: beatNow, a: leader})
		s.flush()
	}
	if last := len(s.committed) - 1; last < 0 || s.committed[last].data != data {
		s.violated("a healed cluster does not commit %q", data)
	}
	for i, applied := range s.applied {
		if applied != len(s.committed) {
			s.violated("S%d has applied %d of %d entries at the end", i+1, applied, len(s.committed))
		}
	}
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
