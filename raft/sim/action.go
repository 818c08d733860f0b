package sim

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

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
	Reorder   *float64        `json:"reorder,omitempty"`
	Key       string          `json:"key,omitempty"`
	Value     *string         `json:"value,omitempty"`
	Expect    *string         `json:"expect,omitempty"`
	Level     string          `json:"level,omitempty"`
	Client    Party           `json:"client,omitempty"`
	Clients   *int            `json:"clients,omitempty"`
	Rate      *float64        `json:"rate,omitempty"`
	Reads     *float64        `json:"reads,omitempty"`
	Keys      *int            `json:"keys,omitempty"`
	Message   uint64          `json:"message,omitempty"`
	By        raft.Micros     `json:"by,omitempty"`
	On        *bool           `json:"on,omitempty"`
	Learner   bool            `json:"learner,omitempty"`
	Servers   []raft.NodeID   `json:"servers,omitempty"`
	Rule      string          `json:"rule,omitempty"`
	Write     *raft.Micros    `json:"write,omitempty"`
	Lesson    string          `json:"lesson,omitempty"`
	Step      string          `json:"step,omitempty"`
	Goal      string          `json:"goal,omitempty"`
	Missed    bool            `json:"missed,omitempty"`

	PreVote         *bool           `json:"preVote,omitempty"`
	CheckQuorum     *bool           `json:"checkQuorum,omitempty"`
	LeaderLease     *bool           `json:"leaderLease,omitempty"`
	ClockDrift      *int64          `json:"clockDrift,omitempty"`
	ElectionTimeout *[2]raft.Micros `json:"electionTimeout,omitempty"`
	Heartbeat       *raft.Micros    `json:"heartbeat,omitempty"`
	SnapshotEvery   *int            `json:"snapshotEvery,omitempty"`
	SnapshotChunk   *int            `json:"snapshotChunk,omitempty"`
	EmptyHeartbeats *bool           `json:"emptyHeartbeats,omitempty"`
	ManualLeave     *bool           `json:"manualLeave,omitempty"`
	MaxBatch        *int            `json:"maxBatch,omitempty"`
	MaxInFlight     *int            `json:"maxInFlight,omitempty"`
}

