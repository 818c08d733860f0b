package lesson_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"raftplayground/lesson"
)

// The lesson in docs/lessons.md is one.
func TestTheManualsLessonHolds(t *testing.T) {
	raw, err := os.ReadFile("../docs/lessons.md")
	if err != nil {
		t.Fatal(err)
	}
	block := func(language string) []byte {
		_, rest, found := strings.Cut(string(raw), "```"+language+"\n")
		text, _, ended := strings.Cut(rest, "\n```")
		if !found || !ended {
			t.Fatalf("docs/lessons.md has no block of %s", language)
		}
		return []byte(text)
	}
	files := fstest.MapFS{
		"01-manual/lesson.yaml": {Data: block("yaml")}, "01-manual/en.md": {Data: block("markdown")}, "01-manual/zh.md": {Data: block("markdown")},
	}
	l, err := lesson.Load(files, "01-manual", lesson.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if problems := l.Check("01-manual"); problems != nil {
		t.Error(problems)
	}
}
