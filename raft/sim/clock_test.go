package sim

import (
	"math/big"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/random"
)

// A clock shows what exact arithmetic says, rounded down, however often its rate changes; it never goes back; and it
// shows a time from the very instant that is said on.
func TestAClockLosesNothing(t *testing.T) {
	for seed := range uint64(50) {
		r := random.Source(seed)
		k, now := exact(), raft.Micros(0)
		shown := new(big.Rat) // in microseconds
		span := []int64{3, 1_000, 1_000_000, 40 * 24 * 3600 * 1_000_000}[seed%4]
		for range 200 {
			before, passed := k.local(now), raft.Micros(r.Between(0, span))
			now += passed
			shown.Add(shown, new(big.Rat).Mul(big.NewRat(k.rate, trueRate), new(big.Rat).SetInt64(int64(passed))))
			want := new(big.Int).Quo(shown.Num(), shown.Denom())
			got := k.local(now)
			if want.Cmp(big.NewInt(int64(got))) != 0 || got < before {
				t.Fatalf("seed %d: %+v shows %d at %d, want %v; it showed %d before", seed, k, got, now, want, before)
			}
			later := got + raft.Micros(r.Between(0, span))
			if at := k.cluster(later); k.local(at) < later || at > k.since && k.local(at-1) >= later {
				t.Fatalf("seed %d: %+v shows %d first at %d, where it shows %d, and %d before", seed, k, later, at, k.local(at), k.local(at-1))
			}
			if r.Happens(0.5) {
				k.run(now, r.Between(slowest, fastest))
				if k.local(now) != got {
					t.Fatalf("seed %d: %+v jumps from %d to %d", seed, k, got, k.local(now))
				}
			}
		}
	}
}

func TestRatesOfClocks(t *testing.T) {
	for share, want := range map[float64]int64{0.5: 500_000, 1: 1_000_000, 1.1: 1_100_000, 1.0000014: 1_000_001, 2: 2_000_000} {
		if rate, ok := rateOf(share); !ok || rate != want {
			t.Errorf("rateOf(%v) = %d, %v", share, rate, ok)
		}
	}
	for _, share := range []float64{0, -1, 0.49, 2.01, 1e300} {
		if _, ok := rateOf(share); ok {
			t.Errorf("rate %v is accepted", share)
		}
	}
	if k := (clock{rate: 1_100_000}); k.share() != 1.1 {
		t.Errorf("share() = %v", k.share())
	}
}

func TestNeverStaysNever(t *testing.T) {
	k := exact()
	k.run(5, 700_000)
	if k.cluster(raft.Never) != raft.Never {
		t.Error(k.cluster(raft.Never))
	}
}
