//go:build race

package check_test

// With the race detector each schedule takes many times as long.
const defaultSchedules = 8_000
