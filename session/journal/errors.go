package journal

import (
	"errors"
	"fmt"
)

// Errors of a Journal, to be found with errors.Is.
var (
	// ErrName: this can't be a journal's name.
	ErrName = errors.New("not a journal's name: want 1 to 64 of a-z, 0-9, '-' and '_', the first a letter or a digit")
	// ErrUnknown: there is no journal of this name.
	ErrUnknown = errors.New("no such journal")
	// ErrExists: there is a journal of this name already.
	ErrExists = errors.New("there is a journal of this name already")
	// ErrFenced: the token is not the owner's: another has claimed the journal since, or it was released.
	ErrFenced = errors.New("somebody else owns this journal now")
	// ErrPosition: the journal has reached another position than the caller believes.
	ErrPosition = errors.New("the journal has reached another position")
	// ErrTooLarge: it is larger than a journal takes; see MaxRecord, MaxMark and MaxJournal.
	ErrTooLarge = errors.New("too large for the journal")
	// ErrNotJSON: it is not a JSON value on one line.
	ErrNotJSON = errors.New("not a JSON value on one line")
	// ErrDamaged: what is stored is not what was written. The error is a *DamageError.
	ErrDamaged = errors.New("the journal is damaged")
	// ErrQuarantined: the journal was set aside. The error is a *QuarantineError.
	ErrQuarantined = errors.New("the journal was set aside")
	// ErrClosed: the Journal was closed.
	ErrClosed = errors.New("the journal is closed")
	// ErrInUse: another process uses the directory.
	ErrInUse = errors.New("another process uses this data directory")
)

// DamageError says where a journal is damaged.
type DamageError struct {
	Name   string
	Line   int   // from 1
	Offset int64 // of the line's first byte
	Reason string
}

func (e *DamageError) Error() string {
	return fmt.Sprintf("journal %s: %v: line %d, at byte %d: %s", e.Name, ErrDamaged, e.Line, e.Offset, e.Reason)
}

// Is makes it an ErrDamaged.
func (e *DamageError) Is(target error) bool { return target == ErrDamaged }

// QuarantineError says why a journal was set aside.
type QuarantineError struct {
	Name   string
	Reason string
}

func (e *QuarantineError) Error() string {
	return fmt.Sprintf("journal %s: %v: %s", e.Name, ErrQuarantined, e.Reason)
}

// Is makes it an ErrQuarantined.
func (e *QuarantineError) Is(target error) bool { return target == ErrQuarantined }
