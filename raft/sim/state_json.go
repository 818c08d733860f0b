package sim

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
)

// AppendJSON appends what json.Marshal gives. Of a long run nearly all of that is logs, which are nearly the same on all
// servers: an entry is written once, and copied for the others.
func (s *State) AppendJSON(b []byte) ([]byte, error) {
	w := stateWriter{logWriter{entry: writtenEntry}}
	return w.fields(b, reflect.ValueOf(s).Elem())
}

type stateWriter struct{ logs logWriter }

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
	case LogState:
		return w.logs.append(b, field)
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
