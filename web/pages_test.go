package web

import (
	"net/http"
	"strings"
	"testing"
)

func TestABrowserReturnsToItsCluster(t *testing.T) {
	s := newDefaultSite(t)
	one, two := newBrowser(t), newBrowser(t)
	first := s.ask(one, http.MethodGet, "/", "")
	if first.StatusCode != http.StatusSeeOther {
		t.Fatalf("%d: %s", first.StatusCode, first.body)
	}
	path := first.Header.Get("Location")
	if !strings.HasPrefix(path, "/s/") {
		t.Fatalf("led to %s", path)
	}
	wantPage(t, s.ask(one, http.MethodGet, path, ""), http.StatusOK, "en")
	if again := s.ask(one, http.MethodGet, "/", "").Header.Get("Location"); again != path {
		t.Errorf("the second time led to %s, not %s", again, path)
	}
	if other := s.ask(two, http.MethodGet, "/", "").Header.Get("Location"); other == path {
		t.Error("another browser was led to the same cluster")
	}
	fresh := s.ask(one, http.MethodPost, "/new", "")
	if fresh.StatusCode != http.StatusSeeOther || fresh.Header.Get("Location") == path {
		t.Errorf("a new cluster: %d, %s", fresh.StatusCode, fresh.Header.Get("Location"))
	}
	if now := s.ask(one, http.MethodGet, "/", "").Header.Get("Location"); now != fresh.Header.Get("Location") {
		t.Errorf("then / led to %s, not to the new one", now)
	}
	wantPage(t, s.ask(one, http.MethodGet, path, ""), http.StatusOK, "en") // the old one is still there for who has its address
}

func TestTheSessionCookie(t *testing.T) {
	s := newDefaultSite(t)
	cookie := s.get("/").Header.Get("Set-Cookie")
	for _, want := range []string{"playground_session=", "Path=/", "HttpOnly", "SameSite=Lax"} {
		if !strings.Contains(cookie, want) {
			t.Errorf("%s lacks %s", cookie, want)
		}
	}
	if strings.Contains(cookie, "Secure") {
		t.Errorf("%s would not come back without TLS", cookie)
	}
	for _, dead := range []string{strings.Repeat("a", 26), "nonsense", "../../x", ""} {
		a := s.get("/", "Cookie", "playground_session="+dead)
		if a.StatusCode != http.StatusSeeOther || strings.HasSuffix(a.Header.Get("Location"), dead) && dead != "" {
			t.Errorf("cookie %q: %d to %s", dead, a.StatusCode, a.Header.Get("Location"))
		}
	}
	// A view's id in the cookie opens nothing.
	made := s.create("")
	if a := s.get("/", "Cookie", "playground_session="+made.View); strings.Contains(a.Header.Get("Location"), made.ID) {
		t.Error("a view's id led to control")
	}
}

func TestWhoOnlyLooksAheadMakesNoCluster(t *testing.T) {
	s := newDefaultSite(t)
	made := func() int { return strings.Count(s.log.String(), "session created") }
	if a := s.ask(nil, http.MethodHead, "/", ""); a.StatusCode != http.StatusOK {
		t.Errorf("HEAD: %d", a.StatusCode)
	}
	for _, header := range [][]string{{"Sec-Purpose", "prefetch"}, {"Sec-Purpose", "prefetch;prerender"}, {"Purpose", "prefetch"}} {
		a := s.get("/", header...)
		if a.StatusCode != http.StatusServiceUnavailable {
			t.Errorf("%v: %d", header, a.StatusCode)
		}
		wantRetryAfter(t, a)
	}
	if made() != 0 {
		t.Errorf("%d clusters made", made())
	}
	browser := newBrowser(t)
	path := s.ask(browser, http.MethodGet, "/", "").Header.Get("Location")
	if a := s.ask(browser, http.MethodHead, "/", ""); a.Header.Get("Location") != path {
		t.Errorf("HEAD with a cluster: %d to %q", a.StatusCode, a.Header.Get("Location"))
	}
	if made() != 1 {
		t.Errorf("%d clusters made, want 1", made())
	}
}

