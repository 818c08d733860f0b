package static

import (
	"bytes"
	"compress/gzip"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// get asks for a file with an Accept-Encoding field.
func get(t *testing.T, path, accept string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(http.MethodGet, path, nil)
	r.Header.Set("Accept-Encoding", accept)
	w := httptest.NewRecorder()
	Handler().ServeHTTP(w, r)
	return w.Result()
}

func TestFilesAreServedForEver(t *testing.T) {
	for name, mediaType := range map[string]string{
		"app.js":    "text/javascript; charset=utf-8",
		"theme.js":  "text/javascript; charset=utf-8",
		"app.css":   "text/css; charset=utf-8",
		"later.css": "text/css; charset=utf-8",
		"icon.svg":  "image/svg+xml",
	} {
		res := get(t, URL(name), "")
		body, err := io.ReadAll(res.Body)
		if err != nil {
			t.Fatal(err)
		}
		if res.StatusCode != http.StatusOK || len(body) == 0 {
			t.Errorf("%s: status %d, %d bytes", URL(name), res.StatusCode, len(body))
		}
		if got := res.Header.Get("Content-Type"); got != mediaType {
			t.Errorf("%s: Content-Type %q, want %q", name, got, mediaType)
		}
		if got := res.Header.Get("Cache-Control"); !strings.Contains(got, "immutable") {
			t.Errorf("%s: Cache-Control %q", name, got)
		}
	}
}

func TestUnknownFilesAreNotKept(t *testing.T) {
	present := strings.TrimSuffix(URL("app.js"), "app.js")
	for _, path := range []string{
		URL("nothing.js"), Prefix, Prefix + "app.js", present, present + "nothing.js",
		present + "../app.js", Prefix + "000000000000/app.js",
	} {
		res := get(t, path, "")
		if res.StatusCode != http.StatusNotFound {
			t.Errorf("%s: status %d, want 404", path, res.StatusCode)
		}
		if got := res.Header.Get("Cache-Control"); got != "no-store" {
			t.Errorf("%s: Cache-Control %q, want no-store", path, got)
		}
	}
}

func TestOnlyReading(t *testing.T) {
	w := httptest.NewRecorder()
	Handler().ServeHTTP(w, httptest.NewRequest(http.MethodPost, URL("app.js"), nil))
	if w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") == "" {
		t.Errorf("POST: status %d, Allow %q", w.Code, w.Header().Get("Allow"))
	}
}

func TestCompressedForWhoeverTakesIt(t *testing.T) {
	plain, err := io.ReadAll(get(t, URL("app.js"), "br;q=1, gzip;q=0").Body)
	if err != nil {
		t.Fatal(err)
	}
	for _, accept := range []string{"gzip", "br, GZIP;q=0.5", "deflate,gzip ; q=1"} {
		res := get(t, URL("app.js"), accept)
		if got := res.Header.Get("Content-Encoding"); got != "gzip" {
			t.Errorf("Accept-Encoding %q: Content-Encoding %q", accept, got)
			continue
		}
		z, err := gzip.NewReader(res.Body)
		if err != nil {
			t.Fatal(err)
		}
		unpacked, err := io.ReadAll(z)
		if err != nil || !bytes.Equal(unpacked, plain) {
			t.Errorf("Accept-Encoding %q: other content (%v)", accept, err)
		}
	}
	for _, accept := range []string{"", "br", "gzip;q=0", "gzip; q=0.0"} {
		if got := get(t, URL("app.js"), accept).Header.Get("Content-Encoding"); got != "" {
			t.Errorf("Accept-Encoding %q: Content-Encoding %q, want none", accept, got)
		}
	}
}

