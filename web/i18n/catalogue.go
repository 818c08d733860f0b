// Package i18n holds every visible word, in each language of the playground, and fills it in: the page's
// texts, the error pages', the sentence that tells of an event, and why something has not happened. The browser gets the
// same catalogues, but for the last: those answers it is given in words.
package i18n

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
)

//go:embed locales/*.json
var locales embed.FS

// Languages of the playground, as they stand in ?lang= and in the names of the catalogues. The first
// one is for those who understand none of them.
const (
	English = "en"
	Chinese = "zh"
)

var printers = map[string]*Printer{
	English: load(English, "en"),
	Chinese: load(Chinese, "zh-Hans"),
}

// text is one entry of a catalogue. Most have one form; those that count have two, chosen by hole n.
type text struct {
	One   string `json:"one"`
	Other string `json:"other"`
}

func (t *text) UnmarshalJSON(raw []byte) error {
	if raw[0] == '"' {
		return json.Unmarshal(raw, &t.Other)
	}
	type forms text
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	return decoder.Decode((*forms)(t))
}

// load reads an embedded catalogue. A broken one is a fault of the build: the program can't start.
func load(lang, htmlLang string) *Printer {
	raw, err := locales.ReadFile(path.Join("locales", lang+".json"))
	if err != nil {
		panic(err)
	}
	p := &Printer{lang: lang, htmlLang: htmlLang}
	if err := json.Unmarshal(raw, &p.texts); err != nil {
		panic(fmt.Errorf("catalogue %s: %w", lang, err))
	}
	messages, err := forPages(raw)
	if err != nil {
		panic(fmt.Errorf("catalogue %s: %w", lang, err))
	}
	p.raw = messages
	return p
}

// notOnPages begin the keys that no page needs at once: the glossary's, which only its page and who asks for it need, and
// those of the answers to why not, which are told by the server, those of the pages of the course, of pictures and of errors, and those of the
// element in other people's pages, whose script has them.
var notOnPages = []string{glossaryGroup, "why.", "ui.lessons.", "ui.picture.", "ui.element.", "error."}

// forPages leaves out of a catalogue what no page needs at once.
func forPages(raw []byte) (json.RawMessage, error) {
	var all map[string]json.RawMessage
	if err := json.Unmarshal(raw, &all); err != nil {
		return nil, err
	}
	maps.DeleteFunc(all, func(key string, _ json.RawMessage) bool { return onlyAsked(key) })
	return json.Marshal(all)
}

func onlyAsked(key string) bool {
	return slices.ContainsFunc(notOnPages, func(group string) bool { return strings.HasPrefix(key, group) })
}

// hole is a place in a text that a value fills: {name} or {name:format}.
type hole struct{ name, format string }

// split cuts a text at its first hole. ok is false if there is none.
func split(s string) (before string, h hole, after string, ok bool) {
	before, rest, ok := strings.Cut(s, "{")
	if !ok {
		return s, hole{}, "", false
	}
	inside, after, ok := strings.Cut(rest, "}")
	if !ok {
		return s, hole{}, "", false
	}
	h.name, h.format, _ = strings.Cut(inside, ":")
	return before, h, after, true
}
