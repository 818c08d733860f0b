package picture

import "raftplayground/web/i18n"

// legend explains the signs of a picture, from a corner downwards: the roles by ring or by bar, and the messages.
func (c *canvas) legend(x, y float64, messages []glyph, o *Options, rings bool) {
	c.text(x, y, 12, "start", c.muted, true, o.Words.T("ui.picture.servers"))
	y += 24
	for _, role := range []string{"leader", "candidate", "follower", "crashed"} {
		word, key := "role."+role, role
		if role == "crashed" {
			word = "ui.status.crashed"
		}
		if rings {
			c.ringSample(key, x+13, y-5)
		} else {
			c.bar(key, x, x+26, y-5)
		}
		c.text(x+38, y, 12.5, "start", c.palette.text, false, o.Words.T(word))
		y += 24
	}
	y += 12
	c.text(x, y, 12, "start", c.muted, true, o.Words.T("ui.legend"))
	y += 26
	for _, g := range messages {
		c.glyph(g, x+14, y-4)
		c.text(x+38, y, 12.5, "start", c.palette.text, false, o.Words.T(g.word))
		y += 28
	}
}

func (c *canvas) ringSample(role string, x, y float64) {
	switch role {
	case "leader":
		c.circle(x, y, 10, c.surface, c.leader, 1.4, "")
		c.circle(x, y, 7, c.surface, c.leader, 2.4, "")
	case "candidate":
		c.circle(x, y, 8, c.surface, c.candidate, 2.6, "5 3")
	case "crashed":
		c.circle(x, y, 8, c.surface2, c.edge, 2.6, "1.5 4")
	default:
		c.circle(x, y, 8, c.surface, c.follower, 2.6, "")
	}
}

// foot writes what a picture is of, and what must be known about it.
func (c *canvas) foot(width, height float64, about, warning string) {
	if warning != "" {
		c.text(20, height-32, 13, "start", c.danger, true, "⚠ "+warning)
	}
	c.text(20, height-12, 11, "start", c.muted, false, about)
}

// timeLabel is a time of the cluster as the axis has it.
func (o *Options) timeLabel(at int64) string { return o.Words.T("ui.picture.time", i18n.A("at", at)) }
