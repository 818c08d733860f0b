package raft

import (
	"errors"
	"slices"
	"testing"
)

// host drives one Node by hand: what it wants to send and to apply is kept, its disk does a write when
// the test says so.
type host struct {
	t       *testing.T
	node    *Node
	sent    []Message
	applied []Entry
	writes  []Save
	facts   []Fact
}

func (h *host) Trace(f *Fact) { h.facts = append(h.facts, *f) }

const testHeartbeat Micros = 50_000

func testConfig(id NodeID, servers int) Config {
	c := Config{ID: id, Seed: uint64(id), Options: Options{ElectionTimeout: [2]Micros{150_000, 300_000}, Heartbeat: testHeartbeat}}
	for i := range servers {
		c.Bootstrap.Voters = append(c.Bootstrap.Voters, NodeID(i+1))
	}
	return c
}

func newHost(t *testing.T, servers int, found Restored) *host {
	t.Helper()
	h := &host{t: t}
	cfg := testConfig(1, servers)
	cfg.Tracer = h
	node, err := New(cfg, found, 0)
	if err != nil {
		t.Fatal(err)
	}
	h.node = node
	h.collect()
	return h
}

func (h *host) collect() {
	rd, ok := h.node.Ready()
	if !ok {
		return
	}
	if rd.Save != nil {
		h.writes = append(h.writes, *rd.Save)
	}
	h.sent = append(h.sent, rd.Messages...)
	h.applied = append(h.applied, rd.Committed...)
}

func (h *host) step(m Message) {
	h.t.Helper()
	m.To = 1
	if err := h.node.Step(h.node.now, &m); err != nil {
		h.t.Fatal(err)
	}
	h.collect()
}

// synced does all writes that have been begun.
func (h *host) synced() {
	for len(h.writes) > 0 {
		seq := h.writes[len(h.writes)-1].Seq
		h.writes = nil
		h.node.Persisted(h.node.now, seq)
		h.collect()
	}
}

// took gives the messages sent since the last time.
func (h *host) took() []Message {
	sent := h.sent
	h.sent = nil
	return sent
}

func (h *host) expire() {
	h.node.Tick(h.node.Deadline())
	h.collect()
}

// elect makes the host leader of the next term.
func (h *host) elect() {
	h.t.Helper()
	h.expire()
	h.synced()
	for id := NodeID(2); h.node.role != Leader; id++ {
		h.step(Message{Kind: RequestVoteReply, From: id, Term: h.node.currentTerm, Success: true})
	}
}

func entriesOf(terms ...Term) []Entry {
	var es []Entry
	for i, term := range terms {
		es = append(es, Entry{Index: Index(i + 1), Term: term, Data: []byte{byte(i)}})
	}
	return es
}

func termsOf(es []Entry) []Term {
	var terms []Term
	for _, e := range es {
		terms = append(terms, e.Term)
	}
	return terms
}

func TestStartsAsFollowerWithWhatTheDiskHolds(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 3, VotedFor: 2}, Entries: entriesOf(1, 1, 3)})
	s := h.node.Status()
	if s.Role != Follower || s.CurrentTerm != 3 || s.VotedFor != 2 || len(s.Log) != 3 || s.CommitIndex != 0 || s.LastApplied != 0 || s.Leader != None {
		t.Errorf("after a restart: %+v", s)
	}
}

