package lesson

import (
	"strings"
	"testing"
	"time"

	"raftplayground/raft/sim"
)

func at(t *testing.T, seed uint64, servers int, until int64) moment {
	t.Helper()
	cfg := sim.DefaultConfig()
	cfg.Seed, cfg.Servers = seed, servers
	c, err := sim.New(cfg, nil)
	if err != nil {
		t.Fatal(err)
	}
	c.RunUntil(sim.Action{}.At)
	for next, ok := c.Next(); ok && int64(next) <= until; next, ok = c.Next() {
		c.RunUntil(next)
	}
	return moment{cluster: c, reached: func(goal string) bool { return goal == "before" }}
}

func TestExpressionsSeeTheCluster(t *testing.T) {
	m := at(t, 11, 3, 2_000_000)
	value := "1"
	for _, a := range []sim.Action{
		{At: 2_000_000, Do: "write", Key: "x", Value: &value}, {At: 2_500_000, Do: "crash", Server: 3},
		{At: 2_500_000, Do: "cut", From: 1, To: 2},
	} {
		if err := m.cluster.Do(a); err != nil {
			t.Fatal(err)
		}
	}
	m.began, m.event = 2_000_000, &Event{Kind: "role", From: "candidate", To: "leader"}
	for source, want := range map[string]bool{
		`leader() == "S2"`:                               true,
		`leaders() == ["S2"]`:                            true,
		`server("S2").role == "leader"`:                  true,
		`server("S2").voters == ["S1","S2","S3"]`:        true,
		`count(servers, .up) == 2`:                       true,
		`server("S3").up`:                                false,
		`server("S3").lastIndex == 2`:                    true,
		`any(server("S3").log, .key == "x")`:             true,
		`server("S1").log[1].value == "1"`:               true,
		`value("S1", "x") == "1"`:                        true,
		`value("S3", "x") == ""`:                         true,
		`committed(2) && !committed(3)`:                  true,
		`cut("S1", "S2") && !cut("S2", "S1")`:            true,
		`reaches("S2", "S1") && !reaches("S1", "S2")`:    true,
		`reaches("S2", "S3")`:                            false,
		`now == 2500000 && since == 500000`:              true,
		`reached("before") && !reached("later")`:         true,
		`event.kind == "role" && event.to == "leader"`:   true,
		`event.to == "candidate"`:                        false,
		`server("S9").id == "" && server("S9").term < 1`: true,
	} {
		p, err := compile(source)
		if err != nil {
			t.Errorf("%s: %v", source, err)
			continue
		}
		if got, err := p.eval(m); err != nil || got != want {
			t.Errorf("%s: %v, %v", source, got, err)
		}
	}
}

// A teacher's file must not hang the server.
func TestExpressionsAreBounded(t *testing.T) {
	m := at(t, 7, 9, 1000)
	source := "true"
	for range 8 {
		source = "all(servers, " + source + ")"
	}
	p, err := compile(source)
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	if _, err := p.eval(m); err == nil || !strings.Contains(err.Error(), "rounds") {
		t.Errorf("43 million rounds are let pass: %v", err)
	}
	t.Logf("broken off after %v", time.Since(began))
	for _, source := range []string{"all(1..9, true)", `"a" matches "a"`, "$env == nil", "repeat(\"a\", 9) == \"\"", "", "leader()", "let x = 1; x == 1 && __tick()", strings.Repeat("!", 600) + "true"} {
		if _, err := compile(source); err == nil {
			t.Errorf("%.40s is let pass", source)
		}
	}
}
