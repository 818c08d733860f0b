package why

import (
	"cmp"
	"slices"

	"raftplayground/raft"
)

// inOrder is the order in which repairs are to be made: who does not run hears nobody; who reaches nobody is asked for
// nothing; then what keeps an election from being won.
var inOrder = []string{"down", "frozen", "cut", "loss", "slowDisk", "slow", "rule", "rival"}

// obstacles tells what the cheapest plans repair, by kind and in order. Where several servers or links would do, each is
// named, and how many of them it takes.
func (b *bench) obstacles(plans []plan) []Obstacle {
	first, choices := plans[0], b.choices(plans)
	var all []Obstacle
	for _, code := range inOrder {
		own := b.ofKind(first.repairs, code)
		if own == (set{}) {
			continue
		}
		o := Obstacle{Code: code, Take: own.size()}
		o.Facts = b.facts(code, first.of)
		for i, r := range b.repairs {
			if choices[code].has(i) {
				o.Remedies = append(o.Remedies, Remedy{r.act})
			}
		}
		slices.SortStableFunc(o.Remedies, func(a, b Remedy) int {
			return cmp.Or(cmp.Compare(a.Server, b.Server), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
		})
		all = append(all, o)
	}
	return all
}

// ofKind are those of a set that remove obstacles of one kind.
func (b *bench) ofKind(s set, code string) set {
	var own set
	for i, r := range b.repairs {
		if s.has(i) && r.code == code {
			own = own.with(i)
		}
	}
	return own
}

// choices are the repairs of each kind of which any, as many as the first plan takes, would do, whatever is chosen of the
// other kinds.
func (b *bench) choices(plans []plan) map[string]set {
	own := map[string]set{}
	for _, code := range inOrder {
		own[code] = b.ofKind(plans[0].repairs, code)
	}
	possible := map[set]bool{}
	for _, p := range plans {
		if b.alike(p.repairs, own) {
			possible[p.repairs] = true
		}
	}
	for _, code := range inOrder {
		wider := own[code]
		for some := range possible {
			if others := b.apart(some, code); others == b.apart(plans[0].repairs, code) {
				wider = wider.union(b.ofKind(some, code))
			}
		}
		narrow := own[code]
		own[code] = wider
		if !b.closed(possible, plans[0].repairs, own) {
			own[code] = narrow
		}
	}
	return own
}

// alike says whether a set takes as many repairs of each kind.
func (b *bench) alike(s set, own map[string]set) bool {
	for code, want := range own {
		if b.ofKind(s, code).size() != want.size() {
			return false
		}
	}
	return true
}

// closed says whether all that could be chosen is possible.
func (b *bench) closed(possible map[set]bool, first set, choices map[string]set) bool {
	ways := 1
	var all set
	for code, any := range choices {
		ways *= choose(any.size(), b.ofKind(first, code).size())
		all = all.union(any)
	}
	for some := range possible {
		if some.union(all) == all {
			ways--
		}
	}
	return ways == 0
}

// apart are those of a set that are of another kind.
func (b *bench) apart(s set, code string) set {
	var rest set
	for i, r := range b.repairs {
		if s.has(i) && r.code != code {
			rest = rest.with(i)
		}
	}
	return rest
}

// choose is how many ways there are to choose k of n.
func choose(n, k int) int {
	ways := 1
	for i := range k {
		ways = ways * (n - i) / (i + 1)
	}
	return ways
}

// facts says who is in the way, of a kind, seen by a server that would lead.
func (b *bench) facts(code string, of raft.NodeID) Facts {
	f := Facts{Server: of}
	conf := b.server(of).Conf
	for _, id := range conf.Members() {
		u := b.server(id)
		voter := conf.IsVoter(id) || id == of
		switch {
		case !voter:
		case code == "down" && !u.up, code == "frozen" && u.frozen:
			f.Servers = append(f.Servers, id)
		case code == "cut" && id != of && (b.cut(of, id) || b.cut(id, of)):
			f.Servers = append(f.Servers, id)
		}
	}
	for i, r := range b.repairs {
		if r.code != code {
			continue
		}
		switch code {
		case "rival", "slowDisk":
			if !slices.Contains(f.Servers, r.about) {
				f.Servers = append(f.Servers, r.about)
			}
			if code == "rival" {
				f.Peer, f.Term = r.about, b.server(r.about).CurrentTerm
			}
		case "loss":
			if r.link != ([2]raft.NodeID{}) {
				f.Links = append(f.Links, r.link)
			}
		case "slow":
			f.Span = b.cfg.ElectionTimeout[1]
		case "rule":
			f.Rule = b.repairs[i].act.Rule
		}
	}
	if code == "slowDisk" {
		f.Span = b.cfg.ElectionTimeout[1]
	}
	return f
}
