package web

import (
	"html"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"raftplayground/lesson"
	"raftplayground/session"
	"raftplayground/static"
)

func embedSite(t *testing.T, options Options) *site {
	t.Helper()
	library, err := lesson.NewLibrary(nil, lesson.Options{}, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	options.Lessons = library
	s := newSite(t, session.DefaultLimits(), options)
	s.manager.Teach(library)
	return s
}

// sessionsMade counts the sessions that were made since the beginning.
func (s *site) sessionsMade() int { return strings.Count(s.log.String(), "session created") }

func TestAnEmbedCostsNothingBeforeItIsBegun(t *testing.T) {
	s := embedSite(t, Options{})
	for _, path := range []string{"/embed", "/embed?servers=3&seed=7&lang=zh", "/embed/election", "/embed/election?lang=zh&theme=dark"} {
		a := s.get(path, "Accept", "text/html")
		lang := "en"
		if strings.Contains(path, "zh") {
			lang = "zh-Hans"
		}
		wantPage(t, a, http.StatusOK, lang)
		if strings.Contains(a.body, "<script src=\"/static/app") || a.Header.Get("Set-Cookie") != "" {
			t.Errorf("%s: %q %s", path, a.Header.Get("Set-Cookie"), a.body)
		}
		if strings.Contains(path, "dark") != strings.Contains(a.body, `data-theme="dark"`) {
			t.Errorf("%s: its theme is not that", path)
		}
	}
	if n := s.sessionsMade(); n != 0 {
		t.Errorf("%d sessions, want none", n)
	}
}

func TestAnEmbedIsBegunByItsLink(t *testing.T) {
	s := embedSite(t, Options{})
	a := s.get("/embed?servers=3&seed=7&controls=play&theme=dark&lang=zh&utm_source=course&begin=1")
	to := a.Header.Get("Location")
	if a.StatusCode != http.StatusSeeOther || !strings.HasPrefix(to, "/embed/s/") || a.Header.Get("Set-Cookie") != "" {
		t.Fatalf("%d to %q, cookie %q", a.StatusCode, to, a.Header.Get("Set-Cookie"))
	}
	page := s.get(to, "Accept", "text/html")
	wantPage(t, page, http.StatusOK, "zh-Hans")
	id := strings.TrimPrefix(to[:strings.IndexByte(to, '?')], "/embed/s/")
	for _, want := range []string{`data-theme="dark"`, `data-controls="play"`, `"/s/` + id + `/stream"`, `"S3"`} {
		if !strings.Contains(page.body, want) {
			t.Errorf("the page has no %s", want)
		}
	}
	for _, not := range []string{`"S4"`, "<pg-logs", "<pg-spacetime", `action="/new"`} {
		if strings.Contains(page.body, not) {
			t.Errorf("the page has %s", not)
		}
	}
	if page.Header.Get("Set-Cookie") != "" || page.Header.Get("X-Robots-Tag") == "" || page.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("headers %v", page.Header)
	}
}

func TestAnEmbedBeginsAsItsAddressSays(t *testing.T) {
	s := embedSite(t, Options{})
	keyframe := func(query string) wireFrame {
		t.Helper()
		to := s.get("/embed?seed=7&begin=1&" + query).Header.Get("Location")
		id, _, _ := strings.Cut(strings.TrimPrefix(to, "/embed/s/"), "?")
		return parse[wireFrame](t, s.get("/s/"+id+"/state").body)
	}
	if f := keyframe("at=1000000&paused=1&speed=0.5"); f.State.Now != 1_000_000 || f.Playing || f.Speed != 0.5 {
		t.Errorf("at %d, playing %v, speed %v", f.State.Now, f.Playing, f.Speed)
	}
	if f := keyframe("at=1000000"); f.State.Now < 1_000_000 || f.Speed != 0.05 {
		t.Errorf("at %d, speed %v", f.State.Now, f.Speed)
	}
	if f := keyframe("paused=1"); f.Playing {
		t.Error("plays")
	}
}

