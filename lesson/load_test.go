package lesson_test

import (
	"errors"
	"os"
	"path"
	"strings"
	"testing"

	"raftplayground/internal/golden"
	"raftplayground/lesson"
)

// anyTerm stands for a glossary: it has "term" alone.
var anyTerm = lesson.Options{Term: func(id string) bool { return id == "term" }}

func load(t testing.TB, folder string) *lesson.Lesson {
	t.Helper()
	l, err := lesson.Load(os.DirFS("testdata"), folder, anyTerm)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestLessonIsWhatItsFilesSay(t *testing.T) {
	l := load(t, "lessons/01-first")
	if l.Name != "first" || len(l.Steps) != 2 {
		t.Fatalf("lesson %q has %d steps", l.Name, len(l.Steps))
	}
	step := l.Step("elect")
	if step.Speed != 0.1 || step.Paused || step.Start == nil || step.Start.Seed != 7 || len(step.Ask) != 3 || len(step.Goals) != 2 {
		t.Errorf("the step is %+v", step)
	}
	if !step.Goal("asked").Hidden || !step.Goal("elected").Missable() || !step.Goal("s1").IsOption() {
		t.Error("a goal is not what lesson.yaml says")
	}
	if l.Begins(l.Step("write")) != step {
		t.Error("the second step does not go on with the cluster of the first")
	}
	en := l.Text("en")
	for what, pair := range map[string][2]string{
		"title":       {en.Title.Text, "The first vote"},
		"description": {en.Description.Text, "Three servers choose a leader, and it serves you."},
		"its HTML":    {en.Description.HTML, "Three servers choose a <em>leader</em>,\nand it serves you."},
		"intro":       {en.Intro, `<p>More is said here, of <a class="term" href="/glossary#term" data-term="term">terms</a>.</p>`},
		"step":        {en.Steps["elect"].Title.Text, "Who asks first?"},
		"claim":       {en.Steps["elect"].Body, "<p>Nobody leads yet.</p>"},
		"task":        {en.Steps["elect"].Parts["elected"].Heading.Text, "A leader leads"},
		"told":        {en.Steps["elect"].Parts["elected"].Body, "<p>It has two votes, and <code>S3</code> may follow.</p>"},
		"missed":      {en.Steps["elect"].Parts["elected"].Missed, "<p>One server is no majority.</p>"},
		"hint":        {en.Steps["elect"].Hints[1], "<p>Press <strong>Play</strong>.</p>"},
		"Chinese":     {l.Text("zh").Description.Text, "三台服务器选出一个领导者，由它为你服务。"},
		"fallback":    {l.Text("fr").Title.Text, "The first vote"},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s: got %q, want %q", what, pair[0], pair[1])
		}
	}
}

// What is wrong with a lesson is told with file, line and reason, all of it at once.
func TestBrokenLessonsSayWhatIsWrongAndWhere(t *testing.T) {
	files := os.DirFS("testdata/broken")
	folders, err := lesson.Folders(files)
	if err != nil || len(folders) < 10 {
		t.Fatalf("%d folders, %v", len(folders), err)
	}
	var out strings.Builder
	for _, folder := range folders {
		_, err := lesson.Load(files, folder, anyTerm)
		var problems lesson.Problems
		if !errors.As(err, &problems) || len(problems) == 0 {
			t.Errorf("%s loads, or fails otherwise: %v", folder, err)
			continue
		}
		out.WriteString(problems.Error() + "\n\n")
	}
	golden.Compare(t, "testdata/broken.golden", []byte(out.String()))
}

func TestBrokenLessonHarmsNoOther(t *testing.T) {
	files := os.DirFS("testdata/broken")
	if all, problems := lesson.LoadAll(files, anyTerm); len(all) != 0 || len(problems) < 10 {
		t.Errorf("%d lessons and %d problems", len(all), len(problems))
	}
	if all, problems := lesson.LoadAll(os.DirFS("testdata/lessons"), anyTerm); len(all) != 1 || problems != nil {
		t.Errorf("%d lessons and problems %v", len(all), problems)
	}
}

func TestCheckFindsWhatDoesNotHold(t *testing.T) {
	if problems := load(t, "lessons/01-first").Check("lessons/01-first"); problems != nil {
		t.Errorf("a lesson that holds: %v", problems)
	}
	golden.Compare(t, "testdata/unproven.golden", []byte(load(t, "unproven").Check("unproven").Error()+"\n"))
}

// Every lesson that is built in holds what it says.
func TestBuiltInLessonsHold(t *testing.T) {
	all, problems := lesson.LoadAll(lesson.Course(), lesson.Options{})
	for _, p := range problems {
		t.Errorf("%v", p)
	}
	for _, l := range all {
		for _, p := range l.Check(path.Join("course", l.Folder)) {
			t.Errorf("%v", p)
		}
	}
}
