package source

import (
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"slices"
	"strings"

	"raftplayground/raft"
)

// role is what a function has to do with a rule that it names; the lowest counts.
type role int

const (
	decides role = iota // asks whether the rule lets the algorithm go on, or makes it act
	breaks              // leaves out, with the rule broken, what it would have done
	mentions
)

// asked are the functions whose first argument is the rule that is asked for.
var asked = map[string]role{"rule": decides, "applies": decides, "sendDurable": decides, "broken": breaks, "Has": breaks}

// longest is how many lines a clause may have to be lit with its body; of a longer one only the head is.
const longest = 12

// inFile adds the places in one file, of each rule that it names.
func inFile(name, text string, found map[raft.Rule][]Place) error {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, name, text, parser.ParseComments)
	if err != nil {
		return err
	}
	lines := strings.Split(text, "\n")
	line := func(p token.Pos) int { return files.Position(p).Line }
	for _, decl := range file.Decls {
		function, ok := decl.(*ast.FuncDecl)
		if !ok || function.Body == nil {
			continue
		}
		start := function.Pos()
		if function.Doc != nil {
			start = function.Doc.Pos()
		}
		for r, places := range inFunction(function, file.Comments) {
			first, last := line(start), line(function.End())
			place := Place{File: name, Function: function.Name.Name, First: first, Lines: lines[first-1 : last], Lit: []int{}}
			// What decides is lit; where nothing does, all that names the rule.
			best := slices.MinFunc(places, func(a, b clause) int { return cmp.Compare(a.role, b.role) }).role
			for _, c := range places {
				if c.role != best && c.role == mentions {
					continue
				}
				from, to := line(c.from), line(c.to)
				if to-from >= longest {
					to = line(c.head)
				}
				place.spans = append(place.spans, span{from, min(line(c.head), to), to})
				for n := from; n <= to; n++ {
					place.Lit = append(place.Lit, n)
				}
			}
			slices.Sort(place.Lit)
			place.Lit = slices.Compact(place.Lit)
			place.role = best
			found[r] = append(found[r], place)
		}
	}
	return nil
}

// clause is a part of a function that is about a rule: from, to, and where its head ends.
type clause struct {
	role           role
	from, to, head token.Pos
}

// inFunction finds the clauses of each rule that a function names, in its code or in a comment of its body.
func inFunction(function *ast.FuncDecl, comments []*ast.CommentGroup) map[raft.Rule][]clause {
	found := make(map[raft.Rule][]clause)
	var path []ast.Node
	ast.Inspect(function.Body, func(n ast.Node) bool {
		if n == nil {
			path = path[:len(path)-1]
			return true
		}
		path = append(path, n)
		if name, ok := n.(*ast.Ident); ok {
			if r, ok := named()[name.Name]; ok {
				found[r] = append(found[r], around(path, name.Pos(), roleOf(path)))
			}
		}
		return true
	})
	for _, group := range comments {
		for _, comment := range group.List {
			if comment.Pos() < function.Body.Pos() || comment.End() > function.Body.End() {
				continue
			}
			for _, word := range ruleWord.FindAllString(comment.Text, -1) {
				if r, ok := named()[word]; ok && found[r] == nil {
					found[r] = append(found[r], around(enclosing(function.Body, comment.Pos()), comment.Pos(), decides))
				}
			}
		}
	}
	return found
}

var ruleWord = regexp.MustCompile(`\bRule[A-Z]\w*`)

// roleOf says what the name of a rule, the last of the path, is there for.
func roleOf(path []ast.Node) role {
	if len(path) < 2 {
		return mentions
	}
	call, ok := path[len(path)-2].(*ast.CallExpr)
	if !ok || len(call.Args) == 0 || call.Args[0] != path[len(path)-1] {
		return mentions
	}
	method, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return mentions
	}
	if role, ok := asked[method.Sel.Name]; ok {
		return role
	}
	return mentions
}

// around finds the clause in which a position lies: the branch whose condition it is part of, or else the statement.
func around(path []ast.Node, at token.Pos, role role) clause {
	for _, n := range slices.Backward(path) {
		switch n := n.(type) {
		case *ast.CaseClause:
			return clause{role, n.Pos(), n.End(), n.Colon}
		case *ast.IfStmt:
			if at < n.Body.Pos() {
				return clause{role, n.Pos(), n.Body.End(), n.Body.Pos()}
			}
		case *ast.ForStmt:
			if at < n.Body.Pos() {
				return clause{role, n.Pos(), n.Body.End(), n.Body.Pos()}
			}
		case *ast.BlockStmt:
		case ast.Stmt:
			if _, branch := n.(*ast.SwitchStmt); !branch && !conditional(path, n) {
				return clause{role, n.Pos(), n.End(), n.End()}
			}
		}
	}
	return clause{role, at, at, at}
}

// conditional tells whether a statement is the one before the condition of a branch: `if x := ...; x`.
func conditional(path []ast.Node, s ast.Stmt) bool {
	for _, n := range path {
		if branch, ok := n.(*ast.IfStmt); ok && branch.Init == s {
			return true
		}
	}
	return false
}

// enclosing lists what a position lies in, from the outside in.
func enclosing(body ast.Node, at token.Pos) []ast.Node {
	var path []ast.Node
	ast.Inspect(body, func(n ast.Node) bool {
		if n == nil || at < n.Pos() || at >= n.End() {
			return false
		}
		path = append(path, n)
		return true
	})
	return path
}

// ordered puts first what decides.
func ordered(all map[raft.Rule][]Place) map[raft.Rule][]Place {
	for _, places := range all {
		slices.SortStableFunc(places, func(a, b Place) int { return cmp.Compare(a.role, b.role) })
	}
	return all
}
