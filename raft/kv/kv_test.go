package kv

import (
	"bytes"
	"errors"
	"testing"
)

func TestCommandRoundTrip(t *testing.T) {
	for _, c := range []Command{
		{Op: Put, Session: 1, Serial: 1, Key: "x", Value: "3"}, {Op: CAS, Session: 9, Serial: 1 << 40, Key: "键", Expect: "old"},
		{Op: Delete, Key: ""}, {Op: Register}, {Op: Get, Value: "only a value"},
	} {
		got, err := Decode(c.Encode())
		if err != nil || got != c {
			t.Errorf("%+v became %+v, %v", c, got, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(Command{Op: CAS, Session: 1, Serial: 2, Key: "key", Value: "value", Expect: "e"}.Encode())
	f.Add([]byte{1, 1, 255})
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := Decode(data)
		if err != nil {
			return
		}
		again, err := Decode(c.Encode())
		if err != nil || again != c {
			t.Errorf("%+v became %+v, %v", c, again, err)
		}
	})
}

func FuzzRestore(f *testing.F) {
	s := New(3, 1)
	s.Apply(1, Command{Op: Put, Session: 1, Serial: 1, Key: "x", Value: "1"})
	f.Add(s.Snapshot())
	f.Add([]byte{200, 1})
	f.Fuzz(func(t *testing.T, data []byte) {
		s := New(3, 1)
		before := s.Snapshot()
		if err := s.Restore(data); err != nil && !bytes.Equal(before, s.Snapshot()) {
			t.Error("a snapshot that was refused changed the store")
		}
	})
}

func TestOperations(t *testing.T) {
	s := New(9, 1)
	for i, c := range []struct {
		do   Command
		want Result
	}{
		{Command{Op: Get, Key: "x"}, Result{}},
		{Command{Op: Put, Key: "x", Value: "1"}, Result{Value: "1"}},
		{Command{Op: CAS, Key: "x", Expect: "2", Value: "3"}, Result{Outcome: Mismatch, Value: "1"}},
		{Command{Op: CAS, Key: "x", Expect: "1", Value: "3"}, Result{Value: "3"}},
		{Command{Op: Get, Key: "x"}, Result{Value: "3"}},
		{Command{Op: Delete, Key: "x"}, Result{Value: "3"}},
		{Command{Op: CAS, Key: "x", Expect: "", Value: "new"}, Result{Value: "new"}},
	} {
		c.do.Session, c.do.Serial, c.want.Index = 1, uint64(i+1), uint64(i+1)
		if got := s.Apply(uint64(i+1), c.do); got != c.want {
			t.Errorf("%v: %+v, want %+v", c.do.Op, got, c.want)
		}
	}
}

func TestACommandSentTwiceTakesEffectOnce(t *testing.T) {
	s := New(9, 2)
	first := Command{Op: Put, Session: 1, Serial: 1, Key: "x", Value: "1"}
	s.Apply(1, first)
	s.Apply(2, Command{Op: Put, Session: 2, Serial: 1, Key: "x", Value: "2"})
	if r := s.Apply(3, first); r != (Result{Value: "1", Again: true, Index: 1}) || s.Value("x") != "2" {
		t.Errorf("the second time: %+v, x = %q", r, s.Value("x"))
	}
	s.Forget(true)
	if s.Apply(4, first); s.Value("x") != "1" {
		t.Error("with the rule broken it takes effect twice")
	}
}

func TestTheLogAloneDecidesWhichSessionExpires(t *testing.T) {
	s := New(2, 0)
	s.Apply(1, Command{Op: Register})
	s.Apply(2, Command{Op: Register})
	one, two := SessionAt(1, 0), SessionAt(2, 0)
	s.Apply(3, Command{Op: Put, Session: one, Serial: 1, Key: "x", Value: "1"})
	s.Apply(4, Command{Op: Register})
	if r := s.Apply(5, Command{Op: Put, Session: two, Serial: 1, Key: "x", Value: "2"}); r.Outcome != Expired || s.Value("x") != "1" {
		t.Errorf("a command of the session that was quiet for longest: %+v", r)
	}
	if r := s.Apply(6, Command{Op: Put, Session: one, Serial: 1, Key: "x", Value: "9"}); !r.Again {
		t.Errorf("a command of the session in use, again: %+v", r)
	}
}

func TestASnapshotIncludesTheSessions(t *testing.T) {
	s := New(9, 1)
	c := Command{Op: Put, Session: 1, Serial: 1, Key: "x", Value: "1"}
	s.Apply(1, c)
	restored := New(9, 0)
	if err := restored.Restore(s.Snapshot()); err != nil {
		t.Fatal(err)
	}
	if r := restored.Apply(2, c); !r.Again {
		t.Errorf("after a restore the command took effect again: %+v", r)
	}
	if !bytes.Equal(restored.Snapshot(), s.Snapshot()) {
		t.Error("equal stores, different snapshots")
	}
	if err := restored.Restore([]byte{1, 200}); !errors.Is(err, ErrData) {
		t.Errorf("a cut snapshot: %v", err)
	}
}
