package sim

import (
	"errors"
	"slices"

	"raftplayground/raft"
)

// leading is the server that leads the highest term; nil if none leads.
func (c *Cluster) leading() *server {
	var best *server
	for _, s := range c.servers {
		if s.up() && s.node.Role() == raft.Leader && (best == nil || s.node.Term() > best.node.Term()) {
			best = s
		}
	}
	return best
}

// byLeader lets the leader do something that it may refuse.
func (c *Cluster) byLeader(do func(*server) error) error {
	s := c.leading()
	if s == nil {
		return impossible("noLeader", "no server leads; this is the leader's to do")
	}
	if s.frozen() {
		return impossible("leaderFrozen", "%v leads, and is frozen: thaw it first", s.id)
	}
	err := do(s)
	switch {
	case err == nil:
		s.carryOut()
		return nil
	case errors.Is(err, raft.ErrConfEarly):
		return impossible("early", "%v has not committed an entry of its own term yet; wait for that", s.id)
	case errors.Is(err, raft.ErrConfPending):
		return impossible("changing", "the last change of the members is not complete; wait for that")
	case errors.Is(err, raft.ErrTransferring):
		return impossible("transferring", "%v is handing over its leadership; wait for that", s.id)
	case errors.Is(err, raft.ErrTarget):
		return impossible("selfTransfer", "leadership goes to another voter than %v itself", s.id)
	case errors.Is(err, raft.ErrConf):
		return impossible("noVoter", "%v", readable(err))
	}
	return err
}

func (c *Cluster) doTransfer(a *Action) error {
	if a.To == raft.None {
		return bad("nameless", `transfer: a server's name such as "S1" is missing`)
	}
	return c.byLeader(func(s *server) error { return s.node.TransferLeader(s.now(), a.To) })
}

// change proposes the present members with a change; while the configuration is joint, those of the new one.
func (c *Cluster) change(change func(now, target *raft.Conf) error) error {
	return c.byLeader(func(s *server) error {
		now := s.node.Status().Conf
		target := raft.Conf{Voters: slices.Clone(now.Voters), Learners: slices.Clone(now.Learners)}
		if err := change(&now, &target); err != nil {
			return err
		}
		_, err := s.node.ProposeConf(s.now(), target)
		return err
	})
}

func (c *Cluster) doAddServer(a *Action) error {
	next := raft.NodeID(len(c.servers) + 1)
	switch {
	case a.Server > MaxServers:
		return unknown("mostServers", "%v: a cluster has at most S1 to S%d", a.Server, MaxServers)
	case a.Server > next:
		return impossible("nextServer", "the next new server is %v", next)
	}
	err := c.change(func(_, conf *raft.Conf) error {
		if slices.Contains(conf.Members(), a.Server) {
			return impossible("member", "%v belongs to the cluster already", a.Server)
		}
		if a.Learner {
			conf.Learners = append(conf.Learners, a.Server)
		} else {
			conf.Voters = append(conf.Voters, a.Server)
		}
		return nil
	})
	if err != nil || a.Server < next {
		return err
	}
	s := newServer(c, a.Server)
	s.joins = true
	c.servers = append(c.servers, s)
	c.emit(Event{Kind: Added, Server: s.id})
	return s.start()
}

func (c *Cluster) doPromote(a *Action) error {
	return c.change(func(_, conf *raft.Conf) error {
		i := slices.Index(conf.Learners, a.Server)
		if i < 0 {
			return impossible("noLearner", "%v is no learner", a.Server)
		}
		conf.Learners = slices.Delete(conf.Learners, i, i+1)
		conf.Voters = append(conf.Voters, a.Server)
		return nil
	})
}

func (c *Cluster) doRemoveServer(a *Action) error {
	return c.change(func(now, conf *raft.Conf) error {
		switch {
		case slices.Contains(now.Outgoing, a.Server) && !slices.Contains(now.Voters, a.Server):
			return raft.ErrConfPending // it leaves when that is complete
		case !slices.Contains(conf.Members(), a.Server):
			return impossible("noMember", "%v does not belong to the cluster", a.Server)
		}
		out := func(id raft.NodeID) bool { return id == a.Server }
		conf.Voters, conf.Learners = slices.DeleteFunc(conf.Voters, out), slices.DeleteFunc(conf.Learners, out)
		return nil
	})
}

func (c *Cluster) doJoint(a *Action) error {
	return c.byLeader(func(s *server) error {
		_, err := s.node.ProposeJoint(s.now(), raft.Conf{Voters: a.Servers})
		return err
	})
}

func (c *Cluster) doLeaveJoint(*Action) error {
	return c.byLeader(func(s *server) error {
		if now := s.node.Status().Conf; !now.Joint() {
			return impossible("notJoint", "impossible configuration: it is not joint")
		}
		_, err := s.node.LeaveJoint(s.now())
		return err
	})
}
