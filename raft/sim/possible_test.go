package sim

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"raftplayground/internal/golden"
	"raftplayground/raft"
)

// TestPossible notes for moments of the golden scenarios which commands would be refused, and for what cause, and
// compares that with what is stored. The page says beforehand what is impossible, and why; its test reads the same file,
// so that it can't be wrong about what the cluster refuses. A handover lasts for moments only, so it has runs of its own.
func TestPossible(t *testing.T) {
	const path = "testdata/possible.ndjson"
	var got bytes.Buffer
	for _, s := range GoldenScenarios(t) {
		c, err := New(s.Config, nil)
		if err != nil {
			t.Fatal(err)
		}
		next := s.Actions
		for _, moment := range []raft.Micros{s.Until / 2, s.Until} {
			for ; len(next) > 0 && next[0].At <= moment; next = next[1:] {
				if err := c.Do(next[0]); err != nil {
					t.Fatal(err)
				}
			}
			c.RunUntil(moment)
			got.Write(possibleNow(t, c))
			got.WriteByte('\n')
		}
	}
	for _, c := range handingOver(t) {
		got.Write(possibleNow(t, c))
		got.WriteByte('\n')
	}
	golden.Compare(t, path, got.Bytes())
}

// handingOver are clusters whose leader is handing over to a server that doesn't answer: with a learner; and while the
// configuration is joint, and of its voters only the leader is to stay.
func handingOver(t *testing.T) []*Cluster {
	t.Helper()
	var all []*Cluster
	for _, run := range []string{
		`{"version":1,"seed":7,"servers":3,"until":910000,"actions":[
			{"at":400000,"do":"addServer","server":"S4","learner":true},
			{"at":800000,"do":"cut","from":"S3","to":"S1","both":true},
			{"at":850000,"do":"write","key":"x","value":"1","to":"S3"},
			{"at":900000,"do":"transfer","to":"S1"}]}`,
		`{"version":1,"seed":3,"servers":3,"until":2300000,"config":{"manualLeave":true},"actions":[
			{"at":1000000,"do":"joint","servers":["S1"]},
			{"at":2000000,"do":"freeze","server":"S3"},
			{"at":2250000,"do":"transfer","to":"S3"}]}`,
	} {
		s, err := ParseScenario([]byte(run))
		if err != nil {
			t.Fatal(err)
		}
		c, err := s.Run(nil)
		if err != nil {
			t.Fatal(err)
		}
		if s := c.leading(); s == nil || s.node.Status().Transfer == raft.None {
			t.Fatalf("nobody hands over at the end of %s", run)
		}
		all = append(all, c)
	}
	return all
}

func possibleNow(t *testing.T, c *Cluster) []byte {
	t.Helper()
	possible, impossible, causes := []json.RawMessage{}, []json.RawMessage{}, []string{}
	for _, command := range commandsFor(c) {
		a, err := ParseAction([]byte(command))
		if err != nil {
			t.Fatal(err)
		}
		a.At = c.Now()
		err = c.Clone(nil).Do(a)
		if err == nil {
			possible = append(possible, json.RawMessage(command))
			continue
		}
		var why *Refusal
		if !errors.As(err, &why) {
			t.Fatalf("%s: %v", command, err)
		}
		impossible, causes = append(impossible, json.RawMessage(command)), append(causes, why.Cause)
	}
	line, err := json.Marshal(map[string]any{"state": c.State(), "possible": possible, "impossible": impossible, "causes": causes})
	if err != nil {
		t.Fatal(err)
	}
	return line
}

// commandsFor are commands of all kinds for the servers, messages and clients that there are, and for one more of each.
func commandsFor(c *Cluster) []string {
	all := []string{
		`{"do":"align"}`, `{"do":"spread"}`, `{"do":"healAll"}`, `{"do":"leaveJoint"}`,
		`{"do":"manual","on":true}`, `{"do":"manual","on":false}`,
		`{"do":"partition","groups":[["S1"]]}`, `{"do":"partition","groups":[["S1","S2"]]}`,
		`{"do":"write","key":"x","value":"1"}`, `{"do":"workload","clients":0}`, `{"do":"joint","servers":["S1","S2"]}`,
		`{"do":"joint","servers":[]}`,
		`{"do":"configure","leaderLease":true}`, `{"do":"configure","leaderLease":true,"checkQuorum":true}`,
		`{"do":"configure","preVote":true}`, `{"do":"network","loss":0.5}`,
	}
	for _, r := range raft.Rules()[:3] {
		all = append(all, fmt.Sprintf(`{"do":"break","rule":"%v"}`, r), fmt.Sprintf(`{"do":"mend","rule":"%v"}`, r))
	}
	n := len(c.servers)
	for id := 1; id <= n; id++ {
		for _, do := range []string{"timeout", "beat", "crash", "restart", "freeze", "thaw", "wipe", "snapshot", "to", "promote", "removeServer"} {
			all = append(all, fmt.Sprintf(`{"do":"%s","server":"S%d"}`, do, id))
		}
		all = append(all,
			fmt.Sprintf(`{"do":"transfer","to":"S%d"}`, id),
			fmt.Sprintf(`{"do":"disk","server":"S%d","write":5}`, id),
			fmt.Sprintf(`{"do":"drift","server":"S%d","rate":1.5}`, id))
		if id > 1 {
			for _, link := range []string{fmt.Sprintf(`"from":"S1","to":"S%d"`, id), fmt.Sprintf(`"from":"S%d","to":"S1"`, id)} {
				all = append(all, `{"do":"cut",`+link+`}`, `{"do":"cut",`+link+`,"both":true}`, `{"do":"heal",`+link+`}`, `{"do":"network",`+link+`}`)
			}
			all = append(all, fmt.Sprintf(`{"do":"align","servers":["S1","S%d"]}`, id))
		}
	}
	for id := 1; id <= n+2; id++ {
		all = append(all, fmt.Sprintf(`{"do":"addServer","server":"S%d"}`, id))
	}
	messages := []uint64{0}
	for i := range c.net.flights {
		messages = append(messages, uint64(c.net.flights[i].ID))
	}
	for _, id := range messages[:min(len(messages), 3)] {
		all = append(all, fmt.Sprintf(`{"do":"deliver","message":%d}`, id), fmt.Sprintf(`{"do":"drop","message":%d}`, id),
			fmt.Sprintf(`{"do":"duplicate","message":%d}`, id), fmt.Sprintf(`{"do":"delay","message":%d,"by":1000}`, id))
	}
	for id := 1; id <= 4; id++ {
		all = append(all, fmt.Sprintf(`{"do":"wake","client":"C%d"}`, id))
	}
	return all
}
