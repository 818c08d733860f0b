//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package journal

import (
	"errors"
	"os"
)

// lockDirectory can't be had here: without it, two processes could write the same journals.
func lockDirectory(string) (*os.File, error) {
	return nil, errors.New("a data directory can't be locked on this operating system; serve without one")
}
