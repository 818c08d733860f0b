package sim

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/kv"
)

// serverFile is a ServerStart as it is written: entries as in events, the state machine as a map.
type serverFile struct {
	CurrentTerm raft.Term     `json:"currentTerm,omitempty"`
	VotedFor    raft.NodeID   `json:"votedFor,omitempty"`
	Snapshot    *snapshotFile `json:"snapshot,omitempty"`
	Log         []entryFile   `json:"log,omitempty"`
	Write       *raft.Micros  `json:"write,omitempty"`
	Rate        float64       `json:"rate,omitempty"`
	Crashed     bool          `json:"crashed,omitempty"`
}

type snapshotFile struct {
	LastIncludedIndex raft.Index        `json:"lastIncludedIndex"`
	LastIncludedTerm  raft.Term         `json:"lastIncludedTerm"`
	Config            confFile          `json:"config"`
	Machine           map[string]string `json:"machine"`
	Clients           []clientFile      `json:"clients,omitempty"` // those that have done something
}

// sessionFile names a session: whose it is and, if it was registered, the index of the entry that opened it.
type sessionFile struct {
	Client  Party  `json:"client"`
	Session uint64 `json:"session,omitempty"`
}

type clientFile struct {
	sessionFile
	Index   uint64 `json:"index"`
	Serial  uint64 `json:"serial"`
	Outcome string `json:"outcome"`
	Result  string `json:"result,omitempty"`
}

type entryFile struct {
	Index raft.Index      `json:"index,omitempty"` // if it is left out: one more than the one before
	Term  raft.Term       `json:"term"`
	Type  string          `json:"type"`
	Data  json.RawMessage `json:"data,omitempty"`
}

type commandFile struct {
	sessionFile
	Serial uint64 `json:"serial"`
	Key    string `json:"key,omitempty"`
	Value  string `json:"value,omitempty"`
	Expect string `json:"expect,omitempty"`
}

type confFile struct {
	Voters         []raft.NodeID `json:"voters"`
	VotersOutgoing []raft.NodeID `json:"votersOutgoing,omitempty"`
	Learners       []raft.NodeID `json:"learners,omitempty"`
	LearnersNext   []raft.NodeID `json:"learnersNext,omitempty"`
}

// MarshalJSON writes the disk.
func (s ServerStart) MarshalJSON() ([]byte, error) {
	f := serverFile{CurrentTerm: s.HardState.CurrentTerm, VotedFor: s.HardState.VotedFor, Write: s.Write, Rate: s.Rate, Crashed: s.Crashed}
	if s.Snapshot != nil {
		f.Snapshot = snapshotFileOf(s.Snapshot)
	}
	for i := range s.Log {
		e, err := entryFileOf(&s.Log[i])
		if err != nil {
			return nil, fmt.Errorf("log: entry %d: %w", s.Log[i].Index, err)
		}
		f.Log = append(f.Log, e)
	}
	return json.Marshal(f)
}

// UnmarshalJSON reads a disk. Config.Validate checks it.
func (s *ServerStart) UnmarshalJSON(raw []byte) error {
	var f serverFile
	if err := decodeStrictly(raw, &f); err != nil {
		return fmt.Errorf("start: %w", err)
	}
	*s = ServerStart{HardState: raft.HardState{CurrentTerm: f.CurrentTerm, VotedFor: f.VotedFor}, Write: f.Write, Rate: f.Rate, Crashed: f.Crashed}
	var last raft.Index
	if f.Snapshot != nil {
		snapshot, err := f.Snapshot.snapshot()
		if err != nil {
			return fmt.Errorf("start: snapshot: %w", err)
		}
		s.Snapshot, last = snapshot, snapshot.Index
	}
	for i := range f.Log {
		if f.Log[i].Index == 0 {
			f.Log[i].Index = last + 1
		}
		e, err := f.Log[i].entry()
		if err != nil {
			return fmt.Errorf("start: log: entry %d: %w", f.Log[i].Index, err)
		}
		s.Log, last = append(s.Log, e), e.Index
	}
	return nil
}

