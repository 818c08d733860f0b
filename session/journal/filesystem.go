package journal

import (
	"io"
	"os"
)

// fileSystem is what Files needs of the operating system. Tests put one in its place that fails, or dies, at any step.
type fileSystem interface {
	open(path string, flag int) (file, error)
	rename(from, to string) error
	remove(path string) error
	// syncDir makes names in a directory durable: a file that is synced can still lose its name in a power cut.
	syncDir(path string) error
}

type file interface {
	io.ReadWriteCloser
	io.WriterAt
	Truncate(size int64) error
	Sync() error
	Stat() (os.FileInfo, error)
}

// osFiles is the operating system's own.
type osFiles struct{}

// What is in a journal is the learner's own: nobody else on the machine shall read it.
const (
	filePerm = 0o600
	dirPerm  = 0o700
)

func (osFiles) open(path string, flag int) (file, error) {
	f, err := os.OpenFile(path, flag, filePerm)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (osFiles) rename(from, to string) error { return os.Rename(from, to) }

func (osFiles) remove(path string) error { return os.Remove(path) }

func (osFiles) syncDir(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}

// readFile gives a file's content, of which it takes no more than limit bytes and one.
func readFile(fs fileSystem, path string, limit int64) ([]byte, error) {
	f, err := fs.open(path, os.O_RDONLY)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, limit+1))
}

// replaceFile gives a file new content: at every moment the file of that name is the old one or the new one, whole.
func replaceFile(fs fileSystem, path string, content []byte) error {
	temporary := path + temporarySuffix
	f, err := fs.open(temporary, os.O_CREATE|os.O_TRUNC|os.O_WRONLY)
	if err != nil {
		return err
	}
	if _, err = f.Write(content); err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = fs.rename(temporary, path)
	}
	if err != nil {
		_ = fs.remove(temporary) // else the next start does
	}
	return err
}
