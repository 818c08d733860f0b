package web

import (
	"net/http"
	"strconv"

	"raftplayground/session"
	"raftplayground/web/i18n"
	"raftplayground/web/wsconn"
)

// stream turns a request into a viewer. All that can be wrong is said before the upgrade, as HTTP.
func (s *Server) stream(find finder, readOnly bool) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		found, err := find(r)
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		if s.sessions.Draining() {
			s.failWith(w, r, session.ErrDraining)
			return
		}
		if err := wsconn.Upgradable(r); err != nil {
			w.Header().Set("Upgrade", "websocket")
			s.fail(w, r, problem{status: http.StatusUpgradeRequired, code: "upgrade", args: []i18n.Arg{i18n.A("reason", err.Error())}})
			return
		}
		if !s.options.Origins.Allow(r) {
			s.fail(w, r, problem{status: http.StatusForbidden, code: "crossOrigin"})
			return
		}
		sub, err := found.Subscribe(r.Context(), readOnly, position(r))
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		if err := s.hub.Serve(w, r, sub); err != nil {
			s.log.Info("stream not opened", "session", found, "error", err)
			return
		}
		s.log.Debug("stream opened", "session", found, "readOnly", readOnly, "viewers", s.hub.Viewers())
	}
}

// position is the last event that a returning viewer has; nil if it says none that makes sense.
func position(r *http.Request) *session.Position {
	query := r.URL.Query()
	after, err := strconv.ParseUint(query.Get("after"), 10, 64)
	if err != nil || query.Get("epoch") == "" {
		return nil
	}
	return &session.Position{Epoch: query.Get("epoch"), After: after}
}
