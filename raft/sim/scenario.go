package sim

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"raftplayground/raft"
)

// ScenarioVersion is the version of scenarios that this program writes and reads.
const ScenarioVersion = 1

// MaxActions bounds a scenario.
const MaxActions = 100_000

// Scenario is a run: where it starts from, what the user did, and until when. Replayed, it gives the
// same events and, at Until, the same Hash.
type Scenario struct {
	Version int      `json:"version"`
	Seed    uint64   `json:"seed"`
	Servers int      `json:"servers"`
	Config  Config   `json:"config"`
	Start   *Start   `json:"start,omitempty"`
	Actions []Action `json:"actions"`
	// Broken are the rules that the run goes without, at some time of it: by its Config or by an action. They follow from
	// these, and stand here so that nobody takes the run for one of Raft as it is.
	Broken raft.RuleSet `json:"broken,omitzero"`
	Until  raft.Micros  `json:"until"`
	Hash   string       `json:"hash,omitempty"`

	lines []int // of the actions, in the text that the scenario was read from
}

// Scenario describes the run so far, given the actions that Do has accepted.
func (c *Cluster) Scenario(actions []Action) Scenario {
	s := Scenario{
		Version: ScenarioVersion, Seed: c.first.Seed, Servers: c.first.Servers, Config: c.first, Start: c.first.Start,
		Actions: append([]Action{}, actions...), Until: c.now, Hash: c.Hash(),
	}
	s.Broken = s.Breaks()
	return s
}

// Breaks says which rules of the algorithm the run goes without, at some time of it.
func (s *Scenario) Breaks() raft.RuleSet {
	broken := s.Config.Broken
	for _, a := range s.Actions {
		if r, ok := raft.RuleNamed(a.Rule); ok && a.Do == "break" {
			broken = broken.With(r)
		}
	}
	return broken
}

// ParseScenario reads a scenario and checks it field by field. Its error says in which line and which
// action something is wrong, and what it should be.
func ParseScenario(raw []byte) (Scenario, error) {
	s := Scenario{Servers: DefaultConfig().Servers, Config: DefaultConfig()}
	file := struct {
		*plainScenario
		Actions []json.RawMessage `json:"actions"`
	}{plainScenario: (*plainScenario)(&s)}

	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&file); err != nil {
		return s, fmt.Errorf("scenario: line %d: %s", errorLine(raw, err, decoder.InputOffset()), readable(err))
	}
	if decoder.More() {
		return s, fmt.Errorf("scenario: line %d: something follows after the end of the object", lineAt(raw, decoder.InputOffset()))
	}
	if len(file.Actions) > MaxActions {
		return s, fmt.Errorf("scenario: %d actions, want at most %d", len(file.Actions), MaxActions)
	}
	s.Actions = make([]Action, 0, len(file.Actions))
	offset := 0
	for i, rawAction := range file.Actions {
		offset += max(0, bytes.Index(raw[offset:], rawAction))
		line := lineAt(raw, int64(offset))
		offset += len(rawAction)
		a, err := parseTimedAction(rawAction)
		if err != nil {
			return s, fmt.Errorf("scenario: line %d: action %d: %w", line, i+1, err)
		}
		s.Actions, s.lines = append(s.Actions, a), append(s.lines, line)
	}
	if err := s.validate(); err != nil {
		return s, fmt.Errorf("scenario: %w", err)
	}
	return s, nil
}

// plainScenario is a Scenario whose actions are read one by one.
type plainScenario Scenario

func parseTimedAction(raw []byte) (Action, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(raw, &fields); err != nil {
		return Action{}, errors.New(readable(err))
	}
	if _, ok := fields["at"]; !ok {
		return Action{}, errors.New(`field "at" is missing: the cluster time in µs`)
	}
	return parseFields(fields)
}

func (s *Scenario) validate() error {
	if s.Version != ScenarioVersion {
		return fmt.Errorf("version: %d, and this program reads version %d", s.Version, ScenarioVersion)
	}
	s.Config.Seed, s.Config.Servers, s.Config.Start = s.Seed, s.Servers, s.Start
	if err := s.Config.Validate(); err != nil {
		return err
	}
	var before raft.Micros
	for i, a := range s.Actions {
		if a.At < before {
			return fmt.Errorf("action %d: at %d, before the one above it at %d", i+1, a.At, before)
		}
		before = a.At
	}
	if breaks := s.Breaks(); !s.Broken.Empty() && s.Broken != breaks {
		return fmt.Errorf("broken: %s, but this run breaks %s", rulesText(s.Broken), rulesText(breaks))
	}
	if s.Until != 0 && s.Until < before {
		return fmt.Errorf("until: %d, before the last action at %d", s.Until, before)
	}
	if s.Until < 0 || s.Until > maxUntil || before > maxUntil {
		return fmt.Errorf("until: want at most %d µs, a day of cluster time", maxUntil)
	}
	s.Until = max(s.Until, before)
	return nil
}

func rulesText(rules raft.RuleSet) string {
	if rules.Empty() {
		return "no rule"
	}
	return strings.Join(rules.Names(), ", ")
}

const maxUntil raft.Micros = 24 * 3600 * 1e6

// ErrHash says that the run did not end in the state that the scenario says.
var ErrHash = errors.New("the state at the end is not the one that the scenario says")

// Run replays the scenario. It stops at an action that is impossible, and fails with ErrHash if the end
// is not as the scenario says. The cluster is given in each case, as far as the run went.
func (s Scenario) Run(observe func(*Event), checkers ...Checker) (*Cluster, error) {
	cfg := s.Config
	cfg.Seed, cfg.Servers, cfg.Start = s.Seed, s.Servers, s.Start
	c, err := New(cfg, observe, checkers...)
	if err != nil {
		return nil, err
	}
	for i, a := range s.Actions {
		if err := c.Do(a); err != nil {
			return c, fmt.Errorf("%saction %d (%s at %d): %w", s.lineOf(i), i+1, a.Do, a.At, err)
		}
	}
	c.RunUntil(s.Until)
	if hash := c.Hash(); s.Hash != "" && s.Hash != hash {
		return c, fmt.Errorf("%w: want %s, got %s", ErrHash, s.Hash, hash)
	}
	return c, nil
}

// lineOf says in which line action i stands, if the scenario was read from a text.
func (s *Scenario) lineOf(i int) string {
	if i >= len(s.lines) {
		return ""
	}
	return fmt.Sprintf("line %d: ", s.lines[i])
}

// errorLine finds the line of a decoding error.
func errorLine(raw []byte, err error, offset int64) int {
	var syntax *json.SyntaxError
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &wrong):
		offset = wrong.Offset
	}
	return lineAt(raw, offset)
}

func lineAt(raw []byte, offset int64) int {
	offset = min(max(offset, 0), int64(len(raw)))
	return 1 + bytes.Count(raw[:offset], []byte{'\n'})
}
