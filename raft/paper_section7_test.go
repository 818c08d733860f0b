package raft

import (
	"errors"
	"slices"
	"testing"
)

// §7, Log compaction, and Figure 13.

func (e *ensemble) compact(id NodeID, index Index, data string) {
	e.t.Helper()
	if _, err := e.node(id).Compact(e.now, index, []byte(data)); err != nil {
		e.t.Fatal(err)
	}
	e.collect(id)
}

func TestS7_ASnapshotHoldsTheLastIncludedPositionAndTheConfigurationThen(t *testing.T) {
	e := newEnsemble(t, 3, 1, nil)
	e.elect(1)
	e.change(1, 1, 2, 3, 4)
	e.run()
	index := e.propose(1, "x")
	e.run()
	e.beat(1)
	s, err := e.node(1).Compact(e.now, 1, []byte("first"))
	if err != nil || s.Index != 1 || s.Term != 1 || !slices.Equal(s.Conf.Voters, []NodeID{1, 2, 3}) {
		t.Errorf("up to entry 1: %+v %v", s, err)
	}
	s, err = e.node(1).Compact(e.now, index, []byte("second"))
	if err != nil || s.Index != 3 || !slices.Equal(s.Conf.Voters, []NodeID{1, 2, 3, 4}) || string(s.Data) != "second" {
		t.Errorf("up to entry %d: %+v %v", index, s, err)
	}
}

func TestS7_TheEntriesThatASnapshotStandsForAreDiscarded(t *testing.T) {
	e := newEnsemble(t, 1, 0, nil)
	e.elect(1)
	e.propose(1, "x")
	e.propose(1, "y")
	e.compact(1, 2, "x")
	if s := e.node(1).Status(); len(s.Log) != 1 || s.Log[0].Index != 3 || s.Snapshot.Index != 2 {
		t.Errorf("after a snapshot up to 2 of 3: %+v", s)
	}
	if d := e.disks[0]; d.Snapshot == nil || len(d.Entries) != 1 {
		t.Errorf("the disk holds %+v", d)
	}
}

func TestS7_ServersTakeSnapshotsIndependentlyOfCommittedEntriesOnly(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	e.propose(1, "x")
	e.run()
	e.beat(1)
	e.compact(2, 2, "x")
	if e.node(1).SnapshotIndex() != 0 || e.node(2).SnapshotIndex() != 2 {
		t.Error("a follower's snapshot is its own business")
	}
	e.cutOff(1)
	e.node(1).Propose(e.now, []byte("y"))
	e.collect(1)
	for _, index := range []Index{0, 3, 9} {
		if _, err := e.node(1).Compact(e.now, index, nil); !errors.Is(err, ErrCompact) {
			t.Errorf("a snapshot up to %d, with 2 applied: %v", index, err)
		}
	}
}

func TestS7_ALaggingFollowerGetsTheSnapshotWhereTheLogNoLongerReaches(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	e.cutOff(3)
	e.propose(1, "x")
	e.propose(1, "y")
	e.run()
	e.compact(1, 3, "state")
	e.propose(1, "z")
	e.run()
	seen := false
	e.lost = func(m *Message) bool {
		if m.Kind == InstallSnapshot {
			seen = m.To == 3 && m.Index == 3 && string(m.Data) == "state"
		}
		return false
	}
	e.wait(2 * testHeartbeat)
	s := e.node(3).Status()
	if !seen || s.Snapshot == nil || string(s.Snapshot.Data) != "state" || len(s.Log) != 1 || s.Log[0].Index != 4 {
		t.Errorf("snapshot sent: %v; the follower: %+v", seen, s)
	}
}

func TestS7_ALostChunkIsSentAgain(t *testing.T) {
	e := newEnsemble(t, 3, 0, func(c *Config) { c.SnapshotChunk = 2 })
	e.elect(1)
	e.cutOff(3)
	e.propose(1, "x")
	e.run()
	e.compact(1, 2, "state")
	lose := 4 // chunks and answers, one of each kind in turn
	e.lost = func(m *Message) bool {
		if m.Kind != InstallSnapshot && m.Kind != InstallSnapshotReply || lose == 0 {
			return false
		}
		lose--
		return lose%2 == 0
	}
	e.wait(10 * testHeartbeat)
	if s := e.node(3).Status(); s.Snapshot == nil || string(s.Snapshot.Data) != "state" {
		t.Errorf("after ten heartbeats the follower has %+v", s.Snapshot)
	}
}

func TestS7_AnOrdinaryFollowerGetsNoSnapshot(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	e.propose(1, "x")
	e.run()
	e.compact(1, 2, "x")
	e.lost = func(m *Message) bool {
		if m.Kind == InstallSnapshot {
			t.Errorf("sent a snapshot to %v, which has all entries", m.To)
		}
		return false
	}
	e.propose(1, "y")
	e.run()
	e.beat(1)
}

func TestS7_AChunkCountsAsHearingTheLeader(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}})
	h.node.advance(100_000)
	h.step(snapshotChunk(5, 1, 0, "ab", false))
	if d := h.node.Deadline(); d < 250_000 {
		t.Errorf("the election timer still expires at %d", d)
	}
	if h.node.Leader() != 2 {
		t.Errorf("the leader is %v", h.node.Leader())
	}
}

