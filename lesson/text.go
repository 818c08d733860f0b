package lesson

import (
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	gmtext "github.com/yuin/goldmark/text"
)

// Text is a lesson in one language. What is called HTML holds only what Markdown made: it is safe to put on a page as it is.
type Text struct {
	Title       Words
	Description Words  // one paragraph
	Intro       string // HTML of the paragraphs behind it; empty if there are none
	Steps       map[string]*StepText
}

// Words are a heading or a paragraph.
type Words struct {
	Text string // plain
	HTML string // of what is inside: no element around it
}

// StepText is what is said at a step.
type StepText struct {
	Title Words
	Body  string                // HTML
	Parts map[string]*PartText  // of goals and answers, by id
	Hints []string              // HTML, in order
	claim map[string]claimPlace // that the text makes, by id
	line  int
}

// PartText is what is said of a goal or an answer.
type PartText struct {
	Heading Words
	Body    string // HTML: said when the goal is reached, or when the run has answered
	Missed  string // HTML: said when the goal was missed; empty if it can't be
	line    int
}

type claimPlace struct{ line int }

// textReader reads en.md or zh.md.
type textReader struct {
	fileReader
	term   func(string) bool
	source []byte
	found  []mention // claims, in the order of the text
}

// mention is a claim that is marked in the text.
type mention struct {
	id   string
	line int
}

const missedSuffix = "-missed"

// part is a heading and what stands below it.
type part struct {
	heading *ast.Heading
	id      string
	blocks  []ast.Node
}

func (t *textReader) text(raw []byte) *Text {
	t.source = raw
	document := markdown.Parser().Parse(gmtext.NewReader(raw))
	t.inspect(document)
	out := &Text{Steps: make(map[string]*StepText)}
	var step *StepText
	var stepID string
	for i, p := range t.parts(document) {
		switch {
		case i == 0:
			t.front(p, out)
		case p.heading.Level == 1:
			t.complain(t.lineOf(p.heading), "a lesson has one title, above")
		case p.heading.Level == 2:
			if p.id == "" {
				t.complain(t.lineOf(p.heading), "the step's id is missing, as in ## Heading {#id}")
			} else if out.Steps[p.id] != nil {
				t.complain(t.lineOf(p.heading), "the id %s stands twice", p.id)
			}
			step, stepID = &StepText{Title: t.words(p.heading), Body: t.html(p.blocks), Parts: make(map[string]*PartText), claim: make(map[string]claimPlace), line: t.lineOf(p.heading)}, p.id
			out.Steps[p.id] = step
		case step == nil:
			t.complain(t.lineOf(p.heading), "this belongs to a step: ## Heading {#id} must come first")
		case p.heading.Level > 3:
			t.complain(t.lineOf(p.heading), "headings have levels 1 to 3")
		case p.id == "":
			step.Hints = append(step.Hints, t.html(p.blocks))
		default:
			t.addPart(step, stepID, p)
		}
	}
	t.assignClaims(out)
	return out
}

// parts are what the document's headings divide it into. The first one is the title with what stands below it.
func (t *textReader) parts(document ast.Node) []*part {
	var all []*part
	for n := document.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok {
			all = append(all, &part{heading: h, id: headingID(h)})
			continue
		}
		if len(all) == 0 {
			t.complain(t.lineOf(n), "a lesson begins with its title: # Title")
			all = append(all, &part{})
		}
		last := all[len(all)-1]
		last.blocks = append(last.blocks, n)
	}
	return all
}

func (t *textReader) front(p *part, out *Text) {
	if p.heading == nil {
		return // complained about
	}
	if p.heading.Level != 1 {
		t.complain(t.lineOf(p.heading), "a lesson begins with its title: # Title")
	}
	out.Title = t.words(p.heading)
	if len(p.blocks) == 0 || p.blocks[0].Kind() != ast.KindParagraph {
		t.complain(t.lineOf(p.heading), "a paragraph that describes the lesson is to follow its title")
		return
	}
	out.Description = t.words(p.blocks[0])
	out.Intro = t.html(p.blocks[1:])
}