func TestRefusesADiskThatMakesNoSense(t *testing.T) {
	for name, found := range map[string]Restored{
		"a gap":                      {HardState: HardState{CurrentTerm: 1}, Entries: []Entry{{Index: 2, Term: 1}}},
		"terms that fall":            {HardState: HardState{CurrentTerm: 3}, Entries: entriesOf(2, 1)},
		"a term of the future":       {HardState: HardState{CurrentTerm: 1}, Entries: entriesOf(2)},
		"an entry before every term": {HardState: HardState{CurrentTerm: 1}, Entries: entriesOf(0)},
	} {
		if _, err := New(testConfig(1, 3), found, 0); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

func TestRefusesAConfigurationThatMakesNoSense(t *testing.T) {
	for name, change := range map[string]func(*Config){
		"no id":             func(c *Config) { c.ID = None },
		"voter and learner": func(c *Config) { c.Bootstrap.Learners = []NodeID{1} },
		"learners alone":    func(c *Config) { c.Bootstrap = Conf{Learners: []NodeID{1}} },
		"lease unchecked":   func(c *Config) { c.LeaderLease = true },
		"impossible drift":  func(c *Config) { c.ClockDrift = 1_000_000 },
		"no timeout":        func(c *Config) { c.ElectionTimeout = [2]Micros{} },
		"timeout reversed":  func(c *Config) { c.ElectionTimeout = [2]Micros{2, 1} },
		"no heartbeat":      func(c *Config) { c.Heartbeat = 0 },
		"negative batch":    func(c *Config) { c.MaxEntriesPerAppend = -1 },
	} {
		c := testConfig(1, 3)
		change(&c)
		if _, err := New(c, Restored{}, 0); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

func TestElectionTimeoutsAreRandomAndWithinRange(t *testing.T) {
	seen := map[Micros]bool{}
	for seed := range uint64(200) {
		c := testConfig(1, 3)
		c.Seed = seed
		n, err := New(c, Restored{}, 1000)
		if err != nil {
			t.Fatal(err)
		}
		d := n.Deadline() - 1000
		if d < 150_000 || d > 300_000 {
			t.Fatalf("seed %d: timeout of %d µs", seed, d)
		}
		seen[d] = true
	}
	if len(seen) < 190 {
		t.Errorf("200 seeds gave only %d timeouts", len(seen))
	}
}

func TestVoteDecisions(t *testing.T) {
	for _, c := range []struct {
		name    string
		votedIn Term
		voted   NodeID
		ask     Message
		granted bool
		reason  Reason
	}{
		{"first vote of the term", 2, None, Message{Term: 2, Index: 3, LogTerm: 2}, true, ReasonFirst},
		{"the same candidate again", 2, 2, Message{Term: 2, Index: 3, LogTerm: 2}, true, ReasonAgain},
		{"voted for another", 2, 3, Message{Term: 2, Index: 9, LogTerm: 2}, false, ReasonAlreadyVoted},
		{"a new term frees the vote", 2, 3, Message{Term: 3, Index: 3, LogTerm: 2}, true, ReasonFirst},
		{"an old term", 2, None, Message{Term: 1, Index: 9, LogTerm: 1}, false, ReasonOldTerm},
		{"a longer log of an older term", 2, None, Message{Term: 3, Index: 9, LogTerm: 1}, false, ReasonLogOlder},
		{"a shorter log of the same term", 2, None, Message{Term: 3, Index: 2, LogTerm: 2}, false, ReasonLogOlder},
		{"a shorter log of a newer term", 2, None, Message{Term: 4, Index: 1, LogTerm: 3}, true, ReasonFirst},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := newHost(t, 3, Restored{HardState: HardState{c.votedIn, c.voted}, Entries: entriesOf(1, 1, 2)})
			c.ask.Kind, c.ask.From = RequestVote, 2
			deadline := h.node.Deadline()
			h.node.advance(10_000)
			h.step(c.ask)
			h.synced()
			sent := h.took()
			if len(sent) != 1 || sent[0].Success != c.granted {
				t.Fatalf("answered %+v", sent)
			}
			i := slices.IndexFunc(h.facts, func(f Fact) bool { return f.Kind == FactVote })
			if h.facts[i].Reason != c.reason {
				t.Errorf("reason %v, want %v", h.facts[i].Reason, c.reason)
			}
			if reset := h.node.Deadline() != deadline; reset != c.granted {
				t.Errorf("election timer reset: %v; only a granted vote resets it (§5.2)", reset)
			}
		})
	}
}

func TestAVoteLeavesOnlyWhenItIsOnDisk(t *testing.T) {
	h := newHost(t, 3, Restored{})
	h.step(Message{Kind: RequestVote, From: 2, Term: 1})
	if sent := h.took(); len(sent) != 0 {
		t.Fatalf("sent before the write was done: %+v", sent)
	}
	if w := h.writes[0]; w.HardState != (HardState{1, 2}) {
		t.Fatalf("term and vote are one write, got %+v", w)
	}
	h.synced()
	if sent := h.took(); len(sent) != 1 || !sent[0].Success {
		t.Errorf("after the write: %+v", sent)
	}
}

func TestACandidateAsksOnlyWhenItsTermIsOnDisk(t *testing.T) {
	h := newHost(t, 3, Restored{})
	h.expire()
	if sent := h.took(); len(sent) != 0 {
		t.Fatalf("asked before its own vote was on disk: %+v", sent)
	}
	h.synced()
	if sent := h.took(); len(sent) != 2 || sent[0].Kind != RequestVote || sent[0].Term != 1 {
		t.Errorf("after the write: %+v", sent)
	}
}

func TestOwnVoteCountsOnceItIsOnDisk(t *testing.T) {
	h := newHost(t, 3, Restored{})
	h.expire()
	h.step(Message{Kind: RequestVoteReply, From: 2, Term: 1, Success: true})
	if h.node.role != Candidate {
		t.Fatal("one vote of three is on disk, and it leads")
	}
	h.synced()
	if h.node.role != Leader {
		t.Error("two votes of three, and it does not lead")
	}
}

func TestAVoteThatArrivesTwiceCountsOnce(t *testing.T) {
	h := newHost(t, 5, Restored{})
	h.expire()
	h.synced()
	for range 3 {
		h.step(Message{Kind: RequestVoteReply, From: 2, Term: 1, Success: true})
	}
	if h.node.role == Leader {
		t.Error("two votes of five made a leader")
	}
}

func TestAVoteOfAnOldElectionDoesNotCount(t *testing.T) {
	h := newHost(t, 3, Restored{})
	h.expire()
	h.synced()
	h.expire()
	h.synced()
	h.step(Message{Kind: RequestVoteReply, From: 2, Term: 1, Success: true})
	if h.node.role == Leader {
		t.Error("a vote of term 1 made a leader of term 2")
	}
}

func TestASingleServerElectsItself(t *testing.T) {
	h := newHost(t, 1, Restored{})
	h.expire()
	if h.node.role == Leader {
		t.Fatal("leads before its vote is on disk")
	}
	h.synced()
	if h.node.role != Leader || h.node.commitIndex != 1 {
		t.Errorf("role %v, commitIndex %d", h.node.role, h.node.commitIndex)
	}
}

func TestALeaderStartsItsTermWithABlankEntryAndHeartbeats(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}, Entries: entriesOf(1, 1)})
	h.elect()
	var appends []Message
	for _, m := range h.took() {
		if m.Kind == AppendEntries {
			appends = append(appends, m)
		}
	}
	if len(appends) != 2 || appends[0].Index != 2 || appends[0].LogTerm != 1 || len(appends[0].Entries) != 1 || appends[0].Entries[0].Kind != NoOp {
		t.Fatalf("first AppendEntries: %+v", appends)
	}
	h.expire()
	if sent := h.took(); len(sent) != 2 || sent[0].Kind != AppendEntries {
		t.Errorf("heartbeats: %+v", sent)
	}
}

