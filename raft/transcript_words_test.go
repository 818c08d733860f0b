package raft_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"raftplayground/raft"
	"raftplayground/raft/kv"
	"raftplayground/raft/sim"
)

// narrator puts what happens into words, a line each.
type narrator struct {
	watch *ruleWatch
	lines []string
	quiet bool // nothing is told but violations
	brief bool // only what changes a server is told
}

func (n *narrator) say(format string, args ...any) {
	line := strings.TrimRight(fmt.Sprintf(format, args...), "\n")
	if n.quiet || len(n.lines) > 0 && n.lines[len(n.lines)-1] == line {
		return // one guard may stop several messages: once is enough
	}
	n.lines = append(n.lines, line)
}

// said gives the lines since the last time.
func (n *narrator) said() string {
	if len(n.lines) == 0 {
		return ""
	}
	all := strings.Join(n.lines, "\n") + "\n"
	n.lines = nil
	return all
}

// does tells what a server does, and the rule that makes it do so.
func (n *narrator) does(id raft.NodeID, rule raft.Rule, format string, args ...any) {
	line := fmt.Sprintf("  %v ", id) + fmt.Sprintf(format, args...)
	if rule != raft.NoRule {
		line += fmt.Sprintf(" [%v %s]", rule, rule.Section())
	}
	n.say("%s", line)
}

// inBrief are the kinds of events that are told of a cluster that runs by itself.
var inBrief = []sim.Kind{
	sim.TermChanged, sim.RoleChanged, sim.Truncated, sim.Committed, sim.ConfigChanged, sim.SnapshotTaken, sim.Installed,
	sim.Transferring, sim.Ignored, sim.Invoked, sim.Returned, sim.Crashed, sim.Restarted, sim.Added,
}

func (n *narrator) narrate(e *sim.Event) {
	if e.Kind == sim.ViolationFound {
		quiet := n.quiet
		n.quiet = false
		n.say("VIOLATION %s: %s", e.Violation.Property, e.Violation.Detail)
		n.quiet = quiet
		return
	}
	if n.quiet || n.brief && !slices.Contains(inBrief, e.Kind) && e.Rule != raft.RuleExactlyOnce {
		return
	}
	id, f := e.Server, e.Fact
	switch e.Kind {
	case sim.Sent:
		n.say("  %s", flightLine(e.Message))
	case sim.Delivered:
		n.say("%v hears %v of %v", e.Message.To, e.Message.Type, e.Message.From)
	case sim.Lost:
		n.say("lost: %v of %v to %v (%s)", e.Message.Type, e.Message.From, e.Message.To, e.Reason)
	case sim.Duplicated:
		n.say("doubled: %v of %v to %v", e.Message.Type, e.Message.From, e.Message.To)
	case sim.Persisted:
		vote := ""
		if e.Hard.VotedFor != raft.None {
			vote = fmt.Sprintf(", vote for %v", e.Hard.VotedFor)
		}
		n.does(id, raft.NoRule, "has on disk: term %d%s, log to %d", e.Hard.CurrentTerm, vote, e.LastIndex)
	case sim.Applied:
		n.applied(e)
	case sim.Crashed:
		n.say("%v crashes; its disk holds term %d and the log to %d (%d entries lost)", id, e.Hard.CurrentTerm, e.LastIndex, e.Lost)
	case sim.Restarted:
		n.say("%v restarts from its disk: term %d, log to %d", id, e.Hard.CurrentTerm, e.LastIndex)
	case sim.LinkChanged:
		arrow := "->"
		if e.Both {
			arrow = "<->"
		}
		n.say("link %v%s%v is %s", e.From, arrow, e.To, e.Reason)
	case sim.NetworkChanged:
		n.say("network: %s", e.Reason)
	case sim.RuleSet:
		n.say("rule %v is %s: %s", e.Rule, e.Reason, e.Rule.Section())
	case sim.Added:
		n.say("%v is a new machine, with nothing on its disk", id)
	case sim.Invoked:
		n.say("%v wants: %s", e.Operation.Client, operation(e.Operation))
	case sim.Retried:
		n.say("%v asks %v (%s)", e.Operation.Client, e.To, e.Reason)
	case sim.Returned:
		n.say("%v has its answer: %s", e.Operation.Client, strings.TrimSpace(e.Operation.Outcome+" "+e.Operation.Result))
	default:
		if f != nil {
			n.fact(id, f)
		}
	}
}

