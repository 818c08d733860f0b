package session

import (
	"strings"
	"testing"
)

func TestIDs(t *testing.T) {
	seen := make(map[string]bool)
	for range 1000 {
		id := newID()
		if !ValidID(id) || len(id) != 26 || seen[id] {
			t.Fatalf("id %q", id)
		}
		seen[id] = true
		if short := Short(id); len(short) != 6 || !strings.HasPrefix(id, short) {
			t.Fatalf("short form %q", short)
		}
	}
	for _, bad := range []string{"", "abc", strings.Repeat("a", 25), strings.Repeat("a", 27), strings.Repeat("A", 26), strings.Repeat("1", 26), strings.Repeat("/", 26)} {
		if ValidID(bad) {
			t.Errorf("%q passes for an id", bad)
		}
	}
}
