package web

import (
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"raftplayground/raft/sim"
	"raftplayground/session"
	"raftplayground/web/moment"
)

const formType = "application/x-www-form-urlencoded"

// shared is a session at some moment, and the run that a link to it holds.
func shared(t *testing.T, s *site) (made created, payload string, said link) {
	t.Helper()
	made = s.create(`{"seed":11}`)
	for _, command := range []string{`{"do":"seek","at":600000}`, `{"do":"crash","server":"S4"}`, `{"do":"write","key":"x","value":"1"}`, `{"do":"step"}`} {
		if a := s.ask(nil, http.MethodPost, "/s/"+made.ID+"/do", command); a.StatusCode != http.StatusOK {
			t.Fatal(a.body)
		}
	}
	said = parse[link](t, s.get("/v/"+made.View+"/link").body)
	base, payload, ok := strings.Cut(said.URL, "#")
	if !ok || base != s.url+"/open" {
		t.Fatalf("%+v", said)
	}
	return made, payload, said
}

func (s *site) openLink(payload string, also ...string) answer {
	form := url.Values{"payload": {payload}}
	for i := 0; i < len(also); i += 2 {
		form.Set(also[i], also[i+1])
	}
	return s.ask(newBrowser(s.t), http.MethodPost, "/open", form.Encode(), "Content-Type", formType, "Accept", "text/html")
}

// opened is the session that a link was opened as.
func (s *site) opened(a answer) wireFrame {
	s.t.Helper()
	id, ok := strings.CutPrefix(a.Header.Get("Location"), "/s/")
	if a.StatusCode != http.StatusSeeOther || !ok || a.Header.Get("Set-Cookie") != "" {
		s.t.Fatalf("%d to %q, cookie %q: %.600s", a.StatusCode, a.Header.Get("Location"), a.Header.Get("Set-Cookie"), a.body)
	}
	return s.stateOf(id)
}

func TestALinkLeadsToItsMoment(t *testing.T) {
	s := newDefaultSite(t)
	made, payload, said := shared(t, s)
	was := s.stateOf(made.ID)
	if said.Version != sim.ScenarioVersion || said.Hash != was.State.Hash {
		t.Errorf("it says %+v of %s", said, was.State.Hash)
	}
	for name, a := range map[string]answer{
		"what it holds":         s.openLink(payload),
		"the whole link":        s.openLink(" " + said.URL + "\n"),
		"one of another server": s.openLink("https://elsewhere.example/open#" + payload),
	} {
		if is := s.opened(a); is.State.Hash != was.State.Hash || is.Seq != was.Seq || is.Playing {
			t.Errorf("%s: %+v became %+v", name, was, is)
		}
	}
	earlier := parse[link](t, s.get("/s/"+made.ID+"/link?at=300000").body)
	_, before, _ := strings.Cut(earlier.URL, "#")
	if is := s.opened(s.openLink(before)); is.State.Now != 300_000 || is.State.Hash != earlier.Hash || earlier.Hash == said.Hash || earlier.At != 300_000 {
		t.Errorf("a moment before: %+v became %+v", earlier, is)
	}
	for _, at := range []string{"x", "-1", "99000000"} {
		wantProblem(t, s.get("/s/"+made.ID+"/link?at="+at), http.StatusBadRequest, "badRequest")
	}
	wantPage(t, s.get("/open"), http.StatusOK, "en")
	wantPage(t, s.get("/open?lang=zh"), http.StatusOK, "zh-Hans")
}

func TestALinkThatIsKept(t *testing.T) {
	s := newDefaultSite(t)
	made, payload, said := shared(t, s)
	for _, base := range []string{"/s/" + made.ID, "/v/" + made.View} {
		a := s.ask(nil, http.MethodPost, base+"/link", "")
		kept := parse[link](t, a.body)
		if a.StatusCode != http.StatusCreated || kept.URL != s.url+"/m/"+moment.NameOf(payload) || kept.Hash != said.Hash {
			t.Fatalf("%d %s", a.StatusCode, a.body)
		}
		sessions := strings.Count(s.log.String(), "session created")
		page := s.get(kept.URL)
		wantPage(t, page, http.StatusOK, "en")
		if !strings.Contains(page.body, payload) || !strings.Contains(page.body, "5 servers") {
			t.Errorf("the page does not hold the run: %s", page.body)
		}
		if strings.Count(s.log.String(), "session created") != sessions {
			t.Error("to look at the link makes a session")
		}
		if is := s.opened(s.openLink(kept.URL)); is.State.Hash != said.Hash {
			t.Errorf("it became %+v", is)
		}
	}
	for _, name := range []string{moment.NameOf("1.other"), "x", strings.Repeat("a", 400)} {
		page := s.get("/m/" + name)
		wantPage(t, page, http.StatusNotFound, "en")
		if !strings.Contains(page.body, "no such link") {
			t.Errorf("%.20s: %s", name, page.body)
		}
	}
}

