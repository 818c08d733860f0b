package why

import (
	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// OperationOf is the operation that an event of a client is about; false if it is none.
func (h *History) OperationOf(event uint64) (uint64, bool) {
	id, ok := h.events[event]
	return id, ok
}

// ReadAnswered answers why a read was refused, or stale, or waits. ok is false if there is no such operation, or it is no
// read. Codes:
//
//	fresh     it was answered with all that was committed when it began: Index, Value
//	stale     Server answered with what it had applied, up to Index; PeerIndex was committed, by which Key had another Value
//	lagging   likewise, and nothing behind Index was about Key
//	gaveUp    no answer came in time; Reason is why it asked on last (timeout, notLeader, noLeader), and Peer whom it had asked
//	refused   Peer sent the client on, since it does not lead: Reason; the read goes on
//	noLeader  it waits for a leader
//	early     Server leads, and has not committed an entry of its own term (Term)
//	unproven  Server leads, and no majority confirms it
//	round     Server leads, and waits for a round of heartbeats to be answered
//	lease     likewise, though a lease was asked for: Reason says why there is none; see noLease
//	asking    its request is on its way to Server, or the answer back, or Server does not answer
func ReadAnswered(c *sim.Cluster, h *History, id uint64) (a Answer, ok bool) {
	o := h.operations[id]
	if o == nil || o.Op != "read" {
		return Answer{}, false
	}
	v := look(c)
	a = Answer{Question: Read, Facts: Facts{Client: o.Client.String(), Key: o.Key, Server: o.asked, Index: o.Index}}
	switch {
	case o.Outcome == "":
		v.pending(&a, o)
	case o.Outcome != sim.OutcomeOK:
		a.Code, a.Reason, a.Peer = "gaveUp", o.reason, o.named
		a.Span = o.Returned - o.Invoked
		v.askAgain(&a, o)
	case o.Index >= o.known:
		a.Code, a.Value = "fresh", o.Result
	default:
		v.stale(&a, h, o)
	}
	return a, true
}

// stale: it was answered from what a server had applied, without asking anybody (§8 asks the leader to).
func (v *view) stale(a *Answer, h *History, o *operation) {
	a.Code, a.PeerIndex, a.Rule, a.Value = "lagging", o.known, raft.RuleReadConfirmed.String(), o.Result
	if e, _, ok := h.newest(o.Key, o.Index); ok && e.Index <= o.known {
		a.Code, a.PeerIndex = "stale", e.Index
	}
	v.askAgain(a, o)
}

// askAgain: the same read, of the level that sees all.
func (v *view) askAgain(a *Answer, o *operation) {
	if leader := v.leading(); leader == nil || leader.frozen || !v.serves(leader) {
		a.Obstacles = v.noLeader().Obstacles
	} else if v.c.IsManual() {
		a.add(manual())
	}
	a.add(Obstacle{Code: "readAgain", Facts: Facts{Key: o.Key, Rule: raft.RuleReadConfirmed.String()}}.remedy(sim.Action{Do: "read", Key: o.Key}))
}

func (v *view) pending(a *Answer, o *operation) {
	a.Span = v.now - o.Invoked
	a.Reason, a.Peer = o.reason, o.named
	leader := v.leading()
	switch asked := v.server(o.asked); {
	case leader == nil || leader.frozen:
		a.Code, a.Rule = "noLeader", raft.RuleReadConfirmed.String()
		a.Obstacles = v.noLeader().Obstacles
		return
	case !asked.runs() || asked.leads() && asked.id == leader.id && v.requested(o), asked.id != leader.id && asked.Leader != leader.id:
		a.Code = "asking"
		with, _ := v.c.ConversationOf(o.Client)
		v.conversation(a, o, &with)
	case !v.serves(leader):
		a.Code, a.Server, a.Term, a.Rule = "unproven", leader.id, leader.CurrentTerm, raft.RuleReadConfirmed.String()
		a.Obstacles = v.noLeader().Obstacles
		return
	case leader.term(leader.CommitIndex) != leader.CurrentTerm:
		a.Code, a.Server, a.Term, a.Rule = "early", leader.id, leader.CurrentTerm, raft.RuleReadOwnTermFirst.String()
		for _, own := range leader.Log {
			if own.Term == leader.CurrentTerm {
				v.missing(a, leader, entry{own.Index, own.Term})
				return
			}
		}
		value := "1"
		a.add(Obstacle{Code: "noOwnEntry", Facts: Facts{Server: leader.id, Term: leader.CurrentTerm, Rule: raft.RuleNoOpAtTermStart.String()}}.
			remedy(sim.Action{Do: "write", Key: "y", Value: &value, To: leader.id}))
	default:
		a.Code, a.Server, a.Term, a.Rule = "round", leader.id, leader.CurrentTerm, raft.RuleReadRoundAfter.String()
		if o.Level == sim.LevelLease && o.asked == leader.id {
			v.noLease(a, leader)
		}
	}
	if v.c.IsManual() {
		a.add(manual())
	}
}

// requested says whether the client's request is still on its way, or the answer.
func (v *view) requested(o *operation) bool {
	for _, m := range v.c.InFlight() {
		if m.From == o.Client && m.To == sim.Server(o.asked) || m.To == o.Client && m.From == sim.Server(o.asked) {
			return true
		}
	}
	return false
}
