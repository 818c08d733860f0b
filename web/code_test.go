package web

import (
	"net/http"
	"strings"
	"testing"

	"raftplayground/raft"
)

func TestTheCodeOfARule(t *testing.T) {
	s := newDefaultSite(t)
	type code struct {
		Rule, Section string
		Places        []struct {
			File, Function string
			First          int
			Lines          []string
			Lit            []int
			Ran            bool
		}
	}
	for _, r := range raft.Rules() {
		a := s.get("/code/" + r.String())
		got := parse[code](t, a.body)
		if a.StatusCode != http.StatusOK || got.Rule != r.String() || got.Section != r.Section() || len(got.Places) == 0 {
			t.Fatalf("%v: %d %s", r, a.StatusCode, a.body)
		}
	}
	a := s.get("/code/voteOncePerTerm")
	if p := parse[code](t, a.body).Places[0]; p.File != "raft/election.go" || !strings.Contains(p.Lines[p.Lit[0]-p.First], "n.rule(RuleVoteOncePerTerm") {
		t.Errorf("%+v", p)
	}
	for of, want := range map[string]string{"?kind=vote&reason=alreadyVoted": "requestVote", "?kind=vote&reason=alreadyVoted&type=PreVote": "preVote", "?kind=strange": "requestVote"} {
		if p := parse[code](t, s.get("/code/voteOncePerTerm"+of).body).Places[0]; p.Function != want || !p.Ran {
			t.Errorf("%s: %s ran: %v", of, p.Function, p.Ran)
		}
	}
	tag := a.Header.Get("ETag")
	if again := s.ask(nil, http.MethodGet, "/code/voteOncePerTerm", "", "If-None-Match", tag); again.StatusCode != http.StatusNotModified || again.body != "" {
		t.Errorf("the same code again: %d %q", again.StatusCode, again.body)
	}
	for _, nothing := range []string{"/code/", "/code/fly", "/code/RuleVoteOncePerTerm", "/code/NoRule"} {
		if a := s.get(nothing); a.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %d", nothing, a.StatusCode)
		}
	}
	wantProblem(t, s.get("/code/fly"), http.StatusNotFound, "notFound")
}