func TestPagesSpeakTheVisitorsLanguage(t *testing.T) {
	s := newDefaultSite(t)
	browser := newBrowser(t)
	path := s.ask(browser, http.MethodGet, "/", "").Header.Get("Location")
	wantPage(t, s.ask(browser, http.MethodGet, path, ""), http.StatusOK, "en")
	wantPage(t, s.ask(browser, http.MethodGet, path, "", "Accept-Language", "zh-CN"), http.StatusOK, "zh-Hans")
	wantPage(t, s.ask(browser, http.MethodGet, path+"?lang=zh", ""), http.StatusOK, "zh-Hans")
	wantPage(t, s.ask(browser, http.MethodGet, path, ""), http.StatusOK, "zh-Hans") // it was remembered
	wantPage(t, s.ask(browser, http.MethodGet, "/nowhere", ""), http.StatusNotFound, "zh-Hans")
	wantPage(t, s.ask(browser, http.MethodGet, path+"?lang=en", ""), http.StatusOK, "en")
	wantPage(t, s.ask(browser, http.MethodGet, path+"?lang=xx", "", "Accept-Language", "zh"), http.StatusOK, "en")

	// Switching keeps the cluster.
	if after := s.ask(browser, http.MethodGet, "/", "").Header.Get("Location"); after != path {
		t.Errorf("led to %s, not %s", after, path)
	}
}

func TestHeadsAreLikeTheirPages(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create("")
	for path, status := range map[string]int{"/s/" + made.ID: 200, "/v/" + made.View: 200, "/s/" + made.ID + "/state": 200, "/healthz": 200, "/nowhere": 404, "/s/x": 404} {
		if a := s.ask(nil, http.MethodHead, path, ""); a.StatusCode != status || a.body != "" {
			t.Errorf("HEAD %s: %d", path, a.StatusCode)
		}
	}
}

func TestAPageHoldsItsStreamAndState(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create(`{"seed":7}`)
	control, view := s.get("/s/"+made.ID), s.get("/v/"+made.View)
	if !strings.Contains(control.body, `/s/`+made.ID+`/stream`) || !strings.Contains(control.body, s.stateOf(made.ID).State.Hash) {
		t.Error("the page lacks its stream or its state")
	}
	if !strings.Contains(view.body, `/v/`+made.View+`/stream`) {
		t.Error("the view lacks its stream")
	}
	if strings.Contains(view.body, made.ID) {
		t.Error("the view gives control away")
	}
}

func TestErrorPages(t *testing.T) {
	s := newDefaultSite(t)
	wantPage(t, s.get("/nowhere"), http.StatusNotFound, "en")
	wantPage(t, s.get("/s/"), http.StatusNotFound, "en")
	wantPage(t, s.get("/s/nonsense"), http.StatusNotFound, "en")
	wantPage(t, s.get("/s/"+strings.Repeat("a", 26)), http.StatusNotFound, "en")
	wantPage(t, s.get("/v/"+s.create("").ID), http.StatusNotFound, "en")
	wantPage(t, s.get("/s/"+s.create("").View), http.StatusNotFound, "en")
	wantPage(t, s.get("/s/%2e%2e%2f"), http.StatusNotFound, "en")
	post := s.ask(nil, http.MethodPost, "/", "")
	wantPage(t, post, http.StatusMethodNotAllowed, "en")
	if allow := strings.Join(post.Header.Values("Allow"), ", "); allow != "GET, HEAD" {
		t.Errorf("Allow: %s", allow)
	}
	wantPage(t, s.get("/new"), http.StatusMethodNotAllowed, "en")
}

