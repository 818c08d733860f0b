// Package journaltest is the contract of journal.Journal as tests: an implementation is one if it passes Run.
package journaltest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"raftplayground/session/journal"
)

// Run puts a Journal through the whole contract. open gives a new one, without journals, for each test; it closes it when
// the test is over.
func Run(t *testing.T, open func(t *testing.T) journal.Journal) {
	for name, test := range map[string]func(*suite){
		"a new journal has its header and nothing else": (*suite).newJournal,
		"a name is taken once":                          (*suite).takenOnce,
		"names that can't be are refused everywhere":    (*suite).badNames,
		"what is not there is unknown":                  (*suite).unknown,
		"records come back in order and byte for byte":  (*suite).records,
		"records that belong together are all or none":  (*suite).together,
		"an append at another position changes nothing": (*suite).position,
		"an append of nothing checks all":               (*suite).nothing,
		"one line of JSON, and not too much of it":      (*suite).bounds,
		"a journal as a whole is bounded":               (*suite).whole,
		"the last to claim is the owner":                (*suite).fencing,
		"a token is good for one journal":               (*suite).tokens,
		"a released journal has no owner":               (*suite).release,
		"reading disturbs nobody":                       (*suite).read,
		"the last mark counts":                          (*suite).mark,
		"the last keyframe counts":                      (*suite).keyframe,
		"what is removed is gone":                       (*suite).remove,
		"what is set aside says why":                    (*suite).quarantine,
		"a reason is bounded":                           (*suite).reason,
		"the list has all, by name":                     (*suite).list,
		"slices are not shared":                         (*suite).slices,
		"of many at one position one wins":              (*suite).race,
		"journals don't disturb each other":             (*suite).apart,
		"a context that has ended changes nothing":      (*suite).cancelled,
		"a closed one refuses all":                      (*suite).closed,
	} {
		t.Run(name, func(t *testing.T) {
			test(&suite{T: t, Journal: open(t), ctx: t.Context()})
		})
	}
}

type suite struct {
	*testing.T
	journal.Journal
	ctx context.Context
}

func (s *suite) newJournal() {
	token := s.create("a")
	if token == 0 {
		s.Error("token 0 is none")
	}
	s.holds("a", `{"name":"a"}`)
	if c := s.contents("a"); c.Mark != nil || c.Keyframe != nil {
		s.Errorf("mark %v, keyframe %v", c.Mark, c.Keyframe)
	}
}

func (s *suite) takenOnce() {
	token := s.create("a")
	s.append("a", token, 0, `1`)
	_, err := s.Create(s.ctx, "a", []byte(`2`))
	s.fails(err, journal.ErrExists)
	s.holds("a", `{"name":"a"}`, `1`)
	s.append("a", token, 1, `3`) // and the owner is who it was
}

func (s *suite) badNames() {
	for _, name := range []string{"", ".", "..", "../a", "a/b", `a\b`, "a.b", "a b", "-a", "_a", "A", "é", "a\x00", "a\n", strings.Repeat("a", 65), "a*", "a>"} {
		for what, err := range s.everything(name, 1) {
			if !errors.Is(err, journal.ErrName) {
				s.Errorf("%s with the name %q: %v, want ErrName", what, name, err)
			}
		}
		if journal.ValidName(name) {
			s.Errorf("%q is valid", name)
		}
	}
	for _, name := range []string{"a", "7", strings.Repeat("z", 64), "a-b_c", "con"} {
		s.create(name)
		s.holds(name, fmt.Sprintf(`{"name":%q}`, name))
	}
}

func (s *suite) unknown() {
	s.create("other")
	for what, err := range s.everything("a", 1) {
		if what != "Create" && !errors.Is(err, journal.ErrUnknown) {
			s.Errorf("%s: %v, want ErrUnknown", what, err)
		}
	}
}

