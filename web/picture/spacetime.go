package picture

import (
	"fmt"
	"math"
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/web/i18n"
)

// The diagram's measures, in pixels.
const (
	timeWidth = 1240
	gutter    = 46 // for the lanes' names
	leastLane = 58
	headroom  = 44
	axis      = 78 // for the times, and what the picture is of

	spacetimeLegendTop = 34
	// mostLettered is how many messages have room for a letter each.
	mostLettered = 90
	// MostArrows bounds a diagram: what is more can't be told apart.
	mostArrows = 4000
)

// DefaultSpan is how much of a run's end is drawn if nobody says more: an election, or a dozen heartbeats.
const DefaultSpan raft.Micros = 600_000

// Recorder notes what there is to draw of a run: it must see all of its events, in order.
type Recorder struct {
	// From and To bound what is drawn; a To of 0 stands for the end, a negative From for DefaultSpan before To.
	From, To raft.Micros

	roles   map[raft.NodeID]span
	frozen  map[raft.NodeID]string // the roles of servers before they were frozen
	ended   []span
	under   map[uint64]flight
	flights []flight
	marks   []mark
	clients map[sim.Party]bool
}

// span is a stretch of a lane in which a server was the same.
type span struct {
	server   raft.NodeID
	role     string
	term     raft.Term
	from, to raft.Micros
}

type flight struct {
	message    sim.Message
	sent, ends raft.Micros
	lost, open bool
}

type mark struct {
	kind  string
	lane  string // of a server; empty: of all
	at    raft.Micros
	label string
}

// Begin takes what the run starts from.
func (r *Recorder) Begin(cfg sim.Config) {
	r.frozen = map[raft.NodeID]string{}
	r.roles, r.under, r.clients = map[raft.NodeID]span{}, map[uint64]flight{}, map[sim.Party]bool{}
	for id := raft.NodeID(1); int(id) <= cfg.Servers; id++ {
		now := span{server: id, role: "follower"}
		if cfg.Start != nil && int(id) <= len(cfg.Start.Servers) {
			now.term = cfg.Start.Servers[id-1].HardState.CurrentTerm
			if cfg.Start.Servers[id-1].Crashed {
				now.role = "crashed"
			}
		}
		r.roles[id] = now
	}
}

// Observe takes in one event.
func (r *Recorder) Observe(e *sim.Event) {
	switch e.Kind {
	case sim.RoleChanged:
		r.turn(e, e.Fact.Role.String(), e.Fact.Term)
		if e.Fact.Role == raft.Leader {
			r.mark("elected", e, "")
		}
	case sim.TermChanged:
		r.turn(e, "", e.Fact.Term)
	case sim.TimerFired:
		if e.Fact.Timer == raft.ElectionTimer {
			r.mark("timeout", e, "")
		}
	case sim.Crashed:
		r.turn(e, "crashed", e.Hard.CurrentTerm)
		r.mark("crash", e, "")
	case sim.Wiped:
		r.turn(e, "crashed", 0)
	case sim.Restarted:
		r.turn(e, "follower", e.Hard.CurrentTerm)
	case sim.Added: // it decides nothing before it has a configuration that says so
		r.turn(e, "learner", 0)
	case sim.Frozen:
		r.frozen[e.Server] = r.roles[e.Server].role
		r.turn(e, "frozen", r.roles[e.Server].term)
	case sim.Thawed:
		r.turn(e, r.frozen[e.Server], r.roles[e.Server].term)
	case sim.Committed:
		if r.roles[e.Server].role == "leader" {
			r.mark("commit", e, fmt.Sprint(e.Fact.Index))
		}
	case sim.ViolationFound:
		r.mark("violation", e, e.Violation.Property)
	case sim.Sent:
		r.fly(e.Message, e.At)
	case sim.Duplicated:
		r.fly(e.Copy, e.At)
	case sim.Delivered, sim.Lost:
		f, known := r.under[e.Message.ID]
		if known {
			f.ends, f.lost = e.At, e.Kind == sim.Lost
			delete(r.under, e.Message.ID)
			r.flights = append(r.flights, f)
		}
	}
}

