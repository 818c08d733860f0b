// Package session turns simulated clusters into live ones: a Session maps wall time to the time of its
// cluster, carries out commands, and hands the same encoded events to everybody who watches. The
// Manager creates sessions, finds them, and keeps them within limits.
//
// Wall time is package time's: tests run inside a testing/synctest bubble, where that clock is theirs.
package session

import (
	"context"
	"fmt"
	"log/slog"
	"runtime"
	"runtime/debug"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"raftplayground/raft/sim"
	"raftplayground/session/journal"
	"raftplayground/session/timeline"
)

// Manager owns all sessions of a server. Its methods may be called by anyone at any time.
type Manager struct {
	limits  Limits
	log     *slog.Logger
	replays chan struct{}

	resuming chan struct{} // one token for each run that is replayed behind what its session shows

	ctx    context.Context // ends all sessions
	cancel context.CancelFunc
	wg     sync.WaitGroup // the sessions' goroutines

	lessons  Lessons         // nil: there are none
	journals journal.Journal // nil: nothing outlives its session
	stored   int             // journals that there are, and that are being made

	mu         sync.Mutex
	live       map[string]*Session // by name
	waking     map[string]*waking  // likewise
	sessions   int                 // the live ones, and those that are being made or woken
	perAddress map[string]int      // likewise
	viewers    int
	draining   bool
}

// NewManager gives a manager without sessions. Its owner must call Close.
func NewManager(limits Limits, log *slog.Logger) *Manager {
	ctx, cancel := context.WithCancel(context.Background())
	return &Manager{
		limits:     limits,
		log:        log,
		replays:    make(chan struct{}, limits.Replays),
		resuming:   make(chan struct{}, max(1, runtime.GOMAXPROCS(0)/2)), // the others keep a processor to themselves
		ctx:        ctx,
		cancel:     cancel,
		live:       make(map[string]*Session),
		waking:     make(map[string]*waking),
		perAddress: make(map[string]int),
	}
}

// Request is what a new session is to be.
type Request struct {
	Servers int     // 1 to 9; 0 takes the default
	Seed    *uint64 // 0 to 2^53-1; nil has one chosen
	Lesson  string  // the name of one that is to begin, in place of Servers and Seed; empty: none
	Step    string  // of the lesson; empty: its first
	// Scenario is a run at whose end the session begins, in place of Servers and Seed; with a Lesson, whose goals are watched from
	// there on. nil: none. Who asks has parsed it.
	Scenario *sim.Scenario
	Reached  map[string][]string // of the lesson, by step, by who begins it, before; what the lesson does not have is passed over
	Address  string              // the client's, as the limits shall count it
}

// Create makes a session, paused before its first election until somebody watches. It gives a
// *LimitError, ErrDraining, or an error that wraps ErrInvalid and says what can't be.
func (m *Manager) Create(r Request) (*Session, error) {
	if err := m.reserve(r.Address); err != nil {
		return nil, err
	}
	var servers int
	s, a, err := m.build(r)
	if err == nil {
		servers = a.timeline.Cluster().Config().Servers
		err = m.start(s, a)
	}
	if err != nil {
		m.unreserve(r.Address)
		return nil, err
	}
	m.log.Info("session created", "session", s, "servers", servers)
	return s, nil
}

// Find gives the session whose id this is. One that rests is woken, paused at the moment at which it was left. It gives
// ErrUnknown, a *DamagedError, or, where it would have to be woken, a *LimitError or ErrDraining.
func (m *Manager) Find(id string) (*Session, error) {
	view := viewOf(id)
	s, err := m.find(nameOf(view))
	return s.known(id, view), err
}

// FindView gives the session whose view id this is. It fails as Find does.
func (m *Manager) FindView(view string) (*Session, error) {
	s, err := m.find(nameOf(view))
	return s.known("", view), err
}

// Drain has the manager refuse new sessions from now on. The others go on.
func (m *Manager) Drain() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.draining = true
}

// Draining reports whether Drain or Close was called.
func (m *Manager) Draining() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.draining
}

// Close ends all sessions and waits for their goroutines, at most until ctx ends.
func (m *Manager) Close(ctx context.Context) error {
	m.Drain()
	m.cancel()
	done := make(chan struct{})
	go func() {
		m.wg.Wait()
		close(done)
	}()
	select {
	case <-done:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("waiting for the sessions to end: %w", ctx.Err())
	}
}

// build makes a new session and what its goroutine will own.
func (m *Manager) build(r Request) (*Session, *actor, error) {
	switch {
	case r.Scenario != nil:
		return m.buildScenario(r)
	case r.Lesson != "":
		return m.buildLesson(r)
	}
	opening, err := open(r.Servers, r.Seed)
	if err != nil {
		return nil, nil, err
	}
	s, a, err := m.buildOn(opening.config, r.Address)
	if err != nil {
		return nil, nil, err
	}
	if err := a.timeline.RunUntil(opening.start); err != nil {
		return nil, nil, err
	}
	a.fresh = true
	a.setPace(defaultSpeed)
	a.flush()
	a.keeper, err = m.keep(s.name, beginningOf(opening.config, opening.start))
	return s, a, err
}

