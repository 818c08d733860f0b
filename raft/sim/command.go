package sim

import (
	"bytes"

	"raftplayground/raft/kv"
)

// commands reads commands out of entries. The servers apply the same entries, each of them soon after the first, so the
// last command is kept, and read once for all.
type commands struct {
	data    []byte
	command kv.Command
	err     error
}

func (c *commands) read(data []byte) (kv.Command, error) {
	if c.data == nil || !bytes.Equal(data, c.data) {
		c.data = data
		c.command, c.err = kv.Decode(data)
	}
	return c.command, c.err
}
