package sim

import (
	"raftplayground/raft"
	"raftplayground/raft/kv"
)

func (o *object) entries(key string, es []raft.Entry) {
	o.key(key)
	o.b = append(o.b, '[')
	for i := range es {
		if i > 0 {
			o.b = append(o.b, ',')
		}
		o.b = AppendEntryJSON(o.b, &es[i])
	}
	o.b = append(o.b, ']')
}

// AppendEntryJSON appends an entry as events and states have it.
func AppendEntryJSON(b []byte, e *raft.Entry) []byte {
	o := object{append(b, '{')}
	o.uint("index", uint64(e.Index))
	o.uint("term", uint64(e.Term))
	o.payload(e)
	return append(o.b, '}')
}

// payload writes what an entry carries: its type, and the command or the configuration.
func (o *object) payload(e *raft.Entry) {
	switch e.Kind {
	case raft.NoOp:
		o.text("type", typeNoOp)
	case raft.ConfEntry:
		o.text("type", typeConfig)
		if conf, err := raft.DecodeConf(e.Data); err == nil {
			o.key("data")
			inner := object{append(o.b, '{')}
			inner.conf(&conf)
			o.b = append(inner.b, '}')
		}
	default:
		o.command(e.Data)
	}
}

func (o *object) command(data []byte) {
	command, err := kv.Decode(data)
	if err != nil {
		o.text("type", kv.Put.String())
		return
	}
	o.text("type", command.Op.String())
	o.key("data")
	inner := object{append(o.b, '{')}
	inner.party("client", Client(kv.ClientOf(command.Session)))
	inner.uint("serial", command.Serial)
	if command.Op != kv.Register {
		inner.text("key", command.Key)
		inner.text("value", command.Value)
		inner.someText("expect", command.Expect)
	}
	o.b = append(inner.b, '}')
}

// conf writes a configuration.
func (o *object) conf(c *raft.Conf) {
	o.nodes("voters", c.Voters)
	o.someNodes("votersOutgoing", c.Outgoing)
	o.someNodes("learners", c.Learners)
	o.someNodes("learnersNext", c.LearnersNext)
}

func (o *object) snapshot(s *raft.Snapshot) {
	o.uint("lastIncludedIndex", uint64(s.Index))
	o.uint("lastIncludedTerm", uint64(s.Term))
	o.snapshotConf(&s.Conf)
}

// snapshotConf writes the configuration as of a snapshot.
func (o *object) snapshotConf(conf *raft.Conf) {
	o.key("config")
	inner := object{append(o.b, '{')}
	inner.conf(conf)
	o.b = append(inner.b, '}')
}

// someSnapshot writes what a snapshot stands for; absent if there is none.
func (o *object) someSnapshot(s *raft.Snapshot) {
	if s == nil {
		return
	}
	o.key("snapshot")
	inner := object{append(o.b, '{')}
	inner.snapshot(s)
	o.b = append(inner.b, '}')
}
