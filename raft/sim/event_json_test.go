package sim

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"

	"raftplayground/raft"
	"raftplayground/raft/kv"
)

// reencode takes JSON apart with encoding/json and puts it together again with encoding/json, keeping
// the order of the keys: what comes out is what encoding/json would have written.
func reencode(raw []byte) (string, error) {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	var out bytes.Buffer
	err := copyValue(d, &out)
	return out.String(), err
}

func copyValue(d *json.Decoder, out *bytes.Buffer) error {
	token, err := d.Token()
	if err != nil {
		return err
	}
	open, ok := token.(json.Delim)
	if !ok {
		text, err := json.Marshal(token)
		out.Write(text)
		return err
	}
	out.WriteByte(byte(open))
	for i := 0; d.More(); i++ {
		if i > 0 {
			out.WriteByte(',')
		}
		if open == '{' {
			if err := copyValue(d, out); err != nil {
				return err
			}
			out.WriteByte(':')
		}
		if err := copyValue(d, out); err != nil {
			return err
		}
	}
	end, err := d.Token()
	if err != nil {
		return err
	}
	out.WriteString(fmt.Sprint(end))
	return nil
}

// awkwardRun is a run with every kind of event in it, and with text that needs escaping.
func awkwardRun(observe func(*Event)) {
	value := "\"quoted\" <&> \u2028 \t 值"
	cfg := DefaultConfig()
	cfg.Loss, cfg.Duplicate, cfg.MaxEntriesPerAppend = 0.125, 0.1, 1
	cfg.Seed = 5
	broken := checkerFunc(func(e *Event) *Violation {
		if e.Kind == Committed {
			return &Violation{Property: "p", Servers: []raft.NodeID{1, 2}, Index: 1, Term: 2, Earlier: 3, Detail: value}
		}
		return nil
	})
	c, err := New(cfg, observe, broken)
	if err != nil {
		panic(err)
	}
	do := func(a Action) {
		a.At = c.Now()
		_ = c.Do(a) // what is impossible at its time is left out
		c.RunUntil(c.Now() + 300_000)
	}
	c.RunUntil(500_000)
	for round := range 6 {
		id := raft.NodeID(round%5 + 1)
		do(Action{Do: "write", Key: "k", Value: &value, To: id})
		do(Action{Do: "partition", Groups: [][]raft.NodeID{{id, id%5 + 1}}})
		do(Action{Do: "write", Key: "<", Value: &value, To: id})
		do(Action{Do: "timeout", Server: id%5 + 1})
		do(Action{Do: "healAll"})
		do(Action{Do: "crash", Server: id})
		do(Action{Do: "cut", From: 1, To: 2})
		do(Action{Do: "restart", Server: id})
		do(Action{Do: "heal", From: 1, To: 2})
	}
	on, off, every := true, false, 3
	do(Action{Do: "configure", PreVote: &on, CheckQuorum: &on, LeaderLease: &on, SnapshotEvery: &every})
	do(Action{Do: "write", Key: "k", Value: &value})
	none, clients, rate, reads := 0, 3, 12.5, 1.0/3
	do(Action{Do: "to", Server: 2})
	do(Action{Do: "workload", Clients: &clients, Rate: &rate, Reads: &reads, Level: LevelLease})
	do(Action{Do: "addServer", Server: 6, Learner: true})
	do(Action{Do: "promote", Server: 6})
	do(Action{Do: "transfer", To: 6})
	do(Action{Do: "read", Key: "k"})
	do(Action{Do: "read", Key: "k", Level: LevelLease})
	do(Action{Do: "cas", Key: "k", Expect: &value, Value: &value})
	do(Action{Do: "joint", Servers: []raft.NodeID{1, 2, 3}})
	do(Action{Do: "removeServer", Server: 1})
	do(Action{Do: "workload", Clients: &none})
	do(Action{Do: "break", Rule: "exactlyOnce"})
	do(Action{Do: "mend", Rule: "exactlyOnce"})
	do(Action{Do: "manual", On: &on})
	do(Action{Do: "read", Key: "k", Level: LevelStale})
	do(Action{Do: "configure", CheckQuorum: &off, LeaderLease: &off, PreVote: &off})
	do(Action{Do: "manual", On: &off})
	fast := 1.25
	do(Action{Do: "network", From: 1, To: 3, Latency: &cfg.Latency, Loss: &cfg.Loss})
	do(Action{Do: "drift", Server: 3, Rate: &fast})
	do(Action{Do: "wipe", Server: 3})
	do(Action{Do: "restart", Server: 3})
	do(Action{Do: "disk", Server: 4, Write: &cfg.DiskWrite})
	do(Action{Do: "freeze", Server: 4})
	do(Action{Do: "thaw", Server: 4})
	for _, m := range c.net.flights {
		_ = c.Do(Action{At: c.Now(), Do: "delay", Message: m.ID, By: 1})
	}
	do(Action{Do: "configure", CheckQuorum: &on})
	do(Action{Do: "timeout", Server: 2})
	for id := range raft.NodeID(6) {
		_ = c.Do(Action{At: c.Now(), Do: "crash", Server: id + 1})
	}
	do(Action{Do: "write", Key: "nobody", Value: &value})
	do(Action{Do: "goal", Lesson: "first", Step: "one", Goal: "elected"})
	c.RunUntil(c.Now() + 5_000_000)
}

