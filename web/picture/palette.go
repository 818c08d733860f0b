package picture

// palette are the page's colours, as static/css/tokens.css has them.
type palette struct {
	surface, surface2, line, edge, text, muted, accent, onColour string
	follower, candidate, leader, client, danger, ok              string
}

var light = palette{
	surface: "#ffffff", surface2: "#eef1f5", line: "#d5dbe4", edge: "#7f8a9b", text: "#17202e", muted: "#566274", accent: "#1f5fd0", onColour: "#ffffff",
	follower: "#64748b", candidate: "#b05008", leader: "#0f766e", client: "#6d4bc3", danger: "#c0262d", ok: "#147a3a",
}

var dark = palette{
	surface: "#151d2c", surface2: "#1c2638", line: "#2b3850", edge: "#6d7d98", text: "#e7ecf4", muted: "#9aa8bd", accent: "#7fb0ff", onColour: "#0b1220",
	follower: "#8ea0ba", candidate: "#f2b04a", leader: "#3fd0bd", client: "#b9a2ff", danger: "#ff7b7b", ok: "#5fd38a",
}

func (o *Options) palette() palette {
	if o.Dark {
		return dark
	}
	return light
}
