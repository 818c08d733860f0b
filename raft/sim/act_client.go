package sim

import (
	"unicode/utf8"

	"raftplayground/raft/kv"
)

const (
	maxKey   = 32
	maxValue = 64
)

// Levels of reads.
const (
	LevelLinearizable = "linearizable"
	LevelLease        = "lease"
	LevelStale        = "stale"
)

func (c *Cluster) doWrite(a *Action) error {
	return c.operate(a, clientRequest{Op: kv.Put})
}

func (c *Cluster) doCAS(a *Action) error {
	return c.operate(a, clientRequest{Op: kv.CAS})
}

func (c *Cluster) doDelete(a *Action) error {
	return c.operate(a, clientRequest{Op: kv.Delete})
}

func (c *Cluster) doRead(a *Action) error {
	r := clientRequest{Op: kv.Get, Level: a.Level}
	switch a.Level {
	case "":
		r.Level = LevelLinearizable
	case LevelLinearizable, LevelLease, LevelStale:
	default:
		return refuse(CodeBadCommand, "read: level %q, want linearizable, lease or stale", a.Level)
	}
	return c.operate(a, r)
}

// operate lets an idle client start an operation.
func (c *Cluster) operate(a *Action, r clientRequest) error {
	set(&r.Value, a.Value)
	set(&r.Expect, a.Expect)
	r.Key = a.Key
	for _, text := range []string{r.Key, r.Value, r.Expect} {
		if !utf8.ValidString(text) {
			return refuse(CodeBadCommand, "%s: keys and values must be valid UTF-8", a.Do)
		}
	}
	switch {
	case r.Key == "" || utf8.RuneCountInString(r.Key) > maxKey:
		return refuse(CodeBadCommand, "%s: the key has %d characters, want 1 to %d", a.Do, utf8.RuneCountInString(r.Key), maxKey)
	case utf8.RuneCountInString(r.Value) > maxValue || utf8.RuneCountInString(r.Expect) > maxValue:
		return refuse(CodeBadCommand, "%s: a value has more than %d characters", a.Do, maxValue)
	}
	cl := c.idleClient()
	if cl == nil {
		return refuse(CodeImpossible, "all %d clients still wait for an answer", maxClients)
	}
	cl.start(r, a.To)
	return nil
}
