package lesson

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdown makes HTML of a lesson's text. Raw HTML is off: what a teacher writes can't harm who reads it. Headings have
// ids by attribute, as in {#first}.
var markdown = goldmark.New(
	goldmark.WithExtensions(extension.Table),
	goldmark.WithParserOptions(parser.WithAttribute(), parser.WithASTTransformers(util.Prioritized(markLinks{}, 100), util.Prioritized(joinLines{}, 200))),
	goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(markRenderer{}, 100))),
)

// Schemes of links that are marks, not links.
const (
	claimScheme = "claim:"
	termScheme  = "term:"
)

// markNode is a claim or a term in the text.
type markNode struct {
	ast.BaseInline
	scheme, id string
}

var kindMark = ast.NewNodeKind("LessonMark")

func (*markNode) Kind() ast.NodeKind { return kindMark }

func (n *markNode) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"id": n.scheme + n.id}, nil)
}

// markLinks puts marks in the place of links with one of the schemes.
type markLinks struct{}

func (markLinks) Transform(document *ast.Document, _ text.Reader, _ parser.Context) {
	var links []*ast.Link
	_ = ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if link, ok := n.(*ast.Link); ok && entering {
			links = append(links, link)
		}
		return ast.WalkContinue, nil
	})
	for _, link := range links {
		for _, scheme := range []string{claimScheme, termScheme} {
			id, is := strings.CutPrefix(string(link.Destination), scheme)
			if !is {
				continue
			}
			mark := &markNode{scheme: scheme, id: id}
			for child := link.FirstChild(); child != nil; {
				next := child.NextSibling()
				mark.AppendChild(mark, child)
				child = next
			}
			link.Parent().ReplaceChild(link.Parent(), link, mark)
		}
	}
}

// markRenderer: a claim is text like any other. A term leads to the glossary, and is what the page explains in place.
type markRenderer struct{}

func (markRenderer) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(kindMark, func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		mark, ok := n.(*markNode)
		if !ok || mark.scheme != termScheme {
			return ast.WalkContinue, nil
		}
		if entering {
			_, _ = w.WriteString(`<a class="term" href="/glossary#` + mark.id + `" data-term="` + mark.id + `">`)
		} else {
			_, _ = w.WriteString("</a>")
		}
		return ast.WalkContinue, nil
	})
}

// inspect complains about what a lesson's text must not hold, and notes its claims.
func (t *textReader) inspect(document ast.Node) {
	_ = ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.HTMLBlock, *ast.RawHTML:
			t.complain(t.lineOf(n), "HTML is not available in lessons")
		case *ast.Image:
			t.complain(t.lineOf(n), "pictures are not available in lessons")
		case *ast.CodeSpan, *ast.CodeBlock, *ast.FencedCodeBlock:
			return ast.WalkSkipChildren, nil
		case *ast.Text:
			t.leftOver(n)
		case *markNode:
			t.mark(n)
		case *ast.Heading:
			if id := headingID(n); id != "" && !isID(id) {
				t.complain(t.lineOf(n), "the id %q: want small letters, digits and hyphens, at most %d", id, maxID)
			}
		}
		return ast.WalkContinue, nil
	})
}

// leftOver complains about emphasis that none came of: its stars would be read. Beside Chinese punctuation that is easily overlooked, for
// CommonMark takes stars between punctuation and a letter for the wrong side of an emphasis. A single star may be meant, unless it
// stands at Chinese.
func (t *textReader) leftOver(n *ast.Text) {
	from, to := n.Segment.Start, n.Segment.Stop
	for at := from; at < to; at++ {
		if t.source[at] == '\\' {
			at++
			continue
		}
		if t.source[at] != '*' {
			continue
		}
		begin := at
		for at+1 < len(t.source) && t.source[at+1] == '*' {
			at++
		}
		before, _ := utf8.DecodeLastRune(t.source[:begin])
		after, _ := utf8.DecodeRune(t.source[at+1:])
		if stars := string(t.source[begin : at+1]); len(stars) > 1 || wide(before) || wide(after) {
			t.complain(1+bytes.Count(t.source[:begin], []byte{'\n'}), "%s is left over: it begins or ends no emphasis here. Beside punctuation it helps to have that outside, as in **任期**：; a star that is meant is written \\*", stars)
		}
	}
}

