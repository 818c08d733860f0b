package check

import (
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/quorum"
	"raftplayground/raft/sim"
)

// loggedConf is a configuration, the entry that holds it, and the event that shows it first.
type loggedConf struct {
	at   position
	conf raft.Conf
	seq  uint64
}

// configurationSafety: a leader starts no change of the configuration before the one before it is committed (D §4.1),
// and no majority of the old configuration is disjoint from one of the new (§6): if two could decide at once, there
// could be two leaders.
func (w *watcher) configurationSafety(e *sim.Event) *sim.Violation {
	var found *sim.Violation
	for i := range e.Fact.Entries {
		entry := &e.Fact.Entries[i]
		at := position{entry.Index, entry.Term}
		if entry.Kind != raft.ConfEntry || e.Fact.Reason != raft.ReasonLeader || slices.ContainsFunc(w.confs, func(c loggedConf) bool { return c.at == at }) {
			continue
		}
		conf, err := raft.DecodeConf(entry.Data)
		if err != nil {
			return violation(ConfigurationSafety, 0, at.index, at.term, e.Server).
				Contradicts("configUnreadable", "server", e.Server, "index", at.index, "error", err.Error())
		}
		if before := w.lastConf(e.Server); before != nil && found == nil {
			found = w.succeeds(e, before, &loggedConf{at, conf, e.Seq})
		}
		w.confs = append(w.confs, loggedConf{at, conf, e.Seq})
	}
	return found
}

// succeeds checks a configuration against the one before it in the log of the leader that appends it.
func (w *watcher) succeeds(e *sim.Event, before, next *loggedConf) *sim.Violation {
	if s := w.shadow(e.Server); before.at.index > s.commit {
		return violation(ConfigurationSafety, before.seq, next.at.index, next.at.term, e.Server).
			Contradicts("configUncommitted", "server", e.Server, "index", next.at.index, "beforeIndex", before.at.index)
	}
	if !overlap(&before.conf, &next.conf) {
		return violation(ConfigurationSafety, before.seq, next.at.index, next.at.term, e.Server).
			Contradicts("majoritiesApart", "server", e.Server, "index", next.at.index, "beforeIndex", before.at.index,
				"votersBefore", before.conf.Voters, "voters", next.conf.Voters)
	}
	return nil
}

// lastConf is the last configuration in a server's log; nil if none is known.
func (w *watcher) lastConf(id raft.NodeID) *loggedConf {
	log := &w.shadow(id).log
	var last *loggedConf
	for i := range w.confs {
		c := &w.confs[i]
		there := log.holds(c.at)
		if c.at.index < log.base.index { // known only from the snapshot that stands for it
			committed := w.committed.at(c.at.index)
			there = c.at.index == 0 || committed != nil && committed.term == c.at.term
		}
		if there && (last == nil || c.at.index > last.at.index) {
			last = c
		}
	}
	return last
}

// overlap says whether all that the one decides and all that the other decides share a server: if so for any half of
// the one and any half of the other.
func overlap(c, d *raft.Conf) bool {
	for _, a := range halves(c) {
		for _, b := range halves(d) {
			if majoritiesMeet(a, b) {
				return true
			}
		}
	}
	return false
}

func halves(c *raft.Conf) [][]raft.NodeID {
	if c.Joint() {
		return [][]raft.NodeID{c.Voters, c.Outgoing}
	}
	return [][]raft.NodeID{c.Voters}
}

// majoritiesMeet says whether every majority of a shares a server with every majority of b: two that do not would have
// to divide the common servers between them, beside those that each has for itself.
func majoritiesMeet(a, b []raft.NodeID) bool {
	common := 0
	for _, id := range a {
		if slices.Contains(b, id) {
			common++
		}
	}
	fromCommon := func(all []raft.NodeID) int { return max(0, quorum.Majority(len(all))-(len(all)-common)) }
	return fromCommon(a)+fromCommon(b) > common
}
