package check

import (
	"cmp"
	"slices"

	"raftplayground/raft/kv"
	"raftplayground/raft/sim"
)

// Linearizability (§8): each operation of a client seems to take effect at once, at one moment between its invocation
// and its return. This is judged key by key while the run goes on: after each return, the checker knows every state in
// which the key can be, and which of the operations under way have taken effect in it. When there is none left, no
// order of the operations explains what the clients were told. Stale reads promise nothing and are not judged.
//
// An operation that is alone from its invocation to its return, as most are, is judged by the states alone.
//
// It is enough to let an operation that changes the key take effect when it returns, or just before another that
// returns and needs it: any order that explains a history can be put off that far. A read may see any value that the key
// has had since it began. An operation with an unknown outcome may take effect at any time later, or never.

// object is a key, as far as it can be known.
type object struct {
	pending []pendingOp // at most 64: the bits of world.done
	answers answers     // that can be given in some world
	worlds  []world
	unsure  bool // too much is possible to go on
	search  search

	returned uint64 // the last answer that a client got
}

// search is room for end, used again and again.
type search struct {
	queue, kept []world
	seen        map[world]bool
}

// These bound what is kept of a key: beyond, it is judged no more. History, which has time, judges it in the end.
const (
	maxWorlds  = 2048
	maxAnswers = 4096
)

// pendingOp is an operation that has not returned, or whose outcome is unknown; a slot that is free has id 0.
type pendingOp struct {
	id      uint64
	op      operation
	seq     uint64
	after   uint64 // the last answer about the key before it began
	unknown bool   // its client has given up
}

// world is one way in which things can be: the key's value, the operations under way that have taken effect, and what
// clients can be told: of each of those, one answer; of each read under way, one for each value that it may have seen.
type world struct {
	value string
	done  uint64
	told  numbers // of answers
}

// operation is what a client asks of a key.
type operation struct {
	op            kv.Op
	value, expect string
}

// answer is what it is told.
type answer struct {
	outcome, result string
}

// do says what an operation does to a value, and what the client is told.
func (o *operation) do(value string) (string, answer) {
	switch o.op {
	case kv.Get:
		return value, answer{sim.OutcomeOK, value}
	case kv.Delete:
		return "", answer{sim.OutcomeOK, value}
	case kv.CAS:
		if value != o.expect {
			return value, answer{kv.Mismatch.String(), value}
		}
	}
	return o.value, answer{sim.OutcomeOK, o.value}
}

// settled says whether a client learnt if its operation took effect: not if it gave up, nor if the servers no longer knew
// what it had done before.
func settled(outcome string) bool {
	return outcome != "" && outcome != sim.OutcomeUnknown && outcome != sim.OutcomeExpired
}

// operationOf reads what a client did; ok is false if it is not to be judged.
func operationOf(o *sim.Operation) (op operation, ok bool) {
	for k := kv.Put; k <= kv.Delete; k++ {
		if k.String() == o.Op {
			return operation{k, o.Value, o.Expect}, o.Level != sim.LevelStale
		}
	}
	return operation{}, false
}

func (w *watcher) invoked(e *sim.Event) *sim.Violation {
	op, ok := operationOf(e.Operation)
	if !ok {
		return nil
	}
	o := w.objects[e.Operation.Key]
	if o == nil {
		o = &object{worlds: []world{{}}}
		w.objects[e.Operation.Key] = o
	}
	o.begin(pendingOp{id: e.Operation.ID, op: op, seq: e.Seq, after: o.returned})
	return nil
}

func (w *watcher) returned(e *sim.Event) *sim.Violation {
	o := w.objects[e.Operation.Key]
	if o == nil {
		return nil
	}
	told := answer{e.Operation.Outcome, e.Operation.Result}
	slot := slices.IndexFunc(o.pending, func(p pendingOp) bool { return p.id == e.Operation.ID })
	switch {
	case slot < 0 || o.unsure:
		return nil
	case !settled(told.outcome):
		o.giveUp(slot)
		return nil
	}
	op := o.pending[slot]
	if !o.end(slot, told) {
		return unexplained(op.earlier(o.returned), e.Operation)
	}
	o.returned = e.Seq
	return nil
}

// earlier is the event that an unexplained answer contradicts: the last answer that a client got about the key before the
// operation began, which all that follows has to agree with; without one, the last meanwhile, or the invocation.
func (p *pendingOp) earlier(lastReturned uint64) uint64 {
	return cmp.Or(p.after, lastReturned, p.seq)
}

func unexplained(earlier uint64, o *sim.Operation) *sim.Violation {
	v := violation(Linearizability, earlier, 0, 0)
	switch {
	case o.Op != kv.Get.String() || o.Outcome != sim.OutcomeOK:
		return v.Contradicts("answerUnexplained", "key", o.Key, "client", o.Client, "op", o.Op, "outcome", o.Outcome, "result", o.Result)
	case o.Result == "":
		return v.Contradicts("readNothingUnexplained", "key", o.Key, "client", o.Client)
	}
	return v.Contradicts("readUnexplained", "key", o.Key, "client", o.Client, "result", o.Result)
}

