package ui

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/static"
	"raftplayground/web/i18n"
)

const keyframe = `{"kind":"keyframe","epoch":"e1","seq":9,"playing":true,"speed":0.05,"state":{"now":172340,"servers":[
	{"server":"S1","status":"up","role":"leader","currentTerm":7,"votedFor":"S1","commitIndex":1,"log":[
		{"index":1,"term":6,"type":"noop"},
		{"index":2,"term":7,"type":"write","data":{"key":"<b>","value":"</script>"}}]},
	{"server":"S2","status":"crashed","role":"follower","currentTerm":6,"commitIndex":0,"log":[]}]}}`

func data(lang string) PageData {
	return PageData{
		Printer:  i18n.For(lang),
		Stream:   "/s/abc/stream",
		Control:  true,
		Version:  "1.2.3",
		Keyframe: json.RawMessage(keyframe),
	}
}

func rendered(t *testing.T, lang string) string {
	t.Helper()
	var b strings.Builder
	if err := Page(data(lang)).Render(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPageShowsTheStateWithoutScript(t *testing.T) {
	table := between(t, rendered(t, i18n.English), "<noscript>", "</noscript>")
	for _, want := range []string{
		"172.3 ms", "<td>leader</td>", "<td>7</td>", "<td>S1</td>", "no-op (term 6) · &lt;b&gt;=&lt;/script&gt; (term 7)",
		"<td>crashed</td>", "<td>none</td>", "<td>empty</td>",
	} {
		if !strings.Contains(table, want) {
			t.Errorf("the table lacks %q:\n%s", want, table)
		}
	}
}

func TestPageDrawsTheLogsAsTheScriptDoes(t *testing.T) {
	logs := between(t, rendered(t, i18n.English), "<pg-logs>", "</pg-logs>")
	for _, want := range []string{`class="entry t6 committed"`, `class="entry t1 uncommitted"`} {
		if !strings.Contains(logs, want) {
			t.Errorf("the logs lack %q:\n%s", want, logs)
		}
	}
}

// TestPageTellsWhatTheLogsSay: what contradicts, what a snapshot stands for, what the leader knows, what is cut.
func TestPageTellsWhatTheLogsSay(t *testing.T) {
	d := data(i18n.English)
	d.Keyframe = json.RawMessage(`{"state":{"now":1,"cuts":[["S1","S2"],["S1","S3"],["S3","S1"]],"servers":[
		{"server":"S1","status":"up","role":"leader","currentTerm":3,"commitIndex":3,"lastApplied":3,
			"snapshot":{"lastIncludedIndex":2,"lastIncludedTerm":1},
			"log":[{"index":3,"term":3,"type":"noop"}],"peers":{"S2":{"nextIndex":3,"matchIndex":1}}},
		{"server":"S2","status":"up","role":"follower","currentTerm":2,"commitIndex":1,"log":[
			{"index":1,"term":1,"type":"register"},{"index":2,"term":1,"type":"config"},
			{"index":3,"term":2,"type":"noop"},{"index":4,"term":2,"type":"noop"}]}]}}`)
	var b strings.Builder
	if err := Page(d).Render(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	html := regexp.MustCompile(`>\s+`).ReplaceAllString(b.String(), ">")
	for _, want := range []string{
		`<td class="snapshot" colspan="2" title="snapshot to 2, term 1: it stands for all entries up to there"><span class="text">snapshot to 2</span>`,
		`<td class="entry t3 committed applied" data-type="noop"`,
		`<td class="entry t1 uncommitted" data-type="config"`,
		`<td class="entry t2 uncommitted conflict" data-type="noop" title="Entry 4: no-op, term 2, not known to be committed, contradicts`,
		`<span class="text" data-term="1" data-marks="▲">session</span>`, `<span class="text" data-term="2" data-marks="►">no-op</span>`,
		"<td>snapshot to 2 · no-op (term 3)</td>", "Cut links: S1 → S2 · S1 – S3",
	} {
		if !strings.Contains(html, want) {
			t.Errorf("the page lacks %q:\n%s", want, between(t, html, "<noscript>", "</pg-logs>"))
		}
	}
}

// TestPageOfLongLogsIsShort: the end of each log is shown.
func TestPageOfLongLogsIsShort(t *testing.T) {
	var log []string
	for i := 1; i <= 6000; i++ {
		log = append(log, fmt.Sprintf(`{"index":%d,"term":1,"type":"noop"}`, i))
	}
	d := data(i18n.English)
	d.Keyframe = json.RawMessage(`{"state":{"servers":[{"server":"S1","log":[` + strings.Join(log, ",") + `]}]}}`)
	var b strings.Builder
	if err := Page(d).Render(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(between(t, b.String(), "<pg-logs>", "</pg-logs>"), "<td"); n > most {
		t.Errorf("%d cells for one server", n)
	}
	if n := len(between(t, b.String(), "<noscript>", "</noscript>")); n > 4000 {
		t.Errorf("the table without script takes %d bytes", n)
	}
}

func TestPageSpeaksBothLanguages(t *testing.T) {
	for lang, want := range map[string][]string{
		i18n.English: {`<html lang="en">`, "New cluster", `href="?lang=zh" hreflang="zh-Hans" lang="zh-Hans"`},
		i18n.Chinese: {`<html lang="zh-Hans">`, "新集群", `href="?lang=en" hreflang="en" lang="en"`},
	} {
		html := rendered(t, lang)
		for _, part := range want {
			if !strings.Contains(html, part) {
				t.Errorf("%s: the page lacks %q", lang, part)
			}
		}
		if key := regexp.MustCompile(`>\s*(ui|error|role|rule)\.[A-Za-z.]+\s*<`).FindString(html); key != "" {
			t.Errorf("%s: a key without a text: %s", lang, key)
		}
	}
}

func TestPageHandsItsDataToTheScript(t *testing.T) {
	raw := between(t, rendered(t, i18n.Chinese), `<script id="boot" type="application/json">`, "</script>")
	var got struct {
		Stream   string
		Control  bool
		Lang     string
		HTMLLang string
		Version  string
		Messages map[string]any
		Keyframe struct{ Seq int }
		Sections map[string]string

		Properties []check.Property
	}
	if err := json.Unmarshal([]byte(raw), &got); err != nil {
		t.Fatalf("boot data: %v\n%s", err, raw)
	}
	if got.Stream != "/s/abc/stream" || !got.Control || got.Lang != "zh" || got.HTMLLang != "zh-Hans" || got.Version != "1.2.3" || got.Keyframe.Seq != 9 {
		t.Errorf("boot data: %+v", got)
	}
	if len(got.Messages) == 0 || len(got.Sections) != len(raft.Rules()) {
		t.Errorf("%d messages, %d sections", len(got.Messages), len(got.Sections))
	}
	if !slices.Equal(got.Properties, check.Properties()) {
		t.Errorf("properties: %v", got.Properties)
	}
}

// TestPageAllowsNothingInline: the content security policy forbids inline scripts, handlers and styles.
func TestPageAllowsNothingInline(t *testing.T) {
	html := rendered(t, i18n.English)
	if found := regexp.MustCompile(`(?i)<[^>]* (style|on[a-z]+)=|<style`).FindString(html); found != "" {
		t.Errorf("inline style or handler: %s", found)
	}
	for _, script := range regexp.MustCompile(`<script[^>]*>`).FindAllString(html, -1) {
		if !strings.Contains(script, " src=") && !strings.Contains(script, `type="application/json"`) {
			t.Errorf("inline script: %s", script)
		}
	}
}

func TestEveryFileThatPagesNameIsServed(t *testing.T) {
	names := regexp.MustCompile(regexp.QuoteMeta(static.Prefix)+`[^"]+`).FindAllString(rendered(t, i18n.English), -1)
	if len(names) < 4 {
		t.Fatalf("the page names %q", names)
	}
	for _, name := range names {
		w := httptest.NewRecorder()
		static.Handler().ServeHTTP(w, httptest.NewRequest(http.MethodGet, name, nil))
		if w.Code != http.StatusOK {
			t.Errorf("%s: status %d", name, w.Code)
		}
	}
}

func TestPageWithoutStateFails(t *testing.T) {
	d := data(i18n.English)
	d.Keyframe = json.RawMessage(`{"state":`)
	if err := Page(d).Render(context.Background(), &strings.Builder{}); err == nil {
		t.Error("a page of a broken keyframe was rendered")
	}
}

func TestErrorPage(t *testing.T) {
	var b strings.Builder
	d := ErrorData{Printer: i18n.For(i18n.Chinese), Status: 404, Title: "没有 <这个> 集群", Detail: "另开一个。"}
	if err := ErrorPage(d).Render(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<html lang="zh-Hans">`, "404", "<h1>没有 &lt;这个&gt; 集群</h1>", "另开一个。", `href="/"`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the page lacks %q:\n%s", want, b.String())
		}
	}
}

func between(t *testing.T, s, from, to string) string {
	t.Helper()
	_, rest, found := strings.Cut(s, from)
	if !found {
		t.Fatalf("no %q in:\n%s", from, s)
	}
	part, _, found := strings.Cut(rest, to)
	if !found {
		t.Fatalf("no %q after %q", to, from)
	}
	return part
}
