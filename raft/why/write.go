package why

import (
	"cmp"
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/kv"
	"raftplayground/raft/sim"
)

// WriteAnswered answers why a write is not answered, or was not. ok is false if there is no such operation, or it is no
// write. While Client waits, At is when it gives up, at the earliest. Codes:
//
//	answered    it was, by Server: it took effect as entry Index
//	mismatch    it was, and changed nothing: Key had another Value
//	expired     the servers had forgotten the client's session, and carried nothing out
//	tookEffect  no answer came in time, and it took effect all the same, as entry Index
//	noEffect    no answer came in time; it was carried out as entry Index, and changed nothing
//	open        no answer came in time, and Servers still hold it as entry Index of LogTerm: it may yet take effect. Reason is
//	            the code of the answer why that is not committed, the rest its facts
//	late        no answer came in time, no server holds it, and a message with it is on its way to Server
//	gaveUp      no answer came in time, and no server holds it; Reason is why it asked on last (timeout, notLeader, noLeader)
//	answering   Server's answer is on its way; it is committed as entry Index
//	opened      Server's answer is on its way, that the client has a session
//	noLeader    it waits for a leader
//	done        it is committed as entry Index, and the client has not heard that
//	committing  Server leads Term, holds it as entry Index of LogTerm, and answers when that is committed: as for open
//	unasked     likewise, and Server answers only if the client asks it again
//	opening     as committing, of the client's request for a session
//	unproven    Server leads Term and does not hold it, and could not commit it
//	deposed     Server holds it as entry Index and takes itself for the leader of Term; Peer leads PeerTerm, and lacks it
//	gone        Server held it as entry Index of LogTerm. Reason is the code of the answer why that is gone, the rest its facts
//	asking      its request is on its way to Server
//	sentOn      Server, which does not lead, sends the client on to Peer
//	sentAway    Server, which does not lead, has sent the client away: it pauses, and asks on
//	silent      Server does not run; Reason is frozen if it is that
//	lost        the request to Server was lost, or its reply: Reason
func WriteAnswered(c *sim.Cluster, h *History, id uint64) (a Answer, ok bool) {
	o := h.operations[id]
	if o == nil || o.Op == "read" {
		return Answer{}, false
	}
	v := look(c)
	a = Answer{Question: Write, Facts: Facts{Client: o.Client.String(), Key: o.Key, Server: o.asked, Index: o.Index}}
	a.Span = o.Returned - o.Invoked
	switch o.Outcome {
	case "":
		v.pendingWrite(&a, h, o)
	case sim.OutcomeUnknown:
		v.givenUp(&a, h, o)
	case sim.OutcomeExpired:
		a.Code, a.Rule = "expired", raft.RuleExactlyOnce.String()
		v.sayAgainOf(&a, o)
	case sim.OutcomeOK:
		a.Code = "answered"
	default:
		a.Code, a.Value = "mismatch", o.Result
		v.compareAgain(&a, o)
	}
	return a, true
}

// pendingWrite: a leader must be there, be asked, hold it, commit it, and tell the client.
func (v *view) pendingWrite(a *Answer, h *History, o *operation) {
	with, _ := v.c.ConversationOf(o.Client)
	a.Span = v.now - o.Invoked
	v.becomeOf(a, h, o, &with)
	a.until(v, with.GivesUp)
	if leader := v.leading(); leader != nil && v.serves(leader) {
		v.slowAnswer(a, leader, with.Waits)
	}
	if v.c.IsManual() && !slices.ContainsFunc(a.Obstacles, func(o Obstacle) bool { return o.Code == "manual" }) {
		a.Obstacles = append([]Obstacle{manual()}, a.Obstacles...)
	}
}

// becomeOf says what has become of the command, as far as it has come.
func (v *view) becomeOf(a *Answer, h *History, o *operation, with *sim.Conversation) {
	leader := v.leading()
	committed, isCommitted := h.committedAs(o)
	switch {
	case with.Reply != nil && with.Reply.Client.Outcome != sim.OutcomeNotLeader:
		if a.Code, a.Index = "answering", committed.Index; o.serial != o.Serial {
			a.Code = "opened"
		}
		v.conversation(a, o, with)
	case leader == nil || leader.frozen:
		a.Code, a.Rule = "noLeader", raft.RuleMajorityWins.String()
		a.Obstacles = v.noLeader().Obstacles
	case isCommitted:
		a.Code, a.Index, a.LogTerm, a.Rule = "done", committed.Index, committed.Term, raft.RuleExactlyOnce.String()
		if !v.serves(leader) {
			a.Obstacles = v.noLeader().Obstacles
		}
		v.conversation(a, o, with)
	default:
		v.uncommitted(a, h, o, leader, with)
	}
}

