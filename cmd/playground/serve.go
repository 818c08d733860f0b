package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"raftplayground/lesson"
	"raftplayground/session"
	"raftplayground/session/journal"
	"raftplayground/web"
	"raftplayground/web/i18n"
	"raftplayground/web/moment"
)

// serve runs the server until ctx ends or the process is told to stop. A second signal ends it at once.
func serve(ctx context.Context, args []string, env environment, stdout, stderr io.Writer) int {
	c, err := parseOptions("serve", args, env, stderr)
	if err != nil {
		return parseFailed(err)
	}
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)

	log := newLogger(c, stderr)
	c.web.Version = version()
	manager := session.NewManager(c.limits, log)
	library, err := openLibrary(c.lessons, log)
	if err != nil {
		fmt.Fprintln(stderr, "playground:", err)
		return exitUnusable
	}
	manager.Teach(library)
	c.web.Lessons = library
	if c.data != "" {
		files, err := journal.OpenFiles(c.data, log)
		if err == nil {
			defer files.Close()
			err = manager.KeepIn(files)
		}
		if err == nil {
			c.web.Links, err = moment.OpenFiles(filepath.Join(c.data, "links"), moment.DefaultRoom())
		}
		if err != nil {
			fmt.Fprintln(stderr, "playground:", err)
			return exitUnusable
		}
	}
	server, err := web.New(manager, c.web, log)
	if err != nil {
		fmt.Fprintln(stderr, "playground:", err)
		return exitUnusable
	}
	listener, err := net.Listen("tcp", c.addr)
	if err != nil {
		fmt.Fprintln(stderr, "playground:", err)
		return exitFailed
	}
	fmt.Fprintf(stdout, "Raft Playground: %s\n", localURL(listener.Addr()))
	if err := server.Serve(ctx, listener); err != nil {
		fmt.Fprintln(stderr, "playground:", err)
		return exitFailed
	}
	return exitOK
}

// openLibrary gives the lessons that are built in, and those in a directory if one is named.
func openLibrary(dir string, log *slog.Logger) (*lesson.Library, error) {
	var own fs.FS
	if dir != "" {
		if _, err := os.ReadDir(dir); err != nil {
			return nil, fmt.Errorf("lessons: %w", err)
		}
		own = os.DirFS(dir)
	}
	return lesson.NewLibrary(own, lesson.Options{Term: i18n.IsTerm}, log)
}

func newLogger(c config, stderr io.Writer) *slog.Logger {
	options := &slog.HandlerOptions{Level: c.logLevel}
	if c.logFormat == "json" {
		return slog.New(slog.NewJSONHandler(stderr, options))
	}
	return slog.New(slog.NewTextHandler(stderr, options))
}

// localURL is where a browser on this machine finds the listener.
func localURL(addr net.Addr) string {
	tcp, ok := addr.(*net.TCPAddr)
	if !ok {
		return "http://" + addr.String() + "/"
	}
	host := "localhost"
	if !tcp.IP.IsUnspecified() {
		host = tcp.IP.String()
	}
	return "http://" + net.JoinHostPort(host, fmt.Sprint(tcp.Port)) + "/"
}
