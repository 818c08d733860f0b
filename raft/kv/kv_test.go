package kv

import (
	"slices"
	"testing"
)

func TestCommandRoundTrip(t *testing.T) {
	for _, c := range []Command{{1, 1, "x", "3"}, {9, 1 << 40, "键", ""}, {0, 0, "", "only a value"}} {
		got, err := Decode(c.Encode())
		if err != nil || got != c {
			t.Errorf("%+v became %+v, %v", c, got, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(Command{1, 2, "key", "value"}.Encode())
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

func TestACommandSentTwiceTakesEffectOnce(t *testing.T) {
	var s Store
	first := Command{Client: 1, Serial: 1, Key: "x", Value: "1"}
	s.Apply(first)
	s.Apply(Command{Client: 2, Serial: 1, Key: "x", Value: "2"})
	result, again := s.Apply(first)
	if result != "1" || !again || s.Values()["x"] != "2" {
		t.Errorf("the second time: result %q, again %v, x = %q", result, again, s.Values()["x"])
	}
}

func TestDigestDependsOnContentAlone(t *testing.T) {
	var a, b Store
	a.Apply(Command{1, 1, "x", "1"})
	a.Apply(Command{2, 1, "y", "2"})
	b.Apply(Command{2, 1, "y", "2"})
	b.Apply(Command{1, 1, "x", "1"})
	if !slices.Equal(a.AppendDigest(nil), b.AppendDigest(nil)) {
		t.Error("equal stores, different digests")
	}
	b.Apply(Command{1, 2, "x", "1"})
	if slices.Equal(a.AppendDigest(nil), b.AppendDigest(nil)) {
		t.Error("a client's serial is part of the state")
	}
}