func TestALessonIsEmbedded(t *testing.T) {
	s := embedSite(t, Options{})
	to := s.get("/embed/election?begin=1&lang=en").Header.Get("Location")
	page := s.get(to, "Accept", "text/html")
	wantPage(t, page, http.StatusOK, "en")
	if !strings.Contains(page.body, `class="guide"`) {
		t.Error("the lesson's text is not there")
	}
}

func TestAPrefetchedEmbedIsNotBegun(t *testing.T) {
	s := embedSite(t, Options{})
	if a := s.get("/embed?begin=1", "Sec-Purpose", "prefetch"); a.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("status %d", a.StatusCode)
	}
	if n := s.sessionsMade(); n != 0 {
		t.Errorf("%d sessions", n)
	}
}

func TestWrongEmbedsSayWhatToDo(t *testing.T) {
	s := embedSite(t, Options{})
	for query, want := range map[string]string{
		"servers=0": "1 to 9", "servers=ten": "1 to 9", "seed=-1": "2^53-1", "seed=99999999999999999999": "2^53-1",
		"speed=0": "0.001 to 100", "speed=NaN": "0.001 to 100", "paused=maybe": "0 or 1", "controls=some": "all, play or none",
		"theme=pink": "auto, light or dark", "at=-1": "microseconds", "at=9999999999": "microseconds",
	} {
		for _, begin := range []string{"", "&begin=1"} {
			a := s.get("/embed?"+query+begin, "Accept", "text/html")
			name, _, _ := strings.Cut(query, "=")
			if a.StatusCode != http.StatusBadRequest || !strings.Contains(a.body, want) || !strings.Contains(a.body, name) {
				t.Errorf("%s: %d %.900s", query, a.StatusCode, a.body)
			}
		}
	}
	if a := s.get("/embed/election?servers=3", "Accept", "text/html"); a.StatusCode != http.StatusBadRequest || !strings.Contains(a.body, "servers") {
		t.Errorf("a lesson with servers: %d", a.StatusCode)
	}
	if a := s.get("/embed/election?step=none&begin=1", "Accept", "text/html"); a.StatusCode != http.StatusBadRequest || !strings.Contains(a.body, "none") {
		t.Errorf("a step that is not there: %d", a.StatusCode)
	}
	if a := s.get("/embed?step=first", "Accept", "text/html"); a.StatusCode != http.StatusBadRequest {
		t.Errorf("a step of no lesson: %d", a.StatusCode)
	}
	for _, path := range []string{"/embed/none", "/embed/s/none", "/embed/s/" + strings.Repeat("a", 26)} {
		wantPage(t, s.get(path, "Accept", "text/html"), http.StatusNotFound, "en")
	}
	if n := s.sessionsMade(); n != 0 {
		t.Errorf("%d sessions", n)
	}
}

func TestOnlyEmbedsAreFramed(t *testing.T) {
	s := embedSite(t, Options{})
	made := s.create(`{"seed":7}`)
	for path, want := range map[string]string{
		"/embed": "*", "/embed/election": "*", "/embed/none": "*", "/embed/s/" + made.ID: "*",
		"/embedded": "'none'", "/": "'none'", "/lessons": "'none'", "/s/" + made.ID: "'none'", "/v/" + made.View: "'none'",
	} {
		if got := s.get(path).Header.Get("Content-Security-Policy"); !strings.HasSuffix(got, "frame-ancestors "+want) {
			t.Errorf("%s: %s", path, got)
		}
	}
}

