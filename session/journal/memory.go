package journal

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"
)

// Memory keeps journals in memory: what it holds ends with the process. The zero value is ready for use.
type Memory struct {
	mu     sync.Mutex
	all    map[string]*inMemory
	tokens Token
	closed bool
}

type inMemory struct {
	contents    Contents
	size        int64
	changed     time.Time
	owner       Token // 0: nobody
	quarantined string
}

// Create implements Journal.
func (m *Memory) Create(ctx context.Context, name string, header []byte) (Token, error) {
	if err := m.enter(ctx, name); err != nil {
		return 0, err
	}
	defer m.mu.Unlock()
	if m.all[name] != nil {
		return 0, wrap(name, ErrExists)
	}
	if err := checkValue("header", header, MaxRecord); err != nil {
		return 0, wrap(name, err)
	}
	if m.all == nil {
		m.all = make(map[string]*inMemory)
	}
	m.tokens++
	m.all[name] = &inMemory{contents: Contents{Header: bytes.Clone(header)}, size: int64(len(header)), changed: time.Now(), owner: m.tokens}
	return m.tokens, nil
}

// Claim implements Journal.
func (m *Memory) Claim(ctx context.Context, name string) (Token, Contents, error) {
	if err := m.enter(ctx, name); err != nil {
		return 0, Contents{}, err
	}
	defer m.mu.Unlock()
	j, err := m.find(name)
	if err != nil {
		return 0, Contents{}, err
	}
	m.tokens++
	j.owner = m.tokens
	return j.owner, j.contents.clone(), nil
}

// Append implements Journal.
func (m *Memory) Append(ctx context.Context, name string, token Token, at Position, records ...[]byte) (Position, error) {
	if err := m.enter(ctx, name); err != nil {
		return 0, err
	}
	defer m.mu.Unlock()
	j, err := m.owned(name, token)
	if err != nil {
		return 0, err
	}
	if reached := j.contents.Reached(); at != reached {
		return 0, wrap(name, positionError(at, reached))
	}
	if err := checkRecords(records); err != nil {
		return 0, wrap(name, err)
	}
	size := j.size
	for _, r := range records {
		size += int64(len(r))
	}
	if size > MaxJournal {
		return 0, wrap(name, fmt.Errorf("%w: it would have %d bytes in all, want at most %d", ErrTooLarge, size, MaxJournal))
	}
	for _, r := range records {
		j.contents.Records = append(j.contents.Records, bytes.Clone(r))
	}
	j.size, j.changed = size, time.Now()
	return j.contents.Reached(), nil
}

// Reached implements Journal.
func (m *Memory) Reached(ctx context.Context, name string, token Token, at Position, mark []byte) error {
	return m.note(ctx, name, token, at, "mark", mark, MaxMark, func(c *Contents) **Note { return &c.Mark })
}

// Keep implements Journal.
func (m *Memory) Keep(ctx context.Context, name string, token Token, at Position, keyframe []byte) error {
	return m.note(ctx, name, token, at, "keyframe", keyframe, MaxKeyframe, func(c *Contents) **Note { return &c.Keyframe })
}

// Release implements Journal.
func (m *Memory) Release(ctx context.Context, name string, token Token) error {
	return m.change(ctx, name, token, func(j *inMemory) { j.owner = 0 })
}

// Read implements Journal.
func (m *Memory) Read(ctx context.Context, name string) (Contents, error) {
	if err := m.enter(ctx, name); err != nil {
		return Contents{}, err
	}
	defer m.mu.Unlock()
	j, err := m.find(name)
	if err != nil {
		return Contents{}, err
	}
	return j.contents.clone(), nil
}

// List implements Journal.
func (m *Memory) List(ctx context.Context) ([]Info, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.closed {
		return nil, ErrClosed
	}
	var infos []Info
	for _, name := range slices.Sorted(maps.Keys(m.all)) {
		j := m.all[name]
		infos = append(infos, Info{name, j.size, j.changed, j.quarantined})
	}
	return infos, nil
}

// Remove implements Journal.
func (m *Memory) Remove(ctx context.Context, name string, token Token) error {
	return m.change(ctx, name, token, func(*inMemory) { delete(m.all, name) })
}

// Quarantine implements Journal.
func (m *Memory) Quarantine(ctx context.Context, name string, token Token, reason string) error {
	return m.change(ctx, name, token, func(j *inMemory) { j.owner, j.quarantined = 0, cutReason(reason) })
}

// Close implements Journal.
func (m *Memory) Close() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.closed, m.all = true, nil
	return nil
}

// enter begins a call: if it gives no error, the lock is held.
func (m *Memory) enter(ctx context.Context, name string) error {
	if err := checkCall(ctx, name); err != nil {
		return err
	}
	m.mu.Lock()
	if m.closed {
		m.mu.Unlock()
		return ErrClosed
	}
	return nil
}

// find gives a journal that can be read.
func (m *Memory) find(name string) (*inMemory, error) {
	j := m.all[name]
	switch {
	case j == nil:
		return nil, wrap(name, ErrUnknown)
	case j.quarantined != "":
		return nil, &QuarantineError{name, j.quarantined}
	}
	return j, nil
}

// owned gives a journal that the owner of a token may change.
func (m *Memory) owned(name string, token Token) (*inMemory, error) {
	j := m.all[name]
	switch {
	case j == nil:
		return nil, wrap(name, ErrUnknown)
	case token == 0 || j.owner != token:
		return nil, wrap(name, ErrFenced)
	}
	return j, nil
}

func (m *Memory) change(ctx context.Context, name string, token Token, change func(*inMemory)) error {
	if err := m.enter(ctx, name); err != nil {
		return err
	}
	defer m.mu.Unlock()
	j, err := m.owned(name, token)
	if err != nil {
		return err
	}
	change(j)
	return nil
}

func (m *Memory) note(ctx context.Context, name string, token Token, at Position, what string, value []byte, limit int, field func(*Contents) **Note) error {
	if err := m.enter(ctx, name); err != nil {
		return err
	}
	defer m.mu.Unlock()
	j, err := m.owned(name, token)
	if err != nil {
		return err
	}
	if err := checkNote(what, at, j.contents.Reached(), value, limit); err != nil {
		return wrap(name, err)
	}
	*field(&j.contents) = &Note{at, bytes.Clone(value)}
	j.changed = time.Now()
	return nil
}

func (c *Contents) clone() Contents {
	d := Contents{Header: bytes.Clone(c.Header), Records: make([][]byte, len(c.Records)), Mark: c.Mark.clone(), Keyframe: c.Keyframe.clone()}
	for i, r := range c.Records {
		d.Records[i] = bytes.Clone(r)
	}
	return d
}

func (n *Note) clone() *Note {
	if n == nil {
		return nil
	}
	return &Note{n.At, bytes.Clone(n.Data)}
}
