package picture

import (
	"cmp"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/web/i18n"
)

// The stage's measures, in pixels.
const (
	stageWidth  = 1040
	stageHeight = 620
	legendWidth = 210
	legendTop   = 40
	ringX       = 210
	ringY       = 196
	ringMiddleX = (stageWidth - legendWidth) / 2
	ringMiddleY = stageHeight/2 - 16
	clientInset = 30 // of those at the edges
	mostInside  = 10 // letters of a role; what is longer, as pre-candidate, lies on the ring
)

type point struct{ x, y float64 }

// Stage draws the servers in a ring at a moment, with their timers, the links between them and the messages under way. broken are the
// rules that the run goes without at some time of it.
func Stage(cluster *sim.Cluster, broken raft.RuleSet, o Options) string {
	state := cluster.State()
	return stageOf(&state, o.about(cluster), o.warning(broken), o)
}

func stageOf(state *sim.State, about, warning string, o Options) string {
	s := &stage{canvas: &canvas{palette: o.palette()}, o: &o, state: state, places: places(len(state.Servers)), radius: 44}
	if len(state.Servers) > 5 {
		s.radius = 38
	}
	s.links()
	for i := range state.Servers {
		s.server(&state.Servers[i])
	}
	messages := flights(state)
	s.clients(messages)
	for _, m := range messages {
		s.message(m, state.Now)
	}
	for i := range state.Servers {
		s.facts(&state.Servers[i])
	}
	l := s.explanation(explained(messages), true)
	height := max(stageHeight, l.height(legendTop))
	c := &canvas{palette: s.palette}
	c.begin(stageWidth, height, o.Words.T("ui.share.stage"), o.described(state))
	c.WriteString(s.String())
	c.legend(stageWidth-legendWidth, legendTop, &l, &o)
	c.foot(height, about, warning)
	c.end()
	return c.String()
}

type stage struct {
	*canvas
	o      *Options
	state  *sim.State
	places []point
	radius float64
}

// places puts the servers on the ring: the first above, the others clockwise; two stand side by side.
func places(count int) []point {
	all := make([]point, count)
	for i := range all {
		all[i] = point{ringMiddleX, ringMiddleY}
		if count == 1 {
			break
		}
		start := -math.Pi / 2
		if count == 2 {
			start = math.Pi
		}
		angle := start + float64(i)*2*math.Pi/float64(count)
		all[i].x += ringX * math.Cos(angle)
		all[i].y += ringY * math.Sin(angle)
	}
	return all
}

func (s *stage) links() {
	cut := map[[2]raft.NodeID]bool{}
	for _, way := range s.state.Cuts {
		cut[way] = true
	}
	for i, a := range s.places {
		for j := i + 1; j < len(s.places); j++ {
			b := s.places[j]
			one, other := raft.NodeID(i+1), raft.NodeID(j+1)
			forth, back := cut[[2]raft.NodeID{one, other}], cut[[2]raft.NodeID{other, one}]
			switch {
			case forth && back:
				s.cutLine(a.x, a.y, b.x, b.y)
				s.cross((a.x+b.x)/2, (a.y+b.y)/2, 8)
				s.show(signCut)
			case forth || back:
				to := b // the cross stands at the end that nothing reaches
				if back {
					to = a
				}
				s.cutOneWayLine(a.x, a.y, b.x, b.y)
				middle := point{(a.x + b.x) / 2, (a.y + b.y) / 2}
				s.cross(middle.x+(to.x-middle.x)*0.45, middle.y+(to.y-middle.y)*0.45, 7)
				s.show(signCutOneWay)
			default:
				s.line(a.x, a.y, b.x, b.y, s.palette.line, 1.4, "")
			}
		}
	}
}

func (c *canvas) cutLine(x1, y1, x2, y2 float64) { c.line(x1, y1, x2, y2, c.danger, 1.8, "3 7") }

func (c *canvas) cutOneWayLine(x1, y1, x2, y2 float64) {
	c.line(x1, y1, x2, y2, c.danger, 1.4, "10 4")
}

