package export

import (
	"fmt"
	"strconv"
	"strings"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// messageLabel says what a message is and what its receiver goes by: the fields of the paper's Figure 2.
func messageLabel(m *sim.Message) string {
	r := &m.Raft
	switch m.Type {
	case sim.ClientRequest:
		return "ClientRequest"
	case sim.ClientReply:
		return "ClientReply " + m.Client.Outcome
	}
	label := fmt.Sprintf("%v term %d", m.Type, r.Term)
	switch r.Kind {
	case raft.RequestVote, raft.PreVote:
		return fmt.Sprintf("%s, last %d/t%d", label, r.Index, r.LogTerm)
	case raft.RequestVoteReply, raft.PreVoteReply:
		return label + choose(r.Success, ", granted", ", refused")
	case raft.AppendEntries:
		if len(r.Entries) == 0 {
			return fmt.Sprintf("%s, heartbeat, commit %d", label, r.Commit)
		}
		return fmt.Sprintf("%s, entries %d-%d, prev %d/t%d, commit %d", label, r.Entries[0].Index, r.Entries[len(r.Entries)-1].Index, r.Index, r.LogTerm, r.Commit)
	case raft.AppendEntriesReply:
		return label + choose(r.Success, ", match ", ", refused prev ") + strconv.FormatUint(uint64(r.Index), 10)
	case raft.InstallSnapshot:
		return fmt.Sprintf("%s, last included %d/t%d", label, r.Index, r.LogTerm)
	}
	return label
}

// happening says what happened at one server or client by itself; "" if it is nothing that a diagram has room for.
func happening(e *sim.Event) string {
	switch e.Kind {
	case sim.RoleChanged:
		return fmt.Sprintf("%v, term %d", e.Fact.Role, e.Fact.Term)
	case sim.Committed:
		return fmt.Sprintf("commitIndex %d", e.Fact.Index)
	case sim.Truncated:
		return fmt.Sprintf("log cut from %d", e.Fact.Index)
	case sim.SnapshotTaken:
		return fmt.Sprintf("snapshot up to %d", e.Fact.Index)
	case sim.Installed:
		return fmt.Sprintf("snapshot up to %d installed", e.Fact.Index)
	case sim.ConfigChanged:
		return fmt.Sprintf("configuration of index %d", e.Fact.Index)
	case sim.TimerFired:
		return fmt.Sprintf("%v timer fired", e.Fact.Timer)
	case sim.Crashed, sim.Restarted, sim.Frozen, sim.Thawed, sim.Wiped, sim.Added:
		return e.Kind.String()
	case sim.Invoked:
		return operationLabel(e.Operation)
	case sim.Returned:
		return strings.TrimSpace(fmt.Sprintf("%s: %s %s", operationLabel(e.Operation), e.Operation.Outcome, e.Operation.Result))
	case sim.ViolationFound:
		return violationLabel(e.Violation)
	case sim.RuleSet:
		return fmt.Sprintf("%s rule %v", e.Reason, e.Rule)
	}
	return ""
}

func operationLabel(o *sim.Operation) string {
	switch {
	case o.Expect != "":
		return fmt.Sprintf("%s %s=%s if %s", o.Op, o.Key, o.Value, o.Expect)
	case o.Value != "":
		return fmt.Sprintf("%s %s=%s", o.Op, o.Key, o.Value)
	default:
		return fmt.Sprintf("%s %s", o.Op, o.Key)
	}
}

func violationLabel(v *sim.Violation) string {
	label := "violation of " + v.Property
	for i, server := range v.Servers {
		label += choose(i == 0, " by ", ", ") + server.String()
	}
	return label
}

// place is where an event happens: a server or a client; "" if it is nowhere in particular.
func place(e *sim.Event) string {
	switch {
	case e.Operation != nil:
		return e.Operation.Client.String()
	case e.Server != raft.None:
		return e.Server.String()
	case e.Violation != nil && len(e.Violation.Servers) > 0:
		return e.Violation.Servers[0].String()
	}
	return ""
}

func choose(yes bool, a, b string) string {
	if yes {
		return a
	}
	return b
}

// counted says how many there are of what one is called.
func counted(n int, one string) string {
	return fmt.Sprintf("%d %s%s", n, one, choose(n == 1, "", "s"))
}

// millis is a time as people read it.
func millis(at raft.Micros) string { return strconv.FormatFloat(float64(at)/1000, 'f', 3, 64) + " ms" }
