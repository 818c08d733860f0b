package sim

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"raftplayground/raft"
)

// AppendJSON appends what json.Marshal gives. Of a long run nearly all of that is logs, which are nearly the same on all
// servers: an entry is written once, and copied for the others.
func (s *State) AppendJSON(b []byte) ([]byte, error) {
	var w stateWriter
	return w.fields(b, reflect.ValueOf(s).Elem())
}

// stateWriter remembers the log that was written last, and where its entries begin in the text.
type stateWriter struct {
	log    []EntryState
	starts []int
}

// fields appends a struct.
func (w *stateWriter) fields(b []byte, v reflect.Value) ([]byte, error) {
	b = append(b, '{')
	for i := range v.NumField() {
		name, option, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		field := v.Field(i)
		if option == "omitempty" && field.IsZero() {
			continue
		}
		if b[len(b)-1] != '{' {
			b = append(b, ',')
		}
		b = append(b, '"')
		b = append(b, name...)
		b = append(b, `":`...)
		var err error
		if b, err = w.value(b, field.Interface()); err != nil {
			return b, fmt.Errorf("%s: %w", name, err)
		}
	}
	return append(b, '}'), nil
}

func (w *stateWriter) value(b []byte, field any) ([]byte, error) {
	switch field := field.(type) {
	case []ServerState:
		return w.servers(b, field)
	case []EntryState:
		return w.entries(b, field), nil
	}
	encoded, err := json.Marshal(field)
	return append(b, encoded...), err
}

func (w *stateWriter) servers(b []byte, servers []ServerState) ([]byte, error) {
	b = append(b, '[')
	for i := range servers {
		if i > 0 {
			b = append(b, ',')
		}
		var err error
		if b, err = w.fields(b, reflect.ValueOf(&servers[i]).Elem()); err != nil {
			return b, err
		}
	}
	return append(b, ']'), nil
}

func (w *stateWriter) entries(b []byte, log []EntryState) []byte {
	starts := make([]int, len(log)+1)
	b = append(b, '[')
	for i := range log {
		starts[i] = len(b)
		if before := w.find(log, i); before >= 0 {
			b = append(b, b[w.starts[before]:w.starts[before+1]-1]...)
		} else {
			b = appendEntry(b, &log[i].entry)
		}
		b = append(b, ',')
	}
	starts[len(log)] = len(b)
	w.log, w.starts = log, starts
	if len(log) > 0 {
		b = b[:len(b)-1]
	}
	return append(b, ']')
}

// find gives the place of log[i] in the log that was written last, or -1.
func (w *stateWriter) find(log []EntryState, i int) int {
	e := &log[i].entry
	if len(w.log) == 0 || e.Index < w.log[0].entry.Index {
		return -1
	}
	at := e.Index - w.log[0].entry.Index
	if at >= raft.Index(len(w.log)) || !e.Same(&w.log[at].entry) {
		return -1
	}
	return int(at)
}
