// Package search looks for schedules that violate a safety property: at random (Hunt), or by trying them
// all within bounds (Explore). What it finds it makes as short as it can (Shrink).
//
// A schedule is a list of Steps in a notation of one word each, in which servers are called A, B, C and so
// on. Steps name messages by what they are, not by number: when one step is left out, the others keep their
// meaning, and a step that is impossible when its turn comes is passed over. A Player carries the steps out
// in a cluster in manual mode, where nothing happens by itself, and notes the actions, so that every
// schedule is a scenario as well.
package search
