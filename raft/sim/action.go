package sim

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"raftplayground/raft"
)

// Action is something that the user does to the cluster, at a time. Do names it; which of the other
// fields belong to it is said in docs/protocol.md.
type Action struct {
	At        raft.Micros     `json:"at"`
	Do        string          `json:"do"`
	Server    raft.NodeID     `json:"server,omitempty"`
	From      raft.NodeID     `json:"from,omitempty"`
	To        raft.NodeID     `json:"to,omitempty"`
	Both      bool            `json:"both,omitempty"`
	Groups    [][]raft.NodeID `json:"groups,omitempty"`
	Latency   *raft.Micros    `json:"latency,omitempty"`
	Jitter    *raft.Micros    `json:"jitter,omitempty"`
	Loss      *float64        `json:"loss,omitempty"`
	Duplicate *float64        `json:"duplicate,omitempty"`
	Key       string          `json:"key,omitempty"`
	Value     *string         `json:"value,omitempty"`
}

// Refusal says why a command is not carried out: a stable Code, and a sentence that says what to do.
type Refusal struct {
	Code   string
	Reason string
}

func (r *Refusal) Error() string { return r.Reason }

// Codes of refusals.
const (
	CodeBadCommand    = "badCommand"
	CodeUnknownServer = "unknownServer"
	CodeImpossible    = "impossible"
)

func refuse(code, format string, args ...any) *Refusal {
	return &Refusal{Code: code, Reason: fmt.Sprintf(format, args...)}
}

// verb is what an action's Do stands for.
type verb struct {
	required []string
	optional []string
	apply    func(*Cluster, *Action) error
}

var verbs = map[string]verb{
	"timeout":   {required: []string{"server"}, apply: (*Cluster).doTimeout},
	"crash":     {required: []string{"server"}, apply: (*Cluster).doCrash},
	"restart":   {required: []string{"server"}, apply: (*Cluster).doRestart},
	"cut":       {required: []string{"from", "to"}, optional: []string{"both"}, apply: (*Cluster).doCut},
	"heal":      {required: []string{"from", "to"}, apply: (*Cluster).doHeal},
	"partition": {required: []string{"groups"}, apply: (*Cluster).doPartition},
	"healAll":   {apply: (*Cluster).doHealAll},
	"network":   {optional: []string{"latency", "jitter", "loss", "duplicate"}, apply: (*Cluster).doNetwork},
	"write":     {required: []string{"key", "value"}, optional: []string{"to"}, apply: (*Cluster).doWrite},
}

// IsAction says whether a command changes the cluster: whether it is part of the run.
func IsAction(do string) bool {
	_, ok := verbs[do]
	return ok
}

// ParseAction reads a command such as {"do":"crash","server":"S2"}; "id" and "at" are left to the
// caller. A malformed one gives a *Refusal that says what is wrong with it.
func ParseAction(raw []byte) (Action, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(raw, &fields); err != nil {
		return Action{}, refuse(CodeBadCommand, "not a JSON object: %v", err)
	}
	delete(fields, "id")
	delete(fields, "at")
	return parseFields(fields)
}

func parseFields(fields map[string]json.RawMessage) (Action, error) {
	var a Action
	if err := json.Unmarshal(fields["do"], &a.Do); err != nil {
		return a, refuse(CodeBadCommand, `"do" is missing, or not a string`)
	}
	v, err := a.verb()
	if err != nil {
		return a, err
	}
	for _, name := range v.required {
		if _, ok := fields[name]; !ok {
			return a, refuse(CodeBadCommand, "%s: field %q is missing; %s", a.Do, name, v.usage(a.Do))
		}
	}
	for name, value := range fields {
		if string(value) == "null" {
			return a, refuse(CodeBadCommand, "%s: field %q is null; leave it out, or give it a value", a.Do, name)
		}
		if name != "do" && name != "at" && !slices.Contains(v.required, name) && !slices.Contains(v.optional, name) {
			return a, refuse(CodeBadCommand, "%s: unknown field %q; %s", a.Do, name, v.usage(a.Do))
		}
	}
	again, err := json.Marshal(fields)
	if err != nil {
		return a, refuse(CodeBadCommand, "%s: %v", a.Do, err)
	}
	decoder := json.NewDecoder(bytes.NewReader(again))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&a); err != nil {
		return a, refuse(CodeBadCommand, "%s: %s", a.Do, readable(err))
	}
	return a, nil
}

