package web

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

type wireAnswer struct {
	Question, Code, Text string
	Moment               int64
	Paused               bool
	Have, Needed, Of     int
	Obstacles            []struct {
		Code, Text, Lead string
		Take             int
		Remedies         []json.RawMessage
		Deeds            []string
	}
	Reach []struct {
		Server, Text string
		Votes        struct{ Reached bool }
	}
}

func TestWhyThereIsNoLeaderAndWhatWouldChangeIt(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create(`{"servers":5,"seed":7}`)
	for _, server := range []string{"S1", "S2", "S3"} {
		s.ask(nil, http.MethodPost, made.URL+"/do", `{"do":"crash","server":"`+server+`"}`)
	}
	for _, base := range []string{made.URL, made.ViewURL} {
		a := parse[wireAnswer](t, s.get(base+"/why?ask=leader&lang=en").body)
		if a.Question != "leader" || a.Code != "blocked" || a.Needed != 3 || a.Of != 5 || len(a.Reach) != 5 || a.Reach[0].Votes.Reached || !a.Paused {
			t.Fatalf("%+v", a)
		}
		down := a.Obstacles[0]
		if down.Code != "down" || down.Take != 1 || len(down.Remedies) != 3 || len(down.Deeds) != 3 || down.Deeds[0] != "Restart S1" || !strings.Contains(down.Text, "S1, S2 and S3") {
			t.Fatalf("%+v", down)
		}
	}
	chinese := parse[wireAnswer](t, s.get(made.URL+"/why", "Accept-Language", "zh").body)
	if !strings.Contains(chinese.Text, "选不上") || chinese.Obstacles[0].Deeds[0] != "重启 S1" {
		t.Errorf("%+v", chinese)
	}
	remedy := string(parse[wireAnswer](t, s.get(made.URL+"/why").body).Obstacles[0].Remedies[0])
	if done := s.ask(nil, http.MethodPost, made.URL+"/do", remedy); done.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s", remedy, done.body)
	}
	if a := parse[wireAnswer](t, s.get(made.URL+"/why").body); a.Code != "coming" {
		t.Errorf("after %s: %+v", remedy, a)
	}
}

func TestWhyLooksBack(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create(`{"servers":3,"seed":7}`)
	for _, command := range []string{`{"do":"seek","at":1000000}`, `{"do":"crash","server":"S1"}`, `{"do":"crash","server":"S2"}`, `{"do":"seek","at":2000000}`} {
		if a := s.ask(nil, http.MethodPost, made.URL+"/do", command); a.StatusCode != http.StatusOK {
			t.Fatal(a.body)
		}
	}
	for at, code := range map[string]string{"": "blocked", "&at=900000": "leads", "&at=1500000": "blocked", "&at=900000&branch=1": "leads"} {
		if a := parse[wireAnswer](t, s.get(made.URL+"/why?ask=leader"+at).body); code == "blocked" && a.Code != code && a.Code != "unable" || code == "leads" && a.Code != code {
			t.Errorf("%s: %+v", at, a)
		}
	}
	command := url.QueryEscape(`{"do":"restart","server":"S3"}`)
	if a := parse[wireAnswer](t, s.get(made.URL+"/why?ask=action&command="+command).body); a.Code != "refused" || len(a.Obstacles) != 1 {
		t.Errorf("%+v", a)
	}
}

func TestWhyAWriteWaits(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create(`{"servers":3,"seed":7}`)
	for _, command := range []string{`{"do":"seek","at":1000000}`, `{"do":"crash","server":"S1"}`, `{"do":"crash","server":"S2"}`, `{"do":"crash","server":"S3"}`, `{"do":"write","key":"x","value":"1"}`, `{"do":"seek","at":1400000}`} {
		if a := s.ask(nil, http.MethodPost, made.URL+"/do", command); a.StatusCode != http.StatusOK {
			t.Fatal(a.body)
		}
	}
	a := parse[wireAnswer](t, s.get(made.URL+"/why?ask=write&operation=1&lang=en").body)
	if a.Code != "noLeader" || a.Obstacles[0].Code != "down" || !strings.Contains(a.Text, "C1 has waited for 400 ms") {
		t.Errorf("%+v", a)
	}
	wantProblem(t, s.get(made.URL+"/why?ask=read&operation=1"), http.StatusBadRequest, "badRequest")
}

func TestWhyRefusesWhatCanNotBeAsked(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create(`{"servers":3}`)
	for _, query := range []string{
		"ask=nonsense", "ask=", "asked=leader", "ask=commit", "ask=commit&index=x", "ask=commit&index=-1", "ask=timeout", "ask=timeout&server=T1", "ask=timeout&server=S9",
		"ask=gone&index=1", "ask=gone&server=S1", "ask=vote", "ask=vote&event=1", "ask=read&event=1", "ask=read&operation=1", "ask=read", "ask=write", "ask=write&operation=x", "ask=write&operation=7", "ask=write&event=1", "ask=action", "ask=action&command=nonsense",
		"at=-1", "at=x", "at=99999999999",
	} {
		wantProblem(t, s.get(made.URL+"/why?"+query), http.StatusBadRequest, "badRequest")
	}
	wantProblem(t, s.get(made.URL+"/why?branch=7"), http.StatusNotFound, "unknownBranch")
	wantProblem(t, s.get("/s/nobody/why"), http.StatusNotFound, "noSession")
	wantProblem(t, s.ask(nil, http.MethodPost, made.URL+"/why", ""), http.StatusMethodNotAllowed, "method")
}
