package search

import (
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Shrink makes a find as short as it can, by leaving out steps (delta debugging), then servers and options,
// as long as the same property falls. No single step of the result can be left out.
func Shrink(f Find) Find {
	for {
		before, cfg := Format(f.Steps), f.Config
		f = f.shorten()
		f = f.simplify()
		if Format(f.Steps) == before && f.Config == cfg {
			return f
		}
	}
}

// try plays a changed find. If the same property falls, it gives the find without the steps that were not
// possible or came too late.
func (f Find) try(cfg sim.Config, steps []Step) (Find, bool) {
	if cfg.Validate() != nil {
		return f, false
	}
	p, err := NewPlayer(cfg, nil)
	if err != nil {
		return f, false
	}
	var played []Step
	for i, s := range steps {
		if !p.Play(s) {
			continue
		}
		played = append(played, s)
		if !p.fallen(f.Property) {
			continue
		}
		if len(played) <= i {
			return f.try(cfg, played) // a step that is passed over takes its time, and a disk may need that
		}
		return Find{cfg, played, f.Property, f.Seed}, true
	}
	return f, false
}

// shorten leaves out runs of steps, long ones first.
func (f Find) shorten() Find {
	for size := len(f.Steps) / 2; size > 0; {
		found := false
		for at := 0; at+size <= len(f.Steps); {
			shorter, ok := f.try(f.Config, slices.Delete(slices.Clone(f.Steps), at, at+size))
			if ok {
				f, found = shorter, true
			} else {
				at++
			}
		}
		if !found || size > len(f.Steps)/2 {
			size = min(size-1, max(len(f.Steps)/2, size/2))
		}
	}
	return f
}

// simplify takes the oldest message instead of a later one, no copies, fewer servers, the usual options.
func (f Find) simplify() Find {
	for i := range f.Steps {
		for _, change := range []func(*Step){
			func(s *Step) { s.Keep = false },
			func(s *Step) { s.Nth = 0 },
			func(s *Step) { s.Millis = min(s.Millis, 100) },
			func(s *Step) {
				if s.Verb == Crash {
					s.Verb = Restart
				}
			},
		} {
			if i >= len(f.Steps) {
				break
			}
			steps := slices.Clone(f.Steps)
			if change(&steps[i]); steps[i].String() == f.Steps[i].String() {
				continue
			}
			if simpler, ok := f.try(f.Config, steps); ok {
				f = simpler
			}
		}
	}
	drifts := slices.ContainsFunc(f.Steps, func(s Step) bool { return s.Verb == Drift })
	for _, change := range []func(*sim.Config){
		func(c *sim.Config) {
			if !drifts { // else the lease would not allow for it
				c.ClockDrift = 0
			}
		},
		func(c *sim.Config) { c.PreVote = false },
		func(c *sim.Config) { c.LeaderLease = false },
		func(c *sim.Config) { c.CheckQuorum, c.LeaderLease = false, false },
		func(c *sim.Config) { c.EmptyHeartbeats = false },
		func(c *sim.Config) { c.MaxEntriesPerAppend = 0 },
		func(c *sim.Config) { c.SnapshotChunk = 0 },
		func(c *sim.Config) { c.DiskWrite = pace / 10 },
		func(c *sim.Config) { c.ElectionTimeout = sim.DefaultConfig().ElectionTimeout },
	} {
		cfg := f.Config
		change(&cfg)
		if simpler, ok := f.try(cfg, f.Steps); ok {
			f = simpler
		}
	}
	for f.Config.Servers > 1 {
		cfg := f.Config
		cfg.Servers--
		gone := raft.NodeID(f.Config.Servers)
		steps := slices.DeleteFunc(slices.Clone(f.Steps), func(s Step) bool { return s.mentions(gone) })
		simpler, ok := f.try(cfg, steps)
		if !ok {
			break
		}
		f = simpler
	}
	return f
}
