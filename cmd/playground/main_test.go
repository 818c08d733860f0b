package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// result is what a run of the program gave.
type result struct {
	code           int
	stdout, stderr string
}

func playground(t *testing.T, env map[string]string, args ...string) result {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(t.Context(), args, func(name string) string { return env[name] }, &stdout, &stderr)
	return result{code, stdout.String(), stderr.String()}
}

func (r result) want(t *testing.T, code int, stderr string) {
	t.Helper()
	if r.code != code || !strings.Contains(r.stderr, stderr) {
		t.Errorf("exit %d, want %d; stderr %q, want it to say %q", r.code, code, r.stderr, stderr)
	}
}

func lines(text string) []string { return strings.Split(strings.TrimSuffix(text, "\n"), "\n") }

func writeScenario(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "scenario.json")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

var hashLine = regexp.MustCompile(`^hash [0-9a-f]{32}$`)

func TestRunPrintsTheSameEveryTime(t *testing.T) {
	first := playground(t, nil, "run", "-seed", "7", "-until", "5s")
	first.want(t, exitOK, "")
	second := playground(t, nil, "run", "-until=5s", "--seed=7")
	if first.stdout != second.stdout {
		t.Error("the second run differs")
	}
	all := lines(first.stdout)
	if len(all) < 1000 || !hashLine.MatchString(all[len(all)-1]) {
		t.Errorf("%d lines, the last one %q", len(all), all[len(all)-1])
	}
	line := regexp.MustCompile(`^\d+\.\d{3} ms\t(S[1-5])?\t[a-zA-Z]+\t.*\S$`)
	for _, l := range all[:len(all)-1] {
		if !line.MatchString(l) {
			t.Fatalf("line %q", l)
		}
	}
	other := playground(t, nil, "run", "-seed", "8", "-until", "5s")
	if other.stdout == first.stdout {
		t.Error("another seed gives the same run")
	}
}

func TestRunSpeaksBothLanguagesAndNDJSON(t *testing.T) {
	args := []string{"run", "-seed", "7", "-until", "300ms"}
	english := playground(t, nil, args...)
	chinese := playground(t, nil, append(args, "-lang", "zh")...)
	machine := playground(t, nil, append(args, "-format", "ndjson")...)
	if !strings.Contains(english.stdout, "leads term 1") || !strings.Contains(chinese.stdout, "领导者") {
		t.Error("not in its language")
	}
	events := lines(machine.stdout)
	for i, l := range events[:len(events)-1] {
		var e struct{ Seq int }
		if err := json.Unmarshal([]byte(l), &e); err != nil || e.Seq != i+1 {
			t.Fatalf("line %d: %s", i+1, l)
		}
	}
	hash := events[len(events)-1]
	if !hashLine.MatchString(hash) || !strings.HasSuffix(english.stdout, hash+"\n") || !strings.HasSuffix(chinese.stdout, hash+"\n") {
		t.Error("the hash depends on the format")
	}
	if len(events) != len(lines(english.stdout)) || len(events) != len(lines(chinese.stdout)) {
		t.Error("the formats tell different events")
	}
}

func TestRunAScenario(t *testing.T) {
	path := writeScenario(t, `{"version":1,"seed":7,"servers":3,
 "actions":[{"at":100000,"do":"crash","server":"S1"},{"at":400000,"do":"write","key":"x","value":"3"}],
 "until":1500000}`)
	plain := playground(t, nil, "run", path)
	plain.want(t, exitOK, "")
	if !strings.Contains(plain.stdout, "100.000 ms\tS1\tcrashed") || !strings.Contains(plain.stdout, "x is now 3") {
		t.Error("the actions did not happen")
	}
	for _, args := range [][]string{
		{"run", path, "-format", "text"}, {"run", "-lang", "en", path}, {"run", "-lang=en", path, "-format=text"},
	} {
		if again := playground(t, nil, args...); again.stdout != plain.stdout {
			t.Errorf("%v gives something else: %s", args, again.stderr)
		}
	}

	all := lines(plain.stdout)
	hash := strings.TrimPrefix(all[len(all)-1], "hash ")
	checked := writeScenario(t, fmt.Sprintf(`{"version":1,"seed":7,"servers":3,"actions":[{"at":100000,"do":"crash","server":"S1"},{"at":400000,"do":"write","key":"x","value":"3"}],"until":1500000,"hash":%q}`, hash))
	playground(t, nil, "run", checked).want(t, exitOK, "")
	if longer := playground(t, nil, "run", checked, "-until", "2s"); longer.code != exitOK || strings.HasSuffix(longer.stdout, hash+"\n") {
		t.Errorf("a longer run: exit %d, %s", longer.code, longer.stderr)
	}
	playground(t, nil, "run", checked, "-seed", "8").want(t, exitOK, "")
	playground(t, nil, "run", checked, "-servers", "5").want(t, exitOK, "")
	playground(t, nil, "run", checked, "-until", "1s").want(t, exitOK, "")
	playground(t, nil, "run", checked, "-until", "399ms").want(t, exitUnusable, "last action")

	wrong := writeScenario(t, `{"version":1,"seed":7,"until":1000,"hash":"00000000000000000000000000000000"}`)
	mismatch := playground(t, nil, "run", wrong)
	mismatch.want(t, exitUnusable, "00000000000000000000000000000000")
	if !hashLine.MatchString(lines(mismatch.stdout)[len(lines(mismatch.stdout))-1]) {
		t.Error("the hash that was found is not printed")
	}
}

