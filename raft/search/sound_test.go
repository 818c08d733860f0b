package search

import "testing"

// Schedules that did harm once, with every rule kept, and do none any more.
var sound = []struct {
	name, steps string
}{
	// B refuses what A sent in term 1, and says so in term 3, in which A leads again. A numbers its rounds anew in each
	// reign: had the refusal the round of term 1, it would prove a read that A is asked for after C has been elected
	// and has acknowledged a write (dissertation §6.4).
	{"a refusal is of no round of a later reign",
		"TA vA>B gB>A HA HA HA HA HA HA TB vB>A TA vA>B gB>A aA>B#7 aA>C aA>C#7 kC>A#2 TC vC>B gB>C PC aC>B rB>C aC>B kB>C QA rB>A"},
	// B refuses such a message of A's likewise; B has led in between, and A's log is shorter by now than it was when it
	// sent the message. The refusal speaks of an entry that A does not have, and is possible all the same.
	{"a refusal may speak of entries that its leader has lost",
		"TA vA>C gC>A PA PA PA aA>B kB>A PA PA PA TB vA>B aA>B aA>B+ aA>B TB vB>C#2 gC>B aA>B aB>A TA vA>B gB>A aA>B rB>A#5"},
}

func TestSoundSchedules(t *testing.T) {
	for _, s := range sound {
		t.Run(s.name, func(t *testing.T) {
			steps, err := Parse(s.steps)
			if err != nil {
				t.Fatal(err)
			}
			p := player(t, Config(3))
			if _, passed := p.PlayAll(steps); len(passed) > 0 {
				t.Errorf("impossible: %s", words(steps, passed))
			}
			if v := p.Cluster().Violations(); len(v) > 0 {
				t.Errorf("%+v", v)
			}
		})
	}
}
