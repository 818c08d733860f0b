package search

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"raftplayground/raft"
)

// Verb is what a Step does. Each is one letter of the notation.
type Verb byte

const (
	// Timeout: TA, A's election timer expires.
	Timeout Verb = 'T'
	// Beat: HA, A's heartbeat timer expires.
	Beat Verb = 'H'
	// Crash: XA, A crashes before the write that it has just begun is done, and starts again.
	Crash Verb = 'X'
	// Restart: RA, A crashes with all its writes done, and starts again.
	Restart Verb = 'R'
	// Propose: PA, a client's write reaches A. PA+ leaves a copy of the request under way.
	Propose Verb = 'P'
	// Again: pA, a request under way to A reaches it.
	Again Verb = 'p'
	// ReadAt: QA, a client's read reaches A.
	ReadAt Verb = 'Q'
	// LeaseRead: LA, the same, of level lease.
	LeaseRead Verb = 'L'
	// Snapshot: SA, A takes a snapshot.
	Snapshot Verb = 'S'
	// Change: CA={AB}, A changes the configuration; learners are small letters; CA={ABC+ADE} goes from ABC
	// to ADE through a joint one.
	Change Verb = 'C'
	// Transfer: GA>B, A hands its leadership over to B.
	Transfer Verb = 'G'
	// Drift: DA=1.1, A's clock runs at 1.1 times true time from now on.
	Drift Verb = 'D'
	// Wait: +100, so many milliseconds pass.
	Wait Verb = '+'
	// Deliver: vA>B, the oldest RequestVote from A reaches B; vA>B#2 the next oldest; vA>B+ leaves a
	// copy under way. Each type of message has its letter, see messageLetters.
	Deliver Verb = 'm'
)

// Type is a type of message, where a reply that grants and one that refuses are two.
type Type struct {
	Kind    raft.MessageKind
	Success bool
}

// messageLetters are those of the notation.
var messageLetters = map[byte]Type{
	'v': {raft.RequestVote, false},
	'g': {raft.RequestVoteReply, true},
	'n': {raft.RequestVoteReply, false},
	'a': {raft.AppendEntries, false},
	'k': {raft.AppendEntriesReply, true},
	'r': {raft.AppendEntriesReply, false},
	's': {raft.InstallSnapshot, false},
	'i': {raft.InstallSnapshotReply, true},
	'j': {raft.InstallSnapshotReply, false},
	't': {raft.TimeoutNow, false},
	'w': {raft.PreVote, false},
	'y': {raft.PreVoteReply, true},
	'x': {raft.PreVoteReply, false},
	'q': {raft.ReadIndex, false},
	'z': {raft.ReadIndexReply, true},
	'u': {raft.ReadIndexReply, false},
}

func letterOf(t Type) byte {
	for letter, other := range messageLetters {
		if other == t {
			return letter
		}
	}
	return '?'
}

// Step is one step of a schedule.
type Step struct {
	Verb   Verb
	Server raft.NodeID // who; of a message, the sender
	To     raft.NodeID // Deliver, Transfer
	Type   Type        // Deliver
	Nth    int         // Deliver: 0 is the oldest
	Keep   bool        // Deliver, Propose
	Millis int         // Wait
	Conf   raft.Conf   // Change
	Rate   float64     // Drift
}

// String gives the notation.
func (s Step) String() string {
	var b strings.Builder
	switch s.Verb {
	case Wait:
		return "+" + strconv.Itoa(s.Millis)
	case Deliver:
		b.WriteByte(letterOf(s.Type))
	default:
		b.WriteByte(byte(s.Verb))
	}
	b.WriteByte(letter(s.Server))
	switch s.Verb {
	case Deliver, Transfer:
		b.WriteByte('>')
		b.WriteByte(letter(s.To))
		if s.Nth > 0 {
			fmt.Fprintf(&b, "#%d", s.Nth+1)
		}
	case Change:
		b.WriteString("={")
		if s.Conf.Joint() {
			b.WriteString(letters(s.Conf.Outgoing, 'A') + "+")
		}
		b.WriteString(letters(s.Conf.Voters, 'A') + letters(s.Conf.Learners, 'a') + "}")
	}
	if s.Verb == Drift {
		b.WriteString("=" + strconv.FormatFloat(s.Rate, 'f', -1, 64))
	}
	if s.Keep {
		b.WriteByte('+')
	}
	return b.String()
}

