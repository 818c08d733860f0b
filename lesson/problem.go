package lesson

import (
	"fmt"
	"strings"
)

// Problem is one thing that is wrong with a lesson, and where.
type Problem struct {
	File   string
	Line   int // 0: it is about the file as a whole
	Reason string
}

func (p Problem) String() string {
	if p.Line == 0 {
		return p.File + ": " + p.Reason
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Reason)
}

// Problems are an error: all that is wrong with a lesson, in the order in which it was found.
type Problems []Problem

func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, one := range p {
		lines[i] = one.String()
	}
	return strings.Join(lines, "\n")
}
