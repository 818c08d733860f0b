package check_test

import (
	"bytes"
	"maps"
	"reflect"
	"slices"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/kv"
	"raftplayground/raft/random"
	"raftplayground/raft/sim"
)

// written is what a server has on its disk, by the events that tell of its writes. It is copied, byte by byte, when
// it is written: what is changed in memory later does not change it.
type written struct {
	first    raft.Conf // what the server was started with, which is on no disk
	hard     raft.HardState
	snapshot raft.Snapshot // its Index is 0 if there is none
	entries  []raft.Entry  // behind the snapshot
}

func (w *written) write(s *raft.Save) {
	w.hard = s.HardState
	if s.Snapshot != nil {
		w.entries = slices.Clone(w.entries[min(int(s.Snapshot.Index-w.snapshot.Index), len(w.entries)):])
		w.snapshot = *s.Snapshot
		w.snapshot.Data, w.snapshot.Conf = bytes.Clone(s.Snapshot.Data), cloneOf(s.Snapshot.Conf)
	}
	if s.From != 0 {
		w.entries = slices.Clone(w.entries[:min(int(s.From-w.snapshot.Index)-1, len(w.entries))])
		for _, e := range s.Entries {
			e.Data = bytes.Clone(e.Data)
			w.entries = append(w.entries, e)
		}
	}
}

func cloneOf(c raft.Conf) raft.Conf {
	return raft.Conf{Voters: slices.Clone(c.Voters), Outgoing: slices.Clone(c.Outgoing), Learners: slices.Clone(c.Learners), LearnersNext: slices.Clone(c.LearnersNext)}
}

// conf is the configuration that follows from it: the last in the log, committed or not, else the snapshot's (§6, §7).
func (w *written) conf(t *testing.T) (raft.Conf, raft.Index) {
	t.Helper()
	conf, index := w.first, raft.Index(0)
	if w.snapshot.Index > 0 {
		conf, index = w.snapshot.Conf, w.snapshot.Index
	}
	for _, e := range w.entries {
		if e.Kind == raft.ConfEntry {
			var err error
			if conf, err = raft.DecodeConf(e.Data); err != nil {
				t.Fatal(err)
			}
			index = e.Index
		}
	}
	return conf, index
}

// machine is the state machine that follows from it: the snapshot's, to which nothing is applied again before it is
// known to be committed.
func (w *written) machine(t *testing.T) map[string]string {
	t.Helper()
	store := kv.New(1, 1)
	if w.snapshot.Index > 0 {
		if err := store.Restore(w.snapshot.Data); err != nil {
			t.Fatal(err)
		}
	}
	return store.Values()
}

// knows checks all that a server shows of itself.
func (w *written) knows(t *testing.T, s *raft.Status, machine map[string]string) {
	t.Helper()
	check := func(what string, got, want any) {
		t.Helper()
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: it knows %+v, and %+v follows from its disk", what, got, want)
		}
	}
	check("hard state", raft.HardState{CurrentTerm: s.CurrentTerm, VotedFor: s.VotedFor}, w.hard)
	var snapshot raft.Snapshot
	if s.Snapshot != nil {
		snapshot = *s.Snapshot
	}
	if !bytes.Equal(snapshot.Data, w.snapshot.Data) || !snapshot.Conf.Equal(&w.snapshot.Conf) {
		t.Errorf("snapshot: it knows %+v, and its disk holds %+v", snapshot, w.snapshot)
	}
	check("the snapshot's end", [2]uint64{uint64(snapshot.Index), uint64(snapshot.Term)}, [2]uint64{uint64(w.snapshot.Index), uint64(w.snapshot.Term)})
	check("how many entries", len(s.Log), len(w.entries))
	for i := range min(len(s.Log), len(w.entries)) {
		got, want := s.Log[i], w.entries[i]
		if got.Index != want.Index || got.Term != want.Term || got.Kind != want.Kind || !bytes.Equal(got.Data, want.Data) {
			t.Errorf("entry: it knows %+v, and its disk holds %+v", got, want)
		}
	}
	last := w.snapshot.Index + raft.Index(len(w.entries))
	check("how far it is on disk", s.Durable, last)

	conf, index := w.conf(t)
	if !s.Conf.Equal(&conf) {
		t.Errorf("configuration: it goes by %+v, and %+v follows from its disk", s.Conf, conf)
	}
	check("the configuration's entry", s.ConfIndex, index)
	check("commitIndex", s.CommitIndex, w.snapshot.Index)
	check("lastApplied", s.LastApplied, w.snapshot.Index)
	check("leader", s.Leader, raft.None)
	check("votes, peers", len(s.Granted)+len(s.Peers), 0)
	check("transfer", s.Transfer, raft.None)
	check("timers that only a leader has", [2]raft.Micros{s.Heartbeat.Deadline, s.Quorum.Deadline}, [2]raft.Micros{raft.Never, raft.Never})
	if s.Role != raft.Follower && s.Role != raft.Learner {
		t.Errorf("it starts as a %v", s.Role)
	}
	if want := w.machine(t); !maps.Equal(machine, want) {
		t.Errorf("state machine: it starts with %v, and %v follows from its disk", machine, want)
	}
}

// TestARestartedServerKnowsExactlyItsDurableState crashes servers at random moments of random runs and looks at what they
// know when they start again: what had been written, all of it, and nothing else (§5.1, Figure 2).
func TestARestartedServerKnowsExactlyItsDurableState(t *testing.T) {
	restarts, lost, snapshots, confs, entries := 0, 0, 0, 0, 0
	for seed := range uint64(200) {
		s := newSchedule(1<<32 + seed)
		disks := map[raft.NodeID]*written{}
		diskOf := func(id raft.NodeID) *written {
			if disks[id] == nil {
				disks[id] = &written{} // of one that joins later
			}
			return disks[id]
		}
		watched := s.c.Clone(func(e *sim.Event) {
			s.observe(e)
			if e.Kind == sim.Persisted {
				diskOf(e.Server).write(e.Save)
			}
			if e.Kind == sim.Crashed {
				lost += e.Lost
			}
		})
		s.c = watched // nothing has happened yet but that the servers started
		for id := raft.NodeID(1); int(id) <= s.c.Count(); id++ {
			status, _ := s.c.StatusOf(id)
			diskOf(id).first = cloneOf(status.Conf)
		}
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
			status, _ := s.c.StatusOf(id)
			disk := diskOf(id)
			if disk.knows(t, &status, s.c.State().Servers[id-1].Machine); t.Failed() {
				t.Fatalf("seed %d: %v at %d", seed, id, s.c.Now())
			}
			restarts++
			entries += len(disk.entries)
			snapshots += int(min(disk.snapshot.Index, 1))
			if _, index := disk.conf(t); index > 0 {
				confs++
			}
		}
	}
	t.Logf("%d restarts, %d with a snapshot, %d with a configuration that was changed; %d entries found again, %d that were not on disk lost",
		restarts, snapshots, confs, entries, lost)
	if restarts < 1_000 || lost < 60 || snapshots < 200 || confs < 200 || entries < 4_000 {
		t.Errorf("these runs do too little")
	}
}
