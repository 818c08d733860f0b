package main

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
)

// release is set by the build of a release: -ldflags "-X main.release=v1.2.3".
var release string

func printVersion(_ context.Context, _ []string, _ environment, stdout, _ io.Writer) int {
	fmt.Fprintf(stdout, "playground %s %s %s/%s\n", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return exitOK
}

// version is the release, or what the Go tool knows of the source it was built from.
func version() string {
	if release != "" {
		return release
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return info.Main.Version
}
