// Package quorum is the arithmetic of majorities: any two majorities of the same servers share a
// server, and that one fact carries Raft's safety (§5.2, §5.4.3).
package quorum

import (
	"cmp"
	"slices"
)

// Majority is how many of n voters make a majority.
func Majority(n int) int { return n/2 + 1 }

// Reached is the largest value that a majority of the values have reached, or the zero value of no
// values at all. It sorts values in place.
func Reached[T cmp.Ordered](values []T) T {
	if len(values) == 0 {
		var none T
		return none
	}
	slices.Sort(values)
	return values[len(values)-Majority(len(values))]
}
