package ui

import (
	"context"
	"io"

	"github.com/a-h/templ"

	"raftplayground/web/i18n"
)

// Page is the whole document of a session: the cluster as it is now, in place of which the script
// draws the cluster as it moves. Rendering fails if the keyframe can't be read.
func Page(d PageData) templ.Component {
	return templ.ComponentFunc(func(ctx context.Context, w io.Writer) error {
		now, err := d.picture()
		if err != nil {
			return err
		}
		return page(d, now).Render(ctx, w)
	})
}

// StillPage is the whole document of an embed that nobody has begun.
func StillPage(d StillData) templ.Component { return still(d) }

// GlossaryPage is the whole document that explains the words of Raft.
func GlossaryPage(p *i18n.Printer) templ.Component { return glossary(p) }

// LessonsPage is the course's table of contents.
func LessonsPage(d LessonsData) templ.Component { return lessons(d) }

// LessonPage is one lesson, to be read and to be begun.
func LessonPage(d LessonsData, l LessonData) templ.Component { return lessonPage(d, l) }

// ClassPage is where a student types a class's code.
func ClassPage(p *i18n.Printer) templ.Component { return joinClass(p) }

// ErrorPage is the whole document that says why there is no page, and what to do.
func ErrorPage(d ErrorData) templ.Component { return errorPage(d) }

// OpenPage is the document that opens a link to a moment.
func OpenPage(d OpenData) templ.Component { return openPage(d) }

// ExamplePage shows the element of course pages at work; script is the text of the one that it runs.
func ExamplePage(p *i18n.Printer, script string) templ.Component { return example(p, script) }