// slowAnswer: a client takes an answer only from the server that it asked last. Before it is there, it has asked another one.
func (v *view) slowAnswer(a *Answer, leader *server, waits raft.Micros) {
	round, _ := v.roundTakes(leader)
	takes := 2*v.cfg.Latency + round
	if takes < waits {
		return
	}
	o := Obstacle{Code: "slowAnswer", Facts: Facts{Client: a.Client, Server: leader.id, Span: waits, In: takes}}
	first := sim.DefaultConfig()
	own := slices.ContainsFunc(v.links, func(l sim.Link) bool { return l.Latency != nil })
	if quick := 4*first.Latency + v.slowestDisk(leader); !own && v.cfg.Latency > first.Latency && quick < waits {
		o = o.remedy(sim.Action{Do: "network", Latency: &first.Latency, Jitter: &first.Jitter})
	}
	a.add(o)
}

// committedAs is the first entry with an operation's command that is committed, as far as any server has known.
func (h *History) committedAs(o *operation) (raft.Entry, bool) {
	for i := range h.committed {
		if command, is := commandOf(&h.committed[i]); is && command.isOf(o) {
			return h.committed[i], true
		}
	}
	return raft.Entry{}, false
}

func (v *view) uncommitted(a *Answer, h *History, o *operation, leader *server, with *sim.Conversation) {
	asked := v.server(o.asked)
	command, held := leader.entryOf(o, given.isOf)
	opening, opens := leader.entryOf(o, given.opens)
	elsewhere, holds := asked.entryOf(o, given.isOf)
	lost, gone := h.lostOf(o)
	switch {
	case held && o.asked == leader.id && with.Awaited:
		v.waitsFor(a, "committing", command, leader.id)
	case held:
		v.waitsFor(a, "unasked", command, leader.id)
		v.conversation(a, o, with)
	case opens && opening.index > leader.CommitIndex && o.serial != o.Serial:
		v.waitsFor(a, "opening", opening, leader.id)
		v.conversation(a, o, with)
	case !v.serves(leader):
		a.Code, a.Server, a.Term, a.Rule = "unproven", leader.id, leader.CurrentTerm, raft.RuleCommitMajority.String()
		a.Obstacles = v.noLeader().Obstacles
		v.conversation(a, o, with)
	case holds && asked.leads() && with.Awaited:
		a.Code, a.Term, a.Index, a.LogTerm = "deposed", asked.CurrentTerm, elsewhere.index, elsewhere.term
		a.Peer, a.PeerTerm, a.Rule = leader.id, leader.CurrentTerm, raft.RuleReplaceConflict.String()
		v.conversation(a, o, with)
	case gone && !holds:
		v.lostFrom(a, h, lost)
		v.conversation(a, o, with)
	default:
		v.spoken(a, o, leader, with)
		v.conversation(a, o, with)
	}
}

// waitsFor: it waits for an entry to be committed, which a server's log holds.
func (v *view) waitsFor(a *Answer, code string, e entry, at raft.NodeID) {
	commit := Uncommitted(v.c, e.index, at)
	facts := commit.Facts
	facts.Client, facts.Key, facts.Span, facts.Reason = a.Client, a.Key, a.Span, commit.Code
	a.Code, a.Facts, a.Obstacles = code, facts, commit.Obstacles
	if a.LogTerm == 0 {
		a.LogTerm = e.term
	}
}

// lostOf is the last loss of an operation's command from the log of the server that the client asked last.
func (h *History) lostOf(o *operation) (loss, bool) {
	for i := len(h.losses) - 1; i >= 0; i-- {
		if command, is := commandOf(&h.losses[i].entry); is && command.isOf(o) && h.losses[i].server == o.asked {
			return h.losses[i], true
		}
	}
	return loss{}, false
}

