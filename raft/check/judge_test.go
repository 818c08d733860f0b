package check_test

import (
	"encoding/json"
	"fmt"
	"time"

	"raftplayground/raft"
	"raftplayground/raft/sim"
)

// What is costly is asked of a share of the schedules, chosen by their seeds, so that one that failed fails alone too.
const (
	cloneEvery   = 5
	replayEvery  = 5
	secondEvery  = 3 // a second opinion on what the clients were told; check.All watches them in all
	lawlessEvery = 10
)

// failure is a promise that a run does not keep: the property that fell, or one of those below.
type failure struct {
	promise string
	detail  string
}

const (
	cloneIsTheSame     = "a clone made half-way ends in the same state"
	replayIsTheSame    = "a replay ends in the same state"
	historyIsExplained = "some order of the operations explains what the clients were told"
	peaceHelps         = "a cluster in peace elects a leader and applies a new write"
)

func (f *failure) String() string { return f.promise + ": " + f.detail }

func isProperty(promise string) bool {
	return promise != cloneIsTheSame && promise != replayIsTheSame && promise != historyIsExplained && promise != peaceHelps
}

// judge says which promise a run does not keep, or nil: no property falls, clients see one copy of the data, a clone and
// a replay end in the same state, and, left in peace, the cluster elects a leader and applies a new write.
//
// Raft rests on its disks and its rules. Where a disk is lost, or a rule broken on which safety rests, only what each server
// must keep to by itself is demanded from then on, and that the clone and the replay end in the same state.
func (s *schedule) judge() *failure {
	if s.clone != nil && s.clone.Hash() != s.c.Hash() {
		return &failure{promise: cloneIsTheSame}
	}
	s.clone = nil
	if s.thorough || s.seed%replayEvery == 1 || s.lawless {
		if _, err := s.c.Scenario(s.accepted).Run(nil); err != nil {
			return &failure{replayIsTheSame, err.Error()}
		}
	}
	var stuck *failure
	if !s.excuse && s.fell.Property == "" {
		stuck = s.recovers()
	}
	switch {
	case s.fell.Property != "" && !s.fell.excused:
		return &failure{s.fell.Property, fmt.Sprintf("%+v", s.fell.Violation)}
	case s.excuse:
		return nil
	case s.thorough || s.seed%secondEvery == 0:
		if v := s.history.Check(10 * time.Second); v != nil {
			return &failure{historyIsExplained, v.Detail}
		}
	}
	return stuck
}

// peace is the cluster time in which a cluster that is left in peace must elect a leader, and all its members must apply
// a new write. The clients' old operations, which may occupy all clients, take up to four seconds of it.
const peace raft.Micros = 10_000_000

// recovers leaves the cluster in peace and wants a new write. The client tries again if it has to give up, or if its
// session has ended.
func (s *schedule) recovers() *failure {
	s.pacify()
	value := "in peace"
	for end, failed := s.c.Now()+peace, -1; s.c.Now() < end; s.c.RunUntil(s.c.Now() + 100_000) {
		if failed != s.expired+s.unknown && s.try(sim.Action{At: s.c.Now(), Do: "write", Key: "new", Value: &value}) {
			failed = s.expired + s.unknown
		}
		if failed >= 0 && s.lacks("new", value) == "" {
			return nil
		}
	}
	return &failure{peaceHelps, s.lacks("new", value)}
}

// pacify ends all that was done to the cluster. Servers that were removed without learning of it disturb for ever unless
// the others know how to ignore them (dissertation §4.2.3), so that is switched on.
func (s *schedule) pacify() {
	none, calm, fast, exact, idle, on, off := 0.0, raft.Micros(0), raft.Micros(1_000), 1.0, 0, true, false
	do := []sim.Action{{Do: "manual", On: &off}, {Do: "workload", Clients: &idle}, {Do: "healAll"},
		{Do: "network", Loss: &none, Duplicate: &none, Reorder: &none, Jitter: &calm}}
	for _, link := range s.c.State().Links {
		do = append(do, sim.Action{Do: "network", From: link.From, To: link.To})
	}
	for _, rule := range harmless {
		do = append(do, sim.Action{Do: "mend", Rule: rule})
	}
	if s.changed {
		do = append(do, sim.Action{Do: "configure", PreVote: &on, CheckQuorum: &on})
	}
	for i := range s.servers {
		id := raft.NodeID(i + 1)
		do = append(do, sim.Action{Do: "disk", Server: id, Write: &fast}, sim.Action{Do: "drift", Server: id, Rate: &exact},
			sim.Action{Do: "restart", Server: id}, sim.Action{Do: "thaw", Server: id})
	}
	for _, a := range do {
		a.At = s.c.Now()
		s.try(a) // what needs no mending is refused
	}
}

// lacks says what is missing until the leader and all its members have applied a write, "" if nothing is.
func (s *schedule) lacks(key, value string) string {
	state := s.c.State()
	for _, leader := range state.Servers {
		if leader.Role != raft.Leader.String() || leader.Machine[key] != value {
			continue
		}
		for member := range leader.Peers {
			if state.Servers[member-1].Machine[key] != value {
				return fmt.Sprintf("%d µs of peace, and %v has not applied the new write", peace, member)
			}
		}
		return ""
	}
	return fmt.Sprintf("%d µs of peace, and no leader has applied the new write", peace)
}

func text(s sim.Scenario) string {
	b, err := json.Marshal(s)
	if err != nil {
		return err.Error()
	}
	return string(b)
}
