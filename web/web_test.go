package web

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"raftplayground/session"
	"raftplayground/web/wsconn"
)

// site is a whole server on loopback, and a browser's way to it.
type site struct {
	t       *testing.T
	server  *Server
	manager *session.Manager
	url     string
	log     *lockedBuffer
}

type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

func newSite(t *testing.T, limits session.Limits, options Options) *site {
	t.Helper()
	s := &site{t: t, log: &lockedBuffer{}}
	log := slog.New(slog.NewTextHandler(s.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	s.manager = session.NewManager(limits, log)
	server, err := New(s.manager, options, log)
	if err != nil {
		t.Fatal(err)
	}
	s.server = server
	listening := httptest.NewServer(server)
	s.url = listening.URL
	t.Cleanup(func() {
		now, cancel := context.WithCancel(context.Background())
		cancel()
		server.hub.Drain(now)
		listening.Close()
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		if err := s.manager.Close(ctx); err != nil {
			t.Error(err)
		}
	})
	return s
}

func newDefaultSite(t *testing.T) *site {
	t.Helper()
	return newSite(t, session.DefaultLimits(), Options{Version: "test"})
}

// browser is a client with cookies of its own that follows no redirects.
func newBrowser(t *testing.T) *http.Client {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
}

// answer is a response that has been read.
type answer struct {
	*http.Response
	body string
}

// ask sends a request; headers are name, value, name, value.
func (s *site) ask(client *http.Client, method, path, body string, headers ...string) answer {
	s.t.Helper()
	if !strings.HasPrefix(path, "http") {
		path = s.url + path
	}
	request, err := http.NewRequestWithContext(s.t.Context(), method, path, strings.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		if headers[i] == "Host" {
			request.Host = headers[i+1]
		}
		request.Header.Set(headers[i], headers[i+1])
	}
	if client == nil {
		client = newBrowser(s.t)
	}
	response, err := client.Do(request)
	if err != nil {
		s.t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		s.t.Fatalf("%s %s: %v", method, path, err)
	}
	return answer{response, string(text)}
}

func (s *site) get(path string, headers ...string) answer {
	s.t.Helper()
	return s.ask(nil, http.MethodGet, path, "", headers...)
}

// created is what POST /api/sessions answers.
type created struct{ ID, View, URL, ViewURL string }

func (s *site) create(body string) created {
	s.t.Helper()
	a := s.ask(nil, http.MethodPost, "/api/sessions", body)
	if a.StatusCode != http.StatusCreated {
		s.t.Fatalf("%d: %s", a.StatusCode, a.body)
	}
	return parse[created](s.t, a.body)
}

func parse[T any](t *testing.T, text string) T {
	t.Helper()
	var v T
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return v
}

// wireFrame is any frame, decoded.
type wireFrame struct {
	Kind    string            `json:"kind"`
	Epoch   string            `json:"epoch"`
	Seq     uint64            `json:"seq"`
	Playing bool              `json:"playing"`
	Speed   float64           `json:"speed"`
	Events  []json.RawMessage `json:"events"`
	State   struct {
		Hash    string `json:"hash"`
		Now     int64  `json:"now"`
		Servers []struct {
			Status string `json:"status"`
			Role   string `json:"role"`
		} `json:"servers"`
	} `json:"state"`
	ID     *int64 `json:"id"`
	Code   string `json:"code"`
	Reason string `json:"reason"`
	Again  string `json:"again"`
}

func (s *site) stateOf(id string) wireFrame {
	s.t.Helper()
	a := s.get("/s/" + id + "/state")
	if a.StatusCode != http.StatusOK {
		s.t.Fatalf("%d: %s", a.StatusCode, a.body)
	}
	return parse[wireFrame](s.t, a.body)
}

// viewer is an open stream.
type viewer struct {
	t *testing.T
	*wsconn.Client
}

func (s *site) watch(path string, headers ...string) viewer {
	s.t.Helper()
	v, response, err := s.tryWatch(path, headers...)
	if err != nil {
		s.t.Fatalf("%v (%v)", err, response)
	}
	return v
}

func (s *site) tryWatch(path string, headers ...string) (viewer, *http.Response, error) {
	header := make(http.Header)
	for i := 0; i < len(headers); i += 2 {
		header.Set(headers[i], headers[i+1])
	}
	client, response, err := wsconn.Dial(s.t.Context(), s.url+path, header)
	if err == nil {
		s.t.Cleanup(client.Drop)
	}
	return viewer{s.t, client}, response, err
}

func (v viewer) next() wireFrame {
	v.t.Helper()
	raw, err := v.Next(v.t.Context())
	if err != nil {
		v.t.Fatal(err)
	}
	return parse[wireFrame](v.t, string(raw))
}

func (v viewer) nextOf(kind string) wireFrame {
	v.t.Helper()
	for {
		if f := v.next(); f.Kind == kind {
			return f
		}
	}
}

func (v viewer) send(command string) {
	v.t.Helper()
	if err := v.Send(v.t.Context(), []byte(command)); err != nil {
		v.t.Fatal(err)
	}
}

func wantProblem(t *testing.T, a answer, status int, code string) {
	t.Helper()
	if a.StatusCode != status {
		t.Errorf("%s: status %d, want %d: %.200s", a.Request.URL.Path, a.StatusCode, status, a.body)
		return
	}
	if got := a.Header.Get("Content-Type"); got != "application/problem+json" {
		t.Errorf("%s: %s", a.Request.URL.Path, got)
	}
	problem := parse[struct {
		Type, Title, Detail, Code string
		Status                    int
	}](t, a.body)
	if problem.Status != status || problem.Code != code || problem.Type == "" || len(problem.Title) < 5 || len(problem.Detail) < 10 {
		t.Errorf("%s: %s", a.Request.URL.Path, a.body)
	}
	wantRetryAfter(t, a)
}

func wantPage(t *testing.T, a answer, status int, lang string) {
	t.Helper()
	if a.StatusCode != status {
		t.Errorf("%s: status %d, want %d: %.200s", a.Request.URL.Path, a.StatusCode, status, a.body)
	}
	if got := a.Header.Get("Content-Type"); got != "text/html; charset=utf-8" {
		t.Errorf("%s: %s", a.Request.URL.Path, got)
	}
	if !strings.Contains(a.body, `lang="`+lang+`"`) || !strings.Contains(a.body, "</html>") {
		t.Errorf("%s: not a whole page in %s: %.200s", a.Request.URL.Path, lang, a.body)
	}
	wantRetryAfter(t, a)
}

func wantRetryAfter(t *testing.T, a answer) {
	t.Helper()
	needs := a.StatusCode == http.StatusTooManyRequests || a.StatusCode == http.StatusServiceUnavailable
	if got := a.Header.Get("Retry-After"); needs != (got != "") || got == "0" {
		t.Errorf("%s: status %d with Retry-After %q", a.Request.URL.Path, a.StatusCode, got)
	}
}