// A run that breaks a rule says so, in each form, before its first event or after the last.
func TestARunThatBreaksARuleIsMarked(t *testing.T) {
	for _, path := range []string{
		writeScenario(t, `{"version":1,"config":{"broken":"voteOncePerTerm"},"until":1000}`),
		writeScenario(t, `{"version":1,"actions":[{"at":10,"do":"break","rule":"voteOncePerTerm"},{"at":20,"do":"mend","rule":"voteOncePerTerm"}],"broken":"voteOncePerTerm","until":1000}`),
	} {
		for lang, name := range map[string]string{"en": "RequestVote rule 2, first half", "zh": "RequestVote 规则 2 前半"} {
			run := playground(t, nil, "run", path, "-lang", lang)
			run.want(t, exitOK, "")
			all := lines(run.stdout)
			if first := all[0]; !strings.Contains(first, "voteOncePerTerm") || !strings.Contains(first, name) || !strings.Contains(first, "§5.2") {
				t.Errorf("%s: the run begins with %q", lang, first)
			}
			if all[len(all)-2] != "broken voteOncePerTerm" {
				t.Errorf("%s: the run ends with %q", lang, all[len(all)-2:])
			}
		}
		all := lines(playground(t, nil, "run", path, "-format", "ndjson").stdout)
		if !strings.HasPrefix(all[0], "{") || all[len(all)-2] != "broken voteOncePerTerm" {
			t.Errorf("as JSON it begins with %q and ends with %q", all[0], all[len(all)-2:])
		}
	}
	if run := playground(t, nil, "run", "-until", "1ms"); strings.Contains(run.stdout, "broken") {
		t.Errorf("a run that keeps all rules is marked: %s", run.stdout)
	}
}

// TestRunDraws: what other programs read is all that is printed, whatever befalls the run.
func TestRunDraws(t *testing.T) {
	path := writeScenario(t, `{"version":1,"seed":7,"servers":3,"actions":[{"at":50000,"do":"break","rule":"voteOncePerTerm"},
 {"at":100000,"do":"timeout","server":"S1"},{"at":100000,"do":"timeout","server":"S2"}],"until":300000}`)
	plain := playground(t, nil, "run", path)
	all := lines(plain.stdout)
	for format, c := range map[string]struct{ begins, line, has string }{
		"mermaid": {"sequenceDiagram\n", `(sequenceDiagram|    .+)`, "violation of electionSafety by S1, S2\n"},
		"shiviz":  {`S1 {"S1":1}` + "\n", `([SC]\d {.+}|.+ at \d+\.\d{3} ms)`, "violation of electionSafety by S1, S2 at "},
	} {
		drawn := playground(t, nil, "run", "-format", format, path)
		drawn.want(t, exitViolation, "broken voteOncePerTerm\n"+all[len(all)-1]+"\n")
		if !strings.HasPrefix(drawn.stdout, c.begins) || !strings.Contains(drawn.stdout, c.has) {
			t.Errorf("%s: %.400s", format, drawn.stdout)
		}
		for _, l := range lines(drawn.stdout) {
			if !regexp.MustCompile("^" + c.line + "$").MatchString(l) {
				t.Errorf("%s: line %q", format, l)
			}
		}
	}
	playground(t, nil, "run", "-format", "mermaid", "-servers", "1", "-until", "300ms").want(t, exitOK, "hash ")
	if help := playground(t, nil, "run", "-h"); !strings.Contains(help.stderr, "mermaid, shiviz") {
		t.Errorf("the help: %s", help.stderr)
	}
}