func TestTheLeaderCountsItselfOnlyWhenItsWriteIsDone(t *testing.T) {
	h := newHost(t, 3, Restored{})
	h.elect()
	h.step(Message{Kind: AppendEntriesReply, From: 2, Term: 1, Success: true, Index: 1})
	if h.node.commitIndex != 0 {
		t.Fatal("committed with one copy of three on disk")
	}
	h.synced()
	if h.node.commitIndex != 1 || len(h.applied) != 1 {
		t.Errorf("commitIndex %d, applied %d", h.node.commitIndex, len(h.applied))
	}
}

func TestOnlyEntriesOfTheOwnTermAreCommittedByCounting(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 2}, Entries: entriesOf(1, 2)})
	h.elect()
	h.synced()
	h.step(Message{Kind: AppendEntriesReply, From: 2, Term: 3, Success: true, Index: 2})
	if h.node.commitIndex != 0 {
		t.Fatalf("entry 2 of term 2 was committed by counting copies in term 3 (Figure 8)")
	}
	h.step(Message{Kind: AppendEntriesReply, From: 2, Term: 3, Success: true, Index: 3})
	if h.node.commitIndex != 3 || len(h.applied) != 3 {
		t.Errorf("commitIndex %d, applied %d: the own entry commits all before it", h.node.commitIndex, len(h.applied))
	}
}

