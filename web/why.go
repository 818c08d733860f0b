package web

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"

	"raftplayground/raft"
	"raftplayground/raft/why"
	"raftplayground/session"
	"raftplayground/session/timeline"
	"raftplayground/web/i18n"
)

// whyNot answers why something has not happened: coded, and in the words of the visitor's language.
func (s *Server) whyNot(find finder) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		found, err := find(r)
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		asked, err := questionOf(r)
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		answered, err := found.Why(r.Context(), asked)
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		w.Header().Set("Vary", "Accept-Language, Cookie")
		s.writeJSON(w, http.StatusOK, inWords(&answered, i18n.For(i18n.Match(r))))
	}
}

// questionOf reads the question, strictly: a misspelt parameter would be answered with another answer.
func questionOf(r *http.Request) (session.Asked, error) {
	q := session.Asked{Question: why.Leader, At: timeline.Now}
	known := []string{"ask", "server", "index", "term", "event", "operation", "command", "branch", "at", "lang"}
	values := r.URL.Query()
	for name := range values {
		if !slices.Contains(known, name) {
			return q, fmt.Errorf("%w: there is no parameter %.40q, only %v", errBadRequest, name, known)
		}
	}
	numbers := map[string]uint64{}
	for _, name := range []string{"index", "term", "event", "operation", "branch"} {
		n, err := number(r, name, "a whole number")
		if err != nil {
			return q, err
		}
		numbers[name] = n
	}
	q.Index, q.Term, q.Event, q.Op = raft.Index(numbers["index"]), raft.Term(numbers["term"]), numbers["event"], numbers["operation"]
	q.Branch, q.Command = timeline.ID(numbers["branch"]), values.Get("command")
	if values.Has("ask") {
		q.Question = why.Question(values.Get("ask"))
	}
	if text := values.Get("server"); text != "" {
		if err := q.Server.UnmarshalText([]byte(text)); err != nil {
			return q, fmt.Errorf("%w: \"server\" is %.40q, want a name such as S2", errBadRequest, text)
		}
	}
	if text := values.Get("at"); text != "" {
		at, err := strconv.ParseInt(text, 10, 64)
		if err != nil || at < 0 {
			return q, fmt.Errorf("%w: \"at\" is %.40q, want a cluster time in µs", errBadRequest, text)
		}
		q.At = raft.Micros(at)
	}
	return q, whole(&q)
}

// whole says what a question lacks.
func whole(q *session.Asked) error {
	var lacks string
	switch q.Question {
	case why.Leader:
	case why.Commit:
		if q.Index == 0 {
			lacks = "index"
		}
	case why.Timeout:
		if q.Server == raft.None {
			lacks = "server"
		}
	case why.Gone:
		if q.Server == raft.None || q.Index == 0 {
			lacks = "server and index"
		}
	case why.Vote:
		if q.Event == 0 {
			lacks = "event"
		}
	case why.Read, why.Write:
		if q.Event == 0 && q.Op == 0 {
			lacks = "event or operation"
		}
	case why.Action:
		if q.Command == "" {
			lacks = "command"
		}
	default:
		return fmt.Errorf("%w: \"ask\" is %.40q, want one of %v", errBadRequest, string(q.Question), why.Questions())
	}
	if lacks != "" {
		return fmt.Errorf("%w: the question %q needs %s", errBadRequest, string(q.Question), lacks)
	}
	return nil
}

// answerBody is the answer as docs/protocol.md has it.
type answerBody struct {
	why.Answer
	Moment    raft.Micros    `json:"moment"` // that it is about
	Paused    bool           `json:"paused"`
	Text      string         `json:"text"`
	Obstacles []obstacleBody `json:"obstacles"`
	Reach     []reachBody    `json:"reach"`
}

type obstacleBody struct {
	why.Obstacle
	Text  string   `json:"text"`
	Lead  string   `json:"lead,omitempty"`  // what is said before the remedies
	Deeds []string `json:"deeds,omitempty"` // what each of the remedies is called
}

type reachBody struct {
	why.Reach
	Text string `json:"text"`
}

func inWords(a *session.Answered, p *i18n.Printer) answerBody {
	body := answerBody{Answer: a.Answer, Moment: a.At, Paused: a.Paused, Text: p.Answer(&a.Answer), Obstacles: []obstacleBody{}, Reach: []reachBody{}}
	for i := range a.Answer.Obstacles {
		o := &a.Answer.Obstacles[i]
		said := obstacleBody{Obstacle: *o, Text: p.Obstacle(a.Answer.Question, o), Lead: p.Take(o)}
		for k := range o.Remedies {
			said.Deeds = append(said.Deeds, p.Remedy(&o.Remedies[k]))
		}
		body.Obstacles = append(body.Obstacles, said)
	}
	for i := range a.Reach {
		body.Reach = append(body.Reach, reachBody{a.Reach[i], p.Reach(&a.Reach[i])})
	}
	return body
}
