package web

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/go-chi/chi/v5"

	"raftplayground/lesson"
	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/session"
	"raftplayground/static"
	"raftplayground/web/i18n"
	"raftplayground/web/moment"
	"raftplayground/web/picture"
	"raftplayground/web/ui"
)

// An embed is a cluster in the page of somebody else. Until it is begun, its page is a still picture, without a script and
// without a session. The link in it makes the session and leads to a page of its own, whose address holds the session's id:
// no cookie is needed, which a frame would not get, and the frame can be loaded again.

// embedRequest is what the address of an embed asks for.
type embedRequest struct {
	lesson  *lesson.Lesson // nil: none
	step    string         // of the lesson; empty: its first
	servers int            // 0: the default
	seed    *uint64        // nil: one is chosen
	at      *raft.Micros   // nil: shortly before the first election
	run     *sim.Scenario  // nil: none
	speed   float64        // 0: the default
	paused  bool
	look    ui.EmbedData
}

// embed shows the still picture of an embed, or begins it.
func (s *Server) embed(w http.ResponseWriter, r *http.Request) {
	wanted, err := s.embedRequest(r, s.named(r), r.URL.Query())
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	if name := chi.URLParam(r, "name"); name != "" && wanted.lesson == nil {
		s.notFound(w, r)
		return
	}
	if r.URL.Query().Has("begin") {
		s.beginEmbed(w, r, wanted)
		return
	}
	printer := i18n.For(i18n.Match(r))
	begin := r.URL.Query()
	begin.Set("begin", "1")
	d := ui.StillData{Printer: printer, Embed: wanted.look, Begin: "?" + begin.Encode(), Servers: wanted.servers}
	if wanted.lesson != nil {
		told := ui.LessonOf(wanted.lesson, s.all(), printer)
		d.Lesson = &told
		d.Servers = wanted.lesson.Steps[0].Start.Servers
	}
	if wanted.run != nil {
		d.Servers, d.Recorded = wanted.run.Servers, int64(wanted.run.Until)
	}
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("Vary", "Accept-Language, Cookie")
	s.render(w, r, http.StatusOK, ui.StillPage(d))
}

// beginEmbed makes the session of an embed, and leads to it.
func (s *Server) beginEmbed(w http.ResponseWriter, r *http.Request, wanted embedRequest) {
	w.Header().Set("Cache-Control", "no-store")
	if isPrefetch(r) {
		w.Header().Set("Retry-After", "1")
		http.Error(w, http.StatusText(http.StatusServiceUnavailable), http.StatusServiceUnavailable)
		return
	}
	request := session.Request{Servers: wanted.servers, Seed: wanted.seed, Address: addressKey(r)}
	if wanted.lesson != nil {
		request = session.Request{Lesson: wanted.lesson.Name, Step: wanted.step, Reached: reachedOf(r.URL.Query().Get("reached")), Address: addressKey(r)}
	}
	if wanted.run != nil {
		request = session.Request{Scenario: wanted.run, Address: addressKey(r)}
	}
	created, err := s.sessions.Create(request)
	if err == nil {
		err = wanted.prepare(r.Context(), created)
	}
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	http.Redirect(w, r, "/embed/s/"+created.ID()+"?"+wanted.look.Query(i18n.Match(r)).Encode(), http.StatusSeeOther)
}

// prepare takes a new session to how it is to be shown at first.
func (e *embedRequest) prepare(ctx context.Context, created *session.Session) error {
	var commands []map[string]any
	if e.speed != 0 {
		commands = append(commands, map[string]any{"do": "speed", "x": e.speed})
	}
	if e.at != nil {
		commands = append(commands, map[string]any{"do": "seek", "at": *e.at})
	}
	switch {
	case e.paused:
		commands = append(commands, map[string]any{"do": "pause"})
	case e.at != nil && e.run == nil: // a recorded run stands still until somebody plays it
		commands = append(commands, map[string]any{"do": "play"})
	}
	for i, command := range commands {
		command["id"] = i + 1
		raw, err := json.Marshal(command)
		if err != nil {
			return fmt.Errorf("command of an embed: %w", err)
		}
		reply, err := created.Do(ctx, raw)
		if err != nil {
			return err
		}
		if reply.Refusal != nil {
			return reply.Refusal
		}
	}
	return nil
}

// embedding shows a session in the page of another site: one that was begun there, or, read only, any.
func (s *Server) embedding(find finder, control bool) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		found, err := find(r)
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		look, err := embedLook(r.URL.Query())
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		s.show(w, r, found, ui.PageData{Stream: strings.TrimPrefix(r.URL.Path, "/embed") + "/stream", Control: control, Embed: &look})
	}
}

