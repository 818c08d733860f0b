// Package web is the playground over HTTP: pages, the API, the stream of each session, and what an
// operator asks for. Every handler is small; what a session does is package session's business.
package web

import (
	"cmp"
	"log/slog"
	"net/http"
	"net/netip"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"golang.org/x/time/rate"

	"raftplayground/classroom"
	"raftplayground/session"
	"raftplayground/static"
	"raftplayground/web/moment"
	"raftplayground/web/wsconn"
)

// sessions is what the handlers need of a session.Manager.
type sessions interface {
	Create(session.Request) (*session.Session, error)
	Find(id string) (*session.Session, error)
	FindView(view string) (*session.Session, error)
	Draining() bool
}

// Options are a Server's settings.
type Options struct {
	// Origins are the foreign sites whose pages may open a stream and make sessions.
	Origins wsconn.Origins
	// FrameAncestors are the sites whose pages may embed a cluster, as the directive of that name takes them, e.g.
	// "https://school.example"; empty: any. This server's own may in any case. Nothing but /embed may be framed by anybody.
	FrameAncestors string
	// TrustedProxies are the addresses of reverse proxies whose X-Forwarded-For and X-Forwarded-Proto
	// are believed. With none, a client's address is that of its connection.
	TrustedProxies []netip.Prefix
	// DrainDelay is how long a stopping server goes on as before, but not ready, so that a load
	// balancer can notice.
	DrainDelay time.Duration
	// Version is shown on the pages.
	Version string
	// Lessons are the course; nil: there is none.
	Lessons Lessons
	// Links keep the runs that are too long for a link; nil: as long as the program runs.
	Links moment.Links
	// Classes bounds the classes; a zero in it stands for that of classroom.DefaultLimits.
	Classes classroom.Limits
}

// Server answers the requests of visitors.
type Server struct {
	options  Options
	manager  *session.Manager
	sessions sessions
	hub      *wsconn.Hub
	log      *slog.Logger
	handler  http.Handler
	sketches sketches
	links    moment.Links
	keeping  *rate.Limiter // of links
	keepers  addressRates
	school   *classroom.School
	guesses  guesses
	joining  addressRates
}

