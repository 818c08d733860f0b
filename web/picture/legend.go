package picture

import "raftplayground/web/i18n"

// The legend's measures, in pixels.
const (
	rowHeight   = 24
	glyphHeight = 28
	titleHeight = 26
	titleGap    = 12
	footHeight  = 58
)

// legendRole is a way in which a picture shows a server.
type legendRole struct {
	role, word string
	always     bool // explained where no server is so, too
}

var legendRoles = []legendRole{
	{"leader", "role.leader", true},
	{"candidate", "role.candidate", true},
	{"preCandidate", "role.preCandidate", false},
	{"follower", "role.follower", true},
	{"learner", "role.learner", false},
	{"frozen", "ui.status.frozen", false},
	{"crashed", "ui.status.crashed", true},
}

// legendSign is a sign that is explained where it is drawn, by its word.
type legendSign struct {
	word   string
	sample func(c *canvas, x, y float64)
}

// The signs' words.
const (
	signTimer     = "ui.picture.timer"
	signCut       = "ui.picture.cut"
	signCutOneWay = "ui.picture.cutOneWay"
	signDies      = "ui.message.dies"
	signClient    = "ui.picture.client"
	signTimeout   = "ui.mark.timeout"
	signElected   = "ui.mark.elected"
	signCommit    = "ui.picture.committed"
	signCrash     = "ui.mark.crash"
	signReply     = "ui.picture.reply"
	signLost      = "ui.picture.lost"
	signViolation = "ui.mark.violation"
)

var legendSigns = []legendSign{
	{signTimer, func(c *canvas, x, y float64) {
		c.circle(x, y, 5.5, c.surface, c.follower, 2.2, "")
		c.arc(x, y, 10, 0.7)
	}},
	{signCut, func(c *canvas, x, y float64) {
		c.cutLine(x-14, y, x+14, y)
		c.cross(x, y, 5)
	}},
	{signCutOneWay, func(c *canvas, x, y float64) {
		c.cutOneWayLine(x-14, y, x+14, y)
		c.cross(x+8, y, 5)
	}},
	{signDies, func(c *canvas, x, y float64) { c.cross(x, y, 5) }},
	{signClient, func(c *canvas, x, y float64) { c.circle(x, y, 9, c.surface, c.client, 2, "") }},
	{signTimeout, (*canvas).clock},
	{signElected, (*canvas).star},
	{signCommit, func(c *canvas, x, y float64) { c.committed(x-5, y, "4") }},
	{signCrash, (*canvas).crashed},
	{signReply, func(c *canvas, x, y float64) { c.line(x-13, y, x+13, y, c.leader, 1.4, replyDash) }},
	{signLost, func(c *canvas, x, y float64) {
		c.line(x-13, y, x, y, c.leader, 1.4, "")
		c.lost(x, y)
	}},
	{signViolation, func(c *canvas, x, y float64) {
		c.line(x, y-11, x, y+11, c.danger, 2, violationDash)
		c.circle(x, y, 7, "", c.danger, 2.4, "")
	}},
}

// legend explains what is on a picture: how servers are drawn, by ring or by bar, the messages, and the signs.
type legend struct {
	roles  []legendRole
	glyphs []glyph
	signs  []legendSign
	rings  bool
}

// explanation is what it takes to understand what was drawn.
func (c *canvas) explanation(glyphs []glyph, rings bool) legend {
	l := legend{glyphs: glyphs, rings: rings}
	for _, r := range legendRoles {
		if r.always || c.shown[r.word] {
			l.roles = append(l.roles, r)
		}
	}
	for _, s := range legendSigns {
		if c.shown[s.word] {
			l.signs = append(l.signs, s)
		}
	}
	return l
}

// height is how much a picture needs for the legend from y downwards, and what stands at its foot.
func (l *legend) height(y float64) float64 {
	y += rowHeight + float64(len(l.roles))*rowHeight + titleGap + titleHeight + float64(len(l.glyphs))*glyphHeight
	if len(l.signs) > 0 {
		y += titleGap + titleHeight + float64(len(l.signs))*rowHeight
	}
	return y + footHeight
}

// legend draws one from a corner downwards.
func (c *canvas) legend(x, y float64, l *legend, o *Options) {
	title := func(word string) {
		c.text(x, y, 12, "start", c.muted, true, o.Words.T(word))
	}
	row := func(word string, height float64) {
		c.text(x+38, y, 12.5, "start", c.palette.text, false, o.Words.T(word))
		y += height
	}
	title("ui.picture.servers")
	y += rowHeight
	for _, r := range l.roles {
		if l.rings {
			c.ringSample(r.role, x+13, y-5)
		} else {
			c.bar(r.role, x, x+26, y-5)
		}
		row(r.word, rowHeight)
	}
	y += titleGap
	title("ui.legend")
	y += titleHeight
	for _, g := range l.glyphs {
		c.glyph(g, x+14, y-4)
		row(g.word, glyphHeight)
	}
	if len(l.signs) == 0 {
		return
	}
	y += titleGap
	title("ui.picture.signs")
	y += titleHeight
	for _, s := range l.signs {
		s.sample(c, x+14, y-4)
		row(s.word, rowHeight)
	}
}

func (c *canvas) ringSample(role string, x, y float64) {
	switch role {
	case "leader":
		c.circle(x, y, 10, c.surface, c.leader, 1.4, "")
		c.circle(x, y, 7, c.surface, c.leader, 2.4, "")
	case "candidate", "preCandidate":
		c.circle(x, y, 8, c.surface, c.candidate, 2.6, "5 3")
	case "learner":
		c.circle(x, y, 8, c.surface, c.follower, 2.6, "9 3.5")
	case "frozen":
		c.circle(x, y, 8, c.surface, c.accent, 2.6, "1.5 2.5")
	case "crashed":
		c.circle(x, y, 8, c.surface2, c.edge, 2.6, "1.5 4")
	default:
		c.circle(x, y, 8, c.surface, c.follower, 2.6, "")
	}
}

// foot writes what a picture is of, and what must be known about it.
func (c *canvas) foot(height float64, about, warning string) {
	if warning != "" {
		c.text(20, height-32, 13, "start", c.danger, true, "⚠ "+warning)
	}
	c.text(20, height-12, 11, "start", c.muted, false, about)
}

// timeLabel is a time of the cluster as the axis has it.
func (o *Options) timeLabel(at int64) string { return o.Words.T("ui.picture.time", i18n.A("at", at)) }
