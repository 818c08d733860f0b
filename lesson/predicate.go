package lesson

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/vm"
)

// Bounds on an expression: a lesson's author must not be able to hang the server, by mistake or otherwise. Nothing in an
// expression takes long but loops, and each round of one counts.
const (
	maxNodes  = 500
	maxRounds = 200_000
)

// builtins are those that take no longer than what they are given is long, and make nothing that is longer.
var builtins = []string{
	"all", "any", "none", "one", "count", "filter", "map", "find", "findLast", "sum", "len", "min", "max", "first", "last", "abs", "hasPrefix", "hasSuffix", "int", "string",
}

// predicate is an expression that is true or false at a moment of a run.
type predicate struct {
	source  string
	program *vm.Program
	uses    names
}

// names are the things that cost something to compute, and whether an expression names them.
type names struct{ servers, log, members bool }

// compile checks an expression. The error is a *file.Error where the place in the expression is known.
func compile(source string) (*predicate, error) {
	if strings.TrimSpace(source) == "" {
		return nil, errors.New("the expression is empty")
	}
	look := &inspector{}
	options := []expr.Option{expr.Env(&environment{}), expr.AsBool(), expr.MaxNodes(maxNodes), expr.DisableAllBuiltins(), expr.Patch(look)}
	for _, name := range builtins {
		options = append(options, expr.EnableBuiltin(name))
	}
	program, err := expr.Compile(source, options...)
	if err == nil && look.refused != nil {
		err = look.refused
	}
	if err != nil {
		return nil, err
	}
	return &predicate{source, program, look.uses}, nil
}

// inspector sees what an expression names, and has loops count their rounds.
type inspector struct {
	uses    names
	refused error
}

const tickName = "__tick"

// Visit is called for every node, from the leaves up.
func (i *inspector) Visit(node *ast.Node) {
	switch n := (*node).(type) {
	case *ast.IdentifierNode:
		i.uses.servers = i.uses.servers || n.Value == "servers"
		if strings.HasPrefix(n.Value, "$") || n.Value == tickName {
			i.refuse(n, "there is no %s", n.Value)
		}
	case *ast.StringNode: // a property's name, among others
		i.uses.log = i.uses.log || n.Value == "log"
		i.uses.members = i.uses.members || n.Value == "voters" || n.Value == "learners"
	case *ast.BinaryNode:
		switch n.Operator {
		case "..":
			i.refuse(n, "ranges are not available")
		case "matches":
			i.refuse(n, "regular expressions are not available; use ==, in, hasPrefix or hasSuffix")
		}
	case *ast.PredicateNode:
		if _, counted := n.Node.(*ast.SequenceNode); !counted {
			n.Node = &ast.SequenceNode{Nodes: []ast.Node{&ast.CallNode{Callee: &ast.IdentifierNode{Value: tickName}}, n.Node}}
		}
	}
}

func (i *inspector) refuse(n ast.Node, format string, args ...any) {
	if i.refused == nil {
		i.refused = &file.Error{Location: n.Location(), Line: 1, Message: fmt.Sprintf(format, args...)}
	}
}

// eval says once whether it holds.
func (p *predicate) eval(m moment) (bool, error) { return newEvaluator().eval(p, m) }

// reasonOf says in one line what is wrong with an expression.
func reasonOf(err error) string {
	var at *file.Error
	if errors.As(err, &at) {
		return fmt.Sprintf("%s (column %d of the expression)", ours.ReplaceAllStringFunc(at.Message, inWords), at.Column+1)
	}
	reason, _, _ := strings.Cut(err.Error(), "\n")
	return reason
}

var ours = regexp.MustCompile(`(type )?\*?lesson\.\w+`)

// inWords gives a Go type's name as lessons know it: event, server, entry.
func inWords(goType string) string {
	return strings.ToLower(goType[strings.LastIndexByte(goType, '.')+1:])
}

// lineOf is in which line of its expression an error is, from 0.
func lineOf(err error) int {
	var at *file.Error
	if errors.As(err, &at) && at.Line > 0 {
		return at.Line - 1
	}
	return 0
}
