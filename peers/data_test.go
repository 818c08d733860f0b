package peers

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cockroachdb/datadriven"
)

// etcdData runs the cases of one of etcd's data files, as it lies in the module cache: command by command, run
// gets the case and gives what our side answers, in etcd's words. The number of cases is asserted, so that none can
// disappear in silence.
func etcdData(t *testing.T, path string, cases int, run func(*testing.T, *datadriven.TestData) string) {
	t.Helper()
	seen := 0
	datadriven.RunTest(t, filepath.Join(etcdDir(t), path), func(t *testing.T, d *datadriven.TestData) string {
		t.Helper()
		seen++
		return run(t, d)
	})
	if seen != cases {
		t.Errorf("%s has %d cases, not %d: look at those that came or went", path, seen, cases)
	}
}

// etcdDir is where the go command keeps the source of go.etcd.io/raft.
func etcdDir(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "go.etcd.io/raft/v3").Output()
	dir := strings.TrimSpace(string(out))
	if err != nil || dir == "" {
		t.Fatalf("go.etcd.io/raft/v3 is not in the module cache (%v): run go mod download", err)
	}
	return dir
}