// fact tells what a server's core did or decided.
func (n *narrator) fact(id raft.NodeID, f *raft.Fact) {
	switch f.Kind {
	case raft.FactTimerFired:
		n.does(id, f.Rule, "%v timer: %v", f.Timer, f.Reason)
	case raft.FactTerm:
		why := "to campaign"
		if f.Reason == raft.ReasonHigherTerm {
			why = fmt.Sprintf("%v is there already", f.Peer)
		}
		n.does(id, f.Rule, "enters term %d: %s", f.Term, why)
	case raft.FactRole:
		votes := ""
		if f.Reason == raft.ReasonWon {
			votes = fmt.Sprintf(" with the votes of %s; %d of %d needed", names(f.Servers), f.Needed, f.Voters)
		}
		n.does(id, f.Rule, "becomes %v in term %d: %v%s", f.Role, f.Term, f.Reason, votes)
	case raft.FactFollow:
		n.does(id, f.Rule, "follows %v in term %d", f.Peer, f.Term)
	case raft.FactVote:
		n.vote(id, f)
	case raft.FactTally:
		if f.Granted {
			n.does(id, f.Rule, "counts %v: has %s", f.Peer, names(f.Servers))
		} else {
			n.does(id, f.Rule, "counts %v: refused", f.Peer)
		}
	case raft.FactRefused:
		own := "nothing"
		if f.OwnTerm != 0 {
			own = fmt.Sprintf("an entry of term %d", f.OwnTerm)
		}
		n.does(id, f.Rule, "refuses (%v): %v builds on %s, and here is %s", f.Reason, f.Peer, place(f.Index, f.LogTerm), own)
	case raft.FactAppend:
		n.does(id, f.Rule, "appends %s", entries(f.Entries))
	case raft.FactTruncate:
		n.does(id, f.Rule, "removes entries %d to %d: term %d here, term %d in %v's log", f.Index, f.OwnIndex, f.OwnTerm, f.LogTerm, f.Peer)
	case raft.FactProgress:
		if f.Reason != raft.ReasonSent && f.Reason != raft.NoReason {
			n.does(id, f.Rule, "knows of %v: match %d, next %d (%v; %v)", f.Peer, f.Match, f.Next, f.Reason, f.Progress)
		}
	case raft.FactCommit:
		on := ""
		if f.Reason == raft.ReasonCounted {
			on = fmt.Sprintf(", on %s", names(f.Servers))
		}
		n.does(id, f.Rule, "commits up to %s (%v%s)", place(f.Index, f.Term), f.Reason, on)
	case raft.FactIgnored:
		n.does(id, f.Rule, "ignores %v and its term %d: it hears a leader", f.Peer, f.Term)
	case raft.FactTransfer:
		n.does(id, f.Rule, "hands over to %v: %v", f.Peer, f.Reason)
	case raft.FactConf:
		committed := ""
		if f.Granted {
			committed = ", committed"
		}
		n.does(id, f.Rule, "goes by entry %d: %s%s", f.Index, conf(f.Conf), committed)
	case raft.FactSnapshot:
		n.does(id, f.Rule, "takes a snapshot up to %s", place(f.Index, f.LogTerm))
	case raft.FactInstalled:
		n.does(id, f.Rule, "puts the snapshot up to %s in the place of its log", place(f.Index, f.LogTerm))
	case raft.FactRead:
		switch f.Reason {
		case raft.ReasonTold:
			n.does(id, f.Rule, "may read at %d, and has applied %d", f.Index, f.OwnIndex)
		case raft.ReasonUnproven:
			n.does(id, f.Rule, "reads at %d, and does not know whether it leads", f.Index)
		default:
			n.does(id, f.Rule, "is sure that it led when asked: read at %d", f.Index)
		}
	}
}

func (n *narrator) vote(id raft.NodeID, f *raft.Fact) {
	what := "its vote"
	if f.Message == raft.PreVote {
		what = "its pre-vote"
	}
	verb := "refuses"
	if f.Granted {
		verb = "grants"
	}
	more := ""
	switch f.Reason {
	case raft.ReasonSelf:
		n.does(id, f.Rule, "votes for itself in term %d", f.Term)
		return
	case raft.ReasonLogOlder:
		more = fmt.Sprintf(": it ends at %s, the own at %s", place(f.Index, f.LogTerm), place(f.OwnIndex, f.OwnTerm))
	case raft.ReasonAlreadyVoted:
		more = fmt.Sprintf(", for %v", f.VotedFor)
	}
	n.does(id, f.Rule, "%s %v %s for term %d: %v%s", verb, f.Peer, what, f.Term, f.Reason, more)
}

