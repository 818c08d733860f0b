package peers

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/cockroachdb/datadriven"

	"raftplayground/raft"
	"raftplayground/raft/quorum"
)

// quorumCase is a case of etcd's quorum files: the two halves of a configuration, and what each voter answered.
type quorumCase struct {
	voters, outgoing []raft.NodeID
	answers          map[raft.NodeID]string // "_", or absent: none
}

// parseQuorum reads cfg=(1,2) cfgj=(2,3) idx=(_,5,7) or votes=(y,n,_). Answers are in the order in which servers first
// appear in the two halves.
func parseQuorum(t *testing.T, d *datadriven.TestData) quorumCase {
	t.Helper()
	c := quorumCase{answers: map[raft.NodeID]string{}}
	var answers []string
	for _, arg := range d.CmdArgs {
		switch arg.Key {
		case "cfg":
			c.voters = nodeIDs(t, arg.Vals)
		case "cfgj":
			if !slices.Equal(arg.Vals, []string{"zero"}) { // "zero": joint with a half of nobody
				c.outgoing = nodeIDs(t, arg.Vals)
			}
		case "idx", "votes":
			answers = arg.Vals
		default:
			d.Fatalf(t, "unknown argument %s", arg.Key)
		}
	}
	for _, id := range slices.Concat(c.voters, c.outgoing) {
		if _, known := c.answers[id]; !known && len(answers) > 0 {
			c.answers[id], answers = answers[0], answers[1:]
		}
	}
	if len(answers) > 0 {
		d.Fatalf(t, "more answers than voters")
	}
	return c
}

func nodeIDs(t *testing.T, texts []string) []raft.NodeID {
	t.Helper()
	var ids []raft.NodeID
	for _, text := range texts {
		id, err := strconv.ParseUint(text, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, raft.NodeID(id))
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func (c *quorumCase) index(id raft.NodeID) raft.Index {
	index, _ := strconv.ParseUint(c.answers[id], 10, 64)
	return raft.Index(index)
}

// vote is how the vote stands by our arithmetic.
func (c *quorumCase) vote() quorum.Result {
	half := func(voters []raft.NodeID) quorum.Result {
		granted, refused := 0, 0
		for _, id := range voters {
			switch c.answers[id] {
			case "y":
				granted++
			case "n":
				refused++
			}
		}
		return quorum.Vote(len(voters), granted, refused)
	}
	return quorum.Both(half(c.voters), half(c.outgoing))
}

// committed is what is committed by our arithmetic. Of a half of nobody nothing is asked.
func (c *quorumCase) committed() raft.Index {
	least := raft.Index(math.MaxUint64)
	for _, half := range [][]raft.NodeID{c.voters, c.outgoing} {
		var values []raft.Index
		for _, id := range half {
			values = append(values, c.index(id))
		}
		if len(half) > 0 {
			least = min(least, quorum.Reached(values, quorum.Majority(len(half))))
		}
	}
	return least
}

var etcdResults = map[quorum.Result]string{quorum.Pending: "VotePending", quorum.Won: "VoteWon", quorum.Lost: "VoteLost"}

// etcd's cases for votes, on our arithmetic, and on a real candidate: it becomes leader exactly where the vote
// is won. It can't be asked about a configuration of nobody, which no server ever has.
func TestVotesAgreeWithEtcd(t *testing.T) {
	onNode := 0
	for path, cases := range map[string]int{"quorum/testdata/majority_vote.txt": 22, "quorum/testdata/joint_vote.txt": 39} {
		etcdData(t, path, cases, func(t *testing.T, d *datadriven.TestData) string {
			c := parseQuorum(t, d)
			result := c.vote()
			if len(c.voters) > 0 {
				onNode++
				if won := c.voteOnNode(t); won != (result == quorum.Won) {
					t.Errorf("%s: %s: the candidate won: %t", d.Pos, d.CmdArgs, won)
				}
			}
			return etcdResults[result] + "\n"
		})
	}
	if onNode != 59 {
		t.Errorf("%d cases were put to a candidate", onNode)
	}
}

// etcd's cases for the committed index, on our arithmetic, and on a real leader whose followers' disks reach
// that far. etcd also draws what each voter holds; only the answer, in the last line, is compared.
func TestCommittedIndexAgreesWithEtcd(t *testing.T) {
	onNode := 0
	for path, cases := range map[string]int{"quorum/testdata/majority_commit.txt": 16, "quorum/testdata/joint_commit.txt": 50} {
		etcdData(t, path, cases, func(t *testing.T, d *datadriven.TestData) string {
			c := parseQuorum(t, d)
			index := c.committed()
			answer := fmt.Sprint(index)
			if len(c.voters)+len(c.outgoing) == 0 {
				answer = "<empty majority quorum>∞"
			}
			if len(c.voters) > 0 {
				onNode++
				if got := c.committedOnNode(t); got != index {
					t.Errorf("%s: %s: the leader committed %d, not %d", d.Pos, d.CmdArgs, got, index)
				}
			}
			lines := strings.Split(strings.TrimSuffix(d.Expected, "\n"), "\n")
			return strings.Join(append(lines[:len(lines)-1], answer), "\n") + "\n"
		})
	}
	if onNode != 65 {
		t.Errorf("%d cases were put to a leader", onNode)
	}
}
