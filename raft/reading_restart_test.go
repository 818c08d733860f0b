package raft

import "testing"

// A follower asks for a read and goes down before the answer comes. Back again it asks for another: the old
// answer, which names an older index, must not be taken for the new one's.
func TestAnAnswerToAReadOfAnEarlierLifeIsNotTakenForALaterOne(t *testing.T) {
	ask := func(now Micros) (*Node, ReadID) {
		n, err := New(testConfig(1, 3), Restored{HardState: HardState{CurrentTerm: 2}, Entries: entriesOf(2)}, now)
		if err != nil {
			t.Fatal(err)
		}
		if err := n.Step(now, &Message{Kind: AppendEntries, From: 2, To: 1, Term: 2, Index: 1, LogTerm: 2, Commit: 1}); err != nil {
			t.Fatal(err)
		}
		id, err := n.Read(now, Linearizable)
		if err != nil {
			t.Fatal(err)
		}
		n.Ready()
		return n, id
	}
	_, old := ask(0)
	n, id := ask(1_000)
	answer := func(read ReadID) []Read {
		if err := n.Step(1_000, &Message{Kind: ReadIndexReply, From: 2, To: 1, Term: 2, Read: read, Index: 1, Success: true}); err != nil {
			t.Fatal(err)
		}
		rd, _ := n.Ready()
		return rd.Reads
	}
	if reads := answer(old); len(reads) > 0 {
		t.Fatalf("served by the old answer: %+v", reads)
	}
	if reads := answer(id); len(reads) != 1 || reads[0].ID != id || !reads[0].OK {
		t.Errorf("served by its own answer: %+v", reads)
	}
}
