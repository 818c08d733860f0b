package timeline_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/random"
	"raftplayground/raft/sim"
	"raftplayground/session/timeline"
)

// kept is what the test itself remembers of a branch.
type kept struct {
	actions []sim.Action
	end     raft.Micros
}

// Whatever is done in whatever order, every moment of every branch is as in a straight replay of the branch's
// actions, and what is not gone to stays as it was.
func TestEveryMomentCanBeReachedAgain(t *testing.T) {
	for seed := range uint64(12) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			cfg := config(seed, 3+int(seed%3))
			if seed%5 == 1 {
				cfg.SnapshotEvery = 10
			}
			limits := timeline.Limits{Spacing: 64 << (seed % 3)}
			if seed%2 == 1 {
				limits.Memory = 250_000 << (seed % 4) // few checkpoints, and some past given up
			}
			tl := start(t, cfg, limits, nil)
			chance := random.Source(seed)
			branches := []kept{{}}
			for step := range 150 {
				before := tl.Position()
				was := tl.Current()
				var what string
				var err error
				switch chance.Between(0, 13) {
				case 0, 1, 2, 3:
					what, err = "run", tl.RunUntil(before.At+raft.Micros(chance.Between(0, 300_000)))
				case 4, 5, 6:
					a := someAction(&chance, cfg.Servers)
					what = "do " + a.Do
					past := tl.InPast()
					var branched bool
					if branched, err = tl.Do(a); err == nil {
						if branched != past {
							t.Fatalf("step %d: branched %v in the past %v", step, branched, past)
						}
						if branched {
							branches = append(branches, kept{actions: slices.Clone(branches[was-1].actions[:before.Actions])})
						}
						now := &branches[tl.Current()-1]
						a.At = before.At
						now.actions = append(now.actions, a)
					}
				case 7, 8, 9:
					what, err = "seek", tl.Seek(raft.Micros(chance.Between(0, int64(tl.End())+200_000)))
				case 10:
					what, err = "step back", tl.StepBack()
				case 11:
					what, err = "jump", tl.Jump(timeline.Mark(chance.Between(0, 3)), chance.Happens(0.5))
				case 12:
					what, err = "switch", tl.Switch(timeline.ID(chance.Between(1, int64(len(branches)))))
				case 13:
					if what, err = "fork", tl.Fork(); err == nil {
						branches = append(branches, kept{actions: slices.Clone(branches[was-1].actions[:before.Actions])})
					}
				}
				if refusal := (*sim.Refusal)(nil); err != nil && !errors.As(err, &refusal) {
					t.Fatalf("step %d, %s: %v", step, what, err)
				}
				if err != nil && (tl.Position() != before || tl.Current() != was) {
					t.Fatalf("step %d, %s was refused and moved all the same: %v", step, what, err)
				}
				now := &branches[tl.Current()-1]
				now.end = max(now.end, tl.Position().At)
				scenario, err := tl.Scenario()
				must(t, err)
				if want, got := asJSON(t, append([]sim.Action{}, now.actions[:len(scenario.Actions)]...)), asJSON(t, scenario.Actions); want != got {
					t.Fatalf("step %d, %s: actions %s, want %s", step, what, got, want)
				}
				wantStraight(t, tl, fmt.Sprintf("step %d, %s", step, what))
			}
			if len(tl.Branches()) != len(branches) || len(branches) < 5 {
				t.Fatalf("%d branches, want %d", len(tl.Branches()), len(branches))
			}
			for i, b := range branches {
				must(t, tl.Switch(timeline.ID(i+1)))
				if p := tl.Position(); p.At != b.end || p.Actions != len(b.actions) || tl.InPast() {
					t.Fatalf("branch %d ends at %+v, want %d µs, %d actions", i+1, p, b.end, len(b.actions))
				}
				wantStraight(t, tl, fmt.Sprintf("the end of branch %d", i+1))
			}
		})
	}
}

