package classroom

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"raftplayground/raft/sim"
	"raftplayground/session"
)

// The commands of a class: what students may do, and what the teacher may.
var (
	studentActs = []string{"name", "answer", "agree"}
	teacherActs = []string{"ask", "close", "show", "dismiss"}
)

// act is a command of the class.
type act struct {
	ID       json.RawMessage `json:"id"`
	Do       string          `json:"do"`
	Name     *string         `json:"name"`
	Question json.RawMessage `json:"question"`
	Option   *int            `json:"option"`
	On       *bool           `json:"on"`
	Student  string          `json:"student"`
}

// readAct reads a command; known says that it is the class's to carry out. What it can't read is the session's to refuse.
func readAct(raw []byte) (a act, known bool, refusal *sim.Refusal) {
	var head struct {
		ID json.RawMessage `json:"id"`
		Do string          `json:"do"`
	}
	if json.Unmarshal(raw, &head) != nil {
		return a, false, nil
	}
	a.Do = head.Do
	var id int64
	if json.Unmarshal(head.ID, &id) == nil {
		a.ID = head.ID
	}
	if !slices.Contains(studentActs, head.Do) && !slices.Contains(teacherActs, head.Do) {
		return a, false, nil
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&a); err != nil || decoder.More() {
		return a, true, bad("%q can't be read: %v", head.Do, err)
	}
	if a.ID != nil && json.Unmarshal(a.ID, &id) != nil {
		a.ID = nil
		return a, true, bad(`"id" must be an integer`)
	}
	return a, true, nil
}

func bad(format string, args ...any) *sim.Refusal {
	return &sim.Refusal{Code: session.CodeBadCommand, Reason: fmt.Sprintf(format, args...)}
}

func impossible(format string, args ...any) *sim.Refusal {
	return &sim.Refusal{Code: session.CodeImpossible, Reason: fmt.Sprintf(format, args...)}
}

// act carries out a command of the class, for a student, or, with nil, for the teacher.
func (c *Class) act(ctx context.Context, s *student, a act) *sim.Refusal {
	teaches := s == nil
	if teaches != slices.Contains(teacherActs, a.Do) {
		return &sim.Refusal{Code: session.CodeReadOnly, Reason: fmt.Sprintf("%q is not yours to do", a.Do)}
	}
	if !teaches && !s.acts.Allow() {
		return &sim.Refusal{Code: session.CodeTooFast, Reason: "you tell the class too much in a short time; try again in a second"}
	}
	var q *question
	if a.Do == "ask" {
		var refusal *sim.Refusal
		if q, refusal = c.prepare(ctx, a); refusal != nil {
			return refusal
		}
	}
	if a.Do == "dismiss" {
		c.End()
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.ended {
		return impossible("the class is over")
	}
	switch a.Do {
	case "name":
		return c.name(s, a)
	case "answer":
		return c.answer(s, a)
	case "agree":
		return c.agree(s, a)
	case "ask":
		c.ask(q)
		return nil
	case "close":
		if c.question == nil || !c.question.open {
			return impossible("no question is open")
		}
		c.close()
		return nil
	default:
		return c.choose(a)
	}
}

func (c *Class) name(s *student, a act) *sim.Refusal {
	if a.Name == nil {
		return bad(`"name" needs "name": a text of at most %d characters`, maxName)
	}
	s.name = plain(*a.Name, maxName)
	c.tell(s)
	c.tellTeacher()
	return nil
}

func (c *Class) answer(s *student, a act) *sim.Refusal {
	var id int
	if a.Option == nil || json.Unmarshal(a.Question, &id) != nil {
		return bad(`"answer" needs "question" and "option", as in {"do":"answer","question":3,"option":1}`)
	}
	switch q := c.question; {
	case q == nil || q.id != id:
		return impossible("there is another question by now, or none")
	case !q.open:
		return impossible("the question is closed")
	case *a.Option < 0 || *a.Option >= len(q.options):
		return bad(`"option" is %d, want 0 to %d`, *a.Option, len(q.options)-1)
	}
	s.answer = *a.Option
	c.tell(s)
	c.tellTeacher()
	return nil
}

func (c *Class) agree(s *student, a act) *sim.Refusal {
	if a.On == nil {
		return bad(`"agree" needs "on": true or false`)
	}
	s.agreed = *a.On
	switch {
	case s.agreed && s.wanted && s.session != "":
		s.wanted = false
		c.show(s)
	case !s.agreed:
		s.wanted = false
		if c.shown == s {
			c.show(nil)
		}
	}
	c.tell(s)
	c.tellTeacher()
	return nil
}

// choose shows a student's run if they agree, asks them if they have not, or goes back to the teacher's.
func (c *Class) choose(a act) *sim.Refusal {
	if a.Student == "" {
		for _, s := range c.students {
			if s.wanted {
				s.wanted = false
				c.tell(s)
			}
		}
		c.show(nil)
		c.tellTeacherNow()
		return nil
	}
	s := c.byID[a.Student]
	switch {
	case s == nil:
		return impossible("no student of this class is called %.20q", a.Student)
	case s.session == "":
		return impossible("this student has no cluster of their own yet")
	case s.agreed:
		c.show(s)
	default:
		s.wanted = true
		c.tell(s)
	}
	c.tellTeacherNow()
	return nil
}

// prepare reads a question, and has the teacher's clock stand still for it.
func (c *Class) prepare(ctx context.Context, a act) (*question, *sim.Refusal) {
	var w wanted
	decoder := json.NewDecoder(bytes.NewReader(a.Question))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&w); err != nil {
		return nil, bad(`"ask" needs "question", as in {"kind":"wins"} or {"kind":"text","text":"…","options":["…","…"]}: %v`, err)
	}
	teacher, err := c.school.sessions.Find(c.teaches())
	if err != nil {
		return nil, impossible("the cluster is gone")
	}
	servers, err := serversOf(ctx, teacher)
	if err != nil {
		return nil, impossible("the cluster can't be looked at now")
	}
	q, err := w.read(servers)
	if err != nil {
		return nil, bad("%v", err)
	}
	if reply, err := teacher.Do(ctx, []byte(`{"do":"pause"}`)); err != nil || reply.Refusal != nil {
		return nil, impossible("the clock can't be stopped now")
	}
	return q, nil
}

// serversOf names the servers of a session's cluster that may win an election.
func serversOf(ctx context.Context, of *session.Session) ([]string, error) {
	raw, err := of.Keyframe(ctx)
	if err != nil {
		return nil, err
	}
	var frame struct {
		State struct {
			Servers []struct {
				Server string `json:"server"`
				Status string `json:"status"`
				Role   string `json:"role"`
			} `json:"servers"`
		} `json:"state"`
	}
	if err := json.Unmarshal(raw, &frame); err != nil {
		return nil, fmt.Errorf("the cluster's state: %w", err)
	}
	var names []string
	for _, s := range frame.State.Servers {
		if s.Role != "learner" {
			names = append(names, s.Server)
		}
	}
	return names, nil
}
