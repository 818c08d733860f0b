package lesson

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Version is that of lesson files that this program reads.
const Version = 1

// maxFile bounds each of a lesson's files.
const maxFile = 1 << 20

// Options say what a lesson may refer to beside itself.
type Options struct {
	// Term says whether the glossary has a term of that id; nil: every one is let pass.
	Term func(id string) bool
}

var folderNumber = regexp.MustCompile(`^[0-9]+-`)

// Load reads the lesson in a folder and checks it. The error is Problems if the lesson is at fault.
func Load(files fs.FS, folder string, o Options) (*Lesson, error) {
	l := &Lesson{Folder: path.Base(folder), texts: make(map[string]*Text)}
	l.Name = folderNumber.ReplaceAllString(l.Folder, "")
	var problems Problems
	if !isID(l.Name) {
		problems = append(problems, Problem{folder, 0, "a lesson's folder is named in small letters, digits and hyphens, as in 02-election"})
	}
	r := &fileReader{name: path.Join(folder, "lesson.yaml")}
	if raw := r.read(files); raw != nil {
		if root := r.parse(raw); root != nil {
			r.lesson(root, l)
		}
	}
	problems = append(problems, r.problems...)
	for _, lang := range Languages {
		t := &textReader{fileReader: fileReader{name: path.Join(folder, lang+".md")}, term: o.Term}
		if raw := t.read(files); raw != nil {
			l.texts[lang] = t.text(raw)
			if r.problems == nil {
				t.compare(l)
			}
		}
		problems = append(problems, t.problems...)
	}
	if len(problems) == 0 {
		problems = sameClaims(l, folder)
	}
	if len(problems) > 0 {
		return nil, problems
	}
	for _, s := range l.Steps {
		for _, lang := range Languages {
			s.draft.text(l.texts[lang].Steps[s.ID])
		}
		s.Print = s.draft.print()
	}
	return l, nil
}

// read gives the file's content; nil if there is none.
func (r *fileReader) read(files fs.FS) []byte {
	info, err := fs.Stat(files, r.name)
	if err == nil && info.Size() > maxFile {
		r.complain(0, "the file is larger than %d bytes", maxFile)
		return nil
	}
	var raw []byte
	if err == nil {
		raw, err = fs.ReadFile(files, r.name)
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		r.complain(0, "the file is missing")
	case err != nil:
		r.complain(0, "the file can't be read: %v", errors.Unwrap(err))
	case len(raw) == 0:
		r.complain(0, "the file is empty")
	default:
		return raw
	}
	return nil
}

func (r *fileReader) lesson(root *yaml.Node, l *Lesson) {
	version := false
	for _, f := range r.fields(root, "lesson", "version", "steps") {
		switch f.name {
		case "version":
			var n int
			version = true
			if r.scalar(f.value, "version", &n) && n != Version {
				r.complain(f.line, "version: %d, and this program reads version %d", n, Version)
			}
		case "steps":
			for _, n := range r.list(f.value, "steps") {
				if s := r.step(n); s != nil {
					l.Steps = append(l.Steps, s)
				}
			}
		}
	}
	if !version {
		r.complain(root.Line, "version is missing: %d", Version)
	}
	if len(l.Steps) == 0 {
		r.complain(root.Line, "steps: a lesson has at least one")
		return
	}
	if l.Steps[0].Start == nil {
		r.complain(l.Steps[0].line, "step %s: the first step needs a start", l.Steps[0].ID)
	}
	seen := make(map[string]bool)
	for _, s := range l.Steps {
		if seen[s.ID] {
			r.complain(s.line, "step %s: the id stands twice", s.ID)
		}
		seen[s.ID] = true
	}
}

func (r *fileReader) step(n *yaml.Node) *Step {
	s := &Step{line: n.Line, draft: newDraft()}
	for _, f := range r.fields(n, "step", "id", "start", "speed", "paused", "ask", "goals", "claims", "solution", "nearMisses") {
		s.draft.field(f)
		switch f.name {
		case "id":
			s.ID = r.id(f.value, "step")
		case "start":
			s.Start = r.start(f.value)
		case "speed":
			if r.scalar(f.value, "speed", &s.Speed) && (s.Speed < 0.001 || s.Speed > 100) {
				r.complain(f.line, "speed: %v, want 0.001 to 100", s.Speed)
			}
		case "paused":
			r.scalar(f.value, "paused", &s.Paused)
		case "ask":
			for _, item := range r.list(f.value, "ask") {
				s.Ask = append(s.Ask, r.goal(item, "ask", "id", "on", "after", "if"))
			}
			if len(s.Ask) == 1 {
				r.complain(f.line, "ask: want at least two answers to choose from")
			}
		case "goals":
			for _, item := range r.list(f.value, "goals") {
				s.Goals = append(s.Goals, r.goal(item, "goal", "id", "on", "after", "if", "hidden", "missed"))
			}
		case "claims":
			for _, c := range r.fields(f.value, "claims") {
				s.Claims = append(s.Claims, r.claim(c))
			}
		case "solution":
			s.Solution = r.deeds(f.value, "solution")
		case "nearMisses":
			for _, item := range r.list(f.value, "nearMisses") {
				s.NearMisses = append(s.NearMisses, r.nearMiss(item))
			}
		}
	}
	if s.ID == "" {
		r.complain(n.Line, "step: the id is missing")
	}
	for _, o := range s.Ask {
		o.option = true
	}
	s.watched = append(append(s.watched, s.Ask...), s.Goals...)
	r.references(s)
	return s
}