func (t *textReader) addPart(step *StepText, stepID string, p *part) {
	line := t.lineOf(p.heading)
	if goal, missed := strings.CutSuffix(p.id, missedSuffix); missed {
		of := step.Parts[goal]
		if of == nil {
			t.complain(line, "step %s: %s stands below the goal that was missed, and there is no %s above", stepID, p.id, goal)
			return
		}
		of.Missed = t.html(p.blocks)
		return
	}
	if step.Parts[p.id] != nil {
		t.complain(line, "step %s: the id %s stands twice", stepID, p.id)
	}
	step.Parts[p.id] = &PartText{Heading: t.words(p.heading), Body: t.html(p.blocks), line: line}
}

// assignClaims gives each claim to the step in which it stands.
func (t *textReader) assignClaims(out *Text) {
	byLine := slices.SortedFunc(maps.Values(out.Steps), func(a, b *StepText) int { return a.line - b.line })
	for _, m := range t.found {
		var in *StepText
		for _, s := range byLine {
			if s.line <= m.line {
				in = s
			}
		}
		if in == nil {
			t.complain(m.line, "claim:%s: claims belong to steps", m.id)
			continue
		}
		in.claim[m.id] = claimPlace{m.line}
	}
}

// compare checks that the text says all that lesson.yaml names, and nothing else.
func (t *textReader) compare(l *Lesson) {
	text := l.texts[languageOf(t.name)]
	for _, s := range l.Steps {
		step := text.Steps[s.ID]
		if step == nil {
			t.complain(0, "step %s of lesson.yaml is missing: ## Heading {#%s}", s.ID, s.ID)
			continue
		}
		for _, g := range s.watched {
			p := step.Parts[g.ID]
			switch {
			case g.Hidden && p != nil:
				t.complain(p.line, "step %s: %s is hidden, and has no text", s.ID, g.ID)
			case !g.Hidden && p == nil:
				t.complain(step.line, "step %s: the text of %s is missing: ### Heading {#%s}", s.ID, g.ID, g.ID)
			case p != nil && g.missed != nil && p.Missed == "":
				t.complain(p.line, "step %s: what is said when %s is missed is missing: ### Heading {#%s%s}", s.ID, g.ID, g.ID, missedSuffix)
			case p != nil && g.missed == nil && p.Missed != "":
				t.complain(p.line, "step %s: %s%s: lesson.yaml does not say when it is missed", s.ID, g.ID, missedSuffix)
			}
		}
		for _, id := range slices.Sorted(maps.Keys(step.Parts)) {
			if s.Goal(id) == nil {
				t.complain(step.Parts[id].line, "step %s: lesson.yaml has no goal and no answer %q", s.ID, id)
			}
		}
		for _, id := range slices.Sorted(maps.Keys(step.claim)) {
			if !slices.ContainsFunc(s.Claims, func(c *Claim) bool { return c.ID == id }) {
				t.complain(step.claim[id].line, "step %s: lesson.yaml has no claim %q", s.ID, id)
			}
		}
	}
	for _, id := range slices.Sorted(maps.Keys(text.Steps)) {
		if l.Step(id) == nil && id != "" {
			t.complain(text.Steps[id].line, "lesson.yaml has no step %q", id)
		}
	}
}

func languageOf(file string) string {
	return strings.TrimSuffix(path.Base(file), ".md")
}

// sameClaims checks that all languages make the same claims, and as many hints.
func sameClaims(l *Lesson, folder string) (problems Problems) {
	first := l.texts[Languages[0]]
	for _, lang := range Languages[1:] {
		other := l.texts[lang]
		for _, s := range l.Steps {
			a, b := first.Steps[s.ID], other.Steps[s.ID]
			for _, pair := range []struct {
				has, lacks *StepText
				file       string
			}{{a, b, lang}, {b, a, Languages[0]}} {
				for _, id := range slices.Sorted(maps.Keys(pair.has.claim)) {
					if _, made := pair.lacks.claim[id]; !made {
						problems = append(problems, Problem{path.Join(folder, pair.file+".md"), pair.lacks.line, "step " + s.ID + ": the claim " + id + " is marked in the other language only"})
					}
				}
			}
			if len(a.Hints) != len(b.Hints) {
				problems = append(problems, Problem{path.Join(folder, lang+".md"), b.line, "step " + s.ID + ": as many hints are wanted as in the other language"})
			}
		}
	}
	return problems
}