func (s *suite) records() {
	token := s.create("a")
	records := []string{`{"at":1,"do":"crash"}`, ` [ 1 , 2 ] `, `"\u00e9\n</script>"`, `"日本語 “é”"`, `0`, `{"crc":"00000000","n":3}`, `null`, "\t{}\r"}
	for i, r := range records {
		if reached := s.append("a", token, journal.Position(i), r); reached != journal.Position(i+1) {
			s.Errorf("position %d after %d records", reached, i+1)
		}
	}
	s.holds("a", `{"name":"a"}`, records...)
	if c := s.contents("a"); c.Reached() != journal.Position(len(records)) {
		s.Errorf("it says that %d is reached", c.Reached())
	}
}

func (s *suite) together() {
	token := s.create("a")
	if reached := s.append("a", token, 0, `1`, `2`, `3`); reached != 3 {
		s.Errorf("position %d", reached)
	}
	_, err := s.Append(s.ctx, "a", token, 3, []byte(`4`), []byte(`not JSON`), []byte(`6`))
	s.fails(err, journal.ErrNotJSON)
	s.holds("a", `{"name":"a"}`, `1`, `2`, `3`)
	s.append("a", token, 3, `4`, `5`)
	s.holds("a", `{"name":"a"}`, `1`, `2`, `3`, `4`, `5`)
}

func (s *suite) position() {
	token := s.create("a")
	s.append("a", token, 0, `1`, `2`)
	for _, at := range []journal.Position{0, 1, 3, 1 << 63} {
		_, err := s.Append(s.ctx, "a", token, at, []byte(`3`))
		s.fails(err, journal.ErrPosition)
	}
	s.holds("a", `{"name":"a"}`, `1`, `2`)
	s.append("a", token, 2, `3`)
}

func (s *suite) nothing() {
	token := s.create("a")
	s.append("a", token, 0, `1`)
	if reached := s.append("a", token, 1); reached != 1 {
		s.Errorf("position %d", reached)
	}
	_, err := s.Append(s.ctx, "a", token, 0)
	s.fails(err, journal.ErrPosition)
	s.claim("a")
	_, err = s.Append(s.ctx, "a", token, 1)
	s.fails(err, journal.ErrFenced)
}

func (s *suite) bounds() {
	token := s.create("a")
	largest := text(journal.MaxRecord)
	s.append("a", token, 0, largest)
	largestKeyframe := text(journal.MaxKeyframe)
	s.no(s.Keep(s.ctx, "a", token, 1, []byte(largestKeyframe)))
	s.no(s.Reached(s.ctx, "a", token, 1, []byte(text(journal.MaxMark))))
	_, err := s.Create(s.ctx, "b", []byte(largest))
	s.no(err)
	for _, c := range []struct {
		value, keyframe, mark string
		want                  error
	}{
		{text(journal.MaxRecord + 1), text(journal.MaxKeyframe + 1), text(journal.MaxMark + 1), journal.ErrTooLarge},
		{"", "", "", journal.ErrNotJSON},
		{"{", "{", "{", journal.ErrNotJSON},
		{"1 2", "1 2", "1 2", journal.ErrNotJSON},
		{"[1,\n2]", "[1,\n2]", "[1,\n2]", journal.ErrNotJSON},
		{"1\n", "1\n", "1\n", journal.ErrNotJSON},
	} {
		_, err := s.Create(s.ctx, "c", []byte(c.value))
		s.fails(err, c.want)
		_, err = s.Append(s.ctx, "a", token, 1, []byte(c.value))
		s.fails(err, c.want)
		s.fails(s.Keep(s.ctx, "a", token, 1, []byte(c.keyframe)), c.want)
		s.fails(s.Reached(s.ctx, "a", token, 1, []byte(c.mark)), c.want)
	}
	_, err = s.Read(s.ctx, "c")
	s.fails(err, journal.ErrUnknown)
	s.holds("a", `{"name":"a"}`, largest)
	s.note("mark", s.contents("a").Mark, 1, text(journal.MaxMark))
	s.note("keyframe", s.contents("a").Keyframe, 1, largestKeyframe)
}

