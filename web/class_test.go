package web

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"net/http"
	"net/netip"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"raftplayground/classroom"
	"raftplayground/session"
	"raftplayground/session/journal"
)

// room is a class frame, a student's or the teacher's.
type room struct {
	Kind, Role, Code, Me, Name, Mine, Shown, URL string
	Trying, Wanted, Agreed, Ended                bool
	Followers                                    int
	Students                                     []struct {
		ID, Name                     string
		Here, Trying, Wanted, Agreed bool
		Reached                      map[string][]string
	}
	Question *struct {
		ID       int
		Kind     string
		Text     string
		Options  []string
		Open     bool
		Answer   *int
		Counts   []int
		Right    *int
		Answered *int
	}
}

// class is a class with its teacher's connection.
type class struct {
	*site
	made    created
	code    string
	teacher viewer
}

func newClass(t *testing.T, options Options, wanted string) *class {
	t.Helper()
	s := embedSite(t, options)
	made := s.create(wanted)
	opened := parse[struct{ Code, Key, URL, TeachURL string }](t, s.ask(nil, http.MethodPost, "/api/classes", `{"session":"`+made.ID+`"}`).body)
	if opened.URL != s.url+"/class/"+opened.Code || opened.TeachURL != s.url+"/teach/"+opened.Key {
		t.Fatalf("%+v", opened)
	}
	c := &class{site: s, made: made, code: opened.Code, teacher: s.watch("/teach/" + made.ID + "/stream")}
	c.teacher.send(`{"id":0,"do":"pause"}`)
	c.teacher.nextOf("ack")
	return c
}

// room waits for a class frame of a viewer that is as wanted.
func (c *class) room(v viewer, what string, wanted func(room) bool) room {
	c.t.Helper()
	for range 400 {
		raw, err := v.Next(c.t.Context())
		if err != nil {
			c.t.Fatalf("waiting for %s: %v", what, err)
		}
		if f := parse[room](c.t, string(raw)); f.Kind == "class" && wanted(f) {
			return f
		}
	}
	c.t.Fatalf("no frame says %s", what)
	return room{}
}

func any_(room) bool { return true }

// join seats a student.
func (c *class) join() (viewer, room) {
	v := c.watch("/class/" + c.code + "/stream")
	return v, c.room(v, "who it is", any_)
}

// try gives a student a cluster of their own.
func (c *class) try(me string) string {
	c.t.Helper()
	a := c.ask(nil, http.MethodPost, "/class/"+c.code+"/try", url.Values{"me": {me}}.Encode(), "Content-Type", formType)
	path := a.Header.Get("Location")
	if a.StatusCode != http.StatusSeeOther || !strings.HasPrefix(path, "/class/"+c.code+"/s/") {
		c.t.Fatalf("%d to %q: %s", a.StatusCode, path, a.body)
	}
	return path
}