type checkerFunc func(*Event) *Violation

func (f checkerFunc) Check(e *Event) *Violation { return f(e) }
func (f checkerFunc) Clone() Checker            { return f }

func TestEveryKindOfEventIsEncodedAsEncodingJSONWould(t *testing.T) {
	seen := map[Kind]int{}
	awkwardRun(func(e *Event) {
		seen[e.Kind]++
		got := e.AppendJSON(nil)
		want, err := reencode(got)
		if err != nil {
			t.Fatalf("%s: %v", got, err)
		}
		if string(got) != want {
			t.Fatalf("%v:\n got %s\nwant %s", e.Kind, got, want)
		}
	})
	for _, k := range Kinds() {
		if seen[k] == 0 {
			t.Errorf("the run has no %v event", k)
		}
	}
}

func FuzzStringsAreEncodedAsEncodingJSONWould(f *testing.F) {
	f.Add("plain", "\"\\<>&\u2028\x00\xff")
	f.Fuzz(func(t *testing.T, a, b string) {
		want, err := json.Marshal([]string{a, b})
		if err != nil {
			t.Fatal(err)
		}
		got := append(appendString(append(appendString([]byte{'['}, a), ','), b), ']')
		if !bytes.Equal(got, want) {
			t.Errorf("got %s, want %s", got, want)
		}
	})
}

// twin is an event of the kinds that make up nearly all of a quiet run, as encoding/json sees it.
type twin struct {
	Seq        uint64       `json:"seq"`
	At         raft.Micros  `json:"at"`
	Kind       string       `json:"kind"`
	Server     raft.NodeID  `json:"server,omitempty"`
	Rule       string       `json:"rule,omitempty"`
	Also       []string     `json:"also,omitempty"`
	Reason     string       `json:"reason,omitempty"`
	Timer      string       `json:"timer,omitempty"`
	Deadline   *raft.Micros `json:"deadline,omitempty"`
	Waited     *raft.Micros `json:"waited,omitempty"`
	Message    any          `json:"message,omitempty"`
	Type       string       `json:"type,omitempty"`
	From       *Party       `json:"from,omitempty"`
	To         *Party       `json:"to,omitempty"`
	Arrives    *raft.Micros `json:"arrives,omitempty"`
	Peer       raft.NodeID  `json:"peer,omitempty"`
	NextIndex  *raft.Index  `json:"nextIndex,omitempty"`
	MatchIndex *raft.Index  `json:"matchIndex,omitempty"`
	State      string       `json:"state,omitempty"`
	Index      *raft.Index  `json:"index,omitempty"`
	Entries    LogState     `json:"entries,omitempty"`
	HardState  *twinHard    `json:"hardState,omitempty"`
	LastIndex  *raft.Index  `json:"lastIndex,omitempty"`
}

type twinHard struct {
	CurrentTerm raft.Term   `json:"currentTerm"`
	VotedFor    raft.NodeID `json:"votedFor,omitempty"`
}

type twinAppend struct {
	ID           uint64     `json:"id"`
	Type         string     `json:"type"`
	From         Party      `json:"from"`
	To           Party      `json:"to"`
	Term         raft.Term  `json:"term"`
	PrevLogIndex raft.Index `json:"prevLogIndex"`
	PrevLogTerm  raft.Term  `json:"prevLogTerm"`
	LeaderCommit raft.Index `json:"leaderCommit"`
	Entries      LogState   `json:"entries"`
}

type twinAppendReply struct {
	ID         uint64     `json:"id"`
	Type       string     `json:"type"`
	From       Party      `json:"from"`
	To         Party      `json:"to"`
	Term       raft.Term  `json:"term"`
	Success    bool       `json:"success"`
	MatchIndex raft.Index `json:"matchIndex"`
}

