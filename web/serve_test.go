package web

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"raftplayground/session"
	"raftplayground/web/wsconn"
)

func TestTheServerDrains(t *testing.T) {
	log := slog.New(slog.DiscardHandler)
	manager := session.NewManager(session.DefaultLimits(), log)
	server, err := New(manager, Options{DrainDelay: time.Hour}, log)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stopped := make(chan error)
	go func() { stopped <- server.Serve(ctx, listener) }()

	s := &site{t: t, server: server, manager: manager, url: "http://" + listener.Addr().String()}
	if a := s.get("/readyz"); a.StatusCode != http.StatusOK {
		t.Errorf("ready: %d", a.StatusCode)
	}
	made := s.create("")
	v := s.watch("/s/" + made.ID + "/stream")
	v.next()

	stop()
	for s.get("/readyz").StatusCode == http.StatusOK { // until the signal has arrived
	}
	a := s.get("/readyz")
	if a.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("draining: %d", a.StatusCode)
	}
	wantRetryAfter(t, a)
	if a := s.get("/healthz"); a.StatusCode != http.StatusOK {
		t.Errorf("alive while draining: %d", a.StatusCode)
	}
	wantProblem(t, s.ask(nil, http.MethodPost, "/api/sessions", ""), http.StatusServiceUnavailable, "draining")
	wantPage(t, s.get("/"), http.StatusServiceUnavailable, "en")
	if _, response, err := s.tryWatch("/s/" + made.ID + "/stream"); err == nil || response.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("a new stream while draining: %v", response)
	}
	v.send(`{"id":1,"do":"crash","server":"S1"}`) // those who are here go on
	v.nextOf("ack")

	// The delay is over.
	drained := make(chan error)
	go func() { drained <- server.stop(&http.Server{}) }()
	for {
		_, err := v.Next(t.Context())
		if err == nil {
			continue
		}
		var closed *wsconn.ClosedError
		if !errors.As(err, &closed) || closed.Code != 1012 {
			t.Errorf("the viewer got %v", err)
		}
		break
	}
	if err := <-drained; err != nil {
		t.Error(err)
	}
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-stopped; err == nil {
		t.Error("a listener that breaks is no error")
	}
}

func TestServeEndsInGoodOrder(t *testing.T) {
	log := slog.New(slog.DiscardHandler)
	manager := session.NewManager(session.DefaultLimits(), log)
	server, err := New(manager, Options{}, log)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stopped := make(chan error)
	go func() { stopped <- server.Serve(ctx, listener) }()
	s := &site{t: t, server: server, manager: manager, url: "http://" + listener.Addr().String()}
	made := s.create("")
	v := s.watch("/s/" + made.ID + "/stream")
	go func() { // a client that reads answers the goodbye
		for {
			if _, err := v.Next(t.Context()); err != nil {
				return
			}
		}
	}()
	stop()
	if err := <-stopped; err != nil {
		t.Error(err)
	}
	if _, err := manager.Find(made.ID); err != session.ErrUnknown {
		t.Errorf("the session is still there: %v", err)
	}
	if _, err := net.Dial("tcp", listener.Addr().String()); err == nil {
		t.Error("it still listens")
	}
}

func TestAHandlerThatFailsIsNotSilent(t *testing.T) {
	s := newDefaultSite(t)
	broken := s.server.accessLog(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("broken") }))
	w := httptest.NewRecorder()
	broken.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/", nil))
	if w.Code != http.StatusInternalServerError {
		t.Errorf("status %d", w.Code)
	}
	if log := s.log.String(); !contains(log, "broken", "status=500") {
		t.Errorf("log: %s", log)
	}
	aborted := s.server.accessLog(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }))
	defer func() {
		if recover() != http.ErrAbortHandler {
			t.Error("a broken-off answer looks whole")
		}
	}()
	aborted.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, "/", nil))
}
