package web

import (
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/boombuler/barcode"
	"github.com/boombuler/barcode/qr"
	"github.com/go-chi/chi/v5"

	"raftplayground/classroom"
	"raftplayground/session"
	"raftplayground/web/i18n"
	"raftplayground/web/ui"
	"raftplayground/web/wsconn"
)

// classRoutes are those of classes: the teacher's below /teach, by the id of the session; the students' below /class, by the code.
func (s *Server) classRoutes(r chi.Router, sameSite func(http.Handler) http.Handler) {
	r.With(sameSite).Post("/s/{id}/class", s.openClass)
	r.With(sameSite).Post("/api/classes", s.createClass)
	r.Get("/class", s.joinClass)
	r.Get("/class/{code}", s.followPage)
	r.Get("/class/{code}/qr.svg", s.classCode)
	r.With(sameSite).Post("/class/{code}/try", s.tryClass)
	r.Get("/class/{code}/s/{id}", s.practisePage)
	r.Get("/teach/{id}", s.teachPage)
	r.Post("/teach/{id}/do", s.teachDo)
	r.With(sameSite).Post("/teach/{id}/lesson", s.teachStep)
	r.With(sameSite).Post("/class/{code}/lesson", s.tryStep)
}

// class is the class whose code the path has. Who guesses codes is slowed down.
func (s *Server) class(r *http.Request) (*classroom.Class, error) {
	if err := s.guesses.check(addressKey(r)); err != nil {
		return nil, err
	}
	c, err := s.school.Find(chi.URLParam(r, "code"))
	if err != nil {
		s.guesses.wrong(addressKey(r))
	}
	return c, err
}

// byClass is what a class's students see: the run that is shown.
func (s *Server) byClass(r *http.Request) (*session.Session, error) {
	c, err := s.class(r)
	if err != nil {
		return nil, err
	}
	found, _, err := c.Shown()
	return found, err
}

// byTeacher is what the teacher sees.
func (s *Server) byTeacher(r *http.Request) (*session.Session, error) {
	c, err := s.school.Open(r.Context(), chi.URLParam(r, "id"))
	if err != nil {
		return nil, err
	}
	found, _, err := c.Shown()
	return found, err
}

// byPractice is a student's own cluster.
func (s *Server) byPractice(r *http.Request) (*session.Session, error) {
	if _, err := s.class(r); err != nil {
		return nil, err
	}
	return s.byID(r)
}

