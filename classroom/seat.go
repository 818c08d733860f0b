package classroom

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"raftplayground/raft/sim"
	"raftplayground/session"
)

// Seat is one connection to a class: the teacher's, that of a student who follows, or that of a student in a cluster of their own. It
// is a viewer of a session, another one when another run is shown, and is told of the class in between. One goroutine may call Next
// while another calls Do.
type Seat struct {
	class   *Class
	student *student // nil: the teacher
	private bool     // in a cluster of the student's own
	url     string   // the teacher's: where students go

	mu   sync.Mutex
	sub  *session.Subscriber
	stop context.CancelFunc // ends a wait for the present subscriber's frames; nil while nobody waits
	left bool               // another run is shown: the subscriber has to be given up
	done bool
}

// Teach seats the teacher. url is where students go.
func (c *Class) Teach(ctx context.Context, from *session.Position, url string) (*Seat, error) {
	return c.sit(ctx, from, &Seat{class: c, url: url}, "")
}

// Follow seats a student who follows; one whose token is not known is a new one.
func (c *Class) Follow(ctx context.Context, from *session.Position, token string) (*Seat, error) {
	return c.sit(ctx, from, &Seat{class: c}, token)
}

// Practise seats a student in the cluster of their own.
func (c *Class) Practise(ctx context.Context, from *session.Position, token string, own *session.Session) (*Seat, error) {
	seat := &Seat{class: c, private: true}
	found, err := c.sit(ctx, from, seat, token, own)
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	if seat.student.session == "" && !c.isSomebodys(own.ID()) { // this class does not know of it: its server was restarted
		seat.student.session = own.ID()
		c.tell(seat.student)
	}
	mine := seat.student.session == own.ID()
	c.mu.Unlock()
	if mine {
		err = c.hear(ctx, seat.student, own) // it may have been woken meanwhile
	}
	if err != nil {
		seat.Close()
		return nil, err
	}
	return found, nil
}

func (c *Class) sit(ctx context.Context, from *session.Position, seat *Seat, token string, own ...*session.Session) (*Seat, error) {
	teaches := seat.url != ""
	if !teaches {
		s, err := c.admit(token)
		if err != nil {
			return nil, err
		}
		seat.student = s
	}
	var sub *session.Subscriber
	var err error
	if len(own) > 0 {
		sub, err = own[0].Follow(ctx, false, from)
	} else {
		sub, err = seat.subscribe(ctx, from)
	}
	if err != nil {
		if !teaches {
			c.leave(seat)
		}
		return nil, err
	}
	seat.sub = sub
	c.mu.Lock()
	if c.ended && !teaches && !seat.private { // meanwhile
		c.mu.Unlock()
		sub.Close()
		c.leave(seat)
		return nil, ErrNoClass
	}
	c.seats[seat] = struct{}{}
	if !teaches {
		seat.student.at = append(seat.student.at, seat)
	}
	if teaches {
		c.tellTeacherNow()
	} else {
		c.tell(seat.student)
		c.tellTeacher()
	}
	c.mu.Unlock()
	return seat, nil
}

// admit gives the student whose token it is, or a new one, with one connection more.
func (c *Class) admit(token string) (*student, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	here := 0
	for _, s := range c.students {
		here += min(s.seats, 1)
	}
	s := c.students[token]
	switch {
	case c.ended:
		return nil, ErrNoClass
	case s == nil && here >= c.school.limits.Followers:
		return nil, &session.LimitError{Limit: LimitFollowers, Max: c.school.limits.Followers, RetryAfter: retry}
	case s != nil && (s.seats >= mostSeats || !s.visits.Allow()):
		return nil, &session.LimitError{Limit: LimitVisits, Max: mostSeats, RetryAfter: visitsEvery}
	}
	if s == nil {
		if len(c.students) >= 2*c.school.limits.Followers {
			c.forgetOne()
		}
		c.joined++
		s = newStudent(fmt.Sprint("a", c.joined))
		c.students[s.token], c.byID[s.id] = s, s
	}
	s.seats++
	return s, nil
}

// mostSeats is how many connections one student may have: a few tabs.
const mostSeats = 4

// forgetOne makes room for a new student: of those who are gone, one who has done nothing, or any.
func (c *Class) forgetOne() {
	var gone *student
	for _, s := range c.students {
		if s.trivial() {
			gone = s
			break
		}
		if s.seats == 0 && s != c.shown {
			gone = s
		}
	}
	if gone != nil {
		delete(c.students, gone.token)
		delete(c.byID, gone.id)
	}
}

// isSomebodys tells whether a session is a student's. It is called with the lock.
func (c *Class) isSomebodys(id string) bool {
	for _, s := range c.students {
		if s.session == id {
			return true
		}
	}
	return false
}

// subscribe makes the seat a viewer of what is shown.
func (s *Seat) subscribe(ctx context.Context, from *session.Position) (*session.Subscriber, error) {
	c := s.class
	found, own, err := c.Shown()
	if err != nil && !own {
		c.back()
		found, own, err = c.Shown()
	}
	if errors.Is(err, ErrNoClass) && s.student == nil { // the teacher's cluster is there after the class, too
		found, err = c.school.sessions.Find(c.teaches())
	}
	if err != nil {
		return nil, err
	}
	return found.Follow(ctx, !(own && s.student == nil), from)
}

