package raft

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// Conf is a configuration of the cluster (§6, dissertation chapter 4). Voters decide. While Outgoing is not
// empty the configuration is joint: decisions need a majority of Voters and one of Outgoing. Learners receive
// the log and do not decide; LearnersNext are outgoing voters that become learners when the joint
// configuration is left. Lists are sorted, without doubles.
type Conf struct {
	Voters       []NodeID
	Outgoing     []NodeID
	Learners     []NodeID
	LearnersNext []NodeID
}

// Joint says whether two majorities are needed.
func (c *Conf) Joint() bool { return len(c.Outgoing) > 0 }

// IsVoter says whether a server takes part in decisions, in either half.
func (c *Conf) IsVoter(id NodeID) bool {
	return slices.Contains(c.Voters, id) || slices.Contains(c.Outgoing, id)
}

// Members lists every server that belongs to the configuration, sorted.
func (c *Conf) Members() []NodeID {
	all := slices.Concat(c.Voters, c.Outgoing, c.Learners, c.LearnersNext)
	slices.Sort(all)
	return slices.Compact(all)
}

// Equal says whether two configurations are the same.
func (c *Conf) Equal(d *Conf) bool {
	return slices.Equal(c.Voters, d.Voters) && slices.Equal(c.Outgoing, d.Outgoing) &&
		slices.Equal(c.Learners, d.Learners) && slices.Equal(c.LearnersNext, d.LearnersNext)
}

// left is the configuration that a joint one is left for.
func (c *Conf) left() Conf {
	learners := slices.Concat(c.Learners, c.LearnersNext)
	slices.Sort(learners)
	return Conf{Voters: c.Voters, Learners: slices.Compact(learners)}
}

// joint is the configuration that leads from c to target (dissertation §4.3).
func (c *Conf) joint(target *Conf) Conf {
	j := Conf{Voters: target.Voters, Outgoing: c.Voters}
	for _, id := range target.Learners {
		if slices.Contains(c.Voters, id) {
			j.LearnersNext = append(j.LearnersNext, id)
		} else {
			j.Learners = append(j.Learners, id)
		}
	}
	return j
}

// votersChanged counts the voters that are in one of the two configurations only.
func (c *Conf) votersChanged(d *Conf) int {
	changed := 0
	for _, pair := range [2][2][]NodeID{{c.Voters, d.Voters}, {d.Voters, c.Voters}} {
		for _, id := range pair[0] {
			if !slices.Contains(pair[1], id) {
				changed++
			}
		}
	}
	return changed
}

// normalized sorts a configuration and checks it as a target: not joint, with a voter, nobody twice.
func (c Conf) normalized() (Conf, error) {
	c.Voters, c.Learners = sorted(c.Voters), sorted(c.Learners)
	switch {
	case len(c.Voters) == 0:
		return c, fmt.Errorf("%w: it has no voter", ErrConf)
	case c.Voters[0] == None || len(c.Learners) > 0 && c.Learners[0] == None:
		return c, fmt.Errorf("%w: it names no server", ErrConf)
	case len(c.Outgoing)+len(c.LearnersNext) > 0:
		return c, fmt.Errorf("%w: a target is not joint", ErrConf)
	}
	for _, id := range c.Learners {
		if slices.Contains(c.Voters, id) {
			return c, fmt.Errorf("%w: %v is both a voter and a learner", ErrConf, id)
		}
	}
	return c, nil
}

// sorted is a copy in order, without doubles.
func sorted(ids []NodeID) []NodeID {
	ids = slices.Clone(ids)
	slices.Sort(ids)
	return slices.Compact(ids)
}

// Encode gives the configuration's bytes for a log entry.
func (c *Conf) Encode() []byte {
	var b []byte
	for _, ids := range [...][]NodeID{c.Voters, c.Outgoing, c.Learners, c.LearnersNext} {
		b = binary.AppendUvarint(b, uint64(len(ids)))
		for _, id := range ids {
			b = binary.AppendUvarint(b, uint64(id))
		}
	}
	return b
}

var errConfData = errors.New("raft: malformed configuration entry")

// DecodeConf reads a configuration from a log entry's bytes.
func DecodeConf(data []byte) (Conf, error) {
	var c Conf
	for _, ids := range [...]*[]NodeID{&c.Voters, &c.Outgoing, &c.Learners, &c.LearnersNext} {
		count, n := binary.Uvarint(data)
		if n <= 0 || count > uint64(len(data)) {
			return Conf{}, errConfData
		}
		data = data[n:]
		for range count {
			id, n := binary.Uvarint(data)
			if n <= 0 || id == 0 {
				return Conf{}, errConfData
			}
			*ids = append(*ids, NodeID(id))
			data = data[n:]
		}
	}
	if len(data) > 0 {
		return Conf{}, errConfData
	}
	return c, c.check()
}

// check says whether this can be a configuration at all: lists that are sorted, without doubles, with a voter, and no
// learner that also votes; one that is to become a learner votes until then.
func (c *Conf) check() error {
	for _, ids := range [...][]NodeID{c.Voters, c.Outgoing, c.Learners, c.LearnersNext} {
		for i, id := range ids {
			if id == None || i > 0 && id <= ids[i-1] {
				return errConfData
			}
		}
	}
	for _, id := range c.Learners {
		if c.IsVoter(id) {
			return errConfData
		}
	}
	for _, id := range c.LearnersNext {
		if slices.Contains(c.Voters, id) || !slices.Contains(c.Outgoing, id) {
			return errConfData
		}
	}
	if len(c.Voters) == 0 {
		return errConfData
	}
	return nil
}
