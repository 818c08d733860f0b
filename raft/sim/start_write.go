package sim

import (
	"bytes"
	"encoding/json"
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/kv"
)

// AppendJSON appends JSON that is read as what json.Marshal gives, and takes a tenth of the time where logs are long.
func (s *Start) AppendJSON(b []byte) ([]byte, error) {
	w := logWriter{entry: startEntry}
	b = append(b, `{"servers":[`...)
	for i := range s.Servers {
		if i > 0 {
			b = append(b, ',')
		}
		server := s.Servers[i]
		server.Log = nil
		fields, err := json.Marshal(server)
		if err != nil {
			return b, fmt.Errorf("server %d: %w", i+1, err)
		}
		b = append(b, `{"log":`...)
		if b, err = w.append(b, s.Servers[i].Log); err != nil {
			return b, fmt.Errorf("server %d: %w", i+1, err)
		}
		b = appendRest(b, fields)
	}
	others := *s
	others.Servers = nil
	fields, err := json.Marshal(others)
	if err != nil {
		return b, err
	}
	return appendRest(append(b, ']'), bytes.Replace(fields, []byte(`"servers":null`), nil, 1)), nil
}

// appendRest appends to an object that is not closed yet the fields of another, and closes it.
func appendRest(b, object []byte) []byte {
	if fields := bytes.TrimLeft(object, "{,"); len(fields) > len("}") {
		b = append(b, ',')
		return append(b, fields...)
	}
	return append(b, '}')
}

// startEntry writes an entry as a start has it.
func startEntry(b []byte, e *raft.Entry) ([]byte, error) {
	if e.Kind != raft.Normal {
		f, err := entryFileOf(e)
		if err != nil {
			return b, err
		}
		text, err := json.Marshal(f)
		return append(b, text...), err
	}
	command, err := kv.Decode(e.Data)
	if err != nil {
		return b, err
	}
	session := sessionFileOf(command.Session)
	o := object{append(b, '{')}
	o.uint("index", uint64(e.Index))
	o.uint("term", uint64(e.Term))
	o.text("type", command.Op.String())
	o.key("data")
	inner := object{append(o.b, '{')}
	inner.text("client", session.Client.String())
	inner.some("session", session.Session)
	inner.uint("serial", command.Serial)
	inner.someText("key", command.Key)
	inner.someText("value", command.Value)
	inner.someText("expect", command.Expect)
	return append(inner.b, '}', '}'), nil
}
