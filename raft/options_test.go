package raft_test

import (
	"errors"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Each option can be switched while a cluster runs: the switch takes effect, both ways, and no property falls.

// switching runs a cluster of three with an observer, and checks it at the end.
func switching(t *testing.T, observe func(*sim.Event)) *cluster {
	c := newCluster(t, func(cfg *sim.Config) { cfg.Network.Latency = 2_000 })
	c.Cluster = c.Clone(func(e *sim.Event) {
		c.history.Observe(e)
		if observe != nil {
			observe(e)
		}
	})
	t.Cleanup(func() {
		if v := c.Violations(); len(v) > 0 {
			t.Errorf("%+v", v)
		}
		if v := c.history.Check(0); v != nil {
			t.Errorf("%+v", v)
		}
	})
	c.pass(1_000_000)
	return c
}

func (c *cluster) server(id raft.NodeID) sim.ServerState { return c.State().Servers[id-1] }

func (c *cluster) write(key string) {
	c.Helper()
	c.do(sim.Action{Do: "write", Key: key, Value: &key})
}

func TestPreVoteCanBeSwitched(t *testing.T) {
	c := switching(t, nil)
	alone := c.others(c.leader())[0]
	c.do(sim.Action{Do: "partition", Groups: [][]raft.NodeID{{alone}}})
	grows := func() bool {
		before := c.server(alone).CurrentTerm
		c.pass(1_000_000)
		return c.server(alone).CurrentTerm > before
	}
	for _, on := range []bool{false, true, false} {
		c.do(sim.Action{Do: "configure", PreVote: &on})
		if grows() == on {
			t.Errorf("PreVote %v, and the term of a server that is alone grows: %v", on, !on)
		}
	}
}

func TestCheckQuorumCanBeSwitched(t *testing.T) {
	c := switching(t, nil)
	for _, on := range []bool{false, true} {
		c.do(sim.Action{Do: "configure", CheckQuorum: &on})
		old := c.leader()
		c.do(sim.Action{Do: "partition", Groups: [][]raft.NodeID{{old}}})
		c.pass(1_500_000)
		if leads := c.server(old).Role == raft.Leader.String(); leads == on {
			t.Errorf("CheckQuorum %v, and a leader that is alone leads on: %v", on, leads)
		}
		c.do(sim.Action{Do: "healAll"})
		c.pass(1_500_000)
	}
}

func TestLeaderLeaseCanBeSwitched(t *testing.T) {
	c := switching(t, nil)
	for _, on := range []bool{false, true, false} {
		c.do(sim.Action{Do: "configure", CheckQuorum: &on, LeaderLease: &on})
		c.pass(1_000_000)
		c.write("x") // tells the clients who leads
		c.pass(100_000)
		c.do(sim.Action{Do: "read", Key: "x", Level: sim.LevelLease, To: c.leader()})
		c.pass(100_000)
		op := c.last()
		// There and back takes 4 ms; asking the others as well, 8.
		if took := op.Returned - op.Invoked; op.Result != "x" || (took < 8_000) != on {
			t.Errorf("with the lease %v, a read took %d µs: %+v", on, took, op)
		}
	}
}

// The lease is shorter by as much as clocks may run apart: by nearly all of it, it is over long before the next round.
func TestClockDriftCanBeSwitched(t *testing.T) {
	c := switching(t, nil)
	on, beat, none, most := true, raft.Micros(100_000), int64(0), int64(900_000)
	c.do(sim.Action{Do: "configure", CheckQuorum: &on, LeaderLease: &on, Heartbeat: &beat, ElectionTimeout: &[2]raft.Micros{200_000, 300_000}})
	for _, drift := range []*int64{&none, &most, &none} {
		c.do(sim.Action{Do: "configure", ClockDrift: drift})
		c.pass(1_000_000)
		c.write("x") // tells the clients who leads
		c.pass(113_000)
		asked := 0
		for range 12 {
			c.do(sim.Action{Do: "read", Key: "x", Level: sim.LevelLease, To: c.leader()})
			c.pass(113_000) // at another moment between two heartbeats each time
			op := c.last()
			if op.Result != "x" {
				t.Errorf("a read gives %+v", op)
			}
			if op.Returned-op.Invoked >= 8_000 { // there and back takes 4 ms; asking the others as well, 8
				asked++
			}
		}
		if lease := *drift == none; (asked == 0) != lease {
			t.Errorf("with a drift of %d parts per million, %d of 12 reads had to ask the others", *drift, asked)
		}
	}
}

func TestElectionTimeoutAndHeartbeatCanBeSwitched(t *testing.T) {
	beats := 0
	c := switching(t, func(e *sim.Event) {
		if e.Kind == sim.TimerFired && e.Fact.Timer == raft.HeartbeatTimer {
			beats++
		}
	})
	for _, every := range []raft.Micros{20_000, 100_000} {
		c.do(sim.Action{Do: "configure", Heartbeat: &every, ElectionTimeout: &[2]raft.Micros{4 * every, 5 * every}})
		beats = 0
		c.pass(1_000_000)
		if want := int(1_000_000 / every); beats < want-1 || beats > want+1 {
			t.Errorf("a heartbeat every %d µs, and %d in a second", every, beats)
		}
		for _, id := range c.others(c.leader()) {
			if timer := c.server(id).Timers["election"]; timer.Deadline-timer.Set < 4*every || timer.Deadline-timer.Set > 5*every {
				t.Errorf("%v waits for %d µs", id, timer.Deadline-timer.Set)
			}
		}
	}
}

func TestSnapshotEveryAndMaxBatchCanBeSwitched(t *testing.T) {
	snapshots, largest := 0, 0
	c := switching(t, func(e *sim.Event) {
		switch {
		case e.Kind == sim.SnapshotTaken:
			snapshots++
		case e.Kind == sim.Sent:
			largest = max(largest, len(e.Message.Raft.Entries))
		}
	})
	write := func() {
		behind := c.others(c.leader())[0]
		c.do(sim.Action{Do: "crash", Server: behind})
		for range 6 {
			c.write("x")
			c.pass(50_000)
		}
		c.do(sim.Action{Do: "restart", Server: behind})
		c.pass(1_000_000)
	}
	none, two, one, many := 0, 2, 1, 10
	for _, want := range []struct{ every, batch *int }{{&none, &many}, {&none, &one}, {&two, &many}} {
		c.do(sim.Action{Do: "configure", SnapshotEvery: want.every, MaxBatch: want.batch})
		snapshots, largest = 0, 0
		write()
		if (snapshots > 0) != (*want.every > 0) {
			t.Errorf("a snapshot every %d entries, and %d were taken", *want.every, snapshots)
		}
		if *want.every == 0 && (largest > 1) != (*want.batch > 1) {
			t.Errorf("at most %d entries a message, and up to %d were sent", *want.batch, largest)
		}
	}
}

func TestBoundsOfTheLeaderCanBeSwitched(t *testing.T) {
	o := raft.Options{ElectionTimeout: [2]raft.Micros{150_000, 300_000}, Heartbeat: 50_000}
	n, err := raft.New(raft.Config{ID: 1, Bootstrap: raft.Conf{Voters: []raft.NodeID{1, 2}}, Options: o}, raft.Restored{}, 0)
	if err != nil {
		t.Fatal(err)
	}
	settle := func() (entries int) {
		for rd, ok := n.Ready(); ok; rd, ok = n.Ready() {
			if rd.Save != nil {
				n.Persisted(0, rd.Save.Seq)
			}
			for _, m := range rd.Messages {
				entries += len(m.Entries)
			}
		}
		return entries
	}
	step := func(m raft.Message) {
		m.From, m.To, m.Term, m.Success = 2, 1, 1, true
		if err := n.Step(0, &m); err != nil {
			t.Fatal(err)
		}
	}
	configure := func(o raft.Options) {
		if err := n.Configure(0, o); err != nil {
			t.Fatal(err)
		}
	}
	n.Campaign(0)
	settle()
	step(raft.Message{Kind: raft.RequestVoteReply})
	settle()
	step(raft.Message{Kind: raft.AppendEntriesReply, Index: 1})
	settle()

	o.MaxUncommitted, o.MaxInFlight = 3, 2
	configure(o)
	for i := range 4 {
		_, _, err := n.Propose(0, nil)
		if full := errors.Is(err, raft.ErrFull); full != (i == 3) {
			t.Errorf("command %d of at most 3 that are uncommitted: %v", i+1, err)
		}
	}
	if sent := settle(); sent > 3 {
		t.Errorf("%d entries are under way, of a window of 2", sent)
	}
	o.MaxUncommitted, o.MaxInFlight = 0, 0
	configure(o)
	for range 20 {
		if _, _, err := n.Propose(0, nil); err != nil {
			t.Fatal(err)
		}
	}
	if sent := settle(); sent < 20 {
		t.Errorf("with the wide window %d entries go out", sent)
	}
	for name, wrong := range map[string]func(*raft.Options){
		"a lease without CheckQuorum": func(o *raft.Options) { o.LeaderLease = true },
		"no heartbeat":                func(o *raft.Options) { o.Heartbeat = 0 },
	} {
		bad := o
		if wrong(&bad); n.Configure(0, bad) == nil || n.Options().LeaderLease || n.Options().Heartbeat == 0 {
			t.Errorf("%s is accepted", name)
		}
	}
}
