package wsconn

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"
)

// fakeStream is a Stream that the test feeds and reads.
type fakeStream struct {
	out    chan []byte
	in     chan string
	closed chan struct{}
	once   sync.Once
}

func newFakeStream() *fakeStream {
	return &fakeStream{out: make(chan []byte, 64), in: make(chan string, 64), closed: make(chan struct{})}
}

var errOver = errors.New("this stream is over, and the reason for it is so long that a close frame does not hold all of it: " + strings.Repeat("x", 100))

func (s *fakeStream) Next(ctx context.Context) ([]byte, error) {
	select {
	case frame, ok := <-s.out:
		if !ok {
			return nil, errOver
		}
		return frame, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (s *fakeStream) Do(_ context.Context, raw []byte) error {
	s.in <- string(raw)
	return nil
}

func (s *fakeStream) Refuse(_ context.Context, reason string) error {
	s.in <- "refused: " + reason
	return nil
}

func (s *fakeStream) Close() { s.once.Do(func() { close(s.closed) }) }

// fixture is a hub behind a real server, with one stream for every client.
type fixture struct {
	*Hub
	url     string
	streams chan *fakeStream
}

func newFixture(t *testing.T, wrap func(http.Handler) http.Handler) *fixture {
	t.Helper()
	f := &fixture{Hub: NewHub(100, slog.New(slog.DiscardHandler)), streams: make(chan *fakeStream, 64)}
	var handler http.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		stream := newFakeStream()
		f.streams <- stream
		_ = f.Serve(w, r, stream) // the client sees it too
	})
	if wrap != nil {
		handler = wrap(handler)
	}
	server := httptest.NewServer(handler)
	t.Cleanup(func() {
		ctx, cancel := context.WithCancel(context.Background())
		cancel() // whoever is left is cut off
		f.Drain(ctx)
		server.Close()
	})
	f.url = server.URL
	return f
}

func (f *fixture) dial(t *testing.T) (*Client, *fakeStream) {
	t.Helper()
	client, response, err := Dial(t.Context(), f.url, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := response.Header.Get("Sec-WebSocket-Protocol"); got != Subprotocol {
		t.Errorf("subprotocol %q", got)
	}
	if got := response.Header.Get("Sec-WebSocket-Extensions"); got != "" {
		t.Errorf("extensions %q, want no compression", got)
	}
	t.Cleanup(client.Drop)
	return client, <-f.streams
}

func wantClosed(t *testing.T, client *Client, code int, reason string) {
	t.Helper()
	_, err := client.Next(t.Context())
	var closed *ClosedError
	if !errors.As(err, &closed) || closed.Code != code || closed.Reason != reason {
		t.Errorf("got %v, want close %d %q", err, code, reason)
	}
}

func TestFramesGoBothWays(t *testing.T) {
	f := newFixture(t, nil)
	client, stream := f.dial(t)
	for i := range 10 {
		stream.out <- fmt.Appendf(nil, "frame %d", i)
		if got, err := client.Next(t.Context()); err != nil || string(got) != fmt.Sprintf("frame %d", i) {
			t.Fatalf("got %q, %v", got, err)
		}
		if err := client.Send(t.Context(), fmt.Appendf(nil, "command %d", i)); err != nil {
			t.Fatal(err)
		}
		if got := <-stream.in; got != fmt.Sprintf("command %d", i) {
			t.Fatalf("got %q", got)
		}
	}
	if f.Viewers() != 1 {
		t.Errorf("%d viewers", f.Viewers())
	}
	client.Drop()
	<-stream.closed
}

func TestABinaryFrameIsRefusedAndTheViewerStays(t *testing.T) {
	f := newFixture(t, nil)
	client, stream := f.dial(t)
	if err := client.SendBinary(t.Context(), []byte{1, 2, 3}); err != nil {
		t.Fatal(err)
	}
	if got := <-stream.in; !strings.HasPrefix(got, "refused: ") || !strings.Contains(got, "binary") {
		t.Errorf("got %q", got)
	}
	if err := client.Send(t.Context(), []byte("text")); err != nil {
		t.Fatal(err)
	}
	if got := <-stream.in; got != "text" {
		t.Errorf("got %q", got)
	}
}

func TestAnOversizedFrameClosesWithAReason(t *testing.T) {
	f := newFixture(t, nil)
	for size, taken := range map[int]bool{99: true, 100: true, 101: false, 5000: false, 1 << 20: false} {
		client, stream := f.dial(t)
		if err := client.Send(t.Context(), []byte(strings.Repeat("x", size))); err != nil {
			t.Fatal(err)
		}
		if taken {
			if got := <-stream.in; len(got) != size {
				t.Errorf("%d bytes: got %d", size, len(got))
			}
			continue
		}
		wantClosed(t, client, 1009, "a command has at most 100 bytes")
		<-stream.closed
	}
}

func TestAStreamThatEndsClosesWithItsReason(t *testing.T) {
	f := newFixture(t, nil)
	client, stream := f.dial(t)
	stream.out <- []byte("last")
	close(stream.out)
	if got, err := client.Next(t.Context()); err != nil || string(got) != "last" {
		t.Fatalf("got %q, %v", got, err)
	}
	wantClosed(t, client, 1001, errOver.Error()[:maxReason])
	<-stream.closed
}

func TestDrainSaysGoodbyeAndWaits(t *testing.T) {
	f := newFixture(t, nil)
	var clients []*Client
	var streams []*fakeStream
	for range 20 {
		client, stream := f.dial(t)
		clients, streams = append(clients, client), append(streams, stream)
	}
	drained := make(chan struct{})
	go func() {
		defer close(drained)
		f.Drain(t.Context())
	}()
	for _, client := range clients {
		wantClosed(t, client, restartCode, restarting.reason)
	}
	<-drained
	for _, stream := range streams {
		<-stream.closed
	}
	if f.Viewers() != 0 {
		t.Errorf("%d viewers left", f.Viewers())
	}
	// One that slips in late is told the same.
	late, stream := f.dial(t)
	wantClosed(t, late, restartCode, restarting.reason)
	<-stream.closed
}

const restartCode = 1012

func TestDrainCutsOffWhoDoesNotAnswer(t *testing.T) {
	f := newFixture(t, nil)
	deaf := dialRaw(t, f.url)
	defer deaf.Close()
	stream := <-f.streams
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		// The goodbye is on the wire; nobody answers it.
		readUntilClose(deaf)
		cancel()
	}()
	f.Drain(ctx)
	<-stream.closed
}

