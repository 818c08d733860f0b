package journal

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// childDir is the environment variable that makes this program the process that is killed.
const childDir = "JOURNAL_TEST_CHILD"

func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		fmt.Println(child(dir))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// child appends to a journal, and tells of each record when it is promised, until it is killed.
func child(dir string) error {
	ctx := context.Background()
	files, err := OpenFiles(dir, quiet)
	if err != nil {
		return err
	}
	token, err := files.Create(ctx, "a", []byte(`{}`))
	var at Position
	if errors.Is(err, ErrExists) {
		var contents Contents
		token, contents, err = files.Claim(ctx, "a")
		at = contents.Reached()
	}
	if err != nil {
		return err
	}
	for range 100_000 {
		if at, err = files.Append(ctx, "a", token, at, fmt.Append(nil, at+1)); err != nil {
			return err
		}
		if err := files.Reached(ctx, "a", token, at, fmt.Append(nil, at)); err != nil {
			return err
		}
		if _, err := fmt.Println(at); err != nil {
			return err
		}
	}
	return errors.New("nobody killed it")
}

// startChild starts the other process and gives what it tells.
func startChild(t *testing.T, dir string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), childDir+"="+dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, bufio.NewScanner(out)
}

// TestAKilledProcessLosesNothing kills one with SIGKILL at whatever moment it is in, again and again.
func TestAKilledProcessLosesNothing(t *testing.T) {
	dir := t.TempDir()
	var promised Position
	for range 4 {
		cmd, told := startChild(t, dir)
		for range 50 {
			if !told.Scan() {
				t.Fatal("it ended by itself")
			}
			at, err := strconv.Atoi(told.Text())
			if err != nil {
				t.Fatalf("it tells %q", told.Text())
			}
			promised = Position(at)
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait()
		files, err := OpenFiles(dir, quiet)
		if err != nil {
			t.Fatal(err)
		}
		_, c, err := files.Claim(t.Context(), "a")
		if err != nil {
			t.Fatal(err)
		}
		for i, r := range c.Records {
			if string(r) != strconv.Itoa(i+1) {
				t.Errorf("record %d is %s", i+1, r)
			}
		}
		if c.Reached() < promised || c.Mark == nil || c.Mark.At+1 < promised || string(c.Mark.Data) != fmt.Sprint(c.Mark.At) {
			t.Errorf("%d records and the mark %v, where %d were promised", c.Reached(), c.Mark, promised)
		}
		if err := files.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestOneProcessADirectory(t *testing.T) {
	dir := t.TempDir()
	cmd, told := startChild(t, dir)
	if !told.Scan() {
		t.Fatal("it ended by itself")
	}
	_, err := OpenFiles(dir, quiet)
	if !errors.Is(err, ErrInUse) || !strings.Contains(err.Error(), fmt.Sprintf("process %d;", cmd.Process.Pid)) || !strings.Contains(err.Error(), dir) {
		t.Errorf("%v, want ErrInUse with process %d and the directory", err, cmd.Process.Pid)
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	files, err := OpenFiles(dir, quiet)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := OpenFiles(dir, quiet); !errors.Is(err, ErrInUse) || !strings.Contains(err.Error(), fmt.Sprint(os.Getpid())) {
		t.Errorf("opened twice in one process: %v", err)
	}
	if err := files.Close(); err != nil {
		t.Error(err)
	}
	if files, err = OpenFiles(dir, quiet); err != nil {
		t.Fatalf("after it was closed: %v", err)
	}
	files.Close()
}
