package sim

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/kv"
)

// validate says what is wrong with a start, for a run of this configuration.
func (s *Start) validate(cfg *Config) error {
	if n := len(s.Servers); n < cfg.Servers || n > MaxServers {
		return fmt.Errorf("start: %d servers, want %d (those that \"servers\" says) to %d", n, cfg.Servers, MaxServers)
	}
	entries, keys := 0, 0
	for i := range s.Servers {
		server := &s.Servers[i]
		if err := server.validate(cfg, len(s.Servers)); err != nil {
			return fmt.Errorf("start: %v: %w", raft.NodeID(i+1), err)
		}
		entries += len(server.Log)
		if server.Snapshot != nil {
			keys += len(server.Snapshot.Values)
		}
	}
	switch {
	case entries > maxStartEntries:
		return fmt.Errorf("start: %d log entries in all, want at most %d", entries, maxStartEntries)
	case keys > maxStartKeys:
		return fmt.Errorf("start: %d keys in all snapshots, want at most %d", keys, maxStartKeys)
	case int(s.Contact) > len(s.Servers):
		return fmt.Errorf("start: contact: %v is none of S1 to S%d", s.Contact, len(s.Servers))
	}
	if w := s.Workload; w != nil {
		if err := w.Validate(); err != nil {
			return fmt.Errorf("start: workload: %w", err)
		}
		if w.Clients == 0 {
			return fmt.Errorf("start: workload: clients: 0, want 1 to %d, or no workload", maxClients)
		}
	}
	for i, link := range s.Cuts {
		if err := s.validateLink(link[0], link[1]); err != nil {
			return fmt.Errorf("start: cuts: %d: %w", i+1, err)
		}
	}
	for i := range s.Links {
		link := &s.Links[i]
		if err := s.validateLink(link.From, link.To); err != nil {
			return fmt.Errorf("start: links: %d: %w", i+1, err)
		}
		if now := link.over(cfg.Network); now.Validate() != nil {
			return fmt.Errorf("start: links: %d: %w", i+1, now.Validate())
		}
		if slices.ContainsFunc(s.Links[:i], func(l Link) bool { return l.From == link.From && l.To == link.To }) {
			return fmt.Errorf("start: links: %d: this link stands twice", i+1)
		}
	}
	return nil
}

func (s *Start) validateLink(from, to raft.NodeID) error {
	for _, id := range []raft.NodeID{from, to} {
		if id == raft.None || int(id) > len(s.Servers) {
			return fmt.Errorf("%v is none of S1 to S%d", id, len(s.Servers))
		}
	}
	if from == to {
		return errors.New("a link joins two different servers")
	}
	return nil
}

func (s *ServerStart) validate(cfg *Config, servers int) error {
	term := s.HardState.CurrentTerm
	switch {
	case term > maxStartNumber:
		return fmt.Errorf("currentTerm: %d, want at most %d", term, int64(maxStartNumber))
	case int(s.HardState.VotedFor) > servers:
		return fmt.Errorf("votedFor: %v is none of S1 to S%d", s.HardState.VotedFor, servers)
	case term == 0 && s.HardState.VotedFor != raft.None:
		return fmt.Errorf("votedFor: %v, and nobody votes in term 0", s.HardState.VotedFor)
	case s.Write != nil && (*s.Write < 0 || *s.Write > maxSpan):
		return fmt.Errorf("write: %d, want 0 to %d µs", *s.Write, maxSpan)
	}
	if _, ok := rateOf(s.Rate); !ok && s.Rate != 0 {
		return fmt.Errorf("rate: %v, want 0.5 to 2, where 1 is true time", s.Rate)
	}
	before := raft.Entry{}
	if at := s.Snapshot; at != nil {
		if err := at.validate(cfg, term, servers); err != nil {
			return fmt.Errorf("snapshot: %w", err)
		}
		before = raft.Entry{Index: at.Index, Term: at.Term}
	}
	for i := range s.Log {
		e := &s.Log[i]
		switch {
		case e.Index != before.Index+1:
			return fmt.Errorf("log: entry %d follows entry %d", e.Index, before.Index)
		case e.Term == 0 || e.Term < before.Term || e.Term > term:
			return fmt.Errorf("log: entry %d: term %d, want %d (no less than before it) to %d (currentTerm)", e.Index, e.Term, max(before.Term, 1), term)
		}
		if err := validateEntry(e, cfg, servers); err != nil {
			return fmt.Errorf("log: entry %d: %w", e.Index, err)
		}
		before = *e
	}
	return nil
}