// readable says what a JSON value should have been, without naming Go's types.
func readable(err error) string {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		return fmt.Sprintf("field %q can't be a %s", wrong.Field, wrong.Value)
	}
	return strings.TrimPrefix(strings.TrimPrefix(err.Error(), "json: "), "raft: ")
}

func (v verb) usage(do string) string {
	if len(v.required)+len(v.optional) == 0 {
		return do + " takes no fields"
	}
	takes := strings.Join(v.required, ", ")
	for _, name := range v.optional {
		takes += ", " + name + " (optional)"
	}
	return do + " takes " + strings.TrimPrefix(takes, ", ")
}

func (a *Action) verb() (verb, error) {
	v, ok := verbs[a.Do]
	if !ok {
		return v, refuse(CodeBadCommand, "unknown command %q", a.Do)
	}
	return v, nil
}

// known refuses an action that names no server where it must name one, or one that the cluster does not have.
func (c *Cluster) known(a *Action, v verb) error {
	grouped := slices.Concat(a.Groups...)
	if slices.Contains(v.required, "server") && a.Server == raft.None || slices.Contains(grouped, raft.None) {
		return refuse(CodeBadCommand, `%s: a server's name such as "S1" is missing`, a.Do)
	}
	for _, id := range append(grouped, a.Server, a.From, a.To) {
		if id > raft.NodeID(len(c.servers)) {
			return refuse(CodeUnknownServer, "there is no %v: this cluster has S1 to S%d", id, len(c.servers))
		}
	}
	return nil
}

func (c *Cluster) doTimeout(a *Action) error {
	s := c.server(a.Server)
	switch {
	case !s.up():
		return refuse(CodeImpossible, "%v is crashed and has no timer: restart it first", s.id)
	case s.node.Role() == raft.Leader:
		return refuse(CodeImpossible, "%v leads, and a leader has no election timer", s.id)
	}
	s.node.Campaign(c.now)
	s.carryOut()
	return nil
}

func (c *Cluster) doCrash(a *Action) error {
	s := c.server(a.Server)
	if !s.up() {
		return refuse(CodeImpossible, "%v is crashed already", s.id)
	}
	s.crash()
	return nil
}

func (c *Cluster) doRestart(a *Action) error {
	s := c.server(a.Server)
	if s.up() {
		return refuse(CodeImpossible, "%v is running: crash it first", s.id)
	}
	c.emit(Event{Kind: Restarted, Server: s.id, Hard: s.disk.hard, LastIndex: s.disk.lastIndex()})
	return s.start()
}

func (c *Cluster) doCut(a *Action) error {
	if err := c.linkOf(a); err != nil {
		return err
	}
	if c.net.cut[a.From][a.To] && (!a.Both || c.net.cut[a.To][a.From]) {
		return refuse(CodeImpossible, "nothing passes from %v to %v already", a.From, a.To)
	}
	c.emit(Event{Kind: LinkChanged, Reason: "cut", From: a.From, To: a.To, Both: a.Both})
	c.setCut(a.From, a.To, true)
	if a.Both {
		c.setCut(a.To, a.From, true)
	}
	return nil
}

func (c *Cluster) doHeal(a *Action) error {
	if err := c.linkOf(a); err != nil {
		return err
	}
	if !c.net.cut[a.From][a.To] && !c.net.cut[a.To][a.From] {
		return refuse(CodeImpossible, "the link between %v and %v is not cut", a.From, a.To)
	}
	c.setCut(a.From, a.To, false)
	c.setCut(a.To, a.From, false)
	c.emit(Event{Kind: LinkChanged, Reason: "healed", From: a.From, To: a.To, Both: true})
	return nil
}

