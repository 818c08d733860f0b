package session

import (
	"errors"
	"fmt"
	"time"

	"raftplayground/session/timeline"
)

// Limits bound what visitors can make the server do. A zero field means "none at all", not "no
// limit": start from DefaultLimits.
type Limits struct {
	Sessions           int           // at the same time, in all
	SessionsPerAddress int           // at the same time, made from one client address
	Viewers            int           // at the same time, in all
	ViewersPerSession  int           // at the same time
	Replays            int           // at the same time, in all: histories read from before what is kept
	IdleExpiry         time.Duration // a session that nobody watches or asks ends after this time, or rests in its journal
	Journals           int           // kept at the same time, in all; sessions that rest included
	KeepJournals       time.Duration // a journal that was not used for this time is removed
	CommandsPerSecond  int           // a session's; twice as many may come at once
	Actions            int           // that change the cluster, in one session's life, on all branches
	LogEntries         int           // on one server
	Branches           int           // of one session
	ScenarioEvents     int           // that a scenario may have which somebody brings: it is replayed at once
	PastBytes          int           // of one session, about: beyond, its past gets coarser, then shorter
}

func (l Limits) timeline() timeline.Limits {
	return timeline.Limits{
		Memory: l.PastBytes, Branches: l.Branches, Actions: l.Actions, Entries: l.LogEntries,
		Spacing: timeline.DefaultLimits().Spacing,
	}
}

// DefaultLimits suit one machine of modest size, and a classroom behind one address.
func DefaultLimits() Limits {
	past := timeline.DefaultLimits()
	return Limits{
		Sessions:           2000,
		SessionsPerAddress: 200,
		Viewers:            5000,
		ViewersPerSession:  50,
		Replays:            2,
		IdleExpiry:         30 * time.Minute,
		Journals:           100_000,
		KeepJournals:       30 * 24 * time.Hour,
		CommandsPerSecond:  20,
		Actions:            past.Actions,
		LogEntries:         past.Entries,
		Branches:           past.Branches,
		ScenarioEvents:     500_000,
		PastBytes:          past.Memory,
	}
}

// Limit names what was exceeded. The values are stable: the catalogues have a sentence for each.
type Limit string

// The limits that a visitor can run into before a session could refuse a command by itself.
const (
	LimitSessions           Limit = "sessions"
	LimitSessionsPerAddress Limit = "sessionsPerAddress"
	LimitViewers            Limit = "viewers"
	LimitViewersPerSession  Limit = "viewersPerSession"
	LimitReplays            Limit = "replays"
	LimitJournals           Limit = "journals"
)

// LimitError says that something can't be had now, and when to try again.
type LimitError struct {
	Limit      Limit
	Max        int
	RetryAfter time.Duration
}

func (e *LimitError) Error() string {
	var what string
	switch e.Limit {
	case LimitSessions:
		what = "this server has all the sessions that it can hold"
	case LimitSessionsPerAddress:
		what = "your network address has all the sessions that it may have"
	case LimitViewers:
		what = "this server has all the viewers that it can hold"
	case LimitViewersPerSession:
		what = "this session has all the viewers that it may have"
	case LimitReplays:
		what = "this server is already reading as many long histories as it can"
	case LimitJournals:
		what = "this server keeps all the clusters that it can keep"
	}
	return fmt.Sprintf("%s (%d); try again in %v", what, e.Max, e.RetryAfter)
}

// Errors of Manager and Session.
var (
	// ErrUnknown: no session has this id. It may have expired.
	ErrUnknown = errors.New("no session has this id")
	// ErrEnded: the session ended while it was being used.
	ErrEnded = errors.New("the session has ended")
	// ErrDraining: the server is about to stop and takes no new sessions.
	ErrDraining = errors.New("the server is about to restart")
	// ErrDamaged: what is kept of the session can't be used; the error is a *DamagedError.
	ErrDamaged = errors.New("what is kept of this session is damaged")
	// ErrInvalid: the cluster that was asked for can't be; the error that wraps this one says why.
	ErrInvalid = errors.New("no such cluster can be made")
)

// DamagedError says why a session can't be had any more. Its journal was set aside, and can be looked into.
type DamagedError struct{ Reason string }

func (e *DamagedError) Error() string { return fmt.Sprintf("%v: %s", ErrDamaged, e.Reason) }

// Is makes it an ErrDamaged.
func (e *DamagedError) Is(target error) bool { return target == ErrDamaged }

// How long to wait before a second try. Sessions and viewers come and go by the minute, a replay
// takes seconds.
const (
	retrySessions = time.Minute
	retryViewers  = 30 * time.Second
	retryReplays  = 5 * time.Second
	retryJournals = time.Hour
)
