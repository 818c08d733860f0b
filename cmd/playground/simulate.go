package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/export"
	"raftplayground/raft/sim"
	"raftplayground/web/i18n"
)

// defaultUntil is how long a run without a scenario lasts, in cluster time.
const defaultUntil = 10 * time.Second

// simulate is `playground run`: it replays a scenario, or runs a cluster that nobody disturbs.
func simulate(_ context.Context, args []string, _ environment, stdout, stderr io.Writer) int {
	o, err := parseRun(args, stderr)
	if err != nil {
		return parseFailed(err)
	}
	scenario, err := o.scenario()
	if err != nil {
		fmt.Fprintln(stderr, "playground:", err)
		return exitUnusable
	}
	return o.replay(scenario, check.All(), stdout, stderr)
}

// replay runs the scenario, prints it, and gives the exit code.
func (o runOptions) replay(scenario sim.Scenario, checker sim.Checker, stdout, stderr io.Writer) int {
	out := bufio.NewWriterSize(stdout, 64<<10)
	broken := scenario.Breaks()
	if o.format == "text" && !broken.Empty() {
		_, _ = out.WriteString(o.marked(broken) + "\n")
	}
	observe, finish, last := o.printer(out), func() {}, io.Writer(out)
	if drawn := o.drawing(&scenario); drawn != nil { // is the whole of what is printed, so that it can go to a file or on to another program
		observe, finish, last = drawn.Observe, func() { _, _ = drawn.WriteTo(out) }, stderr
	}
	cluster, runErr := scenario.Run(observe, checker)
	if cluster != nil {
		finish()
	}
	if cluster != nil && (runErr == nil || errors.Is(runErr, sim.ErrHash)) {
		if !broken.Empty() {
			fmt.Fprintf(last, "broken %s\n", strings.Join(broken.Names(), ","))
		}
		fmt.Fprintf(last, "hash %s\n", cluster.Hash())
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintln(stderr, "playground: writing the events:", err)
		return exitFailed
	}
	switch {
	case runErr != nil:
		fmt.Fprintf(stderr, "playground: %s: %v\n", o.source(), runErr)
		return exitUnusable
	case len(cluster.Violations()) > 0:
		fmt.Fprintf(stderr, "playground: %d violations of safety properties, the first: %s\n",
			len(cluster.Violations()), cluster.Violations()[0].Property)
		return exitViolation
	}
	return exitOK
}

// marked says which rules the run goes without: it is not one of Raft as it is.
func (o runOptions) marked(broken raft.RuleSet) string {
	words := i18n.For(o.lang)
	var rules []string
	for _, r := range raft.Rules() {
		if broken.Has(r) {
			name, section := words.Rule(r)
			rules = append(rules, fmt.Sprintf("%s [%s, %s]", r, name, section))
		}
	}
	return words.T("ui.run.broken", i18n.A("rules", rules))
}

// runOptions are what the command line of `run` says. Of the numbers, only those given count.
type runOptions struct {
	seed    uint64
	servers int
	until   time.Duration
	format  string
	lang    string
	given   map[string]bool
	path    string
}

// runFormats are those in which a run is printed.
var runFormats = [...]string{"text", "ndjson", "mermaid", "shiviz"}

