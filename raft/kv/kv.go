// Package kv is the replicated state machine: a map of keys to values, driven by the commands that Raft
// has committed. Every server applies the same commands in the same order and so holds the same map.
package kv

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"
)

// Command is what a log entry carries: client Client's operation number Serial, a write of Value under
// Key. A client numbers its operations from 1 and has one under way at a time.
type Command struct {
	Client uint64
	Serial uint64
	Key    string
	Value  string
}

// Encode gives the command's bytes for the log.
func (c Command) Encode() []byte {
	b := make([]byte, 0, 8+len(c.Key)+len(c.Value))
	b = binary.AppendUvarint(b, c.Client)
	b = binary.AppendUvarint(b, c.Serial)
	b = binary.AppendUvarint(b, uint64(len(c.Key)))
	b = append(b, c.Key...)
	return append(b, c.Value...)
}

var errCommand = errors.New("kv: malformed command")

// Decode reads a command's bytes.
func Decode(data []byte) (Command, error) {
	var c Command
	var keyLen uint64
	for _, field := range []*uint64{&c.Client, &c.Serial, &keyLen} {
		v, n := binary.Uvarint(data)
		if n <= 0 {
			return Command{}, errCommand
		}
		*field, data = v, data[n:]
	}
	if keyLen > uint64(len(data)) {
		return Command{}, fmt.Errorf("%w: key of %d bytes in %d", errCommand, keyLen, len(data))
	}
	c.Key, c.Value = string(data[:keyLen]), string(data[keyLen:])
	return c, nil
}

// Store is the state machine. Its zero value is empty and ready.
type Store struct {
	values  map[string]string
	clients map[uint64]session
}

// session is what the store remembers of a client, so that a command which the client sent again, not
// knowing that it had been committed, takes effect once (dissertation §6.3).
type session struct {
	serial uint64
	result string
}

// Apply carries out a committed command and gives its result, the value now stored. Again is true if
// the command had been applied before: then nothing changes, and the result is that of the first time.
func (s *Store) Apply(c Command) (result string, again bool) {
	if s.values == nil {
		s.values, s.clients = map[string]string{}, map[uint64]session{}
	}
	if last := s.clients[c.Client]; c.Serial <= last.serial {
		return last.result, true
	}
	s.values[c.Key] = c.Value
	s.clients[c.Client] = session{c.Serial, c.Value}
	return c.Value, false
}

// Values is a copy of the map.
func (s *Store) Values() map[string]string {
	if s.values == nil {
		return map[string]string{}
	}
	return maps.Clone(s.values)
}

// AppendDigest appends the store's whole state, in a fixed order, for a hash.
func (s *Store) AppendDigest(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(len(s.values)))
	for _, key := range slices.Sorted(maps.Keys(s.values)) {
		b = appendString(appendString(b, key), s.values[key])
	}
	b = binary.AppendUvarint(b, uint64(len(s.clients)))
	for _, client := range slices.Sorted(maps.Keys(s.clients)) {
		b = binary.AppendUvarint(b, client)
		b = binary.AppendUvarint(b, s.clients[client].serial)
		b = appendString(b, s.clients[client].result)
	}
	return b
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}
