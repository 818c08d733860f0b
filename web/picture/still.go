package picture

import "fmt"

const (
	stillWidth  = 640
	stillHeight = 400
)

// Still draws a cluster before anything has happened, with a title and what to press: for a page that leads to where it can be begun.
func Still(servers int, title, begin string, o Options) string {
	c := &canvas{palette: o.palette()}
	c.begin(stillWidth, stillHeight, title, title)
	at := places(servers)
	for i := range at { // the stage's ring, smaller
		at[i] = point{stillWidth/2 + (at[i].x-ringMiddleX)*0.97, 196 + (at[i].y-ringMiddleY)*0.66}
	}
	for i, a := range at {
		for _, b := range at[i+1:] {
			c.line(a.x, a.y, b.x, b.y, c.palette.line, 1.4, "")
		}
	}
	for i, a := range at {
		c.circle(a.x, a.y, 32, c.surface2, c.follower, 3.5, "")
		c.text(a.x, a.y+6, 17, "middle", c.palette.text, true, fmt.Sprint("S", i+1))
	}
	width := 44 + 11*float64(len([]rune(begin)))
	c.rect(stillWidth/2-width/2, 178, width, 36, 18, c.accent, "")
	c.text(stillWidth/2, 201, 15, "middle", c.onColour, true, begin)
	c.text(stillWidth/2, 382, 16, "middle", c.palette.text, true, title)
	c.end()
	return c.String()
}
