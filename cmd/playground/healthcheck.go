package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"
)

// healthcheck asks the server that the same options would start, for containers whose image has no
// other program to ask with.
func healthcheck(ctx context.Context, args []string, env environment, stdout, stderr io.Writer) int {
	c, err := parseOptions("healthcheck", args, env, stderr)
	if err != nil {
		return parseFailed(err)
	}
	if err := alive(ctx, c.addr); err != nil {
		fmt.Fprintln(stderr, "playground:", err)
		return exitFailed
	}
	fmt.Fprintln(stdout, "ok")
	return exitOK
}

func alive(ctx context.Context, addr string) error {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return fmt.Errorf("address %q: %w", addr, err)
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1" // not "localhost": an image of nothing but this program can't look names up
	}
	ctx, cancel := context.WithTimeout(ctx, 3*time.Second)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+net.JoinHostPort(host, port)+"/healthz", nil)
	if err != nil {
		return fmt.Errorf("health of %s: %w", addr, err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return fmt.Errorf("health of %s: %w", addr, err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("health of %s: %s", addr, response.Status)
	}
	return nil
}
