package moment

import (
	"container/list"
	"context"
	"sync"
)

// Memory keeps links as long as the program runs.
type Memory struct {
	room Room

	mu    sync.Mutex
	links map[string]*list.Element // of kept
	used  list.List                // the one that was used last in front
	bytes int
}

type kept struct{ name, payload string }

// NewMemory gives an empty one.
func NewMemory(room Room) *Memory { return &Memory{room: room, links: map[string]*list.Element{}} }

// Put is as Links has it.
func (m *Memory) Put(ctx context.Context, payload string) (string, error) {
	if err := checkPut(ctx, payload, m.room); err != nil {
		return "", err
	}
	name := NameOf(payload)
	m.mu.Lock()
	defer m.mu.Unlock()
	if at := m.links[name]; at != nil {
		m.used.MoveToFront(at)
		return name, nil
	}
	for m.used.Len() > 0 && (m.used.Len() >= m.room.Links || m.bytes+len(payload) > m.room.Bytes) {
		oldest, _ := m.used.Remove(m.used.Back()).(kept)
		delete(m.links, oldest.name)
		m.bytes -= len(oldest.payload)
	}
	m.links[name] = m.used.PushFront(kept{name, payload})
	m.bytes += len(payload)
	return name, nil
}

// Get is as Links has it.
func (m *Memory) Get(ctx context.Context, name string) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	at := m.links[name]
	if at == nil {
		return "", ErrUnknown
	}
	m.used.MoveToFront(at)
	found, _ := at.Value.(kept)
	return found.payload, nil
}
