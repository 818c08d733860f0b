package session

import (
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"raftplayground/session/journal"
)

// KeepIn has the sessions kept in journals: each is found again after it came to rest, and after the server was killed. It
// must be called before the first session is made. It fails if the journals can't be listed.
func (m *Manager) KeepIn(journals journal.Journal) error {
	all, err := journals.List(m.ctx)
	if err != nil {
		return fmt.Errorf("listing the journals: %w", err)
	}
	m.journals, m.stored = journals, len(all)
	m.wg.Go(m.sweep)
	return nil
}

// keep starts the journal of a new session.
func (m *Manager) keep(name string, from beginning) (*keeper, error) {
	if m.journals == nil {
		return nil, nil
	}
	if err := m.reserveJournal(); err != nil {
		return nil, err
	}
	token, err := m.journals.Create(m.ctx, name, encode(header{recordVersion, from}))
	if err != nil {
		m.releaseJournal()
		return nil, fmt.Errorf("starting a session's journal: %w", err)
	}
	return &keeper{journal: m.journals, name: name, token: token, kept: time.Now(), log: m.log}, nil
}

// waking is a session that is being woken, for all who ask for it meanwhile.
type waking struct {
	done    chan struct{}
	session *Session
	err     error
}

// wake gives the session whose journal has this name. Several who ask at a time wake it once.
func (m *Manager) wake(name string) (*Session, error) {
	m.mu.Lock()
	if s := m.live[name]; s != nil {
		m.mu.Unlock()
		return s, nil
	}
	w := m.waking[name]
	if w == nil {
		w = &waking{done: make(chan struct{})}
		m.waking[name] = w
		go func() {
			defer m.woken(name, w)
			w.session, w.err = m.wakeUp(name)
		}()
	}
	m.mu.Unlock()
	<-w.done
	return w.session, w.err
}

// woken lets those go on who wait for a session.
func (m *Manager) woken(name string, w *waking) {
	m.mu.Lock()
	delete(m.waking, name)
	m.mu.Unlock()
	close(w.done)
}

func (m *Manager) wakeUp(name string) (s *Session, err error) {
	began := time.Now()
	if err := m.reserve(""); err != nil {
		return nil, err
	}
	defer func() {
		if fault := recover(); fault != nil {
			m.log.Error("a session can't be woken", "session", Short(name), "fault", fault, "stack", string(debug.Stack()))
			err = fmt.Errorf("waking a session: %v", fault)
		}
		if err != nil {
			s = nil
			m.unreserve("")
		}
	}()
	s = m.newSession(name, "")
	a, err := m.revive(name)
	if err != nil {
		return nil, err
	}
	events, branches := a.seq(), len(a.showing().branches) // from the start on they are its goroutine's
	if err := m.start(s, a); err != nil {
		return nil, err
	}
	m.log.Info("session woken", "session", s, "events", events, "branches", branches, "took", time.Since(began))
	return s, nil
}

// revive makes of a journal what a session's goroutine owns. Where the journal has a keyframe of where the session is, that
// is shown, and the run is replayed behind it.
func (m *Manager) revive(name string) (*actor, error) {
	token, c, err := m.journals.Claim(m.ctx, name)
	k := &keeper{journal: m.journals, name: name, token: token, at: c.Reached(), kept: time.Now(), log: m.log}
	switch quarantined := (*journal.QuarantineError)(nil); {
	case errors.Is(err, journal.ErrUnknown):
		return nil, ErrUnknown
	case errors.As(err, &quarantined):
		return nil, &DamagedError{quarantined.Reason}
	case errors.Is(err, journal.ErrDamaged):
		return nil, k.setAside(err)
	case err != nil:
		return nil, fmt.Errorf("claiming a session's journal: %w", err)
	}
	a := m.newActor()
	a.keeper = k
	if kept := stillOf(c); kept != nil {
		a.showStill(kept)
		m.replayBehind(a, c)
		return a, nil
	}
	run, err := m.resume(m.ctx, k, c, a.observe)
	if err != nil {
		return nil, err
	}
	a.takeUp(run)
	return a, nil
}
