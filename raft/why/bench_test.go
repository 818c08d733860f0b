package why_test

import (
	"testing"

	"raftplayground/raft/sim"
	"raftplayground/raft/why"
)

// BenchmarkNoLeader asks the largest cluster, cut into pieces: most is possible there.
func BenchmarkNoLeader(b *testing.B) {
	cfg := sim.DefaultConfig()
	cfg.Servers = sim.MaxServers
	c, err := sim.New(cfg, nil)
	if err != nil {
		b.Fatal(err)
	}
	for _, command := range []string{`{"do":"partition","groups":[["S1","S2"],["S3","S4"],["S5"],["S6"],["S7"],["S8"],["S9"]]}`, `{"do":"crash","server":"S9"}`, `{"do":"freeze","server":"S8"}`} {
		a, err := sim.ParseAction([]byte(command))
		if err != nil {
			b.Fatal(err)
		}
		if err := c.Do(a); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		if why.NoLeader(c).Code != "blocked" {
			b.Fatal("a leader")
		}
	}
}
