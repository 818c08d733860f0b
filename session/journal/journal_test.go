package journal_test

import (
	"testing"

	"raftplayground/session/journal"
	"raftplayground/session/journal/journaltest"
)

func TestMemory(t *testing.T) {
	journaltest.Run(t, func(t *testing.T) journal.Journal {
		m := new(journal.Memory)
		t.Cleanup(func() { m.Close() })
		return m
	})
}
