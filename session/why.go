package session

import (
	"context"
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/raft/why"
	"raftplayground/session/timeline"
)

// Asked is a question about what has not happened. Which of the fields belong to it is said in docs/protocol.md.
type Asked struct {
	Question why.Question
	Branch   timeline.ID // Present: the one that is shown
	At       raft.Micros // timeline.Now: the moment that is shown, or the end of the branch
	Server   raft.NodeID
	Index    raft.Index
	Term     raft.Term
	Event    uint64
	Op       uint64 // a client's operation
	Command  string // of why.Action, as JSON
}

// Answered is the answer, the time it is about, and whom each server could win over then.
type Answered struct {
	At     raft.Micros
	Paused bool // the session's clock stands still, at the moment that is shown
	Answer why.Answer
	Reach  []why.Reach
}

// Why answers a question. It fails as Events does, and with a *sim.Refusal if there is no such thing to ask about.
func (s *Session) Why(ctx context.Context, q Asked) (Answered, error) {
	var found Answered
	var moment *timeline.Moment
	past := q.Question == why.Vote || q.Question == why.Gone || q.Question == why.Read || q.Question == why.Write
	err := s.call(ctx, func(a *actor) (err error) {
		a.present()
		found.Paused = !a.playing && q.At == timeline.Now && (q.Branch == Present || q.Branch == a.timeline.Current())
		branch := q.Branch
		if branch == Present {
			branch = a.timeline.Current()
		}
		moment, err = a.timeline.Moment(branch, q.At, past)
		return err
	})
	if err != nil {
		return found, err
	}
	err = s.replaying(func() error {
		history := why.NewHistory(moment.Begin())
		see := history.Observe
		if !past {
			see = nil
		}
		cluster, err := moment.Cluster(ctx, see)
		if err != nil {
			return fmt.Errorf("going to the moment: %w", err)
		}
		found.At = cluster.Now()
		found.Answer, err = q.answer(cluster, history)
		found.Reach = why.Reaches(cluster)
		return err
	})
	return found, err
}

func (q *Asked) answer(c *sim.Cluster, h *why.History) (why.Answer, error) {
	if int(q.Server) > c.Count() {
		return why.Answer{}, &sim.Refusal{Code: sim.CodeUnknownServer, Reason: fmt.Sprintf("there is no %v: this cluster has S1 to S%d", q.Server, c.Count())}
	}
	switch q.Question {
	case why.Leader:
		return why.NoLeader(c), nil
	case why.Commit:
		return why.Uncommitted(c, q.Index, q.Server), nil
	case why.Timeout:
		return why.NoTimeout(c, q.Server), nil
	case why.Vote:
		if a, ok := why.VoteRefused(c, h, q.Event); ok {
			return a, nil
		}
		return why.Answer{}, badQuestion("event %d is no answer to a request for a vote, by the moment asked about", q.Event)
	case why.Gone:
		return why.EntryGone(c, h, q.Server, q.Index, q.Term), nil
	case why.Read:
		return q.operation(c, h, why.ReadAnswered)
	case why.Write:
		return q.operation(c, h, why.WriteAnswered)
	case why.Action:
		action, err := sim.ParseAction([]byte(q.Command))
		if err != nil {
			return why.Answer{}, err
		}
		return why.Impossible(c, action), nil
	}
	return why.Answer{}, badQuestion("there is no question %.40q", string(q.Question))
}

// operation answers about a client's, named by itself or by an event.
func (q *Asked) operation(c *sim.Cluster, h *why.History, answered func(*sim.Cluster, *why.History, uint64) (why.Answer, bool)) (why.Answer, error) {
	id, name := q.Op, fmt.Sprint("operation ", q.Op)
	if id == 0 {
		id, _ = h.OperationOf(q.Event)
		name = fmt.Sprint("event ", q.Event)
	}
	if a, ok := answered(c, h, id); ok {
		return a, nil
	}
	return why.Answer{}, badQuestion("%s is no client's %s, by the moment asked about", name, q.Question)
}

func badQuestion(format string, args ...any) error {
	return &sim.Refusal{Code: CodeBadCommand, Reason: fmt.Sprintf(format, args...)}
}
