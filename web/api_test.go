package web

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"raftplayground/raft/sim"
	"raftplayground/session"
)

func newDefaultLimits() session.Limits { return session.DefaultLimits() }

func TestCreateASession(t *testing.T) {
	s := newDefaultSite(t)
	for body, servers := range map[string]int{``: 5, `{}`: 5, `{"servers":3}`: 3, `{"servers":9,"seed":7}`: 9, `{"seed":9007199254740991}`: 5, `{"servers":1,"seed":0}`: 1} {
		a := s.ask(nil, http.MethodPost, "/api/sessions", body)
		if a.StatusCode != http.StatusCreated || a.Header.Get("Content-Type") != "application/json" {
			t.Fatalf("%s: %d %s", body, a.StatusCode, a.body)
		}
		made := parse[created](t, a.body)
		if made.URL != s.url+"/s/"+made.ID || made.ViewURL != s.url+"/v/"+made.View || a.Header.Get("Location") != made.URL {
			t.Errorf("%s: %+v", body, made)
		}
		state := parse[struct {
			State struct {
				Seed    uint64
				Servers []json.RawMessage
			}
		}](t, s.get(made.URL+"/state").body)
		if len(state.State.Servers) != servers {
			t.Errorf("%s: %d servers", body, len(state.State.Servers))
		}
		if strings.Contains(body, "seed") && !strings.Contains(body, fmt.Sprintf(`"seed":%d`, state.State.Seed)) {
			t.Errorf("%s: seed %d", body, state.State.Seed)
		}
		wantPage(t, s.get(made.ViewURL), http.StatusOK, "en")
	}
}

func TestCreateRefusesWhatMakesNoSense(t *testing.T) {
	s := newDefaultSite(t)
	for _, body := range []string{
		`nonsense`, `[]`, `3`, `"x"`, `{`, `{"servers":0}`, `{"servers":10}`, `{"servers":-1}`, `{"servers":2.5}`, `{"servers":"5"}`,
		`{"seed":-1}`, `{"seed":9007199254740992}`, `{"seed":1e400}`, `{"seed":"7"}`, `{"size":3}`, `{"servers":3} {}`, `{"servers":3}x`,
	} {
		wantProblem(t, s.ask(nil, http.MethodPost, "/api/sessions", body), http.StatusBadRequest, "badRequest")
	}
	long := `{"seed":` + strings.Repeat(" ", maxScenarioBytes) + `1}`
	wantProblem(t, s.ask(nil, http.MethodPost, "/api/sessions", long), http.StatusRequestEntityTooLarge, "tooLong")
	if strings.Contains(s.log.String(), "session created") {
		t.Error("a session was made")
	}
	wantProblem(t, s.get("/api/sessions"), http.StatusMethodNotAllowed, "method")
	wantProblem(t, s.get("/api/nowhere"), http.StatusNotFound, "notFound")
}

func TestDoOneCommand(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create("")
	path := "/s/" + made.ID + "/do"
	a := s.ask(nil, http.MethodPost, path, `{"id":5,"do":"crash","server":"S1"}`)
	ack := parse[wireFrame](t, a.body)
	if a.StatusCode != http.StatusOK || ack.Kind != "ack" || *ack.ID != 5 || ack.Seq != s.stateOf(made.ID).Seq {
		t.Errorf("%d: %s", a.StatusCode, a.body)
	}
	if s.stateOf(made.ID).State.Servers[0].Status != "crashed" {
		t.Error("nothing happened")
	}
	for body, code := range map[string]string{
		`{"id":6,"do":"crash","server":"S1"}`: "impossible",
		`{"id":6,"do":"crash","server":"S6"}`: "unknownServer",
		`{"id":6,"do":"fly"}`:                 "badCommand",
		`{"id":6,"do":"speed","x":1000}`:      "badCommand",
	} {
		before := s.stateOf(made.ID)
		a := s.ask(nil, http.MethodPost, path, body)
		refused := parse[wireFrame](t, a.body)
		if a.StatusCode != http.StatusConflict || refused.Kind != "refused" || *refused.ID != 6 || refused.Code != code || len(refused.Reason) < 10 {
			t.Errorf("%s: %d %s", body, a.StatusCode, a.body)
		}
		if s.stateOf(made.ID).State.Hash != before.State.Hash {
			t.Errorf("%s changed something", body)
		}
	}
	if a := s.ask(nil, http.MethodPost, path, "nonsense"); a.StatusCode != http.StatusConflict || parse[wireFrame](t, a.body).Code != "badCommand" {
		t.Errorf("nonsense: %d %s", a.StatusCode, a.body)
	}
	wantProblem(t, s.ask(nil, http.MethodPost, path, strings.Repeat(" ", 4097)), http.StatusRequestEntityTooLarge, "tooLong")
	wantProblem(t, s.ask(nil, http.MethodPost, "/s/"+strings.Repeat("a", 26)+"/do", `{"do":"play"}`), http.StatusNotFound, "noSession")
	wantProblem(t, s.ask(nil, http.MethodPost, "/s/"+made.View+"/do", `{"do":"play"}`), http.StatusNotFound, "noSession")
	if a := s.ask(nil, http.MethodPost, "/v/"+made.View+"/do", `{"do":"play"}`); a.StatusCode != http.StatusNotFound {
		t.Errorf("a command to a view: %d", a.StatusCode)
	}
	wantProblem(t, s.get(path), http.StatusMethodNotAllowed, "method")
}