func TestAClass(t *testing.T) {
	c := newClass(t, Options{}, `{"lesson":"election"}`)
	ann, is := c.join()
	if is.Role != "student" || is.Code != c.code || len(is.Me) != 32 || is.Shown != "teacher" || is.Trying {
		t.Fatalf("%+v", is)
	}
	ben, _ := c.join()
	c.room(c.teacher, "two follow", func(r room) bool { return r.Followers == 2 })

	ann.send(`{"id":1,"do":"name","name":"  <b>Ann\u202e\u0007 "}`)
	if f := c.room(ann, "her name", func(r room) bool { return r.Name != "" }); f.Name != "<b>Ann" {
		t.Errorf("her name is %q", f.Name)
	}
	c.room(c.teacher, "her name", func(r room) bool {
		return slices.ContainsFunc(r.Students, func(s struct {
			ID, Name                     string
			Here, Trying, Wanted, Agreed bool
			Reached                      map[string][]string
		}) bool {
			return s.Name == "<b>Ann"
		})
	})

	// Both see live what the teacher does.
	c.teacher.send(`{"id":2,"do":"cut","from":"S1","to":"S2"}`)
	for _, v := range []viewer{ann, ben} {
		for f := v.nextOf("events"); !strings.Contains(string(f.Events[len(f.Events)-1]), `"link"`); f = v.nextOf("events") {
		}
	}

	// A cluster of her own begins at that very moment, and nobody else is in it.
	path := c.try(is.Me)
	mine := c.watch(path + "/stream?me=" + is.Me)
	if f := mine.nextOf("keyframe"); f.State.Hash == "" || f.State.Now != c.stateOf(c.made.ID).State.Now || f.Playing {
		t.Errorf("hers begins as %+v", f)
	}
	wantPage(t, c.get(path), http.StatusOK, "en")
	before := c.stateOf(c.made.ID)
	mine.send(`{"id":3,"do":"timeout","server":"S3"}`)
	mine.nextOf("ack")
	if c.stateOf(c.made.ID).State.Hash != before.State.Hash {
		t.Error("what she does reaches the teacher's cluster")
	}

	// She reaches a goal; the teacher sees it.
	id := path[strings.LastIndexByte(path, '/')+1:]
	for i := 0; !strings.Contains(c.get(path+"/state").body, `"reached":{"`); i++ {
		if i == 40 {
			t.Fatal("nothing is reached by letting time pass")
		}
		c.ask(nil, http.MethodPost, "/s/"+id+"/do", fmt.Sprintf(`{"do":"seek","at":%d}`, 250_000*(i+1)))
	}
	reached := func(r room) bool {
		for _, s := range r.Students {
			if len(s.Reached) > 0 && s.ID == "a1" && s.Trying {
				return true
			}
		}
		return false
	}
	c.room(c.teacher, "what she reached", reached)

	// Her run on everybody's screen: with her consent alone.
	c.teacher.send(`{"id":4,"do":"show","student":"a2"}`)
	if f := c.teacher.nextOf("refused"); f.Code != "impossible" {
		t.Errorf("Ben has no run: %+v", f)
	}
	c.teacher.send(`{"id":5,"do":"show","student":"a1"}`)
	c.room(mine, "she is asked", func(r room) bool { return r.Wanted && r.Shown == "teacher" })
	mine.send(`{"id":6,"do":"agree","on":true}`)
	c.room(mine, "hers is shown", func(r room) bool { return r.Shown == "you" && r.Agreed })
	hers := c.stateOf(id)
	for _, v := range []viewer{ben, c.teacher} {
		for f := v.nextOf("keyframe"); f.State.Hash != hers.State.Hash; f = v.nextOf("keyframe") {
		}
	}
	if f := c.room(ben, "whose run it is", func(r room) bool { return r.Shown != "teacher" }); f.Shown != "student" {
		t.Errorf("Ben is told %+v", f)
	}
	c.teacher.send(`{"id":7,"do":"crash","server":"S2"}`)
	if f := c.teacher.nextOf("refused"); f.Code != "impossible" || !strings.Contains(f.Reason, "your own first") {
		t.Errorf("the teacher acts in a student's cluster: %+v", f)
	}
	byScript := c.ask(nil, http.MethodPost, "/teach/"+c.made.ID+"/do", `{"do":"crash","server":"S2"}`)
	if byScript.StatusCode != http.StatusConflict {
		t.Errorf("nor by a script: %d", byScript.StatusCode)
	}
	mine.send(`{"id":8,"do":"agree","on":false}`)
	c.room(ben, "the teacher's is shown again", func(r room) bool { return r.Shown == "teacher" })

	// Nobody but the teacher and she herself has ever been told of her.
	ann.Drop()
	mine.Drop()
	c.room(c.teacher, "she is away", func(r room) bool { return r.Followers == 1 })
	back := c.watch("/class/" + c.code + "/stream?me=" + is.Me)
	if f := c.room(back, "it is her again", any_); f.Name != "<b>Ann" || f.Mine != id {
		t.Errorf("back as %+v", f)
	}

	c.teacher.send(`{"id":9,"do":"dismiss"}`)
	c.room(ben, "it is over", func(r room) bool { return r.Ended })
	wantPage(t, c.get("/class/"+c.code, "Accept", "text/html"), http.StatusNotFound, "en")
}

