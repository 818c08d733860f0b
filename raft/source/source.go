// Package source finds in the text of the core the functions that keep each rule of the algorithm, and in each the lines
// on which the rule's clause stands. The text is embedded when the program is built, so what is shown is what runs.
package source

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"raftplayground/raft"
	"raftplayground/raft/kv"
)

// Place is a function in which a rule is kept.
type Place struct {
	File     string `json:"file"`     // from the root of the module
	Function string `json:"function"` // its name, without its receiver
	// First is the number of the first line in its file; the function's comment is part of it.
	First int      `json:"first"`
	Lines []string `json:"lines"`
	// Lit are the numbers of the lines on which the rule's clause stands.
	Lit []int `json:"lit"`
	// Ran says that it is what decided the event asked for: see At.
	Ran bool `json:"ran,omitempty"`

	role  role
	spans []span // the clauses that are lit
}

// Of gives the places of a rule: first those where it is decided, then those where breaking it shows, then those that
// only name it.
func Of(r raft.Rule) ([]Place, error) {
	all, err := places()
	return all[r], err
}

// places are found once, when somebody asks.
var places = sync.OnceValues(func() (map[raft.Rule][]Place, error) {
	found := make(map[raft.Rule][]Place)
	for _, folder := range []struct {
		name  string
		files fs.FS
	}{{"raft", raft.Source}, {"raft/kv", kv.Source}} {
		names, err := fs.Glob(folder.files, "*.go")
		if err != nil {
			return nil, fmt.Errorf("source: %w", err)
		}
		for _, name := range names {
			if slices.Contains(withoutClauses, name) {
				continue
			}
			text, err := fs.ReadFile(folder.files, name)
			if err != nil {
				return nil, fmt.Errorf("source: %w", err)
			}
			if err := inFile(path.Join(folder.name, name), string(text), found); err != nil {
				return nil, fmt.Errorf("source: %w", err)
			}
		}
	}
	return ordered(found), nil
})

// withoutClauses are the files that are about rules as such.
var withoutClauses = []string{"rule.go", "rule_table.go", "source.go"}

// named finds rules by their names in the code.
var named = sync.OnceValue(func() map[string]raft.Rule {
	all := make(map[string]raft.Rule)
	for _, r := range raft.Rules() {
		name := r.String()
		all["Rule"+strings.ToUpper(name[:1])+name[1:]] = r
	}
	return all
})