func TestTooManyCommands(t *testing.T) {
	limits := newDefaultLimits()
	limits.CommandsPerSecond = 1
	s := newSite(t, limits, Options{})
	path := "/s/" + s.create("").ID + "/do"
	for range 1000 { // far more than can be allowed in the time this takes
		a := s.ask(http.DefaultClient, http.MethodPost, path, `{"do":"pause"}`)
		if a.StatusCode == http.StatusOK {
			continue
		}
		if a.StatusCode != http.StatusConflict || parse[wireFrame](t, a.body).Code != "tooFast" {
			t.Errorf("%d: %s", a.StatusCode, a.body)
		}
		return
	}
	t.Error("never refused")
}

func TestTheRunCanBeReadAndReplayed(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create(`{"seed":11}`)
	for _, command := range []string{
		`{"do":"timeout","server":"S2"}`, `{"do":"step"}`, `{"do":"step"}`, `{"do":"step"}`, `{"do":"crash","server":"S4"}`,
		`{"do":"write","key":"x","value":"1"}`, `{"do":"step"}`, `{"do":"partition","groups":[["S1","S2"]]}`, `{"do":"step"}`,
	} {
		if a := s.ask(nil, http.MethodPost, "/s/"+made.ID+"/do", command); a.StatusCode != http.StatusOK {
			t.Fatalf("%s: %s", command, a.body)
		}
	}
	state := s.stateOf(made.ID)
	for _, base := range []string{"/s/" + made.ID, "/v/" + made.View} {
		a := s.get(base + "/scenario")
		scenario, err := sim.ParseScenario([]byte(a.body))
		if err != nil {
			t.Fatalf("%v in %s", err, a.body)
		}
		var events []string
		replayed, err := scenario.Run(func(e *sim.Event) { events = append(events, string(e.AppendJSON(nil))) })
		if err != nil {
			t.Fatal(err)
		}
		if replayed.Hash() != state.State.Hash || scenario.Hash != state.State.Hash {
			t.Error("the replay ends elsewhere")
		}
		all := s.get(base + "/events")
		if got := strings.Split(strings.TrimSuffix(all.body, "\n"), "\n"); strings.Join(got, "\n") != strings.Join(events, "\n") {
			t.Errorf("%s: %d events, replayed %d, or they differ", base, len(got), len(events))
		}
		if got := all.Header.Get("Content-Type"); got != "application/x-ndjson" {
			t.Error(got)
		}
		some := s.get(fmt.Sprintf("%s/events?after=%d", base, state.Seq-2))
		if strings.TrimSuffix(some.body, "\n") != strings.Join(events[state.Seq-2:], "\n") {
			t.Errorf("the last two: %s", some.body)
		}
		if none := s.get(fmt.Sprintf("%s/events?after=%d", base, state.Seq)); none.StatusCode != http.StatusOK || none.body != "" {
			t.Errorf("none: %d %s", none.StatusCode, none.body)
		}
		for _, bad := range []string{"x", "-1", "1.5", "18446744073709551616"} {
			wantProblem(t, s.get(base+"/events?after="+bad), http.StatusBadRequest, "badRequest")
		}
		if view := parse[wireFrame](t, s.get(base+"/state").body); view.Kind != "keyframe" || view.State.Hash != state.State.Hash {
			t.Errorf("%s: %+v", base, view)
		}
	}
	for _, what := range []string{"state", "events", "scenario", "branches", "compare"} {
		wantProblem(t, s.get("/s/"+made.View+"/"+what), http.StatusNotFound, "noSession")
		wantProblem(t, s.get("/v/"+made.ID+"/"+what), http.StatusNotFound, "noSession")
	}
}

