package web

import (
	"net/http"
	"strings"
	"testing"
)

// A run that goes without a rule says so wherever it is read: in its page's title, in its page without a script, in its
// state and in its scenario, also once the rule is kept again.
func TestABrokenRuleIsMarked(t *testing.T) {
	s := newDefaultSite(t)
	made := s.create("")
	path := "/s/" + made.ID
	do := func(body string) {
		t.Helper()
		if a := s.ask(nil, http.MethodPost, path+"/do", body); a.StatusCode != http.StatusOK {
			t.Fatalf("%s: %d %s", body, a.StatusCode, a.body)
		}
	}
	marks := map[string]string{"en": "No server keeps “RequestVote rule 2, first half”.", "zh": "所有服务器都不遵守“RequestVote 规则 2 前半”。"}
	pages := func(view string) map[string]string {
		return map[string]string{"en": s.get(view + "?lang=en").body, "zh": s.get(view + "?lang=zh").body}
	}
	for lang, page := range pages(path) {
		if strings.Contains(page, marks[lang]) {
			t.Errorf("%s: the page is marked, and all rules are kept", lang)
		}
	}
	if body := s.get(path + "/scenario").body; strings.Contains(body, "broken") {
		t.Errorf("the scenario is marked, and all rules are kept: %s", body)
	}
	do(`{"do":"break","rule":"voteOncePerTerm"}`)
	for _, view := range []string{path, "/v/" + made.View} {
		for lang, page := range pages(view) {
			title, body, ok := strings.Cut(page, "</title>")
			if !ok || !strings.Contains(title, marks[lang]) || !strings.Contains(body, "<strong>"+marks[lang]) {
				t.Errorf("%s, %s: not marked: %s", view, lang, title)
			}
		}
		if body := s.get(view + "/state").body; !strings.Contains(body, `"broken":["voteOncePerTerm"]`) {
			t.Errorf("%s: the state is not marked", view)
		}
	}
	if body := s.get(path + "/events").body; !strings.Contains(body, `"kind":"ruleSet","rule":"voteOncePerTerm","reason":"broken"`) {
		t.Error("the events are not marked")
	}
	do(`{"do":"mend","rule":"voteOncePerTerm"}`)
	if body := s.get(path + "/scenario").body; !strings.Contains(body, `"broken":"voteOncePerTerm"`) {
		t.Errorf("the scenario is not marked: %s", body)
	}
}