// back shows the teacher's own run again: a student's is gone.
func (c *Class) back() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.show(nil)
}

// turn has the seat look at another run, and gives the subscriber to the one before. It is called with the class's lock.
func (s *Seat) turn() *session.Subscriber {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.left = true
	if s.stop != nil {
		s.stop()
	}
	return s.sub
}

func (s *Seat) tell(frame []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.sub != nil {
		s.sub.Tell(frame)
	}
}

// goodbye is how long a page has to hang up by itself after the class. Where the server does it, nhooyr.io/websocket sends a second
// close frame when it gets the browser's, which browsers report as an error.
const goodbye = 10 * time.Second

// Next is as session.Subscriber.Next. Where another run is shown it goes on with that one, from a keyframe. It gives
// session.ErrEnded to a student who follows some time after the class is over.
func (s *Seat) Next(ctx context.Context) ([]byte, error) {
	for {
		wait, stop := context.WithCancel(ctx)
		s.mu.Lock()
		if s.left {
			stop()
		}
		s.stop = stop
		sub := s.sub
		s.mu.Unlock()
		frame, err := sub.Next(wait)
		stop()
		s.mu.Lock()
		s.stop = nil
		left := s.left
		s.mu.Unlock()
		switch {
		case err == nil:
			return frame, nil
		case ctx.Err() != nil:
			return nil, err
		case left:
		case errors.Is(err, session.ErrEnded) && !s.private && s.class.showsAnother():
			s.class.back()
		default:
			return nil, err
		}
		if err := s.move(ctx); err != nil {
			return nil, err
		}
	}
}

func (c *Class) showsAnother() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.shown != nil
}

// move makes the seat a viewer of what is shown now.
func (s *Seat) move(ctx context.Context) error {
	s.mu.Lock()
	s.left = false
	old := s.sub
	s.mu.Unlock()
	old.Close() // before there is another: a full server has no room for both
	sub, err := s.subscribe(ctx, nil)
	if errors.Is(err, ErrNoClass) {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(goodbye):
			return session.ErrEnded
		}
	}
	if err != nil {
		return err
	}
	old.Replace(sub)
	s.mu.Lock()
	closed := s.done
	if !closed {
		s.sub = sub
	}
	s.mu.Unlock()
	if closed {
		sub.Close()
		return session.ErrEnded
	}
	s.class.mu.Lock()
	defer s.class.mu.Unlock()
	if s.student == nil {
		s.class.tellTeacherNow()
	} else {
		s.class.tell(s.student)
	}
	return nil
}

// Do carries out a command of the class, or hands it to the session that this seat may act on.
func (s *Seat) Do(ctx context.Context, raw []byte) error {
	s.mu.Lock()
	sub := s.sub
	s.mu.Unlock()
	act, known, refusal := readAct(raw)
	switch {
	case known && refusal == nil:
		refusal = s.class.act(ctx, s.student, act)
	case !known && s.student == nil && s.class.showsAnother():
		refusal = elsewhere()
	case !known:
		return sub.Do(ctx, raw)
	}
	return sub.Answer(ctx, session.Reply{ID: act.ID, Refusal: refusal})
}

// Do carries out a command of the teacher's: the class's own, or one for the cluster. It fails as session.Session.Do does.
func (c *Class) Do(ctx context.Context, raw []byte) (session.Reply, error) {
	act, known, refusal := readAct(raw)
	switch {
	case known && refusal == nil:
		return session.Reply{ID: act.ID, Refusal: c.act(ctx, nil, act)}, nil
	case known:
		return session.Reply{ID: act.ID, Refusal: refusal}, nil
	case c.showsAnother():
		return session.Reply{ID: act.ID, Refusal: elsewhere()}, nil
	}
	teacher, err := c.school.sessions.Find(c.teaches())
	if err != nil {
		return session.Reply{}, err
	}
	return teacher.Do(ctx, raw)
}

// elsewhere refuses what the teacher would do to their own cluster while a student's run is shown.
func elsewhere() *sim.Refusal {
	return &sim.Refusal{Code: session.CodeImpossible, Reason: "a student's run is on the screen: go back to your own first"}
}

// Refuse is as session.Subscriber.Refuse.
func (s *Seat) Refuse(ctx context.Context, reason string) error {
	s.mu.Lock()
	sub := s.sub
	s.mu.Unlock()
	return sub.Refuse(ctx, reason)
}

// Close gives the seat up. It may be called more than once.
func (s *Seat) Close() {
	s.mu.Lock()
	was := s.done
	s.done = true
	sub := s.sub
	s.mu.Unlock()
	if was {
		return
	}
	sub.Close()
	s.class.mu.Lock()
	delete(s.class.seats, s)
	if s.student != nil {
		s.student.at = slices.DeleteFunc(s.student.at, func(seat *Seat) bool { return seat == s })
	}
	s.class.mu.Unlock()
	if s.student != nil {
		s.class.leave(s)
	}
}

// leave takes a student's connection away.
func (c *Class) leave(seat *Seat) {
	c.mu.Lock()
	defer c.mu.Unlock()
	seat.student.seats--
	c.tellTeacher()
}