func TestEveryBranchCanBeReadAndCompared(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create(`{"seed":11}`)
	act := func(command string) {
		t.Helper()
		if a := s.ask(nil, http.MethodPost, "/s/"+made.ID+"/do", command); a.StatusCode != http.StatusOK {
			t.Fatalf("%s: %s", command, a.body)
		}
	}
	act(`{"do":"timeout","server":"S2"}`)
	act(`{"do":"seek","at":600000}`)
	act(`{"do":"crash","server":"S2"}`)
	act(`{"do":"seek","at":900000}`)
	first := s.stateOf(made.ID)
	act(`{"do":"seek","at":580000}`)
	act(`{"do":"crash","server":"S2"}`) // 20 ms earlier
	act(`{"do":"seek","at":1000000}`)
	for _, base := range []string{"/s/" + made.ID, "/v/" + made.View} {
		type branch struct{ ID, Parent, At, End, Actions int }
		listed := parse[struct {
			Branch   int
			Branches []branch
		}](t, s.get(base+"/branches").body)
		want := []branch{{1, 0, 0, 900_000, 2}, {2, 1, 580_000, 1_000_000, 1}}
		if listed.Branch != 2 || !slices.Equal(listed.Branches, want) {
			t.Errorf("%s: %+v", base, listed)
		}
		scenario, err := sim.ParseScenario([]byte(s.get(base + "/scenario?branch=1").body))
		if err != nil || scenario.Hash != first.State.Hash {
			t.Fatalf("%s: branch 1 as a scenario: %v", base, err)
		}
		var events []string
		if _, err := scenario.Run(func(e *sim.Event) { events = append(events, string(e.AppendJSON(nil))) }); err != nil {
			t.Error(err)
		}
		a := s.get(base + "/events?branch=1&after=100")
		if got := strings.Split(strings.TrimSuffix(a.body, "\n"), "\n"); !slices.Equal(got, events[100:]) {
			t.Errorf("%s: %d events of branch 1, want %d", base, len(got), len(events)-100)
		}
		compared := parse[struct {
			Parts struct {
				At   int
				A, B struct{ Kind, Server string }
			}
			Servers []struct{ Server string }
		}](t, s.get(base+"/compare?a=1&b=2").body)
		if compared.Parts.At != 580_000 || compared.Parts.B.Kind != "crashed" || compared.Parts.B.Server != "S2" || len(compared.Servers) == 0 {
			t.Errorf("%s: compared: %+v", base, compared)
		}
		for path, code := range map[string]string{
			"/scenario?branch=3": "unknownBranch", "/events?branch=3": "unknownBranch", "/compare?a=1&b=3": "unknownBranch", "/compare?a=0&b=1": "unknownBranch",
			"/scenario?branch=x": "badRequest", "/events?branch=-1": "badRequest", "/compare": "badRequest", "/compare?a=1": "badRequest",
			"/compare?a=1&b=one": "badRequest", "/compare?a=2&b=2": "badRequest", "/compare?a=1&b=9223372036854775808": "badRequest",
		} {
			status := http.StatusBadRequest
			if code == "unknownBranch" {
				status = http.StatusNotFound
			}
			wantProblem(t, s.get(base+path), status, code)
		}
	}
}