// twinOf gives the twin of an event, and false for kinds that have none.
func twinOf(e *Event) (twin, bool) {
	x := twin{Seq: e.Seq, At: e.At, Kind: e.Kind.String(), Server: e.Server, Rule: e.Rule.String(), Reason: e.Reason}
	for _, r := range e.Also {
		if r != raft.NoRule {
			x.Also = append(x.Also, r.String())
		}
	}
	f, m := e.Fact, e.Message
	switch e.Kind {
	case TimerSet:
		d := f.Deadline
		x.Timer, x.Deadline, x.Peer = f.Timer.String(), &d, f.Peer
	case TimerFired:
		w := f.Waited
		x.Timer, x.Waited = f.Timer.String(), &w
	case Sent:
		if m.Dies != "" {
			return x, false
		}
		ends, r := m.Ends, m.Raft
		x.Arrives = &ends
		switch {
		case m.Type == messageType(raft.AppendEntries):
			x.Message = twinAppend{m.ID, m.Type.String(), m.From, m.To, r.Term, r.Index, r.LogTerm, r.Commit, LogState(r.Entries)}
		case m.Type == messageType(raft.AppendEntriesReply) && r.Success:
			x.Message = twinAppendReply{m.ID, m.Type.String(), m.From, m.To, r.Term, true, r.Index}
		default:
			return x, false
		}
	case Delivered:
		from, to := m.From, m.To
		x.Message, x.Type, x.From, x.To = m.ID, m.Type.String(), &from, &to
	case Progressed:
		next, match := f.Next, f.Match
		x.Peer, x.NextIndex, x.MatchIndex, x.State = f.Peer, &next, &match, f.Progress.String()
	case Appended:
		index := f.Entries[0].Index
		x.Index, x.Entries = &index, LogState(f.Entries)
	case Persisted:
		last := e.LastIndex
		x.HardState, x.LastIndex = &twinHard{e.Hard.CurrentTerm, e.Hard.VotedFor}, &last
	default:
		return x, false
	}
	return x, true
}

// copyEvent keeps a lent event. What its slices point to is never changed.
func copyEvent(e *Event) Event {
	kept := *e
	if e.Fact != nil {
		f := *e.Fact
		kept.Fact = &f
	}
	if e.Message != nil {
		m := *e.Message
		kept.Message = &m
	}
	return kept
}

// quietEvents are n events of an elected cluster that takes a write now and then.
func quietEvents(n int) []Event {
	var events []Event
	c, err := New(DefaultConfig(), func(e *Event) {
		if _, ok := twinOf(e); ok && e.At > 400_000 && len(events) < n {
			events = append(events, copyEvent(e))
		}
	})
	if err != nil {
		panic(err)
	}
	value := "3"
	for at := raft.Micros(400_000); len(events) < n; at += 100_000 {
		if err := c.Do(Action{At: at, Do: "write", Key: "x", Value: &value}); err != nil {
			panic(err)
		}
	}
	return events
}

func TestTheTwinsAreEqualByteForByte(t *testing.T) {
	for _, e := range quietEvents(2000) {
		x, _ := twinOf(&e)
		want, err := json.Marshal(x)
		if err != nil {
			t.Fatal(err)
		}
		if got := e.AppendJSON(nil); !bytes.Equal(got, want) {
			t.Fatalf("\n got %s\nwant %s", got, want)
		}
	}
}

// BenchmarkEncodeBatch encodes 20 events of a running cluster, by hand and with encoding/json.
func BenchmarkEncodeBatch(b *testing.B) {
	events := quietEvents(20)
	b.Run("hand", func(b *testing.B) {
		var buf []byte
		b.ReportAllocs()
		for b.Loop() {
			buf = buf[:0]
			for i := range events {
				buf = events[i].AppendJSON(buf)
			}
		}
		b.ReportMetric(float64(len(buf)), "bytes/batch")
	})
	b.Run("encoding-json", func(b *testing.B) {
		twins := make([]twin, len(events))
		for i := range events {
			twins[i], _ = twinOf(&events[i])
		}
		b.ReportAllocs()
		for b.Loop() {
			if _, err := json.Marshal(twins); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func TestAnEntryThatIsNoCommandIsShownWithoutData(t *testing.T) {
	e := raft.Entry{Index: 1, Term: 1, Data: []byte{0xff}}
	if _, err := kv.Decode(e.Data); err == nil {
		t.Fatal("this is a command")
	}
	if got := string(AppendEntryJSON(nil, &e)); got != `{"index":1,"term":1,"type":"write"}` {
		t.Error(got)
	}
}
