package check

import (
	"slices"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/random"
)

// plainLog is a shadowLog written down entry by entry.
type plainLog struct {
	base  position
	terms []raft.Term
}

// A shadowLog and the copies taken of it must each tell the terms that were put into it, whatever is cut off.
func TestShadowLogsAsIfWrittenDownEntryByEntry(t *testing.T) {
	chance := random.Source(1)
	type pair struct {
		log   shadowLog
		plain plainLog
	}
	pairs := []*pair{{}}
	for step := range 30_000 {
		p := pairs[chance.Between(0, int64(len(pairs)-1))]
		last := p.plain.base.index + raft.Index(len(p.plain.terms))
		somewhere := raft.Index(chance.Between(max(0, int64(p.plain.base.index)-2), int64(last)+2))
		switch chance.Between(0, 9) {
		case 0:
			if len(pairs) < 30 {
				pairs = append(pairs, &pair{p.log.clipped(), plainLog{p.plain.base, slices.Clone(p.plain.terms)}})
			}
		case 1, 2:
			p.log.cut(somewhere)
			if somewhere <= last {
				p.plain.terms = p.plain.terms[:max(somewhere, p.plain.base.index+1)-p.plain.base.index-1]
			}
		case 3:
			if !chance.Happens(0.2) {
				continue
			}
			at := position{somewhere, raft.Term(chance.Between(1, 4))}
			p.log.rebase(at)
			var rest []raft.Term
			if at.index < last && at.index >= p.plain.base.index {
				rest = slices.Clone(p.plain.terms[at.index-p.plain.base.index:])
			}
			p.plain = plainLog{at, rest}
		default:
			for range chance.Between(1, 4) {
				term := raft.Term(chance.Between(1, 4))
				p.log.append([]raft.Entry{{Term: term}})
				p.plain.terms = append(p.plain.terms, term)
			}
		}
		if step%50 != 0 {
			continue
		}
		for i, p := range pairs {
			last := p.plain.base.index + raft.Index(len(p.plain.terms))
			if p.log.lastIndex() != last {
				t.Fatalf("step %d, log %d ends at %d, want %d", step, i, p.log.lastIndex(), last)
			}
			for index := p.plain.base.index + 1; index <= last; index++ {
				if term, ok := p.log.at(index); !ok || term != p.plain.terms[index-p.plain.base.index-1] {
					t.Fatalf("step %d, log %d: entry %d has term %d (%v)", step, i, index, term, ok)
				}
			}
			if _, ok := p.log.at(last + 1); ok {
				t.Fatalf("log %d has an entry behind its end", i)
			}
		}
	}
}
