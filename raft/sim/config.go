package sim

import (
	"fmt"
	"math"

	"raftplayground/raft"
	"raftplayground/raft/kv"
)

// MaxServers is the largest cluster.
const MaxServers = 9

// maxSeed is the largest integer that JSON's readers keep exact.
const maxSeed = 1<<53 - 1

// maxSpan bounds every configured time: an hour of cluster time.
const maxSpan raft.Micros = 3600 * 1e6

// Config is what a run starts from, beside its actions. Times are in microseconds of cluster time.
type Config struct {
	Seed    uint64 `json:"-"`
	Servers int    `json:"-"`

	// ElectionTimeout is the range of random election timeouts, both ends included; Heartbeat is how
	// often a leader sends AppendEntries.
	ElectionTimeout [2]raft.Micros `json:"electionTimeout"`
	Heartbeat       raft.Micros    `json:"heartbeat"`

	// PreVote and CheckQuorum are options of the core (dissertation §9.6, §6.2).
	PreVote     bool `json:"preVote,omitempty"`
	CheckQuorum bool `json:"checkQuorum,omitempty"`

	// LeaderLease lets a leader serve reads without asking (§6.4.1); ClockDrift is how fast two servers' clocks
	// may run apart, in parts per million; how fast they do is the action "drift".
	LeaderLease bool  `json:"leaderLease,omitempty"`
	ClockDrift  int64 `json:"clockDrift,omitempty"`

	// EmptyHeartbeats and ManualLeave are options of the core (§5.2, dissertation §4.3).
	EmptyHeartbeats bool `json:"emptyHeartbeats,omitempty"`
	ManualLeave     bool `json:"manualLeave,omitempty"`

	// SnapshotEvery lets a server take a snapshot whenever it has applied so many entries since the last; 0:
	// only when told. SnapshotChunk bounds the bytes of one InstallSnapshot; 0 is the core's own default.
	SnapshotEvery int `json:"snapshotEvery,omitempty"`
	SnapshotChunk int `json:"snapshotChunk,omitempty"`

	// Broken are the rules of the algorithm that all servers ignore.
	Broken raft.RuleSet `json:"broken,omitzero"`

	Network

	// DiskWrite is how long each server's disk takes for one write, until the action "disk" says otherwise of one;
	// writes wait for one another.
	DiskWrite raft.Micros `json:"diskWrite"`

	// MaxEntriesPerAppend bounds the entries of one AppendEntries, MaxInFlight those sent to a follower and not
	// yet acknowledged; 0 is the core's own default.
	MaxEntriesPerAppend int `json:"maxBatch,omitempty"`
	MaxInFlight         int `json:"maxInFlight,omitempty"`

	// Sessions is how many clients' sessions the servers keep. Clients then ask for one before their first command, and
	// the session that was quiet for longest ends when there are too many. 0: all clients have one from the start.
	Sessions int `json:"sessions,omitempty"`

	// Start is what the run finds when it begins; nil: empty disks.
	Start *Start `json:"-"`
}

// Network is how messages travel: each takes Latency to Latency+Jitter; of all, the share Loss is lost
// on the way, the share Duplicate arrives twice, and the share Reorder is held back, for one to two heartbeats more
// and the jitter, so that later ones overtake it (0 to 1).
type Network struct {
	Latency   raft.Micros `json:"latency"`
	Jitter    raft.Micros `json:"jitter"`
	Loss      float64     `json:"loss"`
	Duplicate float64     `json:"duplicate"`
	Reorder   float64     `json:"reorder"`
}

// DefaultConfig is a cluster of five with the field's own numbers: election timeouts of 150 to 300 ms and
// heartbeats every 50 ms (§9.3), messages of 10 to 20 ms, a disk that writes in 1 ms.
func DefaultConfig() Config {
	return Config{
		Seed:            1,
		Servers:         5,
		ElectionTimeout: [2]raft.Micros{150_000, 300_000},
		Heartbeat:       50_000,
		Network:         Network{Latency: 10_000, Jitter: 10_000},
		DiskWrite:       1_000,
	}
}