func (s *suite) whole() {
	token := s.create("a")
	record := text(journal.MaxRecord)
	at := journal.Position(0)
	for range journal.MaxJournal/journal.MaxRecord - 1 {
		at = s.append("a", token, at, record)
	}
	_, err := s.Append(s.ctx, "a", token, at, []byte(record), []byte(record))
	s.fails(err, journal.ErrTooLarge)
	at = s.append("a", token, at, `1`)
	if c := s.contents("a"); c.Reached() != at || string(c.Records[at-1]) != `1` {
		s.Errorf("%d records, want %d", c.Reached(), at)
	}
}

func (s *suite) fencing() {
	old := s.create("a")
	s.append("a", old, 0, `1`)
	s.no(s.Reached(s.ctx, "a", old, 1, []byte(`10`)))
	token, c := s.claim("a")
	if token == old || token == 0 {
		s.Errorf("the token is %d, and was %d", token, old)
	}
	if len(c.Records) != 1 || string(c.Records[0]) != `1` || string(c.Header) != `{"name":"a"}` || c.Mark == nil {
		s.Errorf("claimed: %+v", c)
	}
	for _, old := range []journal.Token{old, 0} {
		for what, err := range s.byOwner("a", old) {
			if !errors.Is(err, journal.ErrFenced) {
				s.Errorf("%s with token %d: %v, want ErrFenced", what, old, err)
			}
		}
	}
	s.holds("a", `{"name":"a"}`, `1`)
	s.note("mark", s.contents("a").Mark, 1, `10`)
	s.append("a", token, 1, `2`)
	third, _ := s.claim("a")
	if third == token || third == old {
		s.Errorf("tokens %d, %d, %d", old, token, third)
	}
	_, err := s.Append(s.ctx, "a", token, 2, []byte(`3`))
	s.fails(err, journal.ErrFenced)
}

func (s *suite) tokens() {
	a, b := s.create("a"), s.create("b")
	for range 3 {
		b, _ = s.claim("b")
	}
	_, err := s.Append(s.ctx, "a", b, 0, []byte(`1`))
	s.fails(err, journal.ErrFenced)
	_, err = s.Append(s.ctx, "b", a, 0, []byte(`1`))
	s.fails(err, journal.ErrFenced)
	s.append("a", a, 0, `1`)
	s.append("b", b, 0, `1`)
}

func (s *suite) release() {
	token := s.create("a")
	s.append("a", token, 0, `1`)
	s.no(s.Release(s.ctx, "a", token))
	for what, err := range s.byOwner("a", token) {
		if !errors.Is(err, journal.ErrFenced) {
			s.Errorf("%s after Release: %v, want ErrFenced", what, err)
		}
	}
	again, _ := s.claim("a")
	if again == token {
		s.Error("the released token is given out again")
	}
	s.append("a", again, 1, `2`)
	s.holds("a", `{"name":"a"}`, `1`, `2`)
}

func (s *suite) read() {
	token := s.create("a")
	for i := range 3 {
		s.append("a", token, journal.Position(i), fmt.Sprint(i))
		if c := s.contents("a"); c.Reached() != journal.Position(i+1) {
			s.Errorf("%d records after %d", c.Reached(), i+1)
		}
	}
	s.no(s.Reached(s.ctx, "a", token, 3, []byte(`1`)))
}

func (s *suite) mark() {
	s.notes("mark", s.Reached, func(c *journal.Contents) *journal.Note { return c.Mark })
}

func (s *suite) keyframe() {
	s.notes("keyframe", s.Keep, func(c *journal.Contents) *journal.Note { return c.Keyframe })
}

