package picture

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"regexp"
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
