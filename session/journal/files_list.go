package journal

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
)

// List implements Journal. A journal that comes or goes meanwhile may be in the list or not.
func (f *Files) List(ctx context.Context) ([]Info, error) {
	f.calls.RLock()
	defer f.calls.RUnlock()
	if f.closed {
		return nil, ErrClosed
	}
	all := make(map[string]*listed)
	for _, dir := range []string{f.journals(), f.quarantine()} {
		entries, err := os.ReadDir(dir)
		if err != nil {
			return nil, err
		}
		for _, entry := range entries {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			if err := f.listFile(all, entry); err != nil {
				return nil, err
			}
		}
	}
	infos := make([]Info, 0, len(all))
	for _, l := range all {
		if l.there {
			infos = append(infos, l.Info)
		}
	}
	slices.SortFunc(infos, func(a, b Info) int { return strings.Compare(a.Name, b.Name) })
	return infos, nil
}

// listed is what the files seen so far tell of a journal. It is there if its lines are, or the reason why it was set
// aside: other files may be left over.
type listed struct {
	Info
	there bool
}

// listFile adds what one file tells.
func (f *Files) listFile(all map[string]*listed, entry os.DirEntry) error {
	name, suffix := splitFile(entry.Name())
	if name == "" || strings.HasSuffix(suffix, temporarySuffix) {
		return nil
	}
	found, err := entry.Info()
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	l := all[name]
	if l == nil {
		l = &listed{Info: Info{Name: name}}
		all[name] = l
	}
	l.Size += found.Size()
	if changed := found.ModTime(); suffix != keyframeSuffix && changed.After(l.Changed) {
		l.Changed = changed
	}
	l.there = l.there || suffix == linesSuffix || suffix == reasonSuffix
	if suffix == reasonSuffix {
		reason, err := readFile(f.fs, f.asidePath(name, reasonSuffix), MaxReason)
		if err != nil {
			return err
		}
		l.Quarantined = cutReason(string(reason))
	}
	return nil
}
