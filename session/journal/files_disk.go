package journal

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

const (
	linesSuffix     = ".jsonl"
	markSuffix      = ".mark"
	keyframeSuffix  = ".keyframe"
	reasonSuffix    = ".reason"
	temporarySuffix = ".tmp"
)

func (f *Files) lockPath() string   { return filepath.Join(f.dir, "lock") }
func (f *Files) journals() string   { return filepath.Join(f.dir, "journals") }
func (f *Files) quarantine() string { return filepath.Join(f.dir, "quarantine") }

func (f *Files) path(name, suffix string) string {
	return filepath.Join(f.journals(), name+suffix)
}

func (f *Files) asidePath(name, suffix string) string {
	return filepath.Join(f.quarantine(), name+suffix)
}

// there says whether a journal can be read: nil, ErrUnknown or a *QuarantineError.
func (f *Files) there(name string) error {
	switch reason, err := readFile(f.fs, f.asidePath(name, reasonSuffix), MaxReason); {
	case err == nil:
		return &QuarantineError{name, cutReason(string(reason))}
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	lines, err := f.fs.open(f.path(name, linesSuffix), os.O_RDONLY)
	if errors.Is(err, fs.ErrNotExist) {
		return ErrUnknown
	}
	if err != nil {
		return err
	}
	lines.Close()
	return nil
}

// readLines reads a journal's file, and says how many bytes stand in it behind the last finished write.
func (f *Files) readLines(name string) (p parsed, torn int64, err error) {
	if err := f.there(name); err != nil {
		return p, 0, err
	}
	data, err := readFile(f.fs, f.path(name, linesSuffix), MaxJournal)
	if err != nil {
		return p, 0, err
	}
	if len(data) > MaxJournal {
		return p, 0, &DamageError{name, 1, 0, fmt.Sprintf("it has more than %d bytes, which no journal has", MaxJournal)}
	}
	p, err = parseLines(name, data)
	return p, int64(len(data)) - p.size, err
}

// contents adds to a journal's lines what stands beside them. What is there and makes no sense is left out: the session
// can go on without it.
func (f *Files) contents(name string, p parsed) Contents {
	c := Contents{Header: p.header, Records: p.records}
	note := func(suffix, field string) *Note {
		data, err := readFile(f.fs, f.path(name, suffix), MaxKeyframe+markLength)
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		n := parseNote(field, data)
		switch {
		case err != nil:
			f.log.Warn("a journal's file can't be read and is ignored", "journal", name, "file", name+suffix, "error", err)
			return nil
		case len(data) == 0: // it was made, and never written
		case n == nil:
			f.log.Warn("a journal's file is damaged and is ignored", "journal", name, "file", name+suffix)
		case n.At > c.Reached():
			f.log.Warn("a journal's file is ahead of the journal and is ignored", "journal", name, "file", name+suffix, "at", n.At, "reached", c.Reached())
			return nil
		}
		return n
	}
	c.Mark = note(markSuffix, markField)
	c.Keyframe = note(keyframeSuffix, keyframeField)
	return c
}

// append writes records to a journal's file, or leaves it as it was.
func (f *Files) append(name string, o *owned, records [][]byte) error {
	if o.suspect {
		if err := f.cut(name, o.size); err != nil {
			return fmt.Errorf("undoing a write that failed: %w", err)
		}
		o.suspect = false
	}
	var b []byte
	crc := o.crc
	for i, r := range records {
		b, crc = appendRecordLine(b, o.reached+Position(i+1), i < len(records)-1, r, crc)
	}
	size := o.size + int64(len(b))
	if size > MaxJournal {
		return fmt.Errorf("%w: it would have %d bytes in all, want at most %d", ErrTooLarge, size, MaxJournal)
	}
	lines, err := f.fs.open(f.path(name, linesSuffix), os.O_WRONLY|os.O_APPEND)
	if errors.Is(err, fs.ErrNotExist) {
		return ErrUnknown
	}
	if err != nil {
		return err
	}
	defer lines.Close() // what matters is synced by then
	found, err := lines.Stat()
	if err != nil {
		return err
	}
	if found.Size() != o.size {
		return fmt.Errorf("%w: its file has %d bytes, where %d were written", ErrFenced, found.Size(), o.size)
	}
	if len(records) == 0 {
		return nil
	}
	if _, err = lines.Write(b); err == nil {
		err = lines.Sync()
	}
	if err != nil {
		o.suspect = f.cut(name, o.size) != nil
		return err
	}
	o.reached, o.size, o.crc = o.reached+Position(len(records)), size, crc
	return nil
}

// cut shortens a journal's file to what counts.
func (f *Files) cut(name string, size int64) error {
	lines, err := f.fs.open(f.path(name, linesSuffix), os.O_WRONLY)
	if err != nil {
		return err
	}
	defer lines.Close()
	if err := lines.Truncate(size); err != nil {
		return err
	}
	return lines.Sync()
}

// overwrite puts content at the beginning of a file.
func (f *Files) overwrite(path string, content []byte) error {
	mark, err := f.fs.open(path, os.O_CREATE|os.O_WRONLY)
	if err != nil {
		return err
	}
	_, err = mark.WriteAt(content, 0)
	if closed := mark.Close(); err == nil {
		err = closed
	}
	return err
}

// setAside moves a journal's files, the lines last: as long as they are in place, it is not done.
func (f *Files) setAside(name string) error {
	for _, suffix := range []string{markSuffix, keyframeSuffix, linesSuffix} {
		if err := f.fs.rename(f.path(name, suffix), f.asidePath(name, suffix)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	if err := f.fs.syncDir(f.quarantine()); err != nil {
		return err
	}
	return f.fs.syncDir(f.journals())
}
