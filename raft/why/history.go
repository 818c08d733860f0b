package why

import (
	"bytes"
	"maps"
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/kv"
	"raftplayground/raft/sim"
)

// History is what a state has forgotten and some questions are about. It watches a run from its beginning.
type History struct {
	votes      map[uint64]voted // by the event's seq
	logs       map[raft.NodeID]*shadow
	losses     []loss
	committed  []raft.Entry        // by index - 1
	vain       map[raft.Index]bool // entries that were carried out and changed nothing
	operations map[uint64]*operation
	events     map[uint64]uint64 // the operation that an event is about
	current    map[sim.Party]uint64
}

// voted is how a server answered a candidate.
type voted struct {
	by   raft.NodeID
	rule raft.Rule
	fact raft.Fact // without what it points to
}

// shadow is a server's log, as its events tell.
type shadow struct {
	base    raft.Index // what a snapshot stands for
	entries []raft.Entry
}

// loss is an entry that a server's log held and holds no more.
type loss struct {
	server   raft.NodeID
	entry    raft.Entry
	how      string // truncated, crashed, wiped, installed
	event    uint64
	at       raft.Micros
	peer     raft.NodeID // truncated: the leader whose entry took its place
	peerTerm raft.Term   // and that entry's term
}

// operation is what a client did, and what it went through.
type operation struct {
	sim.Operation
	asked  raft.NodeID // last
	named  raft.NodeID // retry: by whom it was sent on, or did not answer
	reason string      // of the last retry
	known  raft.Index  // committed when it began, as far as any server knew
	serial uint64      // of its last request
	lost   string      // what was lost last on the way: that request, or the reply to it
}

// NewHistory starts one for a run from that configuration.
func NewHistory(cfg sim.Config) *History {
	h := &History{votes: map[uint64]voted{}, logs: map[raft.NodeID]*shadow{}, vain: map[raft.Index]bool{}, operations: map[uint64]*operation{}, events: map[uint64]uint64{}, current: map[sim.Party]uint64{}}
	if cfg.Start != nil {
		for i, s := range cfg.Start.Servers {
			l := h.log(raft.NodeID(i + 1))
			l.entries = slices.Clone(s.Log)
			if s.Snapshot != nil {
				l.base = s.Snapshot.Index
				h.presume(l.base)
			}
		}
	}
	return h
}

// Clone copies it, to go on in another direction.
func (h *History) Clone() *History {
	c := &History{votes: maps.Clone(h.votes), logs: map[raft.NodeID]*shadow{}, losses: slices.Clone(h.losses), committed: slices.Clone(h.committed), vain: maps.Clone(h.vain),
		operations: map[uint64]*operation{}, events: maps.Clone(h.events), current: maps.Clone(h.current)}
	for id, l := range h.logs {
		c.logs[id] = &shadow{l.base, slices.Clone(l.entries)}
	}
	for id, o := range h.operations {
		own := *o
		c.operations[id] = &own
	}
	return c
}

// presume takes what a snapshot stands for as committed: nobody knows any more which entries these were.
func (h *History) presume(to raft.Index) {
	for i := raft.Index(len(h.committed)) + 1; i <= to; i++ {
		h.committed = append(h.committed, raft.Entry{Index: i, Kind: raft.NoOp})
	}
}

func (h *History) log(id raft.NodeID) *shadow {
	if h.logs[id] == nil {
		h.logs[id] = &shadow{}
	}
	return h.logs[id]
}

// Observe takes in the next event.
func (h *History) Observe(e *sim.Event) {
	switch e.Kind {
	case sim.VoteDecided, sim.Ignored:
		if e.Rule == raft.RuleStaleVoteReply {
			break // an answer came too late; nobody asked for a vote
		}
		fact := *e.Fact
		fact.Entries, fact.Servers, fact.Conf = nil, nil, nil
		h.votes[e.Seq] = voted{e.Server, e.Rule, fact}
	case sim.Invoked, sim.Retried, sim.Returned:
		h.operate(e)
	case sim.Sent:
		h.speak(e.Message, "")
	case sim.Lost:
		h.speak(e.Message, "lost")
	case sim.Applied:
		if e.Reason != "" && e.Reason != "again" {
			h.vain[e.Entry.Index] = true
		}
	case sim.Committed:
		h.commit(e.Server, e.Fact.Index)
	default:
		h.change(e)
	}
}

