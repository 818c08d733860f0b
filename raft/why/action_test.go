package why_test

import (
	"slices"
	"strings"
	"testing"

	"raftplayground/raft/sim"
	"raftplayground/raft/why"
)

func actionMoments() []*moment {
	ask := func(command string) func(*moment) why.Answer {
		return func(m *moment) why.Answer {
			a, err := sim.ParseAction([]byte(m.fill(command)))
			if err != nil {
				m.t.Fatal(err)
			}
			return why.Impossible(m.c, a)
		}
	}
	can := func(command string) func(*moment) bool {
		return func(m *moment) bool { return ask(command)(m).Code == "possible" }
	}
	all := []*moment{
		{name: "action: it can be done", steps: []string{"+1000000"}, ask: ask(`{"do":"crash","server":"S1"}`), code: "possible"},
	}
	for name, steps := range map[string][]string{
		`{"do":"timeout","server":"S1"}`:       {`+0 {"do":"crash","server":"S1"}`},
		`{"do":"snapshot","server":"S1"}`:      {"+1000000", `+0 {"do":"freeze","server":"S1"}`},
		`{"do":"heal","from":"S1","to":"S2"}`:  {"+0"},
		`{"do":"delay","message":1,"by":1000}`: {`+0 {"do":"timeout","server":"S1"}`, "+2000", `+0 {"do":"manual","on":true}`},
		`{"do":"mend","rule":"commitOwnTerm"}`: {"+0"},
		`{"do":"promote","server":"S1"}`:       {"+0"},
		`{"do":"addServer","server":"S6"}`:     {"+1000000", `+0 {"do":"freeze","server":"L"}`},
		`{"do":"restart","server":"S2"}`:       {"+0", `+0 {"do":"freeze","server":"S2"}`},
	} {
		m := &moment{name: "action: " + name, steps: steps, ask: ask(name), code: "refused"}
		if name != `{"do":"promote","server":"S1"}` { // what no single command makes possible
			m.among, m.cleared = "first", can(name)
		}
		all = append(all, m)
	}
	slices.SortFunc(all, func(a, b *moment) int { return strings.Compare(a.name, b.name) })
	return all
}

// TestQuestionsHaveAnswers: each question is asked at some moment.
func TestQuestionsHaveAnswers(t *testing.T) {
	asked := map[why.Question]bool{}
	for _, m := range moments() {
		m.play(t)
		asked[m.ask(m).Question] = true
	}
	for _, q := range why.Questions() {
		if !asked[q] {
			t.Errorf("nobody asks %q", q)
		}
	}
}