func (s *Server) openClass(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	if _, err := s.school.Open(r.Context(), id); err != nil {
		s.failWith(w, r, err)
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	http.Redirect(w, r, "/teach/"+id, http.StatusSeeOther)
}

// createClass makes the class of a session for a program.
func (s *Server) createClass(w http.ResponseWriter, r *http.Request) {
	var wanted struct {
		Session string `json:"session"`
	}
	if err := decodeStrictly(http.MaxBytesReader(w, r.Body, session.MaxCommandBytes), &wanted); err != nil {
		s.failWith(w, r, err)
		return
	}
	c, err := s.school.Open(r.Context(), wanted.Session)
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	base := s.baseURL(r)
	w.Header().Set("Cache-Control", "no-store")
	s.writeJSON(w, http.StatusCreated, struct {
		Code     string `json:"code"`
		Key      string `json:"key"`
		URL      string `json:"url"`
		TeachURL string `json:"teachUrl"`
	}{c.Code(), wanted.Session, base + "/class/" + c.Code(), base + "/teach/" + wanted.Session})
}

// joinClass is where a code is typed in.
func (s *Server) joinClass(w http.ResponseWriter, r *http.Request) {
	rememberLanguage(w, r, s.secure(r))
	typed := r.URL.Query().Get("code")
	if typed == "" {
		s.render(w, r, http.StatusOK, ui.ClassPage(i18n.For(i18n.Match(r))))
		return
	}
	key := addressKey(r)
	err := s.guesses.check(key)
	var c *classroom.Class
	if err == nil {
		if c, err = s.school.Find(typed); err != nil {
			s.guesses.wrong(key)
		}
	}
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	http.Redirect(w, r, "/class/"+c.Code(), http.StatusSeeOther)
}

func (s *Server) teachPage(w http.ResponseWriter, r *http.Request) {
	found, err := s.byTeacher(r)
	s.classPage(w, r, found, err, true)
}

func (s *Server) followPage(w http.ResponseWriter, r *http.Request) {
	found, err := s.byClass(r)
	s.classPage(w, r, found, err, false)
}

func (s *Server) practisePage(w http.ResponseWriter, r *http.Request) {
	found, err := s.byPractice(r)
	s.classPage(w, r, found, err, true)
}

func (s *Server) classPage(w http.ResponseWriter, r *http.Request, found *session.Session, err error, control bool) {
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	rememberLanguage(w, r, s.secure(r))
	s.show(w, r, found, ui.PageData{Stream: r.URL.Path + "/stream", Control: control})
}

// tryClass gives a student a cluster of their own that begins at the moment shown.
func (s *Server) tryClass(w http.ResponseWriter, r *http.Request) {
	c, err := s.class(r)
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	r.Body = http.MaxBytesReader(w, r.Body, session.MaxCommandBytes)
	if err := r.ParseForm(); err != nil {
		s.failWith(w, r, errBadRequest)
		return
	}
	own, err := c.Try(r.Context(), r.PostForm.Get("me"))
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	http.Redirect(w, r, "/class/"+c.Code()+"/s/"+own.ID(), http.StatusSeeOther)
}

// teachDo carries out a command on the teacher's own cluster, for a script.
func (s *Server) teachDo(w http.ResponseWriter, r *http.Request) {
	c, err := s.school.Open(r.Context(), chi.URLParam(r, "id"))
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	found, own, err := c.Shown()
	switch {
	case err != nil:
		s.failWith(w, r, err)
	case !own:
		writeBody(w, http.StatusConflict, session.Reply{Refusal: classroom.Elsewhere()}.AppendJSON(nil))
	default:
		s.doOn(w, r, found)
	}
}

// teachStep has the class go on with a step of a lesson that begins with a cluster of its own.
func (s *Server) teachStep(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	c, err := s.school.Open(r.Context(), id)
	var step session.Request
	if err == nil {
		step, err = s.stepOf(w, r)
	}
	if err == nil {
		err = c.GoOn(r.Context(), step)
	}
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	http.Redirect(w, r, "/teach/"+id, http.StatusSeeOther)
}

// tryStep is that for a student, in a cluster of their own.
func (s *Server) tryStep(w http.ResponseWriter, r *http.Request) {
	c, err := s.class(r)
	var step session.Request
	if err == nil {
		step, err = s.stepOf(w, r)
	}
	var own *session.Session
	if err == nil {
		own, err = c.TryStep(r.Context(), r.PostForm.Get("me"), step)
	}
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	http.Redirect(w, r, "/class/"+c.Code()+"/s/"+own.ID(), http.StatusSeeOther)
}

// stepOf reads the form that begins a step of a lesson.
func (s *Server) stepOf(w http.ResponseWriter, r *http.Request) (session.Request, error) {
	r.Body = http.MaxBytesReader(w, r.Body, session.MaxCommandBytes)
	if err := r.ParseForm(); err != nil {
		return session.Request{}, errBadRequest
	}
	form := r.PostForm
	if form.Get("lesson") == "" {
		return session.Request{}, fmt.Errorf(`%w: "lesson" is missing: its name`, errBadRequest)
	}
	return session.Request{Lesson: form.Get("lesson"), Step: form.Get("step"), Reached: reachedOf(form.Get("reached")), Address: addressKey(r)}, nil
}

// classStream seats a viewer in a class.
func (s *Server) classStream(sit func(*http.Request, *classroom.Class) (*classroom.Seat, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var c *classroom.Class
		var err error
		if chi.URLParam(r, "code") != "" {
			c, err = s.class(r)
		} else {
			c, err = s.school.Open(r.Context(), chi.URLParam(r, "id"))
		}
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		s.upgrade(w, r, func() (wsconn.Stream, error) {
			seat, err := sit(r, c)
			if err != nil {
				return nil, err
			}
			return seat, nil
		})
	}
}

func (s *Server) teachStream() http.HandlerFunc {
	return s.classStream(func(r *http.Request, c *classroom.Class) (*classroom.Seat, error) {
		return c.Teach(r.Context(), position(r), s.baseURL(r)+"/class/"+c.Code())
	})
}

func (s *Server) followStream() http.HandlerFunc {
	return s.classStream(func(r *http.Request, c *classroom.Class) (*classroom.Seat, error) {
		return c.Follow(r.Context(), position(r), r.URL.Query().Get("me"))
	})
}

func (s *Server) practiseStream() http.HandlerFunc {
	return s.classStream(func(r *http.Request, c *classroom.Class) (*classroom.Seat, error) {
		own, err := s.byID(r)
		if err != nil {
			return nil, err
		}
		return c.Practise(r.Context(), position(r), r.URL.Query().Get("me"), own)
	})
}

// classCode is the class's address as a QR code, for a projector: modules of a picture that has its margin in it.
func (s *Server) classCode(w http.ResponseWriter, r *http.Request) {
	c, err := s.class(r)
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	code, err := qr.Encode(s.baseURL(r)+"/class/"+c.Code(), qr.M, qr.Auto)
	if err != nil {
		s.failWith(w, r, fmt.Errorf("QR code: %w", err))
		return
	}
	w.Header().Set("Content-Type", "image/svg+xml; charset=utf-8")
	_, _ = w.Write([]byte(modules(code))) // a client that has gone needs no picture
}

// quiet is the margin of a QR code, in modules, that readers need (ISO/IEC 18004).
const quiet = 4

func modules(code barcode.Barcode) string {
	size := code.Bounds().Dx()
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %[1]d" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%[1]dv%[1]dH0z"/><path d="`, size+2*quiet)
	for y := range size {
		for x := range size {
			if dark, _, _, _ := code.At(x, y).RGBA(); dark == 0 {
				fmt.Fprintf(&b, "M%d %dh1v1h-1z", x+quiet, y+quiet)
			}
		}
	}
	b.WriteString(`"/></svg>`)
	return b.String()
}

// guesses slows down who tries out codes, by address: a class behind one address mistypes now and then.
type guesses struct{ addressRates }

const (
	guessesAtOnce = 30
	guessEvery    = 2 * time.Second
)

const limitGuesses session.Limit = "classCodes"

// check fails for who has guessed wrong too often.
func (g *guesses) check(address string) error {
	if g.of(address).Tokens() < 1 {
		return &session.LimitError{Limit: limitGuesses, Max: guessesAtOnce, RetryAfter: guessEvery}
	}
	return nil
}

func (g *guesses) wrong(address string) { g.of(address).Allow() }