func (s *suite) notes(what string, put func(context.Context, string, journal.Token, journal.Position, []byte) error, get func(*journal.Contents) *journal.Note) {
	token := s.create("a")
	s.no(put(s.ctx, "a", token, 0, []byte(`{"now":1}`)))
	c := s.contents("a")
	s.note(what, get(&c), 0, `{"now":1}`)
	s.append("a", token, 0, `1`, `2`)
	c = s.contents("a")
	s.note(what, get(&c), 0, `{"now":1}`)
	for _, value := range []string{`{"now":1000000}`, `3`, `" ends with blanks  "`, ` [] `} {
		s.no(put(s.ctx, "a", token, 1, []byte(value)))
		c = s.contents("a")
		s.note(what, get(&c), 1, value)
	}
	s.fails(put(s.ctx, "a", token, 3, []byte(`4`)), journal.ErrPosition)
	s.no(put(s.ctx, "a", token, 2, []byte(`5`)))
	_, c = s.claim("a")
	s.note(what, get(&c), 2, `5`)
	s.holds("a", `{"name":"a"}`, `1`, `2`)
}

func (s *suite) remove() {
	token := s.create("a")
	s.append("a", token, 0, `1`)
	s.no(s.Reached(s.ctx, "a", token, 1, []byte(`1`)))
	s.no(s.Keep(s.ctx, "a", token, 1, []byte(`1`)))
	s.no(s.Remove(s.ctx, "a", token))
	s.unknown()
	s.no(s.Remove(s.ctx, "a", s.owner("a"))) // unknown has created it
	if names := s.names(); len(names) != 1 {
		s.Errorf("listed: %q", names)
	}
	again := s.create("a")
	if c := s.contents("a"); c.Reached() != 0 || c.Mark != nil || c.Keyframe != nil {
		s.Errorf("the new journal holds %+v", c)
	}
	_, err := s.Append(s.ctx, "a", token, 0, []byte(`1`))
	s.fails(err, journal.ErrFenced)
	s.append("a", again, 0, `1`)
}

func (s *suite) quarantine() {
	token := s.create("a")
	s.append("a", token, 0, `1`)
	s.no(s.Reached(s.ctx, "a", token, 1, []byte(`1`)))
	s.no(s.Keep(s.ctx, "a", token, 1, []byte(`1`)))
	s.no(s.Quarantine(s.ctx, "a", token, "it makes no sense"))
	_, _, claimed := s.Claim(s.ctx, "a")
	_, read := s.Read(s.ctx, "a")
	for _, err := range []error{claimed, read} {
		var quarantined *journal.QuarantineError
		if !errors.As(err, &quarantined) || !errors.Is(err, journal.ErrQuarantined) || quarantined.Reason != "it makes no sense" || quarantined.Name != "a" {
			s.Errorf("%v, want a *QuarantineError with the reason", err)
		}
	}
	_, err := s.Create(s.ctx, "a", []byte(`1`))
	s.fails(err, journal.ErrExists)
	for what, err := range s.byOwner("a", token) {
		if !errors.Is(err, journal.ErrFenced) {
			s.Errorf("%s after Quarantine: %v, want ErrFenced", what, err)
		}
	}
}

func (s *suite) reason() {
	for name, reason := range map[string]string{"a": "", "b": strings.Repeat("é", journal.MaxReason), "c": "\xff\nand more"} {
		s.no(s.Quarantine(s.ctx, name, s.create(name), reason))
		_, err := s.Read(s.ctx, name)
		var quarantined *journal.QuarantineError
		if !errors.As(err, &quarantined) || quarantined.Reason == "" || len(quarantined.Reason) > journal.MaxReason || strings.ToValidUTF8(quarantined.Reason, "") != quarantined.Reason {
			s.Errorf("%.60q became %.60v", reason, err)
		}
	}
}

