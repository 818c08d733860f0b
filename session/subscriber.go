package session

import (
	"context"
	"sync"
)

// What may wait for one viewer. The bytes are shared by all viewers of a session; what is bounded
// here is how long a slow one can hold on to them.
const (
	maxQueuedFrames  = 256
	maxQueuedBytes   = 1 << 20
	maxQueuedReplies = 32
)

// Subscriber is one viewer's end of a session: frames come out, commands go in. One goroutine may
// call Next while another calls Do.
type Subscriber struct {
	session  *Session
	readOnly bool
	counted  bool          // against the session's limit
	replies  chan struct{} // one token for each reply in the queue

	mu     sync.Mutex
	queue  []queued
	bytes  int
	behind bool        // frames were dropped: a keyframe must come before anything else
	heir   *Subscriber // gets the replies from now on
	wake   chan struct{}
	once   sync.Once
}

type queued struct {
	frame   []byte
	reply   bool
	counted bool // of the replies: it has a token
	told    bool
}

func newSubscriber(s *Session, readOnly bool) *Subscriber {
	return &Subscriber{
		session:  s,
		readOnly: readOnly,
		replies:  make(chan struct{}, maxQueuedReplies),
		wake:     make(chan struct{}, 1),
	}
}

// Next waits for the next frame; nobody may change its bytes. After the session's end it gives
// ErrEnded.
func (s *Subscriber) Next(ctx context.Context) ([]byte, error) {
	for {
		frame, behind := s.pop()
		if frame != nil {
			return frame, nil
		}
		if behind {
			// Only now, when the viewer is ready for it: what it gets is the present, not the moment
			// at which it fell behind.
			if err := s.session.glance(ctx, func(a *actor) error { return a.catchUp(s) }); err != nil {
				return nil, err
			}
			continue
		}
		select {
		case <-s.wake:
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-s.session.ended:
			if frame, _ := s.pop(); frame != nil {
				return frame, nil
			}
			return nil, ErrEnded
		}
	}
}

// Do carries out a command. Its reply, an ack or a refusal, comes out of Next after the events that
// the command caused. Do waits while too many replies have not been fetched.
func (s *Subscriber) Do(ctx context.Context, raw []byte) error {
	if err := s.awaitRoom(ctx); err != nil {
		return err
	}
	cmd, refusal := parseCommand(raw)
	if refusal == nil && s.readOnly {
		refusal = refuseReadOnly()
	}
	err := s.session.call(ctx, func(a *actor) error {
		reply := Reply{ID: cmd.id, Refusal: refusal}
		if refusal == nil {
			reply = a.do(cmd)
		}
		s.push(reply.AppendJSON(nil), true)
		return nil
	})
	if err != nil {
		<-s.replies
	}
	return err
}

// Refuse answers something that was not even a command, such as a binary frame.
func (s *Subscriber) Refuse(ctx context.Context, reason string) error {
	if err := s.awaitRoom(ctx); err != nil {
		return err
	}
	s.push(RefusedFrame(CodeBadCommand, reason), true)
	return nil
}

// Answer sends a reply to a command that was not the session's to carry out. It waits as Do does.
func (s *Subscriber) Answer(ctx context.Context, reply Reply) error {
	if err := s.awaitRoom(ctx); err != nil {
		return err
	}
	s.push(reply.AppendJSON(nil), true)
	return nil
}

// Tell sends a frame that is not the session's own, and never waits. Of several that the viewer has not fetched yet only the last
// is sent: each must say all. Nobody may change its bytes.
func (s *Subscriber) Tell(frame []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := range s.queue {
		if s.queue[i].told {
			s.bytes += len(frame) - len(s.queue[i].frame)
			s.queue[i].frame = frame
			return
		}
	}
	s.queue = append(s.queue, queued{frame: frame, told: true})
	s.bytes += len(frame)
	s.signal()
}

// Replace closes a subscription in favour of another one of the same viewer, which gets the replies that nobody has fetched, and those
// that are still to come: every command has one.
func (s *Subscriber) Replace(by *Subscriber) {
	s.Close()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.heir = by
	for _, q := range s.queue {
		if q.reply {
			s.release(q)
			by.inherit(q.frame)
		}
	}
	s.queue, s.bytes = nil, 0
}

// inherit queues a reply to what was sent to the subscription before. There are at most as many as had room in that.
func (s *Subscriber) inherit(frame []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.heir != nil {
		s.heir.inherit(frame)
		return
	}
	s.queue = append(s.queue, queued{frame: frame, reply: true})
	s.bytes += len(frame)
	s.signal()
}

// Close ends the subscription. It may be called more than once, and at any time.
func (s *Subscriber) Close() {
	s.once.Do(func() {
		// An ended session has let go of its subscribers already.
		_ = s.session.glance(context.Background(), func(a *actor) error { a.unsubscribe(s); return nil })
		s.session.manager.releaseViewer()
	})
}

func (s *Subscriber) awaitRoom(ctx context.Context) error {
	select {
	case s.replies <- struct{}{}: // also after the session's end: what was done is answered
		return nil
	default:
	}
	select {
	case s.replies <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	case <-s.session.ended:
		return ErrEnded
	}
}

// push queues a frame. Where that would be too much, all but the replies is dropped, and the viewer
// gets a keyframe when it is ready.
func (s *Subscriber) push(frame []byte, reply bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if reply && s.heir != nil {
		<-s.replies
		s.heir.inherit(frame)
		return
	}
	if !reply && !s.behind && len(s.queue) > 0 &&
		(len(s.queue) >= maxQueuedFrames || s.bytes+len(frame) > maxQueuedBytes) {
		s.behind = true
		s.keepReplies()
	}
	if reply || !s.behind {
		s.queue = append(s.queue, queued{frame: frame, reply: reply, counted: reply})
		s.bytes += len(frame)
	}
	s.signal()
}

// restart puts frames before the replies that wait; from then on the viewer is up to date again.
func (s *Subscriber) restart(frames ...[]byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.keepReplies()
	replies := s.queue
	s.queue = make([]queued, 0, len(frames)+len(replies))
	for _, frame := range frames {
		s.queue = append(s.queue, queued{frame: frame})
		s.bytes += len(frame)
	}
	s.queue = append(s.queue, replies...)
	s.behind = false
	s.signal()
}

func (s *Subscriber) pop() (frame []byte, behind bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.behind || len(s.queue) == 0 {
		return nil, s.behind
	}
	first := s.queue[0]
	s.queue[0] = queued{}
	s.queue = s.queue[1:]
	if len(s.queue) == 0 {
		s.queue = nil
	}
	s.bytes -= len(first.frame)
	s.release(first)
	return first.frame, false
}

func (s *Subscriber) release(q queued) {
	if q.counted {
		<-s.replies
	}
}

func (s *Subscriber) keepReplies() {
	var kept []queued
	s.bytes = 0
	for _, q := range s.queue {
		if q.reply || q.told {
			kept = append(kept, q)
			s.bytes += len(q.frame)
		}
	}
	s.queue = kept
}

func (s *Subscriber) signal() {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}
