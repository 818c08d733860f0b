package peers

import (
	"io"
	"log"

	etcd "go.etcd.io/raft/v3"
	pb "go.etcd.io/raft/v3/raftpb"
)

func init() { etcd.SetLogger(&etcd.DefaultLogger{Logger: log.New(io.Discard, "", 0)}) }

// compactEvery is after how many applied entries a server in a benchmark compacts its log; it keeps the last
// compactKeep for followers that lag.
const (
	compactEvery = 8192
	compactKeep  = 1024
)

// etcdServer is a member with etcd's core.
type etcdServer struct {
	node      *etcd.RawNode
	storage   *etcd.MemoryStorage
	compacted uint64
	id        uint64
	batches   bool
}

func etcdConfig(id uint64, storage etcd.Storage) *etcd.Config {
	return &etcd.Config{ID: id, ElectionTick: electionBeats, HeartbeatTick: 1, Storage: storage,
		MaxSizePerMsg: 1 << 20, MaxInflightMsgs: 256, CheckQuorum: true, PreVote: true}
}

func newEtcdLoop(servers int, batches bool) *loop[pb.Message] {
	voters := make([]uint64, servers)
	for i := range voters {
		voters[i] = uint64(i + 1)
	}
	members := make([]server[pb.Message], servers)
	for i, id := range voters {
		storage := etcd.NewMemoryStorage()
		must(storage.ApplySnapshot(pb.Snapshot{Metadata: pb.SnapshotMetadata{
			ConfState: pb.ConfState{Voters: voters}, Index: 1, Term: 1}}))
		config := etcdConfig(id, storage)
		config.Applied = 1
		members[i] = &etcdServer{node: must1(etcd.NewRawNode(config)), storage: storage, compacted: 1, id: id, batches: batches}
	}
	return newLoop(members, func(m *pb.Message) int { return int(m.To) - 1 })
}

// propose hands in commands one by one, as they come from clients: then etcd's core sends each at once. A host can
// collect them into one message for it; that is the other way.
func (s *etcdServer) propose(data []byte, commands int) {
	if !s.batches {
		for range commands {
			must(s.node.Propose(data))
		}
		return
	}
	entries := make([]pb.Entry, commands)
	for i := range entries {
		entries[i].Data = data
	}
	must(s.node.Step(pb.Message{Type: pb.MsgProp, From: s.id, Entries: entries}))
}

func (s *etcdServer) step(m *pb.Message) { must(s.node.Step(*m)) }

func (s *etcdServer) tick() bool {
	s.node.Tick()
	return true
}

func (s *etcdServer) leads() bool { return s.node.BasicStatus().RaftState == etcd.StateLeader }

func (s *etcdServer) collect() (messages []pb.Message, commands int, again bool) {
	if !s.node.HasReady() {
		return nil, 0, false
	}
	rd := s.node.Ready()
	must(s.storage.Append(rd.Entries))
	if !etcd.IsEmptyHardState(rd.HardState) {
		must(s.storage.SetHardState(rd.HardState))
	}
	for i := range rd.CommittedEntries {
		if e := &rd.CommittedEntries[i]; len(e.Data) > 0 {
			commands++
		}
	}
	if n := len(rd.CommittedEntries); n > 0 {
		if applied := rd.CommittedEntries[n-1].Index; applied >= s.compacted+compactEvery+compactKeep {
			s.compacted = applied - compactKeep
			must(s.storage.Compact(s.compacted))
		}
	}
	s.node.Advance(rd)
	return rd.Messages, commands, s.node.HasReady()
}

// must stops a test whose own set-up is wrong.
func must(err error) {
	if err != nil {
		panic(err)
	}
}

func must1[T any](v T, err error) T {
	must(err)
	return v
}
