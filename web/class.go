package web

import (
	"errors"
	"fmt"
	"net/http"
	"strings"

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

// class is the class whose code the path has.
func (s *Server) class(r *http.Request) (*classroom.Class, error) {
	return s.classOf(r, chi.URLParam(r, "code"))
}

// classOf is the class of a code. Who guesses codes is slowed down.
func (s *Server) classOf(r *http.Request, typed string) (*classroom.Class, error) {
	c, err := s.school.Find(typed)
	if refused := s.guesses.check(addressKey(r), typed, err == nil); refused != nil {
		return nil, refused
	}
	return c, err
}

// taught is the class of the session whose id the path has.
func (s *Server) taught(r *http.Request) (*classroom.Class, error) {
	c, err := s.school.Resume(r.Context(), chi.URLParam(r, "id"))
	if err == nil {
		s.guesses.tell(addressKey(r), c.Code())
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

// byTeacher is what the teacher sees; after the class, the cluster that it had.
func (s *Server) byTeacher(r *http.Request) (*session.Session, error) {
	c, err := s.taught(r)
	var over *classroom.OverError
	if errors.As(err, &over) {
		return s.sessions.Find(over.Session)
	}
	if err != nil {
		return nil, err
	}
	found, _, err := c.Shown()
	return found, err
}

func (s *Server) openClass(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	c, err := s.school.Open(r.Context(), id)
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	s.guesses.tell(addressKey(r), c.Code())
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
	s.guesses.tell(addressKey(r), c.Code())
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
	c, err := s.classOf(r, typed)
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	http.Redirect(w, r, "/class/"+c.Code(), http.StatusSeeOther)
}

// teachPage leads to the cluster alone once the class is over.
func (s *Server) teachPage(w http.ResponseWriter, r *http.Request) {
	var over *classroom.OverError
	if _, err := s.taught(r); errors.As(err, &over) {
		toSession(w, r, over.Session)
		return
	}
	found, err := s.byTeacher(r)
	s.classPage(w, r, found, err, true)
}

func (s *Server) followPage(w http.ResponseWriter, r *http.Request) {
	found, err := s.byClass(r)
	s.classPage(w, r, found, err, false)
}

// practisePage leads to the student's cluster alone once the class is over.
func (s *Server) practisePage(w http.ResponseWriter, r *http.Request) {
	found, err := s.byID(r)
	if err == nil {
		if _, none := s.class(r); none != nil {
			toSession(w, r, found.ID())
			return
		}
	}
	s.classPage(w, r, found, err, true)
}

func toSession(w http.ResponseWriter, r *http.Request, id string) {
	w.Header().Set("Cache-Control", "no-store")
	http.Redirect(w, r, "/s/"+id, http.StatusSeeOther)
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

// teachDo carries out a command of the teacher's, for a script.
func (s *Server) teachDo(w http.ResponseWriter, r *http.Request) {
	c, err := s.taught(r)
	if err == nil {
		s.doBy(w, r, c.Do)
		return
	}
	found, err := s.byTeacher(r)
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	s.doBy(w, r, found.Do)
}

// teachStep has the class go on with a step of a lesson that begins with a cluster of its own.
func (s *Server) teachStep(w http.ResponseWriter, r *http.Request) {
	c, err := s.taught(r)
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
	http.Redirect(w, r, "/teach/"+chi.URLParam(r, "id"), http.StatusSeeOther)
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

// seated is how a viewer takes a seat in a class.
type seated func(r *http.Request, c *classroom.Class) (*classroom.Seat, error)

// classStream seats a viewer in a class. Without one, instead has who may go on alone.
func (s *Server) classStream(of func(*http.Request) (*classroom.Class, error), sit seated, instead http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		c, err := of(r)
		if err != nil && instead != nil {
			instead(w, r)
			return
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

// teachStream is the teacher's: after the class, of the cluster that it had.
func (s *Server) teachStream() http.HandlerFunc {
	return s.classStream(s.taught, func(r *http.Request, c *classroom.Class) (*classroom.Seat, error) {
		return c.Teach(r.Context(), position(r), s.baseURL(r)+"/class/"+c.Code())
	}, s.stream(s.byTeacher, false))
}

func (s *Server) followStream() http.HandlerFunc {
	return s.classStream(s.class, func(r *http.Request, c *classroom.Class) (*classroom.Seat, error) {
		me := r.URL.Query().Get("me")
		if !c.Knows(me) && !s.joining.of(addressKey(r)).Allow() {
			return nil, &session.LimitError{Limit: limitJoining, Max: s.options.Classes.Followers, RetryAfter: joinEvery}
		}
		return c.Follow(r.Context(), position(r), me)
	}, nil)
}

// practiseStream is a student's, in the cluster of their own: without a class, of that alone.
func (s *Server) practiseStream() http.HandlerFunc {
	return s.classStream(s.class, func(r *http.Request, c *classroom.Class) (*classroom.Seat, error) {
		own, err := s.byID(r)
		if err != nil {
			return nil, err
		}
		return c.Practise(r.Context(), position(r), r.URL.Query().Get("me"), own)
	}, s.stream(s.byID, false))
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
