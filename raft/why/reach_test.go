package why_test

import (
	"regexp"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/raft/why"
)

// TestReaches: a majority that is reached for voting is one with which an election is won, and one that is reached for
// committing one with which entries are committed; and none without.
func TestReaches(t *testing.T) {
	timing := regexp.MustCompile("long|slow|pre-election|was heard") // elections fail there for want of time
	for _, m := range slicesOf(leaderMoments(), commitMoments()) {
		if timing.MatchString(m.name) {
			continue
		}
		m.play(t)
		for _, r := range why.Reaches(m.c) {
			leads, _ := m.c.StatusOf(r.Server)
			if !r.Runs || m.c.IsManual() || leads.Role == raft.Leader || leads.Role == raft.Learner {
				continue
			}
			b := m.branch()
			b.cleared = func(b *moment) bool {
				s, up := b.c.StatusOf(r.Server)
				return up && s.Role == raft.Leader
			}
			won := false
			for range 6 { // others may be in its way: they are asked to wait
				if s, up := b.c.StatusOf(r.Server); up && s.Role != raft.Leader {
					if err := b.do(timeoutOf(r.Server)); err != nil {
						t.Fatal(err)
					}
				}
				won = won || b.until(second/2)
			}
			if won && !r.Votes.Reached {
				continue // somebody brought its log up to date meanwhile
			}
			if r.Votes.Reached != won {
				t.Errorf("%s: %s: elected: %v", m.name, text(r), won)
			}
		}
	}
}

func timeoutOf(id raft.NodeID) sim.Action { return sim.Action{Do: "timeout", Server: id} }
