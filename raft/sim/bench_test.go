//go:build unix

package sim_test

import (
	"syscall"
	"testing"
	"time"

	"raftplayground/raft/check"
	"raftplayground/raft/sim"
)

// BenchmarkClusterSecond simulates five servers on one core, a cluster second an iteration: with heartbeats
// alone, and with a write every 100 ms, without checkers and with all of them, and with logs that are compacted every
// 100 entries.
func BenchmarkClusterSecond(b *testing.B) {
	b.Run("heartbeats", func(b *testing.B) { benchSeconds(b, false, 0) })
	b.Run("writes", func(b *testing.B) { benchSeconds(b, true, 0) })
	b.Run("writes-checked", func(b *testing.B) { benchSeconds(b, true, 0, check.All()) })
	b.Run("writes-checked-compacted", func(b *testing.B) { benchSeconds(b, true, 100, check.All()) })
}

func benchSeconds(b *testing.B, writes bool, snapshotEvery int, checkers ...sim.Checker) {
	events := 0
	cfg := sim.DefaultConfig()
	cfg.SnapshotEvery = snapshotEvery
	c, err := sim.New(cfg, func(*sim.Event) { events++ }, checkers...)
	if err != nil {
		b.Fatal(err)
	}
	c.RunUntil(1_000_000)
	events = 0
	value := "3"
	before := cpu(b)
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
	b.ReportMetric(float64(b.N)/(cpu(b)-before).Seconds(), "cluster-s/cpu-s")
	b.ReportMetric(float64(events)/float64(b.N), "events/cluster-s")
	b.ReportMetric(0, "ns/op")
}

// cpu is the processor time that the process has used, its garbage collector's included. On a machine that is
// shared with others it is steadier than the time on the wall.
func cpu(tb testing.TB) time.Duration {
	tb.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		tb.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
