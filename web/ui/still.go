package ui

import (
	"cmp"
	"math"
	"strconv"

	"raftplayground/raft/sim"
)

func (d StillData) title() string {
	if d.Lesson != nil {
		return d.Lesson.Title
	}
	return d.Printer.T("ui.title")
}

func (d StillData) servers() int { return cmp.Or(d.Servers, sim.DefaultConfig().Servers) }

type spot struct{ x, y float64 }

// ringOf places servers as the page does: see stage in static/src/geometry.ts.
func ringOf(servers int) []spot {
	const rx, ry = 190, 140
	spots := make([]spot, servers)
	for i := range spots {
		start := -math.Pi / 2
		if servers == 2 {
			start = math.Pi // two stand side by side
		}
		if servers > 1 {
			angle := start + float64(i)*2*math.Pi/float64(servers)
			spots[i] = spot{rx * math.Cos(angle), ry * math.Sin(angle)}
		}
	}
	return spots
}

type ringLink struct{ x1, y1, x2, y2 string }

func ringLinks(servers int) []ringLink {
	var links []ringLink
	spots := ringOf(servers)
	for i, a := range spots {
		for _, b := range spots[i+1:] {
			links = append(links, ringLink{number(a.x), number(a.y), number(b.x), number(b.y)})
		}
	}
	return links
}

func number(x float64) string { return strconv.FormatFloat(math.Round(x), 'f', -1, 64) }
