package web

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"

	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/session"
	"raftplayground/web/i18n"
	"raftplayground/web/moment"
	"raftplayground/web/ui"
)

// A link to a moment holds the run up to it. As long as it is short enough it stands in the address's fragment, which browsers keep
// to themselves: no server has it, or has to keep it. A longer one is kept, under a short name. Either leads to a page that opens
// it by a form, so that whoever only looks at the address, as programs that unfold links do, makes no session.

// longestLink is how long a link may be that holds its run: more is cut by some programs that links are pasted into.
const longestLink = 2000

// How many links are kept a second, in all, and at once: each is written to the disk.
const (
	keptPerSecond = 5
	keepBurst     = 200
	retryLinks    = 10 * time.Second
)

// How many one address may have kept at once, and how often one more: a whole class sits behind one address, and whoever fills
// the store gives up the links of others.
const (
	keptAtOnce = 60
	keepEvery  = 2 * time.Second
)

const (
	limitLinks           session.Limit = "links"
	limitLinksPerAddress session.Limit = "linksPerAddress"
)

// link is what is said of a link to the moment that is shown.
type link struct {
	URL     string      `json:"url,omitempty"` // absent: it would be too long, and has to be kept
	At      raft.Micros `json:"at"`
	Version int         `json:"version"`
	Hash    string      `json:"hash"`
	ViewURL string      `json:"viewUrl,omitempty"` // shows the session itself, read only; absent: not for who asks
}

// momentLink gives a link that holds the run up to the moment that is shown, or to one that the address names.
func (s *Server) momentLink(find finder) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		payload, said, err := s.packed(r, find)
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		if url := s.baseURL(r) + "/open#" + payload; len(url) <= longestLink {
			said.URL = url
		}
		s.writeJSON(w, http.StatusOK, said)
	}
}

// keepLink keeps the run up to the moment that is shown, or to one that the address names, and gives a short link to it.
func (s *Server) keepLink(find finder) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		payload, said, err := s.packed(r, find)
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		if !s.keepers.of(addressKey(r)).Allow() {
			s.failWith(w, r, &session.LimitError{Limit: limitLinksPerAddress, Max: keptAtOnce, RetryAfter: keepEvery})
			return
		}
		if !s.keeping.Allow() {
			s.failWith(w, r, &session.LimitError{Limit: limitLinks, Max: keepBurst, RetryAfter: retryLinks})
			return
		}
		name, err := s.links.Put(r.Context(), payload)
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		said.URL = s.baseURL(r) + "/m/" + name
		s.writeJSON(w, http.StatusCreated, said)
	}
}

func (s *Server) packed(r *http.Request, find finder) (payload string, said link, err error) {
	found, err := find(r)
	if err != nil {
		return "", link{}, err
	}
	at, err := number(r, "at", "a time of the cluster in µs")
	if err != nil {
		return "", link{}, err
	}
	var run sim.Scenario
	if r.URL.Query().Has("at") {
		run, err = found.ScenarioAt(r.Context(), raft.Micros(at))
	} else {
		run, err = found.Scenario(r.Context(), session.Present)
	}
	if err != nil {
		return "", link{}, err
	}
	payload, err = moment.Pack(run)
	return payload, link{At: run.Until, Version: run.Version, Hash: run.Hash, ViewURL: s.viewURL(r, found)}, err
}

// viewURL is where a session can be watched as long as it is there. There is none for what somebody sees only while a class shows it:
// a student may take their consent back.
func (s *Server) viewURL(r *http.Request, found *session.Session) string {
	switch prefix, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/"); {
	case prefix == "class" && chi.URLParam(r, "id") == "":
		return ""
	case prefix == "teach":
		if c, err := s.taught(r); err == nil && !c.Teaches(found.ID()) {
			return ""
		}
	}
	return s.baseURL(r) + "/v/" + found.View()
}

// open shows the page that opens a link, whose fragment only the browser knows.
func (s *Server) open(w http.ResponseWriter, r *http.Request) {
	rememberLanguage(w, r, s.secure(r))
	s.render(w, r, http.StatusOK, ui.OpenPage(ui.OpenData{Printer: i18n.For(i18n.Match(r))}))
}

// openKept shows it for a link that is kept.
func (s *Server) openKept(w http.ResponseWriter, r *http.Request) {
	rememberLanguage(w, r, s.secure(r))
	payload, err := s.kept(r, chi.URLParam(r, "name"))
	var run sim.Scenario
	if err == nil {
		run, err = moment.Unpack(payload)
	}
	if err != nil {
		s.failWith(w, r, asScenario(err))
		return
	}
	s.render(w, r, http.StatusOK, ui.OpenPage(ui.OpenData{Printer: i18n.For(i18n.Match(r)), Payload: payload, Unfolding: s.discover(w, r), Run: &run}))
}

func (s *Server) kept(r *http.Request, name string) (string, error) {
	if !moment.ValidName(name) {
		return "", moment.ErrUnknown
	}
	return s.links.Get(r.Context(), name)
}

// beginMoment makes a session of a link, and leads to it. The browser's own cluster stays its own.
func (s *Server) beginMoment(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, moment.MaxPayload+1024)
	if err := r.ParseForm(); err != nil {
		var tooLong *http.MaxBytesError
		if !errors.As(err, &tooLong) {
			err = errBadRequest
		}
		s.failWith(w, r, err)
		return
	}
	payload, err := s.pasted(r, r.PostForm.Get("payload"))
	var run sim.Scenario
	if err == nil {
		run, err = moment.Unpack(payload)
	}
	if err != nil {
		s.failWith(w, r, asScenario(err))
		return
	}
	if r.PostForm.Get("anyhow") == "1" {
		run.Hash = ""
	}
	created, err := s.sessions.Create(session.Request{Scenario: &run, Address: addressKey(r)})
	if err != nil {
		p := problemOf(err)
		if p.code == "scenarioHash" {
			p.anyhow = payload
		}
		s.fail(w, r, p)
		return
	}
	redirect(w, r, created)
}

// pasted is the packed run of what somebody has put in: it may be the whole link, too.
func (s *Server) pasted(r *http.Request, text string) (string, error) {
	text = strings.TrimSpace(text)
	if _, fragment, ok := strings.Cut(text, "#"); ok {
		return fragment, nil
	}
	if _, name, ok := strings.Cut(text, "/m/"); ok {
		return s.kept(r, strings.TrimSuffix(name, "/"))
	}
	return text, nil
}

// asScenario makes of what sim.ParseScenario says an error that problemOf knows.
func asScenario(err error) error {
	for _, known := range []error{moment.ErrDamaged, moment.ErrNewer, moment.ErrTooLarge, moment.ErrUnknown} {
		if errors.Is(err, known) {
			return err
		}
	}
	return fmt.Errorf("%w: %w", session.ErrScenario, err)
}