func TestNoForeignSiteMakesClusters(t *testing.T) {
	s := newSite(t, newDefaultLimits(), Options{Origins: []string{"https://course.example.org"}})
	for _, path := range []string{"/new", "/api/sessions"} {
		for _, headers := range [][]string{{"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://evil.example.org"}, {"Origin", "null"}} {
			if a := s.ask(nil, http.MethodPost, path, "", headers...); a.StatusCode != http.StatusForbidden {
				t.Errorf("%s with %v: %d", path, headers, a.StatusCode)
			}
		}
		for _, headers := range [][]string{nil, {"Sec-Fetch-Site", "same-origin"}, {"Origin", s.url}, {"Sec-Fetch-Site", "cross-site", "Origin", "https://course.example.org"}} {
			if a := s.ask(nil, http.MethodPost, path, "", headers...); a.StatusCode != http.StatusSeeOther && a.StatusCode != http.StatusCreated {
				t.Errorf("%s with %v: %d", path, headers, a.StatusCode)
			}
		}
	}
	wantPage(t, s.ask(nil, http.MethodPost, "/new", "", "Sec-Fetch-Site", "cross-site"), http.StatusForbidden, "en")
	wantProblem(t, s.ask(nil, http.MethodPost, "/api/sessions", "", "Sec-Fetch-Site", "cross-site"), http.StatusForbidden, "crossOrigin")
}

func TestSecurityHeaders(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create("")
	for _, path := range []string{"/", "/nowhere", "/s/" + made.ID, "/v/" + made.View, "/s/" + made.ID + "/state", "/healthz", "/s/" + made.ID + "/stream"} {
		h := s.get(path).Header
		policy := h.Get("Content-Security-Policy")
		for _, want := range []string{"default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"} {
			if !strings.Contains(policy, want) {
				t.Errorf("%s: the policy lacks %s", path, want)
			}
		}
		if strings.Contains(policy, "unsafe") {
			t.Errorf("%s: %s", path, policy)
		}
		if h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Referrer-Policy") != "no-referrer" {
			t.Errorf("%s: %v", path, h)
		}
		private := strings.HasPrefix(path, "/s/") || strings.HasPrefix(path, "/v/")
		if private != strings.Contains(h.Get("X-Robots-Tag"), "noindex") {
			t.Errorf("%s: X-Robots-Tag %q", path, h.Get("X-Robots-Tag"))
		}
		if h.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: Cache-Control %q", path, h.Get("Cache-Control"))
		}
	}
}

func TestLogsHoldNoKeys(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create("")
	for _, path := range []string{"/s/" + made.ID, "/v/" + made.View, "/s/" + made.ID + "/state", "/s/" + made.ID + "/nowhere", "/s/" + made.ID + "/stream"} {
		s.get(path)
	}
	s.watch("/s/" + made.ID + "/stream").next()
	log := s.log.String()
	if strings.Contains(log, made.ID) || strings.Contains(log, made.View) {
		t.Errorf("an id stands in the log:\n%s", log)
	}
	if !strings.Contains(log, made.ID[:6]) {
		t.Error("the log does not tell sessions apart")
	}
}

func TestAssetsAreServed(t *testing.T) {
	s := newDefaultSite(t)
	page := s.get("/s/" + s.create("").ID).body
	for _, name := range []string{"app.js", "app.css"} {
		before, _, ok := strings.Cut(page, "/"+name+`"`)
		if !ok {
			t.Errorf("the page has no %s", name)
			continue
		}
		path := before[strings.LastIndexByte(before, '"')+1:] + "/" + name
		if a := s.get(path); a.StatusCode != http.StatusOK || len(a.body) == 0 || !strings.Contains(a.Header.Get("Cache-Control"), "immutable") {
			t.Errorf("%s: %d, %v", path, a.StatusCode, a.Header)
		}
	}
	if a := s.get("/static/000000/app.js"); a.StatusCode != http.StatusNotFound {
		t.Errorf("an old asset: %d", a.StatusCode)
	}
}
