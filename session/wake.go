package session

import (
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"raftplayground/raft/sim"
	"raftplayground/session/journal"
	"raftplayground/session/timeline"
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
	return &keeper{journal: m.journals, name: name, token: token, log: m.log}, nil
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
	if err := m.start(s, a); err != nil {
		return nil, err
	}
	m.log.Info("session woken", "session", s, "events", a.seq(), "branches", len(a.timeline.Branches()), "took", time.Since(began))
	return s, nil
}

// revive makes of a journal what a session's goroutine owns.
func (m *Manager) revive(name string) (*actor, error) {
	token, c, err := m.journals.Claim(m.ctx, name)
	k := &keeper{journal: m.journals, name: name, token: token, at: c.Reached(), log: m.log}
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
	switch err := a.resume(c); {
	case errors.Is(err, errLater):
		if err := k.journal.Release(m.ctx, name, token); err != nil {
			m.log.Warn("a journal can't be given up", "journal", name, "error", err)
		}
		return nil, &DamagedError{err.Error()}
	case err != nil && isLost(err):
		return nil, err
	case err != nil:
		return nil, k.setAside(err)
	}
	return a, nil
}

// resume brings a new actor to where its journal's session was.
func (a *actor) resume(c journal.Contents) error {
	p, err := pastOf(c.Header, c.Records)
	if err != nil {
		return err
	}
	speed := defaultSpeed
	a.fresh = c.Reached() == 0 && c.Mark == nil
	if at := (mark{}); c.Mark != nil && c.Mark.At == c.Reached() && decodeStrictly(c.Mark.Data, &at) == nil && at.Speed >= minSpeed && at.Speed <= maxSpeed {
		p.goTo(at)
		a.keeper.marked, a.fresh, speed = at, at.Fresh, at.Speed
	}
	kept := restOf(c.Keyframe)
	if p.Engine != sim.EngineVersion {
		err = a.beginAgain(&p, kept, againEngine)
	} else if err = a.rebuild(p.tree); err == nil && kept != nil && c.Keyframe.At == c.Reached() && kept.mark == a.keeper.marked {
		a.keeper.rested = kept.mark
		if kept.Hash != a.timeline.Cluster().Hash() {
			err = a.beginAgain(&p, kept, againHash)
		}
	}
	if err != nil {
		return err
	}
	a.again = p.why
	a.setPace(speed)
	a.keeper.mark(a.mark())
	return nil
}

func restOf(n *journal.Note) *rest {
	var kept rest
	if n == nil || json.Unmarshal(n.Data, &kept) != nil {
		return nil
	}
	return &kept
}

// beginAgain lets the session go on from the state that was kept last, or from its beginning if none was: its records do
// not lead to where they did. They stay in the journal, and are passed over from then on.
func (a *actor) beginAgain(p *past, kept *rest, why string) error {
	next := p.beginning
	if kept != nil {
		next = kept.Next
	}
	next.Engine = sim.EngineVersion
	p.begin(next)
	p.why = why
	if err := a.rebuild(p.tree); err != nil {
		return fmt.Errorf("beginning again: %w", err)
	}
	a.keeper.log.Warn("a session begins again from the state that was kept last", "session", Short(a.keeper.name), "why", why, "kept", kept != nil)
	return a.keeper.append(record{Again: &againRecord{why, next}})
}

// rebuild simulates the tree. A fault of the simulation is an error like others here: it is the journal's.
func (a *actor) rebuild(tree timeline.Tree) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			a.keeper.log.Error("a session can't be replayed", "session", Short(a.keeper.name), "fault", fault, "stack", string(debug.Stack()))
			err = fmt.Errorf("a fault while it was replayed: %v", fault)
		}
	}()
	a.timeline, err = timeline.Rebuild(tree, a.limits.timeline(), a.observe, checkers()...)
	return err
}
