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

// The limits of a class, as session.LimitError names them.
const (
	LimitClasses   session.Limit = "classes"
	LimitFollowers session.Limit = "followers"
)

// School has all classes. Its methods may be called by anyone at any time.
type School struct {
	sessions Sessions
	limits   Limits
	log      *slog.Logger

	mu      sync.Mutex
	classes map[string]*Class // by code
	taught  map[string]*Class // by the view ids of the sessions that the teacher has had
}

// NewSchool gives a school without classes.
func NewSchool(sessions Sessions, limits Limits, log *slog.Logger) *School {
	return &School{sessions: sessions, limits: limits, log: log, classes: map[string]*Class{}, taught: map[string]*Class{}}
}

// Open gives the class of a session, a new one if it has none yet. Who holds the session's id is its teacher. It fails as
// session.Manager.Find does, and with a *session.LimitError.
func (s *School) Open(ctx context.Context, id string) (*Class, error) {
	teacher, err := s.sessions.Find(id)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
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
	code, ok := readCode(typed)
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

func (s *School) forget(c *Class) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.classes[c.code] == c {
		s.drop(c)
	}
}

// drop takes a class out. It is called with the lock.
func (s *School) drop(c *Class) {
	delete(s.classes, c.code)
	maps.DeleteFunc(s.taught, func(_ string, of *Class) bool { return of == c })
}