func asJSON(t testing.TB, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	must(t, err)
	return string(text)
}

// Stepping back goes through the same positions as stepping forward, undoing actions one by one.
func TestSteppingBackUndoesEveryStep(t *testing.T) {
	tl := start(t, config(3, 3), timeline.Limits{Spacing: 50}, nil)
	must(t, tl.RunUntil(400_000))
	do(t, tl, write("x", "1"))
	do(t, tl, write("y", "2")) // at the same instant
	do(t, tl, crash(1))
	must(t, tl.RunUntil(700_123))
	do(t, tl, sim.Action{Do: "restart", Server: 1})
	must(t, tl.RunUntil(900_001))
	end := tl.Position()

	must(t, tl.Seek(0))
	type moment struct {
		timeline.Position
		hash string
	}
	now := func() moment { return moment{tl.Position(), tl.Cluster().Hash()} }
	moments := []moment{now()}
	for tl.Position().Before(timeline.Position{At: 880_000}) {
		before := tl.Position()
		must(t, tl.Step())
		if p := tl.Position(); p.At > before.At && p.Actions > before.Actions { // back, the action is undone first
			moments = append(moments, moment{timeline.Position{At: p.At, Actions: before.Actions}, ""})
		}
		moments = append(moments, now())
	}
	if len(moments) < 80 {
		t.Fatalf("%d steps", len(moments))
	}
	for i := len(moments) - 2; i >= 0; i-- {
		must(t, tl.StepBack())
		got := now()
		if moments[i].hash == "" {
			wantStraight(t, tl, "just before an action")
			got.hash = ""
		}
		if got != moments[i] {
			t.Fatalf("a step back to %+v, want %+v", got.Position, moments[i].Position)
		}
	}
	mustRefuse(t, tl.StepBack(), timeline.CodeImpossible)
	must(t, tl.Seek(end.At))
	if tl.Position() != end || len(tl.Branches()) != 1 {
		t.Errorf("the end is %+v of %d branches, it was %+v", tl.Position(), len(tl.Branches()), end)
	}
}

func TestDoingSomethingInThePastLeavesTheOldBranchAsItWas(t *testing.T) {
	tl := start(t, config(1, 5), timeline.Limits{}, nil)
	must(t, tl.RunUntil(1_000_000))
	do(t, tl, crash(leader(t, tl)))
	must(t, tl.RunUntil(2_000_000))
	hash := tl.Cluster().Hash()

	must(t, tl.Seek(980_000))
	led := leader(t, tl)
	if branched := do(t, tl, crash(led)); !branched || tl.Current() != 2 || tl.InPast() {
		t.Fatalf("branched %v, on branch %d", branched, tl.Current())
	}
	must(t, tl.RunUntil(1_500_000))
	want := []timeline.Branch{
		{ID: 1, End: 2_000_000, Actions: 1, First: timeline.Deed{At: 1_000_000, Do: "crash", Server: led}},
		{ID: 2, Parent: 1, At: 980_000, End: 1_500_000, Actions: 1, First: timeline.Deed{At: 980_000, Do: "crash", Server: led}},
	}
	if got := tl.Branches(); !slices.Equal(got, want) {
		t.Errorf("branches %+v, want %+v", got, want)
	}
	must(t, tl.Switch(1))
	if tl.Cluster().Hash() != hash || tl.Position() != (timeline.Position{At: 2_000_000, Actions: 1}) {
		t.Error("branch 1 is not what it was")
	}
	// At the end itself it goes on without a new branch.
	if do(t, tl, write("x", "1")) || len(tl.Branches()) != 2 {
		t.Error("a branch at the end")
	}
}

