package session

import (
	"errors"
	"time"

	"raftplayground/session/journal"
)

// sweepEvery is how often journals are looked through for those that nobody has used for long.
const sweepEvery = time.Hour

func (m *Manager) sweep() {
	ticker := time.NewTicker(sweepEvery)
	defer ticker.Stop()
	for {
		m.removeUnused()
		select {
		case <-ticker.C:
		case <-m.ctx.Done():
			return
		}
	}
}

// removeUnused removes the journals of sessions that have rested for too long. What was set aside stays.
func (m *Manager) removeUnused() {
	all, err := m.journals.List(m.ctx)
	if err != nil {
		if m.ctx.Err() == nil {
			m.log.Warn("the journals can't be listed", "error", err)
		}
		return
	}
	for _, info := range all {
		if info.Quarantined == "" && time.Since(info.Changed) >= m.limits.KeepJournals {
			m.remove(info)
		}
	}
}

// remove removes a journal, unless its session is awake. Who asks for it meanwhile waits, and learns that it is gone.
func (m *Manager) remove(info journal.Info) {
	w := &waking{done: make(chan struct{}), err: ErrUnknown}
	m.mu.Lock()
	if m.live[info.Name] != nil || m.waking[info.Name] != nil {
		m.mu.Unlock()
		return
	}
	m.waking[info.Name] = w
	m.mu.Unlock()
	defer m.woken(info.Name, w)

	token, _, err := m.journals.Claim(m.ctx, info.Name)
	if err == nil {
		err = m.journals.Remove(m.ctx, info.Name, token)
	} else if errors.Is(err, journal.ErrDamaged) {
		w.err = (&keeper{journal: m.journals, name: info.Name, token: token, log: m.log}).setAside(err)
		return
	}
	if err != nil {
		m.log.Warn("a journal that nobody has used can't be removed", "journal", info.Name, "error", err)
		return
	}
	m.releaseJournal()
	m.log.Info("a journal that nobody has used is removed", "journal", info.Name, "since", info.Changed)
}
