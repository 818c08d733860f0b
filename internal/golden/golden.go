// Package golden compares what tests produce with what is stored beside them. It is for tests alone.
package golden

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write what is stored anew, in place of comparing with it")

// Compare fails the test if got differs from the file at path. With the flag -update it writes the file.
func Compare(t testing.TB, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if at := firstDifference(got, want); at >= 0 {
		t.Errorf("what came out differs from %s at byte %d, line %d; if that is meant, run with -update", path, at, 1+bytes.Count(got[:at], []byte{'\n'}))
	}
}

// firstDifference is where two texts part; -1 if they don't.
func firstDifference(a, b []byte) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	if len(a) == len(b) {
		return -1
	}
	return min(len(a), len(b))
}