func (r *Recorder) turn(e *sim.Event, role string, term raft.Term) {
	was := r.roles[e.Server]
	if role == "" {
		role = was.role
	}
	if was.role == role && was.term == term {
		return
	}
	if was.to = e.At; was.server != raft.None { // one that joins was nothing before
		r.ended = append(r.ended, was)
	}
	r.roles[e.Server] = span{server: e.Server, role: role, term: term, from: e.At}
}

func (r *Recorder) mark(kind string, e *sim.Event, label string) {
	m := mark{kind: kind, at: e.At, label: label}
	if e.Server != raft.None {
		m.lane = e.Server.String()
	}
	r.marks = append(r.marks, m)
}

func (r *Recorder) fly(m *sim.Message, at raft.Micros) {
	r.under[m.ID] = flight{message: *m, sent: at, ends: raft.Never, open: true}
}

// Draw gives the diagram; cluster is as it was at the end of what was observed. broken are the rules that the run goes without.
func (r *Recorder) Draw(cluster *sim.Cluster, broken raft.RuleSet, o Options) string {
	to := cluster.Now()
	if r.To != 0 {
		to = min(r.To, to)
	}
	from := r.From
	if from < 0 {
		from = max(0, to-DefaultSpan)
	}
	from = min(from, max(0, to-1))
	d := &diagram{canvas: &canvas{palette: o.palette()}, o: &o, from: from, to: to, lanes: map[string]float64{}}
	d.keep(r)
	var names []string
	for id := range cluster.Count() {
		names = append(names, raft.NodeID(id+1).String())
	}
	for number := uint64(1); number <= 9; number++ {
		if d.clients[sim.Client(number)] {
			names = append(names, sim.Client(number).String())
		}
	}
	messages := make([]*sim.Message, len(d.flights))
	for i := range d.flights {
		messages[i] = &d.flights[i].message
	}
	d.noteShown()
	l := d.explanation(explained(messages), false)
	height := max(headroom+float64(len(names))*leastLane+axis, l.height(spacetimeLegendTop))
	d.addLanes(names, (height-headroom-axis)/float64(len(names)))
	d.begin(timeWidth, height, o.Words.T("ui.spacetime"), o.Words.T("ui.picture.spacetime", i18n.A("from", int64(from)), i18n.A("to", int64(to)), i18n.A("n", len(d.flights))))
	d.times()
	for _, name := range d.order {
		d.text(10, d.lanes[name]+4, 13, "start", d.nameColour(name), true, name)
		d.line(gutter, d.lanes[name], d.right(), d.lanes[name], d.palette.line, 2, "")
	}
	for _, f := range d.flights {
		d.arrow(f)
	}
	for _, s := range d.spans {
		d.bar(s.role, d.x(s.from), d.x(s.to), d.lanes[s.server.String()])
	}
	d.terms()
	for _, m := range d.marks {
		d.markAt(m)
	}
	d.legend(timeWidth-legendWidth, spacetimeLegendTop, &l, &o)
	d.foot(height, o.about(cluster), o.warning(broken))
	d.end()
	return d.String()
}

type diagram struct {
	*canvas
	o        *Options
	from, to raft.Micros
	lanes    map[string]float64
	order    []string
	spans    []span
	flights  []flight
	marks    []mark
	clients  map[sim.Party]bool
}

// keep takes over what falls into the stretch that is drawn.
func (d *diagram) keep(r *Recorder) {
	d.clients = map[sim.Party]bool{}
	for _, s := range r.ended {
		if s.to > d.from && s.from < d.to {
			d.spans = append(d.spans, s)
		}
	}
	for _, s := range r.roles {
		if s.to = d.to; s.from < d.to {
			d.spans = append(d.spans, s)
		}
	}
	slices.SortFunc(d.spans, func(a, b span) int {
		if a.server != b.server {
			return int(a.server) - int(b.server)
		}
		return int(a.from - b.from)
	})
	all := slices.Clone(r.flights)
	for _, f := range r.under {
		f.ends = d.to
		if e := f.message.Ends; e != raft.Never && e > d.to {
			f.ends = e
		}
		all = append(all, f)
	}
	slices.SortFunc(all, func(a, b flight) int { return int(a.message.ID) - int(b.message.ID) })
	for _, f := range all {
		if f.ends < d.from || f.sent > d.to || len(d.flights) == mostArrows {
			continue
		}
		d.flights = append(d.flights, f)
		for _, p := range []sim.Party{f.message.From, f.message.To} {
			if _, server := p.Node(); !server {
				d.clients[p] = true
			}
		}
	}
	for _, m := range r.marks {
		if m.at >= d.from && m.at <= d.to {
			d.marks = append(d.marks, m)
		}
	}
}