func (t *textReader) mark(n *markNode) {
	line := t.lineOf(n)
	switch {
	case !isID(n.id) && n.scheme == claimScheme:
		t.complain(line, "%s%s: want small letters, digits and hyphens behind %s", n.scheme, n.id, n.scheme)
	case n.scheme == claimScheme:
		t.found = append(t.found, mention{n.id, line})
	case !isTerm(n.id) || t.term != nil && !t.term(n.id):
		t.complain(line, "%s%s: the glossary has no such term", n.scheme, n.id)
	}
}

// isTerm: the ids of the glossary may have capitals. Nothing else gets into an address and an attribute.
func isTerm(id string) bool {
	for _, c := range id {
		if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-') {
			return false
		}
	}
	return id != ""
}

// lineOf is the line in which a node begins; of something inside a paragraph, that of its first word.
func (t *textReader) lineOf(n ast.Node) int {
	at := -1
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if text, ok := n.(*ast.Text); ok && entering {
			at = text.Segment.Start
			return ast.WalkStop, nil
		}
		if raw, ok := n.(*ast.RawHTML); ok && entering && raw.Segments.Len() > 0 {
			at = raw.Segments.At(0).Start
			return ast.WalkStop, nil
		}
		return ast.WalkContinue, nil
	})
	for ; at < 0 && n != nil; n = n.Parent() {
		if n.Type() == ast.TypeBlock && n.Lines().Len() > 0 {
			at = n.Lines().At(0).Start
		}
	}
	return 1 + bytes.Count(t.source[:max(0, at)], []byte{'\n'})
}

func headingID(h *ast.Heading) string {
	value, ok := h.AttributeString("id")
	if !ok {
		return ""
	}
	id, _ := value.([]byte)
	return string(id)
}

// html renders blocks.
func (t *textReader) html(blocks []ast.Node) string {
	var out bytes.Buffer
	for _, n := range blocks {
		t.render(&out, n)
	}
	return strings.TrimSpace(out.String())
}

// words renders what is inside a block.
func (t *textReader) words(block ast.Node) Words {
	var html bytes.Buffer
	for n := block.FirstChild(); n != nil; n = n.NextSibling() {
		t.render(&html, n)
	}
	return Words{Text: t.plain(block), HTML: html.String()}
}

func (t *textReader) render(out *bytes.Buffer, n ast.Node) {
	if err := markdown.Renderer().Render(out, t.source, n); err != nil { // a buffer takes everything
		t.complain(t.lineOf(n), "%v", err)
	}
}

// plain is the text of a node without its marks.
func (t *textReader) plain(n ast.Node) string {
	var out strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Text:
			if entering {
				out.Write(util.UnescapePunctuations(n.Value(t.source)))
				if n.SoftLineBreak() {
					out.WriteByte(' ')
				}
			}
		case *ast.String:
			if entering {
				out.Write(n.Value)
			}
		}
		return ast.WalkContinue, nil
	})
	return out.String()
}

// joinLines joins lines of a paragraph in Chinese: between wide characters the end of a line is no space.
type joinLines struct{}

func (joinLines) Transform(document *ast.Document, reader text.Reader, _ parser.Context) {
	source := reader.Source()
	_ = ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		line, ok := n.(*ast.Text)
		if !entering || !ok || !line.SoftLineBreak() {
			return ast.WalkContinue, nil
		}
		before, _ := utf8.DecodeLastRune(line.Value(source))
		after, _ := utf8.DecodeRune(bytes.TrimLeft(source[line.Segment.Stop:], " \t\r\n*_[`"))
		if wide(before) && wide(after) {
			line.SetSoftLineBreak(false)
		}
		return ast.WalkContinue, nil
	})
}

func wide(r rune) bool {
	width := util.EastAsianWidth(r)
	return width == "W" || width == "F"
}
