package check

import (
	"fmt"
	"html"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/anishathalye/porcupine"

	"raftplayground/raft"
	"raftplayground/raft/kv"
	"raftplayground/raft/sim"
)

// History collects what the clients of a run did and were told, and judges it as a whole: an independent second opinion
// on the Linearizability that All watches step by step, by another algorithm. The zero value is ready for use.
type History struct {
	operations []recorded
	invoked    map[uint64]int // by id, where in operations
	moments    int64          // at each, an operation began or ended, or something befell the run
	remarks    []remark
}

// remark is what befell the run as a whole: a rule was broken, until it was mended, or a property fell.
type remark struct {
	from, to  int64 // moments; a to of 0: ever since
	broken    raft.Rule
	violation *sim.Violation
	at        raft.Micros
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
	case sim.RuleSet:
		h.ruleSet(e)
	case sim.ViolationFound:
		h.moments++
		v := *e.Violation
		h.remarks = append(h.remarks, remark{from: h.moments, to: h.moments, violation: &v, at: e.At})
	}
}

func (h *History) ruleSet(e *sim.Event) {
	h.moments++
	if e.Reason == "broken" {
		h.remarks = append(h.remarks, remark{from: h.moments, broken: e.Rule, at: e.At})
		return
	}
	for i := range h.remarks {
		if r := &h.remarks[i]; r.broken == e.Rule && r.to == 0 {
			r.to = h.moments
		}
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
		if porcupine.CheckOperationsTimeout(keyModel, h.of(key, whole), bound) == porcupine.Illegal {
			return violation(Linearizability, 0, 0, 0).Contradicts("historyUnexplained", "key", key)
		}
	}
	return nil
}

// Visualize writes a page of HTML, porcupine's, that shows the history client by client and key by key, and in which order its
// operations can have taken effect; with a violation, how far one can get. It has its own script, and takes nothing from
// elsewhere. The bound on wall time is as Check's: beyond it the page shows what was found by then.
//
// From and to, both included, bound the cluster time; a `to` of 0 stands for the run's end. The page has the operations that were
// under way then, as they stood at `to`. Of a key that was used before, it goes by any value that the key can have had.
//
// The rules that the run goes without stand below the clients, from when they are broken until they are mended, and the properties
// that fall when they do so, in the part that is shown or not.
func (h *History) Visualize(w io.Writer, from, to raft.Micros, bound time.Duration) error {
	var all []porcupine.Operation
	for _, key := range h.Keys() {
		for _, o := range h.of(key, part{from, to}) {
			o.Return = min(o.Return, h.moments+1)
			all = append(all, o)
		}
	}
	_, found := porcupine.CheckOperationsVerbose(keyModel, all, bound)
	found.AddAnnotations(h.annotations())
	return porcupine.Visualize(keyModel, found, w)
}

// annotations tell of the run as a whole, a rule a row, and all violations in one.
func (h *History) annotations() []porcupine.Annotation {
	var all []porcupine.Annotation
	for _, r := range h.remarks {
		at := fmt.Sprintf("at %d.%03d ms", r.at/1000, r.at%1000)
		a := porcupine.Annotation{Start: r.from, End: r.to, TextColor: "#ffffff", BackgroundColor: "#c0262d"}
		if r.violation != nil {
			a.Tag, a.Description = "violation", r.violation.Property
			a.Details = strings.TrimSuffix(at+": "+r.violation.Detail, ": ")
		} else {
			a.Tag, a.Description = r.broken.String(), "broken "+at
			a.Details = "The run is not Raft as it is: it goes without this rule."
		}
		if a.End == 0 {
			a.End = h.moments + 1
		}
		all = append(all, a)
	}
	return all
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

// part is a stretch of cluster time, both ends included; a `to` of 0 stands for the run's end.
type part struct{ from, to raft.Micros }

var whole = part{}

// of gives what porcupine judges of one key in a part of the run.
func (h *History) of(key string, p part) []porcupine.Operation {
	var all []porcupine.Operation
	used := false
	for i := range h.operations {
		o := &h.operations[i]
		op, judged := operationOf(&o.Operation)
		if o.Key != key || !judged || p.to != 0 && o.Invoked > p.to {
			continue
		}
		told := answer{o.Outcome, o.Result}
		ends := o.ended
		if !settled(o.Outcome) || p.to != 0 && o.Returned > p.to {
			if op.op == kv.Get {
				continue
			}
			told, ends = answer{outcome: sim.OutcomeUnknown}, never
		} else if o.Returned < p.from {
			used = true
			continue
		}
		input := asked{operation: op, key: key, early: o.Invoked < p.from}
		row := max(0, int(o.Client)-int(sim.Client(0))) // C1's is 1: the page numbers its rows, and has all from 0 on
		all = append(all, porcupine.Operation{ClientId: row, Input: input, Call: o.began, Output: told, Return: ends})
	}
	if used {
		for i := range all {
			input, _ := all[i].Input.(asked)
			input.used = true
			all[i].Input = input
		}
	}
	return all
}

const never = 1<<62 - 1

// asked is an operation as porcupine judges it.
type asked struct {
	operation
	key   string
	used  bool // the key had been used before the part of the run that is judged
	early bool // the operation began before that part
}

// cell is what a key holds. The zero value is a key before the first operation that is judged.
type cell struct {
	begun bool
	any   bool // it can hold anything
	value string
}

// step says what an operation leaves of a cell, and whether it can be told that.
func (c cell) step(a asked, told answer) (bool, cell) {
	if !c.begun {
		c = cell{begun: true, any: a.used}
	}
	unknown := told.outcome == sim.OutcomeUnknown
	if c.any {
		if a.early || unknown && a.op == kv.CAS { // the early one may have come before what set the value
			return true, c
		}
		c = cell{begun: true, value: a.before(told)}
	}
	next, would := a.do(c.value)
	return unknown || told == would, cell{begun: true, value: next}
}

// before is a value on which an operation is answered so, if there is one.
func (a *asked) before(told answer) string {
	if a.op == kv.CAS && told.outcome == sim.OutcomeOK {
		return a.expect
	}
	return told.result
}

// keyModel is one key of the store.
var keyModel = porcupine.Model{
	Partition: func(history []porcupine.Operation) [][]porcupine.Operation {
		var byKey [][]porcupine.Operation
		at := map[string]int{}
		for _, o := range history {
			key := o.Input.(asked).key
			if _, known := at[key]; !known {
				at[key] = len(byKey)
				byKey = append(byKey, nil)
			}
			byKey[at[key]] = append(byKey[at[key]], o)
		}
		return byKey
	},
	Init: func() any { return cell{} },
	Step: func(state, input, output any) (bool, any) {
		return state.(cell).step(input.(asked), output.(answer))
	},
	DescribeOperation: func(input, output any) string {
		a, told := input.(asked), output.(answer)
		said := a.key + " " + a.op.String()
		switch a.op {
		case kv.Put:
			said += "(" + a.value + ")"
		case kv.CAS:
			said += "(" + a.expect + " → " + a.value + ")"
		}
		return strings.TrimSpace(fmt.Sprintf("%s: %s %s", said, told.outcome, told.result))
	},
	DescribeState: func(state any) string { // the page takes it for HTML
		if state.(cell).any {
			return "any value"
		}
		return html.EscapeString(fmt.Sprintf("%q", state.(cell).value))
	},
}
