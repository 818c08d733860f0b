package ui

import (
	"raftplayground/raft"
	"raftplayground/web/i18n"
)

// mostNamed: more broken rules are counted. The page's script says it in the same words.
const mostNamed = 2

// brokenRules says which rules no server keeps.
func (p picture) brokenRules(printer *i18n.Printer) string {
	if n := len(p.Broken); n > mostNamed {
		return printer.T("ui.rules.standing.many", i18n.A("n", n))
	}
	var names []string
	for _, name := range p.Broken {
		if r, ok := raft.RuleNamed(name); ok {
			name, _ = printer.Rule(r)
		}
		names = append(names, printer.T("ui.rules.quoted", i18n.A("name", name)))
	}
	return printer.T("ui.rules.standing", i18n.A("rules", printer.List(names)))
}

// title is the page's: a tab, a bookmark and a link that is shared say it when the run goes without a rule.
func (p picture) title(printer *i18n.Printer) string {
	title := printer.T("ui.title")
	if len(p.Broken) == 0 {
		return title
	}
	return printer.T("ui.title.broken", i18n.A("what", p.brokenRules(printer)), i18n.A("title", title))
}