func TestProposeNeedsTheLeader(t *testing.T) {
	h := newHost(t, 3, Restored{})
	if _, _, err := h.node.Propose(0, []byte("x")); !errors.Is(err, ErrNotLeader) {
		t.Errorf("a follower's answer: %v", err)
	}
	h.elect()
	index, term, err := h.node.Propose(h.node.now, []byte("x"))
	if err != nil || index != 2 || term != 1 {
		t.Errorf("Propose: %d %d %v", index, term, err)
	}
}

// follow feeds the host AppendEntries of a leader, server 2.
func (h *host) append(term Term, prev Index, prevTerm Term, commit Index, es ...Entry) Message {
	h.t.Helper()
	h.step(Message{Kind: AppendEntries, From: 2, Term: term, Index: prev, LogTerm: prevTerm, Commit: commit, Entries: es})
	h.synced()
	sent := h.took()
	if len(sent) != 1 {
		h.t.Fatalf("answered %+v", sent)
	}
	return sent[0]
}

func TestAppendEntriesReceiver(t *testing.T) {
	e := func(i Index, term Term) Entry { return Entry{Index: i, Term: term} }
	for _, c := range []struct {
		name         string
		log          []Term
		term         Term
		prev         Index
		prevTerm     Term
		commit       Index
		entries      []Entry
		wantLog      []Term
		success      bool
		index        Index // matched, or the hint
		wantCommit   Index
		wantTruncate bool
	}{
		{"old term", []Term{1}, 1, 1, 1, 1, []Entry{e(2, 1)}, []Term{1}, false, 1, 0, false},
		{"a gap", []Term{1}, 3, 4, 2, 0, nil, []Term{1}, false, 1, 0, false},
		{"a conflict just before", []Term{1, 2, 2}, 3, 3, 1, 0, nil, []Term{1, 2, 2}, false, 1, 0, false},
		{"append to the end", []Term{1}, 3, 1, 1, 0, []Entry{e(2, 3), e(3, 3)}, []Term{1, 3, 3}, true, 3, 0, false},
		{"replace a conflicting tail", []Term{1, 2, 2}, 3, 1, 1, 0, []Entry{e(2, 3)}, []Term{1, 3}, true, 2, 0, true},
		{"known entries stay, and what follows them", []Term{1, 2, 2}, 3, 0, 0, 0, []Entry{e(1, 1), e(2, 2)}, []Term{1, 2, 2}, true, 2, 0, false},
		{"a heartbeat vouches only for what it checked", []Term{1, 2, 2}, 3, 1, 1, 3, nil, []Term{1, 2, 2}, true, 1, 1, false},
		{"commit up to the last new entry", []Term{1}, 3, 1, 1, 9, []Entry{e(2, 3)}, []Term{1, 3}, true, 2, 2, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 2}, Entries: entriesOf(c.log...)})
			reply := h.append(c.term, c.prev, c.prevTerm, c.commit, c.entries...)
			got := reply.Index
			if !reply.Success {
				got = reply.Hint
			}
			if reply.Success != c.success || got != c.index {
				t.Errorf("answered %+v", reply)
			}
			if log := termsOf(h.node.log.entries); !slices.Equal(log, c.wantLog) {
				t.Errorf("log %v, want %v", log, c.wantLog)
			}
			if h.node.commitIndex != c.wantCommit {
				t.Errorf("commitIndex %d, want %d", h.node.commitIndex, c.wantCommit)
			}
			if truncated := slices.ContainsFunc(h.facts, func(f Fact) bool { return f.Kind == FactTruncate }); truncated != c.wantTruncate {
				t.Errorf("truncated: %v", truncated)
			}
		})
	}
}

