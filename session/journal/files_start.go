package journal

import (
	"os"
	"path/filepath"
	"strings"
)

// tidy finishes what an earlier process left unfinished: it moves journals that were being set aside, and removes what
// belongs to none. Files that are not a journal's are left alone.
func (f *Files) tidy() error {
	aside, err := os.ReadDir(f.quarantine())
	if err != nil {
		return err
	}
	for _, entry := range aside {
		name, suffix := splitFile(entry.Name())
		if _, err := os.Lstat(f.path(name, linesSuffix)); suffix == reasonSuffix && err == nil {
			if err := f.setAside(name); err != nil {
				return err
			}
		}
	}
	entries, err := os.ReadDir(f.journals())
	if err != nil {
		return err
	}
	there := make(map[string]bool, len(entries))
	for _, entry := range entries {
		there[entry.Name()] = true
	}
	for _, entry := range entries {
		name, suffix := splitFile(entry.Name())
		orphan := (suffix == markSuffix || suffix == keyframeSuffix) && !there[name+linesSuffix]
		if orphan || strings.HasSuffix(suffix, temporarySuffix) {
			if err := f.fs.remove(filepath.Join(f.journals(), entry.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

// splitFile takes a file's name apart: the journal that it belongs to, and what it holds of it. Both are empty if it
// belongs to none.
func splitFile(file string) (name, suffix string) {
	name, suffix, _ = strings.Cut(file, ".")
	if !ValidName(name) {
		return "", ""
	}
	return name, "." + suffix
}
