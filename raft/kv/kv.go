// Package kv is the replicated state machine: a map of keys to values and the clients' sessions, driven by
// the commands that Raft has committed. Every server applies the same commands in the same order and so
// holds the same state.
package kv

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"

	"raftplayground/raft/memory"
)

// Op is what a command does.
type Op uint8

const (
	// Put stores Value under Key.
	Put Op = iota
	// Get reads Key through the log.
	Get
	// CAS stores Value under Key if Key holds Expect; an absent key holds "".
	CAS
	// Delete removes Key.
	Delete
	// Register opens a session for the client whose number is Session; the session's number is the result.
	Register

	opsEnd
)

var opNames = [opsEnd]string{"write", "read", "cas", "delete", "register"}

func (o Op) String() string {
	if o < opsEnd {
		return opNames[o]
	}
	return "unknown"
}

// Command is what a log entry carries: operation number Serial of the client whose session is Session. A client
// numbers its operations from 1 and has one under way at a time: a new one says that it has the answers to
// all before.
type Command struct {
	Op      Op
	Session uint64
	Serial  uint64
	Key     string
	Value   string
	Expect  string
}

// Encode gives the command's bytes for the log.
func (c Command) Encode() []byte {
	b := make([]byte, 0, 8+len(c.Key)+len(c.Value)+len(c.Expect))
	b = append(b, byte(c.Op))
	b = binary.AppendUvarint(b, c.Session)
	b = binary.AppendUvarint(b, c.Serial)
	b = appendString(b, c.Key)
	b = appendString(b, c.Expect)
	return append(b, c.Value...)
}

// ErrData says that the bytes are no command, or no snapshot.
var ErrData = errors.New("kv: malformed data")

// Decode reads a command's bytes.
func Decode(data []byte) (Command, error) {
	if len(data) == 0 || Op(data[0]) >= opsEnd {
		return Command{}, fmt.Errorf("%w: no operation", ErrData)
	}
	r := reader{rest: string(data[1:])}
	c := Command{Op: Op(data[0]), Session: r.uint(), Serial: r.uint(), Key: r.string(), Expect: r.string()}
	c.Value = r.rest
	return c, r.err
}

// Outcome says how a command went.
type Outcome uint8

const (
	OK       Outcome = iota
	Mismatch         // CAS: the key holds something else, the result
	Expired          // the session is not open, or no longer: nothing was done
)

var outcomeNames = [...]string{"ok", "mismatch", "expired"}

func (o Outcome) String() string { return outcomeNames[o] }

// Result is what the client is told. Again is true if the command had been applied before: then nothing
// changed, and the rest is as it was the first time. Index is where in the log it took effect; 0 if it did not.
type Result struct {
	Outcome Outcome
	Value   string
	Again   bool
	Index   uint64
}

// Store is the state machine.
type Store struct {
	values   map[string]string
	sessions map[uint64]session
	limit    int
	forgets  bool
}

// session is what the store remembers of a client, so that a command which the client sent again, not
// knowing that it had been committed, takes effect once (dissertation §6.3).
type session struct {
	used   uint64 // the index of its last command
	serial uint64
	result Result
}

// New gives an empty store that keeps at most limit sessions. Clients 1 to known are known from the start, as
// sessions 1 to known; others register.
func New(limit, known int) *Store {
	s := &Store{values: map[string]string{}, sessions: map[uint64]session{}, limit: limit}
	for id := range known {
		s.sessions[uint64(id+1)] = session{}
	}
	return s
}

// Forget breaks the rule that a command takes effect once, to show what it protects.
func (s *Store) Forget(on bool) { s.forgets = on }

// Apply carries out the command that is committed at index.
func (s *Store) Apply(index uint64, c Command) Result {
	if c.Op == Register {
		return s.register(index, c.Session)
	}
	last, open := s.sessions[c.Session]
	switch {
	case !open:
		return Result{Outcome: Expired}
	case c.Serial <= last.serial && !s.forgets: // RuleExactlyOnce
		again := last.result
		again.Again, again.Index = true, last.used
		if c.Serial < last.serial {
			again = Result{Outcome: Expired, Again: true} // its answer was received long ago
		}
		return again
	}
	result := s.carryOut(c)
	result.Index = index
	s.sessions[c.Session] = session{index, c.Serial, result}
	return result
}

// Value is what a key holds; "" if nothing.
func (s *Store) Value(key string) string { return s.values[key] }

