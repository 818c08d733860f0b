package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// childArgs is the environment variable that makes this test program the playground itself, to be killed.
const childArgs = "PLAYGROUND_TEST_CHILD"

func TestMain(m *testing.M) {
	if args := os.Getenv(childArgs); args != "" {
		os.Exit(run(context.Background(), strings.Fields(args), os.Getenv, os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}

// child is a playground in a process of its own.
type child struct {
	*testing.T
	cmd *exec.Cmd
	url string
	log *bytes.Buffer
}

func startChild(t *testing.T, dir string) *child {
	t.Helper()
	c := &child{T: t, cmd: exec.CommandContext(t.Context(), os.Args[0]), log: &bytes.Buffer{}}
	c.cmd.Env = append(os.Environ(), childArgs+"=serve -addr=127.0.0.1:0 -data="+dir)
	c.cmd.Stderr = c.log
	out, err := c.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		c.kill()
		t.Fatalf("it says nothing: %v\n%s", err, c.log)
	}
	_, c.url, _ = strings.Cut(strings.TrimSuffix(strings.TrimSpace(line), "/"), ": ")
	return c
}

// kill ends it as nothing can be done about. What it logged can be read then.
func (c *child) kill() {
	_ = c.cmd.Process.Kill()
	_ = c.cmd.Wait()
}

func (c *child) ask(method, path, body string, into any) int {
	c.Helper()
	request, err := http.NewRequestWithContext(c.Context(), method, c.url+path, strings.NewReader(body))
	if err != nil {
		c.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		c.Fatal(err)
	}
	defer answer.Body.Close()
	raw, err := io.ReadAll(answer.Body)
	if err != nil {
		c.Fatal(err)
	}
	if err := json.Unmarshal(raw, into); err != nil {
		c.Fatalf("%s: %v in %s", path, err, raw)
	}
	return answer.StatusCode
}

// shown is what a keyframe tells of where a session is.
type shown struct {
	Playing bool
	Branch  int
	State   struct {
		Now  int64
		Hash string
	}
}

func (c *child) shown(path string) shown {
	c.Helper()
	var s shown
	if code := c.ask("GET", path+"/state", "", &s); code != http.StatusOK {
		c.Fatalf("%s: %d", path, code)
	}
	return s
}

// TestAKilledProgramComesBackWithEverySession kills the real program with SIGKILL, and starts it again.
func TestAKilledProgramComesBackWithEverySession(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	c := startChild(t, dir)
	type made struct{ ID, View string }
	sessions := make([]made, 6)
	was := map[string]shown{}
	for i := range sessions {
		c.ask("POST", "/api/sessions", fmt.Sprintf(`{"seed":%d}`, i), &sessions[i])
		commands := []string{`{"do":"seek","at":1500000}`, `{"do":"crash","server":"S1"}`, `{"do":"write","key":"x","value":"1"}`, `{"do":"seek","at":3000000}`,
			`{"do":"seek","at":700000}`, `{"do":"crash","server":"S2"}`, `{"do":"step"}`,
			`{"do":"stepBack"}`, `{"do":"switch","branch":1}`}
		for _, command := range commands[:len(commands)-i] {
			var ack struct{ Kind, Reason string }
			if c.ask("POST", "/s/"+sessions[i].ID+"/do", command, &ack); ack.Kind != "ack" {
				t.Fatalf("%s: %+v", command, ack)
			}
		}
		was[sessions[i].ID] = c.shown("/s/" + sessions[i].ID)
	}
	c.kill()
	for round := range 2 {
		c = startChild(t, dir)
		for i, s := range sessions {
			path := "/s/" + s.ID
			if round == 0 && i%2 == 0 { // who only watches comes first
				path = "/v/" + s.View
			}
			if is := c.shown(path); is != was[s.ID] {
				t.Errorf("round %d, session %d: it is %+v, and was %+v", round, i, is, was[s.ID])
			}
		}
		var problem struct{ Code, Detail string }
		if status := c.ask("GET", "/s/"+strings.Repeat("a", 26)+"/state", "", &problem); status != http.StatusNotFound {
			t.Errorf("nobody's session: %d %+v", status, problem)
		}
		c.kill()
		for _, s := range sessions {
			for _, id := range []string{s.ID, s.View} {
				if strings.Contains(c.log.String(), id) {
					t.Error("the log holds an id")
				}
			}
		}
	}
	// One bit of one journal: only that session is lost, and its owner is told.
	files, err := filepath.Glob(filepath.Join(dir, "journals", "*.jsonl"))
	if err != nil || len(files) != len(sessions) {
		t.Fatalf("%v, %v", files, err)
	}
	content, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	content[len(content)/2] ^= 1
	if err := os.WriteFile(files[0], content, 0o600); err != nil {
		t.Fatal(err)
	}
	c = startChild(t, dir)
	defer c.kill()
	gone := 0
	for _, s := range sessions {
		var answer struct{ Code, Detail, Kind string }
		switch status := c.ask("GET", "/s/"+s.ID+"/state", "", &answer); {
		case status == http.StatusGone && answer.Code == "damaged" && strings.Contains(answer.Detail, "set aside"):
			gone++
		case status != http.StatusOK:
			t.Errorf("%d %+v", status, answer)
		}
	}
	if gone != 1 {
		t.Errorf("%d sessions are gone, want the one", gone)
	}
}

func TestADataDirectoryThatIsInUse(t *testing.T) {
	dir := t.TempDir()
	c := startChild(t, dir)
	defer c.kill()
	playground(t, nil, "serve", "-addr=127.0.0.1:0", "-data", dir).want(t, exitUnusable, fmt.Sprintf("process %d", c.cmd.Process.Pid))
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	playground(t, nil, "serve", "-addr=127.0.0.1:0", "-data", file).want(t, exitUnusable, "data directory")
}