// markSigns are the words of the marks in the legend.
var markSigns = map[string]string{"timeout": signTimeout, "elected": signElected, "commit": signCommit, "crash": signCrash, "violation": signViolation}

// noteShown notes what the legend is to explain: how long that is decides how far the lanes are apart.
func (d *diagram) noteShown() {
	for _, s := range d.spans {
		word := "role." + s.role
		if s.role == "frozen" || s.role == "crashed" {
			word = "ui.status." + s.role
		}
		d.show(word)
	}
	for _, m := range d.marks {
		d.show(markSigns[m.kind])
	}
	for _, f := range d.flights {
		if glyphOf(&f.message).reply {
			d.show(signReply)
		}
		if d.dies(f) {
			d.show(signLost)
		}
	}
}

// dies says whether a message is lost within what is drawn.
func (d *diagram) dies(f flight) bool { return f.lost && f.ends <= d.to }

func (d *diagram) addLanes(names []string, apart float64) {
	for i, name := range names {
		d.lanes[name] = headroom + float64(i)*apart
	}
	d.order = names
}

func (d *diagram) right() float64 { return timeWidth - legendWidth - 24 }

func (d *diagram) bottom() float64 { return d.lanes[d.order[len(d.order)-1]] + 26 }

func (d *diagram) x(at raft.Micros) float64 {
	at = min(max(at, d.from), d.to)
	return gutter + (d.right()-gutter)*float64(at-d.from)/float64(d.to-d.from)
}

func (d *diagram) nameColour(name string) string {
	if name[0] == 'C' {
		return d.client
	}
	return d.palette.text
}

// times draws the axis: steps of 1, 2 or 5 times a power of ten, about eight of them.
func (d *diagram) times() {
	rough := float64(d.to-d.from) / 8
	step := math.Pow(10, math.Floor(math.Log10(max(rough, 1))))
	for _, factor := range []float64{5, 2} {
		if step*factor <= rough {
			step *= factor
			break
		}
	}
	for at := math.Ceil(float64(d.from)/step) * step; at <= float64(d.to); at += step {
		x := d.x(raft.Micros(at))
		d.line(x, 14, x, d.bottom(), d.palette.line, 1, "")
		d.text(x, d.bottom()+15, 11, "middle", d.muted, false, d.o.timeLabel(int64(at)))
	}
}

// arrow draws a message's way; what leaves the picture ends at its edge.
func (d *diagram) arrow(f flight) {
	g := glyphOf(&f.message)
	own := d.colour(g.family)
	y1, y2 := d.lanes[f.message.From.String()], d.lanes[f.message.To.String()]
	along := func(at raft.Micros) (x, y float64) {
		share := 1.0
		if f.ends > f.sent {
			share = float64(min(max(at, f.sent), f.ends)-f.sent) / float64(f.ends-f.sent)
		}
		if f.lost { // it dies on the way
			share *= 0.8
		}
		return d.x(at), y1 + (y2-y1)*share
	}
	x1, begin := along(max(f.sent, d.from))
	x2, end := along(min(f.ends, d.to))
	dash := ""
	if g.reply {
		dash = replyDash
	}
	d.line(x1, begin, x2, end, own, 1.4, dash)
	length := math.Hypot(x2-x1, end-begin)
	switch {
	case d.dies(f):
		d.lost(x2, end)
	case f.ends <= d.to && !f.open && length > 8:
		dx, dy := (x2-x1)/length, (end-begin)/length
		d.path(fmt.Sprintf("M%s %sL%s %sL%s %sz", n(x2), n(end), n(x2-6*dx+2.6*dy), n(end-6*dy-2.6*dx), n(x2-6*dx-2.6*dy), n(end-6*dy+2.6*dx)), own, "", 0, "")
	}
	if len(d.flights) > mostLettered || length < 30 {
		return
	}
	sign := g.letter
	if sign == "" {
		sign = map[string]string{tick: "✓", cross: "✕", arrow: "→", dots: "…"}[g.sign]
	}
	d.haloed(x1+(x2-x1)*0.62, begin+(end-begin)*0.62+3.5, 10, "middle", own, sign)
}

