package session

import (
	"log/slog"
	"testing"
	"testing/fstest"

	"raftplayground/lesson"
	"raftplayground/raft/sim"
	"raftplayground/session/timeline"
)

// BenchmarkWatchedSecond is a cluster second of five servers with a write every 100 ms, as a session simulates and encodes it: alone,
// watched for goals of elections and crashes, for one that is evaluated whenever a server finds an entry committed, and for one at every
// message, which no lesson should have. None of them is reached, so they are evaluated to the end.
func BenchmarkWatchedSecond(b *testing.B) {
	b.Run("alone", func(b *testing.B) { benchWatched(b, "") })
	b.Run("elections", func(b *testing.B) {
		benchWatched(b, `
      - {id: a, on: [role], if: 'event.to == "leader" && len(leaders()) == 2', hidden: true}
      - {id: b, on: [crashed, restarted], if: 'count(servers, .up) < 3', hidden: true}`)
	})
	b.Run("commits", func(b *testing.B) {
		benchWatched(b, `
      - {id: c, on: [commit], if: 'event.reason == "counted" && event.server != leader()', hidden: true}`)
	})
	b.Run("every-message", func(b *testing.B) {
		benchWatched(b, `
      - {id: a, on: [sent, delivered], if: 'event.type == "RequestVote" && event.to == "S1"', hidden: true}`)
	})
}

func benchWatched(b *testing.B, goals string) {
	var err error
	a := &actor{log: slog.New(slog.DiscardHandler)}
	a.timeline, err = timeline.New(sim.DefaultConfig(), timeline.Limits{Memory: 7 << 20, Branches: 1, Actions: 1 << 30, Entries: 1 << 30, Spacing: 1 << 40}, a.observe, checkers()...)
	must(err)
	if goals != "" {
		const text = "# A lesson\n\nIt.\n\n## Step {#one}\n\nOne.\n"
		l, err := lesson.Load(fstest.MapFS{
			"l/lesson.yaml": {Data: []byte("version: 1\nsteps:\n  - id: one\n    start: {seed: 1}\n    goals:" + goals)},
			"l/en.md":       {Data: []byte(text)}, "l/zh.md": {Data: []byte(text)},
		}, "l", lesson.Options{})
		must(err)
		a.course = a.newCourse(l, lessonRecord{Lesson: "l", Step: "one"})
		a.learn()
	}
	must(a.timeline.RunUntil(1_000_000))
	before := processorTime()
	for b.Loop() {
		for range 10 {
			must(a.timeline.RunUntil(a.now() + 100_000))
			_, err := a.timeline.Do(sim.Action{Do: "write", Key: "x", Value: ptr("3")})
			must(err)
			a.pending.reset()
		}
	}
	b.ReportMetric(float64((processorTime()-before).Microseconds())/float64(b.N), "cpu-µs/op")
}
