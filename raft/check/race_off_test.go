//go:build !race

package check_test

const defaultSchedules = 20_000