func snapshotChunk(index Index, term Term, offset uint64, data string, done bool) Message {
	return Message{Kind: InstallSnapshot, From: 2, Term: 1, Index: index, LogTerm: term, Offset: offset, Data: []byte(data), Done: done,
		Conf: &Conf{Voters: []NodeID{1, 2, 3}}}
}

func TestFigure13_1_ASnapshotOfAnOldTermIsRefused(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 2}})
	h.step(snapshotChunk(5, 1, 0, "ab", true))
	if sent := h.took(); len(sent) != 1 || sent[0].Success || sent[0].Term != 2 || h.node.SnapshotIndex() != 0 {
		t.Errorf("answered %+v", sent)
	}
}

func TestFigure13_2to5_ChunksAreWrittenAtTheirOffsetsUntilTheLast(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}})
	for _, c := range []struct {
		offset uint64
		data   string
		done   bool
		held   uint64
	}{
		{0, "ab", false, 2},
		{4, "ef", false, 2}, // one in between was lost
		{0, "ab", false, 2}, // the same once more
		{2, "cd", false, 4},
	} {
		h.step(snapshotChunk(5, 1, c.offset, c.data, c.done))
		if sent := h.took(); len(sent) != 1 || sent[0].Success || sent[0].Offset != c.held {
			t.Fatalf("chunk at %d: answered %+v, want %d bytes held", c.offset, sent, c.held)
		}
	}
	h.step(snapshotChunk(5, 1, 4, "ef", true))
	if sent := h.took(); len(sent) != 0 {
		t.Errorf("acknowledged before it was on disk: %+v", sent)
	}
	h.synced()
	if sent := h.took(); len(sent) != 1 || !sent[0].Success || sent[0].Index != 5 {
		t.Errorf("answered %+v", sent)
	}
	if s := h.node.Status().Snapshot; s == nil || string(s.Data) != "abcdef" {
		t.Errorf("installed %+v", s)
	}
}

func TestFigure13_5_AnUnfinishedSnapshotIsDroppedForALaterOne(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}})
	h.step(snapshotChunk(5, 1, 0, "ab", false))
	h.step(snapshotChunk(8, 1, 0, "xy", true))
	h.synced()
	if s := h.node.Status().Snapshot; s == nil || s.Index != 8 || string(s.Data) != "xy" {
		t.Errorf("installed %+v", s)
	}
}

func TestFigure13_6_EntriesBehindTheSnapshotsLastOneAreKept(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}, Entries: entriesOf(1, 1, 1)})
	h.step(snapshotChunk(2, 1, 0, "ab", true))
	h.synced()
	if h.node.LastIndex() != 3 || h.node.CommitIndex() != 2 {
		t.Errorf("the log ends at %d, commitIndex %d", h.node.LastIndex(), h.node.CommitIndex())
	}
}

func TestFigure13_7_ALogThatConflictsIsDiscardedEvenIfItIsLonger(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 3}, Entries: entriesOf(1, 1, 1, 1, 1)})
	m := snapshotChunk(3, 2, 0, "ab", true)
	m.Term = 3
	h.step(m)
	h.synced()
	if s := h.node.Status(); s.Snapshot == nil || s.Snapshot.Index != 3 || len(s.Log) != 0 {
		t.Errorf("after a conflicting snapshot: %+v", s)
	}
}

func TestFigure13_8_TheStateMachineIsResetAndTheConfigurationLoaded(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}})
	m := snapshotChunk(5, 1, 0, "ab", true)
	m.Conf = &Conf{Voters: []NodeID{1, 2, 3, 4}}
	m.To = 1
	if err := h.node.Step(0, &m); err != nil {
		t.Fatal(err)
	}
	rd, _ := h.node.Ready()
	if rd.Install == nil || string(rd.Install.Data) != "ab" || len(rd.Committed) != 0 {
		t.Errorf("the host is told to install %+v", rd.Install)
	}
	if s := h.node.Status(); s.LastApplied != 5 || s.CommitIndex != 5 || !slices.Equal(s.Conf.Voters, []NodeID{1, 2, 3, 4}) {
		t.Errorf("after the snapshot: %+v", s)
	}
}

func TestS7_ASnapshotOfWhatIsCommittedHereAlreadyChangesNothing(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}, Entries: entriesOf(1, 1, 1)})
	h.append(1, 3, 1, 3)
	h.step(snapshotChunk(2, 1, 0, "old", true))
	if s := h.node.Status(); s.Snapshot != nil || len(s.Log) != 3 || s.CommitIndex != 3 {
		t.Errorf("after an old snapshot: %+v", s)
	}
}

func TestS7_AServerRestartsFromItsSnapshotAndWhatFollows(t *testing.T) {
	e := newEnsemble(t, 1, 0, nil)
	e.elect(1)
	e.propose(1, "x")
	e.propose(1, "y")
	e.compact(1, 2, "state")
	node, err := New(e.configs[0], e.disks[0], 0)
	if err != nil {
		t.Fatal(err)
	}
	rd, ok := node.Ready()
	if !ok || rd.Install == nil || string(rd.Install.Data) != "state" || node.LastIndex() != 3 || node.CommitIndex() != 2 {
		t.Errorf("after a restart: %+v, log to %d", rd.Install, node.LastIndex())
	}
}
