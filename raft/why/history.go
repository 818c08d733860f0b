package why

import "raftplayground/raft/sim"

// History is what a state has forgotten and some questions are about. It watches a run from its beginning.
type History struct{}

// NewHistory starts one.
func NewHistory() *History { return &History{} }

// Observe takes in the next event.
func (h *History) Observe(*sim.Event) {}

// Clone copies it, to go on in another direction.
func (h *History) Clone() *History { return &History{} }
