// Package random is the only source of chance in a run: seeded, eight bytes of state, the same on every
// machine, so that a run can be copied and replayed.
package random

// Source is a splitmix64 generator; its value is its whole state, and any value is a good seed.
type Source uint64

// Uint64 draws 64 random bits.
func (s *Source) Uint64() uint64 {
	*s += 0x9e3779b97f4a7c15
	z := uint64(*s)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// Between draws from lo to hi, both included; hi must not be below lo. The tiny bias of the remainder does
// not matter for timeouts and latencies.
func (s *Source) Between(lo, hi int64) int64 {
	return lo + int64(s.Uint64()%uint64(hi-lo+1))
}

// Happens draws whether something of the given probability, 0 to 1, happens.
func (s *Source) Happens(probability float64) bool {
	return float64(s.Uint64()>>11)/(1<<53) < probability
}