// buildOn makes a session at time 0 of a cluster, that is not kept yet.
func (m *Manager) buildOn(config sim.Config, address string) (s *Session, a *actor, err error) {
	a = m.newActor()
	a.timeline, err = timeline.New(config, m.limits.timeline(), a.observe, checkers()...)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	id := newID()
	view := viewOf(id)
	return m.newSession(nameOf(view), address).known(id, view), a, nil
}

func (m *Manager) newActor() *actor {
	now := time.Now()
	return &actor{
		limits:   m.limits,
		log:      m.log,
		commands: rate.NewLimiter(rate.Limit(m.limits.CommandsPerSecond), 2*m.limits.CommandsPerSecond),
		epoch:    newEpoch(),
		subs:     make(map[*Subscriber]struct{}),
		sent:     now,
		used:     now,
	}
}

func (m *Manager) newSession(name, address string) *Session {
	return &Session{name: name, address: address, manager: m, inbox: make(chan func(*actor)), glances: make(chan func(*actor)), ended: make(chan struct{})}
}

// start lets a session live from now on.
func (m *Manager) start(s *Session, a *actor) error {
	if err := m.register(s); err != nil {
		a.comeToRest()
		return err
	}
	go func() {
		defer m.wg.Done()
		defer m.forget(s)
		defer close(s.ended)
		m.run(s, a)
	}()
	return nil
}

// run is a session's life. A fault of the simulation ends the session in which it shows, not the
// process with everybody else's.
func (m *Manager) run(s *Session, a *actor) {
	defer func() {
		if fault := recover(); fault != nil {
			m.log.Error("session ended by a fault", "session", s, "fault", fault, "stack", string(debug.Stack()))
		}
	}()
	defer a.replaying.stop()
	a.run(m.ctx, s.inbox, s.glances)
	if a.lost != nil {
		m.log.Error("session ended since its journal is lost to it", "session", s, "error", a.lost)
		return
	}
	m.forget(s) // who comes from now on wakes it: what is left to do harms nobody then
	a.comeToRest()
	m.log.Info("session ended", "session", s, "rests", a.keeper != nil, "events", a.seq(), "branches", len(a.showing().branches))
}

func (m *Manager) reserve(address string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	switch {
	case m.draining:
		return ErrDraining
	case m.sessions >= m.limits.Sessions:
		return &LimitError{LimitSessions, m.limits.Sessions, retrySessions}
	case address != "" && m.perAddress[address] >= m.limits.SessionsPerAddress:
		return &LimitError{LimitSessionsPerAddress, m.limits.SessionsPerAddress, retrySessions}
	}
	m.sessions++
	m.perAddress[address]++
	return nil
}

func (m *Manager) reserveJournal() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.stored >= m.limits.Journals {
		return &LimitError{LimitJournals, m.limits.Journals, retryJournals}
	}
	m.stored++
	return nil
}

func (m *Manager) releaseJournal() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.stored--
}

func (m *Manager) unreserve(address string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.sessions--
	if m.perAddress[address]--; m.perAddress[address] == 0 {
		delete(m.perAddress, address)
	}
}

func (m *Manager) register(s *Session) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.draining { // it began while the session was being made
		return ErrDraining
	}
	m.live[s.name] = s
	m.wg.Add(1)
	return nil
}

// forget takes a session out, once.
func (m *Manager) forget(s *Session) {
	m.mu.Lock()
	found := m.live[s.name]
	if found != nil && found.ended == s.ended {
		delete(m.live, s.name)
	}
	m.mu.Unlock()
	if found != nil && found.ended == s.ended {
		m.unreserve(s.address)
	}
}

// find gives a session by its name, awake.
func (m *Manager) find(name string) (*Session, error) {
	m.mu.Lock()
	s := m.live[name]
	m.mu.Unlock()
	switch {
	case m.journals == nil && s == nil:
		return nil, ErrUnknown
	case m.journals == nil:
		return s, nil
	case s != nil:
		// One that was about to go to rest stays awake for who comes now.
		if err := s.glance(m.ctx, func(*actor) error { return nil }); err == nil {
			return s, nil
		}
		m.forget(s)
	}
	return m.wake(name)
}

func (m *Manager) acquireViewer() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.viewers >= m.limits.Viewers {
		return &LimitError{LimitViewers, m.limits.Viewers, retryViewers}
	}
	m.viewers++
	return nil
}

func (m *Manager) releaseViewer() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.viewers--
}

func (m *Manager) acquireReplay() (release func(), err error) {
	select {
	case m.replays <- struct{}{}:
		return func() { <-m.replays }, nil
	default:
		return nil, &LimitError{LimitReplays, m.limits.Replays, retryReplays}
	}
}
