package timeline

import (
	"encoding/json"
	"fmt"
	"sort"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// actionList holds actions as text, a quarter of their size as values. It only grows, and a copy of it is not changed
// by what is added later.
type actionList struct {
	text  []byte
	ends  []uint32 // of each action in text
	times []raft.Micros
}

func (l *actionList) len() int { return len(l.ends) }

func (l *actionList) add(at raft.Micros, text []byte) {
	l.text = append(l.text, text...)
	l.ends = append(l.ends, uint32(len(l.text)))
	l.times = append(l.times, at)
}

func (l *actionList) get(i int) (sim.Action, error) {
	start := uint32(0)
	if i > 0 {
		start = l.ends[i-1]
	}
	return decodeAction(l.text[start:l.ends[i]])
}

// until is how many of the actions are at or before a time.
func (l *actionList) until(at raft.Micros) int {
	return sort.Search(len(l.times), func(i int) bool { return l.times[i] > at })
}

func encodeAction(a sim.Action) ([]byte, error) {
	text, err := json.Marshal(a)
	if err != nil {
		return nil, fmt.Errorf("encoding action %s: %w", a.Do, err)
	}
	return text, nil
}

func decodeAction(text []byte) (sim.Action, error) {
	var a sim.Action
	if err := json.Unmarshal(text, &a); err != nil {
		return a, fmt.Errorf("decoding an action: %w", err)
	}
	return a, nil
}