// longestStart is how much cluster time may pass before a step begins: it is simulated whenever the lesson is read, and for every
// session.
const longestStart raft.Micros = 120_000_000

// start reads a scenario. Its version may be left out: the lesson has one.
func (r *fileReader) start(n *yaml.Node) *sim.Scenario {
	fields := make(map[string]json.RawMessage)
	for _, f := range r.fields(n, "start") {
		fields[f.name] = r.json(f.value, "start: "+f.name)
	}
	if _, given := fields["version"]; !given {
		fields["version"] = json.RawMessage(fmt.Sprint(sim.ScenarioVersion))
	}
	raw, err := json.Marshal(fields)
	if err != nil { // a part was complained about
		return &sim.Scenario{}
	}
	scenario, err := sim.ParseScenario(raw)
	if err != nil {
		r.complain(n.Line, "start: %s", strings.NewReplacer("scenario: ", "", "line 1: ", "").Replace(err.Error()))
	} else if scenario.Until > longestStart {
		r.complain(n.Line, "start: until: %d, want at most %d µs", scenario.Until, longestStart)
	} else if _, err := scenario.Run(nil); err != nil {
		r.complain(n.Line, "start: %s", strings.NewReplacer("line 1: ", "").Replace(err.Error()))
	}
	return &scenario
}

// json gives what a node holds in JSON.
func (r *fileReader) json(n *yaml.Node, what string) json.RawMessage {
	var value any
	err := n.Decode(&value)
	var raw []byte
	if err == nil {
		raw, err = json.Marshal(value)
	}
	if err != nil {
		r.complain(n.Line, "%s: %s", what, strings.TrimPrefix(err.Error(), "yaml: "))
		return json.RawMessage("null")
	}
	return raw
}

func (r *fileReader) goal(n *yaml.Node, what string, known ...string) *Goal {
	g := &Goal{line: n.Line, on: make(kindSet, len(sim.Kinds()))}
	on := false
	for _, f := range r.fields(n, what, known...) {
		switch f.name {
		case "id":
			g.ID = r.id(f.value, what)
		case "on":
			for _, item := range r.list(f.value, what+": on") {
				var name string
				if !r.scalar(item, what+": on", &name) {
					continue
				}
				kind, ok := kindNamed(name)
				if !ok {
					r.complain(item.Line, "%s: on: there are no events of kind %q", what, name)
					continue
				}
				g.on[kind], on = true, true
			}
		case "after":
			for _, item := range r.list(f.value, what+": after") {
				g.After = append(g.After, r.id(item, what+": after"))
			}
		case "if":
			g.holds = r.predicate(f.value, what+" "+g.ID+": if")
		case "missed":
			g.missed = r.predicate(f.value, what+" "+g.ID+": missed")
		case "hidden":
			r.scalar(f.value, what+": hidden", &g.Hidden)
		}
	}
	if g.ID == "" {
		r.complain(n.Line, "%s: the id is missing", what)
	}
	if !on {
		r.complain(n.Line, "%s %s: on is missing: the kinds of events after which it is evaluated", what, g.ID)
	}
	if g.holds == nil && !r.complainedAt(n) {
		r.complain(n.Line, "%s %s: if is missing: when it is reached", what, g.ID)
	}
	return g
}

// complainedAt: something in a node was found wrong, so what follows from it need not be told.
func (r *fileReader) complainedAt(n *yaml.Node) bool {
	if len(r.problems) == 0 {
		return false
	}
	return r.problems[len(r.problems)-1].Line >= n.Line
}

func (r *fileReader) claim(f field) *Claim {
	c := &Claim{ID: f.name, line: f.line}
	if !isID(c.ID) {
		r.complain(f.line, "claim: %q: want small letters, digits and hyphens, at most %d", c.ID, maxID)
	}
	for _, part := range r.fields(f.value, "claim "+c.ID, "at", "if") {
		switch part.name {
		case "at":
			c.At = r.id(part.value, "claim "+c.ID+": at")
		case "if":
			if c.holds = r.predicate(part.value, "claim "+c.ID+": if"); c.holds == nil {
				return c
			}
		}
	}
	if c.At == "" {
		r.complain(f.line, "claim %s: at is missing: a goal, start or end", c.ID)
	}
	if c.holds == nil {
		r.complain(f.line, "claim %s: if is missing: what is claimed", c.ID)
	}
	return c
}

