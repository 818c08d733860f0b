package i18n

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"

	"raftplayground/internal/golden"
)

// Numbers as they come in events and answers: around the rounding of tenths, long ones, below zero, and fractions.
var numbers = []json.Number{
	"0", "1", "2", "49", "50", "51", "99", "250", "350", "949", "950", "999", "1000", "1049", "1050", "1051", "1150", "2250",
	"152000", "152340", "152350", "999949", "999950", "1284000", "12345678", "999999999", "3600000000", "86400000000",
	"9007199254740991", "-49", "-50", "-1050", "-152350", "0.5", "0.999", "1.001", "1.25",
}

// The page's own test reads the file, and wants the same of Intl.
func TestNumbersAreWrittenAsThePageWritesThem(t *testing.T) {
	texts := map[string]text{
		"ms":     {Other: "{n:ms}"},
		"plain":  {Other: "{n}"},
		"plural": {One: "one", Other: "other"},
	}
	var out bytes.Buffer
	for _, n := range numbers {
		for _, format := range []string{"ms", "plain", "plural"} {
			said := map[string]string{}
			for _, lang := range []string{English, Chinese} {
				said[lang] = (&Printer{lang: lang, texts: texts}).fill(format, map[string]any{"n": n})
			}
			fmt.Fprintf(&out, "{\"format\":%q,\"n\":%s,\"en\":%q,\"zh\":%q}\n", format, n, said[English], said[Chinese])
		}
	}
	golden.Compare(t, "testdata/numbers.ndjson", out.Bytes())
}
