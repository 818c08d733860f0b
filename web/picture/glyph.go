package picture

import (
	"strconv"
	"strings"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// glyph is how a kind of message looks: a shape and a letter of its own. Requests are filled, replies hollow with a sign.
type glyph struct {
	shape  string // a path around the origin, about 24 pixels across
	letter string
	sign   string // a path, in place of a letter
	family family
	reply  bool
	ring   bool // a PreVote: a ring keeps it off from votes that count
	word   string
}

// family is the part of the algorithm that a message belongs to: its colour.
type family uint8

const (
	voting family = iota
	appending
	asking
)

const (
	disc    = "M-11 0a11 11 0 1 0 22 0a11 11 0 1 0-22 0z"
	inner   = "M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0z"
	heart   = "M0 11.5C-16 1-11-10.5-5.5-10.5-2.8-10.5-.8-8.8 0-6.8.8-8.8 2.8-10.5 5.5-10.5 11-10.5 16 1 0 11.5z"
	card    = "M-14-10.5H14V10.5H-14z"
	square  = "M-9.5-9.5H9.5V9.5H-9.5z"
	barrel  = "M-10-7.5C-10-12 10-12 10-7.5V8C10 12.5-10 12.5-10 8z"
	wedge   = "M-13-10.5H13L0 13z"
	diamond = "M0-13L13 0 0 13-13 0z"
	hexagon = "M-12.5 0L-6.5-10.5H6.5L12.5 0 6.5 10.5H-6.5z"

	tick  = "M-4.8 .2L-1.3 3.8 4.9-3.6"
	cross = "M-3.8-3.8L3.8 3.8M3.8-3.8L-3.8 3.8"
	arrow = "M-5 0H4.5M1.5-3.5L5 0 1.5 3.5"
	dots  = "M-5 0V.1M0 0V.1M5 0V.1"
)

// glyphOf is how a message looks.
func glyphOf(m *sim.Message) glyph {
	answer := func(shape string, of family, yes bool, word, no string) glyph {
		if yes {
			return glyph{shape: shape, sign: tick, family: of, reply: true, word: word}
		}
		return glyph{shape: shape, sign: cross, family: of, reply: true, word: no}
	}
	switch m.Type {
	case sim.ClientRequest:
		return glyph{shape: hexagon, letter: "C", family: asking, word: "ui.message.clientRequest"}
	case sim.ClientReply:
		if m.Client.Outcome == sim.OutcomeNotLeader {
			return glyph{shape: hexagon, sign: arrow, family: asking, reply: true, word: "ui.message.clientRedirect"}
		}
		return answer(hexagon, asking, m.Client.Outcome == sim.OutcomeOK, "ui.message.clientOk", "ui.message.clientRefused")
	}
	r := &m.Raft
	switch r.Kind {
	case raft.RequestVote:
		return glyph{shape: disc, letter: "V", family: voting, word: "ui.message.requestVote"}
	case raft.RequestVoteReply:
		return answer(disc, voting, r.Success, "ui.message.voteGranted", "ui.message.voteRefused")
	case raft.PreVote:
		return glyph{shape: inner, letter: "P", family: voting, ring: true, word: "ui.message.preVote"}
	case raft.PreVoteReply:
		g := answer(inner, voting, r.Success, "ui.message.voteGranted", "ui.message.voteRefused")
		g.ring = true
		return g
	case raft.AppendEntries:
		if len(r.Entries) == 0 {
			return glyph{shape: heart, letter: "H", family: appending, word: "ui.message.heartbeat"}
		}
		return glyph{shape: card, letter: "A" + strconv.Itoa(len(r.Entries)), family: appending, word: "ui.message.entries"}
	case raft.AppendEntriesReply:
		return answer(square, appending, r.Success, "ui.message.appendOk", "ui.message.appendRefused")
	case raft.InstallSnapshot:
		return glyph{shape: barrel, letter: "S", family: appending, word: "ui.message.snapshot"}
	case raft.InstallSnapshotReply:
		if !r.Success {
			return glyph{shape: barrel, sign: dots, family: appending, reply: true, word: "ui.message.snapshotMore"}
		}
		return answer(barrel, appending, true, "ui.message.snapshotOk", "")
	case raft.TimeoutNow:
		return glyph{shape: wedge, letter: "T", family: voting, word: "ui.message.timeoutNow"}
	case raft.ReadIndex:
		return glyph{shape: diamond, letter: "R", family: appending, word: "ui.message.readIndex"}
	}
	return answer(diamond, appending, r.Success, "ui.message.readOk", "ui.message.readRefused")
}

// usual are the messages that every legend explains.
var usual = []sim.Message{
	{Type: sim.MessageType(raft.RequestVote), Raft: raft.Message{Kind: raft.RequestVote}},
	{Type: sim.MessageType(raft.RequestVoteReply), Raft: raft.Message{Kind: raft.RequestVoteReply, Success: true}},
	{Type: sim.MessageType(raft.RequestVoteReply), Raft: raft.Message{Kind: raft.RequestVoteReply}},
	{Type: sim.MessageType(raft.AppendEntries), Raft: raft.Message{Kind: raft.AppendEntries}},
	{Type: sim.MessageType(raft.AppendEntries), Raft: raft.Message{Kind: raft.AppendEntries, Entries: []raft.Entry{{}}}},
	{Type: sim.MessageType(raft.AppendEntriesReply), Raft: raft.Message{Kind: raft.AppendEntriesReply, Success: true}},
	{Type: sim.MessageType(raft.AppendEntriesReply), Raft: raft.Message{Kind: raft.AppendEntriesReply}},
}

// explained are the glyphs of a legend: the usual ones, and those that the picture has besides.
func explained(messages []*sim.Message) []glyph {
	var all []glyph
	known := map[string]bool{}
	add := func(m *sim.Message) {
		if g := glyphOf(m); !known[g.word] {
			known[g.word] = true
			all = append(all, g)
		}
	}
	for i := range usual {
		add(&usual[i])
	}
	for _, m := range messages {
		add(m)
	}
	return all
}

func (c *canvas) colour(of family) string {
	switch of {
	case voting:
		return c.candidate
	case appending:
		return c.leader
	}
	return c.client
}

// glyph draws one around a point.
func (c *canvas) glyph(g glyph, x, y float64) {
	own := c.colour(g.family)
	c.at(x, y)
	if g.ring {
		c.circle(0, 0, 12.5, c.surface, own, 1, "")
	}
	ink := c.onColour
	if g.reply {
		c.path(g.shape, c.surface, own, 2, "")
		ink = own
	} else {
		c.path(g.shape, own, c.surface, 1.2, "")
	}
	if g.sign != "" {
		c.path(g.sign, "", ink, 2.2, "")
	} else {
		down := 4.0
		if strings.HasPrefix(g.letter, "T") {
			down = 1
		}
		c.text(0, down, 11, "middle", ink, true, g.letter)
	}
	c.done()
}
