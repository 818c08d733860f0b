package ui

import (
	"strings"

	"raftplayground/lesson"
	"raftplayground/web/i18n"
)

// LessonData is a lesson in the words of one language, as pages and the guide show it. Fields called HTML were made from
// Markdown without raw HTML.
type LessonData struct {
	Name        string       `json:"name"`
	Title       string       `json:"title"`
	Description string       `json:"-"`
	Intro       string       `json:"-"`      // HTML
	Number      int          `json:"number"` // from 0, in the order of the course
	Steps       []LessonStep `json:"steps"`
	Sketch      Sketch       `json:"-"`
	Before      *LessonLink  `json:"-"`
	Next        *LessonLink  `json:"next,omitempty"`
}

// LessonLink leads to another lesson.
type LessonLink struct {
	Name  string `json:"name"`
	Title string `json:"title"`
}

// LessonStep is one step of it. Fresh: it begins with a cluster of its own, and not where the step before it ended.
type LessonStep struct {
	ID    string       `json:"id"`
	Title string       `json:"title"`
	Text  string       `json:"text"` // HTML
	Fresh bool         `json:"fresh"`
	Print string       `json:"print"` // by which versions of the step are told apart
	Ask   []LessonPart `json:"ask"`
	Goals []LessonPart `json:"goals"`
	Hints []string     `json:"hints"` // HTML
}

// LessonPart is an answer to choose, or a goal. Said is told when it has come true, Missed when it can't any more; both HTML.
type LessonPart struct {
	ID     string `json:"id"`
	Label  string `json:"label"`
	Said   string `json:"said"`
	Missed string `json:"missed,omitempty"`
}

// LessonOf tells a lesson in the printer's language. all are the lessons in the order of the course.
func LessonOf(l *lesson.Lesson, all []*lesson.Lesson, p *i18n.Printer) LessonData {
	text := l.Text(p.Lang())
	d := LessonData{Name: l.Name, Title: text.Title.Text, Description: text.Description.Text, Intro: text.Intro}
	for i, other := range all {
		if other.Name != l.Name {
			continue
		}
		d.Number = i
		if i > 0 {
			d.Before = linkTo(all[i-1], p)
		}
		if i+1 < len(all) {
			d.Next = linkTo(all[i+1], p)
		}
		break
	}
	for _, s := range l.Steps {
		d.Steps = append(d.Steps, stepOf(s, text.Steps[s.ID]))
	}
	return d
}

func linkTo(l *lesson.Lesson, p *i18n.Printer) *LessonLink {
	return &LessonLink{l.Name, l.Text(p.Lang()).Title.Text}
}

func stepOf(s *lesson.Step, text *lesson.StepText) LessonStep {
	step := LessonStep{ID: s.ID, Title: text.Title.Text, Text: text.Body, Fresh: s.Start != nil, Print: s.Print,
		Ask: partsOf(s.Ask, text), Goals: partsOf(s.Goals, text), Hints: append([]string{}, text.Hints...)}
	return step
}

// partsOf are those of the goals that are shown.
func partsOf(goals []*lesson.Goal, text *lesson.StepText) []LessonPart {
	parts := []LessonPart{}
	for _, g := range goals {
		if g.Hidden {
			continue
		}
		part := text.Parts[g.ID]
		parts = append(parts, LessonPart{ID: g.ID, Label: part.Heading.Text, Said: part.Body, Missed: part.Missed})
	}
	return parts
}

// LessonsData is the course as a table of contents.
type LessonsData struct {
	Printer *i18n.Printer
	Lessons []LessonData
	// Problems are what is wrong with an operator's lessons, in the program's words.
	Problems []string
	Unfolding
}

// steps says how many steps a lesson has.
func (d LessonData) steps(p *i18n.Printer) string {
	return p.T("ui.lessons.steps", i18n.A("n", len(d.Steps)))
}

// tasks names the steps and their goals, as "step:goal,goal step:goal", for the script that shows how far a learner is.
func (d LessonData) tasks() string {
	var steps []string
	for _, s := range d.Steps {
		var goals []string
		for _, g := range s.Goals {
			goals = append(goals, g.ID)
		}
		steps = append(steps, s.ID+":"+strings.Join(goals, ","))
	}
	return strings.Join(steps, " ")
}

// card is the address of the picture that others show of a page of the course.
func card(base, name string) string { return strings.TrimSuffix(base, "/") + name }
