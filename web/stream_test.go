package web

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"raftplayground/session"
	"raftplayground/web/wsconn"
)

func TestTheStream(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create("")
	control, view := s.watch("/s/"+made.ID+"/stream"), s.watch("/v/"+made.View+"/stream")
	first := control.next()
	if first.Kind != "keyframe" || !first.Playing || first.Epoch == "" || len(first.State.Servers) != 5 {
		t.Fatalf("first %+v", first)
	}
	if second := control.next(); second.Kind != "clock" || !second.Playing {
		t.Fatalf("then %+v", second)
	}
	view.nextOf("clock")
	control.send(`{"id":1,"do":"pause"}`)
	if ack := control.nextOf("ack"); *ack.ID != 1 {
		t.Errorf("%+v", ack)
	}
	control.send(`{"id":2,"do":"crash","server":"S3"}`)
	batch := control.nextOf("events")
	if !strings.Contains(string(batch.Events[0]), `"kind":"crashed","server":"S3"`) {
		t.Errorf("%s", batch.Events[0])
	}
	if ack := control.next(); ack.Kind != "ack" || *ack.ID != 2 || ack.Seq != batch.Seq+uint64(len(batch.Events))-1 {
		t.Errorf("%+v", ack)
	}
	for {
		seen := view.nextOf("events")
		if strings.Contains(string(seen.Events[len(seen.Events)-1]), `"crashed"`) {
			break
		}
	}
	view.send(`{"id":3,"do":"restart","server":"S3"}`)
	if f := view.nextOf("refused"); f.Code != session.CodeReadOnly || *f.ID != 3 {
		t.Errorf("%+v", f)
	}
}

func TestADroppedStreamGoesOnWhereItWas(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create("")
	random := rand.New(rand.NewPCG(3, 4))
	path := "/s/" + made.ID + "/stream"
	v := s.watch(path)
	first := v.next()
	v.send(`{"do":"speed","x":2}`)
	after := first.Seq
	for range 30 {
		for range 1 + random.IntN(3) {
			f := v.nextOf("events")
			if f.Seq != after+1 {
				t.Fatalf("events from %d after %d", f.Seq, after)
			}
			after += uint64(len(f.Events))
		}
		v.Drop()
		v = s.watch(fmt.Sprintf("%s?epoch=%s&after=%d", path, first.Epoch, after))
		for f := v.next(); f.Kind != "clock"; f = v.next() {
			if f.Kind != "events" || f.Seq != after+1 {
				t.Fatalf("on returning after %d: %s from %d", after, f.Kind, f.Seq)
			}
			after += uint64(len(f.Events))
		}
	}
	v.Drop()
	for _, query := range []string{"?epoch=x&after=1", "?after=1", "?epoch=" + first.Epoch, "?epoch=" + first.Epoch + "&after=-1", "?epoch=" + first.Epoch + "&after=x", "?epoch=" + first.Epoch + "&after=99999999999"} {
		if f := s.watch(path + query).next(); f.Kind != "keyframe" {
			t.Errorf("%s: %+v", query, f)
		}
	}
}

func TestBadFramesHarmNothing(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create("")
	v := s.watch("/s/" + made.ID + "/stream")
	v.send(`{"do":"pause"}`)
	v.nextOf("ack")
	before := s.stateOf(made.ID)
	for _, frame := range []string{``, `nonsense`, `{}`, `[]`, `{"id":4}`, `{"id":4,"do":"fly"}`, `{"id":4,"do":"crash","server":"S0"}`, "\xff\xfe", `{"do":"crash","server":"S1","x":` + strings.Repeat("[", 1000) + `}`} {
		v.send(frame)
		if f := v.next(); f.Kind != "refused" || f.Code != "badCommand" || len(f.Reason) < 10 {
			t.Errorf("%.40q: %+v", frame, f)
		}
	}
	if err := v.SendBinary(t.Context(), []byte{0, 1, 2}); err != nil {
		t.Fatal(err)
	}
	if f := v.next(); f.Kind != "refused" || f.Code != "badCommand" || !strings.Contains(f.Reason, "binary") {
		t.Errorf("a binary frame: %+v", f)
	}
	v.send(strings.Repeat(" ", session.MaxCommandBytes) + "x")
	_, err := v.Next(t.Context())
	var closed *wsconn.ClosedError
	if !errors.As(err, &closed) || closed.Code != 1009 || !strings.Contains(closed.Reason, "4096") {
		t.Errorf("an oversized frame: %v", err)
	}
	if after := s.stateOf(made.ID); after.State.Hash != before.State.Hash || after.Seq != before.Seq {
		t.Error("the session was changed")
	}
	whole := s.watch("/s/" + made.ID + "/stream")
	padded := `{"id":9,"do":"crash","server":"S1"}`
	whole.send(padded + strings.Repeat(" ", session.MaxCommandBytes-len(padded)))
	if ack := whole.nextOf("ack"); *ack.ID != 9 {
		t.Errorf("%+v", ack)
	}
}

func TestStreamsThatCantBeOpened(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create("")
	path := "/s/" + made.ID + "/stream"
	upgrade := []string{"Upgrade", "websocket", "Connection", "Upgrade"}
	wantProblem(t, s.get(path), http.StatusUpgradeRequired, "upgrade")
	wantProblem(t, s.get(path, upgrade...), http.StatusUpgradeRequired, "upgrade") // no subprotocol
	wantProblem(t, s.get("/s/"+strings.Repeat("a", 26)+"/stream"), http.StatusNotFound, "noSession")
	wantProblem(t, s.get("/s/"+made.View+"/stream"), http.StatusNotFound, "noSession")
	wantProblem(t, s.get("/v/"+made.ID+"/stream"), http.StatusNotFound, "noSession")
	wantProblem(t, s.ask(nil, http.MethodPost, path, ""), http.StatusMethodNotAllowed, "method")
	if s.stateOf(made.ID).Playing {
		t.Error("a stream that was not opened started the clock")
	}
}

func TestOriginsOfStreams(t *testing.T) {
	s := newSite(t, newDefaultLimits(), Options{Origins: []string{"https://course.example.org"}})
	made := s.create("")
	path := "/s/" + made.ID + "/stream"
	for _, origin := range []string{s.url, "null", "https://course.example.org"} {
		if f := s.watch(path, "Origin", origin).next(); f.Kind != "keyframe" {
			t.Errorf("%s: %+v", origin, f)
		}
	}
	for _, origin := range []string{"https://evil.example.org", "http://course.example.org", "https://course.example.org.evil"} {
		if _, response, err := s.tryWatch(path, "Origin", origin); err == nil || response.StatusCode != http.StatusForbidden {
			t.Errorf("%s: %v", origin, response)
		}
	}
	if _, response, err := s.tryWatch("/s/"+strings.Repeat("a", 26)+"/stream", "Origin", "null"); err == nil || response.StatusCode != http.StatusNotFound {
		t.Errorf("null without a session: %v", response)
	}
}

// The access log's wrapper offers only Unwrap, and under it an upgrade fails. This is why the streams
// are routed outside it: every other test here, whose streams open, shows that they are.
func TestNoStreamUnderTheAccessLog(t *testing.T) {
	s := newDefaultSite(t)
	stream := "/s/" + s.create("").ID + "/stream"
	wrapped := httptest.NewServer(s.server.accessLog(s.server))
	defer wrapped.Close()
	_, response, err := wsconn.Dial(t.Context(), wrapped.URL+stream, nil)
	if err == nil || response.StatusCode != http.StatusNotImplemented {
		t.Errorf("under the access log: %v, want 501", response)
	}
	s.watch(stream).nextOf("keyframe")
}