// bar draws a stretch of lane in the manner of a role: each has a pattern beside its colour.
func (c *canvas) bar(role string, x1, x2, y float64) {
	switch role {
	case "leader":
		c.line(x1, y, x2, y, c.leader, 8, "")
		c.line(x1, y, x2, y, c.surface, 1.6, "")
	case "candidate":
		c.line(x1, y, x2, y, c.candidate, 6, "6 3")
	case "preCandidate":
		c.line(x1, y, x2, y, c.candidate, 3, "3 3")
	case "learner":
		c.line(x1, y, x2, y, c.follower, 2, "8 4")
	case "frozen":
		c.line(x1, y, x2, y, c.surface, 4, "")
		c.line(x1, y, x2, y, c.accent, 6, "1.5 4")
	case "crashed":
		c.line(x1, y, x2, y, c.surface, 4, "")
		c.line(x1, y, x2, y, c.edge, 2.4, "1 6")
	default:
		c.line(x1, y, x2, y, c.follower, 2.4, "")
	}
}

// terms names a server's term where it changes, as far as there is room.
func (d *diagram) terms() {
	room := map[raft.NodeID]float64{}
	last := map[raft.NodeID]raft.Term{}
	for _, s := range d.spans {
		x := d.x(s.from)
		if s.term == 0 || last[s.server] == s.term || x < room[s.server] {
			continue
		}
		last[s.server], room[s.server] = s.term, x+50
		d.haloed(x+4, d.lanes[s.server.String()]-9, 10.5, "start", d.muted, d.o.Words.T("ui.picture.term", i18n.A("n", int64(s.term))))
	}
}

func (d *diagram) markAt(m mark) {
	x := d.x(m.at)
	y, known := d.lanes[m.lane]
	switch m.kind {
	case "timeout":
		d.clock(x, y)
	case "elected":
		d.star(x, y)
	case "crash":
		d.crashed(x, y)
	case "commit":
		d.committed(x, y+16, m.label)
	case "violation":
		d.line(x, 14, x, d.bottom(), d.danger, 2, violationDash)
		d.haloed(x-4, 24, 11.5, "end", d.danger, "⚠ "+m.label)
		if known {
			d.circle(x, y, 8, "", d.danger, 2.4, "")
		}
	}
}

const (
	replyDash     = "4 3"
	violationDash = "3 4"
)

func (c *canvas) clock(x, y float64) {
	c.circle(x, y, 5.5, c.surface, c.candidate, 1.6, "")
	c.path(fmt.Sprintf("M%s %sv3l2.4 1.2", n(x), n(y-3)), "", c.candidate, 1.5, "")
}

func (c *canvas) star(x, y float64) { c.path(starPath(x, y, 8), c.leader, c.surface, 1, "") }

func (c *canvas) crashed(x, y float64) {
	c.path(fmt.Sprintf("M%s %sl10 10m0-10l-10 10", n(x-5), n(y-5)), "", c.danger, 2.4, "")
}

// committed is a tick with the index.
func (c *canvas) committed(x, y float64, index string) {
	c.path(fmt.Sprintf("M%s %sl3 3.4 5.4-6.6", n(x-4), n(y)), "", c.ok, 2, "")
	c.haloed(x+8, y+4, 10, "start", c.ok, index)
}

func (c *canvas) lost(x, y float64) {
	c.path(fmt.Sprintf("M%s %sl7 7m0-7l-7 7", n(x-3.5), n(y-3.5)), "", c.danger, 1.8, "")
}

func starPath(x, y, r float64) string {
	path := ""
	for i := range 10 {
		reach, angle := r, -math.Pi/2+float64(i)*math.Pi/5
		if i%2 == 1 {
			reach *= 0.42
		}
		command := "L"
		if i == 0 {
			command = "M"
		}
		path += fmt.Sprintf("%s%s %s", command, n(x+reach*math.Cos(angle)), n(y+reach*math.Sin(angle)))
	}
	return path + "z"
}
