package web

import (
	"log/slog"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"raftplayground/session"
)

// accessLog notes each request, and keeps a fault in one handler from being silent. It wraps the
// ResponseWriter: the streams' routes must stand outside.
func (s *Server) accessLog(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		begun := time.Now()
		rec := &recorder{ResponseWriter: w}
		defer func() {
			fault := recover()
			if fault != nil && fault != http.ErrAbortHandler {
				s.log.Error("handler failed", "path", shortPath(r.URL.Path), "fault", fault, "stack", string(debug.Stack()))
				if rec.status == 0 {
					http.Error(rec, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
				}
			}
			s.log.Log(r.Context(), levelOf(r), "request",
				"method", r.Method, "path", shortPath(r.URL.Path), "status", rec.status, "bytes", rec.bytes,
				"took", time.Since(begun).Round(time.Microsecond), "client", addressKey(r))
			if fault == http.ErrAbortHandler {
				panic(fault) // net/http's own sign to break off the connection
			}
		}()
		next.ServeHTTP(rec, r)
	})
}

// levelOf: the probes of a supervisor come every few seconds and say nothing.
func levelOf(r *http.Request) slog.Level {
	if r.URL.Path == "/healthz" || r.URL.Path == "/readyz" {
		return slog.LevelDebug
	}
	return slog.LevelInfo
}

// shortPath cuts the ids in a path down to what a log may hold.
func shortPath(path string) string {
	parts := strings.Split(path, "/")
	for i, part := range parts {
		if session.ValidID(part) {
			parts[i] = session.Short(part)
		}
	}
	return strings.Join(parts, "/")
}

// recorder remembers what was answered.
type recorder struct {
	http.ResponseWriter
	status int
	bytes  int64
}

func (r *recorder) WriteHeader(status int) {
	if r.status == 0 {
		r.status = status
	}
	r.ResponseWriter.WriteHeader(status)
}

func (r *recorder) Write(b []byte) (int, error) {
	if r.status == 0 {
		r.status = http.StatusOK
	}
	n, err := r.ResponseWriter.Write(b)
	r.bytes += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController reach the connection.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }
