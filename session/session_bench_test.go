package session

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"syscall"
	"testing"
	"time"

	"raftplayground/raft"
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

// BenchmarkKeyframeOfALongRun is what follows a move in a ten-minute history: five logs of 6,000 entries, hashed and
// written out.
func BenchmarkKeyframeOfALongRun(b *testing.B) {
	run, err := timeline.New(sim.DefaultConfig(), timeline.DefaultLimits(), nil, checkers()...)
	must(err)
	value := "3"
	for range 6000 {
		must(run.RunUntil(run.Position().At + 100_000))
		_, err := run.Do(sim.Action{Do: "write", Key: "x", Value: &value})
		must(err)
	}
	a := &actor{timeline: run}
	before := processorTime()
	for b.Loop() {
		frame, err := a.encodeState()
		must(err)
		b.ReportMetric(float64(len(frame)), "B-frame")
	}
	b.ReportMetric((processorTime()-before).Seconds()*1e3/float64(b.N), "cpu-ms/op")
	b.ReportMetric(0, "ns/op")
}

func processorTime() time.Duration {
	var used syscall.Rusage
	must(syscall.Getrusage(syscall.RUSAGE_SELF, &used))
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// BenchmarkWake is what a visitor waits for who comes back to a session that rests, by how long it was watched at ordinary
// speed.
func BenchmarkWake(b *testing.B) {
	for _, watched := range []raft.Micros{10_000_000, 60_000_000, 600_000_000} {
		b.Run(fmt.Sprintf("clustertime=%ds", watched/1_000_000), func(b *testing.B) {
			var j journal.Memory
			m := NewManager(DefaultLimits(), slog.New(slog.DiscardHandler))
			if err := m.KeepIn(&j); err != nil {
				b.Fatal(err)
			}
			defer m.Close(context.Background())
			s, a, err := m.build(Request{Seed: ptr[uint64](7)})
			if err != nil {
				b.Fatal(err)
			}
			for at := raft.Micros(1_000_000); at < watched && at < 100_000_000; at += 1_000_000 {
				if err := a.timeline.RunUntil(at); err != nil {
					b.Fatal(err)
				}
				value := "1"
				if refusal := a.act(sim.Action{Do: "write", Key: "x", Value: &value}); refusal != nil {
					b.Fatal(refusal)
				}
			}
			if err := a.timeline.RunUntil(watched); err != nil {
				b.Fatal(err)
			}
			a.comeToRest()
			for b.Loop() {
				if _, err := m.revive(s.name); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
