package sim_test

import (
	"fmt"
	"slices"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

func (b *box) manual(on bool) {
	b.Helper()
	b.do(sim.Action{Do: "manual", On: &on})
}

func (b *box) wake(client uint64) {
	b.Helper()
	b.do(sim.Action{Do: "wake", Client: sim.Client(client)})
}

// last is the message sent last.
func (b *box) last() sim.Message {
	b.Helper()
	flights := b.InFlight()
	if len(flights) == 0 {
		b.Fatal("nothing is under way")
	}
	return *flights[len(flights)-1]
}

func TestInManualModeAWorkloadMovesOnlyWhenItIsPicked(t *testing.T) {
	b := newBox(t, nil)
	b.leader(firstLeader)
	b.manual(true)
	b.do(workload(2, 100, 0))
	b.RunUntil(b.Now() + 1_000_000)
	if n := len(b.told("invoke", 0)); n != 0 {
		t.Fatalf("%d operations have begun by themselves", n)
	}
	b.wake(2)
	invoked := b.told("invoke", 0)
	if len(invoked) != 1 || invoked[0].Client != "C2" || b.last().Type != sim.ClientRequest {
		t.Fatalf("after wake C2: %+v", invoked)
	}
	// Its patience does not end by itself, but when it is picked: then it asks another server.
	b.RunUntil(b.Now() + 1_000_000)
	if n := len(b.told("retry", 0)); n != 0 {
		t.Fatalf("it asked again %d times by itself", n)
	}
	b.wake(2)
	if retried := b.told("retry", 0); len(retried) != 1 || retried[0].Reason != "timeout" || b.last().To != sim.Server(retried[0].Peer) {
		t.Fatalf("after wake C2: %+v", retried)
	}
	// Without it the two go on where they were.
	since := len(b.events)
	b.manual(false)
	b.RunUntil(b.Now() + 2_000_000)
	counts := map[string]int{}
	for _, op := range b.told("invoke", since) {
		counts[op.Client]++
	}
	if counts["C1"] < 20 || counts["C2"] < 20 || counts["C1"] > 102 || counts["C2"] > 102 {
		t.Errorf("operations in two seconds: %v", counts)
	}
	if state := b.State(); state.Manual {
		t.Error("the state says that manual mode is on")
	}
}

// A turn that came while the client was busy waits for manual mode to end, or to be picked.
func TestWhatAClientWasKeptFromIsHeldInManualMode(t *testing.T) {
	for _, pick := range []bool{false, true} {
		b := newBox(t, nil)
		b.leader(firstLeader)
		b.RunUntil(b.Now() + 100_000)
		b.do(workload(1, 1000, 0))
		b.RunUntil(b.Now() + 5_000) // busy, and its next turn has come
		b.manual(true)
		for len(b.told("return", 0)) == 0 {
			if flights := b.InFlight(); len(flights) > 0 {
				b.do(sim.Action{Do: "deliver", Message: flights[0].ID})
			}
			b.RunUntil(b.Now() + 1_000) // the disks write
		}
		if n := len(b.told("invoke", 0)); n != 1 {
			t.Fatalf("%d operations have begun", n)
		}
		if pick {
			b.wake(1)
		} else {
			b.manual(false)
		}
		if n := len(b.told("invoke", 0)); n != 2 {
			t.Errorf("%d operations have begun after it was picked (%v)", n, pick)
		}
	}
}

// Its turns are far apart, and the one that came while it was busy is not lost.
func TestATurnThatIsDueComesWhenManualModeEnds(t *testing.T) {
	b := newBox(t, nil)
	for id := raft.NodeID(1); id <= 5; id++ {
		b.do(sim.Action{Do: "crash", Server: id})
	}
	b.write("x", "1", raft.None)
	b.do(workload(1, 0.001, 0))
	b.manual(true)
	b.RunUntil(b.Now() + 3_000_000)
	b.wake(1) // it gives up
	if n, returned := len(b.told("invoke", 0)), len(b.told("return", 0)); n != 1 || returned != 1 {
		t.Fatalf("%d operations have begun, %d returned", n, returned)
	}
	b.manual(false)
	if n := len(b.told("invoke", 0)); n != 2 {
		t.Errorf("%d operations have begun", n)
	}
}

// What was held and then picked does not come once more when manual mode ends.
func TestAWaitThatWasPickedIsHeldNoMore(t *testing.T) {
	b := newBox(t, nil)
	b.manual(true)
	b.do(workload(1, 0.001, 0))
	other := b.Clone(nil)
	b.wake(1)
	b.manual(false)
	if at, _ := b.Next(); at == b.Now() {
		t.Error("something is left to happen at once")
	}
	off := false
	if err := other.Do(sim.Action{At: other.Now(), Do: "manual", On: &off}); err != nil || other.Seq() == b.Seq() {
		t.Errorf("%v: without being picked it comes when manual mode ends", err)
	}
}

func TestWakeEndsAClientsWaitOutsideOfManualModeToo(t *testing.T) {
	b := newBox(t, nil)
	leader := b.leader(firstLeader).Server
	b.do(sim.Action{Do: "crash", Server: leader})
	b.write("x", "1", leader)
	b.wake(1)
	retried := b.told("retry", 0)
	if len(retried) != 1 || retried[0].At != b.Now() || retried[0].Peer == leader {
		t.Errorf("%+v", retried)
	}
	b.do(workload(1, 0.001, 0))
	b.until("the first operation ends", 4_000_000, func(s sim.State) bool { return len(b.told("return", 0)) == 1 })
	// Its next turn was due when it was done; the one after that is a thousand seconds away.
	b.until("the second ends", 4_000_000, func(s sim.State) bool { return len(b.told("return", 0)) == 2 })
	b.wake(1)
	if invoked := b.told("invoke", 0); len(invoked) != 3 || invoked[2].At != b.Now() {
		t.Errorf("%+v", invoked)
	}
}

// Everything that Choices lists is possible, and of what it lists nothing else is.
func TestChoicesAreAllThatCanBePicked(t *testing.T) {
	kinds := map[string]int{}
	refusals := 0
	b := newBox(t, nil)
	examine := func() {
		choices := b.Choices()
		listed := map[string]bool{}
		for _, a := range choices {
			listed[fmt.Sprintf("%+v", a)] = true
		}
		all := slices.Clone(choices)
		for n := uint64(1); n <= 9; n++ {
			all = append(all, sim.Action{Do: "wake", Client: sim.Client(n)})
			if n <= 5 {
				all = append(all, sim.Action{Do: "timeout", Server: raft.NodeID(n)}, sim.Action{Do: "beat", Server: raft.NodeID(n)})
			}
		}
		for _, a := range all {
			possible := listed[fmt.Sprintf("%+v", a)]
			a.At = b.Now()
			before := b.Seq()
			c := b.Clone(nil)
			if err := c.Do(a); (err == nil) != possible {
				t.Fatalf("%+v: listed %v, and done: %v", a, possible, err)
			}
			if possible {
				kinds[a.Do]++
				if c.Seq() == before {
					t.Errorf("%+v was picked, and nothing happened", a)
				}
			} else {
				refusals++
			}
		}
	}
	for i, a := range disturbed() {
		switch i {
		case 3:
			b.do(sim.Action{Do: "freeze", Server: 5})
		case 8:
			b.manual(true)
			b.wake(1)
		}
		_ = b.Do(a) // some are impossible at their time
		examine()
	}
	for _, do := range []string{"deliver", "drop", "timeout", "beat", "wake"} {
		if kinds[do] == 0 {
			t.Errorf("nothing to %s in this run", do)
		}
	}
	if refusals < 20 {
		t.Errorf("only %d actions were impossible", refusals)
	}
}
