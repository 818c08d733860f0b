package raft

import (
	"errors"
	"testing"
)

// A server that joins knows no configuration before the one that adds it. A snapshot up to there would tell others that
// nobody belongs to the cluster.
func TestAServerThatJoinedTakesNoSnapshotBeforeItKnowsTheConfiguration(t *testing.T) {
	conf := Conf{Voters: []NodeID{1, 2, 3}}
	cfg := testConfig(1, 0)
	n, err := New(cfg, Restored{}, 0)
	if err != nil {
		t.Fatal(err)
	}
	es := append(entriesOf(1, 1), Entry{Index: 3, Term: 1, Kind: ConfEntry, Data: conf.Encode()})
	if err := n.Step(0, &Message{Kind: AppendEntries, From: 2, To: 1, Term: 1, Entries: es, Commit: 3}); err != nil {
		t.Fatal(err)
	}
	n.Ready()
	if _, err := n.Compact(0, 2, nil); !errors.Is(err, ErrCompact) || n.SnapshotIndex() != 0 {
		t.Errorf("before the configuration: %v", err)
	}
	if s, err := n.Compact(0, 3, nil); err != nil || !s.Conf.Equal(&conf) {
		t.Errorf("with it: %+v, %v", s, err)
	}
}
