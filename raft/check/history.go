package check

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/anishathalye/porcupine"

	"raftplayground/raft/kv"
	"raftplayground/raft/sim"
)

// History collects what the clients of a run did and were told, and judges it as a whole: an independent second opinion
// on the Linearizability that All watches step by step, by another algorithm. The zero value is ready for use.
type History struct {
	operations []recorded
	invoked    map[uint64]int // by id, where in operations
	moments    int64          // at each, an operation began or ended
}

// recorded is an operation with the moments at which it began and ended. Cluster time would not do: a client may end one
// operation and begin the next at one instant.
type recorded struct {
	sim.Operation
	began, ended int64
}

// Observe takes in one event of the run.
func (h *History) Observe(e *sim.Event) {
	switch e.Kind {
	case sim.Invoked:
		h.Invoke(*e.Operation)
	case sim.Returned:
		h.Return(*e.Operation)
	}
}

// Invoke notes that a client begins an operation.
func (h *History) Invoke(o sim.Operation) {
	if h.invoked == nil {
		h.invoked = map[uint64]int{}
	}
	h.moments++
	h.invoked[o.ID] = len(h.operations)
	h.operations = append(h.operations, recorded{Operation: o, began: h.moments})
}

// Return notes how an operation that was invoked before ended.
func (h *History) Return(o sim.Operation) {
	if i, ok := h.invoked[o.ID]; ok {
		h.moments++
		h.operations[i].Operation, h.operations[i].ended = o, h.moments
	}
}

// Operations is how many there are.
func (h *History) Operations() int { return len(h.operations) }

// Check says whether an order of the operations explains what the clients were told; if none does, it names a
// key. An operation whose outcome is unknown may have taken effect at any time since, or never. Stale reads
// promise nothing and are not judged. The bound on wall time is porcupine's: a history that it can't judge by
// then counts as explained.
func (h *History) Check(bound time.Duration) *sim.Violation {
	for _, key := range h.Keys() {
		if porcupine.CheckOperationsTimeout(keyModel, h.of(key), bound) == porcupine.Illegal {
			return violation(Linearizability, 0, 0, 0).Contradicts("historyUnexplained", "key", key)
		}
	}
	return nil
}

// Visualize writes a page of HTML, porcupine's, that shows the history client by client and key by key, and in which order its
// operations can have taken effect; with a violation, how far one can get. It has its own script, and takes nothing from
// elsewhere. The bound on wall time is as Check's: beyond it the page shows what was found by then.
func (h *History) Visualize(w io.Writer, bound time.Duration) error {
	var all []porcupine.Operation
	keys := h.Keys()
	for k, key := range keys {
		for _, o := range h.of(key) {
			o.Return = min(o.Return, h.moments+1)
			o.Input = keyed{o.Input.(operation), k}
			all = append(all, o)
		}
	}
	model := keyModel
	model.Partition = func(history []porcupine.Operation) [][]porcupine.Operation {
		byKey := make([][]porcupine.Operation, len(keys))
		for _, o := range history {
			byKey[o.Input.(keyed).key] = append(byKey[o.Input.(keyed).key], o)
		}
		return byKey
	}
	model.Step = func(state, input, output any) (bool, any) {
		return keyModel.Step(state, input.(keyed).operation, output)
	}
	model.DescribeOperation = func(input, output any) string {
		return keys[input.(keyed).key] + " " + keyModel.DescribeOperation(input.(keyed).operation, output)
	}
	_, found := porcupine.CheckOperationsVerbose(model, all, bound)
	return porcupine.Visualize(model, found, w)
}

// keyed is an operation of one key among others.
type keyed struct {
	operation
	key int
}

// Keys are those that its operations are about, in order.
func (h *History) Keys() []string {
	var keys []string
	for i := range h.operations {
		keys = append(keys, h.operations[i].Key)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// of gives what porcupine judges of one key.
func (h *History) of(key string) []porcupine.Operation {
	var all []porcupine.Operation
	for i := range h.operations {
		o := &h.operations[i]
		op, judged := operationOf(&o.Operation)
		if o.Key != key || !judged {
			continue
		}
		told := answer{o.Outcome, o.Result}
		ends := o.ended
		if !settled(o.Outcome) {
			if op.op == kv.Get {
				continue
			}
			told, ends = answer{outcome: sim.OutcomeUnknown}, never
		}
		all = append(all, porcupine.Operation{ClientId: int(o.Client), Input: op, Call: o.began, Output: told, Return: ends})
	}
	return all
}

const never = 1<<62 - 1

// keyModel is one key of the store.
var keyModel = porcupine.Model{
	Init: func() any { return "" },
	Step: func(state, input, output any) (bool, any) {
		op := input.(operation)
		next, would := op.do(state.(string))
		told := output.(answer)
		return told.outcome == sim.OutcomeUnknown || told == would, next
	},
	DescribeOperation: func(input, output any) string {
		op, told := input.(operation), output.(answer)
		said := op.op.String()
		switch op.op {
		case kv.Put:
			said += "(" + op.value + ")"
		case kv.CAS:
			said += "(" + op.expect + " → " + op.value + ")"
		}
		return strings.TrimSpace(fmt.Sprintf("%s: %s %s", said, told.outcome, told.result))
	},
	DescribeState: func(state any) string { return fmt.Sprintf("%q", state) },
}
