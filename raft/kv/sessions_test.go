package kv

import (
	"bytes"
	"fmt"
	"strconv"
	"testing"

	"raftplayground/raft/random"
)

// caller is a client that registers through the log, sends each command at least once, and maybe again.
type caller struct {
	session uint64
	serial  uint64
	sent    Command
	first   Result // what the command was answered first
}

// TestPitfall21_SessionsMakeCommandsTakeEffectOnceAndExpireByTheLogAlone feeds random logs, in which commands are sent
// again at any time and more clients register than there is room for, to two stores, one of which is restored from the
// other's snapshot now and then. Each command takes effect at most once; a repeated one is answered as the first time,
// or, if its session has expired, fails and does nothing; and both stores are the same all the time.
func TestPitfall21_SessionsMakeCommandsTakeEffectOnceAndExpireByTheLogAlone(t *testing.T) {
	expired, repeated := 0, 0
	for seed := range uint64(200) {
		r := random.Source(seed)
		one, two := New(3, 0), New(3, 0)
		callers := make([]caller, 5)
		effects := map[string]int{} // how often each value has been put
		for index := uint64(1); index <= 120; index++ {
			c := &callers[r.Between(0, int64(len(callers)-1))]
			command, again := Command{Op: Register}, false
			switch {
			case c.session == 0:
			case c.serial > 0 && r.Happens(0.4):
				command, again = c.sent, true
			default:
				c.serial++
				c.sent = Command{Op: Put, Session: c.session, Serial: c.serial, Key: "x", Value: fmt.Sprintf("%d/%d", c.session, c.serial)}
				command = c.sent
			}
			before := one.Value("x")
			result := one.Apply(index, command)
			if other := two.Apply(index, command); other != result {
				t.Fatalf("seed %d, entry %d: %+v on one server, %+v on another", seed, index, result, other)
			}
			switch {
			case command.Op == Register:
				id, err := strconv.ParseUint(result.Value, 10, 64)
				if err != nil || id != SessionAt(index, 0) {
					t.Fatalf("seed %d, entry %d: registered as %q", seed, index, result.Value)
				}
				*c = caller{session: id}
			case result.Outcome == Expired:
				if expired++; one.Value("x") != before {
					t.Fatalf("seed %d, entry %d: a command of an expired session took effect", seed, index)
				}
				*c = caller{} // it registers anew
			case again:
				repeated++
				want := c.first
				want.Again = true
				if result != want || one.Value("x") != before {
					t.Fatalf("seed %d, entry %d: again, %+v; the first time, %+v", seed, index, result, c.first)
				}
			default:
				c.first = result
				if effects[command.Value]++; effects[command.Value] > 1 || one.Value("x") != command.Value {
					t.Fatalf("seed %d, entry %d: %q took effect %d times", seed, index, command.Value, effects[command.Value])
				}
			}
			if len(one.sessions) > 3 {
				t.Fatalf("seed %d, entry %d: %d sessions, and there is room for 3", seed, index, len(one.sessions))
			}
			if r.Happens(0.1) {
				if err := two.Restore(one.Snapshot()); err != nil {
					t.Fatal(err)
				}
			}
			if !bytes.Equal(one.Snapshot(), two.Snapshot()) {
				t.Fatalf("seed %d, entry %d: the servers differ", seed, index)
			}
		}
	}
	if expired < 200 || repeated < 200 {
		t.Errorf("%d expired and %d repeated commands: too few", expired, repeated)
	}
}

// A client that takes part in no commands for long is forgotten by the count of the log's entries, however long each took:
// the store has no clock.
func TestTheSessionQuietForLongestIsClosedFirst(t *testing.T) {
	s := New(2, 0)
	s.Apply(1, Command{Op: Register})
	s.Apply(2, Command{Op: Register})
	a, b := SessionAt(1, 0), SessionAt(2, 0)
	s.Apply(3, Command{Op: Put, Session: a, Serial: 1, Key: "x", Value: "a"})
	s.Apply(4, Command{Op: Register})
	if r := s.Apply(5, Command{Op: Put, Session: b, Serial: 1, Key: "x", Value: "b"}); r.Outcome != Expired {
		t.Errorf("the quiet one: %+v", r)
	}
	if r := s.Apply(6, Command{Op: Put, Session: a, Serial: 2, Key: "x", Value: "a2"}); r.Outcome != OK || s.Value("x") != "a2" {
		t.Errorf("the one in use: %+v", r)
	}
	// A serial that the client has long been answered for is not carried out either.
	if r := s.Apply(7, Command{Op: Put, Session: a, Serial: 1, Key: "x", Value: "a"}); r.Outcome == OK || s.Value("x") != "a2" {
		t.Errorf("an old command: %+v, x = %q", r, s.Value("x"))
	}
}