func (n *narrator) applied(e *sim.Event) {
	if e.Entry.Kind != raft.Normal {
		return
	}
	again := ""
	if e.Rule == raft.RuleExactlyOnce {
		again = fmt.Sprintf(": it has been applied before, the answer is repeated [%v %s]", e.Rule, e.Rule.Section())
	}
	n.say("  %v applies %d: %s%s", e.Server, e.Entry.Index, command(e.Entry), again)
}

// guardWords say what it means that a rule does not let a server go on, where no event says it.
var guardWords = map[raft.Rule]string{
	raft.RuleStaleVoteReply:         "takes no notice: the answer is of another election",
	raft.RuleVoteCountsOnce:         "has counted that answer already",
	raft.RuleBacktrack:              "takes no notice: the refusal is an old one",
	raft.RuleCommitOwnTerm:          "does not commit: what a majority holds is of an older term",
	raft.RuleCommitVerified:         "does not commit beyond what this message has checked",
	raft.RuleAckVerified:            "acknowledges only what this message has checked",
	raft.RuleDurableVote:            "says nothing of its vote until it is on disk",
	raft.RuleDurableLog:             "says nothing of its log until it is on disk",
	raft.RuleRefuseOldSnapshot:      "refuses the snapshot: its sender's term is over",
	raft.RuleSnapshotChunks:         "takes no notice: the chunk does not follow what it holds",
	raft.RuleSnapshotDone:           "waits for the next chunk",
	raft.RuleSnapshotKeepsSuffix:    "holds the snapshot's last entry already: the log stays as it is",
	raft.RuleTransferStopsProposals: "takes no command: it is handing over",
	raft.RuleTransferToCaughtUp:     "does not tell the target yet: it lacks entries",
	raft.RuleOnlyVotersCampaign:     "does not campaign: it is no voter",
	raft.RuleOneVoterAtATime:        "sees more than one voter change: two majorities are needed",
	raft.RuleOneChangeAtATime:       "makes no change: the last one is not committed",
	raft.RuleOwnTermBeforeChange:    "makes no change: nothing of its own term is committed",
	raft.RuleLeaveJointCommitted:    "does not leave the joint configuration by itself",
	raft.RuleReadOwnTermFirst:       "lets the read wait: nothing of its own term is committed",
	raft.RuleReadConfirmed:          "must make sure that it still leads",
	raft.RuleReadApplied:            "lets the read wait: its index is not applied here",
	raft.RuleLeaseFromSend:          "has no lease: the last round that a majority answered began too long ago",
	raft.RuleLeaseDrift:             "has no lease: by another clock that round began too long ago",
	raft.RuleLeaseVoidAtTransfer:    "has no lease: it has asked for an election itself",
}

// narrateGuard tells of rules that stop a server, and of broken ones that should have.
func (n *narrator) narrateGuard(id raft.NodeID, f *raft.Fact) {
	words, ok := guardWords[f.Rule]
	switch {
	case f.Holds || n.brief || n.quiet:
	case f.Broken:
		n.does(id, f.Rule, "should stop here, and goes on: the rule is broken")
	case ok:
		n.does(id, f.Rule, "%s", words)
	}
}

// place names a position in the log: its index and its term.
func place(i raft.Index, t raft.Term) string {
	if i == 0 {
		return "the start"
	}
	return fmt.Sprintf("%d (term %d)", i, t)
}

func names(ids []raft.NodeID) string {
	words := make([]string, len(ids))
	for i, id := range ids {
		words[i] = id.String()
	}
	return strings.Join(words, " ")
}

func entries(es []raft.Entry) string {
	words := make([]string, len(es))
	for i := range es {
		words[i] = fmt.Sprintf("%d (term %d: %s)", es[i].Index, es[i].Term, command(&es[i]))
	}
	return strings.Join(words, ", ")
}

func command(e *raft.Entry) string {
	switch e.Kind {
	case raft.NoOp:
		return "no-op"
	case raft.ConfEntry:
		c, err := raft.DecodeConf(e.Data)
		if err != nil {
			return err.Error()
		}
		return conf(&c)
	}
	c, err := kv.Decode(e.Data)
	switch {
	case err != nil:
		return err.Error()
	case c.Op == kv.Put:
		return c.Key + "=" + c.Value
	}
	return fmt.Sprintf("%v %s", c.Op, c.Key)
}

func conf(c *raft.Conf) string {
	text := names(c.Voters)
	if c.Joint() {
		text += " and " + names(c.Outgoing)
	}
	if len(c.Learners) > 0 {
		text += ", learning: " + names(c.Learners)
	}
	if len(c.LearnersNext) > 0 {
		text += ", to learn: " + names(c.LearnersNext)
	}
	return text
}