// register opens a session, named by the place of its entry in the log. If there are too many, the one that
// has been quiet for longest is closed: all servers agree on which, since the log alone decides it.
func (s *Store) register(index, client uint64) Result {
	if len(s.sessions) >= s.limit {
		oldest := slices.MinFunc(sortedKeys(s.sessions), func(a, b uint64) int {
			return int(int64(s.sessions[a].used) - int64(s.sessions[b].used))
		})
		delete(s.sessions, oldest)
	}
	id := SessionAt(index, client)
	s.sessions[id] = session{used: index}
	return Result{Value: fmt.Sprint(id), Index: index}
}

// SessionAt is the session that a client's Register committed at index opens; at index 0, the one that a client
// known from the start has.
func SessionAt(index, client uint64) uint64 { return index<<clientBits | client&(1<<clientBits-1) }

// ClientOf is whose session it is.
func ClientOf(session uint64) uint64 { return session & (1<<clientBits - 1) }

// clientBits is for the client's number, so that whoever reads the log sees whose command it is.
const clientBits = 8

func (s *Store) carryOut(c Command) Result {
	switch c.Op {
	case Get:
		return Result{Value: s.values[c.Key]}
	case Delete:
		before := s.values[c.Key]
		delete(s.values, c.Key)
		return Result{Value: before}
	case CAS:
		if before := s.values[c.Key]; before != c.Expect {
			return Result{Outcome: Mismatch, Value: before}
		}
	}
	s.values[c.Key] = c.Value
	return Result{Value: c.Value}
}

// Values is a copy of the map.
func (s *Store) Values() map[string]string { return maps.Clone(s.values) }

// Clone copies the store.
func (s *Store) Clone() *Store {
	c := *s
	c.values, c.sessions = maps.Clone(s.values), maps.Clone(s.sessions)
	return &c
}

// Memory adds what the store holds.
func (s *Store) Memory(l *memory.Ledger) {
	l.Add(memory.SizeOf[Store]() + mapBytes(len(s.values), 2*memory.SizeOf[string]()) + mapBytes(len(s.sessions), 8+memory.SizeOf[session]()))
}

// mapBytes is about what a map of n elements holds: it has room for more, and a minimum.
func mapBytes(n, element int) int { return max(n*2, 8) * element }

// Snapshot gives the whole state, sessions and all, in a fixed form: equal stores give equal bytes.
func (s *Store) Snapshot() []byte {
	b := make([]byte, 0, 32*(1+len(s.values)+len(s.sessions)))
	b = binary.AppendUvarint(b, uint64(len(s.values)))
	for _, key := range sortedKeys(s.values) {
		b = appendString(appendString(b, key), s.values[key])
	}
	b = binary.AppendUvarint(b, uint64(len(s.sessions)))
	for _, id := range sortedKeys(s.sessions) {
		session := s.sessions[id]
		for _, v := range [...]uint64{id, session.used, session.serial, uint64(session.result.Outcome)} {
			b = binary.AppendUvarint(b, v)
		}
		b = appendString(b, session.result.Value)
	}
	return b
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// Restore takes over a snapshot's state. If the bytes are malformed it fails with ErrData and changes nothing.
func (s *Store) Restore(data []byte) error {
	r := reader{rest: string(data)}
	values := map[string]string{}
	for range r.uint() {
		key := r.string()
		values[key] = r.string()
		if r.err != nil {
			return r.err
		}
	}
	sessions := map[uint64]session{}
	for range r.uint() {
		id := r.uint()
		sessions[id] = session{used: r.uint(), serial: r.uint(), result: Result{Outcome: Outcome(r.uint()), Value: r.string()}}
		if r.err != nil {
			return r.err
		}
	}
	if r.err != nil || len(r.rest) > 0 {
		return fmt.Errorf("%w: %d bytes too many", ErrData, len(r.rest))
	}
	s.values, s.sessions = values, sessions
	return nil
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// reader reads numbers and strings until the first error. The strings are pieces of one.
type reader struct {
	rest string
	err  error
}

func (r *reader) uint() uint64 {
	v, n := binary.Uvarint([]byte(r.rest))
	if n <= 0 {
		r.err = fmt.Errorf("%w: it ends too early", ErrData)
		r.rest = ""
		return 0
	}
	r.rest = r.rest[n:]
	return v
}

func (r *reader) string() string {
	n := r.uint()
	if n > uint64(len(r.rest)) {
		r.err = fmt.Errorf("%w: a string of %d bytes in %d", ErrData, n, len(r.rest))
		return ""
	}
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}
