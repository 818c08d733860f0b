package ui

import (
	"fmt"

	"raftplayground/lesson"
	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Sketch is a lesson's run in space and time, small: a lane a server, and the messages between them. It is drawn from the
// solution of one of its steps.
type Sketch struct {
	Width, Height int
	Lanes         []SketchLine // at rest
	Bars          []SketchLine // what a server is, by class: follower, candidate, leader, crashed
	Arrows        []SketchLine // by class: vote, append
}

// SketchLine is one stroke of it.
type SketchLine struct {
	Class          string
	X1, Y1, X2, Y2 int
}

const (
	sketchWidth  = 220
	sketchLane   = 22
	sketchMargin = 8
	// sketchSpan is how much of a run is drawn at most: an election, and what follows it.
	sketchSpan raft.Micros = 450_000
	// sketchLead is how much is drawn before the first thing happens.
	sketchLead raft.Micros = 25_000
)

func (k Sketch) box() string { return fmt.Sprintf("0 0 %d %d", k.Width, k.Height) }

// SketchOf draws a lesson by the step of it that has the most to show.
func SketchOf(l *lesson.Lesson) (Sketch, error) {
	var best sketcher
	for _, step := range l.Steps {
		s := sketcher{bars: make(map[raft.NodeID]bar)}
		from, to, err := l.Show(step, s.begin, s.see)
		if err != nil {
			return Sketch{}, fmt.Errorf("picture: %w", err)
		}
		s.from, s.to = s.window(from, to)
		if s.worth() > best.worth() || best.servers == 0 {
			best = s
		}
	}
	return best.draw(), nil
}

// sketcher notes what there is to draw.
type sketcher struct {
	from, to raft.Micros
	servers  int
	bars     map[raft.NodeID]bar
	ended    []bar
	arrows   []flight
}

type bar struct {
	server     raft.NodeID
	class      string
	begin, end raft.Micros
}

type flight struct {
	class      string
	from, to   raft.NodeID
	sent, ends raft.Micros
}

// window is the stretch of the run that is drawn: from shortly before the first turn, or message if there is none.
func (s *sketcher) window(from, to raft.Micros) (raft.Micros, raft.Micros) {
	first := to
	if len(s.arrows) > 0 {
		first = s.arrows[0].sent
	}
	if len(s.ended) > 0 {
		first = s.ended[0].end
	}
	start := max(from, first-sketchLead)
	return start, max(start+1, min(to, start+sketchSpan))
}

// worth is how much there is to see: each turn of a role in the window, and a few messages.
func (s *sketcher) worth() int {
	worth := 0
	for _, b := range s.ended {
		if b.end < s.to {
			worth += 10
		}
	}
	flights := 0
	for _, f := range s.arrows {
		if f.sent >= s.from && f.ends <= s.to {
			flights++
		}
	}
	leads := 0
	for _, b := range s.bars {
		if b.class == "leader" {
			leads = 25
		}
	}
	return worth + min(flights, 40) + leads
}

func (s *sketcher) begin(c *sim.Cluster) {
	s.servers = c.Count()
	for id := raft.NodeID(1); id <= raft.NodeID(s.servers); id++ {
		role, _, up := c.RoleOf(id)
		class := role.String()
		if !up {
			class = "crashed"
		}
		s.bars[id] = bar{server: id, class: class, begin: c.Now()}
	}
}

func (s *sketcher) see(e *sim.Event) {
	switch e.Kind {
	case sim.RoleChanged:
		s.turn(e, e.Fact.Role.String())
	case sim.Crashed:
		s.turn(e, "crashed")
	case sim.Restarted:
		s.turn(e, "follower")
	case sim.Added:
		s.servers++
		s.turn(e, "follower")
	case sim.Sent:
		m := e.Message
		from, isServer := m.From.Node()
		to, toServer := m.To.Node()
		if !isServer || !toServer || m.Ends == raft.Never || m.Dies != "" {
			return
		}
		class := "append"
		switch m.Raft.Kind {
		case raft.RequestVote, raft.RequestVoteReply, raft.PreVote, raft.PreVoteReply:
			class = "vote"
		}
		s.arrows = append(s.arrows, flight{class, from, to, m.Sent, m.Ends})
	}
}

func (s *sketcher) turn(e *sim.Event, class string) {
	if was, ok := s.bars[e.Server]; ok {
		was.end = e.At
		s.ended = append(s.ended, was)
	}
	s.bars[e.Server] = bar{server: e.Server, class: class, begin: e.At}
}

func (s *sketcher) draw() Sketch {
	k := Sketch{Width: sketchWidth, Height: 2*sketchMargin + (s.servers-1)*sketchLane}
	span := max(1, s.to-s.from)
	x := func(at raft.Micros) int {
		at = min(max(at, s.from), s.to)
		return sketchMargin + int((at-s.from)*(sketchWidth-2*sketchMargin)/span)
	}
	y := func(id raft.NodeID) int { return sketchMargin + int(id-1)*sketchLane }
	all := s.ended
	for id := raft.NodeID(1); id <= raft.NodeID(s.servers); id++ {
		k.Lanes = append(k.Lanes, SketchLine{"lane", sketchMargin, y(id), sketchWidth - sketchMargin, y(id)})
		if last, ok := s.bars[id]; ok {
			last.end = s.to
			all = append(all, last)
		}
	}
	for _, b := range all {
		if b.begin < s.to && x(b.begin) < x(b.end) {
			k.Bars = append(k.Bars, SketchLine{b.class, x(b.begin), y(b.server), x(b.end), y(b.server)})
		}
	}
	for _, f := range s.arrows {
		if f.sent >= s.from && f.ends <= s.to {
			k.Arrows = append(k.Arrows, SketchLine{f.class, x(f.sent), y(f.from), x(f.ends), y(f.to)})
		}
	}
	return k
}