func (r *fileReader) nearMiss(n *yaml.Node) *NearMiss {
	m := &NearMiss{line: n.Line}
	for _, f := range r.fields(n, "near miss", "goal", "actions") {
		switch f.name {
		case "goal":
			m.Goal = r.id(f.value, "near miss: goal")
		case "actions":
			m.Actions = r.deeds(f.value, "near miss: actions")
		}
	}
	if m.Goal == "" {
		r.complain(n.Line, "near miss: goal is missing")
	}
	return m
}

func (r *fileReader) deeds(n *yaml.Node, what string) []*Deed {
	var all []*Deed
	for _, item := range r.list(n, what) {
		if d := r.deed(item, what); d != nil {
			all = append(all, d)
		}
	}
	return all
}

// defaultWithin is how long an entry waits that does not say so.
const defaultWithin raft.Micros = 5_000_000

// deed reads an entry of a solution: an action, or one of until, wait, mark and back.
func (r *fileReader) deed(n *yaml.Node, what string) *Deed {
	d := &Deed{line: n.Line, within: defaultWithin}
	all := r.fields(n, what)
	for _, f := range all {
		if f.name == "do" {
			return r.action(n, d, what)
		}
	}
	if len(all) == 0 {
		if n.Kind == yaml.MappingNode {
			r.complain(n.Line, "%s: the entry is empty", what)
		}
		return nil
	}
	within := false
	for _, f := range all {
		switch f.name {
		case "until":
			d.until = r.predicate(f.value, what+": until")
		case "within":
			d.within, within = r.duration(f.value, what+": within"), true
		case "wait":
			d.wait = r.duration(f.value, what+": wait")
		case "mark":
			d.mark = r.id(f.value, what+": mark")
		case "back":
			d.back = r.id(f.value, what+": back")
		default:
			r.complain(f.line, "%s: unknown field %q; an entry has one of do, until, wait, mark, back", what, f.name)
			return nil
		}
	}
	if one := len(all); one != 1 && !(one == 2 && within && all[0].name != "wait" && (all[0].name == "until" || all[1].name == "until")) {
		r.complain(n.Line, "%s: an entry has one of do, until, wait, mark, back; within goes with until", what)
		return nil
	}
	return d
}

func (r *fileReader) action(n *yaml.Node, d *Deed, what string) *Deed {
	raw := r.json(n, what)
	a, err := sim.ParseAction(raw)
	if err != nil {
		r.complain(n.Line, "%s: %v", what, err)
		return nil
	}
	if a.Do == "goal" {
		r.complain(n.Line, "%s: a goal is reached, not done", what)
		return nil
	}
	var timed struct {
		At *raft.Micros `json:"at"`
	}
	if err := json.Unmarshal(raw, &timed); err != nil || timed.At != nil && *timed.At < 0 {
		r.complain(n.Line, "%s: at: want µs since the step began", what)
		return nil
	}
	d.Action, d.At = &a, timed.At
	return d
}

// references checks that what a step's parts name is there.
func (r *fileReader) references(s *Step) {
	seen := make(map[string]bool)
	for _, g := range s.watched {
		if seen[g.ID] || g.ID == AtStart || g.ID == AtEnd {
			r.complain(g.line, "step %s: the id %s stands twice, or has a meaning of its own", s.ID, g.ID)
		}
		for _, after := range g.After {
			if !seen[after] {
				r.complain(g.line, "goal %s: after: there is no goal %q above it", g.ID, after)
			}
		}
		seen[g.ID] = true
	}
	for _, c := range s.Claims {
		if c.At != "" && c.At != AtStart && c.At != AtEnd && !seen[c.At] {
			r.complain(c.line, "claim %s: at: there is no goal %q in step %s", c.ID, c.At, s.ID)
		}
	}
	for _, m := range s.NearMisses {
		if g := s.Goal(m.Goal); m.Goal != "" && (g == nil || g.option) {
			r.complain(m.line, "near miss: there is no goal %q in step %s", m.Goal, s.ID)
		}
		r.marks(m.Actions)
	}
	r.marks(s.Solution)
}

// marks checks that nothing goes back to where it has not been.
func (r *fileReader) marks(deeds []*Deed) {
	known := make(map[string]bool)
	for _, d := range deeds {
		if d.mark != "" {
			known[d.mark] = true
		}
		if d.back != "" && !known[d.back] {
			r.complain(d.line, "back: there is no mark %q above it", d.back)
		}
	}
}
