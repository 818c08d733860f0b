package journal

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// desk is a data directory under test.
type desk struct {
	*testing.T
	*Files
	ctx context.Context
	dir string
	log bytes.Buffer
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{T: t, ctx: t.Context(), dir: filepath.Join(t.TempDir(), "new", "data")}
	d.reopen()
	t.Cleanup(func() { d.Files.Close() })
	return d
}

func (d *desk) reopen() {
	d.Helper()
	if d.Files != nil {
		d.no(d.Files.Close())
	}
	files, err := OpenFiles(d.dir, slog.New(slog.NewTextHandler(&d.log, nil)))
	if err != nil {
		d.Fatal(err)
	}
	d.Files = files
}

func (d *desk) no(err error) {
	d.Helper()
	if err != nil {
		d.Fatal(err)
	}
}

// journal makes a journal with a mark, a keyframe and some records.
func (d *desk) journal(name string, records ...string) Token {
	d.Helper()
	token, err := d.Create(d.ctx, name, []byte(`{"seed":1}`))
	d.no(err)
	for i, r := range records {
		_, err := d.Append(d.ctx, name, token, Position(i), []byte(r))
		d.no(err)
	}
	d.no(d.Reached(d.ctx, name, token, Position(len(records)), []byte(`{"now":1}`)))
	d.no(d.Keep(d.ctx, name, token, Position(len(records)), []byte(`{"state":1}`)))
	return token
}

func (d *desk) write(path string, content string) {
	d.Helper()
	d.no(os.WriteFile(path, []byte(content), filePerm))
}

func (d *desk) file(name, suffix string) string {
	d.Helper()
	content, err := os.ReadFile(d.path(name, suffix))
	d.no(err)
	return string(content)
}

// logged says what the log was told since it was asked last.
func (d *desk) logged() string {
	defer d.log.Reset()
	return d.log.String()
}

func TestAllIsThereAfterARestart(t *testing.T) {
	d := newDesk(t)
	token := d.journal("a", `1`, `2`)
	d.no(d.Quarantine(d.ctx, "b", d.journal("b"), "it is odd"))
	d.reopen()
	if _, err := d.Append(d.ctx, "a", token, 2, []byte(`3`)); !errors.Is(err, ErrFenced) {
		t.Errorf("a token of before: %v", err)
	}
	_, c, err := d.Claim(d.ctx, "a")
	if err != nil || c.Reached() != 2 || string(c.Mark.Data) != `{"now":1}` || string(c.Keyframe.Data) != `{"state":1}` {
		t.Errorf("%+v, %v", c, err)
	}
	var aside *QuarantineError
	if _, _, err := d.Claim(d.ctx, "b"); !errors.As(err, &aside) || aside.Reason != "it is odd" {
		t.Errorf("%v", err)
	}
	if infos, err := d.List(d.ctx); err != nil || len(infos) != 2 || infos[1].Quarantined != "it is odd" {
		t.Errorf("%+v, %v", infos, err)
	}
}

func TestATornLineIsCutOffAndLogged(t *testing.T) {
	d := newDesk(t)
	d.no(d.Release(d.ctx, "a", d.journal("a", `1`, `2`)))
	whole := d.file("a", linesSuffix)
	d.write(d.path("a", linesSuffix), whole+whole[:40])
	if c, err := d.Read(d.ctx, "a"); err != nil || c.Reached() != 2 {
		t.Errorf("read: %+v, %v", c, err)
	}
	if d.file("a", linesSuffix) == whole {
		t.Error("who only reads has changed the file")
	}
	d.logged()
	for range 2 {
		_, c, err := d.Claim(d.ctx, "a")
		if err != nil || c.Reached() != 2 || d.file("a", linesSuffix) != whole {
			t.Errorf("claimed: %+v, %v", c, err)
		}
	}
	if log := d.logged(); strings.Count(log, "\n") != 1 || !strings.Contains(log, "journal=a bytes=40 records=2") {
		t.Errorf("logged: %s", log)
	}
}

func TestADamagedJournalIsSetAsideAlone(t *testing.T) {
	d := newDesk(t)
	other := d.journal("other", `1`)
	d.no(d.Release(d.ctx, "a", d.journal("a", `"something"`, `2`)))
	damaged := strings.Replace(d.file("a", linesSuffix), "something", "samething", 1)
	d.write(d.path("a", linesSuffix), damaged)
	if _, err := d.Read(d.ctx, "a"); !errors.Is(err, ErrDamaged) {
		t.Errorf("read: %v", err)
	}
	token, c, err := d.Claim(d.ctx, "a")
	var damage *DamageError
	if !errors.As(err, &damage) || damage.Line != 2 || c.Header != nil {
		t.Fatalf("claimed: %+v, %v", c, err)
	}
	_, appended := d.Append(d.ctx, "a", token, 0, []byte(`3`))
	for _, err := range []error{appended, d.Reached(d.ctx, "a", token, 0, []byte(`3`)), d.Keep(d.ctx, "a", token, 0, []byte(`3`)), d.Remove(d.ctx, "a", token)} {
		if !errors.Is(err, ErrDamaged) {
			t.Errorf("it is damaged, and its owner gets %v", err)
		}
	}
	d.no(d.Quarantine(d.ctx, "a", token, err.Error()))
	if log := d.logged(); !strings.Contains(log, "set aside") || !strings.Contains(log, "line 2") {
		t.Errorf("logged: %s", log)
	}
	for suffix, want := range map[string]string{linesSuffix: damaged, reasonSuffix: err.Error(), keyframeSuffix: `{"state":1}`, markSuffix: `{"now":1}`} {
		content, err := os.ReadFile(d.asidePath("a", suffix))
		if err != nil || !strings.Contains(string(content), want) {
			t.Errorf("%s in quarantine: %q, %v", suffix, content, err)
		}
	}
	if _, err := d.Append(d.ctx, "other", other, 1, []byte(`2`)); err != nil {
		t.Error(err)
	}
	if entries, err := os.ReadDir(d.journals()); err != nil || len(entries) != 3 {
		t.Errorf("left: %v, %v", entries, err)
	}
}

