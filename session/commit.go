package session

import (
	"context"
	"slices"
	"time"

	"raftplayground/raft/sim"
	"raftplayground/session/timeline"
)

// CodeNotSaved refuses a command that could not be written to the session's journal.
const CodeNotSaved = "notSaved"

// mark is where the session is.
func (a *actor) mark() mark {
	return mark{a.timeline.Current(), a.timeline.Position(), a.timeline.End(), a.pace.speed, a.fresh}
}

// comeToRest gives the journal up, with all that is needed to go on.
func (a *actor) comeToRest() {
	if a.keeper == nil {
		return
	}
	a.replaying.stop()
	if a.still == nil {
		a.note()
		a.keepState()
	}
	a.keeper.release()
}

// keepAt is when the present moment is to be kept, though the session does not rest; due is false if it is what was kept last.
func (a *actor) keepAt() (at time.Time, due bool) {
	if a.keeper == nil || a.still != nil || a.mark() == a.keeper.rested {
		return time.Time{}, false
	}
	return a.keeper.kept.Add(keepEvery), true
}

func (a *actor) keepNowAndThen() {
	if at, due := a.keepAt(); due && !time.Now().Before(at) {
		a.flush()
		a.note()
		a.keepState()
	}
}

// keepState keeps the present moment, if it is not what was kept last.
func (a *actor) keepState() {
	if a.mark() == a.keeper.rested {
		return
	}
	r, err := a.rest()
	must(err)
	a.keeper.keep(r)
}

// whereabouts is where a command found the session.
type whereabouts struct {
	mark
	playing  bool
	branches int
	owed     int // goals that have been found, and are not in the journal yet
}

func (a *actor) whereabouts() whereabouts {
	return whereabouts{a.mark(), a.playing, a.timeline.Count(), len(a.owed())}
}

// commit writes to the journal what a command has done, before anybody sees it: an action, if there is one, and what became
// of the tree; or, where it only went to another moment, the mark. If that fails the command is undone and refused.
func (a *actor) commit(was whereabouts, action *sim.Action) *sim.Refusal {
	if a.keeper == nil {
		return nil
	}
	owed := a.owed()
	done := slices.Clone(owed[:was.owed])
	if now := a.timeline.Current(); a.timeline.Count() > was.branches {
		tip := a.timeline.Tip()
		done = append(done, record{Left: &leftRecord{Branch: was.Branch, End: was.End}},
			record{Fork: &forkRecord{now, tip.Parent, tip.Parted}})
	} else if now != was.Branch {
		done = append(done, record{Left: &leftRecord{was.Branch, was.End, now}})
	}
	if action != nil {
		done = append(done, record{Do: &doRecord{a.timeline.Current(), *action}})
	}
	deed := len(done) > was.owed
	done = append(done, owed[was.owed:]...)
	var err error
	if len(done) > 0 {
		err = a.keeper.append(done...)
	}
	if err == nil && a.course != nil {
		a.course.owed = nil
	}
	if err == nil && !deed {
		err = a.keeper.move(a.mark())
	}
	if err == nil {
		return nil
	}
	refusal := a.unsaved(err)
	if a.lost == nil {
		a.undo(was, action)
	}
	return refusal
}

// unsaved refuses a command that could not be written to the journal.
func (a *actor) unsaved(err error) *sim.Refusal {
	a.keeper.log.Error("a command can't be saved", "session", Short(a.keeper.name), "error", err)
	if isLost(err) {
		a.lost = err
		a.pending.reset()
		return &sim.Refusal{Code: CodeGone, Reason: "this session goes on elsewhere; load the page again"}
	}
	return &sim.Refusal{Code: CodeNotSaved, Reason: "the server can't save commands at the moment, so this one did not take effect; try again"}
}

// undo brings the timeline back to where a command found it. What viewers have seen does not lead there any more.
func (a *actor) undo(was whereabouts, action *sim.Action) {
	tree, err := a.timeline.Tree()
	must(err)
	if len(tree.Branches) > was.branches {
		tree.Branches = tree.Branches[:was.branches]
	} else if action != nil {
		b := &tree.Branches[was.Branch-1]
		b.Actions = b.Actions[:was.Position.Actions-b.Parted.Actions] // with the goals that it reached
		b.End = was.Position
	}
	if action != nil && a.course != nil {
		a.course.owed = a.course.owed[:was.owed]
	}
	tree.Current, tree.Position = was.Branch, was.Position
	a.fresh, a.playing = was.Fresh, was.playing
	a.pending.reset()
	a.timeline, err = timeline.Rebuild(context.Background(), tree, a.limits.timeline(), a.observe, checkers()...)
	must(err)
	a.learn()
	a.beginEpoch()
	a.show()
}
