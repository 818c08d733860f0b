package picture

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"raftplayground/internal/golden"
	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/web/i18n"
)

// TestColoursAreThePages holds both themes' colours against the style sheet's.
func TestColoursAreThePages(t *testing.T) {
	css, err := os.ReadFile("../../static/css/tokens.css")
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]string{"surface2": "surface-2", "onColour": "on-colour"}
	for i := range reflect.TypeFor[palette]().NumField() {
		field := reflect.TypeFor[palette]().Field(i).Name
		name := field
		if other, ok := names[field]; ok {
			name = other
		}
		m := regexp.MustCompile(`--` + name + `: light-dark\((#\w+), (#\w+)\)`).FindSubmatch(css)
		if m == nil {
			t.Errorf("the style sheet has no --%s", name)
			continue
		}
		for theme, p := range []palette{light, dark} {
			if got := reflect.ValueOf(p).Field(i).String(); got != string(m[theme+1]) {
				t.Errorf("--%s is %s in theme %d, here %s", name, m[theme+1], theme, got)
			}
		}
	}
}

// TestGlyphsAreThePages: each shape is one that the page draws, too.
func TestGlyphsAreThePages(t *testing.T) {
	page, err := os.ReadFile("../../static/src/views/glyphs.ts")
	if err != nil {
		t.Fatal(err)
	}
	for _, shape := range []string{heart, barrel, wedge, diamond, hexagon, tick, cross, arrow, dots} {
		if !strings.Contains(string(page), shape) {
			t.Errorf("the page has no shape %s", shape)
		}
	}
	for kind := raft.RequestVote; kind <= raft.ReadIndexReply; kind++ {
		for _, yes := range []bool{false, true} {
			g := glyphOf(&sim.Message{Type: sim.MessageType(kind), Raft: raft.Message{Kind: kind, Success: yes}})
			if g.shape == "" || g.word == "" || (g.letter == "") == (g.sign == "") || g.reply != strings.HasSuffix(kind.String(), "Reply") {
				t.Errorf("%v: %+v", kind, g)
			}
		}
	}
}

func eventful(servers int, broken bool) sim.Scenario {
	s := sim.Scenario{Version: 1, Seed: 7, Servers: servers, Config: sim.DefaultConfig(), Until: 560_000}
	s.Actions = []sim.Action{{At: 330_000, Do: "write", Key: "x", Value: ptr("<&>")}}
	if broken {
		s.Actions = append(s.Actions, sim.Action{At: 340_000, Do: "break", Rule: "logUpToDate"}, sim.Action{At: 350_000, Do: "mend", Rule: "logUpToDate"})
	}
	if servers > 2 {
		s.Actions = append(s.Actions,
			sim.Action{At: 470_000, Do: "crash", Server: 2},
			sim.Action{At: 470_000, Do: "cut", From: 3, To: 1},
			sim.Action{At: 500_000, Do: "freeze", Server: 1})
	}
	return s
}

func ptr[T any](v T) *T { return &v }

func draw(t *testing.T, s sim.Scenario, from, to raft.Micros, o Options) (stage, spacetime string) {
	t.Helper()
	rec := Recorder{From: from, To: to}
	cfg := s.Config
	cfg.Servers, cfg.Start = s.Servers, s.Start
	rec.Begin(cfg)
	cluster, err := s.Run(rec.Observe)
	if err != nil {
		t.Fatal(err)
	}
	return Stage(cluster, s.Breaks(), o), rec.Draw(cluster, s.Breaks(), o)
}

// wellFormed checks that a picture is XML, brings nothing that runs or is fetched, and has a title and a description.
func wellFormed(t *testing.T, name, picture string) {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(picture))
	found := map[string]int{}
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		found[start.Name.Local]++
		for _, a := range start.Attr {
			if a.Name.Local == "href" || a.Name.Local == "style" || strings.HasPrefix(a.Name.Local, "on") || strings.Contains(a.Value, "NaN") || strings.Contains(a.Value, "Inf") {
				t.Errorf("%s: <%s %s=%q>", name, start.Name.Local, a.Name.Local, a.Value)
			}
		}
	}
	if found["title"] != 1 || found["desc"] != 1 || found["script"]+found["style"]+found["image"]+found["foreignObject"] > 0 {
		t.Errorf("%s: %v", name, found)
	}
	if strings.Contains(picture, "{") {
		t.Errorf("%s: a hole is left in a text", name)
	}
}

