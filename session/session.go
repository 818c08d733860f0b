package session

import (
	"context"
	"log/slog"

	"raftplayground/lesson"
	"raftplayground/raft/sim"
)

// Session is one learner's cluster, live. Its goroutine owns the cluster and everything else that
// changes; the methods ask that goroutine, and may be called by anyone at any time.
type Session struct {
	id      string // empty if it was woken by somebody who may only watch
	view    string
	name    string // of its journal; tells nothing of the ids
	address string // who made it, for the limits; empty if it was woken
	manager *Manager

	inbox   chan func(*actor) // not taken from before the run is replayed
	glances chan func(*actor) // what can be answered without the run
	ended   chan struct{}
}

// known is the session as somebody sees it who found it by these ids.
func (s *Session) known(id, view string) *Session {
	if s == nil {
		return nil
	}
	seen := *s
	seen.id, seen.view = id, view
	return &seen
}

// Position is the last event that a viewer has, in the history named Epoch.
type Position struct {
	Epoch string
	After uint64
}

// ID is the capability to act on the session. It must not be logged. It is empty if the session was found by its view id.
func (s *Session) ID() string { return s.id }

// View is the capability to watch the session.
func (s *Session) View() string { return s.view }

// Subscribe starts a viewer. If `from` is the position of an event in this session's history and the
// events since are still kept, the viewer gets exactly those; if not, or if from is nil, a keyframe. A
// clock frame follows. The first viewer of all starts the clock.
//
// It gives a *LimitError if there are too many viewers, and ErrEnded after the session's end.
func (s *Session) Subscribe(ctx context.Context, readOnly bool, from *Position) (*Subscriber, error) {
	return s.join(ctx, readOnly, true, from)
}

// Follow is Subscribe for one of a class, who counts against no session's limit.
func (s *Session) Follow(ctx context.Context, readOnly bool, from *Position) (*Subscriber, error) {
	return s.join(ctx, readOnly, false, from)
}

func (s *Session) join(ctx context.Context, readOnly, counted bool, from *Position) (*Subscriber, error) {
	if err := s.manager.acquireViewer(); err != nil {
		return nil, err
	}
	sub := newSubscriber(s, readOnly)
	sub.counted = counted
	if err := s.glance(ctx, func(a *actor) error { return a.subscribe(sub, from) }); err != nil {
		s.manager.releaseViewer()
		return nil, err
	}
	return sub, nil
}

// Do carries out one command, as Subscriber.Do does, and gives the reply.
func (s *Session) Do(ctx context.Context, raw []byte) (Reply, error) {
	cmd, refusal := parseCommand(raw)
	if refusal != nil {
		return Reply{ID: cmd.id, Refusal: refusal}, nil
	}
	var reply Reply
	err := s.call(ctx, func(a *actor) error {
		reply = a.do(cmd)
		return nil
	})
	return reply, err
}

// Keyframe gives the keyframe of this moment.
func (s *Session) Keyframe(ctx context.Context) ([]byte, error) {
	var frame []byte
	err := s.glance(ctx, func(a *actor) (err error) {
		frame, err = a.keyframe()
		return err
	})
	return frame, err
}

// Lesson gives the lesson that the session goes by: as it was when the session was made, or woken. It is nil if the session has none,
// if that is not there any more, and while the run of one that was woken is still replayed.
func (s *Session) Lesson(ctx context.Context) (l *lesson.Lesson, err error) {
	err = s.glance(ctx, func(a *actor) error {
		if a.course != nil {
			l = a.course.lesson
		}
		return nil
	})
	return l, err
}

// call has the session's goroutine carry out f, in the order of the calls. In a session that was just woken it waits until
// the run is replayed. ctx bounds the wait for it; f itself is always waited for, and never takes long.
func (s *Session) call(ctx context.Context, f func(*actor) error) error {
	return s.ask(ctx, s.inbox, f)
}

// glance is call for what never needs the run: to see the present moment, to come and to go.
func (s *Session) glance(ctx context.Context, f func(*actor) error) error {
	return s.ask(ctx, s.glances, f)
}

func (s *Session) ask(ctx context.Context, inbox chan<- func(*actor), f func(*actor) error) error {
	var err error
	done := make(chan struct{})
	select {
	case inbox <- func(a *actor) { err = f(a); close(done) }:
	case <-ctx.Done():
		return ctx.Err()
	case <-s.ended:
		return ErrEnded
	}
	select {
	case <-done:
		return err
	case <-s.ended:
	}
	select {
	case <-done: // the session ended after f
		return err
	default: // f failed in a way that ended the session
		return ErrEnded
	}
}

// LogValue keeps the ids out of the logs: it is the start of the journal's name.
func (s *Session) LogValue() slog.Value { return slog.StringValue(Short(s.name)) }

func refuseReadOnly() *sim.Refusal {
	return &sim.Refusal{Code: CodeReadOnly, Reason: "this link only shows the cluster; the one who made it can act"}
}
