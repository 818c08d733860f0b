package journal

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// faulty is the operating system's file system, but that it fails at a given step, or is dead from there on as for a process
// that was killed. It also knows what a power cut would leave: what was synced, and nothing else.
type faulty struct {
	osFiles
	step  int                             // of changes that were asked for
	fails func(step int) (dead, err bool) // whether this one fails, and all after it
	dead  bool

	inodes  map[string]*inode // by path, as they are
	durable map[string]*inode // by path, as of the last sync of the directory
}

// inode is a file's content as of its last sync.
type inode struct{ content []byte }

func newFaulty(fails func(step int) (dead, err bool)) *faulty {
	return &faulty{fails: fails, inodes: map[string]*inode{}, durable: map[string]*inode{}}
}

var errFault = errors.New("the disk is full, says the test")

// change counts a step that changes something.
func (f *faulty) change() error {
	f.step++
	dead, failed := f.fails(f.step)
	f.dead = f.dead || dead
	if f.dead || failed {
		return errFault
	}
	return nil
}

func (f *faulty) open(path string, flag int) (file, error) {
	if f.dead {
		return nil, errFault
	}
	if flag&os.O_CREATE != 0 {
		if err := f.change(); err != nil {
			return nil, err
		}
	}
	opened, err := f.osFiles.open(path, flag)
	if err != nil {
		return nil, err
	}
	if f.inodes[path] == nil {
		f.inodes[path] = &inode{}
	}
	return &faultyFile{opened.(*os.File), f, f.inodes[path]}, nil
}

func (f *faulty) rename(from, to string) error {
	if err := f.change(); err != nil {
		return err
	}
	err := f.osFiles.rename(from, to)
	if err == nil {
		f.inodes[to] = f.inodes[from]
		delete(f.inodes, from)
	}
	return err
}

func (f *faulty) remove(path string) error {
	if err := f.change(); err != nil {
		return err
	}
	delete(f.inodes, path)
	return f.osFiles.remove(path)
}

func (f *faulty) syncDir(path string) error {
	if err := f.change(); err != nil {
		return err
	}
	in := func(p string) bool { return filepath.Dir(p) == path }
	maps.DeleteFunc(f.durable, func(p string, _ *inode) bool { return in(p) })
	for p, node := range f.inodes {
		if in(p) {
			f.durable[p] = node
		}
	}
	return nil
}

// powerCut leaves of a directory what was synced. With names, those that were not synced are there too, and the files are
// as short as they can be.
func (f *faulty) powerCut(t *testing.T, dir string, names bool) {
	t.Helper()
	left := f.durable
	if names {
		left = f.inodes
	}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || entry.Name() == "lock" {
			return err
		}
		return os.Remove(path)
	})
	if err != nil {
		t.Fatal(err)
	}
	for path, node := range left {
		if err := os.WriteFile(path, node.content, filePerm); err != nil {
			t.Fatal(err)
		}
	}
}

type faultyFile struct {
	*os.File
	system *faulty
	inode  *inode
}

func (f *faultyFile) Read(b []byte) (int, error) {
	if f.system.dead {
		return 0, errFault
	}
	return f.File.Read(b)
}

// Write writes half of it when it fails.
func (f *faultyFile) Write(b []byte) (int, error) {
	dead := f.system.dead
	if err := f.system.change(); err != nil {
		if dead {
			return 0, err
		}
		n, _ := f.File.Write(b[:len(b)/2])
		return n, err
	}
	return f.File.Write(b)
}

func (f *faultyFile) WriteAt(b []byte, at int64) (int, error) {
	if err := f.system.change(); err != nil {
		return 0, err
	}
	return f.File.WriteAt(b, at)
}

func (f *faultyFile) Truncate(size int64) error {
	if err := f.system.change(); err != nil {
		return err
	}
	return f.File.Truncate(size)
}

func (f *faultyFile) Sync() error {
	if err := f.system.change(); err != nil {
		return err
	}
	var err error
	f.inode.content, err = os.ReadFile(f.Name())
	return err
}

// story is a life of some journals in a directory, and what was promised meanwhile.
type story struct {
	t        *testing.T
	files    *Files
	token    Token
	told     []string // the records that were appended for sure
	trying   []string // those that may have been appended beside
	created  bool
	marks    []string
	keys     []string
	removed  bool
	setAside bool
}

