package web

import (
	"context"
	"fmt"
	"log/slog"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"raftplayground/session"
	"raftplayground/web/wsconn"
)

// BenchmarkClass: one step of the teacher's, until all of a class have it over WebSockets of their own. Both ends of each are in
// this process, and the reading is counted, too.
func BenchmarkClass(b *testing.B) {
	for _, followers := range []int{1, 10, 100, 1000} {
		b.Run(fmt.Sprint(followers), func(b *testing.B) {
			limits := session.DefaultLimits()
			limits.CommandsPerSecond = 1_000_000
			m := session.NewManager(limits, slog.New(slog.DiscardHandler))
			server, err := New(m, Options{}, slog.New(slog.DiscardHandler))
			if err != nil {
				b.Fatal(err)
			}
			listening := httptest.NewServer(server)
			ctx, cancel := context.WithCancel(context.Background())
			defer func() {
				cancel()
				server.hub.Drain(ctx)
				listening.Close()
				end, done := context.WithTimeout(context.Background(), time.Minute)
				defer done()
				if err := m.Close(end); err != nil {
					b.Error(err)
				}
			}()
			made, err := m.Create(session.Request{})
			if err != nil {
				b.Fatal(err)
			}
			class, err := server.school.Open(ctx, made.ID())
			if err != nil {
				b.Fatal(err)
			}
			if _, err := made.Do(ctx, []byte(`{"do":"pause"}`)); err != nil {
				b.Fatal(err)
			}
			var got sync.WaitGroup
			for range followers {
				client, _, err := wsconn.Dial(ctx, listening.URL+"/class/"+class.Code()+"/stream", nil)
				if err != nil {
					b.Fatal(err)
				}
				defer client.Drop()
				for greeted := 0; greeted < 3; greeted++ { // keyframe, clock, class
					if _, err := client.Next(ctx); err != nil {
						b.Fatal(err)
					}
				}
				go func() {
					for {
						raw, err := client.Next(ctx)
						if err != nil {
							return
						}
						if len(raw) > 17 && string(raw[:17]) == `{"kind":"events",` {
							got.Done()
						}
					}
				}()
			}
			for b.Loop() {
				got.Add(followers)
				reply, err := made.Do(ctx, []byte(`{"do":"step"}`))
				if err != nil || reply.Refusal != nil {
					b.Fatal(err, reply.Refusal)
				}
				got.Wait()
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(followers), "µs/follower")
		})
	}
}
