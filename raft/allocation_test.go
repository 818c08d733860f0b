package raft

import (
	"maps"
	"slices"
	"testing"
)

// cluster is three servers and their messages, without a tracer: the first leads.
type cluster struct {
	nodes [3]*Node
	queue []Message
	now   Micros
}

func newCluster(tb testing.TB) *cluster {
	tb.Helper()
	c := &cluster{}
	for i := range c.nodes {
		cfg := testConfig(NodeID(i+1), len(c.nodes))
		cfg.PreVote, cfg.CheckQuorum = true, true
		node, err := New(cfg, Restored{}, 0)
		if err != nil {
			tb.Fatal(err)
		}
		c.nodes[i] = node
	}
	c.nodes[0].Campaign(0)
	c.settle(tb)
	if c.nodes[0].Role() != Leader {
		tb.Fatal("S1 does not lead")
	}
	return c
}

// settle does what the servers want done until there is nothing more.
func (c *cluster) settle(tb testing.TB) {
	for busy := true; busy; {
		busy = false
		for _, n := range c.nodes {
			rd, ok := n.Ready()
			busy = busy || ok
			if rd.Save != nil {
				n.Persisted(c.now, rd.Save.Seq)
			}
			c.queue = append(c.queue, rd.Messages...)
		}
		for i := range c.queue {
			if err := c.nodes[c.queue[i].To-1].Step(c.now, &c.queue[i]); err != nil {
				tb.Fatal(err)
			}
		}
		c.queue = c.queue[:0]
	}
}

// beat is a round of heartbeats and its answers.
func (c *cluster) beat(tb testing.TB) {
	c.now += testHeartbeat
	c.nodes[0].Tick(c.now)
	c.settle(tb)
}

// Dozens of rules hold in a round of heartbeats and in a commit; without a tracer none of them allocates, nor do
// the messages. What is left in a commit is the room for the entries, taken in large pieces.
func TestSteadyStateAllocatesNothing(t *testing.T) {
	c := newCluster(t)
	data := make([]byte, 64)
	for _, n := range c.nodes {
		n.log.entries = slices.Grow(n.log.entries, 1000)
	}
	for name, round := range map[string]func(){
		"heartbeats": func() { c.beat(t) },
		"a commit": func() {
			if _, _, err := c.nodes[0].Propose(c.now, data); err != nil {
				t.Fatal(err)
			}
			c.settle(t)
		},
	} {
		round() // the buffers grow to their size
		if allocations := testing.AllocsPerRun(100, round); allocations != 0 {
			t.Errorf("%s: %v allocations", name, allocations)
		}
	}
}

type countingTracer int

func (c *countingTracer) Trace(*Fact) { *c++ }

// BenchmarkRules is a round of heartbeats in a cluster of three, without and with somebody who listens to the rules.
func BenchmarkRules(b *testing.B) {
	run := func(b *testing.B, tracer Tracer) {
		c := newCluster(b)
		for i, n := range c.nodes {
			c.nodes[i] = n.Clone(tracer)
		}
		c.beat(b)
		b.ReportAllocs()
		for b.Loop() {
			c.beat(b)
		}
	}
	b.Run("untraced", func(b *testing.B) { run(b, nil) })
	b.Run("traced", func(b *testing.B) {
		facts := new(countingTracer)
		run(b, facts)
		b.ReportMetric(float64(*facts)/float64(b.N), "facts/op")
	})
}

type kindsTracer map[FactKind]int

func (k kindsTracer) Trace(f *Fact) { k[f.Kind]++ }

func TestATracerCanDoWithoutTheRules(t *testing.T) {
	told := func(rules bool) kindsTracer {
		c := newCluster(t)
		tracer := kindsTracer{}
		for i, n := range c.nodes {
			c.nodes[i] = n.Clone(tracer)
			c.nodes[i].TraceRules(rules)
		}
		c.beat(t)
		return tracer
	}
	all, some := told(true), told(false)
	if all[FactRule] == 0 || some[FactRule] != 0 {
		t.Errorf("%d and %d rules told", all[FactRule], some[FactRule])
	}
	delete(all, FactRule)
	if !maps.Equal(all, some) {
		t.Errorf("the other facts are %v with the rules and %v without", all, some)
	}
}