func TestAnUnusableScenario(t *testing.T) {
	for text, reason := range map[string]string{
		"":                                      "line 1",
		"nonsense":                              "line 1",
		"{\"version\":1,\n\"sed\":7}":           "sed",
		"{\"version\":1,\n\n\"servers\":\"x\"}": "line 3",
		`{"version":2}`:                         "version",
		`{"version":1,"servers":10}`:            "servers",
		`{"version":1,"broken":"heartbeat"}`:    "breaks no rule",
		`{"version":1,"broken":"fly"}`:          "fly",
		`{"version":1,"actions":[{"do":"crash","server":"S1"}]}`:                                              "at",
		"{\"version\":1,\n\"actions\":[\n{\"at\":1,\"do\":\"fly\"}]}":                                         "line 3",
		`{"version":1,"actions":[{"at":5,"do":"crash","server":"S1"},{"at":4,"do":"restart","server":"S1"}]}`: "action 2",
		`{"version":1,"actions":[{"at":5,"do":"crash","server":"S6"}]}`:                                       "S6",
		`{"version":1,"actions":[{"at":5,"do":"restart","server":"S1"}]}`:                                     "S1 is running",
		`{"version":1,"actions":[{"at":5,"do":"crash","server":"S1"}],"until":4}`:                             "until",
	} {
		playground(t, nil, "run", writeScenario(t, text)).want(t, exitUnusable, reason)
	}
	playground(t, nil, "run", filepath.Join(t.TempDir(), "nowhere.json")).want(t, exitUnusable, "nowhere.json")
}

// suspicious finds fault with every crash.
type suspicious struct{}

func (suspicious) Check(e *sim.Event) *sim.Violation {
	if e.Kind != sim.Crashed {
		return nil
	}
	return &sim.Violation{Property: "noCrash", Servers: []raft.NodeID{e.Server}, Detail: "it crashed"}
}

func (s suspicious) Clone() sim.Checker { return s }

func TestAViolationHasItsOwnExitCode(t *testing.T) {
	var stdout, stderr bytes.Buffer
	o, err := parseRun([]string{writeScenario(t, `{"version":1,"actions":[{"at":5,"do":"crash","server":"S1"}],"until":1000}`)}, &stderr)
	if err != nil {
		t.Fatal(err)
	}
	scenario, err := o.scenario()
	if err != nil {
		t.Fatal(err)
	}
	code := o.replay(scenario, suspicious{}, &stdout, &stderr)
	result{code, stdout.String(), stderr.String()}.want(t, exitViolation, "noCrash")
	all := lines(stdout.String())
	if !strings.Contains(stdout.String(), "noCrash") || !hashLine.MatchString(all[len(all)-1]) {
		t.Errorf("printed %s", stdout.String())
	}
}

func TestBadCommandLines(t *testing.T) {
	for _, c := range []struct {
		args   []string
		reason string
	}{
		{[]string{"fly"}, `no command "fly"`},
		{[]string{"run", "-fly"}, "-fly"},
		{[]string{"run", "-seed", "x"}, "seed"},
		{[]string{"run", "-seed", "-1"}, "seed"},
		{[]string{"run", "-seed", "9007199254740992"}, "seed"},
		{[]string{"run", "-servers", "10"}, "servers"},
		{[]string{"run", "-servers", "0"}, "servers"},
		{[]string{"run", "-until", "5"}, "until"},
		{[]string{"run", "-until", "-5s"}, "-until"},
		{[]string{"run", "-format", "xml"}, "-format"},
		{[]string{"run", "-lang", "fr"}, "-lang"},
		{[]string{"run", "one.json", "two.json"}, "one scenario"},
		{[]string{"serve", "-addr", "nonsense"}, "addr"},
		{[]string{"-addr", ""}, "addr"},
		{[]string{"serve", "extra"}, "extra"},
		{[]string{"serve", "-max-sessions", "0"}, "max-sessions"},
		{[]string{"serve", "-max-sessions", "many"}, "max-sessions"},
		{[]string{"serve", "-idle-expiry", "0s"}, "idle-expiry"},
		{[]string{"serve", "-keep", "1m"}, "keep"},
		{[]string{"serve", "-drain-delay", "1m"}, "drain-delay"},
		{[]string{"serve", "-allowed-origins", "example.org"}, "allowed-origins"},
		{[]string{"serve", "-trusted-proxies", "proxy"}, "trusted-proxies"},
		{[]string{"serve", "-log-level", "loud"}, "log-level"},
		{[]string{"serve", "-log-format", "xml"}, "log-format"},
	} {
		playground(t, nil, c.args...).want(t, exitUnusable, c.reason)
	}
	for _, o := range options() {
		if strings.HasPrefix(o.name, "max-") || o.name == "addr" {
			playground(t, map[string]string{o.env(): "nonsense"}, "serve").want(t, exitUnusable, o.env())
		}
	}
}