// live tells the story until something fails that was not tried again. With persist, everything is tried again.
func (s *story) live(persist bool) {
	ctx := s.t.Context()
	try := func(do func() error) bool {
		for range 20 {
			err := do()
			if err == nil {
				return true
			}
			if !persist {
				return false
			}
		}
		s.t.Error("it fails for ever")
		return false
	}
	create := func(name string, token *Token) bool {
		return try(func() (err error) {
			*token, err = s.files.Create(ctx, name, []byte(`{"seed":1}`))
			if errors.Is(err, ErrExists) { // the try before had taken effect
				*token, _, err = s.files.Claim(ctx, name)
			}
			return err
		})
	}
	appended := func(records ...string) bool {
		s.trying = records
		ok := try(func() error {
			var raw [][]byte
			for _, r := range records {
				raw = append(raw, []byte(r))
			}
			_, err := s.files.Append(ctx, "a", s.token, Position(len(s.told)), raw...)
			return err
		})
		if ok {
			s.told, s.trying = append(s.told, records...), nil
		}
		return ok
	}
	marked := func(mark string) bool {
		s.marks = append(s.marks, mark)
		return try(func() error { return s.files.Reached(ctx, "a", s.token, Position(len(s.told)), []byte(mark)) })
	}
	kept := func(keyframe string) bool {
		s.keys = append(s.keys, keyframe)
		return try(func() error { return s.files.Keep(ctx, "a", s.token, Position(len(s.told)), []byte(keyframe)) })
	}
	claim := func() bool {
		return try(func() (err error) { s.token, _, err = s.files.Claim(ctx, "a"); return err })
	}
	var other Token
	_ = create("a", &s.token) && func() bool { s.created = true; return true }() &&
		appended(`{"do":"crash"}`) && marked(`1`) && appended(`2`, `3`, `4`) && kept(`"first"`) && marked(`2`) && appended(`5`) &&
		kept(`"second"`) && claim() && appended(`6`, `7`) && marked(`3`) &&
		create("b", &other) &&
		try(func() error {
			err := s.files.Quarantine(ctx, "b", other, "why")
			if errors.Is(err, ErrFenced) {
				err = nil // the try before had taken effect
			}
			return err
		}) && func() bool { s.setAside = true; return true }() &&
		create("c", &other) &&
		try(func() error {
			err := s.files.Remove(ctx, "c", other)
			if errors.Is(err, ErrUnknown) {
				err = nil
			}
			return err
		}) && func() bool { s.removed = true; return true }() && appended(`8`)
}

// check opens the directory anew and compares. After a power cut, marks, keyframes and what was done to the other journals
// may be lost.
func (s *story) check(dir string, power bool) {
	t, ctx := s.t, s.t.Context()
	t.Helper()
	if err := s.files.Close(); err != nil {
		t.Fatal(err)
	}
	files, err := OpenFiles(dir, quiet)
	if err != nil {
		t.Fatal(err)
	}
	defer files.Close()
	token, contents, err := files.Claim(ctx, "a")
	if errors.Is(err, ErrUnknown) && !s.created {
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range contents.Records {
		got = append(got, string(r))
	}
	if !slices.Equal(got, s.told) && !slices.Equal(got, append(slices.Clone(s.told), s.trying...)) || string(contents.Header) != `{"seed":1}` {
		t.Errorf("found %s with %q, told were %q, and perhaps %q", contents.Header, got, s.told, s.trying)
	}
	s.found("mark", contents.Mark, s.marks, power)
	s.found("keyframe", contents.Keyframe, s.keys, power)
	if _, err := files.Append(ctx, "a", token, contents.Reached(), []byte(`"on"`)); err != nil {
		t.Errorf("it can't go on: %v", err)
	}
	if _, err := files.Read(ctx, "b"); s.setAside && !power && !errors.Is(err, ErrQuarantined) {
		t.Errorf("b was set aside: %v", err)
	} else if errors.Is(err, ErrDamaged) {
		t.Error(err)
	}
	if _, err := files.Read(ctx, "c"); s.removed && !power && !errors.Is(err, ErrUnknown) {
		t.Errorf("c was removed: %v", err)
	}
	entries, err := os.ReadDir(files.journals())
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if strings.HasSuffix(entry.Name(), temporarySuffix) {
			t.Errorf("%s is left", entry.Name())
		}
	}
}

// found compares a note with those that were given: it must be the last, or the one before if that was still under way; after
// a power cut, any or none.
func (s *story) found(what string, n *Note, given []string, power bool) {
	s.t.Helper()
	value := ""
	if n != nil {
		value = string(n.Data)
	}
	late := given[max(0, len(given)-2):]
	if power {
		late = given
	}
	if !slices.Contains(late, value) && (value != "" || len(given) > 1 && !power) {
		s.t.Errorf("%s: found %q, given were %q", what, value, given)
	}
}
