package web

import (
	"encoding/json"
	"net/http"
	"strings"
	"sync"

	"github.com/go-chi/chi/v5"

	"raftplayground/lesson"
	"raftplayground/session"
	"raftplayground/web/i18n"
	"raftplayground/web/ui"
)

// Lessons are the course, as package lesson has it.
type Lessons interface {
	// All lists the lessons, in their order.
	All() []*lesson.Lesson
	// Lesson gives a lesson by its name; nil if there is none.
	Lesson(name string) *lesson.Lesson
	// Problems are what is wrong with those that can't be given.
	Problems() lesson.Problems
}

// lessons is the course's table of contents.
func (s *Server) lessons(w http.ResponseWriter, r *http.Request) {
	rememberLanguage(w, r, s.secure(r))
	d := s.lessonsData(r)
	all := s.all()
	for _, l := range all {
		told := ui.LessonOf(l, all, d.Printer)
		told.Sketch = s.sketches.of(l, s)
		d.Lessons = append(d.Lessons, told)
	}
	if s.options.Lessons != nil {
		for _, problem := range s.options.Lessons.Problems() {
			d.Problems = append(d.Problems, problem.String())
		}
	}
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("Vary", "Accept-Language, Cookie")
	s.render(w, r, http.StatusOK, ui.LessonsPage(d))
}

// lesson is one lesson to read, and the way into it.
func (s *Server) lesson(w http.ResponseWriter, r *http.Request) {
	l := s.named(r)
	if l == nil {
		s.notFound(w, r)
		return
	}
	rememberLanguage(w, r, s.secure(r))
	d := s.lessonsData(r)
	d.Unfolding = s.discover(w, r)
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("Vary", "Accept-Language, Cookie")
	s.render(w, r, http.StatusOK, ui.LessonPage(d, ui.LessonOf(l, s.all(), d.Printer)))
}

// beginLesson makes a session of a lesson for this browser, at the step that the form names, or at its first, and leads to it.
func (s *Server) beginLesson(w http.ResponseWriter, r *http.Request) {
	l := s.named(r)
	if l == nil {
		s.notFound(w, r)
		return
	}
	r.Body = http.MaxBytesReader(w, r.Body, session.MaxCommandBytes)
	if err := r.ParseForm(); err != nil {
		s.failWith(w, r, errBadRequest)
		return
	}
	s.begin(w, r, session.Request{
		Lesson: l.Name, Step: r.PostForm.Get("step"), Reached: reachedOf(r.PostForm.Get("reached")), Address: addressKey(r),
	})
}

// reachedOf reads what a browser knows to be reached of a lesson: "step:goal,goal step:goal".
func reachedOf(told string) map[string][]string {
	reached := make(map[string][]string)
	for _, item := range strings.Fields(told) {
		step, goals, _ := strings.Cut(item, ":")
		reached[step] = append(reached[step], strings.Split(goals, ",")...)
	}
	return reached
}

// lessonOf tells the lesson that a session goes by, though the library's may be another one by now; nil if it is of none. Of
// one that is not there any more only the name is known.
func (s *Server) lessonOf(r *http.Request, of *session.Session, keyframe []byte, p *i18n.Printer) (*ui.LessonData, error) {
	var frame struct {
		Lesson struct {
			Name string `json:"name"`
		} `json:"lesson"`
	}
	if s.options.Lessons == nil || json.Unmarshal(keyframe, &frame) != nil || frame.Lesson.Name == "" {
		return nil, nil
	}
	l, err := of.Lesson(r.Context())
	if err != nil {
		return nil, err
	}
	if l == nil {
		l = s.options.Lessons.Lesson(frame.Lesson.Name)
	}
	if l == nil {
		return &ui.LessonData{Name: frame.Lesson.Name, Title: frame.Lesson.Name, Steps: []ui.LessonStep{}}, nil
	}
	told := ui.LessonOf(l, s.all(), p)
	return &told, nil
}

func (s *Server) all() []*lesson.Lesson {
	if s.options.Lessons == nil {
		return nil
	}
	return s.options.Lessons.All()
}

// named is the lesson that a request's path names; nil if there is none.
func (s *Server) named(r *http.Request) *lesson.Lesson {
	if s.options.Lessons == nil {
		return nil
	}
	return s.options.Lessons.Lesson(chi.URLParam(r, "name"))
}

func (s *Server) lessonsData(r *http.Request) ui.LessonsData {
	return ui.LessonsData{Printer: i18n.For(i18n.Match(r)), Unfolding: ui.Unfolding{Base: s.baseURL(r), Path: r.URL.Path}}
}

// sketches keeps the pictures of lessons: each takes a run to draw. A lesson that was read again is another one.
type sketches struct {
	mu   sync.Mutex
	made map[*lesson.Lesson]ui.Sketch
}

func (k *sketches) of(l *lesson.Lesson, s *Server) ui.Sketch {
	k.mu.Lock()
	defer k.mu.Unlock()
	if made, ok := k.made[l]; ok {
		return made
	}
	made, err := ui.SketchOf(l)
	if err != nil {
		s.log.Warn("a lesson has no picture", "lesson", l.Name, "error", err)
	}
	if k.made == nil || len(k.made) > mostSketches {
		k.made = make(map[*lesson.Lesson]ui.Sketch)
	}
	k.made[l] = made
	return made
}

// mostSketches bounds what is kept of lessons that were read again and again.
const mostSketches = 200
