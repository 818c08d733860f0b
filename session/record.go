package session

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/sim"
	"raftplayground/session/journal"
	"raftplayground/session/timeline"
)

// recordVersion is the version of the headers and records below. A program refuses those of a later one.
const recordVersion = 1

// header is the first thing in a session's journal: what its run starts from. It holds neither of the session's ids.
type header struct {
	Version int `json:"version"`
	beginning
}

// beginning is what a run begins with, and the engine by which it is to be replayed.
type beginning struct {
	Engine  int         `json:"engine"`
	Seed    uint64      `json:"seed"`
	Servers int         `json:"servers"`
	Config  sim.Config  `json:"config"`
	Start   *sim.Start  `json:"start,omitempty"`
	Folded  []byte      `json:"folded,omitempty"` // in place of Start, where that is long
	Shown   raft.Micros `json:"shown"`            // the cluster time at which it is first shown
}

// record is one line of a session's journal. One of the fields is set.
type record struct {
	Do     *doRecord     `json:"do,omitempty"`     // something was done to the cluster
	Fork   *forkRecord   `json:"fork,omitempty"`   // a branch began, and is the current one from then on
	Left   *leftRecord   `json:"left,omitempty"`   // another branch is shown from then on
	Again  *againRecord  `json:"again,omitempty"`  // the run began again: what stands before is no longer replayed
	Lesson *lessonRecord `json:"lesson,omitempty"` // a step of a lesson is watched from then on
	Part   []byte        `json:"part,omitempty"`   // of what the next Again has folded, and is too long for one record
}

// doRecord is an action at the end of a branch.
type doRecord struct {
	Branch timeline.ID `json:"branch"`
	Action sim.Action  `json:"action"`
}

type forkRecord struct {
	Branch timeline.ID       `json:"branch"`
	Parent timeline.ID       `json:"parent"`
	Parted timeline.Position `json:"parted"`
}

// leftRecord says how far a branch had been simulated when it was left.
type leftRecord struct {
	Branch timeline.ID `json:"branch"`
	End    raft.Micros `json:"end"`
	To     timeline.ID `json:"to,omitempty"` // the branch that was gone to
}

// againRecord is why the run began again, and with what.
type againRecord struct {
	Why string `json:"why"`
	beginning
}

// Why a run began again.
const (
	againEngine = "engine" // the records are of another engine
	againHash   = "hash"   // they were replayed, and the state is not the one that had been kept
)

// mark is where a session is.
type mark struct {
	Branch   timeline.ID       `json:"branch"`
	Position timeline.Position `json:"position"`
	End      raft.Micros       `json:"end"` // of the branch
	Speed    float64           `json:"speed"`
	Fresh    bool              `json:"fresh,omitempty"` // nobody has watched yet: the first viewer starts the clock
}

func beginningOf(cfg sim.Config, shown raft.Micros) beginning {
	return beginning{Engine: sim.EngineVersion, Seed: cfg.Seed, Servers: cfg.Servers, Config: cfg, Start: cfg.Start, Shown: shown}
}

// longStart is how much JSON of a start is folded: less is better read in the journal as it is.
const longStart = 100_000

// folded is the same beginning for writing.
func (b beginning) folded() beginning {
	if b.Start != nil {
		text, err := b.Start.AppendJSON(nil)
		must(err)
		if len(text) > longStart {
			b.Start, b.Folded = nil, fold(text)
		}
	}
	return b
}

// unfolded is the beginning as it was before it was folded.
func (b beginning) unfolded() (beginning, error) {
	if b.Folded == nil {
		return b, nil
	}
	text, err := unfold(b.Folded)
	if err == nil {
		b.Folded = nil
		err = json.Unmarshal(text, &b.Start)
	}
	if err != nil {
		return b, fmt.Errorf("what the run starts from: %w", err)
	}
	return b, nil
}

// maxPart leaves room in a record for the text that bytes become in JSON.
const maxPart = journal.MaxRecord / 2

// beginAgainRecords says that the run began again: with one record, or several that count together.
func beginAgainRecords(why string, next beginning) []record {
	next = next.folded()
	var all []record
	for len(next.Folded) > maxPart {
		all = append(all, record{Part: next.Folded[:maxPart]})
		next.Folded = next.Folded[maxPart:]
	}
	return append(all, record{Again: &againRecord{why, next}})
}

// encode gives the JSON of one of the types above.
func encode(v any) []byte {
	raw, err := json.Marshal(v)
	must(err)
	return raw
}

// decodeStrictly reads one of them. A field that is not known was written by a program that knows more: what it means must not be
// passed over.
func decodeStrictly(raw []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	return decoder.Decode(into)
}

// errLater: a later version of this program has written it. It is not damaged: that version reads it.
var errLater = errors.New("a later version of this program has written it")