func TestPictures(t *testing.T) {
	for _, lang := range []string{i18n.English, i18n.Chinese} {
		o := Options{Words: i18n.For(lang), Dark: lang == i18n.Chinese}
		stage, spacetime := draw(t, eventful(5, false), -1, 0, o)
		golden.Compare(t, "testdata/stage-"+lang+".svg", []byte(stage))
		golden.Compare(t, "testdata/spacetime-"+lang+".svg", []byte(spacetime))
		for servers := 1; servers <= 9; servers++ {
			stage, spacetime := draw(t, eventful(servers, true), 0, 0, o)
			for name, picture := range map[string]string{"stage": stage, "spacetime": spacetime} {
				name = fmt.Sprintf("%s of %d in %s", name, servers, lang)
				wellFormed(t, name, picture)
				for id := 1; id <= servers; id++ {
					if !strings.Contains(picture, fmt.Sprintf(">S%d</text>", id)) {
						t.Errorf("%s: no S%d", name, id)
					}
				}
				if !strings.Contains(picture, "⚠") {
					t.Errorf("%s: nothing says that a rule was broken", name)
				}
			}
		}
	}
}

// box is where a text stands, by an estimate.
type box struct {
	said                     string
	left, top, right, bottom float64
	haloed                   bool
}

func (b box) meets(o box) bool {
	return b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom
}

// texts are those of a picture, but for the letters of messages, which stand where the messages are.
func texts(t *testing.T, picture string) []box {
	t.Helper()
	var all []box
	decoder := xml.NewDecoder(strings.NewReader(picture))
	within := 0 // groups: a message each
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		if end, ok := token.(xml.EndElement); ok && end.Name.Local == "g" {
			within--
		}
		start, ok := token.(xml.StartElement)
		if ok && start.Name.Local == "g" {
			within++
		}
		if !ok || start.Name.Local != "text" || within > 0 {
			continue
		}
		var text struct {
			X      float64 `xml:"x,attr"`
			Y      float64 `xml:"y,attr"`
			Size   float64 `xml:"font-size,attr"`
			Anchor string  `xml:"text-anchor,attr"`
			Weight string  `xml:"font-weight,attr"`
			Halo   string  `xml:"paint-order,attr"`
			Said   string  `xml:",chardata"`
		}
		if err := decoder.DecodeElement(&text, &start); err != nil {
			t.Fatal(err)
		}
		latin := 0.56
		if text.Weight != "" {
			latin = 0.64
		}
		width := 0.0
		for _, r := range text.Said {
			if r >= 0x2e80 { // of Chinese
				width += text.Size
			} else {
				width += latin * text.Size
			}
		}
		left := text.X - map[string]float64{"start": 0, "middle": 0.5, "end": 1}[text.Anchor]*width
		all = append(all, box{text.Said, left, text.Y - 0.8*text.Size, left + width, text.Y + 0.2*text.Size, text.Halo != ""})
	}
}

// crowd fills a moment with large numbers and clients that wait.
func crowd(state *sim.State) {
	for i := range state.Servers {
		s := &state.Servers[i]
		s.CurrentTerm, s.CommitIndex = 1234, 123456
		s.Log = []raft.Entry{{Index: 123456}}
		s.VotedFor = raft.NodeID(i + 1)
	}
	for i := range uint64(9) {
		state.Operations = append(state.Operations, sim.Operation{Client: sim.Client(i + 1)})
	}
}

