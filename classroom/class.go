package classroom

import (
	"context"
	"crypto/rand"
	"fmt"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/session"
)

const (
	// retry is how long to wait where a class is full.
	retry = 30 * time.Second
	// rosterEvery is the shortest time between two frames to the teacher, however much happens in the class.
	rosterEvery = 500 * time.Millisecond
)

// Class is a teacher's session and who follows it. Its methods may be called by anyone at any time. Nothing in here waits for a
// session while it holds the lock: a session that tells of an event waits for the lock.
type Class struct {
	school *School
	code   string

	mu       sync.Mutex
	teacher  string              // the id of the teacher's session
	students map[string]*student // by token
	byID     map[string]*student
	joined   int // so many have been given an id
	seats    map[*Seat]struct{}
	shown    *student  // whose run everybody sees; nil: the teacher's own
	question *question // nil: none was asked yet
	asked    int
	ended    bool
	tries    *rate.Limiter // private sessions, of all students together: each replays a run

	roster struct { // what the teacher is told, now and then
		at    time.Time
		timer *time.Timer
	}
}

func newClass(s *School, code, teacher string) *Class {
	return &Class{
		school: s, code: code, teacher: teacher,
		students: map[string]*student{}, byID: map[string]*student{}, seats: map[*Seat]struct{}{},
		tries: rate.NewLimiter(50, s.limits.Followers),
	}
}

// Code is what students type.
func (c *Class) Code() string { return c.code }

// Teaches tells whether a session is the teacher's own, and not a student's.
func (c *Class) Teaches(id string) bool { return c.teaches() == id }

// Knows tells whether a token is a student's.
func (c *Class) Knows(token string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.students[token] != nil
}

// Shown gives the session that everybody sees: the teacher's, or a student's. own says that it is the teacher's. It fails as
// session.Manager.Find does, and gives ErrNoClass once the class is over.
func (c *Class) Shown() (found *session.Session, own bool, err error) {
	c.mu.Lock()
	id, own, ended := c.teacher, c.shown == nil, c.ended
	if !own {
		id = c.shown.session
	}
	c.mu.Unlock()
	if ended {
		return nil, own, ErrNoClass
	}
	found, err = c.school.sessions.Find(id)
	return found, own, err
}

// Try makes a session for a student, that begins at the very moment that is shown, and gives it. The one that the student had before
// is let go. It gives ErrNoClass for a token that is no student's, a *session.LimitError, and what session.Manager.Create gives.
func (c *Class) Try(ctx context.Context, token string) (*session.Session, error) {
	return c.practise(ctx, token, func() (session.Request, error) {
		shown, _, err := c.Shown()
		if err != nil {
			return session.Request{}, err
		}
		request, err := shown.Fork(ctx)
		if err != nil {
			return request, fmt.Errorf("the moment that is shown: %w", err)
		}
		return request, nil
	})
}

// TryStep is Try for a step of a lesson that begins with a cluster of its own.
func (c *Class) TryStep(ctx context.Context, token string, step session.Request) (*session.Session, error) {
	step.Address = ""
	return c.practise(ctx, token, func() (session.Request, error) { return step, nil })
}

// GoOn has the teacher go on in another session, as a step of a lesson wants it, and everybody see that.
func (c *Class) GoOn(ctx context.Context, step session.Request) error {
	made, err := c.school.sessions.Create(step)
	if err != nil {
		return err
	}
	c.school.mu.Lock()
	c.school.taught[made.View()] = c // who has the address of the one before is the teacher as well
	c.school.mu.Unlock()
	c.mu.Lock()
	c.teacher, c.shown = made.ID(), nil
	for seat := range c.seats {
		if !seat.private {
			seat.turn()
		}
	}
	c.tellAll()
	c.tellTeacher()
	c.mu.Unlock()
	return c.listen(ctx, made)
}

// practise makes a session for a student.
func (c *Class) practise(ctx context.Context, token string, wanted func() (session.Request, error)) (*session.Session, error) {
	c.mu.Lock()
	s := c.students[token]
	ended := c.ended
	c.mu.Unlock()
	switch {
	case s == nil || ended:
		return nil, ErrNoClass
	case !s.tries.Allow() || !c.tries.Allow():
		return nil, &session.LimitError{Limit: LimitFollowers, Max: c.school.limits.Followers, RetryAfter: triesEvery}
	}
	request, err := wanted()
	if err != nil {
		return nil, err
	}
	own, err := c.school.sessions.Create(request)
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	before := s.session
	s.session = own.ID()
	if c.shown == s {
		c.show(nil)
	}
	c.tell(s)
	c.tellTeacher()
	c.mu.Unlock()
	if before != "" {
		c.letGo(before)
	}
	return own, c.hear(ctx, s, own)
}

// letGo ends a session that nobody uses any more; if that fails it ends by itself, later.
func (c *Class) letGo(id string) {
	if old, err := c.school.sessions.Find(id); err == nil {
		_ = old.Leave(context.Background())
	}
}

// End ends the class: all are told, and its code is no class's any more.
func (c *Class) End() {
	c.mu.Lock()
	var gone []*session.Subscriber
	if !c.ended {
		another := c.shown != nil
		c.ended, c.shown = true, nil
		c.tellAll() // before they are sent away
		for seat := range c.seats {
			if !seat.private && (another || seat.student != nil) {
				if sub := seat.turn(); sub != nil {
					gone = append(gone, sub)
				}
			}
		}
		c.tellTeacherNow()
	}
	c.mu.Unlock()
	for _, sub := range gone {
		sub.Close() // from here on they hear nothing that the teacher does
	}
	c.school.forget(c)
}

// teaches is the id of the teacher's session.
func (c *Class) teaches() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.teacher
}

// listen has the class learn who is elected in the teacher's session, and when its clock goes on: that closes a question, whoever
// presses play, and where.
func (c *Class) listen(ctx context.Context, teacher *session.Session) error {
	_, err := teacher.Listen(ctx, session.Ears{
		Event: func(e *sim.Event) {
			if e.Kind == sim.RoleChanged && e.Fact.Role == raft.Leader {
				c.elected(e.Server)
			}
		},
		Played: func() {
			c.mu.Lock()
			defer c.mu.Unlock()
			c.close()
		},
	})
	return err
}

// hear has the class learn what a student reaches.
func (c *Class) hear(ctx context.Context, s *student, own *session.Session) error {
	reached, err := own.Listen(ctx, session.Ears{Goal: func(step, goal string) {
		c.mu.Lock()
		defer c.mu.Unlock()
		if s.reach(step, goal) {
			c.tellTeacher()
		}
	}})
	if err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for step, goals := range reached {
		for _, goal := range goals {
			s.reach(step, goal)
		}
	}
	c.tellTeacher()
	return nil
}

// show changes what everybody sees. It is called with the lock.
func (c *Class) show(s *student) {
	if c.shown == s {
		return
	}
	c.shown = s
	for seat := range c.seats {
		if !seat.private {
			seat.turn()
		}
	}
	c.tellAll()
	c.tellTeacher()
}

func newToken() string {
	raw := make([]byte, 16)
	rand.Read(raw) // never fails
	return fmt.Sprintf("%x", raw)
}
