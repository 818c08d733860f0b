package check

import (
	"raftplayground/raft/sim"
)

// committedStays: a server never removes an entry that it knows to be committed, and its commitIndex never falls
// while it runs (§5.3, §7).
func (w *watcher) committedStays(e *sim.Event) *sim.Violation {
	s := w.shadow(e.Server)
	switch {
	case e.Kind == sim.Truncated && e.Fact.Index <= s.commit:
		return violation(CommittedStays, s.since.commit, e.Fact.Index, e.Fact.OwnTerm, e.Server).
			Contradicts("committedRemoved", "server", e.Server, "index", e.Fact.Index, "commitIndex", s.commit)
	case e.Kind == sim.Committed && e.Fact.Index < s.commit:
		return violation(CommittedStays, s.since.commit, e.Fact.Index, e.Fact.Term, e.Server).
			Contradicts("commitFalls", "server", e.Server, "index", e.Fact.Index, "commitIndex", s.commit)
	case e.Kind == sim.Installed && e.Fact.Index < s.commit:
		return violation(CommittedStays, s.since.commit, e.Fact.Index, e.Fact.LogTerm, e.Server).
			Contradicts("snapshotFalls", "server", e.Server, "index", e.Fact.Index, "commitIndex", s.commit)
	}
	return nil
}
