package session

import (
	"encoding/json"

	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/session/journal"
	"raftplayground/session/timeline"
)

// rest is the keyframe in a session's journal: where the session is, what its hash is there, what another engine can go
// on with, and what can be shown before the run is replayed.
type rest struct {
	mark
	Hash  string    `json:"hash"`
	Next  beginning `json:"next"`
	Shown *shown    `json:"shown,omitempty"`
}

// shown is what a viewer's keyframe says beside the mark.
type shown struct {
	Seq      uint64            `json:"seq"`
	From     raft.Micros       `json:"from"`
	Branches []timeline.Branch `json:"branches"`
	Again    string            `json:"again,omitempty"`
	Lesson   *place            `json:"lesson,omitempty"`
	State    []byte            `json:"state"` // its JSON, folded
}

// rest is the session as it is now.
func (a *actor) rest() (rest, error) {
	cluster, seen := a.timeline.Cluster(), a.showing()
	state := cluster.State()
	text, err := state.AppendJSON(nil)
	if err != nil {
		return rest{}, err
	}
	return rest{
		mark: a.mark(), Hash: state.Hash, Next: beginningOf(cluster.Durable(), 0).folded(),
		Shown: &shown{a.seq(), seen.from, seen.branches, seen.again, seen.lesson, fold(text)},
	}, nil
}

// encode gives what is to be kept: without what can be shown, if that is what makes it too large. All that a session within
// the default limits can hold, 10,000 commands of 160 characters, fits in with it.
func (r rest) encode() []byte {
	text := encode(r)
	if len(text) > journal.MaxKeyframe {
		r.Shown = nil
		text = encode(r)
	}
	return text
}

func restOf(n *journal.Note) *rest {
	var kept rest
	if n == nil || json.Unmarshal(n.Data, &kept) != nil {
		return nil
	}
	return &kept
}

// still is what a session shows that was woken and whose run is not replayed yet: it is paused where it came to rest.
type still struct {
	at       mark
	seq      uint64
	from     raft.Micros
	branches []timeline.Branch
	again    string
	lesson   *place
	state    []byte // its JSON
}

// stillOf is what can be shown of a journal at once; nil if it can't be told without a replay: another engine has written
// it, the session went on after its keyframe was kept, or that is not whole.
func stillOf(c journal.Contents) *still {
	kept := restOf(c.Keyframe)
	switch {
	case kept == nil || kept.Shown == nil || c.Keyframe.At != c.Reached() || kept.Next.Engine != sim.EngineVersion:
		return nil
	case markOf(c) == nil || *markOf(c) != kept.mark:
		return nil
	}
	state, err := unfold(kept.Shown.State)
	if err != nil {
		return nil
	}
	return &still{kept.mark, kept.Shown.Seq, kept.Shown.From, kept.Shown.Branches, kept.Shown.Again, kept.Shown.Lesson, state}
}

// markOf is the mark behind the last record; nil if there is none that makes sense.
func markOf(c journal.Contents) *mark {
	var at mark
	if c.Mark == nil || c.Mark.At != c.Reached() || decodeStrictly(c.Mark.Data, &at) != nil || at.Speed < MinSpeed || at.Speed > MaxSpeed {
		return nil
	}
	return &at
}
