package check

import (
	"bytes"
	"maps"
	"slices"

	"raftplayground/raft"
	"raftplayground/raft/kv"
	"raftplayground/raft/sim"
)

// Start takes in what the run begins with: the cluster's first configuration, and what the disks hold, if anything.
func (w *watcher) Start(cfg sim.Config) {
	w.confs = []loggedConf{{conf: founders(cfg)}}
	if cfg.Start == nil {
		return
	}
	for i := range cfg.Start.Servers {
		if s := cfg.Start.Servers[i].Snapshot; s != nil {
			w.committed.base = max(w.committed.base, s.Index)
			w.applied.base, w.entries.base = w.committed.base, w.committed.base
		}
	}
	for i := range cfg.Start.Servers {
		w.startServer(raft.NodeID(i+1), &cfg.Start.Servers[i])
	}
	w.startObjects(openingOf(cfg))
}

// founders is the cluster's first configuration.
func founders(cfg sim.Config) (first raft.Conf) {
	for id := range cfg.Servers {
		first.Voters = append(first.Voters, raft.NodeID(id+1))
	}
	return first
}

// startServer takes in a disk. What it promised before the run holds on: its vote, its entries, and that what its snapshot
// stands for is committed, in a term that is no later than its own.
func (w *watcher) startServer(id raft.NodeID, from *sim.ServerStart) {
	s := w.shadow(id)
	if from.HardState.VotedFor != raft.None {
		w.votes[ballot{id, from.HardState.CurrentTerm}] = vote{candidate: from.HardState.VotedFor}
	}
	var log shadowLog
	if snapshot := from.Snapshot; snapshot != nil {
		log.rebase(position{snapshot.Index, snapshot.Term})
		w.startConf(log.base, snapshot.Conf)
		if w.committed.at(snapshot.Index) == nil {
			w.committed.decide(snapshot.Index, commitment{term: snapshot.Term, in: from.HardState.CurrentTerm, server: id})
			w.applied.decide(snapshot.Index, application{term: snapshot.Term, inSnapshot: true, server: id})
		}
	}
	for i := range from.Log {
		e := &from.Log[i]
		w.startEntry(id, e, log.last())
		log.append(from.Log[i : i+1])
		if conf, err := raft.DecodeConf(e.Data); err == nil && e.Kind == raft.ConfEntry {
			w.startConf(position{e.Index, e.Term}, conf)
		}
	}
	*s = shadow{term: from.HardState.CurrentTerm, commit: log.base.index, applied: log.base.index, log: log.clipped(),
		disk: shadowDisk{hard: from.HardState, snapshot: log.base.index, log: log.clipped()}}
}

// startEntry takes in an entry. Where the disks themselves break log matching, this run is not to be blamed for it.
func (w *watcher) startEntry(id raft.NodeID, e *raft.Entry, before raft.Term) {
	at := position{e.Index, e.Term}
	first, seen := w.entries.at(at)
	if !seen {
		w.entries.add(at.index, known{term: at.term, before: before, kind: e.Kind, data: e.Data, server: id})
	} else if first.kind != e.Kind || !bytes.Equal(first.data, e.Data) || first.before != before {
		w.fallen[LogMatching] = true
	}
}

func (w *watcher) startConf(at position, conf raft.Conf) {
	if !slices.ContainsFunc(w.confs, func(c loggedConf) bool { return c.at == at }) {
		w.confs = append(w.confs, loggedConf{at: at, conf: conf})
	}
}

// maxUnsettled bounds the commands of which a key's value may depend at the start: with more, too much is possible.
const maxUnsettled = 8

// startObjects takes in what the keys may hold.
func (w *watcher) startObjects(o opening) {
	of := func(key string) *object {
		if w.objects[key] == nil {
			w.objects[key] = &object{worlds: []world{{value: o.values[key]}}}
		}
		return w.objects[key]
	}
	for _, key := range slices.Sorted(maps.Keys(o.values)) {
		of(key)
	}
	for i, command := range o.unsettled {
		object := of(command.Key)
		if len(object.pending) == maxUnsettled {
			object.unsure = true
			continue
		}
		object.begin(pendingOp{id: openingID + uint64(i), op: operationOfCommand(command), unknown: true})
	}
}

// openingID numbers operations from before the run, above all of its own.
const openingID = 1 << 62

func operationOfCommand(c kv.Command) operation { return operation{c.Op, c.Value, c.Expect} }

// Start notes what a run that begins with full disks may show to its clients. A history of any other need not be told.
func (h *History) Start(cfg sim.Config) {
	if cfg.Start == nil {
		return
	}
	o := openingOf(cfg)
	id := uint64(openingID)
	for _, key := range slices.Sorted(maps.Keys(o.values)) {
		value := o.values[key]
		op := sim.Operation{ID: id, Op: kv.Put.String(), Key: key, Value: value, Outcome: sim.OutcomeOK, Result: value}
		h.Invoke(op)
		h.Return(op)
		id++
	}
	for _, c := range o.unsettled {
		h.Invoke(sim.Operation{ID: id, Client: sim.Client(kv.ClientOf(c.Session)), Op: c.Op.String(), Key: c.Key, Value: c.Value, Expect: c.Expect})
		id++
	}
}
