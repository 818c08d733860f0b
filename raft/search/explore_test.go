package search

import (
	"flag"
	"testing"

	"raftplayground/raft"
)

var exploreStates = flag.Int("explore.states", 6000, "how many states to explore with all rules kept")

// TestExplore tries everything that can happen to three servers in two terms, with two commands, a heartbeat, a crash
// and a restart, as far as the number of states allows. No property falls.
func TestExplore(t *testing.T) {
	x, err := Explore(Bounds{Config: Config(3), Depth: 40, Terms: 2, Proposals: 2, Beats: 1, Crashes: 1, Restarts: 1, MaxStates: *exploreStates})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d states, %d steps; by depth: %v; all within the bounds: %v", x.States, x.Steps, x.ByDepth, x.Complete)
	if x.Find != nil {
		t.Errorf("%s falls: %s", x.Find.Property, Format(x.Find.Steps))
	}
	if !x.Complete && x.States < *exploreStates {
		t.Errorf("it stopped early")
	}
}

// TestExploreFindsTheShortest breaks a rule and wants the violation of the table, in as many steps: within these
// bounds there is none shorter.
func TestExploreFindsTheShortest(t *testing.T) {
	for _, c := range []struct {
		rule   raft.Rule
		bounds Bounds
		setup  string
		steps  int
	}{
		{raft.RuleMajorityWins, Bounds{Config: Config(3), Terms: 1}, "", 2},
		{raft.RuleVoteOncePerTerm, Bounds{Config: Config(3), Terms: 1}, "", 6},
		{raft.RuleDurableVote, Bounds{Config: Config(3), Terms: 1, Crashes: 1}, "", 7},
		{raft.RuleStaleVoteReply, Bounds{Config: Config(3), Terms: 2}, "", 7},
		{raft.RuleVoteCountsOnce, Bounds{Config: Config(4), Terms: 1, Doubles: 2}, "TA vA>C TB gC>A+", 8},
		{raft.RuleLogUpToDate, Bounds{Config: Config(3), Terms: 2}, "TA vA>B TB", 8},
		{raft.RuleHigherTerm, Bounds{Config: Config(3), Terms: 2}, "TA vA>B", 6},
		{raft.RuleDurableLog, Bounds{Config: Config(3), Terms: 2, Crashes: 1}, "TA vA>B TB gB>A", 9},
		{raft.RulePrevLogMatches, Bounds{Config: Config(3), Terms: 2}, "TA vA>B gB>A", 8},
		{raft.RuleTruncateTail, Bounds{Config: Config(3), Terms: 2, Proposals: 1}, "TA vA>B TB gB>A", 8},
	} {
		t.Run(c.rule.String(), func(t *testing.T) {
			setup, err := Parse(c.setup)
			if err != nil {
				t.Fatal(err)
			}
			for _, broken := range []bool{true, false} {
				b := c.bounds
				b.Setup, b.Depth = setup, c.steps-len(setup)
				if broken {
					b.Config.Broken = b.Config.Broken.With(c.rule)
				}
				x, err := Explore(b)
				switch {
				case err != nil:
					t.Fatal(err)
				case broken && x.Find == nil:
					t.Errorf("broken: nothing in %d states; by depth %v", x.States, x.ByDepth)
				case broken:
					t.Logf("%d states; %s: %s %s", x.States, x.Find.Property, c.setup, Format(x.Find.Steps))
					if len(x.Find.Steps) != b.Depth {
						t.Errorf("the shortest has %d steps, want %d", len(setup)+len(x.Find.Steps), c.steps)
					}
				case x.Find != nil:
					t.Errorf("intact: %s: %s", x.Find.Property, Format(x.Find.Steps))
				}
			}
		})
	}
}