func TestUndoneCommandsHaveNotHappenedOnTheBranchThatGoesOn(t *testing.T) {
	cfg := config(1, 5)
	tl := start(t, cfg, timeline.Limits{}, nil)
	mustRefuse(t, tl.Undo(), timeline.CodeImpossible)
	var before []string // each command
	for i, a := range []sim.Action{write("x", "1"), crash(2), {Do: "cut", From: 3, To: 4, Both: true}, write("y", "2")} {
		if i != 2 { // the third at the instant of the second
			must(t, tl.RunUntil(tl.Position().At+400_000))
		}
		before = append(before, tl.Cluster().Hash())
		do(t, tl, a)
	}
	must(t, tl.RunUntil(2_000_000))
	whole := tl.Cluster().Hash()
	for i, want := range slices.Backward(before) {
		must(t, tl.Undo())
		if tl.Cluster().Hash() != want || tl.InPast() || tl.Position().Actions != i {
			t.Fatalf("with command %d undone it is at %+v", i, tl.Position())
		}
	}
	mustRefuse(t, tl.Undo(), timeline.CodeImpossible)
	must(t, tl.RunUntil(2_000_000))
	if tl.Cluster().Hash() != straight(t, cfg, nil, 2_000_000, nil).Hash() {
		t.Error("it does not go on as if nothing had been done")
	}
	must(t, tl.Switch(1))
	if tl.Cluster().Hash() != whole {
		t.Error("what was undone is lost")
	}
}

func TestWhatIsRefusedInThePastStartsNoBranch(t *testing.T) {
	tl := start(t, config(1, 3), timeline.Limits{Branches: 2}, nil)
	must(t, tl.RunUntil(1_000_000))
	do(t, tl, crash(1))
	must(t, tl.RunUntil(1_500_000))
	must(t, tl.Seek(500_000))
	hash := tl.Cluster().Hash()
	_, err := tl.Do(sim.Action{Do: "restart", Server: 2})
	mustRefuse(t, err, timeline.CodeImpossible)
	if len(tl.Branches()) != 1 || tl.Current() != 1 || tl.Cluster().Hash() != hash || !tl.InPast() {
		t.Error("a refused action branched")
	}
	must(t, tl.RunUntil(1_500_000)) // the recorded crash is done again
	wantStraight(t, tl, "after the refusal")

	must(t, tl.Seek(500_000))
	do(t, tl, crash(2))
	must(t, tl.Seek(400_000))
	for _, try := range []func() error{
		func() error { _, err := tl.Do(crash(3)); return err },
		tl.Fork,
	} {
		mustRefuse(t, try(), timeline.CodeTooLarge)
	}
	if len(tl.Branches()) != 2 || tl.Current() != 2 {
		t.Error("the third of two branches")
	}
	mustRefuse(t, tl.Switch(3), timeline.CodeUnknownBranch)
	mustRefuse(t, tl.Switch(0), timeline.CodeUnknownBranch)
	mustRefuse(t, tl.Seek(-1), timeline.CodeImpossible)
	mustRefuse(t, tl.Seek(tl.End()+60_000_001), timeline.CodeImpossible)
	must(t, tl.Seek(tl.End()+1_000_000))
	wantStraight(t, tl, "behind the end")
}

// The observer sees each event of a stretch that is played, once and in order, and none of one that is passed by.
func TestTheObserverSeesWhatIsPlayed(t *testing.T) {
	var seen []uint64
	tl := start(t, config(2, 3), timeline.Limits{Spacing: 100}, func(e *sim.Event) { seen = append(seen, e.Seq) })
	must(t, tl.RunUntil(1_000_000))
	do(t, tl, crash(2))
	must(t, tl.RunUntil(1_200_000))
	for i, seq := range seen {
		if seq != uint64(i+1) {
			t.Fatalf("event %d is number %d", seq, i+1)
		}
	}
	if uint64(len(seen)) != tl.Cluster().Seq() {
		t.Fatalf("%d of %d events seen", len(seen), tl.Cluster().Seq())
	}
	seen = nil
	must(t, tl.Seek(600_000))
	must(t, tl.Jump(timeline.Fault, false))
	must(t, tl.StepBack())
	must(t, tl.Jump(timeline.Election, true))
	must(t, tl.Seek(900_000))
	if len(seen) != 0 {
		t.Fatalf("%d events seen on the way", len(seen))
	}
	first := tl.Cluster().Seq() + 1
	must(t, tl.RunUntil(1_200_000))
	if len(seen) == 0 || seen[0] != first || seen[len(seen)-1] != tl.Cluster().Seq() || len(seen) != int(tl.Cluster().Seq()-first+1) {
		t.Errorf("played again, %d events from %d", len(seen), first)
	}
}

