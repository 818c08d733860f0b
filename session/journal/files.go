package journal

import (
	"context"
	"errors"
	"fmt"
	"hash/maphash"
	"io/fs"
	"log/slog"
	"os"
	"sync"
	"sync/atomic"
)

// Files keeps journals in a directory of one machine, one file each:
//
//	DIR/lock                    held by the process that uses DIR
//	DIR/journals/NAME.jsonl     the header and the records: lines.go
//	DIR/journals/NAME.mark      how far the session has come: sidecar.go
//	DIR/journals/NAME.keyframe  likewise
//	DIR/quarantine/             what was set aside: the same files, and NAME.reason
//
// Directories are made with mode 0700 and files with 0600.
//
// An append is one write, synced before it is reported: that costs some 0.4 ms on a solid-state disk, once for each
// command of a learner. Marks are not synced: they only tell how far an animation had come. Nothing is held open between
// two calls, so thousands of journals need no more file descriptors than there are calls under way.
//
// One process owns the directory, by a lock on it; within the process, tokens tell the owners apart. The directory must
// be on a local file system.
//
// A file that was copied while the server ran is a journal as of some moment. A mark or a keyframe that is ahead of its
// journal, as after such a copy was put back, is ignored.
type Files struct {
	dir    string
	fs     fileSystem
	log    *slog.Logger
	lock   *os.File
	tokens atomic.Uint64
	seed   maphash.Seed

	calls   sync.RWMutex // held for reading by each call
	closed  bool
	stripes [256]stripe
}

// stripe serves the journals whose names fall to it, one call at a time.
type stripe struct {
	mu    sync.Mutex
	owned map[string]*owned
}

// owned is a journal that has an owner, as far as its file is known.
type owned struct {
	token   Token
	reached Position
	size    int64  // of the file
	crc     uint32 // of its lines
	suspect bool   // a write failed: there may be more in the file than size
	damage  error  // nil if it is whole
}

// OpenFiles opens a data directory, and makes it if there is none. It fails with ErrInUse, and the number of the process,
// if another uses it. The log is told what is found broken; it may hold the names of journals.
func OpenFiles(dir string, log *slog.Logger) (*Files, error) {
	return openFiles(dir, osFiles{}, log)
}

func openFiles(dir string, system fileSystem, log *slog.Logger) (*Files, error) {
	f := &Files{dir: dir, fs: system, log: log, seed: maphash.MakeSeed()}
	for _, path := range []string{dir, f.journals(), f.quarantine()} {
		if err := os.MkdirAll(path, dirPerm); err != nil {
			return nil, fmt.Errorf("data directory: %w", err)
		}
	}
	var err error
	if f.lock, err = lockDirectory(f.lockPath()); err != nil {
		return nil, fmt.Errorf("data directory %s: %w", dir, err)
	}
	if err := f.tidy(); err != nil {
		f.lock.Close()
		return nil, fmt.Errorf("data directory %s: %w", dir, err)
	}
	return f, nil
}

// Create implements Journal.
func (f *Files) Create(ctx context.Context, name string, header []byte) (token Token, err error) {
	err = f.call(ctx, name, func(s *stripe) error {
		if err := checkValue("header", header, MaxRecord); err != nil {
			return err
		}
		if err := f.there(name); !errors.Is(err, ErrUnknown) {
			if err == nil || errors.Is(err, ErrQuarantined) {
				return ErrExists
			}
			return err
		}
		content, crc := appendHeaderLine(nil, name, header)
		if err := replaceFile(f.fs, f.path(name, linesSuffix), content); err != nil {
			return err
		}
		if err := f.fs.syncDir(f.journals()); err != nil {
			return err
		}
		token = f.own(s, name, &owned{size: int64(len(content)), crc: crc})
		return nil
	})
	return token, err
}

// Claim implements Journal.
func (f *Files) Claim(ctx context.Context, name string) (token Token, contents Contents, err error) {
	err = f.call(ctx, name, func(s *stripe) error {
		p, torn, err := f.readLines(name)
		if errors.Is(err, ErrDamaged) {
			token = f.own(s, name, &owned{damage: err})
			return err
		}
		if err != nil {
			return err
		}
		if torn > 0 {
			f.log.Warn("the last write to a journal did not come to its end and is cut off", "journal", name, "bytes", torn, "records", len(p.records))
			if err := f.cut(name, p.size); err != nil {
				return err
			}
		}
		contents = f.contents(name, p)
		token = f.own(s, name, &owned{reached: contents.Reached(), size: p.size, crc: p.crc})
		return nil
	})
	return token, contents, err
}

