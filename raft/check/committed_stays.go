package check

import (
	"fmt"

	"raftplayground/raft/sim"
)

// committedStays: a server never removes an entry that it knows to be committed, and its commitIndex never falls
// while it runs (§5.3, §7).
func (w *watcher) committedStays(e *sim.Event) *sim.Violation {
	s := w.shadow(e.Server)
	switch {
	case e.Kind == sim.Truncated && e.Fact.Index <= s.commit:
		return violation(CommittedStays, e, 0, e.Fact.Index, e.Fact.OwnTerm,
			fmt.Sprintf("%v removes entry %d, which it knows to be committed.", e.Server, e.Fact.Index), e.Server)
	case e.Kind == sim.Committed && e.Fact.Index < s.commit:
		return violation(CommittedStays, e, 0, e.Fact.Index, e.Fact.Term,
			fmt.Sprintf("%v's commitIndex falls from %d to %d.", e.Server, s.commit, e.Fact.Index), e.Server)
	case e.Kind == sim.Installed && e.Fact.Index < s.commit:
		return violation(CommittedStays, e, 0, e.Fact.Index, e.Fact.LogTerm,
			fmt.Sprintf("%v, which knows entry %d to be committed, installs a snapshot up to entry %d.", e.Server, s.commit, e.Fact.Index), e.Server)
	}
	return nil
}