func TestJumpsGoToWhatTheyAreNamedFor(t *testing.T) {
	cfg := config(5, 3)
	tl := start(t, cfg, timeline.Limits{Spacing: 64}, nil)
	var actions []sim.Action
	act := func(at raft.Micros, a sim.Action) {
		must(t, tl.RunUntil(at))
		do(t, tl, a)
		a.At = at
		actions = append(actions, a)
	}
	act(600_000, write("x", "1"))
	act(700_000, crash(1))
	act(700_000, crash(2))
	act(1_300_000, sim.Action{Do: "restart", Server: 1})
	act(1_900_000, sim.Action{Do: "cut", From: 1, To: 3})
	act(2_500_000, write("x", "2"))
	must(t, tl.RunUntil(2_700_000))
	act(2_700_000, sim.Action{Do: "timeout", Server: 3 - 2*(leader(t, tl)/3)}) // S3, or S1 if that one leads
	must(t, tl.RunUntil(3_000_000))

	want := map[timeline.Mark][]raft.Micros{}
	note := func(m timeline.Mark, at raft.Micros) {
		if list := want[m]; len(list) == 0 || list[len(list)-1] != at || m == timeline.Fault {
			want[m] = append(list, at)
		}
	}
	straight(t, cfg, actions, 3_000_000, func(e *sim.Event) {
		switch {
		case e.Kind == sim.RoleChanged && e.Fact.Role == raft.Candidate:
			note(timeline.Election, e.At)
		case e.Kind == sim.Committed && e.Fact.Reason == raft.ReasonCounted:
			note(timeline.Commit, e.At)
		case e.Kind == sim.Crashed || e.Kind == sim.LinkChanged:
			note(timeline.Fault, e.At)
		}
	})
	for m, times := range want {
		if len(times) < 2 {
			t.Fatalf("only %d of %v", len(times), m)
		}
		must(t, tl.Seek(3_000_000))
		for i := len(times) - 1; i >= 0; i-- {
			must(t, tl.Jump(m, true))
			if tl.Position().At != times[i] {
				t.Fatalf("%v back at %d, want %d", m, tl.Position().At, times[i])
			}
		}
		mustRefuse(t, tl.Jump(m, true), timeline.CodeImpossible)
		must(t, tl.Seek(0))
		for i := range times {
			must(t, tl.Jump(m, false))
			if tl.Position().At != times[i] {
				t.Fatalf("%v ahead at %d, want %d", m, tl.Position().At, times[i])
			}
			wantStraight(t, tl, "a jump")
		}
	}
	mustRefuse(t, tl.Jump(timeline.Violation, true), timeline.CodeImpossible)

	// Behind the end: an election comes by itself once the leader is gone, a commit does not.
	must(t, tl.Seek(tl.End()))
	do(t, tl, crash(leader(t, tl)))
	end := tl.End()
	mustRefuse(t, tl.Jump(timeline.Violation, false), timeline.CodeImpossible)
	if tl.End() != end {
		t.Error("a search in vain moved the end")
	}
	must(t, tl.Jump(timeline.Election, false))
	if tl.Position().At <= end || tl.InPast() {
		t.Errorf("the next election is at %d, the end was at %d", tl.Position().At, end)
	}
	wantStraight(t, tl, "the next election")
	if m, ok := timeline.MarkNamed("commit"); !ok || m != timeline.Commit {
		t.Error("commit is no mark")
	}
	if _, ok := timeline.MarkNamed("dinner"); ok {
		t.Error("dinner is a mark")
	}
}

