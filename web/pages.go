package web

import (
	"net/http"
	"strings"
	"time"

	"raftplayground/session"
	"raftplayground/web/i18n"
	"raftplayground/web/ui"
)

// sessionCookie lets a browser find its cluster again. It is a convenience and opens nothing: the id
// in the path does.
const sessionCookie = "playground_session"

// home leads a visitor to the cluster of this browser, a new one if it has none that is alive.
func (s *Server) home(w http.ResponseWriter, r *http.Request) {
	rememberLanguage(w, r, s.secure(r))
	if isPrefetch(r) {
		// A browser that only guesses must not make clusters that nobody looks at. It takes this
		// answer as "ask again when it is meant".
		w.Header().Set("Retry-After", "1")
		w.Header().Set("Cache-Control", "no-store")
		http.Error(w, http.StatusText(http.StatusServiceUnavailable), http.StatusServiceUnavailable)
		return
	}
	if live := s.ownSession(r); live != nil {
		redirect(w, r, live)
		return
	}
	s.newSession(w, r)
}

// homeHead makes no session: who asks only for the head wants to know whether the server is there.
func (s *Server) homeHead(w http.ResponseWriter, r *http.Request) {
	if live := s.ownSession(r); live != nil {
		redirect(w, r, live)
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusOK)
}

// newSession makes a cluster for this browser, and leads to it.
func (s *Server) newSession(w http.ResponseWriter, r *http.Request) {
	s.begin(w, r, session.Request{Address: addressKey(r)})
}

// begin makes a session for this browser, and leads to it.
func (s *Server) begin(w http.ResponseWriter, r *http.Request, wanted session.Request) {
	created, err := s.sessions.Create(wanted)
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	http.SetCookie(w, &http.Cookie{
		Name: sessionCookie, Value: created.ID(), Path: "/",
		HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: s.secure(r),
	})
	redirect(w, r, created)
}

// page shows a session.
func (s *Server) page(find finder, control bool) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		found, err := find(r)
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		rememberLanguage(w, r, s.secure(r))
		d := ui.PageData{Stream: r.URL.Path + "/stream", Control: control}
		if !control { // the address of a page in control is for nobody else
			d.Unfolding = s.discover(w, r)
		}
		s.show(w, r, found, d)
	}
}

// show writes the page of a session, as it is now; d says what that can't.
func (s *Server) show(w http.ResponseWriter, r *http.Request, found *session.Session, d ui.PageData) {
	keyframe, err := found.Keyframe(r.Context())
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	d.Printer, d.Version, d.Keyframe = i18n.For(i18n.Match(r)), s.options.Version, keyframe
	if d.Lesson, err = s.lessonOf(r, found, keyframe, d.Printer); err != nil {
		s.failWith(w, r, err)
		return
	}
	s.render(w, r, http.StatusOK, ui.Page(d))
}

// ownSession is the live session that this browser made; nil if there is none.
func (s *Server) ownSession(r *http.Request) *session.Session {
	cookie, err := r.Cookie(sessionCookie)
	if err != nil || !session.ValidID(cookie.Value) {
		return nil
	}
	live, err := s.sessions.Find(cookie.Value)
	if err != nil {
		return nil
	}
	return live
}

func redirect(w http.ResponseWriter, r *http.Request, to *session.Session) {
	w.Header().Set("Cache-Control", "no-store")
	http.Redirect(w, r, "/s/"+to.ID(), http.StatusSeeOther)
}

// isPrefetch: the browser loads the page in advance, and may never show it.
func isPrefetch(r *http.Request) bool {
	for _, name := range []string{"Sec-Purpose", "Purpose", "X-Moz"} {
		if strings.Contains(strings.ToLower(r.Header.Get(name)), "prefetch") {
			return true
		}
	}
	return false
}

// rememberLanguage keeps what a visitor chose by ?lang=.
func rememberLanguage(w http.ResponseWriter, r *http.Request, secure bool) {
	const year = 365 * 24 * time.Hour
	if lang, ok := i18n.Chosen(r); ok {
		http.SetCookie(w, &http.Cookie{
			Name: i18n.Cookie, Value: lang, Path: "/", MaxAge: int(year.Seconds()),
			HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: secure,
		})
	}
}
