package source

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// scenarios are the runs in which between them every rule fires.
func scenarios(t *testing.T) map[string]sim.Scenario {
	t.Helper()
	all := make(map[string]sim.Scenario)
	for _, pattern := range []string{"../sim/testdata/golden/*.scenario.json", "../../web/i18n/testdata/rules/*.scenario.json"} {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) < 5 {
			t.Fatalf("%s: %d scenarios: %v", pattern, len(paths), err)
		}
		for _, path := range paths {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if all[path], err = sim.ParseScenario(raw); err != nil {
				t.Fatalf("%s: %v", path, err)
			}
		}
	}
	return all
}

// ran is where in the core a rule was asked for: a function, and the line in it.
type ran struct {
	function string
	line     int
}

// stack lists the core's functions that are running, the innermost first.
func stack() []ran {
	var room [40]uintptr
	frames := runtime.CallersFrames(room[:runtime.Callers(2, room[:])])
	var all []ran
	for {
		frame, more := frames.Next()
		if name, ok := strings.CutPrefix(frame.Function, "raftplayground/raft.(*Node)."); ok {
			all = append(all, ran{name, frame.Line})
		}
		if !more {
			return all
		}
	}
}

// evidence is what ran on one server: lines of the core, by function, at one time.
type evidence struct {
	at   raft.Micros
	seen map[ran]bool
}

// witness notes what runs, whenever a rule is asked for or something is told.
type witness struct {
	now   map[raft.NodeID]*evidence
	asked map[raft.NodeID]map[raft.Rule]map[ran]bool // ever
}

func (w *witness) note(id raft.NodeID, at raft.Micros, all []ran) {
	if w.now[id] == nil || w.now[id].at != at {
		w.now[id] = &evidence{at, make(map[ran]bool)}
	}
	for _, r := range all {
		w.now[id].seen[r] = true
	}
}

// unseen are the rules of which the core tells nothing while the body that is lit runs, and why it did.
var unseen = map[raft.Rule]string{
	raft.RuleAckVerified:           "what names the rule is set in the branch itself",
	raft.RuleCommitVerified:        "the commit index that is told is the one set there",
	raft.RuleElectionAgain:         "what names the rule is set in the branch itself",
	raft.RuleApplyCommitted:        "the entry that is applied was handed out there",
	raft.RuleRefuseOldSnapshot:     "what names the rule is set in the branch itself",
	raft.RuleSnapshotDone:          "what names the rule is set in the branch itself",
	raft.RuleSnapshotChunks:        "of the chunks before, the last was put there",
	raft.RuleSnapshotReplacesLog:   "the rule is not broken, and then the branch is always taken",
	raft.RulePreVoteChangesNothing: "the branch is a mere return, and the term is as before",
}

// unreached are those of which not even the clause shows, and why it is right, or nearly.
var unreached = map[raft.Rule]string{
	raft.RuleReadOwnTermFirst: "it was asked when the read came, and decided then",
	raft.RuleExactlyOnce:      "it is the state machine's, and there in one place",
	raft.RuleConfOnAppend:     "the configuration that is told is the one returned there, before it is told",
}

