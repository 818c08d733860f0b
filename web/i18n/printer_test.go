package i18n

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"raftplayground/raft"
)

func TestHolesAreFilled(t *testing.T) {
	p := &Printer{lang: English, texts: map[string]text{
		"plain":  {Other: "no hole"},
		"name":   {Other: "{server} and {server}, not {missing}"},
		"nested": {Other: "term {hardState.currentTerm}{hardState.no}"},
		"ms":     {Other: "{at:ms}"},
		"list":   {Other: "{on:list}"},
		"count":  {Other: "{on:count}"},
		"groups": {Other: "{groups:groups}"},
		"plural": {One: "{n} entry", Other: "{n} entries"},
		"broken": {Other: "an open { brace"},
	}}
	names := func(names ...any) []any { return names }
	for _, c := range []struct {
		key  string
		args []Arg
		want string
	}{
		{"plain", nil, "no hole"},
		{"nowhere", nil, "nowhere"},
		{"name", []Arg{A("server", "S1")}, "S1 and S1, not {missing}"},
		{"name", []Arg{A("server", raft.NodeID(2)), A("missing", "{server}")}, "S2 and S2, not {server}"},
		{"nested", []Arg{A("hardState", map[string]any{"currentTerm": 3})}, "term 3{hardState.no}"},
		{"nested", []Arg{A("hardState", 5)}, "term {hardState.currentTerm}{hardState.no}"},
		{"ms", []Arg{A("at", 152_000)}, "152 ms"},
		{"ms", []Arg{A("at", 152_345)}, "152.3 ms"},
		{"ms", []Arg{A("at", json.Number("152350"))}, "152.4 ms"},
		{"ms", []Arg{A("at", raft.Micros(999_960))}, "1000 ms"},
		{"ms", []Arg{A("at", 0)}, "0 ms"},
		{"ms", []Arg{A("at", 3_600_000_000)}, "3600000 ms"},
		{"list", []Arg{A("on", names())}, ""},
		{"list", []Arg{A("on", names("S1"))}, "S1"},
		{"list", []Arg{A("on", []string{"S1", "S2"})}, "S1 and S2"},
		{"list", []Arg{A("on", names("S1", "S2", "S5"))}, "S1, S2 and S5"},
		{"count", []Arg{A("on", names("S1", "S2", "S5"))}, "3"},
		{"groups", []Arg{A("groups", names(names("S1", "S2"), names("S3")))}, "S1 and S2 | S3"},
		{"plural", []Arg{A("n", 1)}, "1 entry"},
		{"plural", []Arg{A("n", 0)}, "0 entries"},
		{"plural", []Arg{A("n", 11)}, "11 entries"},
		{"broken", nil, "an open { brace"},
	} {
		if got := p.T(c.key, c.args...); got != c.want {
			t.Errorf("%s %v: %q, want %q", c.key, c.args, got, c.want)
		}
	}
	chinese := &Printer{lang: Chinese, texts: p.texts}
	if got := chinese.T("list", A("on", names("S1", "S2", "S5"))); got != "S1、S2、S5" {
		t.Errorf("Chinese list: %q", got)
	}
}

func TestPrintersAreOfTheirLanguage(t *testing.T) {
	for lang, htmlLang := range map[string]string{English: "en", Chinese: "zh-Hans"} {
		p := For(lang)
		if p.Lang() != lang || p.HTMLLang() != htmlLang {
			t.Errorf("%s: %s, %s", lang, p.Lang(), p.HTMLLang())
		}
		var messages map[string]text
		asked := 0 // of what no page needs at once
		for key := range p.texts {
			if slices.ContainsFunc([]string{"why.", "ui.lessons.", "ui.picture.", "ui.element.", "error."}, func(group string) bool { return strings.HasPrefix(key, group) }) {
				asked++
			}
		}
		if err := json.Unmarshal(p.Messages(), &messages); err != nil || asked == 0 || len(messages)+3*len(terms)+asked != len(p.texts) {
			t.Errorf("%s: %d messages, %d terms, %d that are asked for, %v", lang, len(messages), len(terms), asked, err)
		}
	}
	if For("fr").Lang() != English {
		t.Error("an unknown language does not fall back to English")
	}
}

func TestTheVisitorsLanguage(t *testing.T) {
	for _, c := range []struct{ query, cookie, accept, want string }{
		{"", "", "", English},
		{"", "", "zh-CN,zh;q=0.9,en;q=0.8", Chinese},
		{"", "", "zh-TW", Chinese},
		{"", "", "zh", Chinese},
		{"", "", "fr-FR,fr;q=0.9", English},
		{"", "", "fr,zh;q=0.5", Chinese},
		{"", "", "en;q=0.3,zh;q=0.5", Chinese},
		{"", "", "this is no language;;;q=x", English},
		{"", "zh", "en", Chinese},
		{"", "en", "zh", English},
		{"", "klingon", "zh", Chinese},
		{"lang=zh", "en", "en", Chinese},
		{"lang=en", "zh", "zh", English},
		{"lang=xx", "zh", "en", Chinese},
		{"lang=", "", "zh", Chinese},
	} {
		r := httptest.NewRequest(http.MethodGet, "/?"+c.query, nil)
		if c.cookie != "" {
			r.AddCookie(&http.Cookie{Name: Cookie, Value: c.cookie})
		}
		r.Header.Set("Accept-Language", c.accept)
		if got := Match(r); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}
