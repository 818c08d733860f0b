//go:build unix

package peers

import (
	"fmt"
	"syscall"
	"testing"
	"time"

	pb "go.etcd.io/raft/v3/raftpb"

	"raftplayground/raft"
)

// cpu is the processor time that the process has used, its garbage collector's included. On a machine that is
// shared with others it is steadier than the time on the wall.
func cpu() time.Duration {
	var u syscall.Rusage
	must(syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// report adds the rates to a benchmark that began when so much processor time had been used.
func report(b *testing.B, what string, before time.Duration) {
	used := cpu() - before
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), what+"/s")
	b.ReportMetric(float64(used)/float64(b.N), "cpu-ns/op")
}

// BenchmarkCommits measures what a command costs from being proposed to being applied by the leader: PreVote and
// CheckQuorum on, commands of 64 bytes, everything in memory. An operation is a command. With many outstanding,
// etcd's core is also given all that there is room for in one message.
func BenchmarkCommits(b *testing.B) {
	for _, servers := range []int{3, 5} {
		for _, outstanding := range []int{1, 64} {
			name := fmt.Sprintf("%dservers/%doutstanding", servers, outstanding)
			b.Run(name+"/ours", func(b *testing.B) { benchmarkCommits(b, newOurLoop(servers, 1), outstanding) })
			b.Run(name+"/etcd", func(b *testing.B) { benchmarkCommits(b, newEtcdLoop(servers, false), outstanding) })
			if outstanding > 1 {
				b.Run(name+"/etcdBatched", func(b *testing.B) { benchmarkCommits(b, newEtcdLoop(servers, true), outstanding) })
			}
		}
	}
}

func benchmarkCommits[M any](b *testing.B, l *loop[M], outstanding int) {
	data := make([]byte, 64)
	leader := l.elect()
	l.commit(leader, 2*(compactEvery+compactKeep), outstanding, data) // buffers have their size by then
	b.ReportAllocs()
	before := cpu()
	b.ResetTimer()
	l.commit(leader, b.N, outstanding, data)
	report(b, "commits", before)
}

// BenchmarkIdle measures what a cluster costs that has a leader and nothing to do. An operation is a second of
// cluster time: 20 rounds of heartbeats.
func BenchmarkIdle(b *testing.B) {
	for _, servers := range []int{3, 5} {
		name := fmt.Sprintf("%dservers", servers)
		b.Run(name+"/ours", func(b *testing.B) { benchmarkIdle(b, newOurLoop(servers, 1)) })
		b.Run(name+"/etcd", func(b *testing.B) { benchmarkIdle(b, newEtcdLoop(servers, false)) })
	}
}

func benchmarkIdle[M any](b *testing.B, l *loop[M]) {
	l.elect()
	second := func() {
		for range 1_000_000 / beat {
			l.tick()
		}
	}
	second()
	b.ReportAllocs()
	before := cpu()
	for b.Loop() {
		second()
	}
	report(b, "seconds", before)
}

// BenchmarkElections measures how long it takes to build a cluster and to let it elect its first leader. An
// operation is such an election.
func BenchmarkElections(b *testing.B) {
	for _, servers := range []int{3, 5} {
		name := fmt.Sprintf("%dservers", servers)
		b.Run(name+"/ours", func(b *testing.B) {
			seed := uint64(0)
			benchmarkElections(b, func() *loop[raft.Message] { seed++; return newOurLoop(servers, seed) })
		})
		b.Run(name+"/etcd", func(b *testing.B) {
			benchmarkElections(b, func() *loop[pb.Message] { return newEtcdLoop(servers, false) })
		})
	}
}

func benchmarkElections[M any](b *testing.B, cold func() *loop[M]) {
	b.ReportAllocs()
	before := cpu()
	for b.Loop() {
		cold().elect()
	}
	report(b, "elections", before)
}