// What is shown of a rule as having decided an event did run: in every run each lit clause was reached on that server at
// that time, and where its body is lit, so was that. What cannot be seen from within is said here.
func TestWhatIsShownOfAMomentRan(t *testing.T) {
	checked, failed, excused := make(map[string]bool), make(map[string]string), make(map[raft.Rule]bool)
	named := make(map[raft.Rule]bool)
	for path, s := range scenarios(t) {
		cfg := s.Config
		cfg.Seed, cfg.Servers, cfg.Start = s.Seed, s.Servers, s.Start
		w := witness{now: make(map[raft.NodeID]*evidence), asked: make(map[raft.NodeID]map[raft.Rule]map[ran]bool)}
		pending := []sim.Event{}
		settle := func() {
			for i := range pending {
				e := &pending[i]
				for _, r := range append(e.Also[:], e.Rule) {
					if r == raft.NoRule {
						continue
					}
					named[r] = true
					key, reached, why := w.shown(t, r, e)
					checked[key] = true
					if why != "" && (unreached[r] != "" || reached && unseen[r] != "") {
						excused[r] = true
					} else if why != "" {
						failed[key] = path + ": " + why
					}
				}
			}
			pending = pending[:0]
		}
		var cluster *sim.Cluster
		observe := func(e *sim.Event) {
			if cluster == nil || e.Kind == sim.RuleSet || !cluster.Config().Broken.Empty() {
				return
			}
			if len(pending) > 0 && e.At != pending[0].At {
				settle()
			}
			kept := *e
			if e.Fact != nil {
				fact := *e.Fact
				kept.Fact = &fact
				w.note(e.Server, e.At, stack())
			}
			if e.Kind == sim.Sent {
				kept.Server = raft.NodeID(e.Message.From)
				message := *e.Message
				kept.Message = &message
			}
			pending = append(pending, kept)
		}
		c, err := sim.New(cfg, observe)
		if err != nil {
			t.Fatal(err)
		}
		cluster = c
		cluster.WatchGuards(func(id raft.NodeID, f *raft.Fact) {
			if len(pending) > 0 && cluster.Now() != pending[0].At {
				settle()
			}
			all := stack()
			w.note(id, cluster.Now(), all)
			if w.asked[id] == nil {
				w.asked[id] = make(map[raft.Rule]map[ran]bool)
			}
			if w.asked[id][f.Rule] == nil {
				w.asked[id][f.Rule] = make(map[ran]bool)
			}
			if !f.Holds {
				for _, r := range all {
					w.asked[id][f.Rule][r] = true
				}
			}
		})
		for _, a := range s.Actions {
			if err := cluster.Do(a); err != nil {
				t.Fatalf("%+v: %v", a, err)
			}
		}
		cluster.RunUntil(s.Until)
		settle()
	}
	for key, why := range failed {
		t.Errorf("%s: %s", key, why)
	}
	t.Logf("%d moments of %d rules", len(checked), len(named))
	for _, r := range raft.Rules() {
		if !named[r] {
			t.Errorf("no event of these runs names %v", r)
		}
		if !excused[r] && unseen[r]+unreached[r] != "" {
			t.Errorf("%v needs no excuse", r)
		}
	}
}

// shown says of an event and a rule that it names what is wrong with what is shown; nothing, if it ran.
func (w *witness) shown(t *testing.T, r raft.Rule, e *sim.Event) (key string, reached bool, why string) {
	m := Moment{Kind: e.Kind.String(), Reason: e.Reason}
	if e.Kind == sim.Sent {
		m.Type = e.Message.Type.String()
	}
	if e.Kind == sim.VoteDecided && e.Fact.Message == raft.PreVote {
		m.Type = "PreVote"
	}
	key = fmt.Sprint(r, " ", m)
	places, err := At(r, m)
	if err != nil {
		t.Fatal(err)
	}
	p := places[0]
	if !p.Ran || len(p.Lit) == 0 {
		return key, false, fmt.Sprintf("%s is said not to have run, or has no line", p.Function)
	}
	ran := maps.Clone(w.now[e.Server].seen)
	if e.Kind == sim.Sent { // if the message had to wait, what held it back ran before
		maps.Copy(ran, w.asked[e.Server][r])
	}
	for _, s := range p.spans {
		head, body := false, s.last == s.head
		for at := range ran {
			// A statement that is no branch ran if its function went on behind it.
			head = head || s.first == s.last && at.function == p.Function && at.line > s.last
			if at.function == p.Function {
				head = head || at.line >= s.first && at.line <= s.last
				body = body || at.line > s.head && at.line <= s.last
			}
		}
		if !head || !body {
			return key, head, fmt.Sprintf("%s, lines %d to %d (%q): reached %v, body %v", p.Function, s.first, s.last, strings.TrimSpace(p.Lines[s.first-p.First]), head, body)
		}
	}
	return key, true, ""
}