func (c *canvas) cross(x, y, r float64) {
	c.circle(x, y, r+3, c.surface, c.danger, 1.6, "")
	c.path(fmt.Sprintf("M%s %sL%s %sM%[3]s %[2]sL%[1]s %[4]s", n(x-r/2), n(y-r/2), n(x+r/2), n(y+r/2)), "", c.danger, 2.2, "")
}

// server draws one: its role by colour, ring and word, and its term.
func (s *stage) server(of *sim.ServerState) {
	at, r := s.places[of.Server-1], s.radius
	colour, dash, fill := s.roleColour(of), "", s.surface
	switch {
	case of.Status == sim.StatusCrashed:
		dash, fill = "2 6", s.surface2
	case of.Status == sim.StatusFrozen:
		dash = "1.5 4"
		s.show("ui.status.frozen")
	case of.Role == "candidate" || of.Role == "preCandidate":
		dash = "9 5"
		s.show("role." + of.Role)
	case of.Role == "learner":
		dash = "14 5"
		s.show("role.learner")
	case of.Role == "leader":
		s.circle(at.x, at.y, r+6, s.surface, colour, 2.4, "")
	}
	s.circle(at.x, at.y, r, fill, colour, 4, dash)
	s.timer(of, at)
	s.canvas.text(at.x, at.y-12, 18, "middle", s.palette.text, true, of.Server.String())
	if role := s.o.role(of); utf8.RuneCountInString(role) > mostInside {
		s.haloed(at.x, at.y+6, 10, "middle", colour, role)
	} else {
		s.canvas.text(at.x, at.y+6, 12, "middle", colour, true, role)
	}
	s.canvas.text(at.x, at.y+23, 12, "middle", s.palette.text, false, s.o.Words.T("ui.picture.term", i18n.A("n", int64(of.CurrentTerm))))
}

// facts writes a server's vote, and how far its log and what it knows to be committed go: above the topmost server, below the
// lowest, in lines of their own beside the others, on the outside. There they have room among nine servers, too.
func (s *stage) facts(of *sim.ServerState) {
	at := s.places[of.Server-1]
	last := raft.Index(0)
	if of.Snapshot != nil {
		last = of.Snapshot.LastIncludedIndex
	}
	if len(of.Log) > 0 {
		last = of.Log[len(of.Log)-1].Index
	}
	vote := "–"
	if of.VotedFor != raft.None {
		vote = of.VotedFor.String()
	}
	all := []string{
		s.o.Words.T("ui.picture.vote", i18n.A("vote", vote)),
		s.o.Words.T("ui.picture.commit", i18n.A("commit", int64(of.CommitIndex))),
		s.o.Words.T("ui.picture.last", i18n.A("last", int64(last))),
	}
	const size, lineHeight = 11.5, 15
	outside := s.radius + 14 // of the ring, and of the timer around it
	switch {
	case math.Abs(at.x-ringMiddleX) > 1:
		anchor, x := "start", at.x+outside
		if at.x < ringMiddleX {
			anchor, x = "end", at.x-outside
		}
		for i, said := range all {
			s.haloed(x, at.y+4+float64(i-1)*lineHeight, size, anchor, s.muted, said)
		}
	case at.y < ringMiddleY:
		s.haloed(at.x, at.y-outside, size, "middle", s.muted, strings.Join(all, " · "))
	default:
		s.haloed(at.x, at.y+outside+8, size, "middle", s.muted, strings.Join(all, " · "))
	}
}

func (s *stage) roleColour(of *sim.ServerState) string {
	switch {
	case of.Status == sim.StatusCrashed:
		return s.edge
	case of.Status == sim.StatusFrozen:
		return s.accent
	}
	switch of.Role {
	case "leader":
		return s.leader
	case "candidate", "preCandidate":
		return s.candidate
	}
	return s.follower
}

