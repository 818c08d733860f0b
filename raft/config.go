package raft

import (
	"fmt"
	"slices"
)

// Config is how a server is set up. It is fixed for the life of a Node.
type Config struct {
	// ID is this server; Voters are all servers of the cluster, this one among them.
	ID     NodeID
	Voters []NodeID

	// Seed starts this server's own random source, from which its election timeouts are drawn.
	Seed uint64

	// ElectionTimeout is the range of random election timeouts (§5.2), both ends included.
	// Heartbeat is how often a leader sends AppendEntries to everybody; well below the timeout (§5.6).
	ElectionTimeout [2]Micros
	Heartbeat       Micros

	// MaxEntriesPerAppend bounds the entries of one AppendEntries; 0 means 64.
	MaxEntriesPerAppend int

	// Tracer, if set, is told everything. Broken are the rules that this server ignores.
	Tracer Tracer
	Broken RuleSet
}

const defaultMaxEntriesPerAppend = 64

// validate says what is wrong with a configuration.
func (c *Config) validate() error {
	lo, hi := c.ElectionTimeout[0], c.ElectionTimeout[1]
	switch {
	case c.ID == None:
		return fmt.Errorf("raft: the server's id must be 1 or more")
	case !slices.Contains(c.Voters, c.ID):
		return fmt.Errorf("raft: %v is not among its own cluster's servers %v", c.ID, c.Voters)
	case lo <= 0 || hi < lo:
		return fmt.Errorf("raft: election timeout [%d, %d] µs: want 0 < low <= high", lo, hi)
	case c.Heartbeat <= 0:
		return fmt.Errorf("raft: heartbeat %d µs: want more than 0", c.Heartbeat)
	case c.MaxEntriesPerAppend < 0:
		return fmt.Errorf("raft: %d entries an append: want 0 or more", c.MaxEntriesPerAppend)
	}
	return nil
}
