package session

import (
	"math"
	"time"

	"raftplayground/raft"
)

// pace maps wall time to cluster time: at the wall time `wall` the cluster stood, or shall stand, at
// `at`, and from there it goes `speed` cluster seconds a wall second.
type pace struct {
	speed float64
	wall  time.Time
	at    raft.Micros
}

// A nanosecond of cluster time more than the product, so that rounding in the last place of a float
// can't put an event that is due just out of reach.
const paceTolerance = 0.001

// clusterTime gives the cluster time that belongs to a wall time at or after p.wall.
func (p pace) clusterTime(wall time.Time) raft.Micros {
	micros := float64(wall.Sub(p.wall)) / float64(time.Microsecond)
	return p.at + raft.Micros(micros*p.speed+paceTolerance)
}

// wallTime gives the earliest wall time whose cluster time is at least at. What is more than a day
// away counts as a day: nobody sleeps that long.
func (p pace) wallTime(at raft.Micros) time.Time {
	const day = 24 * time.Hour
	nanos := math.Ceil(float64(at-p.at) / p.speed * float64(time.Microsecond))
	if nanos >= float64(day) {
		return p.wall.Add(day)
	}
	return p.wall.Add(max(0, time.Duration(nanos)))
}
