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
		s.upgrade(w, r, func() (wsconn.Stream, error) {
			sub, err := found.Subscribe(r.Context(), readOnly, position(r))
			if err != nil {
				return nil, err
			}
			return sub, nil
		})
	}
}

// upgrade turns a request into a viewer of the stream that subscribe gives.
func (s *Server) upgrade(w http.ResponseWriter, r *http.Request, subscribe func() (wsconn.Stream, error)) {
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
	stream, err := subscribe()
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	if err := s.hub.Serve(w, r, stream); err != nil {
		s.log.Info("stream not opened", "path", shortPath(r.URL.Path), "error", err)
		return
	}
	s.log.Debug("stream opened", "path", shortPath(r.URL.Path), "viewers", s.hub.Viewers())
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
