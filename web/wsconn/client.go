//lint:file-ignore SA1019 see hub.go

package wsconn

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"nhooyr.io/websocket"
)

// Client is the other end of a viewer, for tests and load generators. One goroutine may read while
// another sends.
type Client struct{ conn *websocket.Conn }

// Dial opens the stream at a ws: or http: URL. The header may carry an Origin. If the server answers
// with something else than an upgrade, the error has its status and Dial gives the answer as well.
func Dial(ctx context.Context, url string, header http.Header) (*Client, *http.Response, error) {
	conn, response, err := websocket.Dial(ctx, url, &websocket.DialOptions{
		HTTPHeader:      header,
		Subprotocols:    []string{Subprotocol},
		CompressionMode: websocket.CompressionDisabled,
	})
	if err != nil {
		return nil, response, fmt.Errorf("open %s: %w", url, err)
	}
	conn.SetReadLimit(-1) // a keyframe may be long
	return &Client{conn}, response, nil
}

// Next waits for the next frame. Once the server has closed the connection it gives a *ClosedError.
func (c *Client) Next(ctx context.Context) ([]byte, error) {
	_, frame, err := c.conn.Read(ctx)
	if err != nil {
		return nil, closedError(err)
	}
	return frame, nil
}

// Send sends a text frame.
func (c *Client) Send(ctx context.Context, frame []byte) error {
	return c.conn.Write(ctx, websocket.MessageText, frame)
}

// SendBinary sends a frame of the kind that no server of this protocol takes.
func (c *Client) SendBinary(ctx context.Context, frame []byte) error {
	return c.conn.Write(ctx, websocket.MessageBinary, frame)
}

// Drop breaks the connection off without a word.
func (c *Client) Drop() { _ = c.conn.CloseNow() }

// ClosedError is how the server closed a connection.
type ClosedError struct {
	Code   int // of RFC 6455, section 7.4
	Reason string
}

func (e *ClosedError) Error() string { return fmt.Sprintf("closed with %d: %s", e.Code, e.Reason) }

func closedError(err error) error {
	var closed websocket.CloseError
	if errors.As(err, &closed) {
		return &ClosedError{int(closed.Code), closed.Reason}
	}
	return err
}
