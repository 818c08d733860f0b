//lint:file-ignore SA1019 nhooyr.io/websocket is what this project was asked to use; its package is marked
// deprecated in favour of github.com/coder/websocket, which has the same API.

// Package wsconn carries session streams over WebSockets. It is the only package that knows the
// library: changing over to its successor is one import line in each file here.
package wsconn

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"nhooyr.io/websocket"
)

// Subprotocol is the name that a client must offer.
const Subprotocol = "raft-playground.v1"

// Stream is what a viewer watches and acts on. Next and Do are called from one goroutine each.
type Stream interface {
	// Next waits for the next frame to send; its bytes are not changed. An error ends the viewer.
	Next(ctx context.Context) ([]byte, error)
	// Do takes in a command. An error ends the viewer.
	Do(ctx context.Context, raw []byte) error
	// Refuse answers a frame that can't be a command.
	Refuse(ctx context.Context, reason string) error
	// Close is called once, at the end.
	Close()
}

// Hub knows all viewers. http.Server forgets a connection that became a WebSocket, so somebody else
// has to end them when the server stops.
type Hub struct {
	log      *slog.Logger
	timing   timing
	maxBytes int64
	live     sync.WaitGroup

	mu       sync.Mutex
	viewers  map[*viewer]struct{}
	draining bool
}

// timing is when a silent or slow connection is given up.
type timing struct {
	write time.Duration // for one frame
	ping  time.Duration // between pings: proxies cut what is silent for a minute
	pong  time.Duration // for the answer to a ping
}

// NewHub gives a hub whose viewers may send frames of at most maxBytes.
func NewHub(maxBytes int64, log *slog.Logger) *Hub {
	return &Hub{
		log:      log,
		timing:   timing{write: 5 * time.Second, ping: 25 * time.Second, pong: 10 * time.Second},
		maxBytes: maxBytes,
		viewers:  make(map[*viewer]struct{}),
	}
}

// Upgradable says, as an error that a client can read, why a request can't become a viewer.
func Upgradable(r *http.Request) error {
	if !strings.EqualFold(r.Header.Get("Upgrade"), "websocket") {
		return errors.New("this is a WebSocket: it needs the header Upgrade: websocket")
	}
	for _, offered := range strings.Split(strings.Join(r.Header.Values("Sec-WebSocket-Protocol"), ","), ",") {
		if strings.TrimSpace(offered) == Subprotocol {
			return nil
		}
	}
	return fmt.Errorf("this WebSocket speaks the subprotocol %s: offer it", Subprotocol)
}

// Serve upgrades the request and returns: from then on the viewer lives on its own goroutines, since
// a handler that waits would keep the request's memory. The stream is closed at the viewer's end, or
// at once if there is an error; then the request has been answered.
//
// w must be the http.Server's own ResponseWriter or implement http.Hijacker. The library does not look
// through Unwrap methods.
func (h *Hub) Serve(w http.ResponseWriter, r *http.Request, stream Stream) error {
	conn, err := websocket.Accept(w, r, &websocket.AcceptOptions{
		Subprotocols:       []string{Subprotocol},
		InsecureSkipVerify: true, // Origins has checked; the library can't allow "null"
		CompressionMode:    websocket.CompressionDisabled,
	})
	if err != nil {
		stream.Close()
		return fmt.Errorf("upgrade to a WebSocket: %w", err)
	}
	// The viewer has a limit of its own, with a reason that can be understood; this one is behind it.
	conn.SetReadLimit(2 * h.maxBytes)
	ctx, cancel := context.WithCancel(context.Background())
	v := &viewer{conn: conn, stream: stream, timing: h.timing, maxBytes: h.maxBytes, cancel: cancel}
	if !h.add(v) {
		stream.Close()
		go v.end(restarting)
		return nil
	}
	go func() {
		defer h.remove(v)
		v.run(ctx)
	}()
	return nil
}

// Drain tells all viewers that the server restarts, and waits until they are gone. What is left when
// ctx ends is cut off.
func (h *Hub) Drain(ctx context.Context) {
	h.mu.Lock()
	h.draining = true
	viewers := slices.Collect(maps.Keys(h.viewers))
	h.mu.Unlock()

	for _, v := range viewers {
		go v.end(restarting) // each waits for its client's answer
	}
	gone := make(chan struct{})
	go func() {
		h.live.Wait()
		close(gone)
	}()
	select {
	case <-gone:
	case <-ctx.Done():
		h.log.Warn("viewers cut off", "viewers", h.Viewers())
		for _, v := range viewers {
			v.cancel() // the reads and writes that end waits for fail
		}
	}
}

// Viewers is how many there are now.
func (h *Hub) Viewers() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return len(h.viewers)
}

func (h *Hub) add(v *viewer) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.draining {
		return false
	}
	h.viewers[v] = struct{}{}
	h.live.Add(1)
	return true
}

func (h *Hub) remove(v *viewer) {
	h.mu.Lock()
	delete(h.viewers, v)
	h.mu.Unlock()
	h.live.Done()
}