// leader is the server that leads the highest term.
func leader(t testing.TB, tl *timeline.Timeline) raft.NodeID {
	t.Helper()
	var best raft.NodeID
	var term raft.Term
	for _, s := range tl.Cluster().State().Servers {
		if s.Role == "leader" && s.CurrentTerm > term {
			best, term = s.Server, s.CurrentTerm
		}
	}
	if best == raft.None {
		t.Fatal("no leader")
	}
	return best
}

func TestReplaysGiveTheEventsOfAnyBranch(t *testing.T) {
	cfg := config(4, 3)
	tl := start(t, cfg, timeline.Limits{Spacing: 100}, nil)
	must(t, tl.RunUntil(600_000))
	do(t, tl, write("x", "1"))
	must(t, tl.RunUntil(1_500_000))
	must(t, tl.Seek(900_000))
	do(t, tl, crash(leader(t, tl)))
	must(t, tl.RunUntil(1_700_000))
	must(t, tl.Seek(1_600_000))

	value := "1"
	shared := sim.Action{At: 600_000, Do: "write", Key: "x", Value: &value}
	second, err := tl.Scenario()
	must(t, err)
	for _, stretch := range []struct {
		branch  timeline.ID
		whole   bool
		actions []sim.Action
		until   raft.Micros
	}{
		{1, false, []sim.Action{shared}, 1_500_000},
		{2, false, second.Actions, 1_600_000},
		{2, true, second.Actions, 1_700_000},
	} {
		var want []string
		straight(t, cfg, stretch.actions, stretch.until, func(e *sim.Event) { want = append(want, string(e.AppendJSON(nil))) })
		for _, after := range []int{0, 1, 2, 99, 100, 101, 321, len(want) - 1, len(want), len(want) + 10} {
			r, err := tl.Replay(stretch.branch, uint64(after), stretch.whole)
			must(t, err)
			var got []string
			must(t, r.Events(t.Context(), func(event []byte) error { got = append(got, string(event)); return nil }))
			if rest := want[min(after, len(want)):]; !slices.Equal(got, rest) {
				t.Errorf("branch %d after %d: %d events, want %d, or they differ", stretch.branch, after, len(got), len(rest))
			}
		}
	}
	_, err = tl.Replay(3, 0, false)
	mustRefuse(t, err, timeline.CodeUnknownBranch)

	r, err := tl.Replay(1, 0, false)
	must(t, err)
	broken, seen := errors.New("a full disk"), 0
	if err := r.Events(t.Context(), func([]byte) error { seen++; return broken }); err != broken || seen != 1 {
		t.Errorf("after a failure: %v, %d events", err, seen)
	}
	r, err = tl.Replay(1, 0, false)
	must(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := r.Events(ctx, func([]byte) error { return nil }); err != context.Canceled {
		t.Errorf("after the caller had gone: %v", err)
	}
}

// "The same run, but the leader crashed 20 ms earlier."
func TestAComparisonFindsWhereBranchesPart(t *testing.T) {
	cfg := config(1, 5)
	tl := start(t, cfg, timeline.Limits{Spacing: 200}, nil)
	must(t, tl.RunUntil(800_000))
	do(t, tl, write("x", "1"))
	must(t, tl.RunUntil(1_000_000))
	old := leader(t, tl)
	do(t, tl, crash(old))
	must(t, tl.RunUntil(1_100_000))
	must(t, tl.Seek(980_000))
	seq := tl.Cluster().Seq()
	do(t, tl, crash(old))
	must(t, tl.RunUntil(2_000_000))
	do(t, tl, write("x", "2"))
	must(t, tl.RunUntil(2_500_000))

	compare := func(a, b timeline.ID) timeline.Comparison {
		t.Helper()
		prepared, err := tl.Compare(a, b)
		must(t, err)
		c, err := prepared.Run(t.Context())
		must(t, err)
		return c
	}
	c := compare(1, 2)
	if c.Parts == nil || c.Parts.Seq != seq+1 || c.Parts.At != 980_000 {
		t.Fatalf("they part at %+v, want event %d at 980000", c.Parts, seq+1)
	}
	var event struct {
		Kind   string
		Server string
	}
	must(t, json.Unmarshal(c.Parts.B, &event))
	if event.Kind != "crashed" || event.Server != old.String() || string(c.Parts.A) == string(c.Parts.B) {
		t.Errorf("branch 2 parts with %s, branch 1 with %s", c.Parts.B, c.Parts.A)
	}
	if c.A.Branch != 1 || c.B.Branch != 2 || c.A.End != 1_100_000 || c.B.End != 2_500_000 || c.B.Leader == raft.None || c.B.Leader == old {
		t.Errorf("ends %+v and %+v", c.A, c.B)
	}
	if hash := tl.Cluster().Hash(); c.B.Hash != hash || c.A.Hash == hash {
		t.Errorf("hashes %s and %s, the present is %s", c.A.Hash, c.B.Hash, hash)
	}
	i := slices.IndexFunc(c.Servers, func(d timeline.Difference) bool { return d.Server == c.B.Leader })
	if len(c.Servers) != 4 || i < 0 { // the crashed one has the same on its disk
		t.Fatalf("%d servers differ: %s", len(c.Servers), asJSON(t, c.Servers))
	}
	d := c.Servers[i]
	if !slices.Contains(d.Differs, "currentTerm") || !slices.Contains(d.Differs, "log") || !slices.Contains(d.Differs, "machine") ||
		d.A.Machine["x"] != "1" || d.B.Machine["x"] != "2" || d.LogFrom != 3 || len(d.A.Log) != 0 || len(d.B.Log) != 2 {
		t.Errorf("the new leader differs so: %s", asJSON(t, d))
	}

	// The other way around, and of one that only goes on where the other ends.
	if back := compare(2, 1); back.Parts.Seq != c.Parts.Seq || string(back.Parts.A) != string(c.Parts.B) || asJSON(t, back.Servers[0].B) != asJSON(t, c.Servers[0].A) {
		t.Error("compared the other way around it is something else")
	}
	must(t, tl.Fork())
	if same := compare(2, 3); same.Parts != nil || len(same.Servers) != 0 || same.A.Hash != same.B.Hash {
		t.Errorf("a branch and its copy: %s", asJSON(t, same))
	}
	must(t, tl.RunUntil(2_600_000))
	if longer := compare(2, 3); longer.Parts == nil || longer.Parts.A != nil || longer.Parts.B == nil || longer.Parts.At < 2_500_000 {
		t.Errorf("a branch and one that goes on: %s", asJSON(t, longer.Parts))
	}

	_, err := tl.Compare(2, 2)
	mustRefuse(t, err, timeline.CodeImpossible)
	_, err = tl.Compare(2, 4)
	mustRefuse(t, err, timeline.CodeUnknownBranch)
	prepared, err := tl.Compare(1, 2)
	must(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := prepared.Run(ctx); err != context.Canceled {
		t.Errorf("after the caller had gone: %v", err)
	}
}

func TestARebuiltTimelineIsTheSame(t *testing.T) {
	chance := random.Source(9)
	earlier := start(t, config(9, 4), timeline.Limits{}, nil)
	must(t, earlier.RunUntil(600_000))
	do(t, earlier, write("x", "1"))
	must(t, earlier.RunUntil(900_000))
	tl := start(t, earlier.Cluster().Durable(), timeline.Limits{Spacing: 128}, nil) // it does not begin with nothing
	for range 60 {
		must(t, tl.RunUntil(tl.Position().At+raft.Micros(chance.Between(0, 90_000))))
		_, _ = tl.Do(someAction(&chance, 4)) // some are refused
		if chance.Happens(0.2) {
			must(t, tl.Seek(raft.Micros(chance.Between(0, int64(tl.End())))))
		}
	}
	tree, err := tl.Tree()
	must(t, err)
	text := asJSON(t, tree)
	var read timeline.Tree
	must(t, json.Unmarshal([]byte(text), &read))
	seen := 0
	again, err := timeline.Rebuild(t.Context(), read, with(timeline.Limits{Spacing: 77}), func(*sim.Event) { seen++ }, check.All())
	must(t, err)
	if seen != 0 {
		t.Errorf("the observer saw %d events of the past", seen)
	}
	same := func(what string) {
		t.Helper()
		if tl.Position() != again.Position() || tl.Current() != again.Current() || tl.Cluster().Hash() != again.Cluster().Hash() || tl.Cluster().Seq() != again.Cluster().Seq() {
			t.Fatalf("%s: %+v on branch %d, rebuilt %+v on branch %d", what, tl.Position(), tl.Current(), again.Position(), again.Current())
		}
	}
	same("rebuilt")
	exported, err := again.Tree()
	must(t, err)
	if asJSON(t, exported) != text {
		t.Error("exported again, it is something else")
	}
	for _, b := range tl.Branches() {
		must(t, errors.Join(tl.Switch(b.ID), again.Switch(b.ID)))
		same("a branch's end")
		for range 5 {
			at := raft.Micros(chance.Between(0, int64(b.End)))
			must(t, errors.Join(tl.Seek(at), again.Seek(at)))
			same("a moment")
			one, other := tl.Jump(timeline.Election, true), again.Jump(timeline.Election, true)
			if fmt.Sprint(one) != fmt.Sprint(other) {
				t.Fatalf("jumps: %v, rebuilt %v", one, other)
			}
			same("an election")
		}
	}
	if len(tl.Branches()) < 5 {
		t.Errorf("only %d branches", len(tl.Branches()))
	}
}

func TestATreeThatMakesNoSenseIsRefused(t *testing.T) {
	tl := start(t, config(1, 3), timeline.Limits{}, nil)
	must(t, tl.RunUntil(500_000))
	do(t, tl, crash(1))
	must(t, tl.RunUntil(900_000))
	must(t, tl.Seek(300_000))
	do(t, tl, crash(2))
	must(t, tl.RunUntil(600_000))
	for name, spoil := range map[string]func(*timeline.Tree){
		"no branches":                func(tree *timeline.Tree) { tree.Branches = nil },
		"no such branch":             func(tree *timeline.Tree) { tree.Current = 3 },
		"another id":                 func(tree *timeline.Tree) { tree.Branches[1].ID = 5 },
		"its own parent":             func(tree *timeline.Tree) { tree.Branches[1].Parent = 2 },
		"no parent":                  func(tree *timeline.Tree) { tree.Branches[1].Parent = 0 },
		"a first with a parent":      func(tree *timeline.Tree) { tree.Branches[0].Parent = 1 },
		"parted behind the end":      func(tree *timeline.Tree) { tree.Branches[1].Parted.At = 950_000 },
		"parted after too many":      func(tree *timeline.Tree) { tree.Branches[1].Parted.Actions = 1 },
		"parted after less than 0":   func(tree *timeline.Tree) { tree.Branches[1].Parted.Actions = -1 },
		"an action too early":        func(tree *timeline.Tree) { tree.Branches[1].Actions[0].At = 200_000 },
		"an end too early":           func(tree *timeline.Tree) { tree.Branches[1].End.At = 200_000 },
		"an end too late":            func(tree *timeline.Tree) { tree.Branches[0].End.At = 1 << 60 },
		"an end without its actions": func(tree *timeline.Tree) { tree.Branches[1].End.Actions = 0 },
		"a position behind the end":  func(tree *timeline.Tree) { tree.Position.At = 700_000 },
		"a position out of order":    func(tree *timeline.Tree) { tree.Position.Actions = 0 },
		"an impossible action":       func(tree *timeline.Tree) { tree.Branches[1].Actions[0].Do = "restart" },
		"an unknown action":          func(tree *timeline.Tree) { tree.Branches[1].Actions[0].Do = "fly" },
		"no cluster":                 func(tree *timeline.Tree) { tree.Servers = 0 },
	} {
		tree, err := tl.Tree()
		must(t, err)
		spoil(&tree)
		if _, err := timeline.Rebuild(t.Context(), tree, timeline.DefaultLimits(), nil, check.All()); err == nil || len(err.Error()) < 20 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Where memory is short, the past gets coarser first and then shorter; every branch's end stays, and what can't be
// reached any more is said.
func TestShortOfMemoryTheOldestPastIsGivenUp(t *testing.T) {
	tl := start(t, config(1, 3), timeline.Limits{Spacing: 128, Memory: 800_000}, nil)
	must(t, tl.RunUntil(3_000_000))
	must(t, tl.Seek(2_000_000))
	do(t, tl, crash(1))
	must(t, tl.RunUntil(4_000_000))
	must(t, tl.Switch(1))
	early := tl.End()
	hashes := map[raft.Micros]string{}
	var times []raft.Micros
	for i := range 4000 {
		must(t, tl.RunUntil(tl.Position().At+100_000))
		if i%400 == 399 {
			times = append(times, tl.Position().At)
			hashes[tl.Position().At] = tl.Cluster().Hash()
		}
		do(t, tl, write("x", fmt.Sprint(i)))
	}
	oldest := tl.Oldest()
	if oldest <= early || oldest >= times[8] {
		t.Fatalf("%d bytes, the oldest moment is %d of %d", tl.Memory(), oldest, tl.End())
	}
	mustRefuse(t, tl.Seek(oldest-1), timeline.CodeImpossible)
	for _, at := range times {
		if at < oldest {
			continue
		}
		must(t, tl.Seek(at))
		must(t, tl.StepBack())
		must(t, tl.Step())
		must(t, tl.RunUntil(at))
		if tl.Position().Actions == 0 || tl.Cluster().Now() != at {
			t.Fatalf("at %+v, want %d", tl.Position(), at)
		}
		must(t, tl.StepBack()) // the write at this very instant
		if tl.Cluster().Hash() != hashes[at] {
			t.Fatalf("the state at %d is not what it was", at)
		}
	}
	must(t, tl.Seek(oldest))
	if err := tl.StepBack(); err == nil && tl.Position().At < oldest {
		t.Error("stepped back into what is given up")
	}
	must(t, tl.Switch(2))
	if tl.Position().At != 4_000_000 || tl.Oldest() != 4_000_000 {
		t.Errorf("branch 2 at %d, from %d: want its end, the only moment of it that is left", tl.Position().At, tl.Oldest())
	}
	wantStraight(t, tl, "the end of a branch that is given up")
	mustRefuse(t, tl.StepBack(), timeline.CodeImpossible)
	must(t, tl.RunUntil(5_000_000))
	wantStraight(t, tl, "a branch that goes on")
}

func TestALogOfTheLimitEndsTheRun(t *testing.T) {
	tl := start(t, config(1, 3), timeline.Limits{Entries: 6, Actions: 10}, nil)
	must(t, tl.RunUntil(500_000))
	for i := range 5 {
		do(t, tl, write("x", fmt.Sprint(i)))
		must(t, tl.RunUntil(tl.Position().At+100_000))
	}
	if !tl.Full() {
		t.Fatalf("the longest log has %d entries", tl.Cluster().LastIndex())
	}
	_, err := tl.Do(write("x", "6"))
	mustRefuse(t, err, timeline.CodeTooLarge)
	must(t, tl.Seek(450_000))
	for i := range 5 { // each a branch's
		do(t, tl, crash(1))
		if i < 4 {
			must(t, tl.StepBack())
		}
	}
	must(t, tl.StepBack())
	_, err = tl.Do(crash(1))
	mustRefuse(t, err, timeline.CodeTooLarge)
}
