package why

import (
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/quorum"
	"raftplayground/raft/sim"
)

// view is a moment of a cluster, as the answers look at it.
type view struct {
	c       *sim.Cluster
	now     raft.Micros
	cfg     sim.Config // as it is by now
	servers []server   // S1 first
	links   []sim.Link // those with values of their own
}

// server is one of it. Of a crashed one it shows what it would be if it were restarted, and of a frozen one what it would
// be if it were thawed and had taken in what waits for it.
type server struct {
	raft.Status
	id     raft.NodeID
	up     bool
	frozen bool
	disk   sim.DiskState
	timers map[string]sim.TimerState
	rate   float64
	knows  raft.Index // committed, as far as it knows while it stands still
}

// look reads the present moment. The cluster must not go on while the view is used.
func look(c *sim.Cluster) *view {
	v := &view{c: c, now: c.Now(), cfg: c.Settings()}
	state := c.State()
	v.links = state.Links
	thawed := c
	if slices.ContainsFunc(state.Servers, func(s sim.ServerState) bool { return s.Status == sim.StatusFrozen }) {
		thawed = c.Clone(nil)
	}
	for _, s := range state.Servers {
		own := server{id: s.Server, up: s.Status != sim.StatusCrashed, frozen: s.Status == sim.StatusFrozen, disk: s.Disk, timers: s.Timers, rate: s.Rate, knows: s.CommitIndex}
		switch {
		case own.frozen && thawed.Do(sim.Action{At: v.now, Do: "thaw", Server: own.id}) == nil:
			own.Status, _ = thawed.StatusOf(own.id)
		case own.up:
			own.Status, _ = c.StatusOf(own.id)
		default:
			own.Status, _ = c.StatusIfRestarted(own.id)
		}
		v.servers = append(v.servers, own)
	}
	return v
}

func (v *view) server(id raft.NodeID) *server { return &v.servers[id-1] }

// runs says whether the server takes part now.
func (s *server) runs() bool { return s.up && !s.frozen }

// leads says whether it takes itself for the leader, be it frozen.
func (s *server) leads() bool { return s.up && s.Role == raft.Leader }

// lastIndex and lastTerm are where its log ends.
func (s *server) lastIndex() raft.Index {
	if n := len(s.Log); n > 0 {
		return s.Log[n-1].Index
	}
	return s.base()
}

func (s *server) lastTerm() raft.Term { return s.term(s.lastIndex()) }

// base is where its snapshot ends; 0 if it has none.
func (s *server) base() raft.Index {
	if s.Snapshot == nil {
		return 0
	}
	return s.Snapshot.Index
}

// term is that of its entry at an index; 0 if the log can't tell.
func (s *server) term(i raft.Index) raft.Term {
	switch {
	case i > s.base() && i <= s.base()+raft.Index(len(s.Log)):
		return s.Log[i-s.base()-1].Term
	case i == s.base() && i > 0:
		return s.Snapshot.Term
	}
	return 0
}

// holds says whether its log holds that entry, as far as it can tell: a snapshot stands for what is committed.
func (s *server) holds(i raft.Index, t raft.Term) bool { return s.term(i) == t || i < s.base() }

// newer says whether its log is newer than the other's: it refuses the other its vote (§5.4.1).
func (s *server) newer(other *server) bool {
	if a, b := s.lastTerm(), other.lastTerm(); a != b {
		return a > b
	}
	return s.lastIndex() > other.lastIndex()
}

// cut says whether nothing passes from one to the other.
func (v *view) cut(from, to raft.NodeID) bool {
	_, cut := v.c.LinkOf(from, to)
	return cut
}

// open says whether messages of one can arrive at the other.
func (v *view) open(from, to raft.NodeID) bool {
	on, cut := v.c.LinkOf(from, to)
	return !cut && on.Loss < 1
}

// exchange says whether the two run and reach each other both ways: a request and its answer.
func (v *view) exchange(a, b raft.NodeID) bool {
	return v.server(a).runs() && v.server(b).runs() && (a == b || v.open(a, b) && v.open(b, a))
}

// tallies count some servers among the voters of a configuration, and while it is joint those of the old one.
func tallies(conf *raft.Conf, has func(raft.NodeID) bool) (now Tally, old *Tally) {
	count := func(voters []raft.NodeID) Tally {
		t := Tally{Needed: quorum.Majority(len(voters)), Of: len(voters)}
		for _, id := range voters {
			if has(id) {
				t.Have++
			}
		}
		return t
	}
	now = count(conf.Voters)
	if conf.Joint() {
		t := count(conf.Outgoing)
		old = &t
	}
	return now, old
}

// decided says whether both are majorities.
func decided(now Tally, old *Tally) bool { return now.reached() && (old == nil || old.reached()) }

// until fills in when something happens.
func (f *Facts) until(v *view, at raft.Micros) {
	if at != raft.Never {
		f.At, f.In = at, max(at-v.now, 0)
	}
}
