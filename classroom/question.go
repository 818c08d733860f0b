package classroom

import (
	"fmt"
	"slices"

	"raftplayground/raft"
)

// The kinds of questions.
const (
	kindWins = "wins" // which server is elected next: the run tells
	kindText = "text"
)

const (
	maxQuestion  = 200 // characters
	maxOption    = 60
	fewestChoice = 2
	mostChoice   = 6
)

// question is what the teacher asked last.
type question struct {
	id      int
	kind    string
	text    string
	options []string
	open    bool
	right   int // -1: not known
}

// wanted is a question as the teacher's page asks it.
type wanted struct {
	Kind    string   `json:"kind"`
	Text    string   `json:"text"`
	Options []string `json:"options"`
}

// read checks it; servers are the options of who wins. The error says what is wrong.
func (w *wanted) read(servers []string) (*question, error) {
	q := &question{kind: w.Kind, open: true, right: -1}
	switch w.Kind {
	case kindWins:
		if w.Text != "" || w.Options != nil {
			return nil, fmt.Errorf(`"wins" has the servers for options, and no text of its own`)
		}
		q.options = servers
	case kindText:
		if q.text = plain(w.Text, maxQuestion); q.text == "" {
			return nil, fmt.Errorf(`"text" is empty: what is the question?`)
		}
		for _, o := range w.Options {
			if o = plain(o, maxOption); o != "" {
				q.options = append(q.options, o)
			}
		}
		if len(q.options) < fewestChoice || len(q.options) > mostChoice {
			return nil, fmt.Errorf("%d options, want %d to %d", len(q.options), fewestChoice, mostChoice)
		}
		sorted := slices.Clone(q.options)
		slices.Sort(sorted)
		if len(slices.Compact(sorted)) < len(q.options) {
			return nil, fmt.Errorf("two options are the same")
		}
	default:
		return nil, fmt.Errorf(`"kind" is %.20q, want "wins" or "text"`, w.Kind)
	}
	return q, nil
}

// counts are the answers, by option. It is called with the class's lock.
func (c *Class) counts() (counts []int, answered int) {
	counts = make([]int, len(c.question.options))
	for _, s := range c.students {
		if s.answer >= 0 && s.answer < len(counts) {
			counts[s.answer]++
			answered++
		}
	}
	return counts, answered
}

// ask opens a question, in place of the one before. It is called with the lock.
func (c *Class) ask(q *question) {
	c.asked++
	q.id = c.asked
	c.question = q
	for _, s := range c.students {
		s.answer = -1
	}
	c.tellAll()
	c.tellTeacherNow()
}

// close closes the question: from now on all see the answers. It is called with the lock.
func (c *Class) close() {
	if c.question != nil && c.question.open {
		c.question.open = false
		c.tellAll()
		c.tellTeacherNow()
	}
}

// elected: a server leads the teacher's cluster from now on. That answers who wins.
func (c *Class) elected(server raft.NodeID) {
	c.mu.Lock()
	defer c.mu.Unlock()
	q := c.question
	if q == nil || q.kind != kindWins || q.right >= 0 {
		return
	}
	if q.right = slices.Index(q.options, server.String()); q.right < 0 {
		return
	}
	q.open = false
	c.tellAll()
	c.tellTeacherNow()
}