func parseRun(args []string, stderr io.Writer) (runOptions, error) {
	o := runOptions{given: make(map[string]bool)}
	flags := flag.NewFlagSet("playground run", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprint(stderr, "Usage: playground run [options] [SCENARIO.json]\n\nPrints every event, then the rules that the run breaks, if any, and the state's hash. As mermaid and shiviz it prints what those programs\nread, and these last lines on standard error. With a scenario, an option overrides what it says, and its hash is not checked then.\n\n")
		flags.PrintDefaults()
	}
	defaults := sim.DefaultConfig()
	flags.Uint64Var(&o.seed, "seed", defaults.Seed, "the run's `number`; the same one gives the same run")
	flags.IntVar(&o.servers, "servers", defaults.Servers, "how `many` servers, 1 to 9")
	flags.DurationVar(&o.until, "until", defaultUntil, "cluster `time` at which the run ends")
	flags.StringVar(&o.format, "format", "text", strings.Join(runFormats[:], ", ")+": the events, in words or as JSON, or a diagram for Mermaid or ShiViz, in English")
	flags.StringVar(&o.lang, "lang", i18n.English, "language of the text: en or zh")

	// The flag package stops at the first argument that is no flag; here flags may follow the file.
	for rest := args; ; {
		if err := flags.Parse(rest); err != nil {
			return o, err
		}
		if flags.NArg() == 0 {
			break
		}
		if o.path != "" {
			return o, complain(stderr, "one scenario at a time: %s and %s", o.path, flags.Arg(0))
		}
		o.path = flags.Arg(0)
		rest = flags.Args()[1:]
	}
	flags.Visit(func(f *flag.Flag) { o.given[f.Name] = true })
	switch {
	case !slices.Contains(runFormats[:], o.format):
		return o, complain(stderr, "-format: %q, want one of %s", o.format, strings.Join(runFormats[:], ", "))
	case o.lang != i18n.English && o.lang != i18n.Chinese:
		return o, complain(stderr, "-lang: %q, want en or zh", o.lang)
	}
	return o, nil
}

func complain(stderr io.Writer, format string, args ...any) error {
	err := fmt.Errorf(format, args...)
	fmt.Fprintln(stderr, "playground:", err)
	return err
}

// source names what is run, for error messages.
func (o runOptions) source() string {
	if o.path == "" {
		return "run"
	}
	return o.path
}

func (o runOptions) scenario() (sim.Scenario, error) {
	s := sim.Scenario{
		Version: sim.ScenarioVersion, Seed: o.seed, Servers: o.servers, Config: sim.DefaultConfig(),
		Until: raft.Micros(o.until.Microseconds()),
	}
	if o.path != "" {
		raw, err := os.ReadFile(o.path)
		if err != nil {
			return s, err
		}
		if s, err = sim.ParseScenario(raw); err != nil {
			return s, fmt.Errorf("%s: %w", o.path, err)
		}
		s = o.override(s)
	}
	if s.Until < 0 || len(s.Actions) > 0 && s.Until < s.Actions[len(s.Actions)-1].At {
		return s, fmt.Errorf("-until %v: the run must not end before its last action", o.until)
	}
	return s, nil
}

// override puts what the command line says in place of what the scenario says. The scenario's hash is
// that of another run then.
func (o runOptions) override(s sim.Scenario) sim.Scenario {
	if o.given["seed"] {
		s.Seed, s.Hash = o.seed, ""
	}
	if o.given["servers"] {
		s.Servers, s.Hash = o.servers, ""
	}
	if o.given["until"] {
		s.Until, s.Hash = raft.Micros(o.until.Microseconds()), ""
	}
	return s
}

// drawing takes in a run's events and writes a diagram of them; nil if the events themselves are to be printed.
func (o runOptions) drawing(s *sim.Scenario) interface {
	Observe(*sim.Event)
	io.WriterTo
} {
	switch o.format {
	case "mermaid":
		begin := s.Config
		begin.Seed, begin.Servers, begin.Start = s.Seed, s.Servers, s.Start
		return export.NewMermaid(begin)
	case "shiviz":
		return &export.ShiViz{}
	}
	return nil
}

// printer writes each event as it happens. A failed write shows when out is flushed.
func (o runOptions) printer(out *bufio.Writer) func(*sim.Event) {
	if o.format == "ndjson" {
		var line []byte
		return func(e *sim.Event) {
			line = append(e.AppendJSON(line[:0]), '\n')
			_, _ = out.Write(line)
		}
	}
	words := i18n.For(o.lang)
	return func(e *sim.Event) {
		sentence, ok := words.Sentence(e)
		if !ok {
			sentence = string(e.AppendJSON(nil))
		}
		server := ""
		if e.Server != raft.None {
			server = e.Server.String()
		}
		fmt.Fprintf(out, "%d.%03d ms\t%s\t%s\t%s", e.At/1000, e.At%1000, server, e.Kind, sentence)
		if e.Rule != raft.NoRule {
			name, section := words.Rule(e.Rule)
			fmt.Fprintf(out, " [%s, %s]", name, section)
		}
		_ = out.WriteByte('\n')
	}
}