func validateEntry(e *raft.Entry, cfg *Config, servers int) error {
	switch e.Kind {
	case raft.NoOp:
		if len(e.Data) > 0 {
			return errors.New("a noop has no data")
		}
		return nil
	case raft.ConfEntry:
		conf, err := raft.DecodeConf(e.Data)
		if err != nil {
			return errNoConf
		}
		return validateConf(&conf, servers)
	case raft.Normal:
		return validateCommand(e, cfg)
	}
	return errors.New("there is no such type of entry")
}

func validateCommand(e *raft.Entry, cfg *Config) error {
	c, err := kv.Decode(e.Data)
	switch {
	case err != nil || c.Op == kv.Get:
		return errors.New("type: want noop, config, write, cas, delete or register")
	case c.Serial < 1 || c.Serial > maxStartNumber:
		return fmt.Errorf("serial: %d, want 1 to %d", c.Serial, int64(maxStartNumber))
	case c.Op != kv.Register:
		if err := validateSession(c.Session, cfg, e.Index-1); err != nil {
			return err
		}
		return validateTexts(c.Key, c.Value, c.Expect)
	case cfg.Sessions == 0:
		return errors.New("type: nobody registers in a cluster whose clients have a session from the start")
	case c.Session < 1 || c.Session > maxClients:
		return fmt.Errorf("client: want C1 to C%d", maxClients)
	case c.Key != "" || c.Value != "" || c.Expect != "":
		return errors.New("data: who registers names no key and no value")
	}
	return nil
}

// validateSession says what is wrong with a session's number in a place where it must have been opened by entry last.
func validateSession(session uint64, cfg *Config, last raft.Index) error {
	client := kv.ClientOf(session)
	opened := raft.Index(session-client) / raft.Index(kv.SessionAt(1, 0))
	switch {
	case client < 1 || client > maxClients:
		return fmt.Errorf("client: want C1 to C%d", maxClients)
	case cfg.Sessions == 0 && opened != 0:
		return errors.New("session: clients have one from the start, so it has no number")
	case cfg.Sessions > 0 && (opened < 1 || opened > last):
		return fmt.Errorf("session: %d, want the index of the entry that opened it, 1 to %d", opened, last)
	}
	return nil
}

func (s *SnapshotStart) validate(cfg *Config, currentTerm raft.Term, servers int) error {
	switch {
	case s.Index < 1 || s.Index > maxStartNumber:
		return fmt.Errorf("lastIncludedIndex: %d, want 1 to %d", s.Index, int64(maxStartNumber))
	case s.Term < 1 || s.Term > currentTerm:
		return fmt.Errorf("lastIncludedTerm: %d, want 1 to %d (currentTerm)", s.Term, currentTerm)
	case cfg.Sessions > 0 && len(s.Sessions) > cfg.Sessions:
		return fmt.Errorf("clients: %d sessions, want at most %d (config)", len(s.Sessions), cfg.Sessions)
	}
	if err := validateConf(&s.Conf, servers); err != nil {
		return fmt.Errorf("config: %w", err)
	}
	for _, key := range slices.Sorted(maps.Keys(s.Values)) {
		if err := validateTexts(key, s.Values[key]); err != nil {
			return fmt.Errorf("machine: %w", err)
		}
	}
	for i, session := range s.Sessions {
		if err := s.validateClient(session, cfg); err != nil {
			return fmt.Errorf("clients: %d: %w", i+1, err)
		}
		if slices.ContainsFunc(s.Sessions[:i], func(before kv.Session) bool { return before.ID == session.ID }) {
			return fmt.Errorf("clients: %d: this session stands twice", i+1)
		}
	}
	return nil
}

func (s *SnapshotStart) validateClient(session kv.Session, cfg *Config) error {
	if err := validateSession(session.ID, cfg, s.Index); err != nil {
		return err
	}
	switch {
	case session.Serial > maxStartNumber:
		return fmt.Errorf("serial: %d, want at most %d", session.Serial, int64(maxStartNumber))
	case session.Used > uint64(s.Index):
		return fmt.Errorf("index: %d, want at most %d (lastIncludedIndex)", session.Used, s.Index)
	case session.Result.Outcome > kv.Expired:
		return errors.New("outcome: want ok, mismatch or expired")
	}
	return validateTexts("key", session.Result.Value)
}

var errNoConf = errors.New("not a configuration: want voters, in order, nobody twice, and learners that don't vote")

func validateConf(c *raft.Conf, servers int) error {
	if _, err := raft.DecodeConf(c.Encode()); err != nil {
		return errNoConf
	}
	for _, id := range c.Members() {
		if int(id) > servers {
			return fmt.Errorf("%v is none of S1 to S%d", id, servers)
		}
	}
	return nil
}
