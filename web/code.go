package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"

	"raftplayground/raft"
	"raftplayground/raft/source"
)

// code gives the functions of the core that keep a rule, as they are in this program, and of an event that names it, if one is
// described, first the one that ran. A browser may keep the answer, and
// asks whether it is still the same: another build may have other code.
func (s *Server) code(w http.ResponseWriter, r *http.Request) {
	rule, ok := raft.RuleNamed(chi.URLParam(r, "rule"))
	if !ok || rule == raft.NoRule {
		s.fail(w, r, problem{status: http.StatusNotFound, code: "notFound"})
		return
	}
	asked := r.URL.Query()
	places, err := source.At(rule, source.Moment{Kind: asked.Get("kind"), Reason: asked.Get("reason"), Type: asked.Get("type")})
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	body, err := json.Marshal(struct {
		Rule    string         `json:"rule"`
		Section string         `json:"section"`
		Places  []source.Place `json:"places"`
	}{rule.String(), rule.Section(), places})
	if err != nil {
		s.failWith(w, r, fmt.Errorf("code of %v: %w", rule, err))
		return
	}
	h := w.Header()
	h.Set("Content-Type", "application/json")
	h.Set("Cache-Control", "public, no-cache")
	h.Set("ETag", fmt.Sprintf("%q", fmt.Sprintf("%x", sha256.Sum256(body))[:16]))
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}
