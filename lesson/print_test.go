package lesson_test

import (
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"raftplayground/lesson"
)

// A step's print is another one if what a learner sees or what is watched is another, and not if a solution or a comment is.
func TestAStepsPrintTellsVersionsApart(t *testing.T) {
	const folder = "lessons/01-first"
	was := load(t, folder).Prints()
	if len(was) != 2 || was["elect"] == was["write"] {
		t.Fatalf("the prints are %v", was)
	}
	for _, c := range []struct{ file, from, to, changed string }{
		{"lesson.yaml", "{seed: 7, servers: 3}", "{servers: 3, seed: 7} # as it was", ""},
		{"lesson.yaml", "{wait: 2s}", "{wait: 3s}", ""},
		{"lesson.yaml", "seed: 7", "seed: 8", "elect"},
		{"lesson.yaml", "speed: 0.1", "speed: 0.2", "elect"},
		{"lesson.yaml", "count(servers, .up) < 2", "count(servers, .up) < 1", "elect"},
		{"lesson.yaml", `event.reason == "counted" && `, "", "write"},
		{"en.md", "Who asks first?", "Who is first?", "elect"},
		{"en.md", "One server is no majority.", "One is none.", "elect"},
		{"en.md", "Wait.", "Wait a bit.", "elect"},
		{"en.md", "# The first vote", "# A vote", ""},
		{"zh.md", "你的条目已提交", "条目已提交", "write"},
	} {
		files := fstest.MapFS{}
		for _, name := range []string{"lesson.yaml", "en.md", "zh.md"} {
			raw, err := os.ReadFile(path.Join("testdata", folder, name))
			if err != nil {
				t.Fatal(err)
			}
			text := string(raw)
			if name == c.file {
				if text = strings.Replace(text, c.from, c.to, 1); text == string(raw) {
					t.Fatalf("%s does not hold %q", name, c.from)
				}
			}
			files[path.Join("01-first", name)] = &fstest.MapFile{Data: []byte(text)}
		}
		l, err := lesson.Load(files, "01-first", anyTerm)
		if err != nil {
			t.Fatal(err)
		}
		changed := l.ChangedSince(was)
		if _, is := changed[c.changed]; len(changed) > 1 || is != (c.changed != "") || !is && len(changed) > 0 {
			t.Errorf("%s: with %q in place of %q changed are %v, want %q", c.file, c.to, c.from, changed, c.changed)
		}
	}
}
