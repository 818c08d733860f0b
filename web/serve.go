package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// How long clients may take. The streams are not bound by these: they have their own.
const (
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 10 * time.Second
	writeTimeout      = 30 * time.Second
	idleTimeout       = 2 * time.Minute
	maxHeaderBytes    = 16 << 10
	// drainTimeout is for all of stopping, but DrainDelay: who supervises the process gives it 30
	// seconds or so before killing it.
	drainTimeout = 15 * time.Second
)

// Serve answers requests from the listener until ctx ends. Then it drains: it is no longer ready and
// takes no new sessions, tells all viewers that it restarts, finishes what it is answering, and ends
// all sessions. It closes the listener and the manager in any case.
func (s *Server) Serve(ctx context.Context, listener net.Listener) error {
	server := &http.Server{
		Handler:           s,
		ReadHeaderTimeout: readHeaderTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
		ErrorLog:          slog.NewLogLogger(s.log.Handler(), slog.LevelDebug), // clients that break off, mostly
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return errors.Join(fmt.Errorf("serving: %w", err), s.stop(server))
	case <-ctx.Done():
		s.manager.Drain()
		s.log.Info("draining", "viewers", s.hub.Viewers())
		delay := time.NewTimer(s.options.DrainDelay)
		defer delay.Stop()
		select {
		case <-delay.C:
		case err := <-failed:
			return errors.Join(fmt.Errorf("serving: %w", err), s.stop(server))
		}
		return s.stop(server)
	}
}

func (s *Server) stop(server *http.Server) error {
	ctx, cancel := context.WithTimeout(context.Background(), drainTimeout)
	defer cancel()
	s.manager.Drain()
	// The listener first: a viewer that is told to connect again must not find this server.
	var shutdown error
	done := make(chan struct{})
	go func() {
		defer close(done)
		if shutdown = server.Shutdown(ctx); shutdown != nil {
			shutdown = errors.Join(shutdown, server.Close())
		}
	}()
	s.hub.Drain(ctx)
	<-done
	return errors.Join(wrap("finishing requests", shutdown), s.manager.Close(ctx))
}

func wrap(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", what, err)
}
