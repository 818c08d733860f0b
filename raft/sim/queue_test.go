package sim

import (
	"cmp"
	"slices"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/random"
)

// What comes at one instant comes in the order in which it was scheduled, however it is mixed with what happens meanwhile.
func TestTheQueueKeepsTimeAndOrder(t *testing.T) {
	for seed := range uint64(200) {
		chance := random.Source(seed)
		var q queue
		var naive []occurrence
		now := raft.Micros(0)
		for who := range uint64(500) {
			if len(naive) == 0 || chance.Happens(0.52) {
				o := occurrence{at: now + raft.Micros(chance.Between(0, 20)), who: who}
				q.push(o)
				naive = append(naive, o)
				slices.SortStableFunc(naive, func(a, b occurrence) int { return cmp.Compare(a.at, b.at) })
			} else {
				now = q.at()
				if o := *q.pop(); o != naive[0] || now != naive[0].at {
					t.Fatalf("seed %d: %+v came at %d, want %+v", seed, o, now, naive[0])
				}
				naive = naive[1:]
			}
			if who%100 == 0 {
				q = q.clone()
			}
			if !slices.Equal(q.coming(), naive) {
				t.Fatalf("seed %d: %+v is to come, want %+v", seed, q.coming(), naive)
			}
		}
		if len(naive) == 0 != (q.at() == raft.Never) {
			t.Errorf("seed %d: %d are to come, the next at %d", seed, len(naive), q.at())
		}
	}
}

// Of the servers whose timers expire first, the first is known at every moment.
func TestTheSoonestTimerIsKnown(t *testing.T) {
	c, err := New(DefaultConfig(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range []Action{{Do: "freeze", Server: 2}, {Do: "crash", Server: 1}, {Do: "align"}, {Do: "thaw", Server: 2}, {Do: "restart", Server: 1}, {Do: "addServer", Server: 6, Learner: true}} {
		for range 200 {
			c.RunUntil(c.Now() + 5_000)
			first := slices.MinFunc(c.servers, func(a, b *server) int { return cmp.Compare(a.wake, b.wake) })
			if soonest := c.servers[c.soonest]; soonest.wake != first.wake || first.wake != raft.Never && soonest != first {
				t.Fatalf("at %d: %v at %d is first, not %v at %d", c.Now(), first.id, first.wake, soonest.id, soonest.wake)
			}
		}
		a.At = c.Now()
		if err := c.Do(a); err != nil {
			if _, refused := err.(*Refusal); !refused {
				t.Fatal(err)
			}
		}
		c = c.Clone(nil)
	}
}