func TestLimitsSayWhenToTryAgain(t *testing.T) {
	limits := newDefaultLimits()
	limits.Sessions, limits.SessionsPerAddress, limits.Viewers, limits.ViewersPerSession = 3, 2, 2, 1
	s := newSite(t, limits, Options{TrustedProxies: mustProxies(t, "127.0.0.1")})
	from := func(address string) []string { return []string{"X-Forwarded-For", address} }
	make1 := s.ask(nil, http.MethodPost, "/api/sessions", "", from("192.0.2.1")...)
	if make1.StatusCode != http.StatusCreated {
		t.Fatal(make1.body)
	}
	s.ask(nil, http.MethodGet, "/", "", from("192.0.2.1")...)
	wantProblem(t, s.ask(nil, http.MethodPost, "/api/sessions", "", from("192.0.2.1")...), http.StatusTooManyRequests, "sessionsPerAddress")
	page := s.ask(nil, http.MethodGet, "/", "", append(from("192.0.2.1"), "Accept-Language", "zh")...)
	wantPage(t, page, http.StatusTooManyRequests, "zh-Hans")
	if !strings.Contains(page.body, "60") {
		t.Error("the page does not say when to try again")
	}
	other := s.ask(nil, http.MethodPost, "/api/sessions", "", from("192.0.2.2")...)
	if other.StatusCode != http.StatusCreated {
		t.Fatal(other.body)
	}
	wantProblem(t, s.ask(nil, http.MethodPost, "/api/sessions", "", from("192.0.2.3")...), http.StatusServiceUnavailable, "sessions")
	wantPage(t, s.ask(nil, http.MethodPost, "/new", "", from("192.0.2.3")...), http.StatusServiceUnavailable, "en")

	one, two := parse[created](t, make1.body), parse[created](t, other.body)
	first := s.watch("/s/" + one.ID + "/stream")
	first.next()
	for path, code := range map[string]string{"/v/" + one.View + "/stream": "viewersPerSession"} {
		_, response, err := s.tryWatch(path)
		if err == nil || response.StatusCode != http.StatusServiceUnavailable || response.Header.Get("Retry-After") == "" {
			t.Errorf("%s: %v, want 503 for %s", path, response, code)
		}
	}
	s.watch("/s/" + two.ID + "/stream").next()
	if _, response, err := s.tryWatch("/s/" + two.ID + "/stream"); err == nil || response.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("one viewer too many in all: %v", response)
	}
}

func TestAScenarioBecomesASession(t *testing.T) {
	s := newDefaultSite(t)
	from := s.create(`{"seed":11}`)
	for _, command := range []string{`{"do":"timeout","server":"S2"}`, `{"do":"step"}`, `{"do":"write","key":"x","value":"1"}`, `{"do":"step"}`} {
		s.ask(nil, http.MethodPost, "/s/"+from.ID+"/do", command)
	}
	scenario := s.get("/s/" + from.ID + "/scenario").body
	made := s.create(`{"scenario":` + scenario + `}`)
	was, is := s.stateOf(from.ID), s.stateOf(made.ID)
	if is.State.Hash != was.State.Hash || is.Seq != was.Seq {
		t.Errorf("%+v became %+v", was, is)
	}
	wantPage(t, s.get(made.URL), http.StatusOK, "en")

	changed := strings.Replace(scenario, `"hash":"`, `"hash":"0`, 1)
	for body, code := range map[string]string{
		`{"scenario":` + changed + `}`:                                        "scenarioHash",
		`{"scenario":{"version":1,"seed":7,"until":86400000000}}`:             "scenarioTooLong",
		`{"scenario":{"version":2,"seed":7}}`:                                 "scenario",
		`{"scenario":{"version":1,"seed":7,"script":"x"}}`:                    "scenario",
		`{"scenario":{"version":1,"actions":[{"at":5,"do":"haunt"}]}}`:        "scenario",
		`{"scenario":{"version":1,"actions":[{"at":5,"do":"crash"}]}}`:        "scenario",
		`{"scenario":{"version":1,"actions":[{"at":5,"do":"healAll"},null]}}`: "scenario",
		`{"scenario":"x"}`: "scenario", `{"scenario":[]}`: "scenario", `{"scenario":{}}`: "scenario", `{"scenario":null}`: "scenario",
	} {
		wantProblem(t, s.ask(nil, http.MethodPost, "/api/sessions", body), http.StatusUnprocessableEntity, code)
	}
	for _, body := range []string{`{"scenario":{"version":1},"seed":7}`, `{"scenario":{"version":1},"lesson":"election"}`, `{"scenario":{"version":1},"servers":3}`} {
		wantProblem(t, s.ask(nil, http.MethodPost, "/api/sessions", body), http.StatusBadRequest, "badRequest")
	}
	if n := strings.Count(s.log.String(), "session created"); n != 2 {
		t.Errorf("%d sessions were made, want 2", n)
	}
}
