package raft_test

import (
	"slices"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/sim"
)

// Bugs that were found in other implementations, each as a scenario that shows it where it is present. Those that a single
// server shows are among the pitfalls: eliben/raft#26 (2), eliben/raft#27 (3), redpanda#30817 (4), openraft#1796 (15),
// hashicorp/raft#697 (19), camunda#60086 (12).

// cluster is a run under test.
type cluster struct {
	*testing.T
	*sim.Cluster
	history check.History
}

func newCluster(t *testing.T, change func(*sim.Config)) *cluster {
	t.Helper()
	c := &cluster{T: t}
	cfg := sim.DefaultConfig()
	cfg.Servers, cfg.Network.Jitter = 3, 0
	if change != nil {
		change(&cfg)
	}
	run, err := sim.New(cfg, c.history.Observe, check.All())
	if err != nil {
		t.Fatal(err)
	}
	c.Cluster = run
	return c
}

func (c *cluster) do(a sim.Action) {
	c.Helper()
	a.At = c.Now()
	if err := c.Do(a); err != nil {
		c.Fatalf("%s: %v", a.Do, err)
	}
}

func (c *cluster) pass(span raft.Micros) { c.RunUntil(c.Now() + span) }

func (c *cluster) leader() raft.NodeID {
	c.Helper()
	var best sim.ServerState
	for _, s := range c.State().Servers {
		if s.Role == raft.Leader.String() && s.CurrentTerm > best.CurrentTerm {
			best = s
		}
	}
	if best.Server == raft.None {
		c.Fatal("no server leads")
	}
	return best.Server
}

func (c *cluster) others(id raft.NodeID) (ids []raft.NodeID) {
	for _, s := range c.State().Servers {
		if s.Server != id {
			ids = append(ids, s.Server)
		}
	}
	return ids
}

func (c *cluster) last() sim.Operation {
	ops := c.State().Operations
	return ops[len(ops)-1]
}

// staleLease cuts a leader off just after its quorum check, lets the others elect another and write, and then reads at
// the old one by its lease. It gives the value read, if any was, and whether the clients' history is linearizable.
func staleLease(t *testing.T, broken ...raft.Rule) (sim.Operation, *sim.Violation) {
	c := newCluster(t, func(cfg *sim.Config) {
		cfg.PreVote, cfg.CheckQuorum, cfg.LeaderLease = true, true, true
		cfg.ElectionTimeout = [2]raft.Micros{150_000, 250_000}
		cfg.Network.Latency = 1_000
		for _, r := range broken {
			cfg.Broken = cfg.Broken.With(r)
		}
	})
	c.pass(1_000_000)
	old := c.leader()
	quorum := c.State().Servers[old-1].Timers["quorum"]
	c.RunUntil(quorum.Deadline + 3_000) // and once it has been heard since: the next check will not miss anybody
	c.do(sim.Action{Do: "partition", Groups: [][]raft.NodeID{{old}, c.others(old)}})
	value := "new"
	for range 30 {
		c.pass(10_000)
		if next := c.leader(); next != old {
			c.do(sim.Action{Do: "write", Key: "x", Value: &value, To: next})
			c.pass(20_000)
			if c.last().Outcome != sim.OutcomeOK {
				t.Fatalf("the write: %+v", c.last())
			}
			break
		}
	}
	if c.State().Servers[old-1].Role != raft.Leader.String() {
		t.Fatal("the old leader has gone before the new one came: this shows nothing")
	}
	c.do(sim.Action{Do: "read", Key: "x", Level: sim.LevelLease, To: old})
	c.pass(5_000)
	if found := c.Violations(); (len(found) > 0) != (c.history.Check(0) != nil) {
		t.Errorf("step by step the history has the violations %v, as a whole %v", found, c.history.Check(0))
	}
	return c.last(), c.history.Check(0)
}

// A lease measured from the leader's quorum check (etcd's) is stale with perfect clocks; one that runs from when a round
// was sent is not: the old leader knows that it can't answer by itself any more (dissertation §6.4.1).
func TestALeaseMeasuredFromTheQuorumCheckIsStaleAndOursIsNot(t *testing.T) {
	read, v := staleLease(t, raft.RuleLeaseFromSend)
	if read.Outcome != sim.OutcomeOK || read.Result != "" || v == nil || v.Property != string(check.Linearizability) {
		t.Errorf("with the rule broken, the read %+v should be stale, and is judged %+v", read, v)
	}
	if read, v := staleLease(t); read.Outcome != "" || v != nil {
		t.Errorf("with the rule kept: %+v, %+v", read, v)
	}
}