func (s *suite) list() {
	if names := s.names(); len(names) != 0 {
		s.Errorf("at first: %q", names)
	}
	tokens := map[string]journal.Token{}
	for _, name := range []string{"b", "a-1", "d", "c", "a"} {
		tokens[name] = s.create(name)
	}
	s.append("a", tokens["a"], 0, text(5000))
	s.no(s.Reached(s.ctx, "b", tokens["b"], 0, []byte(`1`)))
	s.no(s.Remove(s.ctx, "c", tokens["c"]))
	s.no(s.Quarantine(s.ctx, "d", tokens["d"], "why"))
	if names := s.names(); !slices.Equal(names, []string{"a", "a-1", "b", "d: why"}) {
		s.Errorf("listed: %q", names)
	}
	infos, err := s.List(s.ctx)
	s.no(err)
	for _, info := range infos {
		if info.Changed.IsZero() || info.Size < 5 || info.Name == "a" && info.Size < 5000 {
			s.Errorf("%+v", info)
		}
	}
}

func (s *suite) slices() {
	header, record, mark, keyframe := []byte(`"h"`), []byte(`"r"`), []byte(`"m"`), []byte(`"k"`)
	token, err := s.Create(s.ctx, "a", header)
	s.no(err)
	_, err = s.Append(s.ctx, "a", token, 0, record)
	s.no(err)
	s.no(s.Reached(s.ctx, "a", token, 1, mark))
	s.no(s.Keep(s.ctx, "a", token, 1, keyframe))
	for range 3 { // the second time over what was read
		for _, b := range [][]byte{header, record, mark, keyframe} {
			copy(b, "xxx")
		}
		c := s.contents("a")
		header, record, mark, keyframe = c.Header, c.Records[0], c.Mark.Data, c.Keyframe.Data
		if got := bytes.Join([][]byte{header, record, mark, keyframe}, nil); string(got) != `"h""r""m""k"` {
			s.Errorf("it holds %s", got)
		}
		_ = append(c.Records[0], "yyyyyyyyyy"...)
		_ = append(c.Records, []byte(`2`))
	}
}

func (s *suite) race() {
	const writers, rounds = 8, 20
	token := s.create("a")
	for round := range journal.Position(rounds) {
		var won sync.Map
		var all sync.WaitGroup
		for w := range writers {
			all.Go(func() {
				switch _, err := s.Append(s.ctx, "a", token, round, fmt.Append(nil, w)); {
				case err == nil:
					won.Store(fmt.Sprint(w), true)
				case !errors.Is(err, journal.ErrPosition):
					s.Errorf("writer %d: %v", w, err)
				}
			})
		}
		all.Wait()
		c := s.contents("a")
		if c.Reached() != round+1 {
			s.Fatalf("%d records after round %d", c.Reached(), round)
		}
		won.Range(func(w, _ any) bool {
			if w != string(c.Records[round]) {
				s.Errorf("round %d: %s is in the journal, and %s was told so too", round, c.Records[round], w)
			}
			return true
		})
	}
}

func (s *suite) apart() {
	var all sync.WaitGroup
	for j := range 16 {
		all.Go(func() {
			name := fmt.Sprintf("j%d", j)
			token := s.create(name)
			var want []string
			for i := range 20 {
				record := fmt.Sprintf(`{"journal":%d,"record":%d}`, j, i)
				s.append(name, token, journal.Position(i), record)
				want = append(want, record)
			}
			s.holds(name, fmt.Sprintf(`{"name":%q}`, name), want...)
		})
	}
	all.Wait()
}

func (s *suite) cancelled() {
	token := s.create("a")
	live := s.ctx
	var cancel context.CancelFunc
	s.ctx, cancel = context.WithCancel(live)
	cancel()
	for what, err := range s.everything("a", token) {
		s.failsIn(what, err, context.Canceled)
	}
	_, err := s.List(s.ctx)
	s.fails(err, context.Canceled)
	s.ctx = live
	s.holds("a", `{"name":"a"}`)
	s.append("a", token, 0, `1`)
}

