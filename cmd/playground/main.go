// Command playground serves Raft clusters to learn from, and runs the same simulations without a
// browser.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	os.Exit(run(context.Background(), os.Args[1:], os.Getenv, os.Stdout, os.Stderr))
}

// Exit codes.
const (
	exitOK        = 0
	exitFailed    = 1
	exitUnusable  = 2 // the command line or a scenario can't be used
	exitViolation = 3 // a safety property was violated
)

// environment gives the value of an environment variable, "" if it is not set.
type environment func(name string) string

// command is a subcommand: it carries out what its arguments say and gives the exit code.
type command struct {
	name string
	help string
	run  func(ctx context.Context, args []string, env environment, stdout, stderr io.Writer) int
}

// commands in the order of the help. The first is what runs when none is named.
func commands() []command {
	return []command{
		{"serve", "serve the playground (this is what runs without a command)", serve},
		{"run", "run a simulation and print its events", simulate},
		{"lesson", "check lessons: replay what they say of themselves", lessons},
		{"healthcheck", "ask a server on this machine whether it is alive; exit 0 if so", healthcheck},
		{"version", "print the version", printVersion},
	}
}

func run(ctx context.Context, args []string, env environment, stdout, stderr io.Writer) int {
	all := commands()
	if len(args) == 0 || strings.HasPrefix(args[0], "-") && !isHelp(args[0]) {
		return all[0].run(ctx, args, env, stdout, stderr)
	}
	for _, c := range all {
		if c.name == args[0] {
			return c.run(ctx, args[1:], env, stdout, stderr)
		}
	}
	if isHelp(args[0]) || args[0] == "help" {
		usage(stdout, all)
		return exitOK
	}
	fmt.Fprintf(stderr, "playground: there is no command %q\n\n", args[0])
	usage(stderr, all)
	return exitUnusable
}

func isHelp(arg string) bool { return arg == "-h" || arg == "-help" || arg == "--help" }

func usage(w io.Writer, all []command) {
	fmt.Fprint(w, "Usage: playground [command] [options]\n\nCommands:\n")
	for _, c := range all {
		fmt.Fprintf(w, "  %-12s %s\n", c.name, c.help)
	}
	fmt.Fprint(w, "\nplayground COMMAND -h lists a command's options.\n")
}

// parseFailed gives the exit code for an error of flag parsing, which has been reported.
func parseFailed(err error) int {
	if errors.Is(err, flag.ErrHelp) {
		return exitOK
	}
	return exitUnusable
}