// A leader whose clock runs slow by a fifth still believes in its lease when its followers are free to vote.
func TestALeaseThatForgetsTheDriftOutlivesTheFollowersPromise(t *testing.T) {
	const span, drift = 150_000, 200_000
	holds := func(broken raft.RuleSet) bool {
		o := raft.Options{ElectionTimeout: [2]raft.Micros{span, 2 * span}, Heartbeat: 50_000, CheckQuorum: true, LeaderLease: true,
			ClockDrift: drift, Broken: broken}
		n, err := raft.New(raft.Config{ID: 1, Bootstrap: raft.Conf{Voters: []raft.NodeID{1, 2, 3}}, Options: o}, raft.Restored{}, 0)
		if err != nil {
			t.Fatal(err)
		}
		settle := func() (reads []raft.Read) {
			for rd, ok := n.Ready(); ok; rd, ok = n.Ready() {
				if rd.Save != nil {
					n.Persisted(0, rd.Save.Seq)
				}
				reads = append(reads, rd.Reads...)
			}
			return reads
		}
		step := func(now raft.Micros, m raft.Message) {
			m.From, m.To, m.Term, m.Success = 2, 1, 1, true
			if err := n.Step(now, &m); err != nil {
				t.Fatal(err)
			}
			settle()
		}
		n.Campaign(0)
		settle()
		step(0, raft.Message{Kind: raft.RequestVoteReply})
		n.Beat(0)
		settle()
		step(0, raft.Message{Kind: raft.AppendEntriesReply, Index: 1, Round: 1})
		// By the leader's clock; a fifth more have passed by the followers', who are free after span.
		id, err := n.Read(span*9/10, raft.Lease)
		if err != nil {
			t.Fatal(err)
		}
		return slices.Contains(settle(), raft.Read{ID: id, Index: 1, OK: true})
	}
	if holds(raft.RuleSet{}) {
		t.Error("served on a lease that may be over")
	}
	if !holds(raft.RuleSet{}.With(raft.RuleLeaseDrift)) {
		t.Error("with the rule broken the read should be served: this shows nothing")
	}
}

// hashicorp/raft#661: term and vote were written one after the other, and a crash between them left the vote of an older
// term in a newer one. Here they are one write: whatever moment the crash comes at, the disk holds a pair that was true.
func TestTermAndVoteNeverPart(t *testing.T) {
	for crash := raft.Micros(0); crash < 12_000; crash += 1_000 {
		c := newCluster(t, func(cfg *sim.Config) { cfg.DiskWrite = 5_000; cfg.Network.Latency = 1_000 })
		c.do(sim.Action{Do: "timeout", Server: 1}) // votes for itself in term 1
		c.pass(crash)
		c.do(sim.Action{Do: "crash", Server: 1})
		if d := c.State().Servers[0].Disk; d.CurrentTerm == 0 && d.VotedFor != raft.None || d.CurrentTerm == 1 && d.VotedFor != 1 {
			t.Errorf("a crash after %d µs leaves %+v", crash, d)
		}
	}
}

// hashicorp/raft#695: the term moved on under a leader's feet while it was still appending, and entries were stamped with a
// term that it did not lead. Here one input runs to its end before the next: after a higher term nothing is appended.
func TestALeaderThatSeesAHigherTermAppendsNoMore(t *testing.T) {
	c := newCluster(t, nil)
	c.pass(1_000_000)
	old := c.leader()
	c.do(sim.Action{Do: "partition", Groups: [][]raft.NodeID{{old}, c.others(old)}})
	c.pass(1_000_000)
	if c.leader() == old {
		t.Fatal("no other leader")
	}
	c.do(sim.Action{Do: "healAll"})
	value := "late"
	for range 20 { // some of them reach the old leader while it learns of the new term
		c.pass(5_000)
		_ = c.Do(sim.Action{At: c.Now(), Do: "write", Key: "x", Value: &value, To: old})
	}
	c.pass(3_000_000)
	if v := c.Violations(); len(v) > 0 {
		t.Errorf("%+v", v)
	}
}

// etcd-io/raft#397: a read asked for again under the same id, by another client, was answered by the first one's
// confirmation. Here the server numbers its reads itself, and no two share a number; across a restart neither.
func TestTwoReadsNeverShareAnID(t *testing.T) {
	o := raft.Options{ElectionTimeout: [2]raft.Micros{150_000, 300_000}, Heartbeat: 50_000}
	seen := map[raft.ReadID]bool{}
	for life := raft.Micros(1); life <= 3; life++ {
		now := life * 1_000
		n, err := raft.New(raft.Config{ID: 1, Bootstrap: raft.Conf{Voters: []raft.NodeID{1, 2, 3}}, Options: o}, raft.Restored{}, now)
		if err != nil {
			t.Fatal(err)
		}
		if err := n.Step(now, &raft.Message{Kind: raft.AppendEntries, From: 2, To: 1, Term: 1}); err != nil {
			t.Fatal(err)
		}
		for range 100 {
			id, err := n.Read(now, raft.Linearizable)
			if err != nil || seen[id] {
				t.Fatalf("read %d: %v, used before: %v", id, err, seen[id])
			}
			seen[id] = true
		}
	}
}