func (s *suite) closed() {
	token := s.create("a")
	s.no(s.Close())
	for what, err := range s.everything("a", token) {
		s.failsIn(what, err, journal.ErrClosed)
	}
	_, err := s.List(s.ctx)
	s.fails(err, journal.ErrClosed)
	s.no(s.Close())
}

// everything calls each method that takes a name, and gives the errors by method.
func (s *suite) everything(name string, token journal.Token) map[string]error {
	_, _, claimed := s.Claim(s.ctx, name)
	_, read := s.Read(s.ctx, name)
	errs := s.byOwner(name, token)
	_, created := s.Create(s.ctx, name, []byte(`{}`))
	errs["Create"], errs["Claim"], errs["Read"] = created, claimed, read
	return errs
}

// byOwner calls each method that takes a token.
func (s *suite) byOwner(name string, token journal.Token) map[string]error {
	_, appended := s.Append(s.ctx, name, token, 0, []byte(`"mine"`))
	return map[string]error{
		"Append":     appended,
		"Reached":    s.Reached(s.ctx, name, token, 0, []byte(`"mine"`)),
		"Keep":       s.Keep(s.ctx, name, token, 0, []byte(`"mine"`)),
		"Quarantine": s.Quarantine(s.ctx, name, token, "mine"),
		"Release":    s.Release(s.ctx, name, token),
		"Remove":     s.Remove(s.ctx, name, token),
	}
}

func (s *suite) create(name string) journal.Token {
	s.Helper()
	token, err := s.Create(s.ctx, name, fmt.Appendf(nil, `{"name":%q}`, name))
	s.no(err)
	return token
}

func (s *suite) claim(name string) (journal.Token, journal.Contents) {
	s.Helper()
	token, contents, err := s.Claim(s.ctx, name)
	s.no(err)
	return token, contents
}

func (s *suite) owner(name string) journal.Token {
	s.Helper()
	token, _ := s.claim(name)
	return token
}

func (s *suite) append(name string, token journal.Token, at journal.Position, records ...string) journal.Position {
	s.Helper()
	var raw [][]byte
	for _, r := range records {
		raw = append(raw, []byte(r))
	}
	reached, err := s.Append(s.ctx, name, token, at, raw...)
	s.no(err)
	return reached
}

func (s *suite) contents(name string) journal.Contents {
	s.Helper()
	c, err := s.Read(s.ctx, name)
	s.no(err)
	return c
}

func (s *suite) holds(name, header string, records ...string) {
	s.Helper()
	c := s.contents(name)
	var got []string
	for _, r := range c.Records {
		got = append(got, string(r))
	}
	if string(c.Header) != header || !slices.Equal(got, records) {
		s.Errorf("%s holds %s, %.200q; want %s, %.200q", name, c.Header, got, header, records)
	}
}

func (s *suite) note(what string, n *journal.Note, at journal.Position, value string) {
	s.Helper()
	if n == nil || n.At != at || string(n.Data) != value {
		s.Errorf("%s: %.200v, want %.200s at %d", what, n, value, at)
	}
}

func (s *suite) names() []string {
	s.Helper()
	infos, err := s.List(s.ctx)
	s.no(err)
	var names []string
	for _, info := range infos {
		name := info.Name
		if info.Quarantined != "" {
			name += ": " + info.Quarantined
		}
		names = append(names, name)
	}
	return names
}

func (s *suite) no(err error) {
	s.Helper()
	if err != nil {
		s.Error(err)
	}
}

func (s *suite) fails(err, want error) {
	s.Helper()
	if !errors.Is(err, want) {
		s.Errorf("%v, want %v", err, want)
	}
}

func (s *suite) failsIn(what string, err, want error) {
	s.Helper()
	if !errors.Is(err, want) {
		s.Errorf("%s: %v, want %v", what, err, want)
	}
}

// text is a JSON string of so many bytes.
func text(length int) string { return `"` + strings.Repeat("x", length-2) + `"` }
