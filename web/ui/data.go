// Package ui holds the HTML that the server writes: the page around the custom elements, readable
// without JavaScript, and the error page. It knows the wire form of a state, not where it came from.
package ui

import (
	"cmp"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"

	"github.com/a-h/templ"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/sim"
	"raftplayground/web/i18n"
)

// Unfolding is what other sites need to show a link to a page; the zero value for those that are for nobody else.
type Unfolding struct {
	// Base is this server's address, as in "https://playground.example"; Path is the page's own.
	Base, Path string
	// OEmbed is where the page's oEmbed is; empty if it has none.
	OEmbed string
}

// PageData is everything that Page shows.
type PageData struct {
	// Printer speaks the visitor's language.
	Printer *i18n.Printer
	// Stream is the path of the session's WebSocket, e.g. "/s/ID/stream" or "/v/VIEW/stream".
	Stream string
	// Control says whether this visitor may act, or only watch.
	Control bool
	// Version is the program's version, as `playground version` prints it.
	Version string
	// Lesson is the lesson that the session is of; nil if it is of none.
	Lesson *LessonData
	// Embed is how the page looks in the page of another site; nil if it stands for itself.
	Embed *EmbedData
	Unfolding
	// Keyframe is the session's present keyframe frame, as the socket would send it.
	Keyframe json.RawMessage
}

// ofClass tells whether the page is of a class: the teacher's, or a student's.
func (d PageData) ofClass() bool {
	return strings.HasPrefix(d.Stream, "/teach/") || strings.HasPrefix(d.Stream, "/class/")
}

// EmbedData is how an embed looks. Empty fields are the first of their values.
type EmbedData struct {
	Controls string // all; play: only the clock's; none
	Theme    string // auto, light or dark: as the visitor's system has it, or one of both
}

// Query gives it as the parameters of an address, with a language.
func (d EmbedData) Query(lang string) url.Values {
	q := url.Values{"lang": {lang}}
	if d.Controls != "" {
		q.Set("controls", d.Controls)
	}
	if d.Theme != "" {
		q.Set("theme", d.Theme)
	}
	return q
}

// theme is what is said of it in the document, for all of its script and style.
func (d *EmbedData) theme() string {
	if d == nil {
		return ""
	}
	return cmp.Or(d.Theme, "auto")
}

// attributes are what the style needs to know of it.
func (d *EmbedData) attributes() templ.Attributes {
	if d == nil {
		return nil
	}
	return templ.Attributes{"data-controls": cmp.Or(d.Controls, "all")}
}

// StillData is everything that StillPage shows.
type StillData struct {
	Printer *i18n.Printer
	Embed   EmbedData
	// Begin is where the embed begins.
	Begin string
	// Lesson is the lesson of it; nil: none.
	Lesson *LessonData
	// Servers is how many the cluster has; 0: as many as any that is asked for without saying so.
	Servers int
	// Recorded is the moment up to which a recorded run is shown, in µs; 0: it is none.
	Recorded int64
}

// ErrorData is everything that ErrorPage shows. The texts are already translated.
type ErrorData struct {
	Printer *i18n.Printer
	// Status is the HTTP status of the answer, e.g. 404.
	Status int
	// Title says in a few words what is wrong, Detail in a sentence or two what the visitor can do.
	Title  string
	Detail string
	// Anyhow is the packed run that can be opened though it ends in another state; empty: none.
	Anyhow string
}

// OpenData is everything that OpenPage shows.
type OpenData struct {
	Printer *i18n.Printer
	// Payload is the packed run that is to be opened; empty: the browser may know one, or the visitor.
	Payload string
	Unfolding
	// Run is what Payload holds.
	Run *sim.Scenario
}

// boot is what the page hands to its script.
type boot struct {
	Stream   string          `json:"stream"`
	Control  bool            `json:"control"`
	Lang     string          `json:"lang"`
	HTMLLang string          `json:"htmlLang"`
	Version  string          `json:"version"`
	Messages json.RawMessage `json:"messages"`
	Keyframe json.RawMessage `json:"keyframe"`
	// Sections says where the paper states each rule: it reads the same in every language.
	Sections map[string]string `json:"sections"`
	// Properties are those that are watched.
	Properties []check.Property `json:"properties"`
	Lesson     *LessonData      `json:"lesson,omitempty"`
}

func (d PageData) boot() boot {
	sections := make(map[string]string)
	for _, r := range raft.Rules() {
		sections[r.String()] = r.Section()
	}
	return boot{
		Stream:   d.Stream,
		Control:  d.Control,
		Lang:     d.Printer.Lang(),
		HTMLLang: d.Printer.HTMLLang(),
		Version:  d.Version,
		Messages: d.Printer.Messages(),
		Keyframe: d.Keyframe,
		Sections: sections,

		Properties: check.Properties(),
		Lesson:     d.Lesson,
	}
}

func (d PageData) picture() (picture, error) {
	var frame struct {
		State  picture `json:"state"`
		Lesson struct {
			Step string `json:"step"`
		} `json:"lesson"`
	}
	if err := json.Unmarshal(d.Keyframe, &frame); err != nil {
		return picture{}, fmt.Errorf("keyframe of the page: %w", err)
	}
	frame.State.compare()
	frame.State.lessonStep = frame.Lesson.Step
	return frame.State, nil
}
