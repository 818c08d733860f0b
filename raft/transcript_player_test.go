package raft_test

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/cockroachdb/datadriven"

	"raftplayground/raft"
	"raftplayground/raft/check"
	"raftplayground/raft/sim"
)

func newChecker() sim.Checker { return check.All() }

// player carries out the commands of a transcript on a simulated cluster in manual mode: messages arrive and
// timers expire when the transcript says so, disks write and clients talk by themselves unless told not to.
type player struct {
	cluster *sim.Cluster
	actions []sim.Action
	broke   bool // a rule was broken at some time
	flights []sim.Message
	narrator

	diskWrite raft.Micros
	heldDisks bool // writes stay under way
	heldTalk  bool // messages to and from clients wait for "deliver"
}

// newPlayer starts a cluster: cluster servers=3 preVote checkQuorum lease drift=... maxBatch=1 seed=...
func newPlayer(t *testing.T, d *datadriven.TestData, watch *ruleWatch) *player {
	cfg := sim.DefaultConfig()
	cfg.Servers, cfg.Jitter, cfg.Latency = 3, 0, 10_000
	for _, a := range d.CmdArgs {
		number := 0
		if len(a.Vals) == 1 {
			var err error
			if number, err = strconv.Atoi(a.Vals[0]); err != nil {
				d.Fatalf(t, "%s: %v", a.Key, err)
			}
		}
		switch a.Key {
		case "servers":
			cfg.Servers = number
		case "seed":
			cfg.Seed = uint64(number)
		case "maxBatch":
			cfg.MaxEntriesPerAppend = number
		case "snapshotChunk":
			cfg.SnapshotChunk = number
		case "timeout":
			cfg.ElectionTimeout = [2]raft.Micros{raft.Micros(number), raft.Micros(number)}
		case "drift":
			cfg.ClockDrift = int64(number)
		case "preVote":
			cfg.PreVote = true
		case "checkQuorum":
			cfg.CheckQuorum = true
		case "lease":
			cfg.CheckQuorum, cfg.LeaderLease = true, true
		default:
			d.Fatalf(t, "cluster: unknown option %q", a.Key)
		}
	}
	p := &player{diskWrite: cfg.DiskWrite}
	p.watch = watch
	c, err := sim.New(cfg, p.event, newChecker())
	if err != nil {
		d.Fatalf(t, "%v", err)
	}
	c.WatchGuards(p.guard)
	p.cluster = c
	on := true
	if err := p.do(sim.Action{Do: "manual", On: &on}); err != nil {
		d.Fatalf(t, "%v", err)
	}
	return p
}

// do carries out an action now; one that the cluster refuses is a line of the transcript.
func (p *player) do(a sim.Action) error {
	a.At = p.cluster.Now()
	err := p.cluster.Do(a)
	var refusal *sim.Refusal
	if errors.As(err, &refusal) && refusal.Code == sim.CodeImpossible {
		p.say("refused: %s", refusal.Reason)
		return nil
	}
	if err == nil {
		p.actions = append(p.actions, a)
	}
	return err
}

// settle lets disks do what they have begun and messages on cut links die, and, unless they are held, lets
// clients and servers talk.
func (p *player) settle() error {
	for {
		if at, ok := p.cluster.Next(); ok && !p.heldDisks && at <= p.cluster.Now()+p.cluster.Config().Latency/2 {
			p.cluster.RunUntil(at)
			continue
		}
		i := slices.IndexFunc(p.flights, func(m sim.Message) bool { return clientTalk(&m) && m.Dies == "" })
		if i < 0 || p.heldTalk {
			return nil
		}
		if err := p.do(sim.Action{Do: "deliver", Message: p.flights[i].ID}); err != nil {
			return err
		}
	}
}

func clientTalk(m *sim.Message) bool {
	return m.Type == sim.ClientRequest || m.Type == sim.ClientReply
}

func (p *player) event(e *sim.Event) {
	switch e.Kind {
	case sim.Sent:
		p.flights = append(p.flights, *e.Message)
	case sim.Duplicated:
		p.flights = append(p.flights, *e.Copy)
	case sim.Delivered, sim.Lost:
		p.flights = slices.DeleteFunc(p.flights, func(m sim.Message) bool { return m.ID == e.Message.ID })
	case sim.RuleSet:
		p.broke = true
	}
	p.watch.event(e)
	p.narrate(e)
}

func (p *player) guard(id raft.NodeID, f *raft.Fact) {
	p.watch.guard(f)
	p.narrateGuard(id, f)
}

var errUsage = errors.New("it makes no sense; see README.md")

// command carries out one line of a transcript.
func (p *player) command(words []string) error {
	if len(words) == 0 {
		return errUsage
	}
	verb, args := words[0], words[1:]
	err := p.perform(verb, args)
	if err != nil {
		return fmt.Errorf("%s: %w", strings.Join(words, " "), err)
	}
	return p.settle()
}

