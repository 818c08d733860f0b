package static

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
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
		"chunk.js":  "text/javascript; charset=utf-8",
		"later.js":  "text/javascript; charset=utf-8",
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

// TestPageIsSmall keeps the first picture within what a slow line loads in about a second, and what comes after it
// within half of that.
func TestPageIsSmall(t *testing.T) {
	const mostAtFirst, mostLater = 60 << 10, 30 << 10
	atFirst, later := 0, 0
	for name, a := range assets {
		if strings.HasPrefix(name, "later.") {
			later += len(a.gzipped)
		} else {
			atFirst += len(a.gzipped)
		}
	}
	if atFirst > mostAtFirst || later > mostLater {
		t.Errorf("the files are %d and %d bytes compressed, more than %d and %d", atFirst, later, mostAtFirst, mostLater)
	}
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
