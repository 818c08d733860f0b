package peers

import "raftplayground/raft"

// A heartbeat interval of cluster time, and election timeouts as etcd draws them: 10 to 19 intervals.
const (
	beat          = raft.Micros(50_000)
	electionBeats = 10
)

// ourServer is a member with our core.
type ourServer struct {
	node      *raft.Node
	now       raft.Micros
	compacted raft.Index
}

func ourOptions() raft.Options {
	return raft.Options{ElectionTimeout: [2]raft.Micros{electionBeats * beat, (2*electionBeats - 1) * beat}, Heartbeat: beat,
		PreVote: true, CheckQuorum: true}
}

func newOurLoop(servers int, seed uint64) *loop[raft.Message] {
	conf := raft.Conf{Voters: make([]raft.NodeID, servers)}
	for i := range conf.Voters {
		conf.Voters[i] = raft.NodeID(i + 1)
	}
	members := make([]server[raft.Message], servers)
	for i, id := range conf.Voters {
		config := raft.Config{ID: id, Bootstrap: conf, Seed: seed<<8 + uint64(id), Options: ourOptions()}
		members[i] = &ourServer{node: must1(raft.New(config, raft.Restored{}, 0))}
	}
	return newLoop(members, func(m *raft.Message) int { return int(m.To) - 1 })
}

func (s *ourServer) propose(data []byte, commands int) {
	for range commands {
		_, _, err := s.node.Propose(s.now, data)
		must(err)
	}
}

func (s *ourServer) step(m *raft.Message) { must(s.node.Step(s.now, m)) }

func (s *ourServer) tick() bool {
	s.now += beat
	if s.node.Deadline() > s.now {
		return false
	}
	s.node.Tick(s.now)
	return true
}

func (s *ourServer) leads() bool { return s.node.Role() == raft.Leader }

func (s *ourServer) collect() (messages []raft.Message, commands int, again bool) {
	rd, ok := s.node.Ready()
	if !ok {
		return nil, 0, false
	}
	for i := range rd.Committed {
		if rd.Committed[i].Kind == raft.Normal {
			commands++
		}
	}
	if n := len(rd.Committed); n > 0 {
		if applied := rd.Committed[n-1].Index; applied >= s.compacted+compactEvery+compactKeep {
			s.compacted = applied - compactKeep
			must1(s.node.Compact(s.now, s.compacted, nil))
		}
	}
	if rd.Save != nil {
		s.node.Persisted(s.now, rd.Save.Seq)
	}
	return rd.Messages, commands, rd.Save != nil
}
