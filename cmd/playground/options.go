package main

import (
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"strconv"
	"strings"
	"time"

	"raftplayground/classroom"
	"raftplayground/session"
	"raftplayground/web"
	"raftplayground/web/wsconn"
)

// config is what the options of `serve` say.
type config struct {
	addr      string
	logLevel  slog.Level
	logFormat string
	limits    session.Limits
	data      string // empty: memory only
	lessons   string // empty: the built-in ones alone
	web       web.Options
}

// option is one setting. It can be given as a flag, or as the environment variable of the same name:
// PLAYGROUND_ADDR is -addr. A flag wins.
type option struct {
	name  string
	value string // by default
	help  string
	set   func(c *config, value string) error
}

func (o option) env() string {
	return "PLAYGROUND_" + strings.ToUpper(strings.ReplaceAll(o.name, "-", "_"))
}

// options is the one table from which flags, environment and help are made.
func options() []option {
	limits, classes := session.DefaultLimits(), classroom.DefaultLimits()
	return []option{
		{"addr", ":8080", "address to listen on; port 0 takes a free one", setAddr},
		{"allowed-origins", "", "other sites whose pages may use this server, separated by commas, as in https://course.example.org", setOrigins},
		{"frame-ancestors", "*", "sites whose pages may embed clusters (/embed), as the directive of that name takes them: *, 'none', or a list as in https://course.example.org https://*.example.edu; the playground's own pages always may", setAncestors},
		{"trusted-proxies", "", "addresses or prefixes of the reverse proxies in front of this server, separated by commas; only they are believed in X-Forwarded-For and X-Forwarded-Proto", setProxies},
		{"drain-delay", "0s", "how long to go on, but not ready, after SIGTERM, so that a load balancer can notice; at most 8s", setDrainDelay},
		{"max-sessions", strconv.Itoa(limits.Sessions), "clusters at a time, in all", setLimit(func(c *config) *int { return &c.limits.Sessions })},
		{"max-sessions-per-address", strconv.Itoa(limits.SessionsPerAddress), "clusters at a time made from one client address", setLimit(func(c *config) *int { return &c.limits.SessionsPerAddress })},
		{"max-viewers", strconv.Itoa(limits.Viewers), "viewers at a time, in all", setLimit(func(c *config) *int { return &c.limits.Viewers })},
		{"max-viewers-per-session", strconv.Itoa(limits.ViewersPerSession), "viewers of one cluster at a time", setLimit(func(c *config) *int { return &c.limits.ViewersPerSession })},
		{"max-replays", strconv.Itoa(limits.Replays), "long histories read at a time, in all", setLimit(func(c *config) *int { return &c.limits.Replays })},
		{"max-actions", strconv.Itoa(limits.Actions), "commands that change one cluster, in its life", setLimit(func(c *config) *int { return &c.limits.Actions })},
		{"max-log-entries", strconv.Itoa(limits.LogEntries), "entries of one log of one cluster", setLimit(func(c *config) *int { return &c.limits.LogEntries })},
		{"max-branches", strconv.Itoa(limits.Branches), "branches of one cluster's run", setLimit(func(c *config) *int { return &c.limits.Branches })},
		{"max-past-bytes", strconv.Itoa(limits.PastBytes), "memory for one cluster and its past: beyond, the past gets coarser, then shorter", setLimit(func(c *config) *int { return &c.limits.PastBytes })},
		{"max-scenario-events", strconv.Itoa(limits.ScenarioEvents), "events of a run that a visitor brings along, as a scenario", setLimit(func(c *config) *int { return &c.limits.ScenarioEvents })},
		{"max-classes", strconv.Itoa(classes.Classes), "classes at a time, in all", setLimit(func(c *config) *int { return &c.web.Classes.Classes })},
		{"class-followers", strconv.Itoa(classes.Followers), "students who follow one class at a time", setLimit(func(c *config) *int { return &c.web.Classes.Followers })},
		{"commands-per-second", strconv.Itoa(limits.CommandsPerSecond), "commands a second to one cluster", setLimit(func(c *config) *int { return &c.limits.CommandsPerSecond })},
		{"idle-expiry", limits.IdleExpiry.String(), "a cluster that nobody watches or asks ends after this time; with -data it rests, and wakes at the next visit", setIdleExpiry},
		{"data", "", "directory in which clusters are kept, so that they outlive this process; without it they are in memory only", func(c *config, v string) error { c.data = v; return nil }},
		{"max-kept", strconv.Itoa(limits.Journals), "clusters kept in -data, resting ones included", setLimit(func(c *config) *int { return &c.limits.Journals })},
		{"keep", limits.KeepJournals.String(), "a cluster in -data that nobody has used for this time is removed", setKeep},
		{"lessons", "", "directory with lessons of your own, a folder each, beside the built-in ones; they are read again when they change", func(c *config, v string) error { c.lessons = v; return nil }},
		{"log-level", "info", "debug, info, warn or error", func(c *config, v string) error { return c.logLevel.UnmarshalText([]byte(v)) }},
		{"log-format", "text", "text or json", setLogFormat},
	}
}