func snapshotFileOf(s *SnapshotStart) *snapshotFile {
	f := &snapshotFile{s.Index, s.Term, confFileOf(&s.Conf), s.Values, nil}
	for _, session := range s.Sessions {
		if named := sessionFileOf(session.ID); named.Session != 0 || session != (kv.Session{ID: session.ID}) {
			f.Clients = append(f.Clients, clientFile{named, session.Used, session.Serial, session.Result.Outcome.String(), session.Result.Value})
		}
	}
	return f
}

func (f *snapshotFile) snapshot() (*SnapshotStart, error) {
	s := &SnapshotStart{f.LastIncludedIndex, f.LastIncludedTerm, f.Config.conf(), f.Machine, nil}
	for i, from := range f.Clients {
		id, err := from.id()
		if err != nil {
			return nil, fmt.Errorf("clients: %d: %w", i+1, err)
		}
		session := kv.Session{ID: id, Used: from.Index, Serial: from.Serial, Result: kv.Result{Value: from.Result}}
		for session.Result.Outcome.String() != from.Outcome {
			if session.Result.Outcome == kv.Expired {
				return nil, fmt.Errorf("clients: %d: outcome: want ok, mismatch or expired", i+1)
			}
			session.Result.Outcome++
		}
		s.Sessions = append(s.Sessions, session)
	}
	return s, nil
}

func sessionFileOf(session uint64) sessionFile {
	client := kv.ClientOf(session)
	return sessionFile{Client(client), (session - client) / kv.SessionAt(1, 0)}
}

func (f *sessionFile) id() (uint64, error) {
	switch {
	case f.Client.number() == 0:
		return 0, fmt.Errorf("client: want C1 to C%d", maxClients)
	case f.Session > maxStartNumber:
		return 0, fmt.Errorf("session: %d, want at most %d", f.Session, int64(maxStartNumber))
	}
	return kv.SessionAt(f.Session, f.Client.number()), nil
}

func entryFileOf(e *raft.Entry) (entryFile, error) {
	f := entryFile{Index: e.Index, Term: e.Term}
	var data any
	switch e.Kind {
	case raft.NoOp:
		f.Type = typeNoOp
		return f, nil
	case raft.ConfEntry:
		conf, err := raft.DecodeConf(e.Data)
		if err != nil {
			return f, err
		}
		f.Type, data = typeConfig, confFileOf(&conf)
	default:
		command, err := kv.Decode(e.Data)
		if err != nil {
			return f, err
		}
		f.Type, data = command.Op.String(), commandFile{sessionFileOf(command.Session), command.Serial, command.Key, command.Value, command.Expect}
	}
	var err error
	f.Data, err = json.Marshal(data)
	return f, err
}

func (f *entryFile) entry() (raft.Entry, error) {
	e := raft.Entry{Index: f.Index, Term: f.Term}
	switch {
	case f.Type == typeNoOp:
		e.Kind = raft.NoOp
		if f.Data != nil {
			return e, errors.New("a noop has no data")
		}
		return e, nil
	case f.Data == nil:
		return e, errors.New("data is missing")
	case f.Type == typeConfig:
		var conf confFile
		if err := decodeStrictly(f.Data, &conf); err != nil {
			return e, err
		}
		c := conf.conf()
		e.Kind, e.Data = raft.ConfEntry, c.Encode()
		return e, nil
	}
	for op := kv.Put; op <= kv.Register; op++ {
		if op.String() != f.Type || op == kv.Get {
			continue
		}
		var command commandFile
		if err := decodeStrictly(f.Data, &command); err != nil {
			return e, err
		}
		session, err := command.id()
		e.Kind = raft.Normal
		e.Data = kv.Command{Op: op, Session: session, Serial: command.Serial, Key: command.Key, Value: command.Value, Expect: command.Expect}.Encode()
		return e, err
	}
	return e, fmt.Errorf("type: %.40q, want noop, config, write, cas, delete or register", f.Type)
}

func confFileOf(c *raft.Conf) confFile {
	return confFile{c.Voters, c.Outgoing, c.Learners, c.LearnersNext}
}

func (f *confFile) conf() raft.Conf {
	return raft.Conf{Voters: f.Voters, Outgoing: f.VotersOutgoing, Learners: f.Learners, LearnersNext: f.LearnersNext}
}

// decodeStrictly refuses fields that it does not know: a decoder's own setting does not reach into what a type decodes by
// itself.
func decodeStrictly(raw []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		return errors.New(readable(err))
	}
	return nil
}
