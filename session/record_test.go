package session

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"

	"raftplayground/raft/random"
	"raftplayground/raft/sim"
	"raftplayground/session/journal"
	"raftplayground/session/timeline"
)

// FuzzRecords wakes a session from any header and records: it is either found, and what was found comes back the same way, or
// set aside.
func FuzzRecords(f *testing.F) {
	head := encode(someHeader())
	crash := sim.Action{At: 300_000, Do: "crash", Server: 1}
	write := sim.Action{At: 400_000, Do: "write", Key: "x", Value: ptr("1")}
	parted := timeline.Position{At: 200_000}
	f.Add(head, bytes.Join([][]byte{encode(record{Do: &doRecord{1, crash}}), encode(record{Left: &leftRecord{Branch: 1, End: 500_000}}),
		encode(record{Fork: &forkRecord{2, 1, parted}}), encode(record{Do: &doRecord{2, write}}), encode(record{Left: &leftRecord{2, 600_000, 1}})}, []byte("\n")),
		encode(mark{Branch: 1, Position: parted, End: 700_000, Speed: 1}))
	f.Add(head, encode(record{Again: &againRecord{againEngine, someHeader().beginning}}), []byte(`{"branch":9}`))
	f.Add([]byte(`{"version":1,"engine":99,"start":{"servers":[]}}`), []byte(`{"again":null}`), []byte(`{"speed":-1}`))
	f.Fuzz(func(t *testing.T, head, records, at []byte) {
		if len(head)+len(records) > 10_000 || tooLong(head, records, at) {
			return
		}
		var j journal.Memory
		ctx, name := t.Context(), "fuzzed"
		token, err := j.Create(ctx, name, head)
		if err != nil {
			return
		}
		var reached journal.Position
		for raw := range bytes.SplitSeq(records, []byte("\n")) {
			if next, err := j.Append(ctx, name, token, reached, raw); err == nil {
				reached = next
			}
		}
		_ = j.Reached(ctx, name, token, reached, at) // one that is no mark is refused
		m := NewManager(DefaultLimits(), slog.New(slog.DiscardHandler))
		if err := m.KeepIn(&j); err != nil {
			t.Fatal(err)
		}
		defer closeManager(t, m)
		a, err := m.revive(name)
		if err != nil {
			if !errors.Is(err, ErrDamaged) {
				t.Fatal(err)
			}
			return
		}
		was, at1 := a.timeline.Cluster().Hash(), a.mark()
		again, err := m.revive(name)
		if err != nil || again.timeline.Cluster().Hash() != was || again.mark() != at1 {
			t.Fatalf("the second time it is at %+v, %v; the first at %+v", again.mark(), err, at1)
		}
	})
}

// tooLong keeps the fuzzer from runs that take long: they are right and tell nothing new.
func tooLong(texts ...[]byte) bool {
	for _, text := range texts {
		digits := 0
		for _, b := range text {
			if b >= '0' && b <= '9' || b == 'e' || b == 'E' {
				digits++
			} else {
				digits = 0
			}
			if digits > 6 {
				return true
			}
		}
	}
	return false
}

// What is written is read as it was.
func TestRecordsComeBack(t *testing.T) {
	cluster, err := newCluster(sim.DefaultConfig(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []record{
		{Do: &doRecord{3, sim.Action{At: 5, Do: "crash", Server: 2}}},
		{Fork: &forkRecord{2, 1, timeline.Position{At: 7, Actions: 3}}},
		{Left: &leftRecord{Branch: 1, End: 9}},
		{Left: &leftRecord{1, 9, 2}},
		{Again: &againRecord{againHash, beginningOf(cluster.Durable(), 0)}},
	} {
		var back record
		if err := decodeStrictly(encode(r), &back); err != nil {
			t.Errorf("%s: %v", encode(r), err)
		}
		if !json.Valid(encode(back)) || !bytes.Equal(encode(back), encode(r)) {
			t.Errorf("%s comes back as %s", encode(r), encode(back))
		}
	}
	if len(encode(mark{1 << 30, timeline.Position{At: 1 << 50, Actions: 1 << 40}, 1 << 50, 1.0 / 3, true})) > journal.MaxMark {
		t.Error("the longest mark is too long")
	}
}

// However much the disks hold of a session that begins again, its journal takes it: what is too long for one record is folded,
// and then parted.
func TestALongLogBeginsAgain(t *testing.T) {
	chance := random.Source(1)
	values := make([]string, 5000)
	for i := range values {
		var text []rune
		for range 64 {
			text = append(text, rune(chance.Between(0x4e00, 0x9fff)))
		}
		values[i] = string(text)
	}
	for servers, wantRecords := range map[int]int{1: 1, 5: 2} {
		var log strings.Builder
		for i, value := range values[:len(values)*min(servers, 2)/2] {
			fmt.Fprintf(&log, `,{"term":1,"type":"write","data":{"client":"C1","serial":%d,"key":"x","value":"%s"}}`, i+1, value)
		}
		server := decode[sim.ServerStart](t, []byte(`{"currentTerm":1,"log":[`+log.String()[1:]+`]}`))
		start := sim.Start{Servers: slices.Repeat([]sim.ServerStart{server}, servers)}
		want := string(encode(start))
		b := someHeader().beginning
		b.Servers, b.Start = servers, &start
		records := beginAgainRecords(againEngine, b)
		if len(records) < wantRecords {
			t.Errorf("%d servers: %d records, want %d at least", servers, len(records), wantRecords)
		}
		var written [][]byte
		for _, r := range records {
			if written = append(written, encode(r)); len(encode(r)) > journal.MaxRecord {
				t.Errorf("%d servers: a record of %d bytes", servers, len(encode(r)))
			}
		}
		kept := rest{Hash: "some", Next: b.folded()}.encode()
		if len(kept) > journal.MaxKeyframe {
			t.Errorf("%d servers: a keyframe of %d bytes", servers, len(kept))
		}
		head := someHeader()
		head.Engine = sim.EngineVersion + servers // the records of another engine are passed over, these are not
		p, err := pastOf(encode(head), written)
		if err != nil || p.Engine != sim.EngineVersion || string(encode(p.tree.Start)) != want {
			t.Fatalf("%d servers: it begins with another start: %v", servers, err)
		}
		cfg := p.tree.Config
		cfg.Servers, cfg.Start = p.tree.Servers, p.tree.Start
		if _, err := sim.New(cfg, nil); err != nil {
			t.Errorf("%d servers: %v", servers, err)
		}
	}
}
