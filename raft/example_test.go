package raft_test

import (
	"fmt"

	"raftplayground/raft"
)

// machine is a server around a Node: a disk, a state machine, and a way to send. A real one would write files, use
// sockets and wait for Deadline; this one keeps all in memory, and its clock is whatever the caller says.
type machine struct {
	node    *raft.Node
	disk    raft.Restored
	applied []string
	send    func(raft.Message)
}

var options = raft.Options{
	ElectionTimeout: [2]raft.Micros{150_000, 300_000}, // µs
	Heartbeat:       50_000,
	PreVote:         true,
	CheckQuorum:     true,
}

// start boots a server from its disk. All the founders have the same bootstrap configuration, and seeds of their own.
func start(id raft.NodeID, disk raft.Restored, now raft.Micros, send func(raft.Message)) (*machine, error) {
	node, err := raft.New(raft.Config{
		ID:        id,
		Bootstrap: raft.Conf{Voters: []raft.NodeID{1, 2, 3}},
		Seed:      uint64(id),
		Options:   options,
	}, disk, now)
	if err != nil {
		return nil, err
	}
	m := &machine{node: node, disk: disk, send: send}
	m.carryOut(now)
	return m, nil
}

// carryOut does what the Node wants done. Call it after every input.
func (m *machine) carryOut(now raft.Micros) {
	for rd, ok := m.node.Ready(); ok; rd, ok = m.node.Ready() {
		for _, message := range rd.Messages {
			m.send(message) // what has to wait for the disk is not among them
		}
		for _, e := range rd.Committed {
			if e.Kind == raft.Normal {
				m.applied = append(m.applied, string(e.Data))
			}
		}
		if rd.Save != nil {
			m.save(rd.Save)
			m.node.Persisted(now, rd.Save.Seq) // may as well come later, from a disk of its own pace
		}
	}
}

// save writes one Save: all of it or nothing. (There are no snapshots in this example.)
func (m *machine) save(s *raft.Save) {
	m.disk.HardState = s.HardState
	if s.From != 0 {
		m.disk.Entries = append(m.disk.Entries[:s.From-1:s.From-1], s.Entries...)
	}
}

// loop runs machines until a time: messages take 1 ms, timers expire when they are due.
func loop(machines map[raft.NodeID]*machine, mail *[]raft.Message, now *raft.Micros, until raft.Micros) error {
	for *now < until {
		*now += 1_000
		arrived := *mail
		*mail = nil
		for _, message := range arrived {
			if m := machines[message.To]; m != nil {
				if err := m.node.Step(*now, &message); err != nil {
					return err
				}
				m.carryOut(*now)
			}
		}
		for id := raft.NodeID(1); id <= 3; id++ {
			if m := machines[id]; m != nil && m.node.Deadline() <= *now {
				m.node.Tick(*now)
				m.carryOut(*now)
			}
		}
	}
	return nil
}

// Three servers elect a leader and commit a command.
func Example() {
	var mail []raft.Message
	var now raft.Micros
	send := func(m raft.Message) { mail = append(mail, m) }
	machines := map[raft.NodeID]*machine{}
	for id := raft.NodeID(1); id <= 3; id++ {
		m, err := start(id, raft.Restored{}, now, send)
		if err != nil {
			fmt.Println(err)
			return
		}
		machines[id] = m
	}
	if err := loop(machines, &mail, &now, 1_000_000); err != nil {
		fmt.Println(err)
		return
	}
	leader := machines[machines[1].node.Leader()]
	if _, _, err := leader.node.Propose(now, []byte("x=1")); err != nil {
		fmt.Println(err)
		return
	}
	leader.carryOut(now)
	if err := loop(machines, &mail, &now, 1_200_000); err != nil {
		fmt.Println(err)
		return
	}
	for id := raft.NodeID(1); id <= 3; id++ {
		fmt.Println(id, machines[id].applied)
	}
	// Output:
	// S1 [x=1]
	// S2 [x=1]
	// S3 [x=1]
}

// A server restarts from what it has saved. What was applied is applied again, as soon as it hears from a leader
// how much is committed.
func ExampleNew_restart() {
	disk := raft.Restored{
		HardState: raft.HardState{CurrentTerm: 4, VotedFor: 2},
		Entries: []raft.Entry{
			{Index: 1, Term: 3, Kind: raft.NoOp},
			{Index: 2, Term: 3, Data: []byte("x=1")},
		},
	}
	m, err := start(1, disk, 0, func(reply raft.Message) { fmt.Println(reply.Kind, reply.Success, "to", reply.To) })
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(m.node.Role(), "in term", m.node.Term(), "applied", m.applied)

	heartbeat := raft.Message{Kind: raft.AppendEntries, From: 2, To: 1, Term: 4, Index: 2, LogTerm: 3, Commit: 2}
	if err := m.node.Step(10_000, &heartbeat); err != nil {
		fmt.Println(err)
		return
	}
	m.carryOut(10_000)
	fmt.Println("applied", m.applied)
	// Output:
	// follower in term 4 applied []
	// AppendEntriesReply true to S2
	// applied [x=1]
}

// What a Node does and why can be followed with a Tracer.
func ExampleTracer() {
	node, err := raft.New(raft.Config{ID: 1, Bootstrap: raft.Conf{Voters: []raft.NodeID{1, 2, 3}}, Options: options, Tracer: printer{}}, raft.Restored{}, 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	err = node.Step(0, &raft.Message{Kind: raft.RequestVote, From: 2, To: 1, Term: 1})
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// entered term 1: higherTerm, §5.1
	// vote for S2: true (first), by logUpToDate, §5.2, §5.4.1
}

type printer struct{}

func (printer) Trace(f *raft.Fact) {
	switch f.Kind {
	case raft.FactTerm:
		fmt.Printf("entered term %d: %v, %s\n", f.Term, f.Rule, f.Rule.Section())
	case raft.FactVote:
		fmt.Printf("vote for %v: %v (%v), by %v, %s\n", f.Peer, f.Granted, f.Reason, f.Rule, f.Rule.Section())
	}
}
