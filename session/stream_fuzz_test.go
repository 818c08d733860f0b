package session

import (
	"encoding/json"
	"log/slog"
	"testing"
	"unicode/utf8"
)

// FuzzFrames sends whatever bytes to a session, as they come out of a socket, one frame after the other. Each is answered, by
// an ack or by a refusal that says why, and what is refused has changed nothing.
func FuzzFrames(f *testing.F) {
	f.Add([]byte(`{"id":1,"do":"crash","server":"S2"}`), []byte(`{"id":2,"do":"restart","server":"S2"}`), []byte(`{"do":"stepBack"}`), false)
	f.Add([]byte(`{"do":"seek","at":400000}`), []byte(`{"do":"branch","at":200000}`), []byte(`{"do":"switch","branch":1}`), false)
	f.Add([]byte(`{"do":"write","key":"x","value":"1"}`), []byte(`{"do":"step"}`), []byte(`{"do":"jump","to":"commit","back":true}`), false)
	f.Add([]byte(`{"do":"workload","clients":9,"rate":1000}`), []byte(`{"do":"speed","x":100}`), []byte(`{"do":"manual","on":true}`), false)
	f.Add([]byte(`{"id":3,"do":"crash","server":"S2"}`), []byte(`{"id":4}`), []byte(`{"do":"play"}`), true)
	f.Add([]byte(""), []byte("\x00\xff"), []byte(`{"id":1e400,"do":"\ud800"}`), false)
	f.Add([]byte(`{"id":99999999999999999999,"do":"step"}`), []byte(`{"do":"seek","at":-1}`), []byte(`{"do":"crash","server":"S2","server":"S3"}`), false)
	f.Add([]byte(`[{"do":"step"}]`), []byte(`{"do":"step"}{"do":"step"}`), []byte(`{"DO":"step"}`), false)
	f.Fuzz(func(t *testing.T, one, two, three []byte, readOnly bool) {
		m := NewManager(DefaultLimits(), slog.New(slog.DiscardHandler))
		defer closeManager(t, m)
		s := create(t, m, Request{Seed: ptr[uint64](7)})
		mustDo(t, s, `{"do":"pause"}`)
		mustDo(t, s, `{"do":"seek","at":300000}`)
		sub, err := s.Subscribe(t.Context(), readOnly, nil)
		if err != nil {
			t.Fatal(err)
		}
		defer sub.Close()
		for _, raw := range [][]byte{one, two, three} {
			if len(raw) > MaxCommandBytes {
				return // the socket closes
			}
			was := moment(t, s)
			if err := sub.Do(t.Context(), raw); err != nil {
				t.Fatalf("%q: %v", raw, err)
			}
			reply := next(t, sub)
			for reply.Kind != "ack" && reply.Kind != "refused" {
				reply = next(t, sub)
			}
			if !utf8.Valid(reply.raw) || !json.Valid(reply.raw) {
				t.Fatalf("%q is answered by %q", raw, reply.raw)
			}
			if reply.Kind == "ack" && readOnly {
				t.Errorf("who may only watch has done %q", raw)
			}
			if reply.Kind == "refused" && (reply.Code == "" || len(reply.Reason) < 10) {
				t.Errorf("%q is refused by %s", raw, reply.raw)
			}
			if is := moment(t, s); reply.Kind == "refused" && is != was {
				t.Errorf("%q is refused, and yet it is\n%s\nand was\n%s", raw, is, was)
			}
			mustDo(t, s, `{"do":"pause"}`) // or the clock might go on meanwhile
		}
	})
}
