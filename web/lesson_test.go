package web

import (
	"net/http"
	"net/url"
	"os"
	"strings"
	"testing"

	"raftplayground/lesson"
	"raftplayground/session"
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

// lendable is a shelf with one lesson on it, or none.
type lendable struct {
	Lessons
	it *lesson.Lesson
}

func (l *lendable) Lesson(name string) *lesson.Lesson {
	if l.it == nil {
		return nil
	}
	return oneLesson{l.it}.Lesson(name)
}

func (l *lendable) All() []*lesson.Lesson {
	if l.it == nil {
		return nil
	}
	return []*lesson.Lesson{l.it}
}

func (l *lendable) Problems() lesson.Problems { return nil }

// A form says what its browser knows to be reached, and the session's page gives it back, to any browser. The page's text is that
// of the lesson that the session goes by.
func TestALessonsPageBelongsToItsSession(t *testing.T) {
	l, err := lesson.Load(os.DirFS("../lesson/testdata/lessons"), "01-first", lesson.Options{})
	if err != nil {
		t.Fatal(err)
	}
	shelf := &lendable{it: l}
	s := newSite(t, session.DefaultLimits(), Options{Version: "test", Lessons: shelf})
	s.manager.Teach(shelf)
	form := url.Values{"step": {"write"}, "reached": {"elect:elected,none, elect write: :x lost:y <script>:z"}}
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.url+"/lessons/first", strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	response, err := newBrowser(t).Do(request)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	address := response.Header.Get("Location")
	if response.StatusCode != http.StatusSeeOther || address == "" {
		t.Fatalf("it is answered by %d", response.StatusCode)
	}
	page := s.get(address).body
	if !strings.Contains(page, `"before":{"elect":["elected"]}`) {
		t.Errorf("the page does not say what was reached before")
	}
	const text = "Who asks first?"
	if !strings.Contains(page, text) {
		t.Errorf("the page has no text of the lesson")
	}
	shelf.it = nil // the session keeps it
	if page := s.get(address).body; !strings.Contains(page, text) || strings.Contains(page, `"gone":true`) {
		t.Error("the page of a session that goes by a lesson does not have its text")
	}
	if a := s.get("/lessons/first"); a.StatusCode != http.StatusNotFound {
		t.Errorf("the lesson itself: %d", a.StatusCode)
	}
}