// Append implements Journal.
func (f *Files) Append(ctx context.Context, name string, token Token, at Position, records ...[]byte) (reached Position, err error) {
	err = f.change(ctx, name, token, func(_ *stripe, o *owned) error {
		if o.damage != nil {
			return o.damage
		}
		if at != o.reached {
			return positionError(at, o.reached)
		}
		if err := checkRecords(records); err != nil {
			return err
		}
		if err := f.append(name, o, records); err != nil {
			return err
		}
		reached = o.reached
		return nil
	})
	return reached, err
}

// Reached implements Journal.
func (f *Files) Reached(ctx context.Context, name string, token Token, at Position, mark []byte) error {
	return f.change(ctx, name, token, func(_ *stripe, o *owned) error {
		if o.damage != nil {
			return o.damage
		}
		if err := checkNote("mark", at, o.reached, mark, MaxMark); err != nil {
			return err
		}
		return f.overwrite(f.path(name, markSuffix), noteLine(markField, at, mark, markLength))
	})
}

// Keep implements Journal.
func (f *Files) Keep(ctx context.Context, name string, token Token, at Position, keyframe []byte) error {
	return f.change(ctx, name, token, func(_ *stripe, o *owned) error {
		if o.damage != nil {
			return o.damage
		}
		if err := checkNote("keyframe", at, o.reached, keyframe, MaxKeyframe); err != nil {
			return err
		}
		return replaceFile(f.fs, f.path(name, keyframeSuffix), noteLine(keyframeField, at, keyframe, 0))
	})
}

// Release implements Journal.
func (f *Files) Release(ctx context.Context, name string, token Token) error {
	return f.change(ctx, name, token, func(s *stripe, _ *owned) error {
		delete(s.owned, name)
		return nil
	})
}

// Read implements Journal.
func (f *Files) Read(ctx context.Context, name string) (contents Contents, err error) {
	err = f.call(ctx, name, func(*stripe) error {
		p, _, err := f.readLines(name)
		if err != nil {
			return err
		}
		contents = f.contents(name, p)
		return nil
	})
	return contents, err
}

// Remove implements Journal.
func (f *Files) Remove(ctx context.Context, name string, token Token) error {
	return f.change(ctx, name, token, func(s *stripe, o *owned) error {
		if o.damage != nil {
			return o.damage
		}
		// The lines first: without them, what is left counts for nothing, and the next start clears it away.
		for _, suffix := range []string{linesSuffix, markSuffix, keyframeSuffix} {
			if err := f.fs.remove(f.path(name, suffix)); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return err
			}
		}
		delete(s.owned, name)
		return f.fs.syncDir(f.journals())
	})
}

// Quarantine implements Journal.
func (f *Files) Quarantine(ctx context.Context, name string, token Token, reason string) error {
	return f.change(ctx, name, token, func(s *stripe, _ *owned) error {
		reason = cutReason(reason)
		// The reason first: where it stands, the journal counts as set aside, and the next start finishes what this one
		// might not.
		if err := replaceFile(f.fs, f.asidePath(name, reasonSuffix), []byte(reason)); err != nil {
			return err
		}
		delete(s.owned, name)
		f.log.Error("a journal is set aside", "journal", name, "reason", reason, "directory", f.quarantine())
		return f.setAside(name)
	})
}

// Close implements Journal. It lets go of the directory.
func (f *Files) Close() error {
	f.calls.Lock()
	defer f.calls.Unlock()
	if f.closed {
		return nil
	}
	f.closed = true
	return f.lock.Close()
}

// call is the way in for what anyone may do with a journal.
func (f *Files) call(ctx context.Context, name string, do func(*stripe) error) error {
	if err := checkCall(ctx, name); err != nil {
		return err
	}
	f.calls.RLock()
	defer f.calls.RUnlock()
	if f.closed {
		return ErrClosed
	}
	s := &f.stripes[maphash.String(f.seed, name)%uint64(len(f.stripes))]
	s.mu.Lock()
	defer s.mu.Unlock()
	err := do(s)
	if errors.Is(err, ErrDamaged) || errors.Is(err, ErrQuarantined) {
		return err // it names the journal
	}
	return wrap(name, err)
}

// change is the way in for what only the owner may do.
func (f *Files) change(ctx context.Context, name string, token Token, do func(*stripe, *owned) error) error {
	return f.call(ctx, name, func(s *stripe) error {
		o := s.owned[name]
		if o == nil {
			if err := f.there(name); err != nil && !errors.Is(err, ErrQuarantined) {
				return err
			}
			return ErrFenced
		}
		if o.token != token {
			return ErrFenced
		}
		return do(s, o)
	})
}

func (f *Files) own(s *stripe, name string, o *owned) Token {
	if s.owned == nil {
		s.owned = make(map[string]*owned)
	}
	o.token = Token(f.tokens.Add(1))
	s.owned[name] = o
	return o.token
}
