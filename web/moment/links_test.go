package moment

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// forEachStore runs a test with each implementation of Links; again opens the same store anew, as after a restart, where it
// outlives one.
func forEachStore(t *testing.T, room Room, test func(t *testing.T, links Links, again func() Links)) {
	t.Helper()
	t.Run("memory", func(t *testing.T) {
		links := NewMemory(room)
		test(t, links, func() Links { return links })
	})
	t.Run("files", func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "links")
		open := func() Links {
			f, err := OpenFiles(dir, room)
			if err != nil {
				t.Fatal(err)
			}
			return f
		}
		test(t, open(), open)
	})
}

func TestLinks(t *testing.T) {
	forEachStore(t, DefaultRoom(), func(t *testing.T, links Links, again func() Links) {
		a, err := links.Put(t.Context(), "1.aaa")
		if err != nil || !ValidName(a) || a != NameOf("1.aaa") {
			t.Fatalf("%q, %v", a, err)
		}
		if b, err := links.Put(t.Context(), "1.aaa"); err != nil || b != a {
			t.Errorf("the same run has two names, %q and %q: %v", a, b, err)
		}
		other, err := links.Put(t.Context(), "1.bbb")
		if err != nil || other == a {
			t.Errorf("two runs have one name %q: %v", a, err)
		}
		for range 2 {
			if got, err := links.Get(t.Context(), a); err != nil || got != "1.aaa" {
				t.Errorf("%q, %v", got, err)
			}
			links = again()
		}
		for _, name := range []string{"", "x", "../secret", NameOf("1.ccc"), strings.ToUpper(a), a + "/"} {
			if got, err := links.Get(t.Context(), name); !errors.Is(err, ErrUnknown) {
				t.Errorf("%q: %q, %v", name, got, err)
			}
		}
		if _, err := links.Put(t.Context(), strings.Repeat("x", MaxPayload+1)); !errors.Is(err, ErrTooLarge) {
			t.Errorf("too large: %v", err)
		}
		gone, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := links.Put(gone, "1.ddd"); !errors.Is(err, context.Canceled) {
			t.Errorf("for nobody: %v", err)
		}
	})
}

func TestLinksKeepToTheirRoom(t *testing.T) {
	for _, room := range []Room{{Links: 20, Bytes: 1 << 20}, {Links: 1 << 20, Bytes: 20 * 1000}} {
		forEachStore(t, room, func(t *testing.T, links Links, again func() Links) {
			var names []string
			for i := range 100 {
				name, err := links.Put(t.Context(), fmt.Sprintf("1.%0998d", i))
				if err != nil {
					t.Fatal(err)
				}
				names = append(names, name)
			}
			links = again()
			left := 0
			for _, name := range names {
				if _, err := links.Get(t.Context(), name); err == nil {
					left++
				}
			}
			if left > 20 || left < 10 {
				t.Errorf("%d of 100 are left where there is room for 20", left)
			}
			if _, err := links.Get(t.Context(), names[99]); err != nil {
				t.Errorf("the last: %v", err)
			}
		})
	}
}

func TestWhatIsUsedIsNotGivenUp(t *testing.T) {
	dir := t.TempDir()
	f, err := OpenFiles(dir, Room{Links: 10, Bytes: 1 << 20})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for i := range 10 {
		name, err := f.Put(t.Context(), fmt.Sprint("1.", i))
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
		long := time.Now().Add(-time.Duration(100-i) * touchEvery)
		if err := os.Chtimes(filepath.Join(dir, name), long, long); err != nil {
			t.Fatal(err)
		}
	}
	if f, err = OpenFiles(dir, f.room); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Get(t.Context(), names[0]); err != nil {
		t.Fatal(err)
	}
	if f, err = OpenFiles(dir, f.room); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Put(t.Context(), "1.more"); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Get(t.Context(), names[0]); err != nil {
		t.Errorf("the oldest was used last, and given up: %v", err)
	}
	if _, err := f.Get(t.Context(), names[1]); !errors.Is(err, ErrUnknown) {
		t.Errorf("the one that nobody has used for longest: %v", err)
	}
}

func TestFilesThatAreNoLinks(t *testing.T) {
	dir := t.TempDir()
	name := NameOf("1.whole")
	for file, text := range map[string]string{name: "1.who", "put-17.part": "1.x", "README": "hello"} {
		if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	f, err := OpenFiles(dir, DefaultRoom())
	if err != nil {
		t.Fatal(err)
	}
	for _, damaged := range []string{name, "README", "put-17.part"} {
		if got, err := f.Get(t.Context(), damaged); !errors.Is(err, ErrUnknown) {
			t.Errorf("%s: %q, %v", damaged, got, err)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "put-17.part")); !errors.Is(err, os.ErrNotExist) {
		t.Error("what a Put that was cut off has left is still there")
	}
	if _, err := os.Stat(filepath.Join(dir, "README")); err != nil {
		t.Error(err)
	}
	if got, err := f.Put(t.Context(), "1.whole"); err != nil || got != name {
		t.Fatal(err)
	}
	if got, err := f.Get(t.Context(), name); err != nil || got != "1.whole" {
		t.Errorf("mended: %q, %v", got, err)
	}
}