func (v *view) lostFrom(a *Answer, h *History, lost loss) {
	gone := EntryGone(v.c, h, lost.server, lost.entry.Index, lost.entry.Term)
	facts := gone.Facts
	facts.Client, facts.Key, facts.Span, facts.Reason = a.Client, a.Key, a.Span, lost.how
	facts.At, facts.In = 0, 0
	a.Code, a.Facts = "gone", facts
}

// spoken: no log holds the command, and what was said last between the client and the server that it asked says why.
func (v *view) spoken(a *Answer, o *operation, leader *server, with *sim.Conversation) {
	asked := v.server(o.asked)
	switch {
	case with.Reply != nil && with.Reply.Client.Leader != raft.None:
		a.Code, a.Peer = "sentOn", with.Reply.Client.Leader
	case with.Reply != nil, with.Told:
		a.Code = "sentAway"
	case asked.frozen:
		a.Code, a.Reason = "silent", "frozen"
	case !asked.up:
		a.Code = "silent"
	case with.Request != nil:
		a.Code, a.Peer, a.PeerTerm = "asking", leader.id, leader.CurrentTerm
	default:
		a.Code, a.Reason = "lost", cmp.Or(o.lost, "request")
	}
}

// entryOf is the entry of a server's log with a client's command that is what is sought of an operation.
func (s *server) entryOf(o *operation, sought func(given, *operation) bool) (e entry, ok bool) {
	for i := range s.Log {
		if command, is := commandOf(&s.Log[i]); is && sought(command, o) {
			return entry{s.Log[i].Index, s.Log[i].Term}, true
		}
	}
	return entry{}, false
}

// lastOf is the last entry of a server's log with an operation's command.
func (s *server) lastOf(o *operation) (e entry, ok bool) {
	for i := range s.Log {
		if command, is := commandOf(&s.Log[i]); is && command.isOf(o) {
			e, ok = entry{s.Log[i].Index, s.Log[i].Term}, true
		}
	}
	return e, ok
}

// given is a client's command, as an entry holds it.
type given struct{ kv.Command }

func commandOf(e *raft.Entry) (given, bool) {
	if e.Kind != raft.Normal {
		return given{}, false
	}
	command, err := kv.Decode(e.Data)
	return given{command}, err == nil
}

func (g given) by(o *operation) bool { return sim.Client(kv.ClientOf(g.Session)) == o.Client }

// isOf says whether it is that of an operation.
func (g given) isOf(o *operation) bool { return g.by(o) && g.Op != kv.Register && g.Serial == o.Serial }

// opens says whether it asks for the session that an operation needs.
func (g given) opens(o *operation) bool {
	return g.by(o) && g.Op == kv.Register && g.Serial+1 == o.Serial
}

// conversation is what comes next between the client and the server that it asked: a request arrives, or a reply; else the
// client asks another one when it has waited long enough, or now, if it is woken.
func (v *view) conversation(a *Answer, o *operation, with *sim.Conversation) {
	on := Facts{Client: o.Client.String(), Server: o.asked}
	asked := v.server(o.asked)
	leader := v.leading()
	leads := leader != nil && asked.id == leader.id && asked.runs()
	switch {
	case with.Reply != nil:
		v.arriving(a, on, "reply", with.Reply)
	case with.Request != nil && asked.runs():
		v.arriving(a, on, "request", with.Request)
	case with.Queued || with.Request != nil && asked.frozen:
		on.Servers = []raft.NodeID{o.asked}
		if !a.names("thaw", o.asked) {
			a.add(Obstacle{Code: "frozen", Facts: on}.remedy(sim.Action{Do: "thaw", Server: o.asked}))
		}
	case with.Awaited && leads && a.Code == "done":
		if e, held := asked.lastOf(o); held {
			a.Obstacles = append(a.Obstacles, Uncommitted(v.c, e.index, asked.id).Obstacles...)
		}
	case with.Awaited && leads:
	default:
		a.add(v.patience(o, with, on))
	}
}

// names says whether that is among the remedies already.
func (a *Answer) names(do string, on raft.NodeID) bool {
	return slices.ContainsFunc(a.Obstacles, func(o Obstacle) bool {
		return slices.ContainsFunc(o.Remedies, func(r Remedy) bool { return r.Do == do && r.Server == on })
	})
}

