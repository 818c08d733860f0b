package golden

import (
	"os"
	"path/filepath"
	"testing"
)

// failures counts instead of failing.
type failures struct {
	testing.TB
	n int
}

func (f *failures) Helper()               {}
func (f *failures) Errorf(string, ...any) { f.n++ }

func TestCompareTellsADifference(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stored")
	if err := os.WriteFile(path, []byte("one\ntwo\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for got, wanted := range map[string]int{"one\ntwo\n": 0, "one\ntoo\n": 1, "one\n": 1, "one\ntwo\nthree\n": 1} {
		f := &failures{TB: t}
		Compare(f, path, []byte(got))
		if f.n != wanted {
			t.Errorf("%q: %d failures, want %d", got, f.n, wanted)
		}
	}
}

func TestUpdateWritesWhatIsStored(t *testing.T) {
	*update = true
	defer func() { *update = false }()
	path := filepath.Join(t.TempDir(), "new", "stored")
	Compare(t, path, []byte("one"))
	if stored, err := os.ReadFile(path); err != nil || string(stored) != "one" {
		t.Errorf("%q, %v", stored, err)
	}
}
