package sim

import (
	"math"

	"raftplayground/raft"
)

// Rates of clocks, in parts per million of true time.
const (
	trueRate int64 = 1_000_000
	slowest        = trueRate / 2
	fastest        = trueRate * 2
)

// clock is a server's own: at the time since it showed shown and frac millionths of a microsecond, and it runs at rate
// from then on. Its node is told this time and sets its timers by it; events, and everything else that is
// shown, speak of the cluster's time. All is counted in whole numbers, so that nothing is lost however often
// the rate changes.
type clock struct {
	rate  int64
	since raft.Micros
	shown raft.Micros
	frac  int64
}

// exact gives a clock that shows the cluster's time.
func exact() clock { return clock{rate: trueRate} }

// isExact says whether it always has: it goes right, and has done so since it showed 0 at time 0.
func (k *clock) isExact() bool { return k.rate == trueRate && k.since == 0 }

// local is what the clock shows at a time of the cluster that is not before since.
func (k *clock) local(at raft.Micros) raft.Micros {
	if k.isExact() {
		return at
	}
	shown, _ := k.at(at)
	return shown
}

// at is local with the millionths.
func (k *clock) at(at raft.Micros) (shown raft.Micros, frac int64) {
	seconds, rest := int64(at-k.since)/trueRate, int64(at-k.since)%trueRate
	frac = rest*k.rate + k.frac
	return k.shown + raft.Micros(seconds*k.rate+frac/trueRate), frac % trueRate
}

// cluster is the earliest time at which the clock shows local, or more; since, if that is earlier.
func (k *clock) cluster(local raft.Micros) raft.Micros {
	switch {
	case local == raft.Never || k.isExact():
		return local
	case local <= k.shown:
		return k.since
	}
	missing := int64(local - k.shown)
	whole := (missing - 1) / k.rate // of the spans in which it goes on by rate, each trueRate long
	rest := (missing-whole*k.rate)*trueRate - k.frac
	return k.since + raft.Micros(whole*trueRate+(rest+k.rate-1)/k.rate)
}

// run lets the clock run at another rate from a time on.
func (k *clock) run(at raft.Micros, rate int64) {
	shown, frac := k.at(at)
	*k = clock{rate: rate, since: at, shown: shown, frac: frac}
}

// rateOf reads a rate given as a share of true time.
func rateOf(share float64) (rate int64, ok bool) {
	rate = int64(math.Round(min(max(share, 0), 10) * float64(trueRate)))
	return rate, rate >= slowest && rate <= fastest
}

// share is the rate as it goes over the wire.
func (k *clock) share() float64 { return float64(k.rate) / float64(trueRate) }
