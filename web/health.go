package web

import (
	"io"
	"net/http"
)

// healthz: the process answers.
func (s *Server) healthz(w http.ResponseWriter, _ *http.Request) {
	writeText(w, http.StatusOK, "ok\n")
}

// readyz: new visitors are welcome.
func (s *Server) readyz(w http.ResponseWriter, _ *http.Request) {
	if s.sessions.Draining() {
		w.Header().Set("Retry-After", "10")
		writeText(w, http.StatusServiceUnavailable, "draining\n")
		return
	}
	writeText(w, http.StatusOK, "ready\n")
}

func writeText(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, text) // a prober that has gone needs no answer
}
