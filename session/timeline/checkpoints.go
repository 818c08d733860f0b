package timeline

import (
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/memory"
	"raftplayground/raft/sim"
)

// checkpoint is a cluster at rest, from which others go on.
type checkpoint struct {
	at      Position
	seq     uint64
	cluster *sim.Cluster
	end     bool // kept since its branch ends here, not for its distance from others
}

// nearby is a moment just before the one that was stepped back from: most often the next step goes back, too.
type nearby struct {
	checkpoint
	branch *branch
}

// maxSpacing is how far apart checkpoints may get before the oldest past is given up: a move still takes no longer
// than the eye needs. keptEvents is how many of the last events are not given up in any case.
const (
	maxSpacing = 1 << 16
	keptEvents = 1 << 16
)

// Memory is about how many bytes the timeline holds: the cluster, the checkpoints, the actions, the marks.
func (t *Timeline) Memory() int {
	var l memory.Ledger
	t.cur.cluster.Memory(&l)
	if t.near != nil {
		t.near.cluster.Memory(&l)
	}
	for _, b := range slices.Backward(t.branches) {
		l.Add(memory.SizeOf[branch]())
		memory.AddSlice(&l, b.own.text)
		memory.AddSlice(&l, b.own.ends)
		memory.AddSlice(&l, b.own.times)
		memory.AddSlice(&l, b.goals)
		for _, list := range b.marks {
			memory.AddSlice(&l, list)
		}
		for _, c := range slices.Backward(b.checkpoints) {
			c.cluster.Memory(&l)
		}
	}
	return l.Bytes()
}

// nearest is the last of what is kept at or before a position of a branch.
func (t *Timeline) nearest(path []*branch, p Position) *checkpoint {
	c := nearest(path, p)
	if n := t.near; n != nil && n.branch == path[len(path)-1] && !p.Before(n.at) && c.at.Before(n.at) {
		return &n.checkpoint
	}
	return c
}

// nearest is the last checkpoint at or before a position on a path.
func nearest(path []*branch, p Position) *checkpoint {
	for j := len(path) - 1; ; j-- {
		list := path[j].checkpoints
		i := 0
		for i < len(list) && !p.Before(list[i].at) {
			i++
		}
		if i > 0 {
			return list[i-1] // the run's beginning at the latest
		}
		if path[j].parted.Before(p) {
			p = path[j].parted
		}
	}
}

// checkpoint keeps the present moment, if none near to it is kept.
func (t *Timeline) checkpoint() {
	now, seq := t.Position(), t.cur.cluster.Seq()
	if near := nearest(t.cur.path, now); seq-near.seq < t.spacing {
		t.kept = near.seq
		return
	}
	t.keep(t.cur.owner(), &checkpoint{at: now, seq: seq, cluster: t.cur.cluster.Clone(nil)})
	t.kept = seq
	t.economize()
}

// keepEnd keeps the end of a branch, where a cursor stands whose cluster nobody moves any more.
func (t *Timeline) keepEnd(b *branch, c *cursor) {
	b.checkpoints = slices.DeleteFunc(b.checkpoints, func(k *checkpoint) bool { return k.end })
	if now := c.position(); b.parted.Before(now) && nearest(c.path, now).at != now {
		t.keep(b, &checkpoint{at: now, seq: c.cluster.Seq(), cluster: c.cluster, end: true})
		t.economize()
	}
}

// keep adds a checkpoint, and lets all on its path hold what they have in common once.
func (t *Timeline) keep(b *branch, c *checkpoint) {
	i := 0
	for i < len(b.checkpoints) && b.checkpoints[i].at.Before(c.at) {
		i++
	}
	b.checkpoints = slices.Insert(b.checkpoints, i, c)
	c.cluster.Share(c.cluster)
	for ; b != nil; b = b.parent {
		for _, other := range b.checkpoints {
			if other != c && !c.at.Before(other.at) {
				other.cluster.Share(c.cluster)
			}
		}
	}
}

// economize brings the timeline below its memory limit, as far as checkpoints can. What costs a little time is given up
// first, then the oldest past.
func (t *Timeline) economize() {
	for t.Memory() > t.limits.Memory {
		if !t.dropEnds() && !t.spread() && !t.giveUp() {
			return
		}
	}
}

// dropEnds drops what is kept for the ends of branches alone. It says whether there was any.
func (t *Timeline) dropEnds() bool {
	t.near = nil
	return t.drop(func(c *checkpoint) bool { return c.end })
}

// spread doubles the distance between checkpoints, up to maxSpacing. It says whether that was possible.
func (t *Timeline) spread() bool {
	if t.spacing >= maxSpacing {
		return false
	}
	t.spacing *= 2
	for _, b := range t.branches {
		var last uint64
		if b.parent != nil {
			last = nearest(b.parent.path(), b.parted).seq
		}
		b.checkpoints = slices.DeleteFunc(b.checkpoints, func(c *checkpoint) bool {
			if c == t.root || c.seq-last >= t.spacing {
				last = c.seq
				return false
			}
			return true
		})
	}
	t.kept = nearest(t.cur.path, t.Position()).seq
	return true
}

// giveUp makes the next checkpoint before the present the oldest moment that can be reached, and drops those before it
// that no branch needs.
func (t *Timeline) giveUp() bool {
	now, seq := t.Position(), t.cur.cluster.Seq()
	from := raft.Never
	for _, b := range t.cur.path {
		for _, c := range b.checkpoints {
			if c.at.At > t.from && !now.Before(c.at) && c.seq+keptEvents <= seq {
				from = min(from, c.at.At)
			}
		}
	}
	if from == raft.Never {
		return false
	}
	t.from = from
	needed := map[*checkpoint]bool{t.root: true}
	for _, b := range t.branches {
		needed[nearest(b.path(), Position{min(t.from, b.end.At), 0})] = true
	}
	t.drop(func(c *checkpoint) bool { return c.at.At < t.from && !needed[c] })
	return true
}

func (t *Timeline) drop(which func(*checkpoint) bool) bool {
	before := t.checkpoints()
	for _, b := range t.branches {
		b.checkpoints = slices.DeleteFunc(b.checkpoints, which)
	}
	return t.checkpoints() < before
}

func (t *Timeline) checkpoints() int {
	n := 0
	for _, b := range t.branches {
		n += len(b.checkpoints)
	}
	return n
}