// Validate says what is wrong with a configuration, naming the field as it is written in a scenario.
func (c Config) Validate() error {
	lo, hi := c.ElectionTimeout[0], c.ElectionTimeout[1]
	switch {
	case c.Servers < 1 || c.Servers > MaxServers:
		return fmt.Errorf("servers: %d, want 1 to %d", c.Servers, MaxServers)
	case c.Seed > maxSeed:
		return fmt.Errorf("seed: %d, want 0 to 2^53-1", c.Seed)
	case lo < 1_000 || hi < lo || hi > maxSpan:
		return fmt.Errorf("electionTimeout: [%d, %d], want two times in µs, 1000 <= low <= high <= %d", lo, hi, maxSpan)
	case c.Heartbeat < 1_000 || c.Heartbeat > maxSpan:
		return fmt.Errorf("heartbeat: %d, want 1000 to %d µs", c.Heartbeat, maxSpan)
	case c.DiskWrite < 0 || c.DiskWrite > maxSpan:
		return fmt.Errorf("diskWrite: %d, want 0 to %d µs", c.DiskWrite, maxSpan)
	case c.SnapshotEvery < 0 || c.SnapshotEvery > 1_000_000:
		return fmt.Errorf("snapshotEvery: %d, want 0 (only when told) to 1000000", c.SnapshotEvery)
	case c.SnapshotChunk < 0 || c.SnapshotChunk > 1<<20:
		return fmt.Errorf("snapshotChunk: %d, want 0 (the core's own) to 1048576", c.SnapshotChunk)
	case c.LeaderLease && !c.CheckQuorum:
		return fmt.Errorf("leaderLease: it needs checkQuorum")
	case c.ClockDrift < 0 || c.ClockDrift >= 1_000_000:
		return fmt.Errorf("clockDrift: %d, want 0 to 999999 parts per million", c.ClockDrift)
	case c.Sessions < 0 || c.Sessions > maxClients:
		return fmt.Errorf("sessions: %d, want 0 (one for each client from the start) to %d", c.Sessions, maxClients)
	case c.MaxEntriesPerAppend < 0 || c.MaxEntriesPerAppend > 1024:
		return fmt.Errorf("maxBatch: %d, want 0 (the core's own) to 1024", c.MaxEntriesPerAppend)
	case c.MaxInFlight < 0 || c.MaxInFlight > 1024:
		return fmt.Errorf("maxInFlight: %d, want 0 (the core's own) to 1024", c.MaxInFlight)
	}
	if err := c.Network.Validate(); err != nil || c.Start == nil {
		return err
	}
	return c.Start.validate(&c)
}

// Validate says what is wrong with a network's numbers.
func (n Network) Validate() error {
	switch {
	case n.Latency < 100 || n.Latency > maxSpan:
		return fmt.Errorf("latency: %d, want 100 to %d µs", n.Latency, maxSpan)
	case n.Jitter < 0 || n.Jitter > maxSpan:
		return fmt.Errorf("jitter: %d, want 0 to %d µs", n.Jitter, maxSpan)
	case !isShare(n.Loss):
		return fmt.Errorf("loss: %v, want 0 to 1", n.Loss)
	case !isShare(n.Duplicate):
		return fmt.Errorf("duplicate: %v, want 0 to 1", n.Duplicate)
	case !isShare(n.Reorder):
		return fmt.Errorf("reorder: %v, want 0 to 1", n.Reorder)
	}
	return nil
}

func isShare(x float64) bool { return !math.IsNaN(x) && x >= 0 && x <= 1 }

// NewMachine is the state machine of a server that has applied nothing.
func (c *Config) NewMachine() *kv.Store {
	if c.Sessions > 0 {
		return kv.New(c.Sessions, 0)
	}
	return kv.New(maxClients, maxClients)
}

// options are the core's options for every server.
func (c *Config) options() raft.Options {
	return raft.Options{
		ElectionTimeout: c.ElectionTimeout, Heartbeat: c.Heartbeat,
		PreVote: c.PreVote, CheckQuorum: c.CheckQuorum, LeaderLease: c.LeaderLease, ClockDrift: c.ClockDrift,
		EmptyHeartbeats: c.EmptyHeartbeats, ManualLeave: c.ManualLeave,
		MaxEntriesPerAppend: c.MaxEntriesPerAppend, MaxInFlight: c.MaxInFlight, SnapshotChunk: c.SnapshotChunk, Broken: c.Broken,
	}
}
