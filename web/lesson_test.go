package web

import (
	"net/http"
	"os"
	"strings"
	"testing"

	"raftplayground/lesson"
)

// oneLesson is all that is taught here.
type oneLesson struct{ it *lesson.Lesson }

func (o oneLesson) Lesson(name string) *lesson.Lesson {
	if name != o.it.Name {
		return nil
	}
	return o.it
}

func TestCreateASessionForALesson(t *testing.T) {
	l, err := lesson.Load(os.DirFS("../lesson/testdata/lessons"), "01-first", lesson.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := newDefaultSite(t)
	wantProblem(t, s.ask(nil, http.MethodPost, "/api/sessions", `{"lesson":"first"}`), http.StatusBadRequest, "badRequest")
	s.manager.Teach(oneLesson{l})
	for body, step := range map[string]string{`{"lesson":"first"}`: "elect", `{"lesson":"first","step":"write"}`: "write"} {
		a := s.ask(nil, http.MethodPost, "/api/sessions", body)
		if a.StatusCode != http.StatusCreated {
			t.Fatalf("%s: %d %s", body, a.StatusCode, a.body)
		}
		made := parse[created](t, a.body)
		if state := s.get(made.URL + "/state").body; !strings.Contains(state, `"lesson":{"name":"first","step":"`+step+`","reached":{}}`) || !strings.Contains(state, `"speed":0.1`) && step == "elect" {
			t.Errorf("%s: %.400s", body, state)
		}
		if a := s.ask(nil, http.MethodPost, made.URL+"/do", `{"do":"goal","lesson":"first","step":"elect","goal":"elected"}`); a.StatusCode != http.StatusConflict || !strings.Contains(a.body, "badCommand") {
			t.Errorf("a goal is taken as a command: %s", a.body)
		}
	}
	for _, body := range []string{
		`{"lesson":"none"}`, `{"lesson":"first","step":"none"}`, `{"lesson":"first","seed":7}`, `{"lesson":"first","servers":3}`, `{"step":"elect"}`, `{"lesson":7}`,
	} {
		wantProblem(t, s.ask(nil, http.MethodPost, "/api/sessions", body), http.StatusBadRequest, "badRequest")
	}
}
