package raft

import (
	"slices"
	"testing"
)

// The files paper_*_test.go go through the paper ("S5_3" is its §5.3) and the dissertation ("D4_2_1"), claim by claim,
// in their order. Claims about one server are put to one Node (host, in node_test.go), the others to an ensemble.

// ensemble is a few Nodes whose disks write at once. Messages are in flight until run delivers them, or loses those
// that lost says.
type ensemble struct {
	t        *testing.T
	now      Micros
	configs  []Config
	nodes    []*Node
	disks    []Restored
	applied  [][]Entry
	reads    [][]Read
	inFlight []Message
	lost     func(*Message) bool
}

// newEnsemble starts founders servers that know of each other, and some that will join later.
func newEnsemble(t *testing.T, founders, joining int, change func(*Config)) *ensemble {
	t.Helper()
	e := &ensemble{t: t}
	for i := range founders + joining {
		c := testConfig(NodeID(i+1), founders)
		if i >= founders {
			c.Bootstrap = Conf{}
		}
		if change != nil {
			change(&c)
		}
		e.configs = append(e.configs, c)
	}
	n := len(e.configs)
	e.nodes, e.disks, e.applied, e.reads = make([]*Node, n), make([]Restored, n), make([][]Entry, n), make([][]Read, n)
	for id := range e.configs {
		e.start(NodeID(id + 1))
	}
	return e
}

// start boots a server from its disk; what it had in memory is lost.
func (e *ensemble) start(id NodeID) {
	e.t.Helper()
	node, err := New(e.configs[id-1], e.disks[id-1], e.now)
	if err != nil {
		e.t.Fatal(err)
	}
	e.nodes[id-1], e.applied[id-1], e.reads[id-1] = node, nil, nil
	e.collect(id)
}

// withLog gives a server a log whose entries have these terms, and starts it anew.
func (e *ensemble) withLog(id NodeID, currentTerm Term, terms ...Term) {
	e.t.Helper()
	e.disks[id-1] = Restored{HardState: HardState{CurrentTerm: currentTerm}, Entries: entriesOf(terms...)}
	e.start(id)
}

func (e *ensemble) node(id NodeID) *Node { return e.nodes[id-1] }

func (e *ensemble) collect(id NodeID) {
	n := e.node(id)
	for rd, ok := n.Ready(); ok; rd, ok = n.Ready() {
		if rd.Install != nil {
			e.applied[id-1] = nil
		}
		e.applied[id-1] = append(e.applied[id-1], rd.Committed...)
		e.reads[id-1] = append(e.reads[id-1], rd.Reads...)
		e.inFlight = append(e.inFlight, rd.Messages...)
		if rd.Save != nil {
			e.disks[id-1] = rd.Save.onto(e.disks[id-1])
			n.Persisted(e.now, rd.Save.Seq)
		}
	}
}

// onto is what a disk holds after a write.
func (s *Save) onto(d Restored) Restored {
	d.HardState = s.HardState
	base := Index(0)
	if d.Snapshot != nil {
		base = d.Snapshot.Index
	}
	if s.Snapshot != nil {
		behind := min(s.Snapshot.Index-base, Index(len(d.Entries)))
		d.Snapshot, d.Entries, base = s.Snapshot, d.Entries[behind:], s.Snapshot.Index
	}
	if s.From != 0 {
		d.Entries = slices.Concat(d.Entries[:min(s.From-base-1, Index(len(d.Entries)))], s.Entries)
	}
	return d
}

// run delivers messages, and what they cause, until all are silent.
func (e *ensemble) run() {
	e.t.Helper()
	for range 10_000 {
		if len(e.inFlight) == 0 {
			return
		}
		m := e.inFlight[0]
		e.inFlight = e.inFlight[1:]
		e.deliver(m)
	}
	e.t.Fatal("the servers do not fall silent")
}

func (e *ensemble) deliver(m Message) {
	e.t.Helper()
	if e.lost != nil && e.lost(&m) {
		return
	}
	if err := e.node(m.To).Step(e.now, &m); err != nil {
		e.t.Fatal(err)
	}
	e.collect(m.To)
}

// cutOff loses all that the servers send or are sent, from now on; nobody: all is well again.
func (e *ensemble) cutOff(ids ...NodeID) {
	e.lost = func(m *Message) bool { return slices.Contains(ids, m.From) || slices.Contains(ids, m.To) }
}

func (e *ensemble) campaign(id NodeID) {
	e.t.Helper()
	e.node(id).Campaign(e.now)
	e.collect(id)
	e.run()
}

// elect makes a server the leader, or fails.
func (e *ensemble) elect(id NodeID) {
	e.t.Helper()
	e.campaign(id)
	if e.node(id).Role() != Leader {
		e.t.Fatalf("%v is %v", id, e.node(id).Role())
	}
}

func (e *ensemble) beat(id NodeID) {
	e.t.Helper()
	e.node(id).Beat(e.now)
	e.collect(id)
	e.run()
}

func (e *ensemble) propose(id NodeID, data string) Index {
	e.t.Helper()
	index, _, err := e.node(id).Propose(e.now, []byte(data))
	if err != nil {
		e.t.Fatal(err)
	}
	e.collect(id)
	return index
}

// wait lets time pass on all clocks, and timers expire in their order.
func (e *ensemble) wait(span Micros) {
	e.t.Helper()
	for end := e.now + span; ; {
		next := slices.MinFunc(e.nodes, func(a, b *Node) int { return int(a.Deadline() - b.Deadline()) })
		if next.Deadline() > end {
			e.now = end
			return
		}
		e.now = max(e.now, next.Deadline())
		next.Tick(e.now)
		e.collect(next.id)
		e.run()
	}
}

func (e *ensemble) wantTerms(id NodeID, want ...Term) {
	e.t.Helper()
	if got := termsOf(e.node(id).log.entries); !slices.Equal(got, want) {
		e.t.Errorf("%v's log has the terms %v, want %v", id, got, want)
	}
}

func (e *ensemble) wantCommit(id NodeID, want Index) {
	e.t.Helper()
	if got := e.node(id).CommitIndex(); got != want {
		e.t.Errorf("%v's commitIndex is %d, want %d", id, got, want)
	}
}

func (e *ensemble) wantRole(id NodeID, want Role) {
	e.t.Helper()
	if got := e.node(id).Role(); got != want {
		e.t.Errorf("%v is %v, want %v", id, got, want)
	}
}
