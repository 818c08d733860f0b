package i18n

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"

	"raftplayground/raft/why"
)

// Answer tells why something has not happened.
func (p *Printer) Answer(a *why.Answer) string {
	fields := decoded(a)
	key := "why." + string(a.Question) + "." + a.Code
	switch {
	case a.Old != nil && p.has(key+".joint"):
		key += ".joint"
	case a.Code == "blocked" && a.Have > 0:
		key += ".some"
		fields["givers"] = givers(a)
	case a.Question == why.Leader && a.Code == "leads" && len(a.Others) == 0:
		key += ".alone"
	case a.Code == "noEntry" && a.Server != 0:
		key += ".at"
	case a.Code == "oldTerm" && a.Question == why.Commit && a.PeerIndex == 0:
		key += ".none"
	case a.Code == "waits" && a.Rate != 1:
		key += ".drift"
	case a.Cause != "":
		key += "." + a.Cause
	case a.Code == "mismatch" && a.Value == "":
		key += ".nothing"
	case a.Code == "lease", a.Code == "lost":
		key += "." + a.Reason
	case p.has(key + "." + a.Reason):
		key += "." + a.Reason
	case a.Question == why.Write && a.Code == "asking" && a.Server == a.Peer:
		key += ".leader"
	}
	text := p.fill(key, fields)
	if a.Question == why.Write {
		text += p.aboutWrite(a)
	}
	return text
}

// aboutWrite goes on where an answer about a write rests on another question's, and says how long the client waits yet.
func (p *Printer) aboutWrite(a *why.Answer) string {
	var more string
	inner := *a
	switch a.Code {
	case "committing", "unasked", "opening", "open":
		inner.Question, inner.Code, inner.Reason = why.Commit, a.Reason, ""
		more = p.T("error.separator") + p.Answer(&inner)
	case "gone":
		inner.Question, inner.Code, inner.Reason = why.Gone, a.Reason, ""
		more = p.T("error.separator") + p.Answer(&inner)
	}
	if a.At > 0 {
		more += p.T("error.separator") + p.fill("why.write.givesUp", decoded(a))
	}
	return more
}

// givers are those who would vote for the server that could get the most votes: itself, if it has one, and others.
func givers(a *why.Answer) []string {
	ids := slices.Clone(a.Others)
	if a.Have > len(ids) {
		ids = append(ids, a.Server)
	}
	slices.Sort(ids)
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = id.String()
	}
	return names
}

// Obstacle tells what stands in the way, in an answer to that question.
func (p *Printer) Obstacle(q why.Question, o *why.Obstacle) string {
	fields := decoded(o)
	fields["percent"] = math.Round(o.Share * 100)
	key := "why.obstacle." + o.Code
	switch {
	case p.has(key + "." + string(q)):
		key += "." + string(q)
	case o.Code == "loss" && len(o.Links) > 0:
		key += ".link"
		var ways []string
		for _, link := range o.Links {
			ways = append(ways, fmt.Sprintf("%v→%v", link[0], link[1]))
		}
		fields["ways"] = ways
	case o.Code == "underway" && o.At == 0 && len(o.Remedies) > 0 && o.Remedies[0].Do == "deliver":
		key += ".byHand"
	case o.Code == "underway", o.Code == "patience" && o.Reason != "":
		key += "." + o.Reason
	case o.Code == "compareAgain" && o.Value == "":
		key += ".nothing"
	case o.Code == "mayLose" && len(o.Others) == 0:
		key += ".none"
	}
	return p.fill(key, fields)
}

// Take says how many of an obstacle's remedies it takes; empty if it has none.
func (p *Printer) Take(o *why.Obstacle) string {
	switch n := len(o.Remedies); {
	case n == 0:
		return ""
	case slices.Contains([]string{"timer", "patience", "leaseRound", "underway"}, o.Code):
		return p.T("why.take.now")
	case slices.Contains([]string{"again", "compareAgain", "readAgain", "askAgain", "first", "noOwnEntry", "nothingNew", "newerLog", "hears", "race", "mayLose"}, o.Code):
		return p.T("why.take.do")
	case n == 1:
		return p.T("why.take.one")
	case o.Take == 1:
		return p.T("why.take.any")
	}
	return p.T("why.take.some", A("take", o.Take))
}

// Remedy names a command that would change it.
func (p *Printer) Remedy(r *why.Remedy) string {
	fields := decoded(r)
	key := "why.remedy." + r.Do
	switch r.Do {
	case "network":
		kind := "loss"
		if r.Latency != nil {
			kind = "latency"
		}
		if r.From != 0 {
			kind = "link" + strings.ToUpper(kind[:1]) + kind[1:]
		}
		key += "." + kind
	case "workload":
		if r.Clients != nil && *r.Clients > 0 {
			key += ".begin"
		}
	case "manual":
		key += ".off"
		if r.On != nil && *r.On {
			key = strings.TrimSuffix(key, ".off") + ".on"
		}
	case "configure":
		switch {
		case r.LeaderLease != nil:
			key += ".lease"
		case r.CheckQuorum != nil:
			key += ".quorum"
		}
		if r.ElectionTimeout != nil {
			fields["low"], fields["high"] = r.ElectionTimeout[0], r.ElectionTimeout[1]
		}
	}
	return p.fill(key, fields)
}

// Reach tells whom a server can win over now.
func (p *Printer) Reach(r *why.Reach) string {
	fields := decoded(r)
	key := "why.reach."
	switch {
	case !r.Runs:
		return p.fill(key+"down", fields)
	case r.Votes.Reached && r.Copies.Reached:
		key += "both"
	case r.Copies.Reached:
		key += "copies"
	default:
		key += "none"
	}
	text := p.fill(key, fields)
	if r.Votes.Old != nil {
		text += p.T("error.separator") + p.fill("why.reach.joint", fields)
	}
	return text
}

func (p *Printer) has(key string) bool {
	_, ok := p.texts[key]
	return ok
}

// decoded gives a value as the browser sees it. Numbers that are left out where they are 0 are filled in.
func decoded(v any) map[string]any {
	text, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Errorf("i18n: %w", err)) // answers hold nothing that can't be written
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	fields := map[string]any{}
	if err := decoder.Decode(&fields); err != nil {
		panic(fmt.Errorf("i18n: %w", err))
	}
	for _, name := range []string{"in", "span", "term", "peerTerm", "index", "peerIndex", "logTerm", "peerLogTerm", "count"} {
		if _, ok := fields[name]; !ok {
			fields[name] = json.Number("0")
		}
	}
	return fields
}
