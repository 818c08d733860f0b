package journal_test

import (
	"log/slog"
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

func TestFiles(t *testing.T) {
	journaltest.Run(t, func(t *testing.T) journal.Journal {
		f, err := journal.OpenFiles(t.TempDir(), slog.New(slog.DiscardHandler))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { f.Close() })
		return f
	})
}
