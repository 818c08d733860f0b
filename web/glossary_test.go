package web

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
)

func TestTheGlossaryIsThereInBothLanguages(t *testing.T) {
	s := newDefaultSite(t)
	english, chinese := s.get("/glossary"), s.get("/glossary?lang=zh")
	wantPage(t, english, http.StatusOK, "en")
	wantPage(t, chinese, http.StatusOK, "zh-Hans")
	for page, wants := range map[string][]string{
		english.body: {`<div id="quorum">`, `<dfn>quorum</dfn>`, `<span class="other" lang="zh-Hans">法定人数</span>`, `href="?lang=zh"`, `href="/"`},
		chinese.body: {`<div id="quorum">`, `<dfn>法定人数</dfn>`, `<span class="other" lang="en">quorum</span>`, `href="?lang=en"`},
	} {
		for _, want := range wants {
			if !strings.Contains(page, want) {
				t.Errorf("the glossary lacks %s", want)
			}
		}
	}
}

func TestTheGlossaryIsThereForScripts(t *testing.T) {
	s := newDefaultSite(t)
	for lang, word := range map[string]string{"en": "majority", "zh": "多数派"} {
		var got struct {
			OtherLang string
			Terms     []struct {
				ID, Word, Text, Other string
				Forms                 []string
			}
		}
		a := s.get("/glossary.json?lang=" + lang)
		if err := json.Unmarshal([]byte(a.body), &got); err != nil || a.StatusCode != http.StatusOK {
			t.Fatalf("%s: status %d, %v", lang, a.StatusCode, err)
		}
		found := false
		for _, term := range got.Terms {
			found = found || term.ID == "majority" && term.Word == word && term.Text != "" && term.Other != word && len(term.Forms) > 1
		}
		if !found || got.OtherLang == "" {
			t.Errorf("%s: %+v", lang, got)
		}
	}
}
