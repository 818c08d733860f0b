package lesson

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"raftplayground/raft"
)

// fileReader reads one file of a lesson and collects what is wrong with it.
type fileReader struct {
	name     string
	problems Problems
}

func (r *fileReader) complain(line int, format string, args ...any) {
	p := Problem{r.name, line, fmt.Sprintf(format, args...)}
	if n := len(r.problems); n == 0 || r.problems[n-1] != p { // once for <b> and </b>
		r.problems = append(r.problems, p)
	}
}

var yamlLine = regexp.MustCompile(`^(?:yaml: )?line (\d+): `)

// parse gives the document's root; nil if it is not YAML.
func (r *fileReader) parse(raw []byte) *yaml.Node {
	var document yaml.Node
	if err := yaml.Unmarshal(raw, &document); err != nil {
		reason, line := strings.TrimPrefix(err.Error(), "yaml: "), 0
		if m := yamlLine.FindStringSubmatch(reason); m != nil {
			line, _ = strconv.Atoi(m[1])
			reason = strings.TrimPrefix(reason, m[0])
		}
		r.complain(line, "%s", reason)
		return nil
	}
	if len(document.Content) == 0 {
		r.complain(0, "the file is empty")
		return nil
	}
	return resolve(document.Content[0])
}

// resolve follows an alias to what it stands for.
func resolve(n *yaml.Node) *yaml.Node {
	for n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	return n
}

// field is a name in a mapping, and what it holds.
type field struct {
	name  string
	line  int
	value *yaml.Node
}

// fields gives a mapping's, in order. If known is not empty, other names are complained about.
func (r *fileReader) fields(n *yaml.Node, what string, known ...string) []field {
	if n.Kind != yaml.MappingNode {
		r.complain(n.Line, "%s: want names with values, as in {id: first}", what)
		return nil
	}
	var all []field
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], resolve(n.Content[i+1])
		twice := slices.ContainsFunc(all, func(f field) bool { return f.name == key.Value })
		switch {
		case twice:
			r.complain(key.Line, "%s: %q stands twice", what, key.Value)
		case len(known) > 0 && !slices.Contains(known, key.Value):
			r.complain(key.Line, "%s: unknown field %q; known are %s", what, key.Value, strings.Join(known, ", "))
		default:
			all = append(all, field{key.Value, key.Line, value})
		}
	}
	return all
}

func (r *fileReader) list(n *yaml.Node, what string) []*yaml.Node {
	if n.Kind != yaml.SequenceNode {
		r.complain(n.Line, "%s: want a list", what)
		return nil
	}
	all := make([]*yaml.Node, len(n.Content))
	for i, item := range n.Content {
		all[i] = resolve(item)
	}
	return all
}

// scalar decodes a single value; into points to a string, bool, int or float64.
func (r *fileReader) scalar(n *yaml.Node, what string, into any) bool {
	if n.Kind != yaml.ScalarNode {
		r.complain(n.Line, "%s: want a single value", what)
		return false
	}
	if err := n.Decode(into); err != nil {
		r.complain(n.Line, "%s: %q is no %s", what, n.Value, strings.TrimPrefix(fmt.Sprintf("%T", into), "*"))
		return false
	}
	return true
}

var idPattern = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

const maxID = 64

func isID(s string) bool { return len(s) <= maxID && idPattern.MatchString(s) }

// id reads a name such as "first-vote".
func (r *fileReader) id(n *yaml.Node, what string) string {
	var id string
	if !r.scalar(n, what, &id) {
		return ""
	}
	if !isID(id) {
		r.complain(n.Line, "%s: %q: want small letters, digits and hyphens, at most %d", what, id, maxID)
	}
	return id
}

// predicate reads an expression.
func (r *fileReader) predicate(n *yaml.Node, what string) *predicate {
	var source string
	if !r.scalar(n, what, &source) {
		return nil
	}
	p, err := compile(source)
	if err != nil {
		first := n.Line
		if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
			first++ // the text begins below the sign
		}
		r.complain(first+lineOf(err), "%s: %s", what, reasonOf(err))
		return nil
	}
	return p
}

// longest is how much time one entry of a solution may take.
const longest = time.Hour

// duration reads a time such as 200ms.
func (r *fileReader) duration(n *yaml.Node, what string) raft.Micros {
	var text string
	if !r.scalar(n, what, &text) {
		return 0
	}
	d, err := time.ParseDuration(text)
	if err == nil && (d <= 0 || d > longest) {
		err = errors.New("out of range")
	}
	if err != nil {
		r.complain(n.Line, "%s: %q: want a time such as 200ms or 5s, at most %v", what, text, longest)
	}
	return raft.Micros(d.Microseconds())
}
