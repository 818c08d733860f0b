package i18n

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/sim"
)

func TestEveryLanguageHasTheSameTextsWithTheSameHoles(t *testing.T) {
	english := printers[English]
	for lang, other := range printers {
		for key, text := range english.texts {
			translated, ok := other.texts[key]
			if !ok {
				t.Errorf("%s: %q is missing", lang, key)
				continue
			}
			// A form that speaks of exactly one may leave the number out, so holes count per text.
			if want, got := holesOf(text), holesOf(translated); !maps.Equal(want, got) {
				t.Errorf("%s: %q has holes %v, English has %v", lang, key, got, want)
			}
			if (text.One == "") != (translated.One == "") {
				t.Errorf("%s: %q has other forms than in English", lang, key)
			}
		}
		for key := range other.texts {
			if _, ok := english.texts[key]; !ok {
				t.Errorf("%s: %q is not in the English catalogue", lang, key)
			}
		}
	}
}

// A key that stands twice would silently have its second text wherever its first was meant.
func TestEveryKeyStandsOnce(t *testing.T) {
	for lang, p := range printers {
		raw, err := locales.ReadFile("locales/" + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		decoder := json.NewDecoder(bytes.NewReader(raw))
		seen := make(map[string]bool)
		for depth, isKey := 0, true; ; {
			token, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", lang, err)
			}
			switch token {
			case json.Delim('{'):
				depth++
				isKey = true
				continue
			case json.Delim('}'):
				depth--
				isKey = true
				continue
			}
			if key, ok := token.(string); ok && isKey && depth == 1 {
				if seen[key] {
					t.Errorf("%s: %q stands twice", lang, key)
				}
				seen[key] = true
			}
			isKey = !isKey
		}
		if len(seen) != len(p.texts) {
			t.Errorf("%s: %d keys found, %d texts", lang, len(seen), len(p.texts))
		}
	}
}

func holesOf(t text) map[hole]bool {
	holes := make(map[hole]bool)
	for _, form := range []string{t.One, t.Other} {
		for {
			_, h, after, ok := split(form)
			if !ok {
				break
			}
			holes[h] = true
			form = after
		}
	}
	return holes
}

func TestTheFormatsOfHolesAreKnown(t *testing.T) {
	for key, text := range printers[English].texts {
		for h := range holesOf(text) {
			if !slices.Contains([]string{"", "ms", "list", "count", "groups", "property", "role", "rule", "timer"}, h.format) {
				t.Errorf("%q: format %q", key, h.format)
			}
		}
		if text.One != "" && !holesOf(text)[hole{"n", ""}] {
			t.Errorf("%q has two forms, but nothing to count", key)
		}
	}
}

var literal = regexp.MustCompile("[\"'`]((?:ui|error|event|role|rule)\\.[\\w.]*\\w)[\"'`]")

// The core's table of rules says what each demands; the English catalogue says the same.
func TestTheEnglishSentencesOfRulesAreTheCores(t *testing.T) {
	for _, r := range raft.Rules() {
		if text := printers[English].texts["rule."+r.String()+".text"].Other; text != r.Sentence() {
			t.Errorf("%v: the catalogue says %q, the core %q", r, text, r.Sentence())
		}
		if text := printers[English].texts["rule."+r.String()+".without"].Other; text != r.Without() {
			t.Errorf("%v: without it, says the catalogue, %q, and the core %q", r, text, r.Without())
		}
	}
}

// Every key that the sources name exists, and every text is there for somebody.
func TestTextsAndSourcesFit(t *testing.T) {
	sources := readSources(t, "../../cmd", "../../session", "../../classroom", "../../web", "../../static/src")
	used := make(map[string]bool)
	for file, content := range sources {
		for _, match := range literal.FindAllStringSubmatch(content, -1) {
			key := match[1]
			used[key] = true
			if _, ok := printers[English].texts[key]; !ok {
				t.Errorf("%s names %q, which no catalogue has", file, key)
			}
		}
	}
	if len(used) < 50 {
		t.Fatalf("only %d keys found in the sources", len(used))
	}
	all := strings.Join(slices.Collect(maps.Values(sources)), "\n")
	for key := range printers[English].texts {
		group, name, _ := strings.Cut(key, ".")
		switch group {
		case "ui":
			if !used[key] {
				t.Errorf("nobody uses %q", key)
			}
		case "error": // composed from a problem's code
			code, _, composed := strings.Cut(name, ".")
			if composed && !strings.Contains(all, `"`+code+`"`) || !composed && !used[key] {
				t.Errorf("nobody uses %q", key)
			}
		case "glossary": // composed from the list of its terms: see glossary_test.go
		case "contradiction", "deed", "event", "fired", "property", "role", "rule", "timer", "why": // composed from what the simulation tells: see below
		default:
			t.Errorf("%q belongs to no group", key)
		}
	}
}

// readSources reads the files that people write in these folders.
func readSources(t *testing.T, folders ...string) map[string]string {
	t.Helper()
	sources := make(map[string]string)
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			ext := filepath.Ext(path)
			if ext != ".go" && ext != ".templ" && ext != ".ts" || strings.HasSuffix(path, "_templ.go") || strings.Contains(path, "_test.go") || strings.Contains(path, ".test.ts") {
				return nil
			}
			content, err := os.ReadFile(path)
			sources[path] = string(content)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return sources
}

func TestRolesRulesAndPropertiesHaveWords(t *testing.T) {
	want := make(map[string]bool)
	for _, role := range []raft.Role{raft.Follower, raft.Candidate, raft.Leader, raft.PreCandidate, raft.Learner} {
		want["role."+role.String()] = true
	}
	for _, timer := range []raft.Timer{raft.ElectionTimer, raft.HeartbeatTimer, raft.QuorumTimer} {
		want["timer."+timer.String()] = true
	}
	for _, property := range append(check.Properties(), "wholeSnapshots", "possibleMessages") { // the simulation's own, too
		want["property."+string(property)+".name"] = true
		want["property."+string(property)+".text"] = true
	}
	for _, rule := range raft.Rules() {
		want["rule."+rule.String()+".name"] = true
		want["rule."+rule.String()+".text"] = true
		want["rule."+rule.String()+".without"] = true
		if name, section := For(Chinese).Rule(rule); name == "" || section == "" {
			t.Errorf("rule %v: name %q, section %q", rule, name, section)
		}
	}
	for _, verb := range sim.Verbs() {
		want["deed."+verb] = true
	}
	kinds := make(map[string]bool)
	for _, kind := range sim.Kinds() {
		kinds[kind.String()] = true
	}
	for key := range printers[English].texts {
		group, name, _ := strings.Cut(key, ".")
		switch group {
		case "deed", "property", "role", "rule", "timer":
			if !want[key] {
				t.Errorf("%q is for something that is not there", key)
			}
			delete(want, key)
		case "event":
			if kind, _, _ := strings.Cut(name, "."); !kinds[kind] {
				t.Errorf("%q is for a kind of event that is not there", key)
			}
		case "fired": // a rule, and perhaps the kind of event that names it
			rule, kind, exact := strings.Cut(name, ".")
			if _, ok := raft.RuleNamed(rule); !ok || exact && !kinds[kind] {
				t.Errorf("%q is for something that is not there", key)
			}
		}
	}
	for key := range want {
		t.Errorf("%q is missing", key)
	}
}