func (p *player) perform(verb string, args []string) error {
	switch verb {
	case "log":
		p.say("%s", logTable(p.cluster.State()))
		return nil
	case "roles":
		p.say("%s", roleTable(p.cluster.State()))
		return nil
	case "flights":
		for i := range p.flights {
			p.say("%s", flightLine(&p.flights[i]))
		}
		return nil
	case "violated":
		return p.violated(args)
	case "wait", "run", "watch":
		if len(args) != 1 {
			return errUsage
		}
		return p.pass(verb, args[0])
	case "power":
		return p.power(args)
	case "hold", "release":
		return p.hold(verb == "hold", args)
	case "deliver", "drop", "duplicate":
		return p.pick(verb, args)
	case "talk":
		return p.talk(args)
	case "elect":
		return p.elect(args)
	}
	a, err := parseAction(verb, args)
	if err != nil {
		return err
	}
	return p.do(a)
}

// pass lets time pass: with "wait" nothing else happens, with "run" and "watch" the cluster runs by itself, told
// of in brief or in full.
func (p *player) pass(how, text string) error {
	span, err := time.ParseDuration(text)
	if err != nil {
		return err
	}
	until := p.cluster.Now() + raft.Micros(span.Microseconds())
	on, off := true, false
	if how == "wait" {
		p.cluster.RunUntil(until)
		return nil
	}
	p.brief = how == "run"
	defer func() { p.brief = false }()
	if err := p.do(sim.Action{Do: "manual", On: &off}); err != nil {
		return err
	}
	p.cluster.RunUntil(until)
	return p.do(sim.Action{Do: "manual", On: &on})
}

// violated fails unless just these properties have fallen in the run so far.
func (p *player) violated(properties []string) error {
	var fallen []string
	for _, v := range p.cluster.Violations() {
		fallen = append(fallen, v.Property)
	}
	if !slices.Equal(slices.Sorted(slices.Values(fallen)), slices.Sorted(slices.Values(properties))) {
		return fmt.Errorf("the properties that have fallen are %v", fallen)
	}
	p.say("not true any more: %s", strings.Join(properties, ", "))
	return nil
}

