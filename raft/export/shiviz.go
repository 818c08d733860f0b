package export

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"maps"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// ShiViz makes a log with vector clocks, two lines an event, as ShiViz reads it by its default expression
//
//	(?<host>\S*) (?<clock>{.*})\n(?<event>.*)
//
// Hosts are the servers and the clients. An event is a message that was sent or has arrived, or what a host did by itself; that a
// rule is broken or mended is an event of S1, and so is the violation of a property that is no one server's. Of two events, one
// happened before the other exactly if its clock is less (Fidge, Mattern): a message carries its sender's clock.
//
// ShiViz wants each host's clock to begin at 1 and to miss no number. So the log of a part of a run has clocks that count that
// part's events alone. They order these as the whole run's would: what leads from one to another lies between them.
type ShiViz struct {
	// From and To bound the cluster time of the events, both included; a To of 0 stands for the run's end. Which rules are broken and
	// which properties fall before or after that is told all the same, before the first event or after the last.
	From, To raft.Micros

	clocks   map[string]map[string]uint64 // by host
	carried  map[uint64]map[string]uint64 // by message
	out      bytes.Buffer
	room     int // for the log, in bytes; 0 stands for maxShiViz
	overflow bool
	broken   raft.RuleSet    // those that a line tells of, or that are untold
	fallen   map[string]bool // properties, likewise
	untold   []remark
}

// remark is what must be known of a run, and the host that it is told at.
type remark struct {
	host, said string
	at         raft.Micros
}

// maxShiViz bounds a log, in bytes: ShiViz, which draws each event as an element, is long out of breath by then.
const maxShiViz = 8 << 20

// Observe takes in one event.
func (s *ShiViz) Observe(e *sim.Event) {
	if s.clocks == nil {
		s.clocks, s.carried, s.fallen = map[string]map[string]uint64{}, map[uint64]map[string]uint64{}, map[string]bool{}
	}
	news := s.news(e)
	if s.overflow || !within(e.At, s.From, s.To) {
		if news {
			s.untold = append(s.untold, remark{hostOf(e), happening(e), e.At})
		}
		return
	}
	s.tellRemarks()
	switch e.Kind {
	case sim.Sent:
		from := e.Message.From.String()
		s.event(from, nil, "sends "+e.Message.To.String()+" "+messageLabel(e.Message), e.At)
		s.carry(e.Message.ID, s.clocks[from])
	case sim.Duplicated: // the network's doing: the copy carries what the message does
		s.carry(e.Copy.ID, s.carried[e.Message.ID])
	case sim.Delivered:
		s.event(e.Message.To.String(), s.carried[e.Message.ID], "receives from "+e.Message.From.String()+" "+messageLabel(e.Message), e.At)
		delete(s.carried, e.Message.ID)
	case sim.Lost:
		delete(s.carried, e.Message.ID)
	default:
		if said := happening(e); said != "" {
			s.event(hostOf(e), nil, said, e.At)
		}
	}
	if room := cmp.Or(s.room, maxShiViz); s.out.Len() > room {
		s.event("S1", nil, fmt.Sprintf("the log ends here, since it would be longer than %d bytes,", room), e.At)
		s.overflow = true
	}
}

// news says whether it is the first time that a rule is broken or a property falls.
func (s *ShiViz) news(e *sim.Event) (first bool) {
	switch {
	case e.Kind == sim.RuleSet && e.Reason == "broken":
		first = !s.broken.Has(e.Rule)
		s.broken = s.broken.With(e.Rule)
	case e.Kind == sim.ViolationFound:
		first = !s.fallen[e.Violation.Property]
		s.fallen[e.Violation.Property] = true
	}
	return first
}

// hostOf is where an event is told: S1 stands for the cluster.
func hostOf(e *sim.Event) string { return cmp.Or(place(e), "S1") }

func (s *ShiViz) tellRemarks() {
	for _, r := range s.untold {
		s.event(r.host, nil, r.said, r.at)
	}
	s.untold = nil
}

func (s *ShiViz) event(host string, carried map[string]uint64, said string, at raft.Micros) {
	clock := s.clocks[host]
	if clock == nil {
		clock = map[string]uint64{}
		s.clocks[host] = clock
	}
	for other, n := range carried {
		clock[other] = max(clock[other], n)
	}
	clock[host]++
	fmt.Fprintf(&s.out, "%s {", host)
	for i, name := range sortedClock(clock) {
		if i > 0 {
			s.out.WriteString(", ")
		}
		fmt.Fprintf(&s.out, "%q:%d", name, clock[name])
	}
	fmt.Fprintf(&s.out, "}\n%s at %s\n", oneLine(said), millis(at))
}

func (s *ShiViz) carry(message uint64, clock map[string]uint64) {
	s.carried[message] = maps.Clone(clock)
}

// WriteTo writes the log. Where it is longer than its bound, the end is left out, and a line says so.
func (s *ShiViz) WriteTo(w io.Writer) (int64, error) {
	s.tellRemarks()
	n, err := w.Write(s.out.Bytes())
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
