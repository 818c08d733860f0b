package check_test

import (
	"slices"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/random"
	"raftplayground/raft/sim"
)

// written is what a server has on its disk, by the events that tell of its writes.
type written struct {
	hard     raft.HardState
	snapshot raft.Index
	terms    []raft.Term // of the entries behind the snapshot
}

func (w *written) write(s *raft.Save) {
	w.hard = s.HardState
	if s.Snapshot != nil {
		w.terms = slices.Clone(w.terms[min(int(s.Snapshot.Index-w.snapshot), len(w.terms)):])
		w.snapshot = s.Snapshot.Index
	}
	if s.From != 0 {
		w.terms = slices.Clone(w.terms[:min(int(s.From-w.snapshot)-1, len(w.terms))])
		for _, e := range s.Entries {
			w.terms = append(w.terms, e.Term)
		}
	}
}

// TestARestartedServerKnowsExactlyItsDurableState crashes servers at random moments of random runs and looks at what they
// know when they start again: what had been written, all of it, and nothing else (§5.1, Figure 2).
func TestARestartedServerKnowsExactlyItsDurableState(t *testing.T) {
	restarts, lost := 0, 0
	for seed := range uint64(60) {
		s := newSchedule(1<<32 + seed)
		disks := map[raft.NodeID]*written{}
		watched := s.c.Clone(func(e *sim.Event) {
			s.observe(e)
			if e.Kind == sim.Persisted {
				if disks[e.Server] == nil {
					disks[e.Server] = &written{}
				}
				disks[e.Server].write(e.Save)
			}
			if e.Kind == sim.Crashed {
				lost += e.Lost
			}
		})
		s.c = watched // nothing has happened yet but that the servers started
		r := random.Source(seed)
		for at := raft.Micros(0); at < 4_000_000; at += s.pause() {
			a := s.action()
			a.At = at
			s.try(a)
			if !r.Happens(0.1) {
				continue
			}
			id := s.server()
			crash, restart := sim.Action{At: s.c.Now(), Do: "crash", Server: id}, sim.Action{At: s.c.Now(), Do: "restart", Server: id}
			if s.c.Do(crash) != nil {
				continue
			}
			if err := s.c.Do(restart); err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			restarts++
			knows, disk := s.c.State().Servers[id-1], disks[id]
			if disk == nil {
				disk = &written{}
			}
			var from raft.Index
			if knows.Snapshot != nil {
				from = knows.Snapshot.LastIncludedIndex
			}
			role := raft.Follower.String()
			if knows.Role == raft.Learner.String() {
				role = raft.Learner.String()
			}
			if knows.CurrentTerm != disk.hard.CurrentTerm || knows.VotedFor != disk.hard.VotedFor || from != disk.snapshot || len(knows.Log) != len(disk.terms) ||
				knows.CommitIndex != disk.snapshot || knows.LastApplied != disk.snapshot || knows.Leader != raft.None || knows.Role != role || len(knows.Votes)+len(knows.Peers) > 0 {
				t.Fatalf("seed %d: %v starts with %+v, and its disk holds %+v", seed, id, knows, disk)
			}
			if len(disk.terms) == 0 && disk.snapshot == 0 && len(knows.Machine) > 0 {
				t.Fatalf("seed %d: %v starts with %v in its state machine", seed, id, knows.Machine)
			}
		}
	}
	t.Logf("%d restarts; %d entries that were not on disk were lost", restarts, lost)
	if restarts < 300 || lost == 0 {
		t.Errorf("%d restarts and %d lost entries: too few", restarts, lost)
	}
}
