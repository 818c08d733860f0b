package session

import (
	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// alarm stops the clock where a safety property falls, once for each time that one does: who plays on has seen it, and
// so has who goes back and plays through it again.
type alarm struct {
	raised bool
	heard  map[fall]struct{}
}

// fall is a property falling. Two branches that have it in common have the same.
type fall struct {
	property string
	seq      uint64
	at       raft.Micros
}

func (w *alarm) hear(e *sim.Event) {
	if e.Kind != sim.ViolationFound {
		return
	}
	f := fall{e.Violation.Property, e.Seq, e.At}
	if _, known := w.heard[f]; known {
		return
	}
	if w.heard == nil {
		w.heard = make(map[fall]struct{})
	}
	w.heard[f] = struct{}{}
	w.raised = true
}

// stopAtViolation pauses if a property has fallen since it was called last, and says so. Nothing else may happen before
// the viewers have seen that moment.
func (a *actor) stopAtViolation() bool {
	if !a.alarm.raised {
		return false
	}
	a.alarm.raised, a.fresh = false, false
	a.pause()
	return true
}