// past is what a journal's records come to.
type past struct {
	beginning
	tree   timeline.Tree
	lesson *lessonRecord // nil: it has none
	why    string        // the run began again; empty if not
	parts  []byte        // of what the next Again has folded
}

// pastOf reads a journal's header and records. Those of another engine are not: it may know things that this one does not.
func pastOf(head []byte, records [][]byte) (past, error) {
	var p past
	var h header
	if err := json.Unmarshal(head, &h); err != nil {
		return p, fmt.Errorf("the header: %w", err)
	}
	if h.Version > recordVersion {
		return p, errLater
	}
	if err := p.begin(h.beginning); err != nil {
		return p, fmt.Errorf("the header: %w", err)
	}
	for i, raw := range records {
		var r record
		var err error
		if p.Engine == sim.EngineVersion {
			if err = decodeStrictly(raw, &r); err == nil {
				err = p.add(&r)
			}
		} else if err = json.Unmarshal(raw, &struct {
			Again  **againRecord
			Lesson **lessonRecord
			Part   *[]byte
		}{&r.Again, &r.Lesson, &r.Part}); err == nil && (r.Again != nil || r.Lesson != nil || r.Part != nil) {
			err = p.add(&r)
		}
		if err != nil {
			return p, fmt.Errorf("record %d: %w", i+1, err)
		}
	}
	return p, nil
}

func (p *past) begin(b beginning) error {
	b, err := b.unfolded()
	if err != nil {
		return err
	}
	p.beginning = b
	at := timeline.Position{At: b.Shown}
	p.tree = timeline.Tree{Seed: b.Seed, Servers: b.Servers, Config: b.Config, Start: b.Start, Current: 1, Position: at,
		Branches: []timeline.TreeBranch{{ID: 1, Actions: []sim.Action{}, End: at}}}
	return nil
}

var errRecord = errors.New("it makes no sense behind those before it")

func (p *past) add(r *record) error {
	t := &p.tree
	switch {
	case r.Do != nil:
		b := p.branch(r.Do.Branch)
		if b == nil {
			return errRecord
		}
		b.Actions = append(b.Actions, r.Do.Action)
		b.End = timeline.Position{At: max(r.Do.Action.At, b.Parted.At), Actions: b.Parted.Actions + len(b.Actions)}
		t.Current, t.Position = b.ID, b.End
	case r.Fork != nil:
		parent := p.branch(r.Fork.Parent)
		if parent == nil || int(r.Fork.Branch) != len(t.Branches)+1 {
			return errRecord
		}
		if parent.End.Before(r.Fork.Parted) {
			parent.End.At = r.Fork.Parted.At
		}
		t.Branches = append(t.Branches, timeline.TreeBranch{ID: r.Fork.Branch, Parent: parent.ID, Parted: r.Fork.Parted, Actions: []sim.Action{}, End: r.Fork.Parted})
		t.Current, t.Position = r.Fork.Branch, r.Fork.Parted
	case r.Left != nil:
		b := p.branch(r.Left.Branch)
		to := p.branch(r.Left.To)
		if b == nil || to == nil && r.Left.To != 0 {
			return errRecord
		}
		b.End.At = max(b.End.At, r.Left.End)
		if to != nil {
			t.Current, t.Position = to.ID, to.End
		}
	case r.Again != nil:
		next := r.Again.beginning
		if p.parts != nil {
			next.Folded, p.parts = append(p.parts, next.Folded...), nil
		}
		p.why = r.Again.Why
		p.lesson = p.lesson.again(nil)
		return p.begin(next)
	case r.Lesson != nil:
		p.lesson = r.Lesson
	case r.Part != nil:
		p.parts = append(p.parts, r.Part...)
	default:
		return errRecord
	}
	return nil
}

// reached are the goals of the lesson that the records tell of, by step.
func (p *past) reached() map[string][]string {
	var all map[string][]string
	for _, b := range p.tree.Branches {
		for _, a := range b.Actions {
			if a.Do == sim.DoGoal && !a.Missed && p.lesson != nil && a.Lesson == p.lesson.Lesson {
				all = merged(all, map[string][]string{a.Step: {a.Goal}})
			}
		}
	}
	return all
}

func (p *past) branch(id timeline.ID) *timeline.TreeBranch {
	if id < 1 || int(id) > len(p.tree.Branches) {
		return nil
	}
	return &p.tree.Branches[id-1]
}

// goTo takes in a mark that was made behind the last record.
func (p *past) goTo(m mark) {
	if b := p.branch(m.Branch); b != nil {
		b.End.At = max(b.End.At, m.End)
		p.tree.Current, p.tree.Position = m.Branch, m.Position
	}
}
