package sim

import (
	"encoding/json"
	"fmt"
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/random"
)

// Cluster is a running simulation.
type Cluster struct {
	first  Config // what the run started from
	cfg    Config // as it is by now
	now    raft.Micros
	random random.Source
	queue  queue

	manual bool         // nothing arrives and no timer expires by itself
	held   []occurrence // waits that manual mode has kept from ending

	servers []*server // S1 first
	soonest int       // whose timer expires first, in servers
	net     network
	clients []*client   // C1 first; those that had something to do
	contact raft.NodeID // clients that know no leader turn to it; None: to any server
	load    Workload
	ops     operations

	action   *Action // room for the one that is being carried out
	commands commands

	observe     func(*Event)
	guards      func(raft.NodeID, *raft.Fact)
	checkers    []Checker
	judged      [kindsEnd]bool // the kinds of events that matter to any of them
	found       []*Violation   // by the checkers, in the event that is being told
	violations  []Violation
	grounds     []Ground          // for a property to fall
	told        []json.RawMessage // the violations' events
	seq         uint64
	event       Event // lent to the observers
	eventIsFull bool  // it may have any field set, not only those of newEvent
}

// Checker watches every event of a run; it returns what it found violated, or nil. The event is lent.
type Checker interface {
	Check(*Event) *Violation
	Clone() Checker
}

// Starter is a Checker that is told what the run starts from, before the first event.
type Starter interface {
	Start(Config)
}

// Choosy is a Checker that only some kinds of events can matter to; it need not be asked about the others.
type Choosy interface {
	Matters(Kind) bool
}

// Violation is a safety property that does not hold, and the facts that contradict each other.
type Violation struct {
	Property string        `json:"property"`
	Servers  []raft.NodeID `json:"servers"`
	Index    raft.Index    `json:"index,omitempty"`
	Term     raft.Term     `json:"term,omitempty"`
	Earlier  uint64        `json:"earlier,omitempty"` // the seq of the earlier event
	Code     string        `json:"code,omitempty"`    // of the kind of contradiction
	Fields   []Field       `json:"-"`                 // of its sentence
	Detail   string        `json:"detail"`            // the sentence in English

	Grounds []Ground `json:"-"` // what the run went without before
}

