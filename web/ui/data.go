// Package ui holds the HTML that the server writes: the page around the custom elements, readable
// without JavaScript, and the error page. It knows the wire form of a state, not where it came from.
package ui

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"raftplayground/raft"
	"raftplayground/web/i18n"
)

// PageData is everything that Page shows.
type PageData struct {
	// Printer speaks the visitor's language.
	Printer *i18n.Printer
	// Stream is the path of the session's WebSocket, e.g. "/s/ID/stream" or "/v/VIEW/stream".
	Stream string
	// Control says whether this visitor may act, or only watch.
	Control bool
	// Version is the program's version, as `playground version` prints it.
	Version string
	// Keyframe is the session's present keyframe frame, as the socket would send it.
	Keyframe json.RawMessage
}

// ErrorData is everything that ErrorPage shows. The texts are already translated.
type ErrorData struct {
	Printer *i18n.Printer
	// Status is the HTTP status of the answer, e.g. 404.
	Status int
	// Title says in a few words what is wrong, Detail in a sentence or two what the visitor can do.
	Title  string
	Detail string
}

// boot is what the page hands to its script.
type boot struct {
	Stream   string          `json:"stream"`
	Control  bool            `json:"control"`
	Lang     string          `json:"lang"`
	HTMLLang string          `json:"htmlLang"`
	Version  string          `json:"version"`
	Messages json.RawMessage `json:"messages"`
	Keyframe json.RawMessage `json:"keyframe"`
	// Sections says where the paper states each rule: it reads the same in every language.
	Sections map[string]string `json:"sections"`
}

func (d PageData) boot() boot {
	sections := make(map[string]string)
	for _, r := range raft.Rules() {
		sections[r.String()] = r.Section()
	}
	return boot{
		Stream:   d.Stream,
		Control:  d.Control,
		Lang:     d.Printer.Lang(),
		HTMLLang: d.Printer.HTMLLang(),
		Version:  d.Version,
		Messages: d.Printer.Messages(),
		Keyframe: d.Keyframe,
		Sections: sections,
	}
}

// picture is the part of a keyframe's state that the page shows without JavaScript.
type picture struct {
	Now     int64    `json:"now"`
	Servers []server `json:"servers"`
}

type server struct {
	Server      string `json:"server"`
	Status      string `json:"status"`
	Role        string `json:"role"`
	CurrentTerm uint64 `json:"currentTerm"`
	VotedFor    string `json:"votedFor"`
	CommitIndex uint64 `json:"commitIndex"`
	Snapshot    struct {
		LastIncludedIndex int `json:"lastIncludedIndex"`
	} `json:"snapshot"` // what stands for the log before Log
	Log []entry `json:"log"`
}

type entry struct {
	Index uint64 `json:"index"`
	Term  uint64 `json:"term"`
	Type  string `json:"type"`
	Data  struct {
		Key   string `json:"key"`
		Value string `json:"value"`
	} `json:"data"`
}

func (d PageData) picture() (picture, error) {
	var frame struct {
		State picture `json:"state"`
	}
	if err := json.Unmarshal(d.Keyframe, &frame); err != nil {
		return picture{}, fmt.Errorf("keyframe of the page: %w", err)
	}
	return frame.State, nil
}

// columns is how many indexes the log table shows: those of the longest log, and room for a few more.
func (p picture) columns() int {
	const fewest = 6
	n := fewest
	for _, s := range p.Servers {
		n = max(n, s.Snapshot.LastIncludedIndex+len(s.Log))
	}
	return n
}

// compacted tells whether the snapshot stands for the entry at index.
func (s server) compacted(index int) bool { return index <= s.Snapshot.LastIncludedIndex }

// entry is the log's entry at index, if it has one.
func (s server) entry(index int) (entry, bool) {
	i := index - s.Snapshot.LastIncludedIndex - 1
	if i < 0 || i >= len(s.Log) {
		return entry{}, false
	}
	return s.Log[i], true
}

// standing is the server's role, or that it has none.
func (s server) standing(p *i18n.Printer) string {
	switch s.Status {
	case "crashed":
		return p.T("ui.status.crashed")
	case "frozen":
		return p.T("ui.status.frozen")
	}
	return p.T("role." + s.Role)
}

func (s server) vote(p *i18n.Printer) string {
	if s.VotedFor == "" {
		return p.T("ui.none")
	}
	return s.VotedFor
}

func (s server) logText(p *i18n.Printer) string {
	if len(s.Log) == 0 {
		return p.T("ui.table.empty")
	}
	texts := make([]string, len(s.Log))
	for i, e := range s.Log {
		texts[i] = p.T("ui.table.entry", i18n.A("text", e.text(p)), i18n.A("term", e.Term))
	}
	return strings.Join(texts, " · ")
}

// committed tells whether this server knows that e is committed.
func (s server) committed(e entry) bool { return e.Index <= s.CommitIndex }

// text is what an entry does, in few characters: x=3.
func (e entry) text(p *i18n.Printer) string {
	switch e.Type {
	case "noop":
		return p.T("ui.log.noop")
	case "config":
		return p.T("ui.log.config")
	case "delete":
		return e.Data.Key + "=∅"
	}
	return e.Data.Key + "=" + e.Data.Value
}

// colour is the class that colours the entry's term; the script gives the same.
func (e entry) colour() string {
	const colours = 6
	return "t" + strconv.FormatUint((e.Term-1)%colours+1, 10)
}

// clock is the moment in whole milliseconds.
func (p picture) clock() string { return strconv.FormatInt(p.Now/1000, 10) + " ms" }
