package i18n

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Runs with all kinds of faults: every event has a sentence in every language, without a hole left,
// and every sentence of the catalogue is told at some time.
func TestEveryEventHasItsSentence(t *testing.T) {
	told := make(map[string]bool)
	kinds := make(map[sim.Kind]bool)
	seen := make(map[string]int)
	examine := func(e *sim.Event) {
		kinds[e.Kind] = true
		// The most frequent ones differ little.
		if like := e.Kind.String() + e.Reason; seen[like] < 100 {
			seen[like]++
		} else {
			return
		}
		fields, err := fieldsOf(e)
		if err != nil {
			t.Fatal(err)
		}
		told[tellingKey(fields)] = true
		for lang := range printers {
			sentence, ok := For(lang).Sentence(e)
			if !ok || sentence == "" || strings.ContainsAny(sentence, "{}") {
				t.Errorf("%s: %s: %q", lang, e.AppendJSON(nil), sentence)
			}
		}
	}
	for seed := range uint64(20) {
		disturbedRun(t, seed, examine)
	}
	clear(seen)
	for seed := range uint64(20) {
		eventfulRun(t, seed, examine)
	}
	clear(seen)
	sessionsRun(t, examine)
	clear(seen)
	faultyRun(t, examine)
	for _, pattern := range []string{finds, ruleScenarios} {
		for _, s := range scenarios(t, pattern) {
			clear(seen)
			play(t, s, examine, func(raft.Rule) {})
		}
	}
	for _, kind := range sim.Kinds() {
		if !kinds[kind] {
			t.Errorf("no event %v in these runs", kind)
		}
	}
	for key := range printers[English].texts {
		if strings.HasPrefix(key, "event.") && !told[key] {
			t.Errorf("%q was never told", key)
		}
	}
}

func disturbedRun(t *testing.T, seed uint64, observe func(*sim.Event)) {
	t.Helper()
	config := sim.DefaultConfig()
	config.Seed, config.Servers = seed, 3+int(seed%3)
	config.Loss, config.Duplicate = 0.05, 0.1
	cluster, err := sim.New(config, observe)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(seed, 1))
	server := func() string { return fmt.Sprintf("S%d", 1+random.IntN(config.Servers)) }
	for range 150 {
		command := []string{
			fmt.Sprintf(`{"do":"crash","server":%q}`, server()),
			fmt.Sprintf(`{"do":"restart","server":%q}`, server()),
			fmt.Sprintf(`{"do":"restart","server":%q}`, server()),
			fmt.Sprintf(`{"do":"timeout","server":%q}`, server()),
			fmt.Sprintf(`{"do":"cut","from":%q,"to":%q}`, server(), server()),
			fmt.Sprintf(`{"do":"cut","from":%q,"to":%q,"both":true}`, server(), server()),
			fmt.Sprintf(`{"do":"heal","from":%q,"to":%q}`, server(), server()),
			fmt.Sprintf(`{"do":"partition","groups":[[%q,%q]]}`, server(), server()),
			`{"do":"healAll"}`,
			`{"do":"network","jitter":30000}`,
			fmt.Sprintf(`{"do":"write","key":"x","value":"1","to":%q}`, server()),
			fmt.Sprintf(`{"do":"write","key":"x","value":"1","to":%q}`, server()),
			fmt.Sprintf(`{"do":"write","key":"x","value":"1","to":%q}`, server()),
		}[random.IntN(13)]
		action, err := sim.ParseAction([]byte(command))
		if err != nil {
			t.Fatal(err)
		}
		action.At = cluster.Now() + raft.Micros(random.IntN(300_000))
		_ = cluster.Do(action) // some are impossible at their time
	}
	cluster.RunUntil(cluster.Now() + 4_000_000)
}

// sessionsRun has more clients than there are sessions.
func sessionsRun(t *testing.T, observe func(*sim.Event)) {
	t.Helper()
	config := sim.DefaultConfig()
	config.Sessions = 1
	cluster, err := sim.New(config, observe)
	if err != nil {
		t.Fatal(err)
	}
	action, err := sim.ParseAction([]byte(`{"do":"workload","clients":3,"rate":30}`))
	if err != nil {
		t.Fatal(err)
	}
	if err := cluster.Do(action); err != nil {
		t.Fatal(err)
	}
	cluster.RunUntil(5_000_000)
}

