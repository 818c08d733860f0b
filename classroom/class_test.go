package classroom

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
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

// TestTheTeacherIsToldTwiceASecond, whatever students do, and at once of what the teacher does.
func TestTheTeacherIsToldTwiceASecond(t *testing.T) {
	inClass(t, 10, func(t *testing.T, c *Class, teacher *Seat) {
		var told atomic.Int64
		go func() {
			for {
				raw, err := teacher.Next(t.Context())
				if err != nil {
					return
				}
				if bytes.HasPrefix(raw, []byte(`{"kind":"class"`)) {
					told.Add(1)
				}
			}
		}()
		ann, err := c.Follow(t.Context(), nil, "")
		if err != nil {
			t.Fatal(err)
		}
		defer ann.Close()
		go func() {
			for {
				if _, err := ann.Next(t.Context()); err != nil {
					return
				}
			}
		}()
		own, err := c.Try(t.Context(), ann.student.token)
		if err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Minute)
		synctest.Wait()
		told.Store(0)
		const seconds = 20
		for i := range seconds * 20 { // names, consent and visits, as fast as they are taken
			if err := ann.Do(t.Context(), fmt.Appendf(nil, `{"id":1,"do":"agree","on":%t}`, i%2 == 0)); err != nil {
				t.Fatal(err)
			}
			if seat, err := c.Practise(t.Context(), nil, ann.student.token, own); err == nil {
				seat.Close()
			}
			time.Sleep(50 * time.Millisecond)
			synctest.Wait()
		}
		if n := told.Load(); n < seconds || n > 2*seconds+2 {
			t.Errorf("the teacher was told %d times in %d s", n, seconds)
		}
		before := told.Load()
		if err := teacher.Do(t.Context(), []byte(`{"id":1,"do":"ask","question":{"kind":"wins"}}`)); err != nil {
			t.Fatal(err)
		}
		synctest.Wait()
		if told.Load() == before {
			t.Error("the question is not told at once")
		}
	})
}

// TestAFloodOfVisits: who comes and goes without end is stopped, and the others don't hear of it.
func TestAFloodOfVisits(t *testing.T) {
	inClass(t, 10, func(t *testing.T, c *Class, teacher *Seat) {
		good, err := c.Follow(t.Context(), nil, "")
		if err != nil {
			t.Fatal(err)
		}
		defer good.Close()
		bad, err := c.Follow(t.Context(), nil, "")
		if err != nil {
			t.Fatal(err)
		}
		bad.Close()
		came := 0
		for range 1000 {
			seat, err := c.Follow(t.Context(), nil, bad.student.token)
			var limit *session.LimitError
			switch {
			case err == nil:
				came++
				seat.Close()
			case !errors.As(err, &limit) || limit.Limit != LimitVisits || limit.RetryAfter <= 0:
				t.Fatal(err)
			}
		}
		if came != visitsAtOnce {
			t.Errorf("they came %d times, want %d", came, visitsAtOnce)
		}
		time.Sleep(visitsEvery)
		again, err := c.Follow(t.Context(), nil, bad.student.token)
		if err != nil {
			t.Fatalf("after a while: %v", err)
		}
		again.Close()
		frames := 0
		for {
			ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
			raw, err := good.Next(ctx)
			cancel()
			if err != nil {
				break
			}
			if bytes.HasPrefix(raw, []byte(`{"kind":"class"`)) {
				frames++
			}
		}
		if frames != 1 {
			t.Errorf("somebody else was told of the class %d times", frames)
		}
	})
}

// TestNobodyFollowsAClassThatIsOver: the last thing that a student hears is that it is, whatever the teacher does then.
func TestNobodyFollowsAClassThatIsOver(t *testing.T) {
	inClass(t, 10, func(t *testing.T, c *Class, teacher *Seat) {
		ann, err := c.Follow(t.Context(), nil, "")
		if err != nil {
			t.Fatal(err)
		}
		defer ann.Close()
		for _, command := range []string{`{"id":1,"do":"dismiss"}`, `{"id":2,"do":"crash","server":"S1"}`} {
			if err := teacher.Do(t.Context(), []byte(command)); err != nil {
				t.Fatal(err)
			}
		}
		var last []byte
		for {
			raw, err := ann.Next(t.Context())
			if err == nil {
				last = raw
				continue
			}
			if !errors.Is(err, session.ErrEnded) {
				t.Error(err)
			}
			break
		}
		if !bytes.HasPrefix(last, []byte(`{"kind":"class"`)) || !bytes.Contains(last, []byte(`"ended":true`)) {
			t.Errorf("the last she hears is %s", last)
		}
		for teaches := false; !teaches; {
			raw, err := teacher.Next(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			teaches = bytes.Contains(raw, []byte(`"kind":"ack","id":2`))
		}
		if _, err := c.Follow(t.Context(), nil, ann.student.token); !errors.Is(err, ErrNoClass) {
			t.Errorf("she comes back: %v", err)
		}
	})
}

func TestCodes(t *testing.T) {
	seen := map[string]bool{}
	for i := range 2000 {
		code := codeOf(fmt.Sprint(i), 0)
		if read, ok := ReadCode(code); !ok || read != code {
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
		if code, ok := ReadCode(typed); ok != (want != "") || ok && code != want {
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