// New starts a cluster at time 0: all servers up, as followers, but for those that are crashed in the configuration's Start.
// The observer, if not nil, is called for every event of the run, the first ones before New returns; it must not call the
// Cluster. Checkers see each event before it does.
func New(cfg Config, observe func(*Event), checkers ...Checker) (*Cluster, error) {
	if err := cfg.Validate(); err != nil {
		return nil, fmt.Errorf("sim: %w", err)
	}
	c := &Cluster{first: cfg, cfg: cfg, random: random.Source(cfg.Seed), observe: observe, checkers: checkers}
	c.net.init(cfg)
	for _, checker := range checkers {
		if s, ok := checker.(Starter); ok {
			s.Start(cfg)
		}
	}
	for _, kind := range Kinds() {
		c.judged[kind] = slices.ContainsFunc(checkers, func(checker Checker) bool {
			choosy, ok := checker.(Choosy)
			return !ok || choosy.Matters(kind)
		})
	}
	c.firstGrounds()
	count := cfg.Servers
	if cfg.Start != nil {
		count = len(cfg.Start.Servers)
	}
	for i := range count {
		s := newServer(c, raft.NodeID(i+1))
		s.joins = i >= cfg.Servers
		c.servers = append(c.servers, s)
	}
	if cfg.Start != nil {
		c.begin(cfg.Start)
		c.clocksApart()
	}
	for i, s := range c.servers {
		if cfg.Start != nil && cfg.Start.Servers[i].Crashed {
			continue
		}
		if err := s.start(); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// WatchGuards has f called for every rule that a server's node evaluates: raft.FactRule. The fact is lent.
func (c *Cluster) WatchGuards(f func(raft.NodeID, *raft.Fact)) {
	c.guards = f
	for _, s := range c.servers {
		if s.up() {
			s.node.TraceRules(f != nil)
		}
	}
}

// Now is the present cluster time.
func (c *Cluster) Now() raft.Micros { return c.now }

// Seq is that of the last event.
func (c *Cluster) Seq() uint64 { return c.seq }

// Config is what the run started from.
func (c *Cluster) Config() Config { return c.first }

// Violations are those found so far.
func (c *Cluster) Violations() []Violation { return c.violations }

// Next is the next instant at which something happens; ok is false if nothing ever will.
func (c *Cluster) Next() (at raft.Micros, ok bool) {
	at, _ = c.next()
	return max(at, c.now), at != raft.Never
}

// RunUntil lets happen all that happens up to and including t, and makes t the present. A t that has
// passed is taken as now.
func (c *Cluster) RunUntil(t raft.Micros) {
	for {
		at, s := c.next()
		if at > t {
			break
		}
		c.now = max(c.now, at)
		if s != nil {
			s.tick()
		} else {
			c.happen(c.queue.pop())
		}
	}
	c.now = max(c.now, t)
}

// Do runs until a.At, carries out the action, and lets happen what follows from it at once. If it is impossible, Do
// gives a *Refusal and nothing has changed but the time.
func (c *Cluster) Do(a Action) error {
	v, err := a.verb()
	if err != nil {
		return err
	}
	c.RunUntil(a.At)
	if c.action == nil {
		c.action = new(Action)
	}
	*c.action = a
	if err := c.known(c.action, v); err != nil {
		return err
	}
	if err := v.apply(c, c.action); err != nil {
		return err
	}
	c.RunUntil(c.now)
	return nil
}

// next is when the earliest thing happens. It is s whose timer expires, or, if s is nil, the head of the
// queue. At one instant the queue goes first, then the timers by server: a message that arrives just in
// time is in time.
func (c *Cluster) next() (at raft.Micros, s *server) {
	at = c.queue.at()
	if c.manual {
		return at, nil
	}
	if s := c.servers[c.soonest]; s.wake < at {
		return s.wake, s
	}
	return at, nil
}

// wakeAt sets when a server's node wants a Tick next: that is when its next timer expires.
func (c *Cluster) wakeAt(s *server, at raft.Micros) {
	if s.wake == at {
		return
	}
	s.wake = at
	if first := c.servers[c.soonest]; s != first && at > first.wake {
		return
	}
	earliest := raft.Never
	for i, other := range c.servers {
		if other.wake < earliest {
			earliest, c.soonest = other.wake, i
		}
	}
}

func (c *Cluster) happen(o *occurrence) {
	switch o.what {
	case messageEnds:
		c.messageEnds(o.who)
	case writeEnds:
		c.servers[o.who-1].writeEnds(o.life, o.seq)
	case clientWaited, clientTurn:
		if c.manual {
			c.held = append(c.held, *o)
		} else {
			c.clients[o.who-1].happen(o)
		}
	}
}

func (c *Cluster) server(id raft.NodeID) *server { return c.servers[id-1] }

// emit tells an event.
func (c *Cluster) emit(e Event) {
	c.event, c.eventIsFull = e, true
	c.tell()
}

// newFullEvent is an event to be filled in and told at once: what emit does, without a copy.
func (c *Cluster) newFullEvent(k Kind) *Event {
	e := c.newEvent(k)
	c.eventIsFull = true
	return e
}

// newEvent is the same for the kinds that most events are of. They have no more fields than those that are cleared
// here, since clearing the whole costs as much as the rest of telling.
func (c *Cluster) newEvent(k Kind) *Event {
	e := &c.event
	if c.eventIsFull {
		*e, c.eventIsFull = Event{}, false
	}
	e.Kind, e.Server, e.Rule, e.Also, e.Reason, e.Fact, e.Message = k, raft.None, raft.NoRule, [4]raft.Rule{}, "", nil, nil
	return e
}

// tell numbers the event, lets the checkers see it and passes it on; what they find follows it.
func (c *Cluster) tell() {
	e := &c.event
	c.seq++
	e.Seq, e.At = c.seq, c.now
	if c.judged[e.Kind] {
		c.judge(e)
	}
	if e.Kind == ViolationFound {
		c.told = append(c.told, e.AppendJSON(nil))
		c.violations = append(c.violations, *e.Violation)
	}
	if c.observe != nil {
		c.observe(e)
	}
	if len(c.found) > 0 {
		c.tellViolations()
	}
}

// judge lets the checkers see an event.
func (c *Cluster) judge(e *Event) {
	for _, checker := range c.checkers {
		if v := checker.Check(e); v != nil {
			c.found = append(c.found, v)
		}
	}
}

func (c *Cluster) tellViolations() {
	found := c.found
	c.found = nil
	for _, v := range found {
		c.violated(raft.None, v)
	}
}

// Clone copies the cluster, to go on from the same state in another direction. The copy's events go to
// observe; its checkers know what has happened so far.
func (c *Cluster) Clone(observe func(*Event)) *Cluster {
	d := *c
	d.observe, d.guards, d.event, d.action = observe, nil, Event{}, nil
	d.queue = c.queue.clone()
	d.held = slices.Clone(c.held)
	d.net = c.net.clone()
	d.ops.recent = slices.Clone(c.ops.recent)
	d.violations, d.told, d.grounds = slices.Clone(c.violations), slices.Clone(c.told), slices.Clone(c.grounds)
	d.checkers = nil
	for _, checker := range c.checkers {
		d.checkers = append(d.checkers, checker.Clone())
	}
	d.clients = nil
	for _, cl := range c.clients {
		copied := *cl
		copied.c = &d
		d.clients = append(d.clients, &copied)
	}
	d.servers = nil
	for _, s := range c.servers {
		d.servers = append(d.servers, s.clone(&d))
	}
	return &d
}