// eventfulRun uses all that the core can do beside electing and replicating.
func eventfulRun(t *testing.T, seed uint64, observe func(*sim.Event)) {
	t.Helper()
	config := sim.DefaultConfig()
	config.Seed = seed
	cluster, err := sim.New(config, observe)
	if err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{
		`{"do":"write","key":"x","value":"1"}`,
		`{"do":"configure","preVote":true,"checkQuorum":true,"leaderLease":true,"snapshotEvery":2}`,
		`{"do":"cas","key":"x","expect":"1","value":"2"}`, `{"do":"cas","key":"x","expect":"1","value":"2"}`,
		`{"do":"read","key":"x"}`, `{"do":"read","key":"x","level":"stale"}`, `{"do":"delete","key":"x"}`,
		`{"do":"addServer","server":"S6","learner":true}`, `{"do":"promote","server":"S6"}`, `{"do":"transfer","to":"S6"}`,
		`{"do":"cut","from":"S6","to":"S1"}`, `{"do":"transfer","to":"S1"}`, `{"do":"healAll"}`,
		`{"do":"timeout","server":"S2"}`, `{"do":"joint","servers":["S1","S2","S3"]}`,
		`{"do":"removeServer","server":"S1"}`, `{"do":"removeServer","server":"S2"}`, `{"do":"removeServer","server":"S3"}`,
		`{"do":"manual","on":true}`, `{"do":"timeout","server":"S1"}`, `{"do":"timeout","server":"S2"}`, `{"do":"timeout","server":"S3"}`,
		`{"do":"manual","on":false}`, `{"do":"configure","preVote":false}`, `{"do":"timeout","server":"S4"}`,
		`{"do":"break","rule":"commitOwnTerm"}`, `{"do":"mend","rule":"commitOwnTerm"}`,
		`{"do":"partition","groups":[["S1"],["S2"],["S3"],["S4"],["S5"],["S6"]]}`, `{"do":"write","key":"x","value":"1"}`,
		`{"do":"to","server":"S2"}`, `{"do":"workload","clients":2,"rate":10,"reads":0.5}`, `{"do":"workload","clients":0}`, `{"do":"read","key":"none"}`,
	} {
		action, err := sim.ParseAction([]byte(command))
		if err != nil {
			t.Fatal(err)
		}
		action.At = cluster.Now() + 500_000
		_ = cluster.Do(action) // some are impossible at their time
		cluster.RunUntil(cluster.Now() + 5_000)
		if next, ok := cluster.Next(); ok {
			_ = cluster.Do(sim.Action{At: next, Do: "drop", Message: 1 + seed}) // seldom in flight
		}
		for id := uint64(1); id < 4000; id += 7 {
			if cluster.Do(sim.Action{At: cluster.Now(), Do: "delay", Message: id, By: 100}) == nil {
				_ = cluster.Do(sim.Action{At: cluster.Now(), Do: "drop", Message: id})
				break
			}
		}
	}
	cluster.RunUntil(cluster.Now() + 4_000_000)
}

// faultyRun has the faults of a server's process and machine that the others do without.
func faultyRun(t *testing.T, observe func(*sim.Event)) {
	t.Helper()
	cluster, err := sim.New(sim.DefaultConfig(), observe)
	if err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{
		`{"do":"disk","server":"S3","write":30000}`, `{"do":"wipe","server":"S3"}`,
		`{"do":"network","from":"S1","to":"S4","latency":30000}`, `{"do":"network","from":"S1","to":"S4"}`, `{"do":"drift","server":"S4","rate":1.1}`, `{"do":"configure","heartbeat":1000}`, `{"do":"freeze","server":"S1"}`, `{"do":"freeze","server":"S2"}`,
		`{"do":"thaw","server":"S1"}`, `{"do":"thaw","server":"S2"}`,
		`{"do":"goal","lesson":"first","step":"one","goal":"elected"}`, `{"do":"goal","lesson":"first","step":"one","goal":"kept","missed":true}`,
	} {
		action, err := sim.ParseAction([]byte(command))
		if err != nil {
			t.Fatal(err)
		}
		action.At = cluster.Now() + 500_000
		if err := cluster.Do(action); err != nil {
			t.Fatal(err)
		}
	}
	cluster.RunUntil(cluster.Now() + 500_000)
}
