// Package picture draws a moment of a run as an SVG picture that stands for itself, for slides and papers: the ring of servers, and
// the diagram of space and time, each with its legend, in either language and theme. What it draws looks as it does on the page:
// static/src/geometry.ts, views/glyphs.ts and spacetime/paint.ts. A picture brings no script, no style sheet and no font.
package picture

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
)

// Options are how a picture is made.
type Options struct {
	Dark bool
	// Words gives the texts of a language.
	Words Words
}

// canvas takes shapes in the order in which they cover each other.
type canvas struct {
	strings.Builder
	palette
	shown map[string]bool // by the word of what the legend is to explain
}

// show notes that what has this word in the legend was drawn.
func (c *canvas) show(word string) {
	if c.shown == nil {
		c.shown = map[string]bool{}
	}
	c.shown[word] = true
}

// begin opens a picture of that size; what it is called and what it shows are for readers who can't see it.
func (c *canvas) begin(width, height float64, title, description string) {
	fmt.Fprintf(c, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %[1]s %[2]s" role="img" font-family="system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif">`, n(width), n(height))
	fmt.Fprintf(c, "<title>%s</title><desc>%s</desc>\n", escaped(title), escaped(description))
	c.rect(0, 0, width, height, 0, c.surface, "")
}

func (c *canvas) end() { c.WriteString("</svg>\n") }

func (c *canvas) line(x1, y1, x2, y2 float64, stroke string, width float64, dash string) {
	fmt.Fprintf(c, `<path d="M%s %sL%s %s" stroke="%s" stroke-width="%s"%s fill="none"/>`+"\n", n(x1), n(y1), n(x2), n(y2), stroke, n(width), dashed(dash))
}

func (c *canvas) path(d, fill, stroke string, width float64, dash string) {
	fmt.Fprintf(c, `<path d="%s" fill="%s" stroke="%s" stroke-width="%s"%s stroke-linejoin="round"/>`+"\n", d, none(fill), none(stroke), n(width), dashed(dash))
}

func (c *canvas) circle(x, y, r float64, fill, stroke string, width float64, dash string) {
	fmt.Fprintf(c, `<circle cx="%s" cy="%s" r="%s" fill="%s" stroke="%s" stroke-width="%s"%s/>`+"\n", n(x), n(y), n(r), none(fill), none(stroke), n(width), dashed(dash))
}

func (c *canvas) rect(x, y, width, height, r float64, fill, stroke string) {
	fmt.Fprintf(c, `<rect x="%s" y="%s" width="%s" height="%s" rx="%s" fill="%s" stroke="%s"/>`+"\n", n(x), n(y), n(width), n(height), n(r), none(fill), none(stroke))
}

// text writes a line; anchor is start, middle or end.
func (c *canvas) text(x, y, size float64, anchor, fill string, bold bool, said string) {
	weight := ""
	if bold {
		weight = ` font-weight="650"`
	}
	fmt.Fprintf(c, `<text x="%s" y="%s" font-size="%s" text-anchor="%s" fill="%s"%s>%s</text>`+"\n", n(x), n(y), n(size), anchor, fill, weight, escaped(said))
}

// haloed is a small text that stands out from the lines behind it.
func (c *canvas) haloed(x, y, size float64, anchor, fill, said string) {
	fmt.Fprintf(c, `<text x="%s" y="%s" font-size="%s" text-anchor="%s" fill="%s" stroke="%s" stroke-width="3" paint-order="stroke" font-weight="650">%s</text>`+"\n",
		n(x), n(y), n(size), anchor, fill, c.surface, escaped(said))
}

// at moves what is drawn between it and the next done.
func (c *canvas) at(x, y float64) {
	fmt.Fprintf(c, `<g transform="translate(%s %s)">`+"\n", n(x), n(y))
}

func (c *canvas) done() { c.WriteString("</g>\n") }

func dashed(pattern string) string {
	if pattern == "" {
		return ""
	}
	return ` stroke-dasharray="` + pattern + `"`
}

func none(paint string) string {
	if paint == "" {
		return "none"
	}
	return paint
}

// n is a number in a tenth of a pixel: what is finer only makes files longer.
func n(x float64) string {
	text := strconv.FormatFloat(x, 'f', 1, 64)
	return strings.TrimSuffix(strings.TrimSuffix(text, ".0"), "-0")
}

func escaped(text string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(text)); err != nil {
		return "" // a strings.Builder takes everything
	}
	return b.String()
}
