package i18n

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"

	"raftplayground/raft"
)

// Printer speaks one language. It is never changed and may be shared.
type Printer struct {
	lang     string
	htmlLang string
	texts    map[string]text
	raw      json.RawMessage
}

// For gives the printer of a language, and English for one that the playground does not speak.
func For(lang string) *Printer {
	if p, ok := printers[lang]; ok {
		return p
	}
	return printers[English]
}

// Arg is a value for a hole.
type Arg struct {
	Name  string
	Value any
}

// A gives the value for the hole of that name.
func A(name string, value any) Arg { return Arg{name, value} }

// Lang is the language's name in URLs and cookies: "en" or "zh".
func (p *Printer) Lang() string { return p.lang }

// HTMLLang is the language's name for HTML's lang attribute: "en" or "zh-Hans".
func (p *Printer) HTMLLang() string { return p.htmlLang }

// Messages is the catalogue as JSON, for the browser: all but the glossary and the answers to why not.
func (p *Printer) Messages() json.RawMessage { return p.raw }

// T gives the text under key with its holes filled. A key that the catalogue lacks, and a hole without
// a value, stay visible as they are: the tests find them.
//
// The formats of holes: `ms` writes microseconds as milliseconds, `list` joins names, `count` says how
// many there are, `groups` joins lists of names. Of a text with two forms, hole n chooses.
func (p *Printer) T(key string, args ...Arg) string {
	values := make(map[string]any, len(args))
	for _, a := range args {
		values[a.Name] = a.Value
	}
	return p.fill(key, values)
}

// Rule gives a rule's name and where the paper states it.
func (p *Printer) Rule(r raft.Rule) (name, section string) {
	return p.T("rule." + r.String() + ".name"), r.Section()
}

func (p *Printer) fill(key string, values map[string]any) string {
	t, ok := p.texts[key]
	if !ok {
		return key
	}
	template := t.Other
	if t.One != "" && fmt.Sprint(values["n"]) == "1" {
		template = t.One
	}
	var b strings.Builder
	for {
		before, h, after, ok := split(template)
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		if value, ok := lookUp(values, h.name); ok {
			b.WriteString(p.format(h, value))
		} else {
			b.WriteString(template[len(before) : len(template)-len(after)])
		}
		template = after
	}
}

// lookUp follows a name with dots into nested objects.
func lookUp(values map[string]any, name string) (any, bool) {
	first, rest, nested := strings.Cut(name, ".")
	value, ok := values[first]
	if !nested || !ok {
		return value, ok
	}
	inner, ok := value.(map[string]any)
	if !ok {
		return nil, false
	}
	return lookUp(inner, rest)
}

func (p *Printer) format(h hole, value any) string {
	switch h.format {
	case "ms":
		return milliseconds(value) + " ms"
	case "list":
		return p.list(items(value))
	case "count":
		return strconv.Itoa(len(items(value)))
	case "timer":
		return p.T("timer." + fmt.Sprint(value))
	case "role":
		return p.T("role." + fmt.Sprint(value))
	case "rule":
		return p.T("rule." + fmt.Sprint(value) + ".name")
	case "property":
		return p.T("property." + fmt.Sprint(value) + ".name")
	case "groups":
		var groups []string
		for _, group := range items(value) {
			groups = append(groups, p.list(items(group)))
		}
		return strings.Join(groups, " | ")
	default:
		return fmt.Sprint(value)
	}
}

// List joins names as the language does in running text.
func (p *Printer) List(names []string) string { return p.list(items(names)) }

// list joins values likewise.
func (p *Printer) list(values []any) string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = fmt.Sprint(v)
	}
	last := len(words) - 1
	if last < 1 || p.lang == Chinese {
		return strings.Join(words, "、")
	}
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

func items(value any) []any {
	switch v := value.(type) {
	case []any:
		return v
	case []string:
		all := make([]any, len(v))
		for i := range v {
			all[i] = v[i]
		}
		return all
	default:
		return nil
	}
}

// milliseconds writes microseconds as milliseconds, with one decimal where there is something to show.
func milliseconds(value any) string {
	micros, err := strconv.ParseFloat(fmt.Sprint(numeric(value)), 64)
	if err != nil {
		return fmt.Sprint(value)
	}
	return strconv.FormatFloat(math.Round(micros/100)/10, 'f', -1, 64)
}

// numeric gets at the number of a type that prints itself in another way.
func numeric(value any) any {
	if m, ok := value.(raft.Micros); ok {
		return int64(m)
	}
	return value
}
