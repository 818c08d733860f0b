package classroom

import (
	"context"
	"errors"
	"log/slog"
	"maps"
	"sync"

	"raftplayground/session"
)

// Sessions is what a school needs of a session.Manager.
type Sessions interface {
	Create(session.Request) (*session.Session, error)
	Find(id string) (*session.Session, error)
}

// Limits bound the classes of a server.
type Limits struct {
	Classes   int // at the same time
	Followers int // of one class at the same time; twice as many students may have been there
}

// DefaultLimits suit lecture halls.
func DefaultLimits() Limits { return Limits{Classes: 200, Followers: 1000} }

// ErrNoClass says that no class has this code, or it is over.
var ErrNoClass = errors.New("no class has this code")

// OverError says that its teacher has ended the class of a session.
type OverError struct {
	Session string // the id of the one that the teacher had at its end
}

func (e *OverError) Error() string { return "the class is over" }

// The limits of a class, as session.LimitError names them.
const (
	LimitClasses   session.Limit = "classes"
	LimitFollowers session.Limit = "followers"
	LimitVisits    session.Limit = "classVisits"
)

// School has all classes. Its methods may be called by anyone at any time.
type School struct {
	sessions Sessions
	limits   Limits
	log      *slog.Logger

	mu      sync.Mutex
	classes map[string]*Class // by code
	taught  map[string]*Class // by the view ids of the sessions that the teacher has had
	over    map[string]string // likewise, of classes that were ended: the id of the last of these sessions
}

// NewSchool gives a school without classes.
func NewSchool(sessions Sessions, limits Limits, log *slog.Logger) *School {
	return &School{sessions: sessions, limits: limits, log: log, classes: map[string]*Class{}, taught: map[string]*Class{}, over: map[string]string{}}
}

// Open gives the class of a session, a new one if it has none yet, or none any more. Who holds the session's id is its teacher. It
// fails as session.Manager.Find does, and with a *session.LimitError.
func (s *School) Open(ctx context.Context, id string) (*Class, error) { return s.open(ctx, id, true) }

// Resume gives the class of a session, also after the program was started anew. It fails as Open does, and with an *OverError.
func (s *School) Resume(ctx context.Context, id string) (*Class, error) {
	return s.open(ctx, id, false)
}

func (s *School) open(ctx context.Context, id string, anew bool) (*Class, error) {
	teacher, err := s.sessions.Find(id)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	if last, over := s.over[teacher.View()]; over && !anew {
		s.mu.Unlock()
		return nil, &OverError{last}
	}
	c := s.taught[teacher.View()]
	if c == nil && len(s.classes) >= s.limits.Classes {
		s.forgetEnded()
		if len(s.classes) >= s.limits.Classes {
			s.mu.Unlock()
			return nil, &session.LimitError{Limit: LimitClasses, Max: s.limits.Classes, RetryAfter: retry}
		}
	}
	if c == nil {
		c = newClass(s, s.freeCode(id), id)
		s.classes[c.code], s.taught[teacher.View()] = c, c
		delete(s.over, teacher.View())
		s.log.Info("class opened", "session", teacher, "class", c.code[:2])
	}
	s.mu.Unlock()
	if c.teaches() != id { // the class has gone on from there
		return c, nil
	}
	return c, c.listen(ctx, teacher)
}

// Find gives the class of a code, as somebody typed it: capitals, spaces and dashes don't matter. It gives ErrNoClass.
func (s *School) Find(typed string) (*Class, error) {
	code, ok := ReadCode(typed)
	s.mu.Lock()
	c := s.classes[code]
	s.mu.Unlock()
	if !ok || c == nil {
		return nil, ErrNoClass
	}
	if _, err := s.sessions.Find(c.teaches()); errors.Is(err, session.ErrUnknown) || errors.Is(err, session.ErrDamaged) {
		c.End()
		return nil, ErrNoClass
	}
	return c, nil
}

// freeCode is the code of a teacher's session, or the next one, in the rare case that another class has it.
func (s *School) freeCode(id string) string {
	for attempt := 0; ; attempt++ {
		if code := codeOf(id, attempt); s.classes[code] == nil {
			return code
		}
	}
}

// forgetEnded makes room: classes whose sessions are gone are nobody's.
func (s *School) forgetEnded() {
	for _, c := range s.classes {
		if _, err := s.sessions.Find(c.teaches()); errors.Is(err, session.ErrUnknown) {
			s.drop(c)
		}
	}
}

// forget lets go of a class that was ended, and keeps that in mind as long as its sessions are there, within reason.
func (s *School) forget(c *Class) {
	last := c.teaches()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.classes[c.code] != c {
		return
	}
	if len(s.over) >= 10*s.limits.Classes {
		clear(s.over)
	}
	for view, of := range s.taught {
		if of == c {
			s.over[view] = last
		}
	}
	s.drop(c)
}

// drop takes a class out. It is called with the lock.
func (s *School) drop(c *Class) {
	delete(s.classes, c.code)
	maps.DeleteFunc(s.taught, func(_ string, of *Class) bool { return of == c })
}
