package ui

import (
	"slices"
	"strconv"
	"strings"

	"raftplayground/web/i18n"
)

// picture is the part of a keyframe's state that the page shows without JavaScript.
type picture struct {
	Now     int64       `json:"now"`
	Servers []server    `json:"servers"`
	Cuts    [][2]string `json:"cuts"`
	Broken  []string    `json:"broken"` // the rules that no server keeps

	lessonStep string // the step of its lesson; empty if the session has none
}

type server struct {
	Server      string `json:"server"`
	Status      string `json:"status"`
	Role        string `json:"role"`
	CurrentTerm uint64 `json:"currentTerm"`
	VotedFor    string `json:"votedFor"`
	CommitIndex uint64 `json:"commitIndex"`
	LastApplied uint64 `json:"lastApplied"`
	Snapshot    struct {
		LastIncludedIndex int    `json:"lastIncludedIndex"`
		LastIncludedTerm  uint64 `json:"lastIncludedTerm"`
	} `json:"snapshot"` // what stands for the log before Log
	Log   []entry `json:"log"`
	Peers map[string]struct {
		NextIndex  int `json:"nextIndex"`
		MatchIndex int `json:"matchIndex"`
	} `json:"peers"` // of a leader
	conflict uint64 // the first index at which Log contradicts the others: see compare; 0 if it doesn't
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

// most is how many of a log's entries are shown: the last ones, as the script begins with.
const most = 24

// indexes lists the columns of the log table: those of the longest log and one more, or room for a few.
func (p picture) indexes() []int {
	const fewest = 6
	last := fewest
	for _, s := range p.Servers {
		last = max(last, s.lastIndex()+1)
	}
	indexes := make([]int, 0, most)
	for i := max(1, last-most+1); i <= last; i++ {
		indexes = append(indexes, i)
	}
	return indexes
}

// compacted is how many of the columns shown the snapshot stands for.
func (p picture) compacted(s server) int {
	indexes := p.indexes()
	return min(len(indexes), s.Snapshot.LastIncludedIndex-indexes[0]+1)
}

// leader is the leader of the highest term, if there is one.
func (p picture) leader() (leader server, found bool) {
	for _, s := range p.Servers {
		if s.Role == "leader" && (!found || s.CurrentTerm > leader.CurrentTerm) {
			leader, found = s, true
		}
	}
	return leader, found
}

// compare finds where each log contradicts what is committed or, beyond that, the log of the leader of the highest
// term: the script marks the same.
func (p picture) compare() {
	leader, _ := p.leader()
	furthest := leader
	for _, s := range p.Servers {
		if s.CommitIndex > furthest.CommitIndex {
			furthest = s
		}
	}
	for i := range p.Servers {
		s := &p.Servers[i]
		for _, e := range s.Log {
			expected := &leader
			if e.Index <= furthest.CommitIndex {
				expected = &furthest
			}
			if other, ok := expected.entry(int(e.Index)); ok && other.Term != e.Term {
				s.conflict = e.Index
				break
			}
		}
	}
}

// marks are the signs for the leader's matchIndex and nextIndex of s.
func (p picture) marks(s server, index int) string {
	leader, _ := p.leader()
	known, ok := leader.Peers[s.Server]
	if !ok {
		return ""
	}
	marks := ""
	if known.MatchIndex == index {
		marks += "▲"
	}
	if known.NextIndex == index {
		marks += "►"
	}
	return marks
}

// look is the class of an entry's cell; the script gives the same.
func (s server) look(e entry) string {
	classes := []string{"entry", e.colour(), "uncommitted"}
	if e.Index <= s.CommitIndex {
		classes[2] = "committed"
	}
	if e.Index <= s.LastApplied {
		classes = append(classes, "applied")
	}
	if s.conflicts(e) {
		classes = append(classes, "conflict")
	}
	return strings.Join(classes, " ")
}

func (s server) entryTitle(p *i18n.Printer, e entry) string {
	about := []i18n.Arg{i18n.A("text", e.text(p)), i18n.A("index", e.Index), i18n.A("term", e.Term)}
	title := p.T("ui.log.cell", about...)
	if e.Index <= s.CommitIndex {
		title = p.T("ui.log.cellCommitted", about...)
	}
	if e.Index <= s.LastApplied {
		title = p.T("ui.log.cellApplied", about...)
	}
	if s.conflicts(e) {
		title += p.T("ui.ring.comma") + p.T("ui.log.conflicts")
	}
	return title
}

// cuts lists the links that are cut: S1 – S2 both ways, S1 → S2 one way.
func (p picture) cuts() string {
	var texts []string
	for _, c := range p.Cuts {
		from, to := c[0], c[1]
		if !slices.Contains(p.Cuts, [2]string{to, from}) {
			texts = append(texts, from+" → "+to)
		} else if from < to {
			texts = append(texts, from+" – "+to)
		}
	}
	return strings.Join(texts, " · ")
}

// clock is the moment in whole milliseconds.
func (p picture) clock() string { return strconv.FormatInt(p.Now/1000, 10) + " ms" }

func (s server) lastIndex() int { return s.Snapshot.LastIncludedIndex + len(s.Log) }

// entry is the log's entry at index, if it has one.
func (s *server) entry(index int) (entry, bool) {
	i := index - s.Snapshot.LastIncludedIndex - 1
	if i < 0 || i >= len(s.Log) {
		return entry{}, false
	}
	return s.Log[i], true
}

func (s server) snapshotText(p *i18n.Printer) string {
	return p.T("ui.log.snapshotShort", i18n.A("index", s.Snapshot.LastIncludedIndex))
}

func (s server) snapshotTitle(p *i18n.Printer) string {
	return p.T("ui.log.snapshot", i18n.A("index", s.Snapshot.LastIncludedIndex), i18n.A("term", s.Snapshot.LastIncludedTerm))
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
	if s.lastIndex() == 0 {
		return p.T("ui.table.empty")
	}
	texts := make([]string, 0, most+1)
	if s.Snapshot.LastIncludedIndex > 0 {
		texts = append(texts, s.snapshotText(p))
	}
	if len(s.Log) > most {
		texts = append(texts, "…")
	}
	for _, e := range s.Log[max(0, len(s.Log)-most):] {
		texts = append(texts, p.T("ui.table.entry", i18n.A("text", e.text(p)), i18n.A("term", e.Term)))
	}
	return strings.Join(texts, " · ")
}

// conflicts tells whether e is among the entries from the first contradiction on.
func (s server) conflicts(e entry) bool { return s.conflict != 0 && e.Index >= s.conflict }

// text is what an entry does, in few characters: x=3.
func (e entry) text(p *i18n.Printer) string {
	switch e.Type {
	case "noop":
		return p.T("ui.log.noop")
	case "config":
		return p.T("ui.log.config")
	case "register":
		return p.T("ui.log.register")
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
