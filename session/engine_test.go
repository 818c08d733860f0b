package session

import (
	"encoding/json"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/random"
	"raftplayground/raft/sim"
	"raftplayground/session/journal"
	"raftplayground/session/timeline"
)

var updateEngine = flag.Bool("update-engine", false, "write the journal of the present engine anew")

// engineJournals holds a journal of each version of the engine that there ever was, with the keyframe that was kept last.
const engineJournals = "testdata/journals"

// TestTheEngineIsStillThatVersion replays the journal of the present engine. If the engine behaves in another way than the
// one that wrote it, journals on people's disks would be replayed to something else, and nobody would be told.
func TestTheEngineIsStillThatVersion(t *testing.T) {
	if *updateEngine {
		writeEngineJournal(t)
	}
	files := engineFiles(t)
	c, err := files.Read(t.Context(), engineName(sim.EngineVersion))
	if err != nil {
		t.Fatal(err)
	}
	p, err := pastOf(c.Header, c.Records)
	if err != nil {
		t.Fatal(err)
	}
	if p.Engine != sim.EngineVersion {
		t.Fatalf("the journal is of version %d", p.Engine)
	}
	kept := decode[rest](t, c.Keyframe.Data)
	p.goTo(kept.mark)
	line, err := timeline.Rebuild(t.Context(), p.tree, DefaultLimits().timeline(), nil, checkers()...)
	if err == nil && line.Cluster().Hash() != kept.Hash {
		err = fmt.Errorf("the state at the end has the hash %s, and had %s", line.Cluster().Hash(), kept.Hash)
	}
	if err != nil {
		t.Errorf("%v.\nThe engine does not behave as version %d did, of which %s/engine-%d.jsonl is a run.\n"+
			"If that is not meant, it is a fault. If it is, and a program with version %d was released, raise sim.EngineVersion to %d: "+
			"journals of before are then opened at the state that was kept last, and their owners are told. "+
			"In either case run\n\tgo test ./session -run %s -update-engine\nand commit what it writes; the journals of other versions stay as they are.",
			err, sim.EngineVersion, engineJournals, sim.EngineVersion, sim.EngineVersion, sim.EngineVersion+1, t.Name())
	}
	for _, verb := range sim.Verbs() {
		if !absent(verb) && !slices.ContainsFunc(p.tree.Branches[0].Actions, func(a sim.Action) bool { return a.Do == verb }) {
			t.Errorf("the run has no %s: it would not show that this has changed", verb)
		}
	}
}

// TestJournalsOfAllEnginesAreOpened: one of the present engine is replayed, and one of any other goes on from what was kept.
func TestJournalsOfAllEnginesAreOpened(t *testing.T) {
	m := newKeeping(t, engineFiles(t), hasty())
	defer closeManager(t, m)
	for version := 1; version <= sim.EngineVersion; version++ {
		s, err := m.wake(engineName(version))
		if err != nil {
			t.Fatalf("version %d: %v", version, err)
		}
		again := againEngine
		if version == sim.EngineVersion {
			again = ""
		}
		if f := keyframeOf(t, s); f.Again != again {
			t.Errorf("version %d: it says again: %q", version, f.Again)
		}
		led := false
		for end, last := keyframeOf(t, s).End, keyframeOf(t, s).End+10_000_000; end < last && !led; end += 500_000 {
			led = slices.ContainsFunc(keyframeOf(t, s).State.Servers, func(s server) bool { return s.Role == raft.Leader.String() })
			mustDo(t, s, fmt.Sprintf(`{"do":"seek","at":%d}`, end+500_000))
		}
		if !led {
			t.Errorf("version %d: nobody ever leads", version)
		}
	}
}

func engineName(version int) string { return fmt.Sprintf("engine-%d", version) }

// engineFiles opens the journals of testdata as the program would, in a directory of their own.
func engineFiles(t *testing.T) *journal.Files {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "journals"), os.DirFS(engineJournals)); err != nil {
		t.Fatal(err)
	}
	files := openJournals(t, dir)
	t.Cleanup(func() { files.Close() })
	return files
}