// parseOptions reads defaults, environment and arguments, in this order. What is wrong is reported to
// stderr, with the name under which it was given.
func parseOptions(command string, args []string, env environment, stderr io.Writer) (config, error) {
	var c config
	flags := flag.NewFlagSet("playground "+command, flag.ContinueOnError)
	flags.SetOutput(stderr)
	all := options()
	flags.Usage = func() { printOptions(stderr, command, all) }
	for _, o := range all {
		if err := o.set(&c, o.value); err != nil {
			return c, fmt.Errorf("default of -%s: %w", o.name, err)
		}
	}
	for _, o := range all {
		if value := env(o.env()); value != "" {
			if err := o.set(&c, value); err != nil {
				err = fmt.Errorf("%s: %w", o.env(), err)
				fmt.Fprintln(stderr, "playground:", err)
				return c, err
			}
		}
		flags.Func(o.name, o.help, func(value string) error { return o.set(&c, value) })
	}
	if err := flags.Parse(args); err != nil {
		return c, err
	}
	if flags.NArg() > 0 {
		err := fmt.Errorf("%s takes no argument %q", command, flags.Arg(0))
		fmt.Fprintln(stderr, "playground:", err)
		return c, err
	}
	return c, nil
}

func printOptions(w io.Writer, command string, all []option) {
	fmt.Fprintf(w, "Usage: playground %s [options]\n\nOptions, and the environment variables that stand for them:\n", command)
	for _, o := range all {
		fmt.Fprintf(w, "  -%s, %s", o.name, o.env())
		if o.value != "" {
			fmt.Fprintf(w, " (default %s)", o.value)
		}
		fmt.Fprintf(w, "\n        %s\n", o.help)
	}
}

func setAddr(c *config, value string) error {
	if _, _, err := net.SplitHostPort(value); err != nil {
		return fmt.Errorf("%q: want host:port or :port", value)
	}
	c.addr = value
	return nil
}

func setOrigins(c *config, value string) (err error) {
	c.web.Origins, err = wsconn.ParseOrigins(value)
	return err
}

func setAncestors(c *config, value string) (err error) {
	c.web.FrameAncestors, err = web.ParseAncestors(value)
	return err
}

func setProxies(c *config, value string) (err error) {
	c.web.TrustedProxies, err = web.ParseProxies(value)
	return err
}

func setDrainDelay(c *config, value string) error {
	d, err := time.ParseDuration(value)
	if err != nil || d < 0 || d > 8*time.Second {
		return fmt.Errorf("%q: want 0s to 8s", value)
	}
	c.web.DrainDelay = d
	return nil
}

func setIdleExpiry(c *config, value string) error {
	d, err := time.ParseDuration(value)
	if err != nil || d < time.Second {
		return fmt.Errorf("%q: want a time of at least 1s, as in 30m", value)
	}
	c.limits.IdleExpiry = d
	return nil
}

func setKeep(c *config, value string) error {
	d, err := time.ParseDuration(value)
	if err != nil || d < time.Hour {
		return fmt.Errorf("%q: want a time of at least 1h, as in 720h", value)
	}
	c.limits.KeepJournals = d
	return nil
}

func setLimit(field func(*config) *int) func(*config, string) error {
	return func(c *config, value string) error {
		n, err := strconv.Atoi(value)
		if err != nil || n < 1 {
			return fmt.Errorf("%q: want a number of at least 1", value)
		}
		*field(c) = n
		return nil
	}
}

func setLogFormat(c *config, value string) error {
	if value != "text" && value != "json" {
		return fmt.Errorf("%q: want text or json", value)
	}
	c.logFormat = value
	return nil
}
