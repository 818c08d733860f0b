package session

import (
	"encoding/json"
	"fmt"
	"strconv"

	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/session/timeline"
)

// Reply is what became of one command.
type Reply struct {
	ID      json.RawMessage // the command's own id; nil if it had none that could be read
	Seq     uint64          // of the command's last event, if it took effect
	Refusal *sim.Refusal    // nil if it took effect
}

// AppendJSON appends the reply's frame.
func (r Reply) AppendJSON(b []byte) []byte {
	if r.Refusal != nil {
		return appendRefused(b, r.ID, r.Refusal)
	}
	b = append(b, `{"kind":"ack"`...)
	b = appendID(b, r.ID)
	b = append(b, `,"seq":`...)
	b = appendUint(b, r.Seq)
	return append(b, '}')
}

// RefusedFrame is the frame that refuses something which was no command with an id: a frame that
// could not be read, or a stream that can't be had.
func RefusedFrame(code, reason string) []byte {
	return appendRefused(nil, nil, &sim.Refusal{Code: code, Reason: reason})
}

func appendRefused(b []byte, id json.RawMessage, r *sim.Refusal) []byte {
	b = append(b, `{"kind":"refused"`...)
	b = appendID(b, id)
	b = append(b, `,"code":`...)
	b = appendString(b, r.Code)
	b = append(b, `,"reason":`...)
	b = appendString(b, r.Reason)
	return append(b, '}')
}

func appendID(b []byte, id json.RawMessage) []byte {
	if id == nil {
		return b
	}
	b = append(b, `,"id":`...)
	return append(b, id...)
}

// showing is how a run is shown: the clock, and where in the tree of branches.
type showing struct {
	playing  bool
	speed    float64
	branch   timeline.ID
	from     raft.Micros // the oldest moment that can be reached
	end      raft.Micros // of the branch
	branches []timeline.Branch
	again    string // why the run began again; empty if it did not
	lesson   *place // nil: none
}

func (s *showing) append(b []byte) []byte {
	b = append(b, `,"playing":`...)
	b = strconv.AppendBool(b, s.playing)
	b = append(b, `,"speed":`...)
	b = strconv.AppendFloat(b, s.speed, 'f', -1, 64)
	b = append(b, `,"branch":`...)
	b = appendInt(b, int64(s.branch))
	b = append(b, `,"from":`...)
	b = appendInt(b, int64(s.from))
	b = append(b, `,"end":`...)
	b = appendInt(b, int64(s.end))
	if s.again != "" {
		b = append(b, `,"again":"`...)
		b = append(b, s.again...)
		b = append(b, '"')
	}
	if s.lesson != nil {
		b = append(b, `,"lesson":`...)
		b = append(b, encode(s.lesson)...)
	}
	b = append(b, `,"branches":[`...)
	for i := range s.branches {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendBranch(b, &s.branches[i])
	}
	return append(b, ']')
}

func appendBranch(b []byte, of *timeline.Branch) []byte {
	b = append(b, `{"id":`...)
	b = appendInt(b, int64(of.ID))
	if of.Parent != 0 {
		b = append(b, `,"parent":`...)
		b = appendInt(b, int64(of.Parent))
	}
	b = append(b, `,"at":`...)
	b = appendInt(b, int64(of.At))
	b = append(b, `,"end":`...)
	b = appendInt(b, int64(of.End))
	b = append(b, `,"actions":`...)
	b = appendInt(b, int64(of.Actions))
	if of.Actions > 0 {
		first, err := json.Marshal(of.First)
		must(err)
		b = append(b, `,"first":`...)
		b = append(b, first...)
	}
	return append(b, '}')
}

func clockFrame(s showing, now raft.Micros) []byte {
	b := make([]byte, 0, 160+60*len(s.branches))
	b = append(b, `{"kind":"clock"`...)
	b = s.append(b)
	b = append(b, `,"now":`...)
	b = appendInt(b, int64(now))
	return append(b, '}')
}

func keyframe(epoch string, seq uint64, s showing, state sim.State) ([]byte, error) {
	entries := 0
	for i := range state.Servers {
		entries += len(state.Servers[i].Log)
	}
	return keyframeWith(epoch, seq, s, 8192+100*entries, state.AppendJSON)
}

// keyframeWith is a keyframe whose state is appended by a function that appends about so many bytes.
func keyframeWith(epoch string, seq uint64, s showing, size int, state func([]byte) ([]byte, error)) ([]byte, error) {
	b := make([]byte, 0, 512+60*len(s.branches)+size)
	b = append(b, `{"kind":"keyframe","epoch":"`...)
	b = append(b, epoch...)
	b = append(b, `","seq":`...)
	b = appendUint(b, seq)
	b = s.append(b)
	b = append(b, `,"state":`...)
	b, err := state(b)
	if err != nil {
		return nil, fmt.Errorf("encoding the cluster's state: %w", err)
	}
	return append(b, '}'), nil
}

func appendUint(b []byte, n uint64) []byte { return strconv.AppendUint(b, n, 10) }

func appendInt(b []byte, n int64) []byte { return strconv.AppendInt(b, n, 10) }

func appendString(b []byte, s string) []byte {
	quoted, err := json.Marshal(s)
	if err != nil { // can't be: every Go string has a JSON form
		return append(b, `""`...)
	}
	return append(b, quoted...)
}
