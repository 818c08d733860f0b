package web

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"time"

	"raftplayground/raft/sim"
	"raftplayground/session"
	"raftplayground/session/timeline"
)

// eventsTimeout bounds the answer to /events, the only one that can be long.
const eventsTimeout = time.Minute

// maxScenarioBytes bounds a request that brings a scenario: some thousands of actions, or a long log to start from.
const maxScenarioBytes = 512 << 10

// createSession makes a session for a program.
func (s *Server) createSession(w http.ResponseWriter, r *http.Request) {
	request, err := decodeCreate(http.MaxBytesReader(w, r.Body, maxScenarioBytes))
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	request.Address = addressKey(r)
	created, err := s.sessions.Create(request)
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	base := s.baseURL(r)
	url := base + "/s/" + created.ID()
	w.Header().Set("Location", url)
	w.Header().Set("Cache-Control", "no-store")
	s.writeJSON(w, http.StatusCreated, struct {
		ID      string `json:"id"`
		View    string `json:"view"`
		URL     string `json:"url"`
		ViewURL string `json:"viewUrl"`
	}{created.ID(), created.View(), url, base + "/v/" + created.View()})
}

func decodeCreate(body io.Reader) (session.Request, error) {
	var wanted struct {
		Servers  *int            `json:"servers"`
		Seed     *uint64         `json:"seed"`
		Lesson   string          `json:"lesson"`
		Step     string          `json:"step"`
		Scenario json.RawMessage `json:"scenario"`
	}
	switch err := decodeStrictly(body, &wanted); {
	case errors.Is(err, io.EOF): // an empty body: all defaults
		return session.Request{}, nil
	case err != nil:
		return session.Request{}, err
	}
	request := session.Request{Seed: wanted.Seed, Lesson: wanted.Lesson, Step: wanted.Step}
	switch {
	case wanted.Scenario != nil && (wanted.Lesson != "" || wanted.Step != "" || wanted.Servers != nil || wanted.Seed != nil):
		return session.Request{}, fmt.Errorf(`%w: a scenario brings its own cluster: "scenario" stands alone`, errBadRequest)
	case wanted.Scenario != nil:
		run, err := sim.ParseScenario(wanted.Scenario)
		if err != nil {
			return session.Request{}, fmt.Errorf("%w: %w", session.ErrScenario, err)
		}
		return session.Request{Scenario: &run}, nil
	case wanted.Lesson != "" && (wanted.Servers != nil || wanted.Seed != nil):
		return session.Request{}, fmt.Errorf(`%w: a lesson brings its own "servers" and "seed"`, errBadRequest)
	case wanted.Lesson == "" && wanted.Step != "":
		return session.Request{}, fmt.Errorf(`%w: "step" needs "lesson"`, errBadRequest)
	}
	if wanted.Servers != nil {
		// The manager takes 0 for "the default"; a caller who writes 0 means none.
		if *wanted.Servers < 1 {
			return session.Request{}, fmt.Errorf(`%w: "servers" is %d, want 1 to 9`, errBadRequest, *wanted.Servers)
		}
		request.Servers = *wanted.Servers
	}
	return request, nil
}

// decodeStrictly reads a JSON object without any field that is not known. For an empty body it gives io.EOF.
func decodeStrictly(body io.Reader, into any) error {
	decoder := json.NewDecoder(body)
	decoder.DisallowUnknownFields()
	switch err := decoder.Decode(into); {
	case err == io.EOF:
		return fmt.Errorf("%w: the body is empty: %w", errBadRequest, err)
	case err != nil:
		return badBody(err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return fmt.Errorf("%w: something follows after the JSON object", errBadRequest)
	}
	return nil
}

// badBody says what is wrong with a request's JSON, without Go's own names.
func badBody(err error) error {
	var tooLong *http.MaxBytesError
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &tooLong):
		return err
	case errors.As(err, &wrong) && wrong.Field == "":
		return fmt.Errorf("%w: the body must be a JSON object, it is a %s", errBadRequest, wrong.Value)
	case errors.As(err, &wrong):
		return fmt.Errorf("%w: %q can't be a %s", errBadRequest, wrong.Field, wrong.Value)
	default:
		return fmt.Errorf("%w: the body must be a JSON object such as {\"servers\":5,\"seed\":7}: %w", errBadRequest, err)
	}
}

// do carries out one command.
func (s *Server) do(w http.ResponseWriter, r *http.Request) {
	found, err := s.byID(r)
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	s.doBy(w, r, found.Do)
}