func (c *Cluster) linkOf(a *Action) error {
	if a.From == a.To || a.From == raft.None || a.To == raft.None {
		return refuse(CodeBadCommand, "%s: a link joins two different servers", a.Do)
	}
	return nil
}

func (c *Cluster) doPartition(a *Action) error {
	groups := slices.Clone(a.Groups)
	rest := c.ungrouped(groups)
	if len(rest) > 0 {
		groups = append(groups, rest)
	}
	if slices.ContainsFunc(groups, func(g []raft.NodeID) bool { return len(g) == 0 }) {
		return refuse(CodeBadCommand, "partition: a group has no server")
	}
	cut := c.net.cut
	for from := 1; from <= len(c.servers); from++ {
		for to := 1; to <= len(c.servers); to++ {
			cut[from][to] = from != to && !share(groups, raft.NodeID(from), raft.NodeID(to))
		}
	}
	if cut == c.net.cut {
		return refuse(CodeImpossible, "the cluster is cut in just this way already")
	}
	before := c.net.cut
	c.net.cut = cut
	c.emit(c.networkEvent("partition", groups))
	for from := range cut {
		for to := range cut[from] {
			if cut[from][to] && !before[from][to] {
				c.setCut(raft.NodeID(from), raft.NodeID(to), true)
			}
		}
	}
	return nil
}

// ungrouped are the servers that are in no group.
func (c *Cluster) ungrouped(groups [][]raft.NodeID) []raft.NodeID {
	var rest []raft.NodeID
	for _, s := range c.servers {
		if !slices.ContainsFunc(groups, func(g []raft.NodeID) bool { return slices.Contains(g, s.id) }) {
			rest = append(rest, s.id)
		}
	}
	return rest
}

func share(groups [][]raft.NodeID, a, b raft.NodeID) bool {
	return slices.ContainsFunc(groups, func(g []raft.NodeID) bool { return slices.Contains(g, a) && slices.Contains(g, b) })
}

func (c *Cluster) doHealAll(*Action) error {
	if len(c.cuts()) == 0 {
		return refuse(CodeImpossible, "no link is cut")
	}
	c.net.cut = [MaxServers + 1][MaxServers + 1]bool{}
	c.emit(c.networkEvent("healed", nil))
	return nil
}

func (c *Cluster) doNetwork(a *Action) error {
	changed := c.net.Network
	set(&changed.Latency, a.Latency)
	set(&changed.Jitter, a.Jitter)
	set(&changed.Loss, a.Loss)
	set(&changed.Duplicate, a.Duplicate)
	if err := changed.Validate(); err != nil {
		return refuse(CodeBadCommand, "network: %v", err)
	}
	c.net.Network = changed
	c.emit(c.networkEvent("changed", nil))
	return nil
}

func set[T any](field *T, value *T) {
	if value != nil {
		*field = *value
	}
}

func (c *Cluster) networkEvent(why string, groups [][]raft.NodeID) Event {
	return Event{Kind: NetworkChanged, Reason: why, Network: &NetworkEvent{Network: c.net.Network, Cuts: c.cuts(), Groups: groups}}
}

const (
	maxKey   = 32
	maxValue = 64
)

func (c *Cluster) doWrite(a *Action) error {
	value := ""
	set(&value, a.Value)
	switch {
	case !utf8.ValidString(a.Key) || !utf8.ValidString(value):
		return refuse(CodeBadCommand, "write: key and value must be valid UTF-8")
	case a.Key == "" || utf8.RuneCountInString(a.Key) > maxKey:
		return refuse(CodeBadCommand, "write: the key has %d characters, want 1 to %d", utf8.RuneCountInString(a.Key), maxKey)
	case utf8.RuneCountInString(value) > maxValue:
		return refuse(CodeBadCommand, "write: the value has %d characters, want at most %d", utf8.RuneCountInString(value), maxValue)
	}
	cl := c.idleClient()
	if cl == nil {
		return refuse(CodeImpossible, "all %d clients still wait for an answer", maxClients)
	}
	cl.write(a.Key, value, a.To)
	return nil
}
