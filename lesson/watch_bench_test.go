package lesson

import (
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// BenchmarkGoal is what one event costs that a goal waits for: copied, and the expression evaluated at the end of its instant.
func BenchmarkGoal(b *testing.B) {
	for name, source := range map[string]string{
		"event":   `event.reason == "counted" && event.index > 1000`,
		"leader":  `event.server != leader()`,
		"servers": `count(servers, .up) < 3`,
	} {
		b.Run(name, func(b *testing.B) {
			holds, err := compile(source)
			if err != nil {
				b.Fatal(err)
			}
			g := &Goal{ID: "a", on: make(kindSet, len(sim.Kinds())), holds: holds}
			g.on[sim.Committed] = true
			c, err := sim.New(sim.DefaultConfig(), nil)
			if err != nil {
				b.Fatal(err)
			}
			c.RunUntil(2_000_000)
			e := &sim.Event{Kind: sim.Committed, Server: raft.NodeID(1), Reason: "counted", Fact: &raft.Fact{Index: 4}}
			e.Server = 1
			for id := range ids(c) {
				if role, _, _ := c.RoleOf(id); role == raft.Leader {
					e.Server = id
				}
			}
			w := (&Step{watched: []*Goal{g}}).Watch()
			var told Told
			b.ReportAllocs()
			for b.Loop() {
				w.See(e)
				if found, err := w.Judge(c, 0, &told); found != nil || err != nil {
					b.Fatal(found, err)
				}
			}
		})
	}
}
