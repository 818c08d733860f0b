package main

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const lessonsForTests = "../../lesson/testdata/lessons"

func TestLessonsAreChecked(t *testing.T) {
	playground(t, nil, "lesson", "check").want(t, exitOK, "") // the built-in ones
	for _, dir := range []string{lessonsForTests, lessonsForTests + "/01-first"} {
		r := playground(t, nil, "lesson", "check", dir)
		r.want(t, exitOK, "")
		if want := filepath.Join(lessonsForTests, "01-first") + ": 2 steps\n"; r.stdout != want {
			t.Errorf("%s: said is %q, want %q", dir, r.stdout, want)
		}
	}
	r := playground(t, nil, "lesson", "check", "../../lesson/testdata/unproven", lessonsForTests)
	r.want(t, exitFailed, "")
	for _, want := range []string{"../../lesson/testdata/unproven/lesson.yaml:18: step elect: claim nobody is not true at start", "4 problems", "01-first: 2 steps"} {
		if !strings.Contains(r.stdout, want) {
			t.Errorf("said is %q, want it to say %q", r.stdout, want)
		}
	}
	r = playground(t, nil, "lesson", "check", "../../lesson/testdata/broken/03-expression")
	r.want(t, exitFailed, "")
	if !strings.Contains(r.stdout, "broken/03-expression/lesson.yaml:16: goal elected: missed: expected bool") {
		t.Errorf("said is %q", r.stdout)
	}
	playground(t, nil, "serve", "-lessons", "nowhere").want(t, exitUnusable, "nowhere")
}

func TestLessonSaysHowToUseIt(t *testing.T) {
	empty := t.TempDir()
	for _, c := range []struct {
		args []string
		code int
		said []string
	}{
		{[]string{"-h"}, exitOK, []string{"Usage: playground lesson check [DIR...]", "Exit code 0"}},
		{[]string{"check", "-h"}, exitOK, []string{"Usage: playground lesson check [DIR...]", "Exit code 0"}},
		{[]string{"check", "-help", lessonsForTests}, exitOK, []string{"Usage: playground lesson check [DIR...]"}},
		{nil, exitUnusable, []string{"lesson: say what to do: check", "Usage"}},
		{[]string{"chekc", "x"}, exitUnusable, []string{`there is no command "chekc"; there is: check`, "Usage"}},
		{[]string{"check", "-fast"}, exitUnusable, []string{"-fast", "Usage"}},
		{[]string{"-fast", "check"}, exitUnusable, []string{"-fast", "Usage"}},
		{[]string{"check", "nowhere"}, exitUnusable, []string{"lesson check: ", "nowhere"}},
		{[]string{"check", lessonsForTests, "nowhere"}, exitUnusable, []string{"nowhere"}},
		{[]string{"check", "lesson_test.go"}, exitUnusable, []string{"lesson_test.go is no directory"}},
		{[]string{"check", empty}, exitUnusable, []string{empty + " holds no lesson"}},
	} {
		r := playground(t, nil, append([]string{"lesson"}, c.args...)...)
		for _, said := range c.said {
			r.want(t, c.code, said)
		}
		if r.stdout != "" {
			t.Errorf("%q: on stdout, where what was checked is told: %q", c.args, r.stdout)
		}
	}
}

// What the manuals say of the lesson that they show is what is answered: as it stands, and with the mistake that they tell of.
func TestTheManualsLessonIsAnsweredAsTheySay(t *testing.T) {
	const folder = "01-two-copies"
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	shown := filepath.Join(root, "lesson", "testdata", "manual")
	t.Chdir(shown)
	held := playground(t, nil, "lesson", "check", folder)
	held.want(t, exitOK, "")
	raw, err := os.ReadFile(folder + "/lesson.yaml")
	if err != nil {
		t.Fatal(err)
	}
	const right, wrong = `leader() != ""`, `event.server != leader()`
	if !strings.Contains(string(raw), "if: "+right+" &&") {
		t.Fatalf("the goal is not what the manuals make a mistake of: %s", right)
	}
	t.Chdir(t.TempDir())
	if err := os.CopyFS(folder, os.DirFS(filepath.Join(shown, folder))); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(folder+"/lesson.yaml", []byte(strings.Replace(string(raw), right, wrong, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	mistaken := playground(t, nil, "lesson", "check", folder)
	mistaken.want(t, exitFailed, "")
	for _, doc := range []string{"lessons.md", "lessons.zh.md"} {
		raw, err := os.ReadFile(filepath.Join(root, "docs", doc))
		if err != nil {
			t.Fatal(err)
		}
		for _, said := range []string{held.stdout, mistaken.stdout} {
			if !strings.Contains(string(raw), "\n```\n"+said+"```\n") {
				t.Errorf("docs/%s does not show what is answered:\n%s", doc, said)
			}
		}
		if !strings.Contains(string(raw), "`"+wrong+"`") {
			t.Errorf("docs/%s does not tell of %s", doc, wrong)
		}
	}
}

// A lesson of the operator's is taken by a program, and comes back with the server.
func TestALessonOutlivesTheServer(t *testing.T) {
	args := []string{"-addr", "127.0.0.1:0", "-data", t.TempDir(), "-lessons", lessonsForTests}
	ask := func(method, url, body string) string {
		request, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
		answer, err := io.ReadAll(response.Body)
		if err != nil {
			t.Fatal(err)
		}
		return string(answer)
	}
	url, stop := served(t, nil, args...)
	made := ask(http.MethodPost, url+"api/sessions", `{"lesson":"first"}`)
	_, id, _ := strings.Cut(made, `"id":"`)
	id, _, found := strings.Cut(id, `"`)
	if !found {
		t.Fatalf("it is made as %s", made)
	}
	ask(http.MethodPost, url+"s/"+id+"/do", `{"do":"timeout","server":"S1"}`)
	const want = `"lesson":{"name":"first","step":"elect","reached":{"elect":["s1","asked"]}}`
	if state := ask(http.MethodGet, url+"s/"+id+"/state", ""); !strings.Contains(state, want) {
		t.Errorf("the state is %.600s", state)
	}
	if code := stop(); code != exitOK {
		t.Fatalf("exit %d", code)
	}
	url, stop = served(t, map[string]string{"PLAYGROUND_LESSONS": lessonsForTests}, args[:4]...)
	if state := ask(http.MethodGet, url+"s/"+id+"/state", ""); !strings.Contains(state, want) {
		t.Errorf("after it was started again the state is %.600s", state)
	}
	if answer := ask(http.MethodPost, url+"s/"+id+"/do", `{"do":"lesson","step":"write"}`); !strings.Contains(answer, `"kind":"ack"`) {
		t.Errorf("the next step: %s", answer)
	}
	if code := stop(); code != exitOK {
		t.Errorf("exit %d", code)
	}
}
