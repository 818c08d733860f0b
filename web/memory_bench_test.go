package web

import (
	"bufio"
	"fmt"
	"log/slog"
	"net"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"

	"raftplayground/session"
	"raftplayground/web/wsconn"
)

// BenchmarkIdleSession measures what one paused session with one viewer over a real socket holds in
// memory: heap and stacks, of which the client's end, in the same process, is a bare connection. The
// kernel's buffers are not in it. A young session has just elected its first leader; an old one keeps
// as much history as it may.
func BenchmarkIdleSession(b *testing.B) {
	for _, c := range []struct {
		name   string
		events uint64
		speed  float64
	}{{"young", 60, 1}, {"old", 10_000, 100}} {
		b.Run(c.name, func(b *testing.B) {
			const enough = 1_000_000
			limits := session.DefaultLimits()
			limits.Sessions, limits.SessionsPerAddress, limits.Viewers = enough, enough, enough
			log := slog.New(slog.DiscardHandler)
			manager := session.NewManager(limits, log)
			server, err := New(manager, Options{}, log)
			if err != nil {
				b.Fatal(err)
			}
			listening := httptest.NewServer(server)
			defer func() {
				listening.CloseClientConnections()
				listening.Close()
				if err := manager.Close(b.Context()); err != nil {
					b.Error(err)
				}
			}()
			before := memory()
			var conns []net.Conn
			defer func() {
				for _, conn := range conns {
					conn.Close()
				}
			}()
			for b.Loop() {
				made, err := manager.Create(session.Request{})
				if err != nil {
					b.Fatal(err)
				}
				conn, err := dialIdle(listening.Listener.Addr().String(), made.ID())
				if err != nil {
					b.Fatal(err)
				}
				conns = append(conns, conn)
				if err := settle(b, made, c.speed, c.events); err != nil {
					b.Fatal(err)
				}
			}
			b.StopTimer()
			b.ReportMetric(float64(memory()-before)/float64(len(conns)), "B/session")
		})
	}
}

// dialIdle opens a stream and leaves it unread.
func dialIdle(addr, id string) (net.Conn, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	_, err = fmt.Fprintf(conn, "GET /s/%s/stream HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"+
		"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: %s\r\n\r\n", id, addr, wsconn.Subprotocol)
	if err != nil {
		return nil, err
	}
	status, err := bufio.NewReaderSize(conn, 16).ReadString('\n')
	if err != nil || !strings.Contains(status, "101") {
		return nil, fmt.Errorf("stream not opened: %s %w", status, err)
	}
	return conn, nil
}

// settle lets the session run, and then be paused.
func settle(b *testing.B, s *session.Session, speed float64, events uint64) error {
	sub, err := s.Subscribe(b.Context(), false, nil)
	if err != nil {
		return err
	}
	defer sub.Close()
	if _, err := s.Do(b.Context(), fmt.Appendf(nil, `{"do":"speed","x":%v}`, speed)); err != nil {
		return err
	}
	for {
		frame, err := sub.Next(b.Context())
		if err != nil {
			return err
		}
		if strings.HasPrefix(string(frame), `{"kind":"events"`) && seqOf(frame) >= events {
			break
		}
	}
	_, err = s.Do(b.Context(), []byte(`{"do":"pause"}`))
	return err
}

func seqOf(frame []byte) (seq uint64) {
	_, after, _ := strings.Cut(string(frame[:min(len(frame), 100)]), `"seq":`)
	_, _ = fmt.Sscan(strings.SplitN(after, ",", 2)[0], &seq)
	return seq
}

// memory is what heap and stacks hold, garbage aside.
func memory() int64 {
	var stats runtime.MemStats
	runtime.GC()
	runtime.GC() // the second empties the pools
	runtime.ReadMemStats(&stats)
	return int64(stats.HeapAlloc + stats.StackInuse)
}