func TestAQuestion(t *testing.T) {
	c := newClass(t, Options{}, `{"seed":7,"servers":3}`)
	ann, _ := c.join()
	ben, _ := c.join()
	open := func(r room) bool { return r.Question != nil && r.Question.Open }
	for _, bad := range []string{`{}`, `{"kind":"guess"}`, `{"kind":"wins","text":"x"}`, `{"kind":"text","text":" ","options":["a","b"]}`, `{"kind":"text","text":"x","options":["a"]}`,
		`{"kind":"text","text":"x","options":["a","a"]}`, `{"kind":"text","text":"x","options":["a","b","c","d","e","f","g"]}`, `{"kind":"wins","more":1}`, `3`} {
		c.teacher.send(`{"id":1,"do":"ask","question":` + bad + `}`)
		if f := c.teacher.nextOf("refused"); f.Code != "badCommand" || len(f.Reason) < 10 {
			t.Errorf("%s: %+v", bad, f)
		}
	}
	c.teacher.send(`{"id":2,"do":"play"}`)
	c.teacher.nextOf("ack")
	c.teacher.send(`{"id":3,"do":"ask","question":{"kind":"wins"}}`)
	asked := c.room(ann, "a question", open)
	if !slices.Equal(asked.Question.Options, []string{"S1", "S2", "S3"}) || asked.Question.Counts != nil {
		t.Fatalf("%+v", asked.Question)
	}
	if c.stateOf(c.made.ID).Playing {
		t.Error("the clock goes on while the class chooses")
	}
	answer := func(v viewer, option int) {
		v.send(fmt.Sprintf(`{"id":4,"do":"answer","question":%d,"option":%d}`, asked.Question.ID, option))
	}
	answer(ann, 0)
	answer(ann, 2)
	answer(ben, 1)
	c.room(c.teacher, "two answers", func(r room) bool {
		return open(r) && *r.Question.Answered == 2 && slices.Equal(r.Question.Counts, []int{0, 1, 1})
	})
	if f := c.room(ben, "his answer", func(r room) bool { return r.Question.Answer != nil }); *f.Question.Answer != 1 || f.Question.Counts != nil {
		t.Errorf("he sees %+v before it is closed", f.Question)
	}
	answer(ann, 3)
	if f := ann.nextOf("refused"); f.Code != "badCommand" {
		t.Errorf("an answer that there isn't: %+v", f)
	}
	c.teacher.send(`{"id":5,"do":"speed","x":100}`)
	c.teacher.send(`{"id":6,"do":"play"}`)
	if f := c.room(ben, "it is closed", func(r room) bool { return r.Question != nil && !r.Question.Open }); !slices.Equal(f.Question.Counts, []int{0, 1, 1}) {
		t.Errorf("the answers are %+v", f.Question)
	}
	told := c.room(ben, "who won", func(r room) bool { return r.Question.Right != nil })
	if leader := c.stateOf(c.made.ID).leader(); leader != "" && told.Question.Options[*told.Question.Right] != leader {
		t.Errorf("%+v, and %s leads", told.Question, leader)
	}
	answer(ann, 1)
	if f := ann.nextOf("refused"); f.Code != "impossible" {
		t.Errorf("an answer too late: %+v", f)
	}
	c.teacher.send(`{"id":7,"do":"ask","question":{"kind":"text","text":"Why\u0000?","options":["a"," ","b<i>"]}}`)
	if f := c.room(ben, "another question", open); f.Question.Text != "Why?" || !slices.Equal(f.Question.Options, []string{"a", "b<i>"}) || f.Question.Answer != nil {
		t.Errorf("%+v", f.Question)
	}
	c.teacher.send(`{"id":8,"do":"close"}`)
	c.teacher.nextOf("ack")
	c.teacher.send(`{"id":9,"do":"close"}`)
	if f := c.teacher.nextOf("refused"); f.Code != "impossible" {
		t.Errorf("closed twice: %+v", f)
	}
}

// leader is who leads the highest term; empty if nobody does.
func (f wireFrame) leader() string {
	for i, s := range f.State.Servers {
		if s.Role == "leader" {
			return fmt.Sprint("S", i+1)
		}
	}
	return ""
}

var missing = regexp.MustCompile(`(?:field|needs) "(\w+)"`)

// filled gives a command that can be understood: it adds what the refusals of the session in control name as missing.
func (s *site) filled(verb string) string {
	s.t.Helper()
	samples := map[string]any{
		"server": "S2", "from": "S1", "to": "S2", "message": 1, "by": 5, "key": "x", "value": "1", "expect": "", "on": true, "client": "C1", "clients": 1, "rate": 1,
		"rule": "logUpToDate", "servers": []string{"S1"}, "at": 1, "x": 1, "branch": 1, "step": "s", "groups": [][]string{{"S1"}}, "write": 5, "lesson": "l", "goal": "g",
	}
	command := map[string]any{"id": 1, "do": verb}
	switch verb {
	case "jump":
		command["to"] = "election"
	case "workload":
		command["rate"] = 1
	}
	scratch := s.create("")
	for range 6 {
		raw, err := json.Marshal(command)
		if err != nil {
			s.t.Fatal(err)
		}
		reply := parse[wireFrame](s.t, s.ask(nil, http.MethodPost, "/s/"+scratch.ID+"/do", string(raw)).body)
		m := missing.FindStringSubmatch(reply.Reason)
		if reply.Code != "badCommand" || m == nil || command[m[1]] != nil {
			return string(raw)
		}
		command[m[1]] = samples[m[1]]
	}
	s.t.Fatalf("%s can't be filled in", verb)
	return ""
}

