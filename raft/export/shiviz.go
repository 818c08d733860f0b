package export

import (
	"bytes"
	"fmt"
	"io"
	"maps"

	"raftplayground/raft/sim"
)

// ShiViz makes a log with vector clocks, two lines an event, as ShiViz reads it by its default expression
//
//	(?<host>\S*) (?<clock>{.*})\n(?<event>.*)
//
// Hosts are the servers and the clients. An event is a message that was sent or has arrived, or what a host did by itself. Of two
// events, one happened before the other exactly if its clock is less (Fidge, Mattern): a message carries its sender's clock.
type ShiViz struct {
	clocks   map[string]map[string]uint64 // by host
	carried  map[uint64]map[string]uint64 // by message
	out      bytes.Buffer
	overflow bool
}

// maxShiViz bounds a log, in bytes: ShiViz, which draws each event as an element, is long out of breath by then.
const maxShiViz = 8 << 20

// Observe takes in one event.
func (s *ShiViz) Observe(e *sim.Event) {
	switch e.Kind {
	case sim.Sent:
		from := e.Message.From.String()
		s.event(from, nil, "sends "+e.Message.To.String()+" "+messageLabel(e.Message), e)
		s.carry(e.Message.ID, s.clocks[from])
	case sim.Duplicated: // the network's doing: the copy carries what the message does
		s.carry(e.Copy.ID, s.carried[e.Message.ID])
	case sim.Delivered:
		s.event(e.Message.To.String(), s.carried[e.Message.ID], "receives from "+e.Message.From.String()+" "+messageLabel(e.Message), e)
		delete(s.carried, e.Message.ID)
	case sim.Lost:
		delete(s.carried, e.Message.ID)
	default:
		if said, at := happening(e), place(e); said != "" && at != "" {
			s.event(at, nil, said, e)
		}
	}
}

func (s *ShiViz) event(host string, carried map[string]uint64, said string, e *sim.Event) {
	if s.clocks == nil {
		s.clocks, s.carried = map[string]map[string]uint64{}, map[uint64]map[string]uint64{}
	}
	clock := s.clocks[host]
	if clock == nil {
		clock = map[string]uint64{}
		s.clocks[host] = clock
	}
	for other, n := range carried {
		clock[other] = max(clock[other], n)
	}
	clock[host]++
	if s.overflow = s.overflow || s.out.Len() > maxShiViz; s.overflow {
		return
	}
	fmt.Fprintf(&s.out, "%s {", host)
	for i, name := range sortedClock(clock) {
		if i > 0 {
			s.out.WriteString(", ")
		}
		fmt.Fprintf(&s.out, "%q:%d", name, clock[name])
	}
	fmt.Fprintf(&s.out, "}\n%s at %s\n", oneLine(said), millis(e.At))
}

func (s *ShiViz) carry(message uint64, clock map[string]uint64) {
	s.carried[message] = maps.Clone(clock)
}

// WriteTo writes the log. Where it is longer than its bound, the end is left out, and the last line says so.
func (s *ShiViz) WriteTo(w io.Writer) (int64, error) {
	n, err := w.Write(s.out.Bytes())
	if err == nil && s.overflow {
		var more int
		more, err = fmt.Fprintf(w, "S1 {%q:%d}\nthe log ends here: it would be longer than %d bytes\n", "S1", s.clocks["S1"]["S1"]+1, maxShiViz)
		n += more
	}
	return int64(n), err
}

func sortedClock(clock map[string]uint64) []string {
	names := make(map[string]bool, len(clock))
	for name := range clock {
		names[name] = true
	}
	return sortedParties(names)
}

// oneLine keeps what clients write from beginning a line.
func oneLine(text string) string {
	return string(bytes.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r == 0x2028 || r == 0x2029 {
			return ' '
		}
		return r
	}, []byte(text)))
}
