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
		if fields["granted"] == true {
			keys = append(keys, kind+".granted")
		} else {
			keys = append(keys, kind+".refused")
		}
	case "append":
		if first := firstType(fields["entries"]); reason == "leader" && (first == "noop" || first == "config") {
			keys = append(keys, fmt.Sprint(kind, ".", first))
		}
	case "role":
		if text("to") == "preCandidate" {
			keys = append(keys, kind+".preCampaign")
		}
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
			keys = append(keys, kind+"."+text("op"))
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
			keys = append(keys, kind+"."+text("type"))
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

func firstType(entries any) any {
	for _, entry := range items(entries) {
		fields, _ := entry.(map[string]any)
		return fields["type"]
	}
	return nil
}
