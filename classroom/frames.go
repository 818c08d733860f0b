package classroom

import (
	"cmp"
	"encoding/json"
	"slices"
	"time"
)

// What pages are told of the class, whole each time; docs/protocol.md describes the JSON.

// questionFrame is a question as a frame has it.
type questionFrame struct {
	ID       int      `json:"id"`
	Kind     string   `json:"kind"`
	Text     string   `json:"text,omitempty"`
	Options  []string `json:"options"`
	Open     bool     `json:"open"`
	Answer   *int     `json:"answer,omitempty"`
	Counts   []int    `json:"counts,omitempty"`
	Right    *int     `json:"right,omitempty"`
	Answered *int     `json:"answered,omitempty"`
}

type studentFrame struct {
	Kind     string         `json:"kind"`
	Role     string         `json:"role"`
	Code     string         `json:"code"`
	Me       string         `json:"me"`
	Name     string         `json:"name"`
	Trying   bool           `json:"trying"`
	Mine     string         `json:"mine,omitempty"`
	Shown    string         `json:"shown"`
	Question *questionFrame `json:"question,omitempty"`
	Wanted   bool           `json:"wanted"`
	Agreed   bool           `json:"agreed"`
	Ended    bool           `json:"ended"`
}

type teacherFrame struct {
	Kind      string         `json:"kind"`
	Role      string         `json:"role"`
	Code      string         `json:"code"`
	URL       string         `json:"url"`
	Followers int            `json:"followers"`
	Students  []pupilFrame   `json:"students"`
	Shown     string         `json:"shown"`
	Question  *questionFrame `json:"question,omitempty"`
	Ended     bool           `json:"ended"`
}

type pupilFrame struct {
	ID      string              `json:"id"`
	Name    string              `json:"name"`
	Here    bool                `json:"here"`
	Trying  bool                `json:"trying"`
	Reached map[string][]string `json:"reached"`
	Wanted  bool                `json:"wanted"`
	Agreed  bool                `json:"agreed"`
}

// questionNow is the question as those see it who do not know the answers yet. It is called with the lock; nil if none was asked.
func (c *Class) questionNow() *questionFrame {
	q := c.question
	if q == nil {
		return nil
	}
	f := &questionFrame{ID: q.id, Kind: q.kind, Text: q.text, Options: q.options, Open: q.open}
	if !q.open {
		f.Counts, _ = c.counts()
	}
	if q.right >= 0 {
		f.Right = &q.right
	}
	return f
}

// tellAll tells every student, with what all are told made once. It is called with the lock.
func (c *Class) tellAll() {
	common := c.questionNow()
	for _, s := range c.students {
		if s.seats > 0 {
			c.tellWith(s, common)
		}
	}
}

// tell tells one student. It is called with the lock.
func (c *Class) tell(s *student) { c.tellWith(s, c.questionNow()) }

func (c *Class) tellWith(s *student, common *questionFrame) {
	for _, private := range []bool{false, true} {
		var frame []byte
		for _, seat := range s.at {
			if seat.private != private {
				continue
			}
			if frame == nil {
				frame = encode(c.frameOf(s, common, private))
			}
			seat.tell(frame)
		}
	}
}

func (c *Class) frameOf(s *student, common *questionFrame, private bool) studentFrame {
	f := studentFrame{
		Kind: "class", Role: "student", Code: c.code, Me: s.token, Name: s.name, Trying: private, Mine: s.session,
		Shown: "student", Wanted: s.wanted, Agreed: s.agreed, Ended: c.ended,
	}
	switch c.shown {
	case nil:
		f.Shown = "teacher"
	case s:
		f.Shown = "you"
	}
	if common != nil {
		own := *common
		if s.answer >= 0 {
			own.Answer = &s.answer
		}
		f.Question = &own
	}
	return f
}

// tellTeacher tells the teacher's pages soon: at most twice a second, whatever happens. It is called with the lock.
func (c *Class) tellTeacher() {
	if c.roster.timer != nil {
		return
	}
	wait := rosterEvery - time.Since(c.roster.at)
	if wait <= 0 {
		c.tellTeacherNow()
		return
	}
	var timer *time.Timer
	timer = time.AfterFunc(wait, func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		if c.roster.timer == timer { // nothing else has told them meanwhile
			c.tellTeacherNow()
		}
	})
	c.roster.timer = timer
}

// tellTeacherNow tells them at once, of what they did themselves: nothing that a student does may come to it. It is called with the
// lock.
func (c *Class) tellTeacherNow() {
	if c.roster.timer != nil {
		c.roster.timer.Stop()
		c.roster.timer = nil
	}
	var frame []byte
	for seat := range c.seats {
		if seat.student != nil {
			continue
		}
		if frame == nil {
			frame = encode(c.teacherFrame(seat.url))
		}
		seat.tell(frame)
	}
	c.roster.at = time.Now()
}

func (c *Class) teacherFrame(url string) teacherFrame {
	f := teacherFrame{Kind: "class", Role: "teacher", Code: c.code, URL: url, Students: make([]pupilFrame, 0, len(c.students)), Shown: "teacher", Question: c.questionNow(), Ended: c.ended}
	if c.shown != nil {
		f.Shown = c.shown.id
	}
	for _, s := range c.students {
		if s.seats > 0 {
			f.Followers++
		}
		f.Students = append(f.Students, pupilFrame{s.id, s.name, s.seats > 0, s.practises(), s.reached, s.wanted, s.agreed})
	}
	slices.SortFunc(f.Students, func(a, b pupilFrame) int { return cmp.Or(cmp.Compare(len(a.ID), len(b.ID)), cmp.Compare(a.ID, b.ID)) })
	if f.Question != nil {
		counts, answered := c.counts()
		f.Question.Counts, f.Question.Answered = counts, &answered
	}
	return f
}

// encode can't fail: the frames hold nothing that has no JSON.
func encode(frame any) []byte {
	raw, err := json.Marshal(frame)
	if err != nil {
		panic(err)
	}
	return raw
}