// begin takes up an operation, in the first free slot.
func (o *object) begin(p pendingOp) {
	slot := slices.IndexFunc(o.pending, func(p pendingOp) bool { return p.id == 0 })
	switch {
	case slot >= 0:
		o.pending[slot] = p
	case len(o.pending) < 64:
		o.pending = append(o.pending, p)
	default:
		o.unsure = true
		return
	}
	if _, alone := o.alone(); alone {
		return
	}
	for i := range o.worlds {
		o.worlds[i] = o.seen(o.worlds[i])
	}
}

// alone finds the only operation under way, if it has been so since it began: then nothing has taken effect
// meanwhile, and nothing is written down, not even what it has seen if it is a read.
func (o *object) alone() (slot int, ok bool) {
	slot = -1
	for i := range o.pending {
		if o.pending[i].id == 0 {
			continue
		}
		if slot >= 0 {
			return -1, false
		}
		slot = i
	}
	if slot < 0 || slices.ContainsFunc(o.worlds, func(w world) bool { return w.done != 0 || w.told != "" }) {
		return -1, false
	}
	return slot, true
}

// end keeps the worlds in which the operation in a slot has taken effect with that answer. It says whether there is
// any; if not, it starts over from all that the answer leaves open, so that one fault is not told many times.
func (o *object) end(slot int, told answer) bool {
	if _, ok := o.alone(); ok {
		return o.endAlone(slot, told)
	}
	wanted := o.answers.number(slot, told)
	queue, kept, seen := o.search.start(o.worlds)
	for len(queue) > 0 {
		at := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		if seen[at] {
			continue
		}
		seen[at] = true
		if len(seen) > maxWorlds || len(o.answers) > maxAnswers {
			o.unsure = true
			return true
		}
		explained := at.told.has(wanted)
		if explained {
			at.done &^= 1 << slot
			if next := o.unasked(at, slot); !slices.Contains(kept, next) {
				kept = append(kept, next)
			}
		}
		if explained || at.done&(1<<slot) != 0 {
			continue
		}
		for i := range o.pending {
			if p := &o.pending[i]; p.id != 0 && p.op.op != kv.Get && at.done&(1<<i) == 0 {
				queue = append(queue, o.after(at, i))
			}
		}
	}
	o.pending[slot] = pendingOp{}
	o.answers.forget(slot)
	if len(kept) == 0 {
		o.unsure = true
		return false
	}
	o.worlds, o.search.kept = kept, o.worlds
	o.search.queue = queue
	o.settle()
	return true
}

// start empties the room and puts the worlds into the queue.
func (s *search) start(worlds []world) (queue, kept []world, seen map[world]bool) {
	if s.seen == nil || len(s.seen) > 64 { // emptying a large map takes long
		s.seen = map[world]bool{}
	}
	clear(s.seen)
	return append(s.queue[:0], worlds...), s.kept[:0], s.seen
}

// endAlone is end for an operation that had no other beside it: it took effect in the states as they are.
func (o *object) endAlone(slot int, told answer) bool {
	op := o.pending[slot].op
	o.pending[slot] = pendingOp{}
	kept := o.worlds[:0]
	for _, w := range o.worlds {
		value, would := op.do(w.value)
		if next := (world{value: value}); would == told && !slices.Contains(kept, next) {
			kept = append(kept, next)
		}
	}
	if len(kept) == 0 {
		o.unsure = true
		return false
	}
	o.worlds = kept
	return true
}

// giveUp: nobody will ask what the operation in a slot was answered. A read is of no consequence then.
func (o *object) giveUp(slot int) {
	o.pending[slot].unknown = true
	if o.pending[slot].op.op == kv.Get {
		o.pending[slot] = pendingOp{}
	}
	var kept []world
	for _, w := range o.worlds {
		if w = o.unasked(w, slot); !slices.Contains(kept, w) {
			kept = append(kept, w)
		}
	}
	o.worlds = kept
	o.answers.forget(slot)
	o.settle()
}

// settle frees the slots of operations with an unknown outcome that have taken effect in every world.
func (o *object) settle() {
	all := ^uint64(0)
	for _, w := range o.worlds {
		all &= w.done
	}
	for slot := range o.pending {
		if p := &o.pending[slot]; p.unknown && all&(1<<slot) != 0 {
			*p = pendingOp{}
			for i := range o.worlds {
				o.worlds[i].done &^= 1 << slot
			}
		}
	}
}

// after is the world in which the operation in a slot takes effect next.
func (o *object) after(w world, slot int) world {
	value, told := o.pending[slot].op.do(w.value)
	w.value, w.done = value, w.done|1<<slot
	if !o.pending[slot].unknown {
		w.told = w.told.with(o.answers.number(slot, told))
	}
	return o.seen(w)
}

// seen is the world in which the reads under way may have seen the present value.
func (o *object) seen(w world) world {
	for slot := range o.pending {
		if p := &o.pending[slot]; p.id != 0 && p.op.op == kv.Get {
			w.told = w.told.with(o.answers.number(slot, answer{sim.OutcomeOK, w.value}))
		}
	}
	return w
}

// unasked is the world without the answers of the operation in a slot.
func (o *object) unasked(w world, slot int) world {
	for i := range o.answers {
		if o.answers[i].slot == slot {
			w.told = w.told.without(rune(i))
		}
	}
	return w
}

func (o *object) clone() *object {
	return &object{pending: slices.Clone(o.pending), answers: slices.Clone(o.answers), worlds: slices.Clone(o.worlds), unsure: o.unsure, returned: o.returned}
}
