package peers

import (
	"fmt"
	"testing"

	pb "go.etcd.io/raft/v3/raftpb"

	"raftplayground/raft"
)

// BenchmarkCommits measures what a command costs from being proposed to being applied by the leader: PreVote and
// CheckQuorum on, commands of 64 bytes, everything in memory. An operation is a command.
func BenchmarkCommits(b *testing.B) {
	for _, servers := range []int{3, 5} {
		for _, outstanding := range []int{1, 64} {
			name := fmt.Sprintf("%dservers/%doutstanding", servers, outstanding)
			b.Run(name+"/ours", func(b *testing.B) { benchmarkCommits(b, newOurLoop(servers, 1), outstanding) })
			b.Run(name+"/etcd", func(b *testing.B) { benchmarkCommits(b, newEtcdLoop(servers), outstanding) })
		}
	}
}

func benchmarkCommits[M any](b *testing.B, l *loop[M], outstanding int) {
	data := make([]byte, 64)
	leader := l.elect()
	l.commit(leader, 2*(compactEvery+compactKeep), outstanding, data) // buffers have their size by then
	b.ReportAllocs()
	b.ResetTimer()
	l.commit(leader, b.N, outstanding, data)
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "commits/s")
}

// BenchmarkIdle measures what a cluster costs that has a leader and nothing to do. An operation is a second of
// cluster time: 20 rounds of heartbeats.
func BenchmarkIdle(b *testing.B) {
	for _, servers := range []int{3, 5} {
		name := fmt.Sprintf("%dservers", servers)
		b.Run(name+"/ours", func(b *testing.B) { benchmarkIdle(b, newOurLoop(servers, 1)) })
		b.Run(name+"/etcd", func(b *testing.B) { benchmarkIdle(b, newEtcdLoop(servers)) })
	}
}

func benchmarkIdle[M any](b *testing.B, l *loop[M]) {
	l.elect()
	second := func() {
		for range 1_000_000 / beat {
			for _, s := range l.servers {
				s.tick()
			}
			l.settle()
		}
	}
	second()
	b.ReportAllocs()
	for b.Loop() {
		second()
	}
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
			benchmarkElections(b, func() *loop[pb.Message] { return newEtcdLoop(servers) })
		})
	}
}

func benchmarkElections[M any](b *testing.B, cold func() *loop[M]) {
	b.ReportAllocs()
	for b.Loop() {
		cold().elect()
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "elections/s")
}