// TestTextsStandApart: of the ring's, and of the diagram's around it, none lies on another one, on a server that is not its own, or
// beyond the edge.
func TestTextsStandApart(t *testing.T) {
	for _, lang := range []string{i18n.English, i18n.Chinese} {
		for servers := 1; servers <= 9; servers++ {
			o := Options{Words: i18n.For(lang)}
			s := eventful(servers, false)
			_, spacetime := draw(t, s, 0, 0, o)
			cluster, err := s.Run(nil)
			if err != nil {
				t.Fatal(err)
			}
			quiet, full := cluster.State(), cluster.State()
			crowd(&full)
			var unlawful raft.RuleSet
			for _, r := range raft.Rules() {
				unlawful = unlawful.With(r)
			}
			for name, picture := range map[string]string{
				"stage": stageOf(&quiet, o.about(cluster), "", o), "crowded stage": stageOf(&full, o.about(cluster), o.warning(unlawful), o), "spacetime": spacetime,
			} {
				name = fmt.Sprintf("%s of %d in %s", name, servers, lang)
				all := texts(t, picture)
				if name[0] == 's' && !strings.HasPrefix(name, "stage") { // what stands on the messages' arrows is in their way
					all = slices.DeleteFunc(all, func(b box) bool { return b.haloed })
				}
				var size struct {
					Width  float64 `xml:"width,attr"`
					Height float64 `xml:"height,attr"`
				}
				if err := xml.Unmarshal([]byte(picture), &size); err != nil {
					t.Fatal(err)
				}
				for i, b := range all {
					if b.left < 0 || b.top < 0 || b.right > size.Width || b.bottom > size.Height {
						t.Errorf("%s: %q is beyond the edge: %+v", name, b.said, b)
					}
					for _, other := range all[:i] {
						if b.meets(other) {
							t.Errorf("%s: %q lies on %q: %+v, %+v", name, b.said, other.said, b, other)
						}
					}
					if !b.haloed {
						continue
					}
					for id, at := range places(servers) {
						x, y := min(max(at.x, b.left), b.right), min(max(at.y, b.top), b.bottom)
						if math.Hypot(x-at.x, y-at.y) < 44 {
							t.Errorf("%s: %q lies on S%d", name, b.said, id+1)
						}
					}
				}
			}
		}
	}
}

// TestLegendsExplainWhatIsDrawn: what is on a picture is explained beside it, and what is not, and is rare, is not.
func TestLegendsExplainWhatIsDrawn(t *testing.T) {
	o := Options{Words: i18n.For(i18n.English)}
	quiet := sim.Scenario{Version: 1, Seed: 7, Servers: 1, Config: sim.DefaultConfig(), Until: 100_000}
	busy := sim.Scenario{Version: 1, Seed: 7, Servers: 3, Config: sim.DefaultConfig(), Until: 1_305_000}
	busy.Config.PreVote, busy.Config.Loss = true, 0.3
	busy.Actions = []sim.Action{
		{At: 600_000, Do: "addServer", Server: 4, Learner: true},
		{At: 1_000_000, Do: "freeze", Server: 1},
		{At: 1_010_000, Do: "crash", Server: 2},
		{At: 1_020_000, Do: "cut", From: 1, To: 2, Both: true},
		{At: 1_020_000, Do: "cut", From: 3, To: 4},
		{At: 1_300_000, Do: "write", Key: "x", Value: ptr("1")},
	}
	rare := map[string][]string{
		"stage": {"frozen", "learner", "link cut", "link cut, one way to ×", "client"},
		"spacetime": {"frozen", "learner", "pre-candidate", "election timer expires", "elected", "leader&#39;s commitIndex", "crash", "reply", "message lost",
			"safety violated"},
	}
	for name, c := range map[string]struct {
		run     sim.Scenario
		checker sim.Checker
		want    bool
	}{"quiet": {run: quiet}, "busy": {busy, &noCrash{}, true}} {
		rec := Recorder{}
		cfg := c.run.Config
		cfg.Servers = c.run.Servers
		rec.Begin(cfg)
		var checkers []sim.Checker
		if c.checker != nil {
			checkers = append(checkers, c.checker)
		}
		cluster, err := c.run.Run(rec.Observe, checkers...)
		if err != nil {
			t.Fatal(err)
		}
		for kind, picture := range map[string]string{"stage": Stage(cluster, c.run.Breaks(), o), "spacetime": rec.Draw(cluster, c.run.Breaks(), o)} {
			for _, word := range rare[kind] {
				if strings.Contains(picture, ">"+word+"</text>") != c.want {
					t.Errorf("the legend of the %s %s explains %q: %v", name, kind, word, !c.want)
				}
			}
		}
		if picture := Stage(cluster, c.run.Breaks(), o); !strings.Contains(picture, ">until it times out</text>") {
			t.Errorf("the arc around a server of the %s stage is not explained", name)
		}
	}
}

