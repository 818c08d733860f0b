package main

import (
	"io"
	"net/http"
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
	playground(t, nil, "lesson", "check", "nowhere").want(t, exitUnusable, "nowhere")
	playground(t, nil, "lesson", "check", t.TempDir()).want(t, exitUnusable, "holds no lesson")
	playground(t, nil, "lesson").want(t, exitUnusable, "Usage")
	playground(t, nil, "lesson", "-h").want(t, exitOK, "Usage")
	playground(t, nil, "serve", "-lessons", "nowhere").want(t, exitUnusable, "nowhere")
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
