package session

import (
	"fmt"
	"io"
	"log/slog"
	"syscall"
	"testing"
	"time"

	"raftplayground/raft"
	"raftplayground/raft/random"
	"raftplayground/raft/sim"
	"raftplayground/session/journal"
	"raftplayground/session/timeline"
)

// BenchmarkBroadcast is what one turn costs in a session with heartbeats: simulate 50 ms of cluster
// time (22 events or so), encode them once, and queue the bytes for each viewer.
func BenchmarkBroadcast(b *testing.B) {
	for _, viewers := range []int{1, 50} {
		b.Run(fmt.Sprintf("viewers=%d", viewers), func(b *testing.B) {
			m := NewManager(DefaultLimits(), slog.New(slog.DiscardHandler))
			defer func() {
				if err := m.Close(b.Context()); err != nil {
					b.Error(err)
				}
			}()
			_, a, err := m.build(Request{Seed: ptr[uint64](7)})
			if err != nil {
				b.Fatal(err)
			}
			subs := make([]*Subscriber, viewers)
			for i := range subs {
				subs[i] = newSubscriber(nil, false)
				a.subs[subs[i]] = struct{}{}
			}
			must(a.timeline.RunUntil(1_000_000))
			a.flush()
			first := a.seq()
			b.ReportAllocs()
			for b.Loop() {
				must(a.timeline.RunUntil(a.now() + 50_000))
				a.flush()
				for _, sub := range subs {
					sub.pop()
				}
			}
			b.ReportMetric(float64(a.seq()-first)/float64(b.N), "events/op")
		})
	}
}

// BenchmarkKeyframe is what a fresh viewer costs.
func BenchmarkKeyframe(b *testing.B) {
	m := NewManager(DefaultLimits(), slog.New(slog.DiscardHandler))
	defer func() {
		if err := m.Close(b.Context()); err != nil {
			b.Error(err)
		}
	}()
	_, a, err := m.build(Request{Seed: ptr[uint64](7)})
	if err != nil {
		b.Fatal(err)
	}
	must(a.timeline.RunUntil(1_000_000))
	a.flush()
	b.ReportAllocs()
	for b.Loop() {
		frame, err := a.keyframe()
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(frame)))
	}
}

