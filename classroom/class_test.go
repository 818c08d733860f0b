package classroom

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"raftplayground/session"
)

// inClass runs a test with a class, on a clock of its own.
func inClass(t *testing.T, followers int, test func(t *testing.T, c *Class, teacher *Seat)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		limits := session.DefaultLimits()
		m := session.NewManager(limits, slog.New(slog.DiscardHandler))
		defer func() {
			ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
			defer cancel()
			if err := m.Close(ctx); err != nil {
				t.Error(err)
			}
		}()
		made, err := m.Create(session.Request{})
		if err != nil {
			t.Fatal(err)
		}
		school := NewSchool(m, Limits{Classes: 10, Followers: followers}, slog.New(slog.DiscardHandler))
		c, err := school.Open(t.Context(), made.ID())
		if err != nil {
			t.Fatal(err)
		}
		teacher, err := c.Teach(t.Context(), nil, "http://p.example/class/"+c.Code())
		if err != nil {
			t.Fatal(err)
		}
		defer teacher.Close()
		test(t, c, teacher)
	})
}

// TestAThousandFollow: each gets every event, in order and without a gap, and each batch is encoded once: all hold the same bytes.
// Meanwhile some come and go, and all tell the class something.
func TestAThousandFollow(t *testing.T) {
	const followers = 1000
	inClass(t, followers, func(t *testing.T, c *Class, teacher *Seat) {
		var mu sync.Mutex
		batches := map[*byte]int{} // by where their bytes are, how many have them
		classFrames, taught := 0, 0
		var readers sync.WaitGroup
		read := func(seat *Seat, until uint64) {
			var last uint64
			for last < until {
				raw, err := seat.Next(t.Context())
				if err != nil {
					t.Errorf("after %d: %v", last, err)
					return
				}
				var head struct {
					Kind   string
					Seq    uint64
					Events []json.RawMessage
				}
				switch {
				case bytes.HasPrefix(raw, []byte(`{"kind":"class"`)):
					mu.Lock()
					classFrames++
					mu.Unlock()
					continue
				case bytes.HasPrefix(raw, []byte(`{"kind":"clock"`)):
					continue
				}
				if err := json.Unmarshal(raw, &head); err != nil {
					t.Errorf("%v", err)
					return
				}
				switch head.Kind {
				case "keyframe":
					last = head.Seq
				case "events":
					if head.Seq != last+1 {
						t.Errorf("events from %d after %d", head.Seq, last)
						return
					}
					last += uint64(len(head.Events))
					mu.Lock()
					batches[&raw[0]]++
					mu.Unlock()
				}
			}
		}
		const enough = 300
		for i := range followers {
			seat, err := c.Follow(t.Context(), nil, "")
			if err != nil {
				t.Fatalf("the %dth: %v", i+1, err)
			}
			readers.Go(func() {
				defer seat.Close()
				if err := seat.Do(t.Context(), []byte(fmt.Sprintf(`{"id":1,"do":"name","name":"N%d"}`, i))); err != nil {
					t.Error(err)
				}
				if i%10 == 0 { // some go, and come back as who they were
					token := seat.student.token
					seat.Close()
					again, err := c.Follow(t.Context(), nil, token)
					if err != nil {
						t.Error(err)
						return
					}
					defer again.Close()
					read(again, enough)
					return
				}
				read(seat, enough)
			})
		}
		if _, err := c.Follow(t.Context(), nil, ""); err == nil {
			t.Error("one more than the class holds")
		}
		readers.Go(func() {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			for taught < 20 {
				raw, err := teacher.Next(ctx)
				if err != nil {
					t.Error(err)
					return
				}
				if bytes.HasPrefix(raw, []byte(`{"kind":"class"`)) {
					taught++
				}
				if bytes.Contains(raw, []byte(`"kind":"commit"`)) {
					return
				}
			}
		})
		if err := teacher.Do(t.Context(), []byte(`{"id":1,"do":"speed","x":0.5}`)); err != nil {
			t.Fatal(err)
		}
		readers.Wait()
		shared := 0
		for _, n := range batches {
			if n > followers/2 {
				shared++
			}
		}
		if len(batches) > 60 || shared < 5 {
			t.Errorf("%d copies of batches, %d of them with more than half of the class", len(batches), shared)
		}
		if classFrames > 6*followers {
			t.Errorf("%d students were told of the class %d times", followers, classFrames)
		}
		if taught > 20 {
			t.Errorf("the teacher was told of it %d times", taught)
		}
	})
}

func TestCodes(t *testing.T) {
	seen := map[string]bool{}
	for i := range 2000 {
		code := codeOf(fmt.Sprint(i), 0)
		if read, ok := readCode(code); !ok || read != code {
			t.Fatalf("%q is read as %q", code, read)
		}
		seen[code] = true
	}
	if len(seen) < 1999 {
		t.Errorf("%d codes of 2000 sessions", len(seen))
	}
	if again := codeOf("0", 0); codeOf("0", 1) == again || !seen[again] {
		t.Error("a code does not follow from the session")
	}
	for typed, want := range map[string]string{"k7m-2qx": "K7M2QX", " K7M 2QX ": "K7M2QX", "K7M2Q": "", "K7M2QXX": "", "K0M2QX": "", "KAM2QX": "", "": "", "K7M2Q\x00": "", string(make([]byte, 1000)): ""} {
		if code, ok := readCode(typed); ok != (want != "") || ok && code != want {
			t.Errorf("%.20q is read as %q, %v", typed, code, ok)
		}
	}
}

func TestPlainText(t *testing.T) {
	for typed, want := range map[string]string{" Ann \n": "Ann", "A\u202enn\u0007\u2066<b>": "Ann<b>", "\u0000": "", "王五": "王五", "👩\u200d🏫": "👩\u200d🏫", "a\u2028b": "ab"} {
		if got := plain(typed, maxName); got != want {
			t.Errorf("%q becomes %q, want %q", typed, got, want)
		}
	}
	if got := []rune(plain(string(bytes.Repeat([]byte("王"), 50)), maxName)); len(got) != maxName {
		t.Errorf("%d characters", len(got))
	}
}
