package web

import (
	"html"
	"net/http"
	"strings"
	"testing"

	"raftplayground/session"
	"raftplayground/session/journal"
	"raftplayground/web/i18n"
)

// keptBy gives a site whose sessions are kept in these journals.
func keptBy(t *testing.T, j journal.Journal) *site {
	t.Helper()
	s := newDefaultSite(t)
	if err := s.manager.KeepIn(j); err != nil {
		t.Fatal(err)
	}
	return s
}

// only is the name of the one journal there is.
func only(t *testing.T, j journal.Journal) string {
	t.Helper()
	all, err := j.List(t.Context())
	if err != nil || len(all) != 1 {
		t.Fatalf("%+v, %v", all, err)
	}
	return all[0].Name
}

// A cluster that an engine of another version has kept begins again, and its page and its frames say why.
func TestARunThatBeganAgainSaysSo(t *testing.T) {
	var before, after journal.Memory
	made := keptBy(t, &before).create("")
	name := only(t, &before)
	c, err := before.Read(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	header := strings.Replace(string(c.Header), `"engine":`, `"engine":9`, 1)
	if _, err := after.Create(t.Context(), name, []byte(header)); err != nil {
		t.Fatal(err)
	}
	s := keptBy(t, &after)
	page := s.get("/s/" + made.ID)
	wantPage(t, page, http.StatusOK, "en")
	if !strings.Contains(page.body, `"again":"engine"`) {
		t.Error("the page does not hold that the run began again")
	}
	v := s.watch("/s/" + made.ID + "/stream")
	for _, kind := range []string{"keyframe", "clock"} {
		if f := v.nextOf(kind); f.Again != "engine" {
			t.Errorf("the stream's %s says again: %q", kind, f.Again)
		}
	}
	if a := s.get("/v/" + made.View + "/state"); !strings.Contains(a.body, `"again":"engine"`) {
		t.Errorf("the state does not say so: %.200s", a.body)
	}
}

// Whose cluster was set aside is told so, on a page or as a program wants it, and can have a new one.
func TestASessionThatWasSetAsideIsGone(t *testing.T) {
	var j journal.Memory
	made := keptBy(t, &j).create("")
	name := only(t, &j)
	token, _, err := j.Claim(t.Context(), name)
	if err == nil {
		err = j.Quarantine(t.Context(), name, token, "record 5: what nobody shall read")
	}
	if err != nil {
		t.Fatal(err)
	}
	s := keptBy(t, &j)
	for _, path := range []string{"/s/" + made.ID, "/v/" + made.View} {
		for _, lang := range []string{"en", "zh"} {
			page := s.get(path, "Accept-Language", lang)
			wantPage(t, page, http.StatusGone, map[string]string{"en": "en", "zh": "zh-Hans"}[lang])
			words := i18n.For(map[string]string{"en": i18n.English, "zh": i18n.Chinese}[lang])
			for _, want := range []string{words.T("error.damaged.title"), `href="/"`} {
				if !strings.Contains(html.UnescapeString(page.body), want) {
					t.Errorf("%s in %s: %q is not on the page", path, lang, want)
				}
			}
			if strings.Contains(page.body, "nobody shall read") {
				t.Error("the page holds the operator's reason")
			}
		}
		for _, what := range []string{"/state", "/events", "/stream"} {
			wantProblem(t, s.get(path+what), http.StatusGone, "damaged")
		}
	}
	wantProblem(t, s.ask(nil, http.MethodPost, "/s/"+made.ID+"/do", `{"do":"play"}`), http.StatusGone, "damaged")
	if a := s.get("/", "Cookie", sessionCookie+"="+made.ID); a.StatusCode != http.StatusSeeOther || a.Header.Get("Location") == "/s/"+made.ID || !session.ValidID(strings.TrimPrefix(a.Header.Get("Location"), "/s/")) {
		t.Errorf("the front page leads with %d to %q", a.StatusCode, a.Header.Get("Location"))
	}
}