func TestAViewerThatAnswersNoPingIsGivenUp(t *testing.T) {
	f := newFixture(t, nil)
	f.timing.ping, f.timing.pong = time.Millisecond, 10*time.Millisecond
	deaf := dialRaw(t, f.url)
	defer deaf.Close()
	<-(<-f.streams).closed
}

func TestAViewerThatAnswersPingsStays(t *testing.T) {
	f := newFixture(t, nil)
	f.timing.ping = time.Millisecond
	client, stream := f.dial(t)
	go func() {
		for range 100 {
			stream.out <- []byte("frame")
		}
		close(stream.out)
	}()
	for { // reading is what answers pings
		if _, err := client.Next(t.Context()); err != nil {
			break
		}
	}
	<-stream.closed
}

func TestAViewerThatReadsNothingIsGivenUp(t *testing.T) {
	f := newFixture(t, nil)
	f.timing.write = 10 * time.Millisecond
	deaf := dialRaw(t, f.url)
	defer deaf.Close()
	stream := <-f.streams
	large := []byte(strings.Repeat("x", 1<<20))
	for {
		select {
		case stream.out <- large:
			continue
		case <-stream.closed:
		}
		break
	}
}

// The library looks for http.Hijacker and not through Unwrap: a wrapper that offers only that makes
// every upgrade fail. So the streams' routes must stand outside such wrappers.
func TestAWrapperWithoutHijackMakesUpgradesFail(t *testing.T) {
	f := newFixture(t, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			next.ServeHTTP(struct {
				http.ResponseWriter
				unwrapper
			}{w, unwrapper{w}}, r)
		})
	})
	_, response, err := Dial(t.Context(), f.url, nil)
	if err == nil || response == nil || response.StatusCode != http.StatusNotImplemented {
		t.Errorf("got %v, %v; want 501", response, err)
	}
	<-(<-f.streams).closed
}

type unwrapper struct{ w http.ResponseWriter }

func (u unwrapper) Unwrap() http.ResponseWriter { return u.w }

// dialRaw opens a WebSocket and leaves it at that: nobody reads or answers on the client's side.
func dialRaw(t *testing.T, url string) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(conn, "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"+
		"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: %s\r\n\r\n", Subprotocol)
	return conn
}

// readUntilClose reads the answer to the handshake and then up to a close frame.
func readUntilClose(conn net.Conn) {
	r := bufio.NewReader(conn)
	for {
		line, err := r.ReadString('\n')
		if err != nil || line == "\r\n" {
			break
		}
	}
	const closeFrame = 0x88
	for {
		b, err := r.ReadByte()
		if err != nil || b == closeFrame {
			return
		}
	}
}

func TestOrigins(t *testing.T) {
	origins, err := ParseOrigins(" https://course.example.org, http://localhost:3000 ,")
	if err != nil {
		t.Fatal(err)
	}
	for origin, want := range map[string]bool{
		"":                                true,
		"null":                            true,
		"http://play.example.org":         true,
		"https://play.example.org":        true,
		"https://PLAY.example.org":        true,
		"https://course.example.org":      true,
		"http://course.example.org":       false,
		"https://course.example.org:8443": false,
		"http://localhost:3000":           true,
		"http://localhost":                false,
		"https://evil.example.org":        false,
		"https://play.example.org.evil":   false,
		"https://evil/play.example.org":   false,
		"file://":                         false,
		"::":                              false,
	} {
		r := httptest.NewRequest(http.MethodGet, "http://play.example.org/s/x/stream", nil)
		if origin != "" {
			r.Header.Set("Origin", origin)
		}
		if got := origins.Allow(r); got != want {
			t.Errorf("origin %q: %v", origin, got)
		}
	}
	for _, bad := range []string{"course.example.org", "https://", "ftp://x", "https://x/path", "*", "https://x/"} {
		if _, err := ParseOrigins(bad); err == nil {
			t.Errorf("%q was taken", bad)
		}
	}
}

func TestUpgradable(t *testing.T) {
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	if err := Upgradable(r); err == nil {
		t.Error("a plain request was taken")
	}
	r.Header.Set("Upgrade", "websocket")
	if err := Upgradable(r); err == nil || !strings.Contains(err.Error(), Subprotocol) {
		t.Errorf("without a subprotocol: %v", err)
	}
	r.Header.Set("Sec-WebSocket-Protocol", "something, "+Subprotocol)
	if err := Upgradable(r); err != nil {
		t.Error(err)
	}
}
