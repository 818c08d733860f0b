package i18n

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"raftplayground/internal/golden"
	"raftplayground/raft/sim"
	"raftplayground/raft/why"
)

// TestAnswersInWords tells the answers that package why's tests have stored, in each language, and compares the words with
// those that are stored here.
func TestAnswersInWords(t *testing.T) {
	file, err := os.Open("../../raft/why/testdata/answers.ndjson")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var got bytes.Buffer
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var stored struct {
			Moment string
			Answer why.Answer
		}
		if err := json.Unmarshal(lines.Bytes(), &stored); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&got, "%s\n", stored.Moment)
		for _, lang := range []string{English, Chinese} {
			for _, text := range words(For(lang), &stored.Answer) {
				if strings.ContainsAny(text, "{}") || strings.Contains(text, "why.") {
					t.Errorf("%s, %s: %q", lang, stored.Moment, text)
				}
				fmt.Fprintf(&got, "  %s\n", text)
			}
		}
	}
	for key := range printers[English].texts {
		if strings.HasPrefix(key, "why.") && !strings.HasPrefix(key, "why.reach.") && !told(key, got.String()) {
			t.Errorf("no stored answer tells %q", key)
		}
	}
	const path = "testdata/answers.txt"
	golden.Compare(t, path, got.Bytes())
}

// told says whether a text was told: whether what stands between its holes is there, in this order.
func told(key, all string) bool {
	pattern, rest := "", printers[English].texts[key].Other
	for {
		before, _, after, more := split(rest)
		pattern += regexp.QuoteMeta(before)
		if !more {
			return regexp.MustCompile(pattern).MatchString(all)
		}
		pattern += "[^\n]+?"
		rest = after
	}
}

func words(p *Printer, a *why.Answer) []string {
	all := []string{p.Answer(a)}
	for i := range a.Obstacles {
		o := &a.Obstacles[i]
		text := "- " + p.Obstacle(a.Question, o)
		if take := p.Take(o); take != "" {
			text += " " + take
		}
		for j := range o.Remedies {
			text += " [" + p.Remedy(&o.Remedies[j]) + "]"
		}
		all = append(all, text)
	}
	return all
}

// TestReachInWords: each way in which a server's reach is told is filled in.
func TestReachInWords(t *testing.T) {
	cfg := sim.DefaultConfig()
	cfg.ManualLeave = true
	c, err := sim.New(cfg, nil)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, command := range []string{
		`{"do":"crash","server":"S1"}`, `{"do":"restart","server":"S1"}`, `{"do":"partition","groups":[["S1","S2"]]}`, `{"do":"write","key":"x","value":"1"}`,
		`{"do":"healAll"}`, `{"do":"joint","servers":["S1","S2"]}`,
	} {
		a, err := sim.ParseAction([]byte(command))
		if err != nil {
			t.Fatal(err)
		}
		a.At = c.Now() + 700_000
		if err := c.Do(a); err != nil {
			t.Fatal(err)
		}
		for _, r := range why.Reaches(c) {
			for _, lang := range []string{English, Chinese} {
				text := For(lang).Reach(&r)
				if strings.ContainsAny(text, "{}") || strings.Contains(text, "why.") {
					t.Errorf("%s: %q", lang, text)
				}
				seen[lang+fmt.Sprint(r.Runs, r.Votes.Reached, r.Copies.Reached, r.Votes.Old != nil)] = true
			}
		}
	}
	if len(seen) < 8 {
		t.Errorf("only %d ways", len(seen))
	}
}
