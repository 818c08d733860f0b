package i18n

import (
	"slices"
	"strings"
	"testing"
)

func TestTheGlossaryHasWhatItLists(t *testing.T) {
	if len(terms) < 30 {
		t.Errorf("only %d terms", len(terms))
	}
	for lang, p := range printers {
		forms := make(map[string]string)
		for _, term := range p.Glossary() {
			if strings.HasPrefix(term.Word, glossaryGroup) || strings.HasPrefix(term.Text, glossaryGroup) || strings.HasPrefix(term.Other, glossaryGroup) {
				t.Errorf("%s: %s lacks a text: %+v", lang, term.ID, term)
			}
			for _, form := range term.Forms {
				form = strings.ToLower(form)
				if form == "" || form != strings.TrimSpace(form) {
					t.Errorf("%s: %s has the form %q", lang, term.ID, form)
				}
				if other, taken := forms[form]; taken {
					t.Errorf("%s: %q is a form of %s and of %s", lang, form, other, term.ID)
				}
				forms[form] = term.ID
			}
		}
		for key := range p.texts {
			rest, ok := strings.CutPrefix(key, glossaryGroup)
			if !ok {
				continue
			}
			id, part, _ := strings.Cut(rest, ".")
			if !slices.Contains(terms, id) || !slices.Contains([]string{"word", "forms", "text"}, part) {
				t.Errorf("%s: %q is for nothing", lang, key)
			}
		}
	}
}

// The glossary is long, and nothing of the first picture needs it.
func TestPagesDoNotCarryTheGlossary(t *testing.T) {
	for lang, p := range printers {
		if messages := string(p.Messages()); strings.Contains(messages, `"`+glossaryGroup) || !strings.Contains(messages, `"ui.title"`) {
			t.Errorf("%s: the page's catalogue is not the one without the glossary", lang)
		}
	}
}
