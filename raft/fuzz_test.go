package raft

import (
	"bytes"
	"errors"
	"testing"

	"raftplayground/raft/random"
)

// intake reads a fuzzer's bytes as numbers; when they are used up, all are 0.
type intake struct{ rest []byte }

func (in *intake) byte() byte {
	if len(in.rest) == 0 {
		return 0
	}
	b := in.rest[0]
	in.rest = in.rest[1:]
	return b
}

// number is mostly small and now and then enormous.
func (in *intake) number() uint64 {
	switch b := in.byte(); {
	case b < 250:
		return uint64(b % 16)
	case b < 253:
		return ^uint64(0) - uint64(in.byte()%4)
	default:
		return 1 << (in.byte() % 64)
	}
}

func (in *intake) ids() (ids []NodeID) {
	for range in.byte() % 5 {
		ids = append(ids, NodeID(in.number()))
	}
	return ids
}

func (in *intake) conf() Conf {
	return Conf{Voters: in.ids(), Outgoing: in.ids(), Learners: in.ids(), LearnersNext: in.ids()}
}

// message is anything that a peer could make up.
func (in *intake) message() Message {
	m := Message{Kind: MessageKind(in.byte() % 13), From: NodeID(in.byte() % 6), To: 1}
	flags := in.byte()
	m.Success, m.Transfer, m.Done = flags&1 != 0, flags&2 != 0, flags&4 != 0
	m.Term, m.Index, m.LogTerm, m.Hint = Term(in.number()), Index(in.number()), Term(in.number()), Index(in.number())
	m.Commit, m.Round, m.Read, m.Offset = Index(in.number()), Round(in.number()), ReadID(in.number()), in.number()
	if flags&8 != 0 {
		m.To = NodeID(in.byte() % 3)
	}
	if flags&16 != 0 {
		c := in.conf()
		m.Conf = &c
	}
	m.Data = bytes.Repeat([]byte{7}, int(in.byte()%8))
	for i := range in.byte() % 4 {
		e := Entry{Index: m.Index + 1 + Index(i), Term: m.LogTerm, Kind: EntryKind(in.byte() % 4)}
		switch b := in.byte(); {
		case b < 40:
			e.Index = Index(in.number())
		case b < 120:
			e.Term = Term(in.number())
		}
		if e.Kind == ConfEntry {
			c := in.conf()
			e.Data = c.Encode()
		}
		m.Entries = append(m.Entries, e)
	}
	return m
}

// FuzzNode lets a hostile or confused peer, and a host that does all it may, loose on a Node. It never panics; a message
// that no correct server can have sent is refused with ErrMessage, told to the tracer, and changes nothing; and
// whatever is accepted, the term, commitIndex and the log keep to what holds for them.
func FuzzNode(f *testing.F) {
	r := random.Source(1)
	for range 64 {
		data := make([]byte, 600)
		for i := range data {
			data[i] = byte(r.Uint64())
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) { abuse(t, &intake{data}) })
}

func abuse(t *testing.T, in *intake) {
	cfg := testConfig(1, int(in.byte()%4)+1)
	options := in.byte()
	cfg.PreVote, cfg.CheckQuorum, cfg.LeaderLease = options&1 != 0, options&6 != 0, options&4 != 0
	cfg.MaxEntriesPerAppend, cfg.MaxInFlight, cfg.SnapshotChunk = int(in.byte()%3), int(in.byte()%5), int(in.byte()%9)
	h := &host{t: t}
	cfg.Tracer = h
	n, err := New(cfg, Restored{HardState: HardState{CurrentTerm: 2}, Entries: entriesOf(1, 1, 2)[:in.byte()%4]}, 0)
	if err != nil {
		t.Fatal(err)
	}
	h.node = n
	for len(in.rest) > 0 {
		term, commit := n.currentTerm, n.commitIndex
		now := n.now + Micros(in.byte())*100
		switch in.byte() % 16 {
		case 0:
			n.Tick(max(now, n.Deadline()))
		case 1:
			_, _, _ = n.Propose(now, []byte("command"))
		case 2:
			_, _ = n.ProposeConf(now, in.conf())
		case 3:
			_, _ = n.ProposeJoint(now, Conf{Voters: in.ids()})
		case 4:
			_, _ = n.LeaveJoint(now)
		case 5:
			_ = n.TransferLeader(now, NodeID(in.byte()%5))
		case 6:
			_, _ = n.Read(now, ReadLevel(in.byte()%2))
		case 7:
			_, _ = n.Compact(now, Index(in.number()), []byte("snapshot"))
		case 8:
			n.Persisted(now, Seq(in.number()))
		case 9, 10:
			h.collect()
			h.synced()
		case 11: // a vote for whatever it asks for
			_ = n.Step(now, &Message{Kind: RequestVoteReply, From: NodeID(in.byte()%4) + 1, To: 1, Term: n.currentTerm, Success: true})
		default:
			h.hostile(now, in.message())
		}
		switch last := n.log.last(); {
		case n.currentTerm < term || n.commitIndex < commit:
			t.Fatalf("term from %d to %d, commitIndex from %d to %d", term, n.currentTerm, commit, n.commitIndex)
		case n.commitIndex > last.index || n.lastApplied > n.commitIndex || n.log.base.index > n.commitIndex || n.disk.lastIndex > last.index:
			t.Fatalf("commitIndex %d, applied %d, on disk %d, log from %d to %d", n.commitIndex, n.lastApplied, n.disk.lastIndex, n.log.base.index, last.index)
		case last.term > n.currentTerm:
			t.Fatalf("an entry of term %d in term %d", last.term, n.currentTerm)
		}
		h.facts, h.sent, h.applied = h.facts[:0], h.sent[:0], h.applied[:0]
	}
	s := n.Status()
	if s.Snapshot != nil || len(s.Log) > 0 {
		// What it would write can be read again.
		if _, err := New(cfg, Restored{HardState: HardState{s.CurrentTerm, s.VotedFor}, Snapshot: s.Snapshot, Entries: s.Log}, n.now); err != nil {
			t.Fatalf("its state can't be restored: %v", err)
		}
	}
}

func (h *host) hostile(now Micros, m Message) {
	before := h.node.AppendDigest(nil)
	err := h.node.Step(now, &m)
	if err == nil {
		return
	}
	traced := len(h.facts) > 0 && h.facts[len(h.facts)-1].Kind == FactImpossible
	if !errors.Is(err, ErrMessage) || !traced || !bytes.Equal(before, h.node.AppendDigest(nil)) {
		h.t.Fatalf("%+v refused with %v, told: %v, and changed the state: %v", m, err, traced, !bytes.Equal(before, h.node.AppendDigest(nil)))
	}
}