// TestALongRunHasToBeKept: a link that others would cut is not offered.
func TestALongRunHasToBeKept(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create(`{"scenario":{"version":1,"seed":7,"actions":[` + strings.TrimSuffix(strings.Repeat(`{"at":5,"do":"crash","server":"S1"},{"at":5,"do":"restart","server":"S1"},`, 40), ",") + `]}}`)
	if said := parse[link](t, s.get("/s/"+made.ID+"/link").body); said.URL == "" {
		t.Fatal("forty crashes alike fit")
	}
	made = s.create(`{"scenario":{"version":1,"seed":7,"actions":[` + strings.TrimSuffix(someWrites(300), ",") + `]}}`)
	said := parse[link](t, s.get("/s/"+made.ID+"/link").body)
	if said.URL != "" || said.Hash == "" {
		t.Errorf("%d characters", len(said.URL))
	}
	kept := parse[link](t, s.ask(nil, http.MethodPost, "/s/"+made.ID+"/link", "").body)
	if is := s.opened(s.openLink(kept.URL)); is.State.Hash != said.Hash {
		t.Error("it is another run")
	}
}

// someWrites are the actions of a run that does not pack well.
func someWrites(n int) string {
	var all strings.Builder
	for i := range n {
		name := moment.NameOf(strings.Repeat("k", i))
		all.WriteString(`{"at":` + strconv.Itoa(100_000*(i+1)) + `,"do":"write","key":"` + name + `","value":"` + moment.NameOf(name) + `"},`)
	}
	return all.String()
}

func TestALinkThatCannotBeReplayedSaysWhy(t *testing.T) {
	s := newDefaultSite(t)
	_, payload, _ := shared(t, s)
	run, err := moment.Unpack(payload)
	if err != nil {
		t.Fatal(err)
	}
	repacked := func(change func(*sim.Scenario)) string {
		other := run
		change(&other)
		text, err := moment.Pack(other)
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	otherHash := repacked(func(r *sim.Scenario) { r.Hash = strings.Repeat("0", 32) })
	for name, c := range map[string]struct {
		payload string
		status  int
		title   string
	}{
		"nothing":      {"", http.StatusUnprocessableEntity, "This link is not whole"},
		"a part":       {payload[:len(payload)-9], http.StatusUnprocessableEntity, "This link is not whole"},
		"a later link": {"2" + payload[1:], http.StatusUnprocessableEntity, "A later version made this link"},
		"a later run":  {repacked(func(r *sim.Scenario) { r.Version = 2 }), http.StatusUnprocessableEntity, "This run can&#39;t be replayed"},
		"no such name": {"https://x.example/m/aaaabbbbccccdddd", http.StatusNotFound, "There is no such link"},
		"very long":    {strings.Repeat("A", moment.MaxPayload+2000), http.StatusRequestEntityTooLarge, "This is too long"},
		"too long":     {repacked(func(r *sim.Scenario) { r.Until, r.Hash = 80_000_000_000, "" }), http.StatusUnprocessableEntity, "This run is too long to be opened here"},
		"impossible":   {repacked(func(r *sim.Scenario) { r.Actions = append(r.Actions[:1:1], r.Actions[0]) }), http.StatusUnprocessableEntity, "This run can&#39;t be replayed"},
		"another hash": {otherHash, http.StatusUnprocessableEntity, "This run ends in another state here"},
	} {
		t.Run(name, func(t *testing.T) {
			a := s.openLink(c.payload)
			wantPage(t, a, c.status, "en")
			if !strings.Contains(a.body, c.title) {
				t.Errorf("want %q: %s", c.title, a.body)
			}
			if anyhow := strings.Contains(a.body, `name="anyhow"`); anyhow != (name == "another hash") {
				t.Errorf("it can be opened all the same: %v", anyhow)
			}
		})
	}
	if is := s.opened(s.openLink(otherHash, "anyhow", "1")); is.State.Hash != run.Hash {
		t.Errorf("all the same it is %s", is.State.Hash)
	}
	if a := s.ask(newBrowser(t), http.MethodPost, "/open", url.Values{"payload": {payload}}.Encode(), "Content-Type", formType, "Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"); a.StatusCode != http.StatusForbidden {
		t.Errorf("another site's page opens links in a visitor's name: %d", a.StatusCode)
	}
}

// TestOneAddressCannotFillTheLinks: whoever asks for ever more of them gets no more, and the others do.
func TestOneAddressCannotFillTheLinks(t *testing.T) {
	s := newSite(t, session.DefaultLimits(), Options{TrustedProxies: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}})
	made := s.create(`{"seed":11}`)
	keep := func(address string) answer {
		return s.ask(nil, http.MethodPost, "/v/"+made.View+"/link", "", "X-Forwarded-For", address)
	}
	last := http.StatusCreated
	for range keptAtOnce + 20 {
		if last = keep("203.0.113.9").StatusCode; last != http.StatusCreated {
			break
		}
	}
	if last != http.StatusTooManyRequests {
		t.Errorf("after %d links: %d", keptAtOnce+20, last)
	}
	a := keep("203.0.113.9")
	wantProblem(t, a, http.StatusTooManyRequests, "linksPerAddress")
	if a.Header.Get("Retry-After") == "" {
		t.Error("it does not say when to try again")
	}
	if a := keep("203.0.113.10"); a.StatusCode != http.StatusCreated {
		t.Errorf("another address: %d %s", a.StatusCode, a.body)
	}
}