func openJournals(t *testing.T, dir string) *journal.Files {
	t.Helper()
	files, err := journal.OpenFiles(dir, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// writeEngineJournal lets a run have a bit of everything, and puts its journal into testdata.
func writeEngineJournal(t *testing.T) {
	t.Helper()
	p := pupil{}
	for seed := uint64(1); !p.didAll(); seed++ {
		if seed > 500 {
			t.Fatal("no run has everything")
		}
		p = livePupil(t, seed)
	}
	dir, name := t.TempDir(), engineName(sim.EngineVersion)
	files := openJournals(t, dir)
	defer files.Close()
	token, err := files.Create(t.Context(), name, encode(header{recordVersion, beginningOf(p.cluster.Config(), 0)}))
	if err != nil {
		t.Fatal(err)
	}
	k := &keeper{journal: files, name: name, token: token}
	for _, a := range p.accepted {
		if err := k.append(record{Do: &doRecord{1, a}}); err != nil {
			t.Fatal(err)
		}
	}
	at := mark{Branch: 1, Position: timeline.Position{At: p.cluster.Now(), Actions: len(p.accepted)}, End: p.cluster.Now(), Speed: defaultSpeed}
	if err := files.Keep(t.Context(), name, token, k.at, rest{mark: at, Hash: p.cluster.Hash(), Next: beginningOf(p.cluster.Durable(), 0)}.encode()); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{name + ".jsonl", name + ".keyframe"} {
		content, err := os.ReadFile(filepath.Join(dir, "journals", file))
		if err == nil {
			err = os.WriteFile(filepath.Join(engineJournals, file), content, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// pupil tries everything that there is to do.
type pupil struct {
	random.Source
	cluster  *sim.Cluster
	accepted []sim.Action
}

func livePupil(t *testing.T, seed uint64) pupil {
	t.Helper()
	cfg := sim.DefaultConfig()
	cfg.Seed, cfg.Servers, cfg.Sessions, cfg.SnapshotChunk = 42, 4, 3, 64
	cluster, err := sim.New(cfg, nil)
	if err != nil {
		t.Fatal(err)
	}
	p := pupil{random.Source(seed), cluster, nil}
	for cluster.Now() < 20_000_000 {
		p.try(p.action())
	}
	for _, a := range p.peace() {
		p.try(a)
	}
	cluster.RunUntil(cluster.Now() + 3_000_000)
	return p
}

func (p *pupil) try(a sim.Action) {
	if a.At = p.cluster.Now(); a.Message == 0 { // which may have arrived by then
		a.At += raft.Micros(p.Between(0, 60_000))
	}
	if p.cluster.Do(a) == nil {
		p.accepted = append(p.accepted, a)
	}
}

// didAll says whether the run has every verb that is possible in it, and ends with a leader.
func (p *pupil) didAll() bool {
	if p.cluster == nil {
		return false
	}
	for _, verb := range sim.Verbs() {
		if !absent(verb) && !slices.ContainsFunc(p.accepted, func(a sim.Action) bool { return a.Do == verb }) {
			return false
		}
	}
	leads := func(s sim.ServerState) bool { return s.Role == raft.Leader.String() }
	return slices.ContainsFunc(p.cluster.State().Servers, leads)
}

// absent says which verbs the run lacks: one that is refused unless joint configurations are not left by themselves, and one that
// changes nothing of the cluster.
func absent(verb string) bool { return verb == "leaveJoint" || verb == sim.DoGoal }

func (p *pupil) server() raft.NodeID { return raft.NodeID(p.Between(1, int64(p.cluster.Count()))) }

func (p *pupil) action() sim.Action {
	verbs := slices.DeleteFunc(sim.Verbs(), absent)
	for range 5 { // and more of what lets others come to something
		verbs = append(verbs, "write", "read", "cas", "restart", "deliver", "healAll", "thaw", "heal", "promote", "addServer", "beat")
	}
	a := sim.Action{Do: verbs[p.Between(0, int64(len(verbs)-1))]}
	number := func(from, to int64) *int { n := int(p.Between(from, to)); return &n }
	micros := func(from, to int64) *raft.Micros { n := raft.Micros(p.Between(from, to)); return &n }
	share := func() *float64 { n := float64(p.Between(0, 20)) / 100; return &n }
	yes := p.Happens(0.5)
	switch a.Do {
	case "addServer":
		a.Server, a.Learner = raft.NodeID(p.Between(1, int64(min(p.cluster.Count()+1, 6)))), yes
	case "cut", "heal":
		a.From, a.To, a.Both = p.server(), p.server(), yes && a.Do == "cut"
	case "partition":
		a.Groups = [][]raft.NodeID{{p.server()}, {p.server()}}
	case "network":
		a.Latency, a.Jitter, a.Loss, a.Duplicate, a.Reorder = micros(5_000, 15_000), micros(0, 20_000), share(), share(), share()
		if yes {
			a.From, a.To = 1, 2
		}
	case "manual":
		on := p.Happens(0.4)
		a.On = &on
	case "deliver", "drop", "duplicate", "delay":
		if flying := p.cluster.InFlight(); len(flying) > 0 {
			a.Message = flying[p.Between(0, int64(len(flying)-1))].ID
		}
		if a.Do == "delay" {
			a.By = *micros(1, 300_000)
		}
	case "write", "cas", "delete", "read":
		value, expect := fmt.Sprint(p.Between(0, 3)), fmt.Sprint(p.Between(0, 3))
		a.Key = string(rune('x' + p.Between(0, 1)))
		if a.Do != "read" && a.Do != "delete" {
			a.Value = &value
		}
		if a.Do == "cas" {
			a.Expect = &expect
		}
	case "workload":
		a.Clients, a.Rate, a.Reads = number(0, 3), share(), share()
		*a.Rate += 2
	case "wake":
		a.Client = sim.Client(uint64(p.Between(1, 9)))
	case "transfer":
		a.To = p.server()
	case "joint":
		a.Servers = []raft.NodeID{1, 2, p.server()}
	case "configure":
		a.PreVote, a.CheckQuorum, a.SnapshotEvery, a.MaxBatch = &yes, &yes, number(0, 8), number(0, 4)
	case "break", "mend":
		a.Rule = raft.RuleExactlyOnce.String()
	case "disk":
		a.Server, a.Write = p.server(), micros(0, 20_000)
	case "wipe":
		a.Server = 4
	case "promote":
		a.Server = raft.NodeID(p.cluster.Count())
	case "drift":
		rate := float64(p.Between(90, 110)) / 100
		a.Server, a.Rate = p.server(), &rate
	case "align", "spread", "healAll", "leaveJoint":
	default:
		a.Server = p.server()
	}
	return a
}

// peace undoes what keeps a cluster from working.
func (p *pupil) peace() []sim.Action {
	none, off, idle := 0.0, false, 0
	all := []sim.Action{{Do: "manual", On: &off}, {Do: "workload", Clients: &idle}, {Do: "healAll"}, {Do: "network", Loss: &none, Duplicate: &none, Reorder: &none},
		{Do: "mend", Rule: raft.RuleExactlyOnce.String()}}
	for id := range p.cluster.Count() {
		all = append(all, sim.Action{Do: "thaw", Server: raft.NodeID(id + 1)}, sim.Action{Do: "restart", Server: raft.NodeID(id + 1)})
	}
	return all
}

func marshal(t *testing.T, v any) []byte {
	t.Helper()
	raw, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}
