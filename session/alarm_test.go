package session

import (
	"fmt"
	"testing"
	"time"
)

// twoLeaders has three servers that take their own vote for a majority ask for votes at once.
func twoLeaders(t *testing.T, s *Session) {
	t.Helper()
	mustDo(t, s, `{"do":"break","rule":"majorityWins"}`)
	mustDo(t, s, `{"do":"align","servers":["S1","S2","S3"]}`)
}

func TestTheClockStopsWhereAPropertyFalls(t *testing.T) {
	for _, speed := range []float64{0.05, 1, 100} {
		t.Run(fmt.Sprint(speed), func(t *testing.T) {
			inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
				s := create(t, m, Request{Seed: ptr[uint64](7), Servers: 3})
				mustDo(t, s, `{"do":"pause"}`)
				twoLeaders(t, s)
				mustDo(t, s, fmt.Sprintf(`{"do":"speed","x":%v}`, speed))
				one, other := subscribe(t, s, nil), subscribe(t, s, nil)
				defer one.Close()
				defer other.Close()
				nextOf(t, one, "clock") // the greeting's
				nextOf(t, other, "clock")
				mustDo(t, s, `{"do":"play"}`)
				fell := violationSeen(t, one)
				violationSeen(t, other)

				time.Sleep(time.Minute)
				at := keyframeOf(t, s)
				if at.Playing || at.State.Now != fell.At {
					t.Errorf("the cluster is at %d µs, playing %v; the violation was at %d µs", at.State.Now, at.Playing, fell.At)
				}

				// Who plays on has seen it.
				mustDo(t, s, `{"do":"play"}`)
				time.Sleep(time.Second)
				if on := keyframeOf(t, s); !on.Playing || on.State.Now <= fell.At {
					t.Errorf("played on, it is at %d µs, playing %v", on.State.Now, on.Playing)
				}
				// So has who goes back.
				mustDo(t, s, fmt.Sprintf(`{"do":"seek","at":%d}`, fell.At-1000))
				mustDo(t, s, `{"do":"speed","x":1}`)
				time.Sleep(time.Second)
				if again := keyframeOf(t, s); !again.Playing || again.State.Now <= fell.At {
					t.Errorf("played again, it is at %d µs, playing %v", again.State.Now, again.Playing)
				}
			})
		})
	}
}

// violationSeen reads frames up to the clock that says the cluster stands still: the last event before it is of the
// instant at which a property fell, which it gives.
func violationSeen(t *testing.T, sub *Subscriber) event {
	t.Helper()
	var fell, last event
	for {
		switch f := next(t, sub); f.Kind {
		case "events":
			for _, raw := range f.Events {
				if last = decode[event](t, raw); last.Kind == "violation" && fell.Kind == "" {
					fell = last
				}
			}
		case "clock":
			if f.Playing {
				continue
			}
			if fell.Kind == "" || last.At != fell.At || f.Now != fell.At {
				t.Errorf("stands still at %d µs after %+v; the violation is %+v", f.Now, last, fell)
			}
			return fell
		}
	}
}

func TestAnotherCourseWithAViolationStopsTheClockAgain(t *testing.T) {
	inBubble(t, DefaultLimits(), func(t *testing.T, m *Manager) {
		s := create(t, m, Request{Seed: ptr[uint64](7), Servers: 3})
		mustDo(t, s, `{"do":"pause"}`)
		begun := keyframeOf(t, s).State.Now
		twoLeaders(t, s)
		sub := subscribe(t, s, nil)
		defer sub.Close()
		nextOf(t, sub, "clock") // the greeting's
		mustDo(t, s, `{"do":"play"}`)
		first := violationSeen(t, sub)

		mustDo(t, s, fmt.Sprintf(`{"do":"seek","at":%d}`, begun))
		for _, server := range []string{"S2", "S3"} {
			mustDo(t, s, fmt.Sprintf(`{"do":"timeout","server":%q}`, server))
		}
		mustDo(t, s, `{"do":"play"}`)
		for !nextOf(t, sub, "clock").Playing { // those of the moves
		}
		if second := violationSeen(t, sub); second.At >= first.At {
			t.Errorf("the other course's violation is at %d µs, the first one's at %d", second.At, first.At)
		}
	})
}
