package raft

import (
	"errors"
	"testing"

	"raftplayground/raft/kv"
)

// §8, Client interaction.

func TestS8_AServerThatDoesNotLeadNamesTheLeader(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	if _, _, err := e.node(2).Propose(0, nil); !errors.Is(err, ErrNotLeader) || e.node(2).Leader() != None {
		t.Errorf("before any election: %v, leader %v", err, e.node(2).Leader())
	}
	e.elect(1)
	if _, _, err := e.node(2).Propose(e.now, nil); !errors.Is(err, ErrNotLeader) || e.node(2).Leader() != 1 {
		t.Errorf("after one: %v, leader %v", err, e.node(2).Leader())
	}
}

func TestS8_ACommandThatIsCommittedTwiceIsCarriedOutOnce(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	c := kv.Command{Op: kv.CAS, Session: 1, Serial: 1, Key: "x", Value: "new"}
	for range 2 { // the client heard nothing, and asks again
		e.propose(1, string(c.Encode()))
		e.run()
	}
	store := kv.New(1, 1)
	var results []kv.Result
	for _, entry := range e.applied[0] {
		if entry.Kind == Normal {
			command, err := kv.Decode(entry.Data)
			if err != nil {
				t.Fatal(err)
			}
			results = append(results, store.Apply(uint64(entry.Index), command))
		}
	}
	if len(results) != 2 || results[1].Outcome != results[0].Outcome || results[1].Value != results[0].Value || !results[1].Again {
		t.Errorf("the two answers: %+v", results)
	}
}

func TestS8_ALeaderCommitsABlankEntryAtTheStartOfItsTerm(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	if applied := e.applied[0]; len(applied) != 1 || applied[0].Kind != NoOp || applied[0].Term != 1 {
		t.Errorf("a new leader's first entries: %+v", applied)
	}
}

func TestS8_AReadWaitsUntilTheLeaderKnowsWhatIsCommitted(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}, Entries: entriesOf(1, 1)})
	h.elect()
	h.synced()
	id, err := h.node.Read(0, Linearizable)
	if err != nil {
		t.Fatal(err)
	}
	h.collect()
	round := h.node.leader.rounds.last()
	h.step(Message{Kind: AppendEntriesReply, From: 2, Term: 2, Success: true, Index: 2, Round: round})
	if reads := h.node.reads.waiting; len(reads) != 1 || reads[0].stage != readEarly {
		t.Fatalf("entry 2 is on a majority, but of an old term: %+v", reads)
	}
	h.step(Message{Kind: AppendEntriesReply, From: 2, Term: 2, Success: true, Index: 3, Round: round})
	if reads := h.node.reads.waiting; len(reads) != 1 || reads[0].id != id || reads[0].stage != readUnproven || reads[0].index != 3 {
		t.Errorf("after the own entry is committed: %+v", reads)
	}
}

func TestS8_AReadIsAnsweredOnlyAfterARoundThatBeganLaterAndAMajorityAnswered(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	late := Message{}
	e.lost = func(m *Message) bool { // 2 and 3 answer, and the answers stay on the way
		if m.Kind == AppendEntriesReply && m.From == 2 {
			late = *m
		}
		return m.Kind == AppendEntriesReply
	}
	e.beat(1)
	if _, err := e.node(1).Read(e.now, Linearizable); err != nil {
		t.Fatal(err)
	}
	e.lost = nil
	early := late
	e.cutOff(2, 3)
	e.collect(1)
	e.run()
	e.cutOff()
	e.deliver(early)
	if len(e.reads[0]) != 0 {
		t.Fatalf("served with the answer to a round that began before: %+v", e.reads[0])
	}
	e.beat(1)
	if reads := e.reads[0]; len(reads) != 1 || !reads[0].OK || reads[0].Index != 1 {
		t.Errorf("after a round: %+v", reads)
	}
}

func TestS8_ADeposedLeaderServesNoRead(t *testing.T) {
	e := newEnsemble(t, 3, 0, nil)
	e.elect(1)
	e.cutOff(1)
	e.elect(2)
	e.propose(2, "new")
	e.run()
	if _, err := e.node(1).Read(e.now, Linearizable); err != nil {
		t.Fatal(err)
	}
	e.collect(1)
	e.run()
	e.beat(1)
	if len(e.reads[0]) != 0 {
		t.Fatalf("a deposed leader served %+v", e.reads[0])
	}
	e.cutOff()
	e.beat(2)
	if reads := e.reads[0]; len(reads) != 1 || reads[0].OK {
		t.Errorf("once it knows, the read fails: %+v", reads)
	}
}
