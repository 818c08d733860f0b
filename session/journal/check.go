package journal

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

var validName = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,63}$`)

// ValidName reports whether a journal can have this name.
func ValidName(name string) bool { return validName.MatchString(name) }

// wrap says to which journal something happened.
func wrap(name string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("journal %s: %w", name, err)
}

// checkCall refuses what no call may have.
func checkCall(ctx context.Context, name string) error {
	if !ValidName(name) {
		return fmt.Errorf("%.70q: %w", name, ErrName)
	}
	return ctx.Err()
}

// checkValue refuses what is not one line of JSON, or more than limit bytes of it.
func checkValue(what string, value []byte, limit int) error {
	switch {
	case len(value) > limit:
		return fmt.Errorf("%w: a %s of %d bytes, want at most %d", ErrTooLarge, what, len(value), limit)
	case bytes.IndexByte(value, '\n') >= 0 || !json.Valid(value):
		return fmt.Errorf("%w: %s %.40q", ErrNotJSON, what, value)
	}
	return nil
}

// checkRecords refuses records of which one can't be appended.
func checkRecords(records [][]byte) error {
	for _, r := range records {
		if err := checkValue("record", r, MaxRecord); err != nil {
			return err
		}
	}
	return nil
}

// checkNote refuses a mark or a keyframe that is ahead of the journal.
func checkNote(what string, at, reached Position, value []byte, limit int) error {
	if at > reached {
		return fmt.Errorf("%w: a %s at %d, and %d is reached", ErrPosition, what, at, reached)
	}
	return checkValue(what, value, limit)
}

func positionError(at, reached Position) error {
	return fmt.Errorf("%w: %d, not %d", ErrPosition, reached, at)
}

// cutReason makes a reason of something that may be long, or no text.
func cutReason(reason string) string {
	reason = strings.ToValidUTF8(reason, "?")
	if len(reason) > MaxReason {
		reason = reason[:MaxReason]
		for !utf8.ValidString(reason) {
			reason = reason[:len(reason)-1]
		}
	}
	if reason == "" {
		return "no reason was given"
	}
	return reason
}