// timer draws what is left of the election timer as an arc around the server.
func (s *stage) timer(of *sim.ServerState, at point) {
	timer, runs := of.Timers["election"]
	if !runs || of.Status != sim.StatusUp || timer.Deadline <= timer.Set {
		return
	}
	left := float64(timer.Deadline-s.state.Now) / float64(timer.Deadline-timer.Set)
	if left = min(max(left, 0), 0.999); left == 0 {
		return
	}
	s.arc(at.x, at.y, s.radius+6, left)
	s.show(signTimer)
}

// arc draws that share of a circle, from above clockwise.
func (c *canvas) arc(x, y, r, share float64) {
	angle := -math.Pi/2 + share*2*math.Pi
	large := 0
	if share > 0.5 {
		large = 1
	}
	c.path(fmt.Sprintf("M%s %sA%s %[3]s 0 %d 1 %s %s", n(x), n(y-r), n(r), large, n(x+r*math.Cos(angle)), n(y+r*math.Sin(angle))), "", c.accent, 3, "")
}

// clients places those that have a message under way, or wait for an answer, outside of the ring.
func (s *stage) clients(messages []*sim.Message) {
	for _, party := range parties(s.state, messages) {
		at := s.place(party)
		s.circle(at.x, at.y, 18, s.surface, s.client, 2, "")
		s.show(signClient)
		s.canvas.text(at.x, at.y+5, 13, "middle", s.client, true, party.String())
	}
}

// place is where a server or a client stands: clients in a row below the legend's height, at the left edge and the right.
func (s *stage) place(p sim.Party) point {
	if id, ok := p.Node(); ok {
		return s.places[id-1]
	}
	number, _ := strconv.Atoi(strings.TrimPrefix(p.String(), "C"))
	at := point{clientInset, 40 + float64(number-1)/2*100}
	if number%2 == 1 {
		at.x = stageWidth - legendWidth - clientInset
	}
	return at
}

// message draws one on its way, a little to the right of its link's middle line, so that the two directions keep apart.
func (s *stage) message(m *sim.Message, now raft.Micros) {
	from, to := s.place(m.From), s.place(m.To)
	length := math.Hypot(to.x-from.x, to.y-from.y)
	if length == 0 {
		return
	}
	dx, dy := (to.x-from.x)/length, (to.y-from.y)/length
	done := 0.34
	if m.Ends != raft.Never && m.Ends > m.Sent {
		done = min(max(float64(now-m.Sent)/float64(m.Ends-m.Sent), 0), 1)
	}
	begin, way := s.radius, length-2*s.radius
	x, y := from.x+dx*(begin+way*done)-dy*9, from.y+dy*(begin+way*done)+dx*9
	g := glyphOf(m)
	s.line(from.x+dx*begin-dy*9, from.y+dy*begin+dx*9, x, y, s.colour(g.family), 2, "1 5")
	s.glyph(g, x, y)
	if m.Dies != "" {
		s.cross(x+13, y-11, 5)
		s.show(signDies)
	}
}

// described says in words who is what, for readers who can't see the picture.
func (o *Options) described(state *sim.State) string {
	var all []string
	for i := range state.Servers {
		s := &state.Servers[i]
		all = append(all, fmt.Sprintf("%v: %s, %s", s.Server, o.role(s), o.Words.T("ui.picture.term", i18n.A("n", int64(s.CurrentTerm)))))
	}
	return strings.Join(all, "; ")
}

// flights are the messages under way.
func flights(state *sim.State) []*sim.Message {
	all := make([]*sim.Message, len(state.Messages))
	for i := range state.Messages {
		all[i] = state.Messages[i].Message()
	}
	return all
}

// parties are the clients that there is something to show of.
func parties(state *sim.State, messages []*sim.Message) []sim.Party {
	seen := map[sim.Party]bool{}
	var all []sim.Party
	add := func(p sim.Party) {
		if _, server := p.Node(); !server && !seen[p] {
			seen[p] = true
			all = append(all, p)
		}
	}
	for _, m := range messages {
		add(m.From)
		add(m.To)
	}
	for i := range state.Operations {
		if o := &state.Operations[i]; cmp.Or(o.Outcome, "") == "" {
			add(o.Client)
		}
	}
	return all
}
