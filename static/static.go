// Package static holds what the browser gets: the bundled script, the styles and the icon, embedded
// into the binary and served in a folder whose name changes with their content.
package static

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"maps"
	"mime"
	"net/http"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"
)

// FS holds the files as they are in the source tree: dist (bundled) and icons.
//
//go:embed dist icons
var FS embed.FS

// Prefix is the path under which Handler expects to be mounted.
const Prefix = "/static/"

// URL gives the path of a file, e.g. "/static/0123456789ab/app.js" for "app.js". The path changes
// whenever the content does. For a name that is not there it gives a path that answers 404.
func URL(name string) string {
	return Prefix + version + "/" + name
}

// Imports lists the scripts that a script needs before it runs, by name: a page can ask for them at once.
func Imports(script string) []string {
	var names []string
	for open := []string{script}; len(open) > 0; open = open[1:] {
		for _, name := range assets[open[0]].imports {
			if name != script && !slices.Contains(names, name) {
				names, open = append(names, name), append(open, name)
			}
		}
	}
	return names
}

// imported finds what a bundled script imports from beside it. An import() that happens later has a parenthesis.
var imported = regexp.MustCompile(`(?:from|import)"\./([\w-]+\.js)"`)

// Handler serves the files under Prefix. Browsers may keep them for ever. Any other name, and any
// hash that is not the file's present one, is a 404 that nobody may keep.
func Handler() http.Handler {
	return http.HandlerFunc(serve)
}

// Text is what a file says; empty if there is none of that name.
func Text(name string) string { return string(assets[name].plain) }

// File serves a file under an address that stays the same whatever its content: others link to it. Browsers ask again after some minutes.
func File(name string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if a, ok := assets[name]; ok && isRead(w, r) {
			w.Header().Set("Cache-Control", "public, max-age=600")
			a.serve(w, r, name)
		} else if !ok {
			http.NotFound(w, r)
		}
	})
}

func serve(w http.ResponseWriter, r *http.Request) {
	if !isRead(w, r) {
		return
	}
	hash, name, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, Prefix), "/")
	a, ok := assets[name]
	if !ok || hash != version {
		w.Header().Set("Cache-Control", "no-store")
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	a.serve(w, r, name)
}

// isRead says whether a request only reads; if not, it is answered.
func isRead(w http.ResponseWriter, r *http.Request) bool {
	if r.Method == http.MethodGet || r.Method == http.MethodHead {
		return true
	}
	w.Header().Set("Allow", "GET, HEAD")
	http.Error(w, http.StatusText(http.StatusMethodNotAllowed), http.StatusMethodNotAllowed)
	return false
}

func (a *asset) serve(w http.ResponseWriter, r *http.Request, name string) {
	h := w.Header()
	h.Set("Content-Type", a.mediaType)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Add("Vary", "Accept-Encoding")
	body := a.plain
	if acceptsGzip(r) {
		h.Set("Content-Encoding", "gzip")
		body = a.gzipped
	}
	// No time of modification: an embedded file has none, and the path already tells versions apart.
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(body))
}

func acceptsGzip(r *http.Request) bool {
	for _, field := range r.Header.Values("Accept-Encoding") {
		for coding := range strings.SplitSeq(field, ",") {
			name, params, _ := strings.Cut(strings.TrimSpace(coding), ";")
			if strings.EqualFold(strings.TrimSpace(name), "gzip") {
				return !refused(params)
			}
		}
	}
	return false
}

// refused tells whether a coding's parameters say "not this one": q=0.
func refused(params string) bool {
	weight, ok := strings.CutPrefix(strings.ReplaceAll(params, " ", ""), "q=")
	return ok && strings.Trim(weight, "0.") == ""
}

type asset struct {
	mediaType string
	plain     []byte
	gzipped   []byte
	// imports are the names of the files that it imports itself, if it is a script.
	imports []string
}

// assets by file name. Everything is small, so all of it is compressed once, at the start.
var assets = mustLoad(FS)

// version is one for all files, since the scripts name one another by their place beside them.
var version = versionOf(assets)

func versionOf(files map[string]asset) string {
	all := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		sum := sha256.Sum256(files[name].plain)
		fmt.Fprintf(all, "%s %x\n", name, sum)
	}
	return hex.EncodeToString(all.Sum(nil)[:6])
}

func mustLoad(files fs.FS) map[string]asset {
	loaded, err := load(files)
	if err != nil {
		panic(err) // The files are part of the binary: a build that lacks them can't be used.
	}
	return loaded
}

func load(files fs.FS) (map[string]asset, error) {
	loaded := make(map[string]asset)
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		base := path.Base(name)
		if _, twice := loaded[base]; twice {
			return fmt.Errorf("static: two files named %s", base)
		}
		a, err := newAsset(base, content)
		if err != nil {
			return err
		}
		loaded[base] = a
		return nil
	})
	return loaded, err
}

func newAsset(name string, content []byte) (asset, error) {
	mediaType, ok := mediaTypes[path.Ext(name)]
	if !ok {
		return asset{}, fmt.Errorf("static: no media type for %s", name)
	}
	var compressed bytes.Buffer
	z, err := gzip.NewWriterLevel(&compressed, gzip.BestCompression)
	if err != nil {
		return asset{}, fmt.Errorf("static: %w", err)
	}
	if _, err := z.Write(content); err != nil {
		return asset{}, fmt.Errorf("static: compress %s: %w", name, err)
	}
	if err := z.Close(); err != nil {
		return asset{}, fmt.Errorf("static: compress %s: %w", name, err)
	}
	a := asset{mediaType: mediaType, plain: content, gzipped: compressed.Bytes()}
	for _, found := range imported.FindAllSubmatch(content, -1) {
		a.imports = append(a.imports, string(found[1]))
	}
	return a, nil
}

// mediaTypes are given here rather than asked of the host, whose tables differ.
var mediaTypes = map[string]string{
	".js":  mime.FormatMediaType("text/javascript", map[string]string{"charset": "utf-8"}),
	".ts":  "text/plain; charset=utf-8", // types, to be read
	".css": mime.FormatMediaType("text/css", map[string]string{"charset": "utf-8"}),
	".svg": "image/svg+xml",
	".png": "image/png",
}
