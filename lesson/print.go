package lesson

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"maps"
	"slices"
)

// printed are a step's fields that make a difference to who is in it: what it begins with, and what is watched. Its solution is not.
var printed = []string{"start", "speed", "paused", "ask", "goals"}

// draft is a step's print in the making.
type draft struct{ hash.Hash }

func newDraft() draft { return draft{sha256.New()} }

// field adds one of a step's fields, as it means, not as it is laid out.
func (d draft) field(f field) {
	var value any
	if slices.Contains(printed, f.name) && f.value.Decode(&value) == nil {
		fmt.Fprintf(d, "%s %v\n", f.name, value)
	}
}

// text adds what is said at the step in one language.
func (d draft) text(t *StepText) {
	fmt.Fprintf(d, "%q %q %q\n", t.Title.HTML, t.Body, t.Hints)
	for _, id := range slices.Sorted(maps.Keys(t.Parts)) {
		p := t.Parts[id]
		fmt.Fprintf(d, "%s %q %q %q\n", id, p.Heading.HTML, p.Body, p.Missed)
	}
}

// print is short: it tells two versions of one step apart.
func (d draft) print() string { return hex.EncodeToString(d.Sum(nil)[:4]) }

// Prints are those of all steps, by id.
func (l *Lesson) Prints() map[string]string {
	all := make(map[string]string, len(l.Steps))
	for _, s := range l.Steps {
		all[s.ID] = s.Print
	}
	return all
}

// ChangedSince are the steps that are not what they were when a lesson had these prints: by id their prints now, "" for those that are
// no longer there.
func (l *Lesson) ChangedSince(was map[string]string) map[string]string {
	changed := make(map[string]string)
	for id := range was {
		if l.Step(id) == nil {
			changed[id] = ""
		}
	}
	for _, s := range l.Steps {
		if was[s.ID] != s.Print {
			changed[s.ID] = s.Print
		}
	}
	return changed
}
