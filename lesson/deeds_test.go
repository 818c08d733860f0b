package lesson

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"testing"

	"raftplayground/internal/golden"
	"raftplayground/raft/sim"
)

// TestDeeds notes what is done in the solutions of the built-in lessons, each with the moment at which it is done, and compares
// that with what is stored. The page's test reads the same file: all of it can be done without seeing the ring.
func TestDeeds(t *testing.T) {
	library, err := NewLibrary(nil, Options{}, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for _, l := range library.All() {
		var p *player
		for _, s := range l.Steps {
			if s.Start != nil {
				if p, err = begin(s); err != nil {
					t.Fatal(err)
				}
			}
			p.enter(s)
			for _, d := range s.Solution {
				if d.Action != nil {
					if d.At != nil {
						if err := p.runUntil(p.began + *d.At); err != nil {
							t.Fatal(err)
						}
					}
					out.Write(append(deedNow(t, l, s, d, p.cluster), '\n'))
				}
				if err := p.carryOut(d); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	golden.Compare(t, "testdata/deeds.ndjson", out.Bytes())
}

func deedNow(t *testing.T, l *Lesson, s *Step, d *Deed, c *sim.Cluster) []byte {
	t.Helper()
	var command map[string]any
	action, err := json.Marshal(d.Action)
	if err == nil {
		err = json.Unmarshal(action, &command)
	}
	if err != nil {
		t.Fatal(err)
	}
	delete(command, "at") // a command is given now
	line, err := json.Marshal(map[string]any{"lesson": l.Name, "step": s.ID, "command": command, "state": c.State()})
	if err != nil {
		t.Fatal(err)
	}
	return line
}
