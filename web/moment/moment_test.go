package moment

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"errors"
	"reflect"
	"strings"
	"testing"

	"raftplayground/raft/sim"
)

func someRun(t testing.TB) sim.Scenario {
	t.Helper()
	run, err := sim.ParseScenario([]byte(`{"version":1,"seed":42,"servers":5,"actions":[{"at":1200000,"do":"crash","server":"S1"},{"at":2000000,"do":"write","key":"x","value":"3"}],"until":5000000}`))
	if err != nil {
		t.Fatal(err)
	}
	return run
}

func packed(t testing.TB, raw string) string {
	t.Helper()
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err == nil {
		_, err = w.Write([]byte(raw))
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return "1." + base64.RawURLEncoding.EncodeToString(b.Bytes())
}

// followed is a packed run with bytes behind it.
func followed(t testing.TB, payload, more string) string {
	t.Helper()
	raw, err := base64.RawURLEncoding.DecodeString(payload[2:])
	if err != nil {
		t.Fatal(err)
	}
	return "1." + base64.RawURLEncoding.EncodeToString(append(raw, more...))
}

func TestPackedRunsComeBack(t *testing.T) {
	run := someRun(t)
	cluster, err := run.Run(nil)
	if err != nil {
		t.Fatal(err)
	}
	run = cluster.Scenario(run.Actions)
	payload, err := Pack(run)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Trim(payload, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.") != "" || len(payload) > 600 {
		t.Errorf("%d characters: %s", len(payload), payload)
	}
	back, err := Unpack(payload)
	if err != nil {
		t.Fatal(err)
	}
	if back.Hash != run.Hash || back.Until != run.Until || !reflect.DeepEqual(back.Actions, run.Actions) {
		t.Errorf("%+v became %+v", run, back)
	}
	if again, err := Pack(back); err != nil || again != payload {
		t.Errorf("packed again it is another text: %v", err)
	}
}

func TestUnpackRefuses(t *testing.T) {
	good, err := Pack(someRun(t))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		payload string
		want    error // nil: what ParseScenario says
	}{
		"nothing":        {"", ErrDamaged},
		"no version":     {"abc", ErrDamaged},
		"a script":       {"<script>.x", ErrDamaged},
		"a newer one":    {"2." + good[2:], ErrNewer},
		"half of it":     {good[:len(good)/2], ErrDamaged},
		"one short":      {good[:len(good)-1], ErrDamaged},
		"something else": {"1.????", ErrDamaged},
		"a byte more":    {followed(t, good, "x"), ErrDamaged},
		"another behind": {followed(t, good, "\x01\x00\x00\xff\xff"), ErrDamaged},
		"not packed":     {"1." + base64.RawURLEncoding.EncodeToString([]byte(`{"version":1}`)), ErrDamaged},
		"very long":      {"1." + strings.Repeat("A", MaxPayload), ErrTooLarge},
		"a bomb":         {packed(t, `{"version":1,"names":"`+strings.Repeat("x", 50<<20)+`"}`), ErrTooLarge},
		"no object":      {packed(t, `[]`), nil},
		"a later run":    {packed(t, `{"version":2}`), nil},
		"unknown field":  {packed(t, `{"version":1,"script":"alert(1)"}`), nil},
		"unknown action": {packed(t, `{"version":1,"actions":[{"at":1,"do":"haunt"}]}`), nil},
		"far too many":   {packed(t, `{"version":1,"actions":[`+strings.Repeat(`{},`, 120_000)+`{}]}`), nil},
		"an endless run": {packed(t, `{"version":1,"until":9007199254740991}`), nil},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Unpack(c.payload)
			if err == nil || c.want != nil && !errors.Is(err, c.want) || c.want == nil && !strings.HasPrefix(err.Error(), "scenario: ") {
				t.Errorf("%v, want %v", err, c.want)
			}
		})
	}
	big := someRun(t)
	for i := range 20_000 {
		big.Actions = append(big.Actions, sim.Action{At: big.Until, Do: "crash", Server: big.Actions[i%2].Server})
	}
	if _, err := Pack(big); !errors.Is(err, ErrTooLarge) {
		t.Errorf("a large run: %v", err)
	}
}

func FuzzUnpack(f *testing.F) {
	good, err := Pack(someRun(f))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add(followed(f, good, "\x00"))
	f.Add("1.")
	f.Add(packed(f, `{"version":1,"actions":[{"at":1,"do":"break","rule":"upToDate"}]}`))
	f.Fuzz(func(t *testing.T, payload string) {
		run, err := Unpack(payload)
		if err != nil {
			return
		}
		again, err := Pack(run)
		if errors.Is(err, ErrTooLarge) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Unpack(again); err != nil {
			t.Fatalf("%q became %q: %v", payload, again, err)
		}
	})
}