// New gives a server for the manager's sessions. The manager must not be closed before the server has
// stopped: see Serve.
func New(manager *session.Manager, options Options, log *slog.Logger) (*Server, error) {
	classes := classroom.DefaultLimits()
	options.Classes.Classes = cmp.Or(options.Classes.Classes, classes.Classes)
	options.Classes.Followers = cmp.Or(options.Classes.Followers, classes.Followers)
	s := &Server{
		options:  options,
		manager:  manager,
		sessions: manager,
		hub:      wsconn.NewHub(session.MaxCommandBytes, log),
		log:      log,
		links:    options.Links,
		keeping:  rate.NewLimiter(keptPerSecond, keepBurst),
		keepers:  addressRates{every: keepEvery, atOnce: keptAtOnce},
		guesses:  guesses{wrong: addressRates{every: guessEvery, atOnce: guessesAtOnce}},
		joining:  addressRates{every: joinEvery, atOnce: 2 * options.Classes.Followers},
		school:   classroom.NewSchool(manager, options.Classes, log),
	}
	if s.links == nil {
		s.links = moment.NewMemory(moment.DefaultRoom())
	}
	routes, err := s.routes()
	if err != nil {
		return nil, err
	}
	s.handler = routes
	return s, nil
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

func (s *Server) routes() (http.Handler, error) {
	sameSite, err := s.sameSite()
	if err != nil {
		return nil, err
	}
	r := chi.NewRouter()
	r.Use(s.clientAddress(), securityHeaders(s.options.FrameAncestors), middleware.GetHead)

	// The streams stand outside the group below: the access log wraps the ResponseWriter, and the
	// WebSocket library does not look through wrappers.
	r.Get("/s/{id}/stream", s.stream(s.byID, false))
	r.Get("/v/{id}/stream", s.stream(s.byView, true))
	r.Get("/teach/{id}/stream", s.teachStream())
	r.Get("/class/{code}/stream", s.followStream())
	r.Get("/class/{code}/s/{id}/stream", s.practiseStream())

	r.Group(func(r chi.Router) {
		r.Use(s.accessLog)
		r.Get("/", s.home)
		r.Head("/", s.homeHead)
		r.Get("/glossary", s.glossary)
		r.With(readable).Get("/glossary.json", s.terms)
		r.Get("/lessons", s.lessons)
		r.Get("/lessons/{name}", s.lesson)
		r.With(sameSite).Post("/lessons/{name}", s.beginLesson)
		r.With(sameSite).Post("/new", s.newSession)
		r.Get("/open", s.open)
		r.With(sameSite).Post("/open", s.beginMoment)
		r.Get("/m/{name}", s.openKept)
		r.Get("/embed", s.embed)
		r.With(forOthers).Get("/embed.svg", s.embedSVG)
		r.Get("/embed/{name}", s.embed)
		r.With(forOthers).Get("/embed/{name}/still.svg", s.embedSVG)
		r.Get("/embed/v/{id}", s.embedding(s.byView, false))
		r.With(readable).Get("/oembed", s.oembed)
		r.Get("/embed/s/{id}", s.embedding(s.byID, true))
		r.Get("/s/{id}", s.page(s.byID, true))
		r.Get("/v/{id}", s.page(s.byView, false))

		r.With(sameSite).Post("/api/sessions", s.createSession)
		r.With(readable).Post("/s/{id}/do", s.do)
		s.classRoutes(r, sameSite)
		for prefix, find := range map[string]finder{
			"/s/{id}": s.byID, "/v/{id}": s.byView,
			"/teach/{id}": s.byTeacher, "/class/{code}": s.byClass, "/class/{code}/s/{id}": s.byID,
		} {
			r.With(readable).Get(prefix+"/state", s.state(find))
			r.With(readable).Get(prefix+"/events", s.events(find))
			r.With(readable).Get(prefix+"/scenario", s.scenario(find))
			r.With(readable).Get(prefix+"/branches", s.branches(find))
			r.With(readable).Get(prefix+"/compare", s.compare(find))
			r.With(readable).Get(prefix+"/why", s.whyNot(find))
			r.With(readable).Get(prefix+"/link", s.momentLink(find))
			r.With(readable).Post(prefix+"/link", s.keepLink(find))
			r.With(readable).Get(prefix+"/stage.svg", s.stageSVG(find))
			r.With(readable).Get(prefix+"/spacetime.svg", s.spacetimeSVG(find))
			for _, format := range []exported{mermaid, shiviz, porcupine} {
				r.With(readable).Get(prefix+"/"+format.name, s.export(find, format))
			}
		}

		r.With(readable).Get("/code/{rule}", s.code)

		r.Handle("/embed.js", forOthers(static.File("embed.js")))
		r.Handle("/embed.d.ts", forOthers(static.File("embed.d.ts")))
		r.Get("/example", s.example)
		r.Get("/healthz", s.healthz)
		r.Get("/readyz", s.readyz)
		r.Handle(static.Prefix+"*", readable(static.Handler()))
	})
	r.NotFound(s.accessLog(http.HandlerFunc(s.notFound)).ServeHTTP)
	r.MethodNotAllowed(s.accessLog(s.methodNotAllowed(r)).ServeHTTP)
	return r, nil
}

// finder gives the session that a request's path names.
type finder func(r *http.Request) (*session.Session, error)

func (s *Server) byID(r *http.Request) (*session.Session, error) {
	return s.sessions.Find(chi.URLParam(r, "id"))
}

func (s *Server) byView(r *http.Request) (*session.Session, error) {
	return s.sessions.FindView(chi.URLParam(r, "id"))
}
