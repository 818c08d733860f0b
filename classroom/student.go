package classroom

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/time/rate"
)

const (
	// maxName bounds a student's name, in characters.
	maxName = 40
	// actsPerSecond bounds what one student tells the class: names, answers, consent.
	actsPerSecond = 2
	actsAtOnce    = 10
	// triesEvery is how often a student may begin a cluster of their own, after the first few.
	triesEvery  = 5 * time.Second
	triesAtOnce = 4
	// visitsEvery is how often a student's pages may connect, after the first few: each is given a whole state.
	visitsEvery  = 2 * time.Second
	visitsAtOnce = 20
)

// student is one who has been in the class. What is in it is the class's, behind its lock.
type student struct {
	token   string // who has it is this student
	id      string // what the teacher's page calls them
	name    string
	session string // the id of their own; empty: none
	reached map[string][]string
	seats   int     // connections, now, and those that are being made
	at      []*Seat // of these, those that are there
	wanted  bool
	agreed  bool
	answer  int // of the question that is open, or was last; -1: none
	acts    *rate.Limiter
	tries   *rate.Limiter
	visits  *rate.Limiter
}

func newStudent(id string) *student {
	return &student{
		token: newToken(), id: id, answer: -1, reached: map[string][]string{},
		acts: rate.NewLimiter(actsPerSecond, actsAtOnce), tries: rate.NewLimiter(rate.Every(triesEvery), triesAtOnce),
		visits: rate.NewLimiter(rate.Every(visitsEvery), visitsAtOnce),
	}
}

// reach notes a goal; it says whether that is new.
func (s *student) reach(step, goal string) bool {
	if slices.Contains(s.reached[step], goal) {
		return false
	}
	s.reached[step] = append(s.reached[step], goal)
	return true
}

// trivial says that nothing is lost if this student is forgotten.
func (s *student) trivial() bool {
	return s.seats == 0 && s.name == "" && s.session == "" && len(s.reached) == 0
}

// plain makes of what somebody typed a text on one line, of at most so many characters: without what controls a terminal or turns
// the direction of what follows.
func plain(typed string, most int) string {
	text := strings.Map(func(r rune) rune {
		switch {
		case r == unicode.ReplacementChar, unicode.IsControl(r), unicode.In(r, unicode.Zl, unicode.Zp):
			return -1
		case r == '\u061c', r == '\u200e', r == '\u200f', r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return -1
		}
		return r
	}, typed)
	text = strings.TrimSpace(text)
	if runes := []rune(text); len(runes) > most {
		text = strings.TrimSpace(string(runes[:most]))
	}
	return text
}

// practises says whether the student is in the cluster of their own now.
func (s *student) practises() bool {
	return slices.ContainsFunc(s.at, func(seat *Seat) bool { return seat.private })
}
