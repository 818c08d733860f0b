package export

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// mermaidRoom is how many bytes of lines a diagram has: Mermaid draws no text of more than 50,000 characters.
const mermaidRoom = 46_000

// Mermaid makes a sequence diagram of a run: an arrow for each message that arrives, one that ends in a cross for each that is
// lost, a note for what a server does by itself. Where a run is longer than Mermaid draws, the diagram has its end.
type Mermaid struct {
	// From and To bound the cluster time of what is drawn, both included; a To of 0 stands for the run's end.
	From, To raft.Micros

	begin   sim.Config
	lines   []string
	times   []raft.Micros
	size    int
	dropped int
	parties map[string]bool
}

// NewMermaid takes what the run starts from, since a diagram of a run that goes without a rule must say so.
func NewMermaid(begin sim.Config) *Mermaid {
	m := &Mermaid{begin: begin, parties: map[string]bool{}}
	for i := range begin.Servers {
		m.parties[raft.NodeID(i+1).String()] = true
	}
	return m
}

// Observe takes in one event.
func (m *Mermaid) Observe(e *sim.Event) {
	if e.At < m.From || m.To != 0 && e.At > m.To {
		return
	}
	switch e.Kind {
	case sim.Delivered, sim.Lost:
		m.arrow(e)
	case sim.TimerFired:
		if e.Fact.Timer == raft.ElectionTimer {
			m.note(e)
		}
	case sim.ConfigChanged, sim.Added: // each server tells of the same: the diagram has it from the entry
	default:
		m.note(e)
	}
}

func (m *Mermaid) arrow(e *sim.Event) {
	from, to := e.Message.From.String(), e.Message.To.String()
	arrow := "->>"
	switch {
	case e.Kind == sim.Lost:
		arrow = "-x"
	case strings.HasSuffix(e.Message.Type.String(), "Reply"):
		arrow = "-->>"
	}
	m.parties[from], m.parties[to] = true, true
	m.add(e.At, fmt.Sprintf("%s%s%s: %s", from, arrow, to, escapeMermaid(messageLabel(e.Message))))
}

func (m *Mermaid) note(e *sim.Event) {
	said := happening(e)
	if said == "" {
		return
	}
	over := place(e)
	if over == "" {
		over = "S1,S" + strconv.Itoa(m.begin.Servers)
		if m.begin.Servers == 1 {
			over = "S1"
		}
	} else {
		m.parties[over] = true
	}
	m.add(e.At, fmt.Sprintf("Note over %s: %s", over, escapeMermaid(said)))
}

// add keeps the lines within what Mermaid draws: the oldest go.
func (m *Mermaid) add(at raft.Micros, line string) {
	m.lines, m.times = append(m.lines, line), append(m.times, at)
	for m.size += len(line) + 5; m.size > mermaidRoom; m.dropped++ {
		m.size -= len(m.lines[0]) + 5
		m.lines, m.times = m.lines[1:], m.times[1:]
	}
}

// WriteTo writes the diagram.
func (m *Mermaid) WriteTo(w io.Writer) (int64, error) {
	var b strings.Builder
	b.WriteString("sequenceDiagram\n")
	fmt.Fprintf(&b, "    %%%% Raft Playground: seed %d, %d servers\n", m.begin.Seed, m.begin.Servers)
	if m.dropped > 0 {
		fmt.Fprintf(&b, "    %%%% %d lines before %s are left out: Mermaid draws no more\n", m.dropped, millis(m.times[0]))
	}
	for _, name := range sortedParties(m.parties) {
		fmt.Fprintf(&b, "    participant %s\n", name)
	}
	if !m.begin.Broken.Empty() {
		fmt.Fprintf(&b, "    Note over S1: not Raft as it is: without %s\n", escapeMermaid(strings.Join(m.begin.Broken.Names(), ", ")))
	}
	for _, line := range m.lines {
		b.WriteString("    " + line + "\n")
	}
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}

// sortedParties puts the servers first, S1 to S9, then the clients.
func sortedParties(parties map[string]bool) []string {
	var names []string
	for name := range parties {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		if a[0] != b[0] {
			return int(b[0]) - int(a[0])
		}
		return strings.Compare(a, b)
	})
	return names
}

// endWord would end a block.
var endWord = regexp.MustCompile(`(?i)\bend\b`)

// escapeMermaid writes what could mean something to Mermaid, as in what clients write, by its code.
func escapeMermaid(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', strings.ContainsRune(" .,:=/_-", r):
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, "#%d;", r)
		}
	}
	return endWord.ReplaceAllStringFunc(b.String(), func(word string) string { return fmt.Sprintf("#%d;%s", word[0], word[1:]) })
}
