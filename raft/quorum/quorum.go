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
	// Insertion: clusters are small, and this is done for every answer that a leader gets.
	for i := 1; i < len(values); i++ {
		for k := i; k > 0 && values[k] < values[k-1]; k-- {
			values[k], values[k-1] = values[k-1], values[k]
		}
	}
	return values[len(values)-need]
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