func letter(id raft.NodeID) byte { return 'A' + byte(id-1) }

func letters(ids []raft.NodeID, first byte) string {
	var b strings.Builder
	for _, id := range ids {
		b.WriteByte(first + byte(id-1))
	}
	return b.String()
}

// Format writes a schedule.
func Format(steps []Step) string {
	words := make([]string, len(steps))
	for i := range steps {
		words[i] = steps[i].String()
	}
	return strings.Join(words, " ")
}

// Parse reads a schedule.
func Parse(text string) ([]Step, error) {
	var steps []Step
	for _, word := range strings.Fields(text) {
		s, err := parseStep(word)
		if err != nil {
			return nil, fmt.Errorf("search: step %q: %w", word, err)
		}
		steps = append(steps, s)
	}
	return steps, nil
}

func parseStep(word string) (Step, error) {
	verb := Verb(word[0])
	rest := word[1:]
	if verb == Wait {
		ms, err := strconv.Atoi(rest)
		if err != nil || ms < 0 {
			return Step{}, fmt.Errorf("want milliseconds")
		}
		return Step{Verb: Wait, Millis: ms}, nil
	}
	s := Step{Verb: verb}
	rest, s.Keep = strings.CutSuffix(rest, "+")
	if t, ok := messageLetters[word[0]]; ok {
		s.Verb, s.Type = Deliver, t
	}
	who, rest, err := parseServer(rest)
	if err != nil {
		return s, err
	}
	s.Server = who
	switch s.Verb {
	case Deliver, Transfer:
		return parseLink(s, rest)
	case Change:
		s.Conf, err = parseConf(rest)
		return s, err
	case Drift:
		rate, err := strconv.ParseFloat(strings.TrimPrefix(rest, "="), 64)
		if err != nil || !strings.HasPrefix(rest, "=") {
			return s, fmt.Errorf("want = and the rate of the clock")
		}
		s.Rate = rate
		return s, nil
	case Timeout, Beat, Crash, Restart, Propose, Again, ReadAt, LeaseRead, Snapshot:
		if rest != "" {
			return s, fmt.Errorf("%q is too much", rest)
		}
		return s, nil
	}
	return s, fmt.Errorf("unknown letter %q", verb)
}

func parseServer(text string) (raft.NodeID, string, error) {
	if text == "" || text[0] < 'A' || text[0] > 'I' {
		return raft.None, text, fmt.Errorf("want a server, A to I")
	}
	return raft.NodeID(text[0]-'A') + 1, text[1:], nil
}

func parseLink(s Step, rest string) (Step, error) {
	rest, ok := strings.CutPrefix(rest, ">")
	if !ok {
		return s, fmt.Errorf("want > and a server")
	}
	to, rest, err := parseServer(rest)
	if err != nil {
		return s, err
	}
	s.To = to
	if rest == "" {
		return s, nil
	}
	nth, err := strconv.Atoi(strings.TrimPrefix(rest, "#"))
	if err != nil || nth < 1 {
		return s, fmt.Errorf("want # and a number from 1")
	}
	s.Nth = nth - 1
	return s, nil
}

func parseConf(text string) (raft.Conf, error) {
	var conf raft.Conf
	inner, ok := strings.CutPrefix(text, "={")
	inner, ok2 := strings.CutSuffix(inner, "}")
	if !ok || !ok2 || inner == "" {
		return conf, fmt.Errorf("want ={servers}")
	}
	outgoing, incoming, joint := strings.Cut(inner, "+")
	if !joint {
		incoming = outgoing
	} else {
		for _, l := range outgoing {
			conf.Outgoing = append(conf.Outgoing, raft.NodeID(l-'A')+1)
		}
	}
	for _, l := range incoming {
		switch {
		case l >= 'A' && l <= 'I':
			conf.Voters = append(conf.Voters, raft.NodeID(l-'A')+1)
		case l >= 'a' && l <= 'i':
			conf.Learners = append(conf.Learners, raft.NodeID(l-'a')+1)
		default:
			return conf, fmt.Errorf("no server %q", l)
		}
	}
	slices.Sort(conf.Voters)
	slices.Sort(conf.Learners)
	return conf, nil
}

// mentions says whether a step needs a server.
func (s *Step) mentions(id raft.NodeID) bool {
	return s.Server == id || s.To == id || slices.Contains(s.Conf.Members(), id)
}
