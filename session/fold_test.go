package session

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

func FuzzFold(f *testing.F) {
	entry := `{"index":1,"term":1,"type":"write"},`
	for _, text := range []string{"", "x", entry, strings.Repeat(entry, 3), "[" + entry + entry + "{}]", entry + "{}," + entry + "{},{}," + entry, severalLogs(20)} {
		f.Add([]byte(text))
		f.Add(fold([]byte(text)))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if again, err := unfold(fold(text)); err != nil || !bytes.Equal(again, text) {
			t.Fatalf("%q comes back as %q, %v", text, again, err)
		}
		if _, err := unfold(text); err != nil && len(err.Error()) < 10 {
			t.Errorf("it is not said what is wrong: %v", err)
		}
	})
}

// What several servers hold takes hardly more than what one does, however far apart their logs are.
func TestFoldedLogsStandOnce(t *testing.T) {
	one, five := fold([]byte(logOf(8000))), fold([]byte(severalLogs(8000)))
	if len(five) > len(one)+200 {
		t.Errorf("one log takes %d bytes, five take %d", len(one), len(five))
	}
	if again, err := unfold(five); err != nil || string(again) != severalLogs(8000) {
		t.Errorf("%d bytes come back, %v", len(again), err)
	}
}

func TestWhatIsCutShortIsNotUnfolded(t *testing.T) {
	whole := fold([]byte(severalLogs(50)))
	for n := range len(whole) {
		if text, err := unfold(whole[:n]); err == nil {
			t.Errorf("%d of %d bytes are unfolded to %d", n, len(whole), len(text))
		}
	}
}

func severalLogs(entries int) string {
	return strings.Repeat(`{"server":"S","log":`+logOf(entries)+`},`, 5)
}

func logOf(entries int) string {
	var b strings.Builder
	b.WriteByte('[')
	for i := range entries {
		fmt.Fprintf(&b, `{"index":%d,"term":%d,"type":"write","data":{"client":"C1","serial":%d,"key":"x","value":"v%d"}},`, i, i/100, i, i*7919%10007)
	}
	return strings.TrimSuffix(b.String(), ",") + "]"
}
