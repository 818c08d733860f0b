package web

import (
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
)

func mustProxies(t *testing.T, list string) []netip.Prefix {
	t.Helper()
	prefixes, err := ParseProxies(list)
	if err != nil {
		t.Fatal(err)
	}
	return prefixes
}

func contains(text string, parts ...string) bool {
	for _, part := range parts {
		if !strings.Contains(text, part) {
			return false
		}
	}
	return true
}

func TestWhoseRequestItIs(t *testing.T) {
	for _, c := range []struct{ proxies, remote, forwarded, want string }{
		{"", "192.0.2.1:5000", "", "192.0.2.1"},
		{"", "192.0.2.1:5000", "198.51.100.7", "192.0.2.1"}, // nobody vouches for it
		{"10.0.0.0/8", "192.0.2.1:5000", "198.51.100.7", "192.0.2.1"},
		{"10.0.0.0/8", "10.1.2.3:5000", "198.51.100.7", "198.51.100.7"},
		{"10.0.0.0/8", "10.1.2.3:5000", "1.1.1.1, 198.51.100.7", "198.51.100.7"}, // the client wrote the first
		{"10.0.0.0/8", "10.1.2.3:5000", "198.51.100.7, 10.9.9.9", "198.51.100.7"},
		{"10.0.0.0/8", "10.1.2.3:5000", "nonsense", "10.1.2.3"},
		{"10.0.0.0/8", "10.1.2.3:5000", "", "10.1.2.3"},
		{"10.1.2.3, ::1", "[::1]:5000", "198.51.100.7", "198.51.100.7"},
		{"", "[2001:db8:1:2:3:4:5:6]:5000", "", "2001:db8:1:2::/64"},
		{"", "[2001:db8:1:2:ffff::1]:5000", "", "2001:db8:1:2::/64"},
		{"", "[::ffff:192.0.2.1]:5000", "", "192.0.2.1"},
		{"", "[fe80::1%eth0]:5000", "", "fe80::/64"},
	} {
		s := &Server{options: Options{TrustedProxies: mustProxies(t, c.proxies)}}
		var got string
		handler := s.clientAddress()(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { got = addressKey(r) }))
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.RemoteAddr = c.remote
		if c.forwarded != "" {
			r.Header.Set("X-Forwarded-For", c.forwarded)
		}
		handler.ServeHTTP(httptest.NewRecorder(), r)
		if got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
	for _, bad := range []string{"localhost", "10.0.0.0/33", "10.0.0.1:80", "10.0.0.0/8 10.1.0.0/16"} {
		if _, err := ParseProxies(bad); err == nil {
			t.Errorf("%q was taken", bad)
		}
	}
}

func TestBehindAProxyWithTLS(t *testing.T) {
	s := newSite(t, newDefaultLimits(), Options{TrustedProxies: mustProxies(t, "127.0.0.1, ::1")})
	secure := []string{"X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.1", "Host", "play.example.org"}
	if cookie := s.get("/", secure...).Header.Get("Set-Cookie"); !strings.Contains(cookie, "Secure") {
		t.Errorf("cookie %s", cookie)
	}
	made := parse[created](t, s.ask(nil, http.MethodPost, "/api/sessions", "", secure...).body)
	if made.URL != "https://play.example.org/s/"+made.ID {
		t.Errorf("url %s", made.URL)
	}
	direct := newDefaultSite(t)
	if cookie := direct.get("/", secure...).Header.Get("Set-Cookie"); strings.Contains(cookie, "Secure") {
		t.Error("a stranger's X-Forwarded-Proto was believed")
	}
}
