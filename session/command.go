package session

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/session/timeline"
)

// MaxCommandBytes is the longest command that a client may send, over the socket or by POST.
const MaxCommandBytes = 4096

// The commands that change which moment of the run is shown, not what happens in it.
const (
	doPlay     = "play"
	doPause    = "pause"
	doSpeed    = "speed"
	doStep     = "step"
	doStepBack = "stepBack"
	doUndo     = "undo"
	doSeek     = "seek"
	doJump     = "jump"
	doBranch   = "branch"
	doSwitch   = "switch"
	doLesson   = "lesson"
)

// Commands lists all that a session may be told to do.
func Commands() []string {
	return append(sim.Verbs(), doPlay, doPause, doSpeed, doStep, doStepBack, doUndo, doSeek, doJump, doBranch, doSwitch, doLesson)
}

// The range of `speed`, in cluster seconds a wall second, and what a session starts with: a heartbeat
// a second, slow enough to follow each message with the eye.
const (
	MinSpeed     = 0.001
	MaxSpeed     = 100
	defaultSpeed = 0.05
)

// The refusal codes that this package gives; the others are the simulation's.
const (
	CodeBadCommand    = "badCommand"
	CodeImpossible    = "impossible"
	CodeReadOnly      = "readOnly"
	CodeTooFast       = "tooFast"
	CodeTooLarge      = timeline.CodeTooLarge
	CodeUnknownBranch = timeline.CodeUnknownBranch
	CodeGone          = "gone"
)

// command is one that is well-formed. Whether it is possible now shows when it is carried out.
type command struct {
	id     json.RawMessage // nil if absent
	do     string
	speed  float64       // of doSpeed
	at     raft.Micros   // of doSeek, and of doBranch if not here
	here   bool          // of doBranch
	branch timeline.ID   // of doSwitch
	step   string        // of doLesson
	mark   timeline.Mark // of doJump
	back   bool          // likewise
	action sim.Action    // of a command that changes the cluster
}

// parseCommand is strict: a command that holds anything it should not is refused whole, so that a
// misspelt field shows at once. With a refusal it gives the command's id if that can be read.
func parseCommand(raw []byte) (command, *sim.Refusal) {
	fields, refusal := decodeObject(raw)
	if refusal != nil {
		return command{}, refusal
	}
	var cmd command
	if id, ok := fields["id"]; ok {
		if !isInteger(id) {
			return cmd, badCommand(`"id" must be an integer, it is %.40s`, id)
		}
		cmd.id = id
	}
	do, ok := fields["do"]
	if !ok {
		return cmd, badCommand(`"do" is missing: it names the command, as in {"do":"crash","server":"S2"}`)
	}
	if err := json.Unmarshal(do, &cmd.do); err != nil {
		return cmd, badCommand(`"do" must be a string, it is %.40s`, do)
	}

	switch {
	case cmd.do == doSpeed:
		if refusal := onlyFields(cmd.do, fields, "x"); refusal != nil {
			return cmd, refusal
		}
		x, ok := fields["x"]
		if !ok {
			return cmd, badCommand(`"speed" needs "x": cluster seconds per wall second, %v to %v`, MinSpeed, MaxSpeed)
		}
		if err := json.Unmarshal(x, &cmd.speed); err != nil || cmd.speed < MinSpeed || cmd.speed > MaxSpeed {
			return cmd, badCommand(`"x" must be a number from %v to %v, it is %.40s`, MinSpeed, MaxSpeed, x)
		}
	case cmd.do == doPlay || cmd.do == doPause || cmd.do == doStep || cmd.do == doStepBack || cmd.do == doUndo:
		return cmd, onlyFields(cmd.do, fields)
	case cmd.do == doSeek || cmd.do == doBranch || cmd.do == doSwitch || cmd.do == doJump:
		return cmd, cmd.parseMove(fields)
	case cmd.do == doLesson:
		if refusal := onlyFields(cmd.do, fields, "step"); refusal != nil {
			return cmd, refusal
		}
		if err := json.Unmarshal(fields["step"], &cmd.step); err != nil {
			return cmd, badCommand(`"lesson" needs "step": the id of a step of this session's lesson`)
		}
	case cmd.do == sim.DoGoal:
		return cmd, badCommand("%q is no command: the playground says which goals are reached", cmd.do)
	case sim.IsAction(cmd.do):
		action, err := sim.ParseAction(raw)
		if err != nil {
			return cmd, asRefusal(err, CodeBadCommand)
		}
		cmd.action = action
	default:
		return cmd, badCommand("there is no command %.40q", cmd.do)
	}
	return cmd, nil
}

