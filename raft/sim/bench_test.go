package sim_test

import (
	"testing"

	"raftplayground/raft/check"
	"raftplayground/raft/sim"
)

// BenchmarkClusterSecond simulates five servers on one core, a cluster second an iteration: with heartbeats
// alone, and with a write every 100 ms, without checkers and with all of them.
func BenchmarkClusterSecond(b *testing.B) {
	b.Run("heartbeats", func(b *testing.B) { benchSeconds(b, false) })
	b.Run("writes", func(b *testing.B) { benchSeconds(b, true) })
	b.Run("writes-checked", func(b *testing.B) { benchSeconds(b, true, check.All()) })
}

func benchSeconds(b *testing.B, writes bool, checkers ...sim.Checker) {
	events := 0
	c, err := sim.New(sim.DefaultConfig(), func(*sim.Event) { events++ }, checkers...)
	if err != nil {
		b.Fatal(err)
	}
	c.RunUntil(1_000_000)
	events = 0
	value := "3"
	b.ReportAllocs()
	for b.Loop() {
		for range 10 {
			at := c.Now() + 100_000
			if !writes {
				c.RunUntil(at)
			} else if err := c.Do(sim.Action{At: at, Do: "write", Key: "x", Value: &value}); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "cluster-s/s")
	b.ReportMetric(float64(events)/float64(b.N), "events/cluster-s")
	b.ReportMetric(0, "ns/op")
}
