package kv

import (
	"maps"
	"slices"
)

// Session is what the store remembers of a client: the index and the serial number of its last command, and what the client
// was told.
type Session struct {
	ID     uint64
	Used   uint64
	Serial uint64
	Result Result
}

// Sessions lists the open sessions, by id.
func (s *Store) Sessions() []Session {
	all := make([]Session, 0, len(s.sessions))
	for _, id := range slices.Sorted(maps.Keys(s.sessions)) {
		all = append(all, Session{id, s.sessions[id].used, s.sessions[id].serial, s.sessions[id].result})
	}
	return all
}

// Load puts these values and sessions in place of the store's own. Sessions that are not listed stay open, as if unused.
func (s *Store) Load(values map[string]string, sessions []Session) {
	s.values = make(map[string]string, len(values))
	maps.Copy(s.values, values)
	for id := range s.sessions {
		s.sessions[id] = session{}
	}
	for _, from := range sessions {
		from.Result.Again = false
		s.sessions[from.ID] = session{from.Used, from.Serial, from.Result}
	}
}
