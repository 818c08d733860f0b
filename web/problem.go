package web

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"

	"raftplayground/classroom"
	"raftplayground/raft/sim"
	"raftplayground/session"
	"raftplayground/web/i18n"
	"raftplayground/web/moment"
	"raftplayground/web/ui"
)

// problem is an answer other than what was asked for. The catalogues say it in words under
// error.<code>.title and error.<code>.detail.
type problem struct {
	status     int
	code       string
	retryAfter time.Duration // of 429 and 503
	args       []i18n.Arg    // for the holes of the texts
	anyhow     string        // of scenarioHash: the packed run, to be opened all the same
}

// fail answers with what err stands for: a page to a browser that wants one, problem details (RFC
// 9457) to a program.
func (s *Server) fail(w http.ResponseWriter, r *http.Request, p problem) {
	if p.retryAfter > 0 {
		seconds := int(math.Ceil(p.retryAfter.Seconds()))
		w.Header().Set("Retry-After", strconv.Itoa(seconds))
		p.args = append(p.args, i18n.A("n", seconds))
	}
	w.Header().Set("Cache-Control", "no-store")
	if isAPI(r) {
		writeProblem(w, p)
		return
	}
	printer := i18n.For(i18n.Match(r))
	s.render(w, r, p.status, ui.ErrorPage(ui.ErrorData{
		Printer: printer,
		Status:  p.status,
		Title:   p.title(printer),
		Detail:  p.detail(printer),
		Anyhow:  p.anyhow,
	}))
}

// failWith is fail for an error.
func (s *Server) failWith(w http.ResponseWriter, r *http.Request, err error) {
	if errors.Is(err, session.ErrEnded) && s.sessions.Draining() {
		err = session.ErrDraining
	}
	p := problemOf(err)
	if p.status == http.StatusInternalServerError {
		s.log.Error("request failed", "method", r.Method, "path", shortPath(r.URL.Path), "error", err)
	}
	s.fail(w, r, p)
}

func problemOf(err error) problem {
	var limit *session.LimitError
	var tooLong *http.MaxBytesError
	var refusal *sim.Refusal
	switch {
	case errors.Is(err, errNoLesson), errors.Is(err, errNoEmbed):
		return problem{status: http.StatusNotFound, code: "notFound"}
	case errors.Is(err, moment.ErrUnknown):
		return problem{status: http.StatusNotFound, code: "noLink"}
	case errors.Is(err, moment.ErrDamaged):
		return problem{status: http.StatusUnprocessableEntity, code: "linkDamaged"}
	case errors.Is(err, moment.ErrNewer):
		return problem{status: http.StatusUnprocessableEntity, code: "linkNewer"}
	case errors.Is(err, moment.ErrTooLarge):
		return problem{status: http.StatusRequestEntityTooLarge, code: "linkTooLarge"}
	case errors.Is(err, session.ErrOtherHash):
		return problem{status: http.StatusUnprocessableEntity, code: "scenarioHash"}
	case errors.Is(err, session.ErrTooLong):
		return problem{status: http.StatusUnprocessableEntity, code: "scenarioTooLong", args: []i18n.Arg{i18n.A("reason", reasonOf(err))}}
	case errors.Is(err, session.ErrScenario):
		return problem{status: http.StatusUnprocessableEntity, code: "scenario", args: []i18n.Arg{i18n.A("reason", reasonOf(err))}}
	case errors.As(err, &refusal) && refusal.Code == session.CodeUnknownBranch:
		return problem{status: http.StatusNotFound, code: refusal.Code, args: []i18n.Arg{i18n.A("reason", refusal.Reason)}}
	case errors.As(err, &refusal):
		return problem{status: http.StatusBadRequest, code: "badRequest", args: []i18n.Arg{i18n.A("reason", refusal.Reason)}}
	case errors.As(err, &limit):
		return limitProblem(limit)
	case errors.As(err, &tooLong):
		return problem{status: http.StatusRequestEntityTooLarge, code: "tooLong", args: []i18n.Arg{i18n.A("max", tooLong.Limit)}}
	case errors.Is(err, classroom.ErrNoClass):
		return problem{status: http.StatusNotFound, code: "noClass"}
	case errors.Is(err, session.ErrUnknown), errors.Is(err, session.ErrEnded):
		return problem{status: http.StatusNotFound, code: "noSession"}
	case errors.Is(err, session.ErrDamaged):
		return problem{status: http.StatusGone, code: "damaged"}
	case errors.Is(err, session.ErrDraining):
		return problem{status: http.StatusServiceUnavailable, code: "draining", retryAfter: 10 * time.Second}
	case errors.Is(err, session.ErrInvalid), errors.Is(err, errBadRequest):
		return problem{status: http.StatusBadRequest, code: "badRequest", args: []i18n.Arg{i18n.A("reason", err.Error())}}
	default:
		return problem{status: http.StatusInternalServerError, code: "internal"}
	}
}