// TestALegendExplainsMessagesThatDie at the first moment with one on its way.
func TestALegendExplainsMessagesThatDie(t *testing.T) {
	s := sim.Scenario{Version: 1, Seed: 7, Servers: 3, Config: sim.DefaultConfig(), Until: 150_000}
	s.Config.Loss = 1
	for ; s.Until < 400_000; s.Until += 2_000 {
		cluster, err := s.Run(nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(cluster.State().Messages) == 0 {
			continue
		}
		if stage := Stage(cluster, s.Breaks(), Options{Words: i18n.For(i18n.English)}); !strings.Contains(stage, ">lost on the way</text>") {
			t.Error("the small cross at a message is not explained")
		}
		return
	}
	t.Error("nothing was sent")
}

// noCrash finds fault with every crash.
type noCrash struct{}

func (noCrash) Check(e *sim.Event) *sim.Violation {
	if e.Kind != sim.Crashed {
		return nil
	}
	return &sim.Violation{Property: "noCrash", Servers: []raft.NodeID{e.Server}}
}

func (c noCrash) Clone() sim.Checker { return c }

// TestOneServerIsOne: no text speaks of 1 servers.
func TestOneServerIsOne(t *testing.T) {
	stage, spacetime := draw(t, eventful(1, false), 0, 0, Options{Words: i18n.For(i18n.English)})
	for _, picture := range []string{stage, spacetime} {
		if !strings.Contains(picture, "1 server,") {
			t.Errorf("%.300s", picture)
		}
	}
}

// TestAThawedServerIsWhatItWas: a leader that stood still for a moment leads on.
func TestAThawedServerIsWhatItWas(t *testing.T) {
	var rec Recorder
	rec.Begin(sim.Config{Servers: 1})
	for _, e := range []sim.Event{
		{At: 1, Kind: sim.RoleChanged, Server: 1, Fact: &raft.Fact{Role: raft.Leader, Term: 1}},
		{At: 2, Kind: sim.Frozen, Server: 1}, {At: 3, Kind: sim.Thawed, Server: 1},
	} {
		rec.Observe(&e)
	}
	if now := rec.roles[1]; now.role != "leader" || now.from != 3 {
		t.Errorf("%+v", now)
	}
}

// TestAServerThatJoinsWasNothingBefore: its lane is empty until then.
func TestAServerThatJoinsWasNothingBefore(t *testing.T) {
	var rec Recorder
	rec.Begin(sim.Config{Servers: 1})
	rec.Observe(&sim.Event{At: 1, Kind: sim.Added, Server: 2})
	if now := rec.roles[2]; now.role != "learner" || now.from != 1 || len(rec.ended) > 0 {
		t.Errorf("%+v, %+v", now, rec.ended)
	}
}

func TestAPartOfARun(t *testing.T) {
	o := Options{Words: i18n.For(i18n.English)}
	s := eventful(5, false)
	s.Until = 3_000_000
	_, all := draw(t, s, 0, 0, o)
	_, end := draw(t, s, -1, 0, o)
	_, part := draw(t, s, 250_000, 400_000, o)
	_, none := draw(t, s, 9_000_000, 9_000_001, o)
	for name, c := range map[string]struct {
		picture, has, hasNot string
	}{
		"all":  {all, "From 0 ms to 3000 ms", "⚠"},
		"end":  {end, "From 2400 ms to 3000 ms", "From 0 ms"},
		"part": {part, "From 250 ms to 400 ms", ">crashed at"},
		"none": {none, "to 3000 ms", "⚠"},
	} {
		wellFormed(t, name, c.picture)
		if !strings.Contains(c.picture, c.has) || strings.Contains(c.picture, c.hasNot) {
			t.Errorf("%s: %.700s", name, c.picture)
		}
	}
	if len(all) < len(end) || strings.Count(part, "<path") >= strings.Count(all, "<path") {
		t.Error("a part has as much as the whole")
	}
}