// TestOwnPagesMayAlwaysEmbed: the example frames an embed, whatever other sites may.
func TestOwnPagesMayAlwaysEmbed(t *testing.T) {
	for list, want := range map[string]string{
		"": "*", "*": "*", "https://course.example.org *": "*",
		"'self' https://course.example.org": "'self' https://course.example.org",
		"https://course.example.org":        "'self' https://course.example.org",
		"'none'":                            "'self'",
	} {
		s := embedSite(t, Options{FrameAncestors: list})
		if got := s.get("/embed").Header.Get("Content-Security-Policy"); !strings.HasSuffix(got, "; frame-ancestors "+want) {
			t.Errorf("%q: %s, want %s", list, got, want)
		}
		if got := s.get("/").Header.Get("Content-Security-Policy"); !strings.HasSuffix(got, "; frame-ancestors 'none'") {
			t.Errorf("%q: a page: %s", list, got)
		}
	}
}

// A sandboxed frame's page is of no site: what it fetches must say that any may read it.
func TestASandboxedEmbedMayReadWhatItNeeds(t *testing.T) {
	s := embedSite(t, Options{})
	made := s.create(`{"seed":7}`)
	for _, path := range []string{"/static/app.js", "/s/" + made.ID + "/events", "/s/" + made.ID + "/why", "/glossary.json?lang=en", "/code/voteOncePerTerm"} {
		a := s.get(path, "Origin", "null")
		if a.StatusCode != http.StatusOK && !strings.HasPrefix(path, "/static") || a.Header.Get("Access-Control-Allow-Origin") != "*" {
			t.Errorf("%s: %d, %q", path, a.StatusCode, a.Header.Get("Access-Control-Allow-Origin"))
		}
	}
	for _, path := range []string{"/", "/lessons", "/s/" + made.ID, "/embed"} {
		if got := s.get(path, "Origin", "null").Header.Get("Access-Control-Allow-Origin"); got != "" {
			t.Errorf("%s may be read by %q", path, got)
		}
	}
}

func TestParseAncestors(t *testing.T) {
	for list, want := range map[string]string{"": "", " * ": "*", "'self'  https://a.example": "'self' https://a.example", "https://*.b.example:8443": "https://*.b.example:8443", "'none'": "'none'"} {
		if got, err := ParseAncestors(list); err != nil || got != want {
			t.Errorf("%q: %q, %v", list, got, err)
		}
	}
	for _, list := range []string{"example.org", "https://a.example;", "https://a.example, https://b.example", "'none' *", "*; script-src *", "data:"} {
		if _, err := ParseAncestors(list); err == nil {
			t.Errorf("%q passes", list)
		}
	}
}

// TestTheExampleRunsWhatItShows: the script beside the element is the one that the page loads.
func TestTheExampleRunsWhatItShows(t *testing.T) {
	s := embedSite(t, Options{})
	for _, lang := range []string{"en", "zh"} {
		a := s.get("/example?lang="+lang, "Accept", "text/html")
		if a.StatusCode != http.StatusOK || !strings.Contains(a.Header.Get("Content-Security-Policy"), "frame-src 'self'") {
			t.Fatalf("%d %s", a.StatusCode, a.Header.Get("Content-Security-Policy"))
		}
		_, shown, _ := strings.Cut(a.body, "<code>")
		shown, _, _ = strings.Cut(shown, "</code>")
		run := s.get(static.URL("example.js")).body
		if html.UnescapeString(shown) != run || len(run) < 500 || !strings.Contains(a.body, static.URL("example.js")) || !strings.Contains(a.body, `src="/embed.js"`) {
			t.Errorf("%s: it shows %q", lang, shown)
		}
	}
	if s.sessionsMade() != 0 {
		t.Error("to look at it makes a session")
	}
	for name, part := range map[string]string{"/embed.js": "raft-playground", "/embed.d.ts": "export interface RaftPlayground"} {
		a := s.get(name)
		if a.StatusCode != http.StatusOK || !strings.Contains(a.body, part) || a.Header.Get("Cross-Origin-Resource-Policy") != "cross-origin" || a.Header.Get("Access-Control-Allow-Origin") != "*" {
			t.Errorf("%s: %d %v", name, a.StatusCode, a.Header)
		}
	}
}
