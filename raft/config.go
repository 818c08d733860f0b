package raft

import "fmt"

// Config is what a server starts with.
type Config struct {
	// ID is this server.
	ID NodeID

	// Bootstrap is the cluster's first configuration, the same on each of its servers. Leave it empty for a
	// server that joins later: it learns the configuration from the log. What is restored from disk goes
	// before it.
	Bootstrap Conf

	// Seed starts this server's own random source, from which its election timeouts are drawn.
	Seed uint64

	Options

	// Tracer, if set, is told everything; see also TraceRules.
	Tracer Tracer
}

// Options may be changed while the server runs, with Configure.
type Options struct {
	// ElectionTimeout is the range of random election timeouts (§5.2), both ends included. Heartbeat is how
	// often a leader sends AppendEntries to everybody; well below the timeout (§5.6).
	ElectionTimeout [2]Micros
	Heartbeat       Micros

	// PreVote: ask whether an election could be won before starting one (dissertation §9.6).
	PreVote bool

	// CheckQuorum: a leader that has not heard from a majority for an election timeout steps down
	// (dissertation §6.2), and who hears a leader does not vote for another (§4.2.3).
	CheckQuorum bool

	// LeaderLease: a leader serves reads of level Lease without asking, for as long as its followers are bound
	// not to vote for another (dissertation §6.4.1). It needs CheckQuorum, and trusts that no two servers'
	// clocks run apart faster than ClockDrift, in parts per million.
	LeaderLease bool
	ClockDrift  int64

	// EmptyHeartbeats: heartbeats carry no entries, as in the paper (§5.2); what may have been lost is sent again
	// when one is answered. Else they carry it themselves, which saves a round trip.
	EmptyHeartbeats bool

	// ManualLeave: a joint configuration is left by LeaveJoint only, not as soon as it is committed.
	ManualLeave bool

	// MaxEntriesPerAppend bounds the entries of one AppendEntries, 0: 64. MaxInFlight bounds the entries sent to
	// a follower and not yet acknowledged, 0: 1024. MaxUncommitted bounds the leader's uncommitted entries, 0:
	// no bound. SnapshotChunk bounds the bytes of one InstallSnapshot, 0: 64 KiB.
	MaxEntriesPerAppend int
	MaxInFlight         int
	MaxUncommitted      int
	SnapshotChunk       int

	// Broken are the rules that this server ignores, to show what they protect. Empty but for teaching.
	Broken RuleSet
}

const (
	defaultMaxEntriesPerAppend = 64
	defaultMaxInFlight         = 1024
	defaultSnapshotChunk       = 64 << 10
)

// Validate says what is wrong with the options.
func (o *Options) Validate() error {
	lo, hi := o.ElectionTimeout[0], o.ElectionTimeout[1]
	switch {
	case lo <= 0 || hi < lo:
		return fmt.Errorf("raft: election timeout [%d, %d] µs: want 0 < low <= high", lo, hi)
	case o.Heartbeat <= 0:
		return fmt.Errorf("raft: heartbeat %d µs: want more than 0", o.Heartbeat)
	case o.LeaderLease && !o.CheckQuorum:
		return fmt.Errorf("raft: a leader's lease needs CheckQuorum: without it followers may vote at any time")
	case o.ClockDrift < 0 || o.ClockDrift >= 1_000_000:
		return fmt.Errorf("raft: clock drift of %d parts per million: want 0 to 999999", o.ClockDrift)
	case o.MaxEntriesPerAppend < 0 || o.MaxInFlight < 0 || o.MaxUncommitted < 0 || o.SnapshotChunk < 0:
		return fmt.Errorf("raft: a bound is negative; want 0 (the default) or more")
	}
	return nil
}

// withDefaults fills in the bounds that are 0.
func (o Options) withDefaults() Options {
	setDefault(&o.MaxEntriesPerAppend, defaultMaxEntriesPerAppend)
	setDefault(&o.MaxInFlight, defaultMaxInFlight)
	setDefault(&o.SnapshotChunk, defaultSnapshotChunk)
	return o
}

func setDefault(field *int, value int) {
	if *field == 0 {
		*field = value
	}
}

func (c *Config) validate() error {
	if c.ID == None {
		return fmt.Errorf("raft: the server's id must be 1 or more")
	}
	return c.Options.Validate()
}