func TestARewriteIsNotVouchedForByTheWriteItReplaces(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}, Entries: entriesOf(1)})
	h.step(Message{Kind: AppendEntries, From: 2, Term: 1, Index: 1, LogTerm: 1, Entries: []Entry{{Index: 2, Term: 1}}})
	first := h.writes[0].Seq
	h.step(Message{Kind: AppendEntries, From: 3, Term: 2, Index: 1, LogTerm: 1, Entries: []Entry{{Index: 2, Term: 2}}})
	h.node.Persisted(h.node.now, first)
	h.collect()
	if h.node.disk.lastIndex != 1 {
		t.Errorf("the first write's entry 2 was replaced, and the disk is taken to hold entry %d", h.node.disk.lastIndex)
	}
	for _, m := range h.took() {
		if m.Term == 2 {
			t.Errorf("entry 2 of term 2 acknowledged before its own write: %+v", m)
		}
	}
	h.synced()
	if h.node.disk.lastIndex != 2 {
		t.Errorf("after both writes the disk is taken to hold up to %d", h.node.disk.lastIndex)
	}
}

func TestTheLeaderGoesBackATermAtATime(t *testing.T) {
	// The leader's log is 1 4 4 5 5 5 6 6, the follower's 1 1 1 2 2 2 3 3 3 (both end in one conflict a term).
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 6}, Entries: entriesOf(1, 4, 4, 5, 5, 5, 6, 6)})
	h.elect()
	h.synced()
	h.took()
	follower := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 3}, Entries: entriesOf(1, 1, 1, 2, 2, 2, 3, 3, 3)})
	refusals := 0
	for range 20 {
		h.expire()
		for _, m := range h.took() {
			if m.To != 2 {
				continue
			}
			m.From = 2
			follower.step(m)
			follower.synced()
			for _, reply := range follower.took() {
				if !reply.Success {
					refusals++
				}
				reply.From = 2
				h.step(reply)
			}
		}
		if slices.Equal(termsOf(follower.node.log.entries), termsOf(h.node.log.entries)) {
			if refusals > 2 {
				t.Errorf("%d refusals until the logs agreed, want at most 2", refusals)
			}
			return
		}
	}
	t.Fatalf("the follower's log is %v", termsOf(follower.node.log.entries))
}

func TestAFollowerFarBehindIsProbedAsFastAsItAnswers(t *testing.T) {
	terms := make([]Term, 3*defaultMaxInFlight)
	for i := range terms {
		terms[i] = 1
	}
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}, Entries: entriesOf(terms...)})
	h.elect()
	h.synced()
	h.took()
	const behind = 2 * defaultMaxInFlight
	h.step(Message{Kind: AppendEntriesReply, From: 2, Term: 2, Index: Index(len(terms)), Hint: behind, LogTerm: 1})
	sent := h.took()
	if len(sent) != 1 || sent[0].To != 2 || sent[0].Index != behind || len(sent[0].Entries) == 0 {
		t.Errorf("after the refusal it sent %d messages, and does not wait for the next heartbeat", len(sent))
	}
}

func TestALateRefusalIsIgnored(t *testing.T) {
	h := newHost(t, 3, Restored{HardState: HardState{CurrentTerm: 1}, Entries: entriesOf(1, 1, 1)})
	h.elect()
	h.synced()
	h.step(Message{Kind: AppendEntriesReply, From: 2, Term: 2, Success: true, Index: 4})
	h.step(Message{Kind: AppendEntriesReply, From: 2, Term: 2, Index: 3, Hint: 0})
	if p := h.node.leader.peers[0]; p.next != 5 || p.match != 4 {
		t.Errorf("next %d match %d after a refusal of what is known to match", p.next, p.match)
	}
}

