package search

import (
	"encoding/binary"
	"hash/fnv"
	"maps"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// past is what the properties remember of a run: who was elected and with which log, which entries there were
// and what each followed, what was committed when, and what was applied. The same facts and the same
// cluster can only be violated by the same events, whatever the order in which the facts came about.
type past struct {
	facts map[uint64]struct{}
	sum   uint64 // of the facts: a digest of the set
	logs  map[raft.NodeID][]raft.Term
	terms map[raft.NodeID]raft.Term
}

func newPast() *past {
	return &past{facts: map[uint64]struct{}{}, logs: map[raft.NodeID][]raft.Term{}, terms: map[raft.NodeID]raft.Term{}}
}

func (p *past) clone() *past {
	c := &past{maps.Clone(p.facts), p.sum, maps.Clone(p.logs), maps.Clone(p.terms)}
	for id, log := range c.logs {
		c.logs[id] = log[:len(log):len(log)]
	}
	return c
}

func (p *past) appendDigest(b []byte) []byte { return binary.BigEndian.AppendUint64(b, p.sum) }

// observe takes in an event.
func (p *past) observe(e *sim.Event) {
	switch e.Kind {
	case sim.TermChanged:
		p.terms[e.Server] = e.Fact.Term
	case sim.RoleChanged:
		if e.Fact.Role == raft.Leader {
			p.elected(e)
		}
	case sim.Appended:
		p.appended(e)
	case sim.Truncated:
		p.cut(e.Server, e.Fact.Index)
	case sim.Committed:
		if e.Fact.Reason == raft.ReasonCounted {
			p.fact(nil, 'C', uint64(e.Fact.Index), uint64(e.Fact.Term), uint64(p.terms[e.Server]))
		}
	case sim.Applied:
		p.fact(e.Entry.Data, 'A', uint64(e.Entry.Index), uint64(e.Entry.Term))
	case sim.Crashed:
		p.terms[e.Server] = e.Hard.CurrentTerm
		p.cut(e.Server, e.FromIndex)
		for i := range e.Entries {
			p.logs[e.Server] = append(p.logs[e.Server], e.Entries[i].Term)
		}
	case sim.Wiped:
		p.terms[e.Server] = 0
		p.cut(e.Server, 1)
	}
}

func (p *past) elected(e *sim.Event) {
	fact := []uint64{'L', uint64(e.Server), uint64(e.Fact.Term)}
	for _, term := range p.logs[e.Server] {
		fact = append(fact, uint64(term))
	}
	p.fact(nil, fact...)
}

func (p *past) appended(e *sim.Event) {
	log := p.logs[e.Server]
	for i := range e.Fact.Entries {
		entry := &e.Fact.Entries[i]
		var before raft.Term
		if len(log) > 0 {
			before = log[len(log)-1]
		}
		p.fact(entry.Data, 'E', uint64(entry.Index), uint64(entry.Term), uint64(entry.Kind), uint64(before))
		log = append(log, entry.Term)
	}
	p.logs[e.Server] = log
}

func (p *past) cut(id raft.NodeID, from raft.Index) {
	log := p.logs[id]
	keep := min(int(from)-1, len(log))
	p.logs[id] = log[:keep:keep]
}

func (p *past) fact(data []byte, numbers ...uint64) {
	h := fnv.New64a()
	b := make([]byte, 0, 64)
	for _, n := range numbers {
		b = binary.AppendUvarint(b, n)
	}
	h.Write(b)
	h.Write(data)
	sum := h.Sum64()
	sum = (sum ^ sum>>30) * 0xbf58476d1ce4e5b9 // sums of such hashes are to differ
	sum = (sum ^ sum>>27) * 0x94d049bb133111eb
	if _, known := p.facts[sum]; !known {
		p.facts[sum] = struct{}{}
		p.sum += sum
	}
}
