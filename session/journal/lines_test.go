package journal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// golden is the format that is on people's disks: a change here makes their journals unreadable.
const golden = `{"crc":"3cd8f424","n":0,"journal":1,"name":"abc","header":{"seed":1}}
{"crc":"bbc458ae","n":1,"record":{"at":5,"do":"crash"}}
{"crc":"d8e9ad0a","n":2,"more":true,"record":"two"}
{"crc":"38557d65","n":3,"more":true,"record":"three"}
{"crc":"11d0adb7","n":4,"record":"four"}
`

// goldenEnds are where its writes end, and how many records there are by then.
var goldenEnds = []struct{ size, records int }{{70, 0}, {126, 1}, {273, 4}}

func goldenLines() []byte {
	b, crc := appendHeaderLine(nil, "abc", []byte(`{"seed":1}`))
	for i, r := range []string{`{"at":5,"do":"crash"}`, `"two"`, `"three"`, `"four"`} {
		b, crc = appendRecordLine(b, Position(i+1), i == 1 || i == 2, []byte(r), crc)
	}
	return b
}

func TestTheFormatStays(t *testing.T) {
	if got := string(goldenLines()); got != golden {
		t.Errorf("written is\n%s", got)
	}
	p, err := parseLines("abc", []byte(golden))
	if err != nil || string(p.header) != `{"seed":1}` || string(bytes.Join(p.records, []byte(" "))) != `{"at":5,"do":"crash"} "two" "three" "four"` || p.size != int64(len(golden)) {
		t.Errorf("read is %q, %v", p.records, err)
	}
}

// A write may be cut short anywhere: what was finished before stays, and nothing of it counts.
func TestTornAtEveryByte(t *testing.T) {
	for length := range len(golden) + 1 {
		p, err := parseLines("abc", []byte(golden)[:length])
		if length < goldenEnds[0].size {
			if !errors.Is(err, ErrDamaged) { // a header is never written in place
				t.Errorf("%d bytes: %q, %v", length, p.records, err)
			}
			continue
		}
		want := goldenEnds[0]
		for _, end := range goldenEnds {
			if end.size <= length {
				want = end
			}
		}
		if err != nil || len(p.records) != want.records || p.size != int64(want.size) {
			t.Errorf("%d bytes: %d records in %d bytes, %v; want %d in %d", length, len(p.records), p.size, err, want.records, want.size)
		}
	}
}

// After a power cut some file systems leave zeros, where what was being written should be.
func TestZerosAtTheEnd(t *testing.T) {
	p, err := parseLines("abc", append([]byte(golden), make([]byte, 100)...))
	if err != nil || len(p.records) != 4 || p.size != int64(len(golden)) {
		t.Errorf("%d records in %d bytes, %v", len(p.records), p.size, err)
	}
}

func TestDamageAtEveryBit(t *testing.T) {
	for i := range len(golden) {
		for bit := range 8 {
			data := []byte(golden)
			data[i] ^= 1 << bit
			_, err := parseLines("abc", data)
			var damage *DamageError
			if !errors.As(err, &damage) || damage.Name != "abc" || damage.Reason == "" {
				t.Fatalf("bit %d of byte %d: %v", bit, i, err)
			}
			if line := 1 + strings.Count(golden[:i], "\n"); damage.Line != line || int(damage.Offset) != lineStart(line) {
				t.Fatalf("bit %d of byte %d, in line %d: %v", bit, i, line, err)
			}
		}
	}
}

func lineStart(line int) int {
	return len(strings.Join(strings.SplitAfter(golden, "\n")[:line-1], ""))
}

// A line that is lost, doubled, moved, or from another journal has a checksum that is right in itself.
func TestDamageOfWholeLines(t *testing.T) {
	lines := strings.SplitAfter(golden, "\n")
	lines = lines[:len(lines)-1]
	refused := func(what string, lines []string) {
		t.Helper()
		if p, err := parseLines("abc", []byte(strings.Join(lines, ""))); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %q, %v", what, p.records, err)
		}
	}
	for i := range lines {
		refused(fmt.Sprint("doubled ", i), slices.Insert(slices.Clone(lines), i, lines[i]))
		if i+1 < len(lines) {
			refused(fmt.Sprint("lost ", i), slices.Delete(slices.Clone(lines), i, i+1))
			swapped := slices.Clone(lines)
			swapped[i], swapped[i+1] = swapped[i+1], swapped[i]
			refused(fmt.Sprint("swapped ", i), swapped)
		}
	}
	refused("an empty line", slices.Insert(slices.Clone(lines), 2, "\n"))
	refused("Windows line breaks", strings.SplitAfter(strings.ReplaceAll(golden, "\n", "\r\n"), "\n"))
	refused("nothing", nil)
	refused("only line breaks", []string{"\n\n"})
	if _, err := parseLines("abd", []byte(golden)); !errors.Is(err, ErrDamaged) {
		t.Errorf("under another name: %v", err)
	}
	b, crc := appendHeaderLine(nil, "abc", []byte(`{"seed":2}`))
	b, _ = appendRecordLine(b, 1, false, []byte(`"another"`), crc)
	refused("a line of another journal", []string{lines[0], string(b[bytes.IndexByte(b, '\n')+1:])})
}

