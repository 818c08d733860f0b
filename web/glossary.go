package web

import (
	"net/http"

	"raftplayground/web/i18n"
	"raftplayground/web/ui"
)

// glossary explains the words of Raft on a page of their own.
func (s *Server) glossary(w http.ResponseWriter, r *http.Request) {
	rememberLanguage(w, r, s.secure(r))
	w.Header().Set("Cache-Control", "no-cache")
	s.render(w, r, http.StatusOK, ui.GlossaryPage(i18n.For(i18n.Match(r))))
}

// terms gives the glossary to the script of a page, in the language that it asks for.
func (s *Server) terms(w http.ResponseWriter, r *http.Request) {
	p := i18n.For(i18n.Match(r))
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("Vary", "Accept-Language, Cookie")
	s.writeJSON(w, http.StatusOK, struct {
		OtherLang string      `json:"otherLang"`
		Terms     []i18n.Term `json:"terms"`
	}{p.Other().HTMLLang(), p.Glossary()})
}