// arriving: a message of theirs is on its way.
func (v *view) arriving(a *Answer, on Facts, which string, m *sim.Message) {
	on.Reason = which
	o := Obstacle{Code: "underway", Facts: on}
	o.arrives(v, m)
	a.add(o)
}

// patience is when a client asks another server. Reasons: told (it was sent away), request and reply (was lost), last (it gives
// up instead), manual (it does not by itself).
func (v *view) patience(o *operation, with *sim.Conversation, on Facts) Obstacle {
	p := Obstacle{Code: "patience", Facts: on}
	switch {
	case v.c.IsManual():
		p.Reason = "manual"
	case with.AsksOn == raft.Never:
		p.Reason = "last"
		p.until(v, with.GivesUp)
	default:
		p.Reason = o.lost
		if with.Told {
			p.Reason = "told"
		}
		p.until(v, with.AsksOn)
	}
	if with.Persists {
		p = p.remedy(sim.Action{Do: "wake", Client: o.Client})
	}
	return p
}

// givenUp: the client does not know whether its command took effect, or will.
func (v *view) givenUp(a *Answer, h *History, o *operation) {
	if e, is := h.committedAs(o); is {
		a.Code, a.Index, a.LogTerm, a.Rule = "tookEffect", e.Index, e.Term, raft.RuleExactlyOnce.String()
		if h.vain[e.Index] {
			a.Code = "noEffect"
			v.compareAgain(a, o)
		}
		return
	}
	if e, at := v.newestOf(o); at != raft.None {
		var holders []raft.NodeID
		for i := range v.servers {
			if v.servers[i].term(e.index) == e.term {
				holders = append(holders, v.servers[i].id)
			}
		}
		v.waitsFor(a, "open", e, at)
		a.Servers = holders
		return
	}
	if m := v.carrying(o); m != nil {
		a.Code = "late"
		a.Server, _ = m.To.Node()
		v.arriving(a, Facts{Client: a.Client, Server: a.Server}, "request", m)
		if v.c.IsManual() {
			a.add(manual())
		}
		return
	}
	a.Code, a.Reason, a.Peer = "gaveUp", o.reason, o.named
	v.sayAgainOf(a, o)
}

// newestOf is the entry with an operation's command of the highest term in any log, and a server that holds it.
func (v *view) newestOf(o *operation) (newest entry, at raft.NodeID) {
	for i := range v.servers {
		s := &v.servers[i]
		if e, held := s.entryOf(o, given.isOf); held && (at == raft.None || e.term > newest.term) {
			newest, at = e, s.id
		}
	}
	return newest, at
}

// carrying is a message on its way that puts an operation's command into a log.
func (v *view) carrying(o *operation) *sim.Message {
	for _, m := range v.c.InFlight() {
		if to, isServer := m.To.Node(); m.Dies == "" && isServer && v.server(to).up && m.Type == sim.ClientRequest && m.Client.IsOf(o.Client, o.Serial) {
			return m
		}
	}
	return nil
}

// compareAgain: the comparison succeeds with what the key holds now.
func (v *view) compareAgain(a *Answer, o *operation) {
	v.serving(a)
	holds := o.Result
	if leader := v.leading(); leader != nil {
		holds = v.c.ValueOf(leader.id, o.Key)
	}
	a.add(Obstacle{Code: "compareAgain", Facts: Facts{Key: o.Key, Value: holds}}.
		remedy(sim.Action{Do: o.Op, Key: o.Key, Value: &o.Value, Expect: &holds}))
}

// serving: first of all there must be a leader that serves.
func (v *view) serving(a *Answer) {
	if leader := v.leading(); leader == nil || leader.frozen || !v.serves(leader) {
		a.Obstacles = v.noLeader().Obstacles
	} else if v.c.IsManual() {
		a.add(manual())
	}
}

// sayAgainOf: the same command can be given again, as another one.
func (v *view) sayAgainOf(a *Answer, o *operation) {
	v.serving(a)
	again := sim.Action{Do: o.Op, Key: o.Key, Value: &o.Value}
	switch o.Op {
	case "delete":
		again.Value = nil
	case "cas":
		again.Expect = &o.Expect
	}
	a.add(Obstacle{Code: "again", Facts: Facts{Key: o.Key, Value: o.Value}}.remedy(again))
}