// TestPageIsSmall keeps the first picture within what a slow line loads in about a second, what comes after it within
// two thirds of that, and each thing that comes only when it is asked for within a fifth.
func TestPageIsSmall(t *testing.T) {
	const mostAtFirst, mostLater, mostAsked = 60 << 10, 40 << 10, 12 << 10
	later := entries("later-")
	if len(later) != 1 {
		t.Fatalf("scripts that come later: %q", later)
	}
	had := make(map[string]bool)
	atFirst := added(had, withImports("app.js"), "app.css", "theme.js", "icon.svg")
	afterwards := added(had, withImports(later[0]), "later.css")
	if atFirst > mostAtFirst || afterwards > mostLater {
		t.Errorf("the files are %d and %d bytes compressed, more than %d and %d", atFirst, afterwards, mostAtFirst, mostLater)
	}
	for _, name := range slices.Sorted(maps.Keys(assets)) {
		if path.Ext(name) == ".png" {
			continue // no page of ours shows it, only those of others that link to one
		}
		if had[name] || strings.HasPrefix(name, "chunk-") {
			continue
		}
		if asked := added(maps.Clone(had), withImports(name)); asked > mostAsked {
			t.Errorf("%s is %d bytes compressed with what it needs, more than %d", name, asked, mostAsked)
		}
	}
}

// TestTheElementIsSmall: other people's pages load it, before they know whether anybody begins an embed.
func TestTheElementIsSmall(t *testing.T) {
	if size := len(assets["embed.js"].gzipped); size == 0 || size > 3<<10 {
		t.Errorf("embed.js is %d bytes compressed, want at most %d", size, 3<<10)
	}
	for _, name := range []string{"embed.js", "embed.d.ts"} {
		w := httptest.NewRecorder()
		File(name).ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/"+name, nil))
		if w.Code != http.StatusOK || w.Body.Len() == 0 || strings.Contains(w.Header().Get("Cache-Control"), "immutable") {
			t.Errorf("%s: %d, %d bytes, %v", name, w.Code, w.Body.Len(), w.Header())
		}
	}
	w := httptest.NewRecorder()
	File("none.js").ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/none.js", nil))
	if w.Code != http.StatusNotFound {
		t.Errorf("none.js: %d", w.Code)
	}
}

// TestImportsAreFound: the scripts that are named are there, and a script that has some names them.
func TestImportsAreFound(t *testing.T) {
	if first := Imports("app.js"); len(first) != 1 {
		t.Errorf("the first picture is in %d files: does a script that comes later not import what comes before it?", len(first))
	}
	for name := range assets {
		for _, other := range Imports(name) {
			if _, ok := assets[other]; !ok {
				t.Errorf("%s imports %s, which is not there", name, other)
			}
		}
	}
	if got := Imports("nothing.js"); got != nil {
		t.Errorf("nothing.js imports %q", got)
	}
}

// entries lists the files whose names begin so.
func entries(prefix string) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(assets)), func(name string) bool { return !strings.HasPrefix(name, prefix) })
}

func withImports(script string) []string { return append(Imports(script), script) }

// added marks files as loaded, and gives the compressed size of those that were not before.
func added(had map[string]bool, names []string, more ...string) int {
	size := 0
	for _, name := range append(names, more...) {
		if !had[name] {
			size += len(assets[name].gzipped)
		}
		had[name] = true
	}
	return size
}

func TestVersionChangesWithEachFile(t *testing.T) {
	file := func(content string) asset { return asset{plain: []byte(content)} }
	seen := make(map[string]bool)
	for _, files := range []map[string]asset{
		{"a": file("1"), "b": file("2")}, {"a": file("1"), "b": file("3")}, {"a": file("2"), "b": file("1")}, {"a": file("1"), "c": file("2")}, {"a": file("1")},
	} {
		seen[versionOf(files)] = true
	}
	if len(seen) != 5 {
		t.Errorf("five sets of files have %d versions", len(seen))
	}
}

func TestUnusableFilesAreRefused(t *testing.T) {
	for what, files := range map[string]fstest.MapFS{
		"no media type":    {"dist/data.bin": {Data: []byte("x")}},
		"one name for two": {"dist/a.js": {Data: []byte("x")}, "icons/a.js": {Data: []byte("y")}},
	} {
		if _, err := load(files); err == nil {
			t.Errorf("%s: no error", what)
		}
	}
}