func (s *Server) doBy(w http.ResponseWriter, r *http.Request, do func(context.Context, []byte) (session.Reply, error)) {
	raw, err := io.ReadAll(http.MaxBytesReader(w, r.Body, session.MaxCommandBytes))
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	reply, err := do(r.Context(), raw)
	if err != nil {
		s.failWith(w, r, err)
		return
	}
	status := http.StatusOK
	if reply.Refusal != nil {
		status = http.StatusConflict
	}
	writeBody(w, status, reply.AppendJSON(nil))
}

// state gives the keyframe of this moment.
func (s *Server) state(find finder) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		found, err := find(r)
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		keyframe, err := found.Keyframe(r.Context())
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		writeBody(w, http.StatusOK, keyframe)
	}
}

// scenario gives the run so far.
func (s *Server) scenario(find finder) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		found, err := find(r)
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		branch, err := number(r, "branch", "the number of a branch")
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		scenario, err := found.Scenario(r.Context(), timeline.ID(branch))
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		attach(w, r, "scenario.json")
		s.writeJSON(w, http.StatusOK, scenario)
	}
}

// events gives the run's events, one a line.
func (s *Server) events(find finder) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		found, err := find(r)
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		after, err := number(r, "after", "the seq of an event")
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		branch, err := number(r, "branch", "the number of a branch")
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		deadline := time.Now().Add(eventsTimeout)
		if err := http.NewResponseController(w).SetWriteDeadline(deadline); err != nil && !errors.Is(err, http.ErrNotSupported) {
			s.failWith(w, r, fmt.Errorf("setting the deadline: %w", err))
			return
		}
		begun := false
		out := bufio.NewWriterSize(w, 32<<10)
		err = found.Events(r.Context(), timeline.ID(branch), after, func(event []byte) error {
			if !begun {
				begun = true
				w.Header().Set("Content-Type", "application/x-ndjson")
				attach(w, r, "events.ndjson")
			}
			if _, err := out.Write(event); err != nil {
				return err
			}
			return out.WriteByte('\n')
		})
		switch {
		case err == nil:
			w.Header().Set("Content-Type", "application/x-ndjson")
			err = out.Flush()
		case !begun:
			s.failWith(w, r, err)
			return
		}
		if err != nil {
			// Part of the answer is out. Breaking off the connection is the only way left to say
			// that it is not the whole.
			s.log.Info("events broken off", "session", found, "error", err)
			panic(http.ErrAbortHandler)
		}
	}
}

// branches lists the branches of the run.
func (s *Server) branches(find finder) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		found, err := find(r)
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		branches, err := found.Branches(r.Context())
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		s.writeJSON(w, http.StatusOK, branches)
	}
}

// compare says where two branches part.
func (s *Server) compare(find finder) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		found, err := find(r)
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		var sides [2]timeline.ID
		for i, name := range []string{"a", "b"} {
			branch, err := number(r, name, "the number of a branch")
			if err == nil && !r.URL.Query().Has(name) {
				err = fmt.Errorf(`%w: "a" and "b" name the two branches, as in /compare?a=1&b=2`, errBadRequest)
			}
			if err != nil {
				s.failWith(w, r, err)
				return
			}
			sides[i] = timeline.ID(branch)
		}
		comparison, err := found.Compare(r.Context(), sides[0], sides[1])
		if err != nil {
			s.failWith(w, r, err)
			return
		}
		s.writeJSON(w, http.StatusOK, comparison)
	}
}

// number reads a query parameter; 0 if it is absent.
func number(r *http.Request, name, want string) (uint64, error) {
	text := r.URL.Query().Get(name)
	if text == "" {
		return 0, nil
	}
	n, err := strconv.ParseUint(text, 10, 63)
	if err != nil {
		return 0, fmt.Errorf("%w: %q is %q, want %s", errBadRequest, name, text, want)
	}
	return n, nil
}

// baseURL is how the client reaches this server.
func (s *Server) baseURL(r *http.Request) string {
	if s.secure(r) {
		return "https://" + r.Host
	}
	return "http://" + r.Host
}

func (s *Server) writeJSON(w http.ResponseWriter, status int, value any) {
	body, err := json.Marshal(value)
	if err != nil {
		s.log.Error("answer not encoded", "error", err)
		writeProblem(w, problem{status: http.StatusInternalServerError, code: "internal"})
		return
	}
	writeBody(w, status, body)
}

func writeBody(w http.ResponseWriter, status int, body []byte) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = w.Write(body) // a client that has gone needs no answer
}
