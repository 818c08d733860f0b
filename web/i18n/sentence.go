package i18n

import (
	"bytes"
	"encoding/json"
	"fmt"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// Sentence tells what happened in an event and why, in the words that the page uses. ok is false if
// the catalogue has no sentence for its kind.
func (p *Printer) Sentence(e *sim.Event) (sentence string, ok bool) {
	fields, err := fieldsOf(e)
	if err != nil {
		return "", false
	}
	if e.Kind == sim.ViolationFound {
		p.tellContradiction(fields)
	}
	for _, key := range sentenceKeys(fields) {
		if _, ok := p.texts[key]; ok {
			return p.fill(key, fields), true
		}
	}
	return "", false
}

// SentenceOf tells what a rule had to do with an event, by the numbers that decided: one that the event names. Where the
// catalogue says no more of it, that is what happened.
func (p *Printer) SentenceOf(e *sim.Event, r raft.Rule) (sentence string, ok bool) {
	fields, err := fieldsOf(e)
	if err != nil {
		return "", false
	}
	for _, key := range ruleKeys(fields, r.String()) {
		if _, ok := p.texts[key]; ok {
			return p.fill(key, fields), true
		}
	}
	return p.Sentence(e)
}

// ruleKeys lists the keys that may tell what a rule had to do with an event, the most exact first.
func ruleKeys(fields map[string]any, rule string) []string {
	key := "fired." + rule
	return []string{fmt.Sprint(key, ".", fields["kind"]), key}
}

// tellContradiction says in this language what a violation says in English, if the catalogue has words for its code.
func (p *Printer) tellContradiction(violation map[string]any) {
	key := fmt.Sprint("contradiction.", violation["code"])
	fields, _ := violation["fields"].(map[string]any)
	if _, ok := p.texts[key]; ok {
		violation["detail"] = p.fill(key, fields)
	}
}

// fieldsOf gives an event as the browser sees it, and what a sentence needs that only follows from it.
func fieldsOf(e *sim.Event) (map[string]any, error) {
	decoder := json.NewDecoder(bytes.NewReader(e.AppendJSON(nil)))
	decoder.UseNumber() // ids and times are integers and print as such
	var fields map[string]any
	if err := decoder.Decode(&fields); err != nil {
		return nil, fmt.Errorf("event %d: %w", e.Seq, err)
	}
	switch e.Kind {
	case sim.NetworkChanged:
		fields["latencyMax"] = e.Network.Latency + e.Network.Jitter
		if e.From != raft.None {
			own := e.Network.On(e.From, e.To)
			fields["linkLatency"], fields["linkLatencyMax"] = own.Latency, own.Latency+own.Jitter
		}
	case sim.Appended:
		fields["n"] = len(e.Fact.Entries)
		if first, ok := items(fields["entries"])[0].(map[string]any); ok {
			fields["first"] = first
		}
	case sim.Truncated:
		fields["n"] = uint64(e.Fact.OwnIndex-e.Fact.Index) + 1
	case sim.TimerSet:
		fields["wait"] = e.Fact.Deadline - e.At
	case sim.WorkloadSet:
		fields["n"] = fields["clients"]
	case sim.Thawed:
		fields["n"] = e.Waiting
	}
	return fields, nil
}

// sentenceKeys lists the keys that may tell an event, the most exact first. The page chooses likewise.
func sentenceKeys(fields map[string]any) []string {
	text := func(name string) string {
		s, _ := fields[name].(string)
		return s
	}
	kind, reason := "event."+text("kind"), text("reason")
	var keys []string
	switch text("kind") {
	case "timerFired":
		keys = append(keys, kind+"."+text("timer")+"."+reason)
	case "tally":
		answer := kind + ".refused"
		if fields["granted"] == true {
			answer = kind + ".granted"
		}
		if halves(fields) != "" {
			keys = append(keys, answer+".joint")
		}
		keys = append(keys, answer)
	case "commit":
		switch _, old := fields["ownTerm"]; {
		case old:
			keys = append(keys, kind+".counted.oldTerm")
		case short(fields, "on"):
			keys = append(keys, kind+".counted.short")
		}
		keys = append(keys, kind+"."+reason+halves(fields))
	case "truncate":
		if fields["broken"] == true {
			keys = append(keys, kind+".broken")
		}
	case "append":
		if first := firstType(fields["entries"]); reason == "leader" && (first == "noop" || first == "config") {
			keys = append(keys, fmt.Sprint(kind, ".", first))
		}
	case "role":
		if text("to") == "preCandidate" {
			keys = append(keys, kind+".preCampaign")
		}
		if short(fields, "votes") {
			keys = append(keys, kind+".won.short")
		}
		keys = append(keys, kind+"."+reason+halves(fields))
	case "config":
		if _, joint := fields["votersOutgoing"]; joint {
			keys = append(keys, kind+".joint")
		} else if fields["committed"] == true {
			keys = append(keys, kind+".committed")
		}
	case "invoke":
		if text("level") == sim.LevelStale {
			keys = append(keys, kind+".stale")
		} else {
			keys = append(keys, kind+"."+text("op")+ifNew(fields, text("op")))
		}
	case "return":
		read := text("op") == "read"
		switch {
		case read && reason == sim.OutcomeUnknown:
			keys = append(keys, kind+".unknownRead")
		case reason != sim.OutcomeOK:
		case read && text("result") == "":
			keys = append(keys, kind+".nothing")
		case text("level") == sim.LevelStale:
			keys = append(keys, kind+".stale")
		default:
			keys = append(keys, kind+"."+text("op"))
		}
	case "apply":
		if reason == "" {
			data, _ := fields["data"].(map[string]any)
			keys = append(keys, kind+"."+text("type")+ifNew(data, text("type")))
		}
	case "link":
		if reason == "cut" && fields["both"] == true {
			keys = append(keys, kind+".cutBoth")
		}
	}
	if reason != "" {
		keys = append(keys, kind+"."+reason)
	}
	return append(keys, kind)
}

// halves says how a majority of a joint configuration stands: there is one of both halves, or not; empty if it is not joint.
func halves(fields map[string]any) string {
	outgoing, joint := fields["outgoing"].(map[string]any)
	if !joint {
		return ""
	}
	reached := func(of map[string]any) bool { return number(of["have"]) >= number(of["needed"]) }
	if reached(fields) && reached(outgoing) {
		return ".joint"
	}
	return ".half"
}

// short tells that those named are fewer than a majority, outside of a joint configuration: a rule is broken.
func short(fields map[string]any, named string) bool {
	_, joint := fields["outgoing"]
	return !joint && len(items(fields[named])) < int(number(fields["needed"]))
}

// ifNew tells of a command that writes only where a key holds nothing.
func ifNew(fields map[string]any, op string) string {
	if _, expects := fields["expect"]; op == "cas" && !expects {
		return "New"
	}
	return ""
}

func number(v any) int64 {
	n, _ := v.(json.Number)
	whole, _ := n.Int64()
	return whole
}

func firstType(entries any) any {
	for _, entry := range items(entries) {
		fields, _ := entry.(map[string]any)
		return fields["type"]
	}
	return nil
}