// parseMove reads the fields of a command that goes to another moment.
func (cmd *command) parseMove(fields map[string]json.RawMessage) *sim.Refusal {
	allowed := map[string][]string{doSeek: {"at"}, doBranch: {"at"}, doSwitch: {"branch"}, doJump: {"to", "back"}}
	if refusal := onlyFields(cmd.do, fields, allowed[cmd.do]...); refusal != nil {
		return refusal
	}
	switch cmd.do {
	case doSeek, doBranch:
		at, given := fields["at"]
		cmd.here = !given
		if !given && cmd.do == doBranch {
			return nil
		}
		if !given {
			return badCommand(`"seek" needs "at": the cluster time in µs, as in {"do":"seek","at":1200000}`)
		}
		if err := json.Unmarshal(at, &cmd.at); err != nil || cmd.at < 0 {
			return badCommand(`"at" must be a cluster time in µs, 0 or more, it is %.40s`, at)
		}
	case doSwitch:
		branch, given := fields["branch"]
		if !given {
			return badCommand(`"switch" needs "branch": the number of a branch, as in {"do":"switch","branch":2}`)
		}
		if err := json.Unmarshal(branch, &cmd.branch); err != nil {
			return badCommand(`"branch" must be the number of a branch, it is %.40s`, branch)
		}
	case doJump:
		var to string
		if err := json.Unmarshal(fields["to"], &to); err != nil {
			return badCommand(`"jump" needs "to": "election", "commit", "fault" or "violation"`)
		}
		var known bool
		if cmd.mark, known = timeline.MarkNamed(to); !known {
			return badCommand(`"to" must be "election", "commit", "fault" or "violation", it is %.40q`, to)
		}
		if back, given := fields["back"]; given {
			if err := json.Unmarshal(back, &cmd.back); err != nil {
				return badCommand(`"back" must be true or false, it is %.40s`, back)
			}
		}
	}
	return nil
}

// decodeObject reads an object and gives its fields as they were written. A name may stand once, and
// capitals matter: decoding into a struct would see to neither.
func decodeObject(raw []byte) (map[string]json.RawMessage, *sim.Refusal) {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	refuse := func(what string) (map[string]json.RawMessage, *sim.Refusal) {
		return nil, badCommand(`a command is one JSON object, as in {"id":1,"do":"crash","server":"S2"}: %s at byte %d`,
			what, decoder.InputOffset())
	}
	if open, err := decoder.Token(); err != nil {
		return refuse(syntaxOf(err))
	} else if open != json.Delim('{') {
		return refuse("it is something else")
	}
	fields := make(map[string]json.RawMessage)
	for decoder.More() {
		token, err := decoder.Token()
		if err != nil {
			return refuse(syntaxOf(err))
		}
		name, _ := token.(string) // nothing but a string can stand here
		if _, twice := fields[name]; twice {
			return refuse(fmt.Sprintf("%.40q stands twice", name))
		}
		var value json.RawMessage
		if err := decoder.Decode(&value); err != nil {
			return refuse(syntaxOf(err))
		}
		if isNull(value) {
			return refuse(fmt.Sprintf("%.40q is null, leave it out instead", name))
		}
		fields[name] = value
	}
	if _, err := decoder.Token(); err != nil {
		return refuse(syntaxOf(err))
	}
	if _, err := decoder.Token(); err != io.EOF {
		return refuse("there is more after it")
	}
	return fields, nil
}

func syntaxOf(err error) string {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return "it breaks off"
	}
	return err.Error()
}

func onlyFields(do string, fields map[string]json.RawMessage, allowed ...string) *sim.Refusal {
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		if name != "id" && name != "do" && !slices.Contains(allowed, name) {
			return badCommand("%q has no field %.40q", do, name)
		}
	}
	return nil
}

// isInteger tells of valid JSON whether it is a number without fraction and exponent that fits in 64
// bits: what can be given back as it came.
func isInteger(raw json.RawMessage) bool {
	var n int64
	return json.Unmarshal(raw, &n) == nil
}

func isNull(raw json.RawMessage) bool { return string(raw) == "null" }

func badCommand(format string, args ...any) *sim.Refusal {
	return &sim.Refusal{Code: CodeBadCommand, Reason: fmt.Sprintf(format, args...)}
}

// asRefusal gives the refusal that err holds; an error of another kind becomes one with that code.
func asRefusal(err error, code string) *sim.Refusal {
	if refusal := (*sim.Refusal)(nil); errors.As(err, &refusal) {
		return refusal
	}
	return &sim.Refusal{Code: code, Reason: err.Error()}
}