func TestADamagedJournalCanBeReleased(t *testing.T) {
	d := newDesk(t)
	d.write(d.path("a", linesSuffix), "{}\n")
	token, _, err := d.Claim(d.ctx, "a")
	if !errors.Is(err, ErrDamaged) {
		t.Fatal(err)
	}
	d.no(d.Release(d.ctx, "a", token))
}

func TestNotesThatMakeNoSenseAreIgnored(t *testing.T) {
	d := newDesk(t)
	count := 0
	for _, suffix := range []string{markSuffix, keyframeSuffix} {
		for content, want := range map[string]string{
			"":           "",
			"{}\n":       "is damaged",
			"\x00\x00\n": "is damaged",
			string(noteLine(map[string]string{markSuffix: markField, keyframeSuffix: keyframeField}[suffix], 3, []byte(`1`), 0)): "is ahead",
		} {
			count++
			name := fmt.Sprint("j", count)
			d.no(d.Release(d.ctx, name, d.journal(name, `1`, `2`)))
			d.write(d.path(name, suffix), content)
			d.logged()
			c, err := d.Read(d.ctx, name)
			if err != nil || c.Reached() != 2 || (c.Mark == nil) != (suffix == markSuffix) || (c.Keyframe == nil) != (suffix == keyframeSuffix) {
				t.Errorf("%s %q: %+v, %v", suffix, content, c, err)
			}
			if log := d.logged(); (want == "") != (log == "") || !strings.Contains(log, want) {
				t.Errorf("%s %q: logged %q", suffix, content, log)
			}
		}
	}
}

// Somebody who edits a file while it is in use shuts the owner out: what they have made is read by the next.
func TestAFileThatChangedBehindItsOwner(t *testing.T) {
	d := newDesk(t)
	token := d.journal("a", `1`)
	whole := d.file("a", linesSuffix)
	d.write(d.path("a", linesSuffix), whole+"x")
	if _, err := d.Append(d.ctx, "a", token, 1, []byte(`2`)); !errors.Is(err, ErrFenced) {
		t.Errorf("it grew: %v", err)
	}
	if d.file("a", linesSuffix) != whole+"x" {
		t.Error("the owner of before has written")
	}
	d.no(os.Remove(d.path("a", linesSuffix)))
	if _, err := d.Append(d.ctx, "a", token, 1, []byte(`2`)); !errors.Is(err, ErrUnknown) {
		t.Errorf("it is gone: %v", err)
	}
	if _, err := os.Stat(d.path("a", linesSuffix)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("it was made anew: %v", err)
	}
}

func TestAStartTidiesUp(t *testing.T) {
	d := newDesk(t)
	d.journal("a", `1`)
	d.journal("b", `1`)
	left := []string{"gone.mark", "gone.keyframe", "a.jsonl.tmp", "a.keyframe.tmp", "c.jsonl.tmp"}
	for _, file := range left {
		d.write(filepath.Join(d.journals(), file), "x")
	}
	foreign := []string{"README.txt", "a.jsonl.orig", "-.tmp", "Backup.mark"}
	for _, file := range foreign {
		d.write(filepath.Join(d.journals(), file), "x")
	}
	d.write(d.asidePath("b", reasonSuffix), "it was being set aside")
	d.reopen()
	for _, file := range left {
		if _, err := os.Stat(filepath.Join(d.journals(), file)); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: %v", file, err)
		}
	}
	for _, file := range foreign {
		if _, err := os.Stat(filepath.Join(d.journals(), file)); err != nil {
			t.Error(err)
		}
	}
	if _, err := os.Stat(d.asidePath("b", linesSuffix)); err != nil {
		t.Error(err)
	}
	if infos, err := d.List(d.ctx); err != nil || len(infos) != 2 || infos[0].Name != "a" || infos[1].Quarantined == "" {
		t.Errorf("%+v, %v", infos, err)
	}
}

func TestFilesAreTheOwnersAlone(t *testing.T) {
	d := newDesk(t)
	d.no(d.Quarantine(d.ctx, "b", d.journal("b"), "why"))
	d.journal("a", `1`)
	files := 0
	d.no(filepath.WalkDir(d.dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v", path, info.Mode())
		}
		files++
		return err
	}))
	if files != 11 { // three directories, the lock, three files of a, four of b
		t.Errorf("%d files and directories", files)
	}
}

func TestADirectoryThatCantBe(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, filePerm); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{file, filepath.Join(file, "in")} {
		if files, err := OpenFiles(dir, quiet); err == nil || !strings.Contains(err.Error(), file) {
			t.Errorf("%s: %v", dir, err)
			files.Close()
		}
	}
}
