package lesson_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"raftplayground/lesson"
)

// manual reads docs/lessons.md, or the one in Chinese.
func manual(t *testing.T, name string) string {
	t.Helper()
	raw, err := os.ReadFile("../docs/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// The lesson in which docs/lessons.md shows all fields is one.
func TestTheManualsLessonHolds(t *testing.T) {
	_, reference, found := strings.Cut(manual(t, "lessons.md"), "\n## lesson.yaml\n")
	if !found {
		t.Fatal("docs/lessons.md does not say what lesson.yaml holds")
	}
	block := func(language string) []byte {
		_, rest, found := strings.Cut(reference, "```"+language+"\n")
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

// The lesson that the manuals show from beginning to end is the one in testdata, which cmd/playground's tests check.
func TestTheManualsShowAWholeLesson(t *testing.T) {
	for _, doc := range []string{"lessons.md", "lessons.zh.md"} {
		text := manual(t, doc)
		for _, file := range []struct{ name, language string }{{"lesson.yaml", "yaml"}, {"en.md", "markdown"}, {"zh.md", "markdown"}} {
			raw, err := os.ReadFile("testdata/manual/01-two-copies/" + file.name)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(text, "```"+file.language+"\n"+string(raw)+"```\n") {
				t.Errorf("docs/%s does not show lesson/testdata/manual/01-two-copies/%s as it is", doc, file.name)
			}
		}
	}
}

// The manuals in both languages say the same: as many headings of each level, and the same code.
func TestTheManualsAreTheSame(t *testing.T) {
	type outline struct{ headings, code []string }
	read := func(name string) (o outline) {
		var block []string
		inside := false
		for line := range strings.Lines(manual(t, name)) {
			fence := strings.HasPrefix(line, "```")
			switch {
			case fence && inside:
				o.code = append(o.code, strings.Join(block, ""))
				block, inside = nil, false
			case fence || inside:
				block, inside = append(block, line), true
			case strings.HasPrefix(line, "#"):
				level, _, _ := strings.Cut(line, " ")
				o.headings = append(o.headings, level)
			case strings.HasPrefix(line, "    "):
				o.code = append(o.code, line)
			}
		}
		return o
	}
	en, zh := read("lessons.md"), read("lessons.zh.md")
	if !slices.Equal(en.headings, zh.headings) || len(en.headings) < 4 {
		t.Errorf("the headings are\n%q, and in Chinese\n%q", en.headings, zh.headings)
	}
	if len(en.code) != len(zh.code) || len(en.code) < 8 {
		t.Fatalf("%d pieces of code, and in Chinese %d", len(en.code), len(zh.code))
	}
	for i := range en.code {
		if en.code[i] != zh.code[i] {
			t.Errorf("this code stands in English:\n%s\nand this in Chinese:\n%s", en.code[i], zh.code[i])
		}
	}
	if !strings.Contains(manual(t, "lessons.md"), "(lessons.zh.md)") || !strings.Contains(manual(t, "lessons.zh.md"), "(lessons.md)") {
		t.Error("the manuals don't lead to each other")
	}
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, link := range []string{"(docs/lessons.md)", "(docs/lessons.zh.md)"} {
		if !strings.Contains(string(readme), link) {
			t.Errorf("README.md does not lead to %s", link)
		}
	}
}