func TestNotesSurviveNoDamage(t *testing.T) {
	line := noteLine(markField, 12, []byte(`{"now":5}`), markLength)
	if len(line) != markLength {
		t.Errorf("%d bytes", len(line))
	}
	if n := parseNote(markField, line); n == nil || n.At != 12 || string(n.Data) != `{"now":5}` {
		t.Errorf("%v", n)
	}
	text := len(bytes.TrimRight(line, " \n"))
	for i := range text {
		for bit := range 8 {
			data := bytes.Clone(line)
			data[i] ^= 1 << bit
			if n := parseNote(markField, data); n != nil {
				t.Fatalf("bit %d of byte %d: %s at %d", bit, i, n.Data, n.At)
			}
		}
		if n := parseNote(markField, line[:i]); n != nil {
			t.Fatalf("of %d bytes: %s at %d", i, n.Data, n.At)
		}
	}
	if n := parseNote(keyframeField, line); n != nil {
		t.Error("a mark is taken for a keyframe")
	}
	longest := noteLine(markField, 1<<64-1, bytes.Repeat([]byte{'1'}, MaxMark), markLength)
	if len(longest) != markLength {
		t.Errorf("the longest mark takes %d bytes", len(longest))
	}
}

// FuzzFile reads files with anything in them.
func FuzzFile(f *testing.F) {
	f.Add([]byte(golden), []byte{})
	f.Add([]byte(golden)[:200], noteLine(markField, 1, []byte(`1`), markLength))
	f.Add([]byte("{}\n"), []byte("{}\n"))
	f.Add([]byte(`{"crc":"00000000","n":0,"journal":2,"name":"abc","header":{}}`), noteLine(markField, 9, []byte(`{}`), 0))
	f.Fuzz(func(t *testing.T, lines, note []byte) {
		checkLines(t, lines)
		if n := parseNote(markField, note); n != nil && !json.Valid(n.Data) {
			t.Fatalf("%q is given", n.Data)
		}
	})
}

// FuzzLines makes the checksums right, so that what is behind them is reached.
func FuzzLines(f *testing.F) {
	f.Add(`"n":0,"journal":1,"name":"abc","header":{"seed":1}`+"\n"+`"n":1,"record":5`+"\n"+`"n":2,"more":true,"record":5`, "", `"at":1,"mark":1`)
	f.Add(`"n":0,"journal":1,"name":"abc","header":`, `{"crc":"`, `"at":1,"mark":`)
	f.Add(`"n":0,"journal":1,"name":"abc","header":1`+"\n"+`"n":1,"record":`+"\n"+`"n":18446744073709551616,"record":1`, "\n", `"at":18446744073709551616,"mark":1`)
	f.Fuzz(func(t *testing.T, bodies, tail, note string) {
		var b []byte
		var crc uint32
		for body := range strings.SplitSeq(bodies, "\n") {
			b, crc = sealed(b, body, crc)
		}
		checkLines(t, append(b, tail...))
		line, _ := sealed(nil, note, 0)
		if n := parseNote(markField, line); n != nil && checkValue("note", n.Data, MaxRecord) != nil {
			t.Fatalf("%q is given", n.Data)
		}
	})
}

func sealed(b []byte, body string, crc uint32) ([]byte, uint32) {
	start := len(b)
	return seal(append(append(b, crcPrefix+"00000000"+crcSuffix...), body...), start, crc)
}

// checkLines reads a journal's file: it is damaged, or holds only what a journal can hold and goes on from there.
func checkLines(t *testing.T, data []byte) {
	before := bytes.Clone(data)
	p, err := parseLines("abc", data)
	if !bytes.Equal(data, before) {
		t.Fatal("reading has changed it")
	}
	if err != nil {
		if !errors.Is(err, ErrDamaged) {
			t.Fatal(err)
		}
		return
	}
	for _, value := range append(slices.Clone(p.records), p.header) {
		if err := checkValue("value", value, len(data)); err != nil {
			t.Fatal(err)
		}
	}
	more, _ := appendRecordLine(data[:p.size:p.size], Position(len(p.records)+1), false, []byte(`"more"`), p.crc)
	again, err := parseLines("abc", more)
	if err != nil || len(again.records) != len(p.records)+1 || !slices.EqualFunc(again.records[:len(p.records)], p.records, bytes.Equal) || again.size != int64(len(more)) {
		t.Fatalf("after one more: %q, %v; before: %q", again.records, err, p.records)
	}
}