// power crashes every server, or restarts those that are down.
func (p *player) power(args []string) error {
	if len(args) != 1 || args[0] != "off" && args[0] != "on" {
		return errUsage
	}
	do, now := "crash", sim.StatusUp
	if args[0] == "on" {
		do, now = "restart", sim.StatusCrashed
	}
	for _, s := range p.cluster.State().Servers {
		if s.Status == now {
			if err := p.do(sim.Action{Do: do, Server: s.Server}); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *player) hold(on bool, args []string) error {
	switch {
	case len(args) != 1:
		return errUsage
	case args[0] == "disks":
		p.heldDisks = on
	case args[0] == "clients":
		p.heldTalk = on
	default:
		return errUsage
	}
	return nil
}

// pick chooses messages in flight: all, or the oldest one of a link (S1->S2), of a type if one is named.
func (p *player) pick(verb string, args []string) error {
	if len(args) == 1 && args[0] == "all" {
		return p.pickEach(verb, func(*sim.Message) bool { return true })
	}
	if len(args) < 1 || len(args) > 3 {
		return errUsage
	}
	from, to, ok := strings.Cut(args[0], "->")
	if !ok {
		return errUsage
	}
	match := func(m *sim.Message) bool {
		return (from == "" || m.From.String() == from) && (to == "" || m.To.String() == to) &&
			(len(args) < 2 || args[1] == "last" || m.Type.String() == args[1])
	}
	if from == "" || to == "" {
		return p.pickEach(verb, match)
	}
	i := slices.IndexFunc(p.flights, func(m sim.Message) bool { return match(&m) })
	if args[len(args)-1] == "last" {
		for j := range p.flights {
			if match(&p.flights[j]) {
				i = j
			}
		}
	}
	if i < 0 {
		return fmt.Errorf("no such message is in flight")
	}
	return p.do(sim.Action{Do: verb, Message: p.flights[i].ID})
}

// pickEach does it to all messages that match and are in flight now.
func (p *player) pickEach(verb string, match func(*sim.Message) bool) error {
	for _, m := range slices.Clone(p.flights) {
		if match(&m) && !clientTalk(&m) && p.inFlight(m.ID) {
			if err := p.do(sim.Action{Do: verb, Message: m.ID}); err != nil {
				return err
			}
			if err := p.settle(); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *player) inFlight(id uint64) bool {
	return slices.ContainsFunc(p.flights, func(m sim.Message) bool { return m.ID == id })
}

// talk delivers what is in flight among the servers named, and what they answer, until they are silent.
func (p *player) talk(names []string) error {
	return p.deliverWhile(func(m *sim.Message) bool {
		return slices.Contains(names, m.From.String()) && slices.Contains(names, m.To.String())
	})
}

const maxTalk = 1000

func (p *player) deliverWhile(match func(*sim.Message) bool) error {
	for range maxTalk {
		i := slices.IndexFunc(p.flights, func(m sim.Message) bool { return m.Dies == "" && match(&m) })
		if i < 0 {
			return nil
		}
		if err := p.do(sim.Action{Do: "deliver", Message: p.flights[i].ID}); err != nil {
			return err
		}
		if err := p.settle(); err != nil {
			return err
		}
	}
	return fmt.Errorf("they do not come to an end")
}

// elect lets the first server's timer expire and brings its requests for votes to the others named, and their
// answers back; its requests to anybody else are lost.
func (p *player) elect(names []string) error {
	if len(names) < 1 {
		return errUsage
	}
	if err := p.perform("timeout", names[:1]); err != nil {
		return err
	}
	if err := p.settle(); err != nil {
		return err
	}
	asks := func(m *sim.Message) bool {
		switch raft.MessageKind(m.Type) {
		case raft.RequestVote, raft.RequestVoteReply, raft.PreVote, raft.PreVoteReply:
			return true
		}
		return false
	}
	if err := p.deliverWhile(func(m *sim.Message) bool {
		return asks(m) && slices.Contains(names, m.From.String()) && slices.Contains(names, m.To.String())
	}); err != nil {
		return err
	}
	return p.pickEach("drop", func(m *sim.Message) bool { return asks(m) && m.From.String() == names[0] })
}

// parseAction reads a command that is an action of the simulation.
func parseAction(verb string, args []string) (sim.Action, error) {
	a := sim.Action{Do: verb}
	server := func(at *raft.NodeID, text string) error { return at.UnmarshalText([]byte(text)) }
	one := func(at *raft.NodeID) error {
		if len(args) < 1 {
			return errUsage
		}
		return server(at, args[0])
	}
	switch verb {
	case "timeout", "beat", "crash", "restart", "promote":
		return a, one(&a.Server)
	case "compact":
		a.Do = "snapshot"
		return a, one(&a.Server)
	case "remove":
		a.Do = "removeServer"
		return a, one(&a.Server)
	case "add":
		a.Do = "addServer"
		a.Learner = len(args) == 2 && args[1] == "learner"
		return a, one(&a.Server)
	case "transfer":
		return a, one(&a.To)
	case "leave":
		a.Do = "leaveJoint"
		return a, nil
	case "joint":
		ids, err := servers(strings.Join(args, ","))
		a.Servers = ids
		return a, err
	case "cut", "heal":
		return parseLink(a, args)
	case "partition":
		for _, group := range args {
			ids, err := servers(group)
			if err != nil {
				return a, err
			}
			a.Groups = append(a.Groups, ids)
		}
		return a, nil
	case "break", "mend":
		if len(args) != 1 {
			return a, errUsage
		}
		a.Rule = args[0]
		return a, nil
	case "write", "read", "delete", "cas":
		return parseOperation(a, args)
	case "configure":
		return parseOptions(a, args)
	}
	return a, errUsage
}

func servers(list string) ([]raft.NodeID, error) {
	var ids []raft.NodeID
	for _, name := range strings.Split(list, ",") {
		var id raft.NodeID
		if err := id.UnmarshalText([]byte(name)); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}

// parseLink reads S1->S2 (one way) or S1<->S2, or "all".
func parseLink(a sim.Action, args []string) (sim.Action, error) {
	if len(args) != 1 {
		return a, errUsage
	}
	if args[0] == "all" && a.Do == "heal" {
		a.Do = "healAll"
		return a, nil
	}
	from, to, ok := strings.Cut(args[0], "->")
	if !ok {
		return a, errUsage
	}
	from, a.Both = strings.CutSuffix(from, "<")
	if a.Do == "heal" {
		a.Both = false // heal is both ways in any case
	}
	if err := a.From.UnmarshalText([]byte(from)); err != nil {
		return a, err
	}
	return a, a.To.UnmarshalText([]byte(to))
}

// parseOperation reads what a client does: write x=1 S1, cas x=1=2 S1, delete x S1, read x S1 lease.
func parseOperation(a sim.Action, args []string) (sim.Action, error) {
	if len(args) < 1 {
		return a, errUsage
	}
	parts := strings.Split(args[0], "=")
	a.Key = parts[0]
	switch {
	case a.Do == "write" && len(parts) == 2:
		a.Value = &parts[1]
	case a.Do == "cas" && len(parts) == 3:
		a.Expect, a.Value = &parts[1], &parts[2]
	case (a.Do == "read" || a.Do == "delete") && len(parts) == 1:
	default:
		return a, errUsage
	}
	for _, word := range args[1:] {
		if strings.HasPrefix(word, "S") {
			if err := a.To.UnmarshalText([]byte(word)); err != nil {
				return a, err
			}
		} else {
			a.Level = word
		}
	}
	return a, nil
}

// parseOptions reads preVote=on checkQuorum=off lease=on maxBatch=1 timeout=150ms.
func parseOptions(a sim.Action, args []string) (sim.Action, error) {
	for _, arg := range args {
		name, value, _ := strings.Cut(arg, "=")
		on := value == "on"
		switch name {
		case "preVote":
			a.PreVote = &on
		case "checkQuorum":
			a.CheckQuorum = &on
		case "lease":
			a.LeaderLease = &on
		case "maxBatch":
			n, err := strconv.Atoi(value)
			if err != nil {
				return a, err
			}
			a.MaxBatch = &n
		default:
			return a, errUsage
		}
	}
	return a, nil
}