func TestImpossibleMessagesAreRefused(t *testing.T) {
	for name, m := range map[string]Message{
		"for another server":        {Kind: RequestVote, From: 2, To: 3, Term: 9},
		"from nobody":               {Kind: RequestVote, To: 1, Term: 9},
		"an ack of the future":      {Kind: AppendEntriesReply, From: 2, To: 1, Term: 1, Success: true, Index: 9},
		"a vote with entries":       {Kind: RequestVote, From: 2, To: 1, Term: 9, Entries: []Entry{{Index: 1, Term: 1}}},
		"a malformed configuration": {Kind: AppendEntries, From: 2, To: 1, Term: 9, Index: 1, LogTerm: 1, Entries: []Entry{{Index: 2, Term: 9, Kind: ConfEntry}}},
		"a snapshot of nothing":     {Kind: InstallSnapshot, From: 2, To: 1, Term: 9},
		"from itself":               {Kind: RequestVote, From: 1, To: 1, Term: 9},
		"of no kind":                {From: 2, To: 1, Term: 9},
		"of term 0":                 {Kind: RequestVote, From: 2, To: 1},
		"a hole":                    {Kind: AppendEntries, From: 2, To: 1, Term: 9, Entries: []Entry{{Index: 2, Term: 1}}},
		"terms that fall":           {Kind: AppendEntries, From: 2, To: 1, Term: 9, Entries: []Entry{{Index: 1, Term: 2}, {Index: 2, Term: 1}}},
		"entries of the future":     {Kind: AppendEntries, From: 2, To: 1, Term: 9, Entries: []Entry{{Index: 1, Term: 10}}},
		"replaces a committed one":  {Kind: AppendEntries, From: 2, To: 1, Term: 9, Entries: []Entry{{Index: 1, Term: 9}}},
		"another leader of my term": {Kind: AppendEntries, From: 2, To: 1, Term: 1},
	} {
		h := newHost(t, 3, Restored{})
		h.elect()
		h.step(Message{Kind: AppendEntriesReply, From: 2, Term: 1, Success: true, Index: 1})
		h.synced()
		before := h.node.AppendDigest(nil)
		if err := h.node.Step(h.node.now, &m); !errors.Is(err, ErrMessage) {
			t.Errorf("%s: %v", name, err)
		}
		if !slices.Equal(before, h.node.AppendDigest(nil)) {
			t.Errorf("%s: it changed something", name)
		}
	}
}

func TestAHigherTermMakesAFollowerOfAnyone(t *testing.T) {
	h := newHost(t, 3, Restored{})
	h.elect()
	h.step(Message{Kind: AppendEntriesReply, From: 2, Term: 5})
	s := h.node.Status()
	if s.Role != Follower || s.CurrentTerm != 5 || s.VotedFor != None {
		t.Errorf("%+v", s)
	}
	if s.Election.Deadline == Never || s.Heartbeat.Deadline != Never {
		t.Error("a follower has an election timer and no heartbeat timer")
	}
}

func TestEveryRuleHasANameAndASection(t *testing.T) {
	names := map[string]bool{}
	for _, r := range Rules() {
		if r.String() == "" || r.Section() == "" || names[r.String()] {
			t.Errorf("rule %d: name %q, section %q", r, r, r.Section())
		}
		names[r.String()] = true
	}
}

func TestNodeIDText(t *testing.T) {
	var id NodeID
	for _, bad := range []string{"", "S", "S0", "S01", "s1", "S-1", "S1 ", "S+1", "1", "S99999999999999999999"} {
		if err := id.UnmarshalText([]byte(bad)); err == nil {
			t.Errorf("%q was read as %v", bad, id)
		}
	}
	if err := id.UnmarshalText([]byte("S12")); err != nil || id != 12 {
		t.Errorf("S12: %v %v", id, err)
	}
}
