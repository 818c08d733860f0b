package raft_test

import (
	"path/filepath"
	"testing"

	"raftplayground/raft"
)

// onlyWhenBroken are the rules that an unbroken server can't be seen not to follow, and why.
var onlyWhenBroken = map[raft.Rule]string{}

// Every rule is seen to hold and seen not to hold, somewhere in the transcripts: each can be read there both
// ways, and none is a rule that nothing ever asks for.
func TestEveryRuleGoesBothWays(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(transcripts, "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	watch := newRuleWatch()
	for _, file := range files {
		runTranscript(t, file, watch)
	}
	for _, r := range raft.Rules() {
		if watch.held[r] == 0 {
			t.Errorf("%v (%s) never holds in any transcript", r, r.Section())
		}
		if watch.failed[r] == 0 {
			t.Errorf("%v (%s) holds always: no transcript shows the other way", r, r.Section())
		}
	}
}