func TestHelpNamesEverything(t *testing.T) {
	help := playground(t, nil, "-h")
	help.want(t, exitOK, "")
	for _, c := range commands() {
		if !strings.Contains(help.stdout, c.name) {
			t.Errorf("the help lacks %s", c.name)
		}
	}
	of := playground(t, nil, "serve", "-h")
	of.want(t, exitOK, "")
	for _, o := range options() {
		if !strings.Contains(of.stderr, "-"+o.name) || !strings.Contains(of.stderr, o.env()) || o.help == "" {
			t.Errorf("the help lacks -%s, %s", o.name, o.env())
		}
	}
	playground(t, nil, "run", "-h").want(t, exitOK, "SCENARIO.json")
}

func TestVersion(t *testing.T) {
	r := playground(t, nil, "version")
	r.want(t, exitOK, "")
	if !strings.HasPrefix(r.stdout, "playground ") || len(lines(r.stdout)) != 1 {
		t.Errorf("%q", r.stdout)
	}
}

// served starts the server and gives its address and a way to stop it.
func served(t *testing.T, env map[string]string, args ...string) (url string, stop func() int) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	reader, writer := io.Pipe()
	code := make(chan int, 1)
	go func() {
		code <- run(ctx, args, func(name string) string { return env[name] }, writer, io.Discard)
		writer.Close()
	}()
	line, err := bufio.NewReader(reader).ReadString('\n')
	if err != nil {
		t.Fatalf("the server said nothing: %v, exit %d", err, <-code)
	}
	_, url, ok := strings.Cut(strings.TrimSpace(line), "http://")
	if !ok {
		t.Fatalf("no address in %q", line)
	}
	return "http://" + url, func() int { cancel(); return <-code }
}

func TestServeFromFlagOrEnvironment(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		args []string
	}{
		{nil, []string{"-addr", "127.0.0.1:0"}},
		{nil, []string{"serve", "-addr=127.0.0.1:0", "-log-format", "json"}},
		{map[string]string{"PLAYGROUND_ADDR": "127.0.0.1:0"}, nil},
		{map[string]string{"PLAYGROUND_ADDR": "256.0.0.1:1"}, []string{"serve", "-addr", "127.0.0.1:0"}}, // the flag wins
	} {
		url, stop := served(t, c.env, c.args...)
		response, err := http.Get(url)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != http.StatusOK || !strings.Contains(response.Request.URL.Path, "/s/") {
			t.Errorf("%s led to %s: %s", url, response.Request.URL, response.Status)
		}
		addr := strings.TrimSuffix(strings.TrimPrefix(url, "http://"), "/")
		if health := playground(t, nil, "healthcheck", "-addr", addr); health.code != exitOK || health.stdout != "ok\n" {
			t.Errorf("healthcheck: %+v", health)
		}
		if code := stop(); code != exitOK {
			t.Errorf("exit %d", code)
		}
		playground(t, map[string]string{"PLAYGROUND_ADDR": addr}, "healthcheck").want(t, exitFailed, addr)
	}
}

func TestASignalEndsTheServerInGoodOrder(t *testing.T) {
	reader, writer := io.Pipe()
	code := make(chan int, 1)
	go func() { code <- run(t.Context(), []string{"-addr", "127.0.0.1:0"}, os.Getenv, writer, io.Discard) }()
	if _, err := bufio.NewReader(reader).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	// The server listens to signals before it says where it is.
	if err := syscall.Kill(os.Getpid(), syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if got := <-code; got != exitOK {
		t.Errorf("exit %d", got)
	}
}

func TestTheAddressToOpen(t *testing.T) {
	for addr, want := range map[string]string{
		"127.0.0.1:8080": "http://127.0.0.1:8080/",
		"0.0.0.0:8080":   "http://localhost:8080/",
		"[::]:8080":      "http://localhost:8080/",
		"[::1]:8080":     "http://[::1]:8080/",
	} {
		tcp, err := net.ResolveTCPAddr("tcp", addr)
		if err != nil {
			t.Fatal(err)
		}
		if got := localURL(tcp); got != want {
			t.Errorf("%s: %s", addr, got)
		}
	}
}

func TestAnAddressThatIsTaken(t *testing.T) {
	url, stop := served(t, nil, "-addr", "127.0.0.1:0")
	addr := strings.TrimSuffix(strings.TrimPrefix(url, "http://"), "/")
	playground(t, nil, "-addr", addr).want(t, exitFailed, addr)
	stop()
}