// embedRequest reads what an embed's address asks for. What it does not know it leaves alone: the pages that embed add
// parameters of their own.
func (s *Server) embedRequest(r *http.Request, of *lesson.Lesson, query url.Values) (e embedRequest, err error) {
	if e.look, err = embedLook(query); err != nil {
		return e, err
	}
	e.lesson = of
	for _, name := range []string{"servers", "seed", "at"} {
		if e.lesson != nil && query.Get(name) != "" {
			return e, fmt.Errorf("%w: a lesson brings its own cluster: leave out %q", errBadRequest, name)
		}
	}
	if payload := query.Get("scenario"); payload != "" {
		if e.run, err = s.embedded(r, payload); err != nil {
			return e, err
		}
		for _, name := range []string{"servers", "seed"} {
			if query.Get(name) != "" {
				return e, fmt.Errorf("%w: a scenario brings its own cluster: leave out %q", errBadRequest, name)
			}
		}
		if e.lesson != nil {
			return e, fmt.Errorf("%w: a lesson takes no \"scenario\"", errBadRequest)
		}
	}
	if e.step = query.Get("step"); e.step != "" && e.lesson == nil {
		return e, fmt.Errorf("%w: \"step\" needs a lesson, as in /embed/election?step=first", errBadRequest)
	}
	if len(query.Get("reached")) > mostReached {
		return e, badOption("reached", query.Get("reached"), fmt.Sprintf("at most %d characters", mostReached))
	}
	if text := query.Get("servers"); text != "" {
		if e.servers, err = strconv.Atoi(text); err != nil || e.servers < 1 || e.servers > 9 {
			return e, badOption("servers", text, "1 to 9")
		}
	}
	if text := query.Get("seed"); text != "" {
		seed, err := strconv.ParseUint(text, 10, 53)
		if err != nil {
			return e, badOption("seed", text, "0 to 2^53-1")
		}
		e.seed = &seed
	}
	if text := query.Get("at"); text != "" {
		at, err := strconv.ParseInt(text, 10, 64)
		if err != nil || at < 0 || raft.Micros(at) > mostEmbedded {
			return e, badOption("at", text, fmt.Sprintf("microseconds of the cluster's time, 0 to %d", mostEmbedded))
		}
		if e.run != nil && raft.Micros(at) > e.run.Until {
			return e, badOption("at", text, fmt.Sprintf("at most %d, where the scenario ends", e.run.Until))
		}
		e.at = (*raft.Micros)(&at)
	}
	if text := query.Get("speed"); text != "" {
		if e.speed, err = strconv.ParseFloat(text, 64); err != nil || !(e.speed >= session.MinSpeed && e.speed <= session.MaxSpeed) {
			return e, badOption("speed", text, fmt.Sprintf("%v to %v, in seconds of the cluster a second", session.MinSpeed, session.MaxSpeed))
		}
	}
	switch text := query.Get("paused"); text {
	case "", "0", "false":
	case "1", "true":
		e.paused = true
	default:
		return e, badOption("paused", text, "0 or 1")
	}
	return e, nil
}

// embedded is the run that an embed's address holds, or names by a link that is kept.
func (s *Server) embedded(r *http.Request, payload string) (*sim.Scenario, error) {
	var err error
	if moment.ValidName(payload) {
		payload, err = s.kept(r, payload)
	}
	if err != nil {
		return nil, err
	}
	run, err := moment.Unpack(payload)
	if err != nil {
		return nil, asScenario(err)
	}
	return &run, nil
}

// embedSVG is the still picture of an embed as an image: for Markdown, and for pages with many embeds.
func (s *Server) embedSVG(w http.ResponseWriter, r *http.Request) {
	wanted, err := s.embedRequest(r, s.named(r), r.URL.Query())
	if err == nil && chi.URLParam(r, "name") != "" && wanted.lesson == nil {
		err = errNoLesson
	}
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	printer := i18n.For(i18n.Match(r))
	title, servers := printer.T("ui.title"), wanted.servers
	switch {
	case wanted.lesson != nil:
		title, servers = ui.LessonOf(wanted.lesson, s.all(), printer).Title, wanted.lesson.Steps[0].Start.Servers
	case wanted.run != nil:
		servers = wanted.run.Servers
		title = printer.T("ui.embed.recorded", i18n.A("n", servers), i18n.A("at", int64(wanted.run.Until)))
	case servers == 0:
		servers = sim.DefaultConfig().Servers
	}
	w.Header().Set("Content-Type", "image/svg+xml; charset=utf-8")
	w.Header().Set("Cache-Control", "public, max-age=3600")
	w.Header().Set("Vary", "Accept-Language, Cookie")
	_, _ = w.Write([]byte(picture.Still(servers, title, printer.T("ui.embed.begin"), picture.Options{Dark: wanted.look.Theme == "dark", Words: printer})))
}

// mostEmbedded bounds the moment at which an embed begins: it takes as long to get there as to play to it.
const mostEmbedded raft.Micros = 60_000_000

// example shows the element of course pages at work.
func (s *Server) example(w http.ResponseWriter, r *http.Request) {
	rememberLanguage(w, r, s.secure(r))
	// The only page of ours that has frames: of ourselves.
	w.Header().Set("Content-Security-Policy", w.Header().Get("Content-Security-Policy")+"; frame-src 'self'")
	s.render(w, r, http.StatusOK, ui.ExamplePage(i18n.For(i18n.Match(r)), static.Text("example.js")))
}

// mostReached bounds what an address says to be reached before.
const mostReached = 4096

// embedLook reads how an embed looks.
func embedLook(query url.Values) (ui.EmbedData, error) {
	d := ui.EmbedData{Controls: query.Get("controls"), Theme: query.Get("theme")}
	switch d.Controls {
	case "", "all", "play", "none":
	default:
		return d, badOption("controls", d.Controls, "all, play or none")
	}
	switch d.Theme {
	case "", "auto", "light", "dark":
	default:
		return d, badOption("theme", d.Theme, "auto, light or dark")
	}
	return d, nil
}

func badOption(name, got, want string) error {
	return fmt.Errorf("%w: %q is %.40q, want %s", errBadRequest, name, got, want)
}
