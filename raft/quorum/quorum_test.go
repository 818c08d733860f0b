package quorum

import (
	"math/rand/v2"
	"testing"
)

// naiveReached counts, for each value, how many reach it.
func naiveReached(values []int) int {
	best := 0
	for _, v := range values {
		count := 0
		for _, other := range values {
			if other >= v {
				count++
			}
		}
		if 2*count > len(values) && v > best {
			best = v
		}
	}
	return best
}

func TestReachedAgreesWithTheNaiveTwin(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		values := make([]int, r.IntN(10))
		for i := range values {
			values[i] = r.IntN(6)
		}
		want := naiveReached(values)
		if got := Reached(append([]int(nil), values...), Majority(len(values))); got != want {
			t.Fatalf("Reached(%v) = %d, want %d", values, got, want)
		}
	}
}

func TestTwoMajoritiesShareAServer(t *testing.T) {
	for n := 1; n <= 9; n++ {
		if m := Majority(n); 2*m <= n || 2*(m-1) > n {
			t.Errorf("Majority(%d) = %d", n, m)
		}
	}
}
