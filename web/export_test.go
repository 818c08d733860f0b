package web

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"raftplayground/raft/sim"
	"raftplayground/session"
)

func TestExports(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create(`{"seed":7,"servers":3}`)
	for _, command := range []string{`{"do":"seek","at":400000}`, `{"do":"write","key":"x","value":"<script>"}`, `{"do":"seek","at":500000}`, `{"do":"crash","server":"S2"}`} {
		if a := s.ask(nil, http.MethodPost, "/s/"+made.ID+"/do", command); a.StatusCode != http.StatusOK {
			t.Fatal(a.body)
		}
	}
	for name, has := range map[string][]string{
		"sequence.mmd":   {"sequenceDiagram\n", "participant C1", "->>", "Note over S2: crashed"},
		"shiviz.log":     {`S1 {"S1":1`, "\ncrashed at 500.000 ms\n"},
		"porcupine.html": {"<!doctype html>", `\u003cscript\u003e`},
	} {
		for _, base := range []string{"/s/" + made.ID, "/v/" + made.View} {
			a := s.get(base + "/" + name)
			if a.StatusCode != http.StatusOK || a.Header.Get("Access-Control-Allow-Origin") != "*" || a.Header.Get("Content-Disposition") != "" {
				t.Errorf("%s: %d %v", name, a.StatusCode, a.Header)
			}
			for _, text := range has {
				if !strings.Contains(a.body, text) {
					t.Errorf("%s has no %q: %.400s", name, text, a.body)
				}
			}
			if got := s.get(base + "/" + name + "?download=1").Header.Get("Content-Disposition"); got != `attachment; filename="raft-`+name+`"` {
				t.Errorf("%s: %q", name, got)
			}
		}
		wantProblem(t, s.get("/s/"+made.ID+"/"+name+"?branch=9"), http.StatusNotFound, "unknownBranch")
		wantProblem(t, s.get("/s/"+made.ID+"/"+name+"?from=x"), http.StatusBadRequest, "badRequest")
		wantProblem(t, s.get("/s/"+made.ID+"/"+name+"?from=5&to=3"), http.StatusBadRequest, "badRequest")
		wantProblem(t, s.get("/s/"+made.View+"/"+name), http.StatusNotFound, "noSession")
	}
	if policy := s.get("/s/" + made.ID + "/porcupine.html").Header.Get("Content-Security-Policy"); !strings.HasPrefix(policy, "sandbox allow-scripts;") {
		t.Errorf("porcupine's page, which has a script of its own, is let into our origin: %s", policy)
	}
	if a := s.get("/s/" + made.ID + "/sequence.mmd?from=490000"); strings.Contains(a.body, "candidate") || !strings.Contains(a.body, "crashed") {
		t.Errorf("a part: %s", a.body)
	}
	for _, name := range []string{"scenario", "events"} {
		if got := s.get("/s/" + made.ID + "/" + name + "?download=1").Header.Get("Content-Disposition"); !strings.HasPrefix(got, "attachment;") {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// TestExportsOfAnUnlawfulRun: that a rule is broken and a property falls is told in each format, also of a part that has neither.
func TestExportsOfAnUnlawfulRun(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create(`{"seed":7,"servers":3}`)
	for _, command := range []string{`{"do":"seek","at":50000}`, `{"do":"break","rule":"voteOncePerTerm"}`, `{"do":"seek","at":100000}`, `{"do":"timeout","server":"S1"}`, `{"do":"timeout","server":"S2"}`,
		`{"do":"seek","at":400000}`, `{"do":"write","key":"x","value":"1"}`, `{"do":"seek","at":900000}`} {
		if a := s.ask(nil, http.MethodPost, "/s/"+made.ID+"/do", command); a.StatusCode != http.StatusOK {
			t.Fatal(a.body)
		}
	}
	for name, has := range map[string][]string{
		"sequence.mmd":   {"without voteOncePerTerm", "violation of electionSafety by S1, S2"},
		"shiviz.log":     {"broken rule voteOncePerTerm", "violation of electionSafety by S1, S2"},
		"porcupine.html": {`"Tag":"voteOncePerTerm"`, `"Description":"electionSafety"`},
	} {
		for _, part := range []string{"", "?from=850000", "?from=10000&to=20000"} {
			a := s.get("/s/" + made.ID + "/" + name + part)
			for _, text := range has {
				if !strings.Contains(a.body, text) {
					t.Errorf("%s%s has no %q", name, part, text)
				}
			}
			if in := strings.Contains(a.body, "write x") || strings.Contains(a.body, "x write"); in != (part == "") {
				t.Errorf("%s%s: it has what was written at 400 ms: %v", name, part, in)
			}
		}
	}
}

// TestExportsOfARunThatBeginsUnlawful: what a run goes without from its beginning is told as what is broken later is.
func TestExportsOfARunThatBeginsUnlawful(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create(`{"scenario":{"version":1,"servers":3,"config":{"broken":"voteOncePerTerm"},"until":300000}}`)
	for _, name := range []string{"sequence.mmd", "shiviz.log", "porcupine.html"} {
		if a := s.get("/s/" + made.ID + "/" + name + "?from=1"); !strings.Contains(a.body, "voteOncePerTerm") {
			t.Errorf("%s: %.300s", name, a.body)
		}
	}
}

// TestExportsAreMadeWithinTheLimitOfReplays: what is made of the events takes time, too: porcupine searches.
func TestExportsAreMadeWithinTheLimitOfReplays(t *testing.T) {
	limits := session.DefaultLimits()
	limits.Replays = 1
	s := newSite(t, limits, Options{Version: "test"})
	made := s.create(`{"servers":3}`)
	s.ask(nil, http.MethodPost, "/s/"+made.ID+"/do", `{"do":"seek","at":400000}`)
	meanwhile := 0
	slow := exported{"slow", "text/plain", "", func(sim.Config, span) exporter {
		return writing(func(w io.Writer) (int64, error) {
			meanwhile = s.get("/s/" + made.ID + "/porcupine.html").StatusCode
			n, err := io.WriteString(w, "made")
			return int64(n), err
		})
	}}
	w := httptest.NewRecorder()
	s.server.export(func(*http.Request) (*session.Session, error) { return s.manager.Find(made.ID) }, slow)(w, httptest.NewRequest(http.MethodGet, "/", nil))
	if w.Body.String() != "made" || meanwhile != http.StatusServiceUnavailable {
		t.Errorf("it gives %q, and another one meanwhile %d", w.Body, meanwhile)
	}
	if after := s.get("/s/" + made.ID + "/porcupine.html").StatusCode; after != http.StatusOK {
		t.Errorf("another one after it: %d", after)
	}
}

// writing is an exporter that sees nothing.
type writing func(io.Writer) (int64, error)

func (writing) Observe(*sim.Event) {}

func (f writing) WriteTo(w io.Writer) (int64, error) { return f(w) }

func TestPicturesOfASession(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create(`{"seed":7,"servers":3}`)
	s.ask(nil, http.MethodPost, "/s/"+made.ID+"/do", `{"do":"seek","at":400000}`)
	for _, name := range []string{"stage.svg", "spacetime.svg"} {
		seen := map[string]bool{}
		for _, base := range []string{"/s/" + made.ID, "/v/" + made.View} {
			for _, query := range []string{"?lang=en", "?lang=zh", "?lang=en&theme=dark"} {
				a := s.get(base + "/" + name + query)
				if a.StatusCode != http.StatusOK || a.Header.Get("Content-Type") != "image/svg+xml; charset=utf-8" || a.Header.Get("Access-Control-Allow-Origin") != "*" {
					t.Errorf("%s%s: %d %v", name, query, a.StatusCode, a.Header)
				}
				seen[a.body] = true
			}
		}
		if len(seen) != 3 {
			t.Errorf("%s: %d pictures of two languages and two themes", name, len(seen))
		}
		wantProblem(t, s.get("/s/"+made.ID+"/"+name+"?theme=pink"), http.StatusBadRequest, "badRequest")
		wantProblem(t, s.get("/s/"+made.ID+"/"+name+"?branch=7"), http.StatusNotFound, "unknownBranch")
		wantProblem(t, s.get("/s/"+made.View+"/"+name), http.StatusNotFound, "noSession")
	}
	if part := s.get("/s/" + made.ID + "/spacetime.svg?lang=en&from=100000&to=200000"); !strings.Contains(part.body, "From 100 ms to 200 ms") {
		t.Errorf("a part: %.400s", part.body)
	}
	wantProblem(t, s.get("/s/"+made.ID+"/spacetime.svg?from=abc"), http.StatusBadRequest, "badRequest")
}
