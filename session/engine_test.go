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
)

var updateEngine = flag.Bool("update-engine", false, "write the journal of the present engine anew")

// engineJournals holds a journal of each version of the engine that there ever was, with the keyframe that was kept last.
const engineJournals = "testdata/journals"

// engineHeader is what a run of testdata starts from. Its records are actions, and the hash at the end.
type engineHeader struct {
	Engine int `json:"engine"`
	sim.Scenario
}

type engineEnd struct {
	At   raft.Micros `json:"at"`
	Hash string      `json:"hash"`
}

// TestTheEngineIsStillThatVersion replays the journal of the present engine. If the engine behaves in another way than the
// one that wrote it, journals on people's disks would be replayed to something else, and nobody would be told.
func TestTheEngineIsStillThatVersion(t *testing.T) {
	if *updateEngine {
		writeEngineJournal(t)
	}
	c := readEngineJournal(t, sim.EngineVersion)
	var header engineHeader
	unmarshal(t, c.Header, &header)
	s, did := header.Scenario, map[string]bool{}
	for _, record := range c.Records[:len(c.Records)-1] {
		action, err := sim.ParseAction(record)
		if err != nil {
			t.Fatalf("%s: %v", record, err)
		}
		unmarshal(t, record, &struct{ At *raft.Micros }{&action.At})
		s.Actions = append(s.Actions, action)
		did[action.Do] = true
	}
	var end engineEnd
	unmarshal(t, c.Records[len(c.Records)-1], &end)
	s.Until, s.Hash = end.At, end.Hash
	if _, err := s.Run(nil); err != nil {
		t.Errorf("%v.\nThe engine does not behave as version %d did, of which %s/engine-%d.jsonl is a run.\n"+
			"If that is not meant, it is a fault. If it is, and a program with version %d was released, raise sim.EngineVersion to %d: "+
			"journals of before are then opened at the state that was kept last, and their owners are told. "+
			"In either case run\n\tgo test ./session -run %s -update-engine\nand commit what it writes; the journals of other versions stay as they are.",
			err, sim.EngineVersion, engineJournals, sim.EngineVersion, sim.EngineVersion, sim.EngineVersion+1, t.Name())
	}
	if header.Engine != sim.EngineVersion {
		t.Errorf("the journal is of version %d", header.Engine)
	}
	for _, verb := range sim.Verbs() {
		if !did[verb] && verb != neverPossible {
			t.Errorf("the run has no %s: it would not show that this has changed", verb)
		}
	}
}

// TestKeyframesOfAllEnginesCanBeOpened: whatever the engine was, a new run can begin with what it left.
func TestKeyframesOfAllEnginesCanBeOpened(t *testing.T) {
	for version := 1; version <= sim.EngineVersion; version++ {
		c := readEngineJournal(t, version)
		if c.Keyframe == nil || c.Keyframe.At != c.Reached() {
			t.Fatalf("version %d: the keyframe is %v", version, c.Keyframe)
		}
		s, err := sim.ParseScenario(c.Keyframe.Data)
		if err != nil {
			t.Fatalf("version %d: %v", version, err)
		}
		cluster, err := newCluster(s.Config, nil)
		if err != nil {
			t.Fatalf("version %d: %v", version, err)
		}
		cluster.RunUntil(5_000_000)
		if !slices.ContainsFunc(cluster.State().Servers, leads) {
			t.Errorf("version %d: after five seconds nobody leads", version)
		}
	}
}

// readEngineJournal opens the journal as the program would, in a directory of its own.
func readEngineJournal(t *testing.T, version int) journal.Contents {
	t.Helper()
	dir, name := t.TempDir(), fmt.Sprintf("engine-%d", version)
	if err := os.CopyFS(filepath.Join(dir, "journals"), os.DirFS(engineJournals)); err != nil {
		t.Fatal(err)
	}
	files := openJournals(t, dir)
	defer files.Close()
	c, err := files.Read(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	if c.Reached() == 0 {
		t.Fatalf("%s has no records", name)
	}
	return c
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
	header := p.cluster.Scenario(nil)
	header.Until, header.Hash = 0, ""
	records := [][]byte{}
	for _, a := range p.accepted {
		records = append(records, marshal(t, a))
	}
	records = append(records, marshal(t, engineEnd{p.cluster.Now(), p.cluster.Hash()}))
	next := p.cluster.Durable()
	keyframe := sim.Scenario{Version: sim.ScenarioVersion, Seed: next.Seed, Servers: next.Servers, Config: next, Start: next.Start}

	ctx, dir, name := t.Context(), t.TempDir(), fmt.Sprintf("engine-%d", sim.EngineVersion)
	files := openJournals(t, dir)
	defer files.Close()
	token, err := files.Create(ctx, name, marshal(t, engineHeader{sim.EngineVersion, header}))
	if err != nil {
		t.Fatal(err)
	}
	var at journal.Position
	for _, record := range records {
		if at, err = files.Append(ctx, name, token, at, record); err != nil {
			t.Fatal(err)
		}
	}
	if err := files.Keep(ctx, name, token, at, marshal(t, keyframe)); err != nil {
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
		if verb != neverPossible && !slices.ContainsFunc(p.accepted, func(a sim.Action) bool { return a.Do == verb }) {
			return false
		}
	}
	return slices.ContainsFunc(p.cluster.State().Servers, leads)
}

// neverPossible is the verb that is refused unless joint configurations are not left by themselves, as here.
const neverPossible = "leaveJoint"

func leads(s sim.ServerState) bool { return s.Role == raft.Leader.String() }

func (p *pupil) server() raft.NodeID { return raft.NodeID(p.Between(1, int64(p.cluster.Count()))) }

func (p *pupil) action() sim.Action {
	verbs := sim.Verbs()
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

func unmarshal(t *testing.T, raw []byte, v any) {
	t.Helper()
	if err := json.Unmarshal(raw, v); err != nil {
		t.Fatalf("%s: %v", raw, err)
	}
}
