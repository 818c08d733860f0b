package search

import (
	"crypto/sha256"
	"encoding/binary"
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Bounds of an exploration. Within them everything is tried: every order in which messages can arrive, each lost
// or not, timers that expire at any moment, and crashes. Losses need no step of their own: what has
// arrived by the end of a schedule is all that ever arrives.
type Bounds struct {
	Config    sim.Config
	Setup     []Step // done first, and not counted
	Depth     int    // steps
	Terms     raft.Term
	Proposals int
	Beats     int
	Crashes   int // before the last write is done
	Restarts  int // with all writes done
	Doubles   int // how many messages arrive twice
	MaxStates int // 0: no bound
}

// Explored is what an exploration has seen.
type Explored struct {
	States   int   // different ones
	ByDepth  []int // of them, those first reached after so many steps
	Steps    int   // taken from one to another, or to the same
	Complete bool  // no state was left out for want of depth or room
	Find     *Find // the shortest violation, nil if there is none
}

// reached is a state, as the step that leads to it from another one. States are kept as paths, and played again
// when their turn comes: a cluster takes a thousand times the room.
type reached struct {
	from int32
	step Step
}

// explorer goes breadth first, so that what it finds is as short as can be.
type explorer struct {
	bounds Bounds
	seen   map[[16]byte]struct{}
	states []reached
	result Explored
}

// Explore tries everything within the bounds.
func Explore(b Bounds) (Explored, error) {
	x := &explorer{bounds: b, seen: map[[16]byte]struct{}{}}
	root, err := x.play(-1)
	if err != nil {
		return Explored{}, err
	}
	x.note(root, -1, Step{})
	x.result.Complete = true
	for start, depth := 0, 0; start < len(x.states) && x.result.Find == nil; depth++ {
		end := len(x.states)
		x.result.ByDepth = append(x.result.ByDepth, end-start)
		if depth == b.Depth {
			x.result.Complete = false
			break
		}
		for at := start; at < end && x.result.Find == nil; at++ {
			if err := x.expand(at); err != nil {
				return x.result, err
			}
		}
		start = end
	}
	x.result.States = len(x.states)
	return x.result, nil
}

// walker is a Player with the history that the properties look back to.
type walker struct {
	*Player
	past *past
	path []Step
}

// play takes the steps that lead to a state.
func (x *explorer) play(at int) (*walker, error) {
	past := newPast()
	p, err := NewPlayer(x.bounds.Config, past.observe)
	if err != nil {
		return nil, err
	}
	w := &walker{Player: p, past: past}
	for _, s := range x.bounds.Setup {
		p.Play(s)
	}
	w.path = x.pathTo(at)
	for _, s := range w.path {
		p.Play(s)
	}
	return w, nil
}

func (x *explorer) pathTo(at int) []Step {
	var path []Step
	for ; at > 0; at = int(x.states[at].from) {
		path = append(path, x.states[at].step)
	}
	slices.Reverse(path)
	return path
}

// note keeps a state if it is new.
func (x *explorer) note(w *walker, from int, s Step) {
	key := x.key(w)
	if _, ok := x.seen[key]; ok {
		return
	}
	x.seen[key] = struct{}{}
	x.states = append(x.states, reached{int32(from), s})
}

// branch copies the walker, to go another way.
func (w *walker) branch() *walker {
	past := w.past.clone()
	return &walker{w.Clone(past.observe), past, w.path}
}

// expand takes every possible step from a state: a crash at once, the others when the disks have done what
// the last step began.
func (x *explorer) expand(at int) error {
	w, err := x.play(at)
	if err != nil {
		return err
	}
	calm := w.branch()
	calm.c.RunUntil(w.c.Now() + pace)
	for _, s := range x.steps(calm) {
		if x.renamed(w, s) {
			continue
		}
		from := calm
		if s.Verb == Crash {
			from = w
		}
		next := from.branch()
		next.path = append(slices.Clip(w.path), s)
		if !next.Play(s) {
			continue
		}
		x.result.Steps++
		if harm := next.Harm(); len(harm) > 0 {
			x.result.Find = &Find{Config: x.bounds.Config, Steps: next.path, Property: harm[0]}
			return nil
		}
		if x.bounds.MaxStates > 0 && len(x.states) >= x.bounds.MaxStates {
			x.result.Complete = false
			return nil
		}
		x.note(next, at, s)
		next.c.RunUntil(next.c.Now() + pace)
		if harm := next.Harm(); len(harm) > 0 {
			x.result.Find = &Find{Config: x.bounds.Config, Steps: next.path, Property: harm[0]}
			return nil
		}
	}
	return nil
}

// renamed says that a step is one that is taken anyway, with other names: servers to which nothing has happened yet
// can't be told from one another, so the first of them stands for all.
func (x *explorer) renamed(w *walker, s Step) bool {
	if len(x.bounds.Setup) > 0 {
		return false
	}
	known := raft.NodeID(0) // the servers up to here have a history
	for i := range w.path {
		known = max(known, w.path[i].Server, w.path[i].To)
	}
	if s.Server > known+1 {
		return true
	}
	return s.To > max(known, s.Server)+1
}

// steps lists what can happen next, within the bounds.
func (x *explorer) steps(w *walker) []Step {
	used := map[Verb]int{}
	doubled := 0
	for i := range w.path {
		used[w.path[i].Verb]++
		if w.path[i].Keep {
			doubled++
		}
	}
	var steps []Step
	for id := raft.NodeID(1); int(id) <= w.c.Count(); id++ {
		status, ok := w.c.StatusOf(id)
		if !ok {
			continue
		}
		add := func(v Verb, possible bool) {
			if possible {
				steps = append(steps, Step{Verb: v, Server: id})
			}
		}
		leads := status.Role == raft.Leader
		add(Timeout, !leads && status.CurrentTerm < x.bounds.Terms)
		add(Propose, leads && used[Propose] < x.bounds.Proposals)
		add(Beat, leads && used[Beat] < x.bounds.Beats)
		add(Crash, used[Crash] < x.bounds.Crashes)
		add(Restart, used[Restart] < x.bounds.Restarts)
	}
	flights := w.c.InFlight()
	for i := range flights {
		if flights[i].Raft.Kind == 0 || w.doubleOf(i) {
			continue
		}
		s := stepOf(flights, i)
		steps = append(steps, s)
		if doubled < x.bounds.Doubles {
			s.Keep = true
			steps = append(steps, s)
		}
	}
	return steps
}

// doubleOf says whether an earlier message under way is the same as the one at a place.
func (w *walker) doubleOf(at int) bool {
	flights := w.c.InFlight()
	for i := range at {
		a, b := &flights[i].Raft, &flights[at].Raft
		if a.Kind == b.Kind && a.From == b.From && a.To == b.To && a.Term == b.Term &&
			string(a.AppendUntimedDigest(nil)) == string(b.AppendUntimedDigest(nil)) {
			return true
		}
	}
	return false
}

// key names a state: the cluster, what the properties remember of how it came about, and what is left of the
// bounds. With 128 bits no two different ones are ever taken for one, in all likelihood.
func (x *explorer) key(w *walker) [16]byte {
	b := w.c.AppendUntimedDigest(nil)
	b = w.past.appendDigest(b)
	var used [4]uint64
	for i := range w.path {
		for j, v := range [...]Verb{Propose, Beat, Crash, Restart} {
			if w.path[i].Verb == v {
				used[j]++
			}
		}
		if w.path[i].Keep {
			used[3] += 1 << 32
		}
	}
	for _, u := range used {
		b = binary.AppendUvarint(b, u)
	}
	sum := sha256.Sum256(b)
	return [16]byte(sum[:16])
}
