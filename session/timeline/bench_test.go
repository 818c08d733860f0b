package timeline_test

import (
	"runtime"
	"syscall"
	"testing"
	"time"

	"raftplayground/raft"
	"raftplayground/raft/random"
	"raftplayground/session/timeline"
)

// tenMinutes is a history of five servers with a write every 100 ms.
func tenMinutes(b *testing.B) *timeline.Timeline {
	b.Helper()
	tl := start(b, config(1, 5), timeline.Limits{}, nil)
	for range 6000 {
		must(b, tl.RunUntil(tl.Position().At+100_000))
		do(b, tl, write("x", "3"))
	}
	return tl
}

// BenchmarkSeek goes to random moments of ten minutes. Times are of the processor, the garbage collector's included: the
// longest is what one of them took.
func BenchmarkSeek(b *testing.B) {
	tl := tenMinutes(b)
	chance := random.Source(1)
	measured(b, func() {}, func() error { return tl.Seek(raft.Micros(chance.Between(0, int64(tl.End())))) })
}

// BenchmarkStepBack steps back from random moments of ten minutes.
func BenchmarkStepBack(b *testing.B) {
	tl := tenMinutes(b)
	chance := random.Source(1)
	measured(b, func() { must(b, tl.Seek(raft.Micros(chance.Between(100_000, int64(tl.End()))))) }, tl.StepBack)
}

// BenchmarkStepBackAgain steps back time and again.
func BenchmarkStepBackAgain(b *testing.B) {
	tl := tenMinutes(b)
	measured(b, func() {}, tl.StepBack)
}

// BenchmarkSwitch goes from the end of one branch to that of another.
func BenchmarkSwitch(b *testing.B) {
	tl := tenMinutes(b)
	must(b, tl.Seek(tl.End()/2))
	do(b, tl, crash(1))
	must(b, tl.RunUntil(tl.End()+10_000_000))
	measured(b, func() {}, func() error { return tl.Switch(3 - tl.Current()) })
}

func measured(b *testing.B, prepare func(), f func() error) {
	b.Helper()
	var all, longest time.Duration
	for b.Loop() {
		prepare()
		begun := processorTime(b)
		must(b, f())
		took := processorTime(b) - begun
		all, longest = all+took, max(longest, took)
	}
	b.ReportMetric(all.Seconds()*1e3/float64(b.N), "cpu-ms/op")
	b.ReportMetric(longest.Seconds()*1e3, "cpu-ms-longest")
	b.ReportMetric(0, "ns/op")
}

func processorTime(b *testing.B) time.Duration {
	var used syscall.Rusage
	must(b, syscall.Getrusage(syscall.RUSAGE_SELF, &used))
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// BenchmarkMemory is what ten minutes take: at their end, and from the middle after a move there, when the cluster
// shares the least with its checkpoints.
func BenchmarkMemory(b *testing.B) {
	for b.Loop() {
		before := heap()
		tl := tenMinutes(b)
		b.ReportMetric(float64(heap()-before), "B-at-end")
		b.ReportMetric(float64(tl.Memory()), "B-estimated")
		must(b, tl.Seek(tl.End()-2_000_000))
		must(b, tl.RunUntil(tl.End()-1_000_000))
		b.ReportMetric(float64(heap()-before), "B-near-end")
		must(b, tl.Seek(tl.End()/2))
		b.ReportMetric(float64(heap()-before), "B-in-the-middle")
		runtime.KeepAlive(tl)
	}
	b.ReportMetric(0, "ns/op")
}

func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
