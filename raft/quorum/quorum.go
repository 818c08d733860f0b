// Package quorum is the arithmetic of majorities: any two majorities of the same servers share a
// server, and that one fact carries Raft's safety (§5.2, §5.4.3). With joint consensus two
// majorities are needed, one of the old servers and one of the new (§6).
package quorum

import "cmp"

// Majority is how many of n voters make a majority.
func Majority(n int) int { return n/2 + 1 }

// Reached is the largest value that at least need of the values have reached; the zero value if there are
// fewer. It sorts values in place.
func Reached[T cmp.Ordered](values []T, need int) T {
	if need < 1 || len(values) < need {
		var none T
		return none
	}
	// Insertion, the largest first: clusters are small, this is done for every answer that a leader gets, and its own
	// value, which comes first, is mostly the largest.
	for i, v := range values {
		for ; i > 0 && values[i-1] < v; i-- {
			values[i] = values[i-1]
		}
		values[i] = v
	}
	return values[need-1]
}

// Result is how a vote stands.
type Result uint8

const (
	Pending Result = iota // it can still be won, and still be lost
	Won
	Lost // not even all outstanding votes would win it
)

// Vote says how a vote among voters stands, given how many granted and how many refused. A vote of nobody is
// won: it stands in nobody's way.
func Vote(voters, granted, refused int) Result {
	switch {
	case voters == 0 || granted >= Majority(voters):
		return Won
	case voters-refused < Majority(voters):
		return Lost
	}
	return Pending
}

// Both combines the votes of the two halves of a joint configuration: won if both are, lost if either is.
func Both(a, b Result) Result {
	switch {
	case a == Lost || b == Lost:
		return Lost
	case a == Won && b == Won:
		return Won
	}
	return Pending
}