// reasonOf is what stands in an error beside what the error's kind says.
func reasonOf(err error) string {
	reason := err.Error()
	for _, kind := range []error{session.ErrTooLong, session.ErrScenario} {
		reason = strings.TrimPrefix(reason, kind.Error()+": ")
	}
	return reason
}

// errNoLesson: there is no lesson of that name.
var errNoLesson = errors.New("there is no such lesson")

// errBadRequest is wrapped by an error that says what is wrong with a request.
var errBadRequest = errors.New("bad request")

// limitProblem: what one client has too much of is its own doing, 429; what all have together is not.
func limitProblem(e *session.LimitError) problem {
	status := http.StatusServiceUnavailable
	switch e.Limit {
	case session.LimitSessionsPerAddress, limitLinksPerAddress, limitGuesses, limitJoining, classroom.LimitVisits:
		status = http.StatusTooManyRequests
	}
	return problem{status: status, code: string(e.Limit), retryAfter: e.RetryAfter, args: []i18n.Arg{i18n.A("max", e.Max)}}
}

func (p problem) title(printer *i18n.Printer) string {
	return printer.T("error."+p.code+".title", p.args...)
}

func (p problem) detail(printer *i18n.Printer) string {
	detail := printer.T("error."+p.code+".detail", p.args...)
	if p.retryAfter > 0 {
		detail += printer.T("error.separator") + printer.T("error.retry", p.args...)
	}
	return detail
}

// writeProblem speaks English, as the reasons of refusals do: it is for programs and who writes them.
func writeProblem(w http.ResponseWriter, p problem) {
	english := i18n.For(i18n.English)
	body, err := json.Marshal(struct {
		Type   string `json:"type"`
		Title  string `json:"title"`
		Status int    `json:"status"`
		Detail string `json:"detail"`
		Code   string `json:"code"`
	}{"about:blank", p.title(english), p.status, p.detail(english), p.code})
	if err != nil {
		http.Error(w, http.StatusText(p.status), p.status)
		return
	}
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(p.status)
	_, _ = w.Write(body) // a client that has gone needs no answer
}

// isAPI tells the routes for programs from those for people.
func isAPI(r *http.Request) bool {
	path := r.URL.Path
	if strings.HasPrefix(path, "/api/") || strings.HasPrefix(path, "/code/") || path == "/oembed" {
		return true
	}
	if !isSession(path) {
		return false
	}
	switch path[strings.LastIndexByte(path, '/'):] {
	case "/do", "/state", "/events", "/scenario", "/branches", "/compare", "/why", "/stream",
		"/sequence.mmd", "/shiviz.log", "/porcupine.html", "/spacetime.svg", "/stage.svg", "/link":
		return true
	}
	return false
}

// isSession tells the addresses that are keys to a session, and what stands below them.
func isSession(path string) bool {
	for _, prefix := range []string{"/s/", "/v/", "/embed/s/", "/embed/v/", "/teach/", "/class/"} {
		if strings.HasPrefix(path, prefix) {
			return true
		}
	}
	return false
}

func (s *Server) notFound(w http.ResponseWriter, r *http.Request) {
	s.fail(w, r, problem{status: http.StatusNotFound, code: "notFound"})
}

// methodNotAllowed says which methods there are instead.
func (s *Server) methodNotAllowed(routes chi.Routes) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for _, method := range []string{http.MethodGet, http.MethodHead, http.MethodPost} {
			if routes.Match(chi.NewRouteContext(), method, r.URL.Path) {
				w.Header().Add("Allow", method)
			}
		}
		s.fail(w, r, problem{status: http.StatusMethodNotAllowed, code: "method", args: []i18n.Arg{i18n.A("method", r.Method)}})
	})
}

// component is a piece of HTML, as templ makes them.
type component interface {
	Render(ctx context.Context, w io.Writer) error
}

// render writes a whole page, or none: a page that fails half-way is an error, not half a page.
func (s *Server) render(w http.ResponseWriter, r *http.Request, status int, page component) {
	var body bytes.Buffer
	if err := page.Render(r.Context(), &body); err != nil {
		s.log.Error("page not rendered", "path", shortPath(r.URL.Path), "error", fmt.Errorf("rendering: %w", err))
		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Length", strconv.Itoa(body.Len()))
	h.Set("Vary", "Accept-Language, Cookie")
	w.WriteHeader(status)
	_, _ = body.WriteTo(w) // a visitor who has gone needs no page
}
