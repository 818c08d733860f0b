package why

import (
	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Reach is whom a server can win over now, under the present cuts, by the configuration that it goes by: whether it could
// be elected, and whether as a leader it could commit.
type Reach struct {
	Server  raft.NodeID   `json:"server"`
	Runs    bool          `json:"runs"`
	Reaches []raft.NodeID `json:"reaches"` // both ways, and they run; itself, if it does
	Votes   Majority      `json:"votes"`   // of those: who would give it their vote
	Copies  Majority      `json:"copies"`  // of those: who could acknowledge its entries
}

// Majority is a tally, of both configurations while it is joint.
type Majority struct {
	Tally
	Old     *Tally `json:"old,omitempty"`
	Reached bool   `json:"reached"`
}

// Reaches gives that of every server, S1 first.
func Reaches(c *sim.Cluster) []Reach {
	v := look(c)
	all := make([]Reach, 0, len(v.servers))
	for i := range v.servers {
		all = append(all, v.reach(&v.servers[i]))
	}
	return all
}

func (v *view) reach(x *server) Reach {
	r := Reach{Server: x.id, Runs: x.runs(), Reaches: []raft.NodeID{}}
	for i := range v.servers {
		if id := v.servers[i].id; v.exchange(x.id, id) {
			r.Reaches = append(r.Reaches, id)
		}
	}
	r.Votes = majority(&x.Conf, func(id raft.NodeID) bool { return x.runs() && x.Campaigns && v.grants(id, x.id) })
	r.Copies = majority(&x.Conf, func(id raft.NodeID) bool { return v.exchange(x.id, id) })
	return r
}

func majority(conf *raft.Conf, has func(raft.NodeID) bool) Majority {
	now, old := tallies(conf, has)
	return Majority{now, old, now.Of > 0 && decided(now, old)}
}
