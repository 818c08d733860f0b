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
// lost, a note for what a server does by itself. Where a run is longer than Mermaid draws, the diagram has its end. What the run
// goes without, and which safety properties fall in it, stands above it, drawn or not.
type Mermaid struct {
	// From and To bound the cluster time of what is drawn, both included; a To of 0 stands for the run's end.
	From, To raft.Micros

	begin   sim.Config
	lines   []string
	times   []raft.Micros
	size    int
	dropped int
	parties map[string]bool

	broken raft.RuleSet // at some time of the run
	fallen []fall
}

// fall is the first violation of a property, and the number of the line that tells of it.
type fall struct {
	property, said string
	at             raft.Micros
	line           int
}

// undrawn is the number of no line.
const undrawn = -1

// NewMermaid takes what the run starts from.
func NewMermaid(begin sim.Config) *Mermaid {
	m := &Mermaid{begin: begin, broken: begin.Broken, parties: map[string]bool{}}
	for i := range begin.Servers {
		m.parties[raft.NodeID(i+1).String()] = true
	}
	return m
}

// Observe takes in one event.
func (m *Mermaid) Observe(e *sim.Event) {
	drawn := within(e.At, m.From, m.To)
	switch {
	case e.Kind == sim.RuleSet && e.Reason == "broken":
		m.broken = m.broken.With(e.Rule)
	case e.Kind == sim.ViolationFound && !slices.ContainsFunc(m.fallen, func(f fall) bool { return f.property == e.Violation.Property }):
		f := fall{e.Violation.Property, violationLabel(e.Violation), e.At, undrawn}
		if drawn {
			f.line = m.dropped + len(m.lines)
		}
		m.fallen = append(m.fallen, f)
	}
	if !drawn {
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
		over = m.all()
	} else {
		m.parties[over] = true
	}
	m.add(e.At, noteOver(over, said))
}

// all stands for all servers that the run starts with.
func (m *Mermaid) all() string {
	if m.begin.Servers == 1 {
		return "S1"
	}
	return "S1,S" + strconv.Itoa(m.begin.Servers)
}

func noteOver(parties, said string) string {
	return fmt.Sprintf("Note over %s: %s", parties, escapeMermaid(said))
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
	fmt.Fprintf(&b, "    %%%% Raft Playground: seed %d, %s\n", m.begin.Seed, counted(m.begin.Servers, "server"))
	if m.dropped > 0 {
		fmt.Fprintf(&b, "    %%%% left out before %s, since Mermaid draws no more: %s\n", millis(m.times[0]), counted(m.dropped, "line"))
	}
	for _, name := range sortedParties(m.parties) {
		fmt.Fprintf(&b, "    participant %s\n", name)
	}
	if !m.broken.Empty() {
		fmt.Fprintf(&b, "    %s\n", noteOver(m.all(), "not Raft as it is: without "+strings.Join(m.broken.Names(), ", ")))
	}
	for _, f := range m.fallen {
		if f.line < m.dropped {
			fmt.Fprintf(&b, "    %s\n", noteOver(m.all(), fmt.Sprintf("%s at %s, which is not drawn", f.said, millis(f.at))))
		}
	}
	for _, line := range m.lines {
		b.WriteString("    " + line + "\n")
	}
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}

// within says whether a time is one of those from `from` to `to`, both included; a `to` of 0 stands for the run's end.
func within(at, from, to raft.Micros) bool { return at >= from && (to == 0 || at <= to) }

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