// TestWhoMayOnlyWatchCannotAct tries every command on every door that only shows.
func TestWhoMayOnlyWatchCannotAct(t *testing.T) {
	limits := session.DefaultLimits()
	limits.CommandsPerSecond = 1000
	s := embedSite(t, Options{})
	made := s.create(`{"seed":7}`)
	c := &class{site: s, made: made}
	c.code = parse[struct{ Code string }](t, s.ask(nil, http.MethodPost, "/api/classes", `{"session":"`+made.ID+`"}`).body).Code
	s.ask(nil, http.MethodPost, "/s/"+made.ID+"/do", `{"do":"pause"}`)
	before := s.stateOf(made.ID)
	view := s.watch("/v/" + made.View + "/stream")
	view.nextOf("clock")
	student, is := c.join()
	verbs := session.Commands()
	if len(verbs) < 50 {
		t.Fatalf("only %d commands", len(verbs))
	}
	understood := 0
	for _, verb := range verbs {
		command := s.filled(verb)
		for name, v := range map[string]viewer{"a view": view, "a student": student} {
			v.send(command)
			f := v.nextOf("refused")
			if f.Code != session.CodeReadOnly && f.Code != session.CodeBadCommand {
				t.Errorf("%s: %s is refused as %s", name, command, f.Code)
			}
			if f.Code == session.CodeReadOnly {
				understood++
			}
		}
		for _, path := range []string{"/v/" + made.View + "/do", "/class/" + c.code + "/do", "/v/" + made.ID + "/do", "/s/" + made.View + "/do", "/s/" + is.Me + "/do", "/teach/" + made.View + "/do", "/teach/" + c.code + "/do"} {
			if a := s.ask(nil, http.MethodPost, path, command); a.StatusCode < 400 {
				t.Errorf("POST %s %s: %d %s", path, command, a.StatusCode, a.body)
			}
		}
	}
	if understood < 2*len(verbs)-6 {
		t.Errorf("only %d of %d commands were understood, so this tests too little", understood, 2*len(verbs))
	}
	for _, verb := range []string{`{"do":"ask","question":{"kind":"wins"}}`, `{"do":"close"}`, `{"do":"show","student":"a1"}`, `{"do":"show"}`, `{"do":"dismiss"}`} {
		student.send(verb)
		if f := student.nextOf("refused"); f.Code != session.CodeReadOnly {
			t.Errorf("a student: %s: %+v", verb, f)
		}
	}
	if after := s.stateOf(made.ID); after.State.Hash != before.State.Hash || after.Seq != before.Seq || after.Speed != before.Speed || after.Playing {
		t.Errorf("it was %+v, and is %+v", before, after)
	}
}

func TestGuessedCodes(t *testing.T) {
	c := newClass(t, Options{}, "")
	for _, typed := range []string{c.code, strings.ToLower(c.code), c.code[:3] + "-" + c.code[3:], " " + c.code[:2] + " " + c.code[2:]} {
		if a := c.get("/class?code=" + url.QueryEscape(typed)); a.StatusCode != http.StatusSeeOther || a.Header.Get("Location") != "/class/"+c.code {
			t.Errorf("%q: %d to %q", typed, a.StatusCode, a.Header.Get("Location"))
		}
	}
	wantPage(t, c.get("/class"), http.StatusOK, "en")
	wrong := 0
	for i := range 40 {
		a := c.get(fmt.Sprintf("/class/%06d", i), "Accept", "text/html")
		switch a.StatusCode {
		case http.StatusNotFound:
			wrong++
			wantPage(t, a, http.StatusNotFound, "en")
			if !strings.Contains(a.body, "No class has this code") || strings.Contains(a.body, c.made.ID) || strings.Contains(a.body, c.made.View) {
				t.Errorf("%s", a.body)
			}
		case http.StatusTooManyRequests:
			if a.Header.Get("Retry-After") == "" {
				t.Error("no word of when to try again")
			}
		default:
			t.Errorf("%d", a.StatusCode)
		}
	}
	if wrong < 20 || wrong == 40 {
		t.Errorf("%d of 40 guesses were answered", wrong)
	}
	for _, id := range []string{c.code, c.made.View, strings.Repeat("a", session.IDLength)} {
		wantPage(t, c.get("/teach/"+id, "Accept", "text/html"), http.StatusNotFound, "en")
	}
}