func operation(o *sim.Operation) string {
	text := o.Op + " " + o.Key
	if o.Value != "" {
		text += "=" + o.Value
	}
	if o.Level != "" {
		text += " (" + o.Level + ")"
	}
	return text
}

// flightLine is a message in flight.
func flightLine(m *sim.Message) string {
	text := fmt.Sprintf("%v -> %v %v", m.From, m.To, m.Type)
	switch m.Type {
	case sim.ClientRequest:
		return text
	case sim.ClientReply:
		return text + ": " + strings.TrimSpace(m.Client.Outcome+" "+m.Client.Result)
	}
	r := &m.Raft
	text += fmt.Sprintf(" term %d", r.Term)
	switch r.Kind {
	case raft.RequestVote, raft.PreVote:
		text += ": log ends at " + place(r.Index, r.LogTerm)
	case raft.RequestVoteReply, raft.PreVoteReply:
		text += ": " + map[bool]string{true: "yes", false: "no"}[r.Success]
	case raft.AppendEntries:
		text += fmt.Sprintf(": after %s, commit %d", place(r.Index, r.LogTerm), r.Commit)
		if len(r.Entries) > 0 {
			text += ": " + entries(r.Entries)
		}
	case raft.AppendEntriesReply:
		if r.Success {
			text += fmt.Sprintf(": matches to %d", r.Index)
		} else {
			text += fmt.Sprintf(": no; try after %s", place(r.Hint, r.LogTerm))
		}
	case raft.InstallSnapshot:
		text += fmt.Sprintf(": up to %s, bytes %d to %d", place(r.Index, r.LogTerm), r.Offset, int(r.Offset)+len(r.Data))
		if r.Done {
			text += ", the last"
		}
	case raft.InstallSnapshotReply:
		if r.Success {
			text += fmt.Sprintf(": holds all up to %d", r.Index)
		} else {
			text += fmt.Sprintf(": holds %d bytes", r.Offset)
		}
	case raft.ReadIndexReply:
		if r.Success {
			text += fmt.Sprintf(": read at %d", r.Index)
		} else {
			text += ": no"
		}
	}
	if m.Dies != "" {
		text += " (will be lost: " + m.Dies + ")"
	}
	return text
}

// logTable shows the logs as Figure 7 draws them: the term of each entry, under its index. A * follows
// what the server knows to be committed, and ... stands for what its snapshot does.
func logTable(s sim.State) string {
	type entry struct {
		Index raft.Index
		Term  raft.Term
	}
	var b strings.Builder
	last := raft.Index(1)
	logs := make([][]entry, len(s.Servers))
	for i := range s.Servers {
		raw, err := json.Marshal(s.Servers[i].Log)
		if err == nil {
			err = json.Unmarshal(raw, &logs[i])
		}
		if err != nil {
			return err.Error()
		}
		if n := len(logs[i]); n > 0 {
			last = max(last, logs[i][n-1].Index)
		}
		if snapshot := s.Servers[i].Snapshot; snapshot != nil {
			last = max(last, snapshot.LastIncludedIndex)
		}
	}
	b.WriteString("index")
	for i := raft.Index(1); i <= last; i++ {
		fmt.Fprintf(&b, "%*d", min(3+int(i-1), 4), i)
	}
	for i, server := range s.Servers {
		cells := make([]string, last)
		for j := range cells {
			cells[j] = "    "
			if server.Snapshot != nil && raft.Index(j) < server.Snapshot.LastIncludedIndex {
				cells[j] = " ..."
			}
		}
		for _, e := range logs[i] {
			mark := " "
			if e.Index <= server.CommitIndex {
				mark = "*"
			}
			cells[e.Index-1] = fmt.Sprintf("%3d%s", e.Term, mark)
		}
		down := ""
		if server.Status == sim.StatusCrashed {
			down = "  (crashed)"
		}
		b.WriteString("\n" + strings.TrimRight(fmt.Sprintf("%-5v%s", server.Server, strings.Join(cells, "")), " ") + down)
	}
	return b.String()
}

// roleTable shows who is what.
func roleTable(s sim.State) string {
	var b strings.Builder
	for _, server := range s.Servers {
		if server.Status == sim.StatusCrashed {
			fmt.Fprintf(&b, "%v crashed\n", server.Server)
			continue
		}
		leader := ""
		if server.Leader != raft.None && server.Role != "leader" {
			leader = fmt.Sprintf(" of %v", server.Leader)
		}
		fmt.Fprintf(&b, "%v %s%s, term %d\n", server.Server, server.Role, leader, server.CurrentTerm)
	}
	return b.String()
}
