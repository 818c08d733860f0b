package sim

import (
	"encoding/json"
	"strconv"

	"raftplayground/raft"
)

// object writes the fields of one JSON object; its opening brace is written already.
type object struct{ b []byte }

func (o *object) key(name string) {
	b := o.b
	if b[len(b)-1] != '{' {
		b = append(b, ',')
	}
	b = append(append(b, '"'), name...)
	o.b = append(b, '"', ':')
}

func (o *object) uint(name string, v uint64) {
	o.key(name)
	o.b = strconv.AppendUint(o.b, v, 10)
}

// some writes a number that is absent when it is 0.
func (o *object) some(name string, v uint64) {
	if v != 0 {
		o.uint(name, v)
	}
}

func (o *object) int(name string, v int64) {
	o.key(name)
	o.b = strconv.AppendInt(o.b, v, 10)
}

// any writes what is seldom written, as encoding/json does.
func (o *object) any(name string, v any) {
	o.key(name)
	text, err := json.Marshal(v)
	if err != nil {
		text = []byte("null")
	}
	o.b = append(o.b, text...)
}

func (o *object) bool(name string, v bool) {
	o.key(name)
	o.b = strconv.AppendBool(o.b, v)
}

func (o *object) text(name, v string) {
	o.key(name)
	o.b = appendString(o.b, v)
}

// someText writes a text that is absent when it is empty.
func (o *object) someText(name, v string) {
	if v != "" {
		o.text(name, v)
	}
}

func (o *object) node(name string, id raft.NodeID) {
	o.key(name)
	o.b = appendNode(o.b, id)
}

func (o *object) party(name string, p Party) {
	if n := p.number(); n > 0 {
		o.key(name)
		o.b = append(strconv.AppendUint(append(o.b, '"', 'C'), n, 10), '"')
	} else {
		o.node(name, raft.NodeID(p))
	}
}

func (o *object) someNode(name string, id raft.NodeID) {
	if id != raft.None {
		o.node(name, id)
	}
}

func (o *object) nodes(name string, ids []raft.NodeID) {
	o.key(name)
	o.b = appendNodes(o.b, ids)
}

// someNodes writes a list that is absent when it is empty.
func (o *object) someNodes(name string, ids []raft.NodeID) {
	if len(ids) > 0 {
		o.nodes(name, ids)
	}
}

func appendNode(b []byte, id raft.NodeID) []byte {
	b = append(b, '"', 'S')
	b = strconv.AppendUint(b, uint64(id), 10)
	return append(b, '"')
}

func appendNodes(b []byte, ids []raft.NodeID) []byte {
	b = append(b, '[')
	for i, id := range ids {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendNode(b, id)
	}
	return append(b, ']')
}

// appendString writes a JSON string; what needs escaping is left to encoding/json.
func appendString(b []byte, s string) []byte {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' {
			quoted, err := json.Marshal(s)
			if err != nil {
				return append(b, `""`...)
			}
			return append(b, quoted...)
		}
	}
	b = append(b, '"')
	b = append(b, s...)
	return append(b, '"')
}