func TestAFullClass(t *testing.T) {
	c := newClass(t, Options{Classes: classroom.Limits{Classes: 1, Followers: 3}}, "")
	var tokens []string
	for range 3 {
		_, is := c.join()
		tokens = append(tokens, is.Me)
	}
	a := c.ask(nil, http.MethodGet, "/class/"+c.code+"/stream", "", "Upgrade", "websocket", "Connection", "Upgrade", "Sec-WebSocket-Protocol", "raft-playground.v1", "Sec-WebSocket-Version", "13", "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
	wantProblem(t, a, http.StatusServiceUnavailable, "followers")
	for range 3 { // who is in may have more pages, and not without end
		c.watch("/class/" + c.code + "/stream?me=" + tokens[0])
	}
	other := c.create("")
	wantProblem(t, c.ask(nil, http.MethodPost, "/api/classes", `{"session":"`+other.ID+`"}`), http.StatusServiceUnavailable, "classes")
	tried := 0
	for range 12 {
		a := c.ask(nil, http.MethodPost, "/class/"+c.code+"/try", url.Values{"me": {tokens[1]}}.Encode(), "Content-Type", formType)
		if a.StatusCode == http.StatusSeeOther {
			tried++
		}
	}
	if tried == 0 || tried > 6 {
		t.Errorf("a student began %d clusters of 12 at once", tried)
	}
	if a := c.ask(nil, http.MethodPost, "/class/"+c.code+"/try", "me=x", "Content-Type", formType); a.StatusCode != http.StatusNotFound {
		t.Errorf("for a token that is nobody's: %d", a.StatusCode)
	}
}

func TestTheCodeAsAPicture(t *testing.T) {
	c := newClass(t, Options{}, "")
	a := c.get("/class/" + c.code + "/qr.svg")
	if a.StatusCode != http.StatusOK || a.Header.Get("Content-Type") != "image/svg+xml; charset=utf-8" || xml.Unmarshal([]byte(a.body), new(struct{})) != nil {
		t.Fatalf("%d %v", a.StatusCode, a.Header)
	}
	// A finder pattern stands in three corners, behind the margin of four modules: its upper edge is seven modules long.
	for x := 4; x < 11; x++ {
		if !strings.Contains(a.body, fmt.Sprintf("M%d 4h1v1h-1z", x)) {
			t.Errorf("no module at %d", x)
		}
	}
	if strings.Contains(a.body, "M3 4h") || strings.Contains(a.body, "M11 4h") {
		t.Error("the margin or the finder pattern is not clear")
	}
}

// TestOneStudentCannotSlowTheClass: who floods is held up alone.
func TestOneStudentCannotSlowTheClass(t *testing.T) {
	c := newClass(t, Options{}, "")
	bad, _ := c.join()
	good, _ := c.join()
	refused := 0
	for i := range 400 {
		bad.send(fmt.Sprintf(`{"id":%d,"do":"name","name":"%d"}`, i, i))
		for f := bad.next(); ; f = bad.next() {
			if f.Kind == "refused" {
				refused++
			}
			if f.Kind == "refused" || f.Kind == "ack" {
				break
			}
		}
	}
	if refused < 150 {
		t.Errorf("%d of 200 were refused", refused)
	}
	good.send(`{"id":1,"do":"name","name":"Good"}`)
	good.nextOf("ack")
	frames := 0
	for done := false; !done; frames++ {
		r := c.room(c.teacher, "the good one's name", any_)
		for _, s := range r.Students {
			done = done || s.Name == "Good"
		}
	}
	if frames > 20 {
		t.Errorf("the teacher was told %d times", frames)
	}
	c.teacher.send(`{"id":1,"do":"crash","server":"S1"}`)
	good.nextOf("events")
}

// TestAClassGoesOnWithALesson: a step that begins with a cluster of its own takes the class along, under the same code and key; a
// student who practises goes there alone.
func TestAClassGoesOnWithALesson(t *testing.T) {
	c := newClass(t, Options{}, `{"lesson":"election"}`)
	ann, is := c.join()
	before := c.stateOf(c.made.ID)
	form := func(path string, fields ...string) answer {
		values := url.Values{}
		for i := 0; i < len(fields); i += 2 {
			values.Set(fields[i], fields[i+1])
		}
		return c.ask(nil, http.MethodPost, path, values.Encode(), "Content-Type", formType)
	}
	a := form("/teach/"+c.made.ID+"/lesson", "lesson", "election", "step", "online")
	if a.StatusCode != http.StatusSeeOther || a.Header.Get("Location") != "/teach/"+c.made.ID {
		t.Fatalf("%d to %q: %s", a.StatusCode, a.Header.Get("Location"), a.body)
	}
	next := parse[wireFrame](t, c.get("/teach/"+c.made.ID+"/state").body)
	if next.State.Hash == before.State.Hash {
		t.Fatal("the teacher is where they were")
	}
	for _, v := range []viewer{ann, c.teacher} {
		for f := v.nextOf("keyframe"); f.State.Hash != next.State.Hash; f = v.nextOf("keyframe") {
		}
	}
	c.teacher.send(`{"id":1,"do":"pause"}`)
	c.teacher.nextOf("ack")
	if a := c.ask(nil, http.MethodPost, "/teach/"+c.made.ID+"/do", `{"do":"align"}`); a.StatusCode != http.StatusOK {
		t.Errorf("a command to the new cluster: %d %s", a.StatusCode, a.body)
	}
	if now := c.stateOf(c.made.ID); now.State.Hash != before.State.Hash {
		t.Error("it reached the one before")
	}
	if again := c.watch("/class/" + c.code + "/stream?me=" + is.Me).nextOf("keyframe"); again.State.Hash == before.State.Hash {
		t.Error("who comes back sees the cluster before")
	}

	path := c.try(is.Me)
	b := form("/class/"+c.code+"/lesson", "lesson", "election", "step", "quiet", "me", is.Me)
	if b.StatusCode != http.StatusSeeOther || !strings.HasPrefix(b.Header.Get("Location"), "/class/"+c.code+"/s/") || b.Header.Get("Location") == path {
		t.Errorf("%d to %q", b.StatusCode, b.Header.Get("Location"))
	}
	for _, bad := range [][]string{{}, {"lesson", "none"}, {"lesson", "election", "step", "none"}} {
		if a := form("/teach/"+c.made.ID+"/lesson", bad...); a.StatusCode != http.StatusBadRequest {
			t.Errorf("%v: %d", bad, a.StatusCode)
		}
	}
	if a := form("/class/"+c.code+"/lesson", "lesson", "election", "me", "nobody"); a.StatusCode != http.StatusNotFound {
		t.Errorf("for nobody: %d", a.StatusCode)
	}
}

// TestAClassOutlivesItsServer: with its sessions kept, a class is there again under its code when the teacher's page comes back.
func TestAClassOutlivesItsServer(t *testing.T) {
	var kept journal.Memory
	before := newDefaultSite(t)
	if err := before.manager.KeepIn(&kept); err != nil {
		t.Fatal(err)
	}
	made := before.create(`{"seed":7}`)
	code := parse[struct{ Code string }](t, before.ask(nil, http.MethodPost, "/api/classes", `{"session":"`+made.ID+`"}`).body).Code
	after := newDefaultSite(t)
	if err := after.manager.KeepIn(&kept); err != nil {
		t.Fatal(err)
	}
	if a := after.get("/class/"+code, "Accept", "text/html"); a.StatusCode != http.StatusNotFound {
		t.Errorf("before the teacher is back: %d", a.StatusCode)
	}
	after.watch("/teach/" + made.ID + "/stream").nextOf("keyframe")
	wantPage(t, after.get("/class/"+code, "Accept", "text/html"), http.StatusOK, "en")
	if state := after.stateOf(made.ID); after.get("/class/"+code+"/state").StatusCode != http.StatusOK || state.State.Hash == "" {
		t.Error("its students see nothing")
	}
}

// TestALentRunIsNotHandedOn: a student's run is seen while it is shown. Nothing that the class or the teacher is given then shows it
// when consent was taken back.
func TestALentRunIsNotHandedOn(t *testing.T) {
	c := newClass(t, Options{}, "")
	ann, is := c.join()
	path := c.try(is.Me)
	hers := parse[struct{ ViewURL string }](t, c.get(path+"/link").body).ViewURL
	if hers == "" {
		t.Fatal("she may give hers away")
	}
	if own := parse[struct{ ViewURL string }](t, c.get("/teach/"+c.made.ID+"/link").body).ViewURL; own != c.url+"/v/"+c.made.View {
		t.Errorf("the teacher's own is at %q", own)
	}
	c.room(ann, "hers", func(r room) bool { return r.Mine != "" })
	ann.send(`{"id":1,"do":"agree","on":true}`)
	ann.nextOf("ack")
	for _, shown := range []bool{false, true} {
		if shown {
			c.teacher.send(`{"id":2,"do":"show","student":"a1"}`)
			c.room(ann, "hers is shown", func(r room) bool { return r.Shown == "you" })
		}
		doors := []string{"/class/" + c.code}
		if shown {
			doors = append(doors, "/teach/"+c.made.ID)
		}
		for _, door := range doors {
			for _, method := range []string{http.MethodGet, http.MethodPost} {
				a := c.ask(nil, method, door+"/link", "")
				if a.StatusCode >= 300 || strings.Contains(a.body, "viewUrl") {
					t.Errorf("%s %s: %d %s", method, door, a.StatusCode, a.body)
				}
			}
			for _, thing := range []string{"", "/state", "/events", "/branches"} {
				if a := c.get(door + thing); strings.Contains(a.body, hers[len(c.url+"/v/"):]) {
					t.Errorf("%s%s tells where hers can be watched", door, thing)
				}
			}
		}
	}
}

// TestEveryCommandIsAnswered, also that which has the screen show another run.
func TestEveryCommandIsAnswered(t *testing.T) {
	c := newClass(t, Options{}, "")
	ann, is := c.join()
	c.try(is.Me)
	ann.send(`{"id":1,"do":"agree","on":true}`)
	ann.nextOf("ack")
	for i := range 20 {
		c.teacher.send(fmt.Sprintf(`{"id":%d,"do":"show","student":"a1"}`, 2*i+1))
		c.teacher.send(fmt.Sprintf(`{"id":%d,"do":"show"}`, 2*i+2))
		for _, want := range []int{2*i + 1, 2*i + 2} {
			if f := c.teacher.nextOf("ack"); f.ID == nil || *f.ID != int64(want) {
				t.Fatalf("not %d is answered: %+v", want, f)
			}
		}
	}
}

// TestPlayClosesTheQuestion: when the clock goes on, by whatever door, and not when it doesn't.
func TestPlayClosesTheQuestion(t *testing.T) {
	c := newClass(t, Options{}, `{"servers":3}`)
	ann, _ := c.join()
	do := func(command string, want int) {
		t.Helper()
		if a := c.ask(nil, http.MethodPost, "/teach/"+c.made.ID+"/do", command); a.StatusCode != want {
			t.Fatalf("%s: %d %s", command, a.StatusCode, a.body)
		}
	}
	open := func(r room) bool { return r.Question != nil && r.Question.Open }
	closed := func(r room) bool { return r.Question != nil && !r.Question.Open }
	ask := `{"do":"ask","question":{"kind":"text","text":"Why?","options":["a","b"]}}`

	do(ask, http.StatusOK)
	c.room(ann, "a question", open)
	c.teacher.send(`{"id":1,"do":"play","now":true}`)
	c.teacher.nextOf("refused")
	do(`{"do":"play","now":true}`, http.StatusConflict)
	ann.send(`{"id":2,"do":"answer","question":1,"option":0}`)
	ann.nextOf("ack")
	do(`{"do":"play"}`, http.StatusOK)
	c.room(ann, "it is closed", closed)

	do(ask, http.StatusOK)
	c.room(ann, "another", open)
	if a := c.ask(nil, http.MethodPost, "/s/"+c.made.ID+"/do", `{"do":"play"}`); a.StatusCode != http.StatusOK {
		t.Fatal(a.body)
	}
	c.room(ann, "it is closed", closed)

	do(ask, http.StatusOK)
	do(`{"do":"close"}`, http.StatusOK)
	do(`{"do":"close"}`, http.StatusConflict)
	do(`{"do":"show","student":"a9"}`, http.StatusConflict)
	do(`{"do":"name","name":"x"}`, http.StatusConflict)
	do(`{"do":"ask"}`, http.StatusConflict)
}

// TestADismissedClassStaysDismissed: its students see no more of the teacher's cluster, and nobody begins it again by coming back; what
// everybody had of their own stays theirs.
func TestADismissedClassStaysDismissed(t *testing.T) {
	c := newClass(t, Options{}, "")
	ann, is := c.join()
	path := c.try(is.Me)
	own := path[strings.LastIndexByte(path, '/')+1:]
	mine := c.watch(path + "/stream?me=" + is.Me)
	mine.nextOf("clock")
	if a := c.ask(nil, http.MethodPost, "/teach/"+c.made.ID+"/do", `{"do":"dismiss"}`); a.StatusCode != http.StatusOK {
		t.Fatal(a.body)
	}
	c.room(ann, "it is over", func(r room) bool { return r.Ended })
	c.room(mine, "it is over", func(r room) bool { return r.Ended })
	mine.send(`{"id":1,"do":"crash","server":"S1"}`)
	mine.nextOf("ack")
	c.teacher.send(`{"id":2,"do":"crash","server":"S1"}`)
	c.teacher.nextOf("ack")

	for range 2 {
		for from, to := range map[string]string{"/teach/" + c.made.ID: "/s/" + c.made.ID, path: "/s/" + own} {
			if a := c.get(from, "Accept", "text/html"); a.StatusCode != http.StatusSeeOther || a.Header.Get("Location") != to {
				t.Errorf("%s: %d to %q", from, a.StatusCode, a.Header.Get("Location"))
			}
			v := c.watch(from + "/stream")
			v.nextOf("keyframe")
			v.send(`{"id":3,"do":"pause"}`)
			v.nextOf("ack")
		}
		for _, thing := range []string{"", "/state", "/link", "/stage.svg"} {
			if a := c.get("/class/" + c.code + thing); a.StatusCode != http.StatusNotFound {
				t.Errorf("the class's%s: %d", thing, a.StatusCode)
			}
		}
	}
	if a := c.get("/teach/" + c.made.ID + "/state"); a.StatusCode != http.StatusOK {
		t.Errorf("%d %s", a.StatusCode, a.body)
	}
	if a := c.ask(nil, http.MethodPost, "/teach/"+c.made.ID+"/do", `{"do":"align"}`); a.StatusCode != http.StatusOK {
		t.Errorf("%d %s", a.StatusCode, a.body)
	}
	c.ask(nil, http.MethodPost, "/s/"+c.made.ID+"/class", "")
	wantPage(t, c.get("/class/"+c.code, "Accept", "text/html"), http.StatusOK, "en")
}

// TestWhoGuessesKeepsNobodyOut: who tries codes is stopped, and nobody is who sits behind the same address and has been let in.
func TestWhoGuessesKeepsNobodyOut(t *testing.T) {
	proxies := []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128")}
	c := newClass(t, Options{TrustedProxies: proxies}, "")
	from := func(address, path string) int {
		return c.get(path, "Accept", "text/html", "X-Forwarded-For", address).StatusCode
	}
	const school, stranger = "192.0.2.1", "192.0.2.2"
	if got := from(school, "/class/"+c.code); got != http.StatusOK {
		t.Fatalf("%d", got)
	}
	for i := range 40 {
		for _, address := range []string{school, stranger} {
			from(address, fmt.Sprintf("/class?code=%06d", i+222222))
		}
	}
	if got := from(school, "/class/222333"); got != http.StatusTooManyRequests {
		t.Errorf("guesses go on: %d", got)
	}
	if got := from(school, "/class/"+c.code); got != http.StatusOK {
		t.Errorf("who sits beside somebody who guesses: %d", got)
	}
	for _, typed := range []string{strings.ToLower(c.code), c.code[:3] + "-" + c.code[3:]} {
		if got := from(school, "/class?code="+typed); got != http.StatusSeeOther {
			t.Errorf("who types %s: %d", typed, got)
		}
	}
	if got := from(school, "/class"); got != http.StatusOK {
		t.Errorf("the page to type it in: %d", got)
	}
	for _, path := range []string{"/class/" + c.code, "/class/" + c.code + "/qr.svg", "/class/" + c.code + "/state"} {
		if got := from(stranger, path); got != http.StatusTooManyRequests {
			t.Errorf("a guesser is told that %s is right: %d", path, got)
		}
	}
	// Nor does who comes back to a class that is over.
	c.ask(nil, http.MethodPost, "/teach/"+c.made.ID+"/do", `{"do":"dismiss"}`)
	const home = "192.0.2.3"
	again := newClassAt(c, home)
	for range 40 {
		from(home, "/class/"+again)
	}
	c.ask(nil, http.MethodPost, "/api/classes", `{"session":"`+c.made.ID+`"}`, "X-Forwarded-For", "192.0.2.9")
	if got := from(home, "/class/"+c.code); got != http.StatusOK {
		t.Errorf("40 visits to a class that is over, then another: %d", got)
	}
}

// newClassAt opens a class at an address, ends it, and gives its code.
func newClassAt(c *class, address string) string {
	made := c.create("")
	code := parse[struct{ Code string }](c.t, c.ask(nil, http.MethodPost, "/api/classes", `{"session":"`+made.ID+`"}`, "X-Forwarded-For", address).body).Code
	c.ask(nil, http.MethodPost, "/teach/"+made.ID+"/do", `{"do":"dismiss"}`, "X-Forwarded-For", address)
	return code
}

// TestAnotherStudentsCluster: who comes to know its address may act in it, as with any session; in the class it stays the other's, whose
// consent alone counts.
func TestAnotherStudentsCluster(t *testing.T) {
	c := newClass(t, Options{}, "")
	ann, is := c.join()
	_, ben := c.join()
	path := c.try(is.Me)
	c.room(ann, "hers", func(r room) bool { return r.Mine != "" })
	his := c.watch(path + "/stream?me=" + ben.Me)
	if f := c.room(his, "who he is", any_); f.Mine != "" || f.Me != ben.Me {
		t.Errorf("hers is his: %+v", f)
	}
	his.send(`{"id":1,"do":"agree","on":true}`)
	his.nextOf("ack")
	c.teacher.send(`{"id":2,"do":"show","student":"a2"}`)
	if f := c.teacher.nextOf("refused"); f.Code != "impossible" {
		t.Errorf("%+v", f)
	}
	c.teacher.send(`{"id":3,"do":"show","student":"a1"}`)
	if f := c.room(ann, "she is asked", func(r room) bool { return r.Wanted }); f.Shown != "teacher" {
		t.Errorf("%+v", f)
	}
	for _, id := range []string{strings.Repeat("a", session.IDLength), c.made.View, "x"} {
		wantPage(t, c.get("/class/"+c.code+"/s/"+id, "Accept", "text/html"), http.StatusNotFound, "en")
	}
}
