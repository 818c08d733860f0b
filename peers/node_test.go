package peers

import (
	"slices"
	"testing"

	"raftplayground/raft"
)

// withConf starts a server whose disk holds a committed configuration of any kind, joint or not, in a snapshot
// that ends at entry 1.
func withConf(t *testing.T, id raft.NodeID, conf raft.Conf, options raft.Options) *raft.Node {
	t.Helper()
	node, err := raft.New(raft.Config{ID: id, Options: options}, raft.Restored{
		HardState: raft.HardState{CurrentTerm: 1}, Snapshot: &raft.Snapshot{Index: 1, Term: 1, Conf: conf}}, 0)
	if err != nil {
		t.Fatal(err)
	}
	return node
}

// write does what the server wants written now, but not what follows from it.
func write(node *raft.Node) {
	if rd, _ := node.Ready(); rd.Save != nil {
		node.Persisted(0, rd.Save.Seq)
	}
}

// step hands in an answer to a server's request.
func step(t *testing.T, node *raft.Node, m raft.Message) {
	t.Helper()
	if err := node.Step(0, &m); err != nil {
		t.Fatal(err)
	}
}

// vote answers a candidate.
func vote(t *testing.T, node *raft.Node, id, from raft.NodeID, granted bool) {
	t.Helper()
	step(t, node, raft.Message{Kind: raft.RequestVoteReply, From: from, To: id, Term: node.Term(), Success: granted})
}

// ack tells a leader that a follower's disk holds its log up to index.
func ack(t *testing.T, node *raft.Node, id, from raft.NodeID, index raft.Index) {
	t.Helper()
	step(t, node, raft.Message{Kind: raft.AppendEntriesReply, From: from, To: id, Term: node.Term(), Success: true, Index: index})
}

// plain are options without anything that is not asked for.
func plain() raft.Options {
	return raft.Options{ElectionTimeout: [2]raft.Micros{10 * beat, 20 * beat}, Heartbeat: beat, ManualLeave: true}
}

// conf is the case's configuration.
func (c *quorumCase) conf() raft.Conf {
	return raft.Conf{Voters: c.voters, Outgoing: c.outgoing}
}

// voteOnNode lets a server of the configuration campaign, gives it the case's answers, and says whether it won.
// Its own vote is the case's as well: given once its disk is written, withheld or refused if it never is.
func (c *quorumCase) voteOnNode(t *testing.T) bool {
	t.Helper()
	self := c.voters[0]
	node := withConf(t, self, c.conf(), plain())
	node.Campaign(0)
	if c.answers[self] == "y" {
		write(node)
	}
	conf := c.conf()
	for _, id := range conf.Members() {
		if answer := c.answers[id]; id != self && (answer == "y" || answer == "n") {
			vote(t, node, self, id, answer == "y")
		}
	}
	return node.Role() == raft.Leader
}

// committedOnNode lets a server of the configuration lead, brings everybody's disk as far as the case says, and gives
// what is committed. The case's entry i is entry i+1 here, behind the snapshot, and all are of the leader's term.
func (c *quorumCase) committedOnNode(t *testing.T) raft.Index {
	t.Helper()
	self, conf := c.voters[0], c.conf()
	node := withConf(t, self, conf, plain())
	node.Campaign(0)
	write(node)
	for _, id := range conf.Members() {
		if id != self && node.Role() != raft.Leader {
			vote(t, node, self, id, true)
		}
	}
	last := raft.Index(1)
	for id := range c.answers {
		last = max(last, c.index(id))
	}
	for own := c.index(self); node.LastIndex() <= last; {
		if own > 0 && node.LastIndex() == own+1 {
			write(node)
		}
		if _, _, err := node.Propose(0, []byte("x")); err != nil {
			t.Fatal(err)
		}
	}
	if c.index(self) == last {
		write(node)
	}
	for _, id := range slices.DeleteFunc(conf.Members(), func(id raft.NodeID) bool { return id == self || c.index(id) == 0 }) {
		ack(t, node, self, id, c.index(id)+1)
	}
	return node.CommitIndex() - 1
}