// Refusal says why a command is not carried out: a stable Code, and a sentence that says what to do.
type Refusal struct {
	Code   string
	Reason string

	// What stands in the way, likewise stable, where the command is one that could be given, and the servers, the number and the
	// field that Reason names.
	Cause   string
	Servers []raft.NodeID
	Count   uint64
	Field   string
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

// bad refuses what makes no sense at any time.
func bad(cause, format string, args ...any) *Refusal {
	r := refuse(CodeBadCommand, format, args...)
	r.Cause = cause
	return r
}

// outOfRange refuses a value: err begins with the name of its field.
func outOfRange(do string, err error) *Refusal {
	field, _, _ := strings.Cut(err.Error(), ":")
	r := bad("range", "%s: %v", do, err)
	r.Field = field
	return r
}

// impossible refuses what can't be done now.
func impossible(cause, format string, args ...any) *Refusal {
	return naming(CodeImpossible, cause, format, args...)
}

// unknown refuses servers that there are not.
func unknown(cause, format string, args ...any) *Refusal {
	return naming(CodeUnknownServer, cause, format, args...)
}

// naming takes the servers and the number from what the sentence names.
func naming(code, cause, format string, args ...any) *Refusal {
	r := refuse(code, format, args...)
	r.Cause = cause
	for _, arg := range args {
		switch named := arg.(type) {
		case raft.NodeID:
			r.Servers = append(r.Servers, named)
		case int:
			r.Count = uint64(named)
		case uint64:
			r.Count = named
		case raft.Micros:
			r.Count = uint64(named)
		}
	}
	return r
}

// verb is what an action's Do stands for.
type verb struct {
	required []string
	optional []string
	apply    func(*Cluster, *Action) error
}

var verbs = map[string]verb{
	// Servers and their timers: act_server.go.
	"timeout":  {required: []string{"server"}, apply: (*Cluster).doTimeout},
	"beat":     {required: []string{"server"}, apply: (*Cluster).doBeat},
	"crash":    {required: []string{"server"}, apply: (*Cluster).doCrash},
	"restart":  {required: []string{"server"}, apply: (*Cluster).doRestart},
	"snapshot": {required: []string{"server"}, apply: (*Cluster).doSnapshot},

	// Election timers together and apart: act_timers.go.
	"align":  {optional: []string{"servers"}, apply: (*Cluster).doAlign},
	"spread": {apply: (*Cluster).doSpread},

	// Processes that stand still: act_freeze.go.
	"freeze": {required: []string{"server"}, apply: (*Cluster).doFreeze},
	"thaw":   {required: []string{"server"}, apply: (*Cluster).doThaw},

	// Their hardware: act_hardware.go.
	"wipe":  {required: []string{"server"}, apply: (*Cluster).doWipe},
	"disk":  {required: []string{"server", "write"}, apply: (*Cluster).doDisk},
	"drift": {required: []string{"server", "rate"}, apply: (*Cluster).doDrift},

	// The network: act_network.go.
	"cut":       {required: []string{"from", "to"}, optional: []string{"both"}, apply: (*Cluster).doCut},
	"heal":      {required: []string{"from", "to"}, apply: (*Cluster).doHeal},
	"partition": {required: []string{"groups"}, apply: (*Cluster).doPartition},
	"healAll":   {apply: (*Cluster).doHealAll},
	"network":   {optional: []string{"latency", "jitter", "loss", "duplicate", "reorder", "from", "to"}, apply: (*Cluster).doNetwork},

	// One message: act_message.go.
	"manual":    {required: []string{"on"}, apply: (*Cluster).doManual},
	"deliver":   {required: []string{"message"}, apply: (*Cluster).doDeliver},
	"drop":      {required: []string{"message"}, apply: (*Cluster).doDrop},
	"duplicate": {required: []string{"message"}, apply: (*Cluster).doDuplicate},
	"delay":     {required: []string{"message", "by"}, apply: (*Cluster).doDelay},

	// Clients: act_client.go.
	"write":    {required: []string{"key", "value"}, optional: []string{"to"}, apply: (*Cluster).doWrite},
	"cas":      {required: []string{"key", "expect", "value"}, optional: []string{"to"}, apply: (*Cluster).doCAS},
	"delete":   {required: []string{"key"}, optional: []string{"to"}, apply: (*Cluster).doDelete},
	"read":     {required: []string{"key"}, optional: []string{"level", "to"}, apply: (*Cluster).doRead},
	"workload": {required: []string{"clients"}, optional: []string{"rate", "reads", "level", "keys"}, apply: (*Cluster).doWorkload},

	"to":   {required: []string{"server"}, apply: (*Cluster).doTo},
	"wake": {required: []string{"client"}, apply: (*Cluster).doWake},

	// The cluster's leadership and members: act_cluster.go.
	"transfer":     {required: []string{"to"}, apply: (*Cluster).doTransfer},
	"addServer":    {required: []string{"server"}, optional: []string{"learner"}, apply: (*Cluster).doAddServer},
	"promote":      {required: []string{"server"}, apply: (*Cluster).doPromote},
	"removeServer": {required: []string{"server"}, apply: (*Cluster).doRemoveServer},
	"joint":        {required: []string{"servers"}, apply: (*Cluster).doJoint},
	"leaveJoint":   {apply: (*Cluster).doLeaveJoint},

	// Options and rules: act_options.go.
	"configure": {optional: []string{"preVote", "checkQuorum", "leaderLease", "clockDrift", "electionTimeout", "heartbeat", "emptyHeartbeats", "manualLeave", "snapshotEvery", "snapshotChunk", "maxBatch", "maxInFlight"}, apply: (*Cluster).doConfigure},
	"break":     {required: []string{"rule"}, apply: (*Cluster).doBreak},
	"mend":      {required: []string{"rule"}, apply: (*Cluster).doMend},

	// What a lesson has found: act_goal.go.
	DoGoal: {required: []string{"lesson", "step", "goal"}, optional: []string{"missed"}, apply: (*Cluster).doGoal},
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
	nameless := slices.Contains(v.required, "server") && a.Server == raft.None || slices.Contains(a.Servers, raft.None)
	for _, group := range a.Groups {
		nameless = nameless || slices.Contains(group, raft.None)
	}
	if nameless {
		return bad("nameless", `%s: a server's name such as "S1" is missing`, a.Do)
	}
	for _, group := range a.Groups {
		if err := c.has(group...); err != nil {
			return err
		}
	}
	if err := c.has(a.Servers...); err != nil {
		return err
	}
	if a.Do == "addServer" {
		return c.has(a.From, a.To)
	}
	return c.has(a.From, a.To, a.Server)
}

// has refuses servers that the cluster does not have; None is let pass.
func (c *Cluster) has(ids ...raft.NodeID) error {
	for _, id := range ids {
		if id > raft.NodeID(len(c.servers)) {
			return unknown("noServer", "there is no %v: this cluster has S1 to S%d", id, len(c.servers))
		}
	}
	return nil
}
