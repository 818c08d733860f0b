package session

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"raftplayground/session/journal"
)

// keeper writes a session's journal. A nil one keeps nothing: then the session lives as long as its server.
type keeper struct {
	journal journal.Journal
	name    string
	token   journal.Token
	at      journal.Position
	marked  mark
	rested  mark      // what the keyframe that was kept last is of
	kept    time.Time // when that was, or when the session began or woke
	log     *slog.Logger
	warned  bool // that marks can't be written: once is enough
}

// append makes records durable. Until it has returned without an error, nobody may see what they tell.
func (k *keeper) append(records ...record) error {
	if k == nil {
		return nil
	}
	raw := make([][]byte, len(records))
	for i, r := range records {
		raw[i] = encode(r)
	}
	at, err := k.journal.Append(context.Background(), k.name, k.token, k.at, raw...)
	if err == nil {
		k.at = at
	}
	return err
}

// isLost says of an error that the session must end here: its journal is another's by now, or gone, or not what it was
// taken for.
func isLost(err error) bool {
	for _, lost := range []error{journal.ErrFenced, journal.ErrPosition, journal.ErrUnknown, journal.ErrClosed} {
		if errors.Is(err, lost) {
			return true
		}
	}
	return false
}

// mark notes how far the session has come, before anybody sees it. That this fails is no reason to stop: what would be lost
// is at most the animation since the last command.
func (k *keeper) mark(m mark) {
	if k == nil {
		return
	}
	if err := k.move(m); err != nil {
		k.warn("how far a session has come can't be noted", err)
	} else {
		k.warned = false
	}
}

// warn tells once of what can't be written.
func (k *keeper) warn(what string, err error) {
	if !k.warned {
		k.log.Warn(what, "journal", k.name, "error", err)
	}
	k.warned = true
}

// move is mark for a command that went to another moment: that it is noted matters as much as that a command is.
func (k *keeper) move(m mark) error {
	if m == k.marked {
		return nil
	}
	err := k.journal.Reached(context.Background(), k.name, k.token, k.at, encode(m))
	if k.marked = m; err != nil {
		k.marked = mark{} // whether it is noted is not known: the next one is, in any case
	}
	return err
}

// setAside is for a journal that can't be used. It gives the error for who wanted the session.
func (k *keeper) setAside(why error) error {
	if err := k.journal.Quarantine(context.Background(), k.name, k.token, why.Error()); err != nil && !isLost(err) {
		k.log.Error("a journal can't be set aside", "journal", k.name, "error", err)
	}
	return &DamagedError{why.Error()}
}

// keep stores what the session can go on from, in place of what was kept before.
func (k *keeper) keep(r rest) {
	if err := k.journal.Keep(context.Background(), k.name, k.token, k.at, r.encode()); err != nil && !isLost(err) {
		k.log.Warn("the state of a session can't be kept", "journal", k.name, "error", err)
	}
	k.rested, k.kept = r.mark, time.Now()
}

// release gives the journal up.
func (k *keeper) release() {
	if err := k.journal.Release(context.Background(), k.name, k.token); err != nil && !isLost(err) {
		k.log.Warn("a journal can't be given up", "journal", k.name, "error", err)
	}
}
