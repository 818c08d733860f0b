package moment

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"
)

// Files keeps links in a directory, a file each under its name, so that they outlive the program. A file's modification time is
// when it was used last.
type Files struct {
	dir  string
	room Room

	mu    sync.Mutex
	links map[string]*file
	bytes int
}

type file struct {
	size int
	used time.Time
}

// touchEvery is how seldom it is noted that a link was used.
const touchEvery = 24 * time.Hour

// OpenFiles gives the links in a directory, which is made if need be. What is no link there is left alone, but for what a Put that
// was cut off has left, which is removed.
func OpenFiles(dir string, room Room) (*Files, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("directory of links: %w", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("directory of links: %w", err)
	}
	f := &Files{dir: dir, room: room, links: make(map[string]*file, len(entries))}
	for _, e := range entries {
		if matched, _ := filepath.Match(unfinished, e.Name()); matched {
			if err := os.Remove(filepath.Join(dir, e.Name())); err != nil {
				return nil, fmt.Errorf("directory of links: %w", err)
			}
			continue
		}
		info, err := e.Info()
		if err != nil || !ValidName(e.Name()) || !info.Mode().IsRegular() {
			continue
		}
		f.links[e.Name()] = &file{int(info.Size()), info.ModTime()}
		f.bytes += int(info.Size())
	}
	return f, nil
}

// unfinished are the names of files that are being written.
const unfinished = "put-*.part"

// Put is as Links has it. The link is on the disk when it returns.
func (f *Files) Put(ctx context.Context, payload string) (string, error) {
	if err := checkPut(ctx, payload, f.room); err != nil {
		return "", err
	}
	name := NameOf(payload)
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.links[name] != nil {
		f.touch(name)
		return name, nil
	}
	if err := f.makeRoom(len(payload)); err != nil {
		return "", err
	}
	if err := f.write(name, payload); err != nil {
		return "", fmt.Errorf("keeping a link: %w", err)
	}
	f.links[name] = &file{len(payload), time.Now()}
	f.bytes += len(payload)
	return name, nil
}

// Get is as Links has it. A file that does not hold what its name says was damaged, and is no link.
func (f *Files) Get(ctx context.Context, name string) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.links[name] == nil {
		return "", ErrUnknown
	}
	raw, err := os.ReadFile(filepath.Join(f.dir, name))
	switch {
	case errors.Is(err, fs.ErrNotExist) || err == nil && NameOf(string(raw)) != name:
		f.forget(name)
		return "", ErrUnknown
	case err != nil:
		return "", fmt.Errorf("reading a link: %w", err)
	}
	f.touch(name)
	return string(raw), nil
}

// touch notes that a link is used. If that fails the link is only given up sooner.
func (f *Files) touch(name string) {
	now := time.Now()
	if link := f.links[name]; now.Sub(link.used) >= touchEvery && os.Chtimes(filepath.Join(f.dir, name), now, now) == nil {
		link.used = now
	}
}

// makeRoom gives up the links that were used least lately, a tenth of them at once: to find them takes a look at all.
func (f *Files) makeRoom(size int) error {
	if len(f.links) < f.room.Links && f.bytes+size <= f.room.Bytes {
		return nil
	}
	names := make([]string, 0, len(f.links))
	for name := range f.links {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(f.links[a].used.Compare(f.links[b].used), cmp.Compare(a, b))
	})
	for _, name := range names {
		if len(f.links) <= f.room.Links*9/10 && f.bytes+size <= f.room.Bytes {
			break
		}
		if err := os.Remove(filepath.Join(f.dir, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("giving up a link: %w", err)
		}
		f.forget(name)
	}
	return nil
}

func (f *Files) forget(name string) {
	f.bytes -= f.links[name].size
	delete(f.links, name)
}

// write makes a file appear whole, and durably.
func (f *Files) write(name, payload string) error {
	part, err := os.CreateTemp(f.dir, unfinished)
	if err != nil {
		return err
	}
	_, err = part.WriteString(payload)
	if err == nil {
		err = part.Sync()
	}
	err = errors.Join(err, part.Close())
	if err == nil {
		err = os.Rename(part.Name(), filepath.Join(f.dir, name))
	}
	if err != nil {
		return errors.Join(err, os.Remove(part.Name()))
	}
	return syncDir(f.dir)
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