// change follows the servers' logs.
func (h *History) change(e *sim.Event) {
	l := h.log(e.Server)
	switch e.Kind {
	case sim.Appended:
		l.entries = append(l.entries, e.Fact.Entries...)
	case sim.Truncated:
		h.lose(e, l.cut(e.Fact.Index), loss{how: "truncated", peer: e.Fact.Peer, peerTerm: e.Fact.LogTerm})
	case sim.SnapshotTaken:
		l.compact(e.Fact.Index)
	case sim.Installed:
		held := l.entries
		l.compact(e.Fact.Index)
		if len(l.entries) > 0 && l.last() > e.Fact.OwnIndex {
			h.lose(e, l.cut(e.Fact.OwnIndex+1), loss{how: "installed", peerTerm: e.Fact.LogTerm})
		}
		for _, old := range held {
			known := old.Index <= raft.Index(len(h.committed)) && h.committed[old.Index-1].Term != 0 && h.committed[old.Index-1].Term != old.Term
			if old.Index == e.Fact.Index && old.Term != e.Fact.LogTerm || old.Index < e.Fact.Index && known {
				h.lose(e, []raft.Entry{old}, loss{how: "installed", peerTerm: e.Fact.LogTerm})
			}
		}
	case sim.Crashed:
		if e.Snapshot == nil {
			l.base = 0
		} else {
			l.base = e.Snapshot.Index
		}
		gone := l.cut(e.FromIndex)
		l.entries = append(l.entries, e.Entries...)
		h.lose(e, slices.DeleteFunc(gone, func(old raft.Entry) bool { return l.holds(old.Index, old.Term) }), loss{how: "crashed"})
	case sim.Wiped:
		h.lose(e, l.entries, loss{how: "wiped"})
		*l = shadow{}
	}
}

func (h *History) lose(e *sim.Event, gone []raft.Entry, as loss) {
	as.server, as.event, as.at = e.Server, e.Seq, e.At
	for _, old := range gone {
		as.entry = old
		h.losses = append(h.losses, as)
	}
}

func (l *shadow) last() raft.Index {
	if n := len(l.entries); n > 0 {
		return l.entries[n-1].Index
	}
	return l.base
}

func (l *shadow) holds(i raft.Index, t raft.Term) bool {
	return slices.ContainsFunc(l.entries, func(e raft.Entry) bool { return e.Index == i && e.Term == t })
}

// cut removes the entries from an index on and gives them.
func (l *shadow) cut(from raft.Index) []raft.Entry {
	for i, e := range l.entries {
		if e.Index >= from {
			gone := slices.Clone(l.entries[i:])
			l.entries = slices.Clone(l.entries[:i])
			return gone
		}
	}
	return nil
}

// compact lets a snapshot stand for what is up to an index.
func (l *shadow) compact(to raft.Index) {
	l.base = to
	l.entries = slices.DeleteFunc(slices.Clone(l.entries), func(e raft.Entry) bool { return e.Index <= to })
}

// commit takes note of what is committed: by index, the first time that anybody knows it.
func (h *History) commit(by raft.NodeID, to raft.Index) {
	for _, e := range h.log(by).entries {
		if e.Index == raft.Index(len(h.committed))+1 && e.Index <= to {
			h.committed = append(h.committed, e)
		}
	}
}

func (h *History) operate(e *sim.Event) {
	id := e.Operation.ID
	h.events[e.Seq] = id
	o := h.operations[id]
	if o == nil {
		o = &operation{known: raft.Index(len(h.committed))}
		h.operations[id] = o
	}
	o.Operation = *e.Operation
	if e.Kind == sim.Retried {
		o.named, o.reason = o.asked, e.Reason
	}
	h.current[o.Client] = id
}

// speak follows what a client and the server that it asked last say to each other.
func (h *History) speak(m *sim.Message, fate string) {
	switch m.Type {
	case sim.ClientRequest:
		o := h.operations[h.current[m.From]]
		switch {
		case o == nil:
		case fate == "":
			o.asked, o.serial, o.lost = raft.NodeID(m.To), m.Client.Serial(), ""
		case m.Client.IsOf(o.Client, o.serial) && m.To == sim.Server(o.asked):
			o.lost = "request"
		}
	case sim.ClientReply:
		o := h.operations[h.current[m.To]]
		switch {
		case o == nil || !m.Client.IsOf(o.Client, o.serial) || m.From != sim.Server(o.asked):
		case fate == "":
			o.lost = ""
		default:
			o.lost = "reply"
		}
	}
}

// isCommitted says whether an entry was, as far as any server has known.
func (h *History) isCommitted(e raft.Entry) bool {
	return e.Index <= raft.Index(len(h.committed)) && h.committed[e.Index-1].Term == e.Term
}

// saidAgain is where the same command was committed as another entry; 0 if nowhere.
func (h *History) saidAgain(e raft.Entry) raft.Index {
	if e.Kind != raft.Normal {
		return 0
	}
	for _, c := range h.committed {
		if c.Index != e.Index && c.Kind == raft.Normal && bytes.Equal(c.Data, e.Data) {
			return c.Index
		}
	}
	return 0
}

// newest is the last committed command behind an entry that changed a key.
func (h *History) newest(key string, behind raft.Index) (raft.Entry, kv.Command, bool) {
	for i := len(h.committed) - 1; i >= 0 && h.committed[i].Index > behind; i-- {
		if e := h.committed[i]; e.Kind == raft.Normal {
			if c, err := kv.Decode(e.Data); err == nil && c.Key == key && (c.Op == kv.Put || c.Op == kv.Delete || c.Op == kv.CAS) {
				return e, c, true
			}
		}
	}
	return raft.Entry{}, kv.Command{}, false
}
