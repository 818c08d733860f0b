package lesson

import (
	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Languages in which every lesson is written. The first one is the one to fall back to.
var Languages = []string{"en", "zh"}

// Lesson is one lesson, checked. It is not changed once it is loaded: many sessions share it.
type Lesson struct {
	// Name is what the lesson is called in addresses and on the wire: its folder's name without the number before it.
	Name string
	// Folder is where it was read from, and gives the order of a course.
	Folder string
	Steps  []*Step
	texts  map[string]*Text
}

// Step is one step of a lesson.
type Step struct {
	ID string
	// Start is the cluster with which the step begins; nil: it goes on with that of the step before.
	Start *sim.Scenario
	// Speed, if not 0, is at what speed the cluster is shown at first.
	Speed float64
	// Paused: time stands still at first.
	Paused     bool
	Ask        []*Goal // the answers to choose from; the run says which of them comes true
	Goals      []*Goal
	Claims     []*Claim
	Solution   []*Deed
	NearMisses []*NearMiss

	// Print tells versions of the step apart: it is another one if anything changes of how it begins, what is watched in it, or its texts.
	Print string

	draft   draft   // of Print
	watched []*Goal // Ask, then Goals
	line    int
}

// Goal is something that can come true of a run: a task, or an answer to a question.
type Goal struct {
	ID     string
	Hidden bool     // a milestone, that is not shown
	After  []string // the goals that must have been reached before
	on     kindSet
	holds  *predicate
	missed *predicate // nil: it can't be missed
	option bool       // of a question
	line   int
}

// IsOption says whether it is an answer to a question, not a task.
func (g *Goal) IsOption() bool { return g.option }

// Missable says whether it can be found that the goal can't be reached any more.
func (g *Goal) Missable() bool { return g.missed != nil }

// Claim is something that the text says of the solution's run.
type Claim struct {
	ID    string
	At    string // the moment: a goal's id, AtStart or AtEnd
	holds *predicate
	line  int
}

// Moments of a claim, beside the goals'.
const (
	AtStart = "start"
	AtEnd   = "end"
)

// NearMiss is what almost reaches a goal, and must not.
type NearMiss struct {
	Goal    string
	Actions []*Deed
	line    int
}

// Deed is one entry of a solution or a near miss. One of the fields Action, Until, Wait, Mark and Back is set.
type Deed struct {
	Action *sim.Action
	At     *raft.Micros // of the action, since the step began; nil: at once

	until  *predicate
	within raft.Micros
	wait   raft.Micros
	mark   string
	back   string
	line   int
}

// Step gives a step by its id; nil if there is none.
func (l *Lesson) Step(id string) *Step {
	for _, s := range l.Steps {
		if s.ID == id {
			return s
		}
	}
	return nil
}

// Text gives the lesson's words in a language; in the first of Languages, if it has none in that.
func (l *Lesson) Text(lang string) *Text {
	if t := l.texts[lang]; t != nil {
		return t
	}
	return l.texts[Languages[0]]
}

// Begins is the step whose cluster a step goes on with: itself, if it has a Start. nil if the step is none of this lesson's.
func (l *Lesson) Begins(step *Step) *Step {
	var first *Step
	for _, s := range l.Steps {
		if s.Start != nil {
			first = s
		}
		if s == step {
			return first
		}
	}
	return nil
}

// Goal gives a goal or an answer of the step by its id; nil if there is none.
func (s *Step) Goal(id string) *Goal {
	for _, g := range s.watched {
		if g.ID == id {
			return g
		}
	}
	return nil
}