// BenchmarkCreate is what a new visitor costs: the search for a seed, and the cluster itself.
func BenchmarkCreate(b *testing.B) {
	for b.Loop() {
		if _, err := open(0, nil); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkReplay reads a minute of cluster time from before what is kept.
func BenchmarkReplay(b *testing.B) {
	run, err := timeline.New(sim.DefaultConfig(), timeline.DefaultLimits(), nil, checkers()...)
	must(err)
	must(run.RunUntil(60_000_000))
	for b.Loop() {
		replay, err := run.Replay(1, 0, false)
		must(err)
		var events int64
		err = replay.Events(b.Context(), func(e []byte) error {
			events++
			_, err := io.Discard.Write(e)
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(events), "events/op")
	}
}

// BenchmarkMoveInALongRun is a move in a ten-minute history with the keyframe that follows: at the end, five logs of 6,000
// entries, hashed and written out. Times are of the processor, the garbage collector's included: the longest is what one of
// them took.
func BenchmarkMoveInALongRun(b *testing.B) {
	run, err := timeline.New(sim.DefaultConfig(), timeline.DefaultLimits(), nil, checkers()...)
	must(err)
	for range 6000 {
		must(run.RunUntil(run.Position().At + 100_000))
		_, err := run.Do(sim.Action{Do: "write", Key: "x", Value: ptr("3")})
		must(err)
	}
	a := &actor{timeline: run}
	chance := random.Source(1)
	anywhere := func() raft.Micros { return raft.Micros(chance.Between(0, int64(run.End()))) }
	for _, c := range []struct {
		name     string
		from, to func() raft.Micros
	}{
		{"anywhere", anywhere, anywhere},
		{"to-the-end", anywhere, run.End},
		{"at-the-end", run.End, run.End}, // the keyframe alone
	} {
		b.Run(c.name, func(b *testing.B) {
			var all, longest time.Duration
			var frame []byte
			for b.Loop() {
				must(run.Seek(c.from()))
				before := processorTime()
				must(run.Seek(c.to()))
				frame, err = a.encodeState()
				must(err)
				took := processorTime() - before
				all, longest = all+took, max(longest, took)
			}
			b.ReportMetric(float64(len(frame)), "B-last-frame")
			b.ReportMetric(all.Seconds()*1e3/float64(b.N), "cpu-ms/op")
			b.ReportMetric(longest.Seconds()*1e3, "cpu-ms-longest")
			b.ReportMetric(0, "ns/op")
		})
	}
}

func processorTime() time.Duration {
	var used syscall.Rusage
	must(syscall.Getrusage(syscall.RUSAGE_SELF, &used))
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// BenchmarkWake is what a visitor waits for who comes back to a session that rests on the disk, by how long its five servers
// have worked: up to the first frame, and up to the first command's answer, which needs the whole run.
func BenchmarkWake(b *testing.B) {
	for _, worked := range []time.Duration{time.Minute, 10 * time.Minute, time.Hour} {
		b.Run("clustertime="+worked.String(), func(b *testing.B) {
			files, err := journal.OpenFiles(b.TempDir(), slog.New(slog.DiscardHandler))
			must(err)
			defer files.Close()
			id := busySession(b, files, raft.Micros(worked.Microseconds()))
			b.ResetTimer()
			var shown, answered time.Duration
			for b.Loop() {
				m := newKeepingManager(files)
				began := time.Now()
				s, err := m.Find(id)
				must(err)
				sub, err := s.Subscribe(b.Context(), false, nil)
				must(err)
				frame, err := sub.Next(b.Context())
				must(err)
				shown += time.Since(began)
				b.ReportMetric(float64(len(frame)), "B-frame")
				_, err = s.Do(b.Context(), []byte(`{"do":"pause"}`))
				must(err)
				answered += time.Since(began)
				must(m.Close(b.Context()))
			}
			b.ReportMetric(shown.Seconds()*1e3/float64(b.N), "ms-to-frame")
			b.ReportMetric(answered.Seconds()*1e3/float64(b.N), "ms-to-answer")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// BenchmarkKeep is what it takes to keep the state of a session that goes on, once a minute, beside the writing: to gather and fold it.
func BenchmarkKeep(b *testing.B) {
	for _, worked := range []time.Duration{10 * time.Second, time.Minute, 10 * time.Minute, time.Hour} {
		b.Run("clustertime="+worked.String(), func(b *testing.B) {
			files, err := journal.OpenFiles(b.TempDir(), slog.New(slog.DiscardHandler))
			must(err)
			defer files.Close()
			id := busySession(b, files, raft.Micros(worked.Microseconds()))
			m := newKeepingManager(files)
			a, err := m.revive(nameOf(viewOf(id)))
			must(err)
			<-a.replaying.done()
			a.awake()
			var kept []byte
			before := processorTime()
			for b.Loop() {
				r, err := a.rest()
				must(err)
				kept = r.encode()
			}
			b.ReportMetric((processorTime()-before).Seconds()*1e3/float64(b.N), "cpu-ms/op")
			b.ReportMetric(float64(len(kept)), "B")
			must(m.Close(b.Context()))
		})
	}
}

// busySession keeps a session whose clients have worked for so long, ten operations a second and two of them writes, and
// gives its id.
func busySession(b *testing.B, j journal.Journal, worked raft.Micros) string {
	b.Helper()
	m := newKeepingManager(j)
	s, a, err := m.build(Request{Seed: ptr[uint64](7)})
	must(err)
	if refusal := a.act(sim.Action{Do: "workload", Clients: ptr(5), Rate: ptr(10.0), Reads: ptr(0.8)}); refusal != nil {
		b.Fatal(refusal)
	}
	for at := a.now(); at < worked; at += 1_000_000 {
		must(a.timeline.RunUntil(at))
		a.pending.reset()
	}
	a.comeToRest()
	must(m.Close(b.Context()))
	return s.id
}

func newKeepingManager(j journal.Journal) *Manager {
	m := NewManager(DefaultLimits(), slog.New(slog.DiscardHandler))
	must(m.KeepIn(j))
	return m
}
