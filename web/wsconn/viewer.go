//lint:file-ignore SA1019 see hub.go

package wsconn

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"nhooyr.io/websocket"
)

// viewer is one connection: a goroutine that reads, one that writes.
type viewer struct {
	conn     *websocket.Conn
	stream   Stream
	timing   timing
	maxBytes int64
	cancel   context.CancelFunc
	ended    sync.Once
}

// closing is how a connection ends. The zero value closes it without a word: the client has gone, or
// does not listen.
type closing struct {
	code   websocket.StatusCode
	reason string
}

// maxReason is how long a reason may be, in bytes: a close frame holds no more.
const maxReason = 123

var restarting = closing{websocket.StatusServiceRestart, "the server restarts; connect again in a moment"}

// run serves the viewer until either side has had enough.
func (v *viewer) run(ctx context.Context) {
	defer v.stream.Close()
	stopPings := v.keepAlive(ctx)
	defer stopPings()
	written := make(chan struct{})
	go func() {
		defer close(written)
		v.end(v.write(ctx))
	}()
	v.end(v.read(ctx))
	<-written
}

// end closes the connection, once; later calls wait for the first. It can take seconds: the client is
// to answer.
func (v *viewer) end(c closing) {
	v.ended.Do(func() {
		defer v.cancel()
		if c.code == 0 {
			_ = v.conn.CloseNow()
		} else {
			_ = v.conn.Close(c.code, c.reason) // a client that is gone already needs no goodbye
		}
	})
}

func (v *viewer) read(ctx context.Context) closing {
	for {
		kind, reader, err := v.conn.Reader(ctx)
		if err != nil {
			return closing{}
		}
		raw, err := io.ReadAll(io.LimitReader(reader, v.maxBytes+1))
		if err != nil {
			return closing{}
		}
		if int64(len(raw)) > v.maxBytes {
			return closing{websocket.StatusMessageTooBig, fmt.Sprintf("a command has at most %d bytes", v.maxBytes)}
		}
		if kind == websocket.MessageText {
			err = v.stream.Do(ctx, raw)
		} else {
			err = v.stream.Refuse(ctx, "a command is a text frame with JSON; this frame was binary")
		}
		if err != nil {
			return closingFor(err)
		}
	}
}

func (v *viewer) write(ctx context.Context) closing {
	for {
		frame, err := v.stream.Next(ctx)
		if err != nil {
			return closingFor(err)
		}
		if err := v.send(ctx, frame); err != nil {
			return closing{}
		}
	}
}

func (v *viewer) send(ctx context.Context, frame []byte) error {
	ctx, cancel := context.WithTimeout(ctx, v.timing.write)
	defer cancel()
	return v.conn.Write(ctx, websocket.MessageText, frame)
}

// keepAlive pings now and then. Between two pings it is a timer, not a goroutine: there may be
// thousands of viewers.
func (v *viewer) keepAlive(ctx context.Context) (stop func()) {
	var mu sync.Mutex
	var timer *time.Timer
	mu.Lock()
	defer mu.Unlock()
	timer = time.AfterFunc(v.timing.ping, func() {
		pinging, cancel := context.WithTimeout(ctx, v.timing.pong)
		defer cancel()
		if err := v.conn.Ping(pinging); err != nil {
			v.end(closing{})
			return
		}
		mu.Lock()
		defer mu.Unlock()
		if ctx.Err() == nil {
			timer.Reset(v.timing.ping)
		}
	})
	return func() { timer.Stop() }
}

func closingFor(err error) closing {
	if errors.Is(err, context.Canceled) {
		return closing{}
	}
	reason := err.Error()
	return closing{websocket.StatusGoingAway, reason[:min(len(reason), maxReason)]}
}
